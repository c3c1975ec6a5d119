/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Negative lists by version: the one that is shipped, copies of it, and what may still be edited.
 */
#include "cy-negative.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>
#include <string.h>

/* ---- The first list ---- */

static void
set_cell (CyRecord *item, guint field, CyCodeSet *set, const CyCode *code, const char *header)
{
  const char *cell = cy_code_set_get_cell (set, code, header);

  if (cell != NULL && *cell != '\0')
    cy_record_set_text (item, field, cell);
}

static gboolean
ship_item (CyConn *conn, gint64 list, CyCodeSet *set, const CyCode *code, GError **error)
{
  g_autoptr (CyRecord) item = cy_record_new (CY_NEGATIVE_ITEM);
  const char *months = cy_code_set_get_cell (set, code, "months");

  cy_record_set_int (item, CY_NEGATIVE_ITEM_LIST, list);
  cy_record_set_int (item, CY_NEGATIVE_ITEM_NUMBER, g_ascii_strtoll (code->code, NULL, 10));
  cy_record_set_text (item, CY_NEGATIVE_ITEM_TEXT, code->name);
  set_cell (item, CY_NEGATIVE_ITEM_SEVERITY, set, code, "severity");
  set_cell (item, CY_NEGATIVE_ITEM_LOOK_BACK, set, code, "look_back");
  set_cell (item, CY_NEGATIVE_ITEM_OFFICES, set, code, "offices");
  if (months != NULL && *months != '\0')
    cy_record_set_int (item, CY_NEGATIVE_ITEM_MONTHS, g_ascii_strtoll (months, NULL, 10));

  return cy_mapper_save (conn, item, error);
}

/* The conditions of data/codes/negative_list.tsv as a list of the library. */
static gint64
ship (CyConn *conn, const char *step_name, GError **error)
{
  CyCodeSet *set = cy_code_set_get ("negative");
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) list = cy_record_new (CY_NEGATIVE_LIST);

  cy_record_set_text (list, CY_NEGATIVE_LIST_NAME, _ ("Negative list, as shipped"));
  if (step == NULL || !cy_mapper_save (conn, list, error))
    return 0;
  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);

      /* Own codes are no rows of the table. */
      if (code->cells != NULL && !ship_item (conn, cy_record_get_id (list), set, code, error))
        return 0;
    }

  return cy_step_commit (step, error) ? cy_record_get_id (list) : 0;
}

/**
 * cy_negative_get_newest:
 * @conn: a writing connection
 * @step_name: what the journal calls it when a list has to be made, in the user's words
 * @error: return location
 *
 * Returns: id of the newest list; in a library without one, of the shipped one, which is put in;
 *   0 with @error set
 */
gint64
cy_negative_get_newest (CyConn *conn, const char *step_name, GError **error)
{
  gint64 id = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT coalesce(max(id),0) FROM negative_list WHERE deleted IS NULL",
                       &id,
                       error,
                       ""))
    return 0;

  return id != 0 ? id : ship (conn, step_name, error);
}

/* ---- All lists ---- */

static void
info_free (gpointer data)
{
  CyNegativeInfo *info = data;

  g_free (info->name);
  g_free (info->document);
  g_free (info);
}

static gboolean
add_info (CySqlRow *row, gpointer data, GError **error)
{
  CyNegativeInfo *info = g_new0 (CyNegativeInfo, 1);

  info->id = cy_sql_row_get_int (row, 0);
  info->name = cy_sql_row_dup_text (row, 1);
  info->document = cy_sql_row_dup_text (row, 2);
  info->date = cy_sql_row_get_int (row, 3);
  info->n_items = (guint) cy_sql_row_get_int (row, 4);
  info->n_rounds = (guint) cy_sql_row_get_int (row, 5);
  g_ptr_array_add (data, info);

  return TRUE;
}

/**
 * cy_negative_load_all:
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyNegativeInfo): the lists, the newest first
 */
GPtrArray *
cy_negative_load_all (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (info_free);

  return cy_sql_each (conn, cy_sql_get ("select/negative-lists.sql"), add_info, lists, error, "")
           ? g_steal_pointer (&lists)
           : NULL;
}

/* ---- Editing ---- */

static gboolean
check_open (CyConn *conn, gint64 list, GError **error)
{
  gint64 used = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT EXISTS(SELECT 1 FROM review_round WHERE list=? AND deleted IS NULL)",
                       &used,
                       error,
                       "i",
                       list))
    return FALSE;
  if (used)
    g_set_error_literal (error,
                         CY_ERROR,
                         CY_ERROR_CONSTRAINT,
                         "the negative list is frozen: a round uses it");

  return !used;
}

static gboolean
copy_items (CyConn *conn, gint64 from, gint64 to, GError **error)
{
  g_autoptr (GPtrArray) items = cy_mapper_load_parts (conn, CY_NEGATIVE_ITEM, from, error);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      g_autoptr (CyRecord) copy = cy_record_new (CY_NEGATIVE_ITEM);

      cy_record_assign (copy, g_ptr_array_index (items, i));
      cy_record_set_int (copy, CY_NEGATIVE_ITEM_LIST, to);
      if (!cy_mapper_save (conn, copy, error))
        return FALSE;
    }

  return items != NULL;
}

/**
 * cy_negative_copy:
 * @conn: a writing connection
 * @list: what to copy
 * @name: of the new version
 * @step_name: in the user's words
 * @error: return location
 *
 * Returns: id of the new version, which can be edited; 0 with @error set
 */
gint64
cy_negative_copy (CyConn     *conn,
                  gint64      list,
                  const char *name,
                  const char *step_name,
                  GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) copy = cy_record_new (CY_NEGATIVE_LIST);

  cy_record_set_text (copy, CY_NEGATIVE_LIST_NAME, name);
  if (step == NULL || !cy_mapper_save (conn, copy, error) ||
      !copy_items (conn, list, cy_record_get_id (copy), error) || !cy_step_commit (step, error))
    return 0;

  return cy_record_get_id (copy);
}

/**
 * cy_negative_save_item:
 * @conn: a writing connection
 * @item: a new or changed condition
 * @step_name: in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when a round uses the list
 *
 * Returns: whether it was saved
 */
gboolean
cy_negative_save_item (CyConn *conn, CyRecord *item, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL &&
         check_open (conn, cy_record_get_int (item, CY_NEGATIVE_ITEM_LIST), error) &&
         cy_mapper_save (conn, item, error) && cy_step_commit (step, error);
}

/**
 * cy_negative_delete_item:
 * @conn: a writing connection
 * @item: a condition
 * @step_name: in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when a round uses the list
 *
 * Returns: whether it is in the recycle bin
 */
gboolean
cy_negative_delete_item (CyConn *conn, CyRecord *item, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL &&
         check_open (conn, cy_record_get_int (item, CY_NEGATIVE_ITEM_LIST), error) &&
         cy_mapper_delete (conn, CY_NEGATIVE_ITEM, cy_record_get_id (item), error) &&
         cy_step_commit (step, error);
}

/**
 * cy_negative_concerns:
 * @offices: (nullable): codes parted by blanks
 * @office: a code
 *
 * Returns: whether @office is asked: it is named, or nobody is
 */
gboolean
cy_negative_concerns (const char *offices, const char *office)
{
  g_auto (GStrv) codes = NULL;

  if (offices == NULL || *offices == '\0')
    return TRUE;
  codes = g_strsplit (offices, " ", -1);

  return g_strv_contains ((const char *const *) codes, office);
}
