"""Finds every text that goes through gettext, in Python and in templates."""

import ast
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

TEMPLATE_SUFFIXES = {".html", ".txt"}
# Which argument is what: context, singular, plural.
ARGUMENTS: dict[str, tuple[int | None, int, int | None]] = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}


class Text(NamedTuple):
    """One English text: its context or None, singular, plural or "", and where it stands."""

    context: str | None
    singular: str
    plural: str
    place: str


def texts_in(folder: Path) -> Iterator[Text]:
    """Every text below a folder, in the order of files; what is no Python is a SyntaxError."""
    for path in sorted(folder.rglob("*")):
        if "migrations" in path.parts or not path.is_file():
            continue
        if path.suffix == ".py":
            yield from texts_of_python(path.read_text(encoding="utf-8"), str(path))
        elif path.suffix in TEMPLATE_SUFFIXES and "templates" in path.parts:
            yield from texts_of_template(path.read_text(encoding="utf-8"), str(path))


def texts_of_python(source: str, place: str) -> Iterator[Text]:
    """Calls by name with texts written out; a syntax tree sees into f-strings, a tokenizer does not."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name not in ARGUMENTS:
            continue
        context, singular, plural = (_written(node, position) for position in ARGUMENTS[name])
        if singular:
            yield Text(context, singular, plural or "", f"{place}:{node.lineno}")


def texts_of_template(source: str, place: str) -> Iterator[Text]:
    """Texts of translate and blocktranslate tags and of _() in filters."""
    # The blanked-out markup keeps its indents, at which Python's tokenizer stumbles.
    python = "\n".join(line.strip() for line in templatize(source, origin=place).splitlines())
    for line, message, _comments, context in extract("python", io.BytesIO(python.encode()), DEFAULT_KEYWORDS):
        singular, plural = (message[0], message[1]) if isinstance(message, tuple) else (message, "")
        if singular:
            yield Text(context, singular, plural or "", f"{place}:{line}")


def _written(call: ast.Call, position: int | None) -> str | None:
    if position is None or position >= len(call.args):
        return None
    argument = call.args[position]
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None
