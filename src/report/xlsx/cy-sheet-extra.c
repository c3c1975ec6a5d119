/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What lies on the cells of a table: lists to choose from, and pictures. */
#include "cy-sheet-private.h"

#include "cy-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Excel's limit on a list that stands in the rule itself. */
#define MAX_INLINE_LIST 255

/* PNG specification, sections 5.2 and 11.2.2. */
#define PNG_SIGNATURE "\211PNG\r\n\032\n"
#define PNG_WIDTH 16
#define PNG_HEADER 24

static gboolean
fits_inline (char **values)
{
  gsize length = 0;

  for (guint i = 0; values[i] != NULL; i++)
    {
      if (strchr (values[i], ',') != NULL || strchr (values[i], '"') != NULL)
        return FALSE;
      length += strlen (values[i]) + 1;
    }

  return length <= MAX_INLINE_LIST;
}

static void
add_choice (CySheet *self, guint column)
{
  CyColumn           *self_column = &self->columns[column];
  g_autofree char    *title = g_strdup (_ ("Not in the list"));
  g_autofree char    *message = g_strdup (_ ("Please choose a value from the list."));
  g_autofree char    *range = NULL;
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_LIST,
    .error_title = title,
    .error_message = message,
  };
  GError *error = NULL;

  if (fits_inline (self_column->choices))
    {
      rule.value_list = self_column->choices;
    }
  else
    {
      range = _cy_book_add_codes (self->book,
                                  self_column->title,
                                  (const char *const *) self_column->choices,
                                  &error);
      if (range == NULL)
        {
          _cy_sheet_take_error (self, error);
          return;
        }
      rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      rule.value_formula = range;
    }

  _cy_sheet_check (self,
                   worksheet_data_validation_range (self->page,
                                                    self->body_first,
                                                    column,
                                                    self->body_end - 1,
                                                    column,
                                                    &rule));
}

static guint32
get_u32_be (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static gboolean
read_png_size (GBytes *png, guint32 *width, guint32 *height)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (png, &size);

  if (size < PNG_HEADER || memcmp (bytes, PNG_SIGNATURE, strlen (PNG_SIGNATURE)) != 0)
    return FALSE;
  *width = get_u32_be (bytes + PNG_WIDTH);
  *height = get_u32_be (bytes + PNG_WIDTH + 4);

  return *width > 0 && *height > 0;
}

/* Puts the lists of all columns on the cells of the body of this page. */
void
_cy_sheet_add_choices (CySheet *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->columns[i].choices != NULL)
      add_choice (self, i);
}

/**
 * cy_sheet_insert_png:
 * @self: a sheet in a row
 * @column: where the picture's top left corner lies, in this row
 * @png: a PNG image, 96 pixels to the inch
 * @max_width: in pixels, at least 1
 * @max_height: in pixels, at least 1
 * @error: %CY_ERROR_CONSTRAINT when @png is no PNG image
 *
 * Puts a picture on the cells, made smaller to fit but never larger, in its proportions.
 */
gboolean
cy_sheet_insert_png (CySheet *self,
                     guint    column,
                     GBytes  *png,
                     guint    max_width,
                     guint    max_height,
                     GError **error)
{
  g_auto (CyNumbers) numbers = _cy_book_use_numbers (self->book);
  lxw_image_options options = { .object_position = LXW_OBJECT_MOVE_DONT_SIZE };
  guint32           width;
  guint32           height;
  gsize             size;

  g_return_val_if_fail (self->in_row && self->page != NULL, FALSE);
  g_return_val_if_fail (column < self->n_columns, FALSE);
  g_return_val_if_fail (max_width > 0 && max_height > 0, FALSE);

  if (!read_png_size (png, &width, &height))
    {
      g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "The picture is no PNG image");
      return FALSE;
    }

  options.x_scale = MIN (1.0, MIN ((double) max_width / width, (double) max_height / height));
  options.y_scale = options.x_scale;

  return _cy_book_check (worksheet_insert_image_buffer_opt (self->page,
                                                            self->row,
                                                            column,
                                                            g_bytes_get_data (png, &size),
                                                            g_bytes_get_size (png),
                                                            &options),
                         self->name,
                         error);
}
