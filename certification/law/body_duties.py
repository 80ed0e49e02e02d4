"""What a control body has to send, answer and share, and by when; judged of the body."""

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, period
from certification.engine.rule import Gate, Verdict, done_by, rule
from certification.law.acts import R2021_1698
from certification.law.facts.bodies import (
    ControlFileRequest,
    DossierChange,
    NotifiedDecision,
    OfisNotification,
    PublicListUpdate,
    SharedSuspicion,
)
from certification.law.timing import at_once

DOSSIER_DAYS = period(
    "dossier_days",
    "Changes of the technical dossier to the Commission",
    Counting.DEADLINE,
    ("2022-01-01", Span(days=30), R2021_1698.at("Article 19(1)")),
)
OFIS_DAYS = period(
    "ofis_days",
    "Reply to a notification in OFIS",
    Counting.DEADLINE,
    ("2022-01-01", Span(days=30), R2021_1698.at("Article 21(2)")),
)
FILE_DAYS = period(
    "file_days",
    "Handing over of a control file",
    Counting.DEADLINE,
    ("2022-01-01", Span(days=30), R2021_1698.at("Article 21(5)")),
)


@rule(
    "BODY-DOSSIER",
    law=R2021_1698.at("Article 19(1)"),
    since="2022-01-01",
    of=DossierChange,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-35",),
    why="The Commission learns of changes in the body's dossier within 30 days.",
    evidence=("Message to the Commission with its day",),
    checked_on="2026-11-23",
)
def changes_of_the_dossier_are_sent(c: DossierChange, law: Law) -> Verdict:
    """A change of the technical dossier is sent to the Commission within 30 calendar days."""
    return done_by(law[DOSSIER_DAYS].ends_on(c.changed_on), c.sent_on, c.never_sent)


@rule(
    "BODY-OFIS",
    law=R2021_1698.at("Article 21(2)"),
    since="2022-01-01",
    of=OfisNotification,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-36",),
    why="When the EU finds something wrong with a product, the control body answers within 30 days.",
    evidence=("Reply in OFIS with its day",),
    checked_on="2026-11-23",
)
def notifications_are_answered(n: OfisNotification, law: Law) -> Verdict:
    """A notification in OFIS is answered within 30 calendar days of its receipt."""
    return done_by(law[OFIS_DAYS].ends_on(n.received_on), n.replied_on, n.never_replied)


@rule(
    "BODY-FILE",
    law=R2021_1698.at("Article 21(5)"),
    since="2022-01-01",
    of=ControlFileRequest,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-38",),
    why="When an operator changes its control body, the old one hands over the file within 30 days.",
    evidence=("Receipt of the control file with its day",),
    checked_on="2026-11-23",
)
def control_files_are_handed_over(r: ControlFileRequest, law: Law) -> Verdict:
    """A control file is handed over to the new control body within 30 calendar days of the request."""
    return done_by(law[FILE_DAYS].ends_on(r.requested_on), r.delivered_on, r.never_delivered)


@rule(
    "BODY-SUSPICION",
    law=R2021_1698.at("Article 21(1)"),
    since="2022-01-01",
    of=SharedSuspicion,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-37",),
    why="A suspicion that products are not organic is shared at once with everybody concerned.",
    evidence=("Message with its day",),
    checked_on="2026-11-23",
)
def suspicions_are_shared_at_once(s: SharedSuspicion, law: Law) -> Verdict:
    """A suspicion that affects the integrity of products is shared immediately."""
    return at_once(s.known_on, s.shared_on, s.never_shared)


@rule(
    "BODY-LIST",
    law=R2021_1698.at("Article 17"),
    since="2022-01-01",
    of=PublicListUpdate,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-34",),
    why="The public list of operators is changed at once when something changes.",
    evidence=("Public list with the day of the change",),
    checked_on="2026-11-23",
)
def public_list_is_kept_up_to_date(u: PublicListUpdate, law: Law) -> Verdict:
    """The public list of operators is updated immediately."""
    return at_once(u.changed_on, u.shown_on, u.never_shown)


@rule(
    "BODY-NOTIFIES",
    law=R2021_1698.at("Articles 24(4) and 29(3)"),
    since="2022-01-01",
    of=NotifiedDecision,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-42",),
    why="Recognition of earlier periods and derogations in catastrophes are notified at once.",
    evidence=("Notification with its day",),
    checked_on="2026-11-23",
)
def decisions_are_notified_at_once(d: NotifiedDecision, law: Law) -> Verdict:
    """Retroactive recognitions and derogations in catastrophes are notified immediately."""
    return at_once(d.decided_on, d.notified_on, d.never_notified)
