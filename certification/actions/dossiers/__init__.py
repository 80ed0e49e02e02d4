"""Dossiers: the one import format. Mistakes are told all at once; a producer comes in whole or not."""

from certification.actions.dossiers import examples
from certification.actions.dossiers.exporting import dossier_of, export_body, export_producer
from certification.actions.dossiers.importing import Imported, Outcome, import_dossiers
from certification.actions.dossiers.judging import Judged, judge_dossiers
from certification.actions.dossiers.problems import Problem
from certification.actions.dossiers.schema import dossier_schema
from certification.actions.dossiers.spelled import as_yaml

__all__ = [
    "Imported",
    "Judged",
    "Outcome",
    "Problem",
    "as_yaml",
    "dossier_of",
    "dossier_schema",
    "examples",
    "export_body",
    "export_producer",
    "import_dossiers",
    "judge_dossiers",
]
