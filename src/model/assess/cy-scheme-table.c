/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The five tables that a scheme is written as: in templates, and in workbooks. */
#include "cy-scheme-table-private.h"

#include "cy-scheme-number.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>

#define FIELD(entity, field) CY_ASSESS_##entity, CY_ASSESS_##entity##_##field, NULL

static const CySchemeColumn scheme_columns[] = {
  { "item", NULL, 0, N_ ("Item of the scheme") },
  { "value", NULL, 0, N_ ("Content of the item") },
};

static const CySchemeColumn part_columns[] = {
  { "name", FIELD (PART, NAME) },
  { "source", FIELD (PART, SOURCE) },
  { "weight", FIELD (PART, WEIGHT) },
};

static const CySchemeColumn group_columns[] = {
  { "name", FIELD (GROUP, NAME) },
  { "weight", FIELD (GROUP, WEIGHT) },
};

static const CySchemeColumn line_columns[] = {
  { "grade", FIELD (LINE, GRADE) },
  { "least", FIELD (LINE, LEAST) },
};

static const CySchemeColumn indicator_columns[] = {
  [CY_SCHEME_COLUMN_PART] = { "part", FIELD (PART, NAME) },
  [CY_SCHEME_COLUMN_DIMENSION] = { "dimension", FIELD (DIMENSION, NAME) },
  [CY_SCHEME_COLUMN_KIND] = { "kind", FIELD (DIMENSION, KIND) },
  [CY_SCHEME_COLUMN_DIMENSION_POINTS] = { "dimension_points", FIELD (DIMENSION, POINTS) },
  [CY_SCHEME_COLUMN_NAME] = { "name", FIELD (INDICATOR, NAME) },
  [CY_SCHEME_COLUMN_METHOD] = { "method", FIELD (INDICATOR, METHOD) },
  { "points", FIELD (INDICATOR, POINTS) },
  [CY_SCHEME_COLUMN_GRADERS] = { "graders", FIELD (INDICATOR, GRADERS) },
  { "step", FIELD (INDICATOR, STEP) },
  { "least", FIELD (INDICATOR, LEAST) },
  { "most", FIELD (INDICATOR, MOST) },
  { "cap", FIELD (INDICATOR, CAP) },
  { "multiplier", FIELD (INDICATOR, MULTIPLIER) },
  { "effect", FIELD (INDICATOR, EFFECT) },
  { "figure", FIELD (INDICATOR, FIGURE) },
  { "function", FIELD (INDICATOR, FUNCTION) },
  { "direction", FIELD (INDICATOR, DIRECTION) },
  { "low", FIELD (INDICATOR, LOW) },
  { "high", FIELD (INDICATOR, HIGH) },
  { "ballot", FIELD (INDICATOR, BALLOT) },
  { "ability", FIELD (INDICATOR, ABILITY) },
  { "block", FIELD (INDICATOR, BLOCK) },
  [CY_SCHEME_COLUMN_BANDS] = { "bands", NULL, 0, N_ ("Bands: word ≥value=points") },
  { "evidence", FIELD (INDICATOR, EVIDENCE) },
  { "basis", FIELD (INDICATOR, BASIS) },
};

static const struct
{
  const char           *key;
  const char           *title;
  const CySchemeColumn *columns;
  guint                 n_columns;
} sheets[CY_N_SCHEME_SHEETS] = {
  { "scheme", N_ ("Scheme sheet"), scheme_columns, G_N_ELEMENTS (scheme_columns) },
  { "parts", N_ ("Parts sheet"), part_columns, G_N_ELEMENTS (part_columns) },
  { "groups", N_ ("Grader groups sheet"), group_columns, G_N_ELEMENTS (group_columns) },
  { "lines", N_ ("Grade lines sheet"), line_columns, G_N_ELEMENTS (line_columns) },
  { "indicators", N_ ("Indicators sheet"), indicator_columns, G_N_ELEMENTS (indicator_columns) },
};

G_STATIC_ASSERT (G_N_ELEMENTS (indicator_columns) == CY_SCHEME_N_INDICATOR_COLUMNS);

/**
 * cy_scheme_table_get_title:
 * @sheet: a table
 *
 * Returns: the name of its sheet, translated
 */
const char *
cy_scheme_table_get_title (CySchemeSheet sheet)
{
  return _ (sheets[sheet].title);
}

/**
 * cy_scheme_table_get_columns:
 * @sheet: a table
 * @n_columns: (out): how many it has
 *
 * Returns: (array length=n_columns): its columns
 */
const CySchemeColumn *
cy_scheme_table_get_columns (CySchemeSheet sheet, guint *n_columns)
{
  *n_columns = sheets[sheet].n_columns;

  return sheets[sheet].columns;
}

/**
 * cy_scheme_column_get_title:
 * @self: a column
 *
 * Returns: its heading, translated
 */
const char *
cy_scheme_column_get_title (const CySchemeColumn *self)
{
  return _ (self->entity != NULL ? self->entity->fields[self->field].title : self->title);
}

/**
 * cy_scheme_column_is_heading:
 * @self: a column
 * @text: a cell
 *
 * Returns: whether the cell is the heading of the column, whatever blanks stand around it
 */
gboolean
cy_scheme_column_is_heading (const CySchemeColumn *self, const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));

  return g_str_equal (plain, self->key) || g_str_equal (plain, cy_scheme_column_get_title (self));
}

/**
 * cy_scheme_field_is_shared:
 * @field: of %CY_ASSESS_SCHEME
 *
 * Returns: whether the field belongs to the rules of a scheme; not the unit, nor what only this
 *   library knows
 */
gboolean
cy_scheme_field_is_shared (guint field)
{
  return field != CY_ASSESS_SCHEME_UNIT && field != CY_ASSESS_SCHEME_VERSION &&
         field != CY_ASSESS_SCHEME_BASE && field != CY_ASSESS_SCHEME_FROZEN;
}

void
cy_scheme_problem_free (gpointer data)
{
  CySchemeProblem *self = data;

  g_free (self->text);
  g_free (self);
}

/* ---- Tables ---- */

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

/**
 * cy_scheme_tables_new:
 *
 * Returns: (transfer full): five empty tables
 */
CySchemeTables *
cy_scheme_tables_new (void)
{
  CySchemeTables *self = g_new0 (CySchemeTables, 1);

  for (guint i = 0; i < CY_N_SCHEME_SHEETS; i++)
    self->rows[i] = g_ptr_array_new_with_free_func (free_row);

  return self;
}

void
cy_scheme_tables_free (CySchemeTables *self)
{
  for (guint i = 0; i < CY_N_SCHEME_SHEETS; i++)
    g_ptr_array_unref (self->rows[i]);
  g_free (self);
}

static int
find_section (const char *line)
{
  for (guint i = 0; i < CY_N_SCHEME_SHEETS; i++)
    {
      g_autofree char *head = g_strdup_printf ("[%s]", sheets[i].key);

      if (g_str_equal (line, head))
        return i;
    }

  return -1;
}

/**
 * cy_scheme_tables_new_from_text:
 * @text: lines of cells parted by tabs, below the names of the tables in brackets; `#` begins a
 *   remark
 *
 * Returns: (transfer full): the tables of a template
 */
CySchemeTables *
cy_scheme_tables_new_from_text (const char *text)
{
  CySchemeTables *self = cy_scheme_tables_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  int section = -1;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      if (lines[i][0] == '[')
        section = find_section (lines[i]);
      else if (section >= 0)
        g_ptr_array_add (self->rows[section], g_strsplit (lines[i], "\t", -1));
    }

  return self;
}

/* ---- Out of a draft ---- */

/**
 * cy_scheme_table_dup_bands:
 * @bands: (element-type CyDraftNode): of an indicator
 *
 * Returns: (transfer full): as one cell has them: 优秀=10；≥80=8
 */
char *
cy_scheme_table_dup_bands (const GPtrArray *bands)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < bands->len; i++)
    {
      CyRecord        *band = ((const CyDraftNode *) g_ptr_array_index (bands, i))->record;
      g_autofree char *name = cy_scheme_dup_value (band, CY_ASSESS_BAND_NAME);
      g_autofree char *value = cy_scheme_dup_value (band, CY_ASSESS_BAND_VALUE);
      g_autofree char *points = cy_scheme_dup_value (band, CY_ASSESS_BAND_POINTS);

      g_string_append_printf (text,
                              "%s%s%s%s=%s",
                              i > 0 ? "；" : "",
                              name,
                              cy_record_has (band, CY_ASSESS_BAND_VALUE) ? "≥" : "",
                              value,
                              points);
    }

  return g_string_free (text, FALSE);
}

/* @indicator is missing where a dimension has none. */
static char **
make_indicator_row (const CySchemeDraft *draft,
                    CyRecord            *part,
                    CyRecord            *dimension,
                    const CyDraftNode   *indicator)
{
  char **row = g_new0 (char *, CY_SCHEME_N_INDICATOR_COLUMNS + 1);

  for (guint i = 0; i < CY_SCHEME_N_INDICATOR_COLUMNS; i++)
    {
      const CySchemeColumn *column = &indicator_columns[i];

      if (column->entity == CY_ASSESS_PART)
        row[i] = cy_scheme_dup_value (part, column->field);
      else if (column->entity == CY_ASSESS_DIMENSION)
        row[i] = cy_scheme_dup_value (dimension, column->field);
      else if (indicator == NULL)
        row[i] = g_strdup ("");
      else if (i == CY_SCHEME_COLUMN_GRADERS)
        row[i] = cy_scheme_draft_dup_graders (draft, indicator->record);
      else if (i == CY_SCHEME_COLUMN_BANDS)
        row[i] = cy_scheme_table_dup_bands (indicator->nodes);
      else
        row[i] = cy_scheme_dup_value (indicator->record, column->field);
    }

  return row;
}

static void
add_indicators (GPtrArray *rows, const CySchemeDraft *draft, const CyDraftNode *part)
{
  for (guint i = 0; i < part->nodes->len; i++)
    {
      const CyDraftNode *dimension = g_ptr_array_index (part->nodes, i);

      if (dimension->nodes->len == 0)
        g_ptr_array_add (rows, make_indicator_row (draft, part->record, dimension->record, NULL));
      for (guint j = 0; j < dimension->nodes->len; j++)
        g_ptr_array_add (rows,
                         make_indicator_row (draft,
                                             part->record,
                                             dimension->record,
                                             g_ptr_array_index (dimension->nodes, j)));
    }
}

static void
add_nodes (GPtrArray *rows, CySchemeSheet sheet, const GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      const CyDraftNode *node = g_ptr_array_index (nodes, i);
      char             **row = g_new0 (char *, sheets[sheet].n_columns + 1);

      for (guint j = 0; j < sheets[sheet].n_columns; j++)
        row[j] = cy_scheme_dup_value (node->record, sheets[sheet].columns[j].field);
      g_ptr_array_add (rows, row);
    }
}

static void
add_head (GPtrArray *rows, CySchemeSheet sheet)
{
  char **row = g_new0 (char *, sheets[sheet].n_columns + 1);

  for (guint i = 0; i < sheets[sheet].n_columns; i++)
    row[i] = g_strdup (cy_scheme_column_get_title (&sheets[sheet].columns[i]));
  g_ptr_array_add (rows, row);
}

static void
add_items (GPtrArray *rows, CyRecord *scheme)
{
  for (guint i = 0; i < CY_ASSESS_SCHEME_N_FIELDS; i++)
    if (cy_scheme_field_is_shared (i))
      {
        char **row = g_new0 (char *, 3);

        row[0] = g_strdup (_ (CY_ASSESS_SCHEME->fields[i].title));
        row[1] = cy_scheme_dup_value (scheme, i);
        g_ptr_array_add (rows, row);
      }
}

/**
 * cy_scheme_tables_new_from_draft:
 * @draft: a scheme
 *
 * Returns: (transfer full): its tables with headings, as cy_scheme_table_read() takes them
 */
CySchemeTables *
cy_scheme_tables_new_from_draft (const CySchemeDraft *draft)
{
  CySchemeTables *self = cy_scheme_tables_new ();

  for (guint i = 0; i < CY_N_SCHEME_SHEETS; i++)
    add_head (self->rows[i], i);
  add_items (self->rows[CY_SCHEME_SHEET_SCHEME], draft->scheme);
  add_nodes (self->rows[CY_SCHEME_SHEET_PARTS], CY_SCHEME_SHEET_PARTS, draft->parts);
  add_nodes (self->rows[CY_SCHEME_SHEET_GROUPS], CY_SCHEME_SHEET_GROUPS, draft->groups);
  add_nodes (self->rows[CY_SCHEME_SHEET_LINES], CY_SCHEME_SHEET_LINES, draft->lines);
  for (guint i = 0; i < draft->parts->len; i++)
    add_indicators (self->rows[CY_SCHEME_SHEET_INDICATORS],
                    draft,
                    g_ptr_array_index (draft->parts, i));

  return self;
}
