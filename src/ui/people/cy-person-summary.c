/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads what the side card says of one person; runs on the reading thread. */
#include "cy-person-summary.h"

#include "cy-content.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-sql.h"

#define PHOTO_WIDTH 192 /* px: twice what the card shows, for large text */
#define PHOTO_HEIGHT 256

static gboolean
load_entry (CyPersonSummary *self, CyConn *conn, gint64 person, GError **error)
{
  gint64 id = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT id FROM pool_entry WHERE person=? AND deleted IS NULL"
                       " ORDER BY id DESC LIMIT 1",
                       &id,
                       error,
                       "i",
                       person))
    return FALSE;
  if (id == 0)
    return TRUE;

  self->entry = cy_mapper_load (conn, CY_ENTRY, id, error);

  return self->entry != NULL;
}

static gboolean
load_place (CyPersonSummary *self, CyConn *conn, GError **error)
{
  CyValue value = CY_VALUE_INIT;

  if (!cy_sql_get_values (conn,
                          "SELECT trim(CASE WHEN t.kind<>'county' THEN t.name ELSE '' END || ' ' ||"
                          " u.name) FROM unit u LEFT JOIN unit t ON t.id=u.parent WHERE u.id=?",
                          &value,
                          1,
                          NULL,
                          error,
                          "i",
                          cy_record_get_int (self->person, CY_PERSON_UNIT)))
    return FALSE;

  self->place = value.type == CY_VALUE_TEXT ? g_strdup (value.text) : g_strdup ("");
  cy_value_clear (&value);

  return TRUE;
}

/* A picture that cannot be read is no reason to show nothing at all. */
static void
load_photo (CyPersonSummary *self, CyConn *conn)
{
  const char *digest = cy_record_get_text (self->person, CY_PERSON_PHOTO);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GInputStream) stream = NULL;

  if (digest == NULL || (bytes = cy_content_get (conn, digest, NULL, NULL)) == NULL)
    return;

  stream = g_memory_input_stream_new_from_bytes (bytes);
  self->photo =
    gdk_pixbuf_new_from_stream_at_scale (stream, PHOTO_WIDTH, PHOTO_HEIGHT, TRUE, NULL, NULL);
}

/**
 * cy_person_summary_load:
 * @conn: a connection
 * @person: local id
 * @error: return location
 *
 * Returns: (transfer full): what the card shows
 */
CyPersonSummary *
cy_person_summary_load (CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (CyPersonSummary) self = g_new0 (CyPersonSummary, 1);

  self->person = cy_mapper_load (conn, CY_PERSON, person, error);
  if (self->person == NULL || !load_entry (self, conn, person, error) ||
      !load_place (self, conn, error) ||
      (self->resume = cy_mapper_load_parts (conn, CY_RESUME, person, error)) == NULL)
    return NULL;
  load_photo (self, conn);

  return g_steal_pointer (&self);
}

void
cy_person_summary_free (CyPersonSummary *self)
{
  g_clear_object (&self->person);
  g_clear_object (&self->entry);
  g_clear_object (&self->photo);
  g_clear_pointer (&self->resume, g_ptr_array_unref);
  g_free (self->place);
  g_free (self);
}
