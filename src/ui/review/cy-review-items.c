/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Choosing one office of a round, and one condition of those that it is asked about. */
#include "cy-review-items.h"

#include "cy-code.h"
#include "cy-negative.h"

#include <glib/gi18n.h>

/* ---- Conditions ---- */

/**
 * cy_review_item_choice_new:
 *
 * Returns: (transfer floating): a choice of nothing yet
 */
GtkWidget *
cy_review_item_choice_new (void)
{
  return gtk_drop_down_new (NULL, NULL);
}

/**
 * cy_review_item_choice_set:
 * @choice: of cy_review_item_choice_new()
 * @matrix: the round
 * @office: whose conditions are offered, after none at all
 */
void
cy_review_item_choice_set (GtkWidget *choice, const CyReviewMatrix *matrix, const char *office)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GArray *ids = g_array_new (FALSE, TRUE, sizeof (gint64));

  gtk_string_list_append (names, _ ("None of them"));
  g_array_set_size (ids, 1);
  for (guint i = 0; i < matrix->items->len; i++)
    {
      const CyReviewItem *item = g_ptr_array_index (matrix->items, i);
      g_autofree char    *words = NULL;

      if (!cy_negative_concerns (item->offices, office))
        continue;
      words = cy_review_item_dup_words (item);
      gtk_string_list_append (names, words);
      g_array_append_val (ids, item->id);
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (choice), G_LIST_MODEL (names));
  g_object_set_data_full (G_OBJECT (choice), "ids", ids, (GDestroyNotify) g_array_unref);
}

/**
 * cy_review_item_choice_get:
 * @choice: of cy_review_item_choice_new()
 *
 * Returns: id of the condition, 0 for none
 */
gint64
cy_review_item_choice_get (GtkWidget *choice)
{
  GArray *ids = g_object_get_data (G_OBJECT (choice), "ids");
  guint   nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));

  return ids != NULL && nth < ids->len ? g_array_index (ids, gint64, nth) : 0;
}

/* ---- Codes ---- */

/**
 * cy_review_code_choice_new:
 * @set: a short code set
 *
 * Returns: (transfer floating): a choice of its names, the first one chosen
 */
GtkWidget *
cy_review_code_choice_new (const char *set)
{
  CyCodeSet *codes = cy_code_set_get (set);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  for (guint i = 0; i < cy_code_set_get_n_codes (codes); i++)
    gtk_string_list_append (names, cy_code_set_get_nth (codes, i)->name);
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  g_object_set_data (G_OBJECT (choice), "set", codes);

  return choice;
}

/**
 * cy_review_code_choice_get:
 * @choice: of cy_review_code_choice_new()
 *
 * Returns: the code that is chosen
 */
const char *
cy_review_code_choice_get (GtkWidget *choice)
{
  return cy_code_set_get_nth (g_object_get_data (G_OBJECT (choice), "set"),
                              gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)))
    ->code;
}

/* ---- Offices ---- */

/**
 * cy_review_office_choice_new:
 * @matrix: the round
 * @none: (nullable): what the choice of none of its offices is called, %NULL to have none
 *
 * Returns: (transfer floating): the choice
 */
GtkWidget *
cy_review_office_choice_new (const CyReviewMatrix *matrix, const char *none)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *choice;

  if (none != NULL)
    gtk_string_list_append (names, none);
  for (guint i = 0; i < matrix->offices->len; i++)
    gtk_string_list_append (names,
                            cy_code_get_name ("office",
                                              cy_review_matrix_get_office (matrix, i)->code));
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  g_object_set_data (G_OBJECT (choice), "first", GUINT_TO_POINTER (none != NULL ? 1 : 0));

  return choice;
}

/**
 * cy_review_office_choice_get:
 * @choice: of cy_review_office_choice_new()
 * @matrix: the round
 *
 * Returns: (nullable): code of the office
 */
const char *
cy_review_office_choice_get (GtkWidget *choice, const CyReviewMatrix *matrix)
{
  guint first = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "first"));
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (choice));

  return nth >= first && nth - first < matrix->offices->len
           ? cy_review_matrix_get_office (matrix, nth - first)->code
           : NULL;
}

/**
 * cy_review_office_choice_set:
 * @choice: of cy_review_office_choice_new()
 * @matrix: the round
 * @office: (nullable): code of the office; %NULL for the first choice
 */
void
cy_review_office_choice_set (GtkWidget *choice, const CyReviewMatrix *matrix, const char *office)
{
  guint first = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "first"));
  int   nth = cy_review_matrix_find_office (matrix, office);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), nth >= 0 ? first + (guint) nth : 0);
}
