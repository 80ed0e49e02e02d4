"""Sample values for the component gallery: the farm Aqbulaq on 23 November 2026."""

import datetime as dt
from zoneinfo import ZoneInfo

from django import forms
from django.core.paginator import Paginator

D = dt.date
TODAY = D(2026, 11, 23)


class Decision(forms.Form):
    use_required_attribute = False

    decision = forms.ChoiceField(widget=forms.RadioSelect, label="")
    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)

    def __init__(self, *args, language, **kwargs):
        super().__init__(*args, **kwargs)
        say = _say(language)
        self.fields["decision"].label = say("Біреуін таңдаңыз", "Выберите один вариант", "Choose one")
        self.fields["decision"].error_messages["required"] = say(
            "Не істегеніңізді таңдаңыз", "Выберите, что вы сделали", "Choose what you did"
        )
        self.fields["decision"].choices = [
            (
                "stop",
                say(
                    "Тоқтата тұру\nБүгіннен бастап органикалық деп сата алмайды.",
                    "Приостановить\nС сегодняшнего дня нельзя продавать как органик.",
                    "Suspend\nFrom today the holder may not sell as organic.",
                ),
            ),
            (
                "none",
                say("Әзірге ешнәрсе істелген жоқ", "Пока ничего не сделано", "Nothing has been done yet"),
            ),
        ]
        self.fields["text"].label = say(
            "Инспекторға түсініктеме", "Пояснение инспектору", "A note to the inspector"
        )
        self.fields["text"].help_text = say("Қысқаша жазыңыз.", "Напишите коротко.", "Keep it short.")


def gallery(language):
    """The context of components/gallery.html."""
    say = _say(language)
    sample = {**_head(say, language), **_case(say), **_desk(say), **_small(say)}
    return {"today": TODAY, "sample": sample, "form": sample["form"]}


def _say(language):
    return lambda kk, ru, en: {"kk": kk, "ru": ru, "en": en}[language]


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


def _case(say):
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
        "land": _land(say),
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


def _land(say):
    return {
        "title": say("Танаптар мен омарта картасы", "Карта полей и пасеки", "Map of fields and the apiary"),
        "radius_m": 3_000,
        "plots": [
            {
                "mark": "1",
                "name": "Солтүстік",
                "sub": "412 га",
                "state": "own",
                "ring": [(64.118, 52.376), (64.151, 52.3765), (64.1505, 52.36), (64.1176, 52.3594)],
            },
            {
                "mark": "2",
                "name": "Жаңа жер",
                "sub": "120 га",
                "state": "new",
                "geometry": {
                    "type": "Polygon",
                    "coordinates": [
                        [
                            [64.126, 52.3565],
                            [64.1436, 52.357],
                            [64.143, 52.348],
                            [64.1257, 52.3475],
                            [64.126, 52.3565],
                        ]
                    ],
                },
            },
            {
                "mark": "А",
                "name": say("Көрші: рапс", "Сосед: рапс", "Neighbour: rapeseed"),
                "state": "risk",
                "sub": say("омартадан 2,3 км", "2,3 км от пасеки", "2.3 km from the apiary"),
                "tag": {"state": "watch", "word": ""},
                "ring": [(64.1795, 52.3775), (64.198, 52.378), (64.1975, 52.363), (64.179, 52.3626)],
            },
        ],
        "apiaries": [
            {
                "name": say("Омарта", "Пасека", "Apiary"),
                "sub": say("64 ұя", "64 улья", "64 hives"),
                "lon": 64.1605,
                "lat": 52.3455,
            }
        ],
    }


def _desk(say):
    def row(day, icon, name, owner, value, state):
        return {
            "due": day,
            "icon": icon,
            "name": name,
            "href": "#",
            "reference": "KZ-2024-0088",
            "region": say("Қостанай", "Костанай", "Kostanay"),
            "owner": owner,
            "take": "#",
            "need": say(
                "Сертификатты тоқтату туралы шешім жобасы",
                "Проект решения о приостановке сертификата",
                "Draft decision: suspend the certificate",
            ),
            "actions": [{"href": "#", "label": say("Шешім қабылдау", "Принять решение", "Decide")}],
            "risk": {
                "value": value,
                "state": state,
                "reason": say(
                    "балауыз шыққан жері белгісіз", "происхождение воска неизвестно", "wax unknown"
                ),
            },
        }

    names = [
        ("KZ-39", "Қостанай", 12),
        ("KZ-59", "Солтүстік Қазақстан", 9),
        ("KZ-63", "Шығыс Қазақстан", 5),
        ("KZ-11", "Ақмола", 7),
        ("KZ-33", "Жетісу", 3),
        ("KZ-10", "Абай", 1),
        ("KZ-62", "Ұлытау", 0),
        ("KZ-75", "Алматы", 1),
        ("KZ-15", "Ақтөбе", 24),
    ]
    return {
        "night": {
            "finished": "06:12",
            "took": "4 min 20 s",
            "differences": 0,
            "total": 1312,
            "checked": 1284,
            "same": 1188,
            "changed": 96,
            "waiting": 28,
            "waiting_note": say("Келесі әрекет 10:00.", "Следующая попытка в 10:00.", "Next try at 10:00."),
        },
        "tiles": [
            {
                "label": say("Кешіккен", "Просрочено", "Late"),
                "now": 55,
                "before": 49,
                "state": "late",
                "href": "#",
                "values": [31, 33, 36, 34, 38, 41, 40, 44, 47, 46, 49, 55],
            },
            {
                "label": say("Осы аптада мерзімі бітеді", "Срок на этой неделе", "Due this week"),
                "now": 27,
                "before": 31,
                "values": [22, 25, 28, 26, 30, 33, 31, 29, 34, 32, 31, 27],
                "state": "",
                "href": "#",
            },
            {
                "label": say("Тәуекелі жоғары", "Высокий риск", "High risk"),
                "now": 18,
                "before": 18,
                "state": "",
                "values": [18, 18],
                "href": "#",
            },
            {
                "label": say("Ашық күдік", "Открытые подозрения", "Open suspicions"),
                "now": 3,
                "before": 2,
                "values": [3],
                "state": "late",
                "href": "#",
            },
        ],
        "queue": {
            "tabs": [
                {"href": "?owner=all", "label": say("Барлығы", "Все", "All"), "count": 82, "current": True},
                {"href": "?owner=none", "label": say("Бос", "Свободные", "Unassigned"), "count": 9},
            ],
            "order": say(
                "Реті: кешіккен күн, сосын тәуекел",
                "Порядок: просрочка, затем риск",
                "Order: late, then risk",
            ),
            "groups": [
                {
                    "label": say("Кешіккен: 55", "Просрочено: 55", "Late: 55"),
                    "rows": [
                        row(D(2026, 11, 14), "wheat", "«Степь Агро» ЖШС", "А. Сейтқали", 91, "late"),
                        row(D(2026, 11, 20), "hive", "«Алтай балы» ӨК", "", 64, "soon"),
                    ],
                },
                {
                    "label": say("Осы аптада: 27", "На этой неделе: 27", "This week: 27"),
                    "rows": [row(D(2026, 11, 24), "meat", "«Баянауыл жылқы» ШҚ", "Д. Ким", 38, "")],
                },
            ],
            "full": {
                "href": "#",
                "label": say("Толық кезек: 82 іс", "Вся очередь: 82", "Full queue: 82 cases"),
            },
        },
        "regions": [
            {"iso": iso, "name": name, "value": value, "href": f"?region={iso}"} for iso, name, value in names
        ],
        "trend": [("", 14, 17), ("", 15, 18), ("", 16, 20), ("", 18, 23), ("", 22, 27), ("", 26, 29)],
    }


def _small(say):
    return {
        "papers": [
            {
                "name": say("Жер актісі", "Акт на землю", "Land title"),
                "href": "#",
                "meta": "PDF, 24.03.2025",
                "state": "met",
                "word": say("Қабылданды", "Принято", "Accepted"),
            },
            {
                "name": say("Зығыр тұқымының шоты", "Счёт на семена льна", "Linseed invoice"),
                "href": "#",
                "meta": "JPG, 19.11.2026",
                "state": "late",
                "word": say("Қайтарылды", "Возвращено", "Sent back"),
                "note": say("Фото анық емес, қайта түсіріңіз", "Фото нечёткое, переснимите", "Take it again"),
            },
        ],
        "empty": {
            "title": say("Әзірге құжат жоқ", "Документов пока нет", "No documents yet"),
            "text": say("Жер актісінен бастаңыз.", "Начните с акта на землю.", "Start with the land title."),
            "action": {
                "href": "#",
                "icon": "up",
                "label": say("Құжат жүктеу", "Загрузить документ", "Upload"),
            },
        },
        "progress": say("Жүктелуде: фото 9/14", "Загружается: фото 9/14", "Uploading: photo 9/14"),
        "events": [
            {
                "at": dt.datetime(2026, 11, 19, 14, 5, tzinfo=ZoneInfo("Asia/Almaty")),
                "who": "А. Сейтқали",
                "text": say("Құжат қайтарылды", "Документ возвращён", "Document sent back"),
            }
        ],
        "answers": [
            {
                "label": say("Өнім", "Продукт", "Product"),
                "value": say("бидай", "пшеница", "wheat"),
                "change": "#",
            }
        ],
        "page": Paginator(range(50), 10).page(2),
        "person": {
            "initials": "АС",
            "name": "Айгүл Сейтқали",
            "phone": "+7 7142 00-00-00",
            "role": say("Сіздің инспекторыңыз", "Ваш инспектор", "Your inspector"),
            "hours": say("дүйсенбі–жұма, 9:00–18:00", "понедельник–пятница, 9:00–18:00", "Monday to Friday"),
        },
        "sent": {
            "title": say("Жауап жіберілді", "Ответ отправлен", "Reply sent"),
            "reference": "KZ-2026-0007",
            "next": [
                say(
                    "Инспектор 2 желтоқсанға дейін қарайды.",
                    "Инспектор ответит до 2 декабря.",
                    "The inspector answers by 2 December.",
                )
            ],
        },
    }
