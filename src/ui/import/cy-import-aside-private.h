/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-aside.h"
#include "cy-import-column-pane.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

struct _CyImportAside
{
  GtkBox parent_instance;

  GtkWidget    *title;
  GtkWidget    *hint;
  GtkWidget    *option;
  GtkWidget    *columns; /* what they stand for */
  GtkWidget    *table;
  GtkWidget    *status;
  GtkWidget    *progress;
  GtkWidget    *stop;
  GtkWidget    *choose;
  GtkWidget    *folder;
  GtkWidget    *close;
  GtkWidget    *apply;
  CyTableStore *store;

  CySession                 *session;
  const CyImportListingKind *kind;
  char                     **paths;
  GArray                    *choices; /* CyImportColumnChoice */
  CyImportListing           *listing;
  guint                      turn; /* of the newest plan: answers to older ones are dropped */
  gboolean                   is_current;

  GCancellable *cancellable;
  gboolean      writes;
  int           permille; /* set by the thread that works */
  guint         ticks;
};

void cy_import_aside_plan (CyImportAside *self);
void cy_import_aside_forget (CyImportAside *self);

G_END_DECLS
