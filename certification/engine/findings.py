"""Findings as rows: who, which rule and version, what outcome, from when until when, and because of what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import polars as pl

from certification.engine.facts import Type
from certification.engine.parts import Part
from certification.engine.ranges import opened, union
from certification.engine.rule import Rule
from certification.engine.verdict import BY_WEIGHT, Outcome

NAMED = 3

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
    told = part.subjects.select(*WHO, "id", "ref", because=_because(part))
    who = told.select(pl.all().gather(part.runs["_row"]))
    return pl.concat([who, part.runs.select("since", "until", "code")], how="horizontal").select(
        *WHO,
        pl.lit(part.kind).alias("subject_kind"),
        pl.col("id").alias("subject_id"),
        pl.col("ref").alias("subject_ref"),
        *_version(rule),
        pl.col("code").replace_strict(names, return_dtype=pl.String).alias("outcome"),
        "since",
        "until",
        "because",
    )


def folded(unproven: Sequence[tuple[Rule, Part]], cases: pl.DataFrame | None) -> pl.DataFrame:
    """What is unproven: one row per case (or control body), rule and run of days. `because` counts the subjects by
    kind, names a few, and lists the facts that nobody has told us."""
    if not unproven:
        return pl.DataFrame(schema=FINDINGS)
    key = [*WHO, "rule", "version"]
    ranges = pl.concat(
        _who(part).with_columns(*_version(rule), part.runs["since"], part.runs["until"])
        for rule, part in unproven
    )
    subjects = pl.concat(_untold(rule, part) for rule, part in unproven)
    reasons = _reasons(subjects.lazy(), key)
    named = union(ranges, key).join(reasons, on=key, how="left", nulls_equal=True)
    named = named.join(_refs(cases), on="case", how="left")
    of_case = pl.col("case").is_not_null()
    return named.select(
        *WHO,
        pl.when(of_case).then(pl.lit("case")).otherwise(pl.lit("control_body")).alias("subject_kind"),
        pl.coalesce("case", "control_body").alias("subject_id"),
        pl.col("_ref").fill_null("").alias("subject_ref"),
        "rule",
        "version",
        pl.lit(Outcome.UNPROVEN.value).alias("outcome"),
        "since",
        "until",
        "because",
    )


def _reasons(subjects: pl.LazyFrame, key: list[str]) -> pl.DataFrame:
    """Per key the facts nobody has told, a few names, and how many subjects of each kind, as JSON."""
    counted = pl.format('"{}":{}', "kind", pl.len())
    kinds = subjects.group_by(*key, "kind").agg(counted.first().alias("text")).sort("text")
    by_kind = kinds.group_by(*key).agg(pl.col("text").str.join(","))
    named = subjects.group_by(*key).agg(
        pl.col("facts").explode().drop_nulls().unique().sort().alias("facts"),
        pl.col("ref").unique().sort().head(NAMED).alias("refs"),
    )
    told = pl.struct("facts", "refs").struct.json_encode().str.strip_suffix("}")
    because = pl.concat_str(told, pl.lit(',"subjects":{'), "text", pl.lit("}}")).alias("because")
    return named.join(by_kind, on=key, nulls_equal=True).select(*key, because).collect()


def finished(found: pl.DataFrame) -> pl.DataFrame:
    """Open ends as nulls, in an order that does not depend on who was judged beside whom."""
    order = ["case", "control_body", "rule", "version", "subject_kind", "subject_id", "since"]
    return opened(found).sort(order, nulls_last=True)


def _version(rule: Rule) -> list[pl.Expr]:
    version: date = rule.since
    return [pl.lit(rule.code).alias("rule"), pl.lit(version).alias("version")]


def _because(part: Part) -> pl.Expr:
    single = [name for name in sorted(part.facts) if not part.facts[name].type.many and name != part.event]
    held = [pl.struct(single).alias("facts")] if single else []
    if part.event is not None:
        held.append(pl.col(part.event).alias("on"))
    return pl.struct(held).struct.json_encode() if held else pl.lit("{}")


def _who(part: Part) -> pl.DataFrame:
    return part.subjects.select(WHO).select(pl.all().gather(part.runs["_row"]))


def _untold(rule: Rule, part: Part) -> pl.DataFrame:
    """Per unproven subject: what it is and which facts about it are null (moments only refine days: not asked
    for)."""
    refining = {name for name, told in part.facts.items() if told.type is Type.MOMENT}
    names = sorted({*part.facts, *([part.event] if part.event else [])} - refining)
    nulls = [pl.when(pl.col(name).is_null()).then(pl.lit(name)) for name in names]
    facts = pl.concat_list(nulls).list.drop_nulls() if nulls else pl.lit([], dtype=pl.List(pl.String))
    about = part.subjects.select(*WHO, *_version(rule), "ref", facts=facts, kind=pl.lit(part.kind))
    return about.select(pl.all().gather(part.runs["_row"].unique(maintain_order=True)))


def _refs(cases: pl.DataFrame | None) -> pl.DataFrame:
    if cases is None:
        return pl.DataFrame(schema={"case": pl.Int64(), "_ref": pl.String()})
    return cases.select(
        pl.col("id").cast(pl.Int64).alias("case"), pl.col("ref").cast(pl.String).alias("_ref")
    )
