"""Docs that fail: every setting, error code and scope is written about, and nothing that is not there."""

import re

import pytest

from app.domain.access import Scope
from app.domain.errors import RequestError, UserErrorCode
from app.infra.distribution import DISTRIBUTED, REFERENCE
from app.settings import Settings, variables
from auth.request_limits import KEY_RATE
from tests.conftest import REPO

SETTINGS = REPO / "docs" / "settings.md"
ERRORS = REPO / "docs" / "errors.md"
FROM_GRAPHQL = {"BAD_USER_INPUT", "INTERNAL"}


def top_level_codes() -> set[str]:
    return {kind.code for kind in RequestError.__subclasses__()} | FROM_GRAPHQL


@pytest.mark.parametrize("variable", variables())
def test_every_setting_is_documented(variable: str) -> None:
    assert f"`{variable}`" in SETTINGS.read_text()


def test_no_setting_is_documented_that_is_not_there() -> None:
    documented = set(re.findall(r"`((?:LAUREL|DATABASE)_[A-Z_]+)`", SETTINGS.read_text()))
    assert documented - {*variables(), "LAUREL_DATABASE_URL"} == set()


@pytest.mark.parametrize("code", sorted({*UserErrorCode, *top_level_codes()}))
def test_every_error_code_is_documented(code: str) -> None:
    assert f"`{code}`" in ERRORS.read_text()


def test_every_setting_describes_itself() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


@pytest.mark.parametrize("scope", list(Scope))
def test_every_scope_is_documented(scope: Scope) -> None:
    docs = "".join(path.read_text() for path in (REPO / "docs").glob("*.md"))
    assert f"`{scope}`" in docs


def test_the_diagram_says_where_every_table_lies() -> None:
    diagram = (REPO / "docs" / "scaling.md").read_text().split("```mermaid")[1].split("```")[0]
    every, one = diagram.split('subgraph one["')
    for part, tables in ((every, REFERENCE), (one, DISTRIBUTED)):
        labels = re.findall(r'^ +\w+\["(.+)"\]$', part, re.MULTILINE)
        named = [name for label in labels for name in re.split(r", |<br/>", label)]
        assert sorted(named) == sorted(tables)


def test_the_default_rate_of_a_key_is_the_one_that_the_schema_names() -> None:
    assert Settings.model_fields["key_rate"].default == KEY_RATE
