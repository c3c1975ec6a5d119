#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# test-checks.py: every check lets a good tree pass and finds the fault in a bad one.
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
SPDX = "/* SPDX-License-Identifier: MulanPSL-2.0 */\n"
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
ROOT = "/" + "work/"
REPORT = 'const CyReport cy_report_roster = {\n  .id = "roster",\n  .title = N_ ("Roster"),\n};\n'
LIST = "static const CyReport *const reports[] = {\n  &cy_report_roster,\n};\n"


def lines(count):
    """A body of that many lines."""
    return "  ;\n" * count


# (check, name of the case, tree, what the check says of it: None when the tree is good)
CASES = [
    ("layers", "good", {
        "src/main.c": '#include "cy-window.h"\n',
        "src/model/core/cy-conn.c": '#include "cy-conn-private.h"\n#include <sqlite3.h>\n',
        "src/model/core/cy-conn-private.h": "",
        "src/model/core/cy-dataset.h": "",
        "src/chart/cy-chart.c": '#include "cy-dataset.h"\n#include <cairo.h>\n',
        "src/report/xlsx/cy-book.c": "#include <xlsxwriter.h>\n",
        "src/ui/app/cy-window.h": '#include "cy-people-page.h"\n#include <gtk/gtk.h>\n',
        "src/ui/people/cy-people-page.h": '#include "cy-page.h"\n',
        "src/ui/shared/cy-page.h": "",
    }, None),
    ("layers", "upwards", {
        "src/model/people/cy-person.c": '#include "cy-chart.h"\n',
        "src/chart/cy-chart.h": "",
    }, "src/model/people/cy-person.c:1: model must not include chart"),
    ("layers", "chart-knows-labels-only", {
        "src/chart/cy-chart.c": '\n#include "cy-person.h"\n',
        "src/model/people/cy-person.h": "",
    }, "src/chart/cy-chart.c:2: chart must not include model"),
    ("layers", "core-is-general", {
        "src/model/core/cy-conn.c": '#include "cy-person.h"\n',
        "src/model/people/cy-person.h": "",
    }, "model/core must not know"),
    ("layers", "private", {
        "src/model/people/cy-person.c": '#include "cy-conn-private.h"\n',
        "src/model/core/cy-conn-private.h": "",
    }, "is private to its folder"),
    ("layers", "sqlite", {"src/model/people/a.c": "#include <sqlite3.h>\n"}, "<sqlite3.h>"),
    ("layers", "xlsxwriter", {"src/report/print/a.c": "#include <xlsxwriter.h>\n"}, "<xlsxwriter.h>"),
    ("layers", "gtk", {"src/cli/a.c": "# include <gtk/gtk.h>\n"}, "<gtk/gtk.h>"),
    ("layers", "cairo", {"src/model/core/a.c": "#include <pango/pangocairo.h>\n"}, "pangocairo"),
    ("layers", "views", {
        "src/ui/people/a.c": '#include "cy-chart-card.h"\n',
        "src/ui/overview/cy-chart-card.h": "",
    }, "a view must not include another view"),
    ("layers", "two-of-a-name", {"src/ui/app/a.h": "", "src/model/core/a.h": ""}, "has this name"),
    ("layers", "unknown-folder", {"src/misc/a.c": ""}, "not in the table"),
    ("potfiles", "good", {
        "po/POTFILES.in": "src/a.c\nresources/ui/b.ui\n",
        "src/a.c": 'x = _ ("Name");\n',
        "src/c.c": '/* _ ("comment") */ f_ ("x");\n',
        "resources/ui/b.ui": '<a translatable="yes">',
    }, None),
    ("potfiles", "missing", {"po/POTFILES.in": "", "src/a.c": 'N_ ("Name")'}, "src/a.c is missing"),
    ("potfiles", "missing-context", {"po/POTFILES.in": "", "src/a.c": 'C_("a", "b")'}, "is missing"),
    ("potfiles", "missing-template", {
        "po/POTFILES.in": "",
        "resources/a.ui": '<a translatable="yes">',
    }, "resources/a.ui is missing"),
    ("potfiles", "dead", {"po/POTFILES.in": "src/a.c\n"}, "src/a.c has no words"),
    ("potfiles", "twice", {"po/POTFILES.in": "src/a.c\nsrc/a.c\n", "src/a.c": '_("x")'}, "twice"),
    ("po", "good", {
        "po/POTFILES.in": "src/a.c\n", "po/LINGUAS": "zh_CN\n",
        "src/a.c": '_ ("Name"); C_ ("of a unit", "Name");\n',
        "po/zh_CN.po": HEAD + '\nmsgid "Name"\nmsgstr "姓名"\n'
                       '\nmsgctxt "of a unit"\nmsgid "Name"\nmsgstr "单位名称"\n',
    }, None),
    ("po", "none-yet", {
        "po/POTFILES.in": "", "po/LINGUAS": "zh_CN\n", "po/zh_CN.po": HEAD,
    }, None),
    ("po", "untranslated", {
        "po/POTFILES.in": "src/a.c\n", "po/LINGUAS": "zh_CN\n", "src/a.c": '_ ("Name");\n',
        "po/zh_CN.po": HEAD + '\nmsgid "Name"\nmsgstr ""\n',
    }, "untranslated"),
    ("po", "fuzzy", {
        "po/POTFILES.in": "src/a.c\n", "po/LINGUAS": "zh_CN\n", "src/a.c": '_ ("Name");\n',
        "po/zh_CN.po": HEAD + '\n#, fuzzy\nmsgid "Name"\nmsgstr "名"\n',
    }, "fuzzy"),
    ("po", "absent", {
        "po/POTFILES.in": "src/a.c\n", "po/LINGUAS": "zh_CN\n", "src/a.c": '_ ("Name");\n',
        "po/zh_CN.po": HEAD,
    }, "differ"),
    ("po", "unused", {
        "po/POTFILES.in": "src/a.c\n", "po/LINGUAS": "zh_CN\n", "src/a.c": '_ ("Name");\n',
        "po/zh_CN.po": HEAD + '\nmsgid "Name"\nmsgstr "姓名"\n\nmsgid "Old"\nmsgstr "旧"\n',
    }, "not used"),
    ("sizes", "good", {"src/a.c": "void\nf (void)\n{\n" + lines(78) + "}\n" + "\n" * 500}, None),
    ("sizes", "struct", {"src/a.c": "struct a\n{\n" + lines(200) + "};\n"}, None),
    ("sizes", "file", {"tests/a.c": "\n" * 1001}, "tests/a.c: 1001 lines"),
    ("sizes", "function", {"src/a.c": "void\nlong_one (void)\n{\n" + lines(79) + "}\n"}, "long_one has 81"),
    ("reports", "good", {
        "src/report/cy-report.c": LIST, "src/report/xlsx/cy-roster.c": REPORT,
        "src/ui/people/a.c": 'cy_report_dialog_present (GTK_WIDGET (self), "roster", NULL);\n',
        "src/ui/people/b.c": 'cy_report_dialog_present_about (self->session, "roster", id);\n',
    }, None),
    ("reports", "unknown", {
        "src/report/cy-report.c": LIST, "src/report/xlsx/cy-roster.c": REPORT,
        "src/ui/people/a.c": 'cy_report_dialog_present (GTK_WIDGET (self), "rosters", NULL);\n',
    }, "src/ui/people/a.c: asks for the report rosters, which is not listed"),
    ("reports", "not-listed", {
        "src/report/cy-report.c": "", "src/report/xlsx/cy-roster.c": REPORT,
        "src/ui/people/a.c": 'cy_report_dialog_present (GTK_WIDGET (self),\n  "roster", NULL);\n',
    }, "asks for the report roster, which is not listed"),
    ("reports", "twice", {
        "src/report/cy-report.c": LIST + "static const CyReport *const more[] = {\n  &cy_report_other,\n};\n",
        "src/report/xlsx/cy-roster.c": REPORT,
        "src/report/print/cy-other.c": REPORT.replace("cy_report_roster", "cy_report_other"),
    }, "src/report: the report roster is there twice"),
    ("text", "good", {"src/a.c": SPDX, "README.md": "https://x.org/work/a $HOME/root/\n"}, None),
    ("text", "licence", {"src/a.c": "\n"}, "src/a.c:1: the licence lines are missing"),
    ("text", "path", {"data/a.sh": SPDX + f"cd {ROOT}x\n"}, "data/a.sh:2: a path of one machine"),
    ("text", "note", {"src/a.c": SPDX + "/* FIX" + "ME */\n"}, "a note to oneself"),
    ("text", "newline", {"a.md": "x"}, "no newline"),
]


def plant(root, tree):
    """Writes the files of a case; src and po are always there."""
    for name, text in tree.items():
        path = pathlib.Path(root, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run_check(check, tree):
    """Exit code and words of one check over a tree."""
    with tempfile.TemporaryDirectory() as root:
        plant(root, tree)
        done = subprocess.run([sys.executable, HERE / f"check-{check}.py", root], encoding="utf-8",
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout


# (name, records of a log, the last line of the tally, its exit code)
TALLIES = [
    ("cases", [("OK", "1..3\nok 1 /a\nok 2 /b\nok 3 /c # SKIP no display\n")], "2 passed, 0 failed", 0),
    ("failed", [("FAIL", "1..2\nok 1 /a\nnot ok 2 /b\n")], "1 passed, 1 failed", 1),
    ("crash", [("ERROR", "1..2\nok 1 /a\n")], "1 passed, 1 failed", 1),
    ("timeout", [("TIMEOUT", "")], "0 passed, 1 failed", 1),
    ("plain", [("OK", "fine\n"), ("FAIL", "bad\n"), ("SKIP", "")], "1 passed, 1 failed", 1),
    ("all-skipped", [("OK", "1..1\nok 1 /a\n"), ("SKIP", "1..1\nok 1 /b # SKIP\n")], "1 passed, 0 failed", 0),
    ("nothing-run", [], "0 passed, 0 failed", 1),
]


def run_tally(records):
    """Exit code and last line of the tally over a log."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as log:
        for result, stdout in records:
            log.write(json.dumps({"name": "test", "result": result, "stdout": stdout}) + "\n")
        log.flush()
        done = subprocess.run([sys.executable, HERE.parent / "lib/tally.py", log.name], encoding="utf-8",
                              stdout=subprocess.PIPE, check=False)
        return done.returncode, done.stdout.splitlines()[-1]


def main():
    """Speaks TAP."""
    print(f"1..{len(CASES) + len(TALLIES)}")
    number = 0
    for check, name, tree, expected in CASES:
        number += 1
        code, said = run_check(check, tree)
        good = code == 0 if expected is None else code == 1 and expected in said
        print(f"{'' if good else 'not '}ok {number} /static/{check}/{name}")
        if not good:
            print(f"# expected {expected!r}, got {code}: {said!r}")
    for name, records, line, code in TALLIES:
        number += 1
        got = run_tally(records)
        print(f"{'' if got == (code, line) else 'not '}ok {number} /static/tally/{name}")
        if got != (code, line):
            print(f"# expected {(code, line)}, got {got}")


if __name__ == "__main__":
    main()
