"""Secrets stored in a file of the data folder that only its owner can read."""

import os
from pathlib import Path


def read_secret(path: Path) -> str | None:
    """Returns the secret in the file; None without a file."""
    return path.read_text("ascii", "replace").strip() if path.exists() else None


def write_secret(path: Path, secret: str) -> None:
    """Write the file atomically. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Created with its mode: at no instant can others read it.
    unfinished = path.with_name(f"{path.name}.new")
    unfinished.unlink(missing_ok=True)
    with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(secret + "\n")
    unfinished.replace(path)
