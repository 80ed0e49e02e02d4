"""Ways into the book of law: by what one produces, by the act, each in an order people can browse."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import pgettext_lazy

from certification.engine.dated import Act, Citation
from certification.engine.rule import Gate, Rule
from certification.law import BOOK
from tracker.templatetags.rules import pointed
from tracker.templatetags.words import word

WAYS: dict[str, Promise] = {
    "grain": pgettext_lazy("way into the law", "Grain and other crops"),
    "honey": pgettext_lazy("way into the law", "Honey"),
    "cattle": pgettext_lazy("way into the law", "Cattle and horses"),
    "sheep": pgettext_lazy("way into the law", "Sheep and goats"),
    "pigs": pgettext_lazy("way into the law", "Pigs"),
    "poultry": pgettext_lazy("way into the law", "Poultry"),
    "game": pgettext_lazy("way into the law", "Deer and rabbits"),
    "everybody": pgettext_lazy("way into the law", "Every producer: control and certificate"),
    "groups": pgettext_lazy("way into the law", "Groups of operators"),
    "consignments": pgettext_lazy("way into the law", "Lots and consignments to the EU"),
    "bodies": pgettext_lazy("way into the law", "Control bodies"),
}
SPECIES = ("cattle", "sheep", "pigs", "poultry", "game")
ICONS = {
    "grain": "wheat", "honey": "hive", "everybody": "document", "groups": "pin", "consignments": "truck",
    "bodies": "eye", **dict.fromkeys(SPECIES, "meat"),
}  # fmt: skip
# The facts are kept one module per part of a holding; the module of a rule's subject says whom the rule is for.
PARTS = {
    "land": "grain", "plants": "grain", "units": "grain", "conversions": "grain", "bees": "honey",
    "groups": "groups", "bodies": "bodies", "handling": "consignments", "trade": "consignments", "cases": "everybody",
    "certificates": "everybody", "noncompliance": "everybody", "suspicion": "everybody",
}  # fmt: skip
OF_EVERYBODY = frozenset({"conversion", "claim", "production_unit"})
OF_ANIMALS = frozenset({"animals", "keeping"})
BORDER = frozenset({Gate.SHIP, Gate.ENTER_EU})
# Rules on animals that are not about every species.
ONLY: dict[str, tuple[str, ...]] = {
    "MEAT-CONV-BOVINE": ("cattle",),
    "MEAT-CONV-SMALL": ("sheep", "pigs"),
    "MEAT-CONV-POULTRY": ("poultry",),
    "MEAT-CONV-LAYERS": ("poultry",),
    "MEAT-CONV-GAME": ("game",),
    "MEAT-IN-POULTRY": ("poultry",),
    "MEAT-IN-WEANED": ("cattle", "sheep", "pigs", "game"),
    "FEED-REGION": ("cattle", "sheep"),
    "FEED-REGION-PIGS": ("pigs", "poultry"),
    "FEED-REGION-GAME": ("game",),
    "FEED-ROUGHAGE": ("cattle", "sheep"),
    "FEED-PROTEIN": ("pigs", "poultry"),
    "HOUSE-SOLID": ("cattle", "sheep"),
    "HOUSE-SOLID-PIGS": ("pigs",),
    "HOUSE-SOLID-YARD": ("pigs",),
    "HOUSE-TETHER": ("cattle",),
    "HOUSE-CALF-BOX": ("cattle",),
    "MILK-DAYS": ("cattle", "sheep", "pigs", "game"),
    "MILK-REPLACER": ("cattle", "sheep", "pigs", "game"),
    "POULTRY-AGE": ("poultry",),
    "POULTRY-FLOCK": ("poultry",),
    "POULTRY-OPEN-AIR": ("poultry",),
    "POULTRY-HOUSES": ("poultry",),
    "POULTRY-LIGHT": ("poultry",),
}
SIGNS = re.compile(r"\d+|[IVX]+(?=\W|$)|\([a-z]+\)")
ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10}
FIRST_LEVEL = re.compile(r"(?:Part [IVX]+|Articles? \d+|Annex [IVX]+(?:-\d+)?)")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Rules that are read together, under one heading."""

    name: str
    rules: tuple[Rule, ...]


def ways_of(rule: Rule) -> tuple[str, ...]:
    """For whom a rule is: one way, for rules on animals one per species."""
    part = rule.of.__module__.rpartition(".")[2]
    if rule.gate in BORDER or rule.of.kind == "risk_consignment":
        return ("consignments",)
    if rule.of.kind in OF_EVERYBODY:
        return ("everybody",)
    if part in OF_ANIMALS:
        return ONLY.get(rule.code, SPECIES)
    return (PARTS[part],)


def by_way(way: str, day: date) -> list[Shelf]:
    """The rules of one way that are the law on a day, a shelf for each thing they are about."""
    rules: dict[str, list[Rule]] = defaultdict(list)
    for rule in BOOK.rules_on(day):
        if way in ways_of(rule):
            rules[rule.of.kind].append(rule)
    return [Shelf(capfirst(word(kind, "subject")), tuple(found)) for kind, found in rules.items()]


def by_act(celex: str, day: date) -> list[Shelf]:
    """The rules that cite an act, in the order of its points, a shelf for each part or article."""
    rules = [rule for rule in BOOK.rules_on(day) if rule.law.act.celex == celex]
    rules.sort(key=lambda rule: order_of(rule.law))
    shelves: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules:
        shelves[heading_of(rule.law)].append(rule)
    return [Shelf(capfirst(name), tuple(found)) for name, found in shelves.items()]


def acts_on(day: date) -> list[tuple[Act, int]]:
    """Every act a rule cites as its law on a day, with the number of rules, the most cited first."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for rule in BOOK.rules_on(day):
        found[rule.law.act.celex].append(rule)
    rows = [(replace(rules[0].law.act, within=""), len(rules)) for rules in found.values()]
    return sorted(rows, key=lambda row: (-row[1], row[0].celex))


def counts_by_way(day: date) -> dict[str, int]:
    """How many rules each way leads to on a day."""
    counts = dict.fromkeys(WAYS, 0)
    for rule in BOOK.rules_on(day):
        for way in ways_of(rule):
            counts[way] += 1
    return counts


def heading_of(citation: Citation) -> str:
    """The annex with its part, or the article, as the reader's language cites it."""
    first = FIRST_LEVEL.match(citation.point)
    point = first.group().replace("Articles", "Article") if first else ""
    return pointed(Citation(citation.act, point)) or pointed(citation)


def order_of(citation: Citation) -> tuple[tuple[int, str], ...]:
    """Sorts citations as the act is read: its articles, then its annexes, points by their numbers."""
    annexed = bool(citation.act.within) or citation.point.startswith("Annex")
    text = f"{citation.act.within} {citation.point}"
    return ((int(annexed), ""), *_signs(SIGNS.findall(text)))


def _signs(found: Iterable[str]) -> Iterable[tuple[int, str]]:
    for sign in found:
        if sign.isdigit():
            yield int(sign), ""
        elif sign in ROMAN:
            yield ROMAN[sign], ""
        else:
            yield 0, sign
