/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Two open examinations of the demo county: one that is over, with somebody who moved up, and one
 * whose marks are being entered. Their candidates came as far as before, by the other route. */
#include "cy-demo-private.h"

#include "cy-exam-run.h"
#include "cy-exam-sheet.h"
#include "cy-exam.h"
#include "cy-mapper.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-sql.h"

/* Marks of the first examination in hundredths: who came further, who dropped out, who failed. */
static const struct
{
  const char *written;
  const char *interview;
} marks[] = {
  { "86.5", "88.2" }, { "82", "90.4" }, { "84.5", "85" },
  { "81", "86.6" },   { "85", "87.4" }, /* drops out later */ { "78.5", "80.2" },
  { "74", "82.4" },   { "72.5", "76" }, { "69", "79.8" },
  { "66.5", "71.4" }, { "61", "68.2" }, { "缺考", "" },
};

#define N_PASSED 4
#define N_FAILED 7
#define N_RUNNING 7
#define N_SIGNED 3

/* ---- Candidates ---- */

static GArray *
list_entries (CyDemo *demo, const char *state, const char *steps, int n, GError **error)
{
  return cy_sql_list_ids (demo->conn,
                          "SELECT e.id FROM pool_entry e JOIN person p ON p.id=e.person"
                          " WHERE e.state=?1 AND instr(?2, e.step) AND e.route IS NULL"
                          " AND p.unit IS NOT NULL AND e.deleted IS NULL"
                          " ORDER BY e.step_date DESC, e.id LIMIT ?3",
                          error,
                          "tti",
                          state,
                          steps,
                          (gint64) n);
}

/* The step of the other route that stands for the same stage. */
static void
set_step (CyRecord *record, guint field)
{
  guint       stage = cy_pool_step_get_stage (cy_record_get_text (record, field));
  const char *step = cy_pool_stage_get_step (stage, CY_POOL_ROUTE_EXAM);

  if (step != NULL)
    cy_record_set_text (record, field, step);
}

static void
set_papers (CyRecord *step)
{
  const char *code = cy_record_get_text (step, CY_POOL_STEP_STEP);
  gboolean    is_exam = g_str_equal (code, CY_POOL_EXAM_STEP);

  if (!is_exam && !g_str_equal (code, CY_POOL_SIGN_UP_STEP))
    return;
  cy_record_set_text (step, CY_POOL_STEP_ORGAN, "县委组织部");
  if (cy_record_has (step, CY_POOL_STEP_CONCLUSION))
    cy_record_set_text (step,
                        CY_POOL_STEP_CONCLUSION,
                        is_exam ? "笔试面试成绩合格，按名次入围" : "资格审查通过，准予参加笔试");
}

static gboolean
change_steps (CyDemo *demo, gint64 entry, GError **error)
{
  g_autoptr (GArray) ids =
    cy_sql_list_ids (demo->conn, "SELECT id FROM pool_step WHERE entry=?", error, "i", entry);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (CyRecord) step =
        cy_mapper_load (demo->conn, CY_POOL_STEP, g_array_index (ids, gint64, i), error);

      if (step == NULL)
        return FALSE;
      set_step (step, CY_POOL_STEP_STEP);
      set_papers (step);
      if (!cy_mapper_save (demo->conn, step, error))
        return FALSE;
    }

  return ids != NULL;
}

static gboolean
change_route (CyDemo *demo, gint64 id, GError **error)
{
  g_autoptr (CyRecord) entry = cy_mapper_load (demo->conn, CY_ENTRY, id, error);

  if (entry == NULL)
    return FALSE;
  cy_record_set_text (entry, CY_ENTRY_ROUTE, CY_POOL_ROUTE_EXAM);
  set_step (entry, CY_ENTRY_STEP);

  return cy_mapper_save (demo->conn, entry, error) && change_steps (demo, id, error);
}

/* Adds up to @n such candidates to @entries. */
static gboolean
take_entries (CyDemo     *demo,
              GArray     *entries,
              const char *state,
              const char *steps,
              int         n,
              GError    **error)
{
  g_autoptr (GArray) ids = list_entries (demo, state, steps, n, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      if (!change_route (demo, g_array_index (ids, gint64, i), error))
        return FALSE;
      g_array_append_val (entries, g_array_index (ids, gint64, i));
    }

  return ids != NULL;
}

/* ---- Examinations ---- */

static CyRecord *
make_exam (CyDemo *demo, const char *name, int days_ago, int places, GError **error)
{
  g_autoptr (CyRecord) rules =
    cy_rules_for_year (demo->conn, cy_date_get_year (demo->today), error);
  CyDate date = cy_date_add_days (demo->today, -days_ago);
  g_autoptr (CyRecord) exam = rules != NULL ? cy_exam_new (rules, date) : NULL;
  g_autofree char *document =
    g_strdup_printf ("云组公选〔%d〕%d号", cy_date_get_year (date), cy_date_get_month (date));

  if (exam == NULL)
    return NULL;
  cy_record_set_text (exam, CY_EXAM_NAME, name);
  cy_record_set_int (exam, CY_EXAM_DATE, date);
  cy_record_set_int (exam, CY_EXAM_PLACES, places);
  cy_record_set_text (exam, CY_EXAM_ORGAN, "县委组织部");
  cy_record_set_text (exam, CY_EXAM_DOCUMENT, document);

  return cy_mapper_save (demo->conn, exam, error) ? g_steal_pointer (&exam) : NULL;
}

static CyRecord *
make_mark (CyDemo *demo, CyRecord *exam, gint64 id, GError **error)
{
  g_autoptr (CyRecord) entry = cy_mapper_load (demo->conn, CY_ENTRY, id, error);
  g_autoptr (CyRecord) mark = cy_record_new (CY_EXAM_MARK);

  if (entry == NULL)
    return NULL;
  cy_record_set_int (mark, CY_EXAM_MARK_EXAM, cy_record_get_id (exam));
  cy_record_set_int (mark, CY_EXAM_MARK_ENTRY, id);
  cy_record_set (mark, CY_EXAM_MARK_PERSON, cy_record_get (entry, CY_ENTRY_PERSON));

  return cy_mapper_save (demo->conn, mark, error) ? g_steal_pointer (&mark) : NULL;
}

static void
add_edit (GArray *edits, CyRecord *mark, guint field, const char *text)
{
  CyExamEdit edit = { cy_record_get_id (mark), field, (char *) text };

  g_array_append_val (edits, edit);
}

/* Marks from place @shift of the table on; the last few of a running examination have none yet. */
static gboolean
sit (CyDemo *demo, CyRecord *exam, GArray *entries, guint n_marked, guint shift, GError **error)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (CyExamEdit));

  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (CyRecord) mark = make_mark (demo, exam, g_array_index (entries, gint64, i), error);

      guint nth;

      if (mark == NULL)
        return FALSE;
      if (i >= n_marked)
        continue;
      nth = (i + shift) % G_N_ELEMENTS (marks);
      add_edit (edits, mark, CY_EXAM_MARK_WRITTEN, marks[nth].written);
      add_edit (edits, mark, CY_EXAM_MARK_INTERVIEW, marks[nth].interview);
    }

  return cy_exam_write (demo->conn,
                        cy_record_get_id (exam),
                        (const CyExamEdit *) edits->data,
                        edits->len,
                        "成绩",
                        error);
}

/* ---- The one that is over ---- */

static gboolean
set_outcome (CyDemo     *demo,
             gint64      exam,
             gint64      entry,
             const char *outcome,
             const char *note,
             GError    **error)
{
  gint64 id = 0;
  g_autoptr (CyRecord) mark = NULL;

  if (!cy_sql_get_int (demo->conn,
                       "SELECT id FROM exam_mark WHERE exam=? AND entry=?",
                       &id,
                       error,
                       "ii",
                       exam,
                       entry) ||
      (mark = cy_mapper_load (demo->conn, CY_EXAM_MARK, id, error)) == NULL)
    return FALSE;
  cy_record_set_text (mark, CY_EXAM_MARK_OUTCOME, outcome);
  cy_record_set_text (mark, CY_EXAM_MARK_NOTE, note);

  return cy_mapper_save (demo->conn, mark, error);
}

/* Of those who passed, the fourth did because the one before dropped out. */
static gboolean
conclude (CyDemo *demo, CyRecord *exam, GArray *entries, GError **error)
{
  CyExamDeed deed = { cy_record_get_id (exam), demo->today, demo->today, NULL, "入围" };
  guint      n;

  return cy_exam_conclude (demo->conn, &deed, &n, error) &&
         set_outcome (demo,
                      deed.exam,
                      g_array_index (entries, gint64, N_PASSED),
                      CY_EXAM_GONE,
                      "本人放弃，到外地就业",
                      error) &&
         set_outcome (demo,
                      deed.exam,
                      g_array_index (entries, gint64, N_PASSED - 1),
                      CY_EXAM_NEXT,
                      "递补放弃人员",
                      error);
}

static gboolean
make_finished (CyDemo *demo, GError **error)
{
  g_autofree char *name =
    g_strdup_printf ("%d年全县公开选拔村级后备干部", cy_date_get_year (demo->today));
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CyRecord) exam = make_exam (demo, name, 45, N_PASSED, error);

  if (exam == NULL || !take_entries (demo, entries, CY_POOL_IN_PROGRESS, "34", N_PASSED, error) ||
      !take_entries (demo, entries, CY_POOL_REJECTED, "3", 1, error) ||
      !take_entries (demo, entries, CY_POOL_REJECTED, "2", N_FAILED, error))
    return FALSE;
  /* A county of other random states may lack them. */
  if (entries->len < N_PASSED + 1)
    return TRUE;

  return sit (demo, exam, entries, entries->len, 0, error) && conclude (demo, exam, entries, error);
}

static gboolean
make_running (CyDemo *demo, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (CyRecord) exam = make_exam (demo, "易地搬迁社区后备干部公开选拔", 3, 3, error);

  return exam != NULL && take_entries (demo, entries, CY_POOL_IN_PROGRESS, "2", N_RUNNING, error) &&
         take_entries (demo, entries, CY_POOL_IN_PROGRESS, "1", N_SIGNED, error) &&
         sit (demo, exam, entries, N_RUNNING, N_PASSED + 1, error);
}

/**
 * cy_demo_exams_make:
 * @demo: the county, with its people
 * @error: return location
 *
 * Returns: whether both examinations are in the library
 */
gboolean
cy_demo_exams_make (CyDemo *demo, GError **error)
{
  return make_finished (demo, error) && make_running (demo, error);
}
