/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Results of indicators that speak of an ability become ability records when a cycle is locked. */
#include "cy-grade-ability.h"

#include "cy-ability.h"
#include "cy-assess-compute.h"
#include "cy-basis.h"
#include "cy-code.h"
#include "cy-conn.h"
#include "cy-mapper.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

/* Levels go from 1.0 to 5.0, in tenths. */
#define LEAST_LEVEL 10
#define MOST_LEVEL 50

/* The code of the set ability_source for an assessment */
#define SOURCE "1"

typedef struct
{
  gint64      value;  /* thousandths */
  gint64      points; /* hundredths */
  const char *ability;
} Earned;

/**
 * cy_grade_ability_level:
 * @value: what was earned, thousandths of a point
 * @points: full marks, hundredths of a point
 *
 * The reverse of how an indicator earns points by a level: the level is the same share of the
 * highest one as the points are of full marks, and never below the lowest.
 *
 * Returns: tenths of a level; the lowest where there are no full marks
 */
int
cy_grade_ability_level (gint64 value, gint64 points)
{
  gint64 whole = points * CY_ASSESS_UNIT;

  if (whole <= 0)
    return LEAST_LEVEL;

  return (int) CLAMP ((2 * value * MOST_LEVEL + whole) / (2 * whole), LEAST_LEVEL, MOST_LEVEL);
}

static Earned *
get_earned (GArray *all, const char *ability)
{
  Earned earned = { 0, 0, ability };

  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (g_array_index (all, Earned, i).ability, ability))
      return &g_array_index (all, Earned, i);
  g_array_append_val (all, earned);

  return &g_array_index (all, Earned, all->len - 1);
}

/* An indicator that reads the level itself would only say it again. */
static void
add_up (const CyAssessBook *book, const CyAssessMark *mark, GArray *all)
{
  for (guint i = 0; i < book->plan->indicators->len; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (book->plan, i);
      Earned                *earned;

      if (indicator->ability == NULL || indicator->method == CY_METHOD_ABILITY || !book->asked[i] ||
          indicator->points <= 0 || mark->indicators[i].value == CY_ASSESS_NO_VALUE)
        continue;
      earned = get_earned (all, indicator->ability);
      earned->value += mark->indicators[i].value;
      earned->points += indicator->points;
    }
}

static char *
dup_evidence (const CyAssessBook *book, const Earned *earned)
{
  g_autofree char *value = cy_basis_format (earned->value, 1000);
  g_autofree char *points = cy_basis_format (earned->points, 100);

  return g_strdup_printf (_ ("%s: %s of %s points for “%s”"),
                          book->name,
                          value,
                          points,
                          cy_code_get_name ("ability", earned->ability));
}

/* Locked a second time, the same evidence is not written again. */
static gboolean
is_there (CyConn     *conn,
          gint64      person,
          const char *ability,
          const char *evidence,
          gboolean   *there,
          GError    **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM ability_record WHERE person = ?1 AND ability = ?2"
                       " AND source = '" SOURCE "' AND evidence = ?3 AND deleted IS NULL",
                       &n,
                       error,
                       "itt",
                       person,
                       ability,
                       evidence))
    return FALSE;
  *there = n > 0;

  return TRUE;
}

static gboolean
write_one (CyConn              *conn,
           const CyAssessBook  *book,
           const CyAssessEntry *entry,
           const Earned        *earned,
           CyDate               today,
           guint               *n_written,
           GError             **error)
{
  g_autofree char *evidence = dup_evidence (book, earned);
  g_autoptr (CyRecord) record = NULL;
  gboolean there = FALSE;

  if (!is_there (conn, entry->person, earned->ability, evidence, &there, error))
    return FALSE;
  if (there)
    return TRUE;
  record = cy_record_new (CY_ABILITY_RECORD);
  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, entry->person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, earned->ability);
  cy_record_set_int (record,
                     CY_ABILITY_RECORD_LEVEL,
                     cy_grade_ability_level (earned->value, earned->points));
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, MIN (book->until, today));
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, SOURCE);
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, evidence);
  (*n_written)++;

  return cy_mapper_save (conn, record, error);
}

static gboolean
write_entry (CyConn             *conn,
             const CyAssessBook *book,
             guint               nth,
             CyAssessMark       *mark,
             CyDate              today,
             guint              *n_written,
             GError            **error)
{
  const CyAssessEntry *entry = cy_assess_book_entry (book, nth);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Earned));

  if (entry->person == 0 || entry->special != NULL)
    return TRUE;
  cy_assess_compute (book, nth, mark);
  add_up (book, mark, all);
  for (guint i = 0; i < all->len; i++)
    if (!write_one (conn, book, entry, &g_array_index (all, Earned, i), today, n_written, error))
      return FALSE;

  return TRUE;
}

/**
 * cy_grade_ability_write:
 * @conn: a writing connection in a step
 * @cycle: id of a cycle that is being locked
 * @today: the day
 * @n_written: (inout): grows by the records that were made
 * @error: return location
 *
 * Returns: whether every ability that the cycle speaks of has its evidence
 */
gboolean
cy_grade_ability_write (CyConn *conn, gint64 cycle, CyDate today, guint *n_written, GError **error)
{
  g_autoptr (CyAssessBook) book = cy_assess_book_load (conn, cycle, error);
  g_autoptr (CyAssessMark) mark = book != NULL ? cy_assess_mark_new (book) : NULL;

  for (guint i = 0; book != NULL && i < book->entries->len; i++)
    if (!write_entry (conn, book, i, mark, today, n_written, error))
      return FALSE;

  return book != NULL;
}
