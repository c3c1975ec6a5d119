/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-inspect-read.h"

G_BEGIN_DECLS

/**
 * CyInspectLink:
 * @record: what the button is about; %NULL for a new one
 * @method: code of the method of a new one
 * @user_data: data of the caller
 */
typedef void (*CyInspectLink) (CyRecord *record, const char *method, gpointer user_data);

/**
 * CyInspectBlocks:
 * @file: what is shown
 * @is_revealed: whether findings are shown, not only that there are some
 * @can_add: whether an inspection is under way that records could be added to
 * @can_edit: whether records can be changed
 * @edit: called to change or add a record
 * @attach: called to add a document
 * @remove: called to delete a record
 * @user_data: for them
 *
 * How the records of one person are shown.
 */
typedef struct
{
  const CyInspectFile *file;
  gboolean             is_revealed;
  gboolean             can_add;
  gboolean             can_edit;
  CyInspectLink        edit;
  CyInspectLink        attach;
  CyInspectLink        remove;
  gpointer             user_data;
} CyInspectBlocks;

GtkWidget  *cy_inspect_blocks_make (const CyInspectBlocks *blocks);
GtkWidget  *cy_inspect_blocks_make_disagreements (const CyInspectFile *file);
const char *cy_freshness_get_word (CyFreshness freshness);
const char *cy_freshness_get_kind (CyFreshness freshness);

G_END_DECLS
