#!/usr/bin/env bash
# Builds the clients of the tests from their sources and their lock, elsewhere, and compiles the fragments of Relay
# against the schema; compares both with what is committed. Needs Node 20.19 or newer and npm's registry; changes
# nothing in the project.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/tests" "$work/docs" "$work/schema"
tar -C "$root/tests" --exclude=node_modules -cf - clients | tar -C "$work/tests" -xf -
cp -r "$root/docs/clients" "$work/docs/clients"
cp "$root/schema/schema.graphql" "$work/schema/"
cd "$work/tests/clients"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
rm -r dist relay/__generated__
npm run --silent relay >/dev/null
npm run --silent build >/dev/null

for made in dist relay/__generated__; do
  if ! diff -r "$made" "$root/tests/clients/$made"; then
    echo "tests/clients/$made is not what its sources give: cd tests/clients && npm ci && npm run relay && npm run build" >&2
    exit 1
  fi
done
echo "The committed clients are what tests/clients gives."
