"""Settings of the tests: the product's own, on embedded engines of their own, with cheap passwords."""

import atexit
import os

from config import engines, env

os.environ.setdefault("TAZAJOL_DATA", str(env.BASE / ".data" / "test"))
if not (os.environ.get("DATABASE_URL") and os.environ.get("REDIS_URL")):
    # Parallel test processes inherit the addresses; the first one holds the engines until it ends.
    USERS = engines.borrow(env.data_folder())
    atexit.register(engines.give_back, env.data_folder(), USERS)
os.environ["DEMO"] = "1"

from config import celery  # noqa: F401  # doorbells are rung in tests as in production
from config import settings as product

globals().update({name: getattr(product, name) for name in dir(product) if name.isupper()})

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["*"]
# Tests lose nothing when the machine dies; torture tests start servers of their own that wait for the disk.
OPTIONS = product.DATABASES["default"]["OPTIONS"]
OPTIONS["options"] = f"{OPTIONS['options']} -c synchronous_commit=off".strip()
