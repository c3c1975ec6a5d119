/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for the fields of a record, has them looked at in the library, and says at each field what
 * is wrong there; only what is right is written, and closes the window. */
#include "cy-problem-form.h"

#include "cy-form-dialog.h"
#include "cy-form.h"
#include "cy-posting-check.h"

#include <glib/gi18n.h>

#define MAX_HEIGHT 560
#define WIDE 920

typedef struct
{
  CySession    *session;
  CyProblemForm spec;
  char         *news;
  CyRecord     *record;
  GtkWidget    *window;
  GtkWidget    *form;
  gboolean      is_closed; /* while the library was asked */
} Form;

/* What the writing thread gets. */
typedef struct
{
  gpointer work;
  gboolean (*write) (CyConn *conn, gpointer work, GPtrArray *problems, GError **error);
  GDestroyNotify work_free;
} Request;

static void
form_free (gpointer data)
{
  Form *self = data;

  if (self->spec.user_data_free != NULL)
    self->spec.user_data_free (self->spec.user_data);
  g_object_unref (self->session);
  g_object_unref (self->record);
  g_free (self->news);
  g_free (self);
}

static void
request_free (gpointer data)
{
  Request *request = data;

  request->work_free (request->work);
  g_free (request);
}

static gpointer
write_request (CyConn *conn, gpointer data, GError **error)
{
  Request *request = data;
  g_autoptr (GPtrArray) problems = cy_posting_problems_new ();

  return request->write (conn, request->work, problems, error) ? g_steal_pointer (&problems) : NULL;
}

/* ---- What is wrong ---- */

/* At its field, or at the foot when that is not asked for here. */
static void
show_problems (Form *self, GPtrArray *problems)
{
  g_autoptr (GString) message = g_string_new (NULL);
  CyFieldEditor *first = NULL;

  cy_form_section_clear_problems (CY_FORM_SECTION (self->form));
  for (guint i = 0; i < problems->len; i++)
    {
      const CyPostingProblem *problem = g_ptr_array_index (problems, i);
      CyFieldEditor          *editor =
        problem->field >= 0
                   ? cy_form_section_find (CY_FORM_SECTION (self->form), (guint) problem->field)
                   : NULL;

      if (editor == NULL)
        g_string_append_printf (message, "%s%s", message->len > 0 ? "\n" : "", problem->message);
      else if (!cy_field_editor_has_problem (editor))
        cy_field_editor_set_problem (editor, problem->message, TRUE);
      if (first == NULL)
        first = editor;
    }
  cy_form_dialog_set_message (CY_FORM_DIALOG (self->window), message->str);
  if (first != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  Form *self = g_object_get_data (G_OBJECT (window), "form");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = cy_session_finish (result, &error);

  if (problems != NULL && problems->len == 0)
    {
      cy_session_toast (self->session, self->news, TRUE);
      if (!self->is_closed)
        gtk_window_destroy (GTK_WINDOW (window));
      return;
    }
  if (self->is_closed)
    return;
  cy_form_dialog_set_ready (CY_FORM_DIALOG (window), TRUE);
  if (problems != NULL)
    show_problems (self, problems);
  else
    cy_session_present_error (self->session, error);
}

static void
destroyed_cb (GtkWidget *window, Form *self)
{
  self->is_closed = TRUE;
}

static gboolean
accepted_cb (CyFormDialog *dialog, Form *self)
{
  Request *request;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  request = g_new0 (Request, 1);
  *request = (Request){ self->spec.prepare (self->record, self->spec.user_data),
                        self->spec.write,
                        self->spec.work_free };
  cy_form_dialog_set_ready (dialog, FALSE);
  cy_session_write (self->session,
                    write_request,
                    request,
                    request_free,
                    (GDestroyNotify) g_ptr_array_unref,
                    NULL,
                    written_cb,
                    g_object_ref (self->window));

  return FALSE;
}

/* ---- Layout ---- */

static GtkWidget *
make_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "secondary");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 52);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_visible (label, text != NULL);

  return label;
}

/* Many fields on a small screen scroll, and the buttons stay in sight. */
static GtkWidget *
make_fields (Form *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_box_append (GTK_BOX (box), make_text (self->spec.text));
  gtk_box_append (GTK_BOX (box), self->form);
  if (self->spec.foot != NULL)
    gtk_box_append (GTK_BOX (box), self->spec.foot);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), MAX_HEIGHT);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static void
fill (Form *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  if (self->spec.side != NULL)
    {
      gtk_box_append (GTK_BOX (row), self->spec.side);
      gtk_window_set_default_size (GTK_WINDOW (self->window), WIDE, -1);
    }
  gtk_box_append (GTK_BOX (row), make_fields (self));
  cy_form_dialog_add (CY_FORM_DIALOG (self->window), row);
}

/**
 * cy_problem_form_present:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @spec: what is asked, and what is done with it
 * @record: what is filled in
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_problem_form_present (GtkWidget           *over,
                         CySession           *session,
                         const CyProblemForm *spec,
                         CyRecord            *record)
{
  Form *self = g_new0 (Form, 1);

  *self = (Form){ .session = g_object_ref (session),
                  .spec = *spec,
                  .news = g_strdup (spec->news),
                  .record = g_object_ref (record),
                  .window = cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                                spec->heading,
                                                spec->accept),
                  .form = cy_form_section_new (session,
                                               NULL,
                                               cy_record_get_entity (record),
                                               spec->fields,
                                               spec->n_fields) };
  g_object_set_data_full (G_OBJECT (self->window), "form", self, form_free);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), record);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  g_signal_connect (self->window, "destroy", G_CALLBACK (destroyed_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));

  return self->window;
}
