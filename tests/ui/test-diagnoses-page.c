/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 四诊 by clicks, in the words of the department: a form filled and read again, disagreement said,
 * what cannot be told at its field, a locked cycle, and an empty library. */
#include "cy-diagnoses-page.h"

#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-diagnosis-compare.h"
#include "cy-diagnosis-form.h"
#include "cy-diagnosis.h"
#include "cy-error.h"
#include "cy-field-editor.h"
#include "cy-locale.h"
#include "cy-mapper.h"
#include "cy-note.h"
#include "cy-scheme.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-desk.h"

#include <string.h>

#define N_PEOPLE 60
#define N_ENTRIES 3

static gint64
add_cycle (CyConn *conn, const char *name, GError **error)
{
  g_autoptr (CyRecord) scheme = cy_record_new (CY_ASSESS_SCHEME);
  g_autoptr (CyRecord) cycle = cy_record_new (CY_ASSESS_CYCLE);

  cy_record_set_int (scheme, CY_ASSESS_SCHEME_YEAR, 2026);
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_NAME, "四诊考核");
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_OBJECT, "post");
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_ROUNDING, "half_up");
  cy_record_set_int (scheme, CY_ASSESS_SCHEME_DECIMALS, 2);
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_MISSING, "flag");
  cy_record_set_text (scheme, CY_ASSESS_SCHEME_FAMILY, "civil");
  g_assert_true (cy_mapper_save (conn, scheme, error));
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_SCHEME, cy_record_get_id (scheme));
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_YEAR, 2026);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_KIND, CY_CYCLE_YEAR_END);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_NAME, name);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_SINCE, 20260101);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_UNTIL, 20261231);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DEADLINE, 20261231);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_STATE, CY_CYCLE_OPEN);
  g_assert_true (cy_mapper_save (conn, cycle, error));

  return cy_record_get_id (cycle);
}

static gpointer
add_entries (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "周期", CY_STEP_NONE, error);
  gint64 cycle = add_cycle (conn, "2026年终四诊", error);
  g_autoptr (GArray) people =
    cy_sql_list_ids (conn, "SELECT id FROM person WHERE unit IS NOT NULL ORDER BY id", error, "");

  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autoptr (CyRecord) entry = cy_record_new (CY_ASSESS_ENTRY);
      gint64 person = g_array_index (people, gint64, i);
      gint64 unit = 0;

      g_assert_true (
        cy_sql_get_int (conn, "SELECT unit FROM person WHERE id=?", &unit, error, "i", person));
      cy_record_set_int (entry, CY_ASSESS_ENTRY_PERSON, person);
      cy_record_set_int (entry, CY_ASSESS_ENTRY_CYCLE, cycle);
      cy_record_set_int (entry, CY_ASSESS_ENTRY_UNIT, unit);
      g_assert_true (cy_mapper_save (conn, entry, error));
    }
  g_assert_true (cy_step_commit (step, error));

  return GINT_TO_POINTER (1);
}

static gpointer
lock_cycle (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "锁定", CY_STEP_NONE, error);

  g_assert_true (cy_sql_run (conn, "UPDATE assess_cycle SET state='locked'", error, ""));
  g_assert_true (cy_step_commit (step, error));

  return GINT_TO_POINTER (1);
}

static void
write_in (CyTestDesk *self, CyDbFunc func)
{
  cy_session_write (self->session, func, NULL, NULL, NULL, NULL, NULL, NULL);
  cy_test_desk_settle (self);
}

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_diagnoses_page_new, N_PEOPLE);
  write_in (self, add_entries);
  cy_page_reload (CY_PAGE (self->page));
  cy_test_desk_settle (self);
  self->table = (CyTable *) cy_test_ui_find (self->page, CY_TYPE_TABLE, 0);
}

static GtkWidget *
find_field (CyTestDesk *self, guint field)
{
  GtkWidget *form = cy_test_ui_find (self->page, CY_TYPE_DIAGNOSIS_FORM, 0);
  GtkWidget *editor;

  for (guint i = 0; (editor = cy_test_ui_find (form, CY_TYPE_FIELD_EDITOR, i)) != NULL; i++)
    if (cy_field_editor_get_field (CY_FIELD_EDITOR (editor)) == field)
      return editor;
  g_assert_not_reached ();
}

static void
type (CyTestDesk *self, guint field, const char *text)
{
  GtkWidget *control = cy_field_editor_get_control (CY_FIELD_EDITOR (find_field (self, field)));

  cy_test_ui_fill_in (control, text);
  cy_test_ui_frame (self->page);
}

static gboolean
says (GtkWidget *root, const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL)
      return TRUE;

  return FALSE;
}

static void
choose (CyTestDesk *self, guint row)
{
  cy_table_select (self->table, cy_test_table_get_id (self->table, row));
  cy_test_desk_settle (self);
}

/* ---- Cases ---- */

static void
test_fill (CyTestDesk *self, gconstpointer data)
{
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, N_ENTRIES);
  choose (self, 0);
  type (self, CY_DIAGNOSIS_LOOK_MARK, "92");
  type (self, CY_DIAGNOSIS_LISTEN_HEARD, "20");
  type (self, CY_DIAGNOSIS_LISTEN_SATISFIED, "12");
  type (self, CY_DIAGNOSIS_LISTEN_MARK, "61.5");
  type (self, CY_DIAGNOSIS_ASK_MARK, "85");
  cy_test_desk_click (self, self->page, "保存");
  cy_test_desk_settle (self);
  g_assert_cmpstr (self->toast, ==, "四诊表已保存");
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM diagnosis WHERE look_mark=9200 AND "
                                       "listen_mark=6150 AND listen_satisfied=12 AND judge_mark IS "
                                       "NULL"),
                   ==,
                   1);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "look"), ==, "92");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "judge"), ==, "·");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "state"), ==, "有分歧");
  g_assert_true (says (cy_test_ui_find (self->page, CY_TYPE_DIAGNOSIS_COMPARE, 0),
                       "“望”92 与“闻”61.5 相差 30.5 分"));
  /* Somebody else and back: it is read again. */
  choose (self, 1);
  g_assert_false (says (cy_test_ui_find (self->page, CY_TYPE_DIAGNOSIS_COMPARE, 0), "相差"));
  choose (self, 0);
  g_assert_true (says (cy_test_ui_find (self->page, CY_TYPE_DIAGNOSIS_COMPARE, 0), "30.5"));
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM diagnosis WHERE deleted IS NULL"),
                   ==,
                   0);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "look"), ==, "·");
}

#define FIRST_ENTRY "SELECT min(id) FROM assess_entry"
#define LOOKS                                                                           \
  "SELECT count(*) FROM export_log WHERE report='diagnosis-texts'"                      \
  " AND file=(SELECT name FROM person WHERE id=(SELECT person FROM assess_entry WHERE " \
  "id=(" FIRST_ENTRY ")))"

static gpointer
write_texts (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "四诊", CY_STEP_NONE, error);
  g_autoptr (CyRecord) record = cy_record_new (CY_DIAGNOSIS);
  gint64 entry = 0;

  g_assert_true (cy_sql_get_int (conn, FIRST_ENTRY, &entry, error, ""));
  cy_record_set_int (record, CY_DIAGNOSIS_ENTRY, entry);
  cy_record_set_text (record, CY_DIAGNOSIS_ASK_TEXT, "想在村里干下去");
  cy_record_set_text (record, CY_DIAGNOSIS_ADVICE, "宜放到党务岗位");
  g_assert_true (cy_mapper_save (conn, record, error));
  g_assert_true (cy_step_commit (step, error));

  return GINT_TO_POINTER (1);
}

static void
choose_first_entry (CyTestDesk *self)
{
  cy_table_select (self->table, cy_test_desk_count (self, FIRST_ENTRY));
  cy_test_desk_settle (self);
}

/* Who shows hidden texts is on record, once until they are hidden again. */
static void
test_reveal (CyTestDesk *self, gconstpointer data)
{
  write_in (self, write_texts);
  choose_first_entry (self);
  g_assert_cmpint (cy_test_desk_count (self, LOOKS), ==, 0);
  cy_test_desk_click (self, self->page, "已隐藏 7 字，点击显示");
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self, LOOKS), ==, 1);
  cy_test_desk_click (self, self->page, "显示隐藏内容");
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self, LOOKS), ==, 1);
  /* Where nothing is hidden, nothing is looked at. */
  for (guint i = 0; i < N_ENTRIES; i++)
    if (cy_test_table_get_id (self->table, i) != cy_test_desk_count (self, FIRST_ENTRY))
      choose (self, i);
  cy_test_desk_click (self, self->page, "显示隐藏内容");
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM export_log WHERE"
                                       " report='diagnosis-texts'"),
                   ==,
                   1);
  choose_first_entry (self);
  cy_test_desk_click (self, self->page, "显示隐藏内容");
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self, LOOKS), ==, 2);
}

/* What was written is saved with the next one chosen; what is wrong keeps its person. */
static void
test_refused (CyTestDesk *self, gconstpointer data)
{
  choose (self, 0);
  type (self, CY_DIAGNOSIS_LOOK_MARK, "101");
  choose (self, 1);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM diagnosis"), ==, 0);
  g_assert_true (says (self->page, "评分应在 0 至 100 之间"));
  g_assert_true (cy_table_is_selected (self->table, cy_test_table_get_id (self->table, 0)));
  type (self, CY_DIAGNOSIS_LOOK_MARK, "81");
  choose (self, 1);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM diagnosis WHERE look_mark=8100"),
                   ==,
                   1);
}

static void
test_locked (CyTestDesk *self, gconstpointer data)
{
  write_in (self, lock_cycle);
  cy_page_reload (CY_PAGE (self->page));
  cy_test_desk_settle (self);
  choose (self, 0);
  g_assert_true (says (self->page, "周期已锁定"));
  g_assert_false (gtk_widget_is_sensitive (find_field (self, CY_DIAGNOSIS_LOOK_MARK)));
}

/* The cycle is locked by somebody else before what was written is saved. */
static void
test_not_saved (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *control;

  choose (self, 0);
  type (self, CY_DIAGNOSIS_LOOK_MARK, "81");
  cy_session_write (self->session, lock_cycle, NULL, NULL, NULL, NULL, NULL, NULL);
  choose (self, 1);
  g_assert_error (self->failure, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&self->failure);
  g_assert_true (cy_table_is_selected (self->table, cy_test_table_get_id (self->table, 0)));
  control =
    cy_field_editor_get_control (CY_FIELD_EDITOR (find_field (self, CY_DIAGNOSIS_LOOK_MARK)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (control)), ==, "81");
  g_assert_true (cy_page_has_changes (CY_PAGE (self->page)));
}

static gint64
add_below (CyConn *conn, CyRecord *record, guint owner, gint64 id, guint name, GError **error)
{
  cy_record_set_int (record, owner, id);
  cy_record_set_text (record, name, "切诊");
  g_assert_true (cy_mapper_save (conn, record, error));

  return cy_record_get_id (record);
}

/* Another cycle, in which the diagnoses count. */
static gpointer
add_asking (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "周期", CY_STEP_NONE, error);
  g_autoptr (CyRecord) cycle =
    cy_mapper_load (conn, CY_ASSESS_CYCLE, add_cycle (conn, "2026年终计分", error), error);
  g_autoptr (CyRecord) part = cy_record_new (CY_ASSESS_PART);
  g_autoptr (CyRecord) dimension = cy_record_new (CY_ASSESS_DIMENSION);
  g_autoptr (CyRecord) indicator = cy_record_new (CY_ASSESS_INDICATOR);
  gint64 id = cy_record_get_int (cycle, CY_ASSESS_CYCLE_SCHEME);

  cy_record_set_text (part, CY_ASSESS_PART_SOURCE, "yearly");
  cy_record_set_int (part, CY_ASSESS_PART_WEIGHT, 10000);
  id = add_below (conn, part, CY_ASSESS_PART_SCHEME, id, CY_ASSESS_PART_NAME, error);
  cy_record_set_text (dimension, CY_ASSESS_DIMENSION_KIND, "weighted");
  cy_record_set_int (dimension, CY_ASSESS_DIMENSION_POINTS, 10000);
  id = add_below (conn, dimension, CY_ASSESS_DIMENSION_PART, id, CY_ASSESS_DIMENSION_NAME, error);
  cy_record_set_text (indicator, CY_ASSESS_INDICATOR_METHOD, "diagnosis");
  cy_record_set_int (indicator, CY_ASSESS_INDICATOR_POINTS, 10000);
  add_below (conn, indicator, CY_ASSESS_INDICATOR_DIMENSION, id, CY_ASSESS_INDICATOR_NAME, error);
  g_assert_true (cy_step_commit (step, error));

  return g_memdup2 (&(gint64){ cy_record_get_id (cycle) }, sizeof (gint64));
}

/* Whoever fills in forms that count for nothing is told, and shown where they count. */
static void
test_counts_for_nothing (CyTestDesk *self, gconstpointer data)
{
  const char *told = "本周期不计四诊";
  gint64      before = cy_session_get_cycle (self->session);
  GtkWidget  *note = cy_test_ui_find (self->page, CY_TYPE_NOTE, 0);

  g_assert_true (says (note, told));
  g_assert_true (gtk_widget_get_mapped (note));
  cy_session_write (self->session, add_asking, NULL, NULL, g_free, NULL, NULL, NULL);
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "转到“2026年终计分”");
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_session_get_cycle (self->session), !=, before);
  g_assert_false (gtk_widget_get_mapped (note));
}

static void
test_empty (CyTestDesk *self, gconstpointer data)
{
  g_assert_true (says (self->page, "还没有考核周期"));
}

static void
set_up_empty (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_diagnoses_page_new, N_PEOPLE);
}

#define page_case(name, func) \
  g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");

  page_case ("/ui/diagnoses-page/fill", test_fill);
  page_case ("/ui/diagnoses-page/reveal", test_reveal);
  page_case ("/ui/diagnoses-page/refused", test_refused);
  page_case ("/ui/diagnoses-page/locked", test_locked);
  page_case ("/ui/diagnoses-page/not-saved", test_not_saved);
  page_case ("/ui/diagnoses-page/counts-for-nothing", test_counts_for_nothing);
  g_test_add ("/ui/diagnoses-page/empty",
              CyTestDesk,
              NULL,
              set_up_empty,
              test_empty,
              cy_test_desk_tear_down);

  return g_test_run ();
}
