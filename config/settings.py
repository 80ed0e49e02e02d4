"""Settings of every process; what differs between installations comes from the environment through env.py."""

from __future__ import annotations

import zoneinfo
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import environ

from config import desk_look, env
from config.headers import STRICT
from config.logging import configure_structlog, logging_config

BASE_DIR = env.BASE
DATA_DIR = env.data_folder()
DEMO = env.flag("DEMO")
ROLE = env.choice("ROLE", ("web", "worker", "command"), "command")

# Zone data comes from the locked package: older copies of the operating system still say +06:00 for Almaty.
zoneinfo.reset_tzpath(to=())
TIME_ZONE = "Asia/Almaty"
USE_TZ = True
if datetime(2026, 1, 1, tzinfo=zoneinfo.ZoneInfo(TIME_ZONE)).utcoffset() != timedelta(hours=5):
    raise env.Misconfigured("Asia/Almaty is not UTC+5 in the zone data: install the locked tzdata.")

# What the demo command reads: where it listens, whether it starts over, whether the engines are ours.
HOST = env.text("HOST", "127.0.0.1")
PORT = env.number("PORT", 8000)
FRESH = env.flag("FRESH")
EMBEDDED = env.flag("EMBEDDED")

LEGAL_DAY_SHIFT = env.number("LEGAL_DAY_SHIFT", 0)
if LEGAL_DAY_SHIFT and not DEMO:
    raise env.Misconfigured("LEGAL_DAY_SHIFT moves the legal day and is refused unless DEMO=1.")

FAILPOINT = env.text("FAILPOINT", "none")
if FAILPOINT != "none" and not DEMO:
    raise env.Misconfigured("FAILPOINT lets processes die and is refused unless DEMO=1.")

DEBUG = False
SECRET_KEY = env.secret("SECRET_KEY")
PUBLIC_URL = env.url("PUBLIC_URL", ("http", "https"), f"http://127.0.0.1:{env.number('PORT', 8000)}").rstrip(
    "/"
)
ALLOWED_HOSTS = [urlsplit(PUBLIC_URL).hostname or "", "127.0.0.1", "localhost", *env.names("ALLOWED_HOSTS")]
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

INSTALLED_APPS = [
    "unfold.apps.BasicAppConfig",
    "unfold.contrib.filters",
    "unfold.contrib.forms",
    "config.desk.DeskConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
    "rest_framework",
    "oauth2_provider",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "certification",
    "tracker",
]

MIDDLEWARE = [
    "config.requests.numbered",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.headers.admin_policy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "tracker.middleware.Refusals",
    "tracker.middleware.People",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "tracker.accounts.frame.frame",
            ]
        },
    }
]

# The database is the only truth: records, jobs, sessions, lock-outs, throttles. Options are merged, never
# assigned: an address over a unix socket carries its host there. A worker may not outlive its lease of 60 s. Statements
# over a whole country look dear to the planner, and compiling them takes longer than running them.
WEB_THREADS = env.number("WEB_THREADS", 4)
DATABASES = {"default": environ.Env.db_url_config(env.url("DATABASE_URL", ("postgresql", "postgres")))}
LIMITS = {
    "web": "-c statement_timeout=15s -c lock_timeout=3s -c idle_in_transaction_session_timeout=10s",
    "worker": "-c statement_timeout=60s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s",
    "command": "",
}
DATABASES["default"] |= {"CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True, "ATOMIC_REQUESTS": False}
DATABASES["default"].setdefault("OPTIONS", {})
# Nothing is planned by name but what is asked about one case, and one case is like another.
PLANS = "-c plan_cache_mode=force_generic_plan -c jit=off"
DATABASES["default"]["OPTIONS"] |= {"connect_timeout": 3, "options": f"{LIMITS[ROLE]} {PLANS}".strip()}
if ROLE == "web":
    # A pool must not be forked, so workers and commands connect plainly.
    DATABASES["default"]["OPTIONS"]["pool"] = {"min_size": 1, "max_size": WEB_THREADS + 2, "timeout": 5}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
SESSION_ENGINE = "django.contrib.sessions.backends.db"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

METRICS_TOKEN = env.text("METRICS_TOKEN", "none")
if METRICS_TOKEN == "none":
    METRICS_TOKEN = ""

# Redis carries doorbells and nothing else; it may be lost at any instant.
REDIS_URL = env.url("REDIS_URL", ("redis", "rediss", "unix"))

LANGUAGE_CODE = "kk"
LANGUAGES = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")]
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "tracker" / "locale", BASE_DIR / "certification" / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
USE_THOUSAND_SEPARATOR = False

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600
MEDIA_ROOT = DATA_DIR / "files"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

AUTH_USER_MODEL = "tracker.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "accounts:enter"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "tracker.accounts.adapter.Accounts"
ACCOUNT_FORMS = {
    "login": "tracker.accounts.forms.SignIn",
    "reauthenticate": "tracker.accounts.forms.Again",
    "reset_password": "tracker.accounts.forms.Forgotten",
    "reset_password_from_key": "tracker.accounts.forms.NewPassword",
    "change_password": "tracker.accounts.forms.ChangePassword",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# Addresses are entered by officials, so no stranger's address can be taken for a person's.
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_SESSION_COOKIE_AGE = 12 * 3600
# Wrong passwords are counted by axes, which refuses the right one too; this counts wrong codes as well.
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "30/m/ip,10/300s/key"}
MFA_ADAPTER = "tracker.accounts.adapter.Codes"
MFA_FORMS = {
    "authenticate": "tracker.accounts.forms.Code",
    "reauthenticate": "tracker.accounts.forms.CodeAgain",
    "activate_totp": "tracker.accounts.forms.FirstCode",
}
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_TOLERANCE = 1
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Taza Jol"
AXES_HANDLER = "axes.handlers.database.AxesDatabaseHandler"
AXES_USERNAME_CALLABLE = "config.lockout.attempted_name"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
# Fifteen minutes are fifteen minutes: knocking on the locked door does not make them longer.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_TEMPLATE = "accounts/locked_out.html"
AXES_VERBOSE = False

# Everything that only makes sense over TLS follows from the scheme of the public address.
SECURE = PUBLIC_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = SECURE
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^livez$", r"^readyz$", r"^metrics$"]
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("TRUST_PROXY") else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_AGE = 12 * 3600
CONTENT_SECURITY_POLICY = {"DIRECTIVES": STRICT}
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# Whatever runs on this machine trusts what comes from it, so no webhook of a real installation may go there.
WEBHOOKS_TO_LOOPBACK = env.flag("WEBHOOKS_TO_LOOPBACK")
if WEBHOOKS_TO_LOOPBACK and (SECURE or not DEMO):
    raise env.Misconfigured("WEBHOOKS_TO_LOOPBACK is refused unless DEMO=1 and PUBLIC_URL is http://.")

MAIL_FOLDER = DATA_DIR / "mail"
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("MAIL_FROM", "Taza Jol <noreply@taza-jol.example>")
SMTP_URL = env.text("SMTP_URL", "none")
EMAIL_TIMEOUT = 20
if SMTP_URL == "none":
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = str(MAIL_FOLDER)
else:
    globals().update(environ.Env.email_url_config(SMTP_URL))

# Notes to telephones; without a gateway whoever asked for them gets a mail.
GATEWAY_URL = env.text("GATEWAY_URL", "none")
if GATEWAY_URL != "none":
    GATEWAY_URL = env.url("GATEWAY_URL", ("http", "https"))
GATEWAY_TOKEN = env.text("GATEWAY_TOKEN", " ").strip()

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["oauth2_provider.contrib.rest_framework.OAuth2Authentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "tracker.api.problems.handle",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Taza Jol",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "VisitResult": ["clean", "minor", "major", "critical"],
        "SampleResult": ["not_detected", "detected"],
    },
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
}
OAUTH2_PROVIDER_APPLICATION_MODEL = "oauth2_provider.Application"
OAUTH2_PROVIDER = {
    "SCOPES": {
        "cases:read": "Read the cases of your organisation",
        "events:read": "Read what happened in the cases of your organisation",
        "inspections:read": "Read planned and reported inspections",
        "inspections:write": "Report inspections",
        "samples:write": "Report results of samples",
        "webhooks:manage": "Manage the webhooks of your organisation; given only when asked for by name",
    },
    "DEFAULT_SCOPES": ["cases:read", "events:read", "inspections:read", "inspections:write", "samples:write"],
    "ACCESS_TOKEN_EXPIRE_SECONDS": 3600,
    "PKCE_REQUIRED": True,
    "REFRESH_TOKEN_REUSE_PROTECTION": True,
    "ALLOWED_REDIRECT_URI_SCHEMES": ["https"],
}
UNFOLD = desk_look.UNFOLD

configure_structlog()
LOGGING = logging_config(
    env.choice("LOG_FORMAT", ("console", "json"), "console"), env.text("LOG_LEVEL", "INFO")
)
