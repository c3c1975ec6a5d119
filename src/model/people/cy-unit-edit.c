/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Changes of the tree of units: add, hang elsewhere, move among neighbours, delete what nothing
 * hangs on. */
#include "cy-unit-edit.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-unit.h"

static GArray *
list_siblings (CyConn *conn, gint64 id, GError **error)
{
  return cy_sql_list_ids (conn,
                          "SELECT s.id FROM unit s JOIN unit u ON u.id=? AND s.parent IS u.parent"
                          " WHERE s.deleted IS NULL ORDER BY s.ord, s.id",
                          error,
                          "i",
                          id);
}

static int
find_id (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return (int) i;

  return -1;
}

/* Only where the number differs: a step names every record it touches. */
static gboolean
set_position (CyConn *conn, gint64 id, gint64 position, GError **error)
{
  g_autoptr (CyRecord) unit = cy_mapper_load (conn, CY_UNIT, id, error);

  if (unit == NULL)
    return FALSE;
  if (!cy_record_set_int (unit, CY_UNIT_POSITION, position))
    return TRUE;

  return cy_mapper_save (conn, unit, error);
}

/* Depth in the tree; 0 for a kind that may hang anywhere. */
static gint64
get_level (const char *kind)
{
  return g_ascii_strtoll (cy_code_get_cell ("unit_kind", kind, "level"), NULL, 10);
}

/**
 * cy_unit_may_be_below:
 * @kind: (nullable): code of the set unit_kind
 * @superior: (nullable): kind of what it is to hang on
 *
 * Returns: whether it may: a village hangs on a township, never the other way round
 */
gboolean
cy_unit_may_be_below (const char *kind, const char *superior)
{
  gint64 level = get_level (kind);
  gint64 above = get_level (superior);

  return level == 0 || above == 0 || above < level;
}

static gboolean
is_loop (CyConn *conn, gint64 unit, gint64 superior, gboolean *loop, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "WITH RECURSIVE up(id) AS (SELECT ?1 UNION SELECT u.parent FROM unit u"
                       " JOIN up ON u.id=up.id WHERE u.parent IS NOT NULL)"
                       " SELECT count(*) FROM up WHERE id=?2",
                       &n,
                       error,
                       "ii",
                       superior,
                       unit))
    return FALSE;
  *loop = n > 0;

  return TRUE;
}

typedef struct
{
  const char *kind;
  gboolean    fits;
} RankCheck;

static gboolean
check_row (CySqlRow *row, gpointer data, GError **error)
{
  RankCheck  *check = data;
  const char *kind = cy_sql_row_get_text (row, 0);

  if (cy_sql_row_get_int (row, 1) != 0)
    check->fits &= cy_unit_may_be_below (kind, check->kind);
  else
    check->fits &= cy_unit_may_be_below (check->kind, kind);

  return TRUE;
}

static gboolean
find_fault (CyConn *conn, CyRecord *unit, CyUnitFault *fault, GError **error)
{
  gint64    id = cy_record_get_id (unit);
  gint64    parent = cy_record_get_int (unit, CY_UNIT_PARENT);
  RankCheck check = { cy_record_get_text (unit, CY_UNIT_KIND), TRUE };
  gboolean  loop = FALSE;

  if (id != 0 && parent != 0 && !is_loop (conn, id, parent, &loop, error))
    return FALSE;
  if (!loop && !cy_sql_each (conn,
                             "SELECT kind,0 FROM unit WHERE id=?1 AND deleted IS NULL UNION ALL"
                             " SELECT kind,1 FROM unit WHERE parent=?2 AND deleted IS NULL",
                             check_row,
                             &check,
                             error,
                             "ii",
                             parent,
                             id))
    return FALSE;
  *fault = loop ? CY_UNIT_LOOP : check.fits ? CY_UNIT_SOUND : CY_UNIT_RANK;

  return TRUE;
}

/* What came from a roster as it is may still be renamed: only a change of place or kind counts. */
static gboolean
is_as_before (CyConn *conn, CyRecord *unit)
{
  gint64 id = cy_record_get_id (unit);
  g_autoptr (CyRecord) before = id != 0 ? cy_mapper_load (conn, CY_UNIT, id, NULL) : NULL;

  return before != NULL &&
         cy_value_equal (cy_record_get (before, CY_UNIT_PARENT),
                         cy_record_get (unit, CY_UNIT_PARENT)) &&
         cy_value_equal (cy_record_get (before, CY_UNIT_KIND), cy_record_get (unit, CY_UNIT_KIND));
}

static gboolean
check_place (CyConn *conn, CyRecord *unit, CyUnitFault *fault, GError **error)
{
  *fault = CY_UNIT_SOUND;
  if (is_as_before (conn, unit))
    return TRUE;
  if (!find_fault (conn, unit, fault, error))
    return FALSE;
  if (*fault == CY_UNIT_LOOP)
    g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a unit cannot be below itself");
  else if (*fault == CY_UNIT_RANK)
    g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a unit cannot be below a lower kind");

  return *fault == CY_UNIT_SOUND;
}

/**
 * cy_unit_add:
 * @conn: a writing connection
 * @unit: a new record; without an order number it comes last below its superior
 * @step_name: what the user is doing, in the user's words
 * @fault: (out): what is wrong with its superior
 * @error: return location; %CY_ERROR_CONSTRAINT
 *
 * Returns: whether it was saved; @unit has its id then
 */
gboolean
cy_unit_add (CyConn      *conn,
             CyRecord    *unit,
             const char  *step_name,
             CyUnitFault *fault,
             GError     **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  gint64 last = 0;

  if (step == NULL || !check_place (conn, unit, fault, error))
    return FALSE;
  if (!cy_record_has (unit, CY_UNIT_POSITION))
    {
      if (!cy_sql_get_int (conn,
                           "SELECT coalesce(max(position),0) FROM unit"
                           " WHERE coalesce(parent,0)=? AND deleted IS NULL",
                           &last,
                           error,
                           "i",
                           cy_record_get_int (unit, CY_UNIT_PARENT)))
        return FALSE;
      if (last > 0)
        cy_record_set_int (unit, CY_UNIT_POSITION, last + 1);
    }

  return cy_mapper_save (conn, unit, error) && cy_step_commit (step, error);
}

/**
 * cy_unit_save:
 * @conn: a writing connection
 * @unit: a record that was changed
 * @step_name: what the user is doing, in the user's words
 * @fault: (out): what is wrong with its superior or its kind
 * @error: return location; %CY_ERROR_CONSTRAINT
 *
 * Returns: whether it was saved
 */
gboolean
cy_unit_save (CyConn      *conn,
              CyRecord    *unit,
              const char  *step_name,
              CyUnitFault *fault,
              GError     **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && check_place (conn, unit, fault, error) &&
         cy_mapper_save (conn, unit, error) && cy_step_commit (step, error);
}

/**
 * cy_unit_move:
 * @conn: a writing connection
 * @id: of a unit
 * @by: -1 before the one above it, 1 behind the one below it, among units of the same superior
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when there is no neighbour on that side
 *
 * Gives the units below one superior the order numbers 1, 2, 3 …
 *
 * Returns: whether it was moved
 */
gboolean
cy_unit_move (CyConn *conn, gint64 id, int by, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (GArray) ids = step != NULL ? list_siblings (conn, id, error) : NULL;
  int at;

  if (ids == NULL)
    return FALSE;
  at = find_id (ids, id);
  if (at < 0 || at + by < 0 || at + by >= (int) ids->len)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "there is no unit on that side");
      return FALSE;
    }
  g_array_remove_index (ids, (guint) at);
  g_array_insert_val (ids, (guint) (at + by), id);
  for (guint i = 0; i < ids->len; i++)
    if (!set_position (conn, g_array_index (ids, gint64, i), i + 1, error))
      return FALSE;

  return cy_step_commit (step, error);
}

/**
 * cy_unit_count_uses:
 * @conn: a connection
 * @id: of a unit
 * @uses: (out): what hangs on it
 * @error: return location
 *
 * Returns: whether it could be counted
 */
gboolean
cy_unit_count_uses (CyConn *conn, gint64 id, CyUnitUses *uses, GError **error)
{
  return cy_sql_get_int (conn,
                         "SELECT count(*) FROM unit WHERE parent=? AND deleted IS NULL",
                         &uses->n_units,
                         error,
                         "i",
                         id) &&
         cy_sql_get_int (conn,
                         "SELECT count(*) FROM person p WHERE p.deleted IS NULL AND (p.unit=?1 OR"
                         " EXISTS (SELECT 1 FROM post o WHERE o.person=p.id AND o.unit=?1"
                         " AND o.deleted IS NULL))",
                         &uses->n_people,
                         error,
                         "i",
                         id);
}

/**
 * cy_unit_delete:
 * @conn: a writing connection
 * @id: of a unit
 * @step_name: what the user is doing, in the user's words
 * @uses: (out): what hangs on it
 * @error: return location; %CY_ERROR_CONSTRAINT while people or units hang on it
 *
 * Returns: whether it is in the recycle bin now
 */
gboolean
cy_unit_delete (CyConn *conn, gint64 id, const char *step_name, CyUnitUses *uses, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  if (step == NULL || !cy_unit_count_uses (conn, id, uses, error))
    return FALSE;
  if (uses->n_people > 0 || uses->n_units > 0)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_CONSTRAINT,
                   "%" G_GINT64_FORMAT " people and %" G_GINT64_FORMAT " units hang on it",
                   uses->n_people,
                   uses->n_units);
      return FALSE;
    }

  return cy_mapper_delete (conn, CY_UNIT, id, error) && cy_step_commit (step, error);
}
