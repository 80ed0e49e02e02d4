"""Rules met with their subjects: those they are judged of by the day, those fixed by an event, and forecasts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from certification.engine.facts import Fact
from certification.engine.plans import Plan, plan
from certification.engine.rule import Reading, Rule, nobody
from certification.engine.runs import runs
from certification.engine.verdict import CODE, MET, N_A, UNPROVEN, Outcome, Verdict, applying

Subjects = Mapping[str, pl.DataFrame]
Read = tuple[Rule, Reading]
ALIVE = pl.col("_since") < pl.col("_until")


@dataclass(frozen=True, slots=True)
class Part:
    """Subjects of one kind under one rule, their runs of days, and the facts that decided."""

    kind: str
    subjects: pl.DataFrame
    runs: pl.DataFrame
    facts: dict[str, Fact]
    event: str | None = None

    def where(self, chosen: pl.Series) -> Part:
        """The same with only those runs."""
        if chosen.all():
            return self
        return replace(self, runs=pl.DataFrame([column.filter(chosen) for column in self.runs]))


def parts_of(rule: Rule, reading: Reading, subjects: Subjects) -> list[Part]:
    """Everything a rule says about these subjects, met or not; `subjects` holds only frames that have rows."""
    return [part for _, part in all_parts([(rule, reading)], subjects)]


def all_parts(read: Sequence[Read], subjects: Subjects) -> Iterator[tuple[Rule, Part]]:
    """The same for many rules, each with its parts; those that look at the same subjects in the same way are computed
    together."""
    for alike in _alike(read):
        said = _parts(alike, subjects)
        yield from ((rule, part) for rule, part in said if part.runs.height)


def _alike(read: Sequence[Read]) -> Iterator[list[Read]]:
    """Rules with the same subjects, the same days and the same way of reading them, in the order of the book."""
    found: dict[tuple[object, ...], list[Read]] = {}
    for rule, reading in read:
        shape = (rule.of, rule.forecast, rule.at, rule.keeps, rule.since, rule.until)
        found.setdefault(shape, []).append((rule, reading))
    for alike in found.values():
        yield from ([one] for one in alike) if _names_clash(alike) else [alike]


def _names_clash(alike: Sequence[Read]) -> bool:
    """Whether one name is a fact of the children for one of the rules and of the parent for another."""
    if alike[0][0].forecast is None:
        return False
    asked = {name for rule, _ in alike for name in rule.applies()[1]} | {alike[0][0].at}
    return any(name in asked for _, reading in alike for name in reading.facts)


def _parts(alike: list[Read], subjects: Subjects) -> Iterator[tuple[Rule, Part]]:
    rule = alike[0][0]
    own = subjects.get(rule.of.kind)
    if rule.forecast is None:
        if own is not None:
            yield from _standing(alike, own) if rule.at is None else _own_event(alike, own)
        return
    if own is not None:
        yield from _children(alike, _with_parent(alike, subjects))
    telling = [(rule, reading) for rule, reading in alike if rule.foretold is not nobody]
    if telling and rule.forecast.kind in subjects:
        ahead = [(rule, replace(reading, plan=reading.ahead)) for rule, reading in telling]
        yield from _standing(ahead, subjects[rule.forecast.kind], kind=rule.forecast.kind)


def _standing(alike: list[Read], frame: pl.DataFrame, kind: str = "") -> Iterator[tuple[Rule, Part]]:
    """An outcome for every day of the subject's life in the version's life."""
    rule = alike[0][0]
    plans = [reading.plan for _, reading in alike]
    if rule.keeps is None:
        yield from _laid_out(alike, _in_version(rule, frame), plans, kind)
        return
    filed = pl.col(f"_{rule.keeps}")
    until = pl.lit(True) if rule.until is None else filed < pl.lit(rule.until)
    kept = frame.filter(ALIVE, filed >= pl.lit(rule.since), until)
    untold = _in_version(rule, frame.filter(filed.is_null()))
    yield from _laid_out(alike, kept, plans, kind)
    unproven = [plan(_unproven(reading.verdict), rule.code) for rule, reading in alike]
    yield from _laid_out(alike, untold, unproven, kind)


def _laid_out(
    alike: list[Read], frame: pl.DataFrame, plans: Sequence[Plan], kind: str
) -> Iterator[tuple[Rule, Part]]:
    numbered = _rows(frame)
    for (rule, reading), found in zip(alike, runs(numbered, plans), strict=True):
        yield rule, Part(kind or rule.of.kind, numbered, found, reading.facts)


def _own_event(alike: list[Read], frame: pl.DataFrame) -> Iterator[tuple[Rule, Part]]:
    """A subject with an event of its own; before it happens the subject is its own forecast."""
    rule = alike[0][0]
    if rule.of.facts()[rule.at or ""].missing == "unknown":
        yield from _events(alike, frame, asking=False)
        return
    happened = pl.col(rule.at or "").is_not_null()
    plans = {one: reading.plan for one, reading in alike}
    for one, part in _events(alike, frame.filter(happened), asking=False):
        yield one, _from_its_day(part, plans[one])
    yield from _standing(alike, frame.filter(happened.not_()))


def _children(alike: list[Read], frame: pl.DataFrame) -> Iterator[tuple[Rule, Part]]:
    """Children with the facts of their parents; where a missing day says that the event has not happened, such a child
    is its own forecast until it does."""
    rule = alike[0][0]
    if rule.of.facts()[rule.at or ""].missing == "unknown":
        yield from _events(alike, frame, asking=True)
        return
    happened = pl.col(rule.at or "").is_not_null()
    yield from _events(alike, frame.filter(happened), asking=True)
    yield from _standing([_waiting(*one) for one in alike], frame.filter(happened.not_()))


def _waiting(rule: Rule, reading: Reading) -> Read:
    """The rule of a child that waits for its event, as far as it is about the child."""
    about = applying(rule.applies()[0], reading.verdict)
    return rule, replace(reading, plan=plan(about, rule.code), facts=_deciding(rule, reading))


def _events(alike: list[Read], frame: pl.DataFrame, *, asking: bool) -> Iterator[tuple[Rule, Part]]:
    """The verdict read on the day of the event, by the version of that day, for the subject's whole life; a
    subject whose day is not told is unproven, if the rule is about it. `asking`: what the rule is about is asked of the
    child."""
    rule = alike[0][0]
    day = pl.col(rule.at or "")
    until = pl.lit(True) if rule.until is None else day < pl.lit(rule.until)
    happened = _rows(frame.filter(ALIVE, day >= pl.lit(rule.since), until))
    untold = _rows(_in_version(rule, frame.filter(day.is_null())))
    probe = happened.with_columns(_since=day, _until=(day.cast(pl.Int32) + 1).cast(pl.Date))
    codes = runs(probe, [reading.plan for _, reading in alike])
    for (rule, reading), found in zip(alike, codes, strict=True):
        about = rule.applies()[0] if asking else pl.lit(True)
        facts = _deciding(rule, reading)
        if happened.height:
            fixed = _fixed(happened, about, found["code"])
            yield rule, Part(rule.of.kind, happened, fixed, facts, rule.at)
        if untold.height:
            unproven = pl.Series([CODE[Outcome.UNPROVEN]] * untold.height, dtype=pl.UInt8)
            blank = _fixed(untold, rule.applies()[0], unproven)
            yield rule, Part(rule.of.kind, untold, blank, facts, rule.at)


def _from_its_day(part: Part, plan: Plan) -> Part:
    """What stands against a subject on the day of its event stands from the day on which it began to, with what stood
    before: a lamb was not treated too often before the treatment that was one too many."""
    code, day = part.runs["code"], part.subjects[part.event or ""]
    inside = (part.subjects["_since"] < day) & (day < part.subjects["_until"])
    against = (code >= CODE[Outcome.REFERRED]) & inside.fill_null(False)
    if not against.any():
        return part
    subjects = part.subjects.filter(against)
    after = (pl.col(part.event or "").cast(pl.Int32) + 1).cast(pl.Date)
    (found,) = runs(_rows(subjects.drop("_row").with_columns(_until=after)), [plan])
    to_the_end = pl.col("since") == pl.col("since").max().over("_row")
    grown = found.with_columns(
        until=pl.when(to_the_end).then(subjects["_until"].gather(found["_row"])).otherwise("until"),
        _row=subjects["_row"].gather(found["_row"]),
    )
    return replace(part, runs=pl.concat([part.runs.filter(~against), grown]).sort("_row", "since"))


def _fixed(frame: pl.DataFrame, about: pl.Expr, code: pl.Series) -> pl.DataFrame:
    """One run for the whole life of each subject: the outcome given, as far as the rule is about the subject."""
    return (
        frame.lazy()
        .with_columns(_about=about)
        .select("_row", since="_since", until="_until", code=_about(code))
        .collect()
    )


def _about(code: pl.Series) -> pl.Expr:
    """Not applicable where the rule is not about the subject; where that is unknown, met stays, the rest
    unproven."""
    decided = pl.lit(code)
    unknown = pl.when(decided <= MET).then(decided).otherwise(UNPROVEN)
    about = pl.col("_about")
    return pl.when(about.is_null()).then(unknown).when(about).then(decided).otherwise(N_A)


def _with_parent(alike: list[Read], subjects: Subjects) -> pl.DataFrame:
    """The children with the facts of their parents that the bodies read; a parent not on record is unknown."""
    rule = alike[0][0]
    children = subjects[rule.of.kind]
    read = sorted({name for _, reading in alike for name in reading.facts})
    asked = {name for one, _ in alike for name in one.applies()[1]}
    keep = [name for name in children.columns if name.startswith("_") or name in _CARRIED]
    own = sorted({rule.at or "", *asked} - set(read))
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
    """Those alive while the version is, their lives clipped to its own; column by column, as most need no change."""
    since, until = frame["_since"], frame["_until"]
    since = _where(since < rule.since, rule.since, since)
    if rule.until is not None:
        until = _where(until > rule.until, rule.until, until)
    alive = since < until
    clipped = {"_since": since, "_until": until}
    columns = [clipped.get(column.name, column) for column in frame]
    return pl.DataFrame(columns if alive.all() else [column.filter(alive) for column in columns])


def _where(chosen: pl.Series, day: date, days: pl.Series) -> pl.Series:
    """The days, with another one where chosen."""
    if not chosen.any():
        return days
    return pl.Series(days.name, [day], dtype=pl.Date).new_from_index(0, days.len()).zip_with(chosen, days)


def _rows(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.with_row_index("_row")


def _unproven(verdict: Verdict) -> Verdict:
    """Unproven on every day on which it is not met."""
    return Verdict(lambda day: pl.when(day.parts[0] <= MET).then(MET).otherwise(UNPROVEN), parts=(verdict,))
