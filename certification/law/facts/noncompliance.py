"""Non-compliances as the control body established them."""

from certification.engine.facts import Subject, Type, fact


class NonCompliance(Subject, kind="noncompliance"):
    """A non-compliance with the class it was given."""

    class_given = fact(Type.TEXT, "Class it was given: minor, major or critical")
    stands = fact(Type.RANGES, "Days from its establishment until it was closed")
    precautions_proportionate = fact(Type.BOOLEAN, "Whether precautions and own controls are proportionate")
    integrity_affected = fact(Type.BOOLEAN, "Whether organic characteristics of products are affected")
    minor_left_uncorrected = fact(Type.BOOLEAN, "Whether an earlier minor one was not corrected in time")
    major_left_uncorrected = fact(Type.BOOLEAN, "Whether an earlier major one was not corrected")
    others_left_uncorrected = fact(Type.BOOLEAN, "Whether others were repeatedly not corrected")
    traceable = fact(Type.BOOLEAN, "Whether the products can be located and their sale stopped")
    intentional = fact(Type.BOOLEAN, "Whether it was done on purpose")
    repetitive = fact(Type.BOOLEAN, "Whether it is repetitive")
    continued = fact(Type.BOOLEAN, "Whether it went on")
    serious = fact(Type.BOOLEAN, "Whether it is serious")
    mass_balance = fact(Type.BOOLEAN, "Whether input and output deviate significantly")
    no_records = fact(Type.BOOLEAN, "Whether records or financial records are lacking")
    incomplete_records = fact(Type.BOOLEAN, "Whether something was left out of records")
    falsified_documents = fact(Type.BOOLEAN, "Whether certification documents were falsified")
    relabelling = fact(Type.BOOLEAN, "Whether downgraded products were labelled as organic again")
    mixing = fact(Type.BOOLEAN, "Whether organic products were mixed with others")
    non_authorised_substances = fact(Type.BOOLEAN, "Whether substances were used that may not be used")
    gmo = fact(Type.BOOLEAN, "Whether genetically modified organisms were used")
    access_refused = fact(Type.BOOLEAN, "Whether access, books or sampling were refused")
    whole_lot_barred = fact(Type.BOOLEAN, "Whether the entire lot or run bears no organic reference")
    marketing_ban = fact(Type.BOOLEAN, "Whether sale as organic was banned for a time")
    certificate_acted_on = fact(Type.BOOLEAN, "Whether the certificate was suspended or withdrawn")
    measures_taken = fact(Type.BOOLEAN, "Whether the control body decided on measures")
    reasons_in_writing = fact(Type.BOOLEAN, "Whether that decision was given in writing with its reasons")
    time_limit_set = fact(Type.BOOLEAN, "Whether there is a day by which to correct it", missing="none")
    correct_by_on = fact(Type.DAY, "Last day to correct it, as decided")
    days_given_end_on = fact(
        Type.DAY, "Last of the days that the control body gives for its class by a setting"
    )
    corrected_on = fact(Type.DAY, "Day on which it was corrected")
