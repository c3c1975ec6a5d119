/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * An open library with invented people, for tests of views. */
#include "cy-test-session.h"

#include "cy-demo.h"
#include "cy-sql.h"

#include <glib/gstdio.h>

#define TODAY 20261123

/* A session over a demo county in a temporary folder. */
CySession *
cy_test_session_new (guint n_people)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "test.chuyan", NULL);
  g_autoptr (CyConn) conn = cy_conn_open (path, CY_OPEN_CREATE, &error);
  g_autoptr (CyDb) db = NULL;
  CySession *session;

  g_assert_no_error (error);
  g_assert_true (cy_demo_fill (conn, "demo", n_people, 1, TODAY, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_clear_pointer (&conn, cy_conn_free);
  db = cy_db_open (path, CY_OPEN_NONE, &error);
  g_assert_no_error (error);
  session = cy_session_new (db);
  cy_session_set_base_date (session, TODAY);

  return session;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

void
cy_test_session_close (CySession *session)
{
  g_autofree char *folder = g_path_get_dirname (cy_db_get_path (cy_session_get_db (session)));

  cy_test_session_settle (session);
  cy_db_close (cy_session_get_db (session));
  g_object_unref (session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_folder (folder);
}

static gpointer
nothing (CyConn *conn, gpointer data, GError **error)
{
  return NULL;
}

static void
reached_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(guint *) user_data += 1;
}

/* Until everything that was asked of the library so far, and what that led to, is done. */
void
cy_test_session_settle (CySession *session)
{
  for (guint i = 0; i < 3; i++)
    {
      guint reached = 0;

      cy_session_write (session, nothing, NULL, NULL, NULL, NULL, reached_cb, &reached);
      cy_session_read (session, nothing, NULL, NULL, NULL, NULL, reached_cb, &reached);
      while (reached < 2)
        g_main_context_iteration (NULL, TRUE);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

typedef struct
{
  const char *sql;
  gint64      number;
  gboolean    done;
} Count;

static gpointer
count (CyConn *conn, gpointer data, GError **error)
{
  Count *self = data;

  g_assert_true (cy_sql_get_int (conn, self->sql, &self->number, error, ""));

  return NULL;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Count *) user_data)->done = TRUE;
}

gint64
cy_test_session_count (CySession *session, const char *sql)
{
  Count self = { .sql = sql };

  cy_test_session_settle (session);
  cy_session_read (session, count, &self, NULL, NULL, NULL, counted_cb, &self);
  while (!self.done)
    g_main_context_iteration (NULL, TRUE);

  return self.number;
}
