/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The recycle bin: what was deleted, by whom, and how it comes back. */
#include "cy-recycle.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"

void
cy_recycled_free (CyRecycled *recycled)
{
  g_free (recycled->name);
  g_free (recycled->owner);
  g_free (recycled->who);
  g_free (recycled);
}

static const CyEntity *
get_owner (const CyEntity *entity)
{
  int field = cy_entity_get_owner_field (entity);

  return field >= 0 ? cy_entity_get (entity->fields[field].of) : NULL;
}

/* The first text that every record of the kind has, or else the first text. */
static const char *
get_name_column (const CyEntity *entity)
{
  const char *first = "id";

  for (guint i = entity->n_fields; i-- > 0;)
    if (entity->fields[i].kind == CY_KIND_TEXT && !(entity->fields[i].flags & CY_FIELD_DERIVED))
      first = entity->fields[i].name;
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].kind == CY_KIND_TEXT && (entity->fields[i].flags & CY_FIELD_REQUIRED))
      return entity->fields[i].name;

  return first;
}

/* Parts of what is deleted itself come back with it, and what was never there for good (the step
 * that made it is undone) does not come back this way. */
static char *
make_list_sql (const CyEntity *entity)
{
  const CyEntity *owner = get_owner (entity);
  int             field = cy_entity_get_owner_field (entity);
  GString        *sql = g_string_new (NULL);

  g_string_printf (sql, "SELECT r.id FROM %s r", entity->name);
  if (owner != NULL)
    g_string_append_printf (sql,
                            " JOIN %s o ON o.id=r.%s AND o.deleted IS NULL",
                            owner->name,
                            entity->fields[field].name);
  g_string_append (sql,
                   " WHERE r.deleted IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entry e"
                   " JOIN step s ON s.id=e.step WHERE e.uid=r.uid AND e.op='I' AND s.state<>0)");

  return g_string_free (sql, FALSE);
}

static char *
make_load_sql (const CyEntity *entity)
{
  const CyEntity  *owner = get_owner (entity);
  int              field = cy_entity_get_owner_field (entity);
  g_autofree char *owner_name = owner != NULL
                                  ? g_strdup_printf ("(SELECT o.%s FROM %s o WHERE o.id=r.%s)",
                                                     get_name_column (owner),
                                                     owner->name,
                                                     entity->fields[field].name)
                                  : g_strdup ("NULL");

  return g_strdup_printf ("SELECT CAST(r.%s AS TEXT),%s,r.deleted,(SELECT s.actor FROM entry e"
                          " JOIN step s ON s.id=e.step WHERE e.uid=r.uid ORDER BY e.hlc DESC"
                          " LIMIT 1) FROM %s r WHERE r.id=?",
                          get_name_column (entity),
                          owner_name,
                          entity->name);
}

static CyRecycled *
load (CyConn *conn, const CyEntity *entity, const char *sql, gint64 id, GError **error)
{
  CyValue     values[4] = { 0 };
  CyRecycled *recycled;

  if (!cy_sql_get_values (conn, sql, values, G_N_ELEMENTS (values), NULL, error, "i", id))
    return NULL;

  /* The texts change hands. */
  recycled = g_new0 (CyRecycled, 1);
  recycled->entity = entity;
  recycled->id = id;
  recycled->name = values[0].text;
  recycled->owner = values[1].text;
  recycled->deleted = values[2].number;
  recycled->when_ms = recycled->deleted >> 16;
  recycled->who = values[3].text;

  return recycled;
}

static gboolean
list_entity (CyConn *conn, const CyEntity *entity, GPtrArray *list, GError **error)
{
  g_autofree char *list_sql = make_list_sql (entity);
  g_autofree char *load_sql = make_load_sql (entity);
  g_autoptr (GArray) ids = cy_sql_list_ids (conn, list_sql, error, "");

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      CyRecycled *recycled = load (conn, entity, load_sql, g_array_index (ids, gint64, i), error);

      if (recycled == NULL)
        return FALSE;
      g_ptr_array_add (list, recycled);
    }

  return ids != NULL;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const CyRecycled *x = *(const CyRecycled *const *) a;
  const CyRecycled *y = *(const CyRecycled *const *) b;

  return (y->deleted > x->deleted) - (y->deleted < x->deleted);
}

/**
 * cy_recycle_list:
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyRecycled): everything that was deleted, the last first;
 *   the parts of a deleted record are not named, they come back with it
 */
GPtrArray *
cy_recycle_list (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_recycled_free);
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  for (guint i = 0; i < n; i++)
    if (!list_entity (conn, entities[i], list, error))
      return NULL;
  g_ptr_array_sort (list, compare_newest_first);

  return g_steal_pointer (&list);
}

/* A part without the record it belongs to would be back where nobody can see it. */
static gboolean
check_owner (CyConn *conn, CyRecord *record, GError **error)
{
  const CyEntity *entity = cy_record_get_entity (record);
  const CyEntity *owner = get_owner (entity);
  g_autoptr (CyRecord) found = NULL;

  if (owner == NULL)
    return TRUE;
  found = cy_mapper_load (conn,
                          owner,
                          cy_record_get_int (record, (guint) cy_entity_get_owner_field (entity)),
                          error);
  if (found == NULL || !cy_record_get_deleted (found))
    return found != NULL;

  g_set_error (error,
               CY_ERROR,
               CY_ERROR_CONSTRAINT,
               "the %s it belongs to is deleted",
               owner->name);

  return FALSE;
}

/**
 * cy_recycle_restore:
 * @conn: a writing connection
 * @entity: what kind of record
 * @id: of the record
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_NOT_FOUND, %CY_ERROR_CONSTRAINT when the record it is a part
 *   of is deleted
 *
 * Returns: whether it is back
 */
gboolean
cy_recycle_restore (CyConn         *conn,
                    const CyEntity *entity,
                    gint64          id,
                    const char     *step_name,
                    GError        **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) record = NULL;

  return step != NULL && (record = cy_mapper_load (conn, entity, id, error)) != NULL &&
         check_owner (conn, record, error) && cy_mapper_restore (conn, entity, id, error) &&
         cy_step_commit (step, error);
}
