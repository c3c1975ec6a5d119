#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
"""Makes the vocabulary of column headers out of data/codes/import_headers.tsv.

make-headers.py TABLES_FOLDER INPUT OUTPUT
"""
import sys

sys.path.insert(0, sys.argv[1])
import tables  # noqa: E402


def main():
    _, rows = tables.read_tsv(sys.argv[2])
    words, groups, seen = [], [], set()
    for row in rows:
        group = row["id"].startswith("group:")
        for word in row["words"].split("|"):
            key = (group, word.lower())
            if not word or key in seen:
                raise SystemExit(f"{sys.argv[2]}: empty, or a word twice: {word} of {row['id']}")
            seen.add(key)
            (groups if group else words).append((word.lower(), row["id"].removeprefix("group:")))
    with open(sys.argv[3], "w", encoding="utf-8") as out:
        out.write(tables.NOTICE.format("Words above the columns of rosters."))
        for name, pairs in (("header_words", words), ("group_words", groups)):
            out.write(f"\nstatic const CyHeaderWord {name}[] = {{\n")
            out.write("".join(f"  {{ {tables.quote(w)}, {tables.quote(i)} }},\n" for w, i in pairs))
            out.write("};\n")


main()
