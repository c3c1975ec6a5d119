/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-people [PEOPLE]: lists, pages, orders and searches against the same SQL stepped by hand. */
#include "cy-bench-people.h"
#include "cy-bench.h"

#include "cy-format.h"
#include "cy-person-list.h"
#include "cy-rows.h"
#include "cy-sql.h"

#include <sqlite3.h>

#define TODAY 20261122
#define N_PAGE 256
#define N_FOUND 50
#define FRAME_MS 16.7

typedef struct
{
  CyTest        test;
  sqlite3      *raw;
  sqlite3_stmt *raw_ids;
  sqlite3_stmt *raw_page;
  CyQuery      *query;
  GArray       *ids;
  guint         first; /* row of the page that is read */
  CyConn       *reader;
  CyDb         *db;
  CyRows       *rows;
  const char   *typed;
} Bench;

/* What a table of usual width shows. */
static const char *const shown[] = { "name",   "gender",   "age",  "political", "education",
                                     "source", "township", "unit", "tier",      "step",
                                     "state",  "admitted", NULL };

/* ---- By hand ---- */

static sqlite3_stmt *
prepare (Bench *self, const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (self->raw, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->raw));

  return stmt;
}

static sqlite3_stmt *
prepare_page (Bench *self)
{
  g_autoptr (GString) sql = g_string_new ("SELECT p.id");

  for (guint i = 0; shown[i] != NULL; i++)
    g_string_append_printf (sql, ",%s", cy_list_spec_find (&cy_person_list, shown[i])->sql);
  g_string_append_printf (sql,
                          " FROM %s%s WHERE %s=?",
                          cy_person_list.from,
                          cy_person_list.joins,
                          cy_person_list.id);

  return prepare (self, sql->str);
}

static void
step_ids (gpointer data)
{
  Bench *self = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (sqlite3_step (self->raw_ids) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (self->raw_ids, 0);

      g_array_append_val (ids, id);
    }
  sqlite3_reset (self->raw_ids);
}

static void
step_page (gpointer data)
{
  Bench *self = data;

  for (guint i = 0; i < N_PAGE; i++)
    {
      sqlite3_bind_int64 (self->raw_page, 1, g_array_index (self->ids, gint64, self->first + i));
      sqlite3_step (self->raw_page);
      for (int j = 0; shown[j] != NULL; j++)
        sqlite3_column_text (self->raw_page, j + 1);
      sqlite3_reset (self->raw_page);
    }
}

static void
step_first_page (gpointer data)
{
  Bench *self = data;
  guint  first = self->first;

  self->first = 0;
  step_page (self);
  self->first = first;
}

/* ---- As the program does ---- */

static void
list_ids (gpointer data)
{
  Bench *self = data;
  g_autoptr (GArray) ids = cy_query_list_ids (self->query, self->reader, NULL);

  g_assert_cmpuint (ids->len, >, 0);
}

static void
read_page (gpointer data)
{
  Bench              *self = data;
  guint               n = N_PAGE * g_strv_length ((char **) shown);
  g_autofree CyValue *values = g_new0 (CyValue, n);

  cy_query_load (self->query,
                 self->reader,
                 shown,
                 &g_array_index (self->ids, gint64, self->first),
                 N_PAGE,
                 values,
                 NULL);
  for (guint i = 0; i < n; i++)
    cy_value_clear (&values[i]);
}

static void
read_first_page (gpointer data)
{
  Bench *self = data;
  guint  first = self->first;

  self->first = 0;
  read_page (self);
  self->first = first;
}

static void
search (gpointer data)
{
  Bench *self = data;
  g_autoptr (GArray) ids = cy_person_search (self->reader, self->typed, N_FOUND, NULL);

  g_assert_cmpuint (ids->len, >, 0);
}

static gboolean
is_shown (CyRows *rows)
{
  guint last = MIN (cy_rows_get_n (rows), N_FOUND);

  for (guint i = 0; i < last; i++)
    if (cy_rows_get_text (rows, i, "name") == NULL)
      return FALSE;

  return last > 0;
}

static void
changed_cb (CyRows *rows, gboolean *is_there)
{
  *is_there = TRUE;
}

/* From the question to the texts of the rows that fit a screen. */
static void
show (CyRows *rows, const CyQuery *query)
{
  gboolean is_there = FALSE;
  gulong   handler = g_signal_connect (rows, "changed", G_CALLBACK (changed_cb), &is_there);

  cy_rows_set_query (rows, query, shown);
  while (!is_there || !is_shown (rows))
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (rows, handler);
}

/* So that nothing of the last question is still being answered. */
static void
rest (CyRows *rows)
{
  while (cy_rows_get_loading (rows))
    g_main_context_iteration (NULL, TRUE);
}

static void
show_query (gpointer data)
{
  Bench *self = data;

  rest (self->rows);
  show (self->rows, self->query);
}

static void
open_and_show (gpointer data)
{
  Bench *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDb) db = cy_db_open (self->test.path, CY_OPEN_NONE, &error);
  g_autoptr (CyRows) rows = NULL;

  g_assert_no_error (error);
  rows = cy_rows_new (db, cy_format_cell);
  show (rows, self->query);
  g_clear_object (&rows);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  cy_db_close (db);
}

/* ---- Measures ---- */

static void
measure_pages (Bench *self)
{
  self->raw_ids = prepare (self,
                           "SELECT p.id FROM person p WHERE p.deleted IS NULL"
                           " ORDER BY p.sort_pinyin,p.id");
  self->raw_page = prepare_page (self);
  self->ids = cy_query_list_ids (self->query, self->reader, NULL);
  cy_bench_compare ("ids of everybody", list_ids, step_ids, self, 1.5);
  cy_bench_compare ("first page", read_first_page, step_first_page, self, 1.5);
  self->first = self->ids->len / 2;
  cy_bench_compare ("page in the middle, beside the first", read_page, read_first_page, self, 1.3);
  self->first = self->ids->len - N_PAGE;
  cy_bench_compare ("last page, beside the first", read_page, read_first_page, self, 1.3);
  sqlite3_finalize (self->raw_ids);
  sqlite3_finalize (self->raw_page);
}

static void
measure_searches (Bench *self)
{
  static const char *const typed[] = { "z", "zh", "zhangji", "张", "1985", "1" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *found = g_strdup_printf ("search %s, first %d ids", typed[i], N_FOUND);
      g_autofree char *listed = g_strdup_printf ("search %s in the list, rows shown", typed[i]);

      self->typed = typed[i];
      cy_bench_limit (found, search, self, 1);
      cy_query_set_search (self->query, typed[i]);
      cy_bench_limit (listed, show_query, self, FRAME_MS);
    }
  cy_query_set_search (self->query, NULL);
}

static void
measure_orders (Bench *self)
{
  static const char *const orders[] = { "name", "age", "education", "unit", "step", "stroke" };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *name = g_strdup_printf ("by %s, rows shown", orders[i]);

      cy_query_set_sort (self->query, orders[i], FALSE);
      cy_bench_limit (name, show_query, self, 500);
    }
  cy_query_set_sort (self->query, NULL, FALSE);
}

static void
measure_scopes (Bench *self)
{
  const char *states[] = { "in", NULL };

  cy_query_set_scope (self->query, 2);
  cy_bench_limit ("one township, rows shown", show_query, self, 100);
  cy_query_set_search (self->query, "z");
  cy_bench_limit ("one township, search z, rows shown", show_query, self, 100);
  cy_query_set_search (self->query, NULL);
  cy_query_set_scope (self->query, 0);
  cy_query_set_condition (self->query, "state", CY_IS_ONE_OF, states);
  cy_bench_limit ("in the pool, rows shown", show_query, self, 500);
  cy_query_clear_conditions (self->query);
}

static void
fill_imports (CyConn *conn)
{
  static const char *const texts[] = {
    "INSERT OR IGNORE INTO step(id,origin,hlc,name,actor,kind,state,entries)"
    " VALUES(1,1,0,'','',0,0,0),(2,1,0,'','',0,0,0)",
    "INSERT INTO import_person SELECT 1,id FROM person",
    "INSERT INTO import_person SELECT 2,id FROM person WHERE id%7=0 LIMIT 300",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (cy_sql_run (conn, texts[i], NULL, ""));
}

/* Of everybody, and of a roster of one township. */
static void
measure_imports (Bench *self)
{
  static const char *const steps[][2] = { { "1", "people of an import of everybody, rows shown" },
                                          { "2", "people of an import of 300, rows shown" } };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const char *const values[] = { steps[i][0], NULL };

      cy_query_set_condition (self->query, CY_PERSON_LIST_IMPORT, CY_IS_ONE_OF, values);
      cy_bench_limit (steps[i][1], show_query, self, 500);
    }
  cy_query_clear_conditions (self->query);
}

static void
run (guint n_people)
{
  Bench self = { 0 };

  cy_test_set_up (&self.test, NULL);
  cy_bench_people_fill (&self.test, n_people);
  fill_imports (self.test.conn);
  g_clear_pointer (&self.test.conn, cy_conn_free);
  self.query = cy_query_new (&cy_person_list);
  cy_query_set_base_date (self.query, TODAY);
  cy_bench_limit ("from opening to the first page", open_and_show, &self, 100);

  sqlite3_open_v2 (self.test.path, &self.raw, SQLITE_OPEN_READONLY, NULL);
  self.reader = cy_conn_open (self.test.path, CY_OPEN_READ_ONLY, NULL);
  measure_pages (&self);
  self.db = cy_db_open (self.test.path, CY_OPEN_NONE, NULL);
  self.rows = cy_rows_new (self.db, cy_format_cell);
  measure_searches (&self);
  measure_orders (&self);
  measure_scopes (&self);
  measure_imports (&self);

  g_object_unref (self.rows);
  cy_db_close (self.db);
  g_object_unref (self.db);
  cy_conn_free (self.reader);
  sqlite3_close (self.raw);
  g_array_unref (self.ids);
  cy_query_free (self.query);
  cy_test_tear_down (&self.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
