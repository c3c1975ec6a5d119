/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme outside the library: what templates, workbooks and copies have in common. */
#include "cy-scheme-draft.h"

#include "cy-mapper.h"
#include "cy-scheme.h"

/* What stands below what. */
typedef struct
{
  const CyEntity *entity;
  guint           owner;
  guint           position;
} Level;

static const Level levels[] = {
  { CY_ASSESS_PART, CY_ASSESS_PART_SCHEME, CY_ASSESS_PART_POSITION },
  { CY_ASSESS_DIMENSION, CY_ASSESS_DIMENSION_PART, CY_ASSESS_DIMENSION_POSITION },
  { CY_ASSESS_INDICATOR, CY_ASSESS_INDICATOR_DIMENSION, CY_ASSESS_INDICATOR_POSITION },
  { CY_ASSESS_BAND, CY_ASSESS_BAND_INDICATOR, CY_ASSESS_BAND_POSITION },
};

static const Level group_level = { CY_ASSESS_GROUP,
                                   CY_ASSESS_GROUP_SCHEME,
                                   CY_ASSESS_GROUP_POSITION };
static const Level line_level = { CY_ASSESS_LINE, CY_ASSESS_LINE_SCHEME, CY_ASSESS_LINE_POSITION };

static void
node_free (gpointer data)
{
  CyDraftNode *self = data;

  g_object_unref (self->record);
  g_ptr_array_unref (self->nodes);
  g_free (self);
}

static CyDraftNode *
add_node (GPtrArray *nodes, CyRecord *record, guint row)
{
  CyDraftNode *self = g_new0 (CyDraftNode, 1);

  self->record = record;
  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->row = row;
  g_ptr_array_add (nodes, self);

  return self;
}

/**
 * cy_draft_node_add:
 * @nodes: (element-type CyDraftNode): of a draft, or of a node of it
 * @entity: of the new node
 * @row: where it was read, counted from 1; 0 if it was not
 *
 * Returns: (transfer none): an empty node at the end of @nodes
 */
CyDraftNode *
cy_draft_node_add (GPtrArray *nodes, const CyEntity *entity, guint row)
{
  return add_node (nodes, cy_record_new (entity), row);
}

/**
 * cy_scheme_draft_new:
 *
 * Returns: (transfer full): a scheme of nothing
 */
CySchemeDraft *
cy_scheme_draft_new (void)
{
  CySchemeDraft *self = g_new0 (CySchemeDraft, 1);

  self->scheme = cy_record_new (CY_ASSESS_SCHEME);
  self->parts = g_ptr_array_new_with_free_func (node_free);
  self->groups = g_ptr_array_new_with_free_func (node_free);
  self->lines = g_ptr_array_new_with_free_func (node_free);

  return self;
}

void
cy_scheme_draft_free (CySchemeDraft *self)
{
  g_object_unref (self->scheme);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/* ---- From the library ---- */

/* @below: how many levels follow @level in its table. */
static gboolean
load_nodes (GPtrArray   *nodes,
            CyConn      *conn,
            const Level *level,
            guint        below,
            gint64       owner,
            GError     **error)
{
  g_autoptr (GPtrArray) records = cy_mapper_load_parts (conn, level->entity, owner, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      CyRecord    *record = g_ptr_array_index (records, i);
      CyDraftNode *node = add_node (nodes, g_object_ref (record), 0);

      if (below > 0 &&
          !load_nodes (node->nodes, conn, level + 1, below - 1, cy_record_get_id (record), error))
        return FALSE;
    }

  return records != NULL;
}

static void
number_graders (CySchemeDraft *self, CyRecord *indicator)
{
  gint64 id = cy_record_get_int (indicator, CY_ASSESS_INDICATOR_GRADERS);

  cy_record_unset (indicator, CY_ASSESS_INDICATOR_GRADERS);
  for (guint i = 0; id != 0 && i < self->groups->len; i++)
    {
      const CyDraftNode *group = g_ptr_array_index (self->groups, i);

      if (cy_record_get_id (group->record) == id)
        cy_record_set_int (indicator, CY_ASSESS_INDICATOR_GRADERS, i + 1);
    }
}

static void
for_indicators (CySchemeDraft *self, void (*func) (CySchemeDraft *self, CyRecord *indicator))
{
  for (guint p = 0; p < self->parts->len; p++)
    {
      GPtrArray *dimensions = ((CyDraftNode *) g_ptr_array_index (self->parts, p))->nodes;

      for (guint d = 0; d < dimensions->len; d++)
        {
          GPtrArray *indicators = ((CyDraftNode *) g_ptr_array_index (dimensions, d))->nodes;

          for (guint i = 0; i < indicators->len; i++)
            func (self, ((CyDraftNode *) g_ptr_array_index (indicators, i))->record);
        }
    }
}

/**
 * cy_scheme_draft_load:
 * @conn: a connection
 * @scheme: id of a scheme
 * @error: return location
 *
 * Returns: (transfer full): the scheme with everything below it; its records keep their ids
 */
CySchemeDraft *
cy_scheme_draft_load (CyConn *conn, gint64 scheme, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_SCHEME, scheme, error);
  g_autoptr (CySchemeDraft) self = NULL;

  if (record == NULL)
    return NULL;
  self = cy_scheme_draft_new ();
  g_set_object (&self->scheme, record);
  if (!load_nodes (self->parts, conn, levels, G_N_ELEMENTS (levels) - 1, scheme, error) ||
      !load_nodes (self->groups, conn, &group_level, 0, scheme, error) ||
      !load_nodes (self->lines, conn, &line_level, 0, scheme, error))
    return NULL;
  for_indicators (self, number_graders);

  return g_steal_pointer (&self);
}

/**
 * cy_scheme_draft_dup_graders:
 * @self: a draft
 * @indicator: one of its indicators
 *
 * Returns: (transfer full): the name of the only group that marks it, empty for all
 */
char *
cy_scheme_draft_dup_graders (const CySchemeDraft *self, CyRecord *indicator)
{
  const CyDraftNode *group;

  if (!cy_record_has (indicator, CY_ASSESS_INDICATOR_GRADERS))
    return g_strdup ("");
  group = g_ptr_array_index (self->groups,
                             cy_record_get_int (indicator, CY_ASSESS_INDICATOR_GRADERS) - 1);

  return g_strdup (cy_record_get_text (group->record, CY_ASSESS_GROUP_NAME));
}

/* ---- Into the library ---- */

static CyRecord *
dup_as_new (CyRecord *record)
{
  CyRecord *copy = cy_record_new (cy_record_get_entity (record));

  for (guint i = 0; i < cy_record_get_entity (record)->n_fields; i++)
    cy_record_set (copy, i, cy_record_get (record, i));

  return copy;
}

static gboolean
save_nodes (GPtrArray   *nodes,
            CyConn      *conn,
            const Level *level,
            gint64       owner,
            GArray      *groups,
            GError     **error)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const CyDraftNode *node = g_ptr_array_index (nodes, i);
      g_autoptr (CyRecord) record = dup_as_new (node->record);
      gint64 id;

      cy_record_set_int (record, level->owner, owner);
      cy_record_set_int (record, level->position, i);
      if (level->entity == CY_ASSESS_INDICATOR &&
          cy_record_has (record, CY_ASSESS_INDICATOR_GRADERS))
        {
          guint nth = cy_record_get_int (record, CY_ASSESS_INDICATOR_GRADERS) - 1;

          cy_record_set_int (record,
                             CY_ASSESS_INDICATOR_GRADERS,
                             g_array_index (groups, gint64, nth));
        }
      if (!cy_mapper_save (conn, record, error))
        return FALSE;
      id = cy_record_get_id (record);
      if (level->entity == CY_ASSESS_GROUP)
        g_array_append_val (groups, id);
      if (!save_nodes (node->nodes, conn, level + 1, id, groups, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_scheme_draft_save:
 * @self: a draft
 * @conn: a writing connection, inside a step
 * @error: return location
 *
 * Returns: id of a new scheme with all of the draft; 0 on failure. The draft itself stays as it is.
 */
gint64
cy_scheme_draft_save (CySchemeDraft *self, CyConn *conn, GError **error)
{
  g_autoptr (CyRecord) scheme = dup_as_new (self->scheme);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 id;

  if (!cy_mapper_save (conn, scheme, error))
    return 0;
  id = cy_record_get_id (scheme);
  if (!save_nodes (self->groups, conn, &group_level, id, groups, error) ||
      !save_nodes (self->lines, conn, &line_level, id, groups, error) ||
      !save_nodes (self->parts, conn, levels, id, groups, error))
    return 0;

  return id;
}
