/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-dataset.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyBookFlags:
 * @CY_BOOK_DEFAULT: strings are shared and rows kept in memory
 * @CY_BOOK_CONSTANT_MEMORY: only one row is kept in memory; for lists of any length. Pictures
 *   may come out a little stretched where rows have heights of their own
 * @CY_BOOK_IGNORE_LOCKS: replace the target though another program seems to have it open
 */
typedef enum
{
  CY_BOOK_DEFAULT = 0,
  CY_BOOK_CONSTANT_MEMORY = 1 << 0,
  CY_BOOK_IGNORE_LOCKS = 1 << 1,
} CyBookFlags;

/**
 * CyBookChart:
 * @CY_BOOK_CHART_COLUMN: columns side by side
 * @CY_BOOK_CHART_STACKED: columns on each other
 * @CY_BOOK_CHART_BAR: bars, the first point on top
 * @CY_BOOK_CHART_PIE: shares of the first series
 * @CY_BOOK_CHART_DOUGHNUT: shares, a ring a series
 * @CY_BOOK_CHART_LINE: a line a series
 * @CY_BOOK_CHART_RADAR: a polygon a series
 *
 * Kinds of native charts, which the reader of the workbook can edit.
 */
typedef enum
{
  CY_BOOK_CHART_COLUMN,
  CY_BOOK_CHART_STACKED,
  CY_BOOK_CHART_BAR,
  CY_BOOK_CHART_PIE,
  CY_BOOK_CHART_DOUGHNUT,
  CY_BOOK_CHART_LINE,
  CY_BOOK_CHART_RADAR,
} CyBookChart;

typedef struct _CySheet CySheet;

#define CY_TYPE_BOOK (cy_book_get_type ())
G_DECLARE_FINAL_TYPE (CyBook, cy_book, CY, BOOK, GObject)

CyBook      *
cy_book_new (const char *path, CyBookFlags flags, GCancellable *cancellable, GError **error);
void cy_book_set_properties (CyBook *self, const char *title, const char *company, gint64 created);
CySheet *cy_book_add_sheet (CyBook *self, const char *name);
gboolean cy_book_add_guide (CyBook            *self,
                            const char        *name,
                            const char        *title,
                            const char *const *lines,
                            GError           **error);
gboolean cy_book_add_hidden (CyBook                   *self,
                             const char               *name,
                             const char *const *const *rows,
                             guint                     n_rows,
                             GError                  **error);
gboolean cy_book_add_chart (CyBook *self, CyBookChart kind, CyDataset *data, GError **error);
gboolean cy_book_add_sheet_chart (CyBook     *self,
                                  CyBookChart kind,
                                  const char *title,
                                  CySheet    *source,
                                  guint       label_column,
                                  guint       value_column,
                                  guint       n_values,
                                  GError    **error);
gboolean cy_book_close (CyBook *self, GError **error);

G_END_DECLS
