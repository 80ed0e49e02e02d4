"""Reads the catalogs of every area, joins them into one per language, and finds what is missing or wrong."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import polib

from tracker.management.extraction import Text

LANGUAGES = ("kk", "ru")
# Kazakh has no plural after a number; Russian has three forms.
PLURALS = {
    "kk": "nplurals=1; plural=0;",
    "ru": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
    "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
}
FORMS = {"kk": 1, "ru": 3}

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
NOT_PROSE = re.compile(r"%\(\w+\)[sd]|\{\w*\}|<[^>]*>|&\w+;|https?://\S+")
WORD = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-z]")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")

Key = tuple[str | None, str]


def catalog_files(app: Path, language: str) -> list[Path]:
    """The catalogs of one app and language, one per area, by name."""
    return sorted((app / "locale" / language).glob("*.po"))


def entries(files: Iterable[Path]) -> Iterator[tuple[Path, polib.POEntry]]:
    """Every entry that is in use, with its file."""
    for path in files:
        for entry in polib.pofile(str(path)):
            if not entry.obsolete:
                yield path, entry


def compile_app(app: Path) -> list[Path]:
    """Joins an app's areas into LC_MESSAGES/django.mo per language; the first area of a doubled text wins."""
    written = []
    for language in LANGUAGES:
        files = catalog_files(app, language)
        if not files:
            continue
        joined = polib.POFile()
        joined.metadata = {
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Language": language,
            "Plural-Forms": PLURALS[language],
        }
        seen: set[Key] = set()
        for _, entry in entries(files):
            key = (entry.msgctxt, entry.msgid)
            if key not in seen and "fuzzy" not in entry.flags and _strings(entry):
                seen.add(key)
                joined.append(entry)
        target = app / "locale" / language / "LC_MESSAGES" / "django.mo"
        target.parent.mkdir(exist_ok=True)
        joined.save_as_mofile(str(target))
        written.append(target)
    return written


def missing(texts: Iterable[Text], apps: Iterable[Path]) -> list[str]:
    """Texts in use that a language does not have, one line each with the place."""
    apps = list(apps)
    found = []
    known = {lang: _keys(lang, apps) for lang in LANGUAGES}
    for text in texts:
        lacking = [lang for lang in LANGUAGES if (text.context, text.singular) not in known[lang]]
        if lacking:
            found.append(
                f"{text.place}: no {' and '.join(lacking)} for {_shown(text.context, text.singular)}"
            )
    return sorted(set(found))


def one_sided(apps: Iterable[Path]) -> list[str]:
    """Texts one language has and the other does not; so texts that only data names are held complete."""
    apps = list(apps)
    keys = {lang: _keys(lang, apps) for lang in LANGUAGES}
    everything = set.union(*keys.values())
    return sorted(
        f"no {lang} for {_shown(*key)}" for lang in LANGUAGES for key in everything if key not in keys[lang]
    )


def faults(app: Path, language: str) -> list[str]:
    """What is wrong in the catalogs themselves: fuzzy, empty, doubled, lost placeholders, mixed alphabets."""
    found = []
    seen: dict[Key, tuple[Path, list[str]]] = {}
    for path, entry in entries(catalog_files(app, language)):
        where = f"{language}/{path.name}: {_shown(entry.msgctxt, entry.msgid)}"
        found += [f"{where}: {fault}" for fault in _faults_of(entry, language)]
        key = (entry.msgctxt, entry.msgid)
        other = seen.setdefault(key, (path, _strings(entry)))
        if other[1] != _strings(entry):
            found.append(f"{where}: said otherwise in {other[0].name}")
    return found


def mixed_words(text: str) -> list[str]:
    """Words that mix Latin and Cyrillic letters, such as a Latin i inside a Kazakh word."""
    words = WORD.findall(NOT_PROSE.sub(" ", text))
    return [word for word in words if LATIN.search(word) and CYRILLIC.search(word)]


def _faults_of(entry: polib.POEntry, language: str) -> Iterator[str]:
    strings = _strings(entry)
    if "fuzzy" in entry.flags:
        yield "fuzzy"
    if not strings or not all(text.strip() for text in strings):
        yield "empty"
    if entry.msgid_plural and len(strings) < FORMS[language]:
        yield f"needs {FORMS[language]} plural forms"
    wanted = set(PLACEHOLDER.findall(entry.msgid)) | set(PLACEHOLDER.findall(entry.msgid_plural))
    for text in strings:
        if set(PLACEHOLDER.findall(text)) != wanted and text.strip() and not entry.msgid_plural:
            yield "other placeholders than the English"
        for word in mixed_words(text):
            yield f"mixed alphabets in {word!r}"


def _strings(entry: polib.POEntry) -> list[str]:
    if entry.msgid_plural:
        return [entry.msgstr_plural[form] for form in sorted(entry.msgstr_plural)]
    return [entry.msgstr] if entry.msgstr else []


def _keys(language: str, apps: list[Path]) -> set[Key]:
    files = [path for app in apps for path in catalog_files(app, language)]
    return {(entry.msgctxt, entry.msgid) for _, entry in entries(files)}


def _shown(context: str | None, msgid: str) -> str:
    return f"{context} | {msgid!r}" if context else repr(msgid)
