#!/usr/bin/env bash
# Installs the Debian packages that are missing, or says what to type where it may not.
#
#     Scripts/setup.sh [build] [test] [dist] [bench]     what they are wanted for; build by default
#
# Quiet where nothing is missing. The Swift toolchain is not a Debian package and is only checked.
set -euo pipefail

readonly swift_wanted=6.1

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
build libstdc++-12-dev /usr/lib/gcc/*/*/libstdc++.so
build libutf8proc-dev  /usr/include/utf8proc.h
build libstemmer-dev   /usr/include/libstemmer.h
build zlib1g-dev       /usr/include/zlib.h
test  unicode-data     /usr/share/unicode/auxiliary/WordBreakTest.txt
test  bzip2            bzip2
test  python3          python3
dist  python3          python3
bench python3-venv     /usr/lib/python3.*/ensurepip/__init__.py
THINGS
}

# Fails, saying where to get one, unless there is a Swift toolchain that is new enough.
check_swift() {
  local found='' why
  if command -v swift > /dev/null; then
    found=$(swift --version 2> /dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -n 1)
  fi
  if [ -n "$found" ] && [ "$(printf '%s\n' $swift_wanted "$found" | sort -V | head -n 1)" = $swift_wanted ]; then
    return
  fi
  why=${found:+"this one is $found"}
  cat >&2 << MESSAGE
setup: a Swift toolchain of $swift_wanted or newer is needed, and ${why:-there is none in PATH}.
setup: It is not a Debian package and has to be installed by hand: https://www.swift.org/install/linux/
setup: Put the folder of its swift command (…/usr/bin) into PATH, then run this again.
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
    echo 'setup: these packages are missing, and it takes root to install them. Run this, then try again:' >&2
    echo >&2
    echo "    $(command -v sudo > /dev/null && echo 'sudo ' || true)apt-get install --no-install-recommends $*" >&2
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
  mapfile -t packages < <(missing_packages "$@")
  check_swift || failed=1
  if [ ${#packages[@]} -gt 0 ]; then
    install_packages "${packages[@]}" || failed=1
  fi
  return $failed
}

main "$@"
