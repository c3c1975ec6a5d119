/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"
#include "cy-session.h"
#include "cy-table-column.h"
#include "cy-table-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CyPasteDialog: rows of a spreadsheet, looked through before they are taken over */
typedef struct _CyPasteDialog CyPasteDialog;

/**
 * CyPasteKind:
 * @title: of the dialogue, marked N_()
 * @accept: of the button that takes the rows over, marked N_()
 * @table: what is read aloud of the table, marked N_()
 * @columns: of the table
 * @n_columns: length of @columns
 * @ask: gives what @read needs; takes @rows (element-type GStrv) over
 * @asked_free: frees what @ask gave
 * @read: runs on the reading thread with what @ask gave; gives a #GPtrArray of drafts, one a row
 * @show: puts the draft of row @nth, from 0, into @store as the row of id @nth + 1; gives whether
 * it can be taken over
 * @count: gives a translated sentence on @n rows, @n_good of which can be taken over
 * @save: takes @drafts over that can be
 *
 * What is pasted, and what becomes of it. @data is what cy_paste_dialog_new() was given.
 */
typedef struct
{
  const char          *title;
  const char          *accept;
  const char          *table;
  const CyTableColumn *columns;
  guint                n_columns;
  gpointer (*ask) (CySession *session, GPtrArray *rows, gpointer data);
  GDestroyNotify asked_free;
  CyDbFunc       read;
  gboolean (*show) (CyTableStore *store, guint nth, gconstpointer draft);
  char *(*count) (guint n, guint n_good);
  void (*save) (CySession *session, GPtrArray *drafts, gpointer data);
} CyPasteKind;

CyPasteDialog *cy_paste_dialog_new (GtkWidget         *over,
                                    CySession         *session,
                                    const CyPasteKind *kind,
                                    const char        *hint,
                                    gpointer           data,
                                    GDestroyNotify     data_free);
void           cy_paste_dialog_add_entry (CyPasteDialog *self, const char *title, GtkWidget *entry);
void           cy_paste_dialog_set_rows (CyPasteDialog *self, GPtrArray *rows);
void           cy_paste_dialog_present (CyPasteDialog *self);
char          *cy_paste_dup_hint (const CyEntity *entity, const GArray *fields);

G_END_DECLS
