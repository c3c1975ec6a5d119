/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A score sheet as rows of a table: only what is in sight is computed and put into words. */
#include "cy-score-source.h"

#include "cy-basis.h"
#include "cy-code.h"
#include "cy-cycle-list.h"
#include "cy-fixed.h"
#include "cy-score-columns.h"

#include <glib/gi18n.h>

/* Below this share of the points a mark is low. */
#define LOW_PERCENT 70

struct _CyScoreSource
{
  GObject parent_instance;

  CyScoreSheet *sheet;
  guint         pass;
  CyAssessBook *book;    /* of the sheet without a grader: what is counted */
  CyAssessMark *mark;    /* what the row @marked comes to */
  guint64       lacking; /* groups that gave it nothing */
  guint         marked;
  GStringChunk *words; /* what was ever said */
  CyScoreEdit   edit;
  gpointer      user_data;
};

static void cy_score_source_iface_init (CyTableSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CyScoreSource,
                               cy_score_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CY_TYPE_TABLE_SOURCE,
                                                      cy_score_source_iface_init))

/* Cells say few different things. */
static const char *
keep (CyScoreSource *self, char *text)
{
  const char *kept = g_string_chunk_insert_const (self->words, text);

  g_free (text);

  return kept;
}

/* ---- As it is counted ---- */

/* What the row comes to; %NULL where nothing is counted. */
static const CyAssessMark *
compute (CyScoreSource *self, guint row)
{
  int entry;

  if (self->book == NULL)
    return NULL;
  if (self->marked == row)
    return self->mark;
  entry = cy_assess_book_find (self->book, cy_score_sheet_row (self->sheet, row)->id);
  if (entry < 0)
    return NULL;
  cy_assess_compute (self->book, (guint) entry, self->mark);
  self->lacking = cy_score_find_lacking (self->book, self->mark);
  self->marked = row;

  return self->mark;
}

static const CyAssessNode *
get_node (CyScoreSource *self, guint row, guint column)
{
  const CyAssessMark *mark = compute (self, row);

  return mark != NULL ? &mark->indicators[g_array_index (self->sheet->columns, guint, column)]
                      : NULL;
}

static gboolean
is_lacking (CyScoreSource *self, guint column)
{
  return cy_score_is_lacking (self->book,
                              self->mark,
                              g_array_index (self->sheet->columns, guint, column),
                              self->lacking);
}

/* Always as many decimals, so that a column of figures stands in line. */
static const char *
say_decimals (CyScoreSource *self, gint64 value, int decimals)
{
  return keep (self, g_strdup_printf ("%.*f", decimals, (double) value / 1000));
}

/* Two decimals are enough to look at; the basis has all. */
static const char *
say_value (CyScoreSource *self, gint64 value)
{
  return say_decimals (self, cy_fixed_round (value, 2, self->sheet->plan->rounding), 2);
}

static const char *
get_counted (CyScoreSource *self, guint row, guint column)
{
  const CyAssessNode *node = get_node (self, row, column);

  if (node == NULL || cy_score_sheet_row (self->sheet, row)->special != NULL)
    return "";
  if (cy_assess_is_broken (node->why))
    return node->why == CY_WHY_TWICE ? _ ("differs") : _ ("wrong");
  if (is_lacking (self, column))
    return _ ("no marks");
  if (node->value == CY_ASSESS_NO_VALUE)
    return "";

  return say_value (self, node->value);
}

static const char *
get_counted_style (CyScoreSource *self, guint row, guint column)
{
  const CyPlanIndicator *indicator = cy_score_sheet_indicator (self->sheet, column);
  const CyAssessNode    *node = get_node (self, row, column);

  if (node == NULL || cy_score_sheet_row (self->sheet, row)->special != NULL)
    return "skipped";
  if (cy_assess_is_broken (node->why))
    return "error wrong";
  if (is_lacking (self, column))
    return "lacking";
  /* What comes on top is not missing where there is none. */
  if (node->value == CY_ASSESS_NO_VALUE)
    return cy_plan_dimension (self->sheet->plan, indicator->dimension)->kind ==
               CY_DIMENSION_WEIGHTED
             ? "blank"
             : NULL;
  if (node->why == CY_WHY_PARTLY)
    return "partly";

  return cy_plan_dimension (self->sheet->plan, indicator->dimension)->kind ==
               CY_DIMENSION_WEIGHTED &&
             node->value * 10 < (gint64) indicator->points * LOW_PERCENT
           ? "warn"
           : NULL;
}

static const char *
get_counted_total (CyScoreSource *self, guint row)
{
  const CyAssessMark *mark = compute (self, row);

  return mark == NULL || cy_score_sheet_row (self->sheet, row)->special != NULL ? ""
         : mark->total == CY_ASSESS_NO_VALUE
           ? "—"
           : say_decimals (self, mark->total, self->sheet->plan->decimals);
}

/* 80 % 折算: what is missing was shared out, and how much there is. */
static const char *
get_counted_coverage (CyScoreSource *self, guint row)
{
  const CyAssessMark *mark = compute (self, row);
  gboolean            is_rescaled;

  if (mark == NULL)
    return "";
  if (cy_assess_is_broken (mark->why))
    return _ ("To be mended");
  is_rescaled = mark->coverage < 1000 && mark->total != CY_ASSESS_NO_VALUE &&
                self->sheet->plan->missing == CY_MISSING_RESCALE;

  return keep (self,
               is_rescaled ? g_strdup_printf (_ ("%d%% rescaled"), mark->coverage / 10)
                           : g_strdup_printf ("%d%%", mark->coverage / 10));
}

static const char *
get_counted_coverage_style (CyScoreSource *self, guint row)
{
  const CyAssessMark *mark = compute (self, row);

  if (mark == NULL || cy_score_sheet_row (self->sheet, row)->special != NULL)
    return "muted";

  return cy_assess_is_broken (mark->why) ? "wrong" : mark->coverage < 1000 ? "warn" : "muted";
}

/* ---- As it was entered ---- */

static guint
cy_score_source_get_n_rows (CyTableSource *source)
{
  CyScoreSource *self = CY_SCORE_SOURCE (source);

  return self->sheet != NULL ? self->sheet->rows->len : 0;
}

static gint64
cy_score_source_get_id (CyTableSource *source, guint row)
{
  return cy_score_sheet_row (CY_SCORE_SOURCE (source)->sheet, row)->id;
}

static gboolean
cy_score_source_find (CyTableSource *source, gint64 id, guint *row)
{
  CyScoreSource *self = CY_SCORE_SOURCE (source);
  int            nth = self->sheet != NULL ? cy_score_sheet_find_entry (self->sheet, id) : -1;

  *row = (guint) MAX (nth, 0);

  return nth >= 0;
}

static const char *
get_mark (CyScoreSource *self, guint row, guint column)
{
  const char *typed = cy_score_sheet_get_typed (self->sheet, self->pass, row, column);

  if (self->book != NULL)
    return get_counted (self, row, column);
  if (typed != NULL)
    return typed;

  return keep (self,
               cy_score_dup_mark (cy_score_sheet_indicator (self->sheet, column),
                                  cy_score_sheet_get (self->sheet, self->pass, row, column)));
}

static const char *
get_total (CyScoreSource *self, guint row)
{
  int sum;
  int share;

  if (self->book != NULL)
    return get_counted_total (self, row);
  if (!cy_score_sheet_sum (self->sheet, self->pass, row, &sum, &share))
    return "—";

  return share > 0 ? keep (self, cy_basis_format (sum, 100)) : "";
}

static const char *
get_coverage (CyScoreSource *self, guint row)
{
  const CyScoreRow *one = cy_score_sheet_row (self->sheet, row);
  int               sum;
  int               share;

  if (one->special != NULL)
    return _ ("Not graded");
  if (self->book != NULL)
    return get_counted_coverage (self, row);
  if (!cy_score_sheet_sum (self->sheet, self->pass, row, &sum, &share))
    return _ ("To be mended");

  return keep (self, g_strdup_printf ("%d%%", share));
}

static const char *
cy_score_source_get_text (CyTableSource *source, guint row, const char *column)
{
  CyScoreSource    *self = CY_SCORE_SOURCE (source);
  const CyScoreRow *one = cy_score_sheet_row (self->sheet, row);
  int               nth = cy_score_columns_find (self->sheet, column);

  if (nth >= 0)
    return get_mark (self, row, nth);
  if (g_str_equal (column, "name"))
    return one->name;
  /* A village team has its name from the village: there the township says more. */
  if (g_str_equal (column, "place") && one->person == 0)
    return one->town != NULL ? one->town : "";
  if (g_str_equal (column, "place"))
    return one->place != NULL ? one->place : "";

  return g_str_equal (column, "total") ? get_total (self, row) : get_coverage (self, row);
}

static const char *
get_mark_style (CyScoreSource *self, guint row, guint column)
{
  int mark = cy_score_sheet_get (self->sheet, self->pass, row, column);

  if (self->book != NULL)
    return get_counted_style (self, row, column);
  if (cy_score_sheet_get_typed (self->sheet, self->pass, row, column) != NULL)
    return "error wrong";
  if (cy_score_sheet_row (self->sheet, row)->special != NULL)
    return "skipped";
  if (mark == CY_SCORE_NONE)
    return "blank";

  return mark * 100 < cy_score_sheet_indicator (self->sheet, column)->points * LOW_PERCENT ? "warn"
                                                                                           : NULL;
}

static const char *
cy_score_source_get_style (CyTableSource *source, guint row, const char *column)
{
  CyScoreSource *self = CY_SCORE_SOURCE (source);
  int            nth = cy_score_columns_find (self->sheet, column);
  int            sum;
  int            share;

  if (nth >= 0)
    return get_mark_style (self, row, nth);
  if (!g_str_equal (column, "coverage"))
    return NULL;
  if (self->book != NULL)
    return get_counted_coverage_style (self, row);
  if (!cy_score_sheet_sum (self->sheet, self->pass, row, &sum, &share))
    return "wrong";

  return share == 100 || cy_score_sheet_row (self->sheet, row)->special != NULL ? "muted" : "warn";
}

static const char *
cy_score_source_get_hint (CyTableSource *source, guint row, const char *column)
{
  CyScoreSource    *self = CY_SCORE_SOURCE (source);
  const CyScoreRow *one = cy_score_sheet_row (self->sheet, row);
  int               nth = cy_score_columns_find (self->sheet, column);
  const char       *typed =
    nth >= 0 ? cy_score_sheet_get_typed (self->sheet, self->pass, row, nth) : NULL;
  char *message = NULL;
  int   mark;

  if (typed != NULL &&
      !cy_score_read (cy_score_sheet_indicator (self->sheet, nth), typed, &mark, &message))
    return keep (self, message);

  return one->special != NULL && g_str_equal (column, "coverage")
           ? cy_code_get_name ("zb18", one->special)
           : NULL;
}

static gboolean
cy_score_source_can_edit (CyTableSource *source, guint row, const char *column)
{
  CyScoreSource *self = CY_SCORE_SOURCE (source);

  return self->sheet->grader >= 0 && cy_score_columns_find (self->sheet, column) >= 0 &&
         cy_cycle_is_open (self->sheet->state, NULL) &&
         cy_score_sheet_may_mark (self->sheet, row, NULL);
}

static gboolean
cy_score_source_set_text (CyTableSource *source,
                          guint          row,
                          const char    *column,
                          const char    *text,
                          char         **message)
{
  CyScoreSource *self = CY_SCORE_SOURCE (source);

  return self->edit (row,
                     cy_score_columns_find (self->sheet, column),
                     text,
                     message,
                     self->user_data);
}

static void
cy_score_source_iface_init (CyTableSourceInterface *iface)
{
  iface->get_n_rows = cy_score_source_get_n_rows;
  iface->get_id = cy_score_source_get_id;
  iface->find = cy_score_source_find;
  iface->get_text = cy_score_source_get_text;
  iface->get_style = cy_score_source_get_style;
  iface->get_hint = cy_score_source_get_hint;
  iface->can_edit = cy_score_source_can_edit;
  iface->set_text = cy_score_source_set_text;
}

static void
cy_score_source_finalize (GObject *object)
{
  CyScoreSource *self = CY_SCORE_SOURCE (object);

  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  g_clear_pointer (&self->mark, cy_assess_mark_free);
  g_clear_pointer (&self->book, cy_assess_book_unref);
  g_string_chunk_free (self->words);

  G_OBJECT_CLASS (cy_score_source_parent_class)->finalize (object);
}

static void
cy_score_source_class_init (CyScoreSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_score_source_finalize;
}

static void
cy_score_source_init (CyScoreSource *self)
{
  self->words = g_string_chunk_new (1024);
}

/**
 * cy_score_source_new:
 * @edit: takes what is typed
 * @user_data: for @edit
 *
 * Returns: (transfer full): a source without rows
 */
CyScoreSource *
cy_score_source_new (CyScoreEdit edit, gpointer user_data)
{
  CyScoreSource *self = g_object_new (CY_TYPE_SCORE_SOURCE, NULL);

  self->edit = edit;
  self->user_data = user_data;

  return self;
}

/**
 * cy_score_source_set:
 * @self: a source
 * @sheet: what it shows from now on
 * @book: (nullable): the same cycle; with it the sheet shows what is counted
 * @pass: which marks of @sheet it shows else
 *
 * Says nothing to the table: the owner knows whether it is the same rows.
 */
void
cy_score_source_set (CyScoreSource *self, CyScoreSheet *sheet, CyAssessBook *book, guint pass)
{
  cy_score_sheet_ref (sheet);
  g_clear_pointer (&self->sheet, cy_score_sheet_unref);
  g_clear_pointer (&self->mark, cy_assess_mark_free);
  g_clear_pointer (&self->book, cy_assess_book_unref);
  self->sheet = sheet;
  self->pass = pass;
  self->marked = G_MAXUINT;
  if (book != NULL)
    {
      self->book = cy_assess_book_ref (book);
      self->mark = cy_assess_mark_new (book);
    }
}
