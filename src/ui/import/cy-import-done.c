/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 完成: what was done, in words, and the way back. */
#include "cy-import-done.h"

#include "cy-import-refused.h"
#include "cy-indicator-key.h"
#include "cy-person-list.h"

#include <glib/gi18n.h>

struct _CyImportDone
{
  GtkBox parent_instance;

  GtkWidget *title;
  GtkWidget *text;
  GtkWidget *people;
  GtkWidget *undo;
  GtkWidget *refused;

  CyImportJob *job;
  gboolean     undone;
};

enum
{
  AGAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyImportDone, cy_import_done, GTK_TYPE_BOX)

static char *
describe (const CyImportCounts *counts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (counts->people > 0)
    g_string_append_printf (text,
                            ngettext ("%u new person\n", "%u new people\n", counts->people),
                            counts->people);
  if (counts->updated > 0)
    g_string_append_printf (text,
                            ngettext ("%u person brought up to date\n",
                                      "%u people brought up to date\n",
                                      counts->updated),
                            counts->updated);
  if (counts->unchanged > 0)
    g_string_append_printf (text,
                            ngettext ("%u person left as known\n",
                                      "%u people left as known\n",
                                      counts->unchanged),
                            counts->unchanged);
  if (counts->unclear > 0)
    g_string_append_printf (text,
                            ngettext ("%u row left out, since nobody said who is meant\n",
                                      "%u rows left out, since nobody said who is meant\n",
                                      counts->unclear),
                            counts->unclear);
  if (counts->refused > 0)
    g_string_append_printf (text,
                            ngettext ("%u row refused\n", "%u rows refused\n", counts->refused),
                            counts->refused);

  return g_strdup (g_strchomp (text->str));
}

/* Only while the import is the newest step can it be taken back from here. */
static void
undo_name_cb (CySession *session, GParamSpec *pspec, CyImportDone *self)
{
  const char      *step_name = cy_import_job_get_step_name (self->job);
  g_autofree char *undo_name = NULL;

  g_object_get (session, "undo-name", &undo_name, NULL);
  gtk_widget_set_sensitive (self->undo, step_name != NULL && g_strcmp0 (step_name, undo_name) == 0);
}

static void
data_changed_cb (CySession *session, guint64 entities, CyImportDone *self)
{
  if (!self->undone || cy_import_job_get_step_name (self->job) == NULL)
    return;
  self->undone = FALSE;
  gtk_label_set_text (GTK_LABEL (self->title), _ ("Taken back"));
  gtk_label_set_text (GTK_LABEL (self->text), _ ("The library is as it was before the import."));
  gtk_widget_set_sensitive (self->people, FALSE);
}

static void
applied_cb (CyImportJob *job, CyImportDone *self)
{
  const CyImportCounts counts = cy_import_job_get_done (job);
  g_autofree char     *text = describe (&counts);

  self->undone = FALSE;
  gtk_label_set_text (GTK_LABEL (self->title), cy_import_job_get_step_name (job));
  gtk_label_set_text (GTK_LABEL (self->text), text);
  gtk_widget_set_sensitive (self->people, counts.step != 0);
  gtk_widget_set_visible (self->refused, counts.refused > 0);
  undo_name_cb (cy_import_job_get_session (job), NULL, self);
}

/* Wherever they live, so the tree goes back to its root. */
static void
people_cb (GtkButton *button, CyImportDone *self)
{
  CySession       *session = cy_import_job_get_session (self->job);
  g_autofree char *step =
    g_strdup_printf ("%" G_GINT64_FORMAT, cy_import_job_get_done (self->job).step);
  const char *const values[] = { step, NULL };
  g_autofree char  *key = cy_indicator_key_new (CY_PERSON_LIST_IMPORT, CY_IS_ONE_OF, values);

  cy_session_set_scope (session, 0, NULL);
  cy_session_show_people (session, key);
}

static void
undo_cb (GtkButton *button, CyImportDone *self)
{
  self->undone = TRUE;
  gtk_widget_set_sensitive (self->undo, FALSE);
  cy_session_undo_step (cy_import_job_get_session (self->job),
                        cy_import_job_get_done (self->job).step);
}

static void
refused_cb (GtkButton *button, CyImportDone *self)
{
  cy_import_refused_export (self->job, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

static void
again_cb (GtkButton *button, CyImportDone *self)
{
  g_signal_emit (self, signals[AGAIN], 0);
}

/* ---- Class ---- */

static void
cy_import_done_dispose (GObject *object)
{
  CyImportDone *self = CY_IMPORT_DONE (object);

  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (cy_import_job_get_session (self->job), self);
      g_signal_handlers_disconnect_by_data (self->job, self);
    }
  g_clear_object (&self->job);

  G_OBJECT_CLASS (cy_import_done_parent_class)->dispose (object);
}

static gboolean
cy_import_done_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CY_IMPORT_DONE (widget)->people);
}

static void
cy_import_done_class_init (CyImportDoneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_import_done_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_import_done_grab_focus;
  /** CyImportDone::again: the user wants to import more */
  signals[AGAIN] = g_signal_new ("again",
                                 CY_TYPE_IMPORT_DONE,
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static GtkWidget *
add_button (GtkWidget *box, const char *label, GCallback callback, gpointer data)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", callback, data);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
cy_import_done_init (CyImportDone *self)
{
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->title = gtk_label_new (NULL);
  self->text = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "view-title");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  self->people = add_button (buttons, _ ("Show People"), G_CALLBACK (people_cb), self);
  self->undo = add_button (buttons, _ ("Undo the Import"), G_CALLBACK (undo_cb), self);
  self->refused = add_button (buttons, _ ("Export Refused Rows…"), G_CALLBACK (refused_cb), self);
  add_button (buttons, _ ("Import More"), G_CALLBACK (again_cb), self);
  gtk_widget_add_css_class (self->people, "primary");
  gtk_widget_set_margin_top (buttons, 8);
  gtk_box_append (GTK_BOX (inner), self->title);
  gtk_box_append (GTK_BOX (inner), self->text);
  gtk_box_append (GTK_BOX (inner), buttons);
  gtk_widget_add_css_class (inner, "import-done");
  gtk_widget_set_hexpand (inner, TRUE);
  gtk_widget_set_valign (inner, GTK_ALIGN_START);
  gtk_widget_add_css_class (inner, "card");
  gtk_box_append (GTK_BOX (self), inner);
}

/**
 * cy_import_done_new:
 * @job: the import
 *
 * Returns: (transfer floating): its last step
 */
GtkWidget *
cy_import_done_new (CyImportJob *job)
{
  CyImportDone *self = g_object_new (CY_TYPE_IMPORT_DONE, NULL);
  CySession    *session = cy_import_job_get_session (job);

  self->job = g_object_ref (job);
  g_signal_connect (job, "applied", G_CALLBACK (applied_cb), self);
  g_signal_connect (session, "notify::undo-name", G_CALLBACK (undo_name_cb), self);
  g_signal_connect (session, "data-changed", G_CALLBACK (data_changed_cb), self);

  return GTK_WIDGET (self);
}
