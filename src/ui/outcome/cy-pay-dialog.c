/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Sets up the pay formula of a scheme, and tries it out while it is typed. */
#include "cy-pay-dialog.h"

#include "cy-code-choice.h"
#include "cy-code.h"
#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-format.h"
#include "cy-pay-factors.h"
#include "cy-pay-words.h"
#include "cy-pay.h"
#include "cy-section-title.h"

#include <glib/gi18n.h>

#define WIDTH 840
#define COLUMNS 4
#define TRIED "88.3"
#define A_POINT 3 /* decimals of a total */

typedef struct
{
  CySession    *session;
  CyPayDraft   *draft;
  CyFormDialog *window;
  GtkWidget    *form;
  GtkWidget    *factors;
  GtkWidget    *total;
  GtkWidget    *post;
  GtkWidget    *grade;
  GtkWidget    *outcome;
} Dialog;

static const guint fields[] = { CY_PAY_RULE_NAME,    CY_PAY_RULE_CONVERT,   CY_PAY_RULE_BASE,
                                CY_PAY_RULE_FULL_AT, CY_PAY_RULE_PER_POINT, CY_PAY_RULE_FLOOR,
                                CY_PAY_RULE_ROUNDING };

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  cy_pay_draft_free (self->draft);
  g_free (self);
}

/* ---- Trying out ---- */

static const char *
get_grade (Dialog *self)
{
  return cy_pay_draft_list_grades (
    self->draft)[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->grade))];
}

static char *
dup_amount (Dialog *self, int total)
{
  const char *post = cy_code_choice_get_code (CY_CODE_CHOICE (self->post));
  g_autoptr (CyPayFormula) formula =
    cy_pay_formula_make (self->draft->rule, self->draft->factors, self->draft->bands);
  CyPayAmount      amount = cy_pay_formula_apply (formula, total, post, get_grade (self));
  g_autofree char *reason = cy_pay_reason_dup_words (amount.reason, post, get_grade (self));
  g_autofree char *yuan = cy_pay_format_yuan (amount.amount);
  g_autofree char *basis =
    reason == NULL ? cy_pay_amount_dup_basis (&amount, formula, total) : NULL;

  if (reason != NULL)
    /* Translators: why nothing is paid */
    return g_strdup_printf (_ ("No amount: %s"), reason);

  return g_strdup_printf (_ ("%s yuan = %s"), yuan, basis);
}

/* What is typed half is no formula yet. */
static void
try_out (Dialog *self)
{
  const char *problem = cy_pay_factors_apply (CY_PAY_FACTORS (self->factors));
  g_auto (CyValue) total = CY_VALUE_INIT;
  g_autofree char *text = NULL;

  cy_pay_factors_show_bands (CY_PAY_FACTORS (self->factors),
                             g_strcmp0 (cy_record_get_text (self->draft->rule, CY_PAY_RULE_CONVERT),
                                        "bands") == 0);
  if (problem == NULL)
    problem = cy_pay_draft_find_problem (self->draft);
  if (problem == NULL &&
      (!cy_format_parse (CY_KIND_FIXED,
                         NULL,
                         A_POINT,
                         gtk_editable_get_text (GTK_EDITABLE (self->total)),
                         &total) ||
       total.type == CY_VALUE_NULL || total.number < 0 || total.number > G_MAXINT))
    problem = _ ("Give a total to try, such as 88.3.");
  text = problem != NULL ? g_strdup (problem) : dup_amount (self, (int) total.number);
  gtk_label_set_text (GTK_LABEL (self->outcome), text);
}

static GtkWidget *
make_grades (Dialog *self)
{
  const char *const *grades = cy_pay_draft_list_grades (self->draft);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; grades[i] != NULL; i++)
    gtk_string_list_append (names, cy_code_get_name ("zb18", grades[i]));

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
}

static void
name_control (GtkWidget *control, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
}

static GtkWidget *
make_trial (Dialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->total = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->total), TRIED);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->total), 6);
  self->post = cy_code_choice_new ("post_kind");
  cy_code_choice_set_code (CY_CODE_CHOICE (self->post), "01");
  self->grade = make_grades (self);
  self->outcome = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->outcome, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->outcome), 0);
  gtk_label_set_wrap (GTK_LABEL (self->outcome), TRUE);
  gtk_widget_set_hexpand (self->outcome, TRUE);
  name_control (self->total, _ ("Total to try"));
  name_control (self->post, _ ("Post to try"));
  name_control (self->grade, _ ("Grade to try"));
  gtk_box_append (GTK_BOX (box), self->total);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("points")));
  gtk_box_append (GTK_BOX (box), self->post);
  gtk_box_append (GTK_BOX (box), self->grade);
  gtk_box_append (GTK_BOX (box), self->outcome);
  g_signal_connect_swapped (self->total, "changed", G_CALLBACK (try_out), self);
  g_signal_connect_swapped (self->post, "chosen", G_CALLBACK (try_out), self);
  g_signal_connect_swapped (self->grade, "notify::selected", G_CALLBACK (try_out), self);

  return box;
}

/* ---- Keeping ---- */

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  CyPayDraft *draft = data;

  if (!cy_pay_draft_save (conn, draft, _ ("Pay formula changed"), error))
    return NULL;

  return g_strdup (_ ("The pay formula is kept; pay lists stay as they are until made again"));
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  const char *problem = NULL;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  problem = cy_pay_factors_apply (CY_PAY_FACTORS (self->factors));
  if (problem == NULL)
    problem = cy_pay_draft_find_problem (self->draft);
  cy_form_dialog_set_message (window, problem);
  if (problem == NULL)
    cy_deed_run (self->session,
                 save,
                 cy_pay_draft_copy (self->draft),
                 (GDestroyNotify) cy_pay_draft_free,
                 TRUE);

  return problem == NULL;
}

/**
 * cy_pay_dialog_present:
 * @over: a widget of the window
 * @session: a session
 * @draft: (transfer full): what it begins with
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_pay_dialog_present (GtkWidget *over, CySession *session, CyPayDraft *draft)
{
  GtkWidget *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          _ ("Pay Formula"),
                                          _ ("Keep the Formula"));
  Dialog    *self = g_new0 (Dialog, 1);

  *self =
    (Dialog){ .session = g_object_ref (session),
              .draft = draft,
              .window = CY_FORM_DIALOG (window),
              .form =
                cy_form_section_new (session, NULL, CY_PAY_RULE, fields, G_N_ELEMENTS (fields)),
              .factors = cy_pay_factors_new (draft) };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  cy_form_section_set_columns (CY_FORM_SECTION (self->form), COLUMNS);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), draft->rule);
  cy_form_dialog_add_section (self->window, self->form);
  cy_form_dialog_add (self->window, self->factors);
  cy_form_dialog_add (self->window, cy_section_title_new (_ ("Try it out"), NULL));
  cy_form_dialog_add (self->window, make_trial (self));
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (try_out), self);
  g_signal_connect_swapped (self->factors, "changed", G_CALLBACK (try_out), self);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  try_out (self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
