/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What participants said of a course, counted by indicator. */
#include "cy-course-ratings.h"

#include "cy-code.h"
#include "cy-course-feedback.h"
#include "cy-deed-run.h"
#include "cy-share.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

struct _CyCourseRatings
{
  GtkBox parent_instance;

  GtkWidget *table;

  CySession    *session;
  CyCourseFile *file;
};

G_DEFINE_FINAL_TYPE (CyCourseRatings, cy_course_ratings, GTK_TYPE_BOX)

/* The answers stand in the order of #CyCourseFeedback. */
static const char *const ids[] = { "indicator", "a0", "a1", "a2", "a3", "sum", "share", NULL };

/* ---- Showing ---- */

static void
append (CyTableStore *store, const CyCourseFeedback *feedback, guint nth)
{
  gint64           share = cy_course_feedback_get_share (feedback->answers);
  gint64           sum = 0;
  g_autofree char *rate = share >= 0 ? cy_share_format (share) : g_strdup ("—");
  g_autofree char *all = NULL;
  char            *texts[G_N_ELEMENTS (ids) - 1] = { NULL };

  texts[0] = (char *) cy_code_get_name ("feedback_indicator", feedback->indicator);
  for (guint i = 0; i < CY_FEEDBACK_N_ANSWERS; i++)
    {
      texts[1 + i] = g_strdup_printf ("%d", (int) feedback->answers[i]);
      sum += feedback->answers[i];
    }
  all = g_strdup_printf ("%d", (int) sum);
  texts[1 + CY_FEEDBACK_N_ANSWERS] = all;
  texts[2 + CY_FEEDBACK_N_ANSWERS] = rate;
  cy_table_store_append (store, nth + 1, (const char *const *) texts);
  if (share >= 0)
    cy_table_store_set_style (store, nth + 1, "share", share < 800 ? "warn" : "ok");
  for (guint i = 0; i < CY_FEEDBACK_N_ANSWERS; i++)
    g_free (texts[1 + i]);
}

/* ---- Writing ---- */

typedef struct
{
  CyCourseFile    *file;
  CyCourseFeedback feedback;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  cy_course_file_unref (request->file);
  g_free (request);
}

static gpointer
write_feedback (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;

  return cy_course_feedback_write (conn,
                                   request->file,
                                   &request->feedback,
                                   _ ("Enter course feedback"),
                                   error)
           ? g_strdup (_ ("Feedback entered"))
           : NULL;
}

static gboolean
check_cb (CyTableStore *store,
          gint64        row,
          const char   *column,
          const char   *text,
          char        **message,
          gpointer      user_data)
{
  CyCourseRatings *self = user_data;
  g_autoptr (GArray) list = cy_course_feedback_list (self->file);
  g_autofree char  *plain = cy_text_squeeze (text);
  CyCourseFeedback *feedback = &g_array_index (list, CyCourseFeedback, row - 1);
  Request          *request;
  guint64           value = 0;
  gint64            sum = 0;

  if (*plain != '\0' &&
      !g_ascii_string_to_unsigned (plain, 10, 0, self->file->people->len, &value, NULL))
    {
      *message = g_strdup_printf (_ ("Give a number from 0 to %u, the participants of the course."),
                                  self->file->people->len);
      return FALSE;
    }
  feedback->answers[column[1] - '0'] = (gint64) value;
  for (guint i = 0; i < CY_FEEDBACK_N_ANSWERS; i++)
    sum += feedback->answers[i];
  if (sum > self->file->people->len)
    {
      *message = g_strdup_printf (_ ("That makes %d answers of %u participants."),
                                  (int) sum,
                                  self->file->people->len);
      return FALSE;
    }
  request = g_new0 (Request, 1);
  *request = (Request){ cy_course_file_ref (self->file), *feedback };
  cy_deed_run (self->session, write_feedback, request, request_free, TRUE);

  return TRUE;
}

static void
show (CyCourseRatings *self)
{
  g_autoptr (CyTableStore) store = cy_table_store_new (ids);
  g_autoptr (GArray) list = cy_course_feedback_list (self->file);
  gint64           whole = cy_course_feedback_get_whole (self->file);
  g_autofree char *rate = whole >= 0 ? cy_share_format (whole) : g_strdup ("—");
  g_autofree char *text = g_strdup_printf (_ ("Satisfied altogether: %s"), rate);
  gint64           current = 0;

  cy_table_get_cursor (CY_TABLE (self->table), &current);
  cy_table_store_freeze (store);
  for (guint i = 0; i < list->len; i++)
    append (store, &g_array_index (list, CyCourseFeedback, i), i);
  cy_table_store_thaw (store);
  for (guint i = 0; i < CY_FEEDBACK_N_ANSWERS; i++)
    cy_table_store_set_editable (store, ids[1 + i], check_cb, self);
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (store));
  if (current != 0)
    cy_table_reveal (CY_TABLE (self->table), current);
  cy_table_set_totals (CY_TABLE (self->table), text, _ ("Satisfied: very and fairly together"));
}

/* ---- Class ---- */

static void
cy_course_ratings_dispose (GObject *object)
{
  CyCourseRatings *self = CY_COURSE_RATINGS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->file, cy_course_file_unref);

  G_OBJECT_CLASS (cy_course_ratings_parent_class)->dispose (object);
}

static void
cy_course_ratings_class_init (CyCourseRatingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_course_ratings_dispose;
}

static void
cy_course_ratings_init (CyCourseRatings *self)
{
  const CyTableColumn columns[] = {
    { "indicator",
      _ ("Feedback indicator"),
      150,
      .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_EXPAND },
    { "a0", _ ("Very satisfied"), 84, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "a1", _ ("Fairly satisfied"), 84, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "a2", _ ("Neither satisfied nor not"), 84, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "a3", _ ("Not satisfied"), 84, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "sum", _ ("Answers given"), 72, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "share", _ ("Satisfied, %"), 84, .flags = CY_TABLE_COLUMN_NUMERIC },
  };

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->table = cy_table_new (_ ("Feedback"), columns, G_N_ELEMENTS (columns));
  cy_table_set_cell_mode (CY_TABLE (self->table), TRUE);
  gtk_widget_add_css_class (self->table, "grid");
  gtk_widget_set_vexpand (self->table, TRUE);
  gtk_box_append (GTK_BOX (self), self->table);
}

GtkWidget *
cy_course_ratings_new (CySession *session)
{
  CyCourseRatings *self = g_object_new (CY_TYPE_COURSE_RATINGS, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

void
cy_course_ratings_set (CyCourseRatings *self, CyCourseFile *file)
{
  cy_course_file_ref (file);
  g_clear_pointer (&self->file, cy_course_file_unref);
  self->file = file;
  show (self);
}
