#!/usr/bin/env bash
# Copies the staged files under a prefix, or removes them from it.
#
#     Scripts/install.sh install|uninstall PREFIX
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
verb=$1 prefix=$2

case $verb in
  install)
    (cd dist/stage && find bin share -type f -print0) | while IFS= read -r -d '' file; do
      mode=644
      [ "${file%%/*}" != bin ] || mode=755
      install -D -m $mode "dist/stage/$file" "$prefix/$file"
    done
    echo "installed: $prefix/bin/sentivane"
    ;;
  uninstall)
    rm -f "$prefix"/bin/sentivane "$prefix"/share/man/man1/sentivane.1 \
      "$prefix"/share/bash-completion/completions/sentivane \
      "$prefix"/share/zsh/site-functions/_sentivane \
      "$prefix"/share/fish/vendor_completions.d/sentivane.fish
    rm -rf "$prefix"/share/doc/sentivane
    echo "removed: $prefix/bin/sentivane"
    ;;
  *)
    echo "install.sh: '$verb' is neither install nor uninstall" >&2
    exit 64
    ;;
esac
