/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-draft.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyImportWork:
 * @CY_IMPORT_IDLE: nothing goes on
 * @CY_IMPORT_OPENING: files are read for their layout
 * @CY_IMPORT_PLANNING: all rows are read
 * @CY_IMPORT_APPLYING: the library is written
 *
 * What goes on behind the window.
 */
typedef enum
{
  CY_IMPORT_IDLE,
  CY_IMPORT_OPENING,
  CY_IMPORT_PLANNING,
  CY_IMPORT_APPLYING,
} CyImportWork;

#define CY_TYPE_IMPORT_JOB (cy_import_job_get_type ())
G_DECLARE_FINAL_TYPE (CyImportJob, cy_import_job, CY, IMPORT_JOB, GObject)

CyImportJob *cy_import_job_new (CySession *session);
CySession   *cy_import_job_get_session (CyImportJob *self);
void         cy_import_job_reset (CyImportJob *self);

void                cy_import_job_add_file (CyImportJob *self, GFile *file);
gboolean            cy_import_job_add_text (CyImportJob *self, const char *tsv, GError **error);
void                cy_import_job_remove_file (CyImportJob *self, guint nth);
guint               cy_import_job_get_n_files (CyImportJob *self);
const CyImportFile *cy_import_job_get_file (CyImportJob *self, guint nth);
guint               cy_import_job_count_sheets (CyImportJob *self);
gboolean            cy_import_job_can_go_on (CyImportJob *self);
char               *cy_import_job_dup_title (CyImportJob *self);

void cy_import_job_use_sheet (CyImportJob *self, guint file, guint sheet, gboolean used);
void cy_import_job_set_header (CyImportJob *self, guint file, guint sheet, guint row, guint n);
void cy_import_job_name_village (CyImportJob *self, guint file, guint sheet, gboolean by_name);
void cy_import_job_set_column (CyImportJob *self,
                               guint        file,
                               guint        sheet,
                               guint        column,
                               CyTarget     target);

const CyImportOptions *cy_import_job_get_options (CyImportJob *self);
GPtrArray             *cy_import_job_get_questions (CyImportJob *self);
void                   cy_import_job_set_mode (CyImportJob *self, CyImportMode mode);
void                   cy_import_job_set_default_unit (CyImportJob *self, gint64 unit);
void                   cy_import_job_set_county (CyImportJob *self, const char *name);
void cy_import_job_set_defaults (CyImportJob *self, const char *tier, const char *state);
void cy_import_job_answer (CyImportJob *self, const CyImportQuestion *question, const char *value);
void cy_import_job_place (CyImportJob *self, const char *key, gint64 unit);
void cy_import_job_choose (CyImportJob *self, gint64 row, const CyImportChoice *choice);

CyImportWork   cy_import_job_get_work (CyImportJob *self, double *fraction);
void           cy_import_job_cancel (CyImportJob *self);
void           cy_import_job_plan (CyImportJob *self);
CyImportDraft *cy_import_job_get_draft (CyImportJob *self);
gboolean       cy_import_job_is_current (CyImportJob *self);
void           cy_import_job_apply (CyImportJob *self);
CyImportCounts cy_import_job_get_done (CyImportJob *self);
const char    *cy_import_job_get_step_name (CyImportJob *self);

G_END_DECLS
