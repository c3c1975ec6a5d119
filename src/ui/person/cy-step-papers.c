/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 各步材料: what papers each step into the pool has left. */
#include "cy-step-papers.h"

#include "cy-code.h"
#include "cy-date.h"
#include "cy-document-run.h"
#include "cy-person-parts.h"
#include "cy-pool-step.h"
#include "cy-section-title.h"

#include <glib/gi18n.h>

struct _CyStepPapers
{
  GtkBox parent_instance;

  GtkWidget *grid;

  CySession *session;
  CyDossier *dossier;
};

G_DEFINE_FINAL_TYPE (CyStepPapers, cy_step_papers, GTK_TYPE_BOX)

/* ---- Adding ---- */

/* Class of the cadre file that papers of @step go into. */
static const char *
get_class (CyRecord *step)
{
  CyCodeSet    *steps = cy_code_set_get ("step");
  const CyCode *code = cy_code_lookup (steps, cy_record_get_text (step, CY_POOL_STEP_STEP));

  return code != NULL ? cy_code_set_get_cell (steps, code, "papers") : NULL;
}

static CyDocument
describe (CyRecord *step, const char *path)
{
  return (CyDocument){
    .person = cy_record_get_int (step, CY_POOL_STEP_PERSON),
    .class = get_class (step),
    .path = path,
    .of_field = CY_ATTACHMENT_STEP,
    .of = cy_record_get_id (step),
    .date = cy_record_get_int (step, CY_POOL_STEP_DATE),
  };
}

/**
 * cy_step_papers_add:
 * @self: the papers
 * @step: record of a step of the person
 * @path: of a file
 */
void
cy_step_papers_add (CyStepPapers *self, CyRecord *step, const char *path)
{
  const CyDocument document = describe (step, path);

  cy_document_run_add (self->session, &document);
}

static void
add_clicked_cb (GtkButton *button, CyStepPapers *self)
{
  const CyDocument document = describe (g_object_get_data (G_OBJECT (button), "step"), NULL);

  cy_document_run_ask (GTK_WIDGET (self), self->session, &document);
}

/* ---- Showing ---- */

static char *
list_titles (CyStepPapers *self, CyRecord *step)
{
  GPtrArray *documents = cy_dossier_get_parts (self->dossier, CY_ATTACHMENT);
  GString   *titles = g_string_new (NULL);

  for (guint i = 0; i < documents->len; i++)
    {
      CyRecord *document = g_ptr_array_index (documents, i);

      if (cy_record_get_int (document, CY_ATTACHMENT_STEP) != cy_record_get_id (step))
        continue;
      if (titles->len > 0)
        g_string_append (titles, _ (", "));
      g_string_append (titles, cy_record_get_text (document, CY_ATTACHMENT_TITLE));
    }

  return g_string_free (titles, FALSE);
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
make_add (CyStepPapers *self, CyRecord *step, const char *name)
{
  GtkWidget       *button = gtk_button_new_with_label (_ ("Add a Document…"));
  g_autofree char *label = g_strdup_printf (_ ("Add a document of the step %s"), name);

  gtk_widget_add_css_class (button, "link");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "step", g_object_ref (step), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (add_clicked_cb), self);

  return button;
}

static void
add_row (CyStepPapers *self, CyRecord *step, int row)
{
  const char *name = cy_code_get_short_name ("step", cy_record_get_text (step, CY_POOL_STEP_STEP));
  g_autofree char *titles = list_titles (self, step);
  gboolean         is_empty = *titles == '\0';
  GtkWidget       *label = make_label (is_empty ? "—" : titles, is_empty ? "muted" : "value");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, is_empty ? NULL : titles);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), make_label (name, "bold"), 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), label, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), make_add (self, step, name), 2, row, 1, 1);
}

/**
 * cy_step_papers_set_dossier:
 * @self: the papers
 * @dossier: (nullable): of the person
 */
void
cy_step_papers_set_dossier (CyStepPapers *self, CyDossier *dossier)
{
  GPtrArray *steps = dossier != NULL ? cy_dossier_get_parts (dossier, CY_POOL_STEP) : NULL;
  GtkWidget *child;

  g_set_object (&self->dossier, dossier);
  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = 0; steps != NULL && i < steps->len; i++)
    add_row (self, g_ptr_array_index (steps, i), (int) i);
  gtk_widget_set_visible (GTK_WIDGET (self), steps != NULL && steps->len > 0);
}

/**
 * cy_step_papers_set_waiting:
 * @self: the papers
 * @waiting: whether the person has changes that are not saved, so that nothing can be added
 */
void
cy_step_papers_set_waiting (CyStepPapers *self, gboolean waiting)
{
  gtk_widget_set_sensitive (self->grid, !waiting);
}

/* ---- Class ---- */

static void
cy_step_papers_dispose (GObject *object)
{
  CyStepPapers *self = CY_STEP_PAPERS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->dossier);

  G_OBJECT_CLASS (cy_step_papers_parent_class)->dispose (object);
}

static void
cy_step_papers_class_init (CyStepPapersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_step_papers_dispose;
}

static void
cy_step_papers_init (CyStepPapers *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 18);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_box_append (GTK_BOX (self), cy_section_title_new (_ ("Papers of the steps"), NULL));
  gtk_box_append (GTK_BOX (self), self->grid);
}

GtkWidget *
cy_step_papers_new (CySession *session)
{
  CyStepPapers *self = g_object_new (CY_TYPE_STEP_PAPERS, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}
