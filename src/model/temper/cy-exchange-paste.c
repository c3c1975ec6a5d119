/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Places of an exchange plan out of rows that were copied from a spreadsheet, each with what is
 * wrong with it. */
#include "cy-exchange-paste.h"

#include "cy-block.h"
#include "cy-code.h"
#include "cy-exchange-edit.h"
#include "cy-exchange-plan.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define MAX_CELL 200
#define MAX_CAPACITY 200

/* The columns in the order in which they are read when there is no row of titles, and the words
 * that tables have for them. */
static const CyBlockColumn columns[] = {
  { CY_EXCHANGE_PLACE_UNIT, { "接收单位", "单位", "锻炼单位", "派往单位", "村", "村名" } },
  { CY_EXCHANGE_PLACE_POST, { "岗位", "锻炼岗位", "岗位名称", "职务" } },
  { CY_EXCHANGE_PLACE_CAPACITY, { "名额", "人数", "需求人数", "可接收人数" } },
  { CY_EXCHANGE_PLACE_HARD, { "艰苦岗位", "是否艰苦岗位", "艰苦" } },
  { CY_EXCHANGE_PLACE_SPECIALTY, { "所需专业", "专业", "专业要求", "所需专业特长" } },
  { CY_EXCHANGE_PLACE_ABILITY, { "锻炼能力", "能力", "培养能力" } },
  { CY_EXCHANGE_PLACE_NOTE, { "备注", "说明" } },
};

static void
draft_free (gpointer data)
{
  CyExchangeDraft *self = data;

  g_object_unref (self->place);
  g_free (self->host);
  g_free (self->error);
  g_free (self);
}

/**
 * cy_exchange_paste_list_fields:
 *
 * Returns: (transfer full) (element-type int): the fields of a place in the order in which a row
 *   without titles has them
 */
GArray *
cy_exchange_paste_list_fields (void)
{
  return cy_block_list_fields (columns, G_N_ELEMENTS (columns));
}

static gboolean
add_unit (CySqlRow *row, gpointer data, GError **error)
{
  CyExchangeDraft *draft = data;
  gint64           known = cy_record_get_int (draft->place, CY_EXCHANGE_PLACE_UNIT);

  if (known != 0 && known != cy_sql_row_get_int (row, 0))
    cy_text_add_remark (&draft->error, _ ("several units have this name; write the township too"));
  cy_record_set_int (draft->place, CY_EXCHANGE_PLACE_UNIT, cy_sql_row_get_int (row, 0));

  return TRUE;
}

/* What is no unit of the tree is a host outside of it. */
static gboolean
read_host (CyConn *conn, CyExchangeDraft *draft, const char *cell, GError **error)
{
  g_autofree char *name = cy_text_squeeze (cell);

  draft->host = g_strdup (cell);
  if (!cy_sql_each (conn, cy_sql_get ("temper/units-named.sql"), add_unit, draft, error, "t", name))
    return FALSE;
  if (!cy_record_has (draft->place, CY_EXCHANGE_PLACE_UNIT))
    cy_record_set_text (draft->place, CY_EXCHANGE_PLACE_HOST, cell);

  return TRUE;
}

static void
read_capacity (CyExchangeDraft *draft, const char *cell)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (cell, 10, 0, MAX_CAPACITY, &number, NULL))
    cy_record_set_int (draft->place, CY_EXCHANGE_PLACE_CAPACITY, (gint64) number);
  else
    /* Translators: what somebody wrote */
    cy_text_add_remark (&draft->error, _ ("“%s” is no number of people"), cell);
}

static void
read_hard (CyExchangeDraft *draft, const char *cell)
{
  static const char *const yes[] = { "是", "√", "1", "艰苦", "艰苦岗位", NULL };
  static const char *const no[] = { "否", "×", "0", "一般", "—", NULL };

  if (g_strv_contains (yes, cell))
    cy_record_set_int (draft->place, CY_EXCHANGE_PLACE_HARD, 1);
  else if (!g_strv_contains (no, cell))
    cy_text_add_remark (&draft->error, _ ("hard post: “%s” is neither yes nor no"), cell);
}

static void
read_ability (CyExchangeDraft *draft, const char *cell)
{
  int           confidence;
  const CyCode *code = cy_code_find (cy_code_set_get ("ability"), cell, &confidence);

  if (code != NULL)
    cy_record_set_text (draft->place, CY_EXCHANGE_PLACE_ABILITY, code->code);
  else
    cy_text_add_remark (&draft->error, _ ("“%s” is no ability of the framework"), cell);
}

static gboolean
read_cell (CyConn *conn, CyExchangeDraft *draft, int field, const char *cell, GError **error)
{
  switch (field)
    {
    case CY_EXCHANGE_PLACE_UNIT:
      return read_host (conn, draft, cell, error);
    case CY_EXCHANGE_PLACE_CAPACITY:
      read_capacity (draft, cell);
      break;
    case CY_EXCHANGE_PLACE_HARD:
      read_hard (draft, cell);
      break;
    case CY_EXCHANGE_PLACE_ABILITY:
      read_ability (draft, cell);
      break;
    default:
      if (field >= 0)
        cy_record_set_text (draft->place, (guint) field, cell);
      break;
    }

  return TRUE;
}

static gboolean
check_cell (CyExchangeDraft *draft, guint nth, GArray *fields, const char *cell)
{
  g_autofree char *brief = cy_text_dup_brief (cell);

  if (nth >= fields->len)
    cy_text_add_remark (&draft->error, _ ("“%s” stands behind the last column"), brief);
  else if (g_utf8_strlen (cell, -1) > MAX_CELL)
    cy_text_add_remark (&draft->error,
                        _ ("column %u: “%s” is longer than %d characters"),
                        nth + 1,
                        brief,
                        MAX_CELL);
  else
    return TRUE;

  return FALSE;
}

static gboolean
read_row (CyConn *conn, CyExchangeDraft *draft, GStrv cells, GArray *fields, GError **error)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = g_strstrip (g_strdup (cells[i]));

      if (cy_text_has_words (cell) && check_cell (draft, i, fields, cell) &&
          !read_cell (conn, draft, g_array_index (fields, int, i), cell, error))
        return FALSE;
    }
  if (draft->host == NULL)
    cy_text_add_remark (&draft->error, _ ("no host unit"));
  if (!cy_record_has (draft->place, CY_EXCHANGE_PLACE_POST))
    cy_text_add_remark (&draft->error, _ ("no post"));

  return TRUE;
}

/**
 * cy_exchange_paste_read:
 * @conn: a connection
 * @plan: id of the plan that gets them
 * @rows: (element-type GStrv): cells; a first row of titles says what the columns are
 * @error: return location
 *
 * A row that is wrong somewhere says so; nothing is saved.
 *
 * Returns: (transfer full) (element-type CyExchangeDraft): the rows that are not blank
 */
GPtrArray *
cy_exchange_paste_read (CyConn *conn, gint64 plan, GPtrArray *rows, GError **error)
{
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (draft_free);
  g_autoptr (GArray) fields = NULL;
  gboolean has_titles = cy_block_read_titles (rows, columns, G_N_ELEMENTS (columns), &fields);

  for (guint i = has_titles; i < rows->len; i++)
    {
      CyExchangeDraft *draft;

      if (cy_block_is_blank_row (rows, i))
        continue;
      draft = g_new0 (CyExchangeDraft, 1);
      g_ptr_array_add (drafts, draft);
      draft->place = cy_exchange_place_new (plan, 0);
      if (!read_row (conn, draft, g_ptr_array_index (rows, i), fields, error))
        return NULL;
    }

  return g_steal_pointer (&drafts);
}

/**
 * cy_exchange_paste_save:
 * @conn: a writing connection
 * @plan: id of a plan
 * @drafts: (element-type CyExchangeDraft): of cy_exchange_paste_read(); those with an error stay
 * out
 * @step_name: what the user is doing, in the user's words
 * @n_saved: (out): how many came
 * @error: return location; %CY_ERROR_CONSTRAINT when the plan is adopted
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_exchange_paste_save (CyConn     *conn,
                        gint64      plan,
                        GPtrArray  *drafts,
                        const char *step_name,
                        guint      *n_saved,
                        GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  gint64 last = 0;

  *n_saved = 0;
  if (step == NULL || !cy_sql_get_int (conn,
                                       "SELECT coalesce(max(position), 0) FROM exchange_place"
                                       " WHERE plan = ?1 AND deleted IS NULL",
                                       &last,
                                       error,
                                       "i",
                                       plan))
    return FALSE;
  for (guint i = 0; i < drafts->len; i++)
    {
      CyExchangeDraft *draft = g_ptr_array_index (drafts, i);

      if (draft->error != NULL)
        continue;
      cy_record_set_int (draft->place, CY_EXCHANGE_PLACE_POSITION, ++last);
      if (!cy_exchange_save_record (conn, draft->place, step_name, error))
        return FALSE;
      (*n_saved)++;
    }

  return cy_step_commit (step, error);
}
