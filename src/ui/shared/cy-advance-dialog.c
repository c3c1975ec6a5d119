/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks when and on what paper a step is passed, and says who can go on and who cannot, and why. */
#include "cy-advance-dialog.h"

#include "cy-advance-run.h"
#include "cy-code.h"
#include "cy-form-dialog.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define WIDTH 640
#define TABLE_HEIGHT 190

typedef struct
{
  CySession    *session;
  CyShortlist  *list;
  GArray       *entries;
  CyFormDialog *window;
  GtkWidget    *date;
  GtkWidget    *organ;
  GtkWidget    *document;
  GtkWidget    *conclusion;
  GtkWidget    *sum;
  CyTableStore *store;
  GPtrArray    *candidates; /* those of the entries who are still on the way */
  guint         n_ready;
} AdvanceDialog;

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "place", N_ ("Village"), 100, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "state", N_ ("May go on"), 76, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "reason", N_ ("What is missing"), 320, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static const char *const column_ids[] = { "name", "place", "state", "reason", NULL };

static const char *
get_text (GtkWidget *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* What is written in the dialogue; an unreadable day is none. */
static CyPass
get_pass (AdvanceDialog *self)
{
  CyDateParse parse;
  gboolean    read = cy_date_parse (get_text (self->date), &parse) == CY_DATE_OK;

  return (CyPass){
    .date = read ? parse.date : CY_DATE_NONE,
    .organ = get_text (self->organ),
    .document = get_text (self->document),
    .conclusion = get_text (self->conclusion),
  };
}

/* ---- Who can go on ---- */

static void
add_row (AdvanceDialog *self, const CyCandidate *candidate, CyMissing missing)
{
  g_autofree char *reason = cy_candidate_dup_missing (candidate, self->list, missing);
  const char      *texts[] = {
         candidate->name,
    candidate->place != NULL ? candidate->place : "—",
    missing == 0 ? _ ("Can go on") : _ ("Cannot"),
         reason,
  };

  cy_table_store_append (self->store, candidate->entry, texts);
  cy_table_store_set_style (self->store, candidate->entry, "state", missing == 0 ? "ok" : "warn");
}

/* First those who cannot: they are what has to be looked at. */
static void
add_rows (AdvanceDialog *self, const CyPass *pass)
{
  g_autoptr (GPtrArray) ready = g_ptr_array_new ();

  for (guint i = 0; i < self->candidates->len; i++)
    {
      CyCandidate *candidate = g_ptr_array_index (self->candidates, i);
      CyMissing    missing = cy_candidate_find_missing (candidate, self->list, pass);

      if (missing == 0)
        g_ptr_array_add (ready, candidate);
      else
        add_row (self, candidate, missing);
    }
  for (guint i = 0; i < ready->len; i++)
    add_row (self, g_ptr_array_index (ready, i), 0);
  self->n_ready = ready->len;
}

static void
update (AdvanceDialog *self)
{
  CyPass           pass = get_pass (self);
  g_autofree char *text = NULL;

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  add_rows (self, &pass);
  cy_table_store_thaw (self->store);
  text = self->n_ready == self->entries->len
           ? g_strdup_printf (ngettext ("%u person can go on", "All %u can go on", self->n_ready),
                              self->n_ready)
           : g_strdup_printf (_ ("%u can go on, %u cannot and will stay where they are"),
                              self->n_ready,
                              self->entries->len - self->n_ready);
  gtk_label_set_text (GTK_LABEL (self->sum), text);
  cy_form_dialog_set_ready (self->window, self->n_ready > 0);
}

/* ---- Agreeing ---- */

/* All are at one step of one route: the first stands for them. */
static const CyCandidate *
get_first (AdvanceDialog *self)
{
  return g_ptr_array_index (self->candidates, 0);
}

static const char *
find_next (const CyCandidate *candidate)
{
  const char *next = cy_route_get_next (candidate->route, candidate->step);

  return next != NULL ? cy_code_get_short_name ("step", next) : _ ("in the pool");
}

/* Where they come to; routes that part here have no one word for it. */
static const char *
get_goal (AdvanceDialog *self)
{
  const char *goal = find_next (get_first (self));

  for (guint i = 1; i < self->candidates->len; i++)
    if (g_strcmp0 (find_next (g_ptr_array_index (self->candidates, i)), goal) != 0)
      return _ ("the next step");

  return goal;
}

static char *
describe (AdvanceDialog *self)
{
  const CyCandidate *first = get_first (self);

  if (cy_route_get_next (first->route, first->step) == NULL)
    return g_strdup_printf (ngettext ("%u person admitted to the pool",
                                      "%u people admitted to the pool",
                                      self->n_ready),
                            self->n_ready);

  /* Translators: how many people, name of a step */
  return g_strdup_printf (ngettext ("%u person led on to %s",
                                    "%u people led on to %s",
                                    self->n_ready),
                          self->n_ready,
                          get_goal (self));
}

static gboolean
accepted_cb (CyFormDialog *window, AdvanceDialog *self)
{
  CyPass           pass = get_pass (self);
  g_autofree char *name = NULL;

  update (self);
  if (self->n_ready == 0)
    return FALSE;
  name = describe (self);
  cy_advance_run (self->session, self->entries, &pass, name);

  return TRUE;
}

static void
dialog_free (gpointer data)
{
  AdvanceDialog *self = data;

  g_object_unref (self->session);
  cy_shortlist_unref (self->list);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->candidates);
  g_object_unref (self->store);
  g_free (self);
}

/* ---- Layout ---- */

static GtkWidget *
add_entry (AdvanceDialog *self, GtkWidget *grid, guint nth, const char *label, gboolean is_needed)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *entry = gtk_entry_new ();
  g_autofree char *text = is_needed ? g_strdup_printf (_ ("%s (needed)"), label) : g_strdup (label);
  GtkWidget       *words = gtk_label_new (text);

  gtk_widget_add_css_class (words, "label");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_grid_attach (GTK_GRID (grid), box, (int) nth % 2, (int) nth / 2, 1, 1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update), self);

  return entry;
}

static GtkWidget *
make_fields (AdvanceDialog *self)
{
  GtkWidget         *grid = gtk_grid_new ();
  const CyRoute     *route = get_first (self)->route;
  int                place = cy_route_find (route, get_first (self)->step);
  const CyRouteStep *step = place >= 0 ? &route->steps[place] : NULL;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 14);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  self->date = add_entry (self, grid, 0, _ ("Passed on"), TRUE);
  self->organ = add_entry (self, grid, 1, _ ("Handled by"), FALSE);
  self->document =
    add_entry (self, grid, 2, _ ("Document number"), step != NULL && step->needs_document);
  self->conclusion =
    add_entry (self, grid, 3, _ ("Conclusion"), step != NULL && step->needs_conclusion);

  return grid;
}

static GtkWidget *
make_table (AdvanceDialog *self)
{
  GtkWidget *table = cy_table_new_marked (_ ("Who can go on"), columns, G_N_ELEMENTS (columns));

  self->store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_size_request (table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (table, TRUE);

  return table;
}

static GtkWidget *
make_note (void)
{
  GtkWidget *note =
    gtk_label_new (_ ("What stands here goes to those whose record lacks it; what a "
                      "record has already stays."));

  gtk_widget_add_css_class (note, "caption");
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_xalign (GTK_LABEL (note), 0);

  return note;
}

static void
fill (AdvanceDialog *self)
{
  g_autofree char *today = cy_date_format (cy_session_get_base_date (self->session), CY_DATE_ISO);
  GtkWidget       *fields = make_fields (self);
  GtkWidget       *table = make_table (self);

  self->sum = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->sum, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  cy_form_dialog_add (self->window, fields);
  cy_form_dialog_add (self->window, make_note ());
  cy_form_dialog_add (self->window, self->sum);
  cy_form_dialog_add (self->window, table);
  gtk_editable_set_text (GTK_EDITABLE (self->date), today);
}

static GPtrArray *
find_candidates (CyShortlist *list, GArray *entries)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const CyCandidate *candidate = cy_shortlist_find (list, g_array_index (entries, gint64, i));

      if (candidate != NULL)
        g_ptr_array_add (found, (gpointer) candidate);
    }

  return found;
}

/**
 * cy_advance_dialog_present:
 * @parent: the window
 * @session: a session
 * @list: the candidates as they stand
 * @entries: (element-type gint64): pool entries of @list, at one and the same step
 *
 * Returns: (transfer none): the dialog, which destroys itself
 */
GtkWidget *
cy_advance_dialog_present (GtkWindow   *parent,
                           CySession   *session,
                           CyShortlist *list,
                           GArray      *entries)
{
  AdvanceDialog   *self = g_new0 (AdvanceDialog, 1);
  g_autofree char *title = NULL;

  self->session = g_object_ref (session);
  self->list = cy_shortlist_ref (list);
  self->entries = g_array_ref (entries);
  self->candidates = find_candidates (list, entries);
  /* Translators: names of two steps */
  title = g_strdup_printf (_ ("Lead on: %s → %s"),
                           cy_code_get_short_name ("step", get_first (self)->step),
                           get_goal (self));
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (parent, title, _ ("Lead On")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "advance", self, dialog_free);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));

  return GTK_WIDGET (self->window);
}
