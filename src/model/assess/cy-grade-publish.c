/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Grades are published, and what people say against them is answered. */
#include "cy-conn.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-grade-private.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/**
 * cy_grade_publish:
 * @conn: a writing connection
 * @cycle: id of a cycle
 * @published: the day
 * @until: the last day of appeals
 * @error: return location; %CY_ERROR_CONSTRAINT before the grades are closed, or when the days make
 *   no sense
 *
 * Returns: whether they are published
 */
gboolean
cy_grade_publish (CyConn *conn, gint64 cycle, CyDate published, CyDate until, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_CYCLE, cycle, error);
  g_autoptr (CyStep) step = NULL;

  if (record == NULL)
    return FALSE;
  if (g_strcmp0 (cy_record_get_text (record, CY_ASSESS_CYCLE_STATE), CY_CYCLE_GRADED) != 0)
    return _cy_grade_refuse (error, g_strdup (_ ("Only closed grades can be published.")));
  if (!cy_date_is_valid (published) || !cy_date_is_valid (until) || until < published)
    return _cy_grade_refuse (error,
                             g_strdup (_ ("The last day of appeals cannot be before the day of "
                                          "publishing.")));
  step = cy_step_begin (conn, _ ("Publish Results"), CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  cy_record_set_text (record, CY_ASSESS_CYCLE_STATE, CY_CYCLE_PUBLISHED);
  cy_record_set_int (record, CY_ASSESS_CYCLE_PUBLISHED, published);
  cy_record_set_int (record, CY_ASSESS_CYCLE_APPEAL_UNTIL, until);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}

/* ---- Appeals ---- */

static CyGradeList *
load_of (CyConn *conn, CyRecord *appeal, GError **error)
{
  g_autoptr (CyRecord) entry =
    cy_mapper_load (conn, CY_ASSESS_ENTRY, cy_record_get_int (appeal, CY_APPEAL_ENTRY), error);

  return entry != NULL
           ? cy_grade_list_load (conn, cy_record_get_int (entry, CY_ASSESS_ENTRY_CYCLE), 0, error)
           : NULL;
}

/**
 * cy_grade_appeal:
 * @conn: a writing connection
 * @appeal: of #CY_APPEAL, with entry, date and content
 * @error: return location; %CY_ERROR_CONSTRAINT when results are not published, or the days of
 *   appeals are over
 *
 * Returns: whether it is registered
 */
gboolean
cy_grade_appeal (CyConn *conn, CyRecord *appeal, GError **error)
{
  g_autoptr (CyGradeList) list = load_of (conn, appeal, error);
  g_autoptr (CyStep) step = NULL;
  CyDate date = cy_record_get_int (appeal, CY_APPEAL_DATE);

  if (list == NULL)
    return FALSE;
  if (!_cy_grade_is_in (list, CY_CYCLE_PUBLISHED))
    return _cy_grade_refuse (error,
                             g_strdup (
                               _ ("Appeals are taken between the publishing and the locking "
                                  "of results.")));
  if (date < list->published || date > list->appeal_until)
    {
      g_autofree char *from = cy_date_format (list->published, CY_DATE_ISO);
      g_autofree char *until = cy_date_format (list->appeal_until, CY_DATE_ISO);

      return _cy_grade_refuse (error,
                               g_strdup_printf (_ (
                                                  "Appeals are taken from %s to %s. A mistake that "
                                                  "is seen later is corrected with a reason."),
                                                from,
                                                until));
    }
  if (!cy_text_has_words (cy_record_get_text (appeal, CY_APPEAL_CONTENT)))
    return _cy_grade_refuse (error, g_strdup (_ ("Say what the appeal is about.")));
  step = cy_step_begin (conn, _ ("Register an Appeal"), CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, appeal, error) && cy_step_commit (step, error);
}

static gboolean
check_answer (CyRecord *appeal, const char *grade, GError **error)
{
  const char *outcome = cy_record_get_text (appeal, CY_APPEAL_OUTCOME);

  if (outcome == NULL)
    return _cy_grade_refuse (error, g_strdup (_ ("Say what came of the appeal.")));
  if (!cy_text_has_words (cy_record_get_text (appeal, CY_APPEAL_HANDLER)) ||
      !cy_text_has_words (cy_record_get_text (appeal, CY_APPEAL_ANSWER)))
    return _cy_grade_refuse (error, g_strdup (_ ("Say who handled the appeal, and the answer.")));
  if (!cy_date_is_valid (cy_record_get_int (appeal, CY_APPEAL_CLOSED)) ||
      cy_record_get_int (appeal, CY_APPEAL_CLOSED) < cy_record_get_int (appeal, CY_APPEAL_DATE))
    return _cy_grade_refuse (error, g_strdup (_ ("An appeal is answered after it was made.")));
  if (g_str_equal (outcome, CY_APPEAL_CHANGED) && grade == NULL)
    return _cy_grade_refuse (error, g_strdup (_ ("Say which grade the appeal leads to.")));

  return TRUE;
}

static gboolean
change_grade (CyConn            *conn,
              const CyGradeList *list,
              CyRecord          *appeal,
              const char        *grade,
              GError           **error)
{
  const CyGradePerson *person =
    cy_grade_list_find (list, cy_record_get_int (appeal, CY_APPEAL_ENTRY));
  const CyGradeVerdict verdict = { cy_record_get_int (appeal, CY_APPEAL_CLOSED),
                                   cy_record_get_text (appeal, CY_APPEAL_HANDLER),
                                   cy_record_get_text (appeal, CY_APPEAL_ANSWER) };
  g_autoptr (CyGradeList) after = NULL;

  if (g_strcmp0 (person->grade, grade) == 0)
    return _cy_grade_refuse (error,
                             g_strdup (_ ("The grade is the same. Choose another one, or keep the "
                                          "result.")));
  if (!_cy_grade_check_new (list, person, grade, error) ||
      !_cy_grade_write_change (conn,
                               person,
                               CY_CHANGE_APPEAL,
                               person->grade,
                               grade,
                               &verdict,
                               error))
    return FALSE;
  after = cy_grade_list_load (conn, list->cycle, 0, error);

  return after != NULL && _cy_grade_check_places (after, error);
}

/**
 * cy_grade_answer:
 * @conn: a writing connection
 * @appeal: of #CY_APPEAL, as it was registered, with handler, outcome, answer and day
 * @grade: (nullable): code of ZB18; asked for when the result is changed
 * @error: return location; %CY_ERROR_CONSTRAINT when something is missing or the grade may not be
 *
 * Returns: whether it is answered, and the grade changed where that is the outcome
 */
gboolean
cy_grade_answer (CyConn *conn, CyRecord *appeal, const char *grade, GError **error)
{
  g_autoptr (CyGradeList) list = load_of (conn, appeal, error);
  g_autoptr (CyStep) step = NULL;

  if (list == NULL)
    return FALSE;
  if (!_cy_grade_is_in (list, CY_CYCLE_PUBLISHED))
    return _cy_grade_refuse (error,
                             g_strdup (_ ("Appeals are answered before the results are locked.")));
  if (!check_answer (appeal, grade, error))
    return FALSE;
  step = cy_step_begin (conn, _ ("Answer an Appeal"), CY_STEP_NONE, error);
  if (step == NULL || !cy_mapper_save (conn, appeal, error))
    return FALSE;
  if (g_str_equal (cy_record_get_text (appeal, CY_APPEAL_OUTCOME), CY_APPEAL_CHANGED) &&
      !change_grade (conn, list, appeal, grade, error))
    return FALSE;

  return cy_step_commit (step, error);
}
