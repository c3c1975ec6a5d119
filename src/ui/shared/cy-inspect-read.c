/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads the inspections of one person with all that belongs to them. */
#include "cy-inspect-read.h"

#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-person.h"

void
cy_inspect_file_free (CyInspectFile *self)
{
  g_free (self->name);
  g_clear_pointer (&self->list, cy_inspect_list_unref);
  g_clear_pointer (&self->inspections, g_ptr_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_free (self);
}

static gboolean
load_answers (CyInspectFile *self, CyConn *conn, GError **error)
{
  self->answers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->records->len; i++)
    {
      gint64     id = cy_record_get_id (g_ptr_array_index (self->records, i));
      GPtrArray *answers = cy_mapper_load_parts (conn, CY_INSPECTION_ANSWER, id, error);

      if (answers == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (self->answers, answers);
    }

  return TRUE;
}

static gboolean
load_documents (CyInspectFile *self, CyConn *conn, GError **error)
{
  self->documents = cy_mapper_load_parts (conn, CY_ATTACHMENT, self->person, error);
  for (guint i = self->documents != NULL ? self->documents->len : 0; i > 0; i--)
    if (!cy_record_has (g_ptr_array_index (self->documents, i - 1), CY_ATTACHMENT_RECORD))
      g_ptr_array_remove_index (self->documents, i - 1);

  return self->documents != NULL;
}

/**
 * cy_inspect_file_load:
 * @conn: a connection
 * @person: id of a person
 * @base_date: the day ages of records are as of
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the inspections of @person
 */
CyInspectFile *
cy_inspect_file_load (CyConn *conn, gint64 person, CyDate base_date, GError **error)
{
  g_autoptr (CyInspectFile) self = g_new0 (CyInspectFile, 1);
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_PERSON, person, error);

  if (record == NULL)
    return NULL;
  self->person = person;
  self->name = g_strdup (cy_record_get_text (record, CY_PERSON_NAME));
  if ((self->list = cy_inspect_list_load (conn, 0, person, base_date, error)) == NULL ||
      (self->inspections = cy_mapper_load_parts (conn, CY_INSPECTION, person, error)) == NULL ||
      (self->records = cy_mapper_load_parts (conn, CY_INSPECTION_RECORD, person, error)) == NULL ||
      !load_answers (self, conn, error) || !load_documents (self, conn, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_inspect_file_get_inspectee:
 * @self: what was read
 *
 * Returns: (nullable): the person, when an inspection concerns them
 */
const CyInspectee *
cy_inspect_file_get_inspectee (const CyInspectFile *self)
{
  return cy_inspect_list_find (self->list, self->person);
}

/**
 * cy_inspect_file_get_coverage:
 * @self: what was read
 *
 * Returns: (nullable): how the person was inspected
 */
const CyInspectCoverage *
cy_inspect_file_get_coverage (const CyInspectFile *self)
{
  return g_hash_table_lookup (self->list->coverage, &self->person);
}

/**
 * cy_inspect_file_get_newest:
 * @self: what was read
 *
 * Returns: (nullable): the inspection under way, else the newest
 */
CyRecord *
cy_inspect_file_get_newest (const CyInspectFile *self)
{
  const CyInspectee *inspectee = cy_inspect_file_get_inspectee (self);

  for (guint i = 0; inspectee != NULL && i < self->inspections->len; i++)
    if (cy_record_get_id (g_ptr_array_index (self->inspections, i)) == inspectee->inspection)
      return g_ptr_array_index (self->inspections, i);

  return NULL;
}

/**
 * cy_inspect_file_find_record:
 * @self: what was read
 * @id: of a record
 *
 * Returns: (nullable): the record
 */
CyRecord *
cy_inspect_file_find_record (const CyInspectFile *self, gint64 id)
{
  for (guint i = 0; i < self->records->len; i++)
    if (cy_record_get_id (g_ptr_array_index (self->records, i)) == id)
      return g_ptr_array_index (self->records, i);

  return NULL;
}

/**
 * cy_inspect_file_list_answers:
 * @self: what was read
 * @record: id of a record
 *
 * Returns: (transfer full) (element-type CyRecord): copies of its question sheet
 */
GPtrArray *
cy_inspect_file_list_answers (const CyInspectFile *self, gint64 record)
{
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->answers->len; i++)
    if (cy_record_get_int (g_ptr_array_index (self->answers, i), CY_INSPECTION_ANSWER_RECORD) ==
        record)
      g_ptr_array_add (answers, cy_record_copy (g_ptr_array_index (self->answers, i)));

  return answers;
}
