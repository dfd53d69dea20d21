#!/usr/bin/env bash
# Compiles the documentation of every library with DocC, its warnings as errors.
#
#     Scripts/check-documentation.sh [SWIFTPM OPTION]…     those of the build to take the symbols from
#
# DocC comes with the toolchain, so that the package needs no plugin for it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

graphs=$(swift package "$@" dump-symbol-graph --minimum-access-level public --skip-synthesized-members \
  2> "$work/log" | tee -a "$work/log" | sed -n 's/^Files written to //p') || {
  cat "$work/log" >&2
  exit 1
}
libraries=$(swift package "$@" dump-package |
  python3 -c 'import json, sys
for product in json.load(sys.stdin)["products"]:
    if "library" in product["type"]: print(*product["targets"], sep="\n")')

status=0
for module in $libraries; do
  mkdir -p "$work/$module"
  find "$graphs" \( -name "$module.symbols.json" -o -name "$module@*.symbols.json" \) \
    -exec cp {} "$work/$module" \;
  catalog=()
  [ ! -d "Sources/$module/$module.docc" ] || catalog=("Sources/$module/$module.docc")
  if ! docc convert ${catalog[@]+"${catalog[@]}"} --additional-symbol-graph-dir "$work/$module" \
    --fallback-display-name "$module" --fallback-bundle-identifier "sentivane.$module" \
    --output-dir "$work/$module.doccarchive" --warnings-as-errors > "$work/log" 2>&1; then
    cat "$work/log" >&2
    echo "documentation: $module: DocC has something to say, see above" >&2
    status=1
  fi
done
exit $status
