"""The README stays short, shows the process as the table has it, and names what is there."""

from __future__ import annotations

import re

from certification.process import Step, diagram
from config import env

README = env.BASE / "README.md"


def test_it_stays_under_two_hundred_lines() -> None:
    assert len(README.read_text("utf-8").splitlines()) < 200


def test_the_picture_is_the_table() -> None:
    shown = README.read_text("utf-8").split("<!-- process:begin -->")[1].split("<!-- process:end -->")[0]
    assert shown.strip() == f"```mermaid\n{diagram()}\n```", (
        "paste the output of certification.process.diagram()"
    )


def test_all_stages_of_the_demo_country_are_mapped_to_steps() -> None:
    table = README.read_text("utf-8").split("| stage | step |")[1].split("\n\n")[0]
    rows = [line.split("|")[2].strip() for line in table.splitlines()[2:]]
    assert len(rows) == 23
    assert {row for row in rows if row != "as before"} == {step.value for step in Step}


def test_every_command_it_names_exists() -> None:
    commands = {file.stem for file in (env.BASE / "tracker/management/commands").glob("*.py")}
    named = set(re.findall(r"`manage\.py (\w+)", README.read_text("utf-8")))
    assert named <= commands
