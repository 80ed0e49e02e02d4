"""At the border of the Union: duties of the importer, told to the producer and never held against it."""

import polars as pl

from certification.engine.dated import Law, number
from certification.engine.rule import Gate, Verdict, any_of, either, if_complete, met, rule, softened
from certification.law.acts import R2019_1013, R2021_2305, R2021_2306, R2021_2307
from certification.law.facts import Consignment

BORDER, RELEASE = "border_control_post", "release_point"

SHORT_NOTICE = number(
    "short_notice_hours",
    "Hours of notice before arrival that an authority may accept instead of a working day",
    "hours",
    ("2022-01-01", 4, R2019_1013.at("Article 1(2)")),
)


def is_notified(c: Consignment) -> pl.Expr:
    """What was notified is judged at once; what was not, once it has entered."""
    return c.entered | c.notified


def has_a_point(c: Consignment) -> pl.Expr:
    """Where it is told, the place is judged before entry too."""
    return c.entered | c.point_told


def has_entered(c: Consignment) -> pl.Expr:
    """What comes after entry is not asked before it."""
    return c.entered


@rule(
    "COI-NOTICE",
    law=R2021_2307.at("Article 3(3), with Article 1 of Implementing Regulation (EU) 2019/1013"),
    since="2022-01-01",
    of=Consignment,
    where=is_notified,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-20",),
    why="The importer tells the border at least one working day before the goods arrive; some posts accept four hours.",
    evidence=(
        "Box 20 of the COI, sent at least one working day before arrival",
        "Consent of the post to four hours",
    ),
    checked_on="2026-11-23",
)
def arrival_was_notified_in_time(c: Consignment, law: Law) -> Verdict:
    """Arrival was notified at least one working day, or where accepted four hours, before."""
    a_day = met(c.notified_on <= c.notify_by)
    some_hours = met(c.arrival_at - c.notified_at >= pl.duration(hours=law[SHORT_NOTICE]))
    return either(c.short_notice_accepted, any_of(a_day, some_hours), a_day)


@rule(
    "COI-POINT",
    law=R2021_2305.at("Articles 3 and 4"),
    since="2022-01-01",
    of=Consignment,
    where=has_a_point,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-22", "COI-23"),
    why="Honey and meat are checked at a border control post. Food grain is normally checked where it is released.",
    evidence=("Box 10 of the COI", "Answer of the authority of the Member State"),
    checked_on="2026-11-23",
)
def goods_are_checked_where_they_belong(c: Consignment, law: Law) -> Verdict:
    """Animal products are checked at a border control post, plant products where they are released."""
    usual = either(c.of_animal_origin, met(c.entry_point == BORDER), met(c.entry_point == RELEASE))
    return softened(usual)


def was_split(c: Consignment) -> pl.Expr:
    """Only a split consignment has extracts."""
    return c.split


@rule(
    "COI-EXTRACTS",
    law=R2021_2306.at("Article 6(6), with Article 4(3) of Implementing Regulation (EU) 2021/2307"),
    since="2022-01-01",
    of=Consignment,
    where=was_split,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-24",),
    why="If the importer splits the goods before release, every batch needs its own extract of the COI.",
    evidence=("Extract of the COI for every batch",),
    checked_on="2026-11-23",
)
def every_batch_has_its_extract(c: Consignment, law: Law) -> Verdict:
    """Every batch of a split consignment has its extract of the COI."""
    return if_complete(c.extracts_complete, met(c.extracts >= c.batches))


@rule(
    "COI-CUSTOMS",
    law=R2021_2307.at("Article 4(2)"),
    since="2022-01-01",
    of=Consignment,
    where=has_entered,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-25",),
    why="The importer writes the number of the COI into the customs declaration; without it nothing is released.",
    evidence=("Customs declaration with the number of the COI",),
    checked_on="2026-11-23",
)
def customs_declaration_names_the_coi(c: Consignment, law: Law) -> Verdict:
    """The customs declaration carries the number of the COI."""
    return met(c.customs_names_coi)
