/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks how far back candidates go, or that they did not pass, and why. */
#include "cy-setback-dialog.h"

#include "cy-advance-run.h"
#include "cy-code.h"
#include "cy-form-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession   *session;
  CyShortlist *list;
  GArray      *entries;
  guint        n_targets; /* steps of the route that lie before; then the end of it */
  GtkWidget   *target;
  GtkWidget   *date;
  GtkWidget   *reason;
} SetbackDialog;

/* All are at one step of one route: the first stands for them. */
static const CyCandidate *
get_first (SetbackDialog *self)
{
  return cy_shortlist_find (self->list, g_array_index (self->entries, gint64, 0));
}

static char *
describe (SetbackDialog *self, const CySetback *setback)
{
  if (setback->is_final)
    return g_strdup_printf (ngettext ("%u person did not pass",
                                      "%u people did not pass",
                                      self->entries->len),
                            self->entries->len);

  /* Translators: how many people, name of a step */
  return g_strdup_printf (ngettext ("%u person sent back to %s",
                                    "%u people sent back to %s",
                                    self->entries->len),
                          self->entries->len,
                          cy_code_get_short_name ("step", setback->step));
}

static gboolean
accepted_cb (CyFormDialog *window, SetbackDialog *self)
{
  guint            chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->target));
  g_autofree char *reason =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  g_autofree char *name = NULL;
  CySetback        setback = { .reason = reason };

  if (!cy_form_dialog_read_day (window, self->date, &setback.date))
    return FALSE;
  if (*reason == '\0')
    {
      cy_form_dialog_set_message (window, _ ("Say why: it stays on record."));
      return FALSE;
    }
  setback.is_final = chosen >= self->n_targets;
  if (!setback.is_final)
    setback.step = get_first (self)->route->steps[self->n_targets - 1 - chosen].code;
  name = describe (self, &setback);
  cy_setback_run (self->session, self->entries, &setback, name);

  return TRUE;
}

static void
dialog_free (gpointer data)
{
  SetbackDialog *self = data;

  g_object_unref (self->session);
  cy_shortlist_unref (self->list);
  g_array_unref (self->entries);
  g_free (self);
}

/* The step before comes first, as it is the usual one. */
static GtkWidget *
make_target (SetbackDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const CyCandidate *first = get_first (self);
  const char *previous = first != NULL ? cy_route_get_previous (first->route, first->step) : NULL;

  if (previous != NULL)
    self->n_targets = (guint) cy_route_find (first->route, previous) + 1;
  for (guint i = self->n_targets; i > 0; i--)
    gtk_string_list_append (names, cy_code_get_name ("step", first->route->steps[i - 1].code));
  gtk_string_list_append (names, _ ("Did not pass: not recommended any more"));

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
}

/**
 * cy_setback_dialog_present:
 * @parent: the window
 * @session: a session
 * @list: the candidates as they stand
 * @entries: (element-type gint64): pool entries at one and the same step
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_setback_dialog_present (GtkWindow   *parent,
                           CySession   *session,
                           CyShortlist *list,
                           GArray      *entries)
{
  g_autofree char *title =
    g_strdup_printf (ngettext ("Send %u person back", "Send %u people back", entries->len),
                     entries->len);
  g_autofree char *today = cy_date_format (cy_session_get_base_date (session), CY_DATE_ISO);
  GtkWidget       *dialog = cy_form_dialog_new (parent, title, _ ("Send Back"));
  SetbackDialog   *self = g_new0 (SetbackDialog, 1);

  self->session = g_object_ref (session);
  self->list = cy_shortlist_ref (list);
  self->entries = g_array_ref (entries);
  self->target = make_target (self);
  self->date = gtk_entry_new ();
  self->reason = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->reason), _ ("Required"));
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
  gtk_entry_set_activates_default (GTK_ENTRY (self->reason), TRUE);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Back to"), self->target);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Decided on"), self->date);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Reason"), self->reason);
  g_object_set_data_full (G_OBJECT (dialog), "setback", self, dialog_free);
  g_signal_connect (dialog, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));

  return dialog;
}
