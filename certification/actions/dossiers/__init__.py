"""Dossiers: the one import format. Mistakes are told all at once; a producer comes in whole or not."""

from certification.actions.dossiers.importing import Imported, Outcome, import_dossiers
from certification.actions.dossiers.judging import Judged, judge_dossiers
from certification.actions.dossiers.problems import Problem

__all__ = ["Imported", "Judged", "Outcome", "Problem", "import_dossiers", "judge_dossiers"]
