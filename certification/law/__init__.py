"""What the law is: declarations only, in the order of the Regulation; `BOOK` is all of it."""

from certification.engine.book import RuleBook
from certification.law import admission, control, conversion, grain, honey, meat
from certification.law.facts import SUBJECTS

BOOK = RuleBook.of((conversion, grain, honey, meat, control, admission), SUBJECTS)
