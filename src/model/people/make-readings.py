#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
"""Makes the reading tables of cy-pinyin.c.

make-readings.py UNIHAN_READINGS SURNAME_READINGS OUTPUT

Every character gets one number: a set of toneless syllables, the usual one first. The usual reading
is kMandarin's first; others come from the modern dictionaries of Unihan.
"""
import re
import sys
import unicodedata

import tables

TONES = {"\u0300", "\u0301", "\u0302", "\u0304", "\u030c"}


def toneless(reading):
    """hǎo to hao, lǜ to lv; None for what is no syllable of its own (m̀, ńg, ê)."""
    letters = unicodedata.normalize("NFD", reading.lower())
    letters = unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES))
    letters = letters.replace("ü", "v")
    if not re.fullmatch("[a-z]+", letters) or not re.search("[aeiouv]", letters):
        return None
    return letters


def readings_of(prop, value):
    if prop in ("kXHC1983", "kTGHZ2013"):
        return [r for part in value.split() for r in part.split(":")[-1].split(",")]
    return [re.sub(r"\(.*", "", part) for part in value.split()]


def collect(path):
    order = {"kMandarin": 0, "kHanyuPinlu": 1, "kTGHZ2013": 2, "kXHC1983": 3}
    found = {}
    for point, prop, value in tables.read_unihan(path, order):
        for reading in readings_of(prop, value):
            syllable = toneless(reading)
            if syllable:
                found.setdefault(point, []).append((order[prop], syllable))
    return {point: list(dict.fromkeys(s for _, s in sorted(pairs, key=lambda p: p[0])))
            for point, pairs in found.items()}


def main():
    unihan, surnames, output = sys.argv[1:]
    chars = collect(unihan)
    _, rows = tables.read_tsv(surnames)

    syllables = sorted({s for readings in chars.values() for s in readings}
                       | {s for row in rows for s in (row["reading"] + " " + row["others"]).split()})
    number = {s: i for i, s in enumerate(syllables)}
    sets = {(): 0}
    values = {}
    for point, readings in sorted(chars.items()):
        values[point] = sets.setdefault(tuple(number[s] for s in readings), len(sets))
    special = {"surname": [], "given": [], "compound": []}
    for row in rows:
        readings = tuple(number[s] for s in (row["reading"] + " " + row["others"]).split())
        if row["kind"] == "compound" and len(readings) != len(row["text"]):
            raise SystemExit(f"{row['text']}: a syllable for each character, please")
        if row["kind"] == "compound":
            special["compound"].append((row["text"], readings))
        else:
            index = sets.setdefault(readings, len(sets))
            special[row["kind"]].append((ord(row["text"]), index))

    offsets, members = [], []
    for readings in sets:
        offsets.append(len(members))
        members += list(readings)
    offsets.append(len(members))
    index, blocks = tables.two_stage(values)

    with open(output, "w", encoding="utf-8") as out:
        out.write(tables.NOTICE.format("Readings of Han characters."))
        out.write(f"#define READING_BLOCK {tables.BLOCK}\n"
                  f"#define READING_LAST 0x{tables.LAST_CODE_POINT:X}\n")
        width = max(map(len, syllables)) + 1
        out.write(f"\nstatic const char syllables[][{width}] = {{\n")
        out.write("".join(f"  {tables.quote(s)},\n" for s in syllables) + "};\n")
        tables.write_array(out, "guint16", "reading_sets", offsets)
        tables.write_array(out, "guint16", "reading_members", members)
        tables.write_array(out, "guint16", "reading_index", index)
        tables.write_array(out, "guint16", "reading_blocks", blocks)
        for kind in ("surname", "given"):
            out.write(f"\nstatic const SpecialReading {kind}_readings[] = {{\n")
            out.write("".join(f"  {{ 0x{p:X}, {i} }},\n" for p, i in sorted(special[kind])) + "};\n")
        out.write("\nstatic const CompoundSurname compound_surnames[] = {\n")
        for text, readings in sorted(special["compound"]):
            points = ", ".join(f"0x{ord(c):X}" for c in text)
            numbers = ", ".join(map(str, readings))
            out.write(f"  {{ {len(text)}, {{ {points} }}, {{ {numbers} }} }},\n")
        out.write("};\n")


main()
