/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which course comes next for a selection of people: the one that closes most of what they lack.
 *
 *   gaps of the selection ──► by ability ──► courses and items for it ──► ranked
 *
 * What nobody knows of somebody is told apart and never counted as a gap. */
#include "cy-next-course.h"

#include "cy-course-edit.h"
#include "cy-enrol.h"
#include "cy-json.h"
#include "cy-sql.h"
#include "cy-step.h"

/* Which ability each content of the set training_content raises when a course names none. Practical
 * skills (T05) raise none of the seven. */
static const struct
{
  const char *content;
  const char *ability;
} contents[] = {
  { "T01", "1" }, /* 政治理论 → 政治能力 */
  { "T02", "1" }, /* 党性、廉洁 → 政治能力 */
  { "T03", "4" }, /* 乡村振兴、集体经济 → 改革攻坚能力 */
  { "T04", "6" }, /* 基层治理、法律 → 群众工作能力 */
};

typedef struct
{
  CyNextCourses *result;

  GHashTable *enrolled; /* course → GHashTable of people */
} Reading;

/**
 * cy_next_ability_of_content:
 * @content: (nullable): code of the set training_content
 *
 * Returns: (nullable): code of the ability that such a course raises
 */
const char *
cy_next_ability_of_content (const char *content)
{
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    if (g_strcmp0 (contents[i].content, content) == 0)
      return contents[i].ability;

  return NULL;
}

/* ---- The selection ---- */

static void
person_free (gpointer data)
{
  CyNextPerson *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self);
}

static gboolean
add_person (CySqlRow *row, gpointer data, GError **error)
{
  CyNextCourses *self = data;
  CyNextPerson  *person = g_new0 (CyNextPerson, 1);

  person->person = cy_sql_row_get_int (row, 0);
  person->name = cy_sql_row_dup_text (row, 1);
  person->place = cy_sql_row_dup_text (row, 2);
  person->ord = cy_sql_row_get_int (row, 3);
  g_ptr_array_add (self->people, person);
  g_hash_table_insert (self->by_person, &person->person, person);

  return TRUE;
}

static GArray *
read_people (CyNextCourses *self, CyConn *conn, const CyNextArgs *args, GError **error)
{
  g_autoptr (GArray) ids = args->people != NULL ? g_array_ref (args->people)
                                                : cy_enrol_list_unit (conn, args->scope, error);
  g_autofree char *json = ids != NULL ? cy_json_dup_ids (ids) : NULL;

  if (ids == NULL || !cy_sql_each (conn,
                                   cy_sql_get ("cultivate/next-people.sql"),
                                   add_person,
                                   self,
                                   error,
                                   "t",
                                   json))
    return NULL;

  return g_steal_pointer (&ids);
}

static void
sum_abilities (CyNextCourses *self, GArray *ids)
{
  const CyAbilityFrame *frame = self->gaps->book->frame;

  self->abilities = g_new0 (CyNextAbility, frame->n_kinds);
  for (guint i = 0; i < frame->n_kinds; i++)
    {
      CyNextAbility *ability = &self->abilities[i];
      const char    *code = frame->kinds[i].code;

      ability->people = cy_ability_gaps_list_short (self->gaps, ids, code, CY_ABILITY_SHORT);
      ability->unknown = cy_ability_gaps_list_short (self->gaps, ids, code, CY_ABILITY_UNKNOWN);
      for (guint j = 0; j < ability->people->len; j++)
        ability->lack += g_array_index (ability->people, CyAbilityGap, j).lack;
    }
}

/* ---- Courses ---- */

static void
course_free (gpointer data)
{
  CyNextCourse *self = data;

  g_free (self->name);
  g_free (self->place);
  g_clear_pointer (&self->people, g_array_unref);
  g_free (self);
}

static gboolean
add_enrolled (CySqlRow *row, gpointer data, GError **error)
{
  GHashTable *enrolled = data;
  gint64      course = cy_sql_row_get_int (row, 0);
  gint64      person = cy_sql_row_get_int (row, 1);
  GHashTable *people = g_hash_table_lookup (enrolled, &course);

  if (people == NULL)
    {
      people = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_insert (enrolled, g_memdup2 (&course, sizeof course), people);
    }
  g_hash_table_add (people, g_memdup2 (&person, sizeof person));

  return TRUE;
}

/* A unit holds courses for the people below it; who holds none in particular, for everybody. */
static gboolean
may_come (const CyNextCourses *result, CySqlRow *row, gint64 id)
{
  const CyNextPerson *person = cy_next_courses_get_person (result, id);

  return cy_sql_row_is_null (row, 9) ||
         (person != NULL && person->ord >= cy_sql_row_get_int (row, 9) &&
          person->ord <= cy_sql_row_get_int (row, 10));
}

/* Takes up those who lack what the course raises; whoever lacks most gets a place first. */
static void
find_people (CyNextCourse *self, const Reading *reading, CySqlRow *row)
{
  const CyNextAbility *ability = &reading->result->abilities[self->kind];
  GHashTable          *enrolled = g_hash_table_lookup (reading->enrolled, &self->course);

  self->people = g_array_new (FALSE, FALSE, sizeof (CyAbilityGap));
  for (guint i = 0; i < ability->people->len; i++)
    {
      const CyAbilityGap *gap = &g_array_index (ability->people, CyAbilityGap, i);

      if (enrolled != NULL && g_hash_table_contains (enrolled, &gap->person))
        self->n_known++;
      else if (may_come (reading->result, row, gap->person))
        g_array_append_vals (self->people, gap, 1);
    }
  self->n_served = MIN (self->people->len, self->places);
  for (guint i = 0; i < self->n_served; i++)
    self->lack += g_array_index (self->people, CyAbilityGap, i).lack;
}

static guint
count_places (CySqlRow *row)
{
  gint64 capacity = cy_sql_row_get_int (row, 6);
  gint64 n_enrolled = cy_sql_row_get_int (row, 7);

  return capacity > 0 ? (guint) MAX (capacity - n_enrolled, 0) : CY_NEXT_NO_LIMIT;
}

/* Items go by the negative id, so that no course has the same. */
static CyNextCourse *
read_course (CySqlRow *row)
{
  CyNextCourse *self = g_new0 (CyNextCourse, 1);

  self->course = cy_sql_row_get_int (row, 0);
  self->item = cy_sql_row_get_int (row, 1);
  self->id = self->course != 0 ? self->course : -self->item;
  self->name = cy_sql_row_dup_text (row, 2);
  self->by_content = cy_sql_row_is_null (row, 3);
  self->since = cy_sql_row_get_int (row, 5);
  self->places = count_places (row);
  self->n_enrolled = (guint) cy_sql_row_get_int (row, 7);
  self->place = cy_sql_row_dup_text (row, 8);

  return self;
}

/* The order of resources/sql/cultivate/next-courses.sql. What closes no gap is left out. */
static gboolean
add_course (CySqlRow *row, gpointer data, GError **error)
{
  Reading       *reading = data;
  CyNextCourses *result = reading->result;
  const char    *named = cy_sql_row_get_text (row, 3);
  const int      kind =
    cy_ability_frame_find (result->gaps->book->frame,
                           named != NULL
                             ? named
                             : cy_next_ability_of_content (cy_sql_row_get_text (row, 4)));
  CyNextCourse *self;

  if (kind < 0)
    return TRUE;
  self = read_course (row);
  self->kind = (guint) kind;
  find_people (self, reading, row);
  result->abilities[kind].n_courses++;
  if (self->people->len + self->n_known > 0)
    g_ptr_array_add (result->courses, self);
  else
    course_free (self);

  return TRUE;
}

/* More people, then more of what they lack, then the earlier one; a course before a mere plan. */
static int
compare_courses (gconstpointer pa, gconstpointer pb)
{
  const CyNextCourse *a = *(const CyNextCourse *const *) pa;
  const CyNextCourse *b = *(const CyNextCourse *const *) pb;

  if (a->n_served != b->n_served)
    return a->n_served > b->n_served ? -1 : 1;
  if (a->lack != b->lack)
    return a->lack > b->lack ? -1 : 1;
  if (a->since != b->since)
    return a->since < b->since ? -1 : 1;
  if ((a->course == 0) != (b->course == 0))
    return a->course != 0 ? -1 : 1;

  return (ABS (a->id) > ABS (b->id)) - (ABS (a->id) < ABS (b->id));
}

static gboolean
read_courses (Reading *reading, CyConn *conn, const CyNextArgs *args, GError **error)
{
  return cy_sql_each (conn,
                      cy_sql_get ("cultivate/next-enrolled.sql"),
                      add_enrolled,
                      reading->enrolled,
                      error,
                      "i",
                      args->base_date) &&
         cy_sql_each (conn,
                      cy_sql_get ("cultivate/next-courses.sql"),
                      add_course,
                      reading,
                      error,
                      "iii",
                      args->scope,
                      args->base_date,
                      (gint64) cy_date_get_year (args->base_date));
}

/**
 * cy_next_courses_load:
 * @conn: a connection
 * @args: of whom, and as of which day
 * @error: return location
 *
 * A course raises the ability that it names, else that of its content. Courses come in the order of
 * how many people they have room for who lack it, then of how much these lack together, then of
 * their first day; a full one closes nothing and comes last.
 *
 * Returns: (transfer full): gaps and courses
 */
CyNextCourses *
cy_next_courses_load (CyConn *conn, const CyNextArgs *args, GError **error)
{
  g_autoptr (CyNextCourses) self = g_new0 (CyNextCourses, 1);
  g_autoptr (GHashTable) enrolled = g_hash_table_new_full (g_int64_hash,
                                                           g_int64_equal,
                                                           g_free,
                                                           (GDestroyNotify) g_hash_table_unref);
  g_autoptr (GArray) ids = NULL;
  Reading reading = { self, enrolled };

  self->people = g_ptr_array_new_with_free_func (person_free);
  self->courses = g_ptr_array_new_with_free_func (course_free);
  self->by_person = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->gaps = cy_ability_gaps_load (conn, NULL, CY_ABILITY_EVERYBODY, args->base_date, error);
  ids = self->gaps != NULL ? read_people (self, conn, args, error) : NULL;
  if (ids == NULL)
    return NULL;
  sum_abilities (self, ids);
  if (!read_courses (&reading, conn, args, error))
    return NULL;
  g_ptr_array_sort (self->courses, compare_courses);

  return g_steal_pointer (&self);
}

void
cy_next_courses_free (CyNextCourses *self)
{
  for (guint i = 0; self->abilities != NULL && i < self->gaps->book->frame->n_kinds; i++)
    {
      g_array_unref (self->abilities[i].people);
      g_array_unref (self->abilities[i].unknown);
    }
  g_free (self->abilities);
  g_clear_pointer (&self->gaps, cy_ability_gaps_free);
  g_ptr_array_unref (self->courses);
  g_hash_table_unref (self->by_person);
  g_ptr_array_unref (self->people);
  g_free (self);
}

/**
 * cy_next_courses_get_person:
 * @self: gaps and courses
 * @person: id
 *
 * Returns: (nullable): who that is, if he or she belongs to the selection
 */
const CyNextPerson *
cy_next_courses_get_person (const CyNextCourses *self, gint64 person)
{
  return g_hash_table_lookup (self->by_person, &person);
}

/* ---- A new one ---- */

/**
 * cy_next_course_hold:
 * @conn: a writing connection
 * @holding: a new course, and who takes part
 * @error: return location; %CY_ERROR_CONSTRAINT as for cy_course_save()
 *
 * Returns: whether the course stands with its participants, as one step
 */
gboolean
cy_next_course_hold (CyConn *conn, const CyNextHolding *holding, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, holding->step_name, CY_STEP_NONE, error);
  CyEnrolResult result;
  CyEnrolment   plan = { .people = (const gint64 *) holding->people->data,
                         .n_people = holding->people->len,
                         .date = holding->date,
                         .step_name = holding->step_name };

  if (step == NULL || !cy_course_save (conn, holding->course, holding->step_name, error))
    return FALSE;
  plan.course = cy_record_get_id (holding->course);

  return cy_enrol_people (conn, &plan, &result, error) && cy_step_commit (step, error);
}
