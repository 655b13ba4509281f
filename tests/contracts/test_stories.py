"""Each component of the kit is seen at /stories."""

import re

from tests.conftest import REPO

KIT = REPO / "web" / "kit"
STORIES = REPO / "web" / "stories"
WITHIN = {"bar": "mission", "first-icons": "icons"}
"""What no surface shows by itself, and the component in whose stories it is seen."""
MISSING = {"risk-card"}
"""Its states are landmarks of one name, of which axe allows one on a page. The list only shrinks."""
COMPONENT = re.compile(
    r"^export function \w+(?:(?!^\}).)*?\): (?:SVG)?TemplateResult\b", re.MULTILINE | re.DOTALL
)
IMPORTED = re.compile(r'from "\.\./kit/([\w-]+)\.ts"')


def test_each_component_has_a_story() -> None:
    components = {path.stem for path in KIT.glob("*.ts") if COMPONENT.search(path.read_text("utf-8"))}
    assert {"gem", "possession", "risk-card"} <= components
    shown = {name for path in STORIES.glob("*.ts") for name in IMPORTED.findall(path.read_text("utf-8"))}
    assert components - shown == {*WITHIN, *MISSING}
    for part, whole in WITHIN.items():
        assert whole in shown
        assert f'from "./{part}.ts"' in (KIT / f"{whole}.ts").read_text("utf-8")
