"""The land of the gallery."""


def land(say):
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
