#!/usr/bin/env bash
# Checks web/ (GraphQL documents against the schema, types, ESLint), builds it from its sources and its lock,
# elsewhere, and compares the result with what is committed under app/static. Needs Node 20.19 or newer and npm's
# registry; changes nothing in the project.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

mkdir -p "$work/web" "$work/schema" "$work/tests/clients"
tar -C "$root/web" --exclude=node_modules --exclude=generated -cf - . | tar -C "$work/web" -xf -
cp "$root/schema/schema.graphql" "$work/schema/"
cp "$root"/tests/clients/*.mjs "$work/tests/clients/"
cd "$work/web"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
npm run --silent check
LAUREL_STATIC="$work/static" npm run --silent build >/dev/null

for bundle in graphiql web; do
  if ! diff -r "$work/static/$bundle" "$root/app/static/$bundle"; then
    echo "app/static/$bundle is not what web/ gives: cd web && npm ci && npm run build" >&2
    exit 1
  fi
done
echo "The committed bundles are what web/ gives."
