/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-plan.h"

G_BEGIN_DECLS

/**
 * CyLrmxItem:
 * @label: what to call the file
 * @name: (nullable): of the person in it
 * @error: (nullable): why it cannot be read
 * @person: local id of the person of the library, 0 for none
 * @state: what becomes of it
 * @mode: of a known person
 * @n_changes: differences that @mode takes over, of a known person
 * @drops_photo: whether what it has for a photo is none
 *
 * One form of a plan.
 */
typedef struct
{
  char            *label;
  char            *name;
  GError          *error;
  gint64           person;
  CyImportRowState state;
  CyImportMode     mode;
  guint            n_changes;
  gboolean         drops_photo;
} CyLrmxItem;

/** CyLrmxPlan: what an import of forms will do, all of it known before anything is done */
typedef struct _CyLrmxPlan CyLrmxPlan;

CyLrmxPlan       *cy_lrmx_plan_new (const char *const     *paths,
                                    const CyImportOptions *options,
                                    CyConn                *conn,
                                    CyImportProgress       progress,
                                    gpointer               data,
                                    GCancellable          *cancellable,
                                    GError               **error);
void              cy_lrmx_plan_free (CyLrmxPlan *self);
guint             cy_lrmx_plan_get_n (const CyLrmxPlan *self);
const CyLrmxItem *cy_lrmx_plan_get_item (const CyLrmxPlan *self, guint nth);
const CyImportProblem                *
cy_lrmx_plan_get_problems (const CyLrmxPlan *self, guint nth, guint *n_problems);
GArray        *cy_lrmx_plan_get_changes (const CyLrmxPlan *self, guint nth);
gboolean       cy_lrmx_plan_set_mode (CyLrmxPlan  *self,
                                      CyConn      *conn,
                                      guint        nth,
                                      CyImportMode mode,
                                      GError     **error);
CyImportCounts cy_lrmx_plan_count (const CyLrmxPlan *self);
gboolean       cy_lrmx_plan_apply (CyLrmxPlan      *self,
                                   CyConn          *conn,
                                   const char      *step_name,
                                   CyImportProgress progress,
                                   gpointer         data,
                                   GCancellable    *cancellable,
                                   CyImportCounts  *counts,
                                   GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLrmxPlan, cy_lrmx_plan_free)

G_END_DECLS
