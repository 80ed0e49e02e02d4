"""What the codes of the record are called by people; one list per kind of code."""

from django.utils.translation import pgettext_lazy

CATEGORY = {
    "A": pgettext_lazy("category", "Unprocessed plants and plant products"),
    "B": pgettext_lazy("category", "Livestock and unprocessed livestock products"),
    "C": pgettext_lazy("category", "Algae and aquaculture"),
    "D": pgettext_lazy("category", "Processed food"),
    "E": pgettext_lazy("category", "Feed"),
    "F": pgettext_lazy("category", "Wine"),
    "G": pgettext_lazy("category", "Other products"),
}
STEP = {
    "draft": pgettext_lazy("step", "Draft"),
    "applied": pgettext_lazy("step", "Applied"),
    "documents_requested": pgettext_lazy("step", "Papers asked for"),
    "contracted": pgettext_lazy("step", "Contract signed"),
    "plan_review": pgettext_lazy("step", "Plan under review"),
    "group_setup": pgettext_lazy("step", "Internal control being set up"),
    "converting": pgettext_lazy("step", "In conversion"),
    "decision_pending": pgettext_lazy("step", "Waiting for the decision"),
    "certified": pgettext_lazy("step", "Certified"),
    "suspended": pgettext_lazy("step", "Suspended"),
    "withdrawn": pgettext_lazy("step", "Withdrawn"),
    "refused": pgettext_lazy("step", "Refused"),
    "left": pgettext_lazy("step", "Left"),
    "transferred": pgettext_lazy("step", "Moved to another control body"),
}
VERB = {
    "submit": pgettext_lazy("verb", "Send the application"),
    "request_documents": pgettext_lazy("verb", "Ask for papers"),
    "provide_documents": pgettext_lazy("verb", "Send the papers"),
    "sign_contract": pgettext_lazy("verb", "Sign the contract"),
    "submit_plan": pgettext_lazy("verb", "Send the plan"),
    "return_plan": pgettext_lazy("verb", "Send the plan back"),
    "ask_for_internal_control": pgettext_lazy("verb", "Ask for an internal control system"),
    "accept_plan": pgettext_lazy("verb", "Accept the plan"),
    "propose_decision": pgettext_lazy("verb", "Send for decision"),
    "grant": pgettext_lazy("verb", "Issue the certificate"),
    "renew": pgettext_lazy("verb", "Renew the certificate"),
    "suspend": pgettext_lazy("verb", "Suspend"),
    "reinstate": pgettext_lazy("verb", "Lift the suspension"),
    "withdraw": pgettext_lazy("verb", "Withdraw the certificate"),
    "refuse": pgettext_lazy("verb", "Refuse"),
    "leave": pgettext_lazy("verb", "Leave"),
    "transfer": pgettext_lazy("verb", "Hand over to another control body"),
}
ROLE = {
    "producer": pgettext_lazy("role", "Producer"),
    "inspector": pgettext_lazy("role", "Inspector"),
    "reviewer": pgettext_lazy("role", "Reviewer"),
    "manager": pgettext_lazy("role", "Manager"),
    "laboratory": pgettext_lazy("role", "Laboratory"),
    "official": pgettext_lazy("role", "Official of the Ministry"),
    "system": pgettext_lazy("role", "The system"),
}
LEGAL_FORM = {
    "llp": pgettext_lazy("legal_form", "Limited liability partnership"),
    "peasant_farm": pgettext_lazy("legal_form", "Peasant farm"),
    "joint_peasant_farm": pgettext_lazy("legal_form", "Joint peasant farm"),
    "cooperative": pgettext_lazy("legal_form", "Agricultural cooperative"),
    "sole_entrepreneur": pgettext_lazy("legal_form", "Sole entrepreneur"),
    "other": pgettext_lazy("legal_form", "Other"),
}
LAND_USE = {
    "arable": pgettext_lazy("land_use", "Arable land"),
    "pasture": pgettext_lazy("land_use", "Pasture"),
    "perennial_forage": pgettext_lazy("land_use", "Perennial forage"),
    "perennial_crop": pgettext_lazy("land_use", "Perennial crop"),
    "fallow": pgettext_lazy("land_use", "Fallow"),
    "other": pgettext_lazy("land_use", "Other land"),
}
SPECIES = {
    "bovine": pgettext_lazy("species", "Cattle"),
    "equine": pgettext_lazy("species", "Horses"),
    "ovine": pgettext_lazy("species", "Sheep"),
    "caprine": pgettext_lazy("species", "Goats"),
    "porcine": pgettext_lazy("species", "Pigs"),
    "camel": pgettext_lazy("species", "Camels"),
    "cervine": pgettext_lazy("species", "Deer"),
    "rabbit": pgettext_lazy("species", "Rabbits"),
    "poultry": pgettext_lazy("species", "Poultry"),
    "other": pgettext_lazy("species", "Other animals"),
}
STATUS = {
    "organic": pgettext_lazy("status", "Organic"),
    "in_conversion": pgettext_lazy("status", "In conversion"),
    "non_organic": pgettext_lazy("status", "Not organic"),
}
VISIT = {
    "initial": pgettext_lazy("visit", "First inspection"),
    "annual": pgettext_lazy("visit", "Annual inspection"),
    "additional": pgettext_lazy("visit", "Additional inspection"),
    "follow_up": pgettext_lazy("visit", "Follow-up inspection"),
}
INSPECTION_RESULT = {
    "clean": pgettext_lazy("inspection result", "No non-compliance"),
    "minor": pgettext_lazy("inspection result", "Minor non-compliance"),
    "major": pgettext_lazy("inspection result", "Major non-compliance"),
    "critical": pgettext_lazy("inspection result", "Critical non-compliance"),
}
LEVEL = {
    "minor": pgettext_lazy("level", "Minor"),
    "major": pgettext_lazy("level", "Major"),
    "critical": pgettext_lazy("level", "Critical"),
}
SAMPLE_RESULT = {
    "not_detected": pgettext_lazy("sample result", "Nothing found"),
    "detected": pgettext_lazy("sample result", "Residue found"),
}
DOCUMENT_STATE = {
    "received": pgettext_lazy("document state", "In review"),
    "accepted": pgettext_lazy("document state", "Accepted"),
    "returned": pgettext_lazy("document state", "Sent back"),
}
DOCUMENT_KIND = {
    "land_deed": pgettext_lazy("document kind", "Land deed or lease"),
    "field_history": pgettext_lazy("document kind", "Field history"),
    "contract": pgettext_lazy("document kind", "Contract"),
    "plan": pgettext_lazy("document kind", "Organic plan"),
    "seed_paper": pgettext_lazy("document kind", "Seed paper"),
    "invoice": pgettext_lazy("document kind", "Invoice"),
    "photo": pgettext_lazy("document kind", "Photo"),
    "laboratory_report": pgettext_lazy("document kind", "Laboratory report"),
    "other": pgettext_lazy("document kind", "Other paper"),
}
MILESTONE = {
    "applied": pgettext_lazy("milestone", "Application received"),
    "contracted": pgettext_lazy("milestone", "Contract with the control body"),
    "conversion_started": pgettext_lazy("milestone", "Conversion started"),
    "first_inspection": pgettext_lazy("milestone", "First inspection"),
    "converted": pgettext_lazy("milestone", "Conversion"),
    "decision": pgettext_lazy("milestone", "Final check and decision"),
    "certified": pgettext_lazy("milestone", "Certificate"),
    "exported": pgettext_lazy("milestone", "Export to the EU"),
}
SUBJECT = {
    "operator": pgettext_lazy("subject", "the whole producer"),
    "case_product": pgettext_lazy("subject", "product"),
    "holding_year": pgettext_lazy("subject", "year"),
    "parcel": pgettext_lazy("subject", "parcel"),
    "sowing": pgettext_lazy("subject", "sowing"),
    "harvest": pgettext_lazy("subject", "harvest"),
    "apiary": pgettext_lazy("subject", "apiary"),
    "colony_group": pgettext_lazy("subject", "bee colonies"),
    "apiary_year": pgettext_lazy("subject", "year of an apiary"),
    "hive_move": pgettext_lazy("subject", "move of hives"),
    "surroundings": pgettext_lazy("subject", "place of hives"),
    "hive_hazard": pgettext_lazy("subject", "source of contamination"),
    "bee_feeding": pgettext_lazy("subject", "feeding of bees"),
    "wax_change": pgettext_lazy("subject", "change of wax"),
    "queen_renewal": pgettext_lazy("subject", "queens or swarms"),
    "bee_treatment": pgettext_lazy("subject", "treatment of bees"),
    "hive_cleaning": pgettext_lazy("subject", "cleaning of hives"),
    "catastrophe_derogation": pgettext_lazy("subject", "derogation"),
    "extraction": pgettext_lazy("subject", "honey extraction"),
    "animal": pgettext_lazy("subject", "animal"),
    "treatment": pgettext_lazy("subject", "treatment"),
    "group": pgettext_lazy("subject", "group"),
    "group_member": pgettext_lazy("subject", "group member"),
    "lot": pgettext_lazy("subject", "lot"),
    "precaution_plan": pgettext_lazy("subject", "precautions"),
    "carriage": pgettext_lazy("subject", "carriage"),
    "storage": pgettext_lazy("subject", "storage"),
    "plant_run": pgettext_lazy("subject", "run in a plant"),
    "suspicion": pgettext_lazy("subject", "suspicion"),
    "investigation": pgettext_lazy("subject", "investigation"),
    "noncompliance": pgettext_lazy("subject", "non-compliance"),
    "certificate": pgettext_lazy("subject", "certificate"),
    "certificate_change": pgettext_lazy("subject", "change of a certificate's data"),
    "feed_year": pgettext_lazy("subject", "feed of a year"),
    "ration": pgettext_lazy("subject", "daily ration"),
    "feeding_record": pgettext_lazy("subject", "feeding record"),
    "maternal_milk": pgettext_lazy("subject", "milk of the young"),
    "common_grazing": pgettext_lazy("subject", "common grazing"),
    "transhumance": pgettext_lazy("subject", "walk to summer pasture"),
    "pasture_visit": pgettext_lazy("subject", "visit to a pasture"),
    "stocking": pgettext_lazy("subject", "animals per hectare"),
    "housing": pgettext_lazy("subject", "stall"),
    "individual_box": pgettext_lazy("subject", "box of a calf"),
    "mutilation": pgettext_lazy("subject", "procedure on animals"),
    "animal_transport": pgettext_lazy("subject", "transport of animals"),
    "poultry_flock": pgettext_lazy("subject", "flock of poultry"),
    "catastrophe": pgettext_lazy("subject", "derogation after a catastrophe"),
    "input_use": pgettext_lazy("subject", "use of an input"),
    "copper_year": pgettext_lazy("subject", "copper of a year"),
    "crop_year": pgettext_lazy("subject", "crop year"),
    "rotation": pgettext_lazy("subject", "rotation"),
    "manure_agreement": pgettext_lazy("subject", "manure agreement"),
    "seed_lot": pgettext_lazy("subject", "seed lot"),
    "record_kept": pgettext_lazy("subject", "record kept"),
    "wild_collection": pgettext_lazy("subject", "wild collection"),
    "unit_record": pgettext_lazy("subject", "separation of a unit"),
    "plant_records": pgettext_lazy("subject", "records of plant production"),
}
AXIS = {
    "organic": pgettext_lazy("axis", "Status of the products"),
    "control": pgettext_lazy("axis", "Control and certificate"),
    "admission": pgettext_lazy("axis", "Entry into the EU"),
}
GATE = {
    "sell_organic": pgettext_lazy("gate", "sell as organic"),
    "sell_in_conversion": pgettext_lazy("gate", "sell as in conversion"),
    "certify": pgettext_lazy("gate", "certificate"),
    "ship": pgettext_lazy("gate", "ship"),
    "enter_eu": pgettext_lazy("gate", "enter the EU"),
}
OUTCOME = {
    "met": pgettext_lazy("outcome", "Met"),
    "unmet": pgettext_lazy("outcome", "Not met"),
    "unproven": pgettext_lazy("outcome", "Not shown yet"),
    "referred": pgettext_lazy("outcome", "The control body decides"),
    "not_applicable": pgettext_lazy("outcome", "Does not apply"),
}
WORTH = {
    "valid": pgettext_lazy("worth", "Valid"),
    "not_yet": pgettext_lazy("worth", "Not valid yet"),
    "suspended": pgettext_lazy("worth", "Suspended"),
    "expired": pgettext_lazy("worth", "Expired"),
    "withdrawn": pgettext_lazy("worth", "Withdrawn"),
}
