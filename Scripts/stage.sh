#!/usr/bin/env bash
# Lays out what gets installed: the release binary, its manual, completions and documents.
#
#     Scripts/stage.sh FOLDER [BINARY]     .build/release/sentivane by default
#
# The folder is emptied first.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
stage=$1
binary=${2:-$root/.build/release/sentivane}

rm -rf "$stage"
share=$stage/share
mkdir -p "$stage/bin" "$share"/{man/man1,bash-completion/completions,zsh/site-functions} \
  "$share"/{fish/vendor_completions.d,doc/sentivane}

install -m 755 "$binary" "$stage/bin/sentivane"
# The compiler's hashes of its own work differ from build to build, and nothing reads them.
objcopy=$(dirname "$(readlink -f "$(command -v swift)")")/llvm-objcopy
[ ! -x "$objcopy" ] || "$objcopy" --remove-section .swift_modhash "$stage/bin/sentivane"
"$binary" --generate-completion-script bash > "$share/bash-completion/completions/sentivane"
"$binary" --generate-completion-script zsh > "$share/zsh/site-functions/_sentivane"
"$binary" --generate-completion-script fish > "$share/fish/vendor_completions.d/sentivane.fish"
"$binary" --experimental-dump-help | "$root/Scripts/manual.py" > "$share/man/man1/sentivane.1"
for document in README.md CHANGELOG.md LICENSE; do
  [ ! -e "$root/$document" ] || install -m 644 "$root/$document" "$share/doc/sentivane/"
done
