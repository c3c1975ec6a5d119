#!/bin/sh
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# headless.sh [WIDTHxHEIGHT] COMMAND…: runs it on a private X server and session bus.
#
# Nothing of the caller's desktop or settings is seen, and AT-SPI starts on the bus by itself.
# The chatter of the daemons goes to HEADLESS_LOG, not into the output of the command.
set -u

size=1366x768
case "${1-}" in
  [0-9]*x[0-9]*)
    size=$1
    shift
    ;;
esac

dir=$(mktemp -d)
log=${HEADLESS_LOG:-$dir/log}
server=
bus=
command=

cleanup() {
  for pid in $command $bus $server; do kill "$pid" 2>/dev/null; done
  for pid in $bus $server; do wait "$pid" 2>/dev/null; done
  rm -rf "$dir"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

mkfifo "$dir/display" "$dir/address"
mkdir -m 700 "$dir/run" "$dir/home"

# The server picks a free number itself. Of two that start at once one may wait for ever: it is asked
# once more then.
number=
for _ in 1 2 3; do
  Xvfb -displayfd 3 -screen 0 "${size}x24" -dpi 96 -nolisten tcp -noreset \
    3>"$dir/display" 2>>"$log" &
  server=$!
  number=$(timeout 20 head -n 1 "$dir/display")
  [ -z "$number" ] || break
  kill -9 "$server" 2>/dev/null
done
[ -n "$number" ] || exit 99

export DISPLAY=":$number" GDK_BACKEND=x11 GSK_RENDERER="${GSK_RENDERER-cairo}" \
  GSETTINGS_BACKEND=memory GIO_USE_VFS=local XDG_RUNTIME_DIR="$dir/run" \
  XDG_CONFIG_HOME="$dir/home" XDG_DATA_HOME="$dir/home" XDG_CACHE_HOME="$dir/home"
unset WAYLAND_DISPLAY GTK_THEME AT_SPI_BUS_ADDRESS

# Out of the way of every window: GTK 4.8 asks where the pointer is for a tooltip although the
# window below it has closed, and says so as a critical.
! command -v xdotool >/dev/null || timeout 20 xdotool mousemove "${size%x*}" "${size#*x}"

dbus-daemon --session --nofork --nopidfile --print-address=3 3>"$dir/address" >>"$log" 2>&1 &
bus=$!
DBUS_SESSION_BUS_ADDRESS=$(timeout 20 head -n 1 "$dir/address")
[ -n "$DBUS_SESSION_BUS_ADDRESS" ] || exit 99
export DBUS_SESSION_BUS_ADDRESS

"$@" &
command=$!
wait "$command"
status=$?
command=
exit "$status"
