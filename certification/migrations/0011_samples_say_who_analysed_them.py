"""A dossier may say of whoever analysed a sample how it is accredited."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("certification", "0010_the_ministry_is_informed"),
    ]

    operations = [
        migrations.AddField(
            model_name="sample",
            name="laboratory_gc_lc_scope",
            field=models.BooleanField(
                help_text="Whether it says that the accreditation covers gas and liquid chromatography with mass spectrometry for pesticides.",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="sample",
            name="laboratory_ilac_signatory",
            field=models.BooleanField(
                help_text="Whether it says that the accreditation body signed the ILAC arrangement.",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="sample",
            name="laboratory_iso17025",
            field=models.BooleanField(
                help_text="Whether its report says that the laboratory is accredited to ISO/IEC 17025.",
                null=True,
            ),
        ),
    ]
