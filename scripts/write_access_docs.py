"""Write docs/access.md anew, from the authorization matrix in tests/data/access.json.

.venv/bin/python scripts/write_access_docs.py
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.api.access.page import PAGE, render  # noqa: E402 - our own packages are found from here on


def main() -> None:
    PAGE.write_text(render(), "utf-8")


if __name__ == "__main__":
    main()
