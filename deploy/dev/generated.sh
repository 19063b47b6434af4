#!/usr/bin/env bash
# Fails when a generated file is not what `make generate` writes now. It generates in a copy and touches nothing here.
set -euo pipefail
cd "$(dirname "$0")/../.."

copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT

mkdir -p "$copy/frontend" "$copy/deploy"
cp -Rp Makefile go.mod go.sum api "$copy"
cp -Rp deploy/dev "$copy/deploy"
find frontend -mindepth 1 -maxdepth 1 -type f -exec cp -p {} "$copy/frontend" \;
cp -Rp frontend/src "$copy/frontend"
ln -s "$PWD/frontend/node_modules" "$copy/frontend/node_modules"

make -C "$copy" generate >"$copy/log" 2>&1 || {
  cat "$copy/log" >&2
  exit 1
}

for part in api frontend/src; do
  if ! diff -ru "$part" "$copy/$part" >"$copy/diff"; then
    head -n 60 "$copy/diff"
    echo "$part holds generated files that are not up to date: make generate" >&2
    exit 1
  fi
done
echo "generated files are up to date"
