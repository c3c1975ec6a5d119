/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks for one record, and makes one like it for each of many people, as one step. */
#include "cy-people-form.h"

#include "cy-form-dialog.h"
#include "cy-people-deed.h"

typedef struct
{
  CySession   *session;
  CyPeopleForm spec;
  CyRecord    *record;
  GArray      *people;
  GtkWidget   *form;
} Dialog;

typedef struct
{
  CyRecord *record;
  gint64    today;
  gboolean (*run) (CyConn         *conn,
                   const CyPeople *people,
                   CyRecord       *record,
                   gint64          today,
                   CyPeopleCount  *count,
                   GError        **error);
} Work;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  g_array_unref (self->people);
  g_free (self);
}

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->record);
  g_free (work);
}

static gboolean
do_work (CyConn *conn, const CyPeople *people, gpointer data, CyPeopleCount *count, GError **error)
{
  const Work *work = data;

  return work->run (conn, people, work->record, work->today, count, error);
}

static void
run (Dialog *self)
{
  g_autofree char *name = self->spec.dup_name (self->record, self->people->len);
  Work            *work = g_new0 (Work, 1);

  *work =
    (Work){ cy_record_copy (self->record), cy_session_get_today (self->session), self->spec.run };
  cy_people_deed_run (self->session, self->people, name, do_work, work, work_free);
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  g_autofree char *problem = NULL;

  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)))
    return FALSE;
  if (self->spec.accepted != NULL &&
      self->spec.accepted (gtk_window_get_transient_for (GTK_WINDOW (window)),
                           self->session,
                           self->people,
                           self->record))
    return TRUE;
  problem =
    self->spec.dup_problem (self->record, self->people->len, cy_session_get_today (self->session));
  cy_form_dialog_set_message (window, problem);
  if (problem != NULL)
    return FALSE;
  run (self);

  return TRUE;
}

static void
changed_cb (CyFormSection *form, guint field, Dialog *self)
{
  self->spec.changed (form, self->record, (int) field);
}

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

/**
 * cy_people_form_present:
 * @parent: the window
 * @session: a session
 * @spec: what is asked, and what is done with it
 * @record: with what is known before; it is filled in
 * @people: (element-type gint64): for whom
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_people_form_present (GtkWindow          *parent,
                        CySession          *session,
                        const CyPeopleForm *spec,
                        CyRecord           *record,
                        GArray             *people)
{
  GtkWidget *window = cy_form_dialog_new (parent, spec->heading, spec->accept);
  Dialog    *self = g_new0 (Dialog, 1);

  *self = (Dialog){ .session = g_object_ref (session),
                    .spec = *spec,
                    .record = g_object_ref (record),
                    .people = g_array_ref (people),
                    .form = cy_form_section_new (session,
                                                 NULL,
                                                 cy_record_get_entity (record),
                                                 spec->fields,
                                                 spec->n_fields) };
  g_object_set_data_full (G_OBJECT (window), "dialog", self, dialog_free);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), record);
  cy_form_dialog_add (CY_FORM_DIALOG (window), make_text (spec->text));
  cy_form_dialog_add_section (CY_FORM_DIALOG (window), self->form);
  if (spec->changed != NULL)
    {
      spec->changed (CY_FORM_SECTION (self->form), record, -1);
      g_signal_connect (self->form, "changed", G_CALLBACK (changed_cb), self);
    }
  g_signal_connect (window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

/**
 * cy_people_form_show:
 * @form: fields
 * @field: one of them
 * @visible: whether it is asked for
 */
void
cy_people_form_show (CyFormSection *form, guint field, gboolean visible)
{
  GtkWidget *editor = GTK_WIDGET (cy_form_section_find (form, field));
  GtkWidget *parent = gtk_widget_get_parent (editor);

  /* The place in the flow goes with it. */
  gtk_widget_set_visible (GTK_IS_FLOW_BOX_CHILD (parent) ? parent : editor, visible);
}

/**
 * cy_people_form_get_day:
 * @session: a session
 *
 * Returns: the day on which something most likely happened: the base date, unless that is to come
 */
gint64
cy_people_form_get_day (CySession *session)
{
  return MIN (cy_session_get_base_date (session), cy_session_get_today (session));
}
