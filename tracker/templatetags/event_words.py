"""What was done, in words, for the logs of every door."""

from django import template
from django.utils.translation import pgettext_lazy

from tracker.templatetags.words import word

register = template.Library()

HAPPENED = {
    "accept_correction": pgettext_lazy("event", "A correction was accepted"),
    "accept_document": pgettext_lazy("event", "A paper was accepted"),
    "accept_plan": pgettext_lazy("event", "The plan was accepted"),
    "answer_finding": pgettext_lazy("event", "A reply about a rule was sent"),
    "answer_noncompliance": pgettext_lazy("event", "A reply to a non-compliance was sent"),
    "answer_request": pgettext_lazy("event", "A question was answered"),
    "ask": pgettext_lazy("event", "Something was asked for"),
    "ask_for_internal_control": pgettext_lazy("event", "An internal control system was asked for"),
    "cancel_visit": pgettext_lazy("event", "A visit was cancelled"),
    "choose_control_body": pgettext_lazy("event", "The control body was chosen"),
    "close_noncompliance": pgettext_lazy("event", "A non-compliance was closed"),
    "confirm_conversion": pgettext_lazy("event", "The start of conversion was confirmed"),
    "establish": pgettext_lazy("event", "A non-compliance was established"),
    "grant": pgettext_lazy("event", "The certificate was issued"),
    "hand_in": pgettext_lazy("event", "A paper was handed in"),
    "import_dossier": pgettext_lazy("event", "The dossier was taken over"),
    "inform_ministry": pgettext_lazy("event", "The Ministry was told of a decision"),
    "leave": pgettext_lazy("event", "The producer left"),
    "name_products": pgettext_lazy("event", "The products were named"),
    "open_case": pgettext_lazy("event", "The case was opened"),
    "plan_visit": pgettext_lazy("event", "A visit was planned"),
    "propose_decision": pgettext_lazy("event", "The case was sent for decision"),
    "provide_documents": pgettext_lazy("event", "The papers asked for were sent"),
    "refuse": pgettext_lazy("event", "Certification was refused"),
    "reinstate": pgettext_lazy("event", "The suspension was lifted"),
    "renew": pgettext_lazy("event", "The certificate was renewed"),
    "report_result": pgettext_lazy("event", "A laboratory result came in"),
    "report_visit": pgettext_lazy("event", "A visit was reported"),
    "request_documents": pgettext_lazy("event", "Papers were asked for"),
    "return_plan": pgettext_lazy("event", "The plan was sent back"),
    "send_back_correction": pgettext_lazy("event", "A correction was sent back"),
    "send_back_document": pgettext_lazy("event", "A paper was sent back"),
    "settle_sample": pgettext_lazy("event", "A laboratory finding was settled"),
    "sign_contract": pgettext_lazy("event", "The contract was signed"),
    "submit": pgettext_lazy("event", "The application was sent"),
    "submit_plan": pgettext_lazy("event", "The plan was handed in"),
    "suspend": pgettext_lazy("event", "The certificate was suspended"),
    "take_sample": pgettext_lazy("event", "A sample was taken"),
    "transfer": pgettext_lazy("event", "The case was handed over to another control body"),
    "withdraw": pgettext_lazy("event", "The certificate was withdrawn"),
    "withdraw_request": pgettext_lazy("event", "A request was taken back"),
    "add_animal": pgettext_lazy("event", "An animal was added"),
    "add_contact": pgettext_lazy("event", "A contact was added"),
    "add_member": pgettext_lazy("event", "A member was added"),
    "cancel_unannounced_visit": pgettext_lazy("event", "An unannounced visit was cancelled"),
    "correct_entry": pgettext_lazy("event", "A diary entry was corrected"),
    "end_conversion": pgettext_lazy("event", "A conversion period was ended"),
    "plan_unannounced_visit": pgettext_lazy("event", "An unannounced visit was planned"),
    "record_entry": pgettext_lazy("event", "A diary entry was recorded"),
    "start_conversion": pgettext_lazy("event", "A conversion period was started"),
    "take_over": pgettext_lazy("event", "The case was taken over"),
}


@register.filter
def event_words(verb: str) -> str:
    """What an event's verb says to people; a verb nobody has named yet is shown readable."""
    said = HAPPENED.get(verb)
    return str(said) if said is not None else word(verb, "verb")
