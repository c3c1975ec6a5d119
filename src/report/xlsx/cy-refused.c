/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What goes back to whoever sent a roster: its refused rows as they were, faults marked, the reason
 * in a column of its own. Mended, the file can be imported again. */
#include "cy-refused.h"

#include "cy-book-private.h"

#include <glib/gi18n.h>

#define COLUMN_WIDTH 14
#define REASON_WIDTH 48
#define COLOR_BAD 0xFDE8E6
#define COLOR_BAD_TEXT 0xB3201C

struct _CyRefused
{
  CyBook        *book;
  lxw_worksheet *page;
  lxw_format    *plain;
  lxw_format    *bad;
  lxw_row_t      row;
  guint          reason; /* column of the reasons */
  gboolean       has_people;
};

/* IDs and phone numbers stay text. */
static lxw_format *
make_format (CyRefused *self, gboolean bad)
{
  lxw_format *format = workbook_add_format (self->book->workbook);

  format_set_num_format (format, "@");
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_border (format, LXW_BORDER_THIN);
  if (bad)
    {
      format_set_bg_color (format, COLOR_BAD);
      format_set_font_color (format, COLOR_BAD_TEXT);
    }

  return format;
}

/**
 * cy_refused_new:
 * @path: of the workbook to make
 * @cancellable: (nullable): to stop
 * @error: return location; as of cy_book_new()
 *
 * Returns: (transfer full): an empty copy
 */
CyRefused *
cy_refused_new (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyRefused) self = g_new0 (CyRefused, 1);

  self->book = cy_book_new (path, CY_BOOK_DEFAULT, cancellable, error);
  if (self->book == NULL)
    return NULL;
  cy_book_set_properties (self->book, _ ("Rows that could not be imported"), NULL, 0);
  self->plain = make_format (self, FALSE);
  self->bad = make_format (self, TRUE);

  return g_steal_pointer (&self);
}

/**
 * cy_refused_begin_sheet:
 * @self: a copy
 * @name: of the sheet in the file
 * @n_columns: of its list; the reason stands behind them
 * @error: return location
 *
 * Returns: whether rows can follow
 */
gboolean
cy_refused_begin_sheet (CyRefused *self, const char *name, guint n_columns, GError **error)
{
  self->page = _cy_book_add_page (self->book, name, NULL, error);
  self->row = 0;
  self->reason = n_columns;
  self->has_people = FALSE;

  return self->page != NULL &&
         _cy_book_check (worksheet_set_column (self->page,
                                               0,
                                               (lxw_col_t) MAX (n_columns, 1) - 1,
                                               COLUMN_WIDTH,
                                               NULL),
                         name,
                         error) &&
         _cy_book_check (worksheet_set_column (self->page,
                                               (lxw_col_t) n_columns,
                                               (lxw_col_t) n_columns,
                                               REASON_WIDTH,
                                               NULL),
                         name,
                         error);
}

static gboolean
write_text (CyRefused  *self,
            lxw_row_t   row,
            guint       column,
            const char *text,
            lxw_format *format,
            GError    **error)
{
  CyTextSize size;

  return _cy_text_check (text, &size, error) &&
         _cy_book_check (worksheet_write_string (self->page, row, (lxw_col_t) column, text, format),
                         text,
                         error);
}

/**
 * cy_refused_add_row:
 * @self: a copy with a sheet
 * @texts: (array length=n_texts) (element-type utf8) (nullable): cells from the first column on
 * @n_texts: how many; those beyond the list are dropped
 * @reason: (nullable): what is wrong; %NULL for rows above the people
 * @bad: (array length=n_texts) (nullable): which cells are to blame
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cy_refused_add_row (CyRefused         *self,
                    const char *const *texts,
                    guint              n_texts,
                    const char        *reason,
                    const gboolean    *bad,
                    GError           **error)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self->book);

  for (guint i = 0; i < MIN (n_texts, self->reason); i++)
    if (texts[i] != NULL && *texts[i] != '\0' &&
        !write_text (self,
                     self->row,
                     i,
                     texts[i],
                     bad != NULL && bad[i] ? self->bad : self->plain,
                     error))
      return FALSE;
  /* The row before the first person is the header. */
  if (reason != NULL && !self->has_people && self->row > 0 &&
      !write_text (self,
                   self->row - 1,
                   self->reason,
                   _ ("Why it could not be imported"),
                   self->plain,
                   error))
    return FALSE;
  if (reason != NULL && !write_text (self, self->row, self->reason, reason, self->plain, error))
    return FALSE;
  self->has_people |= reason != NULL;
  self->row++;

  return TRUE;
}

/**
 * cy_refused_close:
 * @self: a copy
 * @error: return location; as of cy_book_close()
 *
 * Returns: whether the workbook stands under its name
 */
gboolean
cy_refused_close (CyRefused *self, GError **error)
{
  return cy_book_close (self->book, error);
}

void
cy_refused_free (CyRefused *self)
{
  g_clear_object (&self->book);
  g_free (self);
}
