"""Write docs/rules.schema.json and docs/rules-files.md anew, from the models of rules files.

.venv/bin/python scripts/write_rules_docs.py
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.rules_files.reference import reference_page  # noqa: E402 - our own packages are found from here on
from app.rules_files.schema import schema_text  # noqa: E402


def main() -> None:
    (ROOT / "docs" / "rules.schema.json").write_text(schema_text(), "utf-8")
    (ROOT / "docs" / "rules-files.md").write_text(reference_page(), "utf-8")


if __name__ == "__main__":
    main()
