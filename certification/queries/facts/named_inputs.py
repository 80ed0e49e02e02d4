"""Inputs known by their names, as SQL."""

from collections.abc import Sequence

# A word for weeds in what a product was used against.
WEEDS = "'weed|сорняк|сорн[ыо]|бурьян|арамшөп'"


def bears_one_of(names: Sequence[str], alias: str) -> str:
    """Whether the product, or a substance in it, goes by one of the names."""
    listed = ", ".join(f"'{name}'" for name in names)
    return f"""(lower(trim({alias}.product)) IN ({listed}) OR EXISTS (
            SELECT 1 FROM unnest({alias}.active_substances) AS held WHERE lower(trim(held)) IN ({listed})))"""
