/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The four blocks of somebody in a cycle, and who it is: what was written is kept until it is saved
 * or dropped. */
#include "cy-diagnosis-panel.h"

#include "cy-diagnosis-file.h"
#include "cy-diagnosis-form.h"
#include "cy-diagnosis-print.h"

#include <glib/gi18n.h>

struct _CyDiagnosisPanel
{
  GtkBox parent_instance;

  GtkWidget *name;
  GtkWidget *place;
  GtkWidget *form;

  CySession       *session;
  CyDiagnosisFile *file;
  gint64           entry; /* 0 for none */
  GCancellable    *reading;
  gboolean         dirty; /* also while it is being saved, which may fail */
  gboolean         is_saving;
};

enum
{
  CHANGED,
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyDiagnosisPanel, cy_diagnosis_panel, GTK_TYPE_BOX)

static void
set_dirty (CyDiagnosisPanel *self, gboolean dirty)
{
  self->dirty = dirty;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- Showing ---- */

static void
show_file (CyDiagnosisPanel *self)
{
  const CyDiagnosisFile *file = self->file;
  g_autofree char       *place = NULL;

  cy_diagnosis_form_set (CY_DIAGNOSIS_FORM (self->form), self->file);
  gtk_widget_set_visible (self->form, file != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "diagnoses.reveal", file != NULL);
  set_dirty (self, FALSE);
  gtk_label_set_text (GTK_LABEL (self->name),
                      file != NULL ? file->name : _ ("Choose somebody in the list."));
  if (file != NULL)
    place = g_strdup_printf ("%s%s%s",
                             file->town != NULL ? file->town : "",
                             file->place != NULL ? file->place : "",
                             file->is_open ? "" : _ (" · the cycle is locked"));
  gtk_label_set_text (GTK_LABEL (self->place), place != NULL ? place : "");
}

static gpointer
read_file (CyConn *conn, gpointer data, GError **error)
{
  return cy_diagnosis_file_load (conn, *(gint64 *) data, error);
}

static void
file_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyDiagnosisPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyDiagnosisFile) file = cy_session_finish (result, &error);

  if (self->reading == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  if (file == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  /* What is being written is not taken away by what somebody else did. */
  if (self->dirty && cy_record_get_id (file->entry) == self->entry && self->file != NULL &&
      cy_record_get_id (self->file->entry) == self->entry)
    return;
  cy_diagnosis_form_set (CY_DIAGNOSIS_FORM (self->form), NULL);
  g_clear_pointer (&self->file, cy_diagnosis_file_free);
  self->file = g_steal_pointer (&file);
  show_file (self);
}

static void
read_current (CyDiagnosisPanel *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->entry == 0)
    {
      cy_diagnosis_form_set (CY_DIAGNOSIS_FORM (self->form), NULL);
      g_clear_pointer (&self->file, cy_diagnosis_file_free);
      show_file (self);
      return;
    }
  self->reading = g_cancellable_new ();
  cy_session_read (self->session,
                   read_file,
                   g_memdup2 (&self->entry, sizeof self->entry),
                   g_free,
                   (GDestroyNotify) cy_diagnosis_file_free,
                   self->reading,
                   file_cb,
                   g_object_ref (self));
}

/* ---- Saving ---- */

typedef struct
{
  CyRecord  *record;
  GPtrArray *answers;
  char      *step;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *self = data;

  g_object_unref (self->record);
  g_ptr_array_unref (self->answers);
  g_free (self->step);
  g_free (self);
}

static gpointer
save_file (CyConn *conn, gpointer data, GError **error)
{
  Saving *saving = data;

  return cy_diagnosis_save (conn, saving->record, saving->answers, saving->step, error)
           ? g_strdup ("")
           : NULL;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyDiagnosisPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *done = cy_session_finish (result, &error);

  if (self->session == NULL)
    return;
  self->is_saving = FALSE;
  if (done != NULL)
    {
      set_dirty (self, FALSE);
      cy_session_toast (self->session, _ ("Four diagnoses saved"), TRUE);
    }
  else
    cy_session_present_error (self->session, error);
  g_signal_emit (self, signals[SAVED], 0, done != NULL);
}

/* ---- Acting ---- */

static void
edited_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_dirty (CY_DIAGNOSIS_PANEL (widget), TRUE);
}

static void
reveal_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_diagnosis_form_reveal (CY_DIAGNOSIS_FORM (CY_DIAGNOSIS_PANEL (widget)->form));
}

/* ---- Class ---- */

static void
cy_diagnosis_panel_dispose (GObject *object)
{
  CyDiagnosisPanel *self = CY_DIAGNOSIS_PANEL (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->file != NULL)
    cy_diagnosis_form_set (CY_DIAGNOSIS_FORM (self->form), NULL);
  g_clear_pointer (&self->file, cy_diagnosis_file_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_diagnosis_panel_parent_class)->dispose (object);
}

static void
cy_diagnosis_panel_class_init (CyDiagnosisPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_diagnosis_panel_dispose;
  gtk_widget_class_install_action (widget_class, "form.edited", NULL, edited_cb);
  gtk_widget_class_install_action (widget_class, "diagnoses.reveal", NULL, reveal_cb);
  /** CyDiagnosisPanel::changed: there is something to be saved or printed, or no more */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_DIAGNOSIS_PANEL,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   0);
  /** CyDiagnosisPanel::saved: saving has come to its end (whether it is saved) */
  signals[SAVED] = g_signal_new ("saved",
                                 CY_TYPE_DIAGNOSIS_PANEL,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 1,
                                 G_TYPE_BOOLEAN);
}

static void
cy_diagnosis_panel_init (CyDiagnosisPanel *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

static GtkWidget *
make_head (CyDiagnosisPanel *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *reveal = gtk_button_new_with_label (_ ("Show Hidden Texts"));

  self->name = gtk_label_new (NULL);
  self->place = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->name, "heading");
  gtk_widget_add_css_class (self->place, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->place), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->place, TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (reveal), "diagnoses.reveal");
  gtk_box_append (GTK_BOX (head), self->name);
  gtk_box_append (GTK_BOX (head), self->place);
  gtk_box_append (GTK_BOX (head), reveal);

  return head;
}

/**
 * cy_diagnosis_panel_new:
 * @session: the session
 *
 * Returns: (transfer floating): a panel of nobody
 */
GtkWidget *
cy_diagnosis_panel_new (CySession *session)
{
  CyDiagnosisPanel *self = g_object_new (CY_TYPE_DIAGNOSIS_PANEL, NULL);

  self->session = g_object_ref (session);
  self->form = cy_diagnosis_form_new (session);
  gtk_widget_set_vexpand (self->form, TRUE);
  gtk_box_append (GTK_BOX (self), make_head (self));
  gtk_box_append (GTK_BOX (self), self->form);
  show_file (self);

  return GTK_WIDGET (self);
}

/**
 * cy_diagnosis_panel_show:
 * @self: a panel
 * @entry: id of an entry, 0 for nobody
 *
 * Reads it again where it is the same; what is being written is then kept.
 */
void
cy_diagnosis_panel_show (CyDiagnosisPanel *self, gint64 entry)
{
  if (entry != self->entry)
    set_dirty (self, FALSE);
  self->entry = entry;
  read_current (self);
}

/* Whether somebody is shown. */
gboolean
cy_diagnosis_panel_has_file (CyDiagnosisPanel *self)
{
  return self->file != NULL;
}

gboolean
cy_diagnosis_panel_has_changes (CyDiagnosisPanel *self)
{
  return self->dirty;
}

/**
 * cy_diagnosis_panel_save:
 * @self: a panel
 *
 * Returns: %FALSE where something is wrong, which is said at its field; else
 * #CyDiagnosisPanel::saved follows
 */
gboolean
cy_diagnosis_panel_save (CyDiagnosisPanel *self)
{
  Saving *saving;

  if (self->is_saving)
    return TRUE;
  if (self->file == NULL || !cy_diagnosis_form_commit (CY_DIAGNOSIS_FORM (self->form)))
    return FALSE;
  saving = g_new0 (Saving, 1);
  saving->record = cy_record_copy (self->file->record);
  saving->answers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->file->answers->len; i++)
    g_ptr_array_add (saving->answers, cy_record_copy (g_ptr_array_index (self->file->answers, i)));
  saving->step = g_strdup_printf (_ ("Four diagnoses of %s"), self->file->name);
  self->is_saving = TRUE;
  cy_session_write (self->session,
                    save_file,
                    saving,
                    saving_free,
                    g_free,
                    NULL,
                    saved_cb,
                    g_object_ref (self));

  return TRUE;
}

/* What is stored takes the place of what was written. */
void
cy_diagnosis_panel_drop (CyDiagnosisPanel *self)
{
  set_dirty (self, FALSE);
  read_current (self);
}

/* As it is on screen. */
void
cy_diagnosis_panel_print (CyDiagnosisPanel *self)
{
  if (self->file != NULL)
    cy_diagnosis_print (GTK_WIDGET (self), self->session, self->file);
}
