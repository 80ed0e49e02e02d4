"""Hosts of this machine's own making: a namespace each, a switch between them, cables that can be pulled."""

from __future__ import annotations

import ctypes
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

CLONE_NEWNET = 0x40000000
NETWORK = "10.77.0"


class Network:
    """Hosts by name, with addresses nobody outside can reach; all are gone when it ends."""

    def __init__(self, names: Sequence[str]) -> None:
        self.tag = f"tz{os.getpid()}"
        self.names = list(names)
        self.switch = f"{self.tag}-switch"
        try:
            self.build()
        except BaseException:
            self.end()
            raise

    def build(self) -> None:
        ip("netns", "add", self.switch)
        ip("-n", self.switch, "link", "add", "br0", "type", "bridge")
        ip("-n", self.switch, "link", "set", "br0", "up")
        for number, name in enumerate(self.names):
            host, cable = self.space(name), f"p{number}"
            ip("netns", "add", host)
            ip("-n", self.switch, "link", "add", cable, "type", "veth", "peer", "name", "eth0", "netns", host)
            ip("-n", self.switch, "link", "set", cable, "master", "br0", "up")
            ip("-n", host, "addr", "add", f"{self.address(name)}/24", "dev", "eth0")
            ip("-n", host, "link", "set", "eth0", "up")
            ip("-n", host, "link", "set", "lo", "up")

    def space(self, name: str) -> str:
        return f"{self.tag}-{name}"

    def address(self, name: str) -> str:
        return f"{NETWORK}.{self.names.index(name) + 1}"

    def cut(self, name: str) -> None:
        """Pull the cable: nobody is told, packets just end."""
        ip("-n", self.switch, "link", "set", f"p{self.names.index(name)}", "down")

    def join(self, name: str) -> None:
        ip("-n", self.switch, "link", "set", f"p{self.names.index(name)}", "up")

    def on(self, name: str, *command: str) -> list[str]:
        """The command as run on that host, under its own host name."""
        named = ("unshare", "--uts", "sh", "-c", 'hostname "$0" && exec "$@"', name)
        return ["ip", "netns", "exec", self.space(name), *named, *command]

    def enter(self, name: str) -> None:
        """From here on this process is on that host."""
        libc = ctypes.CDLL(None, use_errno=True)
        with Path(f"/run/netns/{self.space(name)}").open() as space:
            if libc.setns(space.fileno(), CLONE_NEWNET):
                raise OSError(ctypes.get_errno(), "setns")

    def end(self) -> None:
        for space in (self.switch, *map(self.space, self.names)):
            subprocess.run(["ip", "netns", "del", space], check=False, stderr=subprocess.DEVNULL)


def ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)
