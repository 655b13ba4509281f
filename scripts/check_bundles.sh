#!/usr/bin/env bash
# Builds web/ from its sources and its lock, elsewhere, and compares the result with what is committed
# under app/static. Needs Node 20.19 or newer and npm's registry; changes nothing in the project.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

mkdir "$work/web"
tar -C "$root/web" --exclude=node_modules -cf - . | tar -C "$work/web" -xf -
cd "$work/web"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
LAUREL_STATIC="$work/static" npm run --silent build >/dev/null

for bundle in graphiql store play; do
  if ! diff -r "$work/static/$bundle" "$root/app/static/$bundle"; then
    echo "app/static/$bundle is not what web/ gives: cd web && npm ci && npm run build" >&2
    exit 1
  fi
done
echo "The committed bundles are what web/ gives."
