/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 权重 by its Chinese words: from no cycle to a study, an expert, judgements, and a new version of
 * the scheme. */
#include "cy-weight-page.h"

#include "cy-assess-run.h"
#include "cy-cycle.h"
#include "cy-locale.h"
#include "cy-mapper.h"
#include "cy-scheme-plan.h"
#include "cy-scheme-template.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-desk.h"
#include "cy-weight-pairs.h"
#include "cy-weight-ranges.h"
#include "cy-weight-ranks.h"
#include "cy-weight-study-view.h"

#include <string.h>

#define N_PEOPLE 120
#define N_ASSESSED 10

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_weight_page_new, N_PEOPLE);
}

/* ---- A cycle with marks ---- */

static gint64
add (CyConn *conn, CyRecord *record, GError **error)
{
  return cy_mapper_save (conn, record, error) ? cy_record_get_id (record) : 0;
}

static gint64
add_cycle (CyConn *conn, gint64 scheme, GError **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_ASSESS_CYCLE);

  cy_record_set_int (record, CY_ASSESS_CYCLE_SCHEME, scheme);
  cy_record_set_int (record, CY_ASSESS_CYCLE_YEAR, 2026);
  cy_record_set_text (record, CY_ASSESS_CYCLE_KIND, "year");
  cy_record_set_text (record, CY_ASSESS_CYCLE_NAME, "2026 年度考核");
  cy_record_set_int (record, CY_ASSESS_CYCLE_SINCE, 20260101);
  cy_record_set_int (record, CY_ASSESS_CYCLE_UNTIL, 20261231);
  cy_record_set_int (record, CY_ASSESS_CYCLE_DEADLINE, 20270115);
  cy_record_set_text (record, CY_ASSESS_CYCLE_STATE, "open");

  return add (conn, record, error);
}

static gboolean
add_marks (CyConn             *conn,
           const CySchemePlan *plan,
           gint64              entry,
           gint64              grader,
           guint               nth,
           GError            **error)
{
  for (guint i = 0; i < plan->indicators->len; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (plan, i);
      g_autoptr (CyRecord) record = cy_record_new (CY_ASSESS_SCORE);
      guint share = 60 + (nth * 7 + i * 11 + nth * i * 3) % 40;

      if (indicator->points == 0 || !cy_scheme_plan_is_asked (plan, i, "year") ||
          (indicator->method != CY_METHOD_POINTS && indicator->method != CY_METHOD_GRADE))
        continue;
      cy_record_set_int (record, CY_ASSESS_SCORE_ENTRY, entry);
      cy_record_set_int (record, CY_ASSESS_SCORE_INDICATOR, indicator->id);
      cy_record_set_int (record, CY_ASSESS_SCORE_GRADER, grader);
      cy_record_set_int (record, CY_ASSESS_SCORE_MARK, (gint64) indicator->points * share / 100);
      if (add (conn, record, error) == 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_people (CyConn *conn, const CySchemePlan *plan, gint64 cycle, GError **error)
{
  g_autoptr (CyRecord) grader = cy_record_new (CY_ASSESS_GRADER);
  g_autoptr (GArray) people =
    cy_sql_list_ids (conn, "SELECT id FROM person ORDER BY id LIMIT ?", error, "i", N_ASSESSED);

  cy_record_set_int (grader, CY_ASSESS_GRADER_CYCLE, cycle);
  cy_record_set_int (grader, CY_ASSESS_GRADER_PANEL, cy_plan_group (plan, 0)->id);
  cy_record_set_text (grader, CY_ASSESS_GRADER_NAME, "组织部考核组");
  if (people == NULL || add (conn, grader, error) == 0)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      g_autoptr (CyRecord) entry = cy_record_new (CY_ASSESS_ENTRY);

      cy_record_set_int (entry, CY_ASSESS_ENTRY_CYCLE, cycle);
      cy_record_set_int (entry, CY_ASSESS_ENTRY_PERSON, g_array_index (people, gint64, i));
      if (add (conn, entry, error) == 0 ||
          !add_marks (conn, plan, cy_record_get_id (entry), cy_record_get_id (grader), i, error))
        return FALSE;
    }

  return TRUE;
}

static gpointer
make_cycle (CyConn *conn, gpointer data, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "考核", CY_STEP_NONE, error);
  gint64 scheme = cy_scheme_template_make (conn, 0, 2026, 0, error);
  g_autoptr (CySchemePlan) plan = cy_scheme_plan_load (conn, scheme, error);
  gint64 cycle = plan != NULL ? add_cycle (conn, scheme, error) : 0;

  if (cycle == 0 || !add_people (conn, plan, cycle, error) || !cy_step_commit (step, error))
    return NULL;

  return GINT_TO_POINTER (TRUE);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  cy_session_finish (result, &error);
  g_assert_no_error (error);
}

static void
assess (CyTestDesk *self)
{
  cy_session_write (self->session, make_cycle, NULL, NULL, NULL, NULL, made_cb, NULL);
  cy_test_desk_settle (self);
  cy_page_reload (CY_PAGE (self->page));
  cy_test_desk_settle (self);
}

static gboolean
says (GtkWidget *root, const char *words)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root) &&
      strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;

  return FALSE;
}

static CyTable *
get_table (CyTestDesk *self, GType panel)
{
  return CY_TABLE (cy_test_ui_find (cy_test_ui_find (self->page, panel, 0), CY_TYPE_TABLE, 0));
}

/* ---- Cases ---- */

static void
test_no_cycle (CyTestDesk *self, gconstpointer data)
{
  g_assert_true (says (self->page, "还没有考核周期"));
  g_assert_nonnull (cy_test_desk_find_button (self->page, "去建周期"));
}

static GtkDropDown *
get_pair (CyTestDesk *self, guint nth)
{
  GtkWidget *pairs = cy_test_ui_find (self->page, CY_TYPE_WEIGHT_PAIRS, 0);

  return GTK_DROP_DOWN (cy_test_ui_find (pairs, GTK_TYPE_DROP_DOWN, nth));
}

/* The list has "not yet", 9 to 2 for the first, 1, 2 to 9 for the other. */
static void
judge (CyTestDesk *self, guint nth, guint place)
{
  gtk_drop_down_set_selected (get_pair (self, nth), place);
  cy_test_desk_settle (self);
}

static void
add_study (CyTestDesk *self)
{
  cy_test_desk_click (self, self->page, "新建研究…");
  cy_test_desk_type_in (self, 0, "四维权重论证");
  cy_test_desk_agree (self);
  g_assert_no_error (self->failure);
  g_assert_true (says (self->page, "本次研究还没有专家"));
  cy_test_desk_click (self, self->page, "添加专家…");
  cy_test_desk_type_in (self, 0, "谭老师");
  cy_test_desk_agree (self);
  g_assert_no_error (self->failure);
}

static void
test_study (CyTestDesk *self, gconstpointer data)
{
  assess (self);
  g_assert_true (says (self->page, "还没有权重研究"));
  add_study (self);
  g_assert_true (says (self->page, "还有 6 对没有比较"));
  for (guint i = 0; i < 6; i++)
    judge (self, i, 9);
  g_assert_true (says (self->page, "前后判断一致"));
  /* 12 three times, 23 three times, but 13 a third. */
  judge (self, 0, 7);
  judge (self, 3, 7);
  judge (self, 1, 17);
  g_assert_true (says (self->page, "建议修改"));
  cy_test_desk_click (self, self->page, "转到这一对");
  g_assert_true (gtk_widget_get_state_flags (GTK_WIDGET (get_pair (self, 1))) &
                   GTK_STATE_FLAG_FOCUS_WITHIN ||
                 gtk_widget_get_focus_child (GTK_WIDGET (get_pair (self, 1))) != NULL);
  g_assert_cmpstr (cy_test_table_get_cell (get_table (self, CY_TYPE_WEIGHT_STUDY_VIEW), 0, "name"),
                   ==,
                   "谭老师");
  cy_test_desk_undo (self);
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM weight_judgement WHERE ratio=-9"),
                   ==,
                   0);
  cy_test_desk_click (self, self->page, "移除专家");
  g_assert_true (says (self->page, "本次研究还没有专家"));
}

static void
test_adopt (CyTestDesk *self, gconstpointer data)
{
  assess (self);
  cy_test_desk_click (self, self->page, "权重对照");
  cy_test_desk_click (self, self->page, "采用熵权…");
  cy_test_desk_agree (self);
  g_assert_no_error (self->failure);
  g_assert_nonnull (strstr (self->toast, "新版本"));
  g_assert_cmpint (cy_test_desk_count (self,
                                       "SELECT count(*) FROM assess_scheme WHERE base IS NOT NULL "
                                       "AND frozen IS NULL AND deleted IS NULL"),
                   ==,
                   1);
  g_assert_cmpint (
    cy_test_desk_count (self,
                        "SELECT sum(d.points) FROM assess_dimension d JOIN assess_part p ON "
                        "p.id=d.part JOIN assess_scheme s ON s.id=p.scheme WHERE s.base IS NOT "
                        "NULL AND p.source='yearly' AND d.kind='weighted'"),
    ==,
    10000);
}

static void
test_ranks (CyTestDesk *self, gconstpointer data)
{
  CyTable *table;

  assess (self);
  cy_test_desk_click (self, self->page, "排名对照");
  table = get_table (self, CY_TYPE_WEIGHT_RANKS);
  g_assert_cmpuint (cy_test_table_get_n (table), ==, N_ASSESSED);
  g_assert_cmpstr (cy_test_table_get_cell (table, 0, "scheme"), ==, "1");
  g_assert_true (says (self->page, "模糊评价"));
  g_assert_true (says (self->page, "加权平均法"));
  g_signal_emit_by_name (table, "activate", cy_test_table_get_id (table, 0));
  g_assert_cmpint (self->opened, >, 0);
  cy_page_set_search (CY_PAGE (self->page), "没有这个人");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_test_table_get_n (table), ==, 0);
}

static void
test_ranges (CyTestDesk *self, gconstpointer data)
{
  assess (self);
  cy_test_desk_click (self, self->page, "稳定性");
  g_assert_true (says (self->page, "政治品格 · 现为 30.0%"));
  g_assert_true (says (self->page, "第一名不变"));
  g_assert_true (says (self->page, "优秀名额（2 个）"));
  cy_page_export_view (CY_PAGE (self->page));
  g_assert_nonnull (cy_test_desk_get_dialog (self));
}

#define test_case(name, func) \
  g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");
  test_case ("/ui/weight-page/no-cycle", test_no_cycle);
  test_case ("/ui/weight-page/study", test_study);
  test_case ("/ui/weight-page/adopt", test_adopt);
  test_case ("/ui/weight-page/ranks", test_ranks);
  test_case ("/ui/weight-page/ranges", test_ranges);

  return g_test_run ();
}
