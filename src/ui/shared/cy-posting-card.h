/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-posting-file.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyPostingCard:
 * @session: the open library
 * @file: of the person
 * @waiting: whether nothing can be done now, because something is not saved
 *
 * What the blocks of one person's postings are made from.
 */
typedef struct
{
  CySession           *session;
  const CyPostingFile *file;
  gboolean             waiting;
} CyPostingCard;

GtkWidget  *cy_posting_card_new (const CyPostingCard *spec, const CyPosted *posted);
GtkWidget  *cy_posting_card_make_tasks (const CyPostingCard *spec, gint64 posting);
GtkWidget  *cy_posting_card_make_two_ways (const CyPostingCard *spec);
const char *cy_posting_card_get_state_style (CyPostingState state);

G_END_DECLS
