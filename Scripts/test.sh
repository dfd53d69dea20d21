#!/usr/bin/env bash
# Runs everything that has to hold before a change goes in, and stops at the first that does not.
#
# The build has its own folder, for in it warnings are errors: a day's `swift build` stays valid.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly scratch=.build/test
readonly flags=(--scratch-path "$scratch" -Xswiftc -warnings-as-errors)
readonly command=$scratch/debug/sentivane

# step NAME COMMAND…: runs the command; says which step it was where it fails.
step() {
  local name=$1
  shift
  echo "==> $name"
  "$@" || {
    local status=$?
    echo "test: failed: $name (exit $status)" >&2
    exit 1
  }
}

build() {
  swift build --build-tests "${flags[@]}"
}

# A package of its own that knows only what the library makes public.
downstream() {
  local output
  output=$(swift run --package-path Tests/Downstream --scratch-path .build/downstream Downstream)
  echo "$output"
  [[ $output == "positive 0."* ]]
}

# Everything that `make install` would put in place, out of the debug build.
staging() {
  local stage=$scratch/stage
  Scripts/stage.sh "$stage" "$command"
  bash -n "$stage/share/bash-completion/completions/sentivane"
  if command -v man > /dev/null; then
    local warnings
    warnings=$(LC_ALL=C.UTF-8 MANWIDTH=100 man --warnings --local-file "$stage/share/man/man1/sentivane.1" 2>&1 > /dev/null)
    [ -z "$warnings" ] || { echo "$warnings" >&2; return 1; }
  fi
}

step 'formatting and C warnings' make --no-print-directory lint
step 'build without warnings' build
step 'documentation comments' Scripts/check-documentation.sh "${flags[@]}"
step 'commands and flags in the documents' Scripts/check-commands.py "$command"
step 'docs/commands.md is that of the command' Scripts/commands.py "$command" --check
step 'links in the documents' Scripts/check-links.py
step 'manual and completions' staging
step 'a package that uses the library' downstream
# Last, so that the summary of the tests closes the output.
step 'tests' swift test --skip-build --parallel --disable-xctest "${flags[@]}"
