"""Cases are opened as drafts, given a body and products, and numbered within the year."""

from __future__ import annotations

from datetime import timedelta

import pytest

from certification.actions import cases, requests, steps
from certification.actions.cases import Product
from certification.actions.requests import Item
from certification.errors import Blocked, Invalid, NotFound, Refused
from certification.models import Event
from certification.queries.day import today
from tests.factories import CaseFactory, Cast

WHEAT = Product("A", "wheat", "1001")


def test_an_application_from_nothing_to_submitted(cast: Cast) -> None:
    case = cases.open_case(by=cast.erzhan, control_body=cast.body.code, products=[WHEAT])
    assert case.reference == f"KZ-{today().year}-0001"
    filed = steps.submit(case.reference, by=cast.erzhan)
    assert (filed.step, filed.applied_on) == ("applied", today())
    assert list(Event.objects.order_by("id").values_list("verb", flat=True)) == ["open_case", "submit"]


def test_body_and_products_may_come_later(cast: Cast) -> None:
    case = cases.open_case(by=cast.erzhan)
    cases.choose_control_body(case.reference, cast.body.code, by=cast.erzhan)
    cases.name_products(case.reference, [WHEAT, Product("B", "honey")], by=cast.erzhan)
    named = cases.name_products(case.reference, [WHEAT], by=cast.erzhan, version=3)
    assert [(p.category, p.product) for p in named.products.all()] == [("A", "wheat")]


def test_a_submitted_application_no_longer_changes(cast: Cast) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="applied")
    with pytest.raises(Refused, match="only_a_draft_changes"):
        cases.name_products(case.reference, [WHEAT], by=cast.erzhan)


def test_a_category_is_under_one_body_at_a_time(cast: Cast) -> None:
    CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
    with pytest.raises(Refused) as refused:
        cases.open_case(by=cast.erzhan, control_body=cast.rival.code, products=[Product("A", "barley")])
    assert refused.value.code == "category_has_a_case"
    assert cases.open_case(by=cast.erzhan, products=[Product("B", "honey")]).step == "draft"


@pytest.mark.parametrize(
    ("products", "code"),
    [
        ([Product("X", "wheat")], "category_unknown"),
        ([Product("A", " ")], "product_missing"),
        ([WHEAT, WHEAT], "product_named_twice"),
    ],
)
def test_products_are_named_properly(cast: Cast, products: list[Product], code: str) -> None:
    with pytest.raises(Invalid, match=code):
        cases.open_case(by=cast.erzhan, products=products)


def test_nobody_opens_a_case_for_a_stranger(cast: Cast) -> None:
    with pytest.raises(NotFound, match="producer_not_found"):
        cases.open_case(by=cast.zhanna, producer_id=cast.tansari.pk)
    with pytest.raises(Refused, match="not_for_your_role"):
        cases.open_case(by=cast.dana, producer_id=cast.tansari.pk)


class TestRequests:
    def test_documents_are_asked_for_answered_and_provided(self, cast: Cast) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="applied")
        due = today() + timedelta(days=14)
        steps.request_documents(case.reference, [Item("Map of the fields", due)], by=cast.saule)
        asked = case.requests.get()
        assert (asked.kind, asked.asked_of, asked.due_on) == ("missing_documents", "producer", due)
        with pytest.raises(Blocked) as blocked:
            steps.provide_documents(case.reference, by=cast.erzhan)
        assert [obstacle.code for obstacle in blocked.value.obstacles] == ["request_open"]
        requests.answer_request(asked.uuid, by=cast.erzhan, text="Here it is.")
        assert steps.provide_documents(case.reference, by=cast.erzhan).step == "applied"

    @pytest.mark.parametrize(
        ("text", "days", "code"),
        [(" ", 3, "text_missing"), ("Map", -1, "day_in_the_past"), ("Map", None, "items_missing")],
    )
    def test_a_request_says_what_and_by_when(
        self, cast: Cast, text: str, days: int | None, code: str
    ) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="applied")
        items = [] if days is None else [Item(text, today() + timedelta(days=days))]
        with pytest.raises(Invalid, match=code):
            requests.ask(case.reference, by=cast.dana, items=items)

    def test_each_side_asks_the_other_and_answers_its_own(self, cast: Cast) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
        due = [Item("When do you come?", today())]
        with pytest.raises(Refused, match="not_for_your_role"):
            requests.ask(case.reference, by=cast.erzhan, items=due)
        asked = requests.ask(case.reference, by=cast.erzhan, items=due, asked_of="control_body")[0]
        with pytest.raises(Refused, match="not_for_your_role"):
            requests.answer_request(asked.uuid, by=cast.erzhan, text="Myself")
        requests.answer_request(asked.uuid, by=cast.dana, text="On Monday.")
        with pytest.raises(Refused, match="request_is_closed"):
            requests.withdraw_request(asked.uuid, by=cast.erzhan)

    def test_a_strangers_request_is_not_there(self, cast: Cast) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
        asked = requests.ask(case.reference, by=cast.dana, items=[Item("Map", today())])[0]
        for stranger in (cast.zhanna, cast.timur):
            with pytest.raises(NotFound, match="request_not_found"):
                requests.answer_request(asked.uuid, by=stranger)
