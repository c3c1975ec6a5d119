/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Results of the cycles that are over: computed, graded within the quota of each township,
 * published and locked, the year-end in everybody's record. */
#include "cy-demo-assess-private.h"

#include "cy-assess-run.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-quota.h"
#include "cy-sql.h"

/* Days from the end of a period until its results are out, and until they are final. */
#define DAYS_TO_RESULTS 20
#define DAYS_TO_LOCK 35

typedef struct
{
  gint64 result;
  gint64 person;
  char  *proposed;
  char  *special;
} Outcome;

typedef struct
{
  GArray *outcomes; /* of Outcome */
  GArray *quota;    /* of CyQuotaEntry, alongside */
} Reading;

static void
outcome_clear (gpointer data)
{
  Outcome *self = data;

  g_free (self->proposed);
  g_free (self->special);
}

static gboolean
add_outcome (CySqlRow *row, gpointer data, GError **error)
{
  Reading     *self = data;
  Outcome      outcome = { cy_sql_row_get_int (row, 0),
                           cy_sql_row_get_int (row, 1),
                           cy_sql_row_dup_text (row, 2),
                           cy_sql_row_dup_text (row, 3) };
  CyQuotaEntry entry = {
    .entry = outcome.result,
    .pool = cy_sql_row_get_int (row, 4),
    .total = cy_sql_row_is_null (row, 5) ? -1 : (int) cy_sql_row_get_int (row, 5),
    .counts = outcome.special == NULL,
    .reaches = g_strcmp0 (outcome.proposed, "1") == 0,
  };

  g_array_append_val (self->outcomes, outcome);
  g_array_append_val (self->quota, entry);

  return TRUE;
}

/* Who has reached the best line and finds no place has the next grade. */
static const char *
get_grade (const CyDemoCycle *cycle, const Outcome *outcome, const CyQuotaEntry *entry)
{
  gboolean is_year = g_str_equal (cycle->kind, CY_CYCLE_YEAR_END);

  if (outcome->special != NULL)
    return outcome->special;
  if (is_year && entry->reaches && entry->standing != CY_QUOTA_IN)
    return g_strcmp0 (cycle->plan->family, "civil") == 0 ? "2" : "2B";

  return outcome->proposed;
}

static gboolean
record_year (CyDemo            *demo,
             const CyDemoCycle *cycle,
             const Outcome     *outcome,
             int                total,
             const char        *grade,
             GError           **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_YEARLY_RESULT);

  cy_record_set_int (record, CY_YEARLY_RESULT_PERSON, outcome->person);
  cy_record_set_int (record, CY_YEARLY_RESULT_YEAR, cycle->year);
  cy_record_set_text (record, CY_YEARLY_RESULT_GRADE, grade);
  if (total >= 0 && outcome->special == NULL)
    cy_record_set_int (record, CY_YEARLY_RESULT_TOTAL, total);
  cy_record_set_text (record, CY_YEARLY_RESULT_ORGAN, "县委组织部");
  cy_record_set_int (record, CY_YEARLY_RESULT_CYCLE, cycle->id);

  return cy_mapper_save (demo->conn, record, error);
}

static gboolean
grade_one (CyDemo             *demo,
           const CyDemoCycle  *cycle,
           const Outcome      *outcome,
           const CyQuotaEntry *entry,
           GError            **error)
{
  const char *grade = get_grade (cycle, outcome, entry);
  CyValue     value = { .type = CY_VALUE_TEXT, .text = (char *) grade };

  if (grade == NULL)
    return TRUE;

  return cy_mapper_set (demo->conn,
                        CY_ASSESS_RESULT,
                        outcome->result,
                        CY_ASSESS_RESULT_GRADE,
                        &value,
                        error) &&
         (outcome->person == 0 || !g_str_equal (cycle->kind, CY_CYCLE_YEAR_END) ||
          record_year (demo, cycle, outcome, entry->total, grade, error));
}

static gboolean
grade_all (CyDemo *demo, const CyDemoCycle *cycle, GError **error)
{
  g_autoptr (GArray) outcomes = g_array_new (FALSE, FALSE, sizeof (Outcome));
  g_autoptr (GArray) quota = g_array_new (FALSE, FALSE, sizeof (CyQuotaEntry));
  g_autoptr (GArray) pools = NULL;
  Reading reading = { outcomes, quota };

  g_array_set_clear_func (outcomes, outcome_clear);
  if (!cy_sql_each (demo->conn,
                    "SELECT r.id, coalesce(e.person, 0), r.proposed, e.special,"
                    " coalesce(u.parent, 0), r.total FROM assess_entry e"
                    " JOIN assess_result r ON r.entry = e.id LEFT JOIN unit u ON u.id = e.unit"
                    " WHERE e.cycle = ?1 ORDER BY e.id",
                    add_outcome,
                    &reading,
                    error,
                    "i",
                    cycle->id))
    return FALSE;
  pools =
    cy_quota_share ((CyQuotaEntry *) quota->data, quota->len, cycle->plan->quota, CY_QUOTA_HALF_UP);
  for (guint i = 0; i < outcomes->len; i++)
    if (!grade_one (demo,
                    cycle,
                    &g_array_index (outcomes, Outcome, i),
                    &g_array_index (quota, CyQuotaEntry, i),
                    error))
      return FALSE;

  return TRUE;
}

gboolean
cy_demo_results_make (CyDemo *demo, const CyDemoCycle *cycle, GError **error)
{
  CyDate        out = MIN (cy_date_add_days (cycle->until, DAYS_TO_RESULTS), demo->today);
  CyDate        final = MIN (cy_date_add_days (cycle->until, DAYS_TO_LOCK), demo->today);
  CyAssessTally tally;
  g_autoptr (CyRecord) record = NULL;

  if (!cy_assess_run (demo->conn, cycle->id, out, &tally, error))
    return FALSE;
  if (cycle->is_open)
    return TRUE;
  if (!grade_all (demo, cycle, error))
    return FALSE;
  record = cy_mapper_load (demo->conn, CY_ASSESS_CYCLE, cycle->id, error);
  if (record == NULL)
    return FALSE;
  cy_record_set_text (record, CY_ASSESS_CYCLE_STATE, CY_CYCLE_LOCKED);
  cy_record_set_int (record, CY_ASSESS_CYCLE_PUBLISHED, out);
  cy_record_set_int (record, CY_ASSESS_CYCLE_LOCKED, final);

  return cy_mapper_save (demo->conn, record, error);
}
