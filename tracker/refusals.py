"""Refusals in words: the one place that turns a code of the record into a sentence, for every door."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol

from django.utils.formats import date_format
from django.utils.functional import lazy
from django.utils.translation import pgettext_lazy

SENTENCES: Mapping[str, Any] = {
    # who and what
    "not_for_your_role": pgettext_lazy("refusal", "Your role does not allow this."),
    "no_membership": pgettext_lazy("refusal", "You do not act for any organisation here."),
    "case_not_found": pgettext_lazy("refusal", "There is no such case."),
    "producer_not_found": pgettext_lazy("refusal", "There is no such producer."),
    "control_body_not_found": pgettext_lazy("refusal", "There is no such control body."),
    "laboratory_not_found": pgettext_lazy("refusal", "There is no such laboratory."),
    "region_not_found": pgettext_lazy("refusal", "There is no such region."),
    "district_not_found": pgettext_lazy("refusal", "There is no such district in this region."),
    "certificate_not_found": pgettext_lazy("refusal", "There is no such certificate."),
    "document_not_found": pgettext_lazy("refusal", "There is no such document."),
    "request_not_found": pgettext_lazy("refusal", "There is no such request."),
    "inspection_not_found": pgettext_lazy("refusal", "There is no such inspection."),
    "sample_not_found": pgettext_lazy("refusal", "There is no such sample."),
    "noncompliance_not_found": pgettext_lazy("refusal", "There is no such non-compliance."),
    "finding_not_found": pgettext_lazy("refusal", "Nothing of this rule stands open."),
    "site_not_found": pgettext_lazy("refusal", "There is no such site."),
    "conversion_not_found": pgettext_lazy("refusal", "There is no such conversion period."),
    "entry_not_found": pgettext_lazy("refusal", "There is no such diary entry."),
    "contact_not_found": pgettext_lazy("refusal", "There is no such contact."),
    "member_not_found": pgettext_lazy("refusal", "There is no such group member."),
    "reference_row_not_found": pgettext_lazy("refusal", "There is no such row in the reference table."),
    "job_not_found": pgettext_lazy("refusal", "There is no such job."),
    # somebody was quicker
    "case_has_changed": pgettext_lazy(
        "refusal", "Somebody has changed this case since you opened it. Look at it again."
    ),
    "no_room_for_files": pgettext_lazy(
        "refusal", "There is no room for the file now. Nothing was stored; send it again later."
    ),
    "case_is_taken": pgettext_lazy("refusal", "%(caretaker)s looks after this case already."),
    "row_has_changed": pgettext_lazy(
        "refusal", "Somebody has changed this record since you opened it. Look at it again."
    ),
    "other_content_under_this_id": pgettext_lazy(
        "refusal", "Something else has already been recorded under this number."
    ),
    "result_already_reported": pgettext_lazy(
        "refusal", "A result of this sample was already reported: %(reported_on)s."
    ),
    # steps
    "step_not_possible": pgettext_lazy("refusal", "This step cannot be taken where the case stands now."),
    "step_blocked": pgettext_lazy("refusal", "Something still stands in the way of this step."),
    "only_for_groups": pgettext_lazy("refusal", "This is for groups of operators only."),
    "other_person_must_decide": pgettext_lazy(
        "refusal", "Whoever made the inspection cannot decide. Another person has to."
    ),
    "reason_missing": pgettext_lazy("refusal", "Write the reason."),
    "only_a_draft_changes": pgettext_lazy(
        "refusal", "The application has been submitted and no longer changes."
    ),
    "case_is_closed": pgettext_lazy("refusal", "The case was closed: %(closed_on)s."),
    "case_has_no_control_body": pgettext_lazy("refusal", "The case has no control body yet."),
    "case_covers_no_product": pgettext_lazy("refusal", "The case covers no product."),
    "category_has_a_case": pgettext_lazy(
        "refusal", "Category %(category)s is already under control in another case: %(reference)s."
    ),
    "same_control_body": pgettext_lazy("refusal", "The case is already with this control body."),
    "certificate_starts_before_the_decision": pgettext_lazy(
        "refusal", "A certificate cannot be valid before it is decided on: %(day)s at the earliest."
    ),
    "certificate_validity_out_of_range": pgettext_lazy(
        "refusal", "A certificate is valid for 1 to %(longest)s months."
    ),
    # what was sent
    "value_not_accepted": pgettext_lazy("refusal", "This value is not accepted here."),
    "field_unknown": pgettext_lazy("refusal", "There is no such field here: %(field)s."),
    "field_missing": pgettext_lazy("refusal", "This must be filled in."),
    "text_missing": pgettext_lazy("refusal", "Write the text."),
    "title_missing": pgettext_lazy("refusal", "Name the document."),
    "name_missing": pgettext_lazy("refusal", "Write the name in all three languages."),
    "items_missing": pgettext_lazy("refusal", "Say at least one thing that is asked for."),
    "ref_missing": pgettext_lazy("refusal", "Give the site a short name."),
    "answer_missing": pgettext_lazy("refusal", "Choose what you did, write it or add a document."),
    "product_missing": pgettext_lazy("refusal", "Name the product."),
    "product_named_twice": pgettext_lazy("refusal", "The same product is named twice."),
    "product_not_in_case": pgettext_lazy("refusal", "The case does not cover this product: %(product)s."),
    "category_unknown": pgettext_lazy("refusal", "There is no such product category: %(category)s."),
    "matrix_missing": pgettext_lazy("refusal", "Say what was sampled."),
    "substance_missing": pgettext_lazy("refusal", "Name the substance that was found."),
    "value_without_detection": pgettext_lazy("refusal", "Only a detection has a substance and a value."),
    "window_missing": pgettext_lazy("refusal", "An unannounced visit needs a last day."),
    "day_not_understood": pgettext_lazy("refusal", "This is not a day: %(text)s. Write it like 2026-11-23."),
    "case_not_opened_yet": pgettext_lazy(
        "refusal", "On this day the case had not been opened yet. It was opened on %(opened_on)s."
    ),
    "day_in_the_future": pgettext_lazy("refusal", "This day is still ahead: %(day)s."),
    "nothing_to_notify": pgettext_lazy("refusal", "The Ministry knows of every decision up to that day."),
    "day_in_the_past": pgettext_lazy("refusal", "This day is over: %(day)s."),
    "day_out_of_range": pgettext_lazy(
        "refusal", "The day must lie between these two: %(since)s and %(until)s."
    ),
    "ends_before_it_starts": pgettext_lazy("refusal", "The end must come after the start."),
    "until_is_not_after_since": pgettext_lazy("refusal", "The end must come after the start."),
    "range_overlaps_another": pgettext_lazy("refusal", "These days overlap with another row."),
    "setting_is_not_known": pgettext_lazy("refusal", "There is no such setting: %(found)s."),
    "setting_is_not_written_so": pgettext_lazy("refusal", "The setting cannot have this value: %(found)s."),
    "high_risk_product_is_not_named": pgettext_lazy("refusal", "Name the product or its CN code."),
    "bin_not_valid": pgettext_lazy("refusal", "The BIN is not right. Check its 12 digits."),
    "iin_not_valid": pgettext_lazy("refusal", "The IIN is not right. Check its 12 digits."),
    "identity_missing": pgettext_lazy("refusal", "Write the BIN or the IIN."),
    "producer_is_registered": pgettext_lazy("refusal", "This producer is registered already."),
    "member_number_is_taken": pgettext_lazy("refusal", "This member number is taken: %(member_no)s."),
    "site_ref_is_taken": pgettext_lazy("refusal", "A site of this name exists already: %(ref)s."),
    "polygon_not_a_ring": pgettext_lazy(
        "refusal", "The outline must be closed: the last point is the first one."
    ),
    "entry_kind_unknown": pgettext_lazy("refusal", "The diary has no entries of this kind: %(kind)s."),
    "year_is_recorded": pgettext_lazy("refusal", "This year is recorded already: %(year)s."),
    "file_empty": pgettext_lazy("refusal", "The file is empty."),
    "file_too_big": pgettext_lazy(
        "refusal", "The file is too big: it must not be larger than %(limit_mb)s MB."
    ),
    "file_type_not_accepted": pgettext_lazy(
        "refusal", "This kind of file is not accepted. Send a PDF, a photo, a DOCX or an XLSX."
    ),
    # webhooks
    "address_not_readable": pgettext_lazy(
        "refusal", "Write the address like https://name/path, in Latin letters."
    ),
    "address_not_https": pgettext_lazy("refusal", "The address must begin with https://."),
    "address_not_public": pgettext_lazy(
        "refusal", "The address must be a name that is reachable on the public internet."
    ),
    "port_not_allowed": pgettext_lazy("refusal", "Only the ports 443 and 8443 are allowed."),
    "name_not_found": pgettext_lazy("refusal", "There is no server of this name."),
    "endpoint_not_found": pgettext_lazy("refusal", "There is no such webhook address."),
    "delivery_not_found": pgettext_lazy("refusal", "There is no such delivery."),
    "endpoint_is_closed": pgettext_lazy("refusal", "The webhook address is closed. Open it first."),
    "endpoint_is_open": pgettext_lazy("refusal", "The webhook address is open already."),
    "too_many_endpoints": pgettext_lazy(
        "refusal", "Webhook addresses open already: %(most)s. Close one of them first."
    ),
    "too_many_secrets": pgettext_lazy(
        "refusal",
        "Three signing secrets are valid now. Wait until one has ended, or end the old ones at once.",
    ),
    "no_such_event_number": pgettext_lazy("refusal", "There is no event of this number yet."),
    "epoch_has_changed": pgettext_lazy(
        "refusal", "The record was restored from a copy. Read everything again from the beginning."
    ),
    # what is over already
    "request_is_closed": pgettext_lazy("refusal", "This request has been answered or taken back."),
    "document_is_decided": pgettext_lazy("refusal", "This document has been decided on already."),
    "visit_is_reported": pgettext_lazy("refusal", "This visit has been reported already."),
    "visit_is_cancelled": pgettext_lazy("refusal", "This visit was cancelled."),
    "noncompliance_is_closed": pgettext_lazy("refusal", "Non-compliance № %(number)s is closed."),
    "noncompliance_not_corrected": pgettext_lazy(
        "refusal", "The correction has not been accepted yet: № %(number)s."
    ),
    "no_answer_to_send_back": pgettext_lazy("refusal", "There is no answer to send back: № %(number)s."),
    "nothing_to_settle": pgettext_lazy("refusal", "This sample has no open detection."),
    "conversion_is_confirmed": pgettext_lazy(
        "refusal", "The start of this conversion was confirmed: %(confirmed_on)s."
    ),
    "job_is_not_dead": pgettext_lazy("refusal", "Only a job that has given up can be started again."),
    # what stands in the way of a step
    "finding": pgettext_lazy("refusal", "This rule is not met: %(rule)s."),
    "control_body_missing": pgettext_lazy("refusal", "No control body has been chosen."),
    "products_missing": pgettext_lazy("refusal", "No product has been named."),
    "request_open": pgettext_lazy("refusal", "What was asked for is still missing: %(text)s"),
    "inspection_report_missing": pgettext_lazy("refusal", "There is no report of an inspection on the spot."),
    "sample_pending": pgettext_lazy(
        "refusal", "The result of a sample is awaited: %(matrix)s, %(taken_on)s."
    ),
    "sample_unsettled": pgettext_lazy(
        "refusal", "A substance was found and has not been cleared up: %(substance)s, %(matrix)s."
    ),
    "noncompliance_open": pgettext_lazy("refusal", "Non-compliance № %(number)s is still open."),
}


class Coded(Protocol):
    """A refusal or an obstacle: a code, and the values that fill its sentence."""

    @property
    def code(self) -> str: ...

    @property
    def params(self) -> Mapping[str, Any]: ...


def _said(said: Coded) -> str:
    """The sentence of a refusal or an obstacle in the language of the reader; KeyError for a code without one."""
    return str(SENTENCES[said.code]) % _Told(_values(said))


class _Told(dict[str, str]):
    """What was not told is left out of the sentence rather than failing the page."""

    def __missing__(self, name: str) -> str:
        return ""


def _values(said: Coded) -> dict[str, str]:
    own = {name: getattr(said, name, "") for name in ("rule", "field")}
    return {name: _shown(value) for name, value in (own | dict(said.params)).items()}


def _shown(value: Any) -> str:
    return date_format(value, "DATE_FORMAT") if isinstance(value, date) else str(value)


# Translated when it is shown, so that a door may keep it in a form or a message.
sentence = lazy(_said, str)
