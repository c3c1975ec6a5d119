/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One ballot: what it is, its papers, its numbers, its result, and what can be done with it. */
#include "cy-ballot-view.h"

#include "cy-ballot-entry.h"
#include "cy-ballot-outcome.h"
#include "cy-ballot-papers-view.h"
#include "cy-ballot-work.h"
#include "cy-code.h"
#include "cy-date.h"
#include "cy-dialog.h"
#include "cy-record-dialog.h"
#include "cy-save.h"
#include "cy-share.h"
#include "cy-stack.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

enum
{
  TAB_PAPERS,
  TAB_NUMBERS,
  TAB_RESULT,
  N_TABS
};

struct _CyBallotView
{
  GtkBox parent_instance;

  GtkWidget *name;
  GtkWidget *kind;
  GtkWidget *state;
  GtkWidget *facts;
  GtkWidget *tabs[N_TABS];
  GtkWidget *stack;
  GtkWidget *children[N_TABS];
  GtkWidget *plan;
  GtkWidget *change;
  GtkWidget *remove;
  GtkWidget *finish;
  GtkWidget *reopen;

  CySession    *session;
  CyBallotData *data;
};

enum
{
  FAILED,
  PLAN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyBallotView, cy_ballot_view, GTK_TYPE_BOX)

/* ---- Showing ---- */

static char *
describe (CyBallotView *self)
{
  CyRecord *ballot = self->data->sheet->ballot;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *day =
    cy_date_format (cy_record_get_int (ballot, CY_BALLOT_DATE), CY_DATE_DOTTED_DAY);
  const char *parts[] = { day, cy_record_get_text (ballot, CY_BALLOT_PLACE) };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  if (self->data->result != NULL)
    {
      const CyBallotResult *result = self->data->result;
      g_autofree char      *share = cy_share_format (result->attendance);

      g_string_append_printf (text,
                              _ (" · %d entitled, %d present (%s), %d valid"),
                              (int) result->totals[CY_BALLOT_EXPECTED],
                              (int) result->totals[CY_BALLOT_PRESENT],
                              share,
                              (int) result->totals[CY_BALLOT_VALID]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
show_head (CyBallotView *self)
{
  CyRecord        *ballot = self->data->sheet->ballot;
  gboolean         is_done = cy_ballot_sheet_is_done (self->data->sheet);
  const char      *state = cy_record_get_text (ballot, CY_BALLOT_STATE);
  g_autofree char *facts = describe (self);

  gtk_label_set_text (GTK_LABEL (self->name), cy_record_get_text (ballot, CY_BALLOT_NAME));
  gtk_widget_set_tooltip_text (self->name, cy_record_get_text (ballot, CY_BALLOT_NAME));
  gtk_label_set_text (GTK_LABEL (self->facts), facts);
  gtk_widget_set_tooltip_text (self->facts, facts);
  cy_tag_set (self->kind,
              cy_code_get_name ("ballot_kind", cy_record_get_text (ballot, CY_BALLOT_KIND)),
              "info");
  cy_tag_set (self->state, cy_code_get_name ("work_state", state), is_done ? "ok" : "warn");
  gtk_widget_set_visible (self->finish, !is_done);
  gtk_widget_set_sensitive (self->finish, self->data->result != NULL);
  gtk_widget_set_visible (self->reopen, is_done);
  gtk_widget_set_sensitive (self->change, !is_done);
  gtk_widget_set_visible (self->plan, !is_done && !cy_ballot_data_is_counted (self->data));
}

static void
show_tab (CyBallotView *self, guint tab)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->tabs[tab]), TRUE);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->children[tab]);
}

static void
tab_cb (GtkToggleButton *button, CyBallotView *self)
{
  for (guint i = 0; i < N_TABS; i++)
    if (self->tabs[i] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->children[i]);
}

/* Where the work on a ballot goes on. */
static guint
choose_tab (CyBallotView *self)
{
  if (cy_ballot_sheet_is_done (self->data->sheet))
    return TAB_RESULT;

  return cy_ballot_sheet_is_on_paper (self->data->sheet) ? TAB_PAPERS : TAB_NUMBERS;
}

static void
show_judged (CyBallotView *self)
{
  show_head (self);
  cy_ballot_outcome_set (CY_BALLOT_OUTCOME (self->children[TAB_RESULT]), self->data);
}

static void
failed_cb (CyBallotView *self)
{
  g_signal_emit (self, signals[FAILED], 0);
}

/* ---- Acting ---- */

static void
finish_cb (GtkButton *button, CyBallotView *self)
{
  cy_ballot_work_finish (self->session, cy_ballot_data_get_id (self->data));
}

static void
reopen_cb (GtkButton *button, CyBallotView *self)
{
  cy_ballot_work_reopen (self->session, cy_ballot_data_get_id (self->data));
}

static void
plan_cb (GtkButton *button, CyBallotView *self)
{
  g_signal_emit (self, signals[PLAN], 0);
}

static void
changed_cb (CyRecord *record, gpointer user_data)
{
  cy_ballot_work_change (CY_BALLOT_VIEW (user_data)->session, record);
}

static void
change_cb (GtkButton *button, CyBallotView *self)
{
  static const guint fields[] = {
    CY_BALLOT_NAME,     CY_BALLOT_DATE,    CY_BALLOT_PLACE,     CY_BALLOT_UNIT,
    CY_BALLOT_ORGAN,    CY_BALLOT_OPTIONS, CY_BALLOT_SCORES,    CY_BALLOT_FLOOR,
    CY_BALLOT_TRIM,     CY_BALLOT_MISSING, CY_BALLOT_GROUP_MIN, CY_BALLOT_SCRUTINEERS,
    CY_BALLOT_COUNTERS, CY_BALLOT_NOTE,
  };
  g_autoptr (CyRecord) record = cy_record_copy (self->data->sheet->ballot);

  cy_record_dialog_present (GTK_WIDGET (self),
                            self->session,
                            &(CyRecordDialog){ .heading = _ ("Change the Ballot"),
                                               .accept = _ ("Save"),
                                               .fields = fields,
                                               .n_fields = G_N_ELEMENTS (fields) },
                            record,
                            changed_cb,
                            self);
}

static void
removed_cb (gboolean accepted, gpointer user_data)
{
  CyBallotView *self = user_data;

  if (accepted && self->data != NULL)
    cy_save_deletion (self->session,
                      self->data->sheet->ballot,
                      _ ("Delete a ballot"),
                      _ ("Ballot deleted"));
}

static void
remove_cb (GtkButton *button, CyBallotView *self)
{
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Delete this ballot?"),
                     _ ("Its votes and papers go with it into the recycle bin."),
                     _ ("Delete"),
                     TRUE,
                     removed_cb,
                     self);
}

/* ---- Class ---- */

static void
cy_ballot_view_dispose (GObject *object)
{
  CyBallotView *self = CY_BALLOT_VIEW (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->data, cy_ballot_data_free);

  G_OBJECT_CLASS (cy_ballot_view_parent_class)->dispose (object);
}

static void
cy_ballot_view_class_init (CyBallotViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_ballot_view_dispose;
  /** CyBallotView::failed: what is shown is not what is stored, and has to be read again */
  signals[FAILED] = g_signal_new ("failed",
                                  CY_TYPE_BALLOT_VIEW,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
  /** CyBallotView::plan: who votes on whom is to be changed */
  signals[PLAN] = g_signal_new ("plan",
                                CY_TYPE_BALLOT_VIEW,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
}

static GtkWidget *
add_button (CyBallotView *self,
            GtkWidget    *row,
            const char   *label,
            const char   *style,
            GCallback     callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (style != NULL)
    gtk_widget_add_css_class (button, style);
  g_signal_connect (button, "clicked", callback, self);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), button);

  return button;
}

static GtkWidget *
make_names (CyBallotView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->name = gtk_label_new (NULL);
  self->kind = cy_tag_new (NULL, NULL);
  self->state = cy_tag_new (NULL, NULL);
  self->facts = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->name, "card-title");
  gtk_widget_add_css_class (self->facts, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->facts), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->name), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->facts), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (self->kind, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->state, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), self->name);
  gtk_box_append (GTK_BOX (row), self->kind);
  gtk_box_append (GTK_BOX (row), self->state);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->facts);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static GtkWidget *
make_head (CyBallotView *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (row), make_names (self));
  self->remove = add_button (self, row, _ ("Delete…"), "destructive", G_CALLBACK (remove_cb));
  self->change = add_button (self, row, _ ("Change…"), NULL, G_CALLBACK (change_cb));
  self->plan = add_button (self, row, _ ("Who Votes on Whom…"), NULL, G_CALLBACK (plan_cb));
  self->reopen = add_button (self, row, _ ("Open Again"), NULL, G_CALLBACK (reopen_cb));
  self->finish = add_button (self, row, _ ("Finish"), "primary", G_CALLBACK (finish_cb));

  return row;
}

static GtkWidget *
make_tabs (CyBallotView *self)
{
  const char *const titles[N_TABS] = { N_ ("Papers"), N_ ("Counts"), N_ ("Result") };
  GtkWidget        *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (row, "tab-bar");
  for (guint i = 0; i < N_TABS; i++)
    {
      self->tabs[i] = gtk_toggle_button_new_with_label (_ (titles[i]));
      gtk_widget_add_css_class (self->tabs[i], "tab");
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->tabs[i]),
                                     GTK_TOGGLE_BUTTON (self->tabs[0]));
      g_signal_connect (self->tabs[i], "toggled", G_CALLBACK (tab_cb), self);
      gtk_box_append (GTK_BOX (row), self->tabs[i]);
    }

  return row;
}

static void
cy_ballot_view_init (CyBallotView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
}

static void
fill (CyBallotView *self)
{
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), make_tabs (self));
  self->stack = cy_stack_new ();
  self->children[TAB_PAPERS] = cy_ballot_papers_view_new (self->session);
  self->children[TAB_NUMBERS] = cy_ballot_entry_new (self->session);
  self->children[TAB_RESULT] = cy_ballot_outcome_new ();
  for (guint i = 0; i < N_TABS; i++)
    gtk_stack_add_child (GTK_STACK (self->stack), self->children[i]);
  g_signal_connect_swapped (self->children[TAB_NUMBERS], "changed", G_CALLBACK (show_judged), self);
  g_signal_connect_swapped (self->children[TAB_NUMBERS], "failed", G_CALLBACK (failed_cb), self);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (self), self->stack);
}

GtkWidget *
cy_ballot_view_new (CySession *session)
{
  CyBallotView *self = g_object_new (CY_TYPE_BALLOT_VIEW, NULL);

  self->session = g_object_ref (session);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * cy_ballot_view_set:
 * @self: the view
 * @data: (transfer full): the ballot
 */
void
cy_ballot_view_set (CyBallotView *self, CyBallotData *data)
{
  g_autoptr (CyBallotData) old = self->data;
  gboolean is_other = old == NULL || cy_ballot_data_get_id (old) != cy_ballot_data_get_id (data) ||
                      cy_ballot_sheet_is_done (old->sheet) != cy_ballot_sheet_is_done (data->sheet);

  self->data = data;
  gtk_widget_set_visible (self->tabs[TAB_PAPERS], cy_ballot_sheet_is_on_paper (data->sheet));
  cy_ballot_entry_set (CY_BALLOT_ENTRY (self->children[TAB_NUMBERS]), data);
  cy_ballot_papers_view_set (CY_BALLOT_PAPERS_VIEW (self->children[TAB_PAPERS]),
                             cy_ballot_sheet_is_on_paper (data->sheet) ? data : NULL);
  show_judged (self);
  if (is_other)
    show_tab (self, choose_tab (self));
}

/**
 * cy_ballot_view_is_busy:
 * @self: the view
 *
 * Returns: whether what is read now would be older than what is shown
 */
gboolean
cy_ballot_view_is_busy (CyBallotView *self)
{
  return cy_ballot_entry_is_busy (CY_BALLOT_ENTRY (self->children[TAB_NUMBERS]));
}

/**
 * cy_ballot_view_get_sheet:
 * @self: the view
 *
 * Returns: (nullable) (transfer none): the ballot that is shown, until another is
 */
CyBallotSheet *
cy_ballot_view_get_sheet (CyBallotView *self)
{
  return self->data != NULL ? self->data->sheet : NULL;
}

/**
 * cy_ballot_view_get_result:
 * @self: the view
 *
 * Returns: (nullable) (transfer none): what came out of the ballot that is shown, until another is
 */
const CyBallotResult *
cy_ballot_view_get_result (CyBallotView *self)
{
  return self->data != NULL ? self->data->result : NULL;
}
