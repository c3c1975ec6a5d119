/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-job.h"

G_BEGIN_DECLS

enum
{
  CY_IMPORT_FILES,
  CY_IMPORT_SHEETS_CHANGED,
  CY_IMPORT_PLANNED,
  CY_IMPORT_ROW_CHANGED,
  CY_IMPORT_WORKS,
  CY_IMPORT_APPLIED,
  CY_IMPORT_N_SIGNALS
};

extern guint cy_import_job_signals[CY_IMPORT_N_SIGNALS];

struct _CyImportJob
{
  GObject parent_instance;

  CySession       *session;
  GPtrArray       *files;
  CyImportOptions *options;
  GPtrArray       *questions; /* all that were asked, answered or not */
  GHashTable      *choices;   /* gint64 key of a row → CyImportChoice */
  gboolean         recalled;  /* what words meant in earlier imports is in the options */

  GQueue         edits; /* of sheets, until the reading thread has let go of them */
  CyImportDraft *draft;
  gboolean       is_current; /* the draft says what would happen now */
  gboolean       wants_plan;

  CyImportWork   work;
  GCancellable  *cancellable;
  int            permille; /* set by the thread that works */
  guint          ticks;
  CyImportCounts done;
  char          *step_name;
};

GPtrArray *cy_import_job_list_read (CyImportJob *self);
void       cy_import_job_set_work (CyImportJob *self, CyImportWork work);
void       cy_import_job_changed (CyImportJob *self);
void       cy_import_job_run_edits (CyImportJob *self);
void       cy_import_job_progress_cb (double fraction, gpointer permille);

G_END_DECLS
