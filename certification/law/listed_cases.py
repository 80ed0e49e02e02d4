"""Cases the law itself puts in a class: 2021/1698 Annex IV, Part B.

Each is a rule about a non-compliance as the control body established it: unmet while it stands, and where the law says
intentional, only if it was.
"""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, any_of, met, met_outside, rule
from certification.law.acts import ANNEX_IV
from certification.law.facts import NonCompliance


def is_mass_balance(n: NonCompliance) -> pl.Expr:
    """This case of the list."""
    return n.mass_balance


@rule(
    "NC-MASS-BALANCE",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_mass_balance,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="major",
    ids=("NC-11",),
    why="Where more is sold than can have been harvested or bought, something else was sold as organic.",
    evidence=(
        "Corrected mass balance accepted by the control body",
        "Decision of the control body that closes the case",
    ),
    checked_on="2026-11-23",
)
def input_and_output_match(n: NonCompliance, law: Law) -> Verdict:
    """What came in and what went out match; no significant deviation stands established."""
    return met_outside(n.stands)


def is_no_records(n: NonCompliance) -> pl.Expr:
    """This case of the list."""
    return n.no_records


@rule(
    "NC-NO-RECORDS",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_no_records,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="critical",
    ids=("NC-12",),
    why="Without records nobody can tell an organic product from another.",
    evidence=(
        "The records, found complete by the control body",
        "Decision of the control body that closes the case",
    ),
    checked_on="2026-11-23",
)
def records_are_there(n: NonCompliance, law: Law) -> Verdict:
    """Records and financial records that show compliance are there."""
    return met_outside(n.stands)


def is_incomplete_records(n: NonCompliance) -> pl.Expr:
    """This case of the list."""
    return n.incomplete_records


@rule(
    "NC-INCOMPLETE-RECORDS",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_incomplete_records,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="critical",
    ids=("NC-13",),
    why="A gap in the records is a fault. A gap made on purpose is critical.",
    evidence=(
        "Finding of the control body that it was not done on purpose",
        "Decision of the control body that closes the case",
    ),
    checked_on="2026-11-23",
)
def nothing_was_left_out_on_purpose(n: NonCompliance, law: Law) -> Verdict:
    """Nothing was left out of the records on purpose."""
    return any_of(met_outside(n.stands), met(~n.intentional))


def is_falsified_documents(n: NonCompliance) -> pl.Expr:
    """This case of the list."""
    return n.falsified_documents


@rule(
    "NC-FALSIFIED",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_falsified_documents,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="critical",
    ids=("NC-14",),
    why="A falsified certificate deceives everybody down the chain.",
    evidence=("Decision of the control body that closes the case",),
    checked_on="2026-11-23",
)
def documents_are_genuine(n: NonCompliance, law: Law) -> Verdict:
    """No document of certification was falsified."""
    return met_outside(n.stands)


def is_relabelling(n: NonCompliance) -> pl.Expr:
    """This case of the list."""
    return n.relabelling


@rule(
    "NC-RELABELLING",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_relabelling,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="critical",
    ids=("NC-15",),
    why="What has lost its organic status never gets it back by a new label.",
    evidence=(
        "Finding of the control body that it was not done on purpose",
        "Decision of the control body that closes the case",
    ),
    checked_on="2026-11-23",
)
def nothing_downgraded_was_relabelled(n: NonCompliance, law: Law) -> Verdict:
    """No downgraded product was labelled as organic again on purpose."""
    return any_of(met_outside(n.stands), met(~n.intentional))


def is_mixing(n: NonCompliance) -> pl.Expr:
    """This case of the list."""
    return n.mixing


@rule(
    "NC-MIXING",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_mixing,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="critical",
    ids=("NC-16",),
    why="Mixing on purpose deceives the buyer.",
    evidence=(
        "Finding of the control body that it was not done on purpose",
        "Decision of the control body that closes the case",
    ),
    checked_on="2026-11-23",
)
def nothing_was_mixed_on_purpose(n: NonCompliance, law: Law) -> Verdict:
    """Organic products were not mixed with in-conversion or non-organic ones on purpose."""
    return any_of(met_outside(n.stands), met(~n.intentional))


def is_non_authorised_substances(n: NonCompliance) -> pl.Expr:
    """This case of the list."""
    return n.non_authorised_substances


@rule(
    "NC-SUBSTANCES",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_non_authorised_substances,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="critical",
    ids=("NC-17",),
    why="Using a forbidden substance knowingly is critical.",
    evidence=(
        "Finding of the control body that it was not done on purpose",
        "Decision of the control body that closes the case",
    ),
    checked_on="2026-11-23",
)
def nothing_forbidden_was_used_on_purpose(n: NonCompliance, law: Law) -> Verdict:
    """No substance that organic production may not use was used on purpose."""
    return any_of(met_outside(n.stands), met(~n.intentional))


def is_gmo(n: NonCompliance) -> pl.Expr:
    """This case of the list."""
    return n.gmo


@rule(
    "NC-GMO",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_gmo,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="critical",
    ids=("NC-18",),
    why="Genetically modified organisms have no place in organic production; using them knowingly is critical.",
    evidence=(
        "Finding of the control body that it was not done on purpose",
        "Decision of the control body that closes the case",
    ),
    checked_on="2026-11-23",
)
def no_gmo_was_used_on_purpose(n: NonCompliance, law: Law) -> Verdict:
    """No genetically modified organism was used on purpose."""
    return any_of(met_outside(n.stands), met(~n.intentional))


def is_access_refused(n: NonCompliance) -> pl.Expr:
    """This case of the list."""
    return n.access_refused


@rule(
    "NC-ACCESS",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_access_refused,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="critical",
    ids=("NC-19",),
    why="Who lets nobody in, shows no books or allows no sample cannot be certified.",
    evidence=(
        "Report of a visit on which everything was shown",
        "Decision of the control body that closes the case",
    ),
    checked_on="2026-11-23",
)
def access_was_given(n: NonCompliance, law: Law) -> Verdict:
    """Access, books and sampling were not refused to the control body."""
    return met_outside(n.stands)
