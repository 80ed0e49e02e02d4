"""An apiary of which everything is told that a rule reads of bees."""

from __future__ import annotations

from django.db import transaction

from certification import models
from certification.models import Apiary, Case
from tests.certification.facts.holdings import d


@transaction.atomic
def beekeeping(case: Case) -> Apiary:
    """Fill the apiary of a holding with colonies, a move, a place, wax, feed, medicine and honey."""
    apiary = Apiary.objects.get(producer=case.producer)
    own = {"producer": case.producer, "apiary": apiary}
    group = models.ColonyGroup.objects.create(**own, ref="G1", brought_in=False)
    models.ColonyGroup.objects.create(
        **own,
        ref="G2",
        brought_in=True,
        for_renewal=False,
        status_on_arrival="non_organic",
        arrived_on=d("2025-05-01"),
        organic_from_on=d("2025-05-01"),
    )
    models.ApiaryYear.objects.create(**own, year=2025, in_hive_substances=["wax"], wings_clipped=False)
    move = models.Move.objects.create(**own, moved_on=d("2025-06-01"), left_on=d("2025-07-31"))
    models.Dormancy.objects.create(**own, since=d("2024-11-01"), until=d("2025-04-01"))
    derogation = models.CatastropheDerogation.objects.create(
        producer=case.producer,
        kind="bee_feeding",
        granted=True,
        valid_from_on=d("2025-09-01"),
        valid_until_on=d("2025-12-31"),
    )
    place = models.Surroundings.objects.create(**own, move=move, year=2025)
    models.ForageSource.objects.create(
        producer=case.producer,
        surroundings=place,
        kind="spontaneous",
        area_m2=10_000,
        flowering_from_on=d("2025-06-10"),
        flowering_until_on=d("2025-07-10"),
    )
    models.ContaminationSource.objects.create(**own, kind="town", distance_m=4000)
    models.WaxChange.objects.create(**own, use="foundation", status="organic", changed_on=d("2025-05-01"))
    models.HiveCleaning.objects.create(**own, means="flame", cleaned_on=d("2025-04-10"))
    models.Feeding.objects.create(
        **own, fed_on=d("2025-09-10"), product="Сахар", status="organic", derogation=derogation, cause="other"
    )
    treated = models.Treatment.objects.create(
        **own, ref="T1", kind="allopathic", started_on=d("2025-08-01"), ended_on=d("2025-08-20")
    )
    treated.colony_groups.set([group])
    models.Extraction.objects.create(**own, ref="E1", year=2025, extracted_on=d("2025-07-20"))
    return apiary
