/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who takes part: a pasted list, line by line with whom it means. */
#include "cy-course-dialogs.h"

#include "cy-enrol-run.h"
#include "cy-enrol.h"
#include "cy-form-dialog.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-tsv.h"

#include <glib/gi18n.h>

#define WIDTH 720
#define TEXT_HEIGHT 120
#define TABLE_HEIGHT 240

/* ---- A pasted list ---- */

typedef struct
{
  CySession    *session;
  CyFormDialog *window;
  CyCourseFile *file;
  GtkWidget    *text;
  GtkWidget    *sum;
  GtkWidget    *table;
  GtkWidget    *which;
  GtkWidget    *which_field;
  CyTableStore *store;
  GPtrArray    *lines;
  guint         asked; /* place of the line that is asked about, plus 1 */
  GCancellable *cancellable;
} Paste;

static const CyTableColumn columns[] = {
  { "row", N_ ("Row"), 44, CY_TABLE_TEXT, CY_TABLE_COLUMN_NUMERIC },
  { "text", N_ ("Pasted line"), 150, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "name", N_ ("Full name"), 76, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD },
  { "place", N_ ("Village"), 120, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "state", N_ ("Result"), 84, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
  { "what", N_ ("What to look at"), 180, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
};

static const char *const column_ids[] = { "row", "text", "name", "place", "state", "what", NULL };

static const CyEnrolCandidate *
get_chosen (const CyEnrolLine *line)
{
  return line->chosen >= 0 ? g_ptr_array_index (line->candidates, line->chosen) : NULL;
}

/* State, its style and what to say about it. */
static char *
judge (const CyEnrolLine *line, const char **word, const char **style)
{
  const CyEnrolCandidate *chosen = get_chosen (line);

  *style = "error";
  *word = _ ("Unknown");
  if (line->error != NULL)
    return g_strdup (line->error);
  if (chosen == NULL)
    {
      *style = "warn";
      *word = _ ("Which one");
      return g_strdup_printf (_ ("%u people have this name: say below which is meant."),
                              line->candidates->len);
    }
  *style = "muted";
  *word = _ ("Enrolled before");
  if (chosen->is_enrolled)
    return g_strdup (_ ("takes part already"));
  if (chosen->clash != NULL)
    {
      *style = "error";
      *word = _ ("Same hour");
      return g_strdup (chosen->clash);
    }
  *word = _ ("Doubled");
  if (line->same_as > 0)
    return g_strdup_printf (_ ("the same as row %u"), line->same_as);
  *style = "ok";
  *word = _ ("Fine");

  return g_strdup ("");
}

static void
add_row (Paste *self, guint nth)
{
  const CyEnrolLine      *line = g_ptr_array_index (self->lines, nth);
  const CyEnrolCandidate *chosen = get_chosen (line);
  const char             *word;
  const char             *style;
  g_autofree char        *what = judge (line, &word, &style);
  g_autofree char        *row = g_strdup_printf ("%u", nth + 1);
  const char             *texts[] = {
                row,  line->text, chosen != NULL ? chosen->name : "—", chosen != NULL ? chosen->place : "—",
                word, what
  };

  cy_table_store_append (self->store, nth + 1, texts);
  cy_table_store_set_style (self->store, nth + 1, "state", style);
}

static guint
count_new (Paste *self)
{
  guint n = 0;

  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    {
      const CyEnrolLine      *line = g_ptr_array_index (self->lines, i);
      const CyEnrolCandidate *chosen = get_chosen (line);

      n += cy_enrol_line_is_clear (line) && !chosen->is_enrolled && line->same_as == 0;
    }

  return n;
}

static void
show_lines (Paste *self)
{
  guint            n = self->lines != NULL ? self->lines->len : 0;
  guint            n_new = count_new (self);
  guint            n_open = 0;
  g_autofree char *text = NULL;

  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  for (guint i = 0; i < n; i++)
    {
      add_row (self, i);
      n_open += !cy_enrol_line_is_clear (g_ptr_array_index (self->lines, i));
    }
  cy_table_store_thaw (self->store);
  text =
    g_strdup_printf (_ ("%u lines: %u will be enrolled, %u to be settled first"), n, n_new, n_open);
  gtk_label_set_text (GTK_LABEL (self->sum), text);
  cy_form_dialog_set_ready (self->window,
                            n_new > 0 && self->lines != NULL &&
                              cy_enrol_lines_are_clear (self->lines));
}

/* ---- Which one ---- */

static void
which_cb (GtkDropDown *drop_down, GParamSpec *pspec, Paste *self)
{
  guint        selected = gtk_drop_down_get_selected (drop_down);
  CyEnrolLine *line;

  if (self->asked == 0 || self->lines == NULL || selected == 0 ||
      selected == GTK_INVALID_LIST_POSITION)
    return;
  line = g_ptr_array_index (self->lines, self->asked - 1);
  line->chosen = (int) selected - 1;
  cy_enrol_lines_settle (self->lines);
  show_lines (self);
}

/* The first line that waits for an answer, or the one that was gone to. */
static guint
find_asked (Paste *self, gint64 wanted)
{
  for (guint i = 0; self->lines != NULL && i < self->lines->len; i++)
    {
      const CyEnrolLine *line = g_ptr_array_index (self->lines, i);

      if (line->candidates->len > 1 && (wanted != 0 ? i + 1 == wanted : line->chosen < 0))
        return i + 1;
    }

  return 0;
}

static void
ask_which (Paste *self, gint64 wanted)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const CyEnrolLine *line;

  self->asked = 0;
  gtk_string_list_append (names, _ ("Say which one is meant"));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->which), G_LIST_MODEL (names));
  self->asked = find_asked (self, wanted);
  gtk_widget_set_visible (self->which_field, self->asked > 0);
  if (self->asked == 0)
    return;
  line = g_ptr_array_index (self->lines, self->asked - 1);
  for (guint i = 0; i < line->candidates->len; i++)
    {
      const CyEnrolCandidate *candidate = g_ptr_array_index (line->candidates, i);
      g_autofree char *words = g_strdup_printf ("%s · %s", candidate->name, candidate->place);

      gtk_string_list_append (names, words);
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->which), (guint) (line->chosen + 1));
}

static void
cursor_cb (CyTable *table, Paste *self)
{
  gint64 row;

  if (cy_table_get_cursor (table, &row) && find_asked (self, row) > 0)
    ask_which (self, row);
}

/* ---- Reading ---- */

typedef struct
{
  gint64     course;
  GPtrArray *rows;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_ptr_array_unref (wish->rows);
  g_free (wish);
}

static gpointer
read_rows (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_enrol_paste_read (conn, wish->course, wish->rows, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) window = user_data;
  Paste *self = g_object_get_data (G_OBJECT (window), "paste");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = cy_session_finish (result, &error);

  if (self == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;
  if (lines == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = g_steal_pointer (&lines);
  show_lines (self);
  ask_which (self, 0);
}

static void
reload (Paste *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text));
  g_autofree char *text = NULL;
  GtkTextIter      start_iter;
  GtkTextIter      end_iter;
  Wish            *wish = g_new0 (Wish, 1);

  gtk_text_buffer_get_bounds (buffer, &start_iter, &end_iter);
  text = gtk_text_buffer_get_text (buffer, &start_iter, &end_iter, FALSE);
  *wish = (Wish){ cy_course_file_get_id (self->file), cy_tsv_parse (text) };
  cy_form_dialog_set_ready (self->window, FALSE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cy_session_read (self->session,
                   read_rows,
                   wish,
                   wish_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->cancellable,
                   read_cb,
                   g_object_ref (self->window));
}

static gboolean
accepted_cb (CyFormDialog *window, Paste *self)
{
  GArray *people;

  if (self->lines == NULL || !cy_enrol_lines_are_clear (self->lines))
    return FALSE;
  people = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < self->lines->len; i++)
    {
      gint64 person = cy_enrol_line_get_person (g_ptr_array_index (self->lines, i));

      g_array_append_val (people, person);
    }
  cy_enrol_run (self->session, cy_course_file_get_id (self->file), people);

  return TRUE;
}

/* ---- Layout ---- */

static void
paste_free (gpointer data)
{
  Paste *self = data;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_unref (self->session);
  g_object_unref (self->store);
  cy_course_file_unref (self->file);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, style);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

static GtkWidget *
make_text (Paste *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();

  self->text = gtk_text_view_new ();
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->text), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pasted list of people"),
                                  -1);
  gtk_widget_add_css_class (scroll, "card");
  gtk_widget_set_size_request (scroll, -1, TEXT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), self->text);
  g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text)),
                            "changed",
                            G_CALLBACK (reload),
                            self);

  return scroll;
}

static void
fill (Paste *self)
{
  self->sum = make_label (NULL, "bold");
  self->store = cy_table_store_new (column_ids);
  self->table = cy_table_new_marked (_ ("Pasted people"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  gtk_widget_set_size_request (self->table, -1, TABLE_HEIGHT);
  gtk_widget_set_vexpand (self->table, TRUE);
  self->which = gtk_drop_down_new (NULL, NULL);
  cy_form_dialog_add (self->window,
                      make_label (_ ("Paste names, names with their villages, or ID numbers: one "
                                     "person a line, or names with commas between."),
                                  "caption"));
  cy_form_dialog_add (self->window, make_text (self));
  cy_form_dialog_add (self->window, self->sum);
  cy_form_dialog_add (self->window, self->table);
  self->which_field =
    cy_form_dialog_add_field (self->window, _ ("People of one name"), self->which);
  gtk_widget_set_visible (self->which_field, FALSE);
  g_signal_connect (self->which, "notify::selected", G_CALLBACK (which_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  show_lines (self);
}

/**
 * cy_course_enrol_dialog_present:
 * @over: a widget of the window that it stands over
 * @session: a session of the window
 * @file: the course
 *
 * Enrols a pasted list, whole or not at all.
 */
void
cy_course_enrol_dialog_present (GtkWidget *over, CySession *session, CyCourseFile *file)
{
  Paste *self = g_new0 (Paste, 1);

  self->session = g_object_ref (session);
  self->file = cy_course_file_ref (file);
  self->window = CY_FORM_DIALOG (cy_form_dialog_new (GTK_WINDOW (gtk_widget_get_root (over)),
                                                     _ ("Enrol a List of People"),
                                                     _ ("Enrol")));
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, -1);
  g_object_set_data_full (G_OBJECT (self->window), "paste", self, paste_free);
  fill (self);
  g_signal_connect (self->window, "accepted", G_CALLBACK (accepted_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
}
