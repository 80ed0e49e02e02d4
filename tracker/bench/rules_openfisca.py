"""The same rules in OpenFisca: run by the Python of the environment that has it, not by ours.

`python rules_openfisca.py FOLDER` answers as rules_ours does, with the outcome of one day. The formulas are those of
rules_theirs.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

from openfisca_core.entities import build_entity  # type: ignore[import-not-found]
from openfisca_core.periods import DateUnit  # type: ignore[import-not-found]
from openfisca_core.simulations import SimulationBuilder  # type: ignore[import-not-found]
from openfisca_core.taxbenefitsystems import TaxBenefitSystem  # type: ignore[import-not-found]
from openfisca_core.variables import Variable  # type: ignore[import-not-found]
from rules_theirs import FORMULAS, serve  # type: ignore[import-not-found]

DAY = "2026-06-01"
HOLDING = build_entity(key="holding", plural="holdings", label="A holding", is_person=True)
SYSTEM = TaxBenefitSystem([HOLDING])


def know(name: str, kind: type, period: Any, formula: Any = None) -> None:
    """Add a variable: a fact that is told or a rule that is asked."""
    told: dict[str, Any] = {"value_type": kind, "entity": HOLDING, "definition_period": period, "label": name}
    if formula is not None:
        told["formula"] = lambda holding, period: formula(lambda fact: holding(fact, period))
    SYSTEM.add_variable(type(name, (Variable,), told))


def by_openfisca(columns: dict[str, Any]) -> list[Any]:
    """What each rule says, asked of a simulation of its own."""
    for name, column in columns.items():
        if name not in SYSTEM.variables:
            know(name, date if column.dtype.kind == "M" else int, DateUnit.ETERNITY)
    simulation = SimulationBuilder().build_default_simulation(SYSTEM, len(next(iter(columns.values()))))
    for name, column in columns.items():
        simulation.set_input(name, DAY, column)
    return [simulation.calculate(f"rule_{n}", DAY) for n in range(len(FORMULAS))]


if __name__ == "__main__":
    for place, formula in enumerate(FORMULAS):
        know(f"rule_{place}", int, DateUnit.DAY, formula)
    serve(Path(sys.argv[1]), by_openfisca)
