"""What an office of the gallery sees, and the small pieces."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.core.paginator import Paginator

from tests.tracker.gallery.words import D


def desk(say):
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


def small(say):
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
