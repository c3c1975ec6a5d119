/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-book.h"
#include "cy-book-file-private.h"

#include <locale.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/* Parts of the frame that look the same in every workbook. */
typedef enum
{
  CY_STYLE_ATTACHMENT,
  CY_STYLE_TITLE,
  CY_STYLE_LINE_LEFT,
  CY_STYLE_LINE_RIGHT,
  CY_STYLE_HEADER,
  CY_STYLE_NOTE,
  CY_STYLE_SIGNATURE,
  CY_STYLE_GUIDE,
  CY_STYLE_MARKED,
  CY_N_STYLES,
} CyStyle;

/* How a value is written; behind the last come the decimals of numbers. */
typedef enum
{
  CY_FORMAT_GENERAL,
  CY_FORMAT_TEXT,
  CY_FORMAT_PERCENT,
  CY_FORMAT_INTEGER,
  CY_FORMAT_MAX_DECIMALS = CY_FORMAT_INTEGER + 8,
  CY_N_FORMATS,
} CyFormat;

struct _CyBook
{
  GObject parent_instance;

  CyBookFile    file;
  CyBookFlags   flags;
  lxw_workbook *workbook;
  GCancellable *cancellable;
  locale_t      c_numbers;
  GHashTable   *names;
  GPtrArray    *sheets;
  lxw_format   *styles[CY_N_STYLES];
  lxw_format   *cells[2][LXW_ALIGN_RIGHT + 1][CY_N_FORMATS];

  lxw_worksheet *codes;
  char          *codes_name;
  lxw_row_t      codes_next;

  lxw_worksheet *charts;
  char          *charts_name;
  lxw_row_t      charts_next;
};

/* What a text takes up in a cell: half Han widths of its longest line, and UTF-16 units. */
typedef struct
{
  guint width;
  guint length;
} CyTextSize;

lxw_format *_cy_book_get_style (CyBook *self, CyStyle style);
lxw_format *_cy_book_get_cell (CyBook *self, gboolean bold, guint8 align, CyFormat format);

lxw_worksheet *_cy_book_add_page (CyBook *self, const char *name, char **used_name, GError **error);
char *
_cy_book_add_codes (CyBook *self, const char *title, const char *const *values, GError **error);

gboolean _cy_text_measure (const char *text, CyTextSize *size);
gboolean _cy_text_check (const char *text, CyTextSize *size, GError **error);
gboolean _cy_book_check (lxw_error code, const char *what, GError **error);

/* While one of these lives, the thread writes numbers with a decimal point. */
typedef locale_t CyNumbers;

static inline CyNumbers
_cy_book_use_numbers (CyBook *self)
{
  return uselocale (self->c_numbers);
}

static inline void
_cy_numbers_end (CyNumbers previous)
{
  uselocale (previous);
}

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (CyNumbers, _cy_numbers_end, (locale_t) 0)

G_END_DECLS
