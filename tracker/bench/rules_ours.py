"""A dozen rules of the kinds the book is made of, and our side of the comparison: a process that judges when told.

Run as `python -m tracker.bench.rules_ours FOLDER`. It answers each line `run` with the seconds the judging took, and
`end` with the outcomes of one day and the memory it has needed.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, number, period
from certification.engine.facts import Subject, Type, fact
from certification.engine.judge import judged_parts
from certification.engine.ranges import Cover
from certification.engine.rule import (
    Gate,
    Rule,
    Verdict,
    agreeing,
    all_of,
    any_of,
    done_by,
    either,
    met,
    met_during,
    met_from,
    met_outside,
    met_until,
    rule,
    softened,
)
from certification.law.acts import ANNEX_II, R2021_1698
from tracker.bench.memory import peak_mb, rss_mb

DAY = date(2026, 6, 1)
LAND, CONTROL = ANNEX_II.at("Part I"), R2021_1698.at("Article 12")
SINCE = "2022-01-01"
YEARS_TWO = period(
    "bench_24", "Two years", Counting.CONVERSION, (SINCE, Span(months=24), ANNEX_II.at("Part I, 1.7.1"))
)
YEARS_THREE = period(
    "bench_36", "Three years", Counting.CONVERSION, (SINCE, Span(months=36), ANNEX_II.at("Part I, 1.7.1"))
)
YEAR = period("bench_12", "A year", Counting.ROLLING, (SINCE, Span(months=12), CONTROL))
MONTH = period("bench_30", "Thirty days", Counting.DEADLINE, (SINCE, Span(days=30), CONTROL))
WAIT = period(
    "bench_48", "Forty-eight days", Counting.WITHDRAWAL, (SINCE, Span(days=48), ANNEX_II.at("Part II"))
)
NITROGEN = number("bench_n", "Nitrogen at most", "g per m2", (SINCE, 17, ANNEX_II.at("Part I, 1.9.4")))
ROOM = number("bench_room", "Land per animal at least", "m2", (SINCE, 5_000, ANNEX_II.at("Part II")))
OWN_FEED = number(
    "bench_feed", "Feed of the region at least", "ppm", (SINCE, 700_000, ANNEX_II.at("Part II"))
)


class Holding(Subject, kind="bench_holding"):
    """Made-up facts of a holding."""

    area_m2 = fact(Type.INTEGER, "Area")
    nitrogen_g = fact(Type.INTEGER, "Nitrogen of manure in the year")
    heads = fact(Type.INTEGER, "Animals")
    own_feed_ppm = fact(Type.INTEGER, "Feed of the region")
    separated = fact(Type.BOOLEAN, "Kept apart")
    described = fact(Type.BOOLEAN, "Described")
    perennial = fact(Type.BOOLEAN, "Under perennials")
    converted_on = fact(Type.DAY, "Conversion began")
    planted_on = fact(Type.DAY, "Planted")
    inspected_on = fact(Type.DAY, "Last visited")
    asked_on = fact(Type.DAY, "Asked")
    answered_on = fact(Type.DAY, "Answered", missing="none")
    treated_on = fact(Type.DAY, "Treated")
    valid_since = fact(Type.DAY, "Certificate from")
    valid_until = fact(Type.DAY, "Certificate until")
    barred_since = fact(Type.DAY, "Suspended from")
    barred_until = fact(Type.DAY, "Suspended until")


def _ruled(code: str, judges: object, where: object = None) -> Rule:
    made = rule(
        code,
        law=LAND,
        since=SINCE,
        of=Holding,
        gate=Gate.CERTIFY,
        why="It is measured.",
        evidence=("none",),
        checked_on="2026-11-26",
        where=where,  # type: ignore[arg-type]
    )
    judges.__doc__ = "A rule to measure by."
    return made(judges)  # type: ignore[arg-type]


def _nitrogen(s: Holding, law: Law) -> Verdict:
    return met(s.nitrogen_g <= s.area_m2 * law[NITROGEN])


def _density(s: Holding, law: Law) -> Verdict:
    return met(s.heads * law[ROOM] <= s.area_m2)


def _two_years(s: Holding, law: Law) -> Verdict:
    return met_from(law[YEARS_TWO].after(s.converted_on))


def _by_crop(s: Holding, law: Law) -> Verdict:
    long, short = (met_from(law[years].after(s.converted_on)) for years in (YEARS_THREE, YEARS_TWO))
    return either(s.perennial, long, short)


def _yearly(s: Holding, law: Law) -> Verdict:
    return met_during(law[YEAR].following_one(s.inspected_on))


def _answered(s: Holding, law: Law) -> Verdict:
    return done_by(law[MONTH].ends_on(s.asked_on), s.answered_on, s.described)


def _valid(s: Holding, law: Law) -> Verdict:
    return met_during(Cover(s.valid_since, s.valid_until))


def _barred(s: Holding, law: Law) -> Verdict:
    return met_outside(Cover(s.barred_since, s.barred_until))


def _apart(s: Holding, law: Law) -> Verdict:
    return all_of(met(s.separated), met(s.described), met_from(s.planted_on))


def _clean(s: Holding, law: Law) -> Verdict:
    return any_of(met(s.separated), met_from(law[WAIT].after(s.treated_on)))


def _fed(s: Holding, law: Law) -> Verdict:
    return met(s.own_feed_ppm >= law[OWN_FEED])


def _two_readings(s: Holding, law: Law) -> Verdict:
    return softened(agreeing(met_from(law[YEARS_TWO].after(s.converted_on)), met_until(s.planted_on)))


def _has_animals(s: Holding) -> pl.Expr:
    return s.separated


RULES = (
    _nitrogen,
    _density,
    _two_years,
    _by_crop,
    _yearly,
    _answered,
    _valid,
    _barred,
    _apart,
    _clean,
    _fed,
    _two_readings,
)
BOOK = RuleBook(
    (
        _ruled(f"B-{n:02}", judges, _has_animals if judges is _fed else None)
        for n, judges in enumerate(RULES, start=1)
    ),
    (Holding,),
)


def _on_the_day(frame: pl.DataFrame) -> list[list[int]]:
    """Per rule the outcome of every subject on one day, as a code."""
    found = []
    for _, part in judged_parts({Holding.kind: frame}, BOOK):
        runs = part.runs.filter(pl.col("since") <= DAY, pl.col("until") > DAY)
        found.append((part.subjects["id"].gather(runs["_row"]), runs["code"]))
    return [codes.gather(ids.arg_sort()).to_list() for ids, codes in found]


def main(folder: Path) -> None:
    """Answer the lines of standard input."""
    idle = rss_mb()
    frame = pl.read_ipc(folder / "facts.arrow")
    for line in sys.stdin:
        if line.strip() == "end":
            break
        started, cpu = time.perf_counter(), time.process_time()
        for _ in judged_parts({Holding.kind: frame}, BOOK):
            pass
        taken = {"s": time.perf_counter() - started, "cpu": time.process_time() - cpu}
        print(json.dumps(taken), flush=True)
    needed = peak_mb() - idle
    print(json.dumps({"rss_mb": needed, "codes": _on_the_day(frame)}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
