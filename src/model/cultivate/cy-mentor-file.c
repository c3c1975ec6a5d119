/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One person, the mentors there were, and every talk and report. */
#include "cy-mentor-file.h"

#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-person.h"

static gboolean
read_mentors (CyMentorFile *self, CyConn *conn, GError **error)
{
  for (guint i = 0; i < self->pairs->len; i++)
    {
      CyRecord *pair = g_ptr_array_index (self->pairs, i);
      CyRecord *mentor =
        cy_mapper_load (conn, CY_MENTOR, cy_record_get_int (pair, CY_MENTORING_MENTOR), error);

      if (mentor == NULL)
        return FALSE;
      g_ptr_array_add (self->mentors, mentor);
    }

  return TRUE;
}

/**
 * cy_mentor_file_load:
 * @conn: a connection
 * @args: with a person, whose file is read whole; only what is due is as of the day
 * @error: return location
 *
 * Returns: (transfer full): the file
 */
CyMentorFile *
cy_mentor_file_load (CyConn *conn, const CyMentorArgs *args, GError **error)
{
  g_autoptr (CyMentorFile) self = g_new0 (CyMentorFile, 1);
  g_autoptr (CyRecord) person = cy_mapper_load (conn, CY_PERSON, args->person, error);

  if (person == NULL)
    return NULL;
  self->person = args->person;
  self->name = g_strdup (cy_record_get_text (person, CY_PERSON_NAME));
  self->mentors = g_ptr_array_new_with_free_func (g_object_unref);
  if ((self->list = cy_mentor_list_load (conn, args, error)) == NULL ||
      (self->pairs = cy_mapper_load_parts (conn, CY_MENTORING, args->person, error)) == NULL ||
      (self->talks = cy_mapper_load_parts (conn, CY_TALK, args->person, error)) == NULL ||
      (self->reports = cy_mapper_load_parts (conn, CY_QUARTER_REPORT, args->person, error)) ==
        NULL ||
      !read_mentors (self, conn, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cy_mentor_file_get_person:
 * @self: a file
 *
 * Returns: (nullable): what is due, %NULL for somebody who was not in the pool that day
 */
const CyMentored *
cy_mentor_file_get_person (const CyMentorFile *self)
{
  return self->list->people->len > 0 ? g_ptr_array_index (self->list->people, 0) : NULL;
}

void
cy_mentor_file_free (CyMentorFile *self)
{
  g_free (self->name);
  g_clear_pointer (&self->list, cy_mentor_list_unref);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->mentors, g_ptr_array_unref);
  g_clear_pointer (&self->talks, g_ptr_array_unref);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  g_free (self);
}
