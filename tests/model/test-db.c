/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Calls run in order on their own thread, can be stopped, and tell what changed. */
#include "cy-test.h"

#include "cy-db.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

typedef struct
{
  char    *folder;
  char    *path;
  CyDb    *db;
  GString *order;
  guint    n_done;
  guint64  changed;
  guint    n_changed;
  GError  *error;
} Fixture;

static void
changed_cb (CyDb *db, guint64 entities, Fixture *fixture)
{
  fixture->changed |= entities;
  fixture->n_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("chuyan-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "test.chuyan", NULL);
  fixture->order = g_string_new (NULL);
  fixture->db = cy_db_open (fixture->path, CY_OPEN_CREATE, &error);
  g_assert_no_error (error);
  g_signal_connect (fixture->db, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->db != NULL)
    cy_db_close (fixture->db);
  g_clear_object (&fixture->db);
  cy_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_string_free (fixture->order, TRUE);
  g_clear_error (&fixture->error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture         *fixture = user_data;
  g_autofree char *text = NULL;

  g_clear_error (&fixture->error);
  text = cy_db_call_finish (result, &fixture->error);
  if (text != NULL)
    g_string_append (fixture->order, text);
  fixture->n_done++;
}

static void
wait_for (Fixture *fixture, guint n)
{
  while (fixture->n_done < n)
    g_main_context_iteration (NULL, TRUE);
}

/* What is left of a log makes the next one to open the library read it through. */
static void
assert_no_log (Fixture *fixture)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static gpointer
say (CyConn *conn, gpointer data, GError **error)
{
  return g_strdup (data);
}

static gpointer
add_person (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "add", CY_STEP_NONE, error);
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  cy_record_set_text (person, CY_PERSON_NAME, data);
  if (step == NULL || !cy_mapper_save (conn, person, error) || !cy_step_commit (step, error))
    return NULL;

  return g_strdup ("saved ");
}

/* Would not end within the life of the machine. */
static gpointer
run_away (CyConn *conn, gpointer data, GError **error)
{
  gint64 n = 0;

  g_atomic_int_set ((int *) data, 1);
  cy_sql_get_int (conn,
                  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n)"
                  " SELECT count(*) FROM n",
                  &n,
                  error,
                  "");

  return NULL;
}

static void
call (Fixture *fixture, CyDbLane lane, CyDbFunc func, gpointer data, GCancellable *cancellable)
{
  cy_db_call (fixture->db, lane, func, data, NULL, g_free, cancellable, done_cb, fixture);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  call (fixture, CY_DB_WRITE, say, "一", NULL);
  call (fixture, CY_DB_WRITE, say, "二", NULL);
  call (fixture, CY_DB_WRITE, say, "三", NULL);
  g_assert_cmpstr (fixture->order->str, ==, "");
  wait_for (fixture, 3);
  g_assert_cmpstr (fixture->order->str, ==, "一二三");
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_assert_cmpstr (cy_db_get_path (fixture->db), ==, fixture->path);
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  call (fixture, CY_DB_WRITE, add_person, "张三", NULL);
  wait_for (fixture, 1);
  g_assert_cmpstr (fixture->order->str, ==, "saved ");
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmphex (fixture->changed, ==, cy_entity_get_bit (CY_PERSON));
}

/* What changed nothing offers nothing to undo, though there may be steps before it. */
static void
test_made_step (Fixture *fixture, gconstpointer data)
{
  call (fixture, CY_DB_WRITE, add_person, "张三", NULL);
  wait_for (fixture, 1);
  g_assert_true (cy_db_made_step (fixture->db));
  call (fixture, CY_DB_READ, say, "一", NULL);
  wait_for (fixture, 2);
  g_assert_true (cy_db_made_step (fixture->db));
  call (fixture, CY_DB_WRITE, say, "二", NULL);
  wait_for (fixture, 3);
  g_assert_false (cy_db_made_step (fixture->db));
  g_assert_cmpint (cy_db_get_undo_step (fixture->db), !=, 0);
}

/* Whoever copies the file of a closed library has all of it. */
static void
test_close_leaves_one_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  call (fixture, CY_DB_READ, say, "一", NULL);
  call (fixture, CY_DB_WRITE, add_person, "张三", NULL);
  wait_for (fixture, 2);
  g_assert_no_error (fixture->error);
  cy_db_close (fixture->db);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_error (Fixture *fixture, gconstpointer data)
{
  call (fixture, CY_DB_READ, add_person, "张三", NULL);
  wait_for (fixture, 1);
  g_assert_error (fixture->error, CY_ERROR, CY_ERROR_READ_ONLY);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
}

static void
test_cancel_running (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  int started = 0;

  call (fixture, CY_DB_READ, run_away, &started, cancellable);
  while (!g_atomic_int_get (&started))
    g_thread_yield ();
  g_cancellable_cancel (cancellable);
  wait_for (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  call (fixture, CY_DB_READ, say, "after", NULL);
  wait_for (fixture, 2);
  g_assert_cmpstr (fixture->order->str, ==, "after");
}

static void
test_cancel_waiting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  call (fixture, CY_DB_WRITE, add_person, "张三", cancellable);
  wait_for (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
}

static gpointer
commit_then_lose_interest (CyConn *conn, gpointer data, GError **error)
{
  gpointer result = add_person (conn, "张三", error);

  g_cancellable_cancel (data);

  return result;
}

/* What stands in the library is not called cancelled. */
static void
test_cancel_too_late (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  call (fixture, CY_DB_WRITE, commit_then_lose_interest, cancellable, cancellable);
  wait_for (fixture, 1);
  g_assert_no_error (fixture->error);
  g_assert_cmpstr (fixture->order->str, ==, "saved ");
}

static void
test_close_with_calls (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 20; i++)
    call (fixture, CY_DB_WRITE, add_person, "张三", NULL);
  cy_db_close (fixture->db);
  cy_db_close (fixture->db);
  assert_no_log (fixture);
  wait_for (fixture, 20);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  g_clear_object (&fixture->db);

  fixture->db = cy_db_open (fixture->path, CY_OPEN_NONE, NULL);
  g_assert_nonnull (fixture->db);
}

static void
test_call_after_close (Fixture *fixture, gconstpointer data)
{
  cy_db_close (fixture->db);
  call (fixture, CY_DB_READ, say, "too late", NULL);
  g_assert_cmpuint (fixture->n_done, ==, 0);
  wait_for (fixture, 1);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (fixture->order->str, ==, "");
}

static void
test_nobody_asks (Fixture *fixture, gconstpointer data)
{
  cy_db_call (fixture->db, CY_DB_READ, say, g_strdup ("x"), g_free, g_free, NULL, NULL, NULL);
  call (fixture, CY_DB_READ, say, "end", NULL);
  wait_for (fixture, 1);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "none.chuyan", NULL);

  g_assert_null (cy_db_open (path, CY_OPEN_NONE, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/db/order", test_order);
  add ("/model/db/changed", test_changed);
  add ("/model/db/made-step", test_made_step);
  add ("/model/db/close-leaves-one-file", test_close_leaves_one_file);
  add ("/model/db/error", test_error);
  add ("/model/db/cancel-running", test_cancel_running);
  add ("/model/db/cancel-waiting", test_cancel_waiting);
  add ("/model/db/cancel-too-late", test_cancel_too_late);
  add ("/model/db/close-with-calls", test_close_with_calls);
  add ("/model/db/call-after-close", test_call_after_close);
  add ("/model/db/nobody-asks", test_nobody_asks);
  add ("/model/db/refused", test_refused);

  return g_test_run ();
}
