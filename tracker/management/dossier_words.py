"""The words for what is wrong with a dossier, by code; a code without words is shown as it is."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop as noop

from certification.actions.dossiers import Problem

WORDS = {
    "file_too_large": noop("The file is larger than %(bytes)s bytes."),
    "file_is_not_utf8": noop("The file is not UTF-8 text."),
    "file_cannot_be_read": noop("The file cannot be read: %(reason)s"),
    "key_is_not_text": noop("The key %(key)s is not text."),
    "unprintable_text": noop("The text holds signs that cannot be stored."),
    "missing": noop("This is missing."),
    "unknown_field": noop("A dossier has no such field."),
    "wrong_type": noop("%(found)s is not of the type %(expected)s."),
    "not_one_of": noop("%(found)s is not one of: %(expected)s."),
    "wrong_pattern": noop("%(found)s is not written as it must be."),
    "not_a_full_code": noop("%(found)s is not a full code: write the country too, as in KZ-BIO-149."),
    "not_a_day": noop("%(found)s is not a day (YYYY-MM-DD)."),
    "not_a_moment": noop("%(found)s is not a moment (YYYY-MM-DD HH:MM)."),
    "too_small": noop("%(found)s is too small: the least is %(expected)s."),
    "too_large": noop("%(found)s is too large: the most is %(expected)s."),
    "too_long": noop("The text is longer than %(expected)s signs."),
    "empty": noop("The text is empty."),
    "too_few": noop("At least %(expected)s entries are needed."),
    "too_many": noop("There are more than %(expected)s entries."),
    "listed_twice": noop("An entry is listed twice."),
    "unsupported_value": noop("Only %(expected)s is supported here, not %(found)s."),
    "not_accepted": noop("%(found)s is not accepted here."),
    "no_bin_and_no_iin": noop("A producer needs a BIN or an IIN."),
    "not_a_bin": noop("%(found)s is not a BIN: a digit is wrong."),
    "not_an_iin": noop("This is not an IIN: a digit is wrong."),
    "before_its_start": noop("This day is too early: %(field)s is %(start)s."),
    "too_precise": noop("%(found)s is more precise than the record keeps."),
    "outside_kazakhstan": noop("The point %(found)s is not in Kazakhstan."),
    "not_a_cadastral_number": noop("%(found)s is not a cadastral number."),
    "ring_is_open": noop("The last point of the ring is not its first."),
    "not_in_the_region": noop("%(found)s is not in the region %(region)s."),
    "steps_overlap": noop("The step before lasts until %(until)s."),
    "last_step_is_open": noop("The last step is where the case stands and has no end."),
    "open_step_in_a_closed_case": noop("The case is closed, yet it stands at the step %(step)s."),
    "more_than_the_whole": noop("%(found)s is more than the whole, which is %(expected)s."),
    "told_in_two_ways": noop("This is told twice: %(field)s says it too."),
    "day_of_what_was_not_done": noop("%(field)s is stated not to be so, and yet this is its day."),
    "value_without_detection": noop("Only a detection has a value."),
    "neither_planned_nor_done": noop("The inspection is neither planned nor done."),
    "used_twice": noop("%(found)s is used twice."),
    "used_in_another_dossier": noop("%(found)s stands in another dossier of this file."),
    "unknown_ref": noop("Nothing here has the ref %(found)s."),
    "unknown_region": noop("There is no region %(found)s."),
    "unknown_district": noop("There is no district %(found)s."),
    "unknown_control_body": noop("There is no control body %(found)s."),
    "unknown_laboratory": noop("There is no laboratory %(found)s."),
    "belongs_to_another_producer": noop("This belongs to another producer on record."),
    "refused_by_the_record": noop("The record refuses this dossier: %(constraint)s."),
}


def words(problem: Problem) -> str:
    """The problem in the language that is active."""
    text = WORDS.get(problem.code)
    return _(text) % problem.params if text else problem.code
