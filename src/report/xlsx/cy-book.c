/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A workbook in the making: it appears under its name whole, or not at all. */
#include "cy-book-private.h"

#include "cy-error.h"
#include "cy-sheet-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

/* Excel's limit on the name of a sheet, in UTF-16 units. */
#define MAX_SHEET_NAME 31
#define GUIDE_WIDTH 78
#define GUIDE_LINE_HEIGHT 22.0

G_DEFINE_FINAL_TYPE (CyBook, cy_book, G_TYPE_OBJECT)

/* Cuts @name to the room that Excel gives, minus @reserve. */
static void
cut_name (char *name, guint reserve)
{
  guint length = 0;

  for (char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      length += g_utf8_get_char (at) > 0xffff ? 2 : 1;
      if (length > MAX_SHEET_NAME - reserve)
        {
          *at = '\0';
          return;
        }
    }
}

/* A name that Excel takes and no other sheet has: names of units come with any character. */
static char *
dup_sheet_name (CyBook *self, const char *wanted)
{
  g_autofree char *clean = g_utf8_make_valid (wanted, -1);
  g_autofree char *unique = NULL;
  g_autofree char *folded = NULL;

  g_strdelimit (clean, "[]:*?/\\'", '_');
  for (char *at = clean; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = '_';
  g_strstrip (clean);
  cut_name (clean, 0);
  unique = g_strdup (clean[0] != '\0' ? clean : "Sheet");
  folded = g_utf8_casefold (unique, -1);

  for (guint i = 2; g_hash_table_contains (self->names, folded); i++)
    {
      g_autofree char *suffix = g_strdup_printf (" (%u)", i);

      cut_name (clean, strlen (suffix));
      g_free (unique);
      unique = g_strconcat (clean[0] != '\0' ? clean : "Sheet", suffix, NULL);
      g_free (folded);
      folded = g_utf8_casefold (unique, -1);
    }
  g_hash_table_add (self->names, g_steal_pointer (&folded));

  return g_steal_pointer (&unique);
}

static gboolean
start_codes (CyBook *self, GError **error)
{
  if (self->codes != NULL)
    return TRUE;

  self->codes = _cy_book_add_page (self, _ ("Codes"), &self->codes_name, error);
  if (self->codes == NULL)
    return FALSE;
  worksheet_hide (self->codes);

  return TRUE;
}

static gboolean
end_sheets (CyBook *self, GError **error)
{
  if (self->sheets->len == 0 && self->names != NULL && g_hash_table_size (self->names) == 0)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_FAILED, "The workbook has no sheet");
      return FALSE;
    }
  for (guint i = 0; i < self->sheets->len; i++)
    if (!cy_sheet_end (g_ptr_array_index (self->sheets, i), error))
      return FALSE;

  return TRUE;
}

/* Rows on their way to the disk, in constant memory: libxlsxwriter does not look at their fate. */
static gboolean
check_rows (CyBook *self, GError **error)
{
  lxw_worksheet *page;

  STAILQ_FOREACH (page, self->workbook->worksheets, list_pointers)
  {
    if (page->optimize_tmpfile == NULL)
      continue;
    errno = 0;
    if (fflush (page->optimize_tmpfile) != 0 || ferror (page->optimize_tmpfile))
      {
        _cy_book_set_errno (error,
                            errno != 0 ? errno : ENOSPC,
                            g_get_tmp_dir (),
                            "cannot take the rows");
        return FALSE;
      }
  }

  return TRUE;
}

/* A workbook that is dropped leaves the files of its rows open behind it. */
static void
free_workbook (CyBook *self)
{
  lxw_worksheet *page;

  if (self->workbook == NULL)
    return;

  STAILQ_FOREACH (page, self->workbook->worksheets, list_pointers)
  {
    if (page->optimize_tmpfile != NULL)
      fclose (page->optimize_tmpfile);
    page->optimize_tmpfile = NULL;
  }
  lxw_workbook_free (self->workbook);
  self->workbook = NULL;
}

static void
cy_book_finalize (GObject *object)
{
  CyBook *self = CY_BOOK (object);

  free_workbook (self);
  _cy_book_file_clear (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->codes_name);
  g_free (self->charts_name);
  freelocale (self->c_numbers);

  G_OBJECT_CLASS (cy_book_parent_class)->finalize (object);
}

static void
cy_book_class_init (CyBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_book_finalize;
}

static void
cy_book_init (CyBook *self)
{
  /* Only the numbers: words are to be translated as ever. */
  self->c_numbers = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t) 0)));
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) _cy_sheet_free);
}

/* Adds a bare sheet; @used_name is what it is called in the end. */
lxw_worksheet *
_cy_book_add_page (CyBook *self, const char *name, char **used_name, GError **error)
{
  g_autofree char *unique = dup_sheet_name (self, name);
  lxw_worksheet   *page = workbook_add_worksheet (self->workbook, unique);

  if (page == NULL)
    {
      _cy_book_set_errno (error, errno, unique, "cannot be added");
      return NULL;
    }
  if (used_name != NULL)
    *used_name = g_steal_pointer (&unique);

  return page;
}

/*
 * Writes @values to the hidden sheet of codes, below @title.
 * Returns: (transfer full): the range, as a formula, for a list to choose from
 */
char *
_cy_book_add_codes (CyBook *self, const char *title, const char *const *values, GError **error)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self);
  lxw_row_t first;

  if (!start_codes (self, error))
    return NULL;

  first = self->codes_next + 1;
  for (guint i = 0; i <= g_strv_length ((char **) values); i++)
    {
      const char *text = i == 0 ? title : values[i - 1];
      CyTextSize  size;

      if (!_cy_text_check (text, &size, error) ||
          !_cy_book_check (worksheet_write_string (self->codes, self->codes_next++, 0, text, NULL),
                           self->codes_name,
                           error))
        return NULL;
    }

  return g_strdup_printf ("='%s'!$A$%u:$A$%u", self->codes_name, first + 1, self->codes_next);
}

/**
 * cy_book_new:
 * @path: what the workbook is to be called; a file of that name is replaced by cy_book_close()
 * @flags: see #CyBookFlags
 * @cancellable: (nullable): looked at after every row
 * @error: %CY_ERROR_OPEN_ELSEWHERE when another program has @path open, %CY_ERROR_READ_ONLY,
 *   %CY_ERROR_NOT_FOUND or %CY_ERROR_FULL when nothing can be written there
 *
 * A book is used by one thread at a time. Until cy_book_close() it is a hidden file beside
 * @path; dropped before, it leaves nothing behind.
 *
 * Returns: (transfer full) (nullable): an empty workbook
 */
CyBook *
cy_book_new (const char *path, CyBookFlags flags, GCancellable *cancellable, GError **error)
{
  g_autoptr (CyBook) self = g_object_new (CY_TYPE_BOOK, NULL);
  g_autofree char     *tmpdir = g_strdup (g_get_tmp_dir ());
  lxw_workbook_options options = {
    .constant_memory = (flags & CY_BOOK_CONSTANT_MEMORY) != 0,
    .tmpdir = tmpdir,
  };

  g_return_val_if_fail (path != NULL, NULL);

  self->flags = flags;
  g_set_object (&self->cancellable, cancellable);
  if (!_cy_book_file_open (&self->file, path, (flags & CY_BOOK_IGNORE_LOCKS) != 0, error))
    return NULL;

  self->workbook = workbook_new_opt (self->file.temporary, &options);
  if (self->workbook == NULL)
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_FAILED, "The workbook cannot be started");
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * cy_book_set_properties:
 * @self: a book
 * @title: (nullable): title of the document
 * @company: (nullable): who reports
 * @created: seconds since 1970 in UTC, or 0 for now; with a fixed time the same content gives
 *   the same bytes
 */
void
cy_book_set_properties (CyBook *self, const char *title, const char *company, gint64 created)
{
  g_autofree char   *valid_title = title != NULL ? g_utf8_make_valid (title, -1) : NULL;
  g_autofree char   *valid_company = company != NULL ? g_utf8_make_valid (company, -1) : NULL;
  lxw_doc_properties properties = {
    .title = valid_title,
    .company = valid_company,
    .author = valid_company,
    .created = created,
  };

  g_return_if_fail (CY_IS_BOOK (self));

  if (workbook_set_properties (self->workbook, &properties) != LXW_NO_ERROR)
    g_warning ("The properties of the workbook cannot be set");
}

/**
 * cy_book_add_sheet:
 * @self: a book
 * @name: what stands on its tab; cut and altered where Excel demands it or the name is taken
 *
 * Trouble with the sheet is kept and told by cy_sheet_end_row() or cy_book_close().
 *
 * Returns: (transfer none): a sheet, which lives as long as @self
 */
CySheet *
cy_book_add_sheet (CyBook *self, const char *name)
{
  CySheet *sheet;

  g_return_val_if_fail (CY_IS_BOOK (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  sheet = _cy_sheet_new (self, name);
  g_ptr_array_add (self->sheets, sheet);

  return sheet;
}

/**
 * cy_book_add_guide:
 * @self: a book
 * @name: what stands on the tab, such as 填表须知
 * @title: the heading
 * @lines: (array zero-terminated=1): a paragraph each
 * @error: return location
 *
 * Adds a sheet that is only text, to be read before filling in.
 */
gboolean
cy_book_add_guide (CyBook            *self,
                   const char        *name,
                   const char        *title,
                   const char *const *lines,
                   GError           **error)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self);
  lxw_worksheet *page = _cy_book_add_page (self, name, NULL, error);

  if (page == NULL)
    return FALSE;

  _cy_sheet_set_up_print (page, CY_PAPER_A4_PORTRAIT);
  worksheet_gridlines (page, LXW_HIDE_ALL_GRIDLINES);
  if (!_cy_book_check (worksheet_set_column (page, 0, 0, GUIDE_WIDTH, NULL), name, error))
    return FALSE;
  for (guint i = 0; i == 0 || lines[i - 1] != NULL; i++)
    {
      const char *text = i == 0 ? title : lines[i - 1];
      CyStyle     style = i == 0 ? CY_STYLE_TITLE : CY_STYLE_GUIDE;
      CyTextSize  size;
      double      height;

      if (!_cy_text_check (text, &size, error))
        return FALSE;
      /* The letters are a third larger than those that the width of a column counts in. */
      height = i == 0 ? 45 : GUIDE_LINE_HEIGHT * (1 + size.width * 4 / 3 / GUIDE_WIDTH);
      if (!_cy_book_check (worksheet_set_row (page, i, height, NULL), name, error) ||
          !_cy_book_check (worksheet_write_string (page,
                                                   i,
                                                   0,
                                                   text,
                                                   _cy_book_get_style (self, style)),
                           name,
                           error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_book_add_hidden:
 * @self: a book
 * @name: of the sheet
 * @rows: (array length=n_rows): %NULL-terminated arrays of texts, from the first column on
 * @n_rows: how many
 * @error: return location
 *
 * Adds a hidden sheet that programs read, not people.
 */
gboolean
cy_book_add_hidden (CyBook                   *self,
                    const char               *name,
                    const char *const *const *rows,
                    guint                     n_rows,
                    GError                  **error)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self);
  lxw_worksheet *page = _cy_book_add_page (self, name, NULL, error);

  if (page == NULL)
    return FALSE;

  worksheet_hide (page);
  for (guint row = 0; row < n_rows; row++)
    for (guint i = 0; rows[row][i] != NULL; i++)
      {
        CyTextSize size;

        if (!_cy_text_check (rows[row][i], &size, error) ||
            !_cy_book_check (worksheet_write_string (page, row, i, rows[row][i], NULL),
                             name,
                             error))
          return FALSE;
      }

  return TRUE;
}

/**
 * cy_book_close:
 * @self: a book
 * @error: the first trouble with any of its sheets, with its place; %CY_ERROR_FULL when the disk
 *   has no room, %CY_ERROR_OPEN_ELSEWHERE when another program has the target open by now,
 *   %G_IO_ERROR_CANCELLED
 *
 * Ends all sheets and puts the workbook under its name, on the disk, at one stroke. When that
 * fails, a file that had the name before is unchanged. @self can only be dropped afterwards.
 */
gboolean
cy_book_close (CyBook *self, GError **error)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self);
  lxw_error code;

  g_return_val_if_fail (CY_IS_BOOK (self), FALSE);
  g_return_val_if_fail (self->workbook != NULL, FALSE);

  if (!end_sheets (self, error) || !check_rows (self, error) ||
      g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  errno = 0;
  code = workbook_close (g_steal_pointer (&self->workbook));
  if (!_cy_book_check (code, self->file.target, error) ||
      !_cy_book_check_package (self->file.temporary, error) ||
      g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  return _cy_book_file_commit (&self->file, error);
}
