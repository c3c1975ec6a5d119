/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The four diagnoses of one entry: what is known for them, what may not be written, and the
 * saving. */
#include "cy-diagnosis-file.h"

#include "cy-ballot-list.h"
#include "cy-code.h"
#include "cy-cycle-deed.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-diagnosis.h"
#include "cy-error.h"
#include "cy-figure-sheet.h"
#include "cy-inspect-survey.h"
#include "cy-inspection.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

#define QUESTIONS "interview_question"

/* Judging goes on after the period, up to the meeting of the next year. */
#define MONTHS_AFTER 3

/* ---- Reading ---- */

static gboolean
load_record (CyDiagnosisFile *self, CyConn *conn, GError **error)
{
  gint64 entry = cy_record_get_id (self->entry);
  g_autoptr (GPtrArray) records = cy_mapper_load_parts (conn, CY_DIAGNOSIS, entry, error);

  if (records == NULL)
    return FALSE;
  if (records->len > 0)
    self->record = g_object_ref (g_ptr_array_index (records, 0));
  else
    {
      self->record = cy_record_new (CY_DIAGNOSIS);
      cy_record_set_int (self->record, CY_DIAGNOSIS_ENTRY, entry);
    }

  return TRUE;
}

static CyRecord *
find_answer (GPtrArray *known, const char *question)
{
  for (guint i = 0; known != NULL && i < known->len; i++)
    if (g_strcmp0 (cy_record_get_text (g_ptr_array_index (known, i), CY_DIAGNOSIS_ANSWER_QUESTION),
                   question) == 0)
      return g_object_ref (g_ptr_array_index (known, i));

  return NULL;
}

/* One for each question, asked or not. */
static gboolean
load_answers (CyDiagnosisFile *self, CyConn *conn, GError **error)
{
  CyCodeSet *questions = cy_code_set_get (QUESTIONS);
  gint64     id = cy_record_get_id (self->record);
  g_autoptr (GPtrArray) known =
    id != 0 ? cy_mapper_load_parts (conn, CY_DIAGNOSIS_ANSWER, id, error) : NULL;

  if (id != 0 && known == NULL)
    return FALSE;
  for (guint i = 0; i < cy_code_set_get_n_codes (questions); i++)
    {
      const CyCode *question = cy_code_set_get_nth (questions, i);
      CyRecord     *answer = find_answer (known, question->code);

      if (answer == NULL)
        {
          answer = cy_record_new (CY_DIAGNOSIS_ANSWER);
          cy_record_set_text (answer, CY_DIAGNOSIS_ANSWER_QUESTION, question->code);
        }
      g_ptr_array_add (self->answers, answer);
    }

  return TRUE;
}

int
cy_diagnosis_file_get_year (const CyDiagnosisFile *self, guint nth)
{
  return (int) cy_record_get_int (self->cycle, CY_ASSESS_CYCLE_YEAR) - CY_DIAGNOSIS_YEARS + 1 +
         (int) nth;
}

static gboolean
load_figures (CyDiagnosisFile *self, CyConn *conn, GError **error)
{
  gint64 unit = cy_record_get_int (self->entry, CY_ASSESS_ENTRY_UNIT);
  g_autoptr (CyFigureSheet) sheet =
    cy_figure_sheet_load (conn,
                          unit,
                          (int) cy_record_get_int (self->cycle, CY_ASSESS_CYCLE_YEAR),
                          CY_DIAGNOSIS_YEARS,
                          error);
  int place = sheet != NULL ? cy_figure_sheet_find_village (sheet, unit) : -1;

  if (sheet == NULL)
    return FALSE;
  for (guint i = 0; i < CY_DIAGNOSIS_YEARS; i++)
    for (guint j = 0; j < CY_N_VILLAGE_FIGURES; j++)
      {
        int year = cy_diagnosis_file_get_year (self, i);

        self->figures[i][j] =
          place >= 0 ? cy_figure_sheet_get (sheet, (guint) place, year, (CyVillageFigure) j)
                     : CY_VILLAGE_NONE;
        self->medians[i][j] =
          place >= 0
            ? cy_figure_sheet_get_median (sheet,
                                          cy_figure_sheet_get_village (sheet, (guint) place)->town,
                                          year,
                                          (CyVillageFigure) j)
            : CY_VILLAGE_NONE;
      }
  if (place >= 0)
    {
      self->place = g_strdup (cy_figure_sheet_get_village (sheet, (guint) place)->name);
      self->town = g_strdup (cy_figure_sheet_get_village (sheet, (guint) place)->town_name);
    }

  return TRUE;
}

static gboolean
load_survey (CyDiagnosisFile *self, CyConn *conn, gint64 record, GError **error)
{
  g_autoptr (CyRecord) survey = cy_mapper_load (conn, CY_INSPECTION_RECORD, record, error);
  g_autoptr (GPtrArray) answers =
    survey != NULL ? cy_mapper_load_parts (conn, CY_INSPECTION_ANSWER, record, error) : NULL;
  g_autofree char *day = NULL;
  CyTally          tally;

  if (answers == NULL)
    return FALSE;
  tally = cy_survey_count_all (answers);
  day = cy_date_format (cy_record_get_int (survey, CY_INSPECTION_RECORD_DATE), CY_DATE_DOTTED_DAY);
  self->survey = tally.rate >= 0
                   /* Translators: day of a survey, people asked, share of good answers */
                   ? g_strdup_printf (_ ("%s survey: %d people, %d.%d %% good or fairly good"),
                                      day,
                                      (int) cy_record_get_int (survey, CY_INSPECTION_RECORD_VOICES),
                                      tally.rate / 10,
                                      tally.rate % 10)
                   : NULL;

  return TRUE;
}

/* What others have heard already. */
static gboolean
load_heard (CyDiagnosisFile *self, CyConn *conn, GError **error)
{
  gint64   person = cy_record_get_int (self->entry, CY_ASSESS_ENTRY_PERSON);
  CyValue  values[2] = { CY_VALUE_INIT, CY_VALUE_INIT };
  gboolean found = FALSE;

  if (person == 0)
    return TRUE;
  if (!cy_sql_get_values (conn,
                          cy_sql_get ("assess/diagnosis-heard.sql"),
                          values,
                          G_N_ELEMENTS (values),
                          &found,
                          error,
                          "iii",
                          person,
                          cy_record_get_int (self->cycle, CY_ASSESS_CYCLE_SINCE),
                          cy_record_get_int (self->cycle, CY_ASSESS_CYCLE_UNTIL)))
    return FALSE;
  if (values[0].number != 0)
    {
      self->ballot = cy_ballot_dup_line (conn, values[0].number, person, error);
      if (self->ballot == NULL)
        return FALSE;
    }

  return values[1].number == 0 || load_survey (self, conn, values[1].number, error);
}

static gboolean
load_name (CyDiagnosisFile *self, CyConn *conn, GError **error)
{
  gint64 id = cy_record_get_int (self->entry, CY_ASSESS_ENTRY_PERSON);
  g_autoptr (CyRecord) person = id != 0 ? cy_mapper_load (conn, CY_PERSON, id, error) : NULL;

  if (id != 0 && person == NULL)
    return FALSE;
  self->name =
    g_strdup (person != NULL ? cy_record_get_text (person, CY_PERSON_NAME) : self->place);

  return TRUE;
}

/**
 * cy_diagnosis_file_load:
 * @conn: a connection
 * @entry: id of somebody in a cycle
 * @error: return location
 *
 * Returns: (transfer full): the four diagnoses
 */
CyDiagnosisFile *
cy_diagnosis_file_load (CyConn *conn, gint64 entry, GError **error)
{
  g_autoptr (CyDiagnosisFile) self = g_new0 (CyDiagnosisFile, 1);

  self->answers = g_ptr_array_new_with_free_func (g_object_unref);
  self->entry = cy_mapper_load (conn, CY_ASSESS_ENTRY, entry, error);
  self->cycle = self->entry != NULL
                  ? cy_mapper_load (conn,
                                    CY_ASSESS_CYCLE,
                                    cy_record_get_int (self->entry, CY_ASSESS_ENTRY_CYCLE),
                                    error)
                  : NULL;
  if (self->cycle == NULL || !load_record (self, conn, error) ||
      !load_answers (self, conn, error) || !load_figures (self, conn, error) ||
      !load_heard (self, conn, error) || !load_name (self, conn, error))
    return NULL;
  self->is_open =
    g_strcmp0 (cy_record_get_text (self->cycle, CY_ASSESS_CYCLE_STATE), CY_CYCLE_LOCKED) != 0;

  return g_steal_pointer (&self);
}

void
cy_diagnosis_file_free (CyDiagnosisFile *self)
{
  g_clear_object (&self->entry);
  g_clear_object (&self->cycle);
  g_clear_object (&self->record);
  g_ptr_array_unref (self->answers);
  g_free (self->name);
  g_free (self->place);
  g_free (self->town);
  g_free (self->ballot);
  g_free (self->survey);
  g_free (self);
}

/* ---- What may not be written ---- */

/* Marks are given after the period too, until what they are for is decided. */
static CyDate
get_last_day (CyRecord *cycle)
{
  CyDate until = cy_record_get_int (cycle, CY_ASSESS_CYCLE_UNTIL);
  CyDate deadline = cy_record_get_int (cycle, CY_ASSESS_CYCLE_DEADLINE);

  return MAX (cy_date_add_months (until, MONTHS_AFTER), deadline);
}

gint64
cy_diagnosis_file_get_last_day (const CyDiagnosisFile *self)
{
  return get_last_day (self->cycle);
}

static char *
check_mark (CyRecord *record, guint field)
{
  if (cy_record_has (record, field) && (cy_record_get_int (record, field) < 0 ||
                                        cy_record_get_int (record, field) > CY_DIAGNOSIS_FULL))
    return g_strdup (_ ("A mark goes from 0 to 100."));

  return NULL;
}

static char *
check_date (CyRecord *record, guint field, CyRecord *cycle)
{
  CyDate           date = cy_record_get_int (record, field);
  CyDate           since = cy_record_get_int (cycle, CY_ASSESS_CYCLE_SINCE);
  CyDate           until = get_last_day (cycle);
  g_autofree char *first = cy_date_format (since, CY_DATE_ISO);
  g_autofree char *last = cy_date_format (until, CY_DATE_ISO);

  if (!cy_record_has (record, field) || (date >= since && date <= until))
    return NULL;

  /* Translators: first and last day */
  return g_strdup_printf (_ ("The day lies outside the cycle: it goes from %s to %s."),
                          first,
                          last);
}

static char *
check_heard (CyRecord *record, guint field)
{
  gboolean has_heard = cy_record_has (record, CY_DIAGNOSIS_LISTEN_HEARD);
  gboolean has_satisfied = cy_record_has (record, CY_DIAGNOSIS_LISTEN_SATISFIED);
  gint64   heard = cy_record_get_int (record, CY_DIAGNOSIS_LISTEN_HEARD);
  gint64   satisfied = cy_record_get_int (record, CY_DIAGNOSIS_LISTEN_SATISFIED);

  if (field == CY_DIAGNOSIS_LISTEN_HEARD)
    return has_heard && heard < 1 ? g_strdup (_ ("At least one person was heard.")) : NULL;
  if (has_satisfied && satisfied < 0)
    return g_strdup (_ ("The number is not negative."));
  if (has_satisfied && !has_heard)
    return g_strdup (_ ("Say first how many people were heard."));
  if (has_satisfied && satisfied > heard)
    return g_strdup (_ ("More are satisfied than were heard."));

  return NULL;
}

static char *
check_field (CyRecord *record, guint field, CyRecord *cycle)
{
  switch (field)
    {
    case CY_DIAGNOSIS_LOOK_MARK:
    case CY_DIAGNOSIS_LISTEN_MARK:
    case CY_DIAGNOSIS_ASK_MARK:
    case CY_DIAGNOSIS_JUDGE_MARK:
      return check_mark (record, field);
    case CY_DIAGNOSIS_LISTEN_DATE:
    case CY_DIAGNOSIS_ASK_DATE:
    case CY_DIAGNOSIS_JUDGE_DATE:
      return check_date (record, field, cycle);
    case CY_DIAGNOSIS_LISTEN_HEARD:
    case CY_DIAGNOSIS_LISTEN_SATISFIED:
      return check_heard (record, field);
    default:
      return NULL;
    }
}

/**
 * cy_diagnosis_check:
 * @record: a diagnosis
 * @answers: (element-type CyRecord): of its interview
 * @cycle: the cycle
 * @field: (out): the field that is wrong; CY_DIAGNOSIS_N_FIELDS and the place of the answer above
 * it for the mark of an answer
 * @message: (out): what is wrong with it and what to do, translated
 *
 * Returns: whether it may be saved
 */
gboolean
cy_diagnosis_check (CyRecord  *record,
                    GPtrArray *answers,
                    CyRecord  *cycle,
                    guint     *field,
                    char     **message)
{
  *message = NULL;
  for (*field = 0; *field < CY_DIAGNOSIS_N_FIELDS; ++*field)
    {
      *message = check_field (record, *field, cycle);
      if (*message != NULL)
        return FALSE;
    }
  for (guint i = 0; i < answers->len; i++, ++*field)
    {
      *message = check_mark (g_ptr_array_index (answers, i), CY_DIAGNOSIS_ANSWER_MARK);
      if (*message != NULL)
        return FALSE;
    }

  return TRUE;
}

/* ---- Saving ---- */

static gboolean
is_empty (CyRecord *answer)
{
  return !cy_record_has (answer, CY_DIAGNOSIS_ANSWER_MARK) &&
         !cy_record_has (answer, CY_DIAGNOSIS_ANSWER_ANSWER);
}

static gboolean
save_answer (CyConn *conn, CyRecord *answer, gint64 diagnosis, GError **error)
{
  gint64 id = cy_record_get_id (answer);

  if (is_empty (answer))
    return id == 0 || cy_mapper_delete (conn, CY_DIAGNOSIS_ANSWER, id, error);
  cy_record_set_int (answer, CY_DIAGNOSIS_ANSWER_DIAGNOSIS, diagnosis);

  return cy_mapper_save (conn, answer, error);
}

static gboolean
check (CyConn *conn, CyRecord *record, GPtrArray *answers, GError **error)
{
  g_autoptr (CyRecord) entry =
    cy_mapper_load (conn, CY_ASSESS_ENTRY, cy_record_get_int (record, CY_DIAGNOSIS_ENTRY), error);
  gint64 id = entry != NULL ? cy_record_get_int (entry, CY_ASSESS_ENTRY_CYCLE) : 0;
  g_autoptr (CyRecord) cycle =
    entry != NULL ? cy_mapper_load (conn, CY_ASSESS_CYCLE, id, error) : NULL;
  g_autofree char *message = NULL;
  guint            field = 0;

  if (cycle == NULL || !cy_cycle_check_open (conn, id, error))
    return FALSE;
  if (cy_diagnosis_check (record, answers, cycle, &field, &message))
    return TRUE;
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, message);

  return FALSE;
}

/* Two windows, or a redo, may have made one meanwhile: an entry has one diagnosis. */
static gboolean
check_single (CyConn *conn, CyRecord *record, GError **error)
{
  gint64 n = 0;

  if (cy_record_get_id (record) != 0)
    return TRUE;
  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM diagnosis WHERE entry=? AND deleted IS NULL",
                       &n,
                       error,
                       "i",
                       cy_record_get_int (record, CY_DIAGNOSIS_ENTRY)))
    return FALSE;
  if (n == 0)
    return TRUE;
  g_set_error_literal (error,
                       CY_ERROR,
                       CY_ERROR_CONSTRAINT,
                       _ ("A form of this person was saved meanwhile: open it again."));

  return FALSE;
}

/**
 * cy_diagnosis_save:
 * @conn: a writing connection
 * @record: the diagnosis
 * @answers: (element-type CyRecord): of its interview; those without mark and words are not kept
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT for what may not be, and in a locked cycle
 *
 * Returns: whether it was saved, as one step
 */
gboolean
cy_diagnosis_save (CyConn     *conn,
                   CyRecord   *record,
                   GPtrArray  *answers,
                   const char *step_name,
                   GError    **error)
{
  g_autoptr (CyStep) step = NULL;

  if (!check (conn, record, answers, error) || !check_single (conn, record, error))
    return FALSE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  if (step == NULL || !cy_mapper_save (conn, record, error))
    return FALSE;
  for (guint i = 0; i < answers->len; i++)
    if (!save_answer (conn, g_ptr_array_index (answers, i), cy_record_get_id (record), error))
      return FALSE;

  return cy_step_commit (step, error);
}
