#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# shoot-all.sh LIBRARY DIR: the main views at both sizes, light and dark, as PAGE-WIDTH-THEME.png.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")

mkdir -p "$2"
for size in 1366x768 1920x1080; do
  for theme in light dark; do
    for page in overview people person import preferences; do
      "$here/headless.sh" "$size" "$here/shoot.sh" "$1" "$page" "$theme" \
        "$2/$page-${size%x*}-$theme.png"
    done
  done
done
