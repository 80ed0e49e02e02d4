"""The look: contrast, weight, words of days and numbers, and templates fit for a strict policy."""

import datetime as dt
import gzip
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from tests.tracker.gallery import gallery
from tracker.management import catalogs, extraction
from tracker.templatetags import dates, house, maps, numbers, pictures

TRACKER = Path(extraction.__file__).resolve().parent.parent
STATIC = TRACKER / "static" / "tracker"
TEMPLATES = sorted((TRACKER / "templates").rglob("*.html"))
LANGUAGES = ["kk", "ru", "en"]
TODAY = dt.date(2026, 11, 23)


@pytest.fixture(autouse=True, scope="module")
def compiled():
    """The catalogs are not committed compiled, and Django keeps what it once read."""
    catalogs.compile_app(TRACKER)
    translation.trans_real._translations.clear()
    translation.trans_real._default = None


# Weight and contrast


@pytest.mark.parametrize(
    ("sheet", "most"), [("core.css", 5_500), ("office.css", 2_000), ("verify.css", 1_800)]
)
def test_a_style_sheet_stays_within_its_budget(sheet, most):
    assert len(gzip.compress((STATIC / sheet).read_bytes(), 9)) <= most


def test_the_gallery_with_its_styles_fits_the_wall_of_a_page():
    page = _gallery("kk").encode()
    sheets = [(STATIC / name).read_bytes() for name in ("core.css", "office.css")]
    assert sum(len(gzip.compress(part, 6)) for part in [page, *sheets]) < 50_000


TEXT_PAIRS = [
    ("ink", "paper"),
    ("ink", "card"),
    ("ink-soft", "paper"),
    ("ink-soft", "card"),
    ("link", "paper"),
    ("link", "card"),
    ("card", "brand"),
    ("card", "brand-dark"),
    ("card", "late"),
    ("card", "ok"),
    ("ok", "card"),
    ("mute", "mute-bg"),
    ("late", "late-bg"),
    ("late", "card"),
    ("soon", "soon-bg"),
    ("soon", "card"),
    ("info", "info-bg"),
    ("gold-dark", "gold-soft"),
    ("gold", "brand"),
]
LINE_PAIRS = [
    ("late-line", "card"),
    ("soon-line", "card"),
    ("info-line", "card"),
    ("ok-line", "card"),
    ("field", "card"),
    ("year-1", "card"),
    ("year-2", "card"),
]


@pytest.mark.parametrize(("front", "back"), TEXT_PAIRS)
def test_text_has_contrast_of_four_and_a_half(front, back):
    assert _contrast(front, back) >= 4.5


@pytest.mark.parametrize(("front", "back"), LINE_PAIRS)
def test_lines_that_carry_a_state_have_contrast_of_three(front, back):
    assert _contrast(front, back) >= 3.0


def test_no_font_without_kazakh_letters_is_named():
    for sheet in STATIC.glob("*.css"):
        rules = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.S)
        assert not re.search("arial|helvetica", rules, re.I)


def _contrast(front, back):
    tokens = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", (STATIC / "core.css").read_text()))
    lighter, darker = sorted((_luminance(tokens[front]), _luminance(tokens[back])), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * sign for sign in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# Templates


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(TRACKER / "templates")))
def test_a_template_needs_no_hole_in_a_strict_policy(path):
    source = path.read_text(encoding="utf-8")
    assert not re.search(r"\sstyle\s*=", source), "a style attribute"
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", source), "an inline handler"
    assert not re.search(r"<style|javascript:", source)
    assert not re.search(r"<script(?![^>]*\ssrc=)", source), "an inline script"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_component_renders_in_every_language(language):
    page = _gallery(language)
    assert f'<html lang="{language}">' in page
    assert page.count('aria-current="true"') >= 1
    assert "style=" not in page


def test_a_page_with_errors_says_so_in_its_title():
    assert "<title>Қате: " in _gallery("kk")
    assert "<title>Ошибка: " in _gallery("ru")


def test_an_error_stands_in_the_summary_and_at_its_field_in_the_same_words():
    page = _gallery("ru")
    assert page.count("Выберите, что вы сделали") == 2
    assert " required" not in page


def test_nothing_of_what_is_late_leaves_one_filled_button_and_says_so():
    sample = gallery("en")["sample"]
    with translation.override("en"):
        busy = render_to_string("components/now.html", {"now": sample["now"], "today": TODAY})
        calm = render_to_string("components/now.html", {"now": sample["calm"], "today": TODAY})
    assert busy.count('class="button"') == 1
    assert busy.count("button quiet") == 1
    assert calm.count('class="button"') == 1
    assert "button quiet" not in calm
    assert "Nothing is late." in calm
    assert "We are 3\u00a0days late." in calm


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "404", "429"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_error_pages_are_whole_without_a_request(code, language):
    with translation.override(language):
        page = render_to_string(f"{code}.html")
    assert page.count("<h1>") == 1
    assert f'lang="{language}"' in page


def test_the_page_for_our_own_faults_speaks_all_three_languages():
    page = render_to_string("500.html")
    assert "Бізде ақау болды" in page
    assert "Сбой на нашей стороне" in page
    assert "Something broke" in page


def _gallery(language):
    with translation.override(language):
        request = RequestFactory().get(f"/{language}/gallery/?page=2")
        return render_to_string("components/gallery.html", gallery(language), request)


# Days, numbers, languages


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        (
            "kk",
            dt.date(2026, 12, 31),
            ("31 желтоқсан 2026", "2026 жылғы 31 желтоқсан", "2026 жылғы 31 желтоқсанға"),
        ),
        ("kk", dt.date(2027, 1, 1), ("1 қаңтар 2027", "2027 жылғы 1 қаңтар", "2027 жылғы 1 қаңтарға")),
        ("kk", dt.date(2028, 2, 29), ("29 ақпан 2028", "2028 жылғы 29 ақпан", "2028 жылғы 29 ақпанға")),
        ("ru", dt.date(2027, 1, 1), ("1 января 2027", "1 января 2027 года", "1 января 2027 года")),
        ("ru", dt.date(2026, 5, 31), ("31 мая 2026", "31 мая 2026 года", "31 мая 2026 года")),
        ("en", dt.date(2027, 4, 20), ("20 April 2027", "20 April 2027", "20 April 2027")),
    ],
)
def test_a_day_is_said_as_people_write_it(language, day, said):
    forms = (dates.day, dates.day_long, dates.day_until)
    assert tuple(form(day, language).replace("\u00a0", " ") for form in forms) == said


@pytest.mark.parametrize(
    ("language", "until", "since"), [("kk", "30 қарашаға", "30 қарашадан"), ("ru", "30 ноября", "30 ноября")]
)
def test_a_day_governed_by_until_or_since_takes_its_case(language, until, since):
    with translation.override(language):
        assert dates.day_near_until(dt.date(2026, 11, 30), TODAY).replace("\u00a0", " ") == until
        assert since in dates.day_since(dt.date(2026, 11, 30)).replace("\u00a0", " ")


def test_the_running_year_is_left_out_and_the_next_is_not():
    with translation.override("kk"):
        assert dates.day_near(dt.date(2026, 12, 31), TODAY) == "31\u00a0желтоқсан"
        assert dates.day_near(dt.date(2027, 1, 1), TODAY) == "1\u00a0қаңтар\u00a02027"


@pytest.mark.parametrize(
    ("left", "state", "said"),
    [
        (-5, "late", ("5 күн кешікті", "опоздание 5 дней", "5 days late")),
        (-1, "late", ("1 күн кешікті", "опоздание 1 день", "1 day late")),
        (0, "soon", ("бүгін соңғы күн", "срок сегодня", "due today")),
        (1, "soon", ("1 күн қалды", "ещё 1 день", "1 day left")),
        (14, "soon", ("14 күн қалды", "ещё 14 дней", "14 days left")),
        (15, "far", ("15 күн қалды", "ещё 15 дней", "15 days left")),
        (22, "far", ("22 күн қалды", "ещё 22 дня", "22 days left")),
    ],
)
def test_a_deadline_is_late_from_the_day_after(left, state, said):
    for language, words in zip(LANGUAGES, said, strict=True):
        with translation.override(language):
            found = dates.lateness(TODAY + dt.timedelta(left), TODAY)
        assert (found[0], found[1].replace("\u00a0", " ")) == (state, words)


@pytest.mark.parametrize(
    ("count", "russian"),
    [
        (1, "месяц"),
        (2, "месяца"),
        (4, "месяца"),
        (5, "месяцев"),
        (11, "месяцев"),
        (21, "месяц"),
        (112, "месяцев"),
    ],
)
def test_russian_counts_in_three_forms_and_kazakh_in_one(count, russian):
    with translation.override("ru"):
        assert dates.months(count) == f"{count}\u00a0{russian}"
    with translation.override("kk"):
        assert dates.months(count) == f"{count}\u00a0ай"


def test_numbers_follow_the_language():
    with translation.override("kk"):
        assert numbers.num(1312) == "1\u202f312"
        assert numbers.weight(1_840_500) == "1\u202f840,5\u00a0кг"
        assert numbers.weight(420_000_000) == "420\u00a0т"
        assert numbers.hectares(1_205_000) == "120,5\u00a0га"
        assert numbers.percent(84) == "84\u00a0%"
    with translation.override("en"):
        assert numbers.num(1312.25, 1) == "1,312.3"
        assert numbers.weight(0) == "0\u00a0kg"
        assert numbers.percent(84) == "84%"


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("/kk/my/case/KZ-2025-0147/?page=2", "/ru/my/case/KZ-2025-0147/?page=2"),
        ("/kk/", "/ru/"),
        ("/v/7K3M9QXY/", "/v/7K3M9QXY/?lang=ru"),
        ("/v/7K3M9QXY/?lang=en", "/v/7K3M9QXY/?lang=ru"),
    ],
)
def test_the_language_link_keeps_you_on_the_page(address, href):
    links = house.language_links({"request": RequestFactory().get(address)})
    assert [link["href"] for link in links if link["code"] == "ru"] == [href]


def test_a_label_of_two_lines_is_an_option_and_its_consequence():
    assert house.label_of("Suspend\nFrom today") == "Suspend"
    assert house.consequence_of("Suspend\nFrom today") == "From today"
    assert house.consequence_of("Suspend") == ""


# Pictures


def test_the_clock_shows_done_next_and_open_months():
    ring = pictures.clock_ring(19, 24)
    counts = [
        ring.count(f'class="{name}"') for name in ("cell-first", "cell-later", "cell-next", "cell-open")
    ]
    assert counts == [12, 7, 1, 4]


def test_a_finished_clock_has_no_next_month():
    assert "cell-next" not in pictures.clock_ring(24, 24)
    assert "cell-next" not in pictures.strip(30, 24)


def test_pictures_escape_what_people_wrote():
    plot = {"mark": "<b>", "state": '"x', "ring": [(64.1, 52.3), (64.2, 52.3), (64.2, 52.4)]}
    drawn = maps.field_map("<i>", [plot]) + pictures.stacked_bars([("<b>", 1, 2)])
    assert "<b>" not in drawn
    assert "<i>" not in drawn
    assert 'class="plot "x' not in drawn


def test_a_map_of_nothing_is_nothing():
    assert maps.field_map("none", [], []) == ""


def test_the_circle_of_flight_has_the_radius_asked_for():
    apiary = [{"lon": 64.16, "lat": 52.34}]
    small, large = (maps.field_map("map", [], apiary, radius) for radius in (1_000, 3_000))
    radii = [float(re.search(r' r="(\d+)"', svg)[1]) for svg in (small, large)]
    # The picture is as wide as the circle with its margin of 150 m on each side.
    assert radii == pytest.approx([400 / 2_300 * 1_000, 400 / 6_300 * 3_000], abs=1)


def test_the_region_map_knows_twenty_regions_and_leaves_strangers_out():
    rows = [{"iso": "KZ-39", "name": "Қостанай", "value": 12, "href": "#"}]
    rows.append({"iso": "KZ-99", "name": "?", "value": 1, "href": "#"})
    drawn = maps.region_map(rows, "late")
    assert drawn.count("<path") + drawn.count("<circle") == 20
    assert drawn.count("<a ") == 1
    assert ">12</text>" in drawn


@pytest.mark.parametrize(
    ("value", "band"), [(0, 0), (1, 1), (2, 1), (3, 2), (5, 2), (6, 3), (10, 4), (19, 4), (20, 5)]
)
def test_a_count_falls_into_its_colour_class(value, band):
    assert maps.band(value) == band


# Texts


def test_every_text_of_the_parts_is_there_in_kazakh_and_russian():
    ours = [TRACKER / "templatetags", TRACKER / "templates" / "components", TRACKER / "templates" / "errors"]
    used = [text for folder in ours for text in extraction.texts_in(folder)]
    assert len(used) > 60
    assert catalogs.missing(used, [TRACKER]) == []


@pytest.mark.parametrize("language", catalogs.LANGUAGES)
@pytest.mark.parametrize("area", ["design", "django"])
def test_a_catalog_of_the_parts_has_no_fault(language, area):
    faults = [fault for fault in catalogs.faults(TRACKER, language) if f"/{area}.po" in fault]
    assert faults == []


def test_both_catalogs_of_an_area_hold_the_same_texts():
    for area in ("design", "django"):
        kk, ru = (
            {
                (e.msgctxt, e.msgid)
                for _, e in catalogs.entries([TRACKER / "locale" / language / f"{area}.po"])
            }
            for language in catalogs.LANGUAGES
        )
        assert kk == ru


def test_a_latin_letter_inside_a_kazakh_word_is_found():
    assert catalogs.mixed_words("Мерзiмі өтті") == ["Мерзiмі"]
    assert catalogs.mixed_words("Мерзімі %(days)s TRACES PDF-файл <b>өтті</b>") == []


def test_extraction_sees_contexts_plurals_blocks_and_f_strings():
    python = "x = f\"{npgettext('after a number', 'day', 'days', n)} {_('Law')}\""
    found = {text[:3] for text in extraction.texts_of_python(python, "x.py")}
    assert found == {("after a number", "day", "days"), (None, "Law", "")}
    template = "{% load i18n %}\n    {% blocktranslate trimmed %}\n  By {{ date }}.\n{% endblocktranslate %}"
    template += '<p>{% translate "done" context "step" %}</p>'
    found = {text[:3] for text in extraction.texts_of_template(template, "x.html")}
    assert found == {(None, "By %(date)s.", ""), ("step", "done", "")}


def test_djangos_own_form_errors_speak_our_kazakh_and_russian():
    with translation.override("kk"):
        assert translation.gettext("This field is required.") == "Осы жерді толтырыңыз."
    with translation.override("ru"):
        assert translation.gettext("This field is required.") == "Заполните это поле."


def test_the_command_compiles_the_catalogs(capsys):
    call_command("texts", compile=True)
    assert "tracker/locale/kk/LC_MESSAGES/django.mo" in capsys.readouterr().out
