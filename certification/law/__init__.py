"""What the law is: declarations only, in the order of the Regulation; `BOOK` is all of it."""

from certification.engine.book import RuleBook
from certification.law import (
    admission,
    certificates,
    control,
    conversion,
    feed,
    feed_status,
    grain,
    grazing,
    handling,
    honey,
    housing,
    investigation,
    listed_cases,
    lots,
    meat,
    noncompliance,
    poultry,
    stalls,
    suspicion,
    welfare,
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
    feed,
    feed_status,
    grazing,
    housing,
    poultry,
    stalls,
    welfare,
    control,
    investigation,
    noncompliance,
    listed_cases,
    certificates,
    admission,
)
BOOK = RuleBook.of(CHAPTERS, SUBJECTS)
