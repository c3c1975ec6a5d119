/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 推荐测评 of one person: a line for each ballot that is finished. */
#include "cy-ballot-lines.h"

#include "cy-ballot-list.h"
#include "cy-section-title.h"

#include <glib/gi18n.h>

struct _CyBallotLines
{
  GtkBox parent_instance;

  GtkWidget *lines;

  CySession *session;
  gint64     person;
};

G_DEFINE_FINAL_TYPE (CyBallotLines, cy_ballot_lines, GTK_TYPE_BOX)

static void
add_line (CyBallotLines *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "value");
  gtk_box_append (GTK_BOX (self->lines), label);
}

static void
fill (CyBallotLines *self, GPtrArray *texts)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), child);
  for (guint i = 0; i < texts->len; i++)
    add_line (self, g_ptr_array_index (texts, i));
  gtk_widget_set_visible (GTK_WIDGET (self), texts->len > 0);
}

/* ---- Reading ---- */

typedef struct
{
  CyBallotLines *lines;
  gint64         person;
} Wish;

static gpointer
list_lines (CyConn *conn, gpointer data, GError **error)
{
  return cy_ballot_list_summaries (conn, *(gint64 *) data, error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Wish *wish = user_data;
  g_autoptr (CyBallotLines) self = wish->lines;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = cy_session_finish (result, &error);

  if (self->session == NULL || wish->person != self->person)
    return;
  if (texts == NULL)
    cy_session_present_error (self->session, error);
  else
    fill (self, texts);
}

/* ---- Class ---- */

static void
cy_ballot_lines_dispose (GObject *object)
{
  g_clear_object (&CY_BALLOT_LINES (object)->session);

  G_OBJECT_CLASS (cy_ballot_lines_parent_class)->dispose (object);
}

static void
cy_ballot_lines_class_init (CyBallotLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_ballot_lines_dispose;
}

static void
cy_ballot_lines_init (CyBallotLines *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self), cy_section_title_new (_ ("Ballots"), NULL));
  gtk_box_append (GTK_BOX (self), self->lines);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cy_ballot_lines_new (CySession *session)
{
  CyBallotLines *self = g_object_new (CY_TYPE_BALLOT_LINES, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_ballot_lines_show:
 * @self: the lines
 * @person: local id; 0 for nobody
 *
 * Reads again, also when it is the same person. Nothing is seen of who was never voted on.
 */
void
cy_ballot_lines_show (CyBallotLines *self, gint64 person)
{
  Wish *wish;

  if (person != self->person)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  self->person = person;
  if (person == 0)
    return;
  wish = g_new0 (Wish, 1);
  *wish = (Wish){ g_object_ref (self), person };
  cy_session_read (self->session,
                   list_lines,
                   g_memdup2 (&person, sizeof person),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   listed_cb,
                   wish);
}
