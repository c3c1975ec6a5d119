/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 报表: the tables that superiors know, each with its beginning; and what was sent. */
#include "cy-papers-page.h"

#include "cy-export-history.h"
#include "cy-paper-view.h"
#include "cy-stack.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 232

/* What a report holds, in a sentence. A report without one is made elsewhere and not listed. */
static const struct
{
  const char *id;
  const char *sentence;
} sentences[] = {
  { "roster", N_ ("One line a person, in the layout that goes up") },
  { "structure", N_ ("Counts by age, education, gender and source, with charts") },
  { "secretary-reserve", N_ ("Villages with a reserve for secretary, by township") },
  { "sources", N_ ("Each source by sex, Party, age and education") },
  { "exits", N_ ("Who left in a period, why and where to, with use and adjustment rate") },
  { "joint-review", N_ ("What every office said of everybody in a round") },
  { "ballot", N_ ("Votes, rates, scores and ranks of finished ballots, with their basis") },
  { "training-ledger", N_ ("Who was on which course, with the days and hours that were attended") },
  { "hours", N_ ("The yearly task of everybody, what was attended and what is missing") },
  { "mentoring", N_ ("Who guides whom, with talks and quarterly reports; a row a pair") },
  { "postings", N_ ("Who was sent where, with tasks and how the host appraised it") },
  { "growth", N_ ("Which posting or course raised which ability, against people alike") },
  { "routine", N_ ("The grades of the quarters of everybody, with remarks and shares by unit") },
  { "annual-results", N_ ("Grades of a year-end by township, with shares and everybody's result") },
  { "basis", N_ ("Every total down to single marks, with formulas that give the same figures") },
  { "pay", N_ ("What everybody is paid on the result, how it came about, with sums") },
  { "notice", N_ ("What everybody is told of the own result, with room to sign") },
  { "blank-form", N_ ("An empty form for villages to fill in; it comes back by Import") },
};

struct _CyPapersPage
{
  CyPage parent_instance;

  GtkWidget *stack; /* reports | history */
  GtkWidget *list;
  GtkWidget *view;
  GtkWidget *history;
};

G_DEFINE_FINAL_TYPE (CyPapersPage, cy_papers_page, CY_TYPE_PAGE)

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, CyPapersPage *self)
{
  if (row != NULL)
    cy_paper_view_set_report (CY_PAPER_VIEW (self->view),
                              g_object_get_data (G_OBJECT (row), "report"));
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static GtkWidget *
make_row (const CyReport *report, const char *sentence)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_add_css_class (row, "paper");
  gtk_box_append (GTK_BOX (box), make_label (_ (report->title), "bold"));
  gtk_box_append (GTK_BOX (box), make_label (_ (sentence), "caption"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (report->title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ (sentence),
                                  -1);
  g_object_set_data (G_OBJECT (row), "report", (gpointer) report);

  return row;
}

static void
fill_list (CyPapersPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      const CyReport *report = cy_report_find (sentences[i].id);

      if (report != NULL)
        gtk_list_box_append (GTK_LIST_BOX (self->list), make_row (report, sentences[i].sentence));
    }
  gtk_list_box_select_row (GTK_LIST_BOX (self->list),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0));
}

static GtkWidget *
make_list (CyPapersPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reports"),
                                  -1);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_widget_set_size_request (scrolled, LIST_WIDTH, -1);
  gtk_widget_add_css_class (scrolled, "card");
  gtk_widget_set_overflow (scrolled, GTK_OVERFLOW_HIDDEN);

  return scrolled;
}

static GtkWidget *
make_reports (CyPapersPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->view = cy_paper_view_new (cy_page_get_session (CY_PAGE (self)));
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), self->view);

  return box;
}

/* ---- Reports or history ---- */

static void
part_toggled_cb (GtkToggleButton *button, CyPapersPage *self)
{
  if (gtk_toggle_button_get_active (button))
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                      g_object_get_data (G_OBJECT (button), "part"));
}

static GtkWidget *
make_part (CyPapersPage *self, const char *label, const char *part, GtkWidget *group)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), "part", (gpointer) part);
  if (group != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (group));
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_signal_connect (button, "toggled", G_CALLBACK (part_toggled_cb), self);

  return button;
}

static GtkWidget *
make_head (CyPapersPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *parts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *reports = make_part (self, _ ("Tables"), "reports", NULL);

  gtk_widget_add_css_class (parts, "segments");
  gtk_box_append (GTK_BOX (parts), reports);
  gtk_box_append (GTK_BOX (parts), make_part (self, _ ("Export History"), "history", reports));
  gtk_box_append (GTK_BOX (box), make_label (_ ("Reports"), "view-title"));
  gtk_box_append (GTK_BOX (box), parts);

  return box;
}

/* ---- Class ---- */

static void
cy_papers_page_export_view (CyPage *page)
{
  CyPapersPage *self = CY_PAPERS_PAGE (page);

  if (gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->history)
    cy_export_history_repeat (CY_EXPORT_HISTORY (self->history));
  else
    cy_paper_view_export (CY_PAPER_VIEW (self->view));
}

static void
cy_papers_page_constructed (GObject *object)
{
  CyPapersPage *self = CY_PAPERS_PAGE (object);

  G_OBJECT_CLASS (cy_papers_page_parent_class)->constructed (object);

  self->stack = cy_stack_new ();
  self->history = cy_export_history_new (cy_page_get_session (CY_PAGE (self)));
  gtk_stack_add_named (GTK_STACK (self->stack), make_reports (self), "reports");
  gtk_stack_add_named (GTK_STACK (self->stack), self->history, "history");
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), self->stack);
  fill_list (self);
}

static void
cy_papers_page_class_init (CyPapersPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_papers_page_constructed;
  CY_PAGE_CLASS (klass)->export_view = cy_papers_page_export_view;
}

static void
cy_papers_page_init (CyPapersPage *self)
{
}

GtkWidget *
cy_papers_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_PAPERS_PAGE, "session", session, NULL);
}
