#!/usr/bin/env bash
# Feeds what reads outside bytes with inputs that a fuzzer makes up, and stops at the first that
# breaks a promise (Fuzz/Checks).
#
#     Fuzz/run.sh [SECONDS [TARGET…]]     60 seconds for each of text, document, csv, ndjson, lexicon,
#                                        export, page
#
# What is found is left in .build/fuzz/findings; reduced and fixed, it belongs into Fuzz/corpus, which
# the tests replay.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- text document csv ndjson lexicon export page

build=$PWD/.build/fuzz
# The backtracer would outlive the fuzzer's own timeouts.
export SWIFT_BACKTRACE=enable=no

echo "fuzz: building …"
swift build -c release --scratch-path "$build" --target FuzzChecks \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -parse-as-library \
  -Xcc -fsanitize=fuzzer-no-link,address

release=$build/release
mapfile -t objects < <(find "$release"/{FuzzChecks,Workspace,Recommendation,Similarity,Headlines,Sentiment,Keyphrases,Learning,Tokenizing,CTokenizing,Lexicons,GRDB}.build -name '*.o' |
  while IFS= read -r object; do
    # Objects of sources that are gone stay where they were built.
    source=$(basename "$object" .o)
    [ -z "$(find Sources Lexicons Fuzz/Checks "$build/checkouts/GRDB.swift/GRDB" -name "$source" -print -quit)" ] || echo "$object"
  done)

modules=(-I Sources/CTokenizing/include -Xcc "-fmodule-map-file=$release/Lexicons.build/module.modulemap")
modules+=(-Xcc -I/usr/include/libxml2 -I "$build/checkouts/GRDB.swift/Sources/GRDBSQLite")
for library in CStemmer CUTF8Proc CZlib CInput CXML CMD4C; do modules+=(-I "Sources/$library"); done

for target in "$@"; do
  kept=$build/kept/$target
  findings=$build/findings/$target
  mkdir -p "$kept" "$findings"
  swiftc -O -swift-version 6 -sanitize=fuzzer,address -parse-as-library -module-name "Fuzz_$target" \
    -I "$release/Modules" "${modules[@]}" "Fuzz/Targets/$target.swift" "${objects[@]}" \
    -lz -lutf8proc -lstemmer -lxml2 -lmd4c -lsqlite3 -o "$build/fuzz-$target"
  echo "fuzz: $target for $seconds s …"
  "$build/fuzz-$target" -max_total_time="$seconds" -timeout=10 -max_len=4096 -rss_limit_mb=2048 -detect_leaks=0 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix="$findings/" "$kept" "Fuzz/corpus/$target" \
    || { echo "fuzz: $target failed; the input is in $findings" >&2; exit 1; }
done
