"""Every act we cite, by CELEX number."""

from certification.engine.dated import Act

R2018_848 = Act(
    "32018R0848", "Regulation (EU) 2018/848", "Organic production and labelling of organic products"
)
ANNEX_II = R2018_848.part("Annex II")
ANNEX_III = R2018_848.part("Annex III")

R2021_1165 = Act(
    "32021R1165",
    "Implementing Regulation (EU) 2021/1165",
    "Products and substances authorised for use in organic production",
)

R2019_1009 = Act("32019R1009", "Regulation (EU) 2019/1009", "EU fertilising products")
R2020_464 = Act(
    "32020R0464",
    "Implementing Regulation (EU) 2020/464",
    "Retroactive recognition, production of animals, and information from Member States",
)
R2020_2146 = Act(
    "32020R2146",
    "Delegated Regulation (EU) 2020/2146",
    "Exceptional production rules after catastrophes",
)
R2021_1698 = Act(
    "32021R1698",
    "Delegated Regulation (EU) 2021/1698",
    "Control bodies and controls in third countries for compliant organic products",
)
R2021_1378 = Act(
    "32021R1378",
    "Implementing Regulation (EU) 2021/1378",
    "Certificate of operators in third countries and the list of recognised control bodies",
)
ANNEX_IV = R2021_1698.part("Annex IV")
R2021_279 = Act(
    "32021R0279",
    "Implementing Regulation (EU) 2021/279",
    "Controls and measures for traceability and compliance in organic production",
)
R2021_771 = Act(
    "32021R0771",
    "Delegated Regulation (EU) 2021/771",
    "Official controls of groups of operators and of operators' documents",
)
R2021_2119 = Act(
    "32021R2119",
    "Implementing Regulation (EU) 2021/2119",
    "Records and declarations of operators, and how certificates are issued (amends 2021/1378)",
)
R2022_2240 = Act(
    "32022R2240",
    "Implementing Regulation (EU) 2022/2240",
    "Electronic seal of certificates in third countries (amends 2021/1378)",
)
R2021_2306 = Act(
    "32021R2306",
    "Delegated Regulation (EU) 2021/2306",
    "Official controls of organic products meant for import, and the certificate of inspection",
)
R2021_405 = Act(
    "32021R0405",
    "Implementing Regulation (EU) 2021/405",
    "Lists of third countries from which animals and goods for people to eat may enter the Union",
)
R2022_2293 = Act(
    "32022R2293",
    "Implementing Regulation (EU) 2022/2293",
    "Third countries with an approved control plan for residues (amends 2021/405)",
)
R2025_354 = Act(
    "32025R0354",
    "Implementing Regulation (EU) 2025/354",
    "Replaces the list of residue plans: Kazakhstan listed for honey (amends 2021/405)",
)
R2026_187 = Act(
    "32026R0187",
    "Implementing Regulation (EU) 2026/187",
    "Replaces the list of residue plans (amends 2021/405)",
)
R2023_905 = Act(
    "32023R0905",
    "Delegated Regulation (EU) 2023/905",
    "Ban on certain antimicrobials in animals and products that enter the Union",
)
R2026_1189 = Act(
    "32026R1189",
    "Implementing Regulation (EU) 2026/1189",
    "Third countries admitted under the ban on certain antimicrobials (adds Annex XVIa to 2021/405)",
)
R2021_2306 = Act(
    "32021R2306",
    "Delegated Regulation (EU) 2021/2306",
    "Official controls of organic consignments from third countries and the certificate of inspection",
)
R2021_2307 = Act(
    "32021R2307",
    "Implementing Regulation (EU) 2021/2307",
    "Documents and notifications for organic products that enter the Union",
)
R2021_2305 = Act(
    "32021R2305",
    "Delegated Regulation (EU) 2021/2305",
    "Organic products that are not checked at border control posts",
)
R2019_1013 = Act(
    "32019R1013",
    "Implementing Regulation (EU) 2019/1013",
    "Prior notification of consignments that enter the Union",
)
R2022_2292 = Act(
    "32022R2292",
    "Delegated Regulation (EU) 2022/2292",
    "Entry into the Union of food-producing animals and goods for people to eat",
)
R1182_71 = Act(
    "31971R1182", "Regulation (EEC, Euratom) No 1182/71", "Rules on periods, dates and time limits"
)

ACTS = (
    R2018_848,
    R2019_1009,
    R2021_1165,
    R2020_464,
    R2020_2146,
    R2021_1698,
    R2021_1378,
    R2021_279,
    R2021_771,
    R2021_2119,
    R2022_2240,
    R2021_2306,
    R2021_405,
    R2022_2293,
    R2025_354,
    R2026_187,
    R2023_905,
    R2026_1189,
    R2021_2306,
    R2021_2307,
    R2021_2305,
    R2019_1013,
    R2022_2292,
    R1182_71,
)
