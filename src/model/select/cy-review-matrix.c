/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What every office said of everybody in a round, in one pass, and what may be concluded. */
#include "cy-review-matrix.h"

#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* ---- Reading ---- */

static void
item_free (gpointer data)
{
  CyReviewItem *self = data;

  g_free (self->text);
  g_free (self->offices);
  g_free (self);
}

static void
office_free (gpointer data)
{
  CyReviewOffice *self = data;

  g_free (self->code);
  g_free (self);
}

static void
subject_free (gpointer data)
{
  CyReviewSubject *self = data;

  g_free (self->key);
  g_free (self->name);
  g_free (self->gender);
  g_free (self->id_number);
  g_free (self->place);
  g_free (self->town);
  g_free (self->conclusion);
  g_free (self->reason);
  g_free (self);
}

/* The order of resources/sql/select/review-subjects.sql. */
static gboolean
add_subject (CySqlRow *row, gpointer data, GError **error)
{
  CyReviewMatrix  *matrix = data;
  CyReviewSubject *self = g_new0 (CyReviewSubject, 1);

  self->id = cy_sql_row_get_int (row, 0);
  g_hash_table_insert (matrix->by_id, &self->id, GUINT_TO_POINTER (matrix->subjects->len));
  g_ptr_array_add (matrix->subjects, self);
  self->key = cy_sql_row_dup_text (row, 1);
  self->person = cy_sql_row_get_int (row, 2);
  self->entry = cy_sql_row_get_int (row, 3);
  self->name = cy_sql_row_dup_text (row, 4);
  self->gender = cy_sql_row_dup_text (row, 5);
  self->id_number = cy_sql_row_dup_text (row, 6);
  self->unit = cy_sql_row_get_int (row, 7);
  self->place = cy_sql_row_dup_text (row, 8);
  self->town = cy_sql_row_dup_text (row, 9);
  self->conclusion = cy_sql_row_dup_text (row, 10);
  self->date = cy_sql_row_get_int (row, 11);
  self->reason = cy_sql_row_dup_text (row, 12);
  self->told = cy_sql_row_get_int (row, 13);

  return TRUE;
}

/* The order of resources/sql/select/review-replies.sql; a newer answer takes the place of an older.
 */
static gboolean
set_cell (CySqlRow *row, gpointer data, GError **error)
{
  CyReviewMatrix *self = data;
  guint           at;
  int             office = cy_review_matrix_find_office (self, cy_sql_row_get_text (row, 1));
  CyReviewCell   *cell;

  if (office < 0 || !cy_review_matrix_find (self, cy_sql_row_get_int (row, 0), &at))
    return TRUE;
  cell = &self->cells[at * self->offices->len + (guint) office];
  cell->mark = g_strcmp0 (cy_sql_row_get_text (row, 2), CY_ANSWER_CLEAR) == 0 ? CY_REVIEW_CLEAR
                                                                              : CY_REVIEW_FOUND;
  cell->item = cy_review_matrix_find_item (self, cy_sql_row_get_int (row, 3));
  g_free (cell->finding);
  cell->finding = cy_sql_row_dup_text (row, 4);
  cell->date = cy_sql_row_get_int (row, 5);
  cell->reply = cy_sql_row_get_int (row, 6);

  return TRUE;
}

static gboolean
load_items (CyReviewMatrix *self, CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) records =
    cy_mapper_load_parts (conn,
                          CY_NEGATIVE_ITEM,
                          cy_record_get_int (self->round, CY_REVIEW_ROUND_LIST),
                          error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      CyRecord     *record = g_ptr_array_index (records, i);
      CyReviewItem *item = g_new0 (CyReviewItem, 1);

      item->id = cy_record_get_id (record);
      item->number = cy_record_get_int (record, CY_NEGATIVE_ITEM_NUMBER);
      item->text = g_strdup (cy_record_get_text (record, CY_NEGATIVE_ITEM_TEXT));
      item->bars =
        g_strcmp0 (cy_record_get_text (record, CY_NEGATIVE_ITEM_SEVERITY), CY_SEVERITY_BAR) == 0;
      item->offices = g_strdup (cy_record_get_text (record, CY_NEGATIVE_ITEM_OFFICES));
      g_ptr_array_add (self->items, item);
    }

  return records != NULL;
}

static gboolean
load_offices (CyReviewMatrix *self, CyConn *conn, GError **error)
{
  CyDate due = cy_record_get_int (self->round, CY_REVIEW_ROUND_DUE);
  g_autoptr (GPtrArray) records =
    cy_mapper_load_parts (conn, CY_REVIEW_OFFICE, cy_record_get_id (self->round), error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      CyRecord       *record = g_ptr_array_index (records, i);
      CyReviewOffice *office = g_new0 (CyReviewOffice, 1);

      office->id = cy_record_get_id (record);
      office->code = g_strdup (cy_record_get_text (record, CY_REVIEW_OFFICE_OFFICE));
      office->sent = cy_record_get_int (record, CY_REVIEW_OFFICE_SENT);
      office->due = cy_record_has (record, CY_REVIEW_OFFICE_DUE)
                      ? cy_record_get_int (record, CY_REVIEW_OFFICE_DUE)
                      : due;
      office->replied = cy_record_get_int (record, CY_REVIEW_OFFICE_REPLIED);
      g_ptr_array_add (self->offices, office);
    }

  return records != NULL;
}

static void
count_marks (CyReviewMatrix *self)
{
  for (guint i = 0; i < self->offices->len; i++)
    {
      CyReviewOffice *office = g_ptr_array_index (self->offices, i);

      for (guint j = 0; j < self->subjects->len; j++)
        office->n_marks[cy_review_matrix_get_cell (self, j, i)->mark]++;
      office->is_overdue = office->n_marks[CY_REVIEW_SILENT] > 0 && office->due != CY_DATE_NONE &&
                           office->due < self->base_date;
    }
}

static void
clear (gpointer data)
{
  CyReviewMatrix *self = data;

  for (guint i = 0; self->cells != NULL && i < self->subjects->len * self->offices->len; i++)
    g_free (self->cells[i].finding);
  g_free (self->cells);
  g_clear_object (&self->round);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->offices);
  g_ptr_array_unref (self->subjects);
}

/**
 * cy_review_matrix_load:
 * @conn: a connection
 * @round: id of a round
 * @scope: id of the only unit whose people are meant, 0 for all
 * @base_date: the day on which an office is late or not
 * @error: return location; %CY_ERROR_NOT_FOUND when there is no such round
 *
 * Returns: (transfer full): the round
 */
CyReviewMatrix *
cy_review_matrix_load (CyConn *conn, gint64 round, gint64 scope, CyDate base_date, GError **error)
{
  g_autoptr (CyReviewMatrix) self = g_atomic_rc_box_new0 (CyReviewMatrix);

  self->base_date = base_date;
  self->items = g_ptr_array_new_with_free_func (item_free);
  self->offices = g_ptr_array_new_with_free_func (office_free);
  self->subjects = g_ptr_array_new_with_free_func (subject_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->round = cy_mapper_load (conn, CY_REVIEW_ROUND, round, error);
  if (self->round == NULL || !load_items (self, conn, error) || !load_offices (self, conn, error) ||
      !cy_sql_each (conn,
                    cy_sql_get ("select/review-subjects.sql"),
                    add_subject,
                    self,
                    error,
                    "ii",
                    round,
                    scope))
    return NULL;
  self->cells = g_new0 (CyReviewCell, self->subjects->len * self->offices->len);
  if (!cy_sql_each (conn,
                    cy_sql_get ("select/review-replies.sql"),
                    set_cell,
                    self,
                    error,
                    "i",
                    round))
    return NULL;
  count_marks (self);

  return g_steal_pointer (&self);
}

CyReviewMatrix *
cy_review_matrix_ref (CyReviewMatrix *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_review_matrix_unref (CyReviewMatrix *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* ---- Asking ---- */

gboolean
cy_review_matrix_is_open (const CyReviewMatrix *self)
{
  return g_strcmp0 (cy_record_get_text (self->round, CY_REVIEW_ROUND_STATE), CY_WORK_OPEN) == 0;
}

const CyReviewSubject *
cy_review_matrix_get_subject (const CyReviewMatrix *self, guint row)
{
  return g_ptr_array_index (self->subjects, row);
}

const CyReviewOffice *
cy_review_matrix_get_office (const CyReviewMatrix *self, guint column)
{
  return g_ptr_array_index (self->offices, column);
}

const CyReviewCell *
cy_review_matrix_get_cell (const CyReviewMatrix *self, guint row, guint column)
{
  return &self->cells[row * self->offices->len + column];
}

/**
 * cy_review_matrix_find:
 * @self: a matrix
 * @subject: id of a subject
 * @row: (out): its row
 *
 * Returns: whether it is in @self
 */
gboolean
cy_review_matrix_find (const CyReviewMatrix *self, gint64 subject, guint *row)
{
  gpointer value;

  if (!g_hash_table_lookup_extended (self->by_id, &subject, NULL, &value))
    return FALSE;
  *row = GPOINTER_TO_UINT (value);

  return TRUE;
}

/**
 * cy_review_matrix_find_office:
 * @self: a matrix
 * @code: (nullable): of an office
 *
 * Returns: its column, -1 when it is not asked
 */
int
cy_review_matrix_find_office (const CyReviewMatrix *self, const char *code)
{
  for (guint i = 0; i < self->offices->len; i++)
    if (g_strcmp0 (cy_review_matrix_get_office (self, i)->code, code) == 0)
      return (int) i;

  return -1;
}

/**
 * cy_review_matrix_find_item:
 * @self: a matrix
 * @item: id of a condition
 *
 * Returns: (nullable): the condition, when it is of the list of the round
 */
const CyReviewItem *
cy_review_matrix_find_item (const CyReviewMatrix *self, gint64 item)
{
  for (guint i = 0; i < self->items->len; i++)
    if (((const CyReviewItem *) g_ptr_array_index (self->items, i))->id == item)
      return g_ptr_array_index (self->items, i);

  return NULL;
}

/**
 * cy_review_item_dup_words:
 * @self: a condition
 *
 * Returns: (transfer full): number, text and severity, as an office chooses it
 */
char *
cy_review_item_dup_words (const CyReviewItem *self)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ". %s（%s）",
                          self->number,
                          self->text,
                          cy_code_get_name ("severity",
                                            self->bars ? CY_SEVERITY_BAR
                                                       : CY_SEVERITY_DISCOURAGED));
}

/**
 * cy_review_cell_dup_words:
 * @self: an answer that found something
 *
 * Returns: (transfer full): what was found; sensitive
 */
char *
cy_review_cell_dup_words (const CyReviewCell *self)
{
  g_autofree char *item = self->item != NULL ? cy_review_item_dup_words (self->item) : NULL;

  if (item == NULL)
    return g_strdup (self->finding != NULL ? self->finding : "");

  return self->finding != NULL ? g_strdup_printf ("%s：%s", item, self->finding)
                               : g_steal_pointer (&item);
}

/* ---- Concluding ---- */

/**
 * cy_review_matrix_find_obstacle:
 * @self: a matrix
 * @row: of a subject
 * @conclusion: code of the set review_conclusion
 * @reason: (nullable): why
 *
 * Nobody passes while an office is silent or has found what bars (不准); what only speaks against
 * it (不宜), and any other conclusion, needs a reason in writing.
 *
 * Returns: what speaks against the conclusion
 */
CyReviewObstacle
cy_review_matrix_find_obstacle (const CyReviewMatrix *self,
                                guint                 row,
                                const char           *conclusion,
                                const char           *reason)
{
  gboolean         passes = g_strcmp0 (conclusion, CY_CONCLUSION_PASS) == 0;
  gboolean         needs_reason = !passes;
  CyReviewObstacle obstacle = CY_REVIEW_NO_OBSTACLE;

  for (guint i = 0; passes && i < self->offices->len; i++)
    {
      const CyReviewCell *cell = cy_review_matrix_get_cell (self, row, i);

      if (cell->mark == CY_REVIEW_SILENT)
        obstacle |= CY_REVIEW_NO_ANSWER;
      else if (cell->mark == CY_REVIEW_FOUND && cell->item != NULL && cell->item->bars)
        obstacle |= CY_REVIEW_BARRED;
      needs_reason = needs_reason || cell->mark == CY_REVIEW_FOUND;
    }
  if (needs_reason && !cy_text_has_words (reason))
    obstacle |= CY_REVIEW_NO_REASON;

  return obstacle;
}

/* The names of the offices whose answer is a @mark, or of those that found what bars. */
static char *
join_offices (const CyReviewMatrix *self, guint row, CyReviewMark mark)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->offices->len; i++)
    {
      const CyReviewCell *cell = cy_review_matrix_get_cell (self, row, i);

      if (cell->mark != mark ||
          (mark == CY_REVIEW_FOUND && (cell->item == NULL || !cell->item->bars)))
        continue;
      if (text->len > 0)
        g_string_append (text, "、");
      g_string_append (text,
                       cy_code_get_name ("office", cy_review_matrix_get_office (self, i)->code));
    }

  return g_string_free (text, FALSE);
}

/**
 * cy_review_matrix_dup_obstacle:
 * @self: a matrix
 * @row: of a subject
 * @obstacle: what speaks against a conclusion
 *
 * Returns: (transfer full): the same in words, translated, without what was found
 */
char *
cy_review_matrix_dup_obstacle (const CyReviewMatrix *self, guint row, CyReviewObstacle obstacle)
{
  g_autofree char *silent = join_offices (self, row, CY_REVIEW_SILENT);
  g_autofree char *barring = join_offices (self, row, CY_REVIEW_FOUND);
  g_autoptr (GString) text = g_string_new (NULL);

  if (obstacle & CY_REVIEW_NO_ANSWER)
    g_string_append_printf (text, _ ("no answer yet: %s"), silent);
  if (obstacle & CY_REVIEW_BARRED)
    {
      g_string_append (text, text->len > 0 ? _ (", ") : "");
      g_string_append_printf (text, _ ("barred by what was found by: %s"), barring);
    }
  if (obstacle & CY_REVIEW_NO_REASON)
    {
      g_string_append (text, text->len > 0 ? _ (", ") : "");
      g_string_append (text, _ ("a reason is needed"));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
