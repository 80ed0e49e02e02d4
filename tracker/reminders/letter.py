"""The letter: how late, what, until when, what follows, and the one step; in the language of its reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext, ngettext

from certification.models import Case
from certification.queries.deadlines import PRODUCER, Deadline
from tracker import mail
from tracker.models import Message, Reminder, User
from tracker.reminders.unsubscribe import unsubscribe_link
from tracker.templatetags.dates import day_long
from tracker.templatetags.deadlines import deadline_consequence, deadline_state, deadline_title

NAMES = {"kk": "name_kk", "ru": "name_ru", "en": "name_en"}


@dataclass(frozen=True, slots=True)
class Matter:
    """One reminder with what it is about, as it stands at this moment."""

    reminder: Reminder
    case: Case
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Letter:
    """A message ready to go: `text` for a mailbox, `note` for a telephone, with no personal data in it."""

    number: int
    day: date
    channel: str
    to: str
    language: str
    subject: str
    text: str
    note: str
    statutory: bool
    unsubscribe: str
    reminders: tuple[int, ...]

    @property
    def name(self) -> str:
        """Its Message-ID: the same at every attempt."""
        return mail.message_id("reminder", self.number)


def letter_for(message: Message, matters: Sequence[Matter], day: date) -> Letter:
    """What this person reads on `day`: each obligation once, however many of its reminders have come together."""
    person = message.person
    with translation.override(message.language):
        once = _each_once(matters)
        courtesy = any(not matter.reminder.statutory for matter in matters)
        unsubscribe = unsubscribe_link(person) if courtesy else ""
        messenger = message.channel == Message.Channel.MESSENGER
        return Letter(
            number=message.pk,
            day=day,
            channel=message.channel,
            to=person.phone if messenger else person.email,
            language=message.language,
            subject=_subject(once, day),
            text=_text(person, once, day, unsubscribe),
            note=gettext("Taza Jol: you have a task. %(link)s")
            % {"link": mail.link(reverse("accounts:enter"))},
            statutory=any(matter.reminder.statutory for matter in matters),
            unsubscribe=unsubscribe,
            reminders=tuple(matter.reminder.pk for matter in matters),
        )


def _each_once(matters: Sequence[Matter]) -> list[Matter]:
    """One for each obligation, a late reminder before one in time: that it comes late has to be said."""
    found: dict[tuple[int, str, date], Matter] = {}
    for matter in matters:
        due = matter.deadline
        kept = found.setdefault((due.case_id, due.identity, due.due_on), matter)
        if matter.reminder.late and not kept.reminder.late:
            found[due.case_id, due.identity, due.due_on] = matter
    return list(found.values())


def _subject(matters: Sequence[Matter], day: date) -> str:
    first = matters[0]
    state = capitalised(deadline_state(first.deadline, day))
    line = f"{state}. {deadline_title(first.deadline)} ({first.case.reference})"
    if len(matters) == 1:
        return line
    count = ngettext("%(count)d deadline", "%(count)d deadlines", len(matters)) % {"count": len(matters)}
    return f"{count}. {line}"


def _text(person: User, matters: Sequence[Matter], day: date, unsubscribe: str) -> str:
    parts = [part for matter in matters for part in _section(person, matter, day)]
    if unsubscribe:
        said = gettext("Reminders the law does not ask for can be switched off here: %(link)s")
        parts.append(said % {"link": unsubscribe})
    parts.append(gettext("Taza Jol"))
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(person: User, matter: Matter, day: date) -> list[str]:
    case, due = matter.case, matter.deadline
    producer = getattr(case.producer, NAMES[translation.get_language() or "kk"])
    head = [f"{capitalised(deadline_state(due, day))}.", deadline_title(due) + "."]
    facts = [gettext("Last day: %(date)s.") % {"date": day_long(due.due_on)}]
    facts.append(gettext("Producer: %(name)s.") % {"name": producer})
    facts.append(gettext("Case: %(reference)s.") % {"reference": case.reference})
    step = gettext("Open the case: %(link)s") % {"link": mail.link(_page(matter))}
    notes = [_escalation(matter), deadline_consequence(due, day), _lateness(matter, day)]
    return ["\n".join(head), due.text.strip(), "\n".join(facts), *notes, step]


def _escalation(matter: Matter) -> str:
    if not matter.reminder.escalated:
        return ""
    if matter.deadline.asked_of == PRODUCER:
        return gettext("It is the producer’s turn. You are told because nothing has come yet.")
    return gettext("It is the control body’s turn. You are told because nothing has been done yet.")


def _lateness(matter: Matter, day: date) -> str:
    if not matter.reminder.late and matter.reminder.send_on >= day:
        return ""
    said = gettext("This reminder comes late: it was due on %(date)s.")
    return said % {"date": day_long(matter.reminder.send_on)}


def _page(matter: Matter) -> str:
    """The case in the language that is active: producers have the portal, everybody else the office."""
    theirs = matter.deadline.asked_of == PRODUCER and not matter.reminder.escalated
    return reverse("portal:case" if theirs else "office:case", args=[matter.case.reference])


def capitalised(words: str) -> str:
    """A line begins with a capital letter; a number stays as it is."""
    return words[:1].upper() + words[1:]
