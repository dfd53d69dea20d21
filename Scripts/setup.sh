#!/usr/bin/env bash
# Installs the Debian packages that are missing, or says what to type where it may not.
#
#     Scripts/setup.sh [build] [test] [dist] [bench] [pages]     what they are wanted for; build by default
#
# Quiet where nothing is missing. The Swift toolchain is not a Debian package and is only checked.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The package says itself which toolchain it takes.
swift_wanted=$(sed -nE '1s/.*swift-tools-version: *([0-9.]+).*/\1/p' Package.swift)
readonly swift_wanted

# Prints a package for each thing that is missing. A thing is a file, in a pattern, or a command.
missing_packages() {
  local purpose package thing
  while read -r purpose package thing; do
    case " $* " in *" $purpose "*) ;; *) continue ;; esac
    case $thing in
      /*) compgen -G "$thing" > /dev/null || echo "$package" ;;
      *) command -v "$thing" > /dev/null || echo "$package" ;;
    esac
  done << 'THINGS'
build binutils         ld.gold
build libstdc++-12-dev /usr/lib/gcc/*/*/libstdc++.so
build libutf8proc-dev  /usr/include/utf8proc.h
build libstemmer-dev   /usr/include/libstemmer.h
build zlib1g-dev       /usr/include/zlib.h
build libxml2-dev      /usr/include/libxml2/libxml/parser.h
build libmd4c-dev      /usr/include/md4c.h
build libsqlite3-dev   /usr/include/sqlite3.h
test  unicode-data     /usr/share/unicode/auxiliary/WordBreakTest.txt
test  bzip2            bzip2
test  python3          python3
dist  python3          python3
bench python3-venv     /usr/lib/python3.*/ensurepip/__init__.py
pages python3-venv     /usr/lib/python3.*/ensurepip/__init__.py
pages chromium         chromium
pages chromium-driver  chromedriver
pages poppler-utils    pdftoppm
THINGS
}

# Fails, saying where to get one, unless there is a Swift toolchain that is new enough.
check_swift() {
  local answer found problem
  if ! command -v swift > /dev/null; then
    problem='there is none in PATH'
  elif ! answer=$(swift --version 2>&1); then
    problem="the one in PATH does not start: ${answer%%$'\n'*}"
  else
    found=$(sed -nE '/Swift version/ { s/.*Swift version ([0-9]+\.[0-9]+).*/\1/p; q }' <<< "$answer")
    if printf '%s\n' "$swift_wanted" "${found:-0}" | sort --version-sort --check=quiet; then
      return
    fi
    problem="the one in PATH is ${found:-of an unknown version}"
  fi
  cat >&2 << MESSAGE
setup: Swift $swift_wanted or newer is needed; $problem.
setup: It is not a Debian package and has to be installed by hand: https://www.swift.org/install/linux/
setup: Put the folder of its swift command (…/usr/bin) into PATH, then run the same again.
MESSAGE
  return 1
}

# Prints what to put before a command to run it as root; fails where that is not possible.
root_prefix() {
  if [ "$(id -u)" = 0 ]; then
    echo env
  elif command -v sudo > /dev/null && sudo -n true 2> /dev/null; then
    echo sudo env
  else
    return 1
  fi
}

install_packages() {
  local prefix
  if ! command -v apt-get > /dev/null; then
    echo "setup: these are missing, and there is no apt-get to install them: $*" >&2
    echo 'setup: The names are Debian’s; install your system’s packages of the same libraries.' >&2
    return 1
  fi
  if ! prefix=$(root_prefix); then
    local sudo='' as_root=' as root'
    if command -v sudo > /dev/null; then sudo='sudo ' as_root=''; fi
    echo 'setup: packages are missing, and only root may install them.' >&2
    echo "setup: Type this${as_root}, then run the same again:" >&2
    echo >&2
    echo "    ${sudo}apt-get update && ${sudo}apt-get install --no-install-recommends $*" >&2
    echo >&2
    return 1
  fi
  # shellcheck disable=SC2206 # the prefix is one or two words
  local apt=($prefix DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  local install=("${apt[@]}" install --yes --no-install-recommends "$@")
  echo "setup: installing $*"
  # The lists of packages may be missing or out of date; fetch them only then.
  "${install[@]}" > /dev/null 2>&1 || { "${apt[@]}" update && "${install[@]}"; } || {
    echo "setup: apt-get could not install $*; its message is above." >&2
    return 1
  }
}

main() {
  [ $# -gt 0 ] || set -- build
  local packages failed=0
  mapfile -t packages < <(missing_packages "$@" | sort --unique)
  check_swift || failed=1
  if [ ${#packages[@]} -gt 0 ]; then
    install_packages "${packages[@]}" || failed=1
  fi
  return $failed
}

main "$@"
