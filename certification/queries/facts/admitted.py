"""On which days a country stands on which EU list for which product, for the statements of products and loads."""

from certification.queries.facts.rows import Derived

# Columns of the lists that are meat of ungulates or poultry.
MEAT = "'bovine', 'equine', 'ovine_caprine', 'porcine', 'camelid', 'poultry'"

# A row whose first day nobody has told spoils the whole list: it cannot be said on which days it held.
ADMITTED = """admitted AS (
    SELECT country, product, eu_list, bool_or(since IS NULL) AS untold,
           array_agg(since ORDER BY since, id) AS since, array_agg(until ORDER BY since, id) AS until
      FROM certification_euadmission GROUP BY country, product, eu_list
), imported AS (
    SELECT bool_or(eu_list = 'animal_health') IS TRUE AS animal_health,
           array_agg(DISTINCT country) FILTER (WHERE eu_list = 'residue_plan') || 'KZ'::varchar AS plan,
           array_agg(DISTINCT country) FILTER (WHERE eu_list = 'antimicrobials') || 'KZ'::varchar AS anti,
           array_agg(DISTINCT country) FILTER (WHERE eu_list = 'antimicrobials') AS some_anti
      FROM certification_euadmission
)"""


def of_animals_by_code(digits: str) -> str:
    """Whether the lists are about goods of this code at all, as the digits of the Combined Nomenclature say it:
    chapters 2 to 5, 15 and 16, and of chapter 15 the fats of animals (2023/905, Article 1)."""
    chapter, heading = f"left({digits}, 2)", f"left({digits}, 4)"
    return f"""CASE WHEN {chapter} IN ('02', '03', '04', '05', '16') OR {heading} BETWEEN '1501' AND '1506' THEN true
            WHEN {digits} <> '' AND ({chapter} <> '15' OR {heading} BETWEEN '1507' AND '1515') THEN false END"""


def on_lists(country: str, column: str) -> str:
    """The joins to each list, given the SQL of the country and of the column of the lists."""
    names = {
        "plan": "residue_plan",
        "anti": "antimicrobials",
        "health": "animal_health",
        "horse": "horse_meat",
    }
    return "CROSS JOIN imported" + "".join(
        f"""
  LEFT JOIN admitted {alias} ON {alias}.country = {country} AND {alias}.product = {column}
                            AND {alias}.eu_list = '{name}'"""
        for alias, name in names.items()
    )


def listed_during(alias: str, known: str) -> tuple[str, str]:
    """Days on a joined list, none where there is no row; unknown unless `known` holds."""
    return (
        f"CASE WHEN {known} AND {alias}.untold IS NOT TRUE THEN coalesce({alias}.since, ARRAY[]::date[]) END",
        f"CASE WHEN {known} AND {alias}.untold IS NOT TRUE THEN coalesce({alias}.until, ARRAY[]::date[]) END",
    )


def lists_of(country: str, column: str) -> dict[str, Derived]:
    """The facts about lists of a product, given the SQL of the country and of the column it stands in.

    The lists of residue plans and of antimicrobials are kept for Kazakhstan and whichever country has a row; of others
    nothing is known. The animal health list has not been read: while nobody has imported a row of it, nothing is known
    of it. The list for horse meat is kept whole, and has one column. A country with no row at all in the list of
    antimicrobials stands in none of its columns, whichever is the product's.
    """
    known, nowhere = f"{column} IS NOT NULL", f"({country} = ANY (imported.some_anti)) IS NOT TRUE"
    return {
        "residue_plan_listed": listed_during("plan", f"{known} AND {country} = ANY (imported.plan)"),
        "antimicrobials_listed": listed_during(
            "anti", f"({known} OR {nowhere}) AND {country} = ANY (imported.anti)"
        ),
        "animal_health_listed": listed_during("health", f"{known} AND imported.animal_health"),
        "horse_meat_listed": listed_during("horse", known),
    }


def kinds_of_food(column: str, animal: str) -> dict[str, Derived]:
    """Which of the kinds with a rule of their own a product is, given its column and whether it is of animals."""
    kinds = {
        "fresh_meat": f"IN ({MEAT})",
        "horse_meat": "= 'equine'",
        "honey": "= 'honey'",
        "casings": "= 'casings'",
    }
    return {
        fact: f"CASE WHEN {animal} IS FALSE THEN false ELSE {column} {right} END"
        for fact, right in kinds.items()
    }
