"""The committed OpenAPI document is the one that is served."""

from pathlib import Path

import yaml
from django.core.management import call_command
from django.test import Client

import tracker.api


def test_the_committed_document_is_the_served_one(tmp_path: Path, db: None) -> None:
    made = tmp_path / "openapi.yaml"
    call_command("spectacular", file=str(made), validate=True)
    committed = Path(tracker.api.__file__).with_name("openapi.yaml")
    assert made.read_text() == committed.read_text(), (
        "run: manage.py spectacular --file tracker/api/openapi.yaml"
    )


def test_the_document_names_every_operation_with_its_scope(db: None) -> None:
    served = yaml.safe_load(
        Client().get("/api/v1/openapi.json", headers={"Accept": "application/yaml"}).content
    )
    operations = [o for path in served["paths"].values() for o in path.values() if isinstance(o, dict)]
    assert len(operations) >= 8
    assert all(operation["security"] for operation in operations)
