/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which column stands for what: kept, corrected, remembered for sheets of the same form. */
#include "cy-mapping.h"

#include "cy-sql.h"

#include <string.h>

/* What a person has said. */
#define CERTAIN 100

struct _CyMapping
{
  guint        n_columns;
  CyColumnMap *columns;
};

CyMapping *
cy_mapping_new (guint n_columns)
{
  CyMapping *self = g_new0 (CyMapping, 1);

  self->n_columns = n_columns;
  self->columns = g_new0 (CyColumnMap, n_columns);

  return self;
}

void
cy_mapping_free (CyMapping *self)
{
  g_free (self->columns);
  g_free (self);
}

guint
cy_mapping_get_n_columns (const CyMapping *self)
{
  return self->n_columns;
}

/**
 * cy_mapping_get:
 * @self: a mapping
 * @column: counted from 0, also beyond the last
 *
 * Returns: (transfer none): what it stands for
 */
const CyColumnMap *
cy_mapping_get (const CyMapping *self, guint column)
{
  static const CyColumnMap nothing = { CY_TARGET_NONE, 0, 0 };

  return column < self->n_columns ? &self->columns[column] : &nothing;
}

/* The second 称谓 begins the second relative. */
static void
count_blocks (CyMapping *self)
{
  guint8 seen[CY_TARGET_N] = { 0 };

  for (guint i = 0; i < self->n_columns; i++)
    {
      CyColumnMap *map = &self->columns[i];

      map->block = cy_target_is_kin (map->target) ? seen[map->target]++ : 0;
    }
}

/**
 * cy_mapping_set:
 * @self: a mapping
 * @column: counted from 0
 * @target: what it stands for
 * @confidence: how sure that is
 *
 * Another column that stood for the same stands for nothing any more; only the family repeats.
 */
void
cy_mapping_set (CyMapping *self, guint column, CyTarget target, guint8 confidence)
{
  g_return_if_fail (column < self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].target == target && !cy_target_is_kin (target))
      self->columns[i] = (CyColumnMap){ CY_TARGET_NONE, 0, 0 };
  self->columns[column] = (CyColumnMap){ target, confidence, 0 };
  count_blocks (self);
}

/**
 * cy_mapping_find:
 * @self: a mapping
 * @target: a target
 *
 * Returns: the first column that stands for it, -1 when none does
 */
int
cy_mapping_find (const CyMapping *self, CyTarget target)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].target == target)
      return (int) i;

  return -1;
}

gboolean
cy_mapping_has (const CyMapping *self, CyTarget target)
{
  return cy_mapping_find (self, target) >= 0;
}

/**
 * cy_mapping_to_text:
 * @self: a mapping
 *
 * Returns: (transfer full): the names of the targets, column by column
 */
char *
cy_mapping_to_text (const CyMapping *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n_columns; i++)
    g_string_append_printf (text,
                            "%s%s",
                            i > 0 ? " " : "",
                            cy_target_get_id (self->columns[i].target));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cy_mapping_from_text:
 * @self: a mapping
 * @text: what cy_mapping_to_text() gave
 *
 * Returns: whether @text has as many columns; if not, nothing changes
 */
gboolean
cy_mapping_from_text (CyMapping *self, const char *text)
{
  g_auto (GStrv) ids = g_strsplit (text, " ", -1);

  if (g_strv_length (ids) != self->n_columns)
    return FALSE;

  for (guint i = 0; i < self->n_columns; i++)
    self->columns[i] = (CyColumnMap){ cy_target_from_id (ids[i]), CERTAIN, 0 };
  count_blocks (self);

  return TRUE;
}

/**
 * cy_mapping_recall:
 * @self: a mapping
 * @conn: a connection
 * @layout: of the sheet
 * @error: return location
 *
 * Takes over what a person said about another sheet with the same headers.
 *
 * Returns: whether the library could be asked
 */
gboolean
cy_mapping_recall (CyMapping *self, CyConn *conn, const CyLayout *layout, GError **error)
{
  g_autofree char *signature = cy_layout_make_signature (layout);
  g_auto (CyValue) mapping = CY_VALUE_INIT;

  if (!cy_sql_get_values (conn,
                          "SELECT mapping FROM import_layout WHERE signature=?",
                          &mapping,
                          1,
                          NULL,
                          error,
                          "t",
                          signature))
    return FALSE;
  if (mapping.type == CY_VALUE_TEXT)
    cy_mapping_from_text (self, mapping.text);

  return TRUE;
}

/**
 * cy_mapping_remember:
 * @self: a mapping that a person has seen
 * @conn: a writing connection
 * @layout: of the sheet
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cy_mapping_remember (const CyMapping *self, CyConn *conn, const CyLayout *layout, GError **error)
{
  g_autofree char *signature = cy_layout_make_signature (layout);
  g_autofree char *text = cy_mapping_to_text (self);

  return cy_sql_run (conn,
                     "INSERT OR REPLACE INTO import_layout(signature,mapping) VALUES(?,?)",
                     error,
                     "tt",
                     signature,
                     text);
}
