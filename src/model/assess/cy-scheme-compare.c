/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What one version of a scheme has that another has not. Things are the same by their names. */
#include "cy-scheme-compare.h"

#include "cy-scheme-number.h"
#include "cy-scheme-table.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>

typedef struct
{
  const CySchemeDraft *older;
  const CySchemeDraft *newer;
  GPtrArray           *changes;
} Comparing;

static void
change_free (gpointer data)
{
  CySchemeChange *self = data;

  g_free (self->place);
  g_free (self->what);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

static void
add_change (Comparing         *self,
            CySchemeChangeKind kind,
            const char        *place,
            const char        *what,
            char              *before,
            char              *after)
{
  CySchemeChange *change = g_new0 (CySchemeChange, 1);

  *change = (CySchemeChange){ kind, g_strdup (place), g_strdup (what), before, after };
  g_ptr_array_add (self->changes, change);
}

/* ---- Values ---- */

static char *
dup_value (const CySchemeDraft *draft, CyRecord *record, guint nth)
{
  if (cy_record_get_entity (record) == CY_ASSESS_INDICATOR && nth == CY_ASSESS_INDICATOR_GRADERS)
    return cy_scheme_draft_dup_graders (draft, record);

  return cy_scheme_dup_value (record, nth);
}

static gboolean
is_compared (const CyEntity *entity, guint nth)
{
  const CyField *field = &entity->fields[nth];

  if (entity == CY_ASSESS_INDICATOR && nth == CY_ASSESS_INDICATOR_GRADERS)
    return TRUE;

  return (field->flags & (CY_FIELD_HIDDEN | CY_FIELD_OWNER)) == 0 &&
         !(entity == CY_ASSESS_SCHEME && nth == CY_ASSESS_SCHEME_UNIT);
}

static void
compare_records (Comparing *self, const char *place, CyRecord *before, CyRecord *after)
{
  const CyEntity *entity = cy_record_get_entity (before);

  for (guint i = 0; i < entity->n_fields; i++)
    if (is_compared (entity, i))
      {
        g_autofree char *old = dup_value (self->older, before, i);
        g_autofree char *new = dup_value (self->newer, after, i);

        if (!g_str_equal (old, new))
          add_change (self,
                      CY_SCHEME_CHANGED,
                      place,
                      _ (entity->fields[i].title),
                      g_steal_pointer (&old),
                      g_steal_pointer (&new));
      }
}

/* ---- Trees ---- */

static guint
get_name_field (const CyEntity *entity)
{
  if (entity == CY_ASSESS_PART)
    return CY_ASSESS_PART_NAME;
  if (entity == CY_ASSESS_DIMENSION)
    return CY_ASSESS_DIMENSION_NAME;
  if (entity == CY_ASSESS_GROUP)
    return CY_ASSESS_GROUP_NAME;

  return entity == CY_ASSESS_LINE ? CY_ASSESS_LINE_GRADE : CY_ASSESS_INDICATOR_NAME;
}

static const CyDraftNode *
find_same (const GPtrArray *nodes, const CyDraftNode *node)
{
  guint       field = get_name_field (cy_record_get_entity (node->record));
  const char *name = cy_record_get_text (node->record, field);

  for (guint i = 0; i < nodes->len; i++)
    {
      const CyDraftNode *other = g_ptr_array_index (nodes, i);

      if (g_strcmp0 (cy_record_get_text (other->record, field), name) == 0)
        return other;
    }

  return NULL;
}

static char *
dup_place (const CySchemeDraft *draft, const char *above, const CyDraftNode *node)
{
  const CyEntity  *entity = cy_record_get_entity (node->record);
  g_autofree char *name = dup_value (draft, node->record, get_name_field (entity));

  if (entity == CY_ASSESS_GROUP)
    return g_strdup_printf (_ ("Grader group %s"), name);
  if (entity == CY_ASSESS_LINE)
    return g_strdup_printf (_ ("Grade line %s"), name);

  return above != NULL ? g_strdup_printf ("%s › %s", above, name) : g_steal_pointer (&name);
}

/* What it counts for, which is what people look for first. */
static char *
dup_amount (const CySchemeDraft *draft, const CyDraftNode *node)
{
  const CyEntity *entity = cy_record_get_entity (node->record);
  guint           field = CY_ASSESS_INDICATOR_POINTS;

  if (entity == CY_ASSESS_PART)
    field = CY_ASSESS_PART_WEIGHT;
  else if (entity == CY_ASSESS_DIMENSION)
    field = CY_ASSESS_DIMENSION_POINTS;
  else if (entity == CY_ASSESS_GROUP)
    field = CY_ASSESS_GROUP_WEIGHT;
  else if (entity == CY_ASSESS_LINE)
    field = CY_ASSESS_LINE_LEAST;

  return dup_value (draft, node->record, field);
}

static void
compare_bands (Comparing         *self,
               const char        *place,
               const CyDraftNode *before,
               const CyDraftNode *after)
{
  g_autofree char *old = cy_scheme_table_dup_bands (before->nodes);
  g_autofree char *new = cy_scheme_table_dup_bands (after->nodes);

  if (!g_str_equal (old, new))
    add_change (self,
                CY_SCHEME_CHANGED,
                place,
                _ ("Bands"),
                g_steal_pointer (&old),
                g_steal_pointer (&new));
}

static void
compare_nodes (Comparing *self, const char *above, const GPtrArray *before, const GPtrArray *after)
{
  for (guint i = 0; i < after->len; i++)
    {
      const CyDraftNode *node = g_ptr_array_index (after, i);
      const CyDraftNode *old = find_same (before, node);
      g_autofree char   *place = dup_place (self->newer, above, node);

      if (old == NULL)
        {
          add_change (self,
                      CY_SCHEME_ADDED,
                      place,
                      NULL,
                      g_strdup (""),
                      dup_amount (self->newer, node));
          continue;
        }
      compare_records (self, place, old->record, node->record);
      if (cy_record_get_entity (node->record) == CY_ASSESS_INDICATOR)
        compare_bands (self, place, old, node);
      else
        compare_nodes (self, place, old->nodes, node->nodes);
    }
  for (guint i = 0; i < before->len; i++)
    {
      const CyDraftNode *node = g_ptr_array_index (before, i);
      g_autofree char   *place = dup_place (self->older, above, node);

      if (find_same (after, node) == NULL)
        add_change (self,
                    CY_SCHEME_REMOVED,
                    place,
                    NULL,
                    dup_amount (self->older, node),
                    g_strdup (""));
    }
}

/**
 * cy_scheme_compare:
 * @older: a scheme
 * @newer: another version of it
 *
 * Returns: (transfer full) (element-type CySchemeChange): what was added, removed and changed, in
 *   the order of the newer; what stands below an added or removed thing goes without saying
 */
GPtrArray *
cy_scheme_compare (const CySchemeDraft *older, const CySchemeDraft *newer)
{
  Comparing self = { older, newer, g_ptr_array_new_with_free_func (change_free) };

  compare_records (&self, _ ("The whole scheme"), older->scheme, newer->scheme);
  compare_nodes (&self, NULL, older->parts, newer->parts);
  compare_nodes (&self, NULL, older->groups, newer->groups);
  compare_nodes (&self, NULL, older->lines, newer->lines);

  return self.changes;
}

/**
 * cy_scheme_compare_load:
 * @conn: a connection
 * @older: id of a scheme
 * @newer: id of another
 * @error: return location
 *
 * Returns: (transfer full) (element-type CySchemeChange): as cy_scheme_compare()
 */
GPtrArray *
cy_scheme_compare_load (CyConn *conn, gint64 older, gint64 newer, GError **error)
{
  g_autoptr (CySchemeDraft) before = cy_scheme_draft_load (conn, older, error);
  g_autoptr (CySchemeDraft) after =
    before != NULL ? cy_scheme_draft_load (conn, newer, error) : NULL;

  return after != NULL ? cy_scheme_compare (before, after) : NULL;
}
