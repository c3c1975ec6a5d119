#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# reckon-rule-book.py BOOK NOTES [TABLE]: what a rule book makes of the notes of a year, in exact
# fractions and without a line of the program, for its test to be compared with. Prints the table;
# where TABLE is given, says instead whether it is the same, as a test.
import fractions
import math
import sys

POINT = fractions.Fraction
SHEETS = ("scheme", "parts", "groups", "lines", "indicators")
WORST = ("直接定为不称职(不合格)", "等次不高于基本称职(基本合格)", "不得评为优秀")
GRADES = ("优秀", "称职", "基本称职", "不称职")


def read_table(lines):
    """Rows as dictionaries by the words of the first one."""
    rows = [line.split("\t") for line in lines if line.strip()]
    return [dict(zip(rows[0], row + [""] * len(rows[0]))) for row in rows[1:]]


def read_book(path):
    sheets, lines = {}, None
    with open(path, encoding="utf-8") as file:
        for line in file.read().split("\n"):
            if line.startswith("[") and line.strip("[]\n") in SHEETS:
                lines = sheets.setdefault(line.strip("[]\n"), [])
            elif not line.startswith("#") and lines is not None:
                lines.append(line)
    book = {name: read_table(lines) for name, lines in sheets.items()}
    book["scheme"] = {row["item"]: row["value"] for row in book["scheme"]}
    if book["scheme"]["rounding"] != "四舍五入" or len(book["parts"]) != 1 or book["groups"]:
        sys.exit("This is reckoned by half up, in one part, without graders")
    return book


def number(text, otherwise=0):
    return POINT(text) if text else POINT(otherwise)


def half_up(value, decimals):
    """Of what is not negative."""
    scale = 10 ** decimals
    return POINT(math.floor(value * scale + POINT(1, 2)), scale)


def counts(note, year):
    return note["state"] == "confirmed" and note["date"][:4] == year


def of_note(line, note):
    """Points of one note: its own within the limits of one time, else those of the line."""
    each = number(line["step"])
    if note["points"]:
        each = max(abs(number(note["points"])), number(line["least"]))
        if line["most"]:
            each = min(each, number(line["most"]))
    return each * number(note["times"], 1) * number(note["multiplier"] or line["multiplier"], 1)


def of_line(line, notes):
    """Of all notes of a line: never more than its cap, nor than its full marks."""
    value = half_up(sum((of_note(line, note) for note in notes), POINT(0)), 3)
    for most in (line["cap"], line["points"]):
        if most:
            value = min(value, number(most))
    return value


def capped(value, cap):
    return min(value, number(cap)) if cap else value


def grade(book, total, vetoes):
    place = next(i for i, line in enumerate(book["lines"]) if total >= number(line["least"]))
    if vetoes:
        place = max(place, {"不得评为优秀": 1, WORST[1]: 2, WORST[0]: 3}[vetoes[0]])
    return GRADES[place]


def reckon(book, notes):
    """Of one person: the cells of a row, and what every dimension comes to."""
    scheme, bonus, penalty, vetoes, dimensions = book["scheme"], POINT(0), POINT(0), [], {}
    for line in book["indicators"]:
        own = [note for note in notes if note["line"] == line["name"]]
        if line["kind"] == "一票否决":
            vetoes += [line["effect"]] * bool(own)
        elif line["kind"] == "计分":
            name = line["dimension"]
            dimensions[name] = dimensions.get(name, 0) + number(line["points"]) - of_line(line, own)
        elif line["method"] == "加分":
            bonus += of_line(line, own)
        else:
            penalty += of_line(line, own)
    bonus = capped(bonus, scheme["bonus_cap"])
    penalty = capped(penalty, scheme["penalty_cap"])
    total = max(sum(dimensions.values()) + bonus - penalty, 0)
    total = half_up(total, int(scheme["decimals"]))
    vetoes.sort(key=WORST.index)
    return [total, bonus, penalty], vetoes[0] if vetoes else "", grade(book, total, vetoes), dimensions


def write(value):
    return f"{float(value):.3f}"


def make_table(book, notes):
    people = list(dict.fromkeys(note["person"] for note in notes))
    names = list(dict.fromkeys(x["dimension"] for x in book["indicators"] if x["kind"] == "计分"))
    table = ["\t".join(["person", "total", "bonus", "penalty", "veto", "grade"] + names)]
    for person in people:
        own = [n for n in notes if n["person"] == person and counts(n, book["scheme"]["year"])]
        sums, veto, mark, dimensions = reckon(book, own)
        cells = [person] + [write(value) for value in sums] + [veto, mark]
        table.append("\t".join(cells + [write(dimensions[name]) for name in names]))
    return "\n".join(table) + "\n"


def main():
    book = read_book(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8") as file:
        notes = read_table([line for line in file.read().split("\n") if not line.startswith("#")])
    table = make_table(book, notes)
    if len(sys.argv) < 4:
        print(table, end="")
        return 0
    with open(sys.argv[3], encoding="utf-8") as file:
        is_same = file.read() == table
    print(f"1..1\n{'ok' if is_same else 'not ok'} 1 the table is what this reckons")
    return 0 if is_same else 1


if __name__ == "__main__":
    sys.exit(main())
