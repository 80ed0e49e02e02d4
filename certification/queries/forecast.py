"""When gates open: for every lot, for the fields, apiaries and animals that give the next ones, and for every product.

No day is named while anything stands in the way that has no end: what is not told, and what is referred without a day
on which it is over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.judge import Frames
from certification.engine.lots import Made
from certification.engine.ranges import Range, opens_on
from certification.engine.rule import Axis, Gate, Outcome
from certification.law.facts import (
    CaseProduct,
    ColonyGroup,
    Consignment,
    Harvest,
    Introduction,
    Lot,
    Sowing,
    Weaning,
    Yield,
    YieldTreatment,
)
from certification.queries.facts.grounds import UNTOLD

Key = tuple[str, int]
ALWAYS: Range = (None, None)
# Parts of an animal or of milk and eggs that bear its ref: their days are among those of the whole.
NEVER_ALONE = {Introduction.kind, Weaning.kind, Yield.kind, YieldTreatment.kind}


@dataclass(frozen=True, slots=True)
class Opening:
    """The first day from the asked one on which nothing stands before a gate for a subject; None if none is known."""

    gate: Gate
    product: str | None
    kind: str
    id: int
    ref: str
    first_on: date | None


@dataclass(frozen=True, slots=True)
class Ahead:
    """What a forecast is made from: outcomes with the column `ahead`, the subjects themselves, of what lots are made,
    on what fields and apiaries depend, and which product is which."""

    said: pl.DataFrame
    frames: Frames
    made: Sequence[Made]
    grounds: pl.DataFrame
    products: Mapping[Key, str]

    def parts(self) -> dict[Key, list[Key]]:
        """What each subject is made of or depends on, itself left out."""
        found: dict[Key, list[Key]] = {}
        for kind in self.made:
            for lot, part, id in kind.members.select("lot_id", "kind", "id").iter_rows():
                if id is not None:
                    found.setdefault((kind.kind, lot), []).append((part, id))
        for of, of_id, part, id in self.grounds.iter_rows():
            found.setdefault((of, of_id), []).append((part, id))
        return {key: list(dict.fromkeys(parts)) for key, parts in found.items()}

    def lives(self) -> dict[Key, tuple[str, date | None, date | None]]:
        """The ref of every subject, and the days its life begins and ends; that of a lot not before its event."""
        days = {kind.kind: kind.day for kind in self.made} | {Sowing.kind: "sown_on"}
        found: dict[Key, tuple[str, date | None, date | None]] = {}
        for kind, frame in self.frames.items():
            event = pl.col(days[kind]) if days.get(kind) in frame.columns else pl.lit(None, dtype=pl.Date)
            begins = pl.max_horizontal(pl.col("since"), event)
            for id, *life in frame.select("id", "ref", begins, "until").iter_rows():
                found[kind, id] = (str(life[0]), life[1], life[2])
        return found

    def sold_as(self) -> dict[Key, Gate]:
        """The gate through which the goods of a load must go to be sold as what they are shipped as."""
        gates = {"organic": Gate.SELL_ORGANIC, "in_conversion": Gate.SELL_IN_CONVERSION}
        if Consignment.kind not in self.frames:
            return {}
        rows = self.frames[Consignment.kind].select("id", "status").iter_rows()
        return {(Consignment.kind, id): gates[status] for id, status in rows if status in gates}


def openings(book: RuleBook, ahead: Ahead, found: pl.DataFrame, day: date) -> Iterator[Opening]:
    """Every gate for every subject that a rule before it speaks of, and for every product: what no rule stands before
    is open. What keeps a gate of the organic axis shut for a part of a lot keeps it shut for the lot, and goods that
    may not be sold as what they are shipped as may not be shipped."""
    parts, lives, sold_as = ahead.parts(), ahead.lives(), ahead.sold_as()
    barred_of = {gate: _by_subject(found.filter(pl.col("rule").is_in(_barring(book, gate)))) for gate in Gate}
    for gate, barred in barred_of.items():
        for kind, id in _spoken(book, gate, ahead, parts):
            ref, since, until = lives.get((kind, id), ("", None, None))
            if gate.axis is Axis.ORGANIC and kind in NEVER_ALONE:
                continue
            made_of = parts.get((kind, id), ()) if gate.axis is Axis.ORGANIC else ()
            ranges = [r for subject in ((kind, id), *made_of) for r in barred.get(subject, ())]
            if gate is Gate.SHIP and (kind, id) in sold_as:
                made_of = parts.get((kind, id), ())
                goods = barred_of[sold_as[kind, id]]
                ranges += [r for subject in ((kind, id), *made_of) for r in goods.get(subject, ())]
            ranges += [ALWAYS for part, _ in made_of if part == UNTOLD]
            opens = opens_on(ranges, max(day, since or day))
            open_still = opens is not None and (until is None or opens < until)
            yield Opening(gate, ahead.products.get((kind, id)), kind, id, ref, opens if open_still else None)


def _spoken(book: RuleBook, gate: Gate, ahead: Ahead, parts: Mapping[Key, list[Key]]) -> Iterable[Key]:
    """The subjects a gate is about: those a rule before it speaks of, lots made of crops that may be sold as in
    conversion, every colony, and every product of a case."""
    rules = sorted({rule.code for rule in book if rule.gate is gate and not rule.advises})
    told = ahead.said.filter(pl.col("rule").is_in(rules), pl.col("outcome") != Outcome.NOT_APPLICABLE)
    keys = dict.fromkeys(told.select("subject_kind", "subject_id").iter_rows())
    if gate is Gate.SELL_IN_CONVERSION:
        converting = {key for key in keys if key[0] == Harvest.kind}
        keys |= dict.fromkeys(
            whole
            for whole, made_of in parts.items()
            if whole[0] == Lot.kind and not converting.isdisjoint(made_of)
        )
    always = {Gate.SELL_ORGANIC: ColonyGroup.kind, Gate.SELL_IN_CONVERSION: ""}.get(gate, CaseProduct.kind)
    if always in ahead.frames:
        keys |= dict.fromkeys((always, id) for id in ahead.frames[always]["id"])
    return keys


def _by_subject(standing: pl.DataFrame) -> dict[Key, list[Range]]:
    found: dict[Key, list[Range]] = {}
    for kind, id, since, until in standing.select("subject_kind", "subject_id", "since", "until").iter_rows():
        found.setdefault((kind, id), []).append((since, until))
    return found


def _barring(book: RuleBook, gate: Gate) -> list[str]:
    """The rules that keep a gate shut: what bars organic sale bars sale in conversion too, unless it is about organic
    sale alone. What only advises is not asked."""
    also = {Gate.SELL_ORGANIC} if gate is Gate.SELL_IN_CONVERSION else set()
    return sorted(
        {
            rule.code
            for rule in book
            if not rule.advises and (rule.gate is gate or (rule.gate in also and not rule.organic_only))
        }
    )
