/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A question sheet: what was asked, how often each answer was given, and what it comes to. */
#include "cy-inspect-sheet.h"

#include "cy-inspect-survey.h"
#include "cy-inspection.h"

#include <glib/gi18n.h>

#define N_COUNTS 5
#define FIRST_COUNT CY_INSPECTION_ANSWER_VERY

typedef struct
{
  CyRecord  *answer;
  GtkWidget *question;
  GtkWidget *counts[N_COUNTS];
  GtkWidget *sum;
} Row;

struct _CyInspectSheet
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *grid;
  GPtrArray *rows; /* of Row */
};

G_DEFINE_FINAL_TYPE (CyInspectSheet, cy_inspect_sheet, GTK_TYPE_WIDGET)

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->answer);
  g_free (row);
}

/* The number in @entry; -1 for what is none. */
static gint64
read_count (GtkWidget *entry)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
  guint64          number = 0;

  if (*text == '\0')
    return 0;

  return g_ascii_string_to_unsigned (text, 10, 0, 9999, &number, NULL) ? (gint64) number : -1;
}

/* Takes over what is typed; whether all of it are numbers. */
static gboolean
store (Row *row)
{
  gboolean is_clear = TRUE;

  cy_record_set_text (row->answer,
                      CY_INSPECTION_ANSWER_QUESTION,
                      gtk_editable_get_text (GTK_EDITABLE (row->question)));
  for (guint i = 0; i < N_COUNTS; i++)
    {
      gint64 n = read_count (row->counts[i]);

      if (n > 0)
        cy_record_set_int (row->answer, FIRST_COUNT + i, n);
      else
        cy_record_unset (row->answer, FIRST_COUNT + i);
      if (n < 0)
        gtk_widget_add_css_class (row->counts[i], "invalid");
      else
        gtk_widget_remove_css_class (row->counts[i], "invalid");
      is_clear = is_clear && n >= 0;
    }

  return is_clear;
}

static void
show_sum (Row *row)
{
  CyTally          tally = cy_survey_count (row->answer);
  g_autofree char *text =
    tally.rate >= 0
      ? g_strdup_printf ("%d · %d.%d%%", (int) tally.n_answers, tally.rate / 10, tally.rate % 10)
      : g_strdup ("—");

  gtk_label_set_text (GTK_LABEL (row->sum), text);
}

static void
changed_cb (GtkEditable *entry, Row *row)
{
  store (row);
  show_sum (row);
}

/* ---- Rows ---- */

static GtkWidget *
make_entry (const char *text, const char *label, int chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), chars);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return entry;
}

static GtkWidget *
make_count (CyRecord *answer, guint nth, guint field)
{
  g_autofree char *label =
    g_strdup_printf (_ ("Question %u: %s"), nth, _ (CY_INSPECTION_ANSWER->fields[field].title));
  g_autofree char *text =
    cy_record_has (answer, field)
      ? g_strdup_printf ("%" G_GINT64_FORMAT, cy_record_get_int (answer, field))
      : g_strdup ("");
  GtkWidget *entry = make_entry (text, label, 4);

  gtk_entry_set_alignment (GTK_ENTRY (entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);

  return entry;
}

/* Takes @answer over. */
static void
add_row (CyInspectSheet *self, CyRecord *answer)
{
  Row             *row = g_new0 (Row, 1);
  guint            nth = self->rows->len + 1;
  const char      *question = cy_record_get_text (answer, CY_INSPECTION_ANSWER_QUESTION);
  g_autofree char *label = g_strdup_printf (_ ("Question %u"), nth);

  row->answer = answer;
  row->question = make_entry (question != NULL ? question : "", label, 20);
  gtk_widget_set_hexpand (row->question, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), row->question, 0, (int) nth, 1, 1);
  for (guint i = 0; i < N_COUNTS; i++)
    {
      row->counts[i] = make_count (answer, nth, FIRST_COUNT + i);
      g_signal_connect (row->counts[i], "changed", G_CALLBACK (changed_cb), row);
      gtk_grid_attach (GTK_GRID (self->grid), row->counts[i], 1 + (int) i, (int) nth, 1, 1);
    }
  row->sum = gtk_label_new (NULL);
  gtk_widget_add_css_class (row->sum, "value");
  gtk_label_set_xalign (GTK_LABEL (row->sum), 1);
  gtk_label_set_width_chars (GTK_LABEL (row->sum), 11);
  gtk_grid_attach (GTK_GRID (self->grid), row->sum, 1 + N_COUNTS, (int) nth, 1, 1);
  g_ptr_array_add (self->rows, row);
  show_sum (row);
}

static void
add_head (CyInspectSheet *self, const char *text, int column, float align)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_xalign (GTK_LABEL (label), align);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, 0, 1, 1);
}

static void
clear (CyInspectSheet *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  g_ptr_array_set_size (self->rows, 0);
  add_head (self, _ ("Question"), 0, 0);
  for (guint i = 0; i < N_COUNTS; i++)
    add_head (self, _ (CY_INSPECTION_ANSWER->fields[FIRST_COUNT + i].title), 1 + (int) i, 1);
  add_head (self, _ ("Answers · favourable"), 1 + N_COUNTS, 1);
}

static void
add_clicked_cb (GtkButton *button, CyInspectSheet *self)
{
  add_row (self, cy_record_new (CY_INSPECTION_ANSWER));
  gtk_widget_grab_focus (((Row *) g_ptr_array_index (self->rows, self->rows->len - 1))->question);
}

/* ---- Class ---- */

static void
cy_inspect_sheet_dispose (GObject *object)
{
  CyInspectSheet *self = CY_INSPECT_SHEET (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_inspect_sheet_parent_class)->dispose (object);
}

static void
cy_inspect_sheet_class_init (CyInspectSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_inspect_sheet_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_inspect_sheet_init (CyInspectSheet *self)
{
  GtkWidget *add = gtk_button_new_with_label (_ ("Add a Question"));

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_widget_add_css_class (add, "link");
  gtk_widget_set_halign (add, GTK_ALIGN_START);
  g_signal_connect (add, "clicked", G_CALLBACK (add_clicked_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  gtk_box_append (GTK_BOX (self->box), add);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  clear (self);
}

GtkWidget *
cy_inspect_sheet_new (void)
{
  return g_object_new (CY_TYPE_INSPECT_SHEET, NULL);
}

/**
 * cy_inspect_sheet_set:
 * @self: a sheet
 * @answers: (element-type CyRecord): questions with their counts, edited at once
 */
void
cy_inspect_sheet_set (CyInspectSheet *self, GPtrArray *answers)
{
  clear (self);
  for (guint i = 0; i < answers->len; i++)
    add_row (self, g_object_ref (g_ptr_array_index (answers, i)));
}

/**
 * cy_inspect_sheet_is_blank:
 * @self: a sheet
 *
 * Returns: whether no question has an answer yet, so that nothing is lost with it
 */
gboolean
cy_inspect_sheet_is_blank (CyInspectSheet *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (cy_survey_count (((Row *) g_ptr_array_index (self->rows, i))->answer).n_answers > 0)
      return FALSE;

  return TRUE;
}

static gboolean
has_question (CyRecord *answer)
{
  g_autofree char *text = g_strdup (cy_record_get_text (answer, CY_INSPECTION_ANSWER_QUESTION));

  return text != NULL && *g_strstrip (text) != '\0';
}

/**
 * cy_inspect_sheet_read:
 * @self: a sheet
 *
 * Returns: (transfer full) (nullable) (element-type CyRecord): the questions that were asked and
 *   answered; %NULL when something in it is no number, which is marked
 */
GPtrArray *
cy_inspect_sheet_read (CyInspectSheet *self)
{
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_clear = TRUE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      is_clear = store (row) && is_clear;
      if (has_question (row->answer) && cy_survey_count (row->answer).n_answers > 0)
        g_ptr_array_add (answers, g_object_ref (row->answer));
    }

  return is_clear ? g_steal_pointer (&answers) : NULL;
}
