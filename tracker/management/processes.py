"""Operating-system processes that end with the one that started them, and can be told from strangers."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, Any

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def start(
    command: Sequence[str | Path],
    log: IO[Any],
    parting: signal.Signals = signal.SIGTERM,
    environment: Mapping[str, str] | None = None,
    **options: Any,
) -> subprocess.Popen[bytes]:
    """Starts a process in its own session; on Linux the kernel sends it `parting` when its parent is gone."""
    return subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        env={**os.environ, **(environment or {})},
        start_new_session=True,
        preexec_fn=ends_with_parent(parting, os.getpid()),
        **options,
    )


def ends_with_parent(parting: signal.Signals, parent: int) -> Callable[[], None]:
    """What a child does before it becomes the program; it looks whether its parent is gone already."""

    def ask_the_kernel() -> None:
        if LIBC is not None:
            LIBC.prctl(PR_SET_PDEATHSIG, int(parting), 0, 0, 0)
            if os.getppid() != parent:
                os._exit(1)

    return ask_the_kernel


def stop(process: subprocess.Popen[bytes], ask: signal.Signals, patience: float) -> None:
    """Asks, waits `patience` seconds, then ends the process; what it left in its session ends too."""
    if process.poll() is None:
        process.send_signal(ask)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(patience)
    end_group(process.pid)
    process.wait()


def end_group(leader: int) -> None:
    """Kills whatever still lives in the group that `leader` started."""
    try:
        os.killpg(leader, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def end_stranger(pid: int, is_it: Callable[[], bool], ask: signal.Signals, patience: float = 10.0) -> None:
    """Ends a process that is no child of ours as long as `is_it` says it is the one meant."""
    until = time.monotonic() + patience
    if is_it():
        os.kill(pid, ask)
    while is_it():
        if time.monotonic() > until:
            os.kill(pid, signal.SIGKILL)
            until += patience
        time.sleep(0.05)


def working_in(folder: Path, name: str) -> list[int]:
    """Living processes of that program whose working folder is this one; none where the system does not tell."""
    found = []
    for entry in Path("/proc").iterdir() if Path("/proc/self").exists() else ():
        if not entry.name.isdigit():
            continue
        try:
            here = os.readlink(entry / "cwd") == str(folder.resolve())
            # A server's processes rewrite their command line; the program is told apart by its file.
            if here and Path(os.readlink(entry / "exe")).name == name:
                found.append(int(entry.name))
        except OSError:
            continue
    return found


def kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def identity(pid: int) -> str:
    """When a living process started, which no later owner of its number shares; empty for none."""
    if not Path("/proc/self").exists():
        return told_by_ps(pid, "lstart=")
    try:
        fields = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if fields[0] == "Z" else fields[19]


def command_line(pid: int) -> str:
    """The command line of a living process; empty for none, and for a dead one nobody has fetched yet."""
    if not Path("/proc/self").exists():
        return told_by_ps(pid, "command=")
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:
        return ""


def told_by_ps(pid: int, column: str) -> str:
    answer = subprocess.run(["ps", "-o", column, "-p", str(pid)], capture_output=True, text=True, check=False)
    return answer.stdout.strip()
