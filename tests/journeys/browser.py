"""A person at a browser without JavaScript: opens pages, fills forms, follows where the answer leads."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import requests

FORM = re.compile(r"<form[^>]*method=\"post\"[^>]*>.*?</form>", re.S)
INPUT = re.compile(r"<(?:input|button)\b[^>]*>")
NAMED = re.compile(r"(\w[\w-]*)=\"([^\"]*)\"")


class Browser:
    """One person's session over HTTP."""

    def __init__(self, address: str, language: str = "en") -> None:
        self.address = address
        self.language = language
        self.session = requests.Session()

    def get(self, path: str, *, status: int = 200) -> str:
        """A page of the reader's language; the status must be the one expected."""
        return self._read(self.session.get(self._at(path), timeout=30), status)

    def fill(self, path: str, *, status: int = 200, files: Any = None, **told: Any) -> str:
        """Open a page with one form in its main part, send it with what is told, follow the answer."""
        page = self.session.get(self._at(path), timeout=30)
        form = self._form(page.text)
        data = {name: value for name, value in form.items() if name not in told} | told
        headers = {"Referer": page.url}
        answer = self.session.post(page.url, data=data, files=files, headers=headers, timeout=60)
        return self._read(answer, status)

    def confirm(self, path: str, *, status: int = 200, **told: Any) -> str:
        """Fill a form of the office, check what is shown, confirm it."""
        page = self.session.get(self._at(path), timeout=30)
        data = self._form(page.text) | told
        headers = {"Referer": page.url}
        checked = self.session.post(page.url, data=data, headers=headers, timeout=30)
        assert checked.status_code == 200, checked.text[-3000:]
        again = self.session.post(page.url, data=self._form(checked.text), headers=headers, timeout=60)
        return self._read(again, status)

    def sign_in(self, email: str, password: str) -> None:
        self.fill("sign-in/", login=email, password=password)

    def _at(self, path: str) -> str:
        return path if path.startswith("http") else f"{self.address}/{self.language}/{path}"

    @staticmethod
    def _form(page: str) -> dict[str, str]:
        main = page[page.index("<main") :]
        forms = FORM.findall(main)
        assert len(forms) == 1, f"{len(forms)} forms in: {main[:2000]}"
        found: dict[str, str] = {}
        for tag in INPUT.findall(forms[0]):
            named = dict(NAMED.findall(tag))
            if named.get("type") == "hidden" and "name" in named:
                found[named["name"]] = unescape(named.get("value", ""))
        return found

    @staticmethod
    def _read(response: requests.Response, status: int) -> str:
        assert response.status_code == status, (
            f"{response.status_code} at {response.url}: {response.text[-3000:]}"
        )
        return unescape(response.text)
