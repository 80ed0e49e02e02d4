"""Files: accepted by what their bytes are, never by their name, and stored under their SHA-256.

Bytes reach the disk (temporary file, fsync, rename, fsync of the folder) before any row names them: a crash
leaves at most bytes nobody names, and never a document without its file. Nothing here scans for malware.
"""

from __future__ import annotations

import errno
import hashlib
import os
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from certification.errors import Invalid, NoRoom
from certification.failpoint import reach
from certification.models import StoredFile
from certification.queries.files import path_of, root

LARGEST_BYTES = 20 * 1024 * 1024
LARGEST_MB = 20
PIECE = 64 * 1024
HEAD = 16
ZIP_ENTRIES = 2000
FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"mif1", b"msf1"})
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OFFICE_PARTS = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX}


@dataclass(frozen=True, slots=True)
class Written:
    """Bytes that lie safely on disk and still wait for the row that names them."""

    sha256: str
    size: int
    media_type: str


def write(content: bytes | IO[bytes]) -> Written:
    """Put the bytes on disk. Invalid: file_empty, file_too_big (20 MB), file_type_not_accepted; NoRoom on a full disk.

    Accepted are PDF, JPEG, PNG, WebP, HEIC, and DOCX and XLSX without macros.
    """
    try:
        return _write(content)
    except OSError as error:
        if error.errno in FULL:
            raise NoRoom("no_room_for_files") from error
        raise


def name(written: Written) -> StoredFile:
    """The row of these bytes, inside the verb that is under way; the same bytes are one row."""
    row = StoredFile(sha256=written.sha256, size=written.size, media_type=written.media_type)
    StoredFile.objects.bulk_create([row], ignore_conflicts=True)
    return StoredFile.objects.get(pk=written.sha256)


def type_of(place: Path) -> str:
    """The media type by the bytes themselves; Invalid for every other type."""
    with place.open("rb") as file:
        head = file.read(HEAD)
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp" and head[8:12] in HEIC_BRANDS:
        return "image/heic"
    if head.startswith(b"PK\x03\x04"):
        return _office_type(place)
    raise _not_accepted()


def plain_name(file_name: str) -> str:
    """A file name without folders and control signs, at most 200 signs, as shown and sent to browsers."""
    last = file_name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(sign for sign in last if sign.isprintable() and sign not in '"<>|:*?').strip()[-200:]


def _write(content: bytes | IO[bytes]) -> Written:
    folder = root() / "incoming"
    folder.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder, delete=False) as temporary:
        place = Path(temporary.name)
        try:
            sha256, size = _pour(content, temporary)
            media_type = type_of(place)
            reach("file poured")
            temporary.flush()
            os.fsync(temporary.fileno())
            _settle(place, path_of(sha256))
            reach("file renamed")
        finally:
            place.unlink(missing_ok=True)
    return Written(sha256, size, media_type)


def _pour(content: bytes | IO[bytes], target: IO[bytes]) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for piece in _pieces(content):
        size += len(piece)
        if size > LARGEST_BYTES:
            raise Invalid("file_too_big", field="file", limit_mb=LARGEST_MB)
        digest.update(piece)
        target.write(piece)
    if size == 0:
        raise Invalid("file_empty", field="file")
    target.flush()
    return digest.hexdigest(), size


def _pieces(content: bytes | IO[bytes]) -> Iterable[bytes]:
    if isinstance(content, bytes):
        return [content[start : start + PIECE] for start in range(0, len(content), PIECE)]
    return iter(lambda: content.read(PIECE), b"")


def _settle(place: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    os.chmod(place, 0o600)
    os.replace(place, target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _office_type(place: Path) -> str:
    """DOCX or XLSX by the directory of the archive alone: nothing is unpacked."""
    try:
        with zipfile.ZipFile(place) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, UnicodeDecodeError, OSError):
        raise _not_accepted() from None
    macros = any(entry.lower().endswith("vbaproject.bin") for entry in names)
    if "[Content_Types].xml" not in names or macros or len(names) > ZIP_ENTRIES:
        raise _not_accepted()
    for part, media_type in OFFICE_PARTS.items():
        if part in names:
            return media_type
    raise _not_accepted()


def _not_accepted() -> Invalid:
    return Invalid("file_type_not_accepted", field="file")
