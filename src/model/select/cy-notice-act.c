/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Puts up, changes and concludes public notices, each time as one step of the journal; the step
 * records of the people follow. */
#include "cy-notice-act.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-notice-file.h"
#include "cy-pool-step.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

/**
 * cy_notice_list_waiting:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): pool entries at the public notice that are in
 * none which is put up
 */
GArray *
cy_notice_list_waiting (CyConn *conn, gint64 scope, GError **error)
{
  return cy_sql_list_ids (conn, cy_sql_get ("select/notice-waiting.sql"), error, "i", scope);
}

/* ---- The records of the step ---- */

/* That of the notice which is under way; %NULL without @error when the entry stands elsewhere. */
static CyRecord *
load_record (CyConn *conn, const CyNoticePerson *person, GError **error)
{
  gint64    id = 0;
  CyRecord *record;

  if (!cy_sql_get_int (conn,
                       "SELECT max(id) FROM pool_step WHERE entry=? AND step=? AND state=?"
                       " AND deleted IS NULL",
                       &id,
                       error,
                       "itt",
                       person->entry,
                       CY_POOL_NOTICE_STEP,
                       CY_STEP_OPEN))
    return NULL;
  if (id != 0)
    return cy_mapper_load (conn, CY_POOL_STEP, id, error);
  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM pool_entry WHERE id=? AND state=? AND step=?",
                       &id,
                       error,
                       "itt",
                       person->entry,
                       CY_POOL_IN_PROGRESS,
                       CY_POOL_NOTICE_STEP) ||
      id == 0)
    return NULL;
  record = cy_record_new (CY_POOL_STEP);
  cy_record_set_int (record, CY_POOL_STEP_PERSON, person->person);
  cy_record_set_int (record, CY_POOL_STEP_ENTRY, person->entry);
  cy_record_set_text (record, CY_POOL_STEP_STEP, CY_POOL_NOTICE_STEP);
  cy_record_set_text (record, CY_POOL_STEP_STATE, CY_STEP_OPEN);

  return record;
}

static gboolean
follow (CyConn *conn, CyRecord *notice, GError **error)
{
  g_autoptr (GPtrArray) people = cy_notice_people_load (conn, cy_record_get_id (notice), error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      g_autoptr (GError) local = NULL;
      g_autoptr (CyRecord) record = load_record (conn, g_ptr_array_index (people, i), &local);

      if (record != NULL)
        cy_record_set_int (record, CY_POOL_STEP_SINCE, cy_record_get_int (notice, CY_NOTICE_SINCE));
      if (local != NULL || (record != NULL && !cy_mapper_save (conn, record, &local)))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
    }

  return people != NULL;
}

/* ---- Putting up ---- */

static gboolean
set_until (CyConn *conn, CyRecord *notice, GError **error)
{
  g_autoptr (CyWorkdays) calendar = cy_workdays_load (conn, error);
  CyDate since = cy_record_get_int (notice, CY_NOTICE_SINCE);
  gint64 n_days = cy_record_get_int (notice, CY_NOTICE_DAYS);

  if (calendar == NULL)
    return FALSE;
  if (cy_date_get_day (since) == 0 || n_days < 1 || n_days > 365)
    return cy_error_refuse (error, "a notice needs a whole date and 1 to 365 working days");
  cy_record_set_int (notice,
                     CY_NOTICE_UNTIL,
                     cy_workdays_find_last (calendar, since, (int) n_days));

  return TRUE;
}

static gboolean
add_subject (CyConn *conn, CyRecord *notice, gint64 entry, guint nth, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ENTRY, entry, error);
  g_autoptr (CyRecord) subject = cy_record_new (CY_NOTICE_SUBJECT);

  if (record == NULL)
    return FALSE;
  if (g_strcmp0 (cy_record_get_text (record, CY_ENTRY_STATE), CY_POOL_IN_PROGRESS) != 0 ||
      g_strcmp0 (cy_record_get_text (record, CY_ENTRY_STEP), CY_POOL_NOTICE_STEP) != 0)
    return cy_error_refuse (error, "a notice names only people who stand at that step");
  cy_record_set_int (subject, CY_NOTICE_SUBJECT_NOTICE, cy_record_get_id (notice));
  cy_record_set_int (subject,
                     CY_NOTICE_SUBJECT_PERSON,
                     cy_record_get_int (record, CY_ENTRY_PERSON));
  cy_record_set_int (subject, CY_NOTICE_SUBJECT_ENTRY, entry);
  cy_record_set_int (subject, CY_NOTICE_SUBJECT_POSITION, nth + 1);

  return cy_mapper_save (conn, subject, error);
}

/**
 * cy_notice_create:
 * @conn: a writing connection
 * @notice: a new notice with name, first day, working days, organ and contact; gets its id, its
 * last day, and the usual wording when it has none
 * @entries: (array length=n_entries): pool entries of those it names, in order
 * @n_entries: how many, at least one
 * @step_name: what the user is doing, translated
 * @error: return location; %CY_ERROR_CONSTRAINT without people, for somebody who stands at another
 *   step, or without a whole date
 *
 * The step record of everybody begins on the first day of the notice.
 *
 * Returns: whether it is in the library; if not, nothing of it is
 */
gboolean
cy_notice_create (CyConn       *conn,
                  CyRecord     *notice,
                  const gint64 *entries,
                  guint         n_entries,
                  const char   *step_name,
                  GError      **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  if (step == NULL)
    return FALSE;
  if (n_entries == 0)
    return cy_error_refuse (error, "a notice needs people");
  cy_record_set_text (notice, CY_NOTICE_STATE, CY_WORK_OPEN);
  if (!cy_record_has (notice, CY_NOTICE_WORDING))
    cy_record_set_text (notice, CY_NOTICE_WORDING, cy_notice_text_get_template ());
  if (!set_until (conn, notice, error) || !cy_mapper_save (conn, notice, error))
    return FALSE;
  for (guint i = 0; i < n_entries; i++)
    if (!add_subject (conn, notice, entries[i], i, error))
      return FALSE;

  return follow (conn, notice, error) && cy_step_commit (step, error);
}

/* ---- Changing ---- */

static gboolean
check (CyConn *conn, CyRecord *notice, GError **error)
{
  g_autoptr (CyWorkdays) calendar = cy_workdays_load (conn, error);
  g_autoptr (GPtrArray) people =
    calendar != NULL ? cy_notice_people_load (conn, cy_record_get_id (notice), error) : NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autofree char *period = NULL;
  g_autofree char *words = NULL;

  if (people == NULL)
    return FALSE;
  period = cy_notice_dup_period (calendar,
                                 cy_record_get_int (notice, CY_NOTICE_SINCE),
                                 (int) cy_record_get_int (notice, CY_NOTICE_DAYS));
  faults = cy_notice_find_faults (conn, notice, people, period, error);
  if (faults == NULL)
    return FALSE;
  if (faults->len == 0)
    return TRUE;
  words = cy_notice_fault_dup_words (g_ptr_array_index (faults, 0));

  return cy_error_refuse (error, words);
}

/**
 * cy_notice_save:
 * @conn: a writing connection
 * @notice: a notice that is in the library, as it is to be
 * @step_name: what the user is doing, translated
 * @error: return location; %CY_ERROR_CONSTRAINT with the place, translated, when there is something
 *   in it that may never be made known
 *
 * Computes the last day again; the step records of the people follow the first day.
 *
 * Returns: whether it was saved
 */
gboolean
cy_notice_save (CyConn *conn, CyRecord *notice, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && set_until (conn, notice, error) && check (conn, notice, error) &&
         cy_mapper_save (conn, notice, error) && follow (conn, notice, error) &&
         cy_step_commit (step, error);
}

/* ---- Concluding ---- */

static gboolean
is_about (CyRecord *objection, gint64 person)
{
  return !cy_record_has (objection, CY_OBJECTION_PERSON) ||
         cy_record_get_int (objection, CY_OBJECTION_PERSON) == person;
}

/* What may be said of somebody without thinking; %NULL when somebody has to decide. */
static const char *
get_conclusion (const CyNoticeFile *file, gint64 person)
{
  gboolean any = FALSE;

  for (guint i = 0; i < file->objections->len; i++)
    {
      CyRecord *objection = g_ptr_array_index (file->objections, i);

      if (!is_about (objection, person))
        continue;
      if (g_strcmp0 (cy_record_get_text (objection, CY_OBJECTION_OUTCOME), CY_OBJECTION_FALSE) != 0)
        return NULL;
      any = TRUE;
    }

  return any ? _ ("What was objected was looked into and is not true")
             : _ ("No objection while the notice stood");
}

static gboolean
conclude_person (CyConn               *conn,
                 const CyNoticeFile   *file,
                 const CyNoticePerson *person,
                 GError              **error)
{
  const char *conclusion = get_conclusion (file, person->person);
  g_autoptr (GError) local = NULL;
  g_autoptr (CyRecord) record = load_record (conn, person, &local);

  if (record != NULL && conclusion != NULL && !cy_record_has (record, CY_POOL_STEP_CONCLUSION))
    {
      cy_record_set_text (record, CY_POOL_STEP_CONCLUSION, conclusion);
      cy_mapper_save (conn, record, &local);
    }
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return local == NULL;
}

/* What was put up is kept as it was put up, whatever becomes of the people's data. */
static char *
dup_final (const CyNoticeFile *file)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GPtrArray) lines =
    cy_notice_text_fill (cy_record_get_text (file->record, CY_NOTICE_WORDING),
                         file->record,
                         file->people,
                         file->period);

  for (guint i = 0; i < lines->len; i++)
    {
      const CyNoticeLine *line = g_ptr_array_index (lines, i);

      for (guint j = 0; line->is_list && j < file->people->len; j++)
        {
          g_autofree char *row = cy_notice_text_dup_row (g_ptr_array_index (file->people, j), j);

          g_string_append_printf (text, "%s\n", row);
        }
      if (!line->is_list)
        g_string_append_printf (text, "%s\n", line->text);
    }
  if (text->len > 0)
    g_string_truncate (text, text->len - 1);

  return g_string_free (text, FALSE);
}

static gboolean
check_end (const CyNoticeFile *file, CyDate date, GError **error)
{
  if (g_strcmp0 (cy_record_get_text (file->record, CY_NOTICE_STATE), CY_WORK_OPEN) != 0)
    return cy_error_refuse (error, "the notice is concluded already");
  if (date < cy_record_get_int (file->record, CY_NOTICE_UNTIL))
    return cy_error_refuse (error, "the notice still stands");
  if (cy_notice_file_count_open (file) > 0)
    return cy_error_refuse (error, "an objection has no outcome yet");

  return TRUE;
}

/**
 * cy_notice_conclude:
 * @conn: a writing connection
 * @notice: id of a notice
 * @result: the report on it
 * @date: the day on which it is concluded
 * @step_name: what the user is doing, translated
 * @error: return location; %CY_ERROR_CONSTRAINT before the last day, with an objection that has no
 *   outcome, or for a second time
 *
 * The wording becomes what was put up. Who was objected to by nobody, or untruly, gets that as the
 * conclusion of the step; for the others somebody has to decide.
 *
 * Returns: whether it was concluded
 */
gboolean
cy_notice_conclude (CyConn     *conn,
                    gint64      notice,
                    const char *result,
                    CyDate      date,
                    const char *step_name,
                    GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyNoticeFile) file = step != NULL ? cy_notice_file_load (conn, notice, error) : NULL;
  g_autofree char *final = NULL;

  if (file == NULL || !check_end (file, date, error))
    return FALSE;
  for (guint i = 0; i < file->people->len; i++)
    if (!conclude_person (conn, file, g_ptr_array_index (file->people, i), error))
      return FALSE;
  if (cy_record_has (file->record, CY_NOTICE_WORDING))
    {
      final = dup_final (file);
      cy_record_set_text (file->record, CY_NOTICE_WORDING, final);
    }
  cy_record_set_text (file->record, CY_NOTICE_RESULT, result);
  cy_record_set_text (file->record, CY_NOTICE_STATE, CY_WORK_DONE);

  return cy_mapper_save (conn, file->record, error) && cy_step_commit (step, error);
}
