"""Rules on the origin and health of animals on both sides of each boundary day."""

from datetime import date, datetime, timedelta

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import one

START = date(2025, 4, 20)
DAY = timedelta(days=1)
BORN = date(2024, 1, 1)
ENTERED = {"species": "bovine", "born_organic": False, "born_on": BORN, "came_non_organic": True}
NO_UNIT = {"present_at_unit_conversion": False}


def came(day, **told):
    return {**NO_UNIT, "entered_on": day, "organic_periods": since(day), **told}


def asked(code, kind, day, **told):
    return outcome(code, kind, day, one(kind, **told))


def test_a_calf_that_came_early_waits_twelve_months():
    told = one("animal", **ENTERED, **came(date(2024, 4, 1)))
    assert runs("MEAT-CONV-BOVINE", "animal", told) == [
        (date(2022, 1, 1), date(2025, 4, 1), "unmet"),
        (date(2025, 4, 1), date(2025, 4, 2), "referred"),
    ]


def test_a_grown_animal_waits_for_three_quarters_of_its_life_and_equality_is_met():
    entered = date(2025, 1, 1)
    equal = entered + 3 * (entered - BORN)
    told = one("animal", **ENTERED, **came(entered))
    assert runs("MEAT-CONV-BOVINE", "animal", told) == [(date(2022, 1, 1), equal, "unmet")]


def test_organic_days_before_an_interruption_count_for_the_share_of_life_but_not_for_the_year():
    away, back = date(2024, 7, 1), date(2024, 8, 1)
    periods = since(date(2024, 4, 1), away) + since(back)
    told = one("animal", **ENTERED, **came(date(2024, 4, 1), organic_periods=periods))
    assert runs("MEAT-CONV-BOVINE", "animal", told)[-1] == (date(2025, 8, 1), date(2025, 8, 2), "referred")
    late = {**ENTERED, "born_on": BORN - timedelta(days=730)}
    outside = (date(2024, 4, 1) - late["born_on"]) + (back - away)
    equal = back + 3 * outside - (away - date(2024, 4, 1))
    told = one("animal", **late, **came(date(2024, 4, 1), organic_periods=periods))
    assert runs("MEAT-CONV-BOVINE", "animal", told)[-1][1] == equal


@pytest.mark.parametrize(
    ("slaughtered_on", "said"), [(date(2025, 4, 1), "referred"), (date(2025, 4, 2), "met")]
)
def test_slaughter_fixes_the_verdict(slaughtered_on, said):
    told = one("animal", **ENTERED, **came(date(2024, 4, 1)), slaughtered_on=slaughtered_on)
    assert outcome("MEAT-CONV-BOVINE", "animal", date(2023, 1, 1), told) == said


def test_sheep_and_born_organic_cattle_are_not_asked():
    for told in ({"species": "ovine"}, {"born_organic": True}):
        assert asked("MEAT-CONV-BOVINE", "animal", START, **{**ENTERED, **told}) == "not_applicable"


def test_cattle_of_unknown_birth_are_unproven_once_the_year_is_over():
    told = {**ENTERED, **came(date(2024, 4, 1)), "born_on": None}
    assert asked("MEAT-CONV-BOVINE", "animal", date(2025, 3, 31), **told) == "unmet"
    assert asked("MEAT-CONV-BOVINE", "animal", date(2026, 4, 2), **told) == "unproven"


@pytest.mark.parametrize(
    ("code", "told", "last"),
    [
        ("MEAT-CONV-SMALL", {"species": "ovine"}, date(2024, 10, 1)),
        ("MEAT-CONV-GAME", {"species": "rabbit"}, date(2024, 7, 1)),
        ("MEAT-CONV-GAME", {"species": "cervine"}, date(2025, 4, 1)),
        ("MEAT-CONV-POULTRY", {"species": "poultry", "poultry_kind": "chicken"}, date(2024, 6, 10)),
        ("MEAT-CONV-POULTRY", {"species": "poultry", "poultry_kind": "peking_duck"}, date(2024, 5, 20)),
        ("MEAT-CONV-LAYERS", {"species": "poultry", "for_eggs": True}, date(2024, 5, 13)),
    ],
)
def test_each_species_has_its_period(code, told, last):
    told = {**ENTERED, **came(date(2024, 4, 1)), "brought_in": True, "age_at_entry_days": 2, **told}
    found = [asked(code, "animal", day, **told) for day in (last - DAY, last, last + DAY)]
    assert found == ["unmet", "referred", "met"]


@pytest.mark.parametrize("species", ["bovine", "ovine", "cervine"])
def test_animals_that_were_there_convert_with_their_unit(species):
    told = {**ENTERED, "species": species, "organic_periods": [], "unit_conversion_ended_on": START}
    told |= {"came_non_organic": False, "present_at_unit_conversion": True}
    code = {"bovine": "MEAT-CONV-BOVINE", "ovine": "MEAT-CONV-SMALL", "cervine": "MEAT-CONV-GAME"}[species]
    found = [asked(code, "animal", day, **told) for day in (START - DAY, START, START + DAY)]
    assert found == ["unmet", "referred", "met"]
    never = {**told, "unit_conversion_ended_on": None}
    assert asked(code, "animal", START + DAY, **never) == "unproven"


@pytest.mark.parametrize(("age", "said"), [(2, "met"), (3, "unmet"), (None, "unproven")])
def test_poultry_comes_before_it_is_three_days_old(age, said):
    told = {"species": "poultry", "age_at_entry_days": age, "authorised": True}
    assert asked("MEAT-IN-POULTRY", "introduction", START, **told) == said
    converting = {**ENTERED, **came(START), **told, "brought_in": True, "poultry_kind": "chicken"}
    assert asked("MEAT-CONV-POULTRY", "animal", date(2026, 1, 1), **converting) == said


@pytest.mark.parametrize(
    ("authorised", "complete", "said"),
    [(True, None, "met"), (False, True, "unmet"), (False, None, "unproven")],
)
def test_poultry_comes_in_on_a_decision(authorised, complete, said):
    told = {"species": "poultry", "age_at_entry_days": 2, "authorised": authorised}
    told["decisions_complete"] = complete
    assert asked("MEAT-IN-POULTRY", "introduction", START, **told) == said


@pytest.mark.parametrize(("present", "said"), [(True, "met"), (False, "unmet"), (None, "unproven")])
def test_only_animals_that_were_there_live_on_first_year_feed(present, said):
    told = {"present_at_unit_conversion": present}
    assert asked("MEAT-FIRST-YEAR-FEED", "animal", START, fed_own_first_year_feed=True, **told) == said
    fed = asked("MEAT-FIRST-YEAR-FEED", "animal", START, fed_own_first_year_feed=False, **told)
    assert fed == "not_applicable"


NOWHERE = {"born_organic": False, "brought_in": True, "came_organic": False, "authorised": False}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"decisions_complete": True}, "unmet"),
        ({"decisions_complete": False}, "unproven"),
        ({"decisions_complete": True, "born_organic": None}, "unproven"),
        ({"born_organic": True}, "met"),
        ({"brought_in": False}, "met"),
        ({"came_organic": True}, "met"),
        ({"authorised": True}, "met"),
    ],
)
def test_an_animal_is_organic_from_birth_or_comes_as_the_law_allows(told, said):
    assert asked("MEAT-ORIGIN", "animal", START, **{**NOWHERE, **told}) == said


ALLOWED = {
    "authorised": True,
    "authorised_on": START,
    "entered_on": START,
    "organic_unavailable": True,
    "decisions_complete": True,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"authorised_on": START + DAY}, "referred"),
        ({"organic_unavailable": False}, "unmet"),
        ({"organic_unavailable": None}, "unproven"),
        ({"authorised": False, "authorised_on": None}, "unmet"),
        ({"authorised": False, "authorised_on": None, "decisions_complete": False}, "unproven"),
    ],
)
def test_the_control_body_allows_it_because_there_are_no_organic_animals(told, said):
    assert asked("MEAT-IN-AUTHORISED", "introduction", START, **{**ALLOWED, **told}) == said


@pytest.mark.parametrize(
    ("reason", "said"),
    [("breeding", "met"), ("fattening", "unmet"), ("restocking", "referred"), (None, "unproven")],
)
def test_non_organic_animals_come_for_breeding(reason, said):
    told = {"species": "bovine", "endangered_breed": True, "reason": reason}
    assert asked("MEAT-IN-BREEDING", "introduction", START, **told) == said
    assert asked("MEAT-IN-ENDANGERED", "introduction", START, **told) == said


@pytest.mark.parametrize(
    ("species", "too_old_on"),
    [
        ("bovine", date(2024, 7, 1)),
        ("equine", date(2024, 7, 1)),
        ("cervine", date(2024, 7, 1)),
        ("ovine", date(2024, 3, 1)),
        ("caprine", date(2024, 3, 1)),
        ("rabbit", date(2024, 4, 1)),
    ],
)
def test_an_animal_for_a_first_herd_is_too_old_on_the_day_it_reaches_the_age(species, too_old_on):
    told = {"species": species, "for_first_herd": True, "endangered_breed": False, "born_on": BORN}
    for entered_on, said in ((too_old_on - DAY, "met"), (too_old_on, "unmet"), (None, "unproven")):
        assert asked("MEAT-IN-YOUNG", "introduction", START, **told, entered_on=entered_on) == said


@pytest.mark.parametrize(("grams", "said"), [(34_999, "met"), (35_000, "unmet"), (None, "unproven")])
def test_a_pig_for_a_first_herd_weighs_less_than_35_kg(grams, said):
    told = {"species": "porcine", "for_first_herd": True, "endangered_breed": False}
    assert asked("MEAT-IN-YOUNG", "introduction", START, **told, weight_at_entry_g=grams) == said
    assert asked("MEAT-IN-YOUNG", "introduction", START, **{**told, "endangered_breed": True}) == (
        "not_applicable"
    )


@pytest.mark.parametrize(("days", "said"), [(0, "met"), (1, "met"), (2, "unmet")])
def test_young_animals_are_organic_from_the_day_after_weaning(days, said):
    told = {"weaned_on": START, "organic_from": START + days * DAY}
    assert asked("MEAT-IN-WEANED", "weaning", START, **told) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"female": True, "nulliparous": True}, "met"),
        ({"female": True, "nulliparous": False}, "unmet"),
        ({"female": False, "adult": True}, "met"),
        ({"female": False, "adult": False}, "unmet"),
        ({"female": None, "nulliparous": True, "adult": False}, "unproven"),
        ({"for_first_herd": True, "female": True, "nulliparous": False}, "not_applicable"),
        ({"endangered_breed": True, "female": True, "nulliparous": False}, "not_applicable"),
    ],
)
def test_renewal_takes_grown_males_and_nulliparous_females(told, said):
    herd = {"species": "ovine", "for_first_herd": False, "endangered_breed": False}
    assert asked("MEAT-IN-RENEWAL", "introduction", START, **{**herd, **told}) == said


YEAR = {
    "year": 2026,
    "males_brought_in": 0,
    "increase_confirmed": False,
    "introductions_complete": True,
}
IN_YEAR, AFTER = date(2026, 12, 31), date(2027, 1, 1)


@pytest.mark.parametrize(
    ("species", "adults", "females", "said"),
    [
        ("bovine", 100, 10, "met"),
        ("bovine", 100, 11, "unmet"),
        ("equine", 15, 1, "met"),
        ("equine", 15, 2, "unmet"),
        ("ovine", 19, 3, "met"),
        ("ovine", 19, 4, "unmet"),
        ("porcine", 20, 4, "met"),
        ("cervine", 100, 21, "unmet"),
        ("rabbit", 100, 20, "met"),
        ("bovine", None, 10, "unproven"),
        ("bovine", 100, None, "unproven"),
        ("poultry", 100, 90, "not_applicable"),
    ],
)
def test_the_yearly_share_is_exact_and_never_rounded(species, adults, females, said):
    told = {**YEAR, "species": species, "adults": adults, "heads": 300, "females_brought_in": females}
    assert asked("MEAT-RENEWAL", "herd_year", AFTER, **told) == said


def test_a_year_is_met_so_far_and_needs_a_complete_record_when_it_is_over():
    told = {**YEAR, "species": "ovine", "adults": 20, "heads": 30, "females_brought_in": 4}
    told |= {"introductions_complete": False}
    assert asked("MEAT-RENEWAL", "herd_year", IN_YEAR, **told) == "met"
    assert asked("MEAT-RENEWAL", "herd_year", AFTER, **told) == "unproven"


@pytest.mark.parametrize(("females", "said"), [(40, "met"), (41, "unmet")])
def test_a_confirmed_change_raises_the_share_to_forty_percent(females, said):
    told = {"species": "bovine", "adults": 100, "females_brought_in": females, "increase_confirmed": True}
    assert asked("MEAT-RENEWAL", "herd_year", AFTER, **{**YEAR, **told}) == said


@pytest.mark.parametrize(
    ("species", "heads", "adults", "females", "males", "said"),
    [
        ("bovine", 9, 9, 1, 0, "met"),
        ("bovine", 9, 9, 2, 0, "unmet"),
        ("bovine", 9, 9, 1, 1, "referred"),
        ("bovine", 10, 9, 1, 0, "unmet"),
        ("bovine", 10, 10, 1, 0, "met"),
        ("rabbit", 9, 4, 1, 0, "met"),
        ("ovine", 4, 4, 1, 0, "met"),
        ("ovine", 5, 4, 1, 0, "unmet"),
        ("ovine", 5, 5, 1, 0, "met"),
        ("ovine", None, 4, 1, 0, "unproven"),
    ],
)
def test_a_small_herd_takes_one_animal_a_year(species, heads, adults, females, males, said):
    told = {"species": species, "heads": heads, "adults": adults, "females_brought_in": females}
    assert asked("MEAT-RENEWAL", "herd_year", AFTER, **{**YEAR, **told, "males_brought_in": males}) == said


def test_an_animal_let_into_the_herd_too_early_is_unmet_until_its_conversion_is_over():
    told = {"species": "ovine", "entered_on": START, "identifiable": False, "born_on": BORN}
    told |= {"separate_until_on": date(2025, 6, 30)}
    assert runs("MEAT-IN-SEPARATE", "introduction", one("introduction", **told)) == [
        (date(2025, 7, 1), date(2025, 10, 20), "unmet"),
        (date(2025, 10, 20), date(2025, 10, 21), "referred"),
    ]
    longer = {**told, "species": "bovine"}
    equal = START + 3 * (START - BORN)
    found = runs("MEAT-IN-SEPARATE", "introduction", one("introduction", **longer))
    assert found[0] == (date(2025, 7, 1), equal, "unmet")
    marked = one("introduction", **{**told, "identifiable": True})
    assert runs("MEAT-IN-SEPARATE", "introduction", marked) == []


@pytest.mark.parametrize(("quarantined", "said"), [(True, "met"), (False, "referred"), (None, "unproven")])
def test_whether_quarantine_was_called_for_is_for_the_control_body(quarantined, said):
    assert asked("MEAT-IN-QUARANTINE", "introduction", START, quarantined=quarantined) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"embryo_transfer": True}, "unmet"),
        ({"cloning": True}, "unmet"),
        ({"reproduction_hormones": True}, "unmet"),
        ({"reproduction_hormones": None}, "unproven"),
    ],
)
def test_a_herd_breeds_by_allowed_methods(told, said):
    clean = dict.fromkeys(("embryo_transfer", "cloning", "reproduction_hormones"), False)
    assert asked("MEAT-REPRODUCTION", "herd", START, **{**clean, **told}) == said


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("MEAT-PREVENTIVE", {"allopathic": True, "preventive": False}, "met"),
        ("MEAT-PREVENTIVE", {"allopathic": True, "preventive": True}, "unmet"),
        ("MEAT-PREVENTIVE", {"allopathic": None, "preventive": True}, "unproven"),
        ("MEAT-PREVENTIVE", {"allopathic": False, "preventive": True}, "not_applicable"),
        ("MEAT-HORMONES", {"hormone": False}, "met"),
        ("MEAT-HORMONES", {"hormone": True}, "unmet"),
        ("MEAT-HORMONES", {"hormone": None}, "unproven"),
        ("MEAT-TREATMENT-RECORD", {"record_complete": True}, "met"),
        ("MEAT-TREATMENT-RECORD", {"record_complete": False}, "unmet"),
        ("MEAT-TREATMENT-RECORD", {"record_complete": None}, "unproven"),
    ],
)
def test_treatments_cure_without_hormones_and_are_recorded(code, told, said):
    assert asked(code, "treatment", START, **told) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ((True, True), "met"),
        ((False, True), "unmet"),
        ((True, False), "unmet"),
        ((None, True), "unproven"),
        ((True, None), "unproven"),
    ],
)
def test_a_control_body_files_and_reports_its_decisions_on_animals(told, said):
    file, report = told
    told = {"file_complete": file, "in_annual_report": report}
    assert asked("BODY-ANIMALS", "animal_derogation", START, **told) == said


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("MEAT-EXIT-RECORD", {"record_complete": True}, "met"),
        ("MEAT-EXIT-RECORD", {"record_complete": False}, "unmet"),
        ("MEAT-EXIT-RECORD", {"record_complete": None}, "unproven"),
        ("MEAT-ABATTOIR", {"abattoir_certified": True}, "met"),
        ("MEAT-ABATTOIR", {"abattoir_certified": False, "abattoir_subcontracted": True}, "met"),
        ("MEAT-ABATTOIR", {"abattoir_certified": False, "abattoir_subcontracted": False}, "referred"),
        ("MEAT-ABATTOIR", {"abattoir_certified": False, "abattoir_subcontracted": None}, "unproven"),
        ("MEAT-ABATTOIR", {"slaughtered": False}, "not_applicable"),
    ],
)
def test_animals_go_with_a_record_and_to_a_slaughterhouse_under_control(code, told, said):
    assert asked(code, "animal_exit", START, **{"slaughtered": True, **told}) == said


LAST = date(2026, 3, 10)
COURSE = {"has_withdrawal": True, "started_on": date(2026, 3, 8), "last_dose_on": LAST}


def course(value, unit, **told):
    return one(
        "treatment", **{**COURSE, "legal_withdrawal_value": value, "legal_withdrawal_unit": unit, **told}
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (course(7, "days"), [(COURSE["started_on"], date(2026, 3, 25), "unmet")]),
        (
            course(0, "days"),
            [
                (COURSE["started_on"], date(2026, 3, 12), "unmet"),
                (date(2026, 3, 12), date(2026, 3, 13), "referred"),
            ],
        ),
        (
            course(0, "hours", last_dose_at=datetime(2026, 3, 10, 9, 30)),  # noqa: DTZ001
            [
                (COURSE["started_on"], date(2026, 3, 12), "unmet"),
                (date(2026, 3, 12), date(2026, 3, 13), "referred"),
            ],
        ),
        (
            course(30, "hours"),
            [
                (COURSE["started_on"], date(2026, 3, 12), "unmet"),
                (date(2026, 3, 12), date(2026, 3, 14), "referred"),
            ],
        ),
        (
            course(0, "hours", last_dose_at=datetime(2026, 3, 10, 23, 10)),  # noqa: DTZ001
            [(COURSE["started_on"], date(2026, 3, 13), "unmet")],
        ),
    ],
)
def test_withdrawal_is_doubled_and_never_under_48_hours(told, said):
    assert runs("MEAT-WITHDRAWAL", "treatment", told) == said


@pytest.mark.parametrize(("hour", "said"), [(9, "unmet"), (10, "met")])
def test_the_clock_decides_on_the_day_the_hours_end(hour, said):
    clock = {"last_dose_at": datetime(2026, 3, 10, 9, 30), "slaughtered_at": datetime(2026, 3, 12, hour)}  # noqa: DTZ001
    told = course(0, "hours", slaughtered_on=date(2026, 3, 12), **clock)
    assert outcome("MEAT-WITHDRAWAL", "treatment", LAST, told) == said


FOUR = [date(2025, 1, 10), date(2025, 3, 1), date(2025, 6, 1)]
SHEEP = {"species": "ovine", "treatments_complete": True, "productive_life_under_a_year": False}


def test_the_fourth_course_within_twelve_months_starts_conversion_again():
    told = one("animal", **SHEEP, courses_started_on=[*FOUR, date(2026, 1, 10)])
    assert runs("MEAT-COURSES", "animal", told) == [
        (date(2026, 1, 10), date(2026, 7, 10), "unmet"),
        (date(2026, 7, 10), date(2026, 7, 11), "referred"),
    ]


def test_the_fourth_course_a_day_after_the_window_is_one_of_three():
    assert (
        runs("MEAT-COURSES", "animal", one("animal", **SHEEP, courses_started_on=[*FOUR, date(2026, 1, 11)]))
        == []
    )


def test_a_short_life_bears_one_course():
    told = one("animal", **{**SHEEP, "productive_life_under_a_year": True}, courses_started_on=FOUR[:2])
    assert runs("MEAT-COURSES", "animal", told)[0] == (date(2025, 3, 1), date(2025, 9, 1), "unmet")


def test_a_record_not_declared_complete_proves_nothing():
    told = one("animal", **{**SHEEP, "treatments_complete": None}, courses_started_on=[])
    assert outcome("MEAT-COURSES", "animal", START, told) == "unproven"


@pytest.mark.parametrize(
    ("kind", "last"), [("chicken", date(2025, 5, 10)), ("peking_duck", date(2025, 4, 19)), (None, None)]
)
def test_poultry_treated_too_often_converts_again_by_its_kind(kind, last):
    told = {"species": "poultry", "poultry_kind": kind, "productive_life_under_a_year": True}
    told = one("animal", **told, treatments_complete=True, courses_started_on=FOUR[:2])
    found = runs("MEAT-COURSES", "animal", told)
    assert found[-1][2] == "unproven" if last is None else found[-1] == (last, last + DAY, "referred")


def test_cattle_treated_too_often_convert_again_and_whether_for_three_quarters_of_their_life_is_open():
    told = {**SHEEP, "species": "bovine", "born_on": BORN, "courses_started_on": [*FOUR, date(2026, 1, 10)]}
    again = date(2026, 1, 10)
    assert runs("MEAT-COURSES", "animal", one("animal", **told)) == [
        (again, date(2027, 1, 10), "unmet"),
        (date(2027, 1, 10), again + 3 * (again - BORN), "referred"),
    ]
