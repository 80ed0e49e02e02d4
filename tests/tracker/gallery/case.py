"""A case of the gallery: what is next, its steps and its rules."""

from tests.tracker.gallery.land import land
from tests.tracker.gallery.words import TODAY, D


def case(say):
    here = {
        "name": say("Өтпелі кезең", "Переходный период", "Conversion"),
        "number": 5,
        "total": 8,
        "note": say("19 ай өтті, 5 ай қалды.", "Прошло 19 месяцев, осталось 5.", "19 months done, 5 to go."),
    }
    next_step = {
        "due": D(2026, 11, 30),
        "title": say("Тұқым құжатын жүктеңіз", "Загрузите документ на семена", "Upload your seed document"),
        "note": say(
            "2027 жылғы көктемгі егіске арналған бидай тұқымы.",
            "Семена пшеницы для посева весной 2027 года.",
            "Wheat seed for sowing in spring 2027.",
        ),
        "href": "#L-04",
        "action": say("Құжатты жүктеу", "Загрузить документ", "Upload the document"),
    }
    late = {
        "due": D(2026, 11, 18),
        "title": say("№ 2 ескертуге жауап беріңіз", "Ответьте на замечание № 2", "Reply to finding No 2"),
        "note": say(
            "«Өзен бойы» танабы көршінің бүркілген егісіне тиіп тұр. "
            "Инспектор не істегеніңізді білгісі келеді. "
            "2 желтоқсанға дейін жауап болмаса, ол сіздің түсініктемеңізсіз шешім қабылдайды.",
            "Поле «Өзен бойы» граничит с обработанным полем соседа. "
            "Инспектору нужно знать, что вы сделали. "
            "Если ответа не будет до 2 декабря, он решит без вашего объяснения.",
            "Your field ‘River side’ touches a neighbour’s sprayed field. The inspector asks what you did. "
            "Without a reply by 2 December the inspector decides alone.",
        ),
        "href": "#L-07",
        "action": say("Жауап беру", "Ответить", "Reply"),
    }
    return {
        "now": {"here": here, "late": late, "next": next_step, "ours": None},
        "calm": {"here": here, "late": None, "next": next_step, "ours": {"due": D(2026, 11, 20)}},
        "steps": _steps(say),
        "clock": {
            "done": 19,
            "total": 24,
            "first_year": 12,
            "facts": [
                {
                    "label": say(
                        "Алғашқы органикалық егіс", "Первый органический посев", "First organic sowing"
                    ),
                    "value": say(
                        "2027 жылғы көктем, 20 сәуірден кейін",
                        "весна 2027 года, после 20 апреля",
                        "spring 2027, after 20 April",
                    ),
                },
                {
                    "label": say(
                        "Алғашқы органикалық өнім", "Первый органический урожай", "First organic harvest"
                    ),
                    "value": say("2027 жылғы күз", "осень 2027 года", "autumn 2027"),
                },
            ],
            "parcels": [
                {
                    "name": "Солтүстік",
                    "area_m2": 4_120_000,
                    "done": 19,
                    "total": 24,
                    "ready_on": D(2027, 4, 20),
                },
                {"name": "Жаңа жер", "area_m2": 1_205_000, "done": 8, "total": 24, "ready_on": D(2028, 3, 3)},
            ],
            "second_year": say(
                "дақылды «өтпелі» деп сатуға болады (бал мен етті емес)",
                "урожай можно продавать как «переходный» (не мёд и не мясо)",
                "crops may be sold as ‘in conversion’ (not honey or meat)",
            ),
        },
        "rules": _rules(say),
        "met": [
            say("Ауыспалы егіс", "Севооборот", "Crop rotation"),
            say("Балауыз ауыстырылды", "Воск заменён", "Wax"),
        ],
        "land": land(say),
        "deadlines": [
            {
                "what": say("№ 2 ескертуге жауап", "Ответ на замечание № 2", "Reply to finding No 2"),
                "due": D(2026, 11, 18),
                "href": "#",
            },
            {
                "what": say("Тұқым құжаты", "Документ на семена", "Seed document"),
                "due": D(2026, 11, 30),
                "href": "",
            },
            {"what": say("Шот", "Счёт", "Invoice"), "due": TODAY, "href": ""},
            {
                "what": say("2027 жылғы егіс жоспары", "План посева на 2027 год", "Sowing plan for 2027"),
                "due": D(2027, 2, 28),
                "href": "",
            },
        ],
    }


def _steps(say):
    return [
        {
            "name": say("Өтініш қабылданды", "Заявка принята", "Application accepted"),
            "state": "done",
            "on": D(2025, 3, 28),
        },
        {
            "name": say(
                "Сертификаттау органымен шарт",
                "Договор с органом по сертификации",
                "Contract with control body",
            ),
            "state": "done",
            "on": D(2025, 4, 14),
        },
        {
            "name": say("Өтпелі кезең басталды", "Начало переходного периода", "Conversion started"),
            "state": "done",
            "on": D(2025, 4, 20),
        },
        {
            "name": say("Алғашқы тексеру", "Первая проверка", "First inspection"),
            "state": "done",
            "on": D(2025, 6, 18),
        },
        {
            "name": say("Өтпелі кезең", "Переходный период", "Conversion"),
            "state": "now",
            "note": say("5 ай қалды", "осталось 5 месяцев", "5 months to go"),
        },
        {
            "name": say("Қорытынды тексеру, сынама", "Итоговая проверка, пробы", "Final inspection, samples"),
            "state": "later",
            "on": D(2027, 4, 1),
            "approximate": True,
        },
        {
            "name": say("Сертификат", "Сертификат", "Certificate"),
            "state": "later",
            "on": D(2027, 5, 1),
            "approximate": True,
        },
        {
            "name": say("ЕО-ға экспорт", "Экспорт в ЕС", "Export to the EU"),
            "state": "later",
            "note": say("әр жөнелтімге COI", "COI на каждую партию", "a COI for each consignment"),
        },
    ]


def _rules(say):
    law = {
        "text": say(
            "Регламент (ЕО) 2018/848, 28-бап, 1-тармақ",
            "Регламент (ЕС) 2018/848, статья 28(1)",
            "Regulation (EU) 2018/848, Article 28(1)",
        ),
        "href": "https://eur-lex.europa.eu/eli/reg/2018/848/oj",
    }
    why = say(
        "Көрші танаптан ұшқан дәрі сіздің дәніңізге тиюі мүмкін.",
        "Препарат с соседнего поля может попасть на ваше зерно.",
        "Spray can drift from the next field onto your grain.",
    )
    enough = [
        say(
            "Белгіленген шеп: картадағы сызық пен фото",
            "Полоса: линия на карте и фото",
            "A strip and a photo",
        ),
        say("Көршінің жазбаша келісімі", "Письменное согласие соседа", "The neighbour’s written word"),
    ]
    rule = {"why": why, "enough": enough, "law": [law], "checked_on": D(2026, 11, 2), "word": ""}
    return [
        {
            **rule,
            "code": "L-07",
            "state": "late",
            "open": True,
            "title": say(
                "Көршінің химикатынан қорғаныс",
                "Защита от химии соседа",
                "Protection from a neighbour’s spray",
            ),
            "action": {"href": "#", "label": say("Жауап беру", "Ответить", "Reply")},
        },
        {
            **rule,
            "code": "L-04",
            "state": "you",
            "open": False,
            "action": None,
            "title": say(
                "Тұқым органикалық немесе өңделмеген",
                "Семена органические или необработанные",
                "Seed is organic or untreated",
            ),
        },
        {
            **rule,
            "code": "B-03",
            "state": "watch",
            "open": False,
            "action": None,
            "title": say("Омарта айналасы 3 км", "3 км вокруг пасеки", "3 km around the apiary"),
        },
    ]
