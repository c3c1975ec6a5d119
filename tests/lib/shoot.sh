#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# shoot.sh LIBRARY PAGE THEME OUT.png: a picture of one view; runs inside headless.sh.
set -euo pipefail

readonly PROGRAM=${CHUYAN:-$(dirname "$(readlink -f "$0")")/../../build/src/chuyan}
library=$1 page=$2 theme=$3 out=$4
scratch=$(mktemp -d)
program=

cleanup() {
  [ -z "$program" ] || { kill "$program" 2>/dev/null && wait "$program" || true; }
  rm -rf "$scratch"
}
trap cleanup EXIT

fail() {
  echo "shoot.sh: $page: $1" >&2
  cat "$scratch/log" >&2
  exit 1
}

# until_true SECONDS COMMAND…: polls, as there is no signal for "painted".
until_true() {
  local tries=$(($1 * 10))
  shift

  while ! "$@"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || return 1
    kill -0 "$program" 2>/dev/null || fail "the program has ended"
    sleep 0.1
  done
}

has_window() { window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | head -n 1) && [ -n "$window" ]; }

# Painted: more than a bare ground, and the same picture five times in a row.
is_still() {
  local now

  import -window root -silent "$scratch/now.png"
  now=$(identify -format '%# %k' "$scratch/now.png")
  if [ "$now" = "${last-}" ] && [ "${now#* }" -gt 16 ]; then
    still=$((still + 1))
  else
    still=0
  fi
  last=$now
  [ "$still" -ge 4 ]
}

wait_for_rest() {
  still=0
  until_true 20 is_still || fail "the window has not come to rest within 20 s"
}

# The first of the list, by a double click on the name.
open_person() {
  local before=$last

  xdotool mousemove 600 175 click --repeat 2 --delay 40 1
  until_true 20 has_changed "$before" || fail "no person opened within 20 s"
  xdotool mousemove 0 0
}

has_changed() {
  import -window root -silent "$scratch/now.png"
  [ "$(identify -format '%# %k' "$scratch/now.png")" != "$1" ]
}

# A copy, so that a picture neither waits for the library nor changes it.
cp "$library" "$scratch/${library##*/}"
case $page in
  start) set -- ;;
  person) set -- --page people "$scratch/${library##*/}" ;;
  *) set -- --page "$page" "$scratch/${library##*/}" ;;
esac
"$PROGRAM" "--$theme" "$@" >"$scratch/log" 2>&1 &
program=$!
until_true 20 has_window || fail "no window within 20 s"
read -r width height < <(xdotool getdisplaygeometry)
xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height" mousemove 0 0
wait_for_rest
if [ "$page" = person ]; then
  open_person
  wait_for_rest
fi
# Few colours are all there are: a third of the size.
convert "$scratch/now.png" +dither -colors 256 "PNG8:$out"
