"""Sample values for the component gallery: the farm Aqbulaq on 23 November 2026."""

import datetime as dt
from zoneinfo import ZoneInfo

from tests.tracker.gallery.case import case
from tests.tracker.gallery.desk import desk, small
from tests.tracker.gallery.form import Decision
from tests.tracker.gallery.words import TODAY, in_language


def gallery(language):
    """The context of components/gallery.html."""
    say = in_language(language)
    sample = {**_head(say, language), **case(say), **desk(say), **small(say)}
    return {"today": TODAY, "sample": sample, "form": sample["form"]}


def _head(say, language):
    form = Decision({"text": ""}, language=language)
    form.is_valid()
    return {
        "title": say("Бөлшектер", "Составные части", "Components"),
        "body_class": "",
        "form": form,
        "refused": [],
        "button": say("Жауапты тексеру", "Проверить ответ", "Check the reply"),
        "notice": say(
            "Байланыс үзілсе, қайта жіберіңіз.",
            "Если связь прервётся, отправьте ещё раз.",
            "If the connection drops, send it again.",
        ),
        "heads": {
            "steps": say("Өтініштен экспортқа дейін", "От заявки до экспорта", "From application to export"),
            "clock": say("Өтпелі кезең", "Переходный период", "Conversion period"),
            "regions": say("Өңірлер бойынша кешіккендер", "Просрочки по регионам", "Late cases by region"),
        },
        "moment": dt.datetime(2026, 11, 23, 8, 40, tzinfo=ZoneInfo("Asia/Almaty")),
    }
