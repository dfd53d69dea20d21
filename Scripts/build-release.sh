#!/usr/bin/env bash
# Builds .build/release/sentivane, which needs nothing beside it but libxml2, libmd4c
# and the C and C++ runtimes.
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

# libxml2's own description names the system's folder of libraries, which would be searched first.
cat > "$archives/libxml-2.0.pc" << 'DESCRIPTION'
Name: libxml-2.0
Description: XML
Version: 2.9
Cflags: -I/usr/include/libxml2
Libs: -lxml2
DESCRIPTION

exec swift build --pkg-config-path "$archives" --configuration release --product sentivane \
  --static-swift-stdlib \
  -Xswiftc -use-ld=lld -Xlinker "-L$archives" -Xlinker --strip-all -Xlinker --build-id=none
