/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The ledger of notes by clicks, in the words of the department: pasted, confirmed, changed,
 * filtered, deleted and taken back. */
#include "cy-notes-page.h"

#include "cy-chip-row.h"
#include "cy-locale.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-desk.h"
#include "cy-test-score.h"

#include <string.h>

#define N_COUNTY 300

#define NOTES "SELECT count(*) FROM work_note WHERE deleted IS NULL"
#define SOMEBODY                                                                                \
  "SELECT min(id) FROM person WHERE deleted IS NULL AND unit IS NOT NULL GROUP BY name HAVING " \
  "count(*)=1 LIMIT 1"

static gpointer
make_rules (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "rules", CY_STEP_NONE, error);
  gint64 scheme = cy_test_score_add_scheme (conn, 2026);
  gint64 part = cy_test_score_add_part (conn, scheme, "yearly", 10000);
  gint64 extra = cy_test_score_add_dimension (conn, part, "加减分", "extra", 0);

  cy_test_score_add_indicator (conn, extra, "受处分", "veto", 0, 0);

  return GINT_TO_POINTER (cy_step_commit (step, error));
}

static gpointer
read_name (CyConn *conn, gpointer data, GError **error)
{
  gint64 id;
  g_autoptr (CyRecord) person = NULL;

  g_assert_true (cy_sql_get_int (conn, SOMEBODY, &id, error, ""));
  person = cy_mapper_load (conn, CY_PERSON, id, error);

  return g_strdup (cy_record_get_text (person, CY_PERSON_NAME));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gpointer *) user_data = cy_session_finish (result, NULL);
}

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  gpointer done = NULL;

  cy_test_desk_set_up (self, cy_notes_page_new, N_COUNTY);
  cy_session_write (self->session, make_rules, NULL, NULL, NULL, NULL, done_cb, &done);
  cy_test_desk_settle (self);
  g_assert_nonnull (done);
  cy_chip_row_choose (CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0)),
                      "year",
                      NULL);
  cy_test_desk_settle (self);
}

static char *
get_name (CyTestDesk *self)
{
  gpointer name = NULL;

  cy_session_read (self->session, read_name, NULL, NULL, g_free, NULL, done_cb, &name);
  cy_test_desk_settle (self);
  g_assert_nonnull (name);

  return name;
}

/* One that is right, one of somebody who is not there. */
static void
paste (CyTestDesk *self, const char *name)
{
  g_autofree char *text = g_strdup_printf ("2026-01-05\t%s\t\t负面\t值班缺岗\t受处分\n"
                                           "2026-01-06\t查无此人甲\t\t正面\t受表彰",
                                           name);
  GtkWidget       *dialog;
  GtkWidget       *view;

  cy_test_desk_act (self, "notes.paste");
  dialog = cy_test_desk_get_dialog (self);
  view = cy_test_ui_find (dialog, GTK_TYPE_TEXT_VIEW, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  cy_test_desk_settle (self);
  cy_test_desk_agree (self);
}

static void
test_paste (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *name = get_name (self);
  gint64           n = cy_test_desk_count (self, NOTES);

  paste (self, name);
  g_assert_cmpint (cy_test_desk_count (self, NOTES), ==, n + 1);
  g_assert_cmpstr (self->toast, ==, "已记入 1 条纪实");
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, NOTES), ==, n);
}

static void
test_states (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *name = get_name (self);
  gint64           n = cy_test_desk_count (self, NOTES);
  gint64           id;

  paste (self, name);
  id = cy_test_desk_count (self, "SELECT max(id) FROM work_note WHERE deleted IS NULL");
  cy_table_select (self->table, id);
  cy_test_ui_frame (self->page);
  cy_test_desk_click (self, self->page, "核实");
  g_assert_cmpstr (self->toast, ==, "1 条纪实已核实");
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM work_note WHERE state='confirmed' AND "
                                       "id="
                                       "(SELECT max(id) FROM work_note)"),
                   ==,
                   1);
  cy_table_select (self->table, id);
  cy_test_ui_frame (self->page);
  cy_test_desk_click (self, self->page, "删除");
  g_assert_cmpint (cy_test_desk_count (self, NOTES), ==, n);
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self, NOTES), ==, n + 1);
}

/* The dialog of a note opens, says the rule, and refuses a veto with points. */
static void
test_edit (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *name = get_name (self);
  GtkWidget       *dialog;
  guint            row = G_MAXUINT;
  gint64           id;

  paste (self, name);
  id = cy_test_desk_count (self, "SELECT max(id) FROM work_note WHERE deleted IS NULL");
  g_assert_true (cy_table_source_find (cy_table_get_source (self->table), id, &row));
  g_assert_cmpstr (cy_test_table_get_cell (self->table, row, "value"), ==, "否决");
  g_signal_emit_by_name (self->table, "activate", id);
  cy_test_desk_settle (self);
  dialog = cy_test_desk_get_dialog (self);
  g_assert_nonnull (dialog);
  cy_test_desk_agree (self);
  g_assert_cmpstr (self->toast, ==, "纪实已修改");
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");

#define CASE(name, func) \
  g_test_add ("/ui/notes-page/" name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)
  CASE ("paste", test_paste);
  CASE ("states", test_states);
  CASE ("edit", test_edit);
#undef CASE

  return g_test_run ();
}
