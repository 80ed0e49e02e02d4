"""A small random country: subjects of every kind with facts that collide on boundaries and are often not
told."""

from datetime import date, datetime, time, timedelta

import polars as pl
from hypothesis import strategies as st

from certification.engine.facts import Type
from certification.law.facts import SUBJECTS
from tests.certification.law.twins import CHOICES, ON_THE_DAY

IDS = {
    "case": pl.Int64(),
    "id": pl.Int64(),
    "ref": pl.String(),
    "since": pl.Date(),
    "until": pl.Date(),
    "parent_id": pl.Int64(),
}
BY_KIND = {subject.kind: subject for subject in SUBJECTS}

ANCHORS = [date(2022, 2, 28), date(2024, 2, 29), date(2024, 12, 31), date(2025, 6, 15), date(2026, 9, 3)]
SHIFTS = [0, 0, 1, -1, 2, 59, 60, 70, 71, 181, 184, 364, 365, 366, 367, 730, 731]
days = st.builds(
    lambda day, shift: day + timedelta(days=shift), st.sampled_from(ANCHORS), st.sampled_from(SHIFTS)
)
hours = st.sampled_from([(0, 0), (0, 10), (9, 59), (10, 0), (23, 0), (23, 30)])
ends = st.one_of(st.none(), days)
spans = st.tuples(ends, ends).map(lambda pair: _span(*pair))


def _span(since, until):
    if since is not None and until is not None and until < since:
        since, until = until, since
    return {"since": since, "until": until}


BY_TYPE = {
    Type.INTEGER: st.integers(0, 3),
    Type.TEXT: st.sampled_from(["a", "b"]),
    Type.BOOLEAN: st.booleans(),
    Type.DAY: days,
    Type.MOMENT: st.builds(lambda day, hm: datetime.combine(day, time(*hm)), days, hours),
    Type.DAYS: st.lists(days, max_size=6).map(sorted),
    Type.RANGES: st.lists(spans, max_size=3),
}


@st.composite
def facts(draw, subject):
    """Facts of one subject; each is not told in about one of six."""
    told = {}
    for name, declared in subject.facts().items():
        value = draw(CHOICES.get(name, BY_TYPE.get(declared.type, st.none())))
        told[name] = None if draw(st.integers(0, 5)) == 0 else value
    for moment, day in ON_THE_DAY.items():
        if told.get(moment) is not None and told.get(day) is not None:
            told[moment] = datetime.combine(told[day], told[moment].time())
    return told


@st.composite
def countries(draw, most=3, subjects=SUBJECTS[1:]):
    """Rows by kind: up to `most` of each of these subjects, in up to two cases; children hang on a parent or on
    none."""
    cases = [
        {"case": n, "id": n, "ref": f"KZ-{n}", **draw(st.tuples(ends, ends).map(lambda p: _span(*p)))}
        for n in (1, 2)
    ]
    found = {"case": [{**row, "parent_id": None, "filed_on": None} for row in cases]}
    for subject in subjects:
        found[subject.kind] = []
        for n in range(draw(st.integers(1, most))):
            parent = None if subject.parent is None else draw(st.sampled_from([1, 1, 2, 99, None]))
            life = draw(
                st.one_of(
                    st.just({"since": None, "until": None}), st.tuples(ends, ends).map(lambda p: _span(*p))
                )
            )
            ids = {"case": draw(st.sampled_from([1, 1, 2])), "id": n + 1, "ref": f"{subject.kind}-{n + 1}"}
            found[subject.kind].append({**ids, **life, "parent_id": parent, **draw(facts(subject))})
    return found


def frame(kind, rows):
    """The frame of one kind."""
    schema = {**IDS, **BY_KIND[kind].schema()}
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema)


def frames(country):
    """All frames of a country."""
    return {kind: frame(kind, rows) for kind, rows in country.items()}


def one(kind, **told):
    """Frames of one subject of one case, open at both ends; facts not given are not told."""
    rows = {"case": [{"case": 1, "id": 1, "ref": "KZ-1"}], kind: [{"case": 1, "id": 1, "ref": kind, **told}]}
    return frames(rows)
