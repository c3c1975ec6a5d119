/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Backups of an open library: soon after it was opened, then every day. */
#include "cy-backup-clock.h"

#include "cy-backup-run.h"

/* The first backup waits until the pages have read what they show; then once an hour it is seen
 * whether a day has gone by. */
#define FIRST_SECONDS 15
#define HOUR_SECONDS (60 * 60)

struct _CyBackupClock
{
  CySession *session;
  guint      source;
};

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (!cy_backup_run_finish (result, NULL, &error))
    cy_session_present_error (session, error);
}

static gboolean
hour_cb (gpointer data)
{
  CyBackupClock *self = data;

  cy_backup_run (self->session, CY_BACKUP_DAILY, NULL, made_cb, g_object_ref (self->session));

  return G_SOURCE_CONTINUE;
}

/* Also what a crash or a hurried user left without a backup. */
static gboolean
first_cb (gpointer data)
{
  CyBackupClock *self = data;

  self->source = g_timeout_add_seconds (HOUR_SECONDS, hour_cb, self);
  cy_backup_run (self->session, CY_BACKUP_IF_CHANGED, NULL, made_cb, g_object_ref (self->session));

  return G_SOURCE_REMOVE;
}

/**
 * cy_backup_clock_new:
 * @session: the library that was just opened
 *
 * Returns: (transfer full): a clock; free it before the library is closed
 */
CyBackupClock *
cy_backup_clock_new (CySession *session)
{
  CyBackupClock *self = g_new0 (CyBackupClock, 1);

  self->session = g_object_ref (session);
  self->source = g_timeout_add_seconds (FIRST_SECONDS, first_cb, self);

  return self;
}

void
cy_backup_clock_free (CyBackupClock *self)
{
  g_source_remove (self->source);
  g_object_unref (self->session);
  g_free (self);
}
