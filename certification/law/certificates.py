"""Certificates of operators: 2021/1378 Article 1 and Annex I, and who needs one."""

from certification.engine.calendar import Term
from certification.engine.dated import Law
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    by_case,
    either,
    if_complete,
    met,
    met_during,
    met_from,
    met_outside,
    rule,
)
from certification.law.acts import R2018_848, R2021_1378, R2021_1698, R2021_2119, R2022_2240
from certification.law.facts import Certificate, CertificateChange, Operator


@rule(
    "CERT-HELD",
    law=R2018_848.at("Article 45(1), point (b)(i)"),
    since="2022-01-01",
    of=Operator,
    gate=Gate.SHIP,
    ids=("CERT-01",),
    why="Everybody in the chain, exporters too, needs a valid certificate before organic goods go to the EU.",
    evidence=("Certificate that is valid and not suspended on the day",),
    checked_on="2026-11-23",
)
def operator_holds_a_certificate(o: Operator, law: Law) -> Verdict:
    """The operator holds a certificate that is valid on the day, and not suspended."""
    held = if_complete(o.certificates_complete, met_during(o.certified))
    return all_of(held, met_outside(o.suspended))


@rule(
    "CERT-BOXES",
    law=R2021_1378.at("Article 1, second paragraph, point (a)(i), and Annex I, Part I"),
    since="2022-01-01",
    of=Certificate,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CERT-02", "CERT-10"),
    why="A certificate follows the model: boxes 1 to 9 are filled in, and for a group box 10 with its members.",
    evidence=("The certificate with all boxes of Part I filled in",),
    checked_on="2026-11-23",
)
def all_boxes_are_filled_in(c: Certificate, law: Law) -> Verdict:
    """All boxes of Part I of the model are filled in; box 10 is for groups."""
    return met(c.boxes_complete)


@rule(
    "CERT-TRACES",
    law=R2021_2119.at(
        "amending Article 1, second paragraph, point (a)(ii), of Implementing Regulation (EU) 2021/1378"
    ),
    since="2023-01-01",
    of=Certificate,
    at="certificate_issued_on",
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CERT-03",),
    why="Since 1 January 2023 certificates are issued in the EU's system TRACES, where everybody can find them.",
    evidence=("Number of the certificate in TRACES",),
    checked_on="2026-11-23",
)
def certificate_was_issued_in_traces(c: Certificate, law: Law) -> Verdict:
    """A certificate issued since 1 January 2023 was issued in TRACES."""
    return met(c.in_traces)


@rule(
    "CERT-SEAL",
    law=R2022_2240.at(
        "amending Article 1, second paragraph, point (a)(iii), of Implementing Regulation (EU) 2021/1378"
    ),
    since="2023-07-01",
    of=Certificate,
    at="certificate_issued_on",
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CERT-04",),
    why="Since 1 July 2023 a certificate bears a qualified electronic seal of the control body.",
    evidence=("The certificate with its electronic seal",),
    checked_on="2026-11-23",
)
def certificate_bears_an_electronic_seal(c: Certificate, law: Law) -> Verdict:
    """A certificate issued since 1 July 2023 bears a qualified electronic seal."""
    return met(c.e_seal)


@rule(
    "CERT-VALIDITY",
    law=R2021_1378.at("Article 1, second paragraph, point (b)(iii), and Annex I, box 9"),
    since="2022-01-01",
    of=Certificate,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CERT-05",),
    why="Box 9 says from when to when a certificate is valid. The law knows no longest time: the control body sets it.",
    evidence=(
        "Box 9 of the certificate, within the time the control body gives its certificates",
        "Validity that the control body has set, as its manual says",
    ),
    checked_on="2026-11-26",
)
def certificate_is_valid_no_longer_than_the_body_has_set(c: Certificate, law: Law) -> Verdict:
    """A certificate is valid from a day to a day, and no longer than its control body has set."""
    # A time in months ends with the day before the same date; whether that date itself is still inside is referred.
    return by_case(
        (~c.validity_set | (c.certificate_ends_on < c.longest_validity_ends_on), Outcome.MET),
        (c.certificate_ends_on == c.longest_validity_ends_on, Outcome.REFERRED),
        otherwise=Outcome.UNMET,
    )


@rule(
    "CERT-UPDATED",
    law=R2021_1378.at("Article 1, second paragraph, point (d)"),
    since="2022-01-01",
    of=CertificateChange,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CERT-06",),
    why="When something a certificate states changes, the certificate is updated. The law gives no number of days.",
    evidence=("The updated certificate with its day",),
    checked_on="2026-11-23",
)
def certificate_was_updated(c: CertificateChange, law: Law) -> Verdict:
    """The certificate was updated after a change of what it states."""
    dated = met_from(Term(c.certificate_updated_on, c.changed_on))
    is_dated = c.certificate_updated & c.certificate_updated_on.is_not_null()
    return either(is_dated, dated, met(c.certificate_updated))


@rule(
    "CERT-ONE-BODY",
    law=R2021_1698.at("Article 10(1), point (b)"),
    since="2022-01-01",
    of=Certificate,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CERT-07", "CB-02"),
    why="In one country and for one category of products an operator is certified by one control body only.",
    evidence=("End of the other certificate, or another category on it",),
    checked_on="2026-11-23",
)
def no_other_body_certifies_the_category(c: Certificate, law: Law) -> Verdict:
    """No other control body certifies the same operator for the same category at the same time."""
    return met_outside(c.others)
