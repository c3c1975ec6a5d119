/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 考察材料: made from the records, finished by hand at the left, as it will be printed at the
 * right. */
#include "cy-inspect-material-window.h"

#include "cy-dialog.h"
#include "cy-inspect-material.h"
#include "cy-mapper.h"
#include "cy-a4-view.h"
#include "cy-print-material.h"
#include "cy-print-run.h"
#include "cy-print-target.h"
#include "cy-step.h"

#include <glib/gi18n.h>

#define WIDTH 1040
#define HEIGHT 690
#define CALM_MS 250

struct _CyInspectMaterialWindow
{
  GtkWindow parent_instance;

  GtkWidget *text;
  GtkWidget *gaps;
  GtkWidget *preview;
  GtkWidget *make;
  GtkWidget *save;
  GtkWidget *pdf;
  GtkWidget *print;

  CySession    *session;
  char         *name;
  gint64        inspection;
  char         *saved; /* (nullable): as it stands in the library */
  char         *made;  /* (nullable): as the records made it last */
  CyPrintSheet *paper;
  guint         calm_source;
};

G_DEFINE_FINAL_TYPE (CyInspectMaterialWindow, cy_inspect_material_window, GTK_TYPE_WINDOW)

static GtkTextBuffer *
get_buffer (CyInspectMaterialWindow *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
}

static char *
dup_text (CyInspectMaterialWindow *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);

  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, FALSE);
}

static gboolean
is_changed (CyInspectMaterialWindow *self)
{
  g_autofree char *text = dup_text (self);

  return g_strcmp0 (text, self->saved) != 0;
}

/* ---- Showing ---- */

static void
show_paper (CyInspectMaterialWindow *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (CyPrintSheet) old = self->paper;
  guint            n = cy_inspect_material_count_gaps (text);
  g_autofree char *gaps =
    n > 0 ? g_strdup_printf (ngettext ("%u gap to fill in", "%u gaps to fill in", n), n)
          : g_strdup (_ ("Nothing is left open"));

  self->paper = cy_print_material_new (text);
  cy_a4_view_set (CY_A4_VIEW (self->preview),
                  self->paper,
                  cy_print_sheet_get_n_pages (self->paper));
  gtk_label_set_text (GTK_LABEL (self->gaps), gaps);
  gtk_widget_set_sensitive (self->save, is_changed (self));
}

static gboolean
calm_cb (gpointer data)
{
  CyInspectMaterialWindow *self = data;

  self->calm_source = 0;
  show_paper (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GtkTextBuffer *buffer, CyInspectMaterialWindow *self)
{
  g_clear_handle_id (&self->calm_source, g_source_remove);
  self->calm_source = g_timeout_add (CALM_MS, calm_cb, self);
}

static void
set_text (CyInspectMaterialWindow *self, const char *text)
{
  gtk_text_buffer_set_text (get_buffer (self), text, -1);
  g_clear_handle_id (&self->calm_source, g_source_remove);
  show_paper (self);
}

/* ---- Making it ---- */

static gpointer
write_material (CyConn *conn, gpointer data, GError **error)
{
  return cy_inspect_material_write (conn, *(gint64 *) data, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyInspectMaterialWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cy_session_finish (result, &error);

  if (self->session == NULL)
    return;
  if (text == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  set_text (self, text);
  g_free (self->made);
  self->made = g_steal_pointer (&text);
}

static void
make (CyInspectMaterialWindow *self)
{
  cy_session_read (self->session,
                   write_material,
                   g_memdup2 (&self->inspection, sizeof self->inspection),
                   g_free,
                   g_free,
                   NULL,
                   written_cb,
                   g_object_ref (self));
}

static void
make_agreed_cb (gboolean accepted, gpointer user_data)
{
  g_autoptr (CyInspectMaterialWindow) self = user_data;

  if (accepted && self->session != NULL)
    make (self);
}

/* What was written by hand is worth a question. */
static void
make_cb (GtkButton *button, CyInspectMaterialWindow *self)
{
  cy_dialog_confirm (GTK_WINDOW (self),
                     _ ("Make the Report Again?"),
                     _ (
                       "What was written by hand is replaced by what is on record. Until you save, "
                       "the library keeps the old text."),
                     _ ("Make Again"),
                     TRUE,
                     make_agreed_cb,
                     g_object_ref (self));
}

/* ---- Saving ---- */

typedef struct
{
  gint64 inspection;
  char  *text;
  char  *name;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_free (saving->text);
  g_free (saving->name);
  g_free (saving);
}

static gpointer
save_text (CyConn *conn, gpointer data, GError **error)
{
  Saving *saving = data;
  g_auto (CyValue) value = CY_VALUE_INIT;
  g_autoptr (CyStep) step = cy_step_begin (conn, saving->name, CY_STEP_NONE, error);

  cy_value_set_text (&value, saving->text);
  if (step == NULL ||
      !cy_mapper_set (conn,
                      CY_INSPECTION,
                      saving->inspection,
                      CY_INSPECTION_MATERIAL,
                      &value,
                      error) ||
      !cy_step_commit (step, error))
    return NULL;

  return g_strdup (saving->text);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyInspectMaterialWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  char *text = cy_session_finish (result, &error);

  if (text == NULL || self->session == NULL)
    {
      g_free (text);
      if (self->session != NULL)
        cy_session_present_error (self->session, error);
      return;
    }
  g_free (self->saved);
  self->saved = text;
  gtk_widget_set_sensitive (self->save, is_changed (self));
  cy_session_toast (self->session, _ ("Inspection report saved"), TRUE);
}

static void
save_cb (GtkButton *button, CyInspectMaterialWindow *self)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->inspection = self->inspection;
  saving->text = dup_text (self);
  saving->name = g_strdup_printf (_ ("Inspection report of %s"), self->name);
  cy_session_write (self->session,
                    save_text,
                    saving,
                    saving_free,
                    g_free,
                    NULL,
                    saved_cb,
                    g_object_ref (self));
}

/* ---- Paper ---- */

static void
draw_preview (gconstpointer paper, cairo_t *cr, guint page)
{
  cy_print_sheet_draw_page (paper, cr, page);
}

static char *
dup_title (CyInspectMaterialWindow *self)
{
  return g_strdup_printf (_ ("Inspection report-%s"), self->name);
}

/**
 * cy_inspect_material_start:
 * @self: the window
 * @path: (nullable): a PDF to write in the place of a printer
 *
 * Prints what stands in the window, saved or not.
 */
void
cy_inspect_material_start (CyInspectMaterialWindow *self, const char *path)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *title = dup_title (self);
  CyPrintJob       job = {
          .report = "inspection-material", .title = title, .mask = CY_MASK_NONE, .n_rows = 1
  };

  cy_print_job_set_sheet (&job, cy_print_material_new (text));
  cy_print_run (GTK_WINDOW (self), self->session, &job, path);
}

static void
print_cb (GtkButton *button, CyInspectMaterialWindow *self)
{
  cy_inspect_material_start (self, NULL);
}

static void
path_chosen (GtkWindow *window, const char *path)
{
  CyInspectMaterialWindow *self = CY_INSPECT_MATERIAL_WINDOW (window);

  if (self->session != NULL)
    cy_inspect_material_start (self, path);
}

static void
pdf_cb (GtkButton *button, CyInspectMaterialWindow *self)
{
  g_autofree char *title = dup_title (self);

  cy_print_target_ask (GTK_WINDOW (self), title, path_chosen);
}

/* ---- Leaving ---- */

static void
leave_cb (gboolean accepted, gpointer user_data)
{
  g_autoptr (CyInspectMaterialWindow) self = user_data;

  if (accepted)
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
cy_inspect_material_window_close_request (GtkWindow *window)
{
  CyInspectMaterialWindow *self = CY_INSPECT_MATERIAL_WINDOW (window);
  g_autofree char         *text = dup_text (self);

  /* What the records made, they make again. */
  if (!is_changed (self) || g_strcmp0 (text, self->made) == 0)
    return GTK_WINDOW_CLASS (cy_inspect_material_window_parent_class)->close_request (window);
  cy_dialog_confirm (window,
                     _ ("Close without Saving?"),
                     _ ("What you wrote since the last save is lost."),
                     _ ("Close"),
                     TRUE,
                     leave_cb,
                     g_object_ref (self));

  return TRUE;
}

/* ---- Layout ---- */

static GtkWidget *
make_button (CyInspectMaterialWindow *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
make_editor (CyInspectMaterialWindow *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->text = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Text of the inspection report"),
                                  -1);
  g_signal_connect (get_buffer (self), "changed", G_CALLBACK (changed_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->text);
  gtk_widget_add_css_class (scrolled, "long-text");
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_widget_set_vexpand (scrolled, TRUE);

  return scrolled;
}

static GtkWidget *
make_foot (CyInspectMaterialWindow *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->gaps = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->gaps, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->gaps), 0);
  gtk_widget_set_hexpand (self->gaps, TRUE);
  self->make = make_button (self, _ ("Make Again…"), G_CALLBACK (make_cb));
  self->pdf = make_button (self, _ ("Save as PDF…"), G_CALLBACK (pdf_cb));
  self->print = make_button (self, _ ("Print…"), G_CALLBACK (print_cb));
  self->save = make_button (self, _ ("Save"), G_CALLBACK (save_cb));
  gtk_widget_add_css_class (foot, "dialog-foot");
  gtk_widget_add_css_class (self->save, "primary");
  gtk_box_append (GTK_BOX (foot), self->gaps);
  gtk_box_append (GTK_BOX (foot), self->make);
  gtk_box_append (GTK_BOX (foot), self->pdf);
  gtk_box_append (GTK_BOX (foot), self->print);
  gtk_box_append (GTK_BOX (foot), self->save);

  return foot;
}

/* ---- Class ---- */

static void
cy_inspect_material_window_dispose (GObject *object)
{
  CyInspectMaterialWindow *self = CY_INSPECT_MATERIAL_WINDOW (object);

  g_clear_handle_id (&self->calm_source, g_source_remove);
  if (self->text != NULL && self->session != NULL)
    g_signal_handlers_disconnect_by_data (get_buffer (self), self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->saved, g_free);
  g_clear_pointer (&self->made, g_free);

  G_OBJECT_CLASS (cy_inspect_material_window_parent_class)->dispose (object);

  g_clear_pointer (&self->paper, cy_print_sheet_free);
}

static void
cy_inspect_material_window_class_init (CyInspectMaterialWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_inspect_material_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cy_inspect_material_window_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass),
                                       GDK_KEY_Escape,
                                       0,
                                       "window.close",
                                       NULL);
}

static void
cy_inspect_material_window_init (CyInspectMaterialWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  gtk_widget_add_css_class (body, "page");
  self->preview = cy_a4_view_new (draw_preview);
  gtk_box_append (GTK_BOX (body), make_editor (self));
  gtk_box_append (GTK_BOX (body), self->preview);
  gtk_box_append (GTK_BOX (box), body);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_window_set_child (GTK_WINDOW (self), box);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self), "dialog");
}

/**
 * cy_inspect_material_present:
 * @over: a widget of the window that it stands over
 * @session: the open library
 * @file: with an inspection; only read now
 *
 * Shows the report of the newest inspection as it was saved, else as the records make it.
 *
 * Returns: (transfer none): the window, which destroys itself
 */
GtkWidget *
cy_inspect_material_present (GtkWidget *over, CySession *session, const CyInspectFile *file)
{
  CyInspectMaterialWindow *self = g_object_new (CY_TYPE_INSPECT_MATERIAL_WINDOW, NULL);
  GtkRoot                 *root = gtk_widget_get_root (over);
  CyRecord                *inspection = cy_inspect_file_get_newest (file);
  g_autofree char         *title = g_strdup_printf (_ ("Inspection Report of %s"), file->name);

  self->session = g_object_ref (session);
  self->name = g_strdup (file->name);
  self->inspection = cy_record_get_id (inspection);
  self->saved = g_strdup (cy_record_get_text (inspection, CY_INSPECTION_MATERIAL));
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  if (self->saved != NULL)
    set_text (self, self->saved);
  else
    make (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
