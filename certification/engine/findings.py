"""Findings as rows: who, which rule and version, what outcome, from when until when, and because of what."""

from __future__ import annotations

from datetime import date

import polars as pl

from certification.engine import json
from certification.engine.parts import Part
from certification.engine.ranges import opened
from certification.engine.rule import Rule
from certification.engine.verdict import BY_WEIGHT

FINDINGS = {
    "case": pl.Int64(),
    "control_body": pl.Int64(),
    "subject_kind": pl.String(),
    "subject_id": pl.Int64(),
    "subject_ref": pl.String(),
    "rule": pl.String(),
    "version": pl.Date(),
    "outcome": pl.String(),
    "since": pl.Date(),
    "until": pl.Date(),
    "because": pl.String(),
}
WHO = ("case", "control_body")


def rows(rule: Rule, part: Part) -> pl.DataFrame:
    """One row per run of a part. `because` holds the single-valued facts that were read, and the day of the
    event; sequences stay out, so that a new visit does not rewrite the gap of three years ago."""
    names = dict(enumerate(outcome.value for outcome in BY_WEIGHT))
    read = [*WHO, "id", "ref", *_single(part), *([part.event] if part.event else [])]
    told = part.subjects.select(pl.col(read).gather(part.runs["_row"]))
    return told.hstack(part.runs[["since", "until", "code"]]).select(
        *WHO,
        pl.lit(part.kind).alias("subject_kind"),
        pl.col("id").alias("subject_id"),
        pl.col("ref").alias("subject_ref"),
        *_version(rule),
        pl.col("code").replace_strict(names, return_dtype=pl.String).alias("outcome"),
        "since",
        "until",
        _because(part).alias("because"),
    )


def finished(found: pl.DataFrame) -> pl.DataFrame:
    """Open ends as nulls, in an order that does not depend on who was judged beside whom."""
    order = ["case", "control_body", "rule", "version", "subject_kind", "subject_id", "since"]
    return opened(found).sort(order, nulls_last=True)


def _version(rule: Rule) -> list[pl.Expr]:
    version: date = rule.since
    return [pl.lit(rule.code).alias("rule"), pl.lit(version).alias("version")]


def _single(part: Part) -> list[str]:
    return [name for name, told in part.facts.items() if not told.type.many and name != part.event]


def _because(part: Part) -> pl.Expr:
    """The facts that were read, and the day of the event."""
    single = {name: json.value(part.facts[name]) for name in _single(part)}
    held = {"facts": json.together(single)} if single else {}
    if part.event is not None:
        held["on"] = pl.format('"{}"', pl.col(part.event).cast(pl.String)).fill_null("null")
    return json.together(held)
