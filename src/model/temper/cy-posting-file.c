/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Everything about how one person is tempered: postings, what they left, tasks, cultivation. */
#include "cy-posting-file.h"

#include "cy-ability.h"
#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-posting.h"

/* Only those that came of a posting. */
static void
drop_others (GPtrArray *levels)
{
  for (guint i = levels->len; i > 0; i--)
    if (!cy_record_has (g_ptr_array_index (levels, i - 1), CY_ABILITY_RECORD_POSTING))
      g_ptr_array_remove_index (levels, i - 1);
}

static gboolean
load_parts (CyConn *conn, CyPostingFile *self, GError **error)
{
  self->postings = cy_mapper_load_parts (conn, CY_POSTING, self->person, error);
  if (self->postings == NULL)
    return FALSE;
  self->levels = cy_mapper_load_parts (conn, CY_ABILITY_RECORD, self->person, error);
  if (self->levels == NULL)
    return FALSE;
  drop_others (self->levels);
  self->tasks = cy_mapper_load_parts (conn, CY_STRETCH_TASK, self->person, error);
  if (self->tasks == NULL)
    return FALSE;
  self->two_ways = cy_mapper_load_parts (conn, CY_TWO_WAY, self->person, error);

  return self->two_ways != NULL;
}

/**
 * cy_posting_file_load:
 * @conn: a connection
 * @person: id
 * @base_date: the day that everything is as of
 * @error: return location
 *
 * Returns: (transfer full): the file
 */
CyPostingFile *
cy_posting_file_load (CyConn *conn, gint64 person, CyDate base_date, GError **error)
{
  g_autoptr (CyPostingFile) self = g_new0 (CyPostingFile, 1);
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_PERSON, person, error);
  CyPostingArgs args = { .person = person, .base_date = base_date };

  if (record == NULL)
    return NULL;
  self->person = person;
  self->name = g_strdup (cy_record_get_text (record, CY_PERSON_NAME));
  self->list = cy_posting_list_load (conn, &args, error);
  if (self->list == NULL || !load_parts (conn, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cy_posting_file_free (CyPostingFile *self)
{
  g_free (self->name);
  g_clear_pointer (&self->list, cy_posting_list_free);
  g_clear_pointer (&self->postings, g_ptr_array_unref);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  g_clear_pointer (&self->tasks, g_ptr_array_unref);
  g_clear_pointer (&self->two_ways, g_ptr_array_unref);
  g_free (self);
}

/**
 * cy_posting_file_get_record:
 * @self: a file
 * @posting: id
 *
 * Returns: (nullable) (transfer none): the posting as a record
 */
CyRecord *
cy_posting_file_get_record (const CyPostingFile *self, gint64 posting)
{
  for (guint i = 0; i < self->postings->len; i++)
    if (cy_record_get_id (g_ptr_array_index (self->postings, i)) == posting)
      return g_ptr_array_index (self->postings, i);

  return NULL;
}

/**
 * cy_posting_file_dup_levels:
 * @self: a file
 * @posting: id
 *
 * Returns: (transfer full): the levels that the host gave, such as 政治 3.5、抓落实 4.0; empty for
 *   none
 */
char *
cy_posting_file_dup_levels (const CyPostingFile *self, gint64 posting)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->levels->len; i++)
    {
      CyRecord *level = g_ptr_array_index (self->levels, i);
      int       tenths = (int) cy_record_get_int (level, CY_ABILITY_RECORD_LEVEL);

      if (cy_record_get_int (level, CY_ABILITY_RECORD_POSTING) == posting)
        g_string_append_printf (
          words,
          "%s%s %d.%d",
          words->len > 0 ? "、" : "",
          cy_code_get_short_name ("ability", cy_record_get_text (level, CY_ABILITY_RECORD_ABILITY)),
          tenths / 10,
          tenths % 10);
    }

  return g_string_free (words, FALSE);
}
