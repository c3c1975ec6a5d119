#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# make-deb.sh DIR: builds the package from a copy of the tree, with debian/ where Debian looks for it.
set -euo pipefail

root=$(readlink -f "$(dirname "$0")/../..")
mkdir -p "$1"
out=$(readlink -f "$1")
tree=$out/tree

rm -rf "$tree" "$out"/*.deb "$out"/*.buildinfo "$out"/*.changes
mkdir "$tree"
tar -C "$root" --exclude=./.git --exclude='./build*' -cf - . | tar -C "$tree" -xf -
cp -r "$root/data/packaging/debian" "$tree/debian"

cd "$tree"
DEB_BUILD_OPTIONS=noautodbgsym dpkg-buildpackage --build=binary --unsigned-changes --unsigned-buildinfo --build-profiles=nocheck
cd "$out"
rm -rf "$tree"
ls "$out"/*.deb
