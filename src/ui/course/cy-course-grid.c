/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The attendance of a course: people by sessions, marked by keys, typed, or pasted as a block; what
 * may not stand in a cell is said there. */
#include "cy-course-grid.h"

#include "cy-course-cells.h"
#include "cy-course-dialogs.h"
#include "cy-course-mark.h"
#include "cy-sheet-table.h"
#include "cy-table-store.h"
#include "cy-text.h"

#include <glib/gi18n.h>

struct _CyCourseGrid
{
  GtkBox parent_instance;

  GtkWidget *table;
  GtkWidget *hint;
  GtkWidget *all;
  GtkWidget *explain;

  CySession    *session;
  CyCourseFile *file;
  CyTableStore *store;
  char         *shape; /* of the rows and columns that the table has */
  guint         n_pending;
};

enum
{
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyCourseGrid, cy_course_grid, GTK_TYPE_BOX)

/* ---- Showing ---- */

static void
show_person (CyCourseGrid *self, guint nth)
{
  const CyAttendee *person = cy_course_file_get_person (self->file, nth);
  gint64            row = cy_record_get_id (person->enrolment);
  g_autofree char  *earned = g_strdup_printf ("%g", (double) person->earned / 10);
  g_autofree char  *missed =
    person->missed > 0 ? g_strdup_printf ("%g", (double) person->missed / 10) : g_strdup ("");
  char column[CY_COURSE_CELLS_ID];

  cy_table_store_set_cell (self->store, row, "earned", earned, NULL);
  cy_table_store_set_cell (self->store,
                           row,
                           "missed",
                           missed,
                           cy_course_file_missed_too_much (self->file, nth) ? "error" : NULL);
  for (guint i = 0; i < self->file->sessions->len; i++)
    {
      CyCourseMark mark = cy_course_file_get_mark (self->file, nth, i);

      cy_course_cells_name (column, i);
      cy_table_store_set_cell (self->store,
                               row,
                               column,
                               cy_course_mark_get_sign (mark),
                               cy_course_cells_get_style (mark));
    }
}

static void
show_totals (CyCourseGrid *self)
{
  guint            n[CY_COURSE_N_MARKS] = { 0 };
  guint            n_unmarked = 0;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  for (guint i = 0; i < self->file->people->len; i++)
    {
      n_unmarked += cy_course_file_get_person (self->file, i)->n_unmarked;
      for (guint j = 0; j < self->file->sessions->len; j++)
        n[cy_course_file_get_mark (self->file, i, j)]++;
    }
  start = g_strdup_printf (_ ("Present %u, on leave %u, absent %u, made up %u"),
                           n[CY_COURSE_MARK_PRESENT],
                           n[CY_COURSE_MARK_LEAVE],
                           n[CY_COURSE_MARK_ABSENT],
                           n[CY_COURSE_MARK_MADE_UP]);
  end = n_unmarked > 0
          ? g_strdup_printf (_ ("%u cells of sessions held are not marked"), n_unmarked)
          : g_strdup (_ ("Every session that was held is marked"));
  cy_table_set_totals (CY_TABLE (self->table), start, end);
}

static void
show (CyCourseGrid *self)
{
  cy_table_store_freeze (self->store);
  for (guint i = 0; i < self->file->people->len; i++)
    show_person (self, i);
  cy_table_store_thaw (self->store);
  show_totals (self);
  gtk_widget_set_sensitive (self->all, cy_course_file_is_open (self->file));
  gtk_widget_set_sensitive (self->explain, cy_course_file_is_open (self->file));
}

/* ---- Writing ---- */

typedef struct
{
  CyCourseGrid *grid;
  CySession    *session;
} Waiting;

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *waiting = user_data;
  g_autoptr (CyCourseGrid) self = waiting->grid;
  g_autoptr (CySession) session = waiting->session;
  g_autoptr (GError) error = NULL;

  g_free (waiting);
  self->n_pending--;
  if (cy_session_finish (result, &error) != NULL)
    return;
  cy_session_present_error (session, error);
  g_signal_emit (self, signals[FAILED], 0);
}

static void
apply (CyCourseGrid *self, GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const CyCourseCell *cell = &g_array_index (cells, CyCourseCell, i);
      int                 person = cy_course_file_find_enrolment (self->file, cell->enrolment);
      int                 session = cy_course_file_find_session (self->file, cell->session);

      cy_course_file_set_mark (self->file, (guint) person, (guint) session, cell->mark);
    }
  cy_course_file_judge (self->file);
}

/* Shown at once; what the library holds comes after. */
static void
enter (CyCourseGrid *self, GArray *cells)
{
  Waiting *waiting = g_new0 (Waiting, 1);

  apply (self, cells);
  if (cells->len == 1)
    {
      show_person (self,
                   (guint) cy_course_file_find_enrolment (self->file,
                                                          g_array_index (cells, CyCourseCell, 0)
                                                            .enrolment));
      show_totals (self);
    }
  else
    show (self);
  *waiting = (Waiting){ g_object_ref (self), g_object_ref (self->session) };
  self->n_pending++;
  cy_course_cells_write (self->session, self->file, cells, written_cb, waiting);
}

/* Adds the cell to @cells where it changes anything; FALSE with @message where it may not stand. */
static gboolean
take (CyCourseGrid *self,
      guint         person,
      guint         session,
      CyCourseMark  mark,
      GArray       *cells,
      char        **message)
{
  CyCourseCell cell = { cy_record_get_id (
                          cy_course_file_get_person (self->file, person)->enrolment),
                        cy_record_get_id (cy_course_file_get_session (self->file, session)),
                        mark };

  if (cy_course_file_get_mark (self->file, person, session) == mark)
    return TRUE;
  if (!cy_course_mark_is_allowed (self->file, person, session, mark, message))
    return FALSE;
  g_array_append_val (cells, cell);

  return TRUE;
}

static gboolean
check_cb (CyTableStore *store,
          gint64        row,
          const char   *column,
          const char   *text,
          char        **message,
          gpointer      user_data)
{
  CyCourseGrid *self = user_data;
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyCourseCell));
  int          person = cy_course_file_find_enrolment (self->file, row);
  int          session = cy_course_cells_find (self->file, column);
  CyCourseMark mark;

  if (person < 0 || session < 0)
    return FALSE;
  if (!cy_course_mark_read (text, &mark))
    {
      g_autofree char *brief = cy_text_dup_brief (text);

      *message =
        g_strdup_printf (_ ("“%s” is no mark: write √, △, × or 补, or a key from 1 to 4."), brief);
      return FALSE;
    }
  if (!take (self, (guint) person, (guint) session, mark, cells, message))
    return FALSE;
  if (cells->len > 0)
    enter (self, cells);

  return TRUE;
}

static void
say (CyCourseGrid *self, const char *message)
{
  g_autofree char *text = g_strdup_printf (_ ("Nothing was marked. %s"), message);

  cy_session_toast (self->session, text, FALSE);
}

/* ---- Keys ---- */

/* The chosen rows, or the one of the cursor. */
static GArray *
list_rows (CyCourseGrid *self)
{
  GArray *rows = cy_table_get_selected (CY_TABLE (self->table));
  gint64  id;

  if (cy_table_get_cursor (CY_TABLE (self->table), &id) && rows->len < 2)
    {
      g_array_set_size (rows, 0);
      g_array_append_val (rows, id);
    }

  return rows;
}

static void
go_down (CyCourseGrid *self, int person)
{
  if (person >= 0 && (guint) person + 1 < self->file->people->len)
    cy_table_select (CY_TABLE (self->table),
                     cy_record_get_id (
                       cy_course_file_get_person (self->file, (guint) person + 1)->enrolment));
}

static void
mark_rows (CyCourseGrid *self, guint session, CyCourseMark mark)
{
  g_autoptr (GArray) rows = list_rows (self);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyCourseCell));
  g_autofree char *message = NULL;
  int              person = -1;

  for (guint i = 0; i < rows->len; i++)
    {
      person = cy_course_file_find_enrolment (self->file, g_array_index (rows, gint64, i));
      if (person >= 0 && !take (self, (guint) person, session, mark, cells, &message))
        {
          say (self, message);
          return;
        }
    }
  if (cells->len > 0)
    enter (self, cells);
  if (rows->len == 1)
    go_down (self, person);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, gpointer data)
{
  CyCourseGrid *self = data;
  int           session =
    cy_course_cells_find (self->file, cy_table_get_cursor_column (CY_TABLE (self->table)));
  CyCourseMark mark;

  if (session < 0 || state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK) ||
      cy_sheet_table_is_writing (CY_TABLE (self->table)) || !cy_course_cells_read_key (key, &mark))
    return GDK_EVENT_PROPAGATE;
  mark_rows (self, (guint) session, mark);

  return GDK_EVENT_STOP;
}

/* Whoever has no mark at the session of the cursor was there. */
static void
all_cb (GtkButton *button, CyCourseGrid *self)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyCourseCell));
  int session =
    cy_course_cells_find (self->file, cy_table_get_cursor_column (CY_TABLE (self->table)));

  for (guint i = 0; session >= 0 && i < self->file->people->len; i++)
    {
      g_autofree char *message = NULL;

      if (cy_course_file_get_mark (self->file, i, (guint) session) == CY_COURSE_MARK_NONE &&
          !take (self, i, (guint) session, CY_COURSE_MARK_PRESENT, cells, &message) &&
          !cy_course_file_is_held (self->file, (guint) session))
        {
          say (self, message);
          return;
        }
    }
  if (session < 0)
    cy_session_toast (self->session, _ ("Go to a cell of the session first."), FALSE);
  else if (cells->len > 0)
    enter (self, cells);
}

/* Why somebody was away, or when the session was made up. */
static void
explain_cb (GtkButton *button, CyCourseGrid *self)
{
  int session =
    cy_course_cells_find (self->file, cy_table_get_cursor_column (CY_TABLE (self->table)));
  gint64 id = 0;
  int    person = cy_table_get_cursor (CY_TABLE (self->table), &id)
                    ? cy_course_file_find_enrolment (self->file, id)
                    : -1;

  if (session < 0 || person < 0 ||
      cy_course_file_get_mark (self->file, (guint) person, (guint) session) == CY_COURSE_MARK_NONE)
    {
      cy_session_toast (self->session, _ ("Go to a cell with a mark first."), FALSE);
      return;
    }
  cy_course_mark_dialog_present (GTK_WIDGET (self),
                                 self->session,
                                 id,
                                 cy_record_get_id (
                                   cy_course_file_get_session (self->file, (guint) session)),
                                 cy_course_file_get_person (self->file, (guint) person)->name);
}

static void
paste_cb (CyTable *table, GPtrArray *rows, CyCourseGrid *self)
{
  g_autofree char *message = NULL;
  g_autoptr (GArray) cells = NULL;
  int    left = cy_course_cells_find (self->file, cy_table_get_cursor_column (table));
  gint64 id;
  int    top;

  if (self->file == NULL)
    return;
  top = cy_table_get_cursor (table, &id) ? cy_course_file_find_enrolment (self->file, id) : 0;
  cells =
    cy_course_paste_read (self->file, rows, (guint) MAX (top, 0), (guint) MAX (left, 0), &message);
  if (cells == NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Nothing was pasted. %s"), message);

      cy_session_toast (self->session, text, FALSE);
      return;
    }
  if (cells->len == 0)
    return;
  enter (self, cells);
  g_free (message);
  message =
    g_strdup_printf (ngettext ("%u mark pasted", "%u marks pasted", cells->len), cells->len);
  cy_session_toast (self->session, message, TRUE);
}

/* ---- Shape ---- */

static void
append_rows (CyCourseGrid *self, guint n_columns)
{
  g_autofree const char **texts = g_new0 (const char *, n_columns);

  for (guint i = 0; i < n_columns; i++)
    texts[i] = "";
  for (guint i = 0; i < self->file->people->len; i++)
    {
      const CyAttendee *person = cy_course_file_get_person (self->file, i);
      g_autofree char  *place = cy_course_attendee_dup_place (person);

      texts[0] = person->name;
      texts[1] = place;
      cy_table_store_append (self->store, cy_record_get_id (person->enrolment), texts);
    }
}

/* Built anew only when people or sessions are others: otherwise the cursor would lose its cell. */
static void
build (CyCourseGrid *self)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) columns = cy_course_cells_list_columns (self->file, texts);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (ids, (char *) g_array_index (columns, CyTableColumn, i).id);
  g_ptr_array_add (ids, NULL);
  g_clear_object (&self->store);
  self->store = cy_table_store_new ((const char *const *) ids->pdata);
  for (guint i = CY_COURSE_CELLS_FIRST; cy_course_file_is_open (self->file) && i < columns->len;
       i++)
    cy_table_store_set_editable (self->store,
                                 g_array_index (columns, CyTableColumn, i).id,
                                 check_cb,
                                 self);
  cy_table_set_columns (CY_TABLE (self->table),
                        (const CyTableColumn *) columns->data,
                        columns->len);
  cy_table_store_freeze (self->store);
  append_rows (self, columns->len);
  cy_table_store_thaw (self->store);
  show (self);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
}

/* ---- Class ---- */

static void
cy_course_grid_dispose (GObject *object)
{
  CyCourseGrid *self = CY_COURSE_GRID (object);

  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_clear_pointer (&self->file, cy_course_file_unref);
  g_clear_pointer (&self->shape, g_free);

  G_OBJECT_CLASS (cy_course_grid_parent_class)->dispose (object);
}

static void
cy_course_grid_class_init (CyCourseGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_course_grid_dispose;
  /** CyCourseGrid::failed: marks were not taken; what is shown is no more what is stored */
  signals[FAILED] = g_signal_new ("failed",
                                  CY_TYPE_COURSE_GRID,
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static void
cy_course_grid_init (CyCourseGrid *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->table = cy_sheet_table_new (_ ("Attendance"), key_cb, self);
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("Nobody takes part yet, or there is no session: enrol people and plan "
                         "sessions first."),
                      NULL);
  g_signal_connect (self->table, "paste", G_CALLBACK (paste_cb), self);
  self->hint = gtk_label_new (
    _ ("1 or space √ present · 2 △ leave · 3 × absent · 4 补 made up · Delete clears · Ctrl+V "
       "pastes a block"));
  gtk_widget_add_css_class (self->hint, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->hint, TRUE);
  self->all = gtk_button_new_with_label (_ ("All Others Present"));
  gtk_widget_set_tooltip_text (self->all,
                               _ ("Whoever has no mark at the session of the current cell was "
                                  "there"));
  g_signal_connect (self->all, "clicked", G_CALLBACK (all_cb), self);
  self->explain = gtk_button_new_with_label (_ ("Leave or Making Up…"));
  g_signal_connect (self->explain, "clicked", G_CALLBACK (explain_cb), self);
  gtk_box_append (GTK_BOX (foot), self->hint);
  gtk_box_append (GTK_BOX (foot), self->explain);
  gtk_box_append (GTK_BOX (foot), self->all);
  gtk_box_append (GTK_BOX (self), self->table);
  gtk_box_append (GTK_BOX (self), foot);
}

GtkWidget *
cy_course_grid_new (CySession *session)
{
  CyCourseGrid *self = g_object_new (CY_TYPE_COURSE_GRID, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_course_grid_set:
 * @self: a grid
 * @file: the course; its marks change with what is written here
 */
void
cy_course_grid_set (CyCourseGrid *self, CyCourseFile *file)
{
  g_autofree char *shape = cy_course_cells_dup_shape (file);

  cy_course_file_ref (file);
  g_clear_pointer (&self->file, cy_course_file_unref);
  self->file = file;
  if (g_strcmp0 (shape, self->shape) == 0)
    {
      show (self);
      return;
    }
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  build (self);
}

/**
 * cy_course_grid_is_busy:
 * @self: a grid
 *
 * Returns: whether marks are on their way to the library: what is read now is of before
 */
gboolean
cy_course_grid_is_busy (CyCourseGrid *self)
{
  return self->n_pending > 0;
}

GtkWidget *
cy_course_grid_get_table (CyCourseGrid *self)
{
  return self->table;
}
