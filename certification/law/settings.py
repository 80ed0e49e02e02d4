"""What EU law leaves to a control body: the name of each setting, how its value is written, and in which unit.

The values are in a dated table with their source; none of them is law, and none has a default.
"""

from dataclasses import dataclass
from enum import StrEnum


class Written(StrEnum):
    """How the value of a setting is written."""

    NUMBER = "number"
    YES_OR_NO = "yes_or_no"
    WORD = "word"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing a body may set; `words` are the values allowed where it is a word, `about` what one value is for."""

    name: str
    says: str
    written: Written
    unit: str = ""
    words: tuple[str, ...] = ()
    about: str = ""


NUMBER, YES_OR_NO, WORD, TEXT = Written.NUMBER, Written.YES_OR_NO, Written.WORD, Written.TEXT
ALL = (
    Setting("yearly_inspection_reading", "What 'once a year' means", WORD, words=("calendar", "rolling")),
    Setting("certificate_validity_months", "For how long a certificate is valid", NUMBER, "months"),
    Setting("rotation_length_years", "Length of a crop rotation", NUMBER, "years"),
    Setting("legume_every_years", "Within how many years a field has a legume", NUMBER, "years"),
    Setting("buffer_width_m", "Width of the strip beside land that is sprayed", NUMBER, "m"),
    Setting("region", "What counts as the same region", TEXT),
    Setting("nonconforming_forage_percent", "Largest share of bee forage that does not conform", NUMBER, "%"),
    Setting(
        "residue_action_level_ug_kg", "From which residue on it acts", NUMBER, "ug/kg", about="substance"
    ),
    Setting("mass_balance_tolerance_percent", "Difference a mass balance may show", NUMBER, "%"),
    Setting(
        "correction_days",
        "Time to correct a non-compliance",
        NUMBER,
        "days",
        about="minor, major or critical",
    ),
    Setting(
        "livestock_unit_equivalent", "Livestock units per animal", NUMBER, "LU", about="species and class"
    ),
    Setting(
        "livestock_units_per_ha", "Livestock units per hectare equal to 170 kg of nitrogen", NUMBER, "LU/ha"
    ),
    Setting("flock_policy", "How flocks are judged", TEXT, about="species"),
    Setting("herd_policy", "How herds are judged", TEXT, about="species"),
    Setting("enhanced_control", "Whether it controls as if the product were high-risk", YES_OR_NO),
    Setting("residue_decision", "What it decided on a residue", TEXT, about="substance"),
    Setting(
        "input_decision",
        "Whether an input may be used",
        WORD,
        words=("allowed", "not_allowed"),
        about="input",
    ),
)
SETTINGS: dict[str, Setting] = {setting.name: setting for setting in ALL}


def is_written_well(name: str, value: str) -> bool:
    """Whether a value is one that the setting may have."""
    setting = SETTINGS[name]
    if setting.written is NUMBER:
        whole, _, part = value.partition(".")
        return whole.isdigit() and (part.isdigit() or not part)
    if setting.written is YES_OR_NO:
        return value in ("true", "false")
    return value in setting.words if setting.written is WORD else bool(value)
