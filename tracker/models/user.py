"""A person who signs in with an e-mail address; language and channel are theirs, not the case's."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower

LANGUAGES = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")]


class People(BaseUserManager["User"]):
    """Makes people; the address is folded to lower case so that one mailbox is one person."""

    def create_user(self, email: str, password: str | None = None, **values: Any) -> User:
        person = self.model(email=email.strip().lower(), **values)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, email: str, password: str | None = None, **values: Any) -> User:
        return self.create_user(email, password, is_staff=True, is_superuser=True, **values)


class User(AbstractBaseUser, PermissionsMixin):
    """A person; what they may do follows from memberships that hold today, never from a flag here."""

    class Channel(models.TextChoices):
        EMAIL = "email"
        MESSENGER = "messenger"
        PORTAL = "portal"

    email = models.EmailField(unique=True)
    full_name = models.CharField(max_length=160)
    phone = models.CharField(max_length=30, blank=True)
    language = models.CharField(max_length=2, choices=LANGUAGES, default="kk")
    channel = models.CharField(max_length=10, choices=Channel.choices, default=Channel.EMAIL)
    courtesy = models.BooleanField(
        default=True, db_default=True, help_text="Reminders the law does not ask for are sent too."
    )
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    joined_at = models.DateTimeField(auto_now_add=True)

    objects = People()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    class Meta:
        ordering = ["full_name"]
        constraints = [models.UniqueConstraint(Lower("email"), name="a_mailbox_is_one_person")]

    def __str__(self) -> str:
        return self.full_name

    def get_full_name(self) -> str:
        return self.full_name

    def get_short_name(self) -> str:
        return self.full_name
