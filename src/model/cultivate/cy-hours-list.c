/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The credit hours of everybody in a year as of a day: the task, what was earned, what is to come,
 * and what it was earned by. */
#include "cy-hours-list.h"

#include "cy-code.h"
#include "cy-course-hours.h"
#include "cy-course.h"
#include "cy-political.h"
#include "cy-rules.h"
#include "cy-sql.h"

/* The order of resources/sql/cultivate/hours-people.sql. */
enum
{
  COLUMN_ID,
  COLUMN_NAME,
  COLUMN_UNIT,
  COLUMN_PLACE,
  COLUMN_TOWN,
  COLUMN_TOWN_NAME,
  COLUMN_TIER,
  COLUMN_ADMITTED,
  COLUMN_IN_POOL,
  COLUMN_IN_POST,
  COLUMN_POLITICAL,
};

static const char *const sets[] = {
  [CY_HOURS_BY_CATEGORY] = "training_category",
  [CY_HOURS_BY_FORM] = "training_form",
  [CY_HOURS_BY_CONTENT] = "training_content",
};

/* What the sessions of a course that lie ahead are worth. */
typedef struct
{
  gint64 course;
  gint64 offline;
  gint64 online;
} Ahead;

typedef struct
{
  CyHoursClass sum;
  gint64       person; /* who was counted last */
} Class;

typedef struct
{
  CyHoursList   *list;
  int            year;
  GHashTable    *people;                         /* id → CyHoursPerson */
  GHashTable    *courses;                        /* ids of those that were met */
  GHashTable    *ahead;                          /* id of a course → Ahead */
  GArray        *classes[CY_HOURS_N_DIMENSIONS]; /* of Class, one more than the set has */
  CyHoursPerson *person;
  gint64         id; /* of @person, known or not */
  gint64         course;
  gboolean       is_met;                     /* whether hours of @course were met */
  Class         *met[CY_HOURS_N_DIMENSIONS]; /* those of @course */
} Reading;

static void
person_free (gpointer data)
{
  CyHoursPerson *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town_name);
  g_free (self);
}

/* ---- People ---- */

static gboolean
add_person (CySqlRow *row, gpointer data, GError **error)
{
  Reading       *reading = data;
  CyHoursPerson *self = g_new0 (CyHoursPerson, 1);
  const char    *political = cy_sql_row_get_text (row, COLUMN_POLITICAL);

  g_ptr_array_add (reading->list->people, self);
  self->person = cy_sql_row_get_int (row, COLUMN_ID);
  self->name = cy_sql_row_dup_text (row, COLUMN_NAME);
  self->unit = cy_sql_row_get_int (row, COLUMN_UNIT);
  self->place = cy_sql_row_dup_text (row, COLUMN_PLACE);
  self->town = cy_sql_row_get_int (row, COLUMN_TOWN);
  self->town_name = cy_sql_row_dup_text (row, COLUMN_TOWN_NAME);
  self->tier = cy_code_intern ("tier", cy_sql_row_get_text (row, COLUMN_TIER));
  self->admitted = cy_sql_row_get_int (row, COLUMN_ADMITTED);
  self->kinds[CY_HOURS_RESERVE] = cy_sql_row_get_int (row, COLUMN_IN_POOL) != 0;
  self->kinds[CY_HOURS_POST] = cy_sql_row_get_int (row, COLUMN_IN_POST) != 0;
  self->kinds[CY_HOURS_PARTY] = political != NULL && cy_political_is_member (political);
  g_hash_table_insert (reading->people, &self->person, self);

  return TRUE;
}

/* ---- What was earned ---- */

static Class *
find_class (GArray *classes, const char *code)
{
  guint last = classes->len - 1;

  for (guint i = 0; code != NULL && i < last; i++)
    if (g_str_equal (g_array_index (classes, Class, i).sum.code, code))
      return &g_array_index (classes, Class, i);

  return &g_array_index (classes, Class, last);
}

/* The first hours that the person earned of the course. */
static void
meet_course (Reading *self, const CyHoursSession *session)
{
  const char *codes[] = {
    [CY_HOURS_BY_CATEGORY] = session->category,
    [CY_HOURS_BY_FORM] = session->form,
    [CY_HOURS_BY_CONTENT] = session->content,
  };
  gboolean is_new = !g_hash_table_contains (self->courses, &session->course);

  if (is_new)
    g_hash_table_add (self->courses, g_memdup2 (&session->course, sizeof session->course));
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    {
      Class *class = find_class (self->classes[i], codes[i]);

      self->met[i] = class;
      class->sum.n_courses += is_new;
      class->sum.n_people += class->person != self->id;
      class->sum.n_times++;
      class->person = self->id;
    }
  self->person->n_courses++;
  self->is_met = TRUE;
}

static void
add_hours (Reading *self, const CyHoursLine *line)
{
  const CyHoursSession *session = line->session;
  CyHoursPerson        *person = self->person;

  *(session->online ? &person->online : &person->offline) += session->hours;
  if (session->counts)
    *(session->online ? &person->task_online : &person->task_offline) += session->hours;
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    {
      self->met[i]->sum.hours += session->hours;
      self->met[i]->sum.task_hours += session->counts ? session->hours : 0;
    }
  if (cy_date_get_year (line->earned) == self->year)
    self->list->months[cy_date_get_month (line->earned) - 1] += session->hours;
}

static void
take_line (const CyHoursLine *line, gpointer data)
{
  Reading *self = data;

  if (line->person != self->id)
    self->person = g_hash_table_lookup (self->people, &line->person);
  if (line->person != self->id || line->session->course != self->course)
    self->is_met = FALSE;
  self->id = line->person;
  self->course = line->session->course;
  if (self->person == NULL || line->earned == CY_DATE_NONE)
    return;
  if (!self->is_met)
    meet_course (self, line->session);
  add_hours (self, line);
}

/* ---- What is to come ---- */

static void
look_ahead (Reading *self, GHashTable *sessions)
{
  GHashTableIter        iter;
  const CyHoursSession *session;

  g_hash_table_iter_init (&iter, sessions);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &session))
    {
      Ahead *ahead;

      if (!session->counts || session->date <= self->list->base_date ||
          cy_date_get_year (session->date) > self->year)
        continue;
      ahead = g_hash_table_lookup (self->ahead, &session->course);
      if (ahead == NULL)
        {
          ahead = g_new0 (Ahead, 1);
          ahead->course = session->course;
          g_hash_table_insert (self->ahead, &ahead->course, ahead);
        }
      *(session->online ? &ahead->online : &ahead->offline) += session->hours;
    }
}

/* The order of resources/sql/cultivate/hours-enrolled.sql. Merged people can be there twice. */
static gboolean
take_enrolment (CySqlRow *row, gpointer data, GError **error)
{
  Reading       *self = data;
  gint64         id = cy_sql_row_get_int (row, 0);
  gint64         course = cy_sql_row_get_int (row, 1);
  const char    *state = cy_sql_row_get_text (row, 2);
  CyHoursPerson *person;
  const Ahead   *ahead;

  if (id == self->id && course == self->course)
    return TRUE;
  self->id = id;
  self->course = course;
  person = g_hash_table_lookup (self->people, &id);
  if (person == NULL)
    return TRUE;
  person->n_exempt += g_str_equal (state, CY_ENROLMENT_EXEMPT);
  ahead = g_hash_table_lookup (self->ahead, &course);
  if (ahead != NULL && g_str_equal (state, CY_ENROLMENT_TAKES_PART))
    {
      person->planned_offline += ahead->offline;
      person->planned_online += ahead->online;
    }

  return TRUE;
}

/* ---- Reading ---- */

static void
start_classes (Reading *self)
{
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    {
      CyCodeSet *set = cy_code_set_get (sets[i]);

      self->classes[i] = g_array_new (FALSE, TRUE, sizeof (Class));
      for (guint j = 0; j < cy_code_set_get_n_codes (set); j++)
        {
          const Class class = { .sum.code = cy_code_set_get_nth (set, j)->code };

          g_array_append_val (self->classes[i], class);
        }
      g_array_set_size (self->classes[i], self->classes[i]->len + 1);
    }
}

static void
keep_classes (Reading *self)
{
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    for (guint j = 0; j < self->classes[i]->len; j++)
      {
        const Class *class = &g_array_index (self->classes[i], Class, j);

        if (class->sum.n_times > 0)
          g_array_append_val (self->list->classes[i], class->sum);
      }
}

static gboolean
read_hours (Reading *self, CyConn *conn, const CyHoursListArgs *args, GError **error)
{
  const CyHoursArgs what = { self->year, args->base_date, args->person };
  g_autoptr (GHashTable) sessions = cy_course_hours_load_sessions (conn, self->year, error);

  if (sessions == NULL)
    return FALSE;
  look_ahead (self, sessions);
  if (!cy_course_hours_each (conn, &what, take_line, self, error))
    return FALSE;
  self->id = 0;

  return cy_sql_each (conn,
                      cy_sql_get ("cultivate/hours-enrolled.sql"),
                      take_enrolment,
                      self,
                      error,
                      "iii",
                      (gint64) self->year,
                      args->person != 0 ? args->person : 1,
                      args->person != 0 ? args->person : G_MAXINT64);
}

static gboolean
read_people (Reading *self, CyConn *conn, const CyHoursListArgs *args, GError **error)
{
  return cy_sql_each (conn,
                      cy_sql_get ("cultivate/hours-people.sql"),
                      add_person,
                      self,
                      error,
                      "iiii",
                      args->scope,
                      args->base_date,
                      (gint64) args->is_past,
                      args->person);
}

static gboolean
read_all (CyHoursList *self, CyConn *conn, const CyHoursListArgs *args, GError **error)
{
  g_autoptr (GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) courses =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) ahead = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  Reading  reading = { .list = self,
                       .year = cy_date_get_year (args->base_date),
                       .people = people,
                       .courses = courses,
                       .ahead = ahead };
  gboolean is_read;

  start_classes (&reading);
  is_read = read_people (&reading, conn, args, error) && read_hours (&reading, conn, args, error);
  keep_classes (&reading);
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    g_array_unref (reading.classes[i]);

  return is_read;
}

/**
 * cy_hours_list_load:
 * @conn: a connection
 * @args: of whom, and as of which day
 * @error: return location
 *
 * Reads everybody who is in the pool that day or holds a village post now, with the credit hours
 * of the year of that day: earned as cy_course_hours_each() says it, and to come by courses that
 * the person is enrolled in. Then cy_hours_reckon() is applied to each.
 *
 * Returns: (transfer full): the list
 */
CyHoursList *
cy_hours_list_load (CyConn *conn, const CyHoursListArgs *args, GError **error)
{
  g_autoptr (CyHoursList) self = g_atomic_rc_box_new0 (CyHoursList);

  self->people = g_ptr_array_new_with_free_func (person_free);
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    self->classes[i] = g_array_new (FALSE, FALSE, sizeof (CyHoursClass));
  self->base_date = args->base_date;
  self->rules = args->rules != NULL
                  ? g_object_ref (args->rules)
                  : cy_rules_for_year (conn, cy_date_get_year (args->base_date), error);
  if (self->rules == NULL || !read_all (self, conn, args, error))
    return NULL;
  for (guint i = 0; i < self->people->len; i++)
    cy_hours_reckon (g_ptr_array_index (self->people, i), self->rules, self->base_date);

  return g_steal_pointer (&self);
}

CyHoursList *
cy_hours_list_ref (CyHoursList *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
list_clear (gpointer data)
{
  CyHoursList *self = data;

  g_clear_object (&self->rules);
  g_ptr_array_unref (self->people);
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    g_array_unref (self->classes[i]);
}

void
cy_hours_list_unref (CyHoursList *self)
{
  g_atomic_rc_box_release_full (self, list_clear);
}
