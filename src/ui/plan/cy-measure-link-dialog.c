/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks by which course or posting a measure of a personal plan is carried out. */
#include "cy-personal-dialogs.h"

#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-measure-link.h"
#include "cy-plan-parts.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession *session;
  GtkWidget *over;
  gint64     measure;
  gint64     course; /* what it is linked to now, 0 for none */
  gint64     posting;
  gint64     base_date;
  GPtrArray *choices;
  GtkWidget *choice;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_object_unref (self->session);
  g_clear_object (&self->over);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_free (self);
}

/* ---- Linking ---- */

typedef struct
{
  gint64 measure;
  gint64 course;
  gint64 posting;
} Link;

static gpointer
link_measure (CyConn *conn, gpointer data, GError **error)
{
  const Link *link = data;
  const char *name = link->course != 0 || link->posting != 0 ? _ ("Linked a measure")
                                                             : _ ("Took the link off a measure");

  return cy_measure_link (conn, link->measure, link->course, link->posting, name, error)
           ? g_strdup (name)
           : NULL;
}

static gboolean
accepted_cb (CyFormDialog *window, Asking *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
  Link  link = { .measure = self->measure };

  if (selected > 0 && selected <= self->choices->len)
    {
      const CyMeasureLink *chosen = g_ptr_array_index (self->choices, selected - 1);

      link.course = chosen->course;
      link.posting = chosen->posting;
    }
  cy_deed_run (self->session, link_measure, g_memdup2 (&link, sizeof link), g_free, TRUE);

  return TRUE;
}

/* ---- Asking ---- */

static char *
dup_words (const CyMeasureLink *choice)
{
  g_autofree char *day = cy_plan_format_day (choice->since);

  return g_strdup_printf ("%s · %s · %s · %s",
                          choice->course != 0 ? C_ ("link", "Course") : C_ ("link", "Posting"),
                          choice->name != NULL ? choice->name : "—",
                          day,
                          cy_measure_link_get_state (choice));
}

static GtkWidget *
make_choice (Asking *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint      now = 0;
  GtkWidget *choice;

  gtk_string_list_append (names, C_ ("link", "Nothing"));
  for (guint i = 0; i < self->choices->len; i++)
    {
      const CyMeasureLink *link = g_ptr_array_index (self->choices, i);
      g_autofree char     *words = dup_words (link);

      gtk_string_list_append (names, words);
      if ((link->course != 0 && link->course == self->course) ||
          (link->posting != 0 && link->posting == self->posting))
        now = i + 1;
    }
  choice = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), now);

  return choice;
}

static void
present (Asking *self)
{
  GtkWidget *dialog = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (self->over)),
                                          _ ("Link the Measure"),
                                          _ ("Save"));
  GtkWidget *words = cy_plan_label_new ("caption");

  g_clear_object (&self->over);
  g_object_set_data_full (G_OBJECT (dialog), "asking", self, asking_free);
  gtk_label_set_text (GTK_LABEL (words),
                      _ ("It is done once the person passed the course, or the posting ran to its "
                         "end."));
  self->choice = make_choice (self);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog), _ ("Measure carried out by"), self->choice);
  cy_form_dialog_add (CY_FORM_DIALOG (dialog), words);
  g_signal_connect (dialog, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gpointer
read_choices (CyConn *conn, gpointer data, GError **error)
{
  const Asking *self = data;

  return cy_measure_choices_load (conn, self->measure, self->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asking *self = user_data;
  g_autoptr (GError) error = NULL;

  self->choices = cy_session_finish (result, &error);
  if (self->choices != NULL && gtk_widget_get_root (self->over) != NULL)
    {
      present (self);
      return;
    }
  if (error != NULL)
    cy_session_present_error (self->session, error);
  asking_free (self);
}

/**
 * cy_measure_link_present:
 * @over: a widget of the window
 * @session: the open library
 * @measure: id of a measure
 * @link: (nullable): what it is linked to now
 */
void
cy_measure_link_present (GtkWidget           *over,
                         CySession           *session,
                         gint64               measure,
                         const CyMeasureLink *link)
{
  Asking *self = g_new0 (Asking, 1);

  *self = (Asking){ .session = g_object_ref (session),
                    .over = g_object_ref (over),
                    .measure = measure,
                    .course = link != NULL ? link->course : 0,
                    .posting = link != NULL ? link->posting : 0,
                    .base_date = cy_session_get_base_date (session) };
  cy_session_read (session,
                   read_choices,
                   self,
                   NULL,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   read_cb,
                   self);
}
