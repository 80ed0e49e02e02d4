"""Control bodies, judged of themselves: their years, their visits, samples and decisions, and their duties."""

from certification.engine.facts import Subject, Type, fact


class ControlBody(Subject, kind="control_body"):
    """A control body, from its first recognition for Kazakhstan on."""

    recognised_since = fact(Type.DAY, "First day of recognition for Kazakhstan")
    certified_on = fact(
        Type.DAYS,
        "Days on which an operator in Kazakhstan is known to be certified by it",
        missing="none",
        built="dates",
    )
    years_complete = fact(Type.BOOLEAN, "Whether the list of its years holds everything")


class BodyYear(Subject, kind="body_year"):
    """A calendar year of a control body: as stated, else counted from the cases on record."""

    year = fact(Type.INTEGER, "The calendar year")
    operators = fact(Type.INTEGER, "Individual operators under control on 1 January")
    groups = fact(Type.INTEGER, "Groups under control on 1 January")
    physical_inspections = fact(Type.INTEGER, "All physical inspections of the year")
    additional_inspections = fact(Type.INTEGER, "Additional controls of the year, without follow-ups")
    unannounced_inspections = fact(Type.INTEGER, "Physical inspections that were not announced")
    operators_sampled = fact(Type.INTEGER, "Individual operators of whom samples were taken")
    report_delivered_on = fact(Type.DAY, "Day on which the annual report was delivered")
    report_missing = fact(Type.BOOLEAN, "Whether it is stated that the report was not delivered")


class GroupControl(Subject, kind="group_control"):
    """What a control body did at one group in one calendar year."""

    year = fact(Type.INTEGER, "The calendar year")
    group_members = fact(Type.INTEGER, "Members of the group on 1 January")
    members_reinspected = fact(Type.INTEGER, "Members inspected again by the control body")
    members_sampled = fact(Type.INTEGER, "Members of whom the control body took samples")
    inspectors_competent = fact(
        Type.BOOLEAN, "Whether its inspectors are competent to evaluate internal control"
    )
    internal_inspections_witnessed = fact(Type.BOOLEAN, "Whether it witnessed internal inspections")
    time_reasonable = fact(Type.BOOLEAN, "Whether it took a reasonable time")
    members_chosen_by_risk = fact(Type.BOOLEAN, "Whether it chose the members by risk")
    certificate_lists_members = fact(Type.BOOLEAN, "Whether the certificate lists all members")
    web_list_shows_number = fact(Type.BOOLEAN, "Whether its public list shows the number of members")


class BodyVisit(Subject, kind="body_visit"):
    """One visit of a control body to an operator or group."""

    annual = fact(Type.BOOLEAN, "Whether it was the annual inspection")
    traceability_checked = fact(Type.BOOLEAN, "Whether traceability was checked")
    mass_balance_checked = fact(Type.BOOLEAN, "Whether a mass balance was drawn up")
    all_elements_checked = fact(Type.BOOLEAN, "Whether both covered all nine elements")
    all_units_in_year = fact(
        Type.BOOLEAN, "Whether a visit of that year covered all units, non-organic ones too", built="some"
    )
    countersigned = fact(Type.BOOLEAN, "Whether the operator countersigned the record")
    copy_kept = fact(Type.BOOLEAN, "Whether the operator keeps a copy of it")
    years_in_a_row = fact(
        Type.INTEGER, "In how many calendar years in a row one of its inspectors inspected this operator"
    )
    years_perhaps_in_a_row = fact(Type.INTEGER, "The same, counting also years of which nobody told who came")


class BodySample(Subject, kind="body_sample"):
    """One sample of a control body that went to a laboratory."""

    iso17025 = fact(Type.BOOLEAN, "Whether the laboratory is accredited to ISO/IEC 17025")
    ilac_signatory = fact(Type.BOOLEAN, "Whether its accreditor signed the ILAC arrangement")
    gc_lc_scope = fact(Type.BOOLEAN, "Whether the scope covers gas and liquid chromatography")


class BodyDecision(Subject, kind="body_decision"):
    """One certificate a control body issued."""

    verified_ever = fact(
        Type.BOOLEAN, "Whether the operator had been visited at all by the day of issue", missing="none"
    )
    verified_since_last = fact(
        Type.BOOLEAN, "Whether it had been visited since the certificate before this one", missing="none"
    )
    inspections_complete = fact(Type.BOOLEAN, "Whether the list of inspections holds everything")


class SeedDecision(Subject, kind="seed_decision"):
    """A decision of a control body to let non-organic seed be used, as its file holds it."""

    file_complete = fact(
        Type.BOOLEAN,
        "Whether the file names species (common and Latin), variety, weight, availability and statement",
    )
    decided_on = fact(Type.DAY, "Day of the decision")
    reported_on = fact(Type.DAY, "Day on which the control body told of it in its annual report")


class BodySubcontractor(Subject, kind="body_subcontractor"):
    """A subcontractor that a control body has to check within an operator's control."""

    certified = fact(Type.BOOLEAN, "Whether the subcontractor holds a certificate of its own")
    checked = fact(Type.BOOLEAN, "Whether the control body checked the subcontractor")


class Delegation(Subject, kind="delegation"):
    """A control task that a body gave to somebody else."""

    task = fact(Type.TEXT, "Which task: sampling, inspection, decision, document_check or other")


class Retention(Subject, kind="retention"):
    """How long a body keeps one kind of record."""

    keeps = fact(
        Type.TEXT,
        "What: control_records, operator_database, supporting_documents or withdrawn_shown",
    )
    months = fact(Type.INTEGER, "For how many months")
    left_out = fact(Type.BOOLEAN, "Whether its complete list of what it keeps says nothing of this kind")


class DossierChange(Subject, kind="dossier_change"):
    """A change of a body's technical dossier."""

    changed_on = fact(Type.DAY, "Day of the change")
    sent_on = fact(Type.DAY, "Day on which it was sent to the Commission")
    never_sent = fact(Type.BOOLEAN, "Whether it is stated that it was not sent")


class OfisNotification(Subject, kind="ofis_notification"):
    """A notification in OFIS."""

    received_on = fact(Type.DAY, "Day on which the body received it")
    replied_on = fact(Type.DAY, "Day of the reply")
    never_replied = fact(Type.BOOLEAN, "Whether it is stated that there is no reply")


class ControlFileRequest(Subject, kind="control_file_request"):
    """A request to hand over a control file."""

    requested_on = fact(Type.DAY, "Day of the request")
    delivered_on = fact(Type.DAY, "Day on which the file was handed over")
    never_delivered = fact(Type.BOOLEAN, "Whether it is stated that it was not handed over")


class SharedSuspicion(Subject, kind="shared_suspicion"):
    """A suspicion that affects integrity."""

    known_on = fact(Type.DAY, "Day on which the body knew of it")
    shared_on = fact(Type.DAY, "Day on which it was shared")
    never_shared = fact(Type.BOOLEAN, "Whether it is stated that it was not shared")


class PublicListUpdate(Subject, kind="public_list_update"):
    """A change the public list has to show."""

    changed_on = fact(Type.DAY, "Day of the change")
    shown_on = fact(Type.DAY, "Day from which the list shows it")
    never_shown = fact(Type.BOOLEAN, "Whether it is stated that the list does not show it")


class NotifiedDecision(Subject, kind="notified_decision"):
    """A decision that has to be notified immediately."""

    decided_on = fact(Type.DAY, "Day of the decision")
    notified_on = fact(Type.DAY, "Day on which it was notified")
    never_notified = fact(Type.BOOLEAN, "Whether it is stated that it was not notified")
