/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A person with the parts that an import may change: loaded, held and saved. */
#include "cy-import-records.h"

#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool.h"

CyImportRecords *
cy_import_records_new (void)
{
  CyImportRecords *self = g_new0 (CyImportRecords, 1);

  self->person = cy_record_new (CY_PERSON);
  self->studies = g_ptr_array_new_with_free_func (g_object_unref);
  self->family = g_ptr_array_new_with_free_func (g_object_unref);
  self->resume = g_ptr_array_new_with_free_func (g_object_unref);
  self->awards = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

static gboolean
load_entry (CyImportRecords *self, CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) entries = cy_mapper_load_parts (conn, CY_ENTRY, person, error);

  if (entries == NULL)
    return FALSE;
  if (entries->len > 0)
    self->entry = g_object_ref (g_ptr_array_index (entries, entries->len - 1));

  return TRUE;
}

/**
 * cy_import_records_load:
 * @conn: a connection
 * @person: local id
 * @error: return location
 *
 * Returns: (transfer full): the person with the newest pool entry and the parts
 */
CyImportRecords *
cy_import_records_load (CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (CyImportRecords) self = g_new0 (CyImportRecords, 1);

  self->person = cy_mapper_load (conn, CY_PERSON, person, error);
  if (self->person == NULL || !load_entry (self, conn, person, error))
    return NULL;
  self->studies = cy_mapper_load_parts (conn, CY_EDUCATION, person, error);
  if (self->studies != NULL)
    self->family = cy_mapper_load_parts (conn, CY_FAMILY, person, error);
  if (self->family != NULL)
    self->resume = cy_mapper_load_parts (conn, CY_RESUME, person, error);
  if (self->resume != NULL)
    self->awards = cy_mapper_load_parts (conn, CY_AWARD, person, error);

  return self->awards != NULL ? g_steal_pointer (&self) : NULL;
}

void
cy_import_records_free (CyImportRecords *self)
{
  g_clear_object (&self->person);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->studies, g_ptr_array_unref);
  g_clear_pointer (&self->family, g_ptr_array_unref);
  g_clear_pointer (&self->resume, g_ptr_array_unref);
  g_clear_pointer (&self->awards, g_ptr_array_unref);
  g_free (self);
}

static gboolean
save_part (CyConn *conn, CyRecord *part, gint64 person, GError **error)
{
  const int owner = cy_entity_get_owner_field (cy_record_get_entity (part));

  cy_record_set_int (part, (guint) owner, person);

  return cy_mapper_save (conn, part, error);
}

static gboolean
save_parts (CyConn *conn, GPtrArray *parts, gint64 person, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    if (!save_part (conn, g_ptr_array_index (parts, i), person, error))
      return FALSE;

  return TRUE;
}

/**
 * cy_import_records_save:
 * @self: a person after a merge
 * @conn: a connection with an open step
 * @error: return location
 *
 * Returns: whether the person and the parts were written
 */
gboolean
cy_import_records_save (CyImportRecords *self, CyConn *conn, GError **error)
{
  gint64 person;

  if (!cy_mapper_save (conn, self->person, error))
    return FALSE;
  person = cy_record_get_id (self->person);

  return (self->entry == NULL || save_part (conn, self->entry, person, error)) &&
         save_parts (conn, self->studies, person, error) &&
         save_parts (conn, self->family, person, error) &&
         save_parts (conn, self->resume, person, error) &&
         save_parts (conn, self->awards, person, error);
}
