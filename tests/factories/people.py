"""People who sign in, the organisations they act for and the memberships between them."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from certification.process import Role
from tracker.models import Membership, Organisation, User


class UserFactory(DjangoModelFactory[User]):
    """A person with an address of their own; the password is `organic-2026`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person{n}@demo.example")
    full_name = factory.Sequence(lambda n: f"Person {n}")
    language = "kk"
    password = factory.django.Password("organic-2026")


class OrganisationFactory(DjangoModelFactory[Organisation]):
    """The Ministry, unless it stands for a control body, a producer or a laboratory."""

    class Meta:
        model = Organisation

    kind = Organisation.Kind.MINISTRY
    name = "Ministry of Agriculture"


class MembershipFactory(DjangoModelFactory[Membership]):
    """A role that has held since the start of 2026."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = Role.OFFICIAL.value
    since = date(2026, 1, 1)
