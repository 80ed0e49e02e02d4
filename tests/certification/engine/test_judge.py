"""Judging: lives are clipped, events fix, parents forecast, versions and control bodies keep apart, unproven folds."""

import json
from datetime import date

import polars as pl
import pytest

from certification.engine.explain import explain
from certification.engine.judge import MissingColumns, judge, judge_on
from certification.engine.rule import met, met_during, met_from, met_outside, met_until
from tests.certification.engine.toys import Body, Case, Event, Field, book, frame, made, told

TURN = date(2026, 5, 1)
CLEAN = made(lambda f, law: met_from(f.clean_from))
EVENT = made(
    lambda f, law: met_from(f.clean_from),
    of=Event,
    at="happened_on",
    forecast=Field,
    where=lambda e: e.counts,
)


def test_findings_are_clipped_to_subject_case_and_version():
    fields = [
        {"clean_from": TURN, "since": date(2024, 1, 1)},
        {"clean_from": None, "good": True, "until": TURN},
    ]
    frames = {"case": frame(Case, {"id": 1, "since": date(2025, 1, 1), "until": date(2026, 2, 1)})}
    frames["field"] = frame(Field, *fields)
    assert told(judge(frames, book(CLEAN), fold_unproven=False)) == [
        ("field", 1, "unmet", date(2025, 1, 1), date(2026, 2, 1)),
        ("field", 2, "unproven", date(2025, 1, 1), date(2026, 2, 1)),
    ]


def test_what_is_met_for_ever_leaves_no_row_but_is_told_when_asked():
    frames = {"field": frame(Field, {"clean_from": date(2000, 1, 1)})}
    assert judge(frames, book(CLEAN)).height == 0
    assert judge_on(frames, book(CLEAN), TURN)["outcome"].to_list() == ["met"]


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ({"happened_on": date(2026, 4, 30), "counts": True}, "unmet"),
        ({"happened_on": TURN, "counts": True}, "met"),
        ({"happened_on": date(2026, 4, 30), "counts": False}, "not_applicable"),
        ({"happened_on": date(2026, 4, 30), "counts": None}, "unproven"),
        ({"happened_on": None, "counts": True}, "unproven"),
        ({"happened_on": TURN, "counts": True, "parent_id": 9}, "unproven"),
    ],
)
def test_an_event_reads_its_parent_and_stands_for_good(event, said):
    frames = {"field": frame(Field, {"clean_from": TURN}), "event": frame(Event, {"parent_id": 1, **event})}
    for day in (date(2023, 1, 1), date(2030, 1, 1)):
        found = judge_on(frames, book(EVENT), day).filter(subject_kind="event")
        assert found["outcome"].to_list() == [said]


def test_the_parent_alone_is_the_forecast():
    frames = {"field": frame(Field, {"clean_from": TURN})}
    assert told(judge(frames, book(EVENT))) == [("field", 1, "unmet", date(2022, 1, 1), TURN)]


def test_an_event_is_judged_by_the_version_of_its_day_even_after_that_version_ended():
    strict = made(
        lambda f, law: met_until(f.clean_from), of=Event, at="happened_on", forecast=Field, until="2026-01-01"
    )
    later = made(
        lambda f, law: met_from(f.clean_from), of=Event, at="happened_on", forecast=Field, since="2026-01-01"
    )
    days = [{"parent_id": 1, "happened_on": day} for day in (date(2025, 12, 31), date(2026, 1, 1))]
    frames = {"field": frame(Field, {"clean_from": date(2025, 6, 1)}), "event": frame(Event, *days)}
    found = judge(frames, book(strict, later)).filter(subject_kind="event")
    assert found.select("subject_id", "version", "outcome", "until").rows() == [
        (1, date(2022, 1, 1), "unmet", None)
    ]


def test_a_case_stays_under_the_version_it_was_filed_under():
    old = made(lambda f, law: met(f.good), keeps="filed_on", until="2026-01-01")
    new = made(lambda f, law: met(f.weight == f.weight), keeps="filed_on", since="2026-01-01")
    cases = [{"id": 1, "filed_on": date(2025, 5, 1)}, {"case": 2, "id": 2, "filed_on": date(2026, 5, 1)}]
    rows = [{"good": False, "weight": 1}, {"case": 2, "good": False, "weight": 1}]
    found = judge({"case": frame(Case, *cases), "field": frame(Field, *rows)}, book(old, new))
    assert found.select("case", "version").rows() == [(1, date(2022, 1, 1))]


def test_a_control_body_is_judged_of_itself():
    duty = made(lambda b, law: met(b.share >= b.share + b.share), of=Body)
    bodies = frame(Body, {"case": None, "control_body": 5, "share": 3}, {"case": None, "control_body": 6})
    found = judge({"body": bodies}, book(duty))
    assert found.select("case", "control_body", "subject_kind", "subject_id", "outcome").rows() == [
        (None, 5, "body", 1, "unmet"),
        (None, 6, "control_body", 6, "unproven"),
    ]


def test_unproven_is_one_row_per_case_rule_and_run_with_its_subjects_counted():
    rows = [
        {"since": date(2025, 1, 1), "until": date(2025, 2, 1)},
        {"since": date(2025, 1, 15), "until": TURN},
    ]
    rows += [{"since": date(2027, 1, 1)}, {"case": 2, "id": 1}]
    frames = {"case": frame(Case, {"id": 1, "ref": "KZ-1"}), "field": frame(Field, *rows)}
    found = judge(frames, book(CLEAN))
    assert told(found)[:2] == [
        ("case", 1, "unproven", date(2025, 1, 1), TURN),
        ("case", 1, "unproven", date(2027, 1, 1), None),
    ]
    because = json.loads(found["because"][0])
    assert because == {"facts": ["clean_from"], "refs": ["r1", "r2", "r3"], "subjects": {"field": 3}}
    assert found["subject_ref"].to_list() == ["KZ-1", "KZ-1", ""]


def test_ranges_that_come_and_go_leave_the_gaps():
    spans = [{"since": None, "until": date(2023, 1, 1)}, {"since": TURN, "until": None}]
    spans += [
        {"since": date(2024, 1, 1), "until": date(2025, 1, 1)},
        {"since": TURN, "until": date(2020, 1, 1)},
    ]
    frames = {"field": frame(Field, {"spans": spans})}
    assert told(judge(frames, book(made(lambda f, law: met_during(f.spans))))) == [
        ("field", 1, "unmet", date(2023, 1, 1), date(2024, 1, 1)),
        ("field", 1, "unmet", date(2025, 1, 1), TURN),
    ]


def test_because_names_what_decided_and_nothing_of_the_day():
    found = judge({"field": frame(Field, {"weight": 3})}, book(made(lambda f, law: met(f.weight > f.weight))))
    assert found["because"].to_list() == ['{"facts": {"weight": 3}}']


def test_a_frame_without_a_fact_is_refused():
    with pytest.raises(MissingColumns, match="clean_from"):
        judge({"field": frame(Field, {}).drop("clean_from")}, book(CLEAN))


def test_an_explanation_names_the_law_the_facts_and_the_day_it_clears():
    frames = {"field": frame(Field, {"clean_from": TURN}, {"clean_from": None})}
    said = explain(frames, book(CLEAN), code="TOY", kind="field", subject=1, day=date(2026, 1, 1))
    assert said is not None
    assert (said.outcome, said.clears_on, str(said.citation)) == ("unmet", TURN, "Toy Regulation, 1")
    assert [(told.name, told.value) for told in said.facts] == [("clean_from", TURN)]
    unknown = explain(frames, book(CLEAN), code="TOY", kind="field", subject=2, day=date(2026, 1, 1))
    assert unknown is not None
    assert unknown.clears_on is None


def test_a_thousand_subjects_take_the_same_way_as_one():
    rows = frame(Field, *({"clean_from": TURN} for _ in range(1000)))
    assert judge({"field": rows}, book(CLEAN)).select(pl.col("until").unique()).to_series().to_list() == [
        TURN
    ]


def test_a_child_that_waits_is_its_own_forecast_and_only_the_parents_asked_for_are_foretold():
    rule = made(
        lambda f, law: met_from(f.clean_from),
        of=Event,
        at="used_on",
        forecast=Field,
        where=lambda e: e.counts,
        foretold=lambda f: f.good,
    )
    fields = [{"clean_from": TURN, "good": True}, {"clean_from": TURN, "good": False}]
    events = [
        {"parent_id": 2, "counts": True},
        {"parent_id": 2, "counts": False},
        {"parent_id": 2, "counts": True, "used_on": date(2026, 4, 30)},
    ]
    frames = {"field": frame(Field, *fields), "event": frame(Event, *events)}
    assert told(judge(frames, book(rule))) == [
        ("event", 1, "unmet", date(2022, 1, 1), TURN),
        ("event", 3, "unmet", None, None),
        ("field", 1, "unmet", date(2022, 1, 1), TURN),
    ]


@pytest.mark.parametrize(
    ("day", "outside", "inside"),
    [
        (date(2025, 12, 31), "met", "unmet"),
        (date(2026, 1, 1), "unmet", "met"),
        (date(2026, 2, 1), "unproven", "unproven"),
        (date(2026, 3, 1), "met", "unmet"),
    ],
)
def test_days_only_the_open_ranges_cover_are_unproven(day, outside, inside):
    january = pl.lit([{"since": date(2026, 1, 1), "until": date(2026, 2, 1)}])
    wide = [{"since": date(2026, 1, 1), "until": date(2026, 3, 1)}]
    frames = {"field": frame(Field, {"spans": wide})}
    for word, said in ((met_outside, outside), (met_during, inside)):
        rule = made(lambda f, law, word=word: word(january, unproven=f.spans))
        assert judge_on(frames, book(rule), day)["outcome"].to_list() == [said]
