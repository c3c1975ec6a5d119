/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * People join the course that closes their gap, or a new one is made for them. */
#include "cy-next-dialogs.h"

#include "cy-course-edit.h"
#include "cy-course.h"
#include "cy-deed-run.h"
#include "cy-enrol.h"
#include "cy-record-dialog.h"
#include "cy-rules.h"
#include "cy-unit-plan-deed.h"

#include <glib/gi18n.h>

typedef struct
{
  CySession *session;
  GtkWidget *over;
  gint64     course;
  gint64     item;
  gint64     unit;
  gint64     base_date;
  char      *ability;
  GArray    *people;
  CyRecord  *record;
} Work;

static Work *
work_new (CySession *session, GArray *people)
{
  Work *self = g_new0 (Work, 1);

  self->session = g_object_ref (session);
  self->people = g_array_copy (people);
  self->base_date = cy_session_get_base_date (session);
  self->unit = cy_session_get_scope (session);

  return self;
}

static void
work_free (gpointer data)
{
  Work *self = data;

  g_object_unref (self->session);
  g_clear_object (&self->over);
  g_clear_object (&self->record);
  g_array_unref (self->people);
  g_free (self->ability);
  g_free (self);
}

/* ---- Into a course ---- */

static gpointer
enrol (CyConn *conn, gpointer data, GError **error)
{
  Work            *self = data;
  g_autofree char *name = g_strdup_printf (ngettext ("Enrolled %u person in the course",
                                                     "Enrolled %u people in the course",
                                                     self->people->len),
                                           self->people->len);
  CyEnrolment      plan = {
         self->course, (const gint64 *) self->people->data, self->people->len, self->base_date, name
  };
  CyEnrolResult result;

  if (!cy_enrol_people (conn, &plan, &result, error))
    return NULL;
  if (result.n_over == 0)
    return g_steal_pointer (&name);

  return g_strdup_printf (_ ("%s, %u more than it has places"), name, result.n_over);
}

/**
 * cy_next_enrol:
 * @session: the open library
 * @course: id of a course
 * @people: (element-type gint64): who joins it
 */
void
cy_next_enrol (CySession *session, gint64 course, GArray *people)
{
  Work *self = work_new (session, people);

  self->course = course;
  cy_deed_run (session, enrol, self, work_free, TRUE);
}

/* ---- A new course ---- */

static gpointer
hold (CyConn *conn, gpointer data, GError **error)
{
  Work            *self = data;
  g_autofree char *name = g_strdup_printf (ngettext ("Made a course for %u person",
                                                     "Made a course for %u people",
                                                     self->people->len),
                                           self->people->len);
  CyNextHolding    holding = { self->record, self->people, self->base_date, name };

  return cy_next_course_hold (conn, &holding, error) ? g_steal_pointer (&name) : NULL;
}

static void
done_cb (CyRecord *record, gpointer user_data)
{
  Work *asked = user_data;
  Work *self = work_new (asked->session, asked->people);

  self->record = cy_record_copy (record);
  cy_deed_run (asked->session, hold, self, work_free, TRUE);
}

/* Of an item of a plan, or from nothing but the ability. */
static gpointer
make_course (CyConn *conn, gpointer data, GError **error)
{
  Work *self = data;
  g_autoptr (CyRecord) rules = NULL;
  CyRecord *course;

  if (self->item != 0)
    return cy_plan_item_make_course (conn, self->item, self->base_date, error);
  rules = cy_rules_for_year (conn, cy_date_get_year (self->base_date), error);
  if (rules == NULL)
    return NULL;
  course = cy_course_new (rules, self->base_date, self->unit);
  cy_record_set_text (course, CY_COURSE_ABILITY, self->ability);

  return course;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  static const guint fields[] = {
    CY_COURSE_NAME, CY_COURSE_SINCE,   CY_COURSE_UNTIL,    CY_COURSE_PLACE,
    CY_COURSE_UNIT, CY_COURSE_ABILITY, CY_COURSE_CAPACITY, CY_COURSE_COUNT_UNIT,
  };
  Work *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) course = cy_session_finish (result, &error);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u person takes part.", "%u people take part.", self->people->len),
                     self->people->len);
  GtkWidget *dialog;

  if (course == NULL || gtk_widget_get_root (self->over) == NULL)
    {
      if (error != NULL)
        cy_session_present_error (self->session, error);
      work_free (self);
      return;
    }
  dialog = cy_record_dialog_present (self->over,
                                     self->session,
                                     &(CyRecordDialog){ .heading = _ ("New Course for Them"),
                                                        .text = text,
                                                        .accept = _ ("Make the Course"),
                                                        .fields = fields,
                                                        .n_fields = G_N_ELEMENTS (fields) },
                                     course,
                                     done_cb,
                                     self);
  g_clear_object (&self->over);
  g_object_set_data_full (G_OBJECT (dialog), "holding", self, work_free);
}

/**
 * cy_next_hold_present:
 * @over: a widget of the window
 * @session: the open library
 * @item: id of an item of a plan, 0 for a course outside of all plans
 * @ability: code of the ability that it is to raise
 * @people: (element-type gint64): who takes part
 */
void
cy_next_hold_present (GtkWidget  *over,
                      CySession  *session,
                      gint64      item,
                      const char *ability,
                      GArray     *people)
{
  Work *self = work_new (session, people);

  self->over = g_object_ref (over);
  self->item = item;
  self->ability = g_strdup (ability);
  cy_session_read (session, make_course, self, NULL, g_object_unref, NULL, made_cb, self);
}
