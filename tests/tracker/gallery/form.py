"""The form of the gallery: a decision and a note."""

from django import forms

from tests.tracker.gallery.words import in_language


class Decision(forms.Form):
    use_required_attribute = False

    decision = forms.ChoiceField(widget=forms.RadioSelect, label="")
    text = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), required=False)

    def __init__(self, *args, language, **kwargs):
        super().__init__(*args, **kwargs)
        say = in_language(language)
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
