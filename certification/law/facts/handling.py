"""Lots, and how they are carried, stored and prepared."""

from certification.engine.facts import Subject, Type, fact


class PrecautionPlan(Subject, kind="precaution_plan"):
    """The producer's precautions against contamination and mixing."""

    in_force_since = fact(Type.DAY, "First day of the plan")
    risks_identified = fact(Type.BOOLEAN, "Whether risks, critical steps included, were identified")
    measures_taken = fact(Type.BOOLEAN, "Whether proportionate measures against them are taken")
    separated = fact(
        Type.BOOLEAN, "Whether units, inputs, products, machines, stores and records are kept apart"
    )
    reviewed_on = fact(Type.DAYS, "Days on which the precautions were reviewed", built="dates")


class Lot(Subject, kind="lot"):
    """A quantity of one product that can be told apart."""

    made_on = fact(Type.DAY, "Day on which it was made or received")
    lot_origin = fact(Type.TEXT, "How it came to be; purchase: it was bought")
    declared_status = fact(Type.TEXT, "What it was declared as: organic, in_conversion or non_organic")
    has_sources = fact(Type.BOOLEAN, "Whether it is on record what it was made from")
    several_names = fact(
        Type.BOOLEAN, "Whether it was made from things of several names, one of them at least a crop"
    )
    crops = fact(Type.INTEGER, "Number of different crops it was made from, as far as their names tell")
    ionising_radiation = fact(Type.BOOLEAN, "Whether it was treated with ionising radiation")
    barred = fact(
        Type.RANGES, "Days on which it was downgraded or banned from sale as organic", missing="none"
    )
    received_on = fact(Type.DAY, "Bought: day of reception")
    certificate_held = fact(Type.BOOLEAN, "Bought: whether a certificate of the supplier is on record")
    certificate_checked = fact(Type.BOOLEAN, "Bought: whether that certificate was checked")
    certificate_valid_from = fact(Type.DAY, "First valid day of that certificate")
    certificate_valid_until = fact(Type.DAY, "Last valid day of that certificate")
    certificate_broken = fact(
        Type.BOOLEAN, "Whether that certificate stood suspended or withdrawn on the day of reception"
    )
    covers_as_organic = fact(Type.BOOLEAN, "Whether that certificate covers the product as organic")
    covers_in_conversion = fact(Type.BOOLEAN, "Whether that certificate covers it as in conversion")
    closure_checked = fact(Type.BOOLEAN, "Reception: whether the closure was checked")
    label_checked = fact(Type.BOOLEAN, "Reception: whether label and papers were compared")
    check_recorded = fact(Type.BOOLEAN, "Reception: whether the result was written down")
    imported = fact(Type.BOOLEAN, "Whether it was received from another country")
    arrived_closed = fact(Type.BOOLEAN, "Imported: whether it arrived closed")
    exporter_identified = fact(Type.BOOLEAN, "Imported: whether the exporter could be identified")
    lot_marked = fact(Type.BOOLEAN, "Imported: whether marks identified the lot")
    certificate_came_along = fact(Type.BOOLEAN, "Imported: whether the certificate came with it")


class Carriage(Subject, kind="carriage"):
    """One carriage of a product or feed."""

    feed = fact(Type.BOOLEAN, "Whether feed was carried")
    closed = fact(Type.BOOLEAN, "Whether packaging, container or vehicle was closed")
    direct_between_organic_operators = fact(
        Type.BOOLEAN, "Whether it went directly between organic operators"
    )
    one_status_on_board = fact(Type.BOOLEAN, "Whether only organic or only in-conversion goods were on board")
    accompanying_document = fact(Type.BOOLEAN, "Whether a document with the particulars went along")
    both_keep_records = fact(Type.BOOLEAN, "Whether sender and receiver both keep records of it")
    names_operator = fact(Type.BOOLEAN, "Whether label or document name the operator")
    names_product = fact(Type.BOOLEAN, "Whether they name the product and its status")
    names_control_body = fact(Type.BOOLEAN, "Whether they name the control body")
    names_lot = fact(Type.BOOLEAN, "Whether they mark the lot")
    label_in_document = fact(Type.BOOLEAN, "Whether a document says this instead of a label")
    document_linked = fact(Type.BOOLEAN, "Whether that document is undeniably linked to the goods")
    vehicle_cleaned = fact(Type.BOOLEAN, "Whether the vehicle was cleaned before")
    cleaning_recorded = fact(Type.BOOLEAN, "Whether the cleaning was written down")
    quantities_recorded = fact(Type.BOOLEAN, "Whether quantities at start and at each drop were written down")
    collected_together = fact(Type.BOOLEAN, "Whether organic and other goods were collected on one round")
    kept_apart = fact(Type.BOOLEAN, "Whether they were kept from mixing on that round")
    days_and_hours_recorded = fact(Type.BOOLEAN, "Round: whether days and hours were written down")
    circuit_recorded = fact(Type.BOOLEAN, "Round: whether its circuit was written down")
    reception_recorded = fact(Type.BOOLEAN, "Round: whether day and time of reception were written down")


class Storage(Subject, kind="storage"):
    """How goods are kept in one place during a time."""

    lots_identifiable = fact(Type.BOOLEAN, "Whether every lot can be told at any time")
    mixing_prevented = fact(Type.BOOLEAN, "Whether mixing and contamination are prevented")
    mixed_store = fact(Type.BOOLEAN, "Whether goods that are not organic are kept there too")
    cleaned_before = fact(Type.BOOLEAN, "Whether it was cleaned before organic goods came in")
    cleaning_checked = fact(Type.BOOLEAN, "Whether it was checked that the cleaning had worked")
    cleaning_recorded = fact(Type.BOOLEAN, "Whether the cleaning was written down")
    on_organic_unit = fact(Type.BOOLEAN, "Whether it is on an organic or converting plant or livestock unit")
    non_authorised_inputs = fact(Type.BOOLEAN, "Whether inputs that may not be used are kept there")
    medicines = fact(Type.BOOLEAN, "Whether allopathic medicines or antibiotics are kept there")
    medicines_prescribed = fact(Type.BOOLEAN, "Whether a veterinarian prescribed them")
    medicines_supervised = fact(Type.BOOLEAN, "Whether they are kept in a supervised place")
    medicines_recorded = fact(Type.BOOLEAN, "Whether they are entered in the treatment record")


class StockBalance(Subject, kind="stock_balance"):
    """What came in and what went out of one product and status, by the stock ledger; goods sold as conventional are not
    looked at."""

    overdrawn = fact(
        Type.RANGES,
        "Days on which more had left than had come in, beyond the difference the control body allows",
        missing="none",
    )
    perhaps_overdrawn = fact(
        Type.RANGES,
        "Days on which more had left than had come in, and no control body says how much that may be",
        missing="none",
    )
    unclear = fact(Type.RANGES, "Days on which the ledger does not tell enough to compare", missing="none")


class PlantRun(Subject, kind="plant_run"):
    """One run of organic products in a plant that prepares food or feed."""

    mixed_plant = fact(Type.BOOLEAN, "Whether the plant also handles goods that are not organic")
    control_body_informed = fact(Type.BOOLEAN, "Whether the control body was told of these operations")
    continuous = fact(Type.BOOLEAN, "Whether the run went on until it was complete")
    run_apart = fact(Type.BOOLEAN, "Whether it was apart, by place or time, from work on other goods")
    stored_apart = fact(Type.BOOLEAN, "Whether the goods were kept apart before and after the run")
    register_kept = fact(Type.BOOLEAN, "Whether a register of all operations and quantities is kept")
    lots_identified = fact(Type.BOOLEAN, "Whether lots were identified and kept from mixing")
    cleaned_before = fact(Type.BOOLEAN, "Whether the equipment was cleaned before the run")
