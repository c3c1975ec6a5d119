/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done about grades: proposed by the places there are, changed by people with a name and a
 * reason, closed. */
#include "cy-grade-deed.h"

#include "cy-conn.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-grade-private.h"
#include "cy-grade.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* More names than these do not fit into a sentence. */
#define MAX_NAMES 5

gboolean
_cy_grade_refuse (GError **error, char *message)
{
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, message);
  g_free (message);

  return FALSE;
}

gboolean
_cy_grade_is_in (const CyGradeList *list, const char *state)
{
  return g_strcmp0 (list->state, state) == 0;
}

gboolean
_cy_grade_set_state (CyConn *conn, gint64 cycle, const char *state, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);

  if (record == NULL)
    return FALSE;
  cy_record_set_text (record, CY_ASSESS_CYCLE_STATE, state);

  return cy_mapper_save (conn, record, error);
}

/* ---- One grade ---- */

static gboolean
save_grade (CyConn *conn, const CyGradePerson *person, const char *grade, GError **error)
{
  g_autoptr (CyRecord) result = person->result != 0
                                  ? cy_mapper_load (conn, CY_ASSESS_RESULT, person->result, error)
                                  : cy_record_new (CY_ASSESS_RESULT);

  if (result == NULL)
    return FALSE;
  cy_record_set_int (result, CY_ASSESS_RESULT_ENTRY, person->entry);
  if (grade != NULL)
    cy_record_set_text (result, CY_ASSESS_RESULT_GRADE, grade);
  else
    cy_record_unset (result, CY_ASSESS_RESULT_GRADE);

  return cy_mapper_save (conn, result, error);
}

gboolean
_cy_grade_write_change (CyConn               *conn,
                        const CyGradePerson  *person,
                        const char           *occasion,
                        const char           *before,
                        const char           *after,
                        const CyGradeVerdict *verdict,
                        GError              **error)
{
  g_autoptr (CyRecord) change = cy_record_new (CY_GRADE_CHANGE);

  cy_record_set_int (change, CY_GRADE_CHANGE_ENTRY, person->entry);
  cy_record_set_int (change, CY_GRADE_CHANGE_DATE, verdict->date);
  cy_record_set_text (change, CY_GRADE_CHANGE_OCCASION, occasion);
  if (before != NULL)
    cy_record_set_text (change, CY_GRADE_CHANGE_GRADE_BEFORE, before);
  if (after != NULL)
    cy_record_set_text (change, CY_GRADE_CHANGE_GRADE_AFTER, after);
  cy_record_set_text (change, CY_GRADE_CHANGE_AUTHORISER, verdict->authoriser);
  cy_record_set_text (change, CY_GRADE_CHANGE_REASON, verdict->reason);

  return cy_mapper_save (conn, change, error) && save_grade (conn, person, after, error);
}

/* ---- By the places ---- */

static char *
explain_place (const CyGradeList *list, const CyGradePerson *person)
{
  const CyGradePool *pool = cy_grade_list_find_pool (list, person->pool);

  if (person->bar == CY_GRADE_BARRED_PENALTY)
    return g_strdup_printf (_ ("Barred from excellent: in effect within the period: %s"),
                            person->penalty);
  if (person->bar == CY_GRADE_BARRED_VETO)
    return g_strdup (_ ("Barred from excellent by a veto"));

  /* Translators: whose places, how many, the rank by total */
  return g_strdup_printf (_ ("%s: %u places of excellent, %u of them taken by higher totals"),
                          pool->name,
                          pool->quota.n_places,
                          pool->quota.n_in);
}

/* What the rule says of somebody whom nobody decided yet; %NULL leaves them open. */
static const char *
pick_grade (const CyGradeList *list, const CyGradePerson *person, CyGradeTally *tally)
{
  if (person->proposed == NULL)
    {
      tally->n_open++;
      return NULL;
    }
  if (person->standing == CY_QUOTA_TIED)
    {
      tally->n_tied++;
      return NULL;
    }
  if (!cy_grade_is_excellent (person->proposed))
    return person->proposed;
  if (person->standing == CY_QUOTA_IN)
    {
      tally->n_excellent++;
      return person->proposed;
    }
  tally->n_lowered++;

  return cy_grade_get_lower (list->family, person->proposed);
}

static gboolean
propose_one (CyConn              *conn,
             const CyGradeList   *list,
             const CyGradePerson *person,
             CyDate               today,
             CyGradeTally        *tally,
             GError             **error)
{
  const char          *grade = pick_grade (list, person, tally);
  const char          *before = person->grade != NULL ? person->grade : person->proposed;
  g_autofree char     *reason = NULL;
  const CyGradeVerdict by_rule = { today, _ ("By the rule of the quota"), NULL };
  CyGradeVerdict       verdict = by_rule;

  if (g_strcmp0 (grade, person->grade) == 0)
    return TRUE;
  if (grade == NULL || g_strcmp0 (grade, before) == 0)
    return save_grade (conn, person, grade, error);
  reason = cy_grade_is_excellent (grade) ? g_strdup (_ ("Has a place after all totals were "
                                                        "computed again"))
                                         : explain_place (list, person);
  verdict.reason = reason;

  return _cy_grade_write_change (conn, person, CY_CHANGE_QUOTA, before, grade, &verdict, error);
}

/**
 * cy_grade_propose:
 * @conn: a writing connection
 * @cycle: id of a cycle
 * @today: the day
 * @tally: (out): what came of it
 * @error: return location; %CY_ERROR_CONSTRAINT when grading is closed, or the scheme has no grade
 *   lines
 *
 * Gives the best grade to those who have a place, the next lower to those who reached its line
 * without one, and to everybody else what the lines say. Who stands at the line with others for
 * what is left is left open, and so is who has no total. What people decided stays.
 *
 * Returns: whether the grades are written down
 */
gboolean
cy_grade_propose (CyConn *conn, gint64 cycle, CyDate today, CyGradeTally *tally, GError **error)
{
  g_autoptr (CyGradeList) list = cy_grade_list_load (conn, cycle, 0, error);
  g_autoptr (CyStep) step = NULL;

  *tally = (CyGradeTally){ 0 };
  if (list == NULL)
    return FALSE;
  if (!_cy_grade_is_in (list, CY_CYCLE_OPEN))
    return _cy_grade_refuse (error,
                             g_strdup (_ ("The grades of this cycle are closed. Open grading again "
                                          "first.")));
  if (list->n_lines == 0)
    return _cy_grade_refuse (error,
                             g_strdup (_ ("The scheme has no grade lines, so no grade can be "
                                          "proposed. Give it grade lines first.")));
  step = cy_step_begin (conn, _ ("Propose Grades by Quota"), CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < list->people->len; i++)
    {
      const CyGradePerson *person = cy_grade_list_person (list, i);

      if (person->is_decided)
        tally->n_kept++;
      else if (cy_grade_person_counts (person) &&
               !propose_one (conn, list, person, today, tally, error))
        return FALSE;
    }

  return cy_step_commit (step, error);
}

/* ---- By people ---- */

gboolean
_cy_grade_check_new (const CyGradeList   *list,
                     const CyGradePerson *person,
                     const char          *grade,
                     GError             **error)
{
  if (!cy_grade_is_of (list->family, grade))
    return _cy_grade_refuse (error, g_strdup (_ ("Choose one of the grades of the scheme.")));
  if (!cy_grade_person_counts (person))
    return _cy_grade_refuse (error,
                             g_strdup_printf (_ ("%s is not graded in this cycle. Take that back "
                                                 "on the page of cycles first."),
                                              person->name));
  if (!cy_grade_is_excellent (grade) || person->bar == CY_GRADE_FREE)
    return TRUE;
  if (person->bar == CY_GRADE_BARRED_VETO)
    return _cy_grade_refuse (error,
                             g_strdup_printf (_ ("%s cannot be excellent: a confirmed note vetoes "
                                                 "it."),
                                              person->name));

  return _cy_grade_refuse (error,
                           g_strdup_printf (_ ("%s cannot be excellent: “%s” was in effect within "
                                               "the period."),
                                            person->name,
                                            person->penalty));
}

gboolean
_cy_grade_check_places (const CyGradeList *list, GError **error)
{
  for (guint i = 0; cy_grade_list_has_quota (list) && i < list->pools->len; i++)
    {
      const CyGradePool *pool = g_ptr_array_index (list->pools, i);

      if (pool->n_excellent > pool->quota.n_places)
        return _cy_grade_refuse (error,
                                 g_strdup_printf (_ ("%s has %u excellent for %u places: %u too "
                                                     "many. Change grades, or "
                                                     "enter the approved share with its document."),
                                                  pool->name,
                                                  pool->n_excellent,
                                                  pool->quota.n_places,
                                                  pool->n_excellent - pool->quota.n_places));
    }

  return TRUE;
}

static gint64
find_cycle (CyConn *conn, gint64 entry, GError **error)
{
  gint64 cycle = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT cycle FROM assess_entry WHERE id = ?1 AND deleted IS NULL",
                       &cycle,
                       error,
                       "i",
                       entry))
    return 0;
  if (cycle == 0)
    g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "no entry %" G_GINT64_FORMAT, entry);

  return cycle;
}

static gboolean
check_verdict (const CyGradeVerdict *verdict, GError **error)
{
  if (!cy_text_has_words (verdict->authoriser))
    return _cy_grade_refuse (error, g_strdup (_ ("Say who authorised the change.")));
  if (!cy_text_has_words (verdict->reason))
    return _cy_grade_refuse (error, g_strdup (_ ("Say why the grade is changed.")));

  return TRUE;
}

/* The record of the year says what stands. */
static gboolean
follow_in_record (CyConn *conn, gint64 cycle, const CyGradePerson *person, GError **error)
{
  g_autoptr (CyRecord) record = NULL;
  gint64 id = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT coalesce(max(id), 0) FROM yearly_result"
                       " WHERE cycle = ?1 AND person = ?2 AND deleted IS NULL",
                       &id,
                       error,
                       "ii",
                       cycle,
                       person->person))
    return FALSE;
  if (id == 0)
    return TRUE;
  record = cy_mapper_load (conn, CY_YEARLY_RESULT, id, error);
  if (record == NULL)
    return FALSE;
  cy_record_set_text (record, CY_YEARLY_RESULT_GRADE, person->grade);

  return cy_mapper_save (conn, record, error);
}

/* Read again after the change: places are counted with it. */
static gboolean
check_after (CyConn *conn, gint64 cycle, const gint64 *entries, guint n_entries, GError **error)
{
  g_autoptr (CyGradeList) list = cy_grade_list_load (conn, cycle, 0, error);

  if (list == NULL)
    return FALSE;
  if (_cy_grade_is_in (list, CY_CYCLE_OPEN))
    return TRUE;
  if (!_cy_grade_check_places (list, error))
    return FALSE;
  for (guint i = 0; _cy_grade_is_in (list, CY_CYCLE_LOCKED) && i < n_entries; i++)
    if (!follow_in_record (conn, cycle, cy_grade_list_find (list, entries[i]), error))
      return FALSE;

  return TRUE;
}

static gboolean
change_all (CyConn               *conn,
            const CyGradeList    *list,
            const gint64         *entries,
            guint                 n_entries,
            const char           *grade,
            const char           *occasion,
            const CyGradeVerdict *verdict,
            GError              **error)
{
  guint n = 0;

  for (guint i = 0; i < n_entries; i++)
    {
      const CyGradePerson *person = cy_grade_list_find (list, entries[i]);

      if (person == NULL)
        return _cy_grade_refuse (error, g_strdup (_ ("Not all of them are in the same cycle.")));
      if (g_strcmp0 (person->grade, grade) == 0)
        continue;
      if (!_cy_grade_check_new (list, person, grade, error) ||
          !_cy_grade_write_change (conn, person, occasion, person->grade, grade, verdict, error))
        return FALSE;
      n++;
    }
  if (n == 0)
    return _cy_grade_refuse (error, g_strdup (_ ("They have this grade already.")));

  return TRUE;
}

/**
 * cy_grade_change:
 * @conn: a writing connection
 * @entries: (array length=n_entries): ids of entries of one cycle
 * @n_entries: how many
 * @grade: code of ZB18, of the family of the scheme
 * @verdict: who authorised it, why and when; all are asked for
 * @error: return location; %CY_ERROR_CONSTRAINT when that may not be
 *
 * Before the results are published this is a calibration, afterwards a correction, which reaches
 * the record of the year when the cycle is locked. From the closing of grades on, the places are
 * kept.
 *
 * Returns: whether all of them have the grade
 */
gboolean
cy_grade_change (CyConn               *conn,
                 const gint64         *entries,
                 guint                 n_entries,
                 const char           *grade,
                 const CyGradeVerdict *verdict,
                 GError              **error)
{
  gint64 cycle = n_entries > 0 ? find_cycle (conn, entries[0], error) : 0;
  g_autoptr (CyGradeList) list = cycle != 0 ? cy_grade_list_load (conn, cycle, 0, error) : NULL;
  g_autoptr (CyStep) step = NULL;
  gboolean is_early;

  if (list == NULL || !check_verdict (verdict, error))
    return FALSE;
  is_early = _cy_grade_is_in (list, CY_CYCLE_OPEN) || _cy_grade_is_in (list, CY_CYCLE_GRADED);
  step = cy_step_begin (conn,
                        is_early ? _ ("Calibrate Grades") : _ ("Correct Published Grades"),
                        CY_STEP_NONE,
                        error);
  if (step == NULL)
    return FALSE;
  cy_step_set_reason (step, verdict->reason);

  return change_all (conn,
                     list,
                     entries,
                     n_entries,
                     grade,
                     is_early ? CY_CHANGE_CALIBRATION : CY_CHANGE_CORRECTION,
                     verdict,
                     error) &&
         check_after (conn, cycle, entries, n_entries, error) && cy_step_commit (step, error);
}

/**
 * cy_grade_approve:
 * @conn: a writing connection
 * @cycle: id of a cycle
 * @share: tenths of a percent that may be excellent with approval, 0 to take the approval back
 * @document: (nullable): the document that says so; asked for with @share
 * @error: return location; %CY_ERROR_CONSTRAINT without a document, above what the scheme allows
 *   with approval, or after the closing
 *
 * Returns: whether it is written down
 */
gboolean
cy_grade_approve (CyConn *conn, gint64 cycle, int share, const char *document, GError **error)
{
  g_autoptr (CyGradeList) list = cy_grade_list_load (conn, cycle, 0, error);
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (CyStep) step = NULL;

  if (list == NULL)
    return FALSE;
  if (!_cy_grade_is_in (list, CY_CYCLE_OPEN))
    return _cy_grade_refuse (error,
                             g_strdup (_ ("The grades of this cycle are closed. Open grading again "
                                          "first.")));
  if (share < 0 || share > 1000 || (list->ceiling > 0 && share > list->ceiling))
    return _cy_grade_refuse (error,
                             g_strdup_printf (_ ("The scheme allows at most %d.%d %% with "
                                                 "approval."),
                                              (list->ceiling > 0 ? list->ceiling : 1000) / 10,
                                              (list->ceiling > 0 ? list->ceiling : 1000) % 10));
  if (share > 0 && !cy_text_has_words (document))
    return _cy_grade_refuse (error, g_strdup (_ ("Name the document that approves the share.")));
  record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);
  step = record != NULL ? cy_step_begin (conn, _ ("Enter an Approved Share"), CY_STEP_NONE, error)
                        : NULL;
  if (step == NULL)
    return FALSE;
  if (share > 0)
    {
      cy_record_set_int (record, CY_ASSESS_CYCLE_APPROVED_SHARE, share);
      cy_record_set_text (record, CY_ASSESS_CYCLE_APPROVAL, document);
    }
  else
    {
      cy_record_unset (record, CY_ASSESS_CYCLE_APPROVED_SHARE);
      cy_record_unset (record, CY_ASSESS_CYCLE_APPROVAL);
    }

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}

/* ---- Closing ---- */

static void
add_name (GString *names, const CyGradePerson *person, guint nth)
{
  if (nth > 0 && nth < MAX_NAMES)
    /* Translators: between names */
    g_string_append (names, _ (", "));
  if (nth < MAX_NAMES)
    g_string_append (names, person->name);
}

/**
 * cy_grade_list_dup_problem:
 * @list: a cycle
 *
 * Returns: (transfer full) (nullable): why its grades cannot be closed, translated; %NULL when
 *   they can
 */
char *
cy_grade_list_dup_problem (const CyGradeList *list)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (list->people->len == 0)
    return g_strdup (_ ("Nobody is assessed in this cycle."));
  for (guint i = 0; i < list->people->len; i++)
    {
      const CyGradePerson *person = cy_grade_list_person (list, i);

      if (cy_grade_person_counts (person) && person->grade == NULL)
        add_name (names, person, n++);
    }
  if (n > 0)
    return g_strdup_printf (n > MAX_NAMES
                              ? _ ("%u people have no grade yet: %s and others. Grade them, or say "
                                   "on the page of cycles why they are not graded.")
                              : _ ("%u people have no grade yet: %s. Grade them, or say on the "
                                   "page of cycles why they are not graded."),
                            n,
                            names->str);
  for (guint i = 0; i < list->people->len; i++)
    {
      const CyGradePerson *person = cy_grade_list_person (list, i);

      if (cy_grade_is_excellent (person->grade) &&
          !_cy_grade_check_new (list, person, person->grade, &error))
        return g_strdup (error->message);
    }

  return _cy_grade_check_places (list, &error) ? NULL : g_strdup (error->message);
}

/**
 * cy_grade_close:
 * @conn: a writing connection
 * @cycle: id of a cycle
 * @error: return location; %CY_ERROR_CONSTRAINT when somebody has no grade, or more are excellent
 *   than there are places
 *
 * Returns: whether the grades are closed
 */
gboolean
cy_grade_close (CyConn *conn, gint64 cycle, GError **error)
{
  g_autoptr (CyGradeList) list = cy_grade_list_load (conn, cycle, 0, error);
  g_autoptr (CyStep) step = NULL;
  char *problem;

  if (list == NULL)
    return FALSE;
  if (!_cy_grade_is_in (list, CY_CYCLE_OPEN))
    return _cy_grade_refuse (error, g_strdup (_ ("The grades of this cycle are closed already.")));
  problem = cy_grade_list_dup_problem (list);
  if (problem != NULL)
    return _cy_grade_refuse (error, problem);
  step = cy_step_begin (conn, _ ("Close Grading"), CY_STEP_NONE, error);

  return step != NULL && _cy_grade_set_state (conn, cycle, CY_CYCLE_GRADED, error) &&
         cy_step_commit (step, error);
}

/**
 * cy_grade_reopen:
 * @conn: a writing connection
 * @cycle: id of a cycle
 * @reason: why; kept in the journal
 * @error: return location; %CY_ERROR_CONSTRAINT without a reason, or once they are locked
 *
 * What was published is published again when its marks are mended; the appeals stay.
 *
 * Returns: whether marks and grades are open again
 */
gboolean
cy_grade_reopen (CyConn *conn, gint64 cycle, const char *reason, GError **error)
{
  g_autoptr (CyGradeList) list = cy_grade_list_load (conn, cycle, 0, error);
  g_autoptr (CyStep) step = NULL;

  if (list == NULL)
    return FALSE;
  if (!_cy_grade_is_in (list, CY_CYCLE_GRADED) && !_cy_grade_is_in (list, CY_CYCLE_PUBLISHED))
    return _cy_grade_refuse (error,
                             g_strdup (
                               _ ("Only grades that are closed and not locked can be opened "
                                  "again.")));
  if (!cy_text_has_words (reason))
    return _cy_grade_refuse (error, g_strdup (_ ("Say why grading is opened again.")));
  step = cy_step_begin (conn, _ ("Open Grading Again"), CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  cy_step_set_reason (step, reason);

  return _cy_grade_set_state (conn, cycle, CY_CYCLE_OPEN, error) && cy_step_commit (step, error);
}
