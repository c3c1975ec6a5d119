/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-import-job.h"

G_BEGIN_DECLS

gboolean cy_import_refused_write (CyImportDraft *draft,
                                  const char    *path,
                                  GCancellable  *cancellable,
                                  GError       **error);
void     cy_import_refused_export (CyImportJob *job, GtkWindow *parent);

G_END_DECLS
