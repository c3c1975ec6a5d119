/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Imports of units and photos: choose files, look at what will happen, do it. The work is in
 * cy-import-aside-work.c. */
#include "cy-import-aside-private.h"

#include "cy-import-choose.h"
#include "cy-table.h"

#include <glib/gi18n.h>

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyImportAside, cy_import_aside, GTK_TYPE_BOX)

/* ---- Choosing ---- */

static void
option_cb (GtkCheckButton *check, CyImportAside *self)
{
  if (self->paths != NULL)
    cy_import_aside_plan (self);
}

static void
column_cb (CyImportColumnPane *pane, guint sheet, guint column, guint target, CyImportAside *self)
{
  const CyImportColumnChoice choice = { sheet, column, (CyTarget) target };

  g_array_append_val (self->choices, choice);
  cy_import_aside_plan (self);
}

/* A plan in the making is dropped; what is being written ends by itself, without a trace. */
static void
stop_cb (GtkButton *button, CyImportAside *self)
{
  if (self->writes)
    g_cancellable_cancel (self->cancellable);
  else
    cy_import_aside_forget (self);
}

static void
choose_cb (GtkButton *button, CyImportAside *self)
{
  cy_import_choose (self, self->kind, FALSE);
}

static void
folder_cb (GtkButton *button, CyImportAside *self)
{
  cy_import_choose (self, self->kind, TRUE);
}

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, CyImportAside *self)
{
  cy_import_choose_dropped (self, value);

  return TRUE;
}

static void
apply_cb (GtkButton *button, CyImportAside *self)
{
  cy_import_aside_apply (self);
}

static void
close_cb (GtkButton *button, CyImportAside *self)
{
  cy_import_aside_forget (self);
  g_signal_emit (self, signals[CLOSED], 0);
}

/**
 * cy_import_aside_begin:
 * @self: the page
 * @kind: what to import
 */
void
cy_import_aside_begin (CyImportAside *self, const CyImportListingKind *kind)
{
  const CyTableColumn columns[] = {
    { "what", _ (kind->what), 200 },
    { "who", _ (kind->who), 180, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
    { "word", C_ ("import table", "Result"), 86, CY_TABLE_TAG },
    { "remark", _ ("Remark"), 420, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  };

  self->kind = kind;
  cy_import_aside_forget (self);
  if (kind->targets != NULL)
    cy_import_column_pane_set_targets (CY_IMPORT_COLUMN_PANE (self->columns), kind->targets);
  cy_table_set_columns (CY_TABLE (self->table), columns, G_N_ELEMENTS (columns));
  gtk_label_set_text (GTK_LABEL (self->title), _ (kind->title));
  gtk_label_set_text (GTK_LABEL (self->hint), _ (kind->hint));
  gtk_widget_set_visible (self->option, kind->option != NULL);
  if (kind->option != NULL)
    gtk_check_button_set_label (GTK_CHECK_BUTTON (self->option), _ (kind->option));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->option), FALSE);
  gtk_widget_set_visible (self->folder, kind->folders != NULL);
  gtk_widget_grab_focus (self->choose);
}

/* ---- Class ---- */

static void
cy_import_aside_dispose (GObject *object)
{
  CyImportAside *self = CY_IMPORT_ASIDE (object);

  self->turn++;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->ticks, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->listing, cy_import_listing_unref);

  G_OBJECT_CLASS (cy_import_aside_parent_class)->dispose (object);
}

static void
cy_import_aside_finalize (GObject *object)
{
  CyImportAside *self = CY_IMPORT_ASIDE (object);

  g_strfreev (self->paths);
  g_array_unref (self->choices);
  g_hash_table_unref (self->modes);
  g_object_unref (self->session);

  G_OBJECT_CLASS (cy_import_aside_parent_class)->finalize (object);
}

static void
cy_import_aside_class_init (CyImportAsideClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_import_aside_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_import_aside_finalize;
  /** CyImportAside::closed: the user is done here */
  signals[CLOSED] = g_signal_new ("closed",
                                  CY_TYPE_IMPORT_ASIDE,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static GtkWidget *
add_button (CyImportAside *self, GtkWidget *box, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);

  return button;
}

static void
add_head (CyImportAside *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->title = gtk_label_new (NULL);
  self->hint = gtk_label_new (NULL);
  self->option = gtk_check_button_new ();
  gtk_widget_add_css_class (self->title, "view-title");
  gtk_widget_add_css_class (self->hint, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_widget_set_hexpand (self->title, TRUE);
  g_signal_connect (self->option, "toggled", G_CALLBACK (option_cb), self);
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), self->option);
  self->choose = add_button (self, head, _ ("Choose Files…"), G_CALLBACK (choose_cb));
  self->folder = add_button (self, head, _ ("Choose Folder…"), G_CALLBACK (folder_cb));
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->hint);
}

static void
add_foot (CyImportAside *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->close = add_button (self, foot, _ ("Cancel"), G_CALLBACK (close_cb));
  self->status = gtk_label_new (NULL);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_add_css_class (self->status, "secondary");
  gtk_label_set_xalign (GTK_LABEL (self->status), 0);
  gtk_widget_set_hexpand (self->status, TRUE);
  gtk_widget_set_valign (self->progress, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Progress"),
                                  -1);
  gtk_box_append (GTK_BOX (foot), self->status);
  gtk_box_append (GTK_BOX (foot), self->progress);
  self->stop = add_button (self, foot, _ ("Stop"), G_CALLBACK (stop_cb));
  self->apply = add_button (self, foot, "", G_CALLBACK (apply_cb));
  gtk_widget_add_css_class (self->apply, "primary");
  gtk_widget_hide (self->progress);
  gtk_widget_hide (self->stop);
  gtk_box_append (GTK_BOX (self), foot);
}

static void
cy_import_aside_init (CyImportAside *self)
{
  static const char *const columns[] = { "what", "who", "word", "remark", NULL };
  GtkWidget               *middle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkDropTarget           *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->choices = g_array_new (FALSE, FALSE, sizeof (CyImportColumnChoice));
  self->modes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  add_head (self);
  self->columns = cy_import_column_pane_new ();
  g_signal_connect (self->columns, "chosen", G_CALLBACK (column_cb), self);
  gtk_box_append (GTK_BOX (self), self->columns);
  self->store = cy_table_store_new (columns);
  self->table = cy_table_new (_ ("What will happen"), NULL, 0);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  cy_table_set_empty (CY_TABLE (self->table), _ ("No file is chosen yet."), NULL);
  g_signal_connect_swapped (self->table,
                            "cursor-changed",
                            G_CALLBACK (cy_import_aside_show_row),
                            self);
  gtk_box_append (GTK_BOX (middle), self->table);
  cy_import_aside_add_pane (self, middle);
  gtk_box_append (GTK_BOX (self), middle);
  add_foot (self);
  g_signal_connect (drop, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

/**
 * cy_import_aside_new:
 * @session: the library to import into
 *
 * Returns: (transfer floating): a page to be begun
 */
GtkWidget *
cy_import_aside_new (CySession *session)
{
  CyImportAside *self = g_object_new (CY_TYPE_IMPORT_ASIDE, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}
