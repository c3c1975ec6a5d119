/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads an open examination with everybody in it, and what it lacks. */
#include "cy-exam-sheet.h"

#include "cy-exam.h"
#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static void
row_free (gpointer data)
{
  CyExamRow *self = data;

  g_clear_object (&self->mark);
  g_free (self->name);
  g_free (self->village);
  g_free (self->town);
  g_free (self->entry_state);
  g_free (self->step);
  g_free (self);
}

void
cy_exam_sheet_free (CyExamSheet *self)
{
  g_clear_object (&self->exam);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/* ---- Reading ---- */

typedef struct
{
  CyConn      *conn;
  CyExamSheet *sheet;
} Reading;

static gboolean
is_outcome (const CyExamRow *row, const char *outcome)
{
  return g_strcmp0 (cy_record_get_text (row->mark, CY_EXAM_MARK_OUTCOME), outcome) == 0;
}

/* The order of resources/sql/select/exam-people.sql. */
static gboolean
add_row (CySqlRow *row, gpointer data, GError **error)
{
  Reading   *reading = data;
  CyExamRow *self = g_new0 (CyExamRow, 1);

  g_ptr_array_add (reading->sheet->rows, self);
  self->mark = cy_mapper_load (reading->conn, CY_EXAM_MARK, cy_sql_row_get_int (row, 0), error);
  self->name = cy_sql_row_dup_text (row, 1);
  self->village = cy_sql_row_dup_text (row, 2);
  self->town = cy_sql_row_dup_text (row, 3);
  self->entry_state = cy_sql_row_dup_text (row, 4);
  self->step = cy_sql_row_dup_text (row, 5);

  return self->mark != NULL;
}

static void
count (CyExamSheet *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CyExamRow *row = g_ptr_array_index (self->rows, i);

      self->n_applicants += !is_outcome (row, CY_EXAM_BARRED);
      self->n_passed += is_outcome (row, CY_EXAM_CHOSEN) || is_outcome (row, CY_EXAM_NEXT);
    }
  self->n_needed = (guint) (cy_record_get_int (self->exam, CY_EXAM_PLACES) *
                            cy_record_get_int (self->exam, CY_EXAM_RATIO));
}

/**
 * cy_exam_sheet_load:
 * @conn: a connection
 * @exam: local id
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the examination with everybody in it
 */
CyExamSheet *
cy_exam_sheet_load (CyConn *conn, gint64 exam, GError **error)
{
  g_autoptr (CyExamSheet) self = g_new0 (CyExamSheet, 1);
  Reading reading = { conn, self };

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->exam = cy_mapper_load (conn, CY_EXAM, exam, error);
  if (self->exam == NULL || !cy_sql_each (conn,
                                          cy_sql_get ("select/exam-people.sql"),
                                          add_row,
                                          &reading,
                                          error,
                                          "i",
                                          exam))
    return NULL;
  count (self);

  return g_steal_pointer (&self);
}

/**
 * cy_exam_sheet_find:
 * @self: a sheet
 * @mark: id of somebody's marks
 *
 * Returns: (nullable) (transfer none): whose they are
 */
CyExamRow *
cy_exam_sheet_find (const CyExamSheet *self, gint64 mark)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CyExamRow *row = g_ptr_array_index (self->rows, i);

      if (cy_record_get_id (row->mark) == mark)
        return row;
    }

  return NULL;
}

/**
 * cy_exam_list:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyRecord): the examinations that concern it, newest first
 */
GPtrArray *
cy_exam_list (CyConn *conn, gint64 scope, GError **error)
{
  g_autoptr (GArray) ids =
    cy_sql_list_ids (conn, cy_sql_get ("select/exams.sql"), error, "i", scope);
  g_autoptr (GPtrArray) exams = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      CyRecord *exam = cy_mapper_load (conn, CY_EXAM, g_array_index (ids, gint64, i), error);

      if (exam == NULL)
        return NULL;
      g_ptr_array_add (exams, exam);
    }

  return ids != NULL ? g_steal_pointer (&exams) : NULL;
}

/**
 * cy_exam_list_applicants:
 * @conn: a connection
 * @exam: local id
 * @error: return location
 *
 * Returns: (transfer full) (element-type gint64): entries of those who can still be signed up
 */
GArray *
cy_exam_list_applicants (CyConn *conn, gint64 exam, GError **error)
{
  return cy_sql_list_ids (conn, cy_sql_get ("select/exam-applicants.sql"), error, "i", exam);
}

/**
 * cy_exam_new:
 * @rules: the rule set that holds
 * @date: the day on which it is planned
 *
 * Returns: (transfer full): an examination with the weights and the ratio of @rules
 */
CyRecord *
cy_exam_new (CyRecord *rules, CyDate date)
{
  static const guint pairs[][2] = {
    { CY_EXAM_WRITTEN, CY_RULES_EXAM_WRITTEN },
    { CY_EXAM_INTERVIEW, CY_RULES_EXAM_INTERVIEW },
    { CY_EXAM_RATIO, CY_RULES_EXAM_RATIO },
  };
  CyRecord *exam = cy_record_new (CY_EXAM);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (cy_record_has (rules, pairs[i][1]))
      cy_record_set (exam, pairs[i][0], cy_record_get (rules, pairs[i][1]));
  cy_record_set_int (exam, CY_EXAM_YEAR, cy_date_get_year (date));
  cy_record_set_text (exam, CY_EXAM_STATE, CY_EXAM_OPEN);

  return exam;
}

/* ---- What is missing ---- */

static guint
count_without_marks (const CyExamSheet *self)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CyExamRow *row = g_ptr_array_index (self->rows, i);

      n += !cy_record_has (row->mark, CY_EXAM_MARK_TOTAL) && !is_outcome (row, CY_EXAM_ABSENT) &&
           !is_outcome (row, CY_EXAM_BARRED);
    }

  return n;
}

/**
 * cy_exam_sheet_find_lack:
 * @self: a sheet
 *
 * Returns: what keeps the examination from being concluded
 */
CyExamLack
cy_exam_sheet_find_lack (const CyExamSheet *self)
{
  CyExamLack lack = CY_EXAM_LACKS_NOTHING;

  if (cy_record_get_int (self->exam, CY_EXAM_PLACES) <= 0)
    lack |= CY_EXAM_LACKS_PLACES;
  if (cy_record_get_int (self->exam, CY_EXAM_WRITTEN) +
        cy_record_get_int (self->exam, CY_EXAM_INTERVIEW) !=
      100)
    lack |= CY_EXAM_LACKS_WEIGHTS;
  if (self->n_applicants < MAX (self->n_needed, 1))
    lack |= CY_EXAM_LACKS_APPLICANTS;
  if (count_without_marks (self) > 0)
    lack |= CY_EXAM_LACKS_MARKS;

  return lack;
}

static void
add_words (GString *text, char *words)
{
  if (text->len > 0)
    g_string_append (text, _ (", "));
  g_string_append (text, words);
  g_free (words);
}

/**
 * cy_exam_sheet_dup_lack:
 * @self: a sheet
 * @lack: what is missing
 *
 * Returns: (transfer full): the same in words, translated
 */
char *
cy_exam_sheet_dup_lack (const CyExamSheet *self, CyExamLack lack)
{
  GString *text = g_string_new (NULL);

  if (lack & CY_EXAM_LACKS_PLACES)
    add_words (text, g_strdup (_ ("the number of places is missing")));
  if (lack & CY_EXAM_LACKS_WEIGHTS)
    add_words (text, g_strdup (_ ("the weights do not make 100 %")));
  if (lack & CY_EXAM_LACKS_APPLICANTS)
    add_words (text,
               g_strdup_printf (_ ("%u applicants, %u needed to begin"),
                                self->n_applicants,
                                MAX (self->n_needed, 1)));
  if (lack & CY_EXAM_LACKS_MARKS)
    add_words (text, g_strdup_printf (_ ("%u without marks"), count_without_marks (self)));

  return g_string_free (text, FALSE);
}
