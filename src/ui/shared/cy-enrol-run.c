/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Puts people on a course, from wherever they were chosen: the pool, a gap, a pasted list. */
#include "cy-enrol-run.h"

#include "cy-course-list.h"
#include "cy-course.h"
#include "cy-deed-run.h"
#include "cy-enrol.h"
#include "cy-form-dialog.h"

#include <glib/gi18n.h>

/* ---- Enrolling ---- */

typedef struct
{
  gint64  course;
  GArray *people;
  CyDate  date;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_array_unref (self->people);
  g_free (self);
}

static gpointer
enrol (CyConn *conn, gpointer data, GError **error)
{
  Request      *self = data;
  CyEnrolment   plan = { self->course,
                         (const gint64 *) self->people->data,
                         self->people->len,
                         self->date,
                         _ ("Enrol people") };
  CyEnrolResult result;

  if (!cy_enrol_people (conn, &plan, &result, error))
    return NULL;
  if (result.n_over > 0)
    return g_strdup_printf (_ ("%u enrolled, %u more than there are places"),
                            result.n_added,
                            result.n_over);
  if (result.n_already > 0)
    return g_strdup_printf (_ ("%u enrolled, %u took part already"),
                            result.n_added,
                            result.n_already);

  return g_strdup_printf (ngettext ("%u person enrolled", "%u people enrolled", result.n_added),
                          result.n_added);
}

/**
 * cy_enrol_run:
 * @session: the open library
 * @course: id of a course
 * @people: (transfer full) (element-type gint64): who takes part from now on
 *
 * As one step that can be undone; whoever takes part already stays as is.
 */
void
cy_enrol_run (CySession *session, gint64 course, GArray *people)
{
  Request *request = g_new0 (Request, 1);

  *request = (Request){ course, people, cy_session_get_base_date (session) };
  cy_deed_run (session, enrol, request, request_free, TRUE);
}

/* ---- Which course ---- */

typedef struct
{
  CySession *session;
  GtkWindow *parent;
  GArray    *people;
  GtkWidget *choice;
  GArray    *courses; /* ids, in the order of the choice */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_object_unref (self->session);
  g_clear_object (&self->parent);
  g_array_unref (self->people);
  g_array_unref (self->courses);
  g_free (self);
}

static gboolean
is_open (const CyCourseItem *item)
{
  return g_strcmp0 (item->state, CY_COURSE_PLANNED) == 0 ||
         g_strcmp0 (item->state, CY_COURSE_RUNNING) == 0;
}

static gboolean
accepted_cb (CyFormDialog *window, Asking *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));

  if (selected >= self->courses->len)
    {
      cy_form_dialog_set_message (window, _ ("Choose a course."));
      return FALSE;
    }
  cy_enrol_run (self->session,
                g_array_index (self->courses, gint64, selected),
                g_array_ref (self->people));

  return TRUE;
}

static GtkWidget *
make_choice (Asking *self, GPtrArray *items)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const CyCourseItem *item = g_ptr_array_index (items, i);
      g_autofree char    *day = cy_date_format (item->since, CY_DATE_ISO);
      g_autofree char    *name = g_strdup_printf ("%s · %s", item->name, day);

      if (!is_open (item))
        continue;
      gtk_string_list_append (names, name);
      g_array_append_val (self->courses, item->id);
    }

  return gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)), NULL);
}

static void
present (Asking *self, GPtrArray *items)
{
  g_autofree char *title = g_strdup_printf (ngettext ("Enrol %u person in a course",
                                                      "Enrol %u people in a course",
                                                      self->people->len),
                                            self->people->len);
  GtkWidget       *dialog = cy_form_dialog_new (self->parent, title, _ ("Enrol"));

  g_object_set_data_full (G_OBJECT (dialog), "asking", self, asking_free);
  self->choice = make_choice (self, items);
  cy_form_dialog_add_field (CY_FORM_DIALOG (dialog),
                            _ ("Courses that are planned or running"),
                            self->choice);
  if (self->courses->len == 0)
    cy_form_dialog_set_message (CY_FORM_DIALOG (dialog),
                                _ ("No course is planned or running: set one up under Cultivation, "
                                   "Training."));
  cy_form_dialog_set_ready (CY_FORM_DIALOG (dialog), self->courses->len > 0);
  g_signal_connect (dialog, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gpointer
list_courses (CyConn *conn, gpointer data, GError **error)
{
  const CyCourseArgs args = { 0, 0, *(gint64 *) data, NULL };

  return cy_course_list_load (conn, &args, error);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asking *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = cy_session_finish (result, &error);

  if (items != NULL)
    {
      present (self, items);
      return;
    }
  cy_session_present_error (self->session, error);
  asking_free (self);
}

/**
 * cy_enrol_run_ask:
 * @parent: the window
 * @session: the open library
 * @people: (element-type gint64): who is to take part
 *
 * Asks in which of the courses that are planned or running.
 */
void
cy_enrol_run_ask (GtkWindow *parent, CySession *session, GArray *people)
{
  Asking *self = g_new0 (Asking, 1);
  gint64  base_date = cy_session_get_base_date (session);

  *self = (Asking){ .session = g_object_ref (session),
                    .parent = g_object_ref (parent),
                    .people = g_array_ref (people),
                    .courses = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  cy_session_read (session,
                   list_courses,
                   g_memdup2 (&base_date, sizeof base_date),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   listed_cb,
                   self);
}
