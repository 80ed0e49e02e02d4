"""A rule met with its subjects: those it is judged of by the day, those fixed by an event, and forecasts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import polars as pl

from certification.engine.facts import Fact
from certification.engine.rule import Reading, Rule
from certification.engine.runs import RUNS, Plan, plan, runs
from certification.engine.verdict import MET, N_A, UNPROVEN, Verdict

Subjects = Mapping[str, pl.DataFrame]
ALIVE = pl.col("_since") < pl.col("_until")


@dataclass(frozen=True, slots=True)
class Part:
    """Subjects of one kind under one rule, their runs of days, and the facts that decided."""

    kind: str
    subjects: pl.DataFrame
    runs: pl.DataFrame
    facts: dict[str, Fact]
    event: str | None = None

    def where(self, condition: pl.Expr) -> Part:
        """The same with only those runs."""
        return replace(self, runs=self.runs.filter(condition))


def parts_of(rule: Rule, reading: Reading, subjects: Subjects) -> list[Part]:
    """Everything a rule says about these subjects, met or not; `subjects` holds only frames that have rows."""
    own = subjects.get(rule.of.kind)
    if rule.forecast is None:
        if own is None:
            return []
        found = _standing(rule, reading, own) if rule.at is None else _own_event(rule, reading, own)
    else:
        found = [] if own is None else _events(rule, reading, _with_parent(rule, reading, subjects))
        if rule.forecast.kind in subjects:
            found += _standing(replace(rule, of=rule.forecast), reading, subjects[rule.forecast.kind])
    return [part for part in found if part.runs.height]


def _standing(rule: Rule, reading: Reading, frame: pl.DataFrame) -> list[Part]:
    """An outcome for every day of the subject's life in the version's life."""
    if rule.keeps is None:
        return [_part(rule, reading, _in_version(rule, frame), reading.plan)]
    filed = pl.col(f"_{rule.keeps}")
    until = pl.lit(True) if rule.until is None else filed < pl.lit(rule.until)
    kept = frame.filter(ALIVE, filed >= pl.lit(rule.since), until)
    untold = _in_version(rule, frame.filter(filed.is_null()))
    return [
        _part(rule, reading, kept, reading.plan),
        _part(rule, reading, untold, plan(_unproven(reading.verdict))),
    ]


def _own_event(rule: Rule, reading: Reading, frame: pl.DataFrame) -> list[Part]:
    """A subject with an event of its own; before it happens the subject is its own forecast."""
    if rule.of.facts()[rule.at or ""].missing == "unknown":
        return _events(rule, reading, frame.with_columns(_about=pl.lit(True)))
    happened = pl.col(rule.at or "").is_not_null()
    over = frame.filter(happened).with_columns(_about=pl.lit(True))
    return [*_events(rule, reading, over), *_standing(rule, reading, frame.filter(happened.not_()))]


def _events(rule: Rule, reading: Reading, frame: pl.DataFrame) -> list[Part]:
    """The verdict read on the day of the event, by the version of that day, for the subject's whole life; a
    subject whose day is not told is unproven."""
    day = pl.col(rule.at or "")
    until = pl.lit(True) if rule.until is None else day < pl.lit(rule.until)
    facts = _deciding(rule, reading)
    happened = _rows(frame.filter(ALIVE, day >= pl.lit(rule.since), until))
    untold = _rows(_in_version(rule, frame.filter(day.is_null() & pl.col("_about").fill_null(True))))
    blank = untold.select("_row", since="_since", until="_until", code=UNPROVEN)
    missing = Part(rule.of.kind, untold, blank, facts, rule.at)
    if not happened.height:
        return [missing]
    probe = happened.with_columns(_since=day, _until=(day.cast(pl.Int32) + 1).cast(pl.Date))
    code = runs(probe, reading.plan)["code"]
    fixed = happened.select("_row", since="_since", until="_until", code=_about(code))
    return [Part(rule.of.kind, happened, fixed, facts, rule.at), missing]


def _about(code: pl.Series) -> pl.Expr:
    """Not applicable where the rule is not about the subject; where that is unknown, met stays, the rest
    unproven."""
    decided = pl.lit(code)
    unknown = pl.when(decided <= MET).then(decided).otherwise(UNPROVEN)
    about = pl.col("_about")
    return pl.when(about.is_null()).then(unknown).when(about).then(decided).otherwise(N_A)


def _with_parent(rule: Rule, reading: Reading, subjects: Subjects) -> pl.DataFrame:
    """The children with the facts of their parents that the body reads; a parent not on record is unknown."""
    condition, asked = rule.applies()
    children = subjects[rule.of.kind].with_columns(_about=condition)
    keep = [name for name in children.columns if name.startswith("_") or name in _CARRIED]
    own = sorted({rule.at or "", *asked} - set(reading.facts))
    read = sorted(reading.facts)
    kind = rule.reads.kind
    if kind in subjects:
        parents = subjects[kind].select(*_PARENT[:2], pl.col("id").alias("parent_id"), *read)
    else:
        ids = dict.fromkeys(_PARENT, pl.Int64())
        parents = pl.DataFrame(schema={**ids, **{name: rule.reads.schema()[name] for name in read}})
    return children.select(*keep, *own).join(
        parents, on=_PARENT, how="left", maintain_order="left", nulls_equal=True
    )


_PARENT = ("case", "control_body", "parent_id")  # one field may stand in several cases of its producer
_CARRIED = {"case", "control_body", "id", "ref", "parent_id"}


def _deciding(rule: Rule, reading: Reading) -> dict[str, Fact]:
    """The facts of the body, and of the question whether the rule is about the subject."""
    asked = rule.applies()[1] if rule.forecast else {}
    return {**asked, **reading.facts}


def _in_version(rule: Rule, frame: pl.DataFrame) -> pl.DataFrame:
    since = pl.max_horizontal(pl.col("_since"), pl.lit(rule.since))
    clipped = frame.with_columns(_since=since)
    if rule.until is not None:
        clipped = clipped.with_columns(_until=pl.min_horizontal(pl.col("_until"), pl.lit(rule.until)))
    return clipped.filter(ALIVE)


def _part(rule: Rule, reading: Reading, frame: pl.DataFrame, made: Plan) -> Part:
    numbered = _rows(frame)
    found = runs(numbered, made) if numbered.height else pl.DataFrame(schema=RUNS)
    return Part(rule.of.kind, numbered, found, reading.facts)


def _rows(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_row_index("_row")


def _unproven(verdict: Verdict) -> Verdict:
    """Unproven on every day on which it is not met."""
    return Verdict(lambda day: pl.when(day.parts[0] <= MET).then(MET).otherwise(UNPROVEN), parts=(verdict,))
