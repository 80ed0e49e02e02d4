"""Who plays in every test: two control bodies, three producers, a laboratory, the Ministry, and their people."""

from __future__ import annotations

from dataclasses import dataclass

from certification.models import ControlBody, Laboratory, Producer
from certification.process import Actor, Role
from tests.factories.organisations import (
    ControlBodyFactory,
    LaboratoryFactory,
    ProducerFactory,
    RecognitionFactory,
)


@dataclass(frozen=True, slots=True)
class Cast:
    """The same people in every test; `body` and its staff are ours, `rival` and Timur are the other body's."""

    body: ControlBody
    rival: ControlBody
    laboratory: Laboratory
    tansari: Producer
    birlik: Producer
    stranger: Producer
    erzhan: Actor
    """Producer: Tansari Organic, grain."""
    bolat: Actor
    """Producer: Birlik, a group of farmers."""
    zhanna: Actor
    """Producer: the stranger."""
    dana: Actor
    """Inspector of the body."""
    marat: Actor
    """Reviewer of the body."""
    aliya: Actor
    """Another reviewer of the body."""
    saule: Actor
    """Manager of the body."""
    timur: Actor
    """Reviewer of the rival body."""
    ainur: Actor
    """Official of the Ministry."""
    yulia: Actor
    """Of the laboratory."""

    def of_role(self, role: Role) -> Actor:
        """Whoever of the body's own side has this role."""
        people = (self.erzhan, self.dana, self.marat, self.saule, self.ainur, self.yulia)
        return next(person for person in people if person.role is role)


def make_cast() -> Cast:
    """Put the cast on stage."""
    body = ControlBodyFactory()
    rival = ControlBodyFactory(code="KZ-BIO-141", name="Kiwa BCS Öko-Garantie GmbH", country="DE")
    RecognitionFactory(control_body=body)
    RecognitionFactory(control_body=rival)
    laboratory = LaboratoryFactory()
    tansari = _producer("P-TANSARI", "Таңсәрі Органик", "Тансари Органик", "Tansari Organic", "120340991015")
    birlik = _producer("P-BIRLIK", "Бірлік", "Бирлик", "Birlik", "091140991022", is_group=True)
    stranger = ProducerFactory(ref="P-STRANGER")
    return Cast(
        body=body,
        rival=rival,
        laboratory=laboratory,
        tansari=tansari,
        birlik=birlik,
        stranger=stranger,
        erzhan=_actor("erzhan", "Ержан Сейітқали", Role.PRODUCER, producer=tansari),
        bolat=_actor("bolat", "Болат Ахметов", Role.PRODUCER, producer=birlik),
        zhanna=_actor("zhanna", "Жанна Омарова", Role.PRODUCER, producer=stranger),
        dana=_actor("dana", "Дана Қасымова", Role.INSPECTOR, body=body),
        marat=_actor("marat", "Марат Әлиев", Role.REVIEWER, body=body),
        aliya=_actor("aliya", "Әлия Нұрланова", Role.REVIEWER, body=body),
        saule=_actor("saule", "Сәуле Ибраева", Role.MANAGER, body=body),
        timur=_actor("timur", "Тимур Ли", Role.REVIEWER, body=rival),
        ainur=_actor("ainur", "Айнұр Жүнісова", Role.OFFICIAL),
        yulia=_actor("yulia", "Юлия Ким", Role.LABORATORY, laboratory=laboratory),
    )


def _producer(ref: str, kk: str, ru: str, en: str, bin: str, *, is_group: bool = False) -> Producer:
    made: Producer = ProducerFactory(
        ref=ref,
        bin=bin,
        is_group=is_group,
        name_kk=f"«{kk}» ЖШС",
        name_ru=f"ТОО «{ru}»",
        name_en=f"{en} LLP",
    )
    return made


def _actor(
    id: str,
    name: str,
    role: Role,
    *,
    body: ControlBody | None = None,
    producer: Producer | None = None,
    laboratory: Laboratory | None = None,
) -> Actor:
    stands_for = body or producer or laboratory
    return Actor(
        kind="person",
        id=id,
        name=name,
        organisation=str(stands_for) if stands_for else "Ministry of Agriculture",
        role=role,
        producer_id=producer.pk if producer else None,
        control_body_id=body.pk if body else None,
        laboratory_id=laboratory.pk if laboratory else None,
    )
