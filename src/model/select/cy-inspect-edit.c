/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Assigns inspections, writes down what they bring, finishes them; and says why it cannot. */
#include "cy-inspect-edit.h"

#include "cy-error.h"
#include "cy-inspect-group.h"
#include "cy-inspect-survey.h"
#include "cy-inspection.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define MAX_MARK 1000 /* tenths */

#define OPEN_OF \
  "SELECT count(*) FROM inspection WHERE person=? AND state='open' AND deleted IS NULL"
#define ENTRY_OF "SELECT max(id) FROM pool_entry WHERE person=? AND deleted IS NULL"
#define RECORDS_OF "SELECT count(*) FROM inspection_record WHERE inspection=? AND deleted IS NULL"
#define ANSWERS_OF "SELECT id FROM inspection_answer WHERE record=? AND deleted IS NULL"

/* ---- What is wrong ---- */

static gboolean
is_blank (CyRecord *record, guint field)
{
  return !cy_text_has_words (cy_record_get_text (record, field));
}

static gboolean
is_day (CyRecord *record, guint field)
{
  CyDate date = cy_record_get_int (record, field);

  return cy_date_is_valid (date) && cy_date_get_day (date) != 0;
}

/**
 * cy_inspect_check_assignment:
 * @inspection: a record of %CY_INSPECTION
 *
 * Returns: why nobody can be inspected like this
 */
CyInspectFault
cy_inspect_check_assignment (CyRecord *inspection)
{
  if (!is_day (inspection, CY_INSPECTION_DATE))
    return CY_INSPECT_NO_DAY;
  if (is_blank (inspection, CY_INSPECTION_ORGAN))
    return CY_INSPECT_NO_ORGAN;
  if (is_blank (inspection, CY_INSPECTION_LEADER))
    return CY_INSPECT_NO_LEADER;
  if (cy_group_count (cy_record_get_text (inspection, CY_INSPECTION_LEADER),
                      cy_record_get_text (inspection, CY_INSPECTION_MEMBERS)) <
      CY_INSPECT_GROUP_MIN)
    return CY_INSPECT_SMALL_GROUP;

  return CY_INSPECT_SOUND;
}

static gboolean
is_method (const char *code)
{
  return code != NULL && code[0] >= '1' && code[0] < '1' + CY_INSPECT_N_METHODS && code[1] == '\0';
}

static gboolean
is_mark (CyRecord *record)
{
  gint64 mark = cy_record_get_int (record, CY_INSPECTION_RECORD_MARK);

  return mark >= 0 && mark <= MAX_MARK;
}

/**
 * cy_inspect_check_record:
 * @record: of %CY_INSPECTION_RECORD
 * @answers: (nullable) (element-type CyRecord): its question sheet
 *
 * Returns: why it cannot be written down
 */
CyInspectFault
cy_inspect_check_record (CyRecord *record, GPtrArray *answers)
{
  const char *method = cy_record_get_text (record, CY_INSPECTION_RECORD_METHOD);
  const char *heard = cy_record_get_text (record, CY_INSPECTION_RECORD_HEARD);
  gint64      n_voices;

  if (!is_method (method))
    return CY_INSPECT_NO_METHOD;
  if (g_str_equal (method, CY_INSPECT_CIRCLES) == is_blank (record, CY_INSPECTION_RECORD_CIRCLE))
    return CY_INSPECT_NO_CIRCLE;
  if (!is_day (record, CY_INSPECTION_RECORD_DATE))
    return CY_INSPECT_NO_DAY;
  if (cy_group_count (NULL, cy_record_get_text (record, CY_INSPECTION_RECORD_INSPECTORS)) <
      CY_INSPECT_GROUP_MIN)
    return CY_INSPECT_SMALL_GROUP;
  if (!cy_heard_count (heard, &n_voices))
    return CY_INSPECT_BAD_HEARD;
  if (!is_mark (record))
    return CY_INSPECT_BAD_MARK;
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    if (!cy_survey_is_consistent (g_ptr_array_index (answers, i), n_voices))
      return CY_INSPECT_BAD_TALLY;

  return CY_INSPECT_SOUND;
}

/**
 * cy_inspect_check_finish:
 * @inspection: a record of %CY_INSPECTION with its end
 * @n_records: how many records it has
 *
 * What the rule set asks for is no condition: it keeps candidates from going on, not inspectors
 * from coming home.
 *
 * Returns: why it cannot be finished
 */
CyInspectFault
cy_inspect_check_finish (CyRecord *inspection, guint n_records)
{
  if (n_records == 0)
    return CY_INSPECT_NO_RECORD;
  if (is_blank (inspection, CY_INSPECTION_CONCLUSION))
    return CY_INSPECT_NO_OPINION;
  if (!is_day (inspection, CY_INSPECTION_DONE))
    return CY_INSPECT_NO_DAY;
  if (cy_record_has (inspection, CY_INSPECTION_DATE) &&
      cy_record_get_int (inspection, CY_INSPECTION_DONE) <
        cy_record_get_int (inspection, CY_INSPECTION_DATE))
    return CY_INSPECT_EARLY;

  return CY_INSPECT_SOUND;
}

/**
 * cy_inspect_fault_get_words:
 * @fault: what is wrong
 *
 * Returns: (nullable): the same and what to do, translated
 */
const char *
cy_inspect_fault_get_words (CyInspectFault fault)
{
  static const char *const words[] = {
    [CY_INSPECT_NO_DAY] = N_ ("Give the day as 2026-03-01."),
    [CY_INSPECT_NO_ORGAN] = N_ ("Say which organ inspects."),
    [CY_INSPECT_NO_LEADER] = N_ ("A group of inspectors needs a leader."),
    [CY_INSPECT_SMALL_GROUP] =
      N_ ("Nobody inspects alone: name at least two people, the leader counted."),
    [CY_INSPECT_NO_METHOD] = N_ ("Choose one of the five methods."),
    [CY_INSPECT_NO_CIRCLE] = N_ (
      "An extended inspection is of one circle: work, results or life; other methods have none."),
    [CY_INSPECT_BAD_HEARD] =
      N_ ("Write each kind of people with their number, such as Party members 5, neighbours 3."),
    [CY_INSPECT_BAD_MARK] = N_ ("A mark goes from 0 to 100."),
    [CY_INSPECT_BAD_TALLY] =
      N_ ("A question has more answers than people were heard. Check the counts."),
    [CY_INSPECT_NO_RECORD] = N_ ("There is no record yet. Add what was heard and seen first."),
    [CY_INSPECT_NO_OPINION] = N_ ("Write the opinion of the group."),
    [CY_INSPECT_EARLY] = N_ ("The inspection cannot end before it began."),
  };

  return fault != CY_INSPECT_SOUND ? _ (words[fault]) : NULL;
}

static gboolean
refuse (CyInspectFault fault, GError **error)
{
  static const char *const technical[] = {
    [CY_INSPECT_NO_DAY] = "no whole day",
    [CY_INSPECT_NO_ORGAN] = "no organ",
    [CY_INSPECT_NO_LEADER] = "no leader",
    [CY_INSPECT_SMALL_GROUP] = "fewer than two inspectors",
    [CY_INSPECT_NO_METHOD] = "no such method",
    [CY_INSPECT_NO_CIRCLE] = "a circle is missing, or is one too many",
    [CY_INSPECT_BAD_HEARD] = "a kind of people without a number",
    [CY_INSPECT_BAD_MARK] = "no mark from 0 to 100",
    [CY_INSPECT_BAD_TALLY] = "more answers than people heard",
    [CY_INSPECT_NO_RECORD] = "no record to finish",
    [CY_INSPECT_NO_OPINION] = "no conclusion",
    [CY_INSPECT_EARLY] = "finished before it began",
  };

  if (fault == CY_INSPECT_SOUND)
    return FALSE;
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, technical[fault]);

  return TRUE;
}

/* ---- Assigning ---- */

static gboolean
assign_person (CyConn *conn, CyRecord *order, gint64 person, CyAssignCount *count, GError **error)
{
  g_autoptr (CyRecord) inspection = NULL;
  gint64 n_open;
  gint64 entry = 0;

  if (!cy_sql_get_int (conn, OPEN_OF, &n_open, error, "i", person) ||
      !cy_sql_get_int (conn, ENTRY_OF, &entry, error, "i", person))
    return FALSE;
  if (n_open > 0)
    {
      count->n_skipped++;
      return TRUE;
    }
  inspection = cy_record_copy (order);
  cy_record_set_id (inspection, 0);
  cy_record_set_int (inspection, CY_INSPECTION_PERSON, person);
  cy_record_set_text (inspection, CY_INSPECTION_STATE, CY_INSPECTION_OPEN);
  if (entry != 0)
    cy_record_set_int (inspection, CY_INSPECTION_ENTRY, entry);
  count->n_assigned++;

  return cy_mapper_save (conn, inspection, error);
}

/**
 * cy_inspect_assign:
 * @conn: a writing connection
 * @order: a record of %CY_INSPECTION: day, organ, leader, members, purpose
 * @people: (element-type gint64): who is to be inspected
 * @step_name: what the user is doing
 * @count: (out): what became of them
 * @error: return location; %CY_ERROR_CONSTRAINT, see cy_inspect_check_assignment()
 *
 * Whoever is being inspected already is left as it is and counted.
 *
 * Returns: whether it was written, as one step
 */
gboolean
cy_inspect_assign (CyConn        *conn,
                   CyRecord      *order,
                   GArray        *people,
                   const char    *step_name,
                   CyAssignCount *count,
                   GError       **error)
{
  g_autoptr (CyStep) step = NULL;

  *count = (CyAssignCount){ 0, 0 };
  if (refuse (cy_inspect_check_assignment (order), error))
    return FALSE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    if (!assign_person (conn, order, g_array_index (people, gint64, i), count, error))
      return FALSE;

  return cy_step_commit (step, error);
}

/* ---- Records ---- */

static gboolean
is_kept (GPtrArray *answers, gint64 id)
{
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    if (cy_record_get_id (g_ptr_array_index (answers, i)) == id)
      return TRUE;

  return FALSE;
}

static gboolean
drop_answers (CyConn *conn, gint64 record, GPtrArray *kept, GError **error)
{
  g_autoptr (GArray) ids = cy_sql_list_ids (conn, ANSWERS_OF, error, "i", record);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!is_kept (kept, id) && !cy_mapper_delete (conn, CY_INSPECTION_ANSWER, id, error))
        return FALSE;
    }

  return ids != NULL;
}

static gboolean
save_answers (CyConn *conn, gint64 record, GPtrArray *answers, GError **error)
{
  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      CyRecord *answer = g_ptr_array_index (answers, i);

      cy_record_set_int (answer, CY_INSPECTION_ANSWER_RECORD, record);
      cy_record_set_int (answer, CY_INSPECTION_ANSWER_POSITION, i + 1);
      if (!cy_mapper_save (conn, answer, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_inspect_save_record:
 * @conn: a writing connection
 * @record: of %CY_INSPECTION_RECORD, with its person
 * @answers: (nullable) (element-type CyRecord): its question sheet, in its order; what is not in it
 *   is taken out of the library
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT, see cy_inspect_check_record()
 *
 * How many people were heard is counted from what is written of them.
 *
 * Returns: whether it was written, as one step
 */
gboolean
cy_inspect_save_record (CyConn     *conn,
                        CyRecord   *record,
                        GPtrArray  *answers,
                        const char *step_name,
                        GError    **error)
{
  g_autoptr (CyStep) step = NULL;
  gint64 n_voices = 0;

  if (refuse (cy_inspect_check_record (record, answers), error))
    return FALSE;
  cy_heard_count (cy_record_get_text (record, CY_INSPECTION_RECORD_HEARD), &n_voices);
  cy_record_set_int (record, CY_INSPECTION_RECORD_VOICES, n_voices);
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, record, error) &&
         drop_answers (conn, cy_record_get_id (record), answers, error) &&
         save_answers (conn, cy_record_get_id (record), answers, error) &&
         cy_step_commit (step, error);
}

/**
 * cy_inspect_delete_record:
 * @conn: a writing connection
 * @record: id of a record
 * @step_name: what the user is doing
 * @error: return location
 *
 * Its documents stay with the person.
 *
 * Returns: whether it and its question sheet are in the recycle bin
 */
gboolean
cy_inspect_delete_record (CyConn *conn, gint64 record, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && drop_answers (conn, record, NULL, error) &&
         cy_mapper_delete (conn, CY_INSPECTION_RECORD, record, error) &&
         cy_step_commit (step, error);
}

/* ---- The end ---- */

/**
 * cy_inspect_finish:
 * @conn: a writing connection
 * @inspection: with its day, opinion and grade
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT, see cy_inspect_check_finish()
 *
 * Returns: whether it is finished
 */
gboolean
cy_inspect_finish (CyConn *conn, CyRecord *inspection, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = NULL;
  gint64 n_records = 0;

  if (!cy_sql_get_int (conn, RECORDS_OF, &n_records, error, "i", cy_record_get_id (inspection)) ||
      refuse (cy_inspect_check_finish (inspection, (guint) n_records), error))
    return FALSE;
  cy_record_set_text (inspection, CY_INSPECTION_STATE, CY_INSPECTION_FINISHED);
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, inspection, error) && cy_step_commit (step, error);
}
