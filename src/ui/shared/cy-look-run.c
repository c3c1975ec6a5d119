/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writes down, beside the work, that somebody looked at what is hidden at first. */
#include "cy-look-run.h"

#include "cy-deed-run.h"
#include "cy-export-log.h"
#include "cy-idcard.h"

typedef struct
{
  char *what;
  char *name;
} Look;

static void
look_free (gpointer data)
{
  Look *self = data;

  g_free (self->what);
  g_free (self->name);
  g_free (self);
}

static gpointer
note (CyConn *conn, gpointer data, GError **error)
{
  const Look *look = data;
  CyExport export = { .report = look->what,
                      .mask = (char *) cy_mask_get_name (CY_MASK_NONE),
                      .n_rows = 1,
                      .file = look->name };

  return cy_export_log_append (conn, &export, error) ? g_strdup ("") : NULL;
}

/**
 * cy_look_run:
 * @session: the open library
 * @what: what is shown, as the record of exports knows it
 * @name: of the person it is about
 *
 * What is sensitive is shown to whoever asks, and it is on record that they did.
 */
void
cy_look_run (CySession *session, const char *what, const char *name)
{
  Look *look = g_new0 (Look, 1);

  *look = (Look){ g_strdup (what), g_strdup (name) };
  cy_deed_run (session, note, look, look_free, FALSE);
}
