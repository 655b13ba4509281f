#!/usr/bin/env bash
# The README's two commands where nothing was installed by hand: in a copy of the tree with nothing beside it, with no
# libpq for the loader to find, and as an ordinary user when root runs this.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
if [ "$(id -u)" -eq 0 ]; then
  user="laurel-$$"
  useradd --create-home "$user"
  trap 'userdel --force --remove "$user" 2>/dev/null' EXIT
  home="$(getent passwd "$user" | cut -d: -f6)"
  as_user=(runuser --user "$user" --)
else
  home="$(mktemp -d)"
  trap 'rm -rf "$home"' EXIT
  as_user=()
fi

# Where packages come from may be said in files of the caller's home.
for file in .config/pip .config/uv; do
  if [ -e "$HOME/$file" ]; then
    tar -C "$HOME" -cf - "$file" | "${as_user[@]}" tar -C "$home" -xf - --no-same-permissions
  fi
done

# An empty file is found before any real library and cannot be loaded; libraries in wheels have names of their own.
"${as_user[@]}" mkdir "$home/.no-libpq" "$home/laurel"
"${as_user[@]}" touch "$home/.no-libpq/libpq.so.5"
there=("${as_user[@]}" env --chdir="$home/laurel" HOME="$home" LD_LIBRARY_PATH="$home/.no-libpq")
if "${there[@]}" python3 -c 'import ctypes; ctypes.CDLL("libpq.so.5")' 2>/dev/null; then
  echo "libpq can still be loaded, so this would prove nothing" >&2
  exit 1
fi

tar -C "$root" --exclude=.git --exclude=.venv --exclude=.laurel --exclude=node_modules --exclude=__pycache__ \
  --exclude='.*_cache' --exclude=.hypothesis -cf - . | "${there[@]}" tar -xf -
"${there[@]}" timeout --signal=INT 900 python3 scripts/try_make_run.py
"${there[@]}" make test
