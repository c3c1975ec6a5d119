/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks into which box somebody is put, who decided that and why. */
#include "cy-nine-dialog.h"

#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-outcome.h"

#include <glib/gi18n.h>

#define WIDTH 520

static const guint fields[] = { CY_NINE_BOX_DATE, CY_NINE_BOX_JUDGES, CY_NINE_BOX_REASON };

typedef struct
{
  CySession *session;
  CyRecord  *move;
  char      *name;
  GtkWidget *form;
  GtkWidget *result;
  GtkWidget *potential;
  GtkWidget *box_name;
  guint      from_result;
  guint      from_potential;
} Dialog;

typedef struct
{
  CyRecord *move;
  char     *name;
  gint64    today;
} Deed;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->move);
  g_free (self->name);
  g_free (self);
}

static void
deed_free (gpointer data)
{
  Deed *self = data;

  g_object_unref (self->move);
  g_free (self->name);
  g_free (self);
}

static guint
get_band (GtkWidget *choice)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)) + 1;
}

static gboolean
is_moved (Dialog *self)
{
  return get_band (self->result) != self->from_result ||
         get_band (self->potential) != self->from_potential;
}

static void
show_box (Dialog *self)
{
  const char *name = cy_nine_get_box_name (get_band (self->result), get_band (self->potential));
  g_autofree char *text =
    is_moved (self) ? g_strdup_printf (_ ("Goes to: %s"), name)
                    : g_strdup_printf (_ ("Stands there already: %s. Choose another box."), name);

  gtk_label_set_text (GTK_LABEL (self->box_name), text);
}

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  Deed *deed = data;

  if (!cy_nine_move (conn, deed->move, deed->today, _ ("Nine-box judgement"), error))
    return NULL;

  return g_strdup_printf (
    _ ("%s moved to: %s"),
    deed->name,
    cy_nine_get_box_name ((guint) cy_record_get_int (deed->move, CY_NINE_BOX_RESULT),
                          (guint) g_ascii_strtoull (cy_record_get_text (deed->move,
                                                                        CY_NINE_BOX_POTENTIAL),
                                                    NULL,
                                                    10)));
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  g_autofree char *potential = g_strdup_printf ("%u", get_band (self->potential));
  const char      *problem = NULL;
  Deed            *deed;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  cy_record_set_int (self->move, CY_NINE_BOX_RESULT, get_band (self->result));
  cy_record_set_text (self->move, CY_NINE_BOX_POTENTIAL, potential);
  problem = cy_nine_move_find_problem (self->move, cy_session_get_today (self->session));
  if (problem == NULL && !is_moved (self))
    problem = _ ("Choose another box.");
  cy_form_dialog_set_message (window, problem);
  if (problem != NULL)
    return FALSE;
  deed = g_new0 (Deed, 1);
  *deed = (Deed){ g_object_ref (self->move),
                  g_strdup (self->name),
                  cy_session_get_today (self->session) };
  cy_deed_run (self->session, save, deed, deed_free, TRUE);

  return TRUE;
}

static GtkWidget *
make_choice (guint band)
{
  const char *words[CY_NINE_BANDS + 1] = { NULL };
  GtkWidget  *choice;

  for (guint i = 0; i < CY_NINE_BANDS; i++)
    words[i] = cy_nine_get_band_word (i + 1);
  choice = gtk_drop_down_new_from_strings (words);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), MAX (band, 1) - 1);

  return choice;
}

static GtkWidget *
make_box_name (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "bold");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);

  return label;
}

/**
 * cy_nine_dialog_present:
 * @over: a widget of the window
 * @session: a session
 * @cycle: id of the cycle
 * @line: who is moved
 * @result: band that is put forward
 * @potential: likewise
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_nine_dialog_present (GtkWidget        *over,
                        CySession        *session,
                        gint64            cycle,
                        const CyNineLine *line,
                        guint             result,
                        guint             potential)
{
  g_autofree char *heading = g_strdup_printf (_ ("Move to Another Box: %s"), line->name);
  GtkWidget       *window =
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), heading, _ ("Move There"));
  CyFormDialog *form = CY_FORM_DIALOG (window);
  Dialog       *self = g_new0 (Dialog, 1);

  *self =
    (Dialog){ .session = g_object_ref (session),
              .move = cy_record_new (CY_NINE_BOX),
              .name = g_strdup (line->name),
              .form =
                cy_form_section_new (session, NULL, CY_NINE_BOX, fields, G_N_ELEMENTS (fields)),
              .result = make_choice (result),
              .potential = make_choice (potential),
              .box_name = make_box_name (),
              .from_result = line->result,
              .from_potential = line->potential };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  cy_record_set_int (self->move, CY_NINE_BOX_PERSON, line->person);
  cy_record_set_int (self->move, CY_NINE_BOX_CYCLE, cycle);
  cy_record_set_int (self->move,
                     CY_NINE_BOX_DATE,
                     MIN (cy_session_get_base_date (session), cy_session_get_today (session)));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, -1);
  cy_form_section_set_columns (CY_FORM_SECTION (self->form), 2);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->move);
  cy_form_dialog_add_field (form, C_ ("nine-box", "Result"), self->result);
  cy_form_dialog_add_field (form, C_ ("nine-box", "Potential"), self->potential);
  cy_form_dialog_add (form, self->box_name);
  cy_form_dialog_add_section (form, self->form);
  g_signal_connect_swapped (self->result, "notify::selected", G_CALLBACK (show_box), self);
  g_signal_connect_swapped (self->potential, "notify::selected", G_CALLBACK (show_box), self);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  show_box (self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
