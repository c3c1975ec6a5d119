#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# check-po.py [ROOT]: every language of po/LINGUAS is whole, and says no more than the sources ask.
import pathlib
import re
import subprocess
import sys
import tempfile

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]


def run(root, *command):
    """Exit code and what was said."""
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", check=False, env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    return done.returncode, done.stdout


def extract(root, pot):
    """Writes the words of the sources into pot."""
    keywords = [f"--keyword={word}" for word in KEYWORDS]
    pot.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n', encoding="utf-8")
    return run(root, "xgettext", "--from-code=UTF-8", "--join-existing", *keywords,
               "--files-from=po/POTFILES.in", f"--output={pot}")


def language_faults(root, name, pot):
    """What is wrong with one catalogue."""
    code, said = run(root, "msgfmt", "--check", "--statistics", "--output-file=/dev/null", name)
    if code != 0 or re.search(r"\bfuzzy\b|\buntranslated\b", said):
        yield f"{name}: {said.strip()}"
    code, said = run(root, "msgcmp", name, str(pot))
    if code != 0 or "warning:" in said:
        yield f"{name} and the sources differ:\n{said.strip()}"


def faults(root):
    """Everything wrong with the translations."""
    with tempfile.TemporaryDirectory() as scratch:
        pot = pathlib.Path(scratch, "chuyan.pot")
        code, said = extract(root, pot)
        if code != 0:
            yield f"xgettext: {said.strip()}"
            return
        for language in (root / "po/LINGUAS").read_text(encoding="utf-8").split():
            yield from language_faults(root, f"po/{language}.po", pot)


def main(root="."):
    """Prints the faults; 1 when there are any."""
    found = list(faults(pathlib.Path(root)))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
