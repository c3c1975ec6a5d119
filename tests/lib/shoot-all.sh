#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# shoot-all.sh LIBRARY DIR: the main views at both sizes, light and dark, as PAGE-WIDTH-THEME.png.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")

# A person has a page only once somebody opens one: shoot.sh does it from the list.
readonly PAGES=(overview people person select leads exam review inspect ballot notice kin follow election
  plans courses hours mentoring postings abilities growth exchange
  schemes cycles scores notes diagnoses villages grades ninebox outcomes weights
  todo import papers check recycle preferences start)

mkdir -p "$2"
for size in 1366x768 1920x1080; do
  for theme in light dark; do
    for page in "${PAGES[@]}"; do
      name=${page/papers/reports}
      "$here/headless.sh" "$size" "$here/shoot.sh" "$1" "$page" "$theme" \
        "$2/$name-${size%x*}-$theme.png"
    done
  done
done
