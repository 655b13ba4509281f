#!/usr/bin/env bash
# Builds the image of the Dockerfile, starts it and queries it, all in a folder that is removed at the end. For machines
# without a container engine: buildah does it, on a base made by debootstrap, so no registry of images is needed.
# Needs root on Debian; installs both programs where they are missing.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ "$(id -u)" -ne 0 ]; then
  echo "Only root can build the image this way. With a container engine: docker build -t laurel ." >&2
  exit 2
fi
if ! { command -v buildah && command -v debootstrap; } >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends buildah debootstrap
fi

work="$(mktemp -d)"
processes=()
finish() {
  for process in "${processes[@]}"; do
    kill "$process" 2>/dev/null && wait "$process" || true
  done
  rm -rf "$work"
}
trap finish EXIT
export BUILDAH_ISOLATION=chroot
buildah=(buildah --root "$work/images" --runroot "$work/run" --storage-driver vfs)

echo "== a base image from Debian"
. /etc/os-release
packages=python3,python3-venv,ca-certificates
debootstrap --variant=minbase --include="$packages" "$VERSION_CODENAME" "$work/base" >"$work/log" || { tail "$work/log"; exit 1; }
base="$("${buildah[@]}" from scratch)"
tar -C "$work/base" --exclude='./dev/*' --exclude='./var/cache/apt/*' -cf "$work/base.tar" .
"${buildah[@]}" add --quiet "$base" "$work/base.tar" / >/dev/null
"${buildah[@]}" commit --quiet --rm "$base" laurel-base >/dev/null
rm -rf "$work/base" "$work/base.tar"

echo "== the image"
# what this machine says of package indexes and certificates holds while the image is built; none of it stays in there
bundle=/etc/ssl/certs/ca-certificates.crt
build=(--build-arg SSL_CERT_FILE="$bundle")
for file in "${SSL_CERT_FILE:-$bundle}:$bundle" /etc/pip.conf:/etc/pip.conf /etc/uv/uv.toml:/etc/uv/uv.toml; do
  if [ -e "${file%%:*}" ]; then build+=(--volume "$file:ro"); fi
done
for name in PIP_INDEX_URL UV_DEFAULT_INDEX; do
  if [ -n "${!name:-}" ]; then build+=(--build-arg "$name"); fi
done
build+=(--build-arg BASE=localhost/laurel-base --format docker --tag laurel)
"${buildah[@]}" build "${build[@]}" . >"$work/log" 2>&1 || { tail "$work/log"; exit 1; }

echo "== a PostgreSQL beside it"
python3 scripts/bootstrap.py
chmod 711 "$work"
.venv/bin/python -c '
import pathlib, signal, sys
from app.embedded.postgres import start
signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # an orderly end stops the server too
data = pathlib.Path(sys.argv[1])
start(data, durable=False)
(data / "socket").chmod(0o755)  # for the user of the image
(data / "ready").touch()
signal.pause()
' "$work/data" &
processes+=($!)
until [ -e "$work/data/ready" ]; do
  kill -0 $!
  sleep 0.1
done

echo "== the image serves"
port="$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')"
container="$("${buildah[@]}" from localhost/laurel)"
run=("${buildah[@]}" run --volume "$work/data/socket:/run/postgresql"
  --env DATABASE_URL='postgresql://postgres@/postgres?host=/run/postgresql'
  --env LAUREL_SECRET="$(head -c 32 /dev/urandom | base64)" --env LAUREL_PORT="$port" "$container" --)
"${run[@]}" python -c '
import ctypes.util, os
assert os.getuid() == os.getgid() == 10001, "the image runs as another user"
assert ctypes.util.find_library("pq") is None, "there is a libpq in the image, so this proves nothing"
'
"${run[@]}" laurel migrate
"${run[@]}" laurel studio create acme --name Acme
key="$("${run[@]}" laurel key create acme --scopes members:read --json | python3 -c 'import json, sys; print(json.load(sys.stdin)["key"])')"
command="$("${buildah[@]}" inspect --format '{{.Docker.Config.Cmd}}' "$container" | tr -d '[]')"
# shellcheck disable=SC2086 # the words of the image's own command
"${run[@]}" $command >"$work/log" 2>&1 &
processes+=($!)
python3 scripts/ask.py "http://127.0.0.1:$port" "$key" || { tail "$work/log"; exit 1; }
