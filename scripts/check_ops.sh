#!/usr/bin/env bash
# Checks the operator's kit, ops/, by the programs that it is for; says what was not checked where one is missing.
# Changes nothing in the project. Root on Debian gets promtool from its package, which is unpacked and not installed.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
bin="$PWD/.venv/bin"
not_made=()

echo "== compose.yaml: docker compose config"
cp -r ops "$work/ops"
sed -E 's/^([A-Z_]+)=$/\1=0123456789abcdef0123456789abcdef/' ops/.env.example >"$work/ops/.env"
compose=("$bin/docker-compose")
if docker compose version >/dev/null 2>&1; then compose=(docker compose); fi
"${compose[@]}" --file "$work/ops/compose.yaml" --profile monitoring config --quiet

echo "== kubernetes/: schemas of Kubernetes"
manifests=(ops/kubernetes/*.yaml)
for file in "${manifests[@]}"; do
  if [ "${file##*/}" != kustomization.yaml ]; then "$bin/kubernetes-validate" --strict --quiet "$file"; fi
done
if command -v kubectl >/dev/null; then
  kubectl kustomize ops/kubernetes >"$work/manifests.yaml"
  "$bin/kubernetes-validate" --strict --quiet "$work/manifests.yaml"
else
  not_made+=("kustomize (there is no kubectl)")
fi
not_made+=("kubernetes/monitoring (the schema of the Prometheus operator is not to be had here)")

echo "== caddy/: caddy validate, and in front of two servers"
XDG_DATA_HOME="$work" XDG_CONFIG_HOME="$work" "$bin/caddy" validate --config ops/caddy/Caddyfile --adapter caddyfile \
  2>"$work/log" || { cat "$work/log" >&2; exit 1; }
"$bin/caddy" fmt ops/caddy/Caddyfile | diff ops/caddy/Caddyfile -
"$bin/python" scripts/try_proxy.py

echo "== systemd/: systemd-analyze verify"
if command -v systemd-analyze >/dev/null; then
  cp -r ops/systemd "$work/units"
  # the program that the units name need not be on this machine
  sed -i "s|=/opt/laurel/bin/laurel |=$(command -v true) |" "$work"/units/*.service
  systemd-analyze verify "$work"/units/*
else
  not_made+=("systemd-analyze (it is not installed)")
fi

echo "== prometheus/: promtool check and test"
promtool="$(command -v promtool || true)"
if [ -z "$promtool" ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  (cd "$work" && apt-get download -qq prometheus 2>/dev/null && dpkg-deb -x prometheus_*.deb prometheus)
  promtool="$work/prometheus/usr/bin/promtool"
fi
if [ -n "$promtool" ]; then
  "$promtool" check rules ops/prometheus/alerts.yaml
  "$promtool" check config --syntax-only ops/prometheus/prometheus.yaml
  "$promtool" test rules ops/prometheus/alerts_test.yaml
else
  not_made+=("promtool (it is not installed)")
fi

for check in "${not_made[@]}"; do
  echo "NOT CHECKED: $check"
done
