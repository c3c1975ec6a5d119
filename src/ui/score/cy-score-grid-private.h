/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-score-grid.h"
#include "cy-score-source.h"

G_BEGIN_DECLS

struct _CyScoreGrid
{
  GtkBox parent_instance;

  GtkWidget *table;

  CySession     *session;
  CyScoreSheet  *sheet;
  CyScoreSource *source;
  guint          pass;
  char          *shape; /* of the rows and columns that the table has */
  guint          n_pending;
};

void _cy_score_grid_changed (CyScoreGrid *self, guint first, guint n);

/* cy-score-grid-write.c */
gboolean
_cy_score_grid_edit_cb (guint row, guint column, const char *text, char **message, gpointer grid);
void _cy_score_grid_fill_down (CyScoreGrid *self, guint column);
void _cy_score_grid_clear (CyScoreGrid *self, guint column);
void _cy_score_grid_restore (CyScoreGrid *self, guint row, guint column);

G_END_DECLS
