"""Producers, sites and the diary: only what is declared is taken, facts reach every case, retries are found."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from certification.actions import diary, producers, sites
from certification.actions.once import new_id
from certification.errors import Conflict, Invalid, NotFound, Refused
from certification.models import Case, Event, HoldingYear, Job, Producer, Sowing
from certification.queries.day import today
from tests.factories import ApiaryFactory, CaseFactory, Cast, ParcelFactory, RegionFactory

BIN = "091140991022"
RING = [[70.1, 53.1], [70.2, 53.1], [70.2, 53.2], [70.1, 53.1]]


@pytest.fixture
def case(cast: Cast) -> Case:
    made: Case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    return made


class TestProducers:
    def register(self, cast: Cast, **told: Any) -> Producer:
        words: dict[str, Any] = {
            "by": cast.ainur,
            "legal_form": "llp",
            "names": {"kk": "«Жаңа» ЖШС", "ru": "ТОО «Жана»", "en": "Zhana LLP"},
            "region": RegionFactory().iso,
            "bin": "140640991034",
        }
        return producers.register(**(words | told))

    def test_the_ministry_registers_by_a_true_number(self, cast: Cast) -> None:
        for bin, code in (("123456789012", "bin_not_valid"), ("", "identity_missing")):
            with pytest.raises(Invalid, match=code):
                self.register(cast, bin=bin)
        with pytest.raises(Refused, match="producer_is_registered"):
            self.register(cast, bin=BIN)
        with pytest.raises(Refused, match="not_for_your_role"):
            self.register(cast, by=cast.marat)

    def test_names_stand_in_three_languages(self, cast: Cast) -> None:
        Producer.objects.filter(bin=BIN).update(bin="", iin="000000000000")
        with pytest.raises(Invalid, match="name_missing"):
            self.register(cast, bin=BIN, names={"kk": "Жаңа"})
        row = self.register(cast, bin=BIN, phone="+7 700 000 00 00")
        assert (row.ref, row.sort_key != "") == ("P-00001", True)

    def test_a_producer_corrects_its_contacts_and_nothing_else(self, cast: Cast) -> None:
        row = producers.correct(by=cast.erzhan, version=1, phone="+7 700 111 22 33")
        assert (row.phone, row.version) == ("+7 700 111 22 33", 2)
        with pytest.raises(Invalid, match="field_unknown"):
            producers.correct(by=cast.erzhan, version=2, bin=BIN)
        with pytest.raises(Conflict, match="row_has_changed"):
            producers.correct(by=cast.erzhan, version=1, phone="1")
        with pytest.raises(NotFound, match="producer_not_found"):
            producers.correct(cast.tansari.pk, by=cast.zhanna, version=2, phone="1")

    def test_no_event_holds_a_persons_name_in_its_text(self, cast: Cast) -> None:
        row = producers.add_contact(by=cast.erzhan, kind="head", name_kk="Сейітқали Ержан")
        event = Event.objects.get(verb="add_contact")
        assert "Сейітқали Ержан" not in event.body.replace(cast.erzhan.name, "")
        assert event.personal_values.get().value == "Сейітқали Ержан"
        with pytest.raises(Invalid, match="ends_before_it_starts"):
            producers.end_contact(row.pk, by=cast.erzhan)

    def test_only_a_group_has_members(self, cast: Cast) -> None:
        with pytest.raises(Refused, match="only_for_groups"):
            producers.add_member(by=cast.erzhan, member_no="1", name="Асқар")
        row = producers.add_member(by=cast.bolat, member_no="1", name="Асқар", holding_m2=30_000)
        with pytest.raises(Refused, match="member_number_is_taken"):
            producers.add_member(by=cast.bolat, member_no="1", name="Самал")
        left = producers.correct_member(row.pk, by=cast.bolat, version=1, left_on=today())
        assert left.left_on == today()


class TestSites:
    def test_a_field_is_added_once_and_reaches_the_cases(self, case: Case, cast: Cast) -> None:
        row = sites.add_parcel("north", by=cast.erzhan, area_m2=1_200_000, polygon=RING, land_use="arable")
        case.refresh_from_db()
        assert (row.area_m2, case.facts_version) == (1_200_000, 2)
        assert Job.objects.filter(key=f"judge:{case.pk}:2").exists()
        with pytest.raises(Refused, match="site_ref_is_taken"):
            sites.add_parcel("north", by=cast.erzhan)

    @pytest.mark.parametrize(
        ("told", "code"),
        [
            ({"area_m2": 0}, "value_not_accepted"),
            ({"area_m2": "wide"}, "value_not_accepted"),
            ({"land_use": "lawn"}, "value_not_accepted"),
            ({"polygon": RING[:3]}, "polygon_not_a_ring"),
            ({"polygon": [[200, 53], [70, 53], [70, 54], [200, 53]]}, "polygon_not_a_ring"),
            ({"since": date(2026, 2, 1), "until": date(2026, 2, 1)}, "ends_before_it_starts"),
            ({"colour": "green"}, "field_unknown"),
        ],
    )
    def test_a_field_that_cannot_be(self, cast: Cast, told: dict[str, Any], code: str) -> None:
        with pytest.raises(Invalid, match=code):
            sites.add_parcel("north", by=cast.erzhan, **told)

    def test_a_conversion_counts_once_the_body_has_confirmed_it(self, case: Case, cast: Cast) -> None:
        parcel = ParcelFactory(producer=cast.tansari)
        uuid = new_id()
        row = sites.start_conversion("parcel", parcel.pk, date(2025, 4, 20), by=cast.erzhan, uuid=uuid)
        again = sites.start_conversion("parcel", parcel.pk, date(2025, 4, 20), by=cast.erzhan, uuid=uuid)
        assert (again.pk, row.confirmed_on) == (row.pk, None)
        with pytest.raises(Refused, match="not_for_your_role"):
            sites.confirm_conversion(row.uuid, by=cast.erzhan)
        with pytest.raises(NotFound, match="conversion_not_found"):
            sites.confirm_conversion(row.uuid, by=cast.timur)
        assert sites.confirm_conversion(row.uuid, by=cast.dana).confirmed_on == today()
        with pytest.raises(Refused, match="conversion_is_confirmed"):
            sites.confirm_conversion(row.uuid, by=cast.dana)

    def test_animals_are_told_of_what_happened_not_of_what_will(self, cast: Cast) -> None:
        herd = sites.add_herd("cows", "bovine", by=cast.erzhan, heads=2)
        row = sites.add_animal(herd.pk, "KZ-1", by=cast.erzhan, born_on=date(2024, 3, 1))
        with pytest.raises(Invalid, match="day_in_the_future"):
            sites.correct_animal(
                row.pk, by=cast.erzhan, version=1, slaughtered_on=today() + timedelta(days=1)
            )
        with pytest.raises(NotFound, match="site_not_found"):
            sites.add_animal(herd.pk, "KZ-2", by=cast.zhanna)


class TestDiary:
    def test_an_entry_is_kept_once(self, case: Case, cast: Cast) -> None:
        parcel = ParcelFactory(producer=cast.tansari)
        uuid = new_id()
        told = {"parcel": parcel.pk, "crop": "wheat", "season": 2026, "sown_on": "2026-05-14"}
        first = diary.record_entry("sowing", told, by=cast.erzhan, uuid=uuid)
        assert diary.record_entry("sowing", told, by=cast.erzhan, uuid=uuid).pk == first.pk
        assert (first.sown_on, Event.objects.count()) == (date(2026, 5, 14), 1)
        with pytest.raises(Conflict, match="other_content_under_this_id"):
            diary.record_entry("sowing", told | {"crop": "barley"}, by=cast.erzhan, uuid=uuid)

    def test_what_was_not_told_is_null_and_never_zero(self, cast: Cast) -> None:
        told = {"kind": "manure", "product": "Slurry", "applied_on": "2026-04-01", "nitrogen_g": ""}
        assert diary.record_entry("input_use", told, by=cast.erzhan).nitrogen_g is None

    @pytest.mark.parametrize(
        ("kind", "told", "code"),
        [
            ("dance", {}, "entry_kind_unknown"),
            ("sale", {"year": 2026, "product": "wheat", "claim": "organic", "version": 9}, "field_unknown"),
            ("sale", {"year": 2026, "product": "wheat"}, "field_missing"),
            ("sale", {"year": 2026, "product": "wheat", "claim": "golden"}, "value_not_accepted"),
            ("sowing", {"crop": "wheat", "season": 2026}, "field_missing"),
            ("extraction", {"year": 2026, "apiary": 999_999}, "value_not_accepted"),
            ("purchase", {"product": "seed", "bought_on": "2999-01-01"}, "day_in_the_future"),
        ],
    )
    def test_an_entry_that_cannot_be(self, cast: Cast, kind: str, told: dict[str, Any], code: str) -> None:
        with pytest.raises(Invalid, match=code):
            diary.record_entry(kind, told, by=cast.erzhan)

    def test_nobody_writes_on_a_strangers_land(self, cast: Cast) -> None:
        apiary = ApiaryFactory(producer=cast.stranger)
        with pytest.raises(Invalid, match="value_not_accepted"):
            diary.record_entry("extraction", {"year": 2026, "apiary": apiary.pk}, by=cast.erzhan)
        with pytest.raises(NotFound, match="producer_not_found"):
            diary.record_entry(
                "extraction",
                {"year": 2026, "apiary": apiary.pk},
                by=cast.erzhan,
                producer_id=cast.stranger.pk,
            )

    def test_a_correction_says_what_stood_before(self, case: Case, cast: Cast) -> None:
        parcel = ParcelFactory(producer=cast.tansari)
        told = {"parcel": parcel.pk, "crop": "wheat", "season": 2026, "sown_on": "2026-05-14"}
        row = diary.record_entry("sowing", told, by=cast.erzhan)
        changed = {"sown_on": "2026-05-16"}
        diary.correct_entry("sowing", row.uuid, changed, by=cast.erzhan, version=1)
        event = Event.objects.get(verb="correct_entry")
        assert '"before":{"sown_on":"2026-05-14"},"kind":"sowing"' in event.body
        with pytest.raises(Conflict, match="row_has_changed"):
            diary.correct_entry("sowing", row.uuid, changed, by=cast.erzhan, version=1)
        with pytest.raises(NotFound, match="entry_not_found"):
            diary.correct_entry("sowing", row.uuid, changed, by=cast.zhanna, version=2)
        assert Sowing.objects.get().sown_on == date(2026, 5, 16)

    def test_a_year_of_the_holding_is_recorded_once(self, cast: Cast) -> None:
        diary.record_entry("holding_year", {"year": 2026}, by=cast.erzhan)
        with pytest.raises(Refused, match="year_is_recorded"):
            diary.record_entry("holding_year", {"year": 2026}, by=cast.erzhan)
        assert HoldingYear.objects.count() == 1

    def test_the_body_authorises_seed_not_the_producer(self, case: Case, cast: Cast) -> None:
        lot = diary.record_entry("seed_lot", {"species": "wheat", "status": "non_organic"}, by=cast.erzhan)
        told = {"seed_lot": lot.pk, "season": 2026, "granted": True, "decided_on": "2026-03-02"}
        with pytest.raises(Refused, match="not_for_your_role"):
            diary.record_entry("seed_authorisation", told, by=cast.erzhan)
        row = diary.record_entry("seed_authorisation", told, by=cast.marat, producer_id=cast.tansari.pk)
        assert row.granted is True
