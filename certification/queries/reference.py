"""Reference tables as pages show them."""

from certification.models import Region


def regions() -> list[Region]:
    """The twenty regions and cities, by KATO."""
    return list(Region.objects.all())
