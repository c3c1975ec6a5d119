/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** CyRefused: a workbook with the rows that an import refused, to be mended and sent in again */
typedef struct _CyRefused CyRefused;

/**
 * CyRefusedRow:
 * @row: of the file it comes from, counted from 1
 * @cells: (array length=n_cells): texts as they stand there; %NULL for blank ones
 * @n_cells: as many as there are headers, or fewer
 * @bad: (array length=n_bad): columns to mark, counted from 0
 * @n_bad: how many
 * @reason: what is wrong, in the user's words
 */
typedef struct
{
  guint              row;
  const char *const *cells;
  guint              n_cells;
  const guint       *bad;
  guint              n_bad;
  const char        *reason;
} CyRefusedRow;

CyRefused *cy_refused_new (const char *path, GCancellable *cancellable, GError **error);
void       cy_refused_free (CyRefused *self);
gboolean   cy_refused_begin_sheet (CyRefused         *self,
                                   const char        *name,
                                   const char        *title,
                                   const char *const *headers,
                                   guint              n_headers,
                                   GError           **error);
gboolean   cy_refused_add_row (CyRefused *self, const CyRefusedRow *row, GError **error);
gboolean   cy_refused_close (CyRefused *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyRefused, cy_refused_free)

G_END_DECLS
