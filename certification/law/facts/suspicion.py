"""Suspicions of the operator, and investigations of the control body."""

from certification.engine.facts import Subject, Type, fact


class Suspicion(Subject, kind="suspicion"):
    """A suspicion that a product does not comply."""

    set_apart = fact(Type.BOOLEAN, "Whether the product was identified and set apart")
    checked = fact(Type.BOOLEAN, "Whether it was checked if the suspicion has substance")
    label_compared = fact(Type.BOOLEAN, "Whether label and papers were compared")
    supplier_certificate_compared = fact(
        Type.BOOLEAN, "Whether it was seen that the supplier's certificate covers the product"
    )
    causes_examined = fact(Type.BOOLEAN, "Whether possible causes were examined")
    sale_stopped = fact(Type.BOOLEAN, "Whether it was kept from sale as organic while the suspicion stood")
    sold_before = fact(Type.BOOLEAN, "Whether any of it had been sold as organic before")
    substantiated = fact(Type.BOOLEAN, "Whether the suspicion proved to have substance")
    eliminated = fact(Type.BOOLEAN, "Whether the suspicion could be eliminated")
    cleared = fact(
        Type.BOOLEAN, "Whether the operator eliminated it, or the control body found no effect and released"
    )
    stood = fact(Type.RANGES, "Days on which a suspicion stood that is cleared now", missing="none")
    known_on = fact(Type.DAY, "Day on which it had substance or could not be eliminated, or an earlier one")
    informed = fact(Type.BOOLEAN, "Whether the control body was told")
    informed_on = fact(Type.DAY, "Day on which the control body was told")
    papers_held = fact(
        Type.BOOLEAN, "Whether papers of the supplier, trace of the lot, quantity in stock and sold are held"
    )
    results_held = fact(
        Type.BOOLEAN, "Whether laboratory result, sampling sheet and earlier suspicions are held"
    )
    buyers_informed = fact(Type.BOOLEAN, "Whether every buyer was told in writing")
    last_buyer_informed_on = fact(Type.DAY, "Day on which the last buyer was told")
    non_authorised_used = fact(Type.BOOLEAN, "Whether the operator used something that may not be used")
    precautions_taken = fact(Type.BOOLEAN, "Whether the operator had taken precautions")
    earlier_requests_ignored = fact(Type.BOOLEAN, "Whether earlier requests were not followed")


class Investigation(Subject, kind="investigation"):
    """An investigation of the control body."""

    learnt_on = fact(Type.DAY, "Day on which the control body learnt of it")
    started = fact(Type.BOOLEAN, "Whether an investigation was begun")
    started_on = fact(Type.DAY, "Day on which it was begun")
    heard = fact(Type.BOOLEAN, "Whether the operator could comment before the ban")
    heard_on = fact(Type.DAY, "Day on which the operator was heard")
    heard_at = fact(Type.MOMENT, "Moment of it, where told")
    ban_imposed = fact(Type.BOOLEAN, "Whether the products were provisionally banned")
    ban_from_on = fact(Type.DAY, "First day of the provisional ban")
    ban_from_at = fact(Type.MOMENT, "Moment of it, where told")
    bans = fact(Type.RANGES, "Days of the provisional ban")
    open_during = fact(Type.RANGES, "Days from the start of the investigation until its result")
    concluded = fact(Type.BOOLEAN, "Whether the result is known")
    integrity_affected = fact(Type.BOOLEAN, "Whether the integrity of organic products is affected")
    released = fact(Type.BOOLEAN, "Whether the products were released after that")
    content_complete = fact(
        Type.BOOLEAN, "Whether it looked at, and its conclusions speak of, everything an investigation has to"
    )
    final_report = fact(Type.BOOLEAN, "Whether a final report was drawn up")


class Neighbour(Subject, kind="neighbour"):
    """Land beside a field that somebody else farms."""

    sprayed = fact(Type.BOOLEAN, "Whether products that are not authorised are sprayed there")
    strip_told = fact(Type.BOOLEAN, "Whether the width of the strip between the two is told", missing="none")
    strip_set = fact(Type.RANGES, "Days on which the control body has set a width", missing="none")
    strip_wide_enough = fact(Type.RANGES, "Days on which the strip is as wide as the control body has set")


class Residue(Subject, kind="residue"):
    """What a laboratory found in one sample, or did not find."""

    detected = fact(Type.BOOLEAN, "Whether a substance was found that organic production may not use")
    found_ug_kg = fact(Type.INTEGER, "How much of it was found, in micrograms per kilogram")
    level_set = fact(
        Type.BOOLEAN, "Whether the control body has set a level for the substance", missing="none"
    )
    level_ug_kg = fact(Type.INTEGER, "Level of the substance from which on the control body acts")
    settled = fact(Type.RANGES, "Days since the control body settled the matter", missing="none")
