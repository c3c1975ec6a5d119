/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the pages of schemes, cycles, marks, notes, village figures and diagnoses do, each once, in
 * an order in which one makes the next possible. */
#include "undo-deeds.h"

#include "cy-cycle-deed.h"
#include "cy-cycle-graders.h"
#include "cy-cycle-people.h"
#include "cy-cycle.h"
#include "cy-diagnosis-file.h"
#include "cy-diagnosis.h"
#include "cy-figure-sheet.h"
#include "cy-mapper.h"
#include "cy-note-edit.h"
#include "cy-note-list.h"
#include "cy-note-paste.h"
#include "cy-posting-check.h"
#include "cy-scheme-edit.h"
#include "cy-scheme.h"
#include "cy-score-sheet.h"
#include "cy-sql.h"
#include "cy-step.h"

#define SCHEME CY_UNDO_LAST ("assess_scheme")
#define PART "SELECT max(id) FROM assess_part WHERE deleted IS NULL AND scheme=(" SCHEME ")"
#define PANEL "SELECT max(id) FROM assess_group WHERE deleted IS NULL AND scheme=(" SCHEME ")"
#define DIMENSION CY_UNDO_LAST ("assess_dimension")
#define INDICATOR CY_UNDO_LAST ("assess_indicator")
#define NOTE CY_UNDO_LAST ("work_note")
#define GRADER CY_UNDO_LAST ("assess_grader")

/* Of the scheme, those of the year-end that are marked in points by all groups. */
#define POINTS                                                                           \
  "SELECT i.id FROM assess_indicator i JOIN assess_dimension d ON d.id=i.dimension"      \
  " JOIN assess_part p ON p.id=d.part WHERE p.scheme=(" SCHEME ") AND p.source='yearly'" \
  " AND i.method='points' AND i.graders IS NULL AND i.deleted IS NULL"                   \
  " AND d.deleted IS NULL ORDER BY i.id"

/* The township with the most people in the pool. */
#define TOWN                                                                         \
  "SELECT u.parent FROM person p JOIN unit u ON u.id=p.unit WHERE p.pool_state='in'" \
  " AND p.deleted IS NULL AND u.kind='village' GROUP BY u.parent ORDER BY count(*) DESC, u.parent"

static CyRecord *
load (CyTest *test, const CyEntity *entity, const char *sql, GError **error)
{
  return cy_mapper_load (test->conn, entity, cy_undo_find (test, sql), error);
}

/* ---- Schemes ---- */

static gboolean
add_scheme (CyTest *test, const char *name, GError **error)
{
  return cy_scheme_add_template (test->conn, 0, 2026, 0, name, error) != 0;
}

static gboolean
copy_scheme (CyTest *test, const char *name, GError **error)
{
  return cy_scheme_copy (test->conn, cy_undo_find (test, SCHEME), 2027, name, error) != 0;
}

static gboolean
remove_scheme (CyTest *test, const char *name, GError **error)
{
  return cy_scheme_remove (test->conn, CY_ASSESS_SCHEME, cy_undo_find (test, SCHEME), name, error);
}

static gboolean
change_scheme (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) scheme = load (test, CY_ASSESS_SCHEME, SCHEME, error);

  cy_record_set_int (scheme, CY_ASSESS_SCHEME_DECIMALS, 3);
  cy_record_set_int (scheme, CY_ASSESS_SCHEME_COVERAGE_MIN, 0);

  return cy_scheme_save (test->conn, scheme, name, error);
}

static gboolean
add_dimension (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) dimension = cy_record_new (CY_ASSESS_DIMENSION);

  cy_record_set_int (dimension, CY_ASSESS_DIMENSION_PART, cy_undo_find (test, PART));
  cy_record_set_text (dimension, CY_ASSESS_DIMENSION_NAME, "专项工作");
  cy_record_set_text (dimension, CY_ASSESS_DIMENSION_KIND, "extra");

  return cy_scheme_save (test->conn, dimension, name, error);
}

static gboolean
move_dimension (CyTest *test, const char *name, GError **error)
{
  return cy_scheme_move (test->conn,
                         CY_ASSESS_DIMENSION,
                         cy_undo_find (test, DIMENSION),
                         TRUE,
                         name,
                         error);
}

/* In bands, so that what hangs on it comes and goes along. */
static gboolean
save_indicator (CyTest *test, CyRecord *indicator, guint n_bands, const char *name, GError **error)
{
  g_autoptr (GPtrArray) bands = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_bands; i++)
    {
      CyRecord *band = cy_record_new (CY_ASSESS_BAND);

      cy_record_set_text (band, CY_ASSESS_BAND_NAME, i == 0 ? "好" : "差");
      cy_record_set_int (band, CY_ASSESS_BAND_POINTS, i == 0 ? 500 : 0);
      g_ptr_array_add (bands, band);
    }

  return cy_scheme_save_indicator (test->conn, indicator, bands, name, error);
}

static gboolean
add_indicator (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) indicator = cy_record_new (CY_ASSESS_INDICATOR);

  cy_record_set_int (indicator, CY_ASSESS_INDICATOR_DIMENSION, cy_undo_find (test, DIMENSION));
  cy_record_set_text (indicator, CY_ASSESS_INDICATOR_NAME, "防汛抗旱");
  cy_record_set_text (indicator, CY_ASSESS_INDICATOR_METHOD, "grade");
  cy_record_set_int (indicator, CY_ASSESS_INDICATOR_POINTS, 500);

  return save_indicator (test, indicator, 2, name, error);
}

static gboolean
change_indicator (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) indicator = load (test, CY_ASSESS_INDICATOR, INDICATOR, error);

  cy_record_set_text (indicator, CY_ASSESS_INDICATOR_METHOD, "points");

  return save_indicator (test, indicator, 0, name, error);
}

static gboolean
remove_dimension (CyTest *test, const char *name, GError **error)
{
  return cy_scheme_remove (test->conn,
                           CY_ASSESS_DIMENSION,
                           cy_undo_find (test, DIMENSION),
                           name,
                           error);
}

/* ---- Cycles ---- */

static gboolean
make_cycle (CyTest *test, const char *kind, const char *name, GError **error)
{
  g_autoptr (CyRecord) cycle =
    cy_cycle_draft (test->conn, cy_undo_find (test, SCHEME), kind, error);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (CyStep) step = NULL;

  cy_record_set_int (cycle, CY_ASSESS_CYCLE_UNIT, cy_undo_find (test, TOWN));
  people = cy_cycle_people_load (test->conn, cycle, CY_UNDO_TODAY, error);
  g_assert_cmpuint (people->len, >, 5);
  step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);

  return cy_cycle_make (test->conn, cycle, people, error) && cy_step_commit (step, error);
}

static gboolean
make_quarter (CyTest *test, const char *name, GError **error)
{
  return make_cycle (test, "q3", name, error);
}

static gboolean
delete_cycle (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);

  return cy_cycle_delete (test->conn, cy_undo_find (test, CY_UNDO_CYCLE), error) &&
         cy_step_commit (step, error);
}

static gboolean
make_year (CyTest *test, const char *name, GError **error)
{
  return make_cycle (test, "year", name, error);
}

/* One leaves the list, and comes back. */
static gboolean
leave_cycle (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  CyCyclePerson person = { .entry = cy_undo_find (test, CY_UNDO_ENTRY ("id", 4)),
                           .take = CY_TAKE_OUT };

  g_ptr_array_add (people, &person);

  return cy_cycle_apply (test->conn, cy_undo_find (test, CY_UNDO_CYCLE), people, error) &&
         cy_step_commit (step, error);
}

static gboolean
join_cycle (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) cycle = load (test, CY_ASSESS_CYCLE, CY_UNDO_CYCLE, error);
  g_autoptr (GPtrArray) people = cy_cycle_changes_load (test->conn, cycle, CY_UNDO_TODAY, error);
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);

  g_assert_cmpuint (people->len, ==, 1);

  return cy_cycle_apply (test->conn, cy_record_get_id (cycle), people, error) &&
         cy_step_commit (step, error);
}

static gboolean
set_special (CyTest     *test,
             const char *sql,
             const char *special,
             const char *reason,
             const char *name,
             GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);
  gint64 entry = cy_undo_find (test, sql);

  return cy_cycle_set_special (test->conn, &entry, 1, special, reason, error) &&
         cy_step_commit (step, error);
}

static gboolean
leave_ungraded (CyTest *test, const char *name, GError **error)
{
  return set_special (test, CY_UNDO_ENTRY ("id", 3), "5B", "立案调查", name, error);
}

static gboolean
grade_again (CyTest *test, const char *name, GError **error)
{
  return set_special (test,
                      "SELECT id FROM assess_entry WHERE special='5B' AND deleted IS NULL "
                      "AND cycle=(" CY_UNDO_CYCLE ")",
                      NULL,
                      NULL,
                      name,
                      error);
}

/* ---- Graders ---- */

static gboolean
add_grader (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) grader = cy_record_new (CY_ASSESS_GRADER);
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);

  cy_record_set_int (grader, CY_ASSESS_GRADER_CYCLE, cy_undo_find (test, CY_UNDO_CYCLE));
  cy_record_set_int (grader, CY_ASSESS_GRADER_PANEL, cy_undo_find (test, PANEL));
  cy_record_set_text (grader, CY_ASSESS_GRADER_NAME, "第二考核组");

  return cy_cycle_grader_save (test->conn, grader, error) && cy_step_commit (step, error);
}

static gboolean
delete_grader (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);

  return cy_cycle_grader_delete (test->conn, cy_undo_find (test, GRADER), error) &&
         cy_step_commit (step, error);
}

static gboolean
split_graders (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (test->conn, name, CY_STEP_NONE, error);

  return cy_cycle_graders_split (test->conn,
                                 cy_undo_find (test, CY_UNDO_CYCLE),
                                 cy_undo_find (test, PANEL),
                                 error) &&
         cy_step_commit (step, error);
}

/* ---- Marks ---- */

/* The first grader, everybody, each indicator in points: @share percent of them. */
static gboolean
write_marks (CyTest *test, guint pass, int share, const char *name, GError **error)
{
  g_autoptr (GArray) indicators = cy_sql_list_ids (test->conn, POINTS, NULL, "");
  g_autoptr (GArray) entries =
    cy_sql_list_ids (test->conn,
                     "SELECT id FROM assess_entry WHERE deleted IS NULL AND special IS NULL "
                     "AND cycle=?",
                     NULL,
                     "i",
                     cy_undo_find (test, CY_UNDO_CYCLE));
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (CyScoreMark));
  const CyScoreTarget target = {
    cy_undo_find (test, CY_UNDO_CYCLE),
    cy_undo_find (test, "SELECT min(id) FROM assess_grader WHERE cycle=(" CY_UNDO_CYCLE ")"),
    pass,
    CY_UNDO_TODAY,
  };

  for (guint i = 0; i < entries->len * indicators->len; i++)
    {
      CyScoreMark mark = { g_array_index (entries, gint64, i / indicators->len),
                           g_array_index (indicators, gint64, i % indicators->len),
                           share >= 0 ? 5 * share - (int) (i % 7) * 10 : CY_SCORE_NONE };

      g_array_append_val (marks, mark);
    }

  return cy_score_write (test->conn,
                         &target,
                         (const CyScoreMark *) marks->data,
                         marks->len,
                         name,
                         error);
}

static gboolean
mark_people (CyTest *test, const char *name, GError **error)
{
  return write_marks (test, 0, 90, name, error);
}

static gboolean
mark_again (CyTest *test, const char *name, GError **error)
{
  return write_marks (test, 1, 90, name, error);
}

static gboolean
clear_marks (CyTest *test, const char *name, GError **error)
{
  return write_marks (test, 1, -1, name, error);
}

static gboolean
change_marks (CyTest *test, const char *name, GError **error)
{
  return write_marks (test, 0, 95, name, error);
}

/* ---- Notes of the year ---- */

static CyRecord *
make_note (CyTest *test)
{
  CyRecord *note = cy_note_new (CY_UNDO_DAY);

  cy_record_set_text (note, CY_WORK_NOTE_KIND, CY_NOTE_BAD);
  cy_record_set_text (note, CY_WORK_NOTE_CONTENT, "督办事项未按期落实");
  cy_record_set_int (note, CY_WORK_NOTE_POINTS, 200);
  cy_record_set_int (note,
                     CY_WORK_NOTE_INDICATOR,
                     cy_undo_find (test,
                                   "SELECT max(i.id) FROM assess_indicator i JOIN assess_dimension "
                                   "d ON d.id=i.dimension "
                                   "WHERE d.part=(" PART
                                   ") AND i.method='deduct' AND i.deleted IS NULL"));

  return note;
}

static gboolean
add_note (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) note = make_note (test);
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();
  gint64   ids[] = { cy_undo_find (test, CY_UNDO_ENTRY ("person", 0)),
                     cy_undo_find (test, CY_UNDO_ENTRY ("person", 1)) };
  CyPeople people = { ids, G_N_ELEMENTS (ids), name };

  return cy_note_add (test->conn, note, &people, CY_UNDO_TODAY, problems, error) &&
         problems->len == 0;
}

static gboolean
change_note (CyTest *test, const char *name, GError **error)
{
  g_autoptr (CyRecord) note = load (test, CY_WORK_NOTE, NOTE, error);
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();

  cy_record_set_int (note, CY_WORK_NOTE_POINTS, 300);

  return cy_note_save (test->conn, note, CY_UNDO_TODAY, name, problems, error) &&
         problems->len == 0;
}

static GArray *
list_note (CyTest *test)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64  note = cy_undo_find (test, NOTE);

  g_array_append_val (notes, note);

  return notes;
}

static gboolean
confirm_note (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) notes = list_note (test);

  return cy_note_set_state (test->conn, notes, CY_NOTE_CONFIRMED, name, error);
}

static gboolean
drop_note (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) notes = list_note (test);

  return cy_note_set_state (test->conn, notes, CY_NOTE_DROPPED, name, error);
}

static gboolean
paste_notes (CyTest *test, const char *name, GError **error)
{
  g_autofree char *place =
    cy_test_text (test, "SELECT name FROM unit WHERE kind='village' AND deleted IS NULL LIMIT 1");
  g_autofree char *row = g_strdup_printf ("2026-11-20||%s|一般|走访入户", place);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) drafts = NULL;
  guint n = 0;

  g_ptr_array_add (rows, g_strsplit (row, "|", -1));
  drafts = cy_note_paste_read (test->conn, rows, CY_UNDO_TODAY, error);

  return drafts != NULL && cy_note_paste_save (test->conn, drafts, name, &n, error) && n == 1;
}

static gboolean
delete_note (CyTest *test, const char *name, GError **error)
{
  g_autoptr (GArray) notes = list_note (test);

  return cy_note_delete (test->conn, notes, name, error);
}

/* ---- Village figures and diagnoses ---- */

static gboolean
write_figure (CyTest *test, gint64 value, const char *name, GError **error)
{
  const CyFigureCell cells[] = {
    { cy_undo_find (test, "SELECT min(id) FROM unit WHERE kind='village' AND deleted IS NULL"),
      2026,
      CY_VILLAGE_INCOME,
      value },
    { cy_undo_find (test, "SELECT max(id) FROM unit WHERE kind='village' AND deleted IS NULL"),
      2026,
      CY_VILLAGE_PARTY,
      value },
  };

  return cy_figure_cells_write (test->conn, cells, G_N_ELEMENTS (cells), "统计站", name, error);
}

static gboolean
enter_figures (CyTest *test, const char *name, GError **error)
{
  return write_figure (test, 4300, name, error);
}

static gboolean
remove_figures (CyTest *test, const char *name, GError **error)
{
  return write_figure (test, CY_VILLAGE_NONE, name, error);
}

static gboolean
diagnose (CyTest *test, int mark, const char *name, GError **error)
{
  g_autoptr (CyDiagnosisFile) file =
    cy_diagnosis_file_load (test->conn, cy_undo_find (test, CY_UNDO_ENTRY ("id", 0)), error);

  cy_record_set_int (file->record, CY_DIAGNOSIS_ASK_MARK, mark);
  cy_record_set_text (g_ptr_array_index (file->answers, 0), CY_DIAGNOSIS_ANSWER_ANSWER, "熟悉村情");

  return cy_diagnosis_save (test->conn, file->record, file->answers, name, error);
}

static gboolean
write_diagnosis (CyTest *test, const char *name, GError **error)
{
  return diagnose (test, 8250, name, error);
}

static gboolean
change_diagnosis (CyTest *test, const char *name, GError **error)
{
  return diagnose (test, 9000, name, error);
}

const CyUndoDeed cy_undo_assess_deeds[] = {
  { "新建方案", add_scheme },
  { "复制方案", copy_scheme },
  { "删除方案", remove_scheme },
  { "修改方案", change_scheme },
  { "新增维度", add_dimension },
  { "移动维度", move_dimension },
  { "新增指标", add_indicator },
  { "修改指标", change_indicator },
  { "删除维度", remove_dimension },
  { "新建季度周期", make_quarter },
  { "删除周期", delete_cycle },
  { "新建年终周期", make_year },
  { "移出名单", leave_cycle },
  { "列入名单", join_cycle },
  { "不评等次", leave_ungraded },
  { "恢复评定", grade_again },
  { "添加评分人", add_grader },
  { "删除评分人", delete_grader },
  { "每镇一名评分人", split_graders },
  { "评分", mark_people },
  { "再录一遍", mark_again },
  { "清除再录", clear_marks },
  { "修改评分", change_marks },
  { "登记纪实", add_note },
  { "修改纪实", change_note },
  { "确认纪实", confirm_note },
  { "不采用纪实", drop_note },
  { "再确认纪实", confirm_note },
  { "粘贴纪实", paste_notes },
  { "删除纪实", delete_note },
  { "录入村情", enter_figures },
  { "清除村情", remove_figures },
  { "填写四诊", write_diagnosis },
  { "修改四诊", change_diagnosis },
  { NULL, NULL },
};
