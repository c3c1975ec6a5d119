/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 导入: a roster from the file to the library in five steps, each of which can be gone back to.
 *
 *   files → sheets → columns → preview → done
 */
#include "cy-import-page-private.h"

#include "cy-import-aside.h"
#include "cy-import-columns.h"
#include "cy-import-done.h"
#include "cy-import-files.h"
#include "cy-import-photos.h"
#include "cy-lrmx-source.h"
#include "cy-import-preview.h"
#include "cy-import-sheets.h"
#include "cy-stack.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyImportPage, cy_import_page, CY_TYPE_PAGE)

/* ---- Foot ---- */

static guint
count_coming (CyImportPage *self)
{
  const CyImportDraft *draft = cy_import_job_get_draft (self->job);
  CyImportCounts       counts = { 0 };

  if (draft != NULL)
    counts = cy_import_draft_count (draft);

  return counts.people + counts.updated;
}

static gboolean
can_go_on (CyImportPage *self)
{
  switch (self->step)
    {
    case CY_IMPORT_STEP_FILES:
      return cy_import_job_can_go_on (self->job);
    case CY_IMPORT_STEP_SHEETS:
      return cy_import_job_count_sheets (self->job) > 0;
    case CY_IMPORT_STEP_COLUMNS:
      return cy_import_job_is_current (self->job);
    case CY_IMPORT_STEP_PREVIEW:
      return cy_import_job_is_current (self->job) && count_coming (self) > 0;
    case CY_IMPORT_STEP_DONE:
    case CY_IMPORT_STEP_N:
    default:
      return FALSE;
    }
}

static char *
make_next_label (CyImportPage *self)
{
  const guint n = count_coming (self);

  if (self->step != CY_IMPORT_STEP_PREVIEW)
    return g_strdup (_ ("Next"));

  return g_strdup_printf (ngettext ("Import %u Person", "Import %u People", n), n);
}

static const char *
get_status (CyImportPage *self, CyImportWork work)
{
  const CyImportDraft *draft = cy_import_job_get_draft (self->job);

  switch (work)
    {
    case CY_IMPORT_OPENING:
      return _ ("Reading the files…");
    case CY_IMPORT_PLANNING:
      return _ ("Checking all rows…");
    case CY_IMPORT_APPLYING:
      return _ ("Importing… Until the end nothing is changed.");
    case CY_IMPORT_IDLE:
    default:
      break;
    }
  if (self->step == CY_IMPORT_STEP_SHEETS && cy_import_job_count_sheets (self->job) == 0)
    return _ ("No sheet is chosen.");
  if (self->step == CY_IMPORT_STEP_PREVIEW && draft != NULL && count_coming (self) == 0)
    return _ ("Nothing to import: no row is new or changes anything.");

  return "";
}

static void
update_foot (CyImportPage *self)
{
  double             fraction;
  const CyImportWork work = cy_import_job_get_work (self->job, &fraction);
  const gboolean     applies = work == CY_IMPORT_APPLYING;
  g_autofree char   *label = make_next_label (self);

  gtk_label_set_text (GTK_LABEL (self->status), get_status (self, work));
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), fraction);
  gtk_widget_set_visible (self->progress, work == CY_IMPORT_PLANNING || work == CY_IMPORT_APPLYING);
  gtk_widget_set_visible (self->stop, applies);
  gtk_widget_set_sensitive (self->stack, !applies);
  gtk_widget_set_sensitive (self->steps, !applies);
  gtk_widget_set_sensitive (self->cancel, !applies);
  gtk_widget_set_sensitive (self->back, !applies && self->step > CY_IMPORT_STEP_FILES);
  gtk_widget_set_sensitive (self->next, !applies && can_go_on (self));
  gtk_button_set_label (GTK_BUTTON (self->next), label);
  gtk_widget_set_visible (self->foot, self->step != CY_IMPORT_STEP_DONE);
}

/* ---- Steps ---- */

static void
go_to (CyImportPage *self, CyImportStep step)
{
  self->step = step;
  self->hurries = FALSE;
  gtk_widget_set_visible (self->steps, TRUE);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->views[step]);
  cy_import_steps_set (CY_IMPORT_STEPS (self->steps), step);
  if (step == CY_IMPORT_STEP_COLUMNS || step == CY_IMPORT_STEP_PREVIEW)
    cy_import_job_plan (self->job);
  update_foot (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->views[step]);
}

/* Units and photos need no steps. */
static void
aside_cb (CyImportFiles *files, const CyImportListingKind *kind, CyImportPage *self)
{
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->aside);
  gtk_widget_set_visible (self->steps, FALSE);
  gtk_widget_set_visible (self->foot, FALSE);
  cy_import_aside_begin (CY_IMPORT_ASIDE (self->aside), kind);
}

static char **
list_paths (GSList *files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (; files != NULL; files = files->next)
    {
      g_autofree char *path = g_file_get_path (files->data);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }

  return g_strv_builder_end (paths);
}

/* Pictures and folders are no rosters, nor are appointment forms. */
static gboolean
take_aside (CyImportPage *self,
            GSList       *files,
            gboolean (*takes) (const char *path),
            const CyImportListingKind *kind)
{
  g_auto (GStrv) paths = list_paths (files);

  for (guint i = 0; paths[i] != NULL; i++)
    if (!takes (paths[i]))
      return FALSE;
  if (paths[0] == NULL)
    return FALSE;
  aside_cb (NULL, kind, self);
  cy_import_aside_take (CY_IMPORT_ASIDE (self->aside), (const char *const *) paths);

  return TRUE;
}

static void
dropped_cb (CyImportFiles *view, GSList *files, CyImportPage *self)
{
  if (take_aside (self, files, cy_lrmx_take_path, &cy_import_listing_forms) ||
      take_aside (self, files, cy_photos_take_path, &cy_import_listing_photos))
    return;
  for (; files != NULL; files = files->next)
    cy_import_job_add_file (self->job, files->data);
}

static void
aside_closed_cb (CyImportAside *aside, CyImportPage *self)
{
  go_to (self, CY_IMPORT_STEP_FILES);
}

static void
next_cb (GtkWidget *widget, CyImportPage *self)
{
  if (!can_go_on (self))
    return;
  if (self->step == CY_IMPORT_STEP_PREVIEW)
    cy_import_job_apply (self->job);
  else
    go_to (self, self->step + 1);
}

static void
back_cb (GtkWidget *widget, CyImportPage *self)
{
  if (self->step > CY_IMPORT_STEP_FILES && gtk_widget_get_sensitive (self->back))
    go_to (self, self->step - 1);
}

static void
go_back_cb (CyImportSteps *steps, guint step, CyImportPage *self)
{
  go_to (self, step);
}

static void
begin_anew (CyImportPage *self)
{
  cy_import_job_reset (self->job);
  go_to (self, CY_IMPORT_STEP_FILES);
}

static void
again_cb (CyImportDone *done, CyImportPage *self)
{
  begin_anew (self);
}

static void
cancel_cb (GtkWidget *widget, CyImportPage *self)
{
  begin_anew (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "people");
}

static void
stop_cb (GtkWidget *widget, CyImportPage *self)
{
  cy_import_job_cancel (self->job);
}

/* ---- The job ---- */

static gboolean
all_read (CyImportPage *self)
{
  for (guint i = 0; i < cy_import_job_get_n_files (self->job); i++)
    if (cy_import_job_get_file (self->job, i)->source == NULL)
      return FALSE;

  return cy_import_job_can_go_on (self->job);
}

/* A file that cannot be read keeps the user where the message stands. */
static void
files_cb (CyImportJob *job, CyImportPage *self)
{
  if (self->hurries && self->step == CY_IMPORT_STEP_FILES && all_read (self))
    go_to (self, CY_IMPORT_STEP_SHEETS);
  else
    update_foot (self);
}

static void
job_cb (CyImportJob *job, CyImportPage *self)
{
  update_foot (self);
}

static void
row_changed_cb (CyImportJob *job, gint64 row, CyImportPage *self)
{
  update_foot (self);
}

static void
applied_cb (CyImportJob *job, CyImportPage *self)
{
  go_to (self, CY_IMPORT_STEP_DONE);
}

/* ---- Class ---- */

static void
cy_import_page_dispose (GObject *object)
{
  CyImportPage *self = CY_IMPORT_PAGE (object);

  if (self->job != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->job, self);
      cy_import_job_cancel (self->job);
    }
  g_clear_object (&self->job);

  G_OBJECT_CLASS (cy_import_page_parent_class)->dispose (object);
}

static void
add_views (CyImportPage *self)
{
  self->views[CY_IMPORT_STEP_FILES] = cy_import_files_new (self->job);
  self->views[CY_IMPORT_STEP_SHEETS] = cy_import_sheets_new (self->job);
  self->views[CY_IMPORT_STEP_COLUMNS] = cy_import_columns_new (self->job);
  self->views[CY_IMPORT_STEP_PREVIEW] = cy_import_preview_new (self->job);
  self->views[CY_IMPORT_STEP_DONE] = cy_import_done_new (self->job);
  for (CyImportStep step = CY_IMPORT_STEP_FILES; step < CY_IMPORT_STEP_N; step++)
    gtk_stack_add_child (GTK_STACK (self->stack), self->views[step]);
  self->aside = cy_import_aside_new (cy_page_get_session (CY_PAGE (self)));
  gtk_stack_add_child (GTK_STACK (self->stack), self->aside);
  g_signal_connect (self->aside, "closed", G_CALLBACK (aside_closed_cb), self);
  g_signal_connect (self->views[CY_IMPORT_STEP_FILES], "aside", G_CALLBACK (aside_cb), self);
  g_signal_connect (self->views[CY_IMPORT_STEP_FILES], "dropped", G_CALLBACK (dropped_cb), self);
  g_signal_connect (self->views[CY_IMPORT_STEP_DONE], "again", G_CALLBACK (again_cb), self);
}

static void
cy_import_page_constructed (GObject *object)
{
  CyImportPage *self = CY_IMPORT_PAGE (object);

  G_OBJECT_CLASS (cy_import_page_parent_class)->constructed (object);

  self->job = cy_import_job_new (cy_page_get_session (CY_PAGE (self)));
  add_views (self);
  g_signal_connect (self->job, "files", G_CALLBACK (files_cb), self);
  g_signal_connect (self->job, "sheets", G_CALLBACK (job_cb), self);
  g_signal_connect (self->job, "planned", G_CALLBACK (job_cb), self);
  g_signal_connect (self->job, "works", G_CALLBACK (job_cb), self);
  g_signal_connect (self->job, "row-changed", G_CALLBACK (row_changed_cb), self);
  g_signal_connect (self->job, "applied", G_CALLBACK (applied_cb), self);
  go_to (self, CY_IMPORT_STEP_FILES);
}

static gboolean
back_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  back_cb (widget, CY_IMPORT_PAGE (widget));

  return TRUE;
}

static gboolean
next_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  next_cb (widget, CY_IMPORT_PAGE (widget));

  return TRUE;
}

static void
cy_import_page_class_init (CyImportPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = cy_import_page_constructed;
  object_class->dispose = cy_import_page_dispose;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, back_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, next_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, next_key_cb, NULL);
}

static GtkWidget *
add_button (CyImportPage *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (self->foot), button);

  return button;
}

static GtkWidget *
make_foot (CyImportPage *self)
{
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->status = gtk_label_new (NULL);
  self->progress = gtk_progress_bar_new ();
  gtk_label_set_ellipsize (GTK_LABEL (self->status), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->status), 0);
  gtk_widget_add_css_class (self->status, "secondary");
  gtk_widget_set_hexpand (self->status, TRUE);
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"),
                                  -1);
  self->cancel = add_button (self, _ ("Cancel"), G_CALLBACK (cancel_cb));
  gtk_box_append (GTK_BOX (self->foot), self->status);
  gtk_box_append (GTK_BOX (self->foot), self->progress);
  self->stop = add_button (self, _ ("Stop"), G_CALLBACK (stop_cb));
  self->back = add_button (self, C_ ("import", "Back"), G_CALLBACK (back_cb));
  self->next = add_button (self, _ ("Next"), G_CALLBACK (next_cb));
  gtk_widget_add_css_class (self->next, "primary");

  return self->foot;
}

static void
cy_import_page_init (CyImportPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 10);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page");
  self->steps = cy_import_steps_new ();
  self->stack = cy_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  g_signal_connect (self->steps, "go-back", G_CALLBACK (go_back_cb), self);
  gtk_box_append (GTK_BOX (self), self->steps);
  gtk_box_append (GTK_BOX (self), self->stack);
  gtk_box_append (GTK_BOX (self), make_foot (self));
}

GtkWidget *
cy_import_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_IMPORT_PAGE, "session", session, NULL);
}

static gboolean
is_writing (CyImportPage *self)
{
  return cy_import_job_get_work (self->job, NULL) == CY_IMPORT_APPLYING ||
         cy_import_aside_is_writing (CY_IMPORT_ASIDE (self->aside));
}

/**
 * cy_import_page_start:
 * @self: the page
 * @files: (element-type GFile) (nullable): what to import; %NULL to ask
 *
 * With files it begins anew, pictures and folders being photos; without, it goes on where it was
 * left, unless all is done. While rows are being written, nothing else begins.
 */
void
cy_import_page_start (CyImportPage *self, GSList *files)
{
  if (is_writing (self) || take_aside (self, files, cy_lrmx_take_path, &cy_import_listing_forms) ||
      take_aside (self, files, cy_photos_take_path, &cy_import_listing_photos))
    return;
  if (files != NULL || self->step == CY_IMPORT_STEP_DONE)
    begin_anew (self);
  for (; files != NULL; files = files->next)
    cy_import_job_add_file (self->job, files->data);
  self->hurries = cy_import_job_get_n_files (self->job) > 0;
  gtk_widget_grab_focus (self->views[self->step]);
}

/**
 * cy_import_page_start_text:
 * @self: the page
 * @tsv: rows from the clipboard, fields parted by tabs
 *
 * Begins anew with pasted rows.
 */
void
cy_import_page_start_text (CyImportPage *self, const char *tsv)
{
  g_autoptr (GError) error = NULL;

  if (is_writing (self))
    return;
  begin_anew (self);
  self->hurries = TRUE;
  if (!cy_import_job_add_text (self->job, tsv, &error))
    cy_session_present_error (cy_page_get_session (CY_PAGE (self)), error);
}
