/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What came of a course for each participant: result, mark and certificate. */
#include "cy-course-results.h"

#include "cy-code.h"
#include "cy-course-dialogs.h"
#include "cy-course-result.h"
#include "cy-deed-run.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

struct _CyCourseResults
{
  GtkBox parent_instance;

  GtkWidget *table;
  GtkWidget *propose;
  GtkWidget *issue;
  GtkWidget *save;

  CySession    *session;
  CyCourseFile *file;
};

G_DEFINE_FINAL_TYPE (CyCourseResults, cy_course_results, GTK_TYPE_BOX)

static const char *const ids[] = { "name",  "place",  "earned", "proposed", "result",
                                   "score", "number", "date",   "until",    NULL };

/* ---- Showing ---- */

static void
append (CyCourseResults *self, CyTableStore *store, guint nth)
{
  const CyAttendee *person = cy_course_file_get_person (self->file, nth);
  CyRecord         *record = person->enrolment;
  gint64            id = cy_record_get_id (record);
  const char       *result = cy_record_get_text (record, CY_ENROLMENT_RESULT);
  const char       *proposed = cy_course_result_propose (self->file, nth);
  g_autofree char  *place = cy_course_attendee_dup_place (person);
  g_autofree char  *earned = g_strdup_printf ("%g", (double) person->earned / 10);
  g_autofree char  *score =
    cy_record_has (record, CY_ENROLMENT_SCORE)
       ? g_strdup_printf ("%g", (double) cy_record_get_int (record, CY_ENROLMENT_SCORE) / 10)
       : g_strdup ("");
  g_autofree char *date =
    cy_date_format (cy_record_get_int (record, CY_ENROLMENT_CERTIFICATE_DATE), CY_DATE_ISO);
  g_autofree char *until =
    cy_date_format (cy_record_get_int (record, CY_ENROLMENT_CERTIFICATE_UNTIL), CY_DATE_ISO);
  const char *texts[] = {
    person->name,
    place,
    earned,
    proposed != NULL ? cy_code_get_name ("training_result", proposed) : "—",
    result != NULL ? cy_code_get_name ("training_result", result) : "",
    score,
    cy_table_or_dash (cy_record_get_text (record, CY_ENROLMENT_CERTIFICATE_NUMBER)),
    cy_table_or_dash (date),
    cy_table_or_dash (until),
  };
  gint64 end = cy_record_get_int (record, CY_ENROLMENT_CERTIFICATE_UNTIL);

  cy_table_store_append (store, id, texts);
  cy_table_store_set_style (store, id, "proposed", "muted");
  if (result != NULL)
    cy_table_store_set_style (store,
                              id,
                              "result",
                              cy_course_result_has_passed (result) ? "ok" : "warn");
  if (end != CY_DATE_NONE && end < self->file->base_date)
    cy_table_store_set_style (store, id, "until", "error");
}

static void
show_totals (CyCourseResults *self)
{
  guint            n_passed = 0;
  guint            n_certificates = 0;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  for (guint i = 0; i < self->file->people->len; i++)
    {
      CyRecord *record = cy_course_file_get_person (self->file, i)->enrolment;

      n_passed += cy_course_result_has_passed (cy_record_get_text (record, CY_ENROLMENT_RESULT));
      n_certificates += cy_record_has (record, CY_ENROLMENT_CERTIFICATE_NUMBER);
    }
  start = g_strdup_printf (_ ("%u of %u passed"), n_passed, self->file->people->len);
  end = g_strdup_printf (_ ("%u certificates, %u to be issued"),
                         n_certificates,
                         cy_certificates_count_due (self->file));
  cy_table_set_totals (CY_TABLE (self->table), start, end);
}

/* ---- Writing ---- */

static void
verdict_free (gpointer data)
{
  g_free (data);
}

static gpointer
write_verdict (CyConn *conn, gpointer data, GError **error)
{
  return cy_course_results_write (conn, data, 1, _ ("Enter a course result"), error)
           ? g_strdup (_ ("Result entered"))
           : NULL;
}

static gboolean
read_score (const char *text, gint64 *score, char **message)
{
  g_autofree char *plain = cy_text_squeeze (text);
  char            *end;
  double           value;

  *score = -1;
  if (*plain == '\0')
    return TRUE;
  value = g_ascii_strtod (plain, &end);
  if (*end != '\0' || !(value >= 0 && value <= 100))
    {
      *message = g_strdup (_ ("A mark is a number from 0 to 100."));
      return FALSE;
    }
  *score = (gint64) (value * 10 + 0.5);

  return TRUE;
}

static gboolean
read_result (const char *text, const char **result, char **message)
{
  CyCodeSet       *set = cy_code_set_get ("training_result");
  g_autofree char *plain = cy_text_squeeze (text);
  int              confidence = 0;
  const CyCode    *code;

  *result = NULL;
  if (*plain == '\0')
    return TRUE;
  code = cy_code_find (set, plain, &confidence);
  if (code == NULL)
    {
      *message = g_strdup (_ ("Write 结业, 优秀学员, 未结业 or 中途退学."));
      return FALSE;
    }
  *result = code->code;

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
  CyCourseResults *self = user_data;
  int              place = cy_course_file_find_enrolment (self->file, row);
  CyRecord        *record;
  CyCourseVerdict  verdict;

  if (place < 0)
    return FALSE;
  record = cy_course_file_get_person (self->file, (guint) place)->enrolment;
  /* Codes live as long as the program. */
  verdict = (CyCourseVerdict){ row, NULL, -1 };
  if (cy_record_has (record, CY_ENROLMENT_RESULT))
    verdict.result = cy_code_lookup (cy_code_set_get ("training_result"),
                                     cy_record_get_text (record, CY_ENROLMENT_RESULT))
                       ->code;
  if (cy_record_has (record, CY_ENROLMENT_SCORE))
    verdict.score = cy_record_get_int (record, CY_ENROLMENT_SCORE);
  if (g_str_equal (column, "score") ? !read_score (text, &verdict.score, message)
                                    : !read_result (text, &verdict.result, message))
    return FALSE;
  cy_deed_run (self->session,
               write_verdict,
               g_memdup2 (&verdict, sizeof verdict),
               verdict_free,
               TRUE);

  return TRUE;
}

typedef struct
{
  gint64 course;
  CyDate base_date;
} Wish;

static gpointer
propose_all (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;
  guint       n;

  if (!cy_course_results_propose_all (conn,
                                      wish->course,
                                      wish->base_date,
                                      _ ("Results from attendance"),
                                      &n,
                                      error))
    return NULL;

  return g_strdup_printf (ngettext ("%u result set", "%u results set", n), n);
}

static void
propose_cb (CyCourseResults *self)
{
  const Wish wish = { cy_course_file_get_id (self->file),
                      cy_session_get_base_date (self->session) };

  cy_deed_run (self->session, propose_all, g_memdup2 (&wish, sizeof wish), g_free, TRUE);
}

static void
issue_cb (CyCourseResults *self)
{
  cy_course_certificates_dialog_present (GTK_WIDGET (self), self->session, self->file);
}

static void
save_cb (CyCourseResults *self)
{
  cy_report_dialog_present_table (GTK_WIDGET (self),
                                  self->session,
                                  "course-results",
                                  cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

static void
show (CyCourseResults *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);
  gint64   current = 0;
  gboolean is_open = cy_course_file_is_open (self->file);

  cy_table_get_cursor (CY_TABLE (self->table), &current);
  cy_table_store_freeze (store);
  for (guint i = 0; i < self->file->people->len; i++)
    append (self, store, i);
  cy_table_store_thaw (store);
  if (is_open)
    {
      cy_table_store_set_editable (store, "result", check_cb, self);
      cy_table_store_set_editable (store, "score", check_cb, self);
    }
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  if (current != 0)
    cy_table_reveal (CY_TABLE (self->table), current);
  show_totals (self);
  gtk_widget_set_sensitive (self->propose, is_open && self->file->people->len > 0);
  gtk_widget_set_sensitive (self->issue, cy_certificates_count_due (self->file) > 0);
  gtk_widget_set_sensitive (self->save, self->file->people->len > 0);
}

/* ---- Class ---- */

static void
cy_course_results_dispose (GObject *object)
{
  CyCourseResults *self = CY_COURSE_RESULTS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->file, cy_course_file_unref);

  G_OBJECT_CLASS (cy_course_results_parent_class)->dispose (object);
}

static void
cy_course_results_class_init (CyCourseResultsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_course_results_dispose;
}

static GtkWidget *
add_button (CyCourseResults *self, GtkWidget *row, const char *label, GCallback callback)
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
    { "name", _ ("Full name"), 78, .flags = CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD },
    { "place", _ ("Unit"), 120, .flags = CY_TABLE_COLUMN_EXPAND },
    { "earned", _ ("Earned"), 64, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "proposed", _ ("By attendance"), 84 },
    { "result", _ ("Course result"), 84 },
    { "score", _ ("Course mark"), 56, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "number", _ ("Certificate number"), 150 },
    { "date", _ ("Issued on"), 88 },
    { "until", _ ("Valid until"), 88, .flags = CY_TABLE_COLUMN_HIDDEN },
  };

  return cy_table_new (_ ("Course results"), columns, G_N_ELEMENTS (columns));
}

static void
cy_course_results_init (CyCourseResults *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->table = make_table ();
  cy_table_set_cell_mode (CY_TABLE (self->table), TRUE);
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody takes part yet."), NULL);
  gtk_widget_set_vexpand (self->table, TRUE);
  self->propose = add_button (self, foot, _ ("Results from Attendance"), G_CALLBACK (propose_cb));
  self->issue = add_button (self, foot, _ ("Issue Certificates…"), G_CALLBACK (issue_cb));
  self->save = add_button (self, foot, _ ("Export the List…"), G_CALLBACK (save_cb));
  gtk_box_append (GTK_BOX (self), self->table);
  gtk_box_append (GTK_BOX (self), foot);
}

GtkWidget *
cy_course_results_new (CySession *session)
{
  CyCourseResults *self = g_object_new (CY_TYPE_COURSE_RESULTS, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
cy_course_results_set (CyCourseResults *self, CyCourseFile *file)
{
  cy_course_file_ref (file);
  g_clear_pointer (&self->file, cy_course_file_unref);
  self->file = file;
  show (self);
}

GtkWidget *
cy_course_results_get_table (CyCourseResults *self)
{
  return self->table;
}
