#!/bin/sh
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# headless.sh [WxH] cmd…   a private X server and session bus for cmd; all ended by pid.
set -u
size=1366x768
case "$1" in [0-9]*x[0-9]*) size=$1; shift ;; esac
dir=$(mktemp -d)
log=${HEADLESS_LOG:-$dir/log}
mkfifo "$dir/x" "$dir/b"
mkdir -m 700 "$dir/run" "$dir/home"
xpid= bpid= cpid=
cleanup () {
  for p in $cpid $bpid $xpid; do kill "$p" 2>/dev/null; done
  for p in $bpid $xpid; do wait "$p" 2>/dev/null; done
  rm -rf "$dir"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
Xvfb -displayfd 3 -screen 0 "${size}x24" -dpi 96 -nolisten tcp -noreset 3>"$dir/x" 2>>"$log" &
xpid=$!
read -r num <"$dir/x" || exit 99 # the server picks its own free number: no race
export DISPLAY=:$num GDK_BACKEND=x11 GSK_RENDERER=${GSK_RENDERER-cairo} GSETTINGS_BACKEND=memory \
  GIO_USE_VFS=local XDG_RUNTIME_DIR=$dir/run XDG_CONFIG_HOME=$dir/home XDG_DATA_HOME=$dir/home \
  XDG_CACHE_HOME=$dir/home
unset WAYLAND_DISPLAY GTK_THEME AT_SPI_BUS_ADDRESS GTK_A11Y
dbus-daemon --session --nofork --nopidfile --print-address=3 3>"$dir/b" >>"$log" 2>&1 &
bpid=$!
read -r DBUS_SESSION_BUS_ADDRESS <"$dir/b" || exit 99
export DBUS_SESSION_BUS_ADDRESS
"$@" &
cpid=$!
wait $cpid
rc=$?
cpid=
exit $rc
