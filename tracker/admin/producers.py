"""Producers, the people who speak for them, and the members of groups."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from certification.models import Contact, GroupMember, Producer
from tracker.admin.page import RecordAdmin


@admin.register(Producer)
class ProducerAdmin(RecordAdmin):
    names = (_("Producer"), _("Producers"))
    list_display = ("ref", "name_kk", "name_ru", "legal_form", "region", "bin", "masked_iin")
    list_filter = ("legal_form", "is_group", "region")
    list_select_related = ("region",)
    search_fields = ("ref", "name_kk", "name_ru", "name_en", "bin")


@admin.register(Contact)
class ContactAdmin(RecordAdmin):
    names = (_("Contact"), _("Contacts"))
    list_display = ("name_kk", "producer", "kind", "phone", "masked_iin", "since", "until")
    list_filter = ("kind",)
    list_select_related = ("producer",)
    search_fields = ("name_kk", "name_ru", "producer__name_kk")


@admin.register(GroupMember)
class GroupMemberAdmin(RecordAdmin):
    names = (_("Member of a group"), _("Members of groups"))
    list_display = ("group", "member_no", "name", "masked_iin", "joined_on", "left_on", "standing")
    list_filter = ("standing",)
    list_select_related = ("group",)
    search_fields = ("member_no", "name", "group__name_kk")
