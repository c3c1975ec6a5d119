#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Chuyan authors
# SPDX-License-Identifier: MulanPSL-2.0
#
# test-mime.py: a library is known by its content and by its name, another SQLite file is not.
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile

DATA = pathlib.Path(__file__).resolve().parents[2] / "data"
OURS = "application/x-chuyan-library"
APPLICATION_ID = 0x4359414E


def make_database(path, application_id):
    """A database with one table, so that the header is written."""
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()


def content_type(path, home):
    """What GIO, and with it the file manager, takes the file for."""
    env = dict(os.environ, XDG_DATA_HOME=str(home), LC_ALL="C.UTF-8")
    said = subprocess.run(["gio", "info", "-a", "standard::content-type", path], env=env, check=True,
                          encoding="utf-8", stdout=subprocess.PIPE).stdout
    return said.split("standard::content-type:")[1].strip()


def main():
    """Speaks TAP."""
    if not shutil.which("update-mime-database") or not shutil.which("gio"):
        print("1..0 # SKIP update-mime-database or gio is missing")
        return
    with tempfile.TemporaryDirectory() as scratch:
        home = pathlib.Path(scratch, "share")
        (home / "mime/packages").mkdir(parents=True)
        shutil.copy(DATA / "cn.chuyan.Chuyan.mime.xml", home / "mime/packages")
        subprocess.run(["update-mime-database", home / "mime"], check=True, stderr=subprocess.DEVNULL)
        cases = [("content", "noname", APPLICATION_ID, True), ("name", "sealed.chuyan", None, True),
                 ("other", "other.db", 0x12345678, False)]
        print(f"1..{len(cases)}")
        for number, (case, name, application_id, is_ours) in enumerate(cases, 1):
            path = pathlib.Path(scratch, name)
            if application_id is None:
                path.write_bytes(bytes(range(1, 256)))
            else:
                make_database(path, application_id)
            got = content_type(path, home)
            print(f"{'' if (got == OURS) == is_ours else 'not '}ok {number} /static/mime/{case}")
            print(f"# {name}: {got}")


if __name__ == "__main__":
    main()
