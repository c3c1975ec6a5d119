/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who takes part: chosen from the pool by unit, by what they lack, by kind. */
#include "cy-course-dialogs.h"

#include "cy-code-choice.h"
#include "cy-code.h"
#include "cy-enrol-choice.h"
#include "cy-enrol-run.h"
#include "cy-form-dialog.h"
#include "cy-table-list.h"
#include "cy-table.h"
#include "cy-unit-choice.h"

#include <glib/gi18n.h>

#define WIDTH 780
#define TABLE_HEIGHT 330
#define NOTHING "—"

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  CyCourseFile *file;
  GtkWidget    *filters;
  GtkWidget    *unit;
  GtkWidget    *ability;
  GtkWidget    *source;
  GtkWidget    *tier;
  GtkWidget    *search;
  GtkWidget    *sum;
  GtkWidget    *table;
  CyTableList  *list;

  CyEnrolChoices *choices;
  guint           n_found;
  GCancellable   *cancellable;
} Choose;

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 72, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 124, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "source", N_ ("Source"), 92, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "tier", N_ ("Tier"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "lack", N_ ("Lacks"), 56, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
  { "state", N_ ("Result"), 72, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "what", N_ ("What to look at"), 190, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static const char *const column_ids[] = { "name", "place", "source", "tier",
                                          "lack", "state", "what",   NULL };

/* ---- The table ---- */

/* What a row is made of, on whatever thread. */
typedef struct
{
  const CyEnrolChoice *choice;
  guint8               lack;
} Row;

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const Row           *row = data;
  const CyEnrolChoice *choice = row->choice;
  g_autofree char     *place =
    g_strconcat (choice->town != NULL ? choice->town : "", choice->place, NULL);
  g_autofree char *lack =
    row->lack > 0 ? g_strdup_printf ("%d.%d", row->lack / 10, row->lack % 10) : g_strdup (NOTHING);
  const char *texts[] = { choice->name,
                          cy_table_or_dash (place),
                          cy_table_or_dash (cy_code_get_short_name ("source", choice->source)),
                          cy_table_or_dash (cy_code_get_short_name ("tier", choice->tier)),
                          lack,
                          choice->is_enrolled     ? _ ("Enrolled before")
                          : choice->clash != NULL ? _ ("Same hour")
                                                  : _ ("Fine"),
                          choice->is_enrolled     ? _ ("takes part already")
                          : choice->clash != NULL ? choice->clash
                                                  : "" };

  cy_table_line_set_texts (line, texts);
  cy_table_line_set_style (line,
                           "state",
                           choice->is_enrolled     ? "muted"
                           : choice->clash != NULL ? "error"
                                                   : "ok");
}

static void
show_sum (Choose *self)
{
  guint            n = cy_table_get_n_selected (CY_TABLE (self->table));
  g_autofree char *text =
    g_strdup_printf (_ ("%u people fit, %u of them chosen"), self->n_found, n);

  gtk_label_set_text (GTK_LABEL (self->sum), text);
  cy_form_dialog_set_ready (self->window, n > 0);
}

static guint8
get_lack (Choose *self, const CyEnrolChoice *choice, const char *ability)
{
  return ability != NULL
           ? cy_ability_gaps_get_by_code (self->choices->gaps, choice->person, ability).lack
           : 0;
}

/* Whether anything says who is meant: without that, nobody means everybody. */
static gboolean
is_filtered (Choose *self, const CyEnrolFilter *filter)
{
  return filter->source != NULL || filter->tier != NULL || filter->ability != NULL ||
         (filter->search != NULL && *filter->search != '\0') ||
         cy_unit_choice_get_unit (CY_UNIT_CHOICE (self->unit)) != 0;
}

/* Everybody who fits and can come is chosen at first. */
static void
show (Choose *self)
{
  const CyEnrolFilter filter = {
    .source = cy_code_choice_get_code (CY_CODE_CHOICE (self->source)),
    .tier = cy_code_choice_get_code (CY_CODE_CHOICE (self->tier)),
    .ability = cy_code_choice_get_code (CY_CODE_CHOICE (self->ability)),
    .search = gtk_editable_get_text (GTK_EDITABLE (self->search)),
  };
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GArray) free_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GArray  *items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));
  gboolean is_chosen = is_filtered (self, &filter);
  Row     *rows;

  if (self->choices != NULL)
    found = cy_enrol_choices_filter (self->choices, &filter);
  self->n_found = found != NULL ? found->len : 0;
  rows = g_new (Row, MAX (self->n_found, 1));
  for (guint i = 0; i < self->n_found; i++)
    {
      const CyEnrolChoice *choice = g_ptr_array_index (found, i);
      const CyTableItem    item = { choice->person, &rows[i] };

      rows[i] = (Row){ choice, get_lack (self, choice, filter.ability) };
      g_array_append_val (items, item);
      if (is_chosen && cy_enrol_choice_is_free (choice))
        g_array_append_val (free_ids, choice->person);
    }
  cy_table_list_set (self->list, items, rows, g_free);
  cy_table_select_many (CY_TABLE (self->table), (const gint64 *) free_ids->data, free_ids->len);
  show_sum (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 course;
  gint64 unit;
  gint64 base_date;
} Wish;

static gpointer
read_choices (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_enrol_choices_load (conn, wish->course, wish->unit, wish->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  Choose *self = g_object_get_data (G_OBJECT (window), "choose");
  g_autoptr (GError) error = NULL;
  g_autoptr (CyEnrolChoices) choices = cy_session_finish (result, &error);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (choices == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  cy_table_list_set (self->list, g_array_new (FALSE, FALSE, sizeof (CyTableItem)), NULL, NULL);
  g_clear_pointer (&self->choices, cy_enrol_choices_free);
  self->choices = g_steal_pointer (&choices);
  show (self);
}

static void
reload (Choose *self)
{
  const Wish wish = { cy_course_file_get_id (self->file),
                      cy_unit_choice_get_unit (CY_UNIT_CHOICE (self->unit)),
                      cy_session_get_base_date (self->session) };

  cy_form_dialog_set_ready (self->window, FALSE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (self->session,
                   read_choices,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_enrol_choices_free,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self->window));
}

static gboolean
accepted_cb (CyFormDialog *window, Choose *self)
{
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->table));

  if (people->len == 0)
    return FALSE;
  cy_enrol_run (self->session, cy_course_file_get_id (self->file), g_steal_pointer (&people));

  return TRUE;
}

/* ---- Layout ---- */

static void
choose_free (gpointer data)
{
  Choose *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  cy_table_list_set (self->list, g_array_new (FALSE, FALSE, sizeof (CyTableItem)), NULL, NULL);
  g_object_unref (self->list);
  g_clear_pointer (&self->choices, cy_enrol_choices_free);
  g_object_unref (self->session);
  cy_course_file_unref (self->file);
  g_free (self);
}

static GtkWidget *
add_filter (Choose *self, int nth, const char *words, GtkWidget *editor)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words,
                                  -1);
  gtk_grid_attach (GTK_GRID (self->filters), label, nth, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (self->filters), editor, nth, 1, 1, 1);

  return editor;
}

static GtkWidget *
add_code_filter (Choose *self, int nth, const char *words, const char *set)
{
  GtkWidget *choice = add_filter (self, nth, words, cy_code_choice_new (set));

  g_signal_connect_swapped (choice, "chosen", G_CALLBACK (show), self);

  return choice;
}

static void
fill_filters (Choose *self)
{
  self->filters = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->filters), 10);
  gtk_grid_set_row_spacing (GTK_GRID (self->filters), 2);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->filters), TRUE);
  self->unit =
    add_filter (self, 0, _ ("Unit and all below it"), cy_unit_choice_new (self->session));
  self->ability = add_code_filter (self, 1, _ ("Lacks the ability"), "ability");
  self->source = add_code_filter (self, 2, _ ("Source"), "source");
  self->tier = add_code_filter (self, 3, _ ("Tier"), "tier");
  self->search = add_filter (self, 4, _ ("Name, village or township"), gtk_search_entry_new ());
  cy_unit_choice_set_unit (CY_UNIT_CHOICE (self->unit), cy_session_get_scope (self->session));
  g_signal_connect_swapped (self->unit, "chosen", G_CALLBACK (reload), self);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (show), self);
  cy_form_dialog_add (self->window, self->filters);
}

static void
fill_table (Choose *self)
{
  self->sum = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->sum, "bold");
  gtk_label_set_xalign (GTK_LABEL (self->sum), 0);
  self->table = cy_table_new_marked (_ ("People of the pool"), columns, G_N_ELEMENTS (columns));
  self->list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->list));
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody of the pool fits."), NULL);
  cy_table_set_totals (CY_TABLE (self->table),
                       _ ("Ctrl or Shift and a click choose several"),
                       NULL);
  gtk_widget_set_size_request (self->table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect_swapped (self->table, "selection-changed", G_CALLBACK (show_sum), self);
  cy_form_dialog_add (self->window, self->sum);
  cy_form_dialog_add (self->window, self->table);
}

/**
 * cy_course_choose_dialog_present:
 * @over: a widget of the window that it stands over
 * @session: a session of the window
 * @file: the course
 *
 * Enrols whom the user chooses from the pool. Who cannot come at these hours is shown, with why,
 * and not chosen.
 */
void
cy_course_choose_dialog_present (GtkWidget *over, CySession *session, CyCourseFile *file)
{
  Choose *self = g_new0 (Choose, 1);

  self->session = g_object_ref (session);
  self->file = cy_course_file_ref (file);
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                                     _ ("Add Participants"),
                                                     _ ("Enrol")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "choose", self, choose_free);
  fill_filters (self);
  fill_table (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  reload (self);
  gtk_window_present (GTK_WINDOW (self->window));
}
