"""Days in words, in Kazakh, Russian and English; Django has no Kazakh formats of its own."""

import datetime as dt

from django import template
from django.utils.translation import get_language, gettext, npgettext

register = template.Library()

SOON_DAYS = 14
NBSP = "\u00a0"

# Russian months stand in the genitive, which is the only form a date needs.
MONTHS = {
    "kk": [
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан",
    ],
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
# Kazakh «дейін» governs the dative, «бастап» the ablative: «30 қарашаға дейін», «3 қыркүйектен бастап».
MONTHS_DATIVE = [
    "қаңтарға",
    "ақпанға",
    "наурызға",
    "сәуірге",
    "мамырға",
    "маусымға",
    "шілдеге",
    "тамызға",
    "қыркүйекке",
    "қазанға",
    "қарашаға",
    "желтоқсанға",
]
MONTHS_ABLATIVE = [
    "қаңтардан",
    "ақпаннан",
    "наурыздан",
    "сәуірден",
    "мамырдан",
    "маусымнан",
    "шілдеден",
    "тамыздан",
    "қыркүйектен",
    "қазаннан",
    "қарашадан",
    "желтоқсаннан",
]
MONTHS_SHORT = {
    "kk": ["қаң", "ақп", "нау", "сәу", "мам", "мау", "шіл", "там", "қыр", "қаз", "қар", "жел"],
    "ru": ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}
WEEKDAYS = {
    "kk": ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"],
    "ru": ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


def spoken(language: str | None = None) -> str:
    """One of kk, ru, en: the language asked for, else the active one, else Kazakh."""
    code = (language or get_language() or "kk")[:2]
    return code if code in MONTHS else "kk"


@register.filter
def day(date: dt.date | None, language: str | None = None) -> str:
    """A day with its year, for tables: «20 сәуір 2027», «20 апреля 2027»; nothing for None."""
    if date is None:
        return ""
    return f"{date.day}{NBSP}{MONTHS[spoken(language)][date.month - 1]}{NBSP}{date.year}"


@register.filter
def day_before(date: dt.date | None, language: str | None = None) -> str:
    """The last day inside when this is the first day after it, for tables."""
    return "" if date is None else day(date - dt.timedelta(days=1), language)


@register.filter
def day_long(date: dt.date | None, language: str | None = None) -> str:
    """A day inside a sentence: «2027 жылғы 20 сәуір», «20 апреля 2027 года», «20 April 2027»."""
    if date is None:
        return ""
    return _in_sentence(date, spoken(language), MONTHS["kk"])


@register.filter
def day_until(date: dt.date | None, language: str | None = None) -> str:
    """The form before «дейін», after «до» and after "by", with its year."""
    return "" if date is None else _in_sentence(date, spoken(language), MONTHS_DATIVE)


@register.filter
def day_since(date: dt.date | None, language: str | None = None) -> str:
    """The form before «бастап» and «кейін», after «с» and after "since", with its year."""
    return "" if date is None else _in_sentence(date, spoken(language), MONTHS_ABLATIVE)


@register.filter
def day_near(date: dt.date | None, today: dt.date) -> str:
    """A day without its year while that year runs: «30 қараша», «28 ақпан 2027»."""
    if date is None:
        return ""
    code = spoken()
    return f"{date.day}{NBSP}{MONTHS[code][date.month - 1]}" if date.year == today.year else day(date, code)


@register.filter
def day_near_until(date: dt.date | None, today: dt.date) -> str:
    """The form before «дейін», after «до» and after "by", without the running year."""
    if date is None:
        return ""
    code = spoken()
    if date.year != today.year:
        return day_until(date, code)
    months = MONTHS_DATIVE if code == "kk" else MONTHS[code]
    return f"{date.day}{NBSP}{months[date.month - 1]}"


@register.filter
def weekday(date: dt.date) -> str:
    """A day with its weekday, for the head of a page: «Дүйсенбі, 23 қараша 2026»."""
    name = WEEKDAYS[spoken()][date.weekday()]
    return f"{name.capitalize()}, {day(date)}"


@register.filter
def month(date: dt.date | None) -> str:
    """A month that stands for an estimate: «сәу 2027»."""
    return "" if date is None else f"{MONTHS_SHORT[spoken()][date.month - 1]}{NBSP}{date.year}"


@register.filter(expects_localtime=True)
def moment(at: dt.datetime | None) -> str:
    """A moment on the clocks of the country, when a template asks: «23 қараша 2026, 08:40»."""
    return "" if at is None else f"{day(at)}, {at:%H:%M}"


@register.filter
def days(count: int) -> str:
    """A number of days, its sign dropped: «5 күн», «5 дней», «5 days»."""
    count = abs(int(count))
    return _counted(count, npgettext("after a number", "day", "days", count))


@register.filter
def weeks(count: int) -> str:
    """A number of weeks: «3 апта», «3 недели», «3 weeks»."""
    count = abs(int(count))
    return _counted(count, npgettext("after a number", "week", "weeks", count))


@register.filter
def months(count: int) -> str:
    """A number of months: «19 ай», «19 месяцев», «19 months»."""
    count = abs(int(count))
    return _counted(count, npgettext("after a number", "month", "months", count))


@register.filter
def years(count: int) -> str:
    """A number of years: «5 жыл», «5 лет», «5 years»."""
    count = abs(int(count))
    return _counted(count, npgettext("after a number", "year", "years", count))


def lateness(date: dt.date, today: dt.date) -> tuple[str, str]:
    """State (late, soon, far) and words of a deadline; a deadline of today is soon, not late."""
    left = (date - today).days
    if left < 0:
        return "late", gettext("%(days)s late") % {"days": days(left)}
    if left == 0:
        return "soon", gettext("due today")
    return ("soon" if left <= SOON_DAYS else "far"), gettext("%(days)s left") % {"days": days(left)}


@register.inclusion_tag("components/due.html")
def due(date: dt.date, today: dt.date) -> dict[str, object]:
    """The deadline badge: `{% due task.due_on today %}`."""
    state, words = lateness(date, today)
    return {"date": date, "today": today, "state": state, "words": words}


@register.simple_tag
def due_words(date: dt.date, today: dt.date) -> str:
    """The words of a deadline alone: «5 күн кешікті», «бүгін соңғы күн», «7 күн қалды»."""
    return lateness(date, today)[1]


@register.simple_tag
def days_late(date: dt.date, today: dt.date) -> str:
    """How long a deadline has passed, as days in words."""
    return days((today - date).days)


def _counted(count: int, word: str) -> str:
    return f"{count}{NBSP}{word}"


def _in_sentence(date: dt.date, code: str, kazakh: list[str]) -> str:
    if code == "kk":
        return f"{date.year}{NBSP}жылғы {date.day}{NBSP}{kazakh[date.month - 1]}"
    name = MONTHS[code][date.month - 1]
    year = f"{date.year}{NBSP}года" if code == "ru" else str(date.year)
    return f"{date.day}{NBSP}{name} {year}"
