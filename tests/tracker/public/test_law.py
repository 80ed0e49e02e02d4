"""The book of law: every rule at its address in three languages, three ways in that lead to each, days, and counts
that officials alone see."""

from __future__ import annotations

import gzip
import re
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from certification.engine.changes import Turn, changes, changes_between
from certification.engine.rule import Rule
from certification.law import BOOK
from certification.law.acts import ACTS
from certification.models import Finding
from certification.process import Role
from certification.queries.day import now_and_today, today
from tests.factories import CaseFactory, MembershipFactory, UserFactory
from tests.factories.sessions import sign_in
from tracker.management import catalogs
from tracker.models import Organisation
from tracker.public.law_ways import ONLY, SPECIES, WAYS, by_act, by_way, order_of, ways_of
from tracker.templatetags.legal_values import legal_value
from tracker.templatetags.rules import cited, rule_title

ROOT = Path(__file__).resolve().parents[3]
STATIC = ROOT / "tracker" / "static"
PAGES = [
    "", "changes/", *(f"for/{way}/" for way in WAYS), "act/32018R0848/", "act/32021R1698/", "LAND-CONV/",
    "FEED-PROTEIN/", "HOUSE-INDOOR/", "SEED-186/", "?on=2022-03-01", "FEED-PROTEIN/?on=2027-06-01",
]  # fmt: skip
WALL_BYTES = 50_000
MOST_ELEMENTS = 1_000
SINCE = date(2022, 1, 1)


@pytest.fixture(autouse=True, scope="module")
def compiled() -> None:
    """The catalogs are not committed compiled, and Django keeps what it once read."""
    for app in ("tracker", "certification"):
        catalogs.compile_app(ROOT / app)
    translation.trans_real._translations.clear()
    translation.trans_real._default = None


def get(path: str, language: str = "kk", client: Client | None = None, **headers: Any) -> Any:
    return (client or Client()).get(f"/{language}/law/{path}", headers=headers)


def text(path: str, language: str = "en", client: Client | None = None) -> str:
    answer = get(path, language, client)
    assert answer.status_code == 200, path
    return str(answer.content.decode())


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_there_in_three_languages_and_well_made(db: None, path: str) -> None:
    for language in ("kk", "ru", "en"):
        page = text(path, language)
        assert f'<html lang="{language}">' in page
        assert len(re.findall(r"<h1[ >]", page)) == 1
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page)]
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels
        assert not re.search(r"\sstyle=|\son[a-z]+=|<script", page)
        assert not re.findall(r'(?:src|href)="https?://(?!eur-lex)[^"]*"', page)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_fits_a_cheap_phone(db: None, path: str) -> None:
    page = get(path).content
    linked = set(re.findall(rb'(?:src|href)="/static/([^"]+)"', page))
    weight = sum(len(gzip.compress((STATIC / name.decode()).read_bytes(), 6)) for name in linked)
    assert len(gzip.compress(page, 6)) + weight < WALL_BYTES
    assert 1 + len(linked) <= 3
    assert len(re.findall(rb"<[a-z]", page)) < MOST_ELEMENTS


def test_every_rule_has_a_page_that_says_what_the_book_says(db: None) -> None:
    client = Client()
    for language in ("kk", "ru"):
        with translation.override(language):
            wanted = {
                code: (rule_title(BOOK.newest(code)), cited(BOOK.newest(code).law)) for code in BOOK.codes
            }
        for code, (title, law) in wanted.items():
            if len(BOOK.versions(code)) > 1:
                continue
            page = text(f"{code}/", language, client)
            assert _plain(title) in _plain(page), code
            assert _plain(law) in _plain(page), code
            assert BOOK.newest(code).law.url.replace("&", "&amp;") in page, code


def test_an_address_in_the_language_of_the_reader_is_short(db: None) -> None:
    longest = max(BOOK.codes, key=len)
    assert len(f"/law/{longest}") <= 32
    answer = Client().get(f"/law/{longest}", headers={"Accept-Language": "ru"})
    assert answer.status_code == 302
    assert answer["Location"] == f"/ru/law/{longest}/"
    assert "Accept-Language" in answer["Vary"]
    assert Client().get("/law/?on=2023-01-01", headers={"Accept-Language": "en"})["Location"] == (
        "/en/law/?on=2023-01-01"
    )
    assert get("land-conv/")["Location"] == "/kk/law/LAND-CONV/"


@pytest.mark.parametrize("path", ["NO-SUCH-RULE/", "for/wine/", "act/32000R0001/", "%00/"])
def test_what_is_not_there_is_not_found(db: None, path: str) -> None:
    assert get(path).status_code == 404


# Ways in


def test_every_rule_of_today_is_found_by_product_and_by_act() -> None:
    day = date(2026, 11, 23)
    rules = {rule.code for rule in BOOK.rules_on(day)}
    assert {rule.code for way in WAYS for shelf in by_way(way, day) for rule in shelf.rules} == rules
    assert {rule.code for act in ACTS for shelf in by_act(act.celex, day) for rule in shelf.rules} == rules


def test_a_rule_is_for_one_kind_of_production_or_for_species() -> None:
    for rule in BOOK:
        ways = ways_of(rule)
        assert set(ways) <= set(WAYS)
        assert len(ways) == 1 or set(ways) <= set(SPECIES), rule.code
    assert set(ONLY) <= set(BOOK.codes)
    assert [way for way in WAYS if not by_way(way, date(2026, 11, 23))] == []


@pytest.mark.parametrize(
    ("way", "inside", "outside"),
    [
        ("honey", "HONEY-CONV", "LAND-CONV"),
        ("cattle", "MEAT-CONV-BOVINE", "POULTRY-AGE"),
        ("poultry", "POULTRY-AGE", "HOUSE-TETHER"),
        ("grain", "LAND-CONV", "HONEY-CONV"),
        ("consignments", "ADMIT-RESIDUES", "LAND-CONV"),
        ("groups", "MEMBER-SIZE", "CTRL-YEARLY"),
    ],
)
def test_a_way_leads_to_its_rules_only(db: None, way: str, inside: str, outside: str) -> None:
    page = text(f"for/{way}/")
    assert f"/law/{inside}/" in page
    assert f"/law/{outside}/" not in page


def test_an_act_is_read_in_the_order_of_its_points() -> None:
    for act in ACTS:
        rules = [rule for shelf in by_act(act.celex, date(2026, 11, 23)) for rule in shelf.rules]
        keys = [order_of(rule.law) for rule in rules]
        assert keys == sorted(keys)
    points = [rule.law.point for shelf in by_act("32018R0848", date(2026, 11, 23)) for rule in shelf.rules]
    assert (
        points.index("Article 9(2)")
        < points.index("Article 10(4)")
        < points.index("Article 36(1), point (a)")
    )
    assert points.index("Part I, 1.9.2, point (a)") < points.index("Part I, 1.10.2")


# Days


def test_the_days_of_change_are_those_the_book_names() -> None:
    day, named = SINCE, []
    while (following := BOOK.next_change(day)) is not None:
        named.append(following)
        day = following
    assert sorted({change.day for change in changes(BOOK) if change.day > SINCE}) == named


def test_a_version_that_follows_is_one_change_and_not_an_end_and_a_begin() -> None:
    seed = [change for change in changes(BOOK) if change.rules[0].code == "SEED-186" and not change.dated]
    assert [(change.day, change.turn) for change in seed] == [
        (SINCE, Turn.BEGINS),
        (date(2037, 1, 1), Turn.NEW_VERSION),
    ]


def test_a_value_changes_on_its_day_for_every_rule_that_reads_it() -> None:
    days = changes_between(BOOK, date(2026, 12, 31), date(2027, 1, 1))
    protein = next(change for change in days if change.dated and change.dated.code == "non_organic_protein")
    assert (int(protein.before.value), int(protein.after.value)) == (5, 0)  # type: ignore[union-attr]
    assert [rule.code for rule in protein.rules] == ["FEED-PROTEIN"]
    assert changes_between(BOOK, date(2027, 1, 1), date(2027, 1, 1)) == ()


@pytest.mark.parametrize(("on", "there"), [("2022-12-14", False), ("2022-12-15", True)])
def test_a_rule_is_listed_from_its_first_day(db: None, on: str, there: bool) -> None:
    assert ("/law/ADMIT-RESIDUES/" in text(f"for/consignments/?on={on}")) is there
    page = text(f"ADMIT-RESIDUES/?on={on}")
    assert ("not the law yet" in page) is not there


@pytest.mark.parametrize(("on", "value"), [("2026-12-31", "5%"), ("2027-01-01", "0%")])
def test_a_page_marks_the_value_that_holds_on_the_day(db: None, on: str, value: str) -> None:
    page = text(f"FEED-PROTEIN/?on={on}")
    assert re.search(rf'<b class="numbers">{value}</b> <span class="small sub">[^<]*holds on this day', page)
    assert page.count("holds on this day") == 1


def test_each_version_shows_its_own_words(db: None) -> None:
    first, second = BOOK.versions("SEED-186")
    assert _plain(first.title) in _plain(text("SEED-186/?on=2036-12-31"))
    assert _plain(second.title) in _plain(text("SEED-186/?on=2037-01-01"))
    assert 'href="?on=2037-01-01"' in text("SEED-186/")


def test_the_calendar_holds_every_day_to_come(db: None) -> None:
    page = text("changes/?on=2026-11-23")
    assert [page.count(f"1\u00a0January\u00a0{year}<") for year in (2027, 2028, 2037)] == [1, 1, 1]
    assert "No change is known" in text("changes/?on=2090-01-01")


@pytest.mark.parametrize("path", ["", "changes/", "LAND-CONV/", "for/grain/", "act/32018R0848/"])
def test_what_is_no_day_is_said_in_the_language_of_the_reader(db: None, path: str) -> None:
    for language, said in (
        ("kk", "Бұл күн емес: x"),
        ("ru", "Это не дата: x"),
        ("en", "This is not a day: x"),
    ):
        answer = get(f"{path}?on=x", language)
        assert answer.status_code == 400
        assert said in answer.content.decode()


def test_a_rule_a_reform_may_touch_says_so(db: None) -> None:
    assert "REFORM-2026" in text("MEMBER-SIZE/")
    assert "REFORM-2026" not in text("LAND-CONV/")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("LAND-CONV", "24\u00a0ай"),
        ("LAND-N170", "170\u00a0кг/га"),
        ("MEMBER-SIZE", "25\u202f000\u00a0еуро"),
        ("MEAT-WITHDRAWAL", "48\u00a0сағат"),
    ],
)
def test_values_are_said_in_the_units_of_people(db: None, code: str, said: str) -> None:
    assert said in text(f"{code}/", "kk")


def test_no_value_of_the_book_is_left_in_a_unit_nobody_uses() -> None:
    with translation.override("ru"):
        for reading in BOOK.readings.values():
            for dated in reading.law.noted.values():
                for value in dated.values:
                    said = legal_value(value.value, dated.unit)
                    assert not re.search(r"[a-z]|см²|цент", said.replace("P₂O₅", "")), (dated.code, said)


# Caches and counts


def test_a_page_nobody_changed_is_not_sent_again(db: None) -> None:
    first = get("LAND-CONV/")
    assert "max-age=300" in first["Cache-Control"]
    assert "public" in first["Cache-Control"]
    again = get("LAND-CONV/", **{"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert get("LAND-CONV/", "ru", **{"If-None-Match": first["ETag"]}).status_code == 200


def test_a_page_asks_the_database_for_the_day_alone(db: None) -> None:
    client = Client()
    for path in ("", "for/grain/", "LAND-CONV/", "changes/"):
        with CaptureQueriesContext(connection) as asked:
            get(path, client=client)
        assert len(asked) <= 1, path


def person(role: Role, *, code: bool = True, **organisation: Any) -> Client:
    kind = next(iter(organisation), "ministry")
    body, _ = Organisation.objects.get_or_create(kind=kind, **organisation, defaults={"name": kind})
    user, client = UserFactory(), Client()
    MembershipFactory(user=user, organisation=body, role=role.value, since=date(2020, 1, 1))
    if code:
        sign_in(client, user)
    else:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def stands(case: Any, rule: Rule, outcome: str, day: date, until: date | None = None) -> None:
    Finding.objects.create(
        case=case, subject_kind=rule.of.kind, subject_id=Finding.objects.count(), subject_ref="X", rule=rule.code,
        rule_version=rule.since, outcome=outcome, during=(day - timedelta(days=9), until), because={},
        recorded_at=now_and_today()[0],
    )  # fmt: skip


def test_officials_alone_see_how_many_cases_a_rule_touches(db: None) -> None:
    day, rule = today(), BOOK.newest("LAND-CONV")
    one, two = CaseFactory(), CaseFactory()
    stands(one, rule, "unmet", day)
    stands(one, rule, "unmet", day)
    stands(two, rule, "unproven", day)
    stands(CaseFactory(), rule, "unmet", day, until=day)
    official = person(Role.OFFICIAL)
    page = text("LAND-CONV/", client=official)
    assert "touches 2 cases today" in page
    assert re.findall(r"(Not met|Not shown yet): (\d)", page) == [("Not met", "1"), ("Not shown yet", "1")]
    assert "touches 2 cases today" in text("for/grain/", client=official)
    assert "touches 2 cases today" in text("act/32018R0848/", client=official)
    others = [
        Client(),
        person(Role.REVIEWER, control_body=one.control_body),
        person(Role.PRODUCER, producer=one.producer),
        person(Role.OFFICIAL, code=False),
    ]
    for client in others:
        assert "touches" not in text("LAND-CONV/", client=client)
        assert "touches" not in text("for/grain/", client=client)
    assert "private" in get("LAND-CONV/", client=official)["Cache-Control"]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"&#x27;|'|’", "'", text.replace("&quot;", '"').replace("&amp;", "&")))


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_citation_keeps_an_english_word(language: str) -> None:
    values = [v for r in BOOK.readings.values() for d in r.law.noted.values() for v in d.values]
    with translation.override(language):
        for citation in {rule.law for rule in BOOK} | {value.citation for value in values}:
            words = re.findall(
                r"[A-Za-z]{2,}", re.sub(r"\b[IVX]+a?\b|\([ivx]+\)|P2O5|PFC|XVIa", "", cited(citation))
            )
            assert words == [], cited(citation)
