/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads the dossiers of many people in one pass over each table. */
#include "cy-dossier-stream.h"

#include "cy-cursor.h"
#include "cy-dossier-private.h"
#include "cy-error.h"
#include "cy-person.h"
#include "cy-sql.h"

#define IN_SCOPE "unit IN (SELECT id FROM unit WHERE ord BETWEEN ?1 AND ?2)"

typedef struct
{
  CyCursor *cursor;
  CyRecord *head; /* read, but of a person to come */
  guint     owner_field;
} Lane;

struct _CyDossierStream
{
  CyConn   *conn;
  gboolean  scoped;
  gint64    first; /* places of the units in a walk through the tree */
  gint64    last;
  CyCursor *people;
  CyRecord *person; /* the next one */
  GArray   *lanes;
};

static void
lane_clear (gpointer data)
{
  Lane *lane = data;

  g_clear_pointer (&lane->cursor, cy_cursor_free);
  g_clear_object (&lane->head);
}

static CyCursor *
open_cursor (CyDossierStream *self, const CyEntity *entity, const char *tail, GError **error)
{
  return self->scoped
           ? cy_cursor_new (self->conn, entity, tail, error, "ii", self->first, self->last)
           : cy_cursor_new (self->conn, entity, tail, error, "");
}

static gboolean
open_people (CyDossierStream *self, GError **error)
{
  self->people = open_cursor (self,
                              CY_PERSON,
                              self->scoped ? "WHERE deleted IS NULL AND " IN_SCOPE " ORDER BY id"
                                           : "WHERE deleted IS NULL ORDER BY id",
                              error);

  return self->people != NULL && cy_cursor_next (self->people, &self->person, error);
}

static gboolean
open_lane (CyDossierStream *self, const CyEntity *entity, GError **error)
{
  Lane             lane = { .owner_field = (guint) cy_entity_get_owner_field (entity) };
  const char      *owner = entity->fields[lane.owner_field].name;
  g_autofree char *scope =
    self->scoped ? g_strdup_printf (" AND %s IN (SELECT id FROM person WHERE " IN_SCOPE ")", owner)
                 : g_strdup ("");
  g_autofree char *tail = g_strdup_printf ("WHERE deleted IS NULL%s ORDER BY %s,%s",
                                           scope,
                                           owner,
                                           entity->order != NULL ? entity->order : "id");
  gboolean         read;

  lane.cursor = open_cursor (self, entity, tail, error);
  if (lane.cursor == NULL)
    return FALSE;
  read = cy_cursor_next (lane.cursor, &lane.head, error);
  g_array_append_val (self->lanes, lane);

  return read;
}

static gboolean
read_scope (CyDossierStream *self, gint64 scope, GError **error)
{
  CyValue ends[2] = { CY_VALUE_INIT, CY_VALUE_INIT };

  if (!cy_sql_get_values (self->conn,
                          "SELECT ord,last FROM unit WHERE id=?",
                          ends,
                          G_N_ELEMENTS (ends),
                          NULL,
                          error,
                          "i",
                          scope))
    return FALSE;
  if (ends[0].type != CY_VALUE_INT || ends[1].type != CY_VALUE_INT)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "no unit %" G_GINT64_FORMAT, scope);
      return FALSE;
    }
  self->scoped = TRUE;
  self->first = ends[0].number;
  self->last = ends[1].number;

  return TRUE;
}

/**
 * cy_dossier_stream_new:
 * @conn: a connection
 * @scope: local id of a unit, with all below it; 0 for everybody
 * @entities: (array length=n_entities): the parts to read; the others stay empty
 * @n_entities: length of @entities
 * @error: return location; %CY_ERROR_NOT_FOUND when there is no such unit
 *
 * Returns: (transfer full): a stream before the first person
 */
CyDossierStream *
cy_dossier_stream_new (CyConn                *conn,
                       gint64                 scope,
                       const CyEntity *const *entities,
                       guint                  n_entities,
                       GError               **error)
{
  g_autoptr (CyDossierStream) self = g_new0 (CyDossierStream, 1);

  self->conn = conn;
  self->lanes = g_array_new (FALSE, FALSE, sizeof (Lane));
  g_array_set_clear_func (self->lanes, lane_clear);
  /* The people first: as long as their cursor is open, the parts are of the same moment. */
  if ((scope != 0 && !read_scope (self, scope, error)) || !open_people (self, error))
    return NULL;
  for (guint i = 0; i < n_entities; i++)
    if (!open_lane (self, entities[i], error))
      return NULL;

  return g_steal_pointer (&self);
}

/* Parts of people who are not in the stream, such as deleted ones, are passed over. */
static gboolean
read_parts (Lane *lane, CyDossier *dossier, gint64 person, GError **error)
{
  while (lane->head != NULL && cy_record_get_int (lane->head, lane->owner_field) <= person)
    {
      if (cy_record_get_int (lane->head, lane->owner_field) == person)
        cy_dossier_take (dossier, g_steal_pointer (&lane->head));
      g_clear_object (&lane->head);
      if (!cy_cursor_next (lane->cursor, &lane->head, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_dossier_stream_next:
 * @self: a stream
 * @dossier: (out) (transfer full) (nullable): of the next person, %NULL at the end
 * @error: return location
 *
 * Returns: whether it could be read
 */
gboolean
cy_dossier_stream_next (CyDossierStream *self, CyDossier **dossier, GError **error)
{
  g_autoptr (CyDossier) next = NULL;
  gint64 id;

  *dossier = NULL;
  if (self->person == NULL)
    return TRUE;

  id = cy_record_get_id (self->person);
  next = cy_dossier_new_for (g_steal_pointer (&self->person));
  for (guint i = 0; i < self->lanes->len; i++)
    if (!read_parts (&g_array_index (self->lanes, Lane, i), next, id, error))
      return FALSE;
  if (!cy_dossier_read_photo (next, self->conn, error) ||
      !cy_cursor_next (self->people, &self->person, error))
    return FALSE;
  *dossier = g_steal_pointer (&next);

  return TRUE;
}

void
cy_dossier_stream_free (CyDossierStream *self)
{
  g_clear_pointer (&self->people, cy_cursor_free);
  g_clear_object (&self->person);
  g_array_unref (self->lanes);
  g_free (self);
}
