#!/usr/bin/env bash
# Builds the contestants, runs the benchmarks and writes RESULTS.md.
#
#     Benchmarks/run.sh [tokenizing] [scoring] [learning] [command] [keyphrases] [topics] [similarity] [headlines]
#
# All by default.
#
# What cannot be built or is not installed is left out, with a line that says so.
set -euo pipefail
cd "$(dirname "$0")"

groups=(tokenizing scoring learning command keyphrases topics similarity headlines)
bin=$PWD/.cache/bin
mkdir -p "$bin"
[ $# -gt 0 ] || set -- "${groups[@]}"

# build NAME FILE COMMAND…: runs the command and takes FILE into $bin as NAME, or says that it failed.
build() {
  local name=$1 file=$2
  shift 2
  rm -f "$bin/$name"
  echo "bench: building $name …"
  if "$@" > ".cache/$name.log" 2>&1; then
    cp "$file" "$bin/$name"
  else
    echo "bench: $name does not build and is left out; see Benchmarks/.cache/$name.log" >&2
  fi
}

built=
build_swift() {
  case $built in *" $1 "*) return ;; esac
  built+=" $1 "
  build "$1" "$2/.build/release/$1" swift build --package-path "$2" -c release --product "$1"
}
install_python() {
  if [ ! -x .venv/bin/python ] || ! cmp -s requirements.txt .venv/requirements.txt; then
    echo "bench: installing Python's rivals …"
    python3 -m venv .venv
    .venv/bin/pip install --quiet --requirement requirements.txt
    cp requirements.txt .venv/
  fi
}
build_icu() { cc -O2 -Wall -Wextra Rivals/icu/words.c -o .cache/icu-words -licuuc; }
build_bstr() { (cd Rivals/bstr && CARGO_TARGET_DIR=../../.cache/bstr cargo build --release --offline); }

for group in "$@"; do
  case $group in
    tokenizing)
      build_swift bench-tokenizing .
      build icu-words .cache/icu-words build_icu
      build bstr-words .cache/bstr/release/bstr-words build_bstr
      ;;
    scoring)
      build_swift bench-scoring .
      install_python
      ;;
    learning)
      build_swift bench-learning .
      install_python
      ;;
    command)
      build_swift sentivane ..
      ;;
    keyphrases | topics | headlines)
      build_swift sentivane ..
      install_python
      ;;
    similarity)
      build_swift bench-similarity .
      build_swift sentivane ..
      install_python
      ;;
    *)
      echo "bench: no group '$group'; there are ${groups[*]}" >&2
      exit 64
      ;;
  esac
done

python=python3
[ ! -x .venv/bin/python ] || python=.venv/bin/python
exec "$python" harness/bench.py "$@"
