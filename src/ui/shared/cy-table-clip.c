/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Copying the chosen rows so that a spreadsheet pastes them, and taking what it has copied. */
#include "cy-table-private.h"

#include <string.h>

#include "cy-tsv.h"

typedef struct
{
  GString *tsv;
  GString *html;
} Copy;

static void
copy_fields (Copy *copy, GPtrArray *fields, const char *element)
{
  const char *const *strv;

  g_ptr_array_add (fields, NULL);
  strv = (const char *const *) fields->pdata;
  cy_tsv_append_row (copy->tsv, strv);
  cy_tsv_append_html_row (copy->html, strv, element);
}

static void
copy_titles (CyTable *self, Copy *copy)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();

  for (guint i = 0; i < self->columns->lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->columns->lanes, i);

      if (!lane->hidden)
        g_ptr_array_add (fields, (char *) lane->spec.title);
    }
  copy_fields (copy, fields, "th");
}

/* FALSE when the row is not loaded: half a copy would look like a whole one. */
static gboolean
copy_row (CyTable *self, Copy *copy, guint row)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->columns->lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->columns->lanes, i);
      const char  *text;

      if (lane->hidden)
        continue;

      text = cy_table_source_get_text (self->source, row, lane->spec.id);
      if (text == NULL)
        return FALSE;
      g_ptr_array_add (fields, g_strdup (text));
    }
  copy_fields (copy, fields, "td");

  return TRUE;
}

static gboolean
copy_selected (CyTable *self, Copy *copy)
{
  guint left = cy_table_get_n_selected (self);

  copy_titles (self, copy);
  for (guint i = 0; left > 0 && i < self->n_rows; i++)
    if (cy_table_selection_contains (self->selection, cy_table_source_get_id (self->source, i)))
      {
        if (!copy_row (self, copy, i))
          return FALSE;
        left--;
      }

  return TRUE;
}

static void
set_clipboard (CyTable *self, const char *text, GString *html)
{
  g_autofree char *document =
    g_strdup_printf ("<meta charset=\"utf-8\"><table>%s</table>", html->str);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *kinds[2];

  kinds[0] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  kinds[1] = gdk_content_provider_new_for_bytes ("text/html", bytes);
  both = gdk_content_provider_new_union (kinds, 2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
}

static gboolean
copy_cell (CyTable *self)
{
  const char *text = NULL;

  if (self->cursor < self->n_rows && self->cursor_lane != NULL)
    text = cy_table_source_get_text (self->source, self->cursor, self->cursor_lane->spec.id);
  if (text == NULL)
    return FALSE;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);

  return TRUE;
}

/* What Ctrl+C does unless the owner has done it: the chosen rows; in a sheet with at most one row
 * chosen, the active cell. */
gboolean
cy_table_copy_default (CyTable *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GString) tsv = g_string_new (NULL);
  g_autoptr (GString) html = g_string_new (NULL);
  Copy copy = { tsv, html };

  if (self->cell_mode && cy_table_get_n_selected (self) <= 1)
    return copy_cell (self);

  if (cy_table_get_n_selected (self) == 0 || !copy_selected (self, &copy))
    return FALSE;

  set_clipboard (self, tsv->str, html);

  return TRUE;
}

static void
paste_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyTable) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  g_autoptr (GPtrArray) rows = NULL;

  /* Nothing to read, or no text: there is nothing to paste. */
  if (text == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }

  rows = cy_tsv_parse (text);
  if (rows->len > 0)
    g_signal_emit (self, cy_table_signals[CY_TABLE_PASTE], 0, rows);
}

/**
 * cy_table_copy:
 * @self: a table
 *
 * Puts the chosen rows with the titles of the shown columns on the clipboard, as tab-separated
 * text and as HTML. Beeps when nothing is chosen, or when chosen rows are not loaded: the owner of
 * a source that loads in pages handles #CyTable::copy.
 */
void
cy_table_copy (CyTable *self)
{
  gboolean done = FALSE;

  g_return_if_fail (CY_IS_TABLE (self));

  g_signal_emit (self, cy_table_signals[CY_TABLE_COPY], 0, &done);
  if (!done)
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/**
 * cy_table_copy_text:
 * @self: a table
 *
 * Returns: (transfer full) (nullable): what cy_table_copy() puts on the clipboard as text; %NULL
 *   when a chosen row is not loaded
 */
char *
cy_table_copy_text (CyTable *self)
{
  g_autoptr (GString) tsv = g_string_new (NULL);
  g_autoptr (GString) html = g_string_new (NULL);
  Copy copy = { tsv, html };

  g_return_val_if_fail (CY_IS_TABLE (self), NULL);

  if (!copy_selected (self, &copy))
    return NULL;

  return g_string_free (g_steal_pointer (&tsv), FALSE);
}

/**
 * cy_table_paste:
 * @self: a table
 *
 * Reads the clipboard and emits #CyTable::paste with what is in it.
 */
void
cy_table_paste (CyTable *self)
{
  g_return_if_fail (CY_IS_TABLE (self));

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                                 NULL,
                                 paste_cb,
                                 g_object_ref (self));
}
