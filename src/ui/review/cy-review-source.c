/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The matrix of a round as rows of a table: people, and a column for each office. */
#include "cy-review-source.h"

#include "cy-code.h"
#include "cy-review-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define OFFICE_WIDTH 72

struct _CyReviewSource
{
  GObject parent_instance;

  CyReviewMatrix *matrix;
  GArray         *rows; /* of the matrix, those that the search leaves */
  char           *search;
  gboolean        masked;
  GHashTable     *words; /* what hints are made of */
};

static void source_init (CyTableSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CyReviewSource,
                               cy_review_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CY_TYPE_TABLE_SOURCE, source_init))

static guint
get_row (CyReviewSource *self, guint row)
{
  return g_array_index (self->rows, guint, row);
}

static const CyReviewSubject *
get_subject (CyReviewSource *self, guint row)
{
  return cy_review_matrix_get_subject (self->matrix, get_row (self, row));
}

/* Columns of offices are known by their code after the first letter. */
static int
find_office (CyReviewSource *self, const char *column)
{
  return g_str_has_prefix (column, "o-") ? cy_review_matrix_find_office (self->matrix, column + 2)
                                         : -1;
}

/* Strings that a source hands out belong to it. */
static const char *
keep (CyReviewSource *self, char *text)
{
  char *kept = g_hash_table_lookup (self->words, text);

  if (kept != NULL)
    g_free (text);
  else
    g_hash_table_add (self->words, kept = text);

  return kept;
}

/* ---- Cells ---- */

static const char *
get_answer (CyReviewSource *self, guint row, guint office)
{
  const CyReviewCell *cell = cy_review_matrix_get_cell (self->matrix, get_row (self, row), office);

  if (!self->masked && cell->mark == CY_REVIEW_FOUND && cell->item != NULL)
    return keep (self,
                 g_strdup_printf ("%s %" G_GINT64_FORMAT,
                                  cy_review_mark_get_word (cell->mark),
                                  cell->item->number));

  return cy_review_mark_get_word (cell->mark);
}

static guint
get_n_rows (CyTableSource *source)
{
  return CY_REVIEW_SOURCE (source)->rows->len;
}

static gint64
get_id (CyTableSource *source, guint row)
{
  return get_subject (CY_REVIEW_SOURCE (source), row)->id;
}

static const char *
get_text (CyTableSource *source, guint row, const char *column)
{
  CyReviewSource        *self = CY_REVIEW_SOURCE (source);
  const CyReviewSubject *subject = get_subject (self, row);
  int                    office = find_office (self, column);

  if (office >= 0)
    return get_answer (self, row, (guint) office);
  if (g_str_equal (column, "name"))
    return subject->name != NULL ? subject->name : "";
  if (g_str_equal (column, "place"))
    return subject->place != NULL ? subject->place : "—";
  if (g_str_equal (column, "conclusion"))
    return subject->conclusion != NULL ? cy_code_get_name ("review_conclusion", subject->conclusion)
                                       : "";
  if (g_str_equal (column, "date"))
    return keep (self, cy_date_format (subject->date, CY_DATE_ISO));

  return keep (self, cy_date_format (subject->told, CY_DATE_ISO));
}

static const char *
get_style (CyTableSource *source, guint row, const char *column)
{
  CyReviewSource        *self = CY_REVIEW_SOURCE (source);
  const CyReviewSubject *subject = get_subject (self, row);
  int                    office = find_office (self, column);
  const CyReviewCell    *cell;

  if (g_str_equal (column, "conclusion"))
    return cy_review_conclusion_get_style (subject->conclusion);
  if (office < 0)
    return NULL;
  cell = cy_review_matrix_get_cell (self->matrix, get_row (self, row), (guint) office);
  if (cell->mark == CY_REVIEW_SILENT)
    return cy_review_matrix_get_office (self->matrix, (guint) office)->is_overdue ? "warn"
                                                                                  : "muted";

  return cell->mark == CY_REVIEW_CLEAR ? "ok" : "bold error";
}

static const char *
get_hint (CyTableSource *source, guint row, const char *column)
{
  CyReviewSource     *self = CY_REVIEW_SOURCE (source);
  int                 office = find_office (self, column);
  const CyReviewCell *cell;

  if (office < 0)
    return NULL;
  cell = cy_review_matrix_get_cell (self->matrix, get_row (self, row), (guint) office);

  return !self->masked && cell->mark == CY_REVIEW_FOUND
           ? keep (self, cy_review_cell_dup_words (cell))
           : NULL;
}

static void
source_init (CyTableSourceInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_id = get_id;
  iface->get_text = get_text;
  iface->get_style = get_style;
  iface->get_hint = get_hint;
}

/* ---- Class ---- */

static void
cy_review_source_finalize (GObject *object)
{
  CyReviewSource *self = CY_REVIEW_SOURCE (object);

  g_clear_pointer (&self->matrix, cy_review_matrix_unref);
  g_array_unref (self->rows);
  g_hash_table_unref (self->words);
  g_free (self->search);

  G_OBJECT_CLASS (cy_review_source_parent_class)->finalize (object);
}

static void
cy_review_source_class_init (CyReviewSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_review_source_finalize;
}

static void
cy_review_source_init (CyReviewSource *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->masked = TRUE;
}

CyReviewSource *
cy_review_source_new (void)
{
  return g_object_new (CY_TYPE_REVIEW_SOURCE, NULL);
}

static gboolean
fits (const CyReviewSubject *subject, const char *text)
{
  return text == NULL || *text == '\0' ||
         (subject->name != NULL && strstr (subject->name, text) != NULL) ||
         (subject->place != NULL && strstr (subject->place, text) != NULL) ||
         (subject->town != NULL && strstr (subject->town, text) != NULL);
}

static void
choose_rows (CyReviewSource *self)
{
  g_array_set_size (self->rows, 0);
  for (guint i = 0; self->matrix != NULL && i < self->matrix->subjects->len; i++)
    if (fits (cy_review_matrix_get_subject (self->matrix, i), self->search))
      g_array_append_val (self->rows, i);
  cy_table_source_changed (CY_TABLE_SOURCE (self));
}

/**
 * cy_review_source_set_matrix:
 * @self: a source
 * @matrix: (nullable): what to show
 */
void
cy_review_source_set_matrix (CyReviewSource *self, CyReviewMatrix *matrix)
{
  g_clear_pointer (&self->matrix, cy_review_matrix_unref);
  self->matrix = matrix != NULL ? cy_review_matrix_ref (matrix) : NULL;
  choose_rows (self);
}

/**
 * cy_review_source_set_search:
 * @self: a source
 * @text: (nullable): part of a name, village or township
 */
void
cy_review_source_set_search (CyReviewSource *self, const char *text)
{
  g_free (self->search);
  self->search = g_strdup (text);
  choose_rows (self);
}

/**
 * cy_review_source_set_masked:
 * @self: a source
 * @masked: whether what was found is hidden
 */
void
cy_review_source_set_masked (CyReviewSource *self, gboolean masked)
{
  self->masked = masked;
  cy_table_source_rows_changed (CY_TABLE_SOURCE (self), 0, self->rows->len);
}

static char *
dup_note (const CyReviewOffice *office)
{
  guint n = office->n_marks[CY_REVIEW_SILENT];

  if (n + office->n_marks[CY_REVIEW_CLEAR] + office->n_marks[CY_REVIEW_FOUND] == 0)
    return g_strdup ("—");
  if (n == 0)
    return g_strdup (_ ("all answered"));

  return g_strdup_printf (office->is_overdue ? _ ("%u overdue") : _ ("%u missing"), n);
}

/**
 * cy_review_source_set_columns:
 * @self: a source with a matrix
 * @table: gets a column for each of its offices
 */
void
cy_review_source_set_columns (CyReviewSource *self, CyTable *table)
{
  const CyTableColumn before[] = {
    { "name", _ ("Full name"), 76, .flags = CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD },
    { "place", _ ("Village"), 86, .flags = CY_TABLE_COLUMN_FROZEN },
    { "conclusion", _ ("Conclusion"), 64, CY_TABLE_TAG },
  };
  const CyTableColumn after[] = {
    { "date", _ ("Concluded on"), 88 },
    { "told", _ ("Township told on"), 88 },
  };
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (CyTableColumn));
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_array_append_vals (columns, before, G_N_ELEMENTS (before));
  for (guint i = 0; i < self->matrix->offices->len; i++)
    {
      const CyReviewOffice *office = cy_review_matrix_get_office (self->matrix, i);
      CyTableColumn         column = {
                .id = g_strconcat ("o-", office->code, NULL),
                .title = cy_code_get_short_name ("office", office->code),
                .width = OFFICE_WIDTH,
                .flags = CY_TABLE_COLUMN_CENTER,
                .note = dup_note (office),
      };

      g_ptr_array_add (texts, (gpointer) column.id);
      g_ptr_array_add (texts, (gpointer) column.note);
      g_array_append_val (columns, column);
    }
  g_array_append_vals (columns, after, G_N_ELEMENTS (after));
  cy_table_set_columns (table, (const CyTableColumn *) columns->data, columns->len);
}
