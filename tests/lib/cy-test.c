/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A temporary library for a test case; looks at the file through SQLite itself. */
#include "cy-test.h"

#include "cy-mapper.h"
#include "cy-step.h"
#include "cy-unit.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

void
cy_test_set_up (CyTest *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("chuyan-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.chuyan", NULL);
  self->conn = cy_conn_open (self->path, CY_OPEN_CREATE, &error);
  g_assert_no_error (error);
}

void
cy_test_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        cy_test_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
cy_test_tear_down (CyTest *self, gconstpointer data)
{
  g_clear_pointer (&self->conn, cy_conn_free);
  cy_test_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

/* As after the program was started again. */
void
cy_test_reopen (CyTest *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->conn, cy_conn_free);
  self->conn = cy_conn_open (self->path, CY_OPEN_NONE, &error);
  g_assert_no_error (error);
}

/* As the reading thread sees the library. */
void
cy_test_read_only (CyTest *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->conn, cy_conn_free);
  self->conn = cy_conn_open (self->path, CY_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
}

char *
cy_test_path (CyTest *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static sqlite3_stmt *
first_row (sqlite3 **db, const char *path, const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  if (sqlite3_prepare_v2 (*db, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (*db));
  if (sqlite3_step (stmt) == SQLITE_ERROR)
    g_error ("%s: %s", sql, sqlite3_errmsg (*db));

  return stmt;
}

gint64
cy_test_count (CyTest *self, const char *sql)
{
  sqlite3      *db;
  sqlite3_stmt *stmt = first_row (&db, self->path, sql);
  gint64        count = sqlite3_column_int64 (stmt, 0);

  sqlite3_finalize (stmt);
  sqlite3_close (db);

  return count;
}

char *
cy_test_text (CyTest *self, const char *sql)
{
  sqlite3      *db;
  sqlite3_stmt *stmt = first_row (&db, self->path, sql);
  char         *text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));

  sqlite3_finalize (stmt);
  sqlite3_close (db);

  return text;
}

void
cy_test_assert_text (CyTest *self, const char *sql, const char *expected)
{
  g_autofree char *text = cy_test_text (self, sql);

  g_assert_cmpstr (text, ==, expected);
}

/* In a step of its own. */
void
cy_test_save (CyTest *self, CyRecord *record, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, name, CY_STEP_NONE, &error);

  g_assert_no_error (error);
  cy_mapper_save (self->conn, record, &error);
  g_assert_no_error (error);
  cy_step_commit (step, &error);
  g_assert_no_error (error);
}

/* In a step of its own. */
void
cy_test_delete (CyTest *self, const CyEntity *entity, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "删除", CY_STEP_NONE, &error);

  g_assert_no_error (error);
  g_assert_true (cy_mapper_delete (self->conn, entity, id, &error));
  g_assert_true (cy_step_commit (step, &error));
}

CyRecord *
cy_test_add_person (CyTest *self, const char *name)
{
  CyRecord *person = cy_record_new (CY_PERSON);

  cy_record_set_text (person, CY_PERSON_NAME, name);
  cy_test_save (self, person, "add a person");

  return person;
}

CyRecord *
cy_test_add_unit (CyTest *self, const char *name, const char *kind, gint64 parent)
{
  CyRecord *unit = cy_record_new (CY_UNIT);

  cy_record_set_text (unit, CY_UNIT_NAME, name);
  cy_record_set_text (unit, CY_UNIT_KIND, kind);
  if (parent != 0)
    cy_record_set_int (unit, CY_UNIT_PARENT, parent);
  cy_test_save (self, unit, "add a unit");

  return unit;
}

/* In a step of its own. */
void
cy_test_set_text (CyTest *self, const CyEntity *entity, gint64 id, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = cy_mapper_load (self->conn, entity, id, &error);

  g_assert_no_error (error);
  cy_record_set_text (record, field, text);
  cy_test_save (self, record, "change");
}
