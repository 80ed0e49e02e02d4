"""Certificates of operators."""

from certification.engine.facts import Subject, Type, fact


class Certificate(Subject, kind="certificate"):
    """A certificate as issued."""

    certificate_issued_on = fact(Type.DAY, "Day of issue")
    boxes_complete = fact(Type.BOOLEAN, "Whether all boxes of Part I of the model are filled in")
    in_traces = fact(Type.BOOLEAN, "Whether it was issued in TRACES")
    e_seal = fact(Type.BOOLEAN, "Whether it bears a qualified electronic seal")
    certificate_ends_on = fact(Type.DAY, "Last valid day")
    validity_set = fact(
        Type.BOOLEAN,
        "Whether the control body had set how long its certificates are valid, on the day of issue",
    )
    longest_validity_ends_on = fact(
        Type.DAY, "Day of the last month as set that has the date of the first valid day"
    )
    others = fact(
        Type.RANGES,
        "Days on which another control body's certificate covers one of its categories for the same operator",
        missing="none",
    )


class CertificateChange(Subject, kind="certificate_change"):
    """A change of something a certificate states."""

    changed_on = fact(Type.DAY, "Day of the change")
    certificate_updated = fact(Type.BOOLEAN, "Whether the certificate was updated")
    certificate_updated_on = fact(Type.DAY, "Day on which it was updated")
