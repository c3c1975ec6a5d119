/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Makes one record out of two of the same person. */
#include "cy-merge.h"

#include "cy-error.h"
#include "cy-idcard.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

static gboolean
is_chosen (guint field, const guint *take, guint n_take)
{
  for (guint i = 0; i < n_take; i++)
    if (take[i] == field)
      return TRUE;

  return FALSE;
}

static gboolean
merge_fields (CyConn      *conn,
              CyRecord    *keep,
              CyRecord    *drop,
              const guint *take,
              guint        n_take,
              GError     **error)
{
  for (guint i = 0; i < CY_PERSON_N_FIELDS; i++)
    if (!(CY_PERSON->fields[i].flags & CY_FIELD_DERIVED) && cy_record_has (drop, i) &&
        (is_chosen (i, take, n_take) || !cy_record_has (keep, i)))
      cy_record_set (keep, i, cy_record_get (drop, i));

  return cy_mapper_save (conn, keep, error);
}

static gboolean
is_same_part (CyRecord *a, CyRecord *b, guint owner)
{
  guint fields[64];
  guint n = cy_record_get_entity (a)->n_fields <= G_N_ELEMENTS (fields)
              ? cy_record_diff (a, b, fields)
              : G_MAXUINT;

  return n == 0 || (n == 1 && fields[0] == owner);
}

static gboolean
has_part (GPtrArray *parts, CyRecord *part, guint owner)
{
  for (guint i = 0; i < parts->len; i++)
    if (is_same_part (g_ptr_array_index (parts, i), part, owner))
      return TRUE;

  return FALSE;
}

/* A part that both have goes with the record that is dropped. */
static gboolean
move_parts (CyConn *conn, const CyEntity *entity, gint64 keep, gint64 drop, GError **error)
{
  guint owner = (guint) cy_entity_get_owner_field (entity);
  g_autoptr (GPtrArray) kept = cy_mapper_load_parts (conn, entity, keep, error);
  g_autoptr (GPtrArray) moved = kept ? cy_mapper_load_parts (conn, entity, drop, error) : NULL;

  for (guint i = 0; moved != NULL && i < moved->len; i++)
    {
      CyRecord *part = g_ptr_array_index (moved, i);

      if (has_part (kept, part, owner))
        {
          if (!entity->is_lasting &&
              !cy_mapper_delete (conn, entity, cy_record_get_id (part), error))
            return FALSE;
          continue;
        }
      cy_record_set_int (part, owner, keep);
      if (!cy_mapper_save (conn, part, error))
        return FALSE;
    }

  return moved != NULL;
}

/* Whoever refers to the dropped record without being a part of it. */
static gboolean
move_references (CyConn         *conn,
                 const CyEntity *entity,
                 guint           field,
                 gint64          keep,
                 gint64          drop,
                 GError        **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s=? AND deleted IS NULL",
                                          entity->name,
                                          entity->fields[field].name);
  g_autoptr (GArray) ids = cy_sql_list_ids (conn, sql, error, "i", drop);
  CyValue value = { .type = CY_VALUE_INT, .number = keep };

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!cy_mapper_set (conn, entity, g_array_index (ids, gint64, i), field, &value, error))
      return FALSE;

  return ids != NULL;
}

static gboolean
move_all (CyConn *conn, gint64 keep, gint64 drop, GError **error)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < entities[i]->n_fields; j++)
      {
        const CyField *field = &entities[i]->fields[j];
        gboolean       moved = TRUE;

        if (field->kind != CY_KIND_REF || !g_str_equal (field->of, CY_PERSON->name))
          continue;
        if (field->flags & CY_FIELD_OWNER)
          moved = move_parts (conn, entities[i], keep, drop, error);
        else
          moved = move_references (conn, entities[i], j, keep, drop, error);
        if (!moved)
          return FALSE;
      }

  return TRUE;
}

static CyRecord *
find_admission (GPtrArray *entries)
{
  for (guint i = entries->len; i > 0; i--)
    if (g_strcmp0 (cy_record_get_text (g_ptr_array_index (entries, i - 1), CY_ENTRY_STATE),
                   CY_POOL_IN) == 0)
      return g_ptr_array_index (entries, i - 1);

  return NULL;
}

/* The newest entry of a person is the leading one. When an older one is in the pool, the two change
 * places: merging with somebody who is still being looked at takes nobody out of the pool. */
static gboolean
put_admission_first (CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) entries = cy_mapper_load_parts (conn, CY_ENTRY, person, error);
  g_autoptr (CyRecord) copy = NULL;
  CyRecord *newest;
  CyRecord *admission;

  if (entries == NULL)
    return FALSE;
  admission = find_admission (entries);
  newest = entries->len > 0 ? g_ptr_array_index (entries, entries->len - 1) : NULL;
  if (admission == NULL || admission == newest)
    return TRUE;
  copy = cy_record_copy (newest);
  cy_record_assign (newest, admission);
  cy_record_assign (admission, copy);

  return cy_mapper_save (conn, admission, error) && cy_mapper_save (conn, newest, error);
}

static const char *
get_valid_id (CyRecord *person)
{
  const char *id = cy_record_get_text (person, CY_PERSON_ID_NUMBER);

  return cy_idcard_check (id, CY_DATE_NONE) == CY_IDCARD_OK ? id : NULL;
}

/**
 * cy_merge_is_doubtful:
 * @one: a person
 * @other: another
 *
 * Returns: whether they are two people by all that is known: both have an ID number that can be,
 *   and the numbers differ
 */
gboolean
cy_merge_is_doubtful (CyRecord *one, CyRecord *other)
{
  const char *first = get_valid_id (one);
  const char *second = get_valid_id (other);

  return first != NULL && second != NULL && !g_str_equal (first, second);
}

static gboolean
check_reason (CyRecord *keep, CyRecord *drop, const char *reason, GError **error)
{
  if (cy_text_has_words (reason) || !cy_merge_is_doubtful (keep, drop))
    return TRUE;

  g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "different ID numbers need a reason");

  return FALSE;
}

static CyRecord *
load_living (CyConn *conn, gint64 id, GError **error)
{
  g_autoptr (CyRecord) person = cy_mapper_load (conn, CY_PERSON, id, error);

  if (person == NULL || !cy_record_get_deleted (person))
    return g_steal_pointer (&person);

  g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "person %" G_GINT64_FORMAT " is deleted", id);

  return NULL;
}

/**
 * cy_merge_people:
 * @conn: a writing connection
 * @keep: id of the record that stays
 * @drop: id of the record that goes into the recycle bin
 * @take: (array length=n_take) (nullable): fields of which the value of @drop is the right one
 * @n_take: how many
 * @reason: (nullable): why, as a person wrote it; needed when the two are cy_merge_is_doubtful()
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_NOT_FOUND, %CY_ERROR_CONSTRAINT when both are one, or a
 *   reason is needed
 *
 * The fields of @keep stand, but for those in @take and those it knows nothing of. Everything that
 * belongs to @drop belongs to @keep then, once where both have the same. Whoever of the two is in
 * the pool is in it afterwards.
 *
 * Returns: whether it was done, in one step
 */
gboolean
cy_merge_people (CyConn      *conn,
                 gint64       keep,
                 gint64       drop,
                 const guint *take,
                 guint        n_take,
                 const char  *reason,
                 const char  *step_name,
                 GError     **error)
{
  g_autoptr (CyStep) step = NULL;
  g_autoptr (CyRecord) kept = NULL;
  g_autoptr (CyRecord) dropped = NULL;

  if (keep == drop)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "a record cannot be merged with itself");
      return FALSE;
    }
  if ((step = cy_step_begin (conn, step_name, CY_STEP_NONE, error)) == NULL ||
      (kept = load_living (conn, keep, error)) == NULL ||
      (dropped = load_living (conn, drop, error)) == NULL ||
      !check_reason (kept, dropped, reason, error))
    return FALSE;
  cy_step_set_reason (step, reason);

  return merge_fields (conn, kept, dropped, take, n_take, error) &&
         move_all (conn, keep, drop, error) && put_admission_first (conn, keep, error) &&
         cy_mapper_delete (conn, CY_PERSON, drop, error) && cy_step_commit (step, error);
}
