"""What every sample of the gallery is said with: three languages, one day."""

import datetime as dt

D = dt.date
TODAY = D(2026, 11, 23)


def in_language(language):
    """A function that takes the Kazakh, Russian and English words and gives those of the language."""
    return lambda kk, ru, en: {"kk": kk, "ru": ru, "en": en}[language]
