"""The rule book: every version of every rule, checked when it is loaded and before anything is judged."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache, cached_property
from itertools import pairwise
from types import ModuleType

import polars as pl

from certification.engine.calendar import Calendar, Counting, Period
from certification.engine.facts import Subject
from certification.engine.rule import Reading, Rule
from certification.engine.runs import LISTS
from certification.engine.source import complaints, source_of


class Refused(ValueError):
    """The book does not load; says which rule and what is wrong with it."""

    def __init__(self, code: str, what: str) -> None:
        super().__init__(f"{code}: {what}")


class RuleBook:
    """Rules in the order given. Loading checks by schema only and executes nothing, so it may happen before a
    fork."""

    def __init__(self, rules: Iterable[Rule], subjects: Iterable[type[Subject]]) -> None:
        self.rules = tuple(rules)
        self.subjects = tuple(subjects)
        self.readings: dict[tuple[str, date], Reading] = {}
        self._moved: tuple[Calendar | None, dict[tuple[str, date], Reading]] = (None, {})
        _versions_do_not_overlap(self.rules)
        for rule in self.rules:
            if (rule.code, rule.since) in self.readings:
                raise Refused(rule.code, "two versions begin on one day")
            self.readings[rule.code, rule.since] = _checked(rule, self.subjects)

    @classmethod
    def of(cls, modules: Iterable[ModuleType], subjects: Iterable[type[Subject]]) -> RuleBook:
        """The book of all rules defined in these modules, in their order."""
        found = (thing for module in modules for thing in vars(module).values() if isinstance(thing, Rule))
        return cls(found, subjects)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code once."""
        return tuple(dict.fromkeys(rule.code for rule in self.rules))

    def versions(self, code: str) -> tuple[Rule, ...]:
        """All versions of a rule, oldest first; KeyError if the book has no such code."""
        found = tuple(sorted((r for r in self.rules if r.code == code), key=lambda rule: rule.since))
        if not found:
            raise KeyError(code)
        return found

    def version(self, code: str, since: date) -> Rule:
        """The version of a rule that a finding names; KeyError if there is none."""
        for rule in self.versions(code):
            if rule.since == since:
                return rule
        raise KeyError((code, since))

    def newest(self, code: str) -> Rule:
        """The last version of a rule: whose words are shown where no day is asked about."""
        return self.versions(code)[-1]

    def reading(self, rule: Rule, calendar: Calendar | None = None) -> Reading:
        """The rule as expressions; made afresh only where a calendar can move one of its deadlines, and kept as long
        as the same calendar is asked with."""
        known = self.readings[rule.code, rule.since]
        values = (value.value for dated in known.law.noted.values() for value in dated.values)
        moves = any(isinstance(value, Period) and value.counting is Counting.DEADLINE for value in values)
        if calendar is None or not (moves or known.law.rolls):
            return known
        if self._moved[0] != calendar:
            self._moved = (calendar, {})
        moved = self._moved[1]
        if (rule.code, rule.since) not in moved:
            moved[rule.code, rule.since] = rule.read(calendar)
        return moved[rule.code, rule.since]

    def rules_on(self, day: date) -> tuple[Rule, ...]:
        """The versions that are the law on that day."""
        return tuple(rule for rule in self.rules if rule.lives_on(day))

    def next_change(self, day: date) -> date | None:
        """The first later day on which a rule begins or ends or a legal value changes; None if none is known."""
        days = {edge for rule in self.rules for edge in (rule.since, rule.until) if edge is not None}
        for reading in self.readings.values():
            days |= {value.since for dated in reading.law.noted.values() for value in dated.values}
        return min((change for change in days if change > day), default=None)

    @cached_property
    def fingerprint(self) -> str:
        """Changes whenever a rule, its dates, its source or a legal value does; digests of findings carry it."""
        parts = []
        for rule in self.rules:
            law = self.readings[rule.code, rule.since].law
            values = [(d.code, [(v.since, str(v.value)) for v in d.values]) for d in law.noted.values()]
            parts.append(repr((rule.code, rule.since, rule.until, rule.at, source_of(rule.judges), values)))
        return hashlib.sha256("\n".join([pl.__version__, *parts]).encode()).hexdigest()[:16]

    def with_draft(self, *drafts: Rule) -> RuleBook:
        """This book with draft versions added, to judge and compare before they are law; nothing is written.

        An open version ends where a draft of the same code begins; a draft of the same first day takes its place.
        """
        begins = {draft.code: draft.since for draft in drafts}
        kept = [
            rule for rule in self.rules if (rule.code, rule.since) not in {(d.code, d.since) for d in drafts}
        ]
        ended = [
            replace(rule, until=begins[rule.code])
            if rule.code in begins and rule.since < begins[rule.code] and rule.until is None
            else rule
            for rule in kept
        ]
        return RuleBook((*ended, *drafts), self.subjects)

    def only(self, codes: Collection[str]) -> RuleBook:
        """The rules of these codes as a book of their own."""
        return RuleBook((rule for rule in self.rules if rule.code in codes), self.subjects)


def _versions_do_not_overlap(rules: tuple[Rule, ...]) -> None:
    for earlier, later in pairwise(sorted(rules, key=lambda rule: (rule.code, rule.since))):
        if earlier.code == later.code and (earlier.until is None or later.since < earlier.until):
            raise Refused(later.code, "its versions overlap")


def _checked(rule: Rule, subjects: tuple[type[Subject], ...]) -> Reading:
    _says_everything(rule)
    if rule.of not in subjects or rule.reads not in subjects:
        raise Refused(rule.code, "is about a subject the book does not have")
    if rule.forecast is not None and (rule.at is None or rule.of.parent is not rule.forecast):
        raise Refused(rule.code, "forecasts on something that is not the parent, or has no event")
    if rule.at is not None and rule.at not in rule.of.facts():
        raise Refused(rule.code, f"{rule.at} is not a fact of {rule.of.kind}")
    for functions in (rule.judges, rule.where, rule.foretold):
        for complaint in complaints(functions) if functions is not None else ():
            raise Refused(rule.code, complaint)
    try:
        reading = rule.read()
    except TypeError as error:
        raise Refused(
            rule.code, f"cannot be read (a value that changes within its life is read .on(day)): {error}"
        ) from error
    _facts_are_for_ever(rule, reading)
    if reading.law.unsettled:
        raise Refused(rule.code, f"{sorted(reading.law.unsettled)} changes within its life: read it .on(day)")
    _fits_the_schema(rule, reading)
    return reading


def _says_everything(rule: Rule) -> None:
    words = {"a title": rule.title, "a sentence that says why": rule.why, "evidence": rule.evidence}
    for name, value in words.items():
        if not value:
            raise Refused(rule.code, f"lacks {name}")
    if any(not line.strip() for line in rule.evidence):
        raise Refused(rule.code, "has an empty line of evidence")
    if rule.until is not None and rule.until <= rule.since:
        raise Refused(rule.code, "ends before it begins")


def _facts_are_for_ever(rule: Rule, reading: Reading) -> None:
    for declared in reading.facts.values():
        if declared.built == "latest" and not declared.final:
            raise Refused(rule.code, f"{declared.name} means 'latest as of now' and is not declared final")


@cache
def _nobody(subject: type[Subject]) -> pl.LazyFrame:
    """A frame of the subject's facts without rows."""
    return pl.LazyFrame(schema=subject.schema())


def _fits_the_schema(rule: Rule, reading: Reading) -> None:
    """Every expression resolves over the declared facts; a plan is made, nothing is run."""
    made = reading.plan
    columns = made.wide()
    for i in range(len(made.covers)):
        columns += [pl.lit(1, dtype=pl.Int32).alias(made.count(i)), pl.lit(False).alias(made.unknown(i))]
    try:
        nobody = _nobody(rule.reads)  # type: ignore[arg-type]  # classes do hash
        days = nobody.select(*columns, _day=pl.lit(None, dtype=pl.Date))
        for stage in made.stages:
            days = days.with_columns(stage)
        found = days.collect_schema()
    except pl.exceptions.PolarsError as error:
        raise Refused(rule.code, f"does not fit the facts: {error}") from error
    due: dict[str, pl.DataType] = {made.value(i): pl.Date() for i in made.breaks}
    for name, expected in due.items():
        if found[name] != expected:
            raise Refused(rule.code, f"answers {found[name]} where {expected} is due")
    for _, *sides, _ in made.pieces():
        for name in sides:
            if found[name] not in (pl.Date(), LISTS):
                raise Refused(rule.code, f"covers {found[name]} where days are due")
