/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What everybody of a cycle is to be paid, and who gets nothing and why. */
#include "cy-pay-list.h"

#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-pay-words.h"
#include "cy-pay.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

/* The order of resources/sql/assess/pay-lines.sql. */
enum
{
  LINE_ENTRY,
  LINE_PERSON,
  LINE_NAME,
  LINE_PLACE,
  LINE_TOWN,
  LINE_TOWN_NAME,
  LINE_GRADE,
  LINE_TOTAL,
  LINE_RANK,
  LINE_POST,
  LINE_ITEM,
  LINE_ITEM_POST,
  LINE_ITEM_POST_FACTOR,
  LINE_ITEM_GRADE_FACTOR,
  LINE_ITEM_EARNED,
  LINE_ITEM_AMOUNT,
};

G_DEFINE_BOXED_TYPE (CyPayList, cy_pay_list, cy_pay_list_ref, cy_pay_list_unref)

static void
line_free (gpointer data)
{
  CyPayLine *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town_name);
  g_free (self->grade);
  g_free (self->post);
  g_free (self->reason);
  g_free (self);
}

static void
list_clear (CyPayList *self)
{
  g_free (self->state);
  g_clear_pointer (&self->formula, cy_pay_formula_free);
  g_ptr_array_unref (self->lines);
}

CyPayList *
cy_pay_list_ref (CyPayList *self)
{
  return g_rc_box_acquire (self);
}

void
cy_pay_list_unref (CyPayList *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) list_clear);
}

static gboolean
is_same (const CyPayAmount *one, const CyPayAmount *other)
{
  return one->amount == other->amount && one->earned == other->earned &&
         one->post_factor == other->post_factor && one->grade_factor == other->grade_factor;
}

/* A list that was never made is not stale, it is missing. */
static void
compare_line (CyPayLine *line, CySqlRow *row)
{
  gboolean is_payable = line->reason == NULL;

  if (line->item == 0)
    {
      line->is_stale = is_payable;
      return;
    }
  line->stored.post_factor = cy_sql_row_get_int (row, LINE_ITEM_POST_FACTOR);
  line->stored.grade_factor = cy_sql_row_get_int (row, LINE_ITEM_GRADE_FACTOR);
  line->stored.earned = cy_sql_row_get_int (row, LINE_ITEM_EARNED);
  line->stored.amount = cy_sql_row_get_int (row, LINE_ITEM_AMOUNT);
  line->is_stale = !is_payable || !is_same (&line->amount, &line->stored) ||
                   g_strcmp0 (line->post, cy_sql_row_get_text (row, LINE_ITEM_POST)) != 0;
  line->stored.is_floor = line->amount.is_floor && !line->is_stale;
}

static gboolean
add_line (CySqlRow *row, gpointer data, GError **error)
{
  CyPayList *self = data;
  CyPayLine *line = g_new0 (CyPayLine, 1);

  g_ptr_array_add (self->lines, line);
  line->entry = cy_sql_row_get_int (row, LINE_ENTRY);
  line->person = cy_sql_row_get_int (row, LINE_PERSON);
  line->name = cy_sql_row_dup_text (row, LINE_NAME);
  line->place = cy_sql_row_dup_text (row, LINE_PLACE);
  line->town = cy_sql_row_get_int (row, LINE_TOWN);
  line->town_name = cy_sql_row_dup_text (row, LINE_TOWN_NAME);
  line->grade = cy_sql_row_dup_text (row, LINE_GRADE);
  line->total =
    cy_sql_row_is_null (row, LINE_TOTAL) ? -1 : (int) cy_sql_row_get_int (row, LINE_TOTAL);
  line->rank = (guint) cy_sql_row_get_int (row, LINE_RANK);
  line->post = cy_sql_row_dup_text (row, LINE_POST);
  line->item = cy_sql_row_get_int (row, LINE_ITEM);
  if (self->formula != NULL)
    line->amount = cy_pay_formula_apply (self->formula, line->total, line->post, line->grade);
  else
    line->amount.reason = CY_PAY_NO_TOTAL;
  line->reason = self->formula != NULL
                   ? cy_pay_reason_dup_words (line->amount.reason, line->post, line->grade)
                   : g_strdup (_ ("the scheme has no pay formula yet"));
  compare_line (line, row);
  self->n_payable += line->reason == NULL;
  self->n_items += line->item != 0;
  self->n_stale += line->is_stale;
  self->sum += line->stored.amount;

  return TRUE;
}

static gboolean
load_formula (CyPayList *self, CyConn *conn, GError **error)
{
  gint64 rule = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT coalesce(max(id), 0) FROM pay_rule"
                       " WHERE scheme = ? AND deleted IS NULL",
                       &rule,
                       error,
                       "i",
                       self->scheme))
    return FALSE;
  if (rule != 0)
    self->formula = cy_pay_formula_load (conn, rule, error);

  return rule == 0 || self->formula != NULL;
}

/**
 * cy_pay_list_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @scope: id of a unit, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full): everybody assessed there who belongs to @scope
 */
CyPayList *
cy_pay_list_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);
  g_autoptr (CyPayList) self = NULL;

  if (record == NULL)
    return NULL;
  self = g_rc_box_new0 (CyPayList);
  self->cycle = cycle;
  self->state = g_strdup (cy_record_get_text (record, CY_ASSESS_CYCLE_STATE));
  self->scheme = cy_record_get_int (record, CY_ASSESS_CYCLE_SCHEME);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  if (!load_formula (self, conn, error) || !cy_sql_each (conn,
                                                         cy_sql_get ("assess/pay-lines.sql"),
                                                         add_line,
                                                         self,
                                                         error,
                                                         "ii",
                                                         cycle,
                                                         scope))
    return NULL;

  return g_steal_pointer (&self);
}

/* ---- Making the list ---- */

static gboolean
save_line (CyConn *conn, const CyPayList *list, const CyPayLine *line, GError **error)
{
  g_autoptr (CyRecord) item = line->item != 0
                                ? cy_mapper_load (conn, CY_PAY_ITEM, line->item, error)
                                : cy_record_new (CY_PAY_ITEM);

  if (item == NULL)
    return FALSE;
  cy_record_set_int (item, CY_PAY_ITEM_ENTRY, line->entry);
  cy_record_set_int (item, CY_PAY_ITEM_RULE, list->formula->id);
  cy_record_set_text (item, CY_PAY_ITEM_POST, line->post);
  cy_record_set_int (item, CY_PAY_ITEM_POST_FACTOR, line->amount.post_factor);
  cy_record_set_int (item, CY_PAY_ITEM_GRADE_FACTOR, line->amount.grade_factor);
  cy_record_set_int (item, CY_PAY_ITEM_EARNED, line->amount.earned);
  cy_record_set_int (item, CY_PAY_ITEM_AMOUNT, line->amount.amount);

  return cy_mapper_save (conn, item, error);
}

static gboolean
apply_line (CyConn          *conn,
            const CyPayList *list,
            const CyPayLine *line,
            CyPayCount      *count,
            GError         **error)
{
  gboolean is_payable = line->reason == NULL;

  count->n_paid += is_payable;
  count->n_left_out += !is_payable;
  count->n_changed += line->is_stale;
  count->sum += is_payable ? line->amount.amount : 0;
  if (!line->is_stale)
    return TRUE;

  return is_payable ? save_line (conn, list, line, error)
                    : cy_mapper_delete (conn, CY_PAY_ITEM, line->item, error);
}

/**
 * cy_pay_list_make:
 * @conn: a writing connection
 * @cycle: id of a cycle whose scheme has a pay formula
 * @step_name: what the user is doing
 * @count: (out): what came of it
 * @error: return location; %CY_ERROR_CONSTRAINT without a formula, or where nobody has an amount
 *
 * Puts everybody of the cycle who has an amount on its pay list, and takes off who has none any
 * more.
 *
 * Returns: whether it was done; if not, or when cancelled, nothing was
 */
gboolean
cy_pay_list_make (CyConn     *conn,
                  gint64      cycle,
                  const char *step_name,
                  CyPayCount *count,
                  GError    **error)
{
  g_autoptr (CyPayList) list = cy_pay_list_load (conn, cycle, 0, error);
  g_autoptr (CyStep) step = NULL;

  *count = (CyPayCount){ 0 };
  if (list == NULL)
    return FALSE;
  if (list->formula == NULL || (list->n_payable == 0 && list->n_items == 0))
    {
      g_set_error_literal (error,
                           CY_ERROR,
                           CY_ERROR_CONSTRAINT,
                           list->formula == NULL ? "pay list: the scheme has no pay formula"
                                                 : "pay list: nobody has an amount");
      return FALSE;
    }
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < list->lines->len; i++)
    if (cy_conn_is_cancelled (conn, error) ||
        !apply_line (conn, list, g_ptr_array_index (list->lines, i), count, error))
      return FALSE;

  return cy_step_commit (step, error);
}
