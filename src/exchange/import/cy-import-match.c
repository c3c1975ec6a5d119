/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Whether the library knows a person already: by identity number, else by name and month of
 * birth. */
#include "cy-import-match.h"

#include "cy-sql.h"

static GArray *
list_by_id (CyConn *conn, const char *id, GError **error)
{
  return cy_sql_list_ids (conn,
                          "SELECT id FROM person WHERE id_number=? AND deleted IS NULL ORDER BY id",
                          error,
                          "t",
                          id);
}

static gboolean
get_identity (CyConn *conn, gint64 person, CyValue *id_number, CyValue *unit, GError **error)
{
  CyValue  values[2] = { CY_VALUE_INIT, CY_VALUE_INIT };
  gboolean read = cy_sql_get_values (conn,
                                     "SELECT id_number,unit FROM person WHERE id=?",
                                     values,
                                     2,
                                     NULL,
                                     error,
                                     "i",
                                     person);

  cy_value_clear (id_number);
  cy_value_clear (unit);
  *id_number = values[0];
  *unit = values[1];

  return read;
}

/* Two numbers are two people, whatever they are called. */
static gboolean
keep_possible (CyConn *conn, GArray *ids, const char *id, gint64 unit, GArray *here, GError **error)
{
  for (guint i = ids->len; i-- > 0;)
    {
      const gint64 person = g_array_index (ids, gint64, i);
      g_auto (CyValue) other = CY_VALUE_INIT;
      g_auto (CyValue) lives = CY_VALUE_INIT;

      if (!get_identity (conn, person, &other, &lives, error))
        return FALSE;
      if (id != NULL && other.type == CY_VALUE_TEXT && !g_str_equal (id, other.text))
        g_array_remove_index (ids, i);
      else if (unit != 0 && lives.type == CY_VALUE_INT && lives.number == unit)
        g_array_append_val (here, person);
    }

  return TRUE;
}

static gboolean
match_by_name (CyConn *conn, const CyImportRow *row, gint64 unit, CyMatch *match, GError **error)
{
  const gint64 birth = cy_import_row_get_int (row, CY_PERSON_SLOT (BIRTH));
  g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) ids = NULL;
  const GArray *list;

  /* A name alone says too little. */
  if (birth % 10000 / 100 == 0)
    return TRUE;
  ids = cy_person_find_by_name (conn,
                                cy_import_row_get_text (row, CY_PERSON_SLOT (NAME)),
                                birth,
                                error);
  if (ids == NULL || !keep_possible (conn,
                                     ids,
                                     cy_import_row_get_text (row, CY_PERSON_SLOT (ID_NUMBER)),
                                     unit,
                                     here,
                                     error))
    return FALSE;

  list = here->len > 0 ? here : ids;
  match->several = list->len > 1;
  match->person = list->len == 1 ? g_array_index (list, gint64, 0) : 0;

  return TRUE;
}

/**
 * cy_import_match:
 * @conn: a connection
 * @row: a row with a name
 * @unit: where the person lives, 0 when nobody knows
 * @match: (out): who is meant
 * @error: return location
 *
 * Returns: whether the library could be asked
 */
gboolean
cy_import_match (CyConn *conn, const CyImportRow *row, gint64 unit, CyMatch *match, GError **error)
{
  const char *id = cy_import_row_get_text (row, CY_PERSON_SLOT (ID_NUMBER));
  g_autoptr (GArray) ids = NULL;

  *match = (CyMatch){ 0, FALSE };
  if (id != NULL)
    {
      ids = list_by_id (conn, id, error);
      if (ids == NULL)
        return FALSE;
      match->several = ids->len > 1;
      match->person = ids->len == 1 ? g_array_index (ids, gint64, 0) : 0;
      if (ids->len > 0)
        return TRUE;
    }

  return match_by_name (conn, row, unit, match, error);
}

/**
 * cy_import_match_list:
 * @conn: a connection
 * @row: a row that may mean several people
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): local ids of all who may be meant
 */
GArray *
cy_import_match_list (CyConn *conn, const CyImportRow *row, GError **error)
{
  const char *id = cy_import_row_get_text (row, CY_PERSON_SLOT (ID_NUMBER));
  g_autoptr (GArray) here = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) ids = id != NULL ? list_by_id (conn, id, error) : NULL;

  if (id != NULL && (ids == NULL || ids->len > 0))
    return g_steal_pointer (&ids);

  g_clear_pointer (&ids, g_array_unref);
  ids = cy_person_find_by_name (conn,
                                cy_import_row_get_text (row, CY_PERSON_SLOT (NAME)),
                                cy_import_row_get_int (row, CY_PERSON_SLOT (BIRTH)),
                                error);
  if (ids == NULL || !keep_possible (conn, ids, id, 0, here, error))
    return NULL;

  return g_steal_pointer (&ids);
}

/**
 * cy_import_came_before:
 * @seen: (element-type utf8): who has come already; takes who comes now
 * @row: a row
 * @place: index of the place that the row names, 0 for none
 *
 * Two of the same name and nothing else known are not the same person.
 *
 * Returns: whether an earlier row was about the same person
 */
gboolean
cy_import_came_before (GHashTable *seen, const CyImportRow *row, guint place)
{
  const char *id = cy_import_row_get_text (row, CY_PERSON_SLOT (ID_NUMBER));
  const char *name = cy_import_row_get_text (row, CY_PERSON_SLOT (NAME));
  const int   birth = (int) cy_import_row_get_int (row, CY_PERSON_SLOT (BIRTH));

  if (id == NULL && birth == 0)
    return FALSE;

  return !g_hash_table_add (seen,
                            id != NULL ? g_strdup (id)
                                       : g_strdup_printf ("%s\t%d\t%u", name, birth, place));
}
