/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The columns of one sheet: what each is called, what stands in it, and what it stands for. */
#include "cy-import-column-grid.h"

#include "cy-import-words.h"

#include <glib/gi18n.h>

#define SAMPLES 3
#define SAMPLE_ROWS 12
#define SAMPLE_CHARS 34

struct _CyImportColumnGrid
{
  GtkGrid parent_instance;

  GtkStringList *titles;    /* of all targets that are offered */
  GArray        *targets;   /* CyTarget at each place of @titles */
  GPtrArray     *choices;   /* drop-down of each column */
  GPtrArray     *certainty; /* label of each column */
  gboolean       filling;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyImportColumnGrid, cy_import_column_grid, GTK_TYPE_GRID)

/* ---- One column ---- */

static char *
make_samples (const CyImportSheet *sheet, guint column)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const guint first = sheet->layout != NULL ? sheet->layout->first_row : 0;
  const guint end = MIN (first + SAMPLE_ROWS, cy_grid_get_n_rows (sheet->head));
  guint       n = 0;

  for (guint row = first; row < end && n < SAMPLES; row++)
    {
      const char      *cell = cy_grid_get_text (sheet->head, row, column);
      g_autofree char *line = g_strdup (cell);

      if (*cell == '\0')
        continue;
      g_strdelimit (line, "\r\n\t", ' ');
      g_string_append_printf (text, "%s%s", n++ > 0 ? _ (", ") : "", g_strstrip (line));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
make_title (const CyImportSheet *sheet, guint column)
{
  const char *header = sheet->layout != NULL ? sheet->layout->headers[column] : "";
  g_auto (GStrv) parts = g_strsplit (header, "/", -1);

  if (*header == '\0')
    return g_strdup_printf (_ ("Column %u"), column + 1);

  return g_strjoinv (" › ", parts);
}

static guint
find_target (CyImportColumnGrid *self, CyTarget target)
{
  for (guint i = 0; i < self->targets->len; i++)
    if (g_array_index (self->targets, CyTarget, i) == target)
      return i;

  return 0;
}

/* What is not offered here means nothing here. */
static void
set_certainty (CyImportColumnGrid *self, GtkWidget *label, const CyColumnMap *map)
{
  static const CyColumnMap nothing = { CY_TARGET_NONE, 0, 0 };
  const char              *style;
  const char              *word =
    cy_import_word_for_confidence (find_target (self, map->target) > 0 ? map : &nothing, &style);
  const char *classes[] = { style, NULL };

  gtk_label_set_text (GTK_LABEL (label), word);
  gtk_widget_set_css_classes (label, classes);
}

static void
target_chosen_cb (GtkDropDown *choice, GParamSpec *pspec, CyImportColumnGrid *self)
{
  const guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "column"));

  if (!self->filling)
    g_signal_emit (self,
                   signals[CHOSEN],
                   0,
                   column,
                   (guint) g_array_index (self->targets,
                                          CyTarget,
                                          gtk_drop_down_get_selected (choice)));
}

static GtkWidget *
make_choice (CyImportColumnGrid *self, const CyImportSheet *sheet, guint column)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *choice = gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->titles)), expression);
  g_autofree char *title = make_title (sheet, column);

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              find_target (self, cy_mapping_get (sheet->mapping, column)->target));
  gtk_widget_set_hexpand (choice, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);
  g_object_set_data (G_OBJECT (choice), "column", GUINT_TO_POINTER (column));
  g_signal_connect (choice, "notify::selected", G_CALLBACK (target_chosen_cb), self);

  return choice;
}

static GtkWidget *
make_words (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);

  return label;
}

static void
add_column (CyImportColumnGrid *self, const CyImportSheet *sheet, guint column, int row)
{
  g_autofree char *title = make_title (sheet, column);
  g_autofree char *samples = make_samples (sheet, column);
  GtkWidget       *sample = make_words (samples, "secondary");
  GtkWidget       *name = make_words (title, "bold");
  GtkWidget       *choice = make_choice (self, sheet, column);
  GtkWidget       *certainty = gtk_label_new (NULL);

  gtk_label_set_width_chars (GTK_LABEL (name), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 24);
  gtk_label_set_max_width_chars (GTK_LABEL (sample), SAMPLE_CHARS);
  gtk_widget_set_hexpand (certainty, TRUE);
  gtk_label_set_xalign (GTK_LABEL (certainty), 0);
  set_certainty (self, certainty, cy_mapping_get (sheet->mapping, column));
  gtk_grid_attach (GTK_GRID (self), name, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self), sample, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self), choice, 2, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self), certainty, 3, row, 1, 1);
  g_ptr_array_add (self->choices, choice);
  g_ptr_array_add (self->certainty, certainty);
}

static void
add_heads (CyImportColumnGrid *self)
{
  const char *const heads[] = {
    _ ("Column of the file"), _ ("For example"), _ ("Goes to"), _ ("How sure")
  };

  for (int i = 0; i < (int) G_N_ELEMENTS (heads); i++)
    gtk_grid_attach (GTK_GRID (self), make_words (heads[i], "label"), i, 0, 1, 1);
}

/* ---- Class ---- */

static void
cy_import_column_grid_finalize (GObject *object)
{
  CyImportColumnGrid *self = CY_IMPORT_COLUMN_GRID (object);

  g_array_unref (self->targets);
  g_object_unref (self->titles);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->certainty);

  G_OBJECT_CLASS (cy_import_column_grid_parent_class)->finalize (object);
}

static gboolean
cy_import_column_grid_grab_focus (GtkWidget *widget)
{
  CyImportColumnGrid *self = CY_IMPORT_COLUMN_GRID (widget);

  return self->choices->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->choices, 0));
}

static void
cy_import_column_grid_class_init (CyImportColumnGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_import_column_grid_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_import_column_grid_grab_focus;
  /** CyImportColumnGrid::chosen: the user says what a column stands for (column, #CyTarget) */
  signals[CHOSEN] = g_signal_new ("chosen",
                                  CY_TYPE_IMPORT_COLUMN_GRID,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  2,
                                  G_TYPE_UINT,
                                  G_TYPE_UINT);
}

static void
cy_import_column_grid_init (CyImportColumnGrid *self)
{
  self->titles = gtk_string_list_new (NULL);
  self->targets = g_array_new (FALSE, FALSE, sizeof (CyTarget));
  self->choices = g_ptr_array_new ();
  self->certainty = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "import-columns");
  gtk_grid_set_column_spacing (GTK_GRID (self), 14);
  gtk_grid_set_row_spacing (GTK_GRID (self), 4);
}

GtkWidget *
cy_import_column_grid_new (void)
{
  return g_object_new (CY_TYPE_IMPORT_COLUMN_GRID, NULL);
}

/**
 * cy_import_column_grid_set_targets:
 * @self: a grid without columns
 * @targets: what can be chosen, up to a %CY_TARGET_N; the first one is %CY_TARGET_NONE
 */
void
cy_import_column_grid_set_targets (CyImportColumnGrid *self, const CyTarget *targets)
{
  g_clear_object (&self->titles);
  self->titles = gtk_string_list_new (NULL);
  g_array_set_size (self->targets, 0);
  for (guint i = 0; targets[i] != CY_TARGET_N; i++)
    {
      gtk_string_list_append (self->titles, _ (cy_target_get_title (targets[i])));
      g_array_append_val (self->targets, targets[i]);
    }
}

static void
empty (CyImportColumnGrid *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_grid_remove (GTK_GRID (self), child);
  g_ptr_array_set_size (self->choices, 0);
  g_ptr_array_set_size (self->certainty, 0);
}

/**
 * cy_import_column_grid_fill:
 * @self: a grid
 * @sheet: (nullable): with a mapping
 *
 * Shows those columns that have a header or something in them.
 */
void
cy_import_column_grid_fill (CyImportColumnGrid *self, const CyImportSheet *sheet)
{
  int row = 1;

  self->filling = TRUE;
  empty (self);
  if (sheet != NULL)
    add_heads (self);
  for (guint column = 0; sheet != NULL && column < cy_mapping_get_n_columns (sheet->mapping);
       column++)
    {
      g_autofree char *samples = make_samples (sheet, column);

      if (*samples != '\0' || (sheet->layout != NULL && *sheet->layout->headers[column] != '\0'))
        add_column (self, sheet, column, row++);
    }
  self->filling = FALSE;
}

/**
 * cy_import_column_grid_update:
 * @self: a grid
 * @mapping: another one for the same columns
 *
 * One column was said to be something else; another may have lost that. The focus stays.
 */
void
cy_import_column_grid_update (CyImportColumnGrid *self, const CyMapping *mapping)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      GtkWidget  *choice = g_ptr_array_index (self->choices, i);
      const guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "column"));
      const CyColumnMap *map = cy_mapping_get (mapping, column);

      gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), find_target (self, map->target));
      set_certainty (self, g_ptr_array_index (self->certainty, i), map);
    }
  self->filling = FALSE;
}

guint
cy_import_column_grid_get_n (CyImportColumnGrid *self)
{
  return self->choices->len;
}
