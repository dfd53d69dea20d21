#!/usr/bin/env bash
# Packs the staged files into dist/sentivane-VERSION-linux-MACHINE.tar.gz.
#
#     Scripts/pack.sh FOLDER
#
# The same files make the same archive, byte for byte: names are sorted, owners and times fixed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
stage=$1

version=$("$stage/bin/sentivane" --version 2> /dev/null | awk '{ print $NF; exit }' || true)
name=sentivane-${version:-unreleased}-linux-$(uname -m)
time=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2> /dev/null || stat -c %Y Package.swift)}
documents=()
for document in README.md CHANGELOG.md LICENSE; do
  [ ! -e "$document" ] || documents+=("$document")
done

tar --create --directory "$stage" --transform "s,^,$name/," \
  --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mtime="@$time" --mode=u=rwX,go=rX \
  bin share --directory "$PWD" "${documents[@]}" | gzip --no-name --best > "dist/$name.tar.gz"
(cd dist && sha256sum "$name.tar.gz" | tee "$name.tar.gz.sha256")
