/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Moves somebody by hand to another place or to none, with what that breaks said and a reason asked
 * for; or bars a place for somebody. */
#include "cy-exchange-dialogs.h"

#include "cy-deed-run.h"
#include "cy-exchange-lock.h"
#include "cy-exchange-run.h"
#include "cy-exchange-why.h"
#include "cy-form-dialog.h"
#include "cy-note.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession      *session;
  CyExchangeCase *it;
  guint           person;
  gboolean        is_bar;
  GArray         *places; /* of int, in the order of the choice */
  GtkWidget      *choice;
  GtkWidget      *note;
  GtkWidget      *reason;
} MoveDialog;

static void
dialog_free (gpointer data)
{
  MoveDialog *self = data;

  g_object_unref (self->session);
  cy_exchange_case_unref (self->it);
  g_array_unref (self->places);
  g_free (self);
}

/* ---- Writing ---- */

typedef struct
{
  gint64   row;
  gint64   place;
  char    *reason;
  gboolean is_bar;
} Move;

static void
move_free (gpointer data)
{
  g_free (((Move *) data)->reason);
  g_free (data);
}

static gpointer
save (CyConn *conn, gpointer data, GError **error)
{
  const Move *move = data;

  if (move->is_bar)
    return cy_exchange_bar (conn,
                            move->row,
                            move->place,
                            move->reason,
                            _ ("Bar a place for somebody"),
                            error)
             ? g_strdup (_ ("Barred; solve again to find another place"))
             : NULL;

  return cy_exchange_move (conn,
                           move->row,
                           move->place,
                           move->reason,
                           _ ("Move somebody in an exchange plan"),
                           error)
           ? g_strdup (_ ("Moved and locked; solve again to fit the others"))
           : NULL;
}

/* ---- The dialogue ---- */

static int
get_place (MoveDialog *self)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  return nth < self->places->len ? g_array_index (self->places, int, nth) : -1;
}

static char *
dup_faults (MoveDialog *self)
{
  g_autofree int *places = cy_exchange_case_dup_places (self->it);
  int             place = get_place (self);

  if (place < 0 || self->is_bar)
    return g_strdup ("");

  return cy_exchange_case_dup_faults (self->it, places, self->person, (guint) place);
}

static void
show_faults (MoveDialog *self)
{
  g_autofree char *faults = dup_faults (self);

  gtk_widget_set_visible (self->note, *faults != '\0');
  cy_note_set (CY_NOTE (self->note), _ ("This breaks a rule: give a reason"), faults, NULL);
}

static gboolean
accepted_cb (CyFormDialog *dialog, MoveDialog *self)
{
  int              place = get_place (self);
  g_autofree char *faults = dup_faults (self);
  g_autofree char *reason =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
  Move *move;

  if (*reason == '\0' && (self->is_bar || *faults != '\0'))
    {
      cy_form_dialog_set_message (dialog, _ ("Give a reason."));
      return FALSE;
    }
  move = g_new0 (Move, 1);
  move->row = cy_exchange_case_get_person (self->it, self->person)->id;
  move->place = place >= 0 ? cy_exchange_case_get_place (self->it, (guint) place)->id : 0;
  move->is_bar = self->is_bar;
  if (*reason != '\0')
    move->reason = g_steal_pointer (&reason);
  cy_deed_run (self->session, save, move, move_free, TRUE);

  return TRUE;
}

static void
add_choice (MoveDialog *self, GtkStringList *model, const CyExchangeOther *other)
{
  const CyExchangeSeat *seat = cy_exchange_case_get_place (self->it, other->place);
  g_autofree char      *name = cy_exchange_seat_dup_name (seat);
  g_autofree char      *text =
    other->broken != 0 && !self->is_bar
           ? g_strdup_printf (_ ("%s, %d points, breaks a rule"), name, other->points)
           : g_strdup_printf (_ ("%s, %d points"), name, other->points);
  int place = (int) other->place;

  gtk_string_list_append (model, text);
  g_array_append_val (self->places, place);
}

/* The place one has comes first where one is to be barred from it. */
static void
add_own (MoveDialog *self, GtkStringList *model)
{
  int own = cy_exchange_case_get_person (self->it, self->person)->place;

  if (own >= 0 && self->is_bar)
    {
      const CyExchangeOther other = {
        (guint) own, cy_exchange_case_get_arc (self->it, self->person, (guint) own)->points, 0
      };

      add_choice (self, model, &other);
    }
}

static GtkWidget *
make_choice (MoveDialog *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  g_autofree int *places = cy_exchange_case_dup_places (self->it);
  g_autoptr (GArray) others = cy_exchange_case_list_others (self->it, places, self->person);
  int none = -1;

  add_own (self, model);
  for (guint i = 0; i < others->len; i++)
    add_choice (self, model, &g_array_index (others, CyExchangeOther, i));
  if (!self->is_bar)
    {
      gtk_string_list_append (model, _ ("Stays without a place"));
      g_array_append_val (self->places, none);
    }

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&model)), NULL);
}

static void
present (GtkWidget *over, CySession *session, CyExchangeCase *it, guint person, gboolean is_bar)
{
  MoveDialog      *self = g_new0 (MoveDialog, 1);
  const char      *name = cy_exchange_case_get_person (it, person)->name;
  g_autofree char *title =
    g_strdup_printf (is_bar ? _ ("Bar a Place for %s") : _ ("Move %s"), name);
  GtkWidget *window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                          title,
                                          is_bar ? _ ("Bar") : _ ("Move and Lock"));

  self->session = g_object_ref (session);
  self->it = cy_exchange_case_ref (it);
  self->person = person;
  self->is_bar = is_bar;
  self->places = g_array_new (FALSE, FALSE, sizeof (int));
  self->choice = make_choice (self);
  self->note = cy_note_new (NULL);
  self->reason = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->reason), TRUE);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Places to go to"), self->choice);
  cy_form_dialog_add (CY_FORM_DIALOG (window), self->note);
  cy_form_dialog_add_field (CY_FORM_DIALOG (window), _ ("Reason"), self->reason);
  g_object_set_data_full (G_OBJECT (window), "move", self, dialog_free);
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (show_faults), self);
  show_faults (self);
  gtk_window_present (GTK_WINDOW (window));
}

/**
 * cy_exchange_dialog_move:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @it: the plan
 * @person: index of whom to move
 */
void
cy_exchange_dialog_move (GtkWidget *over, CySession *session, CyExchangeCase *it, guint person)
{
  present (over, session, it, person, FALSE);
}

/**
 * cy_exchange_dialog_bar:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @it: the plan
 * @person: index of whom a place is barred for
 */
void
cy_exchange_dialog_bar (GtkWidget *over, CySession *session, CyExchangeCase *it, guint person)
{
  present (over, session, it, person, TRUE);
}
