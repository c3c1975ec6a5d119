/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who takes part in a course, in which state, with what was earned. */
#include "cy-course-people.h"

#include "cy-code.h"
#include "cy-course-dialogs.h"
#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-enrol.h"
#include "cy-record-dialog.h"
#include "cy-save.h"
#include "cy-table-store.h"
#include "cy-table.h"

#include <glib/gi18n.h>

struct _CyCoursePeople
{
  GtkBox parent_instance;

  GtkWidget *table;
  GtkWidget *paste;
  GtkWidget *choose;
  GtkWidget *change;
  GtkWidget *remove;

  CySession    *session;
  CyCourseFile *file;
};

G_DEFINE_FINAL_TYPE (CyCoursePeople, cy_course_people, GTK_TYPE_BOX)

static const char *const ids[] = { "name",   "place", "post", "state", "earned",
                                   "missed", "added", "note", NULL };

/* ---- Showing ---- */

static void
append (CyCoursePeople *self, CyTableStore *store, guint nth)
{
  const CyAttendee *person = cy_course_file_get_person (self->file, nth);
  CyRecord         *record = person->enrolment;
  gint64            id = cy_record_get_id (record);
  const char       *state = cy_record_get_text (record, CY_ENROLMENT_STATE);
  const char       *reason = cy_record_get_text (record, CY_ENROLMENT_EXEMPTION);
  g_autofree char  *place = cy_course_attendee_dup_place (person);
  g_autofree char  *earned = g_strdup_printf ("%g", (double) person->earned / 10);
  g_autofree char  *missed = g_strdup_printf ("%g", (double) person->missed / 10);
  g_autofree char  *added =
    cy_date_format (cy_record_get_int (record, CY_ENROLMENT_ADDED), CY_DATE_ISO);
  const char *texts[] = {
    person->name,
    place,
    cy_table_or_dash (person->post),
    cy_code_get_name ("enrolment_state", state),
    earned,
    missed,
    cy_table_or_dash (added),
    cy_table_or_dash (reason != NULL ? reason : cy_record_get_text (record, CY_ENROLMENT_NOTE)),
  };

  cy_table_store_append (store, id, texts);
  cy_table_store_set_style (store,
                            id,
                            "state",
                            g_strcmp0 (state, CY_ENROLMENT_TAKES_PART) == 0 ? "ok" : "warn");
  if (cy_course_file_missed_too_much (self->file, nth))
    cy_table_store_set_style (store, id, "missed", "error");
}

static void
show_totals (CyCoursePeople *self)
{
  guint            n = self->file->people->len;
  gint64           capacity = cy_record_get_int (self->file->course, CY_COURSE_CAPACITY);
  g_autofree char *text = g_strdup_printf (ngettext ("%u participant", "%u participants", n), n);
  g_autofree char *places =
    capacity <= 0 ? NULL
    : n > capacity
      ? g_strdup_printf (_ ("%d places, %d too many"), (int) capacity, (int) (n - capacity))
      : g_strdup_printf (_ ("%d places, %d free"), (int) capacity, (int) (capacity - n));

  cy_table_set_totals (CY_TABLE (self->table), text, places);
}

static int
get_current (CyCoursePeople *self)
{
  gint64 id;

  return self->file != NULL && cy_table_get_cursor (CY_TABLE (self->table), &id)
           ? cy_course_file_find_enrolment (self->file, id)
           : -1;
}

static void
set_ready (CyCoursePeople *self)
{
  gboolean is_open = self->file != NULL && cy_course_file_is_open (self->file);
  gboolean has_one = is_open && get_current (self) >= 0;

  gtk_widget_set_sensitive (self->paste, is_open);
  gtk_widget_set_sensitive (self->choose, is_open);
  gtk_widget_set_sensitive (self->change, has_one);
  gtk_widget_set_sensitive (self->remove, has_one);
}

static void
show (CyCoursePeople *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);
  gint64 current = 0;

  cy_table_get_cursor (CY_TABLE (self->table), &current);
  cy_table_store_freeze (store);
  for (guint i = 0; i < self->file->people->len; i++)
    append (self, store, i);
  cy_table_store_thaw (store);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  cy_table_set_empty (CY_TABLE (self->table),
                      _ ("Nobody takes part yet. Paste a list of names, or add participants by "
                         "unit, gap or kind."),
                      cy_course_file_is_open (self->file) ? _ ("Paste a List…") : NULL);
  if (current != 0)
    cy_table_reveal (CY_TABLE (self->table), current);
  show_totals (self);
  set_ready (self);
}

/* ---- Acting ---- */

static void
paste_cb (CyCoursePeople *self)
{
  if (self->file != NULL && cy_course_file_is_open (self->file))
    cy_course_enrol_dialog_present (GTK_WIDGET (self), self->session, self->file);
}

static void
choose_cb (CyCoursePeople *self)
{
  cy_course_choose_dialog_present (GTK_WIDGET (self), self->session, self->file);
}

static void
activate_cb (CyTable *table, gint64 id, CyCoursePeople *self)
{
  int place = cy_course_file_find_enrolment (self->file, id);

  if (place >= 0)
    cy_session_open_person (self->session,
                            cy_course_file_get_person (self->file, (guint) place)->person);
}

static void
changed_cb (CyRecord *record, gpointer user_data)
{
  CyCoursePeople *self = user_data;

  cy_save_record (self->session, record, _ ("Change an enrolment"), _ ("Enrolment changed"));
}

static void
change_cb (CyCoursePeople *self)
{
  static const guint fields[] = {
    CY_ENROLMENT_STATE, CY_ENROLMENT_EXEMPTION, CY_ENROLMENT_ADDED, CY_ENROLMENT_NOTE
  };
  int place = get_current (self);
  g_autoptr (CyRecord) record = NULL;

  if (place < 0)
    return;
  record = cy_record_copy (cy_course_file_get_person (self->file, (guint) place)->enrolment);
  cy_record_dialog_present (GTK_WIDGET (self),
                            self->session,
                            &(CyRecordDialog){
                              .heading = _ ("Participant"),
                              .text = cy_course_file_get_person (self->file, (guint) place)->name,
                              .accept = _ ("Save"),
                              .fields = fields,
                              .n_fields = G_N_ELEMENTS (fields) },
                            record,
                            changed_cb,
                            self);
}

static gpointer
withdraw (CyConn *conn, gpointer data, GError **error)
{
  return cy_enrol_withdraw (conn, *(gint64 *) data, _ ("Take off the list"), error)
           ? g_strdup (_ ("Taken off the list of participants"))
           : NULL;
}

static void
removed_cb (gboolean accepted, gpointer user_data)
{
  CyCoursePeople *self = user_data;
  int             place = get_current (self);
  gint64          id;

  if (!accepted || place < 0)
    return;
  id = cy_record_get_id (cy_course_file_get_person (self->file, (guint) place)->enrolment);
  cy_deed_run (self->session, withdraw, g_memdup2 (&id, sizeof id), g_free, TRUE);
}

static void
remove_cb (CyCoursePeople *self)
{
  cy_dialog_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                     _ ("Take this person off the list?"),
                     _ ("Attendance and hours of this course go with the enrolment. Who left "
                        "half-way stays on the list, with that state."),
                     _ ("Take Off"),
                     TRUE,
                     removed_cb,
                     self);
}

/* ---- Class ---- */

static void
cy_course_people_dispose (GObject *object)
{
  CyCoursePeople *self = CY_COURSE_PEOPLE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->file, cy_course_file_unref);

  G_OBJECT_CLASS (cy_course_people_parent_class)->dispose (object);
}

static void
cy_course_people_class_init (CyCoursePeopleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_course_people_dispose;
}

static GtkWidget *
add_button (CyCoursePeople *self, GtkWidget *row, const char *label, GCallback callback)
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
    { "name", _ ("Full name"), 78, .flags = CY_TABLE_COLUMN_BOLD },
    { "place", _ ("Unit"), 130 },
    { "post", _ ("Post"), 130, .flags = CY_TABLE_COLUMN_EXPAND },
    { "state", _ ("State"), 60, CY_TABLE_TAG },
    { "earned", _ ("Earned"), 64, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "missed", _ ("Missed"), 64, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "added", _ ("Enrolled on"), 88 },
    { "note", _ ("Remarks"), 110, .flags = CY_TABLE_COLUMN_EXPAND },
  };

  return cy_table_new (_ ("Participants"), columns, G_N_ELEMENTS (columns));
}

static void
cy_course_people_init (CyCoursePeople *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->table = make_table ();
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (set_ready), self);
  g_signal_connect_swapped (self->table, "empty-action", G_CALLBACK (paste_cb), self);
  self->paste = add_button (self, foot, _ ("Paste a List…"), G_CALLBACK (paste_cb));
  self->choose = add_button (self, foot, _ ("Add Participants…"), G_CALLBACK (choose_cb));
  self->change = add_button (self, foot, _ ("Change…"), G_CALLBACK (change_cb));
  self->remove = add_button (self, foot, _ ("Take Off the List…"), G_CALLBACK (remove_cb));
  gtk_box_append (GTK_BOX (self), self->table);
  gtk_box_append (GTK_BOX (self), foot);
}

GtkWidget *
cy_course_people_new (CySession *session)
{
  CyCoursePeople *self = g_object_new (CY_TYPE_COURSE_PEOPLE, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
cy_course_people_set (CyCoursePeople *self, CyCourseFile *file)
{
  cy_course_file_ref (file);
  g_clear_pointer (&self->file, cy_course_file_unref);
  self->file = file;
  show (self);
}

GtkWidget *
cy_course_people_get_table (CyCoursePeople *self)
{
  return self->table;
}
