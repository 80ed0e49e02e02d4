"""The diary of producers: seed, sowing, harvest, inputs, bees, feeding, treatments, purchases, sales."""

from django.contrib import admin
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from certification import models as record
from tracker.admin.page import RecordAdmin


class DiaryAdmin(RecordAdmin):
    list_select_related = ("producer",)
    search_fields = ("ref", "note", "producer__name_kk", "producer__name_ru")


NAMES = {
    record.HoldingYear: (_("Year of a holding"), _("Years of holdings")),
    record.SeedLot: (_("Seed lot"), _("Seed lots")),
    record.SeedAuthorisation: (_("Seed authorisation"), _("Seed authorisations")),
    record.Sowing: (_("Sowing"), _("Sowings")),
    record.Harvest: (_("Harvest"), _("Harvests")),
    record.InputUse: (_("Use of an input"), _("Uses of inputs")),
    record.QueenRenewal: (_("Renewal of queens"), _("Renewals of queens")),
    record.Extraction: (_("Honey extraction"), _("Honey extractions")),
    record.Feeding: (_("Feeding"), _("Feedings")),
    record.Treatment: (_("Treatment"), _("Treatments")),
    record.HerdYear: (_("Year of a herd"), _("Years of herds")),
    record.HerdCount: (_("Count of a herd"), _("Counts of herds")),
    record.AnimalPeriod: (_("Period of an animal"), _("Periods of animals")),
    record.AnimalDecision: (_("Decision on animals"), _("Decisions on animals")),
    record.TreatmentDose: (_("Dose of a treatment"), _("Doses of treatments")),
    record.AnimalExit: (_("Animal that left"), _("Animals that left")),
    record.Move: (_("Move"), _("Moves")),
    record.ColonyGroup: (_("Bee colonies"), _("Groups of bee colonies")),
    record.ApiaryYear: (_("Year of an apiary"), _("Years of apiaries")),
    record.Dormancy: (_("Dormancy of bees"), _("Dormancies of bees")),
    record.Surroundings: (_("Surroundings of hives"), _("Surroundings of all hives")),
    record.ForageSource: (_("Source of nectar"), _("Sources of nectar")),
    record.WaxChange: (_("Change of wax"), _("Changes of wax")),
    record.HiveCleaning: (_("Cleaning of hives"), _("Cleanings of hives")),
    record.CatastropheDerogation: (_("Derogation after a catastrophe"), _("Derogations after catastrophes")),
    record.Purchase: (_("Purchase"), _("Purchases")),
    record.Sale: (_("Sale"), _("Sales")),
    record.RecordKept: (_("Record kept"), _("Records kept")),
    record.UnitStatus: (_("Status of a unit"), _("Statuses of units")),
    record.UnitKeeping: (_("Species of a unit"), _("Species of units")),
    record.ConversionPlan: (_("Plan of conversion"), _("Plans of conversion")),
    record.HarvestNotice: (_("Notice of harvest"), _("Notices of harvest")),
    record.Neighbour: (_("Neighbouring land"), _("Neighbouring lands")),
    record.ContaminationSource: (_("Source of contamination"), _("Sources of contamination")),
    record.CultivationMeasure: (_("Work on the land"), _("Works on the land")),
    record.Claim: (_("Claim"), _("Claims")),
    record.CropYear: (_("Crop year"), _("Crop years")),
    record.VendorConfirmation: (_("Vendor's confirmation"), _("Vendors' confirmations")),
    record.ManureSum: (_("Manure in a year"), _("Manure by year")),
    record.ManureAgreement: (_("Manure agreement"), _("Manure agreements")),
    record.CopperYear: (_("Copper in a year"), _("Copper by year")),
    record.ProductionForecast: (_("Planned production"), _("Plans of production")),
    record.WildCollection: (_("Wild collection"), _("Wild collections")),
    record.FeedYear: (_("Feed of a year"), _("Feed by year")),
    record.Ration: (_("Daily ration"), _("Daily rations")),
    record.MaternalMilk: (_("Milk of a young animal"), _("Milk of young animals")),
    record.CommonGrazing: (_("Common grazing"), _("Common grazings")),
    record.Transhumance: (_("Walk to summer pasture"), _("Walks to summer pasture")),
    record.PastureVisit: (_("Visit to a pasture"), _("Visits to pastures")),
    record.Stocking: (_("Animals per hectare"), _("Animals per hectare by year")),
    record.Housing: (_("Stall"), _("Stalls")),
    record.IndividualBox: (_("Box of a calf"), _("Boxes of calves")),
    record.Mutilation: (_("Procedure on animals"), _("Procedures on animals")),
    record.AnimalTransport: (_("Transport of animals"), _("Transports of animals")),
    record.PoultryFlock: (_("Flock of poultry"), _("Flocks of poultry")),
    record.SupplierCertificate: (_("Supplier's certificate"), _("Certificates of suppliers")),
    record.Lot: (_("Lot"), _("Lots")),
    record.LotSource: (_("Source of a lot"), _("Sources of lots")),
    record.Ingredient: (_("Ingredient"), _("Ingredients")),
    record.LedgerEntry: (_("Line of the stock ledger"), _("Stock ledger")),
    record.DeclaredTotal: (_("Declared total of a year"), _("Declared totals by year")),
    record.PrecautionPlan: (_("Plan of precautions"), _("Plans of precautions")),
    record.Carriage: (_("Carriage of goods"), _("Carriages of goods")),
    record.CarriageDrop: (_("Drop of a load"), _("Drops of loads")),
    record.Storage: (_("Storage of goods"), _("Storages of goods")),
    record.PlantRun: (_("Run in a plant"), _("Runs in plants")),
    record.RetainedPaper: (_("Papers kept"), _("All papers kept")),
    record.Suspicion: (_("Suspicion"), _("Suspicions")),
    record.BuyerNotice: (_("Notice to a buyer"), _("Notices to buyers")),
    record.EquivalenceDocument: (_("Document of the former regime"), _("Documents of the former regime")),
}
SHOWN = 6
UNTOLD = frozenset({"id", "uuid", "version", "producer", "note", "ref"})


def _columns(model: type[Model]) -> tuple[str, ...]:
    """Whose it is and the first things it tells, in the order of the model."""
    told = [f.name for f in model._meta.concrete_fields if f.name not in UNTOLD]
    return ("producer", "ref", *told[:SHOWN])


for _model, _names in NAMES.items():
    # One page per kind of entry; they differ in their names and columns only.
    admin.register(_model)(
        type(f"{_model.__name__}Admin", (DiaryAdmin,), {"names": _names, "list_display": _columns(_model)})
    )
