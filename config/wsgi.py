"""The door for web servers."""

import os

from django.core.wsgi import get_wsgi_application

from config import celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

# Naming the app lets web processes ring the worker.
__all__ = ["application", "celery"]
application = get_wsgi_application()
