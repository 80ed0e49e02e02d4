"""What is unproven, folded: one row per case (or control body), rule and run of days, whatever its subjects are.

Everything is done with whole numbers: owners and rules are numbered, untold facts are bits of a mask, and a run of
days is found by one sort. Texts are made last, once for each of the few masks there are.
"""

from __future__ import annotations

from collections.abc import Sequence

import polars as pl

from certification.engine import json
from certification.engine.facts import Type
from certification.engine.parts import Part
from certification.engine.ranges import union
from certification.engine.rule import Rule
from certification.engine.verdict import Outcome

NAMED = 3
KEY = ("_rule", "_owner")

Unproven = Sequence[tuple[Rule, Part]]


def folded(unproven: Unproven, cases: pl.DataFrame | None) -> pl.DataFrame:
    """The rows, with the columns of findings. `because` counts the subjects by kind, names a few, and lists the facts
    that nobody has told us."""
    rules = list(dict.fromkeys(rule for rule, _ in unproven))
    numbered = {rule: place for place, rule in enumerate(rules)}
    asked = {
        rule: sorted({n for one, part in unproven if one is rule for n in untold(part)}) for rule in rules
    }
    runs = pl.concat(_runs(numbered[rule], part) for rule, part in unproven)
    about = pl.concat(_about(numbered[rule], part, asked[rule]) for rule, part in unproven)
    because = _because(about, [asked[rule] for rule in rules])
    named = union(runs, KEY).join(because, on=KEY, how="left", maintain_order="left")
    named = named.with_columns(
        case=pl.when(pl.col("_owner") >= 0).then("_owner"),
        control_body=pl.when(pl.col("_owner") < 0).then(-1 - pl.col("_owner")),
        rule=pl.Series([rule.code for rule in rules], dtype=pl.String).gather(named["_rule"]),
        version=pl.Series([rule.since for rule in rules], dtype=pl.Date).gather(named["_rule"]),
    )
    named = named.join(_refs(cases), on="case", how="left", maintain_order="left")
    of_case = pl.col("case").is_not_null()
    return named.select(
        "case",
        "control_body",
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


def untold(part: Part) -> set[str]:
    """The facts a part asks for (moments only refine days: not asked for)."""
    refining = {name for name, told in part.facts.items() if told.type is Type.MOMENT}
    return {*part.facts, *([part.event] if part.event else [])} - refining


def _runs(place: int, part: Part) -> pl.DataFrame:
    owner = part.subjects["_owner"].gather(part.runs["_row"])
    return pl.DataFrame([constant("_rule", place, owner), owner, part.runs["since"], part.runs["until"]])


def _about(place: int, part: Part, names: Sequence[str]) -> pl.DataFrame:
    """Per unproven subject whose it is, its kind, its reference, and which of the facts asked for are null."""
    known = untold(part)
    bits = [(bit, name) for bit, name in enumerate(names) if name in known]
    masks = [pl.col(name).is_null().cast(pl.UInt64) * (1 << bit) for bit, name in bits]
    mask = pl.sum_horizontal(*masks, pl.repeat(0, pl.len(), dtype=pl.UInt64)).alias("_mask")
    rows = part.runs["_row"].unique(maintain_order=True)
    masks_of = part.subjects.select(mask)["_mask"].gather(rows)
    owners, refs = (part.subjects[name].gather(rows) for name in ("_owner", "ref"))
    return pl.DataFrame(
        [constant("_rule", place, rows), owners, refs, masks_of, constant("kind", part.kind, rows)]
    )


def constant(name: str, value: int | str, like: pl.Series) -> pl.Series:
    """A column of one value, as long as another."""
    dtype = pl.UInt32 if isinstance(value, int) else pl.String
    return pl.Series(name, [value], dtype=dtype).new_from_index(0, like.len())


def _because(about: pl.DataFrame, names: Sequence[Sequence[str]]) -> pl.DataFrame:
    """Per key the JSON that says why."""
    keys = about.group_by(KEY).agg(
        pl.len().alias("_count"), pl.col("_mask").bitwise_or(), pl.col("kind").first()
    )
    one = about.join(keys.filter(pl.col("_count") == 1).select(KEY), on=KEY, how="semi")
    more = about.join(keys.filter(pl.col("_count") > 1).select(KEY), on=KEY, how="semi")
    members = pl.concat([_of_one(one), _of_more(more)])
    masks = keys.select("_rule", "_mask").unique()
    texts = [_listed(names[rule], mask) for rule, mask in masks.iter_rows()]
    facts = masks.with_columns(pl.Series("_facts", texts, dtype=pl.String))
    told = keys.join(facts, on=["_rule", "_mask"], how="left").join(members, on=KEY, how="left")
    said = {"facts": pl.col("_facts"), "refs": pl.col("_refs"), "subjects": pl.col("_subjects")}
    return told.select(*KEY, json.together(said).alias("because"))


def _listed(names: Sequence[str], mask: int) -> str:
    """The names whose bits are set, as JSON."""
    return f"[{', '.join(json.quoted(name) for bit, name in enumerate(names) if mask >> bit & 1)}]"


def _of_one(about: pl.DataFrame) -> pl.DataFrame:
    """References and counts of keys with one subject."""
    return about.select(
        *KEY,
        pl.concat_str(pl.lit("["), json.text(pl.col("ref")), pl.lit("]")).alias("_refs"),
        pl.concat_str(pl.lit('{"'), "kind", pl.lit('": 1}')).alias("_subjects"),
    )


def _of_more(about: pl.DataFrame) -> pl.DataFrame:
    """References and counts of keys with several subjects, perhaps of several kinds."""
    kinds = about.group_by(*KEY, "kind").agg(pl.format('"{}": {}', "kind", pl.len()).first().alias("_text"))
    kinds = (
        kinds.sort(pl.col("kind").str.len_bytes(), "kind").group_by(KEY).agg(pl.col("_text").str.join(", "))
    )
    refs = about.select(*KEY, "ref").unique().sort("ref").group_by(KEY, maintain_order=True).head(NAMED)
    named = refs.group_by(KEY, maintain_order=True).agg(
        json.text(pl.col("ref")).str.join(", ").alias("_named")
    )
    return named.join(kinds, on=KEY, how="left").select(
        *KEY,
        pl.concat_str(pl.lit("["), "_named", pl.lit("]")).alias("_refs"),
        pl.concat_str(pl.lit("{"), "_text", pl.lit("}")).alias("_subjects"),
    )


def _refs(cases: pl.DataFrame | None) -> pl.DataFrame:
    if cases is None:
        return pl.DataFrame(schema={"case": pl.Int64(), "_ref": pl.String()})
    return cases.select(
        pl.col("id").cast(pl.Int64).alias("case"), pl.col("ref").cast(pl.String).alias("_ref")
    )
