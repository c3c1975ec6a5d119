#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
"""Makes the stroke tables of cy-stroke.c.

make-strokes.py UNIHAN_IRGSOURCES UNIHAN_READINGS STROKE_DICTIONARY OUTPUT

The count is the first kTotalStrokes (the mainland form). The stroke dictionary lists several forms
of a character, other regions' first (they count the hook of 丁 as a bend): the last one with as many
strokes as kTotalStrokes is ours. Only characters with a modern reading get their sequence; for the rest the count must do.
Three strokes, each 1 to 5, make one byte: (a * 6 + b) * 6 + c, with 0 for none.
"""
import sys

import tables

STROKES = {"h": 1, "s": 2, "p": 3, "n": 4, "z": 5}
HAS_SEQUENCE = 0x80


def read_dictionary(path):
    found = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) >= 2 and len(cells[0]) == 1 and set(cells[1]) <= STROKES.keys():
                found.setdefault(ord(cells[0]), []).append(cells[1])
    return found


def pack(sequence):
    digits = [STROKES[s] for s in sequence]
    digits += [0] * (-len(digits) % 3)
    return [(digits[i] * 6 + digits[i + 1]) * 6 + digits[i + 2] for i in range(0, len(digits), 3)]


def main():
    irg, readings, dictionary, output = sys.argv[1:]
    counts = {p: int(v.split()[0]) for p, _, v in tables.read_unihan(irg, {"kTotalStrokes"})}
    used = {p for p, _, _ in tables.read_unihan(readings, {"kMandarin"})}
    forms = read_dictionary(dictionary)

    values, packed = {}, {}
    for point, count in counts.items():
        values[point] = count
        match = next((f for f in reversed(forms.get(point, [])) if len(f) == count), None)
        if match and point in used:
            values[point] |= HAS_SEQUENCE
            packed[point] = pack(match)

    index, blocks, bases, pool = [], [0] * tables.BLOCK, [0], []
    for start in range(0, tables.LAST_CODE_POINT + 1, tables.BLOCK):
        block = [values.get(p, 0) for p in range(start, start + tables.BLOCK)]
        if not any(block):
            index.append(0)
            continue
        index.append(len(bases))
        bases.append(len(pool))
        blocks += block
        for point in range(start, start + tables.BLOCK):
            pool += packed.get(point, [])

    with open(output, "w", encoding="utf-8") as out:
        out.write(tables.NOTICE.format("Strokes of Han characters."))
        out.write(f"#define STROKE_BLOCK {tables.BLOCK}\n"
                  f"#define STROKE_LAST 0x{tables.LAST_CODE_POINT:X}\n"
                  f"#define STROKE_HAS_SEQUENCE 0x{HAS_SEQUENCE:X}\n")
        tables.write_array(out, "guint16", "stroke_index", index)
        tables.write_array(out, "guint8", "stroke_counts", blocks)
        tables.write_array(out, "guint32", "stroke_bases", bases)
        tables.write_array(out, "guint8", "stroke_pool", pool)


main()
