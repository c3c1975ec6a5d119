/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One ballot paper by number keys: a digit for each person, read back in words, Enter for the next.
 */
#include "cy-ballot-paper-form.h"

#include "cy-flow.h"

#include <glib/gi18n.h>
#include <string.h>

#define TICKS_PER_LINE 4

struct _CyBallotPaperForm
{
  GtkBox parent_instance;

  GtkWidget *number;
  GtkWidget *marks;
  GtkWidget *spoiled;
  GtkWidget *legend;
  GtkWidget *ticks;
  GtkWidget *message;
  GtkWidget *save;

  CyBallotSheet *sheet;
};

enum
{
  PUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyBallotPaperForm, cy_ballot_paper_form, GTK_TYPE_BOX)

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* ---- What was typed ---- */

static gint64
get_number (CyBallotPaperForm *self)
{
  guint64 number = 0;

  g_ascii_string_to_unsigned (get_text (self->number), 10, 1, CY_BALLOT_MAX_COUNT, &number, NULL);

  return (gint64) number;
}

static gboolean
is_spoiled (CyBallotPaperForm *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->spoiled));
}

/* What keeps the paper from being taken; NULL when nothing does. */
static char *
find_trouble (CyBallotPaperForm *self)
{
  const char *marks = get_text (self->marks);
  guint       n = self->sheet->subjects->len;

  if (get_number (self) == 0)
    return g_strdup (_ ("Give the number of the paper"));
  if (is_spoiled (self) || cy_ballot_marks_check (self->sheet, marks))
    return NULL;
  if (strspn (marks, "0123456789") != strlen (marks))
    return g_strdup (_ ("Only digits can be ticked"));
  if (strlen (marks) == n)
    return g_strdup_printf (_ ("There are the options 1 to %u, and 0"), self->sheet->options.n);

  return g_strdup_printf (_ ("%u of %u people are ticked"), (guint) strlen (marks), n);
}

static GtkWidget *
make_tick (CyBallotPaperForm *self, guint nth)
{
  const char *marks = get_text (self->marks);
  gboolean    typed = nth < strlen (marks);
  guint       option = typed ? (guint) (marks[nth] - '0') : 0;
  gboolean    known = typed && option <= self->sheet->options.n;
  GtkWidget  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget  *name = gtk_label_new (cy_ballot_sheet_get_subject (self->sheet, nth)->name);
  GtkWidget  *tick =
    gtk_label_new (known ? cy_ballot_sheet_get_option_name (self->sheet, option) : "—");

  gtk_widget_add_css_class (box, "seat");
  if (nth == strlen (marks) && !is_spoiled (self))
    gtk_widget_add_css_class (box, "trial");
  gtk_widget_add_css_class (name, "label");
  gtk_widget_add_css_class (tick, typed && !known ? "error" : "bold");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (tick), 0);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), tick);

  return box;
}

static void
update (CyBallotPaperForm *self)
{
  g_autofree char *trouble = NULL;
  GtkWidget       *child;

  if (self->sheet == NULL)
    return;
  trouble = find_trouble (self);
  gtk_label_set_text (GTK_LABEL (self->message), trouble != NULL ? trouble : "");
  gtk_widget_set_sensitive (self->save, trouble == NULL);
  gtk_widget_set_sensitive (self->marks, !is_spoiled (self));
  while ((child = gtk_widget_get_first_child (self->ticks)) != NULL)
    gtk_grid_remove (GTK_GRID (self->ticks), child);
  for (guint i = 0; i < self->sheet->subjects->len; i++)
    gtk_grid_attach (GTK_GRID (self->ticks),
                     make_tick (self, i),
                     (int) i % TICKS_PER_LINE,
                     (int) i / TICKS_PER_LINE,
                     1,
                     1);
}

static void
put (CyBallotPaperForm *self)
{
  CyBallotPaper    paper = { .number = get_number (self), .is_spoiled = is_spoiled (self) };
  g_autofree char *trouble = find_trouble (self);
  g_autofree char *marks = g_strdup (get_text (self->marks));

  if (trouble != NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  paper.marks = marks;
  g_signal_emit (self, signals[PUT], 0, &paper);
}

/* ---- Class ---- */

static void
cy_ballot_paper_form_dispose (GObject *object)
{
  g_clear_pointer (&CY_BALLOT_PAPER_FORM (object)->sheet, cy_ballot_sheet_unref);

  G_OBJECT_CLASS (cy_ballot_paper_form_parent_class)->dispose (object);
}

/* The ticks are what is typed. */
static gboolean
cy_ballot_paper_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CY_BALLOT_PAPER_FORM (widget)->marks);
}

static void
cy_ballot_paper_form_class_init (CyBallotPaperFormClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_ballot_paper_form_grab_focus;
  G_OBJECT_CLASS (klass)->dispose = cy_ballot_paper_form_dispose;
  /** CyBallotPaperForm::put: a whole #CyBallotPaper was typed in */
  signals[PUT] = g_signal_new ("put",
                               CY_TYPE_BALLOT_PAPER_FORM,
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               NULL,
                               G_TYPE_NONE,
                               1,
                               G_TYPE_POINTER);
}

static GtkWidget *
add_entry (CyBallotPaperForm *self, GtkWidget *row, const char *label, int width)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (label);
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_add_css_class (words, "label");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (put), self);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), entry);
  cy_flow_insert (CY_FLOW (row), box, NULL);

  return entry;
}

/* In lines where the text is large. */
static GtkWidget *
make_row (CyBallotPaperForm *self)
{
  GtkWidget *row = cy_flow_new (10, 0);

  self->number = add_entry (self, row, _ ("Number of the paper"), 6);
  self->marks = add_entry (self, row, _ ("Ticks"), 16);
  self->spoiled = gtk_check_button_new_with_mnemonic (_ ("_Spoiled"));
  g_signal_connect_swapped (self->spoiled, "toggled", G_CALLBACK (update), self);
  self->save = gtk_button_new_with_label (_ ("Next Paper"));
  gtk_widget_add_css_class (self->save, "primary");
  g_signal_connect_swapped (self->save, "clicked", G_CALLBACK (put), self);
  cy_flow_insert (CY_FLOW (row), self->spoiled, NULL);
  cy_flow_insert (CY_FLOW (row), self->save, NULL);

  return row;
}

static void
cy_ballot_paper_form_init (CyBallotPaperForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->legend = gtk_label_new (NULL);
  self->message = gtk_label_new (NULL);
  self->ticks = gtk_grid_new ();
  gtk_widget_add_css_class (self->legend, "secondary");
  gtk_widget_add_css_class (self->message, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->legend), 0);
  gtk_label_set_wrap (GTK_LABEL (self->legend), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->ticks), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (self->ticks), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self->ticks), 6);
  gtk_box_append (GTK_BOX (self), self->legend);
  gtk_box_append (GTK_BOX (self), make_row (self));
  gtk_box_append (GTK_BOX (self), self->message);
  gtk_box_append (GTK_BOX (self), self->ticks);
}

GtkWidget *
cy_ballot_paper_form_new (void)
{
  return g_object_new (CY_TYPE_BALLOT_PAPER_FORM, NULL);
}

/**
 * cy_ballot_paper_form_set_sheet:
 * @self: the form
 * @sheet: the ballot the papers are of
 */
void
cy_ballot_paper_form_set_sheet (CyBallotPaperForm *self, CyBallotSheet *sheet)
{
  g_autoptr (GString) legend = g_string_new (NULL);

  g_clear_pointer (&self->sheet, cy_ballot_sheet_unref);
  self->sheet = cy_ballot_sheet_ref (sheet);
  for (guint i = 1; i <= sheet->options.n; i++)
    g_string_append_printf (legend, "%u %s   ", i, sheet->options.names[i]);
  g_string_append_printf (legend, "0 %s", _ ("No opinion"));
  gtk_label_set_text (GTK_LABEL (self->legend), legend->str);
  gtk_entry_set_max_length (GTK_ENTRY (self->marks), (int) sheet->subjects->len);
  update (self);
}

/**
 * cy_ballot_paper_form_set_paper:
 * @self: the form
 * @number: of the paper
 * @paper: (nullable): what is known of it
 *
 * Gets ready for a paper.
 */
void
cy_ballot_paper_form_set_paper (CyBallotPaperForm *self, gint64 number, const CyBallotPaper *paper)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);

  gtk_editable_set_text (GTK_EDITABLE (self->number), text);
  gtk_editable_set_text (GTK_EDITABLE (self->marks),
                         paper != NULL && paper->marks != NULL ? paper->marks : "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->spoiled),
                               paper != NULL && paper->is_spoiled);
}
