/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The sessions of a course, with what is wrong with each. */
#include "cy-course-sessions.h"

#include "cy-course-dialogs.h"
#include "cy-course-edit.h"
#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

struct _CyCourseSessions
{
  GtkBox parent_instance;

  GtkWidget *table;
  GtkWidget *series;
  GtkWidget *add;
  GtkWidget *change;
  GtkWidget *remove;

  CySession    *session;
  CyCourseFile *file;
};

G_DEFINE_FINAL_TYPE (CyCourseSessions, cy_course_sessions, GTK_TYPE_BOX)

static const char *const ids[] = { "nth",      "date",  "time", "topic", "teacher", "place",
                                   "quantity", "hours", "way",  "marks", "check",   NULL };

/* ---- Showing ---- */

static guint
count_marks (CyCourseSessions *self, guint session)
{
  guint n = 0;

  for (guint i = 0; i < self->file->people->len; i++)
    n += cy_course_file_get_mark (self->file, i, session) != CY_COURSE_MARK_NONE;

  return n;
}

static char *
dup_time (CyRecord *session)
{
  const char *starts = cy_record_get_text (session, CY_COURSE_SESSION_STARTS);
  const char *ends = cy_record_get_text (session, CY_COURSE_SESSION_ENDS);

  if (starts == NULL && ends == NULL)
    return g_strdup ("—");

  return g_strdup_printf ("%s–%s", starts != NULL ? starts : "", ends != NULL ? ends : "");
}

static void
append (CyCourseSessions *self, CyTableStore *store, guint nth, GArray *faults)
{
  CyRecord            *session = cy_course_file_get_session (self->file, nth);
  gint64               id = cy_record_get_id (session);
  const CyCourseFault *fault = cy_course_faults_find (faults, (int) nth);
  gboolean             is_held = cy_course_file_is_held (self->file, nth);
  guint                n = count_marks (self, nth);
  g_autofree char     *number = g_strdup_printf ("%u", nth + 1);
  g_autofree char     *day =
    cy_date_format (cy_record_get_int (session, CY_COURSE_SESSION_DATE), CY_DATE_ISO);
  g_autofree char *time = dup_time (session);
  g_autofree char *quantity =
    g_strdup_printf ("%g", (double) cy_record_get_int (session, CY_COURSE_SESSION_QUANTITY) / 10);
  g_autofree char *hours = g_strdup_printf ("%g", (double) self->file->hours[nth] / 10);
  g_autofree char *marks =
    is_held ? g_strdup_printf ("%u/%u", n, self->file->people->len) : g_strdup (_ ("To come"));
  g_autofree char *what =
    fault != NULL ? cy_course_fault_dup_text (fault, self->file->rules) : g_strdup ("");
  gboolean online = cy_record_get_int (session, CY_COURSE_SESSION_ONLINE) != 0 ||
                    cy_record_get_int (self->file->course, CY_COURSE_ONLINE) != 0;
  const char *texts[] = {
    number,
    day,
    time,
    cy_table_or_dash (cy_record_get_text (session, CY_COURSE_SESSION_TOPIC)),
    cy_table_or_dash (cy_record_get_text (session, CY_COURSE_SESSION_TEACHER)),
    cy_table_or_dash (cy_record_get_text (session, CY_COURSE_SESSION_PLACE)),
    quantity,
    hours,
    online ? _ ("Online") : _ ("Offline"),
    marks,
    what,
  };

  cy_table_store_append (store, id, texts);
  cy_table_store_set_style (store,
                            id,
                            "marks",
                            !is_held                      ? "muted"
                            : n < self->file->people->len ? "warn"
                                                          : "ok");
  if (fault != NULL)
    cy_table_store_set_style (store, id, "check", "error");
}

static void
show_totals (CyCourseSessions *self)
{
  guint            n = self->file->sessions->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u session, %g credit hours",
                                                     "%u sessions, %g credit hours together",
                                                     n),
                                           n,
                                           (double) cy_course_file_sum_hours (self->file) / 10);

  cy_table_set_totals (CY_TABLE (self->table), text, NULL);
}

static gint64
get_current (CyCourseSessions *self)
{
  gint64 id;

  return cy_table_get_cursor (CY_TABLE (self->table), &id) ? id : 0;
}

static void
set_ready (CyCourseSessions *self)
{
  gboolean is_open = self->file != NULL && cy_course_file_is_open (self->file);
  gboolean has_one = is_open && get_current (self) != 0;

  gtk_widget_set_sensitive (self->series, is_open);
  gtk_widget_set_sensitive (self->add, is_open);
  gtk_widget_set_sensitive (self->change, has_one);
  gtk_widget_set_sensitive (self->remove, has_one);
}

static void
show (CyCourseSessions *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);
  g_autoptr (GArray) faults =
    cy_course_check (self->file->course, self->file->sessions, self->file->rules);
  gint64 current = get_current (self);

  cy_table_store_freeze (store);
  for (guint i = 0; i < self->file->sessions->len; i++)
    append (self, store, i, faults);
  cy_table_store_thaw (store);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  cy_table_set_column_hidden (CY_TABLE (self->table), "check", faults->len == 0);
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("There is no session yet. Plan one for each day, or add them one by one."),
                      cy_course_file_is_open (self->file) ? _ ("One Session a Day…") : NULL);
  if (current != 0)
    cy_table_reveal (CY_TABLE (self->table), current);
  show_totals (self);
  set_ready (self);
}

/* ---- Acting ---- */

static void
series_cb (CyCourseSessions *self)
{
  cy_course_series_dialog_present (GTK_WIDGET (self), self->session, self->file);
}

static void
add_cb (CyCourseSessions *self)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_COURSE_SESSION);
  guint n = self->file->sessions->len;

  cy_record_set_int (record, CY_COURSE_SESSION_COURSE, cy_course_file_get_id (self->file));
  cy_record_set_int (record,
                     CY_COURSE_SESSION_DATE,
                     n > 0 ? cy_record_get_int (cy_course_file_get_session (self->file, n - 1),
                                                CY_COURSE_SESSION_DATE)
                           : cy_record_get_int (self->file->course, CY_COURSE_SINCE));
  cy_record_set_int (record,
                     CY_COURSE_SESSION_ONLINE,
                     cy_record_get_int (self->file->course, CY_COURSE_ONLINE));
  cy_course_session_dialog_present (GTK_WIDGET (self), self->session, self->file, record);
}

static void
change (CyCourseSessions *self, gint64 id)
{
  int place = cy_course_file_find_session (self->file, id);
  g_autoptr (CyRecord) record = NULL;

  if (place < 0 || !cy_course_file_is_open (self->file))
    return;
  record = cy_record_copy (cy_course_file_get_session (self->file, (guint) place));
  cy_course_session_dialog_present (GTK_WIDGET (self), self->session, self->file, record);
}

static void
change_cb (CyCourseSessions *self)
{
  change (self, get_current (self));
}

static void
activate_cb (CyTable *table, gint64 id, CyCourseSessions *self)
{
  change (self, id);
}

static gpointer
delete_session (CyConn *conn, gpointer data, GError **error)
{
  return cy_course_session_delete (conn, *(gint64 *) data, _ ("Delete a session"), error)
           ? g_strdup (_ ("Session deleted"))
           : NULL;
}

static void
removed_cb (gboolean accepted, gpointer user_data)
{
  CyCourseSessions *self = user_data;
  gint64            id = get_current (self);

  if (accepted && id != 0)
    cy_deed_run (self->session, delete_session, g_memdup2 (&id, sizeof id), g_free, TRUE);
}

static void
remove_cb (CyCourseSessions *self)
{
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Delete this session?"),
                     _ ("Its attendance goes with it, and the hours that it earned."),
                     _ ("Delete"),
                     TRUE,
                     removed_cb,
                     self);
}

/* ---- Class ---- */

static void
cy_course_sessions_dispose (GObject *object)
{
  CyCourseSessions *self = CY_COURSE_SESSIONS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->file, cy_course_file_unref);

  G_OBJECT_CLASS (cy_course_sessions_parent_class)->dispose (object);
}

static void
cy_course_sessions_class_init (CyCourseSessionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_course_sessions_dispose;
}

static GtkWidget *
add_button (CyCourseSessions *self, GtkWidget *row, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (row), button);

  return button;
}

static GtkWidget *
make_table (void)
{
  const CyTableColumn columns[] = {
    { "nth", _ ("No."), 40, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "date", _ ("Session date"), 84 },
    { "time", _ ("Time of day"), 88 },
    { "topic", _ ("Topic"), 196, .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "teacher", _ ("Teacher"), 138, .flags = CY_TABLE_COLUMN_EXPAND },
    { "place", _ ("Place of the session"), 62, .flags = CY_TABLE_COLUMN_HIDDEN },
    { "quantity",
      _ ("Days or hours"),
      76,
      .flags = CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_HIDDEN },
    { "hours", _ ("Credit hours"), 48, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "way", _ ("Way"), 48, .flags = CY_TABLE_COLUMN_HIDDEN },
    { "marks", _ ("Marked"), 66, CY_TABLE_TAG },
    { "check", _ ("What to look at"), 84, .flags = CY_TABLE_COLUMN_EXPAND },
  };

  return cy_table_new (_ ("Sessions"), columns, G_N_ELEMENTS (columns));
}

static void
cy_course_sessions_init (CyCourseSessions *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->table = make_table ();
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (set_ready), self);
  g_signal_connect_swapped (self->table, "empty-action", G_CALLBACK (series_cb), self);
  self->series = add_button (self, foot, _ ("One Session a Day…"), G_CALLBACK (series_cb));
  self->add = add_button (self, foot, _ ("Add Session…"), G_CALLBACK (add_cb));
  self->change = add_button (self, foot, _ ("Change…"), G_CALLBACK (change_cb));
  self->remove = add_button (self, foot, _ ("Delete…"), G_CALLBACK (remove_cb));
  gtk_box_append (GTK_BOX (self), self->table);
  gtk_box_append (GTK_BOX (self), foot);
}

GtkWidget *
cy_course_sessions_new (CySession *session)
{
  CyCourseSessions *self = g_object_new (CY_TYPE_COURSE_SESSIONS, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
cy_course_sessions_set (CyCourseSessions *self, CyCourseFile *file)
{
  cy_course_file_ref (file);
  g_clear_pointer (&self->file, cy_course_file_unref);
  self->file = file;
  show (self);
}
