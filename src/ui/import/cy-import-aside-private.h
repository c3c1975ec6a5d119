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
  GtkWidget    *pane; /* the row under the cursor */
  GtkWidget    *pane_title;
  GtkWidget    *pane_sentence;
  GtkWidget    *compare;
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
  GHashTable                *modes;      /* gint64 of a person → CyImportMode */
  guint                      n_choosing; /* modes that are being taken in */
  guint                      look;       /* of the newest row that is compared */
  guint                      turn;       /* of the newest plan: answers to older ones are dropped */
  gboolean                   is_current;

  GCancellable *cancellable;
  gboolean      writes;
  int           permille; /* set by the thread that works */
  guint         ticks;
};

void cy_import_aside_add_pane (CyImportAside *self, GtkWidget *box);
void cy_import_aside_show_row (CyImportAside *self);
void cy_import_aside_update (CyImportAside *self);
void cy_import_aside_plan (CyImportAside *self);
void cy_import_aside_forget (CyImportAside *self);

G_END_DECLS
