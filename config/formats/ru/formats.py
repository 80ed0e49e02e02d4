"""Russian numbers with a narrow space in thousands; the rest is Django's."""

THOUSAND_SEPARATOR = "\u202f"
DATE_INPUT_FORMATS = ["%d.%m.%Y", "%Y-%m-%d"]
