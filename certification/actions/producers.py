"""Producers: registered by the Ministry, kept right by themselves, with their people and their members."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Model
from idnumbers.nationalid import KAZ

from certification.actions import hold
from certification.actions.record import Subject, recording
from certification.actions.references import next_number
from certification.actions.values import assign
from certification.errors import Invalid, NotFound, Refused
from certification.models import Contact, District, GroupMember, Producer, Region
from certification.models.fields import sort_key
from certification.process import Actor

NAMES = ("name_kk", "name_ru", "name_en")
TEXTS = ("village_kato", "village_kk", "village_ru", "phone", "email", "connectivity")
PLACE = ("longitude", "latitude")
MAY_CHANGE = frozenset({*TEXTS, *PLACE})
MAY_CORRECT = frozenset({*MAY_CHANGE, *NAMES, "legal_form", "is_group"})
MEMBER_FIELDS = frozenset(
    {"member_no", "name", "joined_on", "left_on", "standing", "holding_m2", "colonies"}
    | {"organic_turnover_eur", "product"}
)
CONTACT_FIELDS = frozenset({"name_kk", "name_ru", "phone", "email", "language", "channel", "since", "until"})
KEEPERS = hold.REGISTRARS | hold.PRODUCER


def register(
    *,
    by: Actor,
    legal_form: str,
    names: Mapping[str, str],
    region: str,
    district: str = "",
    bin: str = "",
    iin: str = "",
    is_group: bool = False,
    ref: str = "",
    **values: Any,
) -> Producer:
    """Register a producer by BIN or IIN; `names` by kk, ru, en, region by ISO code, district by KATO.

    Refuses bin_not_valid, iin_not_valid, identity_missing, producer_is_registered, name_missing.
    """
    hold.require("register_producer", by, hold.REGISTRARS)
    _require_identity(bin, iin)
    with recording("register_producer", by=by) as record:
        if legal_form not in Producer.LegalForm.values:
            raise Invalid("value_not_accepted", field="legal_form")
        row = Producer(
            ref=ref or f"P-{next_number('producer', 0):05d}",
            legal_form=legal_form,
            is_group=is_group,
            bin=bin,
            iin=iin,
            region=_region(region),
            district=_district(district, region),
        )
        assign(row, _full_names(names) | values, MAY_CORRECT)
        row.sort_key = sort_key(row.name_kk)
        row.save()
        record.about(row)
        record.note(ref=row.ref, bin=bin, region=region, district=district, legal_form=legal_form)
        if iin:
            record.note_personal(iin=iin)
    return row


def correct(producer_id: int | None = None, *, by: Actor, version: int, **values: Any) -> Producer:
    """Correct what is on record of a producer: the Ministry all but the identity, itself its contacts."""
    hold.require("correct_producer", by, KEEPERS)
    allowed = MAY_CHANGE if by.role in hold.PRODUCER else MAY_CORRECT
    wanted = producer_id if producer_id is not None else by.producer_id
    with recording("correct_producer", by=by) as record:
        row: Producer = hold.seen(Producer, by=by, code="producer_not_found", version=version, pk=wanted)
        assign(row, values, allowed)
        row.sort_key = sort_key(row.name_kk)
        row.version += 1
        row.save()
        record.about(row)
        record.note(fields=sorted(values))
        record.facts_changed_for_producer(row.pk)
    return row


def add_contact(
    producer_id: int | None = None, *, by: Actor, kind: str, name_kk: str, **values: Any
) -> Contact:
    """Add the head of a producer or somebody who acts for it by a power of attorney."""
    hold.require("add_contact", by, KEEPERS)
    with recording("add_contact", by=by) as record:
        row = Contact(producer=hold.producer_of(by, producer_id), kind=kind, since=record.day)
        if kind not in Contact.Kind.values:
            raise Invalid("value_not_accepted", field="kind")
        assign(row, {"name_kk": name_kk} | values, CONTACT_FIELDS)
        row.save()
        record.subject = _nameless(row)
        record.note(kind=kind)
        record.note_personal(name=name_kk)
    return row


def end_contact(contact_id: int, *, by: Actor, until: date | None = None) -> Contact:
    """End a contact: from `until` (today unless told) this person no longer acts for the producer."""
    hold.require("end_contact", by, KEEPERS)
    with recording("end_contact", by=by) as record:
        row: Contact = hold.seen(Contact, by=by, code="contact_not_found", pk=contact_id)
        end = until or record.day
        if row.since is not None and end <= row.since:
            raise Invalid("ends_before_it_starts", field="until")
        row.until = end
        row.save(update_fields=["until"])
        record.subject = _nameless(row)
        record.note(kind=row.kind, until=end)
    return row


def add_member(
    producer_id: int | None = None, *, by: Actor, member_no: str, name: str, **values: Any
) -> GroupMember:
    """Add a farmer to a group of operators; areas in m2, turnover in whole euro."""
    hold.require("add_member", by, KEEPERS)
    with recording("add_member", by=by) as record:
        group = hold.producer_of(by, producer_id)
        if not group.is_group:
            raise Refused("only_for_groups", verb="add_member")
        if GroupMember.objects.filter(group=group, member_no=member_no).exists():
            raise Refused("member_number_is_taken", member_no=member_no)
        row = GroupMember(group=group)
        assign(row, {"member_no": member_no, "name": name} | values, MEMBER_FIELDS)
        row.save()
        record.subject = _nameless(row)
        record.note(member_no=member_no)
        record.note_personal(name=name)
        record.facts_changed_for_producer(group.pk)
    return row


def correct_member(member_id: int, *, by: Actor, version: int, **values: Any) -> GroupMember:
    """Correct what is on record of a member; `left_on` ends the membership."""
    hold.require("correct_member", by, KEEPERS)
    with recording("correct_member", by=by) as record:
        row: GroupMember = hold.seen(
            GroupMember, by=by, code="member_not_found", version=version, pk=member_id
        )
        assign(row, values, MEMBER_FIELDS - {"member_no"})
        row.version += 1
        row.save()
        record.subject = _nameless(row)
        record.note(member_no=row.member_no, fields=sorted(values))
        record.facts_changed_for_producer(row.group_id)
    return row


def _require_identity(bin: str, iin: str) -> None:
    if not bin and not iin:
        raise Invalid("identity_missing", field="bin")
    if bin and not KAZ.BusinessIDNumber.validate(bin):
        raise Invalid("bin_not_valid", field="bin")
    if iin and not KAZ.IndividualIDNumber.validate(iin):
        raise Invalid("iin_not_valid", field="iin")
    same = Producer.objects.filter(bin=bin) if bin else Producer.objects.filter(bin="", iin=iin)
    if same.exists():
        raise Refused("producer_is_registered")


def _full_names(names: Mapping[str, str]) -> dict[str, str]:
    full = {f"name_{language}": names.get(language, "").strip() for language in ("kk", "ru", "en")}
    for name, value in full.items():
        if not value:
            raise Invalid("name_missing", field=name)
    return full


def _region(iso: str) -> Region:
    row = Region.objects.filter(pk=iso).first()
    if row is None:
        raise NotFound("region_not_found", iso=iso)
    return row


def _district(kato: str, iso: str) -> District | None:
    if not kato:
        return None
    row = District.objects.filter(pk=kato, region_id=iso).first()
    if row is None:
        raise NotFound("district_not_found", kato=kato)
    return row


def _nameless(row: Model) -> Subject:
    """An event is kept for ever, so it names a person by kind and number only."""
    return Subject(kind=row._meta.model_name or "", id=row.pk, ref="")
