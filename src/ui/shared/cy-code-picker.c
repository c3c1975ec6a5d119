/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A drop-down of the codes of one set, with a search where they are many. */
#include "cy-code-picker.h"

#include "cy-code.h"

#include <glib/gi18n.h>

#define SEARCH_FROM 11

/**
 * cy_code_picker_new:
 * @set: id of a code set
 * @optional: whether none may be chosen; that comes first then
 *
 * Returns: (transfer floating): a drop-down; nothing or the first code is chosen
 */
GtkWidget *
cy_code_picker_new (const char *set, gboolean optional)
{
  CyCodeSet     *codes = cy_code_set_get (set);
  GtkStringList *names = gtk_string_list_new (NULL);
  GPtrArray     *values = g_ptr_array_new ();
  GtkWidget     *picker;

  if (optional)
    {
      gtk_string_list_append (names, _ ("(none)"));
      g_ptr_array_add (values, NULL);
    }
  for (guint i = 0; i < cy_code_set_get_n_codes (codes); i++)
    {
      const CyCode *code = cy_code_set_get_nth (codes, i);

      gtk_string_list_append (names, code->name);
      g_ptr_array_add (values, (char *) code->code);
    }
  picker = gtk_drop_down_new (G_LIST_MODEL (names),
                              gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (picker), values->len >= SEARCH_FROM);
  g_object_set_data_full (G_OBJECT (picker), "codes", values, (GDestroyNotify) g_ptr_array_unref);

  return picker;
}

/**
 * cy_code_picker_get:
 * @picker: a drop-down of codes
 *
 * Returns: (nullable) (transfer none): the chosen code
 */
const char *
cy_code_picker_get (GtkWidget *picker)
{
  GPtrArray *values = g_object_get_data (G_OBJECT (picker), "codes");
  guint      chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (picker));

  return chosen < values->len ? g_ptr_array_index (values, chosen) : NULL;
}
