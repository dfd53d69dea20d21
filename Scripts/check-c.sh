#!/usr/bin/env bash
# Compiles the C sources with every common warning as an error, for the package does not ask for them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

compiler=$(dirname "$(readlink -f "$(command -v swift)")")/clang
[ -x "$compiler" ] || compiler=clang
find Sources Lexicons Templates -name '*.c' -print0 | while IFS= read -r -d '' file; do
  "$compiler" -fsyntax-only -std=gnu2x -Wall -Wextra -Werror -I "$(dirname "$file")/include" "$file"
done
