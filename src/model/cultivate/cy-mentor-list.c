/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who guides whom as of a day, how many a mentor has, and which talks and reports are due. */
#include "cy-mentor-list.h"

#include "cy-code.h"
#include "cy-rules.h"
#include "cy-sql.h"

/* The order of resources/sql/cultivate/mentored.sql. */
enum
{
  PERSON_ID,
  PERSON_NAME,
  PERSON_UNIT,
  PERSON_PLACE,
  PERSON_TOWN,
  PERSON_TIER,
  PERSON_ADMITTED,
  PERSON_TALK,
  PERSON_TALKED,
  PERSON_NEXT,
  PERSON_N_TALKS,
  PERSON_REPORTED,
  PERSON_N_REPORTS,
};

/* The order of resources/sql/cultivate/pairs.sql. */
enum
{
  PAIR_ID,
  PAIR_PERSON,
  PAIR_MENTOR,
  PAIR_SINCE,
  PAIR_N_TALKS,
  PAIR_LAST_TALK,
};

/* The order of resources/sql/cultivate/mentors.sql. */
enum
{
  MENTOR_ID,
  MENTOR_NAME,
  MENTOR_KIND,
  MENTOR_UNIT,
  MENTOR_ORGAN,
  MENTOR_POST,
  MENTOR_SPECIALTY,
  MENTOR_CAPACITY,
  MENTOR_LEFT,
};

/* By id, while the list is read. */
typedef struct
{
  CyMentorList *list;
  GHashTable   *mentors; /* id → CyMentorLoad */
  GHashTable   *pairs;   /* id of a person → GPtrArray of CyMentorPair */
} Reading;

static void
mentored_free (gpointer data)
{
  CyMentored *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_ptr_array_unref (self->pairs);
  g_free (self);
}

static void
load_free (gpointer data)
{
  CyMentorLoad *self = data;

  g_free (self->name);
  g_free (self->organ);
  g_free (self->post);
  g_free (self->specialty);
  g_free (self);
}

static gboolean
add_mentor (CySqlRow *row, gpointer data, GError **error)
{
  Reading      *reading = data;
  CyMentorLoad *self = g_new0 (CyMentorLoad, 1);

  g_ptr_array_add (reading->list->mentors, self);
  self->mentor = cy_sql_row_get_int (row, MENTOR_ID);
  self->name = cy_sql_row_dup_text (row, MENTOR_NAME);
  self->kind = cy_code_intern ("mentor_kind", cy_sql_row_get_text (row, MENTOR_KIND));
  self->unit = cy_sql_row_get_int (row, MENTOR_UNIT);
  self->organ = cy_sql_row_dup_text (row, MENTOR_ORGAN);
  self->post = cy_sql_row_dup_text (row, MENTOR_POST);
  self->specialty = cy_sql_row_dup_text (row, MENTOR_SPECIALTY);
  self->capacity = cy_sql_row_is_null (row, MENTOR_CAPACITY)
                     ? (guint) cy_record_get_int (reading->list->rules, CY_RULES_MENTOR_LOAD)
                     : (guint) cy_sql_row_get_int (row, MENTOR_CAPACITY);
  self->left = cy_sql_row_get_int (row, MENTOR_LEFT);
  g_hash_table_insert (reading->mentors, &self->mentor, self);

  return TRUE;
}

static gboolean
add_pair (CySqlRow *row, gpointer data, GError **error)
{
  Reading      *reading = data;
  gint64        mentor = cy_sql_row_get_int (row, PAIR_MENTOR);
  CyMentorPair *self = g_new0 (CyMentorPair, 1);
  GPtrArray    *pairs;

  g_ptr_array_add (reading->list->pairs, self);
  self->mentoring = cy_sql_row_get_int (row, PAIR_ID);
  self->person = cy_sql_row_get_int (row, PAIR_PERSON);
  self->mentor = g_hash_table_lookup (reading->mentors, &mentor);
  self->since = cy_sql_row_get_int (row, PAIR_SINCE);
  self->n_talks = (guint) cy_sql_row_get_int (row, PAIR_N_TALKS);
  self->last_talk = cy_sql_row_get_int (row, PAIR_LAST_TALK);
  self->mentor->n_people++;
  pairs = g_hash_table_lookup (reading->pairs, &self->person);
  if (pairs == NULL)
    {
      pairs = g_ptr_array_new ();
      g_hash_table_insert (reading->pairs, &self->person, pairs);
    }
  g_ptr_array_add (pairs, self);

  return TRUE;
}

static void
set_due (const CyMentorList *list, CyMentored *self, CyDate next)
{
  CyDate talked = self->talked != CY_DATE_NONE ? self->talked : self->admitted;
  CyDate reported = self->reported != CY_DATE_NONE ? self->reported : self->admitted;

  if (self->pairs->len == 0)
    self->mentor_due =
      cy_due_after (self->admitted, list->rules, CY_RULES_MENTOR_MONTHS, list->base_date);
  self->talk_due = next != CY_DATE_NONE
                     ? cy_due_on (next, list->base_date)
                     : cy_due_after (talked, list->rules, CY_RULES_TALK_MONTHS, list->base_date);
  self->report_due = cy_due_after (reported, list->rules, CY_RULES_REPORT_MONTHS, list->base_date);
}

static gboolean
add_person (CySqlRow *row, gpointer data, GError **error)
{
  Reading    *reading = data;
  CyMentored *self = g_new0 (CyMentored, 1);
  GPtrArray  *pairs;

  g_ptr_array_add (reading->list->people, self);
  self->person = cy_sql_row_get_int (row, PERSON_ID);
  self->unit = cy_sql_row_get_int (row, PERSON_UNIT);
  self->name = cy_sql_row_dup_text (row, PERSON_NAME);
  self->place = cy_sql_row_dup_text (row, PERSON_PLACE);
  self->town = cy_sql_row_dup_text (row, PERSON_TOWN);
  self->tier = cy_code_intern ("tier", cy_sql_row_get_text (row, PERSON_TIER));
  self->admitted = cy_sql_row_get_int (row, PERSON_ADMITTED);
  self->talk = cy_sql_row_get_int (row, PERSON_TALK);
  self->talked = cy_sql_row_get_int (row, PERSON_TALKED);
  self->n_talks = (guint) cy_sql_row_get_int (row, PERSON_N_TALKS);
  self->reported = cy_sql_row_get_int (row, PERSON_REPORTED);
  self->n_reports = (guint) cy_sql_row_get_int (row, PERSON_N_REPORTS);
  pairs = g_hash_table_lookup (reading->pairs, &self->person);
  self->pairs = pairs != NULL ? g_ptr_array_ref (pairs) : g_ptr_array_new ();
  set_due (reading->list, self, cy_sql_row_get_int (row, PERSON_NEXT));

  return TRUE;
}

static gboolean
read_people (Reading *reading, CyConn *conn, const CyMentorArgs *args, GError **error)
{
  CyDate new_year = cy_date_new (cy_date_get_year (args->base_date), 1, 1);

  return cy_sql_each (conn,
                      cy_sql_get ("cultivate/mentored.sql"),
                      add_person,
                      reading,
                      error,
                      "iiiii",
                      args->scope,
                      args->base_date,
                      (gint64) args->is_past,
                      args->person,
                      new_year);
}

static gboolean
read_all (CyMentorList *self, CyConn *conn, const CyMentorArgs *args, GError **error)
{
  g_autoptr (GHashTable) mentors = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) pairs =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  Reading reading = { self, mentors, pairs };

  return cy_sql_each (conn,
                      cy_sql_get ("cultivate/mentors.sql"),
                      add_mentor,
                      &reading,
                      error,
                      "") &&
         cy_sql_each (conn,
                      cy_sql_get ("cultivate/pairs.sql"),
                      add_pair,
                      &reading,
                      error,
                      "i",
                      args->base_date) &&
         read_people (&reading, conn, args, error);
}

/**
 * cy_mentor_list_load:
 * @conn: a connection
 * @args: of whom, and as of which day
 * @error: return location
 *
 * Reads everybody in the pool that day with mentors, talks and reports, and all mentors with
 * their load.
 *
 * Returns: (transfer full): the list
 */
CyMentorList *
cy_mentor_list_load (CyConn *conn, const CyMentorArgs *args, GError **error)
{
  g_autoptr (CyMentorList) self = g_atomic_rc_box_new0 (CyMentorList);

  self->people = g_ptr_array_new_with_free_func (mentored_free);
  self->mentors = g_ptr_array_new_with_free_func (load_free);
  self->pairs = g_ptr_array_new_with_free_func (g_free);
  self->base_date = args->base_date;
  self->rules = args->rules != NULL
                  ? g_object_ref (args->rules)
                  : cy_rules_for_year (conn, cy_date_get_year (args->base_date), error);
  if (self->rules == NULL || !read_all (self, conn, args, error))
    return NULL;

  return g_steal_pointer (&self);
}

static void
list_clear (gpointer data)
{
  CyMentorList *self = data;

  g_clear_object (&self->rules);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->pairs);
  g_ptr_array_unref (self->mentors);
}

CyMentorList *
cy_mentor_list_ref (CyMentorList *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_mentor_list_unref (CyMentorList *self)
{
  g_atomic_rc_box_release_full (self, list_clear);
}

/**
 * cy_mentor_load_is_over:
 * @self: a mentor
 *
 * Returns: whether more are guided than the rule allows
 */
gboolean
cy_mentor_load_is_over (const CyMentorLoad *self)
{
  return self->capacity > 0 && self->n_people > self->capacity;
}
