"""Inputs that a name alone gives away: whoever writes it need not also say what the product is."""

# Common names (ISO 1750) of herbicides sold in Kazakhstan; none of them is on a list of organic production.
HERBICIDES = (
    "2,4-d", "2,4-d 2-ethylhexyl ester", "acetochlor", "aclonifen", "atrazine", "bentazone",
    "bispyribac-sodium", "chlorsulfuron", "clethodim", "clodinafop-propargyl", "clomazone",
    "clopyralid", "cycloxydim", "desmedipham", "dicamba", "diflufenican", "dimethenamid-p", "diquat",
    "ethofumesate", "fenoxaprop-p-ethyl", "florasulam", "fluazifop-p-butyl", "flumetsulam",
    "fluroxypyr", "foramsulfuron", "glufosinate", "glufosinate-ammonium", "glyphosate",
    "haloxyfop-p-methyl", "imazamox", "imazapyr", "imazethapyr", "iodosulfuron-methyl-sodium", "mcpa",
    "mesotrione", "metamitron", "metazachlor", "metribuzin", "metsulfuron-methyl", "nicosulfuron",
    "oxyfluorfen", "paraquat", "pendimethalin", "phenmedipham", "picloram", "pinoxaden", "prometryn",
    "propisochlor", "prosulfocarb", "prosulfuron", "pyroxsulam", "quizalofop-p-ethyl", "rimsulfuron",
    "s-metolachlor", "sulfosulfuron", "terbuthylazine", "thifensulfuron-methyl", "triasulfuron",
    "tribenuron-methyl", "trifluralin", "triflusulfuron-methyl",
)  # fmt: skip

# Fertilisers that hold nitrogen of mineral origin.
MINERAL_NITROGEN = (
    "ammonia", "ammonia water", "ammonium chloride", "ammonium nitrate", "ammonium phosphate",
    "ammonium sulfate", "ammonium sulphate", "anhydrous ammonia", "calcium ammonium nitrate",
    "calcium nitrate", "diammonium phosphate", "magnesium nitrate", "monoammonium phosphate",
    "nitroammophos", "potassium nitrate", "sodium nitrate", "uan", "urea", "urea ammonium nitrate",
)  # fmt: skip
