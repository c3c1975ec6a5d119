/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads what the side card says of one person; runs on the reading thread. */
#include "cy-person-summary.h"

#include "cy-content.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-unit.h"

#define PHOTO_WIDTH 192 /* px: twice what the card shows, for large text */
#define PHOTO_HEIGHT 256

/* The latest stay, whether it is over or not. */
static CyRecord *
find_entry (CyDossier *dossier)
{
  GPtrArray *entries = cy_dossier_get_parts (dossier, CY_ENTRY);
  CyRecord  *latest = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      CyRecord *entry = g_ptr_array_index (entries, i);

      if (latest == NULL || cy_record_get_id (entry) > cy_record_get_id (latest))
        latest = entry;
    }

  return latest;
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
 * @days: today and the base date
 * @error: return location
 *
 * Returns: (transfer full): what the card shows
 */
CyPersonSummary *
cy_person_summary_load (CyConn *conn, gint64 person, const CyCheckContext *days, GError **error)
{
  g_autoptr (CyPersonSummary) self = g_new0 (CyPersonSummary, 1);
  CyCheckContext context = *days;

  context.conn = conn;
  self->dossier = cy_dossier_load (conn, person, error);
  if (self->dossier == NULL)
    return NULL;
  self->person = cy_dossier_get_person (self->dossier);
  self->entry = find_entry (self->dossier);
  self->problems = cy_check_dossier (self->dossier, &context, error);
  if (self->problems == NULL)
    return NULL;
  self->place = cy_unit_dup_place (conn, cy_record_get_int (self->person, CY_PERSON_UNIT), error);
  if (self->place == NULL)
    return NULL;
  load_photo (self, conn);

  return g_steal_pointer (&self);
}

void
cy_person_summary_free (CyPersonSummary *self)
{
  g_clear_object (&self->dossier);
  g_clear_object (&self->photo);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self->place);
  g_free (self);
}
