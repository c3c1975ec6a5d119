/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for the unit that the chosen people belong to from now on. */
#include "cy-people-dialogs.h"

#include "cy-form-dialog.h"
#include "cy-people-deed.h"
#include "cy-unit-choice.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession *session;
  GArray    *people;
  GtkWidget *unit;
} MoveDialog;

static gboolean
move (CyConn *conn, const CyPeople *people, gpointer data, CyPeopleCount *count, GError **error)
{
  return cy_people_move (conn, people, *(gint64 *) data, count, error);
}

static gboolean
accepted_cb (CyFormDialog *window, MoveDialog *self)
{
  gint64           unit = cy_unit_choice_get_unit (CY_UNIT_CHOICE (self->unit));
  g_autofree char *name = NULL;

  if (unit == 0)
    {
      cy_form_dialog_set_message (window, _ ("Choose a unit."));
      return FALSE;
    }
  name =
    g_strdup_printf (ngettext ("Moved %u person to %s", "Moved %u people to %s", self->people->len),
                     self->people->len,
                     cy_unit_choice_get_name (CY_UNIT_CHOICE (self->unit)));
  cy_people_deed_run (self->session,
                      self->people,
                      name,
                      move,
                      g_memdup2 (&unit, sizeof unit),
                      g_free);

  return TRUE;
}

static void
move_dialog_free (gpointer data, GClosure *closure)
{
  MoveDialog *self = data;

  g_object_unref (self->session);
  g_array_unref (self->people);
  g_free (self);
}

/**
 * cy_move_dialog_present:
 * @parent: the window
 * @session: a session
 * @people: (element-type gint64): whom to move
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_move_dialog_present (GtkWindow *parent, CySession *session, GArray *people)
{
  g_autofree char *title =
    g_strdup_printf (ngettext ("Move %u person to a unit", "Move %u people to a unit", people->len),
                     people->len);
  GtkWidget  *dialog = cy_form_dialog_new (parent, title, _ ("Move"));
  MoveDialog *self = g_new0 (MoveDialog, 1);

  self->session = g_object_ref (session);
  self->people = g_array_ref (people);
  self->unit = cy_unit_choice_new (session);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Unit"), self->unit);
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (accepted_cb), self, move_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
