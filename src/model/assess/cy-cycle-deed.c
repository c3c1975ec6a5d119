/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done about cycles: begun, their list kept up, taken back. */
#include "cy-cycle-deed.h"

#include "cy-code.h"
#include "cy-conn.h"
#include "cy-cycle-graders.h"
#include "cy-cycle-list.h"
#include "cy-cycle-people.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-scheme-plan.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

/* Marking of a quarter goes on for some days after it; a year-end is marked before the year is
 * over. */
#define DAYS_AFTER_QUARTER 10
#define DAYS_BEFORE_END 15

/* The county rule for those who were there for less than half a year. */
#define MONTHS_YEAR 6
#define MONTHS_QUARTER 2

/* ---- Guards ---- */

/**
 * cy_cycle_check_open:
 * @conn: a connection
 * @cycle: id of a cycle
 * @error: return location; %CY_ERROR_CONSTRAINT when it is locked, %CY_ERROR_NOT_FOUND when there
 * is no such cycle
 *
 * To be asked before anything of a cycle is written.
 *
 * Returns: whether it may be changed
 */
gboolean
cy_cycle_check_open (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);
  g_autofree char *message = NULL;

  if (record == NULL)
    return FALSE;
  if (g_strcmp0 (cy_record_get_text (record, CY_ASSESS_CYCLE_STATE), CY_CYCLE_LOCKED) != 0)
    return TRUE;
  message = g_strdup_printf (_ ("“%s” is locked and its results stand in the records, so nothing "
                                "of it can be changed. A grade "
                                "is corrected on the page of grades, with a reason."),
                             cy_record_get_text (record, CY_ASSESS_CYCLE_NAME));

  return cy_error_refuse (error, message);
}

static gboolean
count_marks (CyConn *conn, gint64 cycle, gint64 *n, GError **error)
{
  return cy_sql_get_int (conn,
                         "SELECT count(*) FROM assess_entry e JOIN assess_score s ON s.entry = "
                         "e.id "
                         "WHERE e.cycle = ?1 AND e.deleted IS NULL AND s.deleted IS NULL",
                         n,
                         error,
                         "i",
                         cycle);
}

/* ---- Beginning ---- */

static void
set_days (CyRecord *cycle, int year, const char *kind)
{
  guint  quarter = kind[0] == 'q' ? (guint) (kind[1] - '0') : 0;
  int    month = quarter > 0 ? 3 * (int) quarter : 12;
  CyDate until = cy_date_new (year, month, month == 6 || month == 9 ? 30 : 31);

  cy_record_set_int (cycle,
                     CY_ASSESS_CYCLE_SINCE,
                     cy_date_new (year, quarter > 0 ? month - 2 : 1, 1));
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_UNTIL, until);
  cy_record_set_int (cycle,
                     CY_ASSESS_CYCLE_OPENS,
                     quarter > 0 ? cy_date_add_days (until, -DAYS_BEFORE_END)
                                 : cy_date_new (year, 11, 1));
  cy_record_set_int (cycle,
                     CY_ASSESS_CYCLE_DEADLINE,
                     quarter > 0 ? cy_date_add_days (until, DAYS_AFTER_QUARTER)
                                 : cy_date_new (year, 12, 10));
}

/**
 * cy_cycle_draft_of:
 * @scheme: id of a scheme
 * @year: its year
 * @scheme_name: its name
 * @kind: code of the set cycle_kind
 *
 * Returns: (transfer full): a cycle of the scheme's year with the usual days, not saved
 */
CyRecord *
cy_cycle_draft_of (gint64 scheme, int year, const char *scheme_name, const char *kind)
{
  CyRecord *cycle = cy_record_new (CY_ASSESS_CYCLE);
  /* Translators: year, quarter or year-end, name of the scheme */
  g_autofree char *name =
    g_strdup_printf (_ ("%d %s · %s"), year, cy_code_get_name ("cycle_kind", kind), scheme_name);

  cy_record_set_int (cycle, CY_ASSESS_CYCLE_SCHEME, scheme);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_YEAR, year);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_KIND, kind);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_NAME, name);
  set_days (cycle, year, kind);
  cy_record_set_int (cycle,
                     CY_ASSESS_CYCLE_MONTHS_MIN,
                     g_str_equal (kind, CY_CYCLE_YEAR_END) ? MONTHS_YEAR : MONTHS_QUARTER);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_MOVED, "longest");
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DOUBLE_ENTRY, FALSE);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_STATE, CY_CYCLE_OPEN);

  return cycle;
}

static CyRecord *
draft (const CySchemePlan *plan, const char *kind)
{
  return cy_cycle_draft_of (plan->id, plan->year, plan->name, kind);
}

/**
 * cy_cycle_draft:
 * @conn: a connection
 * @scheme: id of a scheme
 * @kind: code of the set cycle_kind
 * @error: return location
 *
 * Returns: (transfer full): a cycle of the scheme's year with the usual days, not saved
 */
CyRecord *
cy_cycle_draft (CyConn *conn, gint64 scheme, const char *kind, GError **error)
{
  g_autoptr (CySchemePlan) plan = cy_scheme_plan_load (conn, scheme, error);

  return plan != NULL ? draft (plan, kind) : NULL;
}

static gboolean
has_routine (const CySchemePlan *plan)
{
  for (guint i = 0; i < plan->parts->len; i++)
    if (cy_plan_part (plan, i)->is_routine)
      return TRUE;

  return FALSE;
}

static gboolean
is_there (CyConn *conn, CyRecord *cycle, gboolean *there, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM assess_cycle WHERE deleted IS NULL AND id <> ?1 "
                       "AND scheme = ?2 AND kind = ?3 AND coalesce(unit, 0) = ?4 "
                       "AND coalesce(tier, '') = ?5 AND coalesce(post, '') = ?6",
                       &n,
                       error,
                       "iititt",
                       cy_record_get_id (cycle),
                       cy_record_get_int (cycle, CY_ASSESS_CYCLE_SCHEME),
                       cy_record_get_text (cycle, CY_ASSESS_CYCLE_KIND),
                       cy_record_get_int (cycle, CY_ASSESS_CYCLE_UNIT),
                       cy_record_get_text (cycle, CY_ASSESS_CYCLE_TIER) ?: "",
                       cy_record_get_text (cycle, CY_ASSESS_CYCLE_POST) ?: ""))
    return FALSE;
  *there = n > 0;

  return TRUE;
}

/**
 * cy_cycle_draft_year:
 * @conn: a connection
 * @year_end: a year-end cycle, not saved
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyRecord): the cycles of the year that are not there yet,
 * for the same people and by the same rule; the quarters only where the scheme has a routine part
 */
GPtrArray *
cy_cycle_draft_year (CyConn *conn, CyRecord *year_end, GError **error)
{
  static const char *const kinds[] = { "q1", "q2", "q3", "q4" };
  static const guint       same[] = { CY_ASSESS_CYCLE_UNIT,
                                      CY_ASSESS_CYCLE_TIER,
                                      CY_ASSESS_CYCLE_POST,
                                      CY_ASSESS_CYCLE_MOVED,
                                      CY_ASSESS_CYCLE_DOUBLE_ENTRY };
  g_autoptr (GPtrArray) cycles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CySchemePlan) plan =
    cy_scheme_plan_load (conn, cy_record_get_int (year_end, CY_ASSESS_CYCLE_SCHEME), error);

  if (plan == NULL)
    return NULL;
  for (guint i = 0; has_routine (plan) && i < G_N_ELEMENTS (kinds); i++)
    {
      g_ptr_array_add (cycles, draft (plan, kinds[i]));
      for (guint j = 0; j < G_N_ELEMENTS (same); j++)
        cy_record_set (g_ptr_array_index (cycles, i), same[j], cy_record_get (year_end, same[j]));
    }
  g_ptr_array_add (cycles, g_object_ref (year_end));
  for (guint i = cycles->len; i > 0; i--)
    {
      gboolean there = FALSE;

      if (!is_there (conn, g_ptr_array_index (cycles, i - 1), &there, error))
        return NULL;
      if (there)
        g_ptr_array_remove_index (cycles, i - 1);
    }

  return g_steal_pointer (&cycles);
}

static gboolean
check_days (CyRecord *cycle, GError **error)
{
  CyDate since = cy_record_get_int (cycle, CY_ASSESS_CYCLE_SINCE);
  CyDate until = cy_record_get_int (cycle, CY_ASSESS_CYCLE_UNTIL);
  CyDate opens = cy_record_get_int (cycle, CY_ASSESS_CYCLE_OPENS);
  CyDate deadline = cy_record_get_int (cycle, CY_ASSESS_CYCLE_DEADLINE);

  if (!cy_date_is_valid (since) || !cy_date_is_valid (until) || until < since)
    return cy_error_refuse (error, _ ("The period has to begin before it ends."));
  if (!cy_date_is_valid (deadline) || deadline < since || (opens != 0 && opens > deadline))
    return cy_error_refuse (
      error, _ ("Marking has to end after it begins, and not before the period does."));

  return TRUE;
}

/**
 * cy_cycle_check:
 * @conn: a connection
 * @cycle: of #CY_ASSESS_CYCLE
 * @error: return location; %CY_ERROR_CONSTRAINT, translated, when it cannot be saved like this
 *
 * Returns: whether it may be saved
 */
gboolean
cy_cycle_check (CyConn *conn, CyRecord *cycle, GError **error)
{
  gboolean is_quarter =
    g_strcmp0 (cy_record_get_text (cycle, CY_ASSESS_CYCLE_KIND), CY_CYCLE_YEAR_END) != 0;
  gboolean there = FALSE;
  g_autoptr (CySchemePlan) plan = NULL;

  if (!check_days (cycle, error))
    return FALSE;
  plan = cy_scheme_plan_load (conn, cy_record_get_int (cycle, CY_ASSESS_CYCLE_SCHEME), error);
  if (plan == NULL || !is_there (conn, cycle, &there, error))
    return FALSE;
  if (there)
    return cy_error_refuse (error,
                            _ (
                              "There is a cycle of this scheme for this period and these people."));
  if (plan->indicators->len == 0)
    return cy_error_refuse (error,
                            _ ("The scheme asks for nothing yet: give it indicators first."));
  if (is_quarter && !has_routine (plan))
    return cy_error_refuse (
      error, _ ("The scheme has no routine part, so a quarter would ask for nothing."));

  return TRUE;
}

/* ---- The list ---- */

static gboolean
save_entry (CyConn *conn, gint64 cycle, const CyCyclePerson *person, GError **error)
{
  g_autoptr (CyRecord) entry = person->entry != 0
                                 ? cy_mapper_load (conn, CY_ASSESS_ENTRY, person->entry, error)
                                 : cy_record_new (CY_ASSESS_ENTRY);

  if (entry == NULL)
    return FALSE;
  if (person->person != 0)
    cy_record_set_int (entry, CY_ASSESS_ENTRY_PERSON, person->person);
  cy_record_set_int (entry, CY_ASSESS_ENTRY_CYCLE, cycle);
  if (person->unit != 0)
    cy_record_set_int (entry, CY_ASSESS_ENTRY_UNIT, person->unit);
  if (person->entry != 0)
    return cy_mapper_save (conn, entry, error);
  if (person->why != CY_CASE_WHOLE && person->since != 0)
    {
      cy_record_set_int (entry, CY_ASSESS_ENTRY_SINCE, person->since);
      cy_record_set_int (entry, CY_ASSESS_ENTRY_UNTIL, person->until);
    }
  if (person->take == CY_TAKE_SPECIAL)
    cy_record_set_text (entry, CY_ASSESS_ENTRY_SPECIAL, CY_CYCLE_NOT_ASSESSED);
  if (person->words != NULL)
    cy_record_set_text (entry, CY_ASSESS_ENTRY_REASON, person->words);

  return cy_mapper_save (conn, entry, error);
}

static gboolean
apply (CyConn *conn, gint64 cycle, GPtrArray *people, GError **error)
{
  for (guint i = 0; i < people->len; i++)
    {
      const CyCyclePerson *person = g_ptr_array_index (people, i);
      gboolean             done = TRUE;

      if (person->take != CY_TAKE_OUT)
        done = save_entry (conn, cycle, person, error);
      else if (person->entry != 0)
        done = cy_mapper_delete (conn, CY_ASSESS_ENTRY, person->entry, error);
      if (!done)
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_cycle_make:
 * @conn: a connection in a step
 * @cycle: of #CY_ASSESS_CYCLE, not saved
 * @people: (element-type CyCyclePerson): who was looked at, each as it is to be taken
 * @error: return location; %CY_ERROR_CONSTRAINT when cy_cycle_check() says no
 *
 * Returns: whether the cycle is there, with its list and a grader of each group
 */
gboolean
cy_cycle_make (CyConn *conn, CyRecord *cycle, GPtrArray *people, GError **error)
{
  return cy_cycle_check (conn, cycle, error) && cy_mapper_save (conn, cycle, error) &&
         apply (conn, cy_record_get_id (cycle), people, error) &&
         cy_cycle_graders_make (conn, cy_record_get_id (cycle), error);
}

/**
 * cy_cycle_apply:
 * @conn: a connection in a step
 * @cycle: id of a cycle
 * @people: (element-type CyCyclePerson): changes to make, each as it is to be taken
 * @error: return location; %CY_ERROR_CONSTRAINT when the cycle is locked
 *
 * Marks of who leaves the list go with the entry, and come back with it.
 *
 * Returns: whether the list is as asked
 */
gboolean
cy_cycle_apply (CyConn *conn, gint64 cycle, GPtrArray *people, GError **error)
{
  return cy_cycle_check_open (conn, cycle, error) && apply (conn, cycle, people, error);
}

static gboolean
check_special (const char *special, const char *reason, GError **error)
{
  if (!g_str_equal (cy_code_get_cell ("zb18", special, "counts_for_ratio"), "0"))
    return cy_error_refuse (error, _ ("Choose one of the results without a grade."));
  if (reason == NULL || *reason == '\0')
    return cy_error_refuse (error, _ ("Say why there is no grade."));

  return TRUE;
}

/**
 * cy_cycle_set_special:
 * @conn: a connection in a step
 * @entries: (array length=n_entries): ids of entries
 * @n_entries: how many
 * @special: (nullable): code of the set zb18 that does not count for the share, %NULL to be graded
 * @reason: (nullable): why; asked for with @special
 * @error: return location; %CY_ERROR_CONSTRAINT when the cycle is locked or the reason is missing
 *
 * Returns: whether all of them have it
 */
gboolean
cy_cycle_set_special (CyConn       *conn,
                      const gint64 *entries,
                      guint         n_entries,
                      const char   *special,
                      const char   *reason,
                      GError      **error)
{
  gint64 open = 0;

  if (special != NULL && !check_special (special, reason, error))
    return FALSE;
  for (guint i = 0; i < n_entries; i++)
    {
      g_autoptr (CyRecord) entry = cy_mapper_load (conn, CY_ASSESS_ENTRY, entries[i], error);
      gint64 cycle = entry != NULL ? cy_record_get_int (entry, CY_ASSESS_ENTRY_CYCLE) : 0;

      if (entry == NULL || (cycle != open && !cy_cycle_check_open (conn, cycle, error)))
        return FALSE;
      open = cycle;
      if (special != NULL)
        cy_record_set_text (entry, CY_ASSESS_ENTRY_SPECIAL, special);
      else
        cy_record_unset (entry, CY_ASSESS_ENTRY_SPECIAL);
      if (special != NULL || reason != NULL)
        cy_record_set_text (entry, CY_ASSESS_ENTRY_REASON, reason);
      else
        cy_record_unset (entry, CY_ASSESS_ENTRY_REASON);
      if (!cy_mapper_save (conn, entry, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
delete_entries (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (GArray) ids =
    cy_sql_list_ids (conn,
                     "SELECT id FROM assess_entry WHERE cycle = ?1 AND deleted IS NULL",
                     error,
                     "i",
                     cycle);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!cy_mapper_delete (conn, CY_ASSESS_ENTRY, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL;
}

/**
 * cy_cycle_delete:
 * @conn: a connection in a step
 * @cycle: id of a cycle
 * @error: return location; %CY_ERROR_CONSTRAINT when it is locked or somebody was marked
 *
 * Returns: whether it is gone, with its list; its graders go with it
 */
gboolean
cy_cycle_delete (CyConn *conn, gint64 cycle, GError **error)
{
  gint64 n = 0;

  if (!cy_cycle_check_open (conn, cycle, error) || !count_marks (conn, cycle, &n, error))
    return FALSE;
  if (n > 0)
    return cy_error_refuse (error,
                            _ ("Somebody was marked in this cycle already, so it has to stay."));

  return delete_entries (conn, cycle, error) &&
         cy_mapper_delete (conn, CY_ASSESS_CYCLE, cycle, error);
}
