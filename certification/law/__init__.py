"""What the law is: declarations only, in the order of the Regulation; `BOOK` is all of it."""

from certification.engine.book import RuleBook
from certification.law import (
    admission,
    certificates,
    control,
    conversion,
    grain,
    handling,
    honey,
    investigation,
    listed_cases,
    lots,
    meat,
    noncompliance,
    suspicion,
)
from certification.law.facts import SUBJECTS

CHAPTERS = (
    conversion,
    grain,
    honey,
    meat,
    handling,
    lots,
    suspicion,
    control,
    investigation,
    noncompliance,
    listed_cases,
    certificates,
    admission,
)
BOOK = RuleBook.of(CHAPTERS, SUBJECTS)
