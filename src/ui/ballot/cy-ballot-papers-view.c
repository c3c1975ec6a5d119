/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Papers of a ballot: typed in once and once more, compared, and counted when they are the same. */
#include "cy-ballot-papers-view.h"

#include "cy-ballot-paper-form.h"
#include "cy-ballot-work.h"
#include "cy-note.h"
#include "cy-segments.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

/* The passes, and the comparison behind them. */
#define COMPARISON (CY_BALLOT_PASSES + 1)

#define PAPERS_WIDTH 150

struct _CyBallotPapersView
{
  GtkBox parent_instance;

  GtkWidget    *groups;
  GtkWidget    *passes;
  GtkWidget    *count;
  GtkWidget    *stack;
  GtkWidget    *typing;
  GtkWidget    *comparing;
  GtkWidget    *form;
  GtkWidget    *papers;
  GtkWidget    *note;
  GtkWidget    *differences;
  GtkWidget    *adopt;
  CyTableStore *paper_store;
  CyTableStore *difference_store;
  CySession    *session;

  CyBallotData *data; /* the owner's */
  gint64        ballot;
  guint         pass;
  guint         voters;
};

G_DEFINE_FINAL_TYPE (CyBallotPapersView, cy_ballot_papers_view, GTK_TYPE_BOX)

static const char *const paper_ids[] = { "number", "marks", NULL };
static const char *const difference_ids[] = { "number", "group", "what", NULL };

static const CyTableColumn paper_columns[] = {
  { "number", N_ ("Number of the paper"), 60, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "marks", N_ ("Ticks"), 130, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static const CyTableColumn difference_columns[] = {
  { "number", N_ ("Number of the paper"), 70, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "group", N_ ("Group of voters"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "what", N_ ("Difference"), 360, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static const CyBallotVoters *
get_voters (CyBallotPapersView *self)
{
  return cy_ballot_sheet_get_voters (self->data->sheet,
                                     MIN (self->voters, self->data->sheet->voters->len - 1));
}

/* ---- Typing in ---- */

static gint64
get_next (CyBallotPapersView *self)
{
  gint64 next;

  cy_ballot_papers_count (self->data->papers, get_voters (self)->id, self->pass, &next);

  return next;
}

static void
show_papers (CyBallotPapersView *self)
{
  gint64           voters = get_voters (self)->id;
  g_autofree char *count = NULL;

  cy_table_store_freeze (self->paper_store);
  cy_table_store_clear (self->paper_store);
  /* The newest on top, where the eye is. */
  for (guint i = self->data->papers->len; i > 0; i--)
    {
      const CyBallotPaper *paper = g_ptr_array_index (self->data->papers, i - 1);
      g_autofree char     *number = g_strdup_printf ("%d", (int) paper->number);
      const char          *texts[] = { number, paper->is_spoiled ? _ ("Spoiled") : paper->marks };

      if (paper->voters == voters && paper->pass == self->pass)
        cy_table_store_append (self->paper_store, paper->number, texts);
    }
  cy_table_store_thaw (self->paper_store);
  count = g_strdup_printf (_ ("First pass %u papers, second pass %u"),
                           cy_ballot_papers_count (self->data->papers, voters, 1, NULL),
                           cy_ballot_papers_count (self->data->papers, voters, 2, NULL));
  gtk_label_set_text (GTK_LABEL (self->count), count);
}

static void
open_paper (CyBallotPapersView *self, gint64 number)
{
  cy_ballot_paper_form_set_paper (CY_BALLOT_PAPER_FORM (self->form),
                                  number,
                                  cy_ballot_papers_find (self->data->papers,
                                                         get_voters (self)->id,
                                                         self->pass,
                                                         number));
}

static void
go_to_paper (CyBallotPapersView *self, gint64 number)
{
  open_paper (self, number);
  gtk_widget_grab_focus (self->form);
}

static void
activate_paper_cb (CyTable *table, gint64 number, CyBallotPapersView *self)
{
  go_to_paper (self, number);
}

/* The next number comes at once; the library need not be waited for. */
static void
put_cb (CyBallotPaperForm *form, CyBallotPaper *typed, CyBallotPapersView *self)
{
  CyBallotPaper paper = *typed;

  paper.voters = get_voters (self)->id;
  paper.pass = self->pass;
  cy_ballot_work_put (self->session, self->ballot, &paper, NULL, NULL);
  cy_ballot_paper_form_set_paper (form,
                                  paper.number + 1,
                                  cy_ballot_papers_find (self->data->papers,
                                                         paper.voters,
                                                         paper.pass,
                                                         paper.number + 1));
  gtk_widget_grab_focus (GTK_WIDGET (form));
}

/* ---- Comparing ---- */

static void
show_verdict (CyBallotPapersView *self)
{
  guint            n = self->data->differences->len;
  g_autofree char *text = g_strdup_printf (ngettext ("The passes differ in %u place",
                                                     "The passes differ in %u places",
                                                     n),
                                           n);

  gtk_widget_set_sensitive (self->adopt,
                            n == 0 && self->data->papers->len > 0 &&
                              !cy_ballot_sheet_is_done (self->data->sheet));
  if (self->data->papers->len == 0)
    cy_note_set (CY_NOTE (self->note), _ ("No paper is typed in yet"), NULL, NULL);
  else if (n > 0)
    cy_note_set (CY_NOTE (self->note),
                 text,
                 _ ("Look at the paper and mend the pass that is wrong: a double click opens it in "
                    "the second pass."),
                 NULL);
  else
    cy_note_set (CY_NOTE (self->note),
                 _ ("Both passes are the same"),
                 _ ("The papers can be counted; counting once more changes nothing."),
                 NULL);
}

static void
show_differences (CyBallotPapersView *self)
{
  cy_table_store_freeze (self->difference_store);
  cy_table_store_clear (self->difference_store);
  for (guint i = 0; i < self->data->differences->len; i++)
    {
      const CyBallotDifference *difference =
        &g_array_index (self->data->differences, CyBallotDifference, i);
      g_autofree char *number = g_strdup_printf ("%d", (int) difference->number);
      g_autofree char *what = cy_ballot_difference_dup_text (difference, self->data->sheet);
      const char      *texts[] = {
             number,
             cy_ballot_sheet_get_voters (self->data->sheet, difference->voters)->name,
             what,
      };

      cy_table_store_append (self->difference_store, i + 1, texts);
    }
  cy_table_store_thaw (self->difference_store);
  show_verdict (self);
}

static void
activate_difference_cb (CyTable *table, gint64 row, CyBallotPapersView *self)
{
  const CyBallotDifference *difference =
    &g_array_index (self->data->differences, CyBallotDifference, row - 1);
  gint64 number = difference->number;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->groups), difference->voters);
  cy_segments_choose (CY_SEGMENTS (self->passes), 2);
  go_to_paper (self, number);
}

static void
adopt_cb (GtkButton *button, CyBallotPapersView *self)
{
  cy_ballot_work_adopt (self->session, self->ballot);
}

/* ---- Choosing ---- */

static void
show_pass (CyBallotPapersView *self)
{
  gboolean is_typing = self->pass < COMPARISON;

  gtk_stack_set_visible_child (GTK_STACK (self->stack), is_typing ? self->typing : self->comparing);
  if (self->data == NULL)
    return;
  gtk_widget_set_sensitive (self->typing, !cy_ballot_sheet_is_done (self->data->sheet));
  if (is_typing)
    show_papers (self);
}

static void
pass_cb (CySegments *segments, guint pass, CyBallotPapersView *self)
{
  self->pass = pass;
  show_pass (self);
  if (self->data != NULL && self->pass < COMPARISON)
    open_paper (self, get_next (self));
}

static void
group_cb (GtkDropDown *groups, GParamSpec *pspec, CyBallotPapersView *self)
{
  guint chosen = gtk_drop_down_get_selected (groups);

  if (chosen == GTK_INVALID_LIST_POSITION || self->data == NULL)
    return;
  self->voters = chosen;
  show_papers (self);
  open_paper (self, get_next (self));
}

/* ---- Class ---- */

static void
cy_ballot_papers_view_dispose (GObject *object)
{
  CyBallotPapersView *self = CY_BALLOT_PAPERS_VIEW (object);

  self->data = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->paper_store);
  g_clear_object (&self->difference_store);

  G_OBJECT_CLASS (cy_ballot_papers_view_parent_class)->dispose (object);
}

static void
cy_ballot_papers_view_class_init (CyBallotPapersViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_ballot_papers_view_dispose;
}

static GtkWidget *
make_tools (CyBallotPapersView *self)
{
  const char *const titles[COMPARISON] = { N_ ("First Pass"),
                                           N_ ("Second Pass"),
                                           N_ ("Comparison") };
  GtkWidget        *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->passes = cy_segments_new ();
  for (guint i = 0; i < COMPARISON; i++)
    cy_segments_add (CY_SEGMENTS (self->passes), i + 1, _ (titles[i]));
  g_signal_connect (self->passes, "chosen", G_CALLBACK (pass_cb), self);
  self->groups = gtk_drop_down_new (NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->groups),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Group of voters"),
                                  -1);
  g_signal_connect (self->groups, "notify::selected", G_CALLBACK (group_cb), self);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "secondary");
  gtk_label_set_ellipsize (GTK_LABEL (self->count), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), self->passes);
  gtk_box_append (GTK_BOX (box), self->groups);
  gtk_box_append (GTK_BOX (box), self->count);

  return box;
}

static GtkWidget *
make_typing (CyBallotPapersView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->form = cy_ballot_paper_form_new ();
  gtk_widget_set_hexpand (self->form, TRUE);
  g_signal_connect (self->form, "put", G_CALLBACK (put_cb), self);
  self->papers =
    cy_table_new_marked (_ ("Papers typed in"), paper_columns, G_N_ELEMENTS (paper_columns));
  self->paper_store = cy_table_store_new (paper_ids);
  cy_table_set_source (CY_TABLE (self->papers), CY_TABLE_SOURCE (self->paper_store));
  cy_table_set_empty (CY_TABLE (self->papers), _ ("No paper is typed in yet"), NULL);
  gtk_widget_set_size_request (self->papers, PAPERS_WIDTH, -1);
  gtk_widget_set_hexpand (self->papers, FALSE);
  g_signal_connect (self->papers, "activate", G_CALLBACK (activate_paper_cb), self);
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_box_append (GTK_BOX (box), self->papers);

  return box;
}

static GtkWidget *
make_comparing (CyBallotPapersView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->note = cy_note_new ("info");
  self->differences = cy_table_new_marked (_ ("Differences between the passes"),
                                           difference_columns,
                                           G_N_ELEMENTS (difference_columns));
  self->difference_store = cy_table_store_new (difference_ids);
  cy_table_set_source (CY_TABLE (self->differences), CY_TABLE_SOURCE (self->difference_store));
  gtk_widget_set_vexpand (self->differences, TRUE);
  g_signal_connect (self->differences, "activate", G_CALLBACK (activate_difference_cb), self);
  self->adopt = gtk_button_new_with_label (_ ("Count the Papers"));
  gtk_widget_add_css_class (self->adopt, "primary");
  gtk_widget_set_halign (self->adopt, GTK_ALIGN_END);
  g_signal_connect (self->adopt, "clicked", G_CALLBACK (adopt_cb), self);
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), self->differences);
  gtk_box_append (GTK_BOX (box), self->adopt);

  return box;
}

static void
cy_ballot_papers_view_init (CyBallotPapersView *self)
{
  GtkWidget *tools = make_tools (self);

  self->pass = 1;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  self->stack = gtk_stack_new ();
  self->typing = make_typing (self);
  self->comparing = make_comparing (self);
  gtk_stack_add_child (GTK_STACK (self->stack), self->typing);
  gtk_stack_add_child (GTK_STACK (self->stack), self->comparing);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self), tools);
  gtk_box_append (GTK_BOX (self), self->stack);
}

GtkWidget *
cy_ballot_papers_view_new (CySession *session)
{
  CyBallotPapersView *self = g_object_new (CY_TYPE_BALLOT_PAPERS_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/* Another ballot: its groups, and its first paper that is still to come. */
static void
begin (CyBallotPapersView *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GtkStringList) model = NULL;

  for (guint i = 0; i < self->data->sheet->voters->len; i++)
    g_ptr_array_add (names, cy_ballot_sheet_get_voters (self->data->sheet, i)->name);
  g_ptr_array_add (names, NULL);
  model = gtk_string_list_new ((const char *const *) names->pdata);
  self->ballot = cy_ballot_data_get_id (self->data);
  self->voters = 0;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->groups), G_LIST_MODEL (model));
}

/**
 * cy_ballot_papers_view_set:
 * @self: the view
 * @data: (nullable) (transfer none): a ballot on paper; stays with the owner until another comes
 */
void
cy_ballot_papers_view_set (CyBallotPapersView *self, CyBallotData *data)
{
  gboolean is_new = data != NULL && self->ballot != cy_ballot_data_get_id (data);

  self->data = data;
  if (data == NULL)
    return;
  cy_ballot_paper_form_set_sheet (CY_BALLOT_PAPER_FORM (self->form), data->sheet);
  if (is_new)
    begin (self);
  show_differences (self);
  show_pass (self);
}
