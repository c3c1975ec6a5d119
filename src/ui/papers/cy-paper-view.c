/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One report: what it can be told at a glance, and the beginning of its table. */
#include "cy-paper-view.h"

#include "cy-paper-about.h"
#include "cy-preview-read.h"
#include "cy-report-dialog.h"
#include "cy-report-form.h"
#include "cy-report-read.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

/* Pixels of a half Han width at the usual size of text, and of the padding of a cell. */
#define UNIT_WIDTH 7
#define CELL_PADDING 14
#define MIN_WIDTH 44
#define MAX_WIDTH 240

struct _CyPaperView
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *head;
  GtkWidget *about;
  GtkWidget *state;
  GtkWidget *mask;
  GtkWidget *lines;
  GtkWidget *table;

  CySession      *session;
  const CyReport *report;
  CyReportArgs   *args; /* as chosen the last time */
  GCancellable   *cancellable;
  gboolean        stale; /* something changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (CyPaperView, cy_paper_view, GTK_TYPE_WIDGET)

/* ---- The table ---- */

static char *
make_id (guint nth)
{
  return g_strdup_printf ("c%u", nth);
}

static void
set_columns (CyPaperView *self, const CyPreviewSheet *sheet)
{
  g_autofree CyTableColumn *columns = g_new0 (CyTableColumn, sheet->columns->len);
  g_auto (GStrv) ids = g_new0 (char *, sheet->columns->len + 1);

  for (guint i = 0; i < sheet->columns->len; i++)
    {
      const CyPreviewColumn *column = &g_array_index (sheet->columns, CyPreviewColumn, i);
      int                    width = (int) column->width * UNIT_WIDTH + CELL_PADDING;

      ids[i] = make_id (i);
      columns[i] = (CyTableColumn){
        .id = ids[i],
        .title = column->title,
        .group = column->group,
        .width = CLAMP (width, MIN_WIDTH, MAX_WIDTH),
        .flags = column->is_number ? CY_TABLE_COLUMN_CENTER : CY_TABLE_COLUMN_NONE,
      };
    }
  cy_table_set_columns (CY_TABLE (self->table), columns, sheet->columns->len);
}

static CyTableStore *
make_store (const CyPreviewSheet *sheet)
{
  g_auto (GStrv) ids = g_new0 (char *, sheet->columns->len + 1);
  CyTableStore *store;

  for (guint i = 0; i < sheet->columns->len; i++)
    ids[i] = make_id (i);
  store = cy_table_store_new ((const char *const *) ids);
  cy_table_store_freeze (store);
  for (guint i = 0; i < sheet->rows->len; i++)
    cy_table_store_append (store, i + 1, g_ptr_array_index (sheet->rows, i));
  cy_table_store_thaw (store);

  return store;
}

static void
show (CyPaperView *self, const CyPreviewSheet *sheet)
{
  g_autoptr (CyTableStore) store = make_store (sheet);
  g_autofree char *more =
    sheet->is_whole ? NULL
                    : g_strdup_printf (ngettext ("First row", "First %u rows", sheet->rows->len),
                                       sheet->rows->len);
  g_autofree char *foot = g_markup_escape_text (sheet->foot, -1);

  cy_table_set_source (CY_TABLE (self->table), NULL);
  set_columns (self, sheet);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  if (*foot != '\0')
    cy_table_set_totals (CY_TABLE (self->table), foot, more);
  else
    cy_table_set_totals (CY_TABLE (self->table), more, NULL);
  gtk_label_set_text (GTK_LABEL (self->title), sheet->title);
  gtk_label_set_text (GTK_LABEL (self->lines), sheet->lines);
  gtk_widget_set_visible (self->lines, *sheet->lines != '\0');
}

/* ---- Reading ---- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPaperView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPreviewSheet) sheet = cy_preview_read_finish (result, &error);

  /* A later look is on its way. */
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  cy_table_set_loading (CY_TABLE (self->table), FALSE);
  if (sheet != NULL)
    show (self, sheet);
  else
    cy_session_present_error (self->session, error);
}

/* Returns: (transfer full): what was chosen the last time, with what is chosen here */
static CyReportArgs *
make_args (CyPaperView *self)
{
  CyReportArgs *args = cy_report_args_copy (self->args);

  args->scope = cy_session_get_scope (self->session);
  args->base_date = (guint) cy_session_get_base_date (self->session);
  cy_paper_about_apply (CY_PAPER_ABOUT (self->about), args);
  args->any_state = cy_state_choice_get (self->state);
  args->mask = cy_mask_choice_get (self->mask);

  return args;
}

static gboolean
begin (CyPaperView *self)
{
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale || self->report == NULL)
    return FALSE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_table_set_loading (CY_TABLE (self->table), TRUE);

  return TRUE;
}

static void
reload (CyPaperView *self)
{
  if (self->args != NULL && begin (self))
    cy_preview_read (self->session,
                     self->report,
                     make_args (self),
                     self->cancellable,
                     read_cb,
                     g_object_ref (self));
}

static void
args_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPaperView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyReportArgs) args = cy_report_read_args_finish (result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (args == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->state), args->any_state ? 1 : 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->mask), args->mask);
  g_clear_pointer (&self->args, cy_report_args_free);
  self->args = g_steal_pointer (&args);
  reload (self);
}

/* Until they are there, changes of the choices do nothing. */
static void
read_args (CyPaperView *self)
{
  g_clear_pointer (&self->args, cy_report_args_free);
  if (!begin (self))
    return;
  cy_paper_about_read (CY_PAPER_ABOUT (self->about));
  cy_report_read_args (self->session,
                       self->report->id,
                       cy_session_get_scope (self->session),
                       self->cancellable,
                       args_read_cb,
                       g_object_ref (self));
}

static void
look_again (CyPaperView *self)
{
  if (self->args != NULL)
    {
      reload (self);
      if (!self->stale)
        cy_paper_about_read (CY_PAPER_ABOUT (self->about));
    }
  else
    read_args (self);
}

static void
mapped_cb (CyPaperView *self)
{
  if (self->stale)
    look_again (self);
}

static void
export_clicked_cb (GtkButton *button, CyPaperView *self)
{
  cy_paper_view_export (self);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyPaperView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *export = gtk_button_new_with_label (_ ("Export…"));

  self->state = cy_state_choice_new (FALSE);
  self->mask = cy_mask_choice_new (CY_MASK_BIRTH);
  gtk_widget_add_css_class (export, "primary");
  gtk_widget_set_hexpand (export, TRUE);
  gtk_widget_set_halign (export, GTK_ALIGN_END);
  g_signal_connect_swapped (self->state, "notify::selected", G_CALLBACK (reload), self);
  g_signal_connect_swapped (self->mask, "notify::selected", G_CALLBACK (reload), self);
  g_signal_connect (export, "clicked", G_CALLBACK (export_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), self->state);
  gtk_box_append (GTK_BOX (box), self->mask);
  gtk_box_append (GTK_BOX (box), export);
  self->head = box;

  return box;
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);

  return label;
}

static void
fill (CyPaperView *self)
{
  static const CyTableColumn none[] = { { "c0", "", MIN_WIDTH } };

  self->title = make_label ("paper-title");
  self->lines = make_label ("secondary");
  self->table = cy_table_new (_ ("Beginning of the table"), none, G_N_ELEMENTS (none));
  cy_table_set_empty (CY_TABLE (self->table), _ ("There is nobody to report yet."), NULL);
  gtk_widget_add_css_class (self->table, "grid");
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_widget_set_parent (make_head (self), GTK_WIDGET (self));
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  gtk_widget_set_parent (self->lines, GTK_WIDGET (self));
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

static void
watch (CyPaperView *self)
{
  const char *signals[] = { "data-changed", "notify::scope", "notify::base-date", "notify::rules" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (self->session,
                             signals[i],
                             G_CALLBACK (look_again),
                             self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session,
                           "toast-file",
                           G_CALLBACK (read_args),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
}

/* ---- Class ---- */

static void
cy_paper_view_dispose (GObject *object)
{
  CyPaperView *self = CY_PAPER_VIEW (object);
  GtkWidget   *child;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->args, cy_report_args_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_paper_view_parent_class)->dispose (object);
}

static void
cy_paper_view_class_init (CyPaperViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_paper_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
cy_paper_view_init (CyPaperView *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  fill (self);
}

/**
 * cy_paper_view_new:
 * @session: whose library
 *
 * Returns: (transfer floating): a view without a report
 */
GtkWidget *
cy_paper_view_new (CySession *session)
{
  CyPaperView *self = g_object_new (CY_TYPE_PAPER_VIEW, NULL);

  self->session = g_object_ref (session);
  self->about = cy_paper_about_new (session);
  g_signal_connect_swapped (self->about, "changed", G_CALLBACK (reload), self);
  gtk_box_prepend (GTK_BOX (self->head), self->about);
  watch (self);

  return GTK_WIDGET (self);
}

/**
 * cy_paper_view_set_report:
 * @self: a view
 * @report: what to show the beginning of
 */
void
cy_paper_view_set_report (CyPaperView *self, const CyReport *report)
{
  self->report = report;
  cy_paper_about_set_report (CY_PAPER_ABOUT (self->about), report);
  gtk_widget_set_visible (self->state, (report->args & CY_REPORT_ARG_ANY_STATE) != 0);
  gtk_widget_set_visible (self->mask, (report->args & CY_REPORT_ARG_MASK) != 0);
  gtk_label_set_text (GTK_LABEL (self->title), _ (report->title));
  gtk_label_set_text (GTK_LABEL (self->lines), "");
  read_args (self);
}

/**
 * cy_paper_view_export:
 * @self: a view with a report
 *
 * Asks for the other options and where the report goes.
 */
void
cy_paper_view_export (CyPaperView *self)
{
  g_autoptr (CyReportArgs) args = self->args != NULL ? make_args (self) : NULL;

  if (args != NULL)
    cy_report_dialog_present_args (GTK_WIDGET (self), self->session, self->report->id, args);
  else
    cy_report_dialog_present (GTK_WIDGET (self), self->session, self->report->id, NULL, NULL);
}
