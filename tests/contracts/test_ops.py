"""The operator's kit says what the program is: settings, metrics, health, users and times of stopping."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from pydantic import SecretStr

from app.cli.serving import DRAIN_SECONDS
from app.infra.metrics import MAX_COUNTED, Metrics
from app.main import create_app
from app.settings import Settings, variables
from tests.api.cast import METRICS_TOKEN, SECRET
from tests.conftest import REPO

OPS = REPO / "ops"
KUBERNETES = OPS / "kubernetes"
METRIC = re.compile(r"\b(?:laurel|process|python)_[a-z_]+\b")
SUFFIXES = {"counter": ("_total",), "gauge": ("",), "histogram": ("_bucket", "_sum", "_count")}
OPERATORS = ("/metrics", "/healthz", "/readyz")
Document = dict[str, Any]


def families() -> dict[str, tuple[str, ...]]:
    """Returns the series of each metric that a process exports."""
    found = {family.name: family.type for family in Metrics().registry.collect()}
    return {name: tuple(name + suffix for suffix in SUFFIXES[kind]) for name, kind in found.items()}


def series(*queries: str) -> set[str]:
    """Returns the names of series in queries of Prometheus."""
    return {name for query in queries for name in METRIC.findall(query)}


def dashboard() -> set[str]:
    """Returns the series that the dashboard shows."""
    panels = json.loads((OPS / "grafana" / "laurel.json").read_text())["panels"]
    return series(*(target["expr"] for panel in panels for target in panel.get("targets", ())))


def alert_rules() -> list[Document]:
    (group,) = yaml.safe_load((OPS / "prometheus" / "alerts.yaml").read_text())["groups"]
    return group["rules"]


def manifests() -> Iterator[Document]:
    for path in sorted(KUBERNETES.glob("*.yaml")):
        yield from yaml.safe_load_all(path.read_text())


def pods() -> dict[str, Document]:
    """Returns the specification of each workload's pods, by its name."""
    found = {}
    for one in manifests():
        spec = one["spec"] if one["kind"] in {"Deployment", "Job", "CronJob"} else {}
        spec = spec.get("jobTemplate", {}).get("spec", spec)
        if "template" in spec:
            found[one["metadata"]["name"]] = spec["template"]["spec"]
    return found


def compose() -> Document:
    return yaml.safe_load((OPS / "compose.yaml").read_text())


def seconds(text: str) -> int:
    assert text.endswith("s")
    return int(text[:-1])


def test_the_example_of_the_environment_has_every_setting_once() -> None:
    names = re.findall(r"^(?:# )?([A-Z_]+)=", (OPS / ".env.example").read_text(), re.MULTILINE)
    ours = [name for name in names if name.startswith("LAUREL_") or name == "DATABASE_URL"]
    assert sorted(ours) == sorted(variables())


def test_the_values_of_the_example_are_good_and_its_defaults_are_the_defaults() -> None:
    text = (OPS / ".env.example").read_text()
    given = dict(re.findall(r"^(?:# )?(LAUREL_[A-Z_]+|DATABASE_URL)=(.+)$", text, re.MULTILINE))
    settings = Settings.model_validate(
        {name.removeprefix("LAUREL_").lower(): value for name, value in given.items()}
        | {"DATABASE_URL": given["DATABASE_URL"]}
    )
    defaults = text.split("# --- what has a good default")[1].split("# --- ")[0]
    named = re.findall(r"^# LAUREL_([A-Z_]+)=.", defaults, re.MULTILINE)
    kept = {name.lower() for name in named} - {"store_origins"}
    assert {name: getattr(settings, name) for name in kept} == {
        name: Settings.model_fields[name].default for name in kept
    }


def test_the_example_has_no_secret() -> None:
    text = (OPS / ".env.example").read_text()
    secrets = re.findall(r"^(?:# )?(\w*(?:SECRETS?|PASSWORD|TOKEN|PRIVATE_KEY))=(.*)$", text, re.MULTILINE)
    assert {name for name, value in secrets if value} == set()
    assert {"LAUREL_SECRET", "LAUREL_METRICS_TOKEN", "POSTGRES_PASSWORD"} <= {name for name, _ in secrets}


@pytest.mark.parametrize("family", sorted(families()))
def test_every_metric_is_on_the_dashboard(family: str) -> None:
    assert not dashboard().isdisjoint(families()[family])


def test_the_dashboard_and_the_alerts_name_no_other_metric() -> None:
    known = {name for names in families().values() for name in names}
    named = dashboard() | series(*(rule["expr"] for rule in alert_rules()))
    assert named - known == set()


def test_every_alert_is_tried() -> None:
    tests = yaml.safe_load((OPS / "prometheus" / "alerts_test.yaml").read_text())["tests"]
    raised = {
        case["alertname"] for test in tests for case in test.get("alert_rule_test", ()) if case["exp_alerts"]
    }
    assert raised == {rule["alert"] for rule in alert_rules()}


@pytest.mark.parametrize("rule", alert_rules(), ids=lambda rule: rule["alert"])
def test_operating_says_what_to_do_about_every_alert(rule: Document) -> None:
    assert f"`{rule['alert']}`" in (REPO / "docs" / "operating.md").read_text()


def test_a_full_backlog_raises_an_alert() -> None:
    (rule,) = [rule for rule in alert_rules() if rule["alert"] == "LaurelBacklog"]
    assert rule["expr"].endswith(f">= {MAX_COUNTED}")


def test_prometheus_keeps_the_worker_s_own_label() -> None:
    """Without `honor_labels` Prometheus renames the label `job` of the worker's metrics."""
    (scrape,) = yaml.safe_load((OPS / "prometheus" / "prometheus.yaml").read_text())["scrape_configs"]
    monitor = yaml.safe_load((KUBERNETES / "monitoring" / "service-monitor.yaml").read_text())
    assert scrape["honor_labels"] is True
    assert [endpoint["honorLabels"] for endpoint in monitor["spec"]["endpoints"]] == [True]


def test_the_image_s_user_is_a_number_and_the_pods_have_it() -> None:
    (user,) = re.findall(r"^USER (\d+):\d+$", (REPO / "Dockerfile").read_text(), re.MULTILINE)
    assert int(user) > 0
    assert f"--uid {user} " in (REPO / "Dockerfile").read_text()
    for name, pod in pods().items():
        assert pod["securityContext"]["runAsUser"] == int(user), name
        assert pod["securityContext"]["runAsNonRoot"] is True, name


@pytest.mark.parametrize("name", sorted(pods()))
def test_a_pod_may_do_nothing_that_it_need_not(name: str) -> None:
    (container,) = pods()[name]["containers"]
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert pods()[name]["automountServiceAccountToken"] is False
    assert container["resources"]["limits"]["memory"]


def test_stopping_takes_less_time_than_is_granted() -> None:
    server = pods()["server"]
    sleep = int(server["containers"][0]["lifecycle"]["preStop"]["exec"]["command"][1])
    assert server["terminationGracePeriodSeconds"] > sleep + DRAIN_SECONDS
    services = compose()["services"]
    assert seconds(services["server-1"]["stop_grace_period"]) > DRAIN_SECONDS
    unit = (OPS / "systemd" / "laurel.service").read_text()
    (granted,) = re.findall(r"^TimeoutStopSec=(\d+)$", unit, re.MULTILINE)
    assert int(granted) > DRAIN_SECONDS


def test_probes_ask_for_what_there_is() -> None:
    (container,) = pods()["server"]["containers"]
    app = create_app(
        Settings(
            database_url="postgresql://nowhere/laurel",
            secret=SecretStr(SECRET),
            metrics_token=SecretStr(METRICS_TOKEN),
        )
    )
    routes = {getattr(route, "path", None) for route in app.routes}
    probed = {container[f"{probe}Probe"]["httpGet"]["path"] for probe in ("startup", "liveness", "readiness")}
    assert probed == {"/healthz", "/readyz"}
    assert {*OPERATORS} <= routes
    caddyfile = (OPS / "caddy" / "Caddyfile").read_text()
    assert f"@inside path {' '.join(OPERATORS)}\n" in caddyfile
    assert "health_uri /readyz" in caddyfile


def test_two_servers_and_a_worker_follow_the_migration() -> None:
    services = compose()["services"]
    commands = {name: one.get("command", ["", ""])[1] for name, one in services.items() if "env_file" in one}
    assert commands == {"server-1": "serve", "server-2": "serve", "worker": "worker", "migrate": "migrate"}
    for name in set(commands) - {"migrate"}:
        assert services[name]["depends_on"]["migrate"]["condition"] == "service_completed_successfully"


def test_every_unit_is_as_closed_as_the_server_s() -> None:
    services = sorted((OPS / "systemd").glob("*.service"))
    closed = [
        re.search(r"^DynamicUser=.*?^SystemCallErrorNumber=\w+$", path.read_text(), re.MULTILINE | re.DOTALL)
        for path in services
    ]
    assert len(services) == 4
    assert len({found and found[0] for found in closed}) == 1
    assert closed[0] is not None
