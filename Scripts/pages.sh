#!/usr/bin/env bash
# Opens pages in a browser and checks how they look and work; pictures of them go to .build/pages/.
#
#     Scripts/pages.sh [PAGE.html ...]      pages of the corpora by default
#
# It needs a desktop's browser and takes a minute, so it is not part of the tests.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly folder=.build/pages
readonly environment=.build/pages-environment
# Versions are fixed, so that the same rules are checked everywhere.
readonly tools=(selenium==4.51.0 html5lib==1.1)
# Of this one only the rules are wanted, not the browser that it would bring.
readonly rules=axe-playwright-python==0.1.8

mkdir -p "$folder"
if [ ! -x "$environment/bin/python" ]; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet "${tools[@]}"
  "$environment/bin/pip" install --quiet --no-deps "$rules"
fi

# Makes the pages of the corpora by the command.
make_pages() {
  local command=${SENTIVANE:-.build/release/sentivane}
  if [ -z "${SENTIVANE:-}" ]; then Scripts/build-release.sh; fi
  "$command" report Corpora/comments/comments.csv -o "$folder/comments.html"
  # The earlier and the later half beside each other.
  local comments=Corpora/comments/comments.csv half
  half=$(($(wc -l < "$comments") / 2))
  head -n "$half" "$comments" > "$folder/before.csv"
  { head -n 1 "$comments"; tail -n "+$((half + 1))" "$comments"; } > "$folder/after.csv"
  "$command" report "$folder/before.csv" --against "$folder/after.csv" -o "$folder/change.html"
  # Made anew, because the articles may have changed.
  rm -rf "$folder/library"
  "$command" library add --library "$folder/library" Corpora/articles > "$folder/library.ndjson"
  "$command" report --library "$folder/library" -o "$folder/library.html"
  "$command" report Corpora/articles/council-backs-tram-line-7.md --library "$folder/library" \
    -o "$folder/article.html"
}

if [ $# -eq 0 ]; then
  make_pages
  set -- "$folder"/{comments,change,library,article}.html
fi
"$environment/bin/python" Scripts/check-pages.py "$folder" "$@"
