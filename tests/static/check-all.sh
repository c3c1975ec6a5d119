#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# check-all.sh: `./dev check`; the last line is `N passed, N failed`.
set -uo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

passed=0
failed=0

# check NAME COMMAND…: what a command says is shown when it fails, or only warns.
check() {
  local name=$1 said
  shift

  if said=$("$@" 2>&1); then
    passed=$((passed + 1))
    echo "ok      $name"
    [ "$name" = build ] || [ -z "$said" ] || sed 's/^/        /' <<<"$said"
  else
    failed=$((failed + 1))
    echo "FAILED  $name"
    sed 's/^/        /' <<<"$said" | tail -n 60
  fi
}

check_format() {
  find src tests -name '*.[ch]' -print0 | xargs -0r clang-format-14 --dry-run -Werror
}

check_build() {
  [ -f build/release/build.ninja ] ||
    meson setup build/release --buildtype=release -Dwerror=true -Dtests=false || return
  ninja -C build/release
}

check format check_format
for name in layers potfiles po reports sizes text; do
  check "$name" "tests/static/check-$name.py"
done
check desktop desktop-file-validate data/cn.chuyan.Chuyan.desktop
check metainfo appstreamcli validate --no-net data/cn.chuyan.Chuyan.metainfo.xml
check build check_build
check package tests/static/check-package.py build/release

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
