"""A dossier as text: the YAML that people read and `import` takes back."""

from __future__ import annotations

from typing import Any

import yaml


class _Whole(yaml.SafeDumper):
    """Writes out everything where it stands: people read no aliases (*name) for what was said above."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def as_yaml(dossier: Any) -> str:
    """The text of a dossier, keys in the order told, letters as they are."""
    return yaml.dump(dossier, Dumper=_Whole, allow_unicode=True, sort_keys=False)
