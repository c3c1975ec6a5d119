/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses the mentor of a posting from a list that says how much is on each. */
#include "cy-mentor-choice.h"

#include "cy-free-mentors.h"

#include <glib/gi18n.h>

struct _CyMentorChoice
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *list;

  GPtrArray *mentors; /* (nullable): until they are read */
  gint64     mentor;  /* at first */
};

G_DEFINE_FINAL_TYPE (CyMentorChoice, cy_mentor_choice, GTK_TYPE_WIDGET)

/* ---- Showing ---- */

static char *
describe (const CyFreeMentor *mentor)
{
  g_autofree char *load =
    mentor->most > 0 ? g_strdup_printf (_ ("guides %u of %u"), mentor->n_people, mentor->most)
                     : g_strdup_printf (_ ("guides %u"), mentor->n_people);

  if (mentor->organ == NULL)
    return g_strdup_printf ("%s · %s", mentor->name, load);

  return g_strdup_printf ("%s · %s · %s", mentor->name, mentor->organ, load);
}

static void
show (CyMentorChoice *self)
{
  g_autoptr (GtkStringList) model = gtk_string_list_new (NULL);
  guint nth = 0;

  gtk_string_list_append (model, _ ("No mentor"));
  for (guint i = 0; self->mentors != NULL && i < self->mentors->len; i++)
    {
      const CyFreeMentor *mentor = g_ptr_array_index (self->mentors, i);
      g_autofree char    *text = describe (mentor);

      gtk_string_list_append (model, text);
      if (mentor->mentor == self->mentor)
        nth = i + 1;
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->list), G_LIST_MODEL (model));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->list), nth);
  gtk_widget_set_sensitive (self->list, self->mentors != NULL);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 own;
  CyDate base_date;
} Wish;

static gpointer
read_mentors (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_free_mentors_load (conn, wish->own, wish->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyMentorChoice) self = user_data;
  g_autoptr (GPtrArray) mentors = cy_session_finish (result, NULL);

  if (self->list == NULL || mentors == NULL)
    return;
  self->mentors = g_steal_pointer (&mentors);
  show (self);
}

static void
cy_mentor_choice_dispose (GObject *object)
{
  CyMentorChoice *self = CY_MENTOR_CHOICE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->list = NULL;
  g_clear_pointer (&self->mentors, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_mentor_choice_parent_class)->dispose (object);
}

static void
cy_mentor_choice_class_init (CyMentorChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_mentor_choice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_mentor_choice_init (CyMentorChoice *self)
{
  GtkWidget *label = gtk_label_new (_ ("Mentor"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->list =
    gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Mentor"),
                                  -1);
  gtk_widget_add_css_class (label, "label");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (self->box), label);
  gtk_box_append (GTK_BOX (self->box), self->list);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cy_mentor_choice_new:
 * @session: the open library
 * @mentor: id of who is chosen at first, 0 for nobody
 *
 * Returns: (transfer floating): the choice, which reads the mentors by itself
 */
GtkWidget *
cy_mentor_choice_new (CySession *session, gint64 mentor)
{
  CyMentorChoice *self = g_object_new (CY_TYPE_MENTOR_CHOICE, NULL);
  Wish            wish = { mentor, cy_session_get_base_date (session) };

  self->mentor = mentor;
  show (self);
  cy_session_read (session,
                   read_mentors,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   read_cb,
                   g_object_ref (self));

  return GTK_WIDGET (self);
}

/**
 * cy_mentor_choice_get:
 * @self: a choice
 *
 * Returns: id of the mentor, 0 for none
 */
gint64
cy_mentor_choice_get (CyMentorChoice *self)
{
  guint nth = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->list));

  if (self->mentors == NULL)
    return self->mentor;
  if (nth == 0 || nth > self->mentors->len)
    return 0;

  return ((const CyFreeMentor *) g_ptr_array_index (self->mentors, nth - 1))->mentor;
}
