/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the table tells those who do not see it. */
#include "cy-table-private.h"

#include <glib/gi18n.h>

/* Which part of the rows is in sight, on the table itself. */
void
cy_table_describe (CyTable *self)
{
  guint            last = MIN (self->top + self->page, self->n_rows);
  g_autofree char *words = NULL;

  words = self->n_rows > 0
            ? g_strdup_printf (_ ("Rows %u–%u of %u"), self->top + 1, last, self->n_rows)
            : g_strdup (_ ("No rows"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int) self->n_rows,
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  (int) cy_table_columns_n_shown (self->columns),
                                  -1);
}

/* The row as it is read aloud: its shown texts from left to right. */
char *
cy_table_row_words (CyTable *self, guint row)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->columns->lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->columns->lanes, i);
      const char  *text;

      if (lane->hidden)
        continue;

      text = cy_table_source_get_text (self->source, row, lane->spec.id);
      if (text != NULL && text[0] != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", text);
    }

  return g_string_free (words, FALSE);
}
