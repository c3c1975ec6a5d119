/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Grades by clicks: from totals to locked results, and a change with its reason. */
#include "cy-grade-page.h"

#include "cy-chip-row.h"
#include "cy-code-choice.h"
#include "cy-field-editor.h"
#include "cy-figure-card.h"
#include "cy-segments.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-desk.h"

#define N_PEOPLE 60
#define N_ASSESSED 10
#define RESULTS "SELECT count(*) FROM yearly_result WHERE deleted IS NULL"
#define STATE_IS(word) "SELECT count(*) FROM assess_cycle WHERE state='" word "'"

/* Ten people whose one indicator is marked by one grader: 95, 94.5, and so on; the second and the
 * third have the same, so that one place of two is open. */
static const char *const fillings[] = {
  "INSERT INTO assess_scheme(id,uid,hlc,origin,year,name,object,rounding,decimals,missing,family,"
  "quota,quota_rounding,quota_scope) VALUES"
  " (1,randomblob(16),1,1,2026,'考核方案','reserve','half_up',2,'rescale','civil',200,'half_up',"
  "'county')",
  "INSERT INTO assess_part(id,uid,hlc,origin,scheme,position,name,source,weight) VALUES"
  " (1,randomblob(16),1,1,1,1,'年终','yearly',10000)",
  "INSERT INTO assess_dimension(id,uid,hlc,origin,part,position,name,kind,points) VALUES"
  " (1,randomblob(16),1,1,1,1,'实绩','weighted',10000)",
  "INSERT INTO assess_group(id,uid,hlc,origin,scheme,position,name,weight) VALUES"
  " (1,randomblob(16),1,1,1,1,'组织部',10000)",
  "INSERT INTO assess_indicator(id,uid,hlc,origin,dimension,position,name,method,points) VALUES"
  " (1,randomblob(16),1,1,1,1,'抓落实','points',10000)",
  "INSERT INTO assess_line(uid,hlc,origin,scheme,position,grade,least) VALUES"
  " (randomblob(16),1,1,1,1,'1',9000),(randomblob(16),1,1,1,2,'2',7500),"
  " (randomblob(16),1,1,1,3,'3',6000),(randomblob(16),1,1,1,4,'4',0)",
  "INSERT INTO assess_cycle(id,uid,hlc,origin,scheme,year,kind,name,since,until,deadline,"
  "double_entry,state) VALUES"
  " (1,randomblob(16),1,1,1,2026,'year','2026年终',20260101,20261231,20261210,0,'open')",
  "INSERT INTO assess_grader(id,uid,hlc,origin,cycle,panel,position,name) VALUES"
  " (1,randomblob(16),1,1,1,1,1,'考核组')",
  "INSERT INTO assess_entry(id,uid,hlc,origin,person,cycle,unit)"
  " SELECT row_number() OVER (ORDER BY id),randomblob(16),1,1,id,1,unit FROM person"
  " WHERE deleted IS NULL AND id NOT IN (SELECT person FROM award) ORDER BY id LIMIT 10",
  "INSERT INTO assess_score(uid,hlc,origin,entry,indicator,grader,mark)"
  " SELECT randomblob(16),1,1,id,1,1,CASE WHEN id=3 THEN 9400 ELSE 9600-id*100 END"
  " FROM assess_entry",
};

static gpointer
fill (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "fill", CY_STEP_BULK, error);

  g_assert_nonnull (step);
  for (guint i = 0; i < G_N_ELEMENTS (fillings); i++)
    {
      cy_sql_run (conn, fillings[i], error, "");
      g_assert_no_error (*error);
    }
  g_assert_true (cy_step_commit (step, error));

  return GUINT_TO_POINTER (1);
}

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_grade_page_new, N_PEOPLE);
  cy_session_write (self->session, fill, NULL, NULL, NULL, NULL, NULL, NULL);
  cy_test_desk_settle (self);
  cy_session_set_cycle (self->session, 1);
  cy_test_desk_settle (self);
  g_assert_no_error (self->failure);
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM assess_score"), ==, N_ASSESSED);
}

static void
change (CyTestDesk *self, gint64 entry, guint grade)
{
  GtkWidget *dialog;

  cy_table_select (self->table, entry);
  cy_test_desk_click (self, self->page, "Calibrate…");
  dialog = cy_test_desk_get_dialog (self);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (dialog, GTK_TYPE_DROP_DOWN, 0)),
                              grade);
  /* Nobody changes a grade without a name and a reason. */
  cy_test_desk_agree (self);
  g_assert_true (cy_test_desk_get_dialog (self) == dialog);
  cy_test_desk_type_in (self, 1, "县委组织部部务会");
  cy_test_desk_type_in (self, 2, "经评议，工作实绩突出");
  cy_test_desk_agree (self);
  cy_test_desk_settle (self);
}

static void
compute_and_propose (CyTestDesk *self)
{
  cy_test_desk_click (self, self->page, "Compute");
  cy_test_desk_settle (self);
  cy_test_desk_click (self, self->page, "Propose Grades by Quota");
  cy_test_desk_settle (self);
}

/* What is no number is not taken for none, which would take the approval back. */
static void
test_approve (CyTestDesk *self, gconstpointer data)
{
  const char *sql = "SELECT coalesce(approved_share,0) FROM assess_cycle WHERE id=1";

  cy_test_desk_act (self, "grade.approve");
  cy_test_desk_type_in (self, 0, "二十");
  cy_test_desk_type_in (self, 1, "云组复〔2026〕9号");
  cy_test_desk_agree (self);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_type_in (self, 0, "12.5");
  cy_test_desk_agree (self);
  g_assert_null (cy_test_desk_get_dialog (self));
  g_assert_cmpint (cy_test_desk_count (self, sql), ==, 125);
}

static void
test_change (CyTestDesk *self, gconstpointer data)
{
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, N_ASSESSED);
  compute_and_propose (self);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "grade"), ==, "优秀");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "standing"), ==, "Tied at the line");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 3, "grade"), ==, "优秀 → 称职");
  change (self, 2, 0);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM grade_change WHERE entry=2 AND "
                                       "grade_after='1' AND occasion='calibration' AND "
                                       "authoriser='县委组织部部务会' AND reason LIKE '经评议%'"),
                   ==,
                   1);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "grade"), ==, "— → 优秀");
  cy_test_desk_undo (self);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "grade"), ==, "—");
}

static void
test_way (CyTestDesk *self, gconstpointer data)
{
  compute_and_propose (self);
  change (self, 2, 0);
  change (self, 3, 1);
  cy_test_desk_click (self, self->page, "Close Grading");
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self, STATE_IS ("graded")), ==, 1);
  cy_test_desk_click (self, self->page, "Publish…");
  /* Nobody appeals: the last day is the day itself. */
  cy_test_desk_type_in (self,
                        1,
                        gtk_editable_get_text (GTK_EDITABLE (
                          cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_ENTRY, 0))));
  cy_test_desk_agree (self);
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self, STATE_IS ("published")), ==, 1);
  cy_test_desk_click (self, self->page, "Lock the Results…");
  cy_test_desk_agree (self);
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self, STATE_IS ("locked")), ==, 1);
  g_assert_cmpint (cy_test_desk_count (self, RESULTS), ==, N_ASSESSED);
  g_assert_nonnull (cy_test_desk_find_button (self->page, "Summary Table…"));
}

/* What is said in an appeal, and an answer that changes the grade. */
static void
test_appeal (CyTestDesk *self, gconstpointer data)
{
  GtkWidget *dialog;

  compute_and_propose (self);
  change (self, 2, 0);
  change (self, 3, 1);
  cy_test_desk_click (self, self->page, "Close Grading");
  cy_test_desk_click (self, self->page, "Publish…");
  cy_test_desk_agree (self);
  cy_test_desk_settle (self);
  cy_table_select (self->table, 5);
  cy_test_desk_act (self, "grade.appeal");
  dialog = cy_test_desk_get_dialog (self);
  cy_test_ui_fill_in (cy_field_editor_get_control (
                        CY_FIELD_EDITOR (cy_test_ui_find (dialog, CY_TYPE_FIELD_EDITOR, 1))),
                      "抓落实一项应为良好以上");
  cy_test_desk_agree (self);
  cy_test_desk_settle (self);
  g_assert_no_error (self->failure);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM appeal WHERE entry=5 AND outcome IS "
                                       "NULL AND content LIKE '抓落实%'"),
                   ==,
                   1);

  cy_test_desk_click (self, self->page, "Answer the Appeal…");
  dialog = cy_test_desk_get_dialog (self);
  cy_code_choice_set_code (CY_CODE_CHOICE (cy_test_ui_find (dialog, CY_TYPE_CODE_CHOICE, 0)),
                           "changed");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (dialog, GTK_TYPE_DROP_DOWN, 1)), 2);
  cy_test_desk_type_in (self, 1, "县委组织部");
  cy_test_desk_type_in (self, 2, "经复核，予以调整");
  cy_test_desk_agree (self);
  cy_test_desk_settle (self);
  g_assert_no_error (self->failure);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM appeal WHERE entry=5 AND "
                                       "outcome='changed' AND handler='县委组织部' AND answer LIKE "
                                       "'经复核%' AND closed=date AND content LIKE '抓落实%'"),
                   ==,
                   1);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM grade_change WHERE entry=5 AND "
                                       "grade_after='3'"),
                   ==,
                   1);
  g_assert_nonnull (cy_test_desk_find_button (self->page, "Lock the Results…"));
}

/* What is computed to the same as before is said, and is no step that could be undone. */
static void
test_compute (CyTestDesk *self, gconstpointer data)
{
  gint64 steps;

  cy_test_desk_click (self, self->page, "Compute");
  cy_test_desk_settle (self);
  steps = cy_test_desk_count (self, "SELECT count(*) FROM step");
  cy_test_desk_act (self, "grade.compute");
  cy_test_desk_settle (self);
  g_assert_cmpstr (self->toast, ==, "Computed; nothing has changed");
  g_assert_cmpint (cy_test_desk_count (self, "SELECT count(*) FROM step"), ==, steps);
}

static void
test_tabs (CyTestDesk *self, gconstpointer data)
{
  CySegments *tabs = CY_SEGMENTS (cy_test_ui_find (self->page, CY_TYPE_SEGMENTS, 0));

  compute_and_propose (self);
  cy_test_desk_click (self, self->page, "Calibration meeting");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_segments_get_chosen (tabs), ==, 1);
  cy_test_desk_click (self, self->page, "Publishing and appeals");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_segments_get_chosen (tabs), ==, 2);
}

static void
test_filters (CyTestDesk *self, gconstpointer data)
{
  CyChipRow *chips = CY_CHIP_ROW (cy_test_ui_find (self->page, CY_TYPE_CHIP_ROW, 0));

  compute_and_propose (self);
  cy_chip_row_choose (chips, "standing", "open");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 2);
  cy_chip_row_choose (chips, "standing", "changed");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 3);
}

/* Whoever was looked at before and is not seen any more is not the one who is calibrated. */
static void
test_seen (CyTestDesk *self, gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *sql = NULL;

  compute_and_propose (self);
  cy_table_select (self->table, cy_test_table_get_id (self->table, 0));
  name = g_strdup (cy_test_table_get_cell (self->table, N_ASSESSED - 1, "name"));
  sql = g_strdup_printf ("SELECT count(*) FROM grade_change WHERE entry=%" G_GINT64_FORMAT,
                         cy_test_table_get_id (self->table, N_ASSESSED - 1));
  cy_page_set_search (CY_PAGE (self->page), name);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 1);
  g_assert_cmpint (cy_test_desk_count (self, sql), ==, 0);
  cy_test_desk_click (self, self->page, "Calibrate…");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cy_test_ui_find (cy_test_desk_get_dialog (self),
                                                              GTK_TYPE_DROP_DOWN,
                                                              0)),
                              2);
  cy_test_desk_type_in (self, 1, "县委组织部部务会");
  cy_test_desk_type_in (self, 2, "经评议，工作实绩突出");
  cy_test_desk_agree (self);
  cy_test_desk_settle (self);
  g_assert_cmpint (cy_test_desk_count (self, sql), ==, 1);
}

/* From another tab, a figure goes to the people it is about; the first one to everybody. */
static void
test_figures (CyTestDesk *self, gconstpointer data)
{
  CySegments *tabs = CY_SEGMENTS (cy_test_ui_find (self->page, CY_TYPE_SEGMENTS, 0));

  compute_and_propose (self);
  cy_test_desk_click (self, self->page, "Publishing and appeals");
  cy_test_desk_settle (self);
  g_signal_emit_by_name (cy_test_ui_find (self->page, CY_TYPE_FIGURE_CARD, 3), "clicked");
  g_assert_cmpuint (cy_segments_get_chosen (tabs), ==, 0);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 2);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "standing"), ==, "Tied at the line");
  g_signal_emit_by_name (cy_test_ui_find (self->page, CY_TYPE_FIGURE_CARD, 1), "clicked");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 1);
  g_signal_emit_by_name (cy_test_ui_find (self->page, CY_TYPE_FIGURE_CARD, 2), "clicked");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 2);
  g_signal_emit_by_name (cy_test_ui_find (self->page, CY_TYPE_FIGURE_CARD, 0), "clicked");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, N_ASSESSED);
}

static void
add (const char *name, void (*func) (CyTestDesk *, gconstpointer))
{
  g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  add ("/ui/grade-page/approve", test_approve);
  add ("/ui/grade-page/change", test_change);
  add ("/ui/grade-page/way", test_way);
  add ("/ui/grade-page/compute", test_compute);
  add ("/ui/grade-page/appeal", test_appeal);
  add ("/ui/grade-page/tabs", test_tabs);
  add ("/ui/grade-page/filters", test_filters);
  add ("/ui/grade-page/seen", test_seen);
  add ("/ui/grade-page/figures", test_figures);

  return g_test_run ();
}
