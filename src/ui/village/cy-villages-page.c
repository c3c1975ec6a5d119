/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 村情: what is counted of the villages every year, written like a sheet, with the way each of them
 * went. */
#include "cy-villages-page.h"

#include "cy-date.h"
#include "cy-empty.h"
#include "cy-figure-grid.h"
#include "cy-figure-import-dialog.h"
#include "cy-figure-trend.h"
#include "cy-page-head.h"
#include "cy-segments.h"
#include "cy-side.h"

#include <glib/gi18n.h>

/* Those of which the trend is drawn. */
#define N_YEARS 5

#define GRID "grid"
#define EMPTY "empty"

enum
{
  BY_YEAR,
  BY_VILLAGE,
};

struct _CyVillagesPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *by;
  GtkWidget *years;
  GtkWidget *stack;
  GtkWidget *grid;
  GtkWidget *trend;

  CyFigureSheet *sheet;
  int            last_year; /* of the buttons */
  int            year;
  gint64         unit; /* whose years are shown, 0 for villages */
  gint64         current;
  char          *search;
};

G_DEFINE_FINAL_TYPE (CyVillagesPage, cy_villages_page, CY_TYPE_PAGE)

static CySession *
get_session (CyVillagesPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Showing ---- */

static const char *
get_unit_name (CyVillagesPage *self)
{
  int place = cy_figure_sheet_find_village (self->sheet, self->unit);

  return place >= 0 ? cy_figure_sheet_get_village (self->sheet, (guint) place)->name : "";
}

static void
show_subtitle (CyVillagesPage *self)
{
  guint            n = self->sheet->n_seen;
  g_autofree char *place = cy_session_dup_place (get_session (self));
  g_autofree char *text = NULL;

  if (self->unit != 0)
    text = g_strdup_printf (_ ("%s · years %d to %d"),
                            get_unit_name (self),
                            self->sheet->first_year,
                            self->last_year);
  else
    text = g_strdup_printf (_ ("%s · %d · %u villages, %u of %u figures"),
                            place,
                            self->year,
                            n,
                            cy_figure_sheet_count (self->sheet, self->year),
                            n * CY_N_VILLAGE_FIGURES);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static void
show_trend (CyVillagesPage *self)
{
  gint64 unit = cy_figure_grid_get_village (CY_FIGURE_GRID (self->grid));

  if (unit == self->current)
    return;
  self->current = unit;
  cy_figure_trend_set (CY_FIGURE_TREND (self->trend), self->sheet, unit);
}

static void
show (CyVillagesPage *self)
{
  if (self->sheet == NULL)
    return;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    self->sheet->n_seen > 0 ? GRID : EMPTY);
  gtk_widget_set_visible (self->years, self->unit == 0);
  show_subtitle (self);
  cy_figure_grid_set (CY_FIGURE_GRID (self->grid),
                      self->sheet,
                      self->year,
                      self->unit,
                      self->search);
  /* The figures are others, even where the village is not. */
  self->current = -1;
  show_trend (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 scope;
  int    last_year;
} Wish;

static gpointer
read_sheet (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_figure_sheet_load (conn, wish->scope, wish->last_year, N_YEARS, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyVillagesPage) self = user_data;
  g_autoptr (CyFigureSheet) sheet = cy_page_take_answer (CY_PAGE (self), result);
  int place;

  if (sheet == NULL)
    return;
  g_clear_pointer (&self->sheet, cy_figure_sheet_unref);
  self->sheet = g_steal_pointer (&sheet);
  place = cy_figure_sheet_find_village (self->sheet, self->unit);
  if (self->unit != 0 &&
      (place < 0 || !cy_figure_sheet_get_village (self->sheet, (guint) place)->is_seen))
    cy_segments_choose (CY_SEGMENTS (self->by), BY_YEAR);
  show (self);
}

static void
label_years (CyVillagesPage *self)
{
  for (guint i = 0; i < N_YEARS; i++)
    {
      g_autofree char *label = g_strdup_printf ("%d", self->last_year - N_YEARS + 1 + (int) i);

      cy_segments_set_label (CY_SEGMENTS (self->years), i, label);
    }
}

/* The years are those until the base date. */
static void
set_last_year (CyVillagesPage *self, int year)
{
  if (year == self->last_year)
    return;
  self->last_year = year;
  self->year = year;
  label_years (self);
  cy_segments_choose (CY_SEGMENTS (self->years), N_YEARS - 1);
}

static void
cy_villages_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyVillagesPage *self = CY_VILLAGES_PAGE (page);
  Wish           *wish = g_new0 (Wish, 1);

  set_last_year (self, cy_date_get_year (cy_session_get_base_date (get_session (self))));
  *wish = (Wish){ cy_session_get_scope (get_session (self)), self->last_year };
  cy_session_read (get_session (self),
                   read_sheet,
                   wish,
                   g_free,
                   (GDestroyNotify) cy_figure_sheet_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* ---- Acting ---- */

static void
year_cb (CySegments *segments, guint choice, CyVillagesPage *self)
{
  self->year = self->last_year - N_YEARS + 1 + (int) choice;
  show (self);
}

static void
by_cb (CySegments *segments, guint choice, CyVillagesPage *self)
{
  self->unit = choice == BY_VILLAGE ? cy_figure_grid_get_village (CY_FIGURE_GRID (self->grid)) : 0;
  show (self);
}

static void
file_cb (GtkNativeDialog *chooser, int response, CyVillagesPage *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (response == GTK_RESPONSE_ACCEPT && path != NULL && root != NULL)
    cy_figure_import_present (GTK_WINDOW (root), get_session (self), path, self->year, N_YEARS);
  g_object_unref (chooser);
  g_object_unref (self);
}

static void
import_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (_ ("Workbook of Village Figures"),
                                 GTK_WINDOW (gtk_widget_get_root (widget)),
                                 GTK_FILE_CHOOSER_ACTION_OPEN,
                                 _ ("Open"),
                                 _ ("Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (file_cb), g_object_ref (widget));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_figure_grid_paste (CY_FIGURE_GRID (CY_VILLAGES_PAGE (widget)->grid));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_page_export_view (CY_PAGE (widget));
}

static void
empty_cb (CyEmpty *empty, CyVillagesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "people");
}

static void
cy_villages_page_set_search (CyPage *page, const char *text)
{
  CyVillagesPage *self = CY_VILLAGES_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

static void
cy_villages_page_export_view (CyPage *page)
{
  CyVillagesPage *self = CY_VILLAGES_PAGE (page);

  if (self->sheet != NULL && self->sheet->n_seen > 0)
    cy_figure_grid_export (CY_FIGURE_GRID (self->grid));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyVillagesPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Village Figures"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Paste"), "villages.paste", NULL);
  cy_page_head_add_action (box, _ ("Export…"), "villages.export", NULL);
  cy_page_head_add_action (box, _ ("Import a Workbook…"), "villages.import", "primary");

  return box;
}

static GtkWidget *
make_hint (void)
{
  GtkWidget *label = gtk_label_new (_ (
    "Enter or typing edits a cell · Delete empties it · Ctrl+V pastes a block, with the names of "
    "villages or without"));

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);

  return label;
}

static GtkWidget *
make_switches (CyVillagesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->by = cy_segments_new ();
  cy_segments_add (CY_SEGMENTS (self->by), BY_YEAR, _ ("Villages of a year"));
  cy_segments_add (CY_SEGMENTS (self->by), BY_VILLAGE, _ ("Years of the village"));
  g_signal_connect (self->by, "chosen", G_CALLBACK (by_cb), self);
  self->years = cy_segments_new ();
  for (guint i = 0; i < N_YEARS; i++)
    cy_segments_add (CY_SEGMENTS (self->years), i, "");
  g_signal_connect (self->years, "chosen", G_CALLBACK (year_cb), self);
  gtk_box_append (GTK_BOX (box), self->by);
  gtk_box_append (GTK_BOX (box), self->years);
  gtk_box_append (GTK_BOX (box), make_hint ());

  return box;
}

static GtkWidget *
make_stack (CyVillagesPage *self)
{
  GtkWidget *empty = cy_empty_new (_ ("There is no village here yet: villages come with the people "
                                      "who are imported, or from the tree on the left."),
                                   _ ("Show the Talent Pool"));

  self->stack = gtk_stack_new ();
  self->grid = cy_figure_grid_new (get_session (self));
  g_signal_connect_swapped (self->grid, "current", G_CALLBACK (show_trend), self);
  g_signal_connect (empty, "action", G_CALLBACK (empty_cb), self);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->grid, GRID);
  gtk_stack_add_named (GTK_STACK (self->stack), empty, EMPTY);

  return self->stack;
}

/* ---- Class ---- */

static void
cy_villages_page_constructed (GObject *object)
{
  CyVillagesPage *self = CY_VILLAGES_PAGE (object);
  GtkWidget      *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_villages_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_switches (self));
  gtk_box_append (GTK_BOX (box), make_stack (self));
  self->trend = cy_figure_trend_new ();
  gtk_box_append (GTK_BOX (self), cy_side_new (box, self->trend));
}

static void
cy_villages_page_dispose (GObject *object)
{
  CyVillagesPage *self = CY_VILLAGES_PAGE (object);

  g_clear_pointer (&self->sheet, cy_figure_sheet_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_villages_page_parent_class)->dispose (object);
}

static void
cy_villages_page_class_init (CyVillagesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CyPageClass    *page_class = CY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_villages_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_villages_page_dispose;
  page_class->reload = cy_villages_page_reload;
  page_class->set_search = cy_villages_page_set_search;
  page_class->export_view = cy_villages_page_export_view;
  gtk_widget_class_install_action (widget_class, "villages.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "villages.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "villages.export", NULL, export_cb);
}

static void
cy_villages_page_init (CyVillagesPage *self)
{
}

GtkWidget *
cy_villages_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_VILLAGES_PAGE, "session", session, NULL);
}
