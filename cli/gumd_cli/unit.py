"""The systemd user unit of the daemon: its text and its place."""

import os
from pathlib import Path

NAME = "gumd.service"
PASSED_ON = ("GUMD_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY")
"""A user's systemd starts the daemon before the desktop, and so without these."""

_UNIT = """\
# Written by gumd service install, and written anew by it.
[Unit]
Description=gumd: learns who you are, on your own machine
StartLimitIntervalSec=300
StartLimitBurst=5

[Service]
Type=exec
ExecStart={command} run
Environment={environment}
Restart=on-failure
RestartSec=5
TimeoutStopSec=30
Nice=5
UMask=0077

# What a user's systemd can enforce without namespaces, which not every system lets a user make. Only Unix sockets can
# be made, so there is no network. /tmp is shared, as the display's socket is there.
NoNewPrivileges=yes
PrivateTmp=no
RestrictAddressFamilies=AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native

[Install]
WantedBy=default.target
"""


def unit_text(command: list[str]) -> str:
    """The unit that runs this installation's gumd in this home, on this display."""
    passed = (f"{name}={os.environ[name]}" for name in PASSED_ON if os.environ.get(name))
    environment = " ".join(map(_quoted, passed))
    started = " ".join(_quoted(part.replace("$", "$$")) for part in command)
    return _UNIT.format(command=started, environment=environment)


def unit_path() -> Path:
    """Where systemd looks for a user's own units."""
    config = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(config).expanduser() / "systemd" / "user" / NAME


def _quoted(word: str) -> str:
    """One word as systemd reads it."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"'
