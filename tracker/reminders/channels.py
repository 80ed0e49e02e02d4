"""The ways a message leaves, behind one adapter: a letter by SMTP, a note through the gateway of a telephone company.

The portal's inbox needs no sending, and a calendar program fetches its dates itself.
"""

from __future__ import annotations

from collections.abc import Callable

from tracker import gateway, mail
from tracker.models import Message
from tracker.reminders.letter import Letter


def send(letter: Letter) -> None:
    """Hand the message over; what the other side raises is the caller's to bear, never inside a transaction."""
    WAYS[letter.channel](letter)


def _by_mail(letter: Letter) -> None:
    unsubscribe = {
        "List-Unsubscribe": f"<{letter.unsubscribe}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    mail.send(
        to=letter.to,
        subject=letter.subject,
        text=letter.text,
        name=letter.name,
        language=letter.language,
        headers=unsubscribe if letter.unsubscribe else {},
    )


def _by_messenger(letter: Letter) -> None:
    gateway.send(to=letter.to, text=letter.note, name=letter.name.strip("<>"))


WAYS: dict[str, Callable[[Letter], None]] = {
    Message.Channel.EMAIL: _by_mail,
    Message.Channel.MESSENGER: _by_messenger,
}
