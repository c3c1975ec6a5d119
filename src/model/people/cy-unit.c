/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Units: the tree of county, townships and villages that everything hangs on. */
#include "cy-unit.h"

#include "cy-mapper.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static const CyField fields[] = {
  [CY_UNIT_CODE] = { "code", N_ ("Unit code"), CY_KIND_TEXT, .width = 14, .a_code = "B0114" },
  [CY_UNIT_NAME] = { "name",
                     N_ ("Unit name"),
                     CY_KIND_TEXT,
                     CY_FIELD_REQUIRED,
                     .width = 20,
                     .a_code = "B0101" },
  [CY_UNIT_SHORT_NAME] = { "short_name", N_ ("Short name"), CY_KIND_TEXT, .width = 12 },
  [CY_UNIT_PARENT] = { "parent", N_ ("Superior unit"), CY_KIND_REF, .of = "unit", .width = 16 },
  [CY_UNIT_KIND] = { "kind",
                     N_ ("Kind of unit"),
                     CY_KIND_CODE,
                     CY_FIELD_REQUIRED,
                     "unit_kind",
                     .width = 8 },
  [CY_UNIT_POSITION] = { "position", N_ ("Order number"), CY_KIND_INT, .width = 6 },
  [CY_UNIT_QUOTA] = { "quota", N_ ("Candidates due"), CY_KIND_INT, .width = 6 },
  [CY_UNIT_SEATS] = { "seats", N_ ("Seats of the two committees"), CY_KIND_INT, .width = 8 },
  [CY_UNIT_HARD] = { "hard", N_ ("Hard village"), CY_KIND_BOOL, .width = 6 },
  [CY_UNIT_WEAK] = { "weak", N_ ("Weak and lax village"), CY_KIND_BOOL, .width = 8 },
  [CY_UNIT_POVERTY] = { "poverty", N_ ("Village lifted out of poverty"), CY_KIND_BOOL, .width = 6 },
  [CY_UNIT_THIN_ECONOMY] = { "thin_economy",
                             N_ ("Village with a weak collective economy"),
                             CY_KIND_BOOL,
                             .width = 8 },
  [CY_UNIT_PENDING] = { "pending", N_ ("To be checked"), CY_KIND_BOOL, .width = 6 },
  [CY_UNIT_NOTE] = { "note", N_ ("Remarks"), CY_KIND_LONG_TEXT, .width = 24 },
  [CY_UNIT_ORD] = { "ord",
                    N_ ("Place in the tree"),
                    CY_KIND_INT,
                    CY_FIELD_DERIVED | CY_FIELD_HIDDEN },
  [CY_UNIT_LAST] = { "last",
                     N_ ("Last place below"),
                     CY_KIND_INT,
                     CY_FIELD_DERIVED | CY_FIELD_HIDDEN },
  [CY_UNIT_TRADE] = { "trade",
                      N_ ("Trade of the unit"),
                      CY_KIND_CODE,
                      .of = "unit_trade",
                      .width = 10 },
  [CY_UNIT_SYSTEM] = { "system",
                       N_ ("System of the unit"),
                       CY_KIND_CODE,
                       .of = "unit_system",
                       .width = 10 },
};

const CyEntity cy_unit_entity = {
  .name = "unit",
  .title = N_ ("Unit"),
  .fields = fields,
  .n_fields = CY_UNIT_N_FIELDS,
  .order = "ord,id",
  .refresh_all = cy_unit_number,
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == CY_UNIT_N_FIELDS);

/**
 * cy_unit_get_span:
 * @conn: a connection
 * @unit: local id, 0 for all units
 * @first: (out): where @unit stands in the walk through the tree
 * @last: (out): the place of the last unit below it, less than @first when there is no such unit
 * @error: return location
 *
 * Returns: whether it could be read; a unit whose %CY_UNIT_ORD is in between is @unit or below it
 */
gboolean
cy_unit_get_span (CyConn *conn, gint64 unit, gint64 *first, gint64 *last, GError **error)
{
  CyValue  ends[2] = { CY_VALUE_INIT, CY_VALUE_INIT };
  gboolean found = FALSE;

  *first = 0;
  *last = G_MAXINT64;
  if (unit == 0)
    return TRUE;
  if (!cy_sql_get_values (conn,
                          "SELECT ord,last FROM unit WHERE id=?",
                          ends,
                          G_N_ELEMENTS (ends),
                          &found,
                          error,
                          "i",
                          unit))
    return FALSE;
  *first = found ? ends[0].number : 0;
  *last = found ? ends[1].number : -1;

  return TRUE;
}

/**
 * cy_unit_is_village:
 * @kind: (nullable): code of the set unit_kind
 *
 * Returns: whether candidates live there: a village or an urban community
 */
gboolean
cy_unit_is_village (const char *kind)
{
  return g_strcmp0 (kind, "village") == 0 || g_strcmp0 (kind, "community") == 0;
}

/**
 * cy_unit_find_by_code:
 * @conn: a connection
 * @code: 12-digit code
 * @error: return location
 *
 * Returns: (nullable) (transfer full): the unit; %NULL without an error when there is none
 */
CyRecord *
cy_unit_find_by_code (CyConn *conn, const char *code, GError **error)
{
  gint64 id = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT id FROM unit WHERE code=? AND deleted IS NULL ORDER BY id",
                       &id,
                       error,
                       "t",
                       code) ||
      id == 0)
    return NULL;

  return cy_mapper_load (conn, CY_UNIT, id, error);
}

/**
 * cy_unit_number:
 * @conn: a connection with an open step
 * @error: return location
 *
 * Numbers the units in the order of a walk through the tree, so that everything below a unit is
 * a range from its `ord` to its `last`.
 *
 * Returns: whether it was written
 */
gboolean
cy_unit_number (CyConn *conn, GError **error)
{
  return cy_sql_run (conn, cy_sql_get ("people/unit-number.sql"), error, "") &&
         cy_sql_run (conn, cy_sql_get ("people/unit-last.sql"), error, "");
}

/**
 * cy_unit_dup_place:
 * @conn: a connection
 * @unit: local id; 0 for none
 * @error: return location
 *
 * Returns: (transfer full): the unit after its superior, as people say where somebody lives:
 *   township and village; the county goes without saying. Empty when there is no such unit
 */
char *
cy_unit_dup_place (CyConn *conn, gint64 unit, GError **error)
{
  g_auto (CyValue) value = CY_VALUE_INIT;

  if (!cy_sql_get_values (conn,
                          "SELECT trim(CASE WHEN t.kind<>'county' THEN t.name ELSE '' END || ' ' ||"
                          " u.name) FROM unit u LEFT JOIN unit t ON t.id=u.parent WHERE u.id=?",
                          &value,
                          1,
                          NULL,
                          error,
                          "i",
                          unit))
    return NULL;

  return g_strdup (value.type == CY_VALUE_TEXT ? value.text : "");
}
