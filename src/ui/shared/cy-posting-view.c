/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 锻炼 of one person: one posting with its tasks, or all postings, tasks and cultivation. */
#include "cy-posting-view.h"

#include "cy-posting-card.h"
#include "cy-posting-dialogs.h"
#include "cy-section-title.h"

#include <glib/gi18n.h>

struct _CyPostingView
{
  GtkWidget parent_instance;

  GtkWidget *box;

  CySession     *session;
  gint64         person;
  gint64         posting;
  CyPostingFile *file;
  gboolean       waiting;
};

G_DEFINE_FINAL_TYPE (CyPostingView, cy_posting_view, GTK_TYPE_WIDGET)

/* ---- What can be begun ---- */

static GArray *
list_person (CyPostingView *self)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_val (people, self->person);

  return people;
}

static void
plan_cb (GtkButton *button, CyPostingView *self)
{
  g_autoptr (GArray) people = list_person (self);

  cy_posting_plan_present (GTK_WIDGET (self), self->session, people);
}

static void
give_cb (GtkButton *button, CyPostingView *self)
{
  g_autoptr (GArray) people = list_person (self);

  cy_task_give_present (GTK_WIDGET (self), self->session, people);
}

static void
begin_cb (GtkButton *button, CyPostingView *self)
{
  g_autoptr (GArray) people = list_person (self);

  cy_two_way_begin_present (GTK_WIDGET (self), self->session, people);
}

/* ---- Showing ---- */

static void
add (CyPostingView *self, GtkWidget *child)
{
  gtk_box_append (GTK_BOX (self->box), child);
}

/* A section with what can be begun at its right. */
static void
add_title (CyPostingView *self, const char *title, const char *label, GCallback callback)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = cy_section_title_new (title, NULL);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_sensitive (button, !self->waiting);
  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), button);
  add (self, line);
}

static void
add_posting (CyPostingView *self, const CyPostingCard *spec, const CyPosted *posted)
{
  GtkWidget *card = cy_posting_card_new (spec, posted);

  if (self->posting == 0)
    gtk_widget_add_css_class (card, "panel");
  add (self, card);
}

static void
add_all (CyPostingView *self, const CyPostingCard *spec)
{
  add_title (self, _ ("Postings"), _ ("Plan a Posting…"), G_CALLBACK (plan_cb));
  for (guint i = 0; i < self->file->list->posted->len; i++)
    add_posting (self, spec, g_ptr_array_index (self->file->list->posted, i));
  if (self->file->list->posted->len == 0)
    {
      GtkWidget *label = gtk_label_new (_ ("This person was never posted anywhere."));

      gtk_widget_add_css_class (label, "caption");
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      add (self, label);
    }
  add_title (self, _ ("Stretch tasks"), _ ("Give a Stretch Task…"), G_CALLBACK (give_cb));
  add (self, cy_posting_card_make_tasks (spec, 0));
  add_title (self, _ ("Two-way cultivation"), _ ("Begin…"), G_CALLBACK (begin_cb));
  add (self, cy_posting_card_make_two_ways (spec));
}

static void
fill (CyPostingView *self)
{
  GtkWidget    *child;
  CyPostingCard spec = { self->session, self->file, self->waiting };

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  if (self->file == NULL)
    return;
  if (self->posting == 0)
    {
      add_all (self, &spec);
      return;
    }
  if (cy_posting_list_find (self->file->list, self->posting) == NULL)
    return;
  add_posting (self, &spec, cy_posting_list_find (self->file->list, self->posting));
  add_title (self, _ ("Stretch tasks"), _ ("Give a Stretch Task…"), G_CALLBACK (give_cb));
  add (self, cy_posting_card_make_tasks (&spec, self->posting));
}

/* ---- Reading ---- */

typedef struct
{
  gint64 person;
  gint64 base_date;
} Wish;

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_posting_file_load (conn, wish->person, wish->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPostingView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPostingFile) file = cy_session_finish (result, &error);

  if (self->session == NULL || (file != NULL && file->person != self->person))
    return;
  if (file == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->file, cy_posting_file_free);
  self->file = g_steal_pointer (&file);
  fill (self);
}

/* ---- Class ---- */

static void
cy_posting_view_dispose (GObject *object)
{
  CyPostingView *self = CY_POSTING_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->file, cy_posting_file_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_posting_view_parent_class)->dispose (object);
}

static void
cy_posting_view_class_init (CyPostingViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_posting_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_posting_view_init (CyPostingView *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cy_posting_view_new (CySession *session)
{
  CyPostingView *self = g_object_new (CY_TYPE_POSTING_VIEW, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_posting_view_show:
 * @self: a view
 * @person: id, 0 for nobody
 * @posting: id of the only posting that is shown, 0 for everything of the person
 *
 * Reads again, also when it is the same one.
 */
void
cy_posting_view_show (CyPostingView *self, gint64 person, gint64 posting)
{
  Wish wish = { person, cy_session_get_base_date (self->session) };

  self->posting = posting;
  if (person != self->person)
    {
      g_clear_pointer (&self->file, cy_posting_file_free);
      fill (self);
    }
  self->person = person;
  if (person != 0)
    cy_session_read (self->session,
                     read_file,
                     g_memdup2 (&wish, sizeof wish),
                     g_free,
                     (GDestroyNotify) cy_posting_file_free,
                     NULL,
                     read_cb,
                     g_object_ref (self));
}

/**
 * cy_posting_view_set_waiting:
 * @self: a view
 * @waiting: whether nothing can be done now, because something else is not saved
 */
void
cy_posting_view_set_waiting (CyPostingView *self, gboolean waiting)
{
  if (self->waiting == waiting)
    return;
  self->waiting = waiting;
  fill (self);
}

/**
 * cy_posting_view_do_next:
 * @self: a view of one posting
 *
 * Asks for what comes next, as its first button does.
 */
void
cy_posting_view_do_next (CyPostingView *self)
{
  const CyPosted *posted =
    self->file != NULL ? cy_posting_list_find (self->file->list, self->posting) : NULL;
  CyRecord *record = posted != NULL ? cy_posting_file_get_record (self->file, self->posting) : NULL;
  CyPostingDeed next =
    posted != NULL ? cy_posted_find_next (posted, self->file->list) : CY_DEED_NOTHING;

  if (record != NULL && next != CY_DEED_NOTHING)
    cy_posting_deed_present (GTK_WIDGET (self), self->session, next, record, self->file->name);
}
