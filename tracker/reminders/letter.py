"""The letter: how late, what, until when, what follows, and the one step; in the language of its reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext

from certification.models import Case
from certification.queries.deadlines import PRODUCER, Deadline
from tracker import mail
from tracker.models import User
from tracker.templatetags.dates import day_long
from tracker.templatetags.deadlines import deadline_consequence, deadline_state, deadline_title

NAMES = {"kk": "name_kk", "ru": "name_ru", "en": "name_en"}


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter ready to go."""

    to: str
    language: str
    subject: str
    text: str


def letter_for(person: User, case: Case, deadline: Deadline, day: date) -> Letter:
    """What this person reads on `day` about this deadline."""
    with translation.override(person.language):
        title = deadline_title(deadline)
        state = capitalised(deadline_state(deadline, day))
        subject = f"{state}. {title} ({case.reference})"
        return Letter(person.email, person.language, subject, _text(person, case, deadline, day))


def _text(person: User, case: Case, deadline: Deadline, day: date) -> str:
    producer = getattr(case.producer, NAMES[person.language])
    until = gettext("Last day: %(date)s.") % {"date": day_long(deadline.due_on)}
    head = [f"{capitalised(deadline_state(deadline, day))}.", deadline_title(deadline) + "."]
    facts = [until, gettext("Producer: %(name)s.") % {"name": producer}]
    facts.append(gettext("Case: %(reference)s.") % {"reference": case.reference})
    step = gettext("Open the case: %(link)s") % {"link": mail.link(_page(case, deadline))}
    said = deadline_consequence(deadline, day)
    parts = ["\n".join(head), deadline.text.strip(), "\n".join(facts), said, step, gettext("Taza Jol")]
    return "\n\n".join(part for part in parts if part) + "\n"


def _page(case: Case, deadline: Deadline) -> str:
    """The case in the language that is active: producers have the portal, everybody else the office."""
    return reverse("portal:case" if deadline.asked_of == PRODUCER else "office:case", args=[case.reference])


def capitalised(words: str) -> str:
    """A line begins with a capital letter; a number stays as it is."""
    return words[:1].upper() + words[1:]
