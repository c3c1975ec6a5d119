/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A course or one of its sessions in a window; what cannot be is said at its field, and the window
 * stays. */
#include "cy-course-dialogs.h"

#include "cy-course-edit.h"
#include "cy-deed-run.h"
#include "cy-form-dialog.h"
#include "cy-form.h"

#include <glib/gi18n.h>

static const guint course_fields[] = {
  CY_COURSE_NAME,      CY_COURSE_YEAR,        CY_COURSE_CATEGORY,
  CY_COURSE_FORM,      CY_COURSE_CONTENT,     CY_COURSE_UNIT,
  CY_COURSE_ORGANISER, CY_COURSE_CONTRACTOR,  CY_COURSE_PLACE,
  CY_COURSE_SINCE,     CY_COURSE_UNTIL,       CY_COURSE_COUNT_UNIT,
  CY_COURSE_DAY_HOURS, CY_COURSE_ONLINE,      CY_COURSE_COUNTS,
  CY_COURSE_CAPACITY,  CY_COURSE_ABILITY,     CY_COURSE_TEACHERS,
  CY_COURSE_MATERIALS, CY_COURSE_CERTIFICATE, CY_COURSE_CERTIFICATE_MONTHS,
  CY_COURSE_NOTE,
};

static const guint session_fields[] = {
  CY_COURSE_SESSION_DATE,  CY_COURSE_SESSION_QUANTITY, CY_COURSE_SESSION_STARTS,
  CY_COURSE_SESSION_ENDS,  CY_COURSE_SESSION_TOPIC,    CY_COURSE_SESSION_TEACHER,
  CY_COURSE_SESSION_PLACE, CY_COURSE_SESSION_ONLINE,
};

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  GtkWidget    *form;
  CyRecord     *record;
  CyRecord     *course;   /* the record itself, or the course of the session */
  GPtrArray    *sessions; /* the others, and the record last when it is one */
  CyRecord     *rules;
  gboolean      is_course;
} Dialog;

static void
dialog_free (gpointer data)
{
  Dialog *self = data;

  g_object_unref (self->session);
  g_object_unref (self->record);
  g_object_unref (self->course);
  g_object_unref (self->rules);
  g_ptr_array_unref (self->sessions);
  g_free (self);
}

/* ---- Checking ---- */

static gboolean
is_complete (Dialog *self)
{
  const CyEntity *entity = cy_record_get_entity (self->record);
  const guint    *fields = self->is_course ? course_fields : session_fields;
  guint n = self->is_course ? G_N_ELEMENTS (course_fields) : G_N_ELEMENTS (session_fields);

  for (guint i = 0; i < n; i++)
    {
      CyFieldEditor *editor;

      if (!(entity->fields[fields[i]].flags & CY_FIELD_REQUIRED) ||
          cy_record_has (self->record, fields[i]))
        continue;
      editor = cy_form_section_find (CY_FORM_SECTION (self->form), fields[i]);
      cy_field_editor_set_problem (editor, _ ("This must be filled in."), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (editor));
      return FALSE;
    }

  return TRUE;
}

/* A fault of the record stands at its field; one that it brings upon others, below the form. */
static gboolean
is_possible (Dialog *self)
{
  g_autoptr (GArray) faults = cy_course_check (self->course, self->sessions, self->rules);
  int own = self->is_course ? -1 : (int) self->sessions->len - 1;

  for (guint i = 0; i < faults->len; i++)
    {
      const CyCourseFault *fault = &g_array_index (faults, CyCourseFault, i);
      g_autofree char     *text = cy_course_fault_dup_text (fault, self->rules);
      CyFieldEditor       *editor = fault->session == own
                                      ? cy_form_section_find (CY_FORM_SECTION (self->form), fault->field)
                                      : NULL;

      if (editor != NULL)
        {
          cy_field_editor_set_problem (editor, text, TRUE);
          gtk_widget_grab_focus (GTK_WIDGET (editor));
        }
      else
        {
          g_autofree char *line = g_strdup_printf (_ ("Session %d: %s"), fault->session + 1, text);

          cy_form_dialog_set_message (self->window, line);
        }
    }

  return faults->len == 0;
}

/* ---- Saving ---- */

static gpointer
save_course (CyConn *conn, gpointer data, GError **error)
{
  CyRecord *course = data;
  gboolean  is_new = cy_record_get_id (course) == 0;

  if (!cy_course_save (conn, course, is_new ? _ ("New course") : _ ("Change a course"), error))
    return NULL;

  return g_strdup (is_new ? _ ("Course set up") : _ ("Course changed"));
}

static gpointer
save_session (CyConn *conn, gpointer data, GError **error)
{
  CyRecord *session = data;
  gboolean  is_new = cy_record_get_id (session) == 0;

  if (!cy_course_session_save (conn,
                               session,
                               is_new ? _ ("New session") : _ ("Change a session"),
                               error))
    return NULL;

  return g_strdup (is_new ? _ ("Session added") : _ ("Session changed"));
}

static gboolean
accepted_cb (CyFormDialog *window, Dialog *self)
{
  cy_form_dialog_set_message (window, NULL);
  cy_form_section_clear_problems (CY_FORM_SECTION (self->form));
  if (!cy_form_section_commit (CY_FORM_SECTION (self->form)) || !is_complete (self) ||
      !is_possible (self))
    return FALSE;
  cy_deed_run (self->session,
               self->is_course ? save_course : save_session,
               cy_record_copy (self->record),
               g_object_unref,
               TRUE);

  return TRUE;
}

static void
present (Dialog *self, GtkWidget *over, const char *title)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->window = CY_FORM_DIALOG (
    cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)), title, _ ("Save")));
  self->form = cy_form_section_new (self->session,
                                    NULL,
                                    cy_record_get_entity (self->record),
                                    self->is_course ? course_fields : session_fields,
                                    self->is_course ? G_N_ELEMENTS (course_fields)
                                                    : G_N_ELEMENTS (session_fields));
  g_object_set_data_full (G_OBJECT (self->window), "dialog", self, dialog_free);
  cy_form_section_set_record (CY_FORM_SECTION (self->form), self->record);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroll), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroll), 520);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->form);
  cy_form_dialog_add (self->window, scroll);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}

static GPtrArray *
list_others (CyCourseFile *file, CyRecord *record)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; file != NULL && i < file->sessions->len; i++)
    if (record == NULL || cy_record_get_id (record) == 0 ||
        cy_record_get_id (cy_course_file_get_session (file, i)) != cy_record_get_id (record))
      g_ptr_array_add (sessions, g_object_ref (cy_course_file_get_session (file, i)));

  return sessions;
}

/**
 * cy_course_dialog_present:
 * @over: a widget of the window that it stands over
 * @session: a session
 * @course: a course, new or a copy of the one that is changed
 * @file: (nullable): the course as it is, for a change
 */
void
cy_course_dialog_present (GtkWidget *over, CySession *session, CyRecord *course, CyCourseFile *file)
{
  Dialog *self = g_new0 (Dialog, 1);

  *self =
    (Dialog){ .session = g_object_ref (session),
              .record = g_object_ref (course),
              .course = g_object_ref (course),
              .sessions = list_others (file, NULL),
              .rules = g_object_ref (file != NULL ? file->rules : cy_session_get_rules (session)),
              .is_course = TRUE };
  present (self, over, file != NULL ? _ ("Change the Course") : _ ("New Course"));
}

/**
 * cy_course_session_dialog_present:
 * @over: a widget of the window that it stands over
 * @session: a session of the window
 * @file: the course
 * @record: a session of the course, new or a copy of the one that is changed
 */
void
cy_course_session_dialog_present (GtkWidget    *over,
                                  CySession    *session,
                                  CyCourseFile *file,
                                  CyRecord     *record)
{
  Dialog *self = g_new0 (Dialog, 1);

  *self = (Dialog){ .session = g_object_ref (session),
                    .record = g_object_ref (record),
                    .course = g_object_ref (file->course),
                    .sessions = list_others (file, record),
                    .rules = g_object_ref (file->rules) };
  g_ptr_array_add (self->sessions, g_object_ref (record));
  present (self,
           over,
           cy_record_get_id (record) != 0 ? _ ("Change the Session") : _ ("Add a Session"));
}

/* ---- One a day ---- */

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  CyCourseFile *file;
  GtkWidget    *quantity;
  GtkWidget    *weekends;
} Series;

static void
series_free (gpointer data)
{
  Series *self = data;

  g_object_unref (self->session);
  cy_course_file_unref (self->file);
  g_free (self);
}

typedef struct
{
  gint64     course;
  GPtrArray *sessions;
} Planned;

static void
planned_free (gpointer data)
{
  Planned *self = data;

  g_ptr_array_unref (self->sessions);
  g_free (self);
}

static gpointer
save_series (CyConn *conn, gpointer data, GError **error)
{
  Planned *self = data;

  if (!cy_course_sessions_add (conn, self->course, self->sessions, _ ("Plan sessions"), error))
    return NULL;

  return g_strdup_printf (ngettext ("%u session added", "%u sessions added", self->sessions->len),
                          self->sessions->len);
}

/* All of them together with those there are, as they will be saved. */
static char *
dup_fault (Series *self, GPtrArray *sessions)
{
  g_autoptr (GPtrArray) all = list_others (self->file, NULL);
  g_autoptr (GArray) faults = NULL;

  for (guint i = 0; i < sessions->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (sessions, i)));
  faults = cy_course_check (self->file->course, all, self->file->rules);

  return faults->len > 0
           ? cy_course_fault_dup_text (&g_array_index (faults, CyCourseFault, 0), self->file->rules)
           : NULL;
}

static gboolean
series_cb (CyFormDialog *window, Series *self)
{
  gint64 quantity =
    (gint64) (gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->quantity)) * 10 + 0.5);
  gboolean skips = !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->weekends));
  g_autoptr (GPtrArray) sessions = cy_course_plan_sessions (self->file->course, quantity, skips);
  g_autofree char *fault = dup_fault (self, sessions);
  Planned         *planned;

  if (sessions->len == 0 || fault != NULL)
    {
      cy_form_dialog_set_message (window,
                                  fault != NULL ? fault
                                                : _ ("There is no day to plan a session for."));
      return FALSE;
    }
  planned = g_new0 (Planned, 1);
  *planned = (Planned){ cy_course_file_get_id (self->file), g_steal_pointer (&sessions) };
  cy_deed_run (self->session, save_series, planned, planned_free, TRUE);

  return TRUE;
}

/**
 * cy_course_series_dialog_present:
 * @over: a widget of the window that it stands over
 * @session: a session of the window
 * @file: the course
 *
 * Plans one session for each day of the course.
 */
void
cy_course_series_dialog_present (GtkWidget *over, CySession *session, CyCourseFile *file)
{
  Series  *self = g_new0 (Series, 1);
  gboolean by_day =
    g_strcmp0 (cy_record_get_text (file->course, CY_COURSE_COUNT_UNIT), CY_COUNT_BY_DAY) == 0;

  self->session = g_object_ref (session);
  self->file = cy_course_file_ref (file);
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                                     _ ("One Session a Day"),
                                                     _ ("Plan")));
  g_object_set_data_full (G_OBJECT (self->window), "series", self, series_free);
  self->quantity = gtk_spin_button_new_with_range (0.5, 24, 0.5);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (self->quantity), 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->quantity), by_day ? 1 : 7.5);
  self->weekends = gtk_check_button_new_with_label (_ ("On Saturdays and Sundays, too"));
  cy_form_dialog_add_field (self->window,
                            by_day ? _ ("Days that each counts") : _ ("Credit hours of each"),
                            self->quantity);
  cy_form_dialog_add (self->window, self->weekends);
  g_signal_connect (self->window, "accepted", G_CALLBACK (series_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}
