"""Laboratories that report on samples, with the accreditation the law asks for (2021/1698 Article 12(6))."""

from django.db import models

from certification.models.fields import Versioned


class Laboratory(Versioned):
    """A laboratory; null in an accreditation field means that nobody has told us."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=160)
    country = models.CharField(max_length=2)
    iso17025 = models.BooleanField(null=True, help_text="True: accredited to ISO/IEC 17025.")
    ilac_signatory = models.BooleanField(
        null=True, help_text="True: by an accreditation body that signed the ILAC arrangement."
    )
    gc_lc_scope = models.BooleanField(
        null=True,
        help_text="True: the accreditation covers gas and liquid chromatography with mass spectrometry for pesticides.",
    )

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "laboratories"

    def __str__(self) -> str:
        return f"{self.code} {self.name}"
