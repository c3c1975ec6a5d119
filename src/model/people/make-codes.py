#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
"""Makes the code sets of cy-code.c out of data/codes.

make-codes.py CODES_FOLDER OUTPUT DEPFILE
"""
import os
import sys

import tables


def kept(row, rule, code):
    if not rule:
        return True
    key, value = rule.split("=")
    return len(code) == int(value) if key == "length" else row[key] == value


def c_strings(values):
    return ", ".join(tables.quote(v) for v in values)


def write_set(out, spec, path):
    head, rows = tables.read_tsv(path)
    rows = [row for row in rows if kept(row, spec["filter"], row[spec["code"]])]
    codes = [row[spec["code"]] for row in rows]
    if not rows or len(set(codes)) != len(codes):
        raise SystemExit(f"{spec['set']}: no codes, or a code twice")
    name = spec["set"]
    out.write(f"\nstatic const char *const {name}_head[] = {{ {c_strings(head)}, NULL }};\n")
    out.write(f"static const char *const {name}_cells[] = {{\n")
    out.write("".join(f"  {c_strings(row[key] for key in head)},\n" for row in rows) + "};\n")
    out.write(f"static const CyCode {name}_codes[] = {{\n")
    for number, row in enumerate(rows):
        full = row[spec["name"]]
        short = row[spec["short"]] if spec["short"] and row[spec["short"]] else full
        out.write(f"  {{ {c_strings([row[spec['code']], full, short])}, "
                  f"{name}_cells + {number * len(head)} }},\n")
    out.write("};\n")
    return set(codes)


def write_synonyms(out, path, codes):
    _, rows = tables.read_tsv(path)
    seen = set()
    out.write("\nstatic const CyCodeSynonym synonyms[] = {\n")
    for row in rows:
        key = (row["set"], row["text"])
        if row["code"] not in codes[row["set"]] or key in seen:
            raise SystemExit(f"{path}: unknown code or text twice: {row}")
        seen.add(key)
        out.write(f"  {{ {c_strings([row['set'], row['text'], row['code']])} }},\n")
    out.write("};\n")


def main():
    folder, output, depfile = sys.argv[1:]
    _, specs = tables.read_tsv(os.path.join(folder, "sets.tsv"))
    paths = {spec["set"]: os.path.join(folder, spec["file"] + ".tsv") for spec in specs}
    synonyms = os.path.join(folder, "synonyms.tsv")
    with open(output, "w", encoding="utf-8") as out:
        out.write(tables.NOTICE.format("Code sets."))
        codes = {spec["set"]: write_set(out, spec, paths[spec["set"]]) for spec in specs}
        write_synonyms(out, synonyms, codes)
        out.write("\nstatic CyCodeSet code_sets[] = {\n")
        for spec in specs:
            name = spec["set"]
            standard = c_strings([spec["standard"]]) if spec["standard"] else "NULL"
            out.write(f"  {{ {c_strings([name, spec['title']])}, {standard}, {name}_head, "
                      f"{name}_codes, G_N_ELEMENTS ({name}_codes), NULL }},\n")
        out.write("};\n")
    with open(depfile, "w", encoding="utf-8") as out:
        out.write(f"{output}: " + " ".join(sorted({*paths.values(), synonyms})) + "\n")


main()
