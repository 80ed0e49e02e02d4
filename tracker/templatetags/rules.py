"""What a rule says to people: its title, why it matters, what is enough, each in the reader's language."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from django import template
from django.utils.translation import pgettext

from certification.engine.dated import Citation
from certification.engine.rule import Rule
from certification.law import BOOK
from tracker.templatetags.citing import CITED
from tracker.templatetags.dates import spoken

register = template.Library()


@register.filter
def rule_title(rule: Rule) -> str:
    """The sentence of the rule."""
    return pgettext(f"{rule.code} title", rule.title)


@register.filter
def rule_why(rule: Rule) -> str:
    """Why it matters, in a farmer's words."""
    return pgettext(f"{rule.code} why", rule.why)


@register.filter
def rule_evidence(rule: Rule) -> list[str]:
    """What is enough, any one of these."""
    return [pgettext(f"{rule.code} evidence", line) for line in rule.evidence]


@register.filter
def title_of_code(code: str) -> str:
    """The title of the newest version behind a code; the code itself if the book has none."""
    return rule_title(BOOK.newest(code)) if code in BOOK.codes else code


@register.filter
def cited(citation: Citation) -> str:
    """A citation the way it is written in the reader's language."""
    text = str(citation)
    for pattern, words in CITED.get(spoken(), ()):
        text = re.sub(pattern, words, text)
    return text


@register.filter
def title_on(code: str, day: date) -> str:
    """The title of the version that is the law on that day, else of the newest."""
    version = next((rule for rule in BOOK.rules_on(day) if rule.code == code), None)
    return rule_title(version) if version is not None else title_of_code(code)


@register.filter
def pointed(citation: Citation) -> str:
    """The point of an act without the act's name, for lists under the act."""
    return cited(Citation(replace(citation.act, name=""), citation.point))


@register.filter
def of_code(found: dict[str, Any], code: str) -> Any:
    """What a table by code says of one code; nothing where it says nothing."""
    return found.get(code)
