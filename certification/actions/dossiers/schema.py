"""The JSON Schema of a dossier, made from the models: what a file may say, key by key, with what it means."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from certification import models
from certification.actions.dossiers.kinds import (
    BODY,
    CASE,
    CONSIGNMENTS,
    CONVERSIONS,
    DIARY,
    HIDDEN,
    KINDS,
    SITES,
    links,
    many_links,
)
from certification.actions.dossiers.told import told_fields

REF: dict[str, Any] = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$"}
OPTIONAL_REF = {**REF, "type": ["string", "null"]}
DAY = {"type": "string", "format": "day"}
NUMBER = "^KZ-[0-9]{4}-[0-9]{4,6}$"
OF_A_FILE = {
    "schema": {"const": 1, "description": "Version of this format."},
    "as_of": {**DAY, "description": "The day up to which the file tells what is on record."},
    "country": {"const": "KZ"},
    "languages": {"type": "array", "items": {"enum": ["kk", "ru", "en"]}},
}
ABOUT_A_LIST = {
    "type": "object",
    "additionalProperties": False,
    "required": ["complete"],
    "properties": {
        "complete": {"type": "boolean"},
        "complete_from_on": {**DAY, "type": ["string", "null"]},
        "complete_until_on": {**DAY, "type": ["string", "null"]},
    },
}
IN_A_CASE = (*CASE, *CONSIGNMENTS, "certificates")
IN_A_FILE = (*SITES, *DIARY, "members", "animals", *CONVERSIONS.values(), *IN_A_CASE)
SETTING_VALUE = {
    "type": ["string", "number", "boolean"],
    "minLength": 1,
    "maxLength": 200,
    "description": "The value: a number, a word, or true or false.",
}
CODE_LINKS = {"control_body": "^[A-Z]{2}-BIO-[0-9]{3}$", "laboratory": None}


@cache
def dossier_schema() -> dict[str, Any]:
    """The whole schema (JSON Schema 2020-12) with two formats of ours, `day` and `moment`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://taza-jol.kz/schemas/dossier-1.json",
        "title": "Dossier",
        "description": (
            "What is on record of a producer, or of a control body itself: the one format for import, export and "
            "judging. A key that is absent or null was not told; false, none and 0 are statements. Days end in _on and "
            "are inclusive, moments end in _at (without an offset: Asia/Almaty; a day alone means that the hour was "
            "not told), units stand in the names. Every record has a ref, unique in its list. A file that is only "
            "judged may leave out the producer's identity and its case. Later versions only add."
        ),
        "type": "object",
        "if": {"required": ["dossiers"]},
        "then": {"$ref": "#/$defs/file_of_many"},
        "else": {
            "if": {"required": ["control_body"]},
            "then": {"$ref": "#/$defs/file_of_a_control_body"},
            "else": {"$ref": "#/$defs/file_of_one"},
        },
        "$defs": {name: _record(name) for name in KINDS}
        | _others()
        | {"about_a_list": ABOUT_A_LIST}
        | _files(),
    }


def _object(required: list[str], properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": properties,
    }


def _lists(names: Iterable[str], *, more: str = "") -> dict[str, Any]:
    text = (
        "For lists that are not simply complete up to as_of: whether the list holds everything, and for which days. A "
        "list that is absent was not told; one that is present, even empty, is complete up to as_of unless this says "
        f"otherwise. {more}"
    )
    listed = {name: {"$ref": "#/$defs/about_a_list"} for name in names}
    return {**_unless_null(_object([], listed)), "description": text.strip()}


def _described(model: Any, schema: dict[str, Any]) -> dict[str, Any]:
    text = " ".join((model.__doc__ or "").split())
    return {"description": text, **schema} if text else schema


def _listed(name: str) -> dict[str, Any]:
    found = {"type": ["array", "null"], "items": {"$ref": f"#/$defs/{name}"}}
    return {**found, "maxItems": 1} if name == "group_profiles" else found


def _unless_null(part: dict[str, Any]) -> dict[str, Any]:
    """A part that may be null, which says that it was not told."""
    return {**part, "type": ["object", "null"]}


def _record(name: str) -> dict[str, Any]:
    """A record of one of the lists: its ref, its columns, its links; required is what a row cannot do without."""
    model = KINDS[name].model
    fields = {k: t for k, t in told_fields(model).items() if k not in HIDDEN.get(name, ()) and k != "ref"}
    properties: dict[str, Any] = {"ref": REF}
    properties |= {key: dict(told.schema) for key, told in fields.items()}
    for key, told in fields.items():
        if key.endswith("_at") and f"{key[:-3]}_on" in fields:
            properties[key] = {**told.schema, "format": "day_or_moment"}
    required = ["ref", *(key for key, told in fields.items() if told.required)]
    for key, target in links(name).items():
        field = model._meta.get_field(key)
        about = {"description": f"ref of one of: {target}. {field.help_text}".strip()}
        properties[key] = {**(OPTIONAL_REF if field.null else REF), **about}
        required += [] if field.null else [key]
    for key, target in many_links(name).items():
        text = f"refs of: {target}. {model._meta.get_field(key).help_text}".strip()
        properties[key] = {"type": ["array", "null"], "items": REF, "uniqueItems": True, "description": text}
    for key, pattern in CODE_LINKS.items():
        if any(field.name == key for field in model._meta.fields) and name not in BODY:
            properties[key] = {"type": ["string", "null"], "maxLength": 20}
            properties[key] |= {"pattern": pattern} if pattern else {}
    if name in ("parcels", "apiaries", "herds"):
        properties["conversions"] = _listed("conversions")
    if name == "herds":
        properties["animals"] = _listed("animals")
    return _described(model, _object(required, properties))


def _columns(model: Any, *, skip: tuple[str, ...] = ()) -> dict[str, Any]:
    return {key: dict(told.schema) for key, told in told_fields(model).items() if key not in skip}


def _needed(model: Any, *, skip: tuple[str, ...] = ()) -> list[str]:
    return [key for key, told in told_fields(model).items() if told.required and key not in skip]


def _others() -> dict[str, Any]:
    """Records that are known by something else than a ref."""
    return {
        "contact": _of(models.Contact),
        "producer": _producer(),
        "product": _of(models.CaseProduct),
        "step": _of(models.CaseStep),
        "mark": _mark(),
        "certificate_product": _of(models.CertificateProduct),
        "certificate": _certificate(),
        "case": _case(),
        "setting": _setting(),
        "own_setting": _of(models.ControlBodySetting, value=SETTING_VALUE),
    }


def _of(model: Any, *, skip: tuple[str, ...] = (), **more: Any) -> dict[str, Any]:
    needed = _needed(model, skip=skip)
    return _described(model, _object(needed, {**_columns(model, skip=skip), **more}))


def _mark() -> dict[str, Any]:
    found = _of(
        models.CertificateMark, skip=("marked_at", "marked_by"), by={"type": "string", "minLength": 1}
    )
    return {**found, "required": ["kind", "from_on", "reason", "by"]}


def _certificate() -> dict[str, Any]:
    skip = ("code", "contents", "issued_at", "issued_on")
    more = {
        "inspection": {
            **OPTIONAL_REF,
            "description": "ref of one of: inspections. The visit behind the decision.",
        },
        "directory": _listed("certificate_product"),
        "public_code": {"type": ["string", "null"], "pattern": "^[A-HJ-NP-Z2-9]{8}$"},
        "issued_at": {"type": ["string", "null"], "format": "day_or_moment"},
        "supersedes": {"type": ["string", "null"], "maxLength": 40},
        "marks": _listed("mark"),
    }
    found = _of(models.Certificate, skip=skip, **more)
    letters = {"enum": list("ABCDEFG")}
    found["properties"]["categories"] = {
        "type": "array",
        "minItems": 1,
        "maxItems": 7,
        "uniqueItems": True,
        "items": letters,
    }
    return found


def _setting() -> dict[str, Any]:
    code = {"type": "string", "pattern": CODE_LINKS["control_body"]}
    found = _of(models.ControlBodySetting, control_body=code, value=SETTING_VALUE)
    return {**found, "required": ["control_body", *found["required"]]}


def _case() -> dict[str, Any]:
    skip = ("step", "step_since", "facts_version", "judged_version")
    more = {
        "reference": {"type": "string", "pattern": NUMBER},
        "control_body": {"type": ["string", "null"], "pattern": CODE_LINKS["control_body"]},
        "follows": {"type": ["string", "null"], "pattern": NUMBER},
        "lists": _lists(IN_A_CASE),
        "products": _listed("product"),
        "steps": {**_listed("step"), "minItems": 1},
        **{name: _listed(name) for name in (*CASE, *CONSIGNMENTS)},
        "certificates": _listed("certificate"),
    }
    found = _of(models.Case, skip=skip, **more)
    return {**found, "required": ["reference", "opened_on", "products", "steps"]}


def _producer() -> dict[str, Any]:
    named = ("name_kk", "name_ru", "name_en", "sort_key", "village_kato", "village_kk", "village_ru")
    name = {"type": "string", "minLength": 1, "maxLength": 160}
    village = {language: {"type": ["string", "null"], "maxLength": 120} for language in ("kk", "ru")}
    point = {"lon": {"type": "number"}, "lat": {"type": "number"}}
    more = {
        "ref": REF,
        "name": _object(["kk", "ru", "en"], dict.fromkeys(("kk", "ru", "en"), name)),
        "region": {"type": "string", "minLength": 1, "maxLength": 5},
        "district": {"type": ["string", "null"], "maxLength": 9},
        "village": _object([], {"kato": {"type": ["string", "null"], "pattern": "^[0-9]{9}$"}, **village}),
        "location": _object(["lon", "lat"], point),
        "contacts": _listed("contact"),
        "members": _listed("members"),
    }
    found = _of(models.Producer, skip=(*named, "lon", "lat"), **more)
    return {**found, "required": ["ref", "legal_form", "name", "region"]}


def _files() -> dict[str, Any]:
    parts = {
        "producer": {"$ref": "#/$defs/producer"},
        "lists": _lists(
            IN_A_FILE, more="What it says of a list of cases holds in every case that says nothing else."
        ),
        "settings": {
            **_listed("setting"),
            "description": "What the control body has set where the law leaves it to the body; if the list is "
            "there, a file that is only judged is judged under these settings and no others.",
        },
        "sites": _unless_null(_object([], {name: _listed(name) for name in SITES})),
        "diary": _unless_null(_object([], {name: _listed(name) for name in DIARY})),
        "cases": _listed("case"),
    }
    body = {
        "control_body": _object(
            ["code"], {"code": {"type": "string", "pattern": CODE_LINKS["control_body"]}}
        ),
        "lists": _lists(BODY),
        "settings": {
            **_listed("own_setting"),
            "description": "What the body has set where the law leaves it to the body.",
        },
        **{name: _listed(name) for name in BODY},
    }
    many = {"dossiers": {"type": "array", "items": {"$ref": "#/$defs/dossier"}}}
    return {
        "dossier": _object(["producer"], parts),
        "file_of_many": _object(["schema", "as_of", "dossiers"], {**OF_A_FILE, **many}),
        "file_of_one": _object(["schema", "as_of", "producer"], {**OF_A_FILE, **parts}),
        "file_of_a_control_body": _object(["schema", "as_of", "control_body"], {**OF_A_FILE, **body}),
    }
