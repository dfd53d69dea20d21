#!/usr/bin/env bash
# Builds .build/release/sentivane, which needs nothing beside it but the C and C++ runtimes.
#
# Swift's libraries are linked statically, and so are the C libraries that have an archive. The
# linker is the toolchain's own.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A folder that has the archives alone and is searched first, so that the linker takes no .so.
archives=$PWD/.build/static-libraries
mkdir -p "$archives"
for name in utf8proc stemmer z sqlite3; do
  for archive in /usr/lib/"$(uname -m)"-linux-gnu/lib$name.a /usr/lib64/lib$name.a /usr/lib/lib$name.a; do
    [ -e "$archive" ] && ln -sf "$archive" "$archives/" && break
  done || true
done

exec swift build --configuration release --product sentivane --static-swift-stdlib \
  -Xswiftc -use-ld=lld -Xlinker "-L$archives" -Xlinker --strip-all -Xlinker --build-id=none
