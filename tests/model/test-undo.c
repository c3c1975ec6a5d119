/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whatever the pages of selection, plans, training, abilities, mentoring, postings, exchange and
 * assessment do is one step; taken back, everything stands as before, to the last derived column,
 * and done again as it stood after it. */
#include "undo-deeds.h"

#include "cy-demo.h"
#include "cy-journal.h"
#include "cy-sql.h"

#include <string.h>

/* Every living row of every entity as text; by table. */
typedef struct
{
  guint  n;
  char **tables;
} Dump;

static void
dump_free (Dump *self)
{
  for (guint i = 0; i < self->n; i++)
    g_free (self->tables[i]);
  g_free (self->tables);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Dump, dump_free)

static gboolean
take_text (CySqlRow *row, gpointer data, GError **error)
{
  char **text = data;

  *text = cy_sql_row_dup_text (row, 0);

  return TRUE;
}

/* What is kept of a change itself (hlc, origin) differs; what is known of the world does not. */
static char *
dump_table (CyTest *test, const CyEntity *entity)
{
  g_autoptr (GString) columns = g_string_new ("id||' '||hex(uid)");
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  char            *text = NULL;

  for (guint i = 0; i < entity->n_fields; i++)
    g_string_append_printf (columns, "||' '||quote(%s)", entity->fields[i].name);
  sql = g_strdup_printf ("SELECT group_concat(t,char(10)) FROM (SELECT %s AS t FROM %s"
                         " WHERE deleted IS NULL ORDER BY id)",
                         columns->str,
                         entity->name);

  g_assert_true (cy_sql_each (test->conn, sql, take_text, &text, &error, ""));

  return text;
}

static Dump *
dump (CyTest *test)
{
  Dump                  *self = g_new0 (Dump, 1);
  const CyEntity *const *entities = cy_entity_list (&self->n);

  self->tables = g_new0 (char *, self->n);
  for (guint i = 0; i < self->n; i++)
    self->tables[i] = dump_table (test, entities[i]);

  return self;
}

static gboolean
is_same (const Dump *self, const Dump *other)
{
  for (guint i = 0; i < self->n; i++)
    if (g_strcmp0 (self->tables[i], other->tables[i]) != 0)
      return FALSE;

  return TRUE;
}

/* Says the rows in which they differ, and not thousands that are the same. */
static void
print_difference (const char *what, const char *table, const char *one, const char *other)
{
  g_auto (GStrv) ones = g_strsplit (one != NULL ? one : "", "\n", -1);
  g_auto (GStrv) others = g_strsplit (other != NULL ? other : "", "\n", -1);

  for (guint i = 0; ones[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) others, ones[i]))
      g_test_message ("%s: %s had %s", what, table, ones[i]);
  for (guint i = 0; others[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) ones, others[i]))
      g_test_message ("%s: %s has %s", what, table, others[i]);
}

static void
assert_same (const char *deed, const char *what, const Dump *expected, const Dump *found)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  if (is_same (expected, found))
    return;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (expected->tables[i], found->tables[i]) != 0)
      print_difference (what, entities[i]->name, expected->tables[i], found->tables[i]);
  g_test_message ("%s of %s does not give back what was", what, deed);
  g_test_fail ();
}

/* Does @deed, takes it back and does it again; gives what stands then. */
static Dump *
check_deed (CyTest *test, const CyUndoDeed *deed, const Dump *before)
{
  gint64 n_steps = cy_test_count (test, "SELECT count(*) FROM step");
  g_autoptr (Dump) after = NULL;
  g_autoptr (Dump) undone = NULL;
  g_autoptr (Dump) redone = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_test_message ("%s", deed->name);
  if (!deed->act (test, deed->name, &error))
    g_error ("%s: %s", deed->name, error != NULL ? error->message : "nothing was done");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, n_steps + 1);
  after = dump (test);
  if (is_same (before, after))
    g_error ("%s: nothing has changed", deed->name);
  g_assert_true (cy_journal_undo (test->conn, &name, &error));
  g_assert_cmpstr (name, ==, deed->name);
  undone = dump (test);
  assert_same (deed->name, "undo", before, undone);
  g_assert_true (cy_journal_redo (test->conn, NULL, &error));
  redone = dump (test);
  assert_same (deed->name, "redo", after, redone);

  return g_steal_pointer (&redone);
}

static guint
check_deeds (CyTest *test, const CyUndoDeed *deeds, Dump **state)
{
  guint n = 0;

  for (; deeds[n].name != NULL; n++)
    {
      Dump *after = check_deed (test, &deeds[n], *state);

      dump_free (*state);
      *state = after;
    }

  return n;
}

/* One after the other, then all of them back to the first, over a restart, and there again. */
static void
test_deeds (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Dump) first = NULL;
  g_autoptr (Dump) undone = NULL;
  g_autoptr (Dump) redone = NULL;
  Dump  *last;
  gint64 broken = 0;
  guint  n;

  cy_demo_fill (test->conn, "demo", 300, 1, CY_UNDO_TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  first = dump (test);
  last = dump (test);
  n = check_deeds (test, cy_undo_way_deeds, &last);
  n += check_deeds (test, cy_undo_record_deeds, &last);
  n += check_deeds (test, cy_undo_people_deeds, &last);
  n += check_deeds (test, cy_undo_temper_deeds, &last);
  n += check_deeds (test, cy_undo_cultivate_deeds, &last);
  n += check_deeds (test, cy_undo_raise_deeds, &last);
  n += check_deeds (test, cy_undo_assess_deeds, &last);
  n += check_deeds (test, cy_undo_outcome_deeds, &last);
  cy_test_reopen (test);
  for (guint i = 0; i < n; i++)
    g_assert_true (cy_journal_undo (test->conn, NULL, &error));
  undone = dump (test);
  assert_same ("everything", "undo", first, undone);
  for (guint i = 0; i < n; i++)
    g_assert_true (cy_journal_redo (test->conn, NULL, &error));
  redone = dump (test);
  assert_same ("everything", "redo", last, redone);
  g_assert_true (cy_journal_verify (test->conn, &broken, &error));
  g_assert_cmpint (broken, ==, 0);
  dump_free (last);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/undo/deeds", test_deeds);

  return g_test_run ();
}
