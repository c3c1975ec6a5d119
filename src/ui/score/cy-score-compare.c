/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks on paper that were typed in twice: where the passes differ, and which of them is right. */
#include "cy-score-compare.h"

#include "cy-cycle-list.h"
#include "cy-note.h"
#include "cy-score-work.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

struct _CyScoreCompare
{
  GtkBox parent_instance;

  GtkWidget    *note;
  GtkWidget    *table;
  GtkWidget    *takes[CY_SCORE_PASSES];
  CyTableStore *store;
  CySession    *session;
  CyScoreSheet *sheet;
  GArray       *differences; /* of CyScoreDifference; row ids are their places + 1 */
};

G_DEFINE_FINAL_TYPE (CyScoreCompare, cy_score_compare, GTK_TYPE_BOX)

static const char *const column_ids[] = { "name", "place", "indicator", "first", "second", NULL };

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "place", N_ ("Home village"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_MUTED },
  { "indicator", N_ ("Indicator"), 180, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "first", N_ ("First Pass"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "second", N_ ("Second Pass"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
};

/* ---- Showing ---- */

static void
show_buttons (CyScoreCompare *self)
{
  gboolean can = self->sheet != NULL && cy_table_get_n_selected (CY_TABLE (self->table)) > 0 &&
                 cy_cycle_is_open (self->sheet->state, NULL);

  for (guint i = 0; i < CY_SCORE_PASSES; i++)
    gtk_widget_set_sensitive (self->takes[i], can);
}

static void
append (CyScoreCompare *self, guint nth)
{
  const CyScoreDifference *difference = &g_array_index (self->differences, CyScoreDifference, nth);
  const CyScoreRow        *row = cy_score_sheet_row (self->sheet, difference->row);
  const CyPlanIndicator   *indicator = cy_score_sheet_indicator (self->sheet, difference->column);
  g_autofree char         *first = cy_score_dup_mark (indicator, difference->first);
  g_autofree char         *second = cy_score_dup_mark (indicator, difference->second);
  const char              *texts[] = {
                 row->name,
    row->place != NULL ? row->place : "",
                 indicator->name,
    *first != '\0' ? first : _ ("not typed in"),
    *second != '\0' ? second : _ ("not typed in"),
  };

  cy_table_store_append (self->store, nth + 1, texts);
  if (*first == '\0')
    cy_table_store_set_style (self->store, nth + 1, "first", "muted");
  if (*second == '\0')
    cy_table_store_set_style (self->store, nth + 1, "second", "muted");
}

static void
show_verdict (CyScoreCompare *self)
{
  guint            n = self->differences->len;
  g_autofree char *text =
    g_strdup_printf (ngettext ("The passes differ in %u cell", "The passes differ in %u cells", n),
                     n);

  if (n > 0)
    cy_note_set (CY_NOTE (self->note),
                 text,
                 _ ("Look at the paper, choose the rows and take the pass that is right. The first "
                    "pass is the one that counts."),
                 NULL);
  else
    cy_note_set (CY_NOTE (self->note),
                 _ ("Both passes are the same"),
                 _ ("There is nothing to decide."),
                 NULL);
}

/* ---- Taking ---- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyScoreCompare) self = user_data;
  g_autoptr (GError) error = NULL;

  if (cy_session_finish (result, &error) == NULL)
    cy_session_present_error (self->session, error);
}

/* The mark of the pass that is right goes into the other one. */
static void
take (CyScoreCompare *self, guint right)
{
  g_autoptr (GArray) ids = cy_table_get_selected (CY_TABLE (self->table));
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyScoreCell));

  for (guint i = 0; i < ids->len; i++)
    {
      const CyScoreDifference *difference =
        &g_array_index (self->differences, CyScoreDifference, g_array_index (ids, gint64, i) - 1);
      const CyScoreCell cell = { difference->row,
                                 difference->column,
                                 right == 0 ? difference->first : difference->second };

      g_array_append_val (cells, cell);
    }
  if (cells->len > 0)
    cy_score_work_write (self->session,
                         self->sheet,
                         1 - right,
                         cells,
                         written_cb,
                         g_object_ref (self));
}

static void
take_cb (GtkButton *button, CyScoreCompare *self)
{
  take (self, GTK_WIDGET (button) == self->takes[0] ? 0 : 1);
}

/* ---- Class ---- */

static void
cy_score_compare_dispose (GObject *object)
{
  CyScoreCompare *self = CY_SCORE_COMPARE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  g_clear_pointer (&self->differences, g_array_unref);

  G_OBJECT_CLASS (cy_score_compare_parent_class)->dispose (object);
}

static void
cy_score_compare_class_init (CyScoreCompareClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_score_compare_dispose;
}

static void
cy_score_compare_init (CyScoreCompare *self)
{
  static const char *const words[CY_SCORE_PASSES] = { N_ ("Take the First Pass"),
                                                      N_ ("Take the Second Pass") };
  GtkWidget               *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->note = cy_note_new ("info");
  self->table =
    cy_table_new_marked (_ ("Differences between the passes"), columns, G_N_ELEMENTS (columns));
  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect_swapped (self->table, "selection-changed", G_CALLBACK (show_buttons), self);
  gtk_widget_set_halign (foot, GTK_ALIGN_END);
  for (guint i = 0; i < CY_SCORE_PASSES; i++)
    {
      self->takes[i] = gtk_button_new_with_label (_ (words[i]));
      g_signal_connect (self->takes[i], "clicked", G_CALLBACK (take_cb), self);
      gtk_box_append (GTK_BOX (foot), self->takes[i]);
    }
  gtk_box_append (GTK_BOX (self), self->note);
  gtk_box_append (GTK_BOX (self), self->table);
  gtk_box_append (GTK_BOX (self), foot);
  show_buttons (self);
}

GtkWidget *
cy_score_compare_new (CySession *session)
{
  CyScoreCompare *self = g_object_new (CY_TYPE_SCORE_COMPARE, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_score_compare_set:
 * @self: the view
 * @sheet: the sheet of a grader
 */
void
cy_score_compare_set (CyScoreCompare *self, CyScoreSheet *sheet)
{
  cy_score_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  self->sheet = sheet;
  g_clear_pointer (&self->differences, g_array_unref);
  self->differences = cy_score_sheet_compare (sheet);
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < self->differences->len; i++)
    append (self, i);
  cy_table_store_thaw (self->store);
  show_verdict (self);
  show_buttons (self);
}
