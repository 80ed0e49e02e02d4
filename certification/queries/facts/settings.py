"""What control bodies have set, in SQL: as ranges of days where it is a word, as a value on a day where it is one."""

from certification.law.settings import SETTINGS, Written


def word_ranges(name: str, alias: str) -> str:
    """The join that gives, for the control body of a case, the days on which it had set each word of a setting."""
    columns = ", ".join(
        f"array_agg({end} ORDER BY since, id) FILTER (WHERE value = '{word}') AS {word}_{end}"
        for word in SETTINGS[name].words
        for end in ("since", "until")
    )
    return f"""LEFT JOIN (SELECT control_body_id, {columns}
               FROM certification_controlbodysetting WHERE name = '{name}'
              GROUP BY control_body_id) {alias} ON {alias}.control_body_id = s.control_body_id"""


def ranges_of(alias: str, word: str) -> tuple[str, str]:
    """First days and first days after of the joined ranges of one word; empty where the body has not set it."""
    return (
        f"coalesce({alias}.{word}_since, ARRAY[]::date[])",
        f"coalesce({alias}.{word}_until, ARRAY[]::date[])",
    )


def setting_on(name: str, day: str, alias: str, *, about: str = "''", body: str = "s.control_body_id") -> str:
    """The join to the setting of a control body that is valid on a day, if there is one."""
    if name not in SETTINGS:
        raise KeyError(name)
    return f"""LEFT JOIN certification_controlbodysetting {alias}
    ON {alias}.control_body_id = {body} AND {alias}.name = '{name}' AND lower({alias}.about) = lower({about})
   AND ({alias}.since IS NULL OR {alias}.since <= {day}) AND ({alias}.until IS NULL OR {day} < {alias}.until)"""


def number_of(alias: str, name: str, *, times: int = 1) -> str:
    """The number of a joined setting in the smallest unit of the record (`times` of its own); null if none is set."""
    if SETTINGS[name].written is not Written.NUMBER:
        raise TypeError(f"{name} is not a number")
    return f"({alias}.value::numeric * {times})::bigint"
