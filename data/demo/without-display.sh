#!/usr/bin/env bash
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# What `./dev run` does where there is no display: the same job by the command line, and pictures.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

readonly CLI=build/src/cli/chuyan-cli OUT=build/demo
readonly ROSTER=tests/data/rosters/花名册-规范.xlsx

step() { printf '  %s\t%s\n' "$1" "$2"; }

echo "没有显示器（DISPLAY、WAYLAND_DISPLAY 都没有设置），窗口打不开；改用命令行做同样的事，结果在 $OUT/："
echo "There is no display; the same job is done on the command line, results in $OUT/:"
rm -rf "$OUT"
mkdir -p "$OUT"

"$CLI" --library "$OUT/demo.chuyan" new --demo >/dev/null
step 演示库 "$OUT/demo.chuyan"

cp "$OUT/demo.chuyan" "$OUT/导入.chuyan"
status=0
"$CLI" --library "$OUT/导入.chuyan" --json import "$ROSTER" >"$OUT/导入.json" || status=$?
# 1: imported, and some rows were refused with their reasons.
[ "$status" -le 1 ] || exit "$status"
step 导入 "$OUT/导入.chuyan ← $ROSTER，结果 $OUT/导入.json"

"$CLI" --library "$OUT/demo.chuyan" export roster -o "$OUT/花名册.xlsx" --reason 演示 >/dev/null
step 花名册 "$OUT/花名册.xlsx"
"$CLI" --library "$OUT/demo.chuyan" export structure -o "$OUT/结构分析表.xlsx" --reason 演示 >/dev/null
step 结构分析表 "$OUT/结构分析表.xlsx"

tests/lib/shoot-all.sh "$OUT/demo.chuyan" "$OUT"
step 截图 "$OUT/*.png"
