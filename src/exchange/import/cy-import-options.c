/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a person chooses and decides about an import. */
#include "cy-import-options.h"

#include "cy-pool.h"
#include "cy-sql.h"

#include <string.h>

/**
 * cy_import_options_new:
 *
 * Returns: (transfer full): what holds when nobody chooses: blanks are filled, and the people of
 *   a roster are in the pool as candidates for the committees
 */
CyImportOptions *
cy_import_options_new (void)
{
  CyImportOptions *self = g_new0 (CyImportOptions, 1);

  self->mode = CY_IMPORT_FILL;
  self->tier = g_strdup (CY_TIER_COMMITTEE);
  self->state = g_strdup (CY_POOL_IN);
  self->make_entries = TRUE;
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

static gpointer
copy_id (gpointer data)
{
  return g_memdup2 (data, sizeof (gint64));
}

static void
copy_table (GHashTable *from, GHashTable *to, gpointer (*copy) (gpointer))
{
  GHashTableIter iter;
  gpointer       key;
  gpointer       value;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (to, g_strdup (key), copy (value));
}

/**
 * cy_import_options_copy:
 * @self: options
 *
 * Returns: (transfer full): the same for another thread
 */
CyImportOptions *
cy_import_options_copy (const CyImportOptions *self)
{
  CyImportOptions *copy = g_memdup2 (self, sizeof *self);

  copy->county_name = g_strdup (self->county_name);
  copy->tier = g_strdup (self->tier);
  copy->state = g_strdup (self->state);
  copy->step = g_strdup (self->step);
  copy->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  copy->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  copy_table (self->values, copy->values, (gpointer (*) (gpointer)) g_strdup);
  copy_table (self->places, copy->places, copy_id);

  return copy;
}

void
cy_import_options_free (CyImportOptions *self)
{
  g_free (self->county_name);
  g_free (self->tier);
  g_free (self->state);
  g_free (self->step);
  g_hash_table_unref (self->values);
  g_hash_table_unref (self->places);
  g_free (self);
}

static char *
make_key (CyTarget target, const char *raw)
{
  return g_strdup_printf ("%s\t%s", cy_target_get_id (target), raw);
}

/**
 * cy_import_options_decide_value:
 * @self: options
 * @target: of the column
 * @raw: as it stands in the file
 * @value: the code meant, or for a date YYYYMMDD; "" to leave the field empty
 *
 * Answers %CY_WHY_VALUE_UNKNOWN and %CY_WHY_DATE_AMBIGUOUS for every row with that text.
 */
void
cy_import_options_decide_value (CyImportOptions *self,
                                CyTarget         target,
                                const char      *raw,
                                const char      *value)
{
  g_hash_table_replace (self->values, make_key (target, raw), g_strdup (value));
}

/**
 * cy_import_options_get_value:
 * @self: options
 * @target: of the column
 * @raw: as it stands in the file
 *
 * Returns: (nullable) (transfer none): what was decided, or %NULL
 */
const char *
cy_import_options_get_value (const CyImportOptions *self, CyTarget target, const char *raw)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (self->values) == 0)
    return NULL;
  key = make_key (target, raw);

  return g_hash_table_lookup (self->values, key);
}

/**
 * cy_import_options_decide_place:
 * @self: options
 * @key: of an unknown place, see #CyImportPlace
 * @unit: local id of the unit it means; 0 to make a new one
 */
void
cy_import_options_decide_place (CyImportOptions *self, const char *key, gint64 unit)
{
  g_hash_table_replace (self->places, g_strdup (key), g_memdup2 (&unit, sizeof unit));
}

/* Dates are read otherwise in every file; words keep their meaning. */
static gboolean
keeps_meaning (CyTarget target)
{
  const CyField *field = cy_target_get_field (target);

  return field != NULL && field->kind == CY_KIND_CODE;
}

static gboolean
take_value (CySqlRow *row, gpointer data, GError **error)
{
  CyImportOptions *self = data;
  const CyTarget   target = cy_target_from_id (cy_sql_row_get_text (row, 0));
  const char      *raw = cy_sql_row_get_text (row, 1);

  if (target != CY_TARGET_NONE && cy_import_options_get_value (self, target, raw) == NULL)
    cy_import_options_decide_value (self, target, raw, cy_sql_row_get_text (row, 2));

  return TRUE;
}

/**
 * cy_import_options_recall:
 * @self: options
 * @conn: a connection
 * @error: return location
 *
 * Takes over what a person said about words in earlier imports; what is decided already stays.
 *
 * Returns: whether the library could be asked
 */
gboolean
cy_import_options_recall (CyImportOptions *self, CyConn *conn, GError **error)
{
  return cy_sql_each (conn,
                      "SELECT target,raw,value FROM import_value",
                      take_value,
                      self,
                      error,
                      "");
}

/**
 * cy_import_options_remember:
 * @self: options that an import was made with
 * @conn: a writing connection
 * @error: return location
 *
 * Keeps what was said about words for later imports.
 *
 * Returns: whether it was written
 */
gboolean
cy_import_options_remember (const CyImportOptions *self, CyConn *conn, GError **error)
{
  GHashTableIter iter;
  gpointer       key;
  gpointer       value;

  g_hash_table_iter_init (&iter, self->values);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const char      *raw = strchr (key, '\t') + 1;
      g_autofree char *target = g_strndup (key, raw - (const char *) key - 1);

      if (keeps_meaning (cy_target_from_id (target)) &&
          !cy_sql_run (conn,
                       "INSERT OR REPLACE INTO import_value(target,raw,value) VALUES(?,?,?)",
                       error,
                       "ttt",
                       target,
                       raw,
                       (const char *) value))
        return FALSE;
    }

  return TRUE;
}
