"""The JSON Schema and the reference page of rules files are what the models say."""

from app.rules_files.reference import reference_page
from app.rules_files.schema import schema_text
from tests.conftest import REPO

HOW = "run .venv/bin/python scripts/write_rules_docs.py"


def test_the_json_schema_is_current() -> None:
    assert (REPO / "docs" / "rules.schema.json").read_text("utf-8") == schema_text(), HOW


def test_the_reference_page_is_current() -> None:
    assert (REPO / "docs" / "rules-files.md").read_text("utf-8") == reference_page(), HOW


def test_the_page_has_every_key() -> None:
    page = (REPO / "docs" / "rules-files.md").read_text("utf-8")
    for key in (
        "scPerUsd",
        "keepThreshold",
        "pExpiringDaysLeft",
        "hiddenFromTier",
        "ltvAtLeastUsd",
        "maxTotal",
    ):
        assert f"| `{key}` |" in page
