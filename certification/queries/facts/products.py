"""What a product is by its name: of plants, bees or animals, eaten or not, on which EU list, from which kind of crop.

Our reading in `certification/data/products.csv`, not a list of any authority; a name that is not there is unknown.
"""

import csv
from pathlib import Path

FILE = Path(__file__).parents[2] / "data" / "products.csv"


def _rows() -> tuple[dict[str, str], ...]:
    with FILE.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, restval=""))


ROWS = _rows()
# Names of more than one crop, and what joins two names in one.
KINDS_OF_CROPS = ("grain", "vegetables", "berries", "fodder", "flour", "bran")
# Land on which a crop of a name we do not know is sown for one harvest.
SOWN_YEARLY = "('arable', 'fallow', 'greenhouse')"
MANY_CROPS = "mix|_and_|_with_|[-+,/&;]"
# Names of one crop; where kinds are near, such as those of beans, they count as one.
SAME_CROP = {
    "corn": "maize",
    "durum_wheat": "wheat",
    "oat": "oats",
    "pea": "peas",
    "lentil": "lentils",
    "chickpea": "chickpeas",
    "bean": "beans",
    "faba_beans": "beans",
    "field_beans": "beans",
    "mung_beans": "beans",
    "soybean": "soya",
    "soybeans": "soya",
    "soya_beans": "soya",
    "flax": "linseed",
    "flaxseed": "linseed",
    "rape": "rapeseed",
    "rapeseeds": "rapeseed",
    "sunflower_seed": "sunflower",
    "sunflower_seeds": "sunflower",
}
MILLED = "_(flour|bran|groats|oil|cake|meal)$"


def named(**wanted: str) -> str:
    """The names of all products that fit, as the inside of an SQL list."""
    fitting = (row["product"] for row in ROWS if all(row[key] == value for key, value in wanted.items()))
    return ", ".join(f"'{name}'" for name in fitting)


def sql_key(column: str) -> str:
    """The SQL that turns a product's or crop's name into the form used in the file."""
    return f"replace(lower({column}), ' ', '_')"


def known(alias: str) -> str:
    """The file as a table of that alias: `product` in the form of `sql_key`, `of`, `eaten`, `eu_list`, `other`; what
    the file leaves empty is null.
    """
    names = ("product", "of", "eaten", "eu_list", "other")
    rows = ", ".join("(" + ", ".join(f"nullif('{row[name]}', '')" for name in names) + ")" for row in ROWS)
    return f"(VALUES {rows}) AS {alias} ({', '.join(names)})"


def annual(column: str) -> str:
    """The SQL that says whether a crop is annual; null where its name is unknown. Spring wheat is wheat."""
    yes, no = (_ending_in(annual=answer) for answer in ("yes", "no"))
    return f"CASE WHEN {sql_key(column)} ~ '{yes}' THEN true WHEN {sql_key(column)} ~ '{no}' THEN false END"


def perennial(column: str) -> str:
    """The SQL that says whether a crop is known to be fruit, berries or the like."""
    return f"{sql_key(column)} ~ '{_ending_in(annual='no', eaten='yes')}'"


def one_crop(column: str) -> str:
    """The SQL of the number of crops in what bears the name of one crop: 1, and null where the name does not say."""
    key, kinds = sql_key(column), ", ".join(f"'{name}'" for name in KINDS_OF_CROPS)
    single = f"{key} ~ '{_ending_in(of='plants')}' AND {key} !~ '{MANY_CROPS}'"
    return f"CASE WHEN {single} AND {key} NOT IN ({kinds}) THEN 1 END"


def crop_of(column: str) -> str:
    """The SQL of the crop that something is of, by its English name: spring wheat and wheat flour are of wheat. Null
    where that is not known; names in other languages are not compared with these."""
    crops = "|".join(
        row["product"]
        for row in ROWS
        if row["annual"] == "yes" and row["product"].isascii() and row["product"] not in KINDS_OF_CROPS
    )
    named = f"substring(regexp_replace({sql_key(column)}, '{MILLED}', '') FROM '(?:^|_)({crops})$')"
    same = " ".join(f"WHEN '{name}' THEN '{crop}'" for name, crop in SAME_CROP.items())
    return f"CASE WHEN {sql_key(column)} !~ '{MANY_CROPS}' THEN CASE {named} {same} ELSE {named} END END"


def _ending_in(**wanted: str) -> str:
    """A pattern for names that are, or end in the word of, a product that fits."""
    fitting = "|".join(
        row["product"] for row in ROWS if all(row[key] == value for key, value in wanted.items())
    )
    return f"(^|_)({fitting})$"
