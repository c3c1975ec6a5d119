/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Sets up a ballot: the paper, when and where, who votes, and on whom. */
#include "cy-ballot-dialog.h"

#include "cy-ballot-voters-form.h"
#include "cy-code.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-section-title.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 880
#define TABLE_HEIGHT 200

typedef struct
{
  CySession     *session;
  CyShortlist   *list;
  CyFormDialog  *window;
  CyRecord      *ballot;
  CyBallotSheet *sheet; /* NULL for a new one */
  GtkWidget     *paper; /* both NULL for one that stands */
  GtkWidget     *form;
  GtkWidget     *voters;
  GtkWidget     *step;
  GtkWidget     *table;
  GtkWidget     *chosen;
  CyTableStore  *store;
  CyBallotWorked done;
  gpointer       user_data;
} Dialog;

static const guint fields[] = { CY_BALLOT_NAME, CY_BALLOT_DATE,  CY_BALLOT_PLACE,
                                CY_BALLOT_UNIT, CY_BALLOT_ORGAN, CY_BALLOT_ON_PAPER };

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "town", N_ ("Township"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "place", N_ ("Village"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "step", N_ ("Step"), 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
};

static const char *const column_ids[] = { "name", "town", "place", "step", NULL };

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  cy_shortlist_unref (self->list);
  g_object_unref (self->ballot);
  g_clear_pointer (&self->sheet, cy_ballot_sheet_unref);
  g_object_unref (self->store);
  g_free (self);
}

/* ---- Who is voted on ---- */

/* Code of the step that is wanted; NULL for all. */
static const char *
get_step (Dialog *self)
{
  const CyRoute *route = cy_shortlist_get_route (self->list, 0, NULL);
  guint          chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->step));

  return chosen > 0 && chosen <= route->n_steps ? route->steps[chosen - 1].code : NULL;
}

static gboolean
is_on_paper (Dialog *self, gint64 person)
{
  for (guint i = 0; self->sheet != NULL && i < self->sheet->subjects->len; i++)
    if (cy_ballot_sheet_get_subject (self->sheet, i)->person == person)
      return TRUE;

  return FALSE;
}

static const CyCandidate *
find_candidate (Dialog *self, gint64 person)
{
  for (guint i = 0; i < self->list->candidates->len; i++)
    {
      const CyCandidate *candidate = g_ptr_array_index (self->list->candidates, i);

      if (candidate->person == person)
        return candidate;
    }

  return NULL;
}

/* Who is voted on already stands first, wherever they have got to. */
static void
add_subjects (Dialog *self)
{
  for (guint i = 0; self->sheet != NULL && i < self->sheet->subjects->len; i++)
    {
      const CyBallotSubject *subject = cy_ballot_sheet_get_subject (self->sheet, i);
      const CyCandidate     *candidate = find_candidate (self, subject->person);
      const char            *texts[] = {
                   subject->name,
        candidate != NULL && candidate->town != NULL ? candidate->town : "—",
        subject->place != NULL ? subject->place : "—",
        candidate != NULL ? cy_code_get_short_name ("step", candidate->step) : "—",
      };

      cy_table_store_append (self->store, subject->person, texts);
    }
}

static void
show_candidates (Dialog *self)
{
  const char *step = get_step (self);

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  add_subjects (self);
  for (guint i = 0; i < self->list->candidates->len; i++)
    {
      const CyCandidate *candidate = g_ptr_array_index (self->list->candidates, i);
      const char        *texts[] = { candidate->name,
                              candidate->town != NULL ? candidate->town : "—",
                              candidate->place != NULL ? candidate->place : "—",
                                     cy_code_get_short_name ("step", candidate->step) };

      if (!is_on_paper (self, candidate->person) &&
          (step == NULL || g_str_equal (candidate->step, step)))
        cy_table_store_append (self->store, candidate->person, texts);
    }
  cy_table_store_thaw (self->store);
}

static void
chosen_cb (CyTable *table, Dialog *self)
{
  guint            n = cy_table_get_n_selected (table);
  g_autofree char *text = g_strdup_printf (_ ("%u chosen"), n);

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
}

static void
step_cb (GtkDropDown *step, GParamSpec *pspec, Dialog *self)
{
  show_candidates (self);
}

/* ---- Agreeing ---- */

static gboolean
refuse (Dialog *self, const char *message)
{
  cy_form_dialog_set_message (self->window, message);

  return FALSE;
}

static void
apply_paper (Dialog *self)
{
  guint                   n;
  const CyBallotTemplate *templates = cy_ballot_list_templates (&n);
  const CyBallotTemplate *chosen =
    &templates[MIN (gtk_drop_down_get_selected (GTK_DROP_DOWN (self->paper)), n - 1)];

  cy_record_set_text (self->ballot, CY_BALLOT_KIND, chosen->kind);
  cy_record_set_text (self->ballot, CY_BALLOT_OPTIONS, chosen->options);
  cy_record_set_text (self->ballot, CY_BALLOT_SCORES, chosen->scores);
}

static gboolean
has_name (Dialog *self)
{
  const char      *text = cy_record_get_text (self->ballot, CY_BALLOT_NAME);
  g_autofree char *name = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *name != '\0';
}

static void
start (Dialog *self, const CyBallotPlan *plan)
{
  if (self->sheet != NULL)
    {
      cy_ballot_work_replan (self->session, plan);
      return;
    }
  apply_paper (self);
  cy_ballot_work_create (self->session, plan, self->done, self->user_data);
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  g_autofree char *message = NULL;
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->table));
  g_autoptr (GArray) voters = NULL;

  if (self->form != NULL && !cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  if (!has_name (self))
    return refuse (self, _ ("Give the ballot a name."));
  voters = cy_ballot_voters_form_read (CY_BALLOT_VOTERS_FORM (self->voters), &message);
  if (voters == NULL)
    return refuse (self, message);
  if (people->len == 0)
    return refuse (self, _ ("Choose who is voted on."));
  start (self,
         &(CyBallotPlan){ self->ballot,
                          (const CyBallotVotersPlan *) voters->data,
                          voters->len,
                          (const gint64 *) people->data,
                          people->len,
                          self->sheet != NULL ? _ ("Change who votes on whom")
                                              : _ ("Set up a ballot") });

  return TRUE;
}

/* ---- Layout ---- */

static GtkWidget *
make_paper (Dialog *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint                   n;
  const CyBallotTemplate *templates = cy_ballot_list_templates (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s：%s",
                                               cy_code_get_name ("ballot_kind", templates[i].kind),
                                               templates[i].options);

      gtk_string_list_append (model, text);
    }

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&model)), NULL);
}

static GtkWidget *
make_step (Dialog *self)
{
  const CyRoute *route = cy_shortlist_get_route (self->list, 0, NULL);
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  GtkWidget *step;

  gtk_string_list_append (model, _ ("All steps"));
  for (guint i = 0; i < route->n_steps; i++)
    gtk_string_list_append (model, cy_code_get_short_name ("step", route->steps[i].code));
  step = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&model)), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (step),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Step"),
                                  -1);
  g_signal_connect (step, "notify::selected", G_CALLBACK (step_cb), self);

  return step;
}

static GtkWidget *
make_people (Dialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title =
    cy_section_title_new (_ ("Who is voted on"), _ ("Ctrl and Shift choose several"));

  self->step = make_step (self);
  self->chosen = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->chosen, "chosen");
  gtk_widget_set_hexpand (title, TRUE);
  self->table = cy_table_new_marked (_ ("Who is voted on"), columns, G_N_ELEMENTS (columns));
  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody here is at this step."), NULL);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_size_request (self->table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_box_append (GTK_BOX (row), title);
  gtk_box_append (GTK_BOX (row), self->chosen);
  gtk_box_append (GTK_BOX (row), self->step);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->table);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static GtkWidget *
make_voters (Dialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->voters = cy_ballot_voters_form_new ();
  gtk_box_append (GTK_BOX (box), cy_section_title_new (_ ("Who votes"), NULL));
  gtk_box_append (GTK_BOX (box), self->voters);

  return box;
}

static void
add_form (Dialog *self)
{
  self->paper = make_paper (self);
  cy_form_dialog_add_field (self->window, _ ("Ballot paper"), self->paper);
  self->form = cy_form_section_new (self->session, NULL, CY_BALLOT, fields, G_N_ELEMENTS (fields));
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->ballot);
  cy_form_dialog_add_section (self->window, self->form);
}

static void
choose_subjects (Dialog *self)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->sheet->subjects->len; i++)
    g_array_append_val (people, cy_ballot_sheet_get_subject (self->sheet, i)->person);
  cy_table_select_many (CY_TABLE (self->table), (const gint64 *) people->data, people->len);
}

static void
fill (Dialog *self)
{
  GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 20);

  if (self->sheet == NULL)
    add_form (self);
  gtk_box_append (GTK_BOX (both), make_voters (self));
  gtk_box_append (GTK_BOX (both), make_people (self));
  gtk_widget_set_vexpand (both, TRUE);
  cy_form_dialog_add (self->window, both);
  show_candidates (self);
  if (self->sheet != NULL)
    {
      cy_ballot_voters_form_set (CY_BALLOT_VOTERS_FORM (self->voters), self->sheet);
      choose_subjects (self);
    }
  chosen_cb (CY_TABLE (self->table), self);
}

static CyRecord *
make_ballot (CySession *session)
{
  guint                   n;
  const CyBallotTemplate *templates = cy_ballot_list_templates (&n);
  CyRecord               *ballot = cy_ballot_make (templates, cy_session_get_rules (session));

  cy_record_set_int (ballot, CY_BALLOT_DATE, cy_session_get_base_date (session));
  if (cy_session_get_scope (session) != 0)
    cy_record_set_int (ballot, CY_BALLOT_UNIT, cy_session_get_scope (session));

  return ballot;
}

static GtkWidget *
present (Dialog *self, GtkWindow *parent, const char *title, const char *accept)
{
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (parent, title, accept));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "ballot", self, dialog_free);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));

  return GTK_WIDGET (self->window);
}

/**
 * cy_ballot_dialog_present:
 * @parent: the window
 * @session: a session
 * @list: who can be voted on
 * @done: told the id of the ballot
 * @user_data: for @done
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_ballot_dialog_present (GtkWindow     *parent,
                          CySession     *session,
                          CyShortlist   *list,
                          CyBallotWorked done,
                          gpointer       user_data)
{
  Dialog *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->list = cy_shortlist_ref (list);
  self->ballot = make_ballot (session);
  self->done = done;
  self->user_data = user_data;

  return present (self, parent, _ ("New Ballot"), _ ("Set Up"));
}

/**
 * cy_ballot_dialog_present_change:
 * @parent: the window
 * @session: a session
 * @list: who can be voted on
 * @sheet: a ballot of which nothing was counted
 *
 * Asks who votes and on whom instead.
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_ballot_dialog_present_change (GtkWindow     *parent,
                                 CySession     *session,
                                 CyShortlist   *list,
                                 CyBallotSheet *sheet)
{
  Dialog *self = g_new0 (Dialog, 1);

  self->session = g_object_ref (session);
  self->list = cy_shortlist_ref (list);
  self->sheet = cy_ballot_sheet_ref (sheet);
  self->ballot = g_object_ref (sheet->ballot);

  return present (self, parent, _ ("Who Votes on Whom"), _ ("Save"));
}
