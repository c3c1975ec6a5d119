/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads the reply of an office row by row against the round, and takes it whole or not at all. */
#include "cy-review-import.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-idcard.h"
#include "cy-name.h"
#include "cy-negative.h"
#include "cy-text.h"

typedef struct
{
  CyReviewImport       *import;
  CyReviewSheet        *sheet;
  const CyReviewMatrix *matrix;
  guint                 column;
  CyDate                today;
  GHashTable           *by_key;
  GHashTable           *by_number; /* id number → row of the matrix and 1; 0 for two of them */
  CyReviewRow         **answered;  /* by row of the matrix */
} Reader;

static void
row_free (gpointer data)
{
  CyReviewRow *row = data;

  g_free (row->name);
  g_free (row->text);
  g_free ((char *) row->reply.finding);
  g_free (row);
}

static void
refuse (CyReviewRow *row, CyReviewRowFault fault, const char *text)
{
  row->fault = fault;
  row->state = CY_REVIEW_ROW_REFUSED;
  row->text = g_strdup (text);
}

/* ---- Who ---- */

#define NOBODY (-1)

static void
index_subjects (Reader *self)
{
  for (guint i = 0; i < self->matrix->subjects->len; i++)
    {
      const CyReviewSubject *subject = cy_review_matrix_get_subject (self->matrix, i);
      char                  *number = cy_idcard_normalise (subject->id_number);

      g_hash_table_insert (self->by_key, subject->key, GINT_TO_POINTER (i + 1));
      if (number == NULL || *number == '\0')
        g_free (number);
      else
        g_hash_table_insert (self->by_number,
                             number,
                             GINT_TO_POINTER (
                               g_hash_table_contains (self->by_number, number) ? 0 : (int) i + 1));
    }
}

/* The row of the matrix; by the key where there is one, else by the number. */
static int
find_subject (Reader *self, guint row)
{
  g_autofree char *key =
    cy_text_squeeze (cy_review_sheet_get (self->sheet, row, CY_REVIEW_COLUMN_KEY));
  g_autofree char *lower = g_ascii_strdown (key, -1);
  g_autofree char *number =
    cy_idcard_normalise (cy_review_sheet_get (self->sheet, row, CY_REVIEW_COLUMN_NUMBER));
  int found = *lower != '\0' ? GPOINTER_TO_INT (g_hash_table_lookup (self->by_key, lower))
              : number != NULL && *number != '\0'
                ? GPOINTER_TO_INT (g_hash_table_lookup (self->by_number, number))
                : 0;

  return found > 0 ? found - 1 : NOBODY;
}

static gboolean
is_same_name (const char *one, const char *other)
{
  g_autofree char *a = cy_name_normalise (one);
  g_autofree char *b = cy_name_normalise (other);

  return g_strcmp0 (a, b) == 0;
}

static gboolean
is_same_number (const char *one, const char *other)
{
  g_autofree char *a = cy_idcard_normalise (one != NULL ? one : "");
  g_autofree char *b = cy_idcard_normalise (other != NULL ? other : "");

  return g_strcmp0 (a, b) == 0;
}

/* A key alone proves nothing: rows are copied over others. */
static void
check_person (Reader *self, CyReviewRow *row, guint at, int subject)
{
  const CyReviewSubject *known;

  if (subject == NOBODY)
    {
      refuse (row,
              CY_REVIEW_ROW_UNKNOWN,
              cy_review_sheet_get (self->sheet, at, CY_REVIEW_COLUMN_NUMBER));
      return;
    }
  known = cy_review_matrix_get_subject (self->matrix, (guint) subject);
  row->reply.subject = known->id;
  if (!is_same_name (row->name, known->name))
    refuse (row, CY_REVIEW_ROW_NAME, known->name);
  else if (!is_same_number (cy_review_sheet_get (self->sheet, at, CY_REVIEW_COLUMN_NUMBER),
                            known->id_number))
    refuse (row, CY_REVIEW_ROW_NUMBER, known->id_number);
}

/* ---- What ---- */

static const char *
find_answer (const char *text)
{
  static const char *const codes[] = { CY_ANSWER_CLEAR, CY_ANSWER_FOUND };
  g_autofree char         *squeezed = cy_text_squeeze (text);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (cy_text_same (cy_code_get_name ("review_answer", codes[i]), squeezed))
      return codes[i];

  return NULL;
}

static gboolean
is_item (const CyReviewItem *item, const char *squeezed)
{
  g_autofree char *words = cy_review_item_dup_words (item);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, item->number);

  return cy_text_same (words, squeezed) || cy_text_same (item->text, squeezed) ||
         g_str_equal (number, squeezed);
}

/* The condition that is meant, as it was offered, as it stands in the list, or by its number. */
static const CyReviewItem *
find_item (Reader *self, const char *text)
{
  const char      *office = cy_review_matrix_get_office (self->matrix, self->column)->code;
  g_autofree char *squeezed = cy_text_squeeze (text);

  for (guint i = 0; i < self->matrix->items->len; i++)
    {
      const CyReviewItem *item = g_ptr_array_index (self->matrix->items, i);

      if (cy_negative_concerns (item->offices, office) && is_item (item, squeezed))
        return item;
    }

  return NULL;
}

static gboolean
is_blank (const char *text)
{
  return !cy_text_has_words (text);
}

static void
read_date (Reader *self, CyReviewRow *row, guint at)
{
  const char *text = cy_review_sheet_get (self->sheet, at, CY_REVIEW_COLUMN_DATE);
  CyDateParse parse;

  row->reply.date = self->today;
  if (is_blank (text))
    return;
  if (cy_date_parse (text, &parse) == CY_DATE_OK && cy_date_get_day (parse.date) != 0 &&
      parse.date <= self->today)
    row->reply.date = parse.date;
  else
    refuse (row, CY_REVIEW_ROW_DATE, text);
}

static void
read_finding (Reader *self, CyReviewRow *row, guint at)
{
  const char         *text = cy_review_sheet_get (self->sheet, at, CY_REVIEW_COLUMN_ITEM);
  const CyReviewItem *item = is_blank (text) ? NULL : find_item (self, text);
  gboolean            is_clear = g_str_equal (row->reply.answer, CY_ANSWER_CLEAR);

  if (item == NULL && !is_blank (text))
    refuse (row, CY_REVIEW_ROW_ITEM, text);
  else if (item != NULL && is_clear)
    refuse (row, CY_REVIEW_ROW_CLEAR_ITEM, text);
  else if (item == NULL && !is_clear && row->reply.finding == NULL)
    refuse (row, CY_REVIEW_ROW_NO_ITEM, NULL);
  else
    {
      row->reply.item = item != NULL ? item->id : 0;
      read_date (self, row, at);
    }
}

static void
read_answer (Reader *self, CyReviewRow *row, guint at)
{
  const char *answer = cy_review_sheet_get (self->sheet, at, CY_REVIEW_COLUMN_ANSWER);
  const char *finding = cy_review_sheet_get (self->sheet, at, CY_REVIEW_COLUMN_FINDING);

  if (is_blank (answer) && is_blank (finding) &&
      is_blank (cy_review_sheet_get (self->sheet, at, CY_REVIEW_COLUMN_ITEM)))
    {
      row->state = CY_REVIEW_ROW_BLANK;
      return;
    }
  row->reply.answer = find_answer (answer);
  if (row->reply.answer == NULL)
    {
      refuse (row, CY_REVIEW_ROW_ANSWER, answer);
      return;
    }
  row->reply.finding = is_blank (finding) ? NULL : g_strstrip (g_strdup (finding));
  read_finding (self, row, at);
}

static void
compare (Reader *self, CyReviewRow *row, guint subject)
{
  const CyReviewCell *cell = cy_review_matrix_get_cell (self->matrix, subject, self->column);

  if (cell->mark == CY_REVIEW_SILENT)
    row->state = CY_REVIEW_ROW_NEW;
  else
    row->state =
      cy_review_cell_is_same (cell, &row->reply) ? CY_REVIEW_ROW_SAME : CY_REVIEW_ROW_CHANGED;
}

/* ---- Rows ---- */

/* Two rows of one person are two too many, whatever they say: nobody knows which is meant. */
static void
check_twice (Reader *self, CyReviewRow *row, guint subject)
{
  CyReviewRow *first = self->answered[subject];

  self->answered[subject] = row;
  if (first == NULL)
    return;
  self->answered[subject] = first;
  if (row->fault == CY_REVIEW_ROW_FINE)
    refuse (row, CY_REVIEW_ROW_TWICE, NULL);
  row->other = first->row;
  if (first->fault == CY_REVIEW_ROW_FINE)
    {
      refuse (first, CY_REVIEW_ROW_TWICE, NULL);
      first->other = row->row;
    }
}

/* The line of signatures and blank rows say nothing of anybody. */
static gboolean
is_empty (Reader *self, guint at)
{
  for (guint i = 0; i < CY_REVIEW_N_COLUMNS; i++)
    if (!is_blank (cy_review_sheet_get (self->sheet, at, (CyReviewColumn) i)))
      return FALSE;

  return TRUE;
}

static void
read_row (Reader *self, guint at)
{
  CyReviewRow *row = g_new0 (CyReviewRow, 1);
  int          subject = find_subject (self, at);

  g_ptr_array_add (self->import->rows, row);
  row->row = at + 1;
  row->name = g_strdup (cy_review_sheet_get (self->sheet, at, CY_REVIEW_COLUMN_NAME));
  check_person (self, row, at, subject);
  if (row->fault == CY_REVIEW_ROW_FINE)
    read_answer (self, row, at);
  if (subject == NOBODY)
    return;
  check_twice (self, row, (guint) subject);
  if (row->fault == CY_REVIEW_ROW_FINE && row->state != CY_REVIEW_ROW_BLANK)
    compare (self, row, (guint) subject);
}

static void
add_missing (Reader *self)
{
  for (guint i = 0; i < self->matrix->subjects->len; i++)
    {
      const CyReviewSubject *subject = cy_review_matrix_get_subject (self->matrix, i);
      CyReviewRow           *row;

      if (self->answered[i] != NULL)
        continue;
      row = g_new0 (CyReviewRow, 1);
      row->name = g_strdup (subject->name);
      row->fault = CY_REVIEW_ROW_MISSING;
      row->state = CY_REVIEW_ROW_BLANK;
      row->reply.subject = subject->id;
      g_ptr_array_add (self->import->rows, row);
      self->import->n_missing++;
    }
}

static void
count_states (CyReviewImport *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CyReviewRow *row = g_ptr_array_index (self->rows, i);

      self->n[row->state] += row->fault != CY_REVIEW_ROW_MISSING;
    }
}

static void
read_rows (CyReviewImport *import, CyReviewSheet *sheet, const CyReviewMatrix *matrix, CyDate today)
{
  Reader self = {
    .import = import,
    .sheet = sheet,
    .matrix = matrix,
    .column = (guint) cy_review_matrix_find_office (matrix, import->office),
    .today = today,
    .by_key = g_hash_table_new (g_str_hash, g_str_equal),
    .by_number = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .answered = g_new0 (CyReviewRow *, matrix->subjects->len),
  };

  index_subjects (&self);
  for (guint i = sheet->head + 1; i < cy_grid_get_n_rows (sheet->grid); i++)
    if (!is_empty (&self, i))
      read_row (&self, i);
  add_missing (&self);
  count_states (import);
  g_hash_table_unref (self.by_key);
  g_hash_table_unref (self.by_number);
  g_free (self.answered);
}

/* ---- The workbook ---- */

static gboolean
is_of_round (const CyReviewSheet *sheet, const CyReviewMatrix *matrix)
{
  const guint8 *uid = cy_record_get_uid (matrix->round);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 16; i++)
    g_string_append_printf (text, "%02x", uid[i]);

  return sheet->round == NULL || g_str_equal (sheet->round, text->str);
}

static CyReviewFileFault
find_fault (const CyReviewSheet *sheet, const CyReviewMatrix *matrix, const char *office)
{
  const char *code = sheet->office != NULL ? sheet->office : office;

  if (sheet->fault != CY_REVIEW_FILE_FINE)
    return sheet->fault;
  if (!is_of_round (sheet, matrix))
    return CY_REVIEW_FILE_OTHER_ROUND;
  if (code == NULL)
    return CY_REVIEW_FILE_NO_OFFICE;
  if (cy_review_matrix_find_office (matrix, code) < 0 ||
      (office != NULL && !g_str_equal (office, code)))
    return CY_REVIEW_FILE_OTHER_OFFICE;

  return CY_REVIEW_FILE_FINE;
}

/**
 * cy_review_import_read:
 * @path: the reply of an office, as any workbook or text table
 * @matrix: the whole round as it stands
 * @office: (nullable): code of the office that answers; %NULL for the one the form was made for
 * @today: of a row without a day; a later one is refused
 * @cancellable: (nullable): to stop
 * @error: return location; as of cy_review_sheet_read()
 *
 * Rows are known by their hidden key, which has to agree with name and ID number, and by the ID
 * number where they have none; their order and the place of the columns do not count.
 *
 * Returns: (transfer full): what stands in it and what is wrong with it
 */
CyReviewImport *
cy_review_import_read (const char           *path,
                       const CyReviewMatrix *matrix,
                       const char           *office,
                       CyDate                today,
                       GCancellable         *cancellable,
                       GError              **error)
{
  g_autoptr (CyReviewSheet) sheet = cy_review_sheet_read (path, cancellable, error);
  CyReviewImport *self;

  if (sheet == NULL)
    {
      cy_error_set_file (error != NULL ? *error : NULL, path);
      return NULL;
    }
  self = g_new0 (CyReviewImport, 1);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->fault = find_fault (sheet, matrix, office);
  self->heading = sheet->heading;
  self->sheet = g_strdup (sheet->name);
  self->office = g_strdup (sheet->office != NULL ? sheet->office : office);
  self->round = cy_record_get_id (matrix->round);
  if (self->fault == CY_REVIEW_FILE_FINE)
    read_rows (self, sheet, matrix, today);

  return self;
}

void
cy_review_import_free (CyReviewImport *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self->sheet);
  g_free (self->office);
  g_free (self);
}

/**
 * cy_review_import_can_apply:
 * @self: what stands in a reply
 *
 * Returns: whether it brings something and nothing in it is refused: a reply is taken whole
 */
gboolean
cy_review_import_can_apply (const CyReviewImport *self)
{
  return self->fault == CY_REVIEW_FILE_FINE && self->n[CY_REVIEW_ROW_REFUSED] == 0 &&
         self->n[CY_REVIEW_ROW_NEW] + self->n[CY_REVIEW_ROW_CHANGED] > 0;
}

/**
 * cy_review_import_apply:
 * @self: a reply that can be applied
 * @conn: a writing connection
 * @step_name: in the user's words
 * @taken: (out): what came of it
 * @error: return location; as of cy_review_take_replies()
 *
 * Returns: whether all of it was taken; if not, nothing was
 */
gboolean
cy_review_import_apply (const CyReviewImport *self,
                        CyConn               *conn,
                        const char           *step_name,
                        CyReviewTaken        *taken,
                        GError              **error)
{
  g_autoptr (GArray) replies = g_array_new (FALSE, FALSE, sizeof (CyReviewReply));
  CyReviewReplies all = { self->round, self->office, NULL, 0, step_name };

  g_return_val_if_fail (cy_review_import_can_apply (self), FALSE);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CyReviewRow *row = g_ptr_array_index (self->rows, i);

      if (row->state == CY_REVIEW_ROW_NEW || row->state == CY_REVIEW_ROW_CHANGED)
        g_array_append_val (replies, row->reply);
    }
  all.replies = (const CyReviewReply *) replies->data;
  all.n_replies = replies->len;

  return cy_review_take_replies (conn, &all, taken, error);
}
