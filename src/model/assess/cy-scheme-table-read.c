/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme out of its tables, with everything that cannot be read and where it stands. */
#include "cy-scheme-table-private.h"

#include "cy-format.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>
#include <string.h>

/* Above the headings stand a title and a line or two. */
#define MAX_HEAD 12
/* Longer numbers are none of a scheme; a plan keeps them in 32 bits. */
#define MAX_NUMBER 2000000000
#define MAX_DIGITS 16
#define MAX_TEXT 2000
/* A rule book has a few hundred lines. */
#define MAX_ROWS 5000
#define MAX_COLUMNS 32

typedef struct
{
  const CySchemeTables *tables;
  CySchemeDraft        *draft;
  GPtrArray            *problems;
  CySchemeSheet         sheet;
  guint                 row; /* counted from 1 */
  int                   places[MAX_COLUMNS];
} Reading;

static void G_GNUC_PRINTF (3, 4) add_problem (Reading *self, guint column, const char *format, ...)
{
  CySchemeProblem *problem = g_new0 (CySchemeProblem, 1);
  va_list          args;

  problem->sheet = self->sheet;
  problem->row = self->row;
  problem->column = column;
  va_start (args, format);
  problem->text = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (self->problems, problem);
}

/* ---- Cells ---- */

static char **
get_row (const Reading *self, guint row)
{
  return g_ptr_array_index (self->tables->rows[self->sheet], row - 1);
}

/* What stands in the row's cell at @place, which may be beyond its end. */
static char *
dup_at (const Reading *self, int place)
{
  char **row = get_row (self, self->row);

  if (place < 0 || row == NULL || (guint) place >= g_strv_length (row))
    return g_strdup ("");

  return g_strstrip (g_strdup (row[place]));
}

static char *
dup_cell (const Reading *self, guint column)
{
  return dup_at (self, self->places[column]);
}

static gboolean
is_number (const CyField *field)
{
  return field->kind == CY_KIND_INT || field->kind == CY_KIND_FIXED;
}

static gboolean
parse (const CyField *field, const char *text, CyValue *value)
{
  g_autofree char *plain = g_strdup (text);

  if (strlen (text) > (is_number (field) ? MAX_DIGITS : MAX_TEXT) ||
      !g_utf8_validate (text, -1, NULL))
    return FALSE;
  if (is_number (field) && g_str_has_suffix (plain, "%"))
    plain[strlen (plain) - 1] = '\0';

  return cy_format_parse (field->kind, field->of, field->decimals, plain, value) &&
         (value->type != CY_VALUE_INT ||
          (value->number <= MAX_NUMBER && value->number >= -MAX_NUMBER));
}

static void
read_field (Reading *self, CyRecord *record, guint nth, int place, const char *text)
{
  const CyField *field = &cy_record_get_entity (record)->fields[nth];
  g_auto (CyValue) value = CY_VALUE_INIT;

  if (!parse (field, text, &value))
    add_problem (self,
                 place + 1,
                 is_number (field) ? _ ("%s: “%s” is no number that can be taken; write digits "
                                        "with %d decimals at most.")
                                   : _ ("%s: “%s” is not among the words that can be chosen."),
                 _ (field->title),
                 text,
                 field->decimals);
  else if (value.type == CY_VALUE_NULL && (field->flags & CY_FIELD_REQUIRED) != 0)
    add_problem (self, place + 1, _ ("%s is missing."), _ (field->title));
  else
    cy_record_set (record, nth, &value);
}

static void
read_column (Reading *self, CyRecord *record, guint column)
{
  guint                 n_columns;
  const CySchemeColumn *columns = cy_scheme_table_get_columns (self->sheet, &n_columns);
  g_autofree char      *text = dup_cell (self, column);

  read_field (self, record, columns[column].field, self->places[column], text);
}

static gboolean
is_blank (const Reading *self)
{
  char **row = get_row (self, self->row);

  for (guint i = 0; row != NULL && row[i] != NULL; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (row[i]));

      if (*text != '\0')
        return FALSE;
    }

  return TRUE;
}

/* ---- Headings ---- */

static guint
place_columns (Reading *self, guint row)
{
  guint                 n_columns;
  const CySchemeColumn *columns = cy_scheme_table_get_columns (self->sheet, &n_columns);
  char                **cells = get_row (self, row);
  guint                 n_found = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      self->places[i] = -1;
      for (guint j = 0; cells != NULL && cells[j] != NULL && self->places[i] < 0; j++)
        if (cy_scheme_column_is_heading (&columns[i], cells[j]))
          self->places[i] = j;
      n_found += self->places[i] >= 0;
    }

  return n_found;
}

static gboolean
is_needed (CySchemeSheet sheet, guint column)
{
  return sheet != CY_SCHEME_SHEET_INDICATORS || column == CY_SCHEME_COLUMN_PART ||
         column == CY_SCHEME_COLUMN_DIMENSION || column == CY_SCHEME_COLUMN_KIND ||
         column == CY_SCHEME_COLUMN_NAME || column == CY_SCHEME_COLUMN_METHOD;
}

/* Sets the row to that of the headings. */
static gboolean
find_head (Reading *self, CySchemeSheet sheet)
{
  guint                 n_columns;
  const CySchemeColumn *columns = cy_scheme_table_get_columns (sheet, &n_columns);
  guint                 n_rows = self->tables->rows[sheet]->len;
  gboolean              is_whole = TRUE;

  self->sheet = sheet;
  self->row = 0;
  if (n_rows > MAX_ROWS)
    {
      add_problem (self, 0, _ ("The sheet has more than %d rows."), MAX_ROWS);
      return FALSE;
    }
  for (guint row = 1; row <= MIN (n_rows, MAX_HEAD); row++)
    if (place_columns (self, row) >= 2)
      {
        self->row = row;
        break;
      }
  if (self->row == 0)
    add_problem (self, 0, _ ("The sheet is missing, or the row of its headings is."));
  for (guint i = 0; self->row > 0 && i < n_columns; i++)
    if (self->places[i] < 0 && is_needed (sheet, i))
      {
        add_problem (self,
                     0,
                     _ ("The column “%s” is missing."),
                     cy_scheme_column_get_title (&columns[i]));
        is_whole = FALSE;
      }

  return self->row > 0 && is_whole;
}

/* ---- The scheme, its parts, groups and lines ---- */

static int
find_item (const char *text)
{
  for (guint i = 0; i < CY_ASSESS_SCHEME_N_FIELDS; i++)
    if (cy_scheme_field_is_shared (i) &&
        (g_str_equal (text, CY_ASSESS_SCHEME->fields[i].name) ||
         g_str_equal (text, _ (CY_ASSESS_SCHEME->fields[i].title))))
      return i;

  return -1;
}

static void
read_items (Reading *self)
{
  gboolean is_seen[CY_ASSESS_SCHEME_N_FIELDS] = { FALSE };

  if (!find_head (self, CY_SCHEME_SHEET_SCHEME))
    return;
  for (self->row++; self->row <= self->tables->rows[self->sheet]->len; self->row++)
    {
      g_autofree char *item = dup_cell (self, 0);
      g_autofree char *text = dup_cell (self, 1);
      int              field = find_item (item);

      if (is_blank (self))
        continue;
      if (field < 0)
        add_problem (self, self->places[0] + 1, _ ("“%s” is no item of a scheme."), item);
      else if (is_seen[field])
        add_problem (self, self->places[0] + 1, _ ("“%s” stands here a second time."), item);
      else
        read_field (self, self->draft->scheme, field, self->places[1], text);
      if (field >= 0)
        is_seen[field] = TRUE;
    }
  self->row = 0;
  for (guint i = 0; i < CY_ASSESS_SCHEME_N_FIELDS; i++)
    if (!is_seen[i] && (CY_ASSESS_SCHEME->fields[i].flags & CY_FIELD_REQUIRED) != 0)
      add_problem (self, 0, _ ("%s is missing."), _ (CY_ASSESS_SCHEME->fields[i].title));
}

static CyDraftNode *
find_named (const GPtrArray *nodes, guint field, const char *name, guint *place)
{
  for (guint i = 0; i < nodes->len; i++)
    {
      CyDraftNode *node = g_ptr_array_index (nodes, i);

      if (g_strcmp0 (cy_record_get_text (node->record, field), name) == 0)
        {
          if (place != NULL)
            *place = i;
          return node;
        }
    }

  return NULL;
}

/* The first column is the name, which stands once. */
static void
read_nodes (Reading *self, CySchemeSheet sheet, GPtrArray *nodes)
{
  guint                 n_columns;
  const CySchemeColumn *columns = cy_scheme_table_get_columns (sheet, &n_columns);

  if (!find_head (self, sheet))
    return;
  for (self->row++; self->row <= self->tables->rows[sheet]->len; self->row++)
    {
      CyDraftNode     *node;
      g_autofree char *name = NULL;

      if (is_blank (self))
        continue;
      node = cy_draft_node_add (nodes, columns[0].entity, self->row);
      for (guint i = 0; i < n_columns; i++)
        read_column (self, node->record, i);
      name = g_strdup (cy_record_get_text (node->record, columns[0].field));
      if (name != NULL && find_named (nodes, columns[0].field, name, NULL) != node)
        add_problem (self, self->places[0] + 1, _ ("“%s” stands here a second time."), name);
    }
}

/* ---- Indicators ---- */

static gboolean
read_band (CyRecord *band, const char *text)
{
  const CyField   *fields = CY_ASSESS_BAND->fields;
  const char      *equals = strrchr (text, '=');
  g_autofree char *left = equals != NULL ? g_strndup (text, equals - text) : NULL;
  char            *value = left != NULL ? strstr (left, "≥") : NULL;
  g_auto (CyValue) points = CY_VALUE_INIT;
  g_auto (CyValue) from = CY_VALUE_INIT;

  if (left == NULL || !parse (&fields[CY_ASSESS_BAND_POINTS], equals + 1, &points) ||
      points.type == CY_VALUE_NULL)
    return FALSE;
  if (value != NULL && (!parse (&fields[CY_ASSESS_BAND_VALUE], value + strlen ("≥"), &from) ||
                        from.type == CY_VALUE_NULL))
    return FALSE;
  if (value != NULL)
    *value = '\0';
  g_strstrip (left);
  if (*left != '\0')
    cy_record_set_text (band, CY_ASSESS_BAND_NAME, left);
  cy_record_set (band, CY_ASSESS_BAND_VALUE, &from);
  cy_record_set (band, CY_ASSESS_BAND_POINTS, &points);

  return TRUE;
}

static void
read_bands (Reading *self, CyDraftNode *indicator)
{
  g_autofree char *text = dup_cell (self, CY_SCHEME_COLUMN_BANDS);
  g_auto (GStrv) bands = g_regex_split_simple ("[;；\\n]+", text, 0, 0);

  for (guint i = 0; bands != NULL && bands[i] != NULL; i++)
    {
      CyDraftNode *node;

      g_strstrip (bands[i]);
      if (*bands[i] == '\0')
        continue;
      node = cy_draft_node_add (indicator->nodes, CY_ASSESS_BAND, self->row);
      if (!read_band (node->record, bands[i]))
        add_problem (self,
                     self->places[CY_SCHEME_COLUMN_BANDS] + 1,
                     _ ("The band “%s” cannot be read: write like 优秀=10 or ≥80=8."),
                     bands[i]);
    }
}

static void
read_graders (Reading *self, CyRecord *indicator)
{
  g_autofree char *text = dup_cell (self, CY_SCHEME_COLUMN_GRADERS);
  guint            place;

  if (*text == '\0')
    return;
  if (find_named (self->draft->groups, CY_ASSESS_GROUP_NAME, text, &place) == NULL)
    add_problem (self,
                 self->places[CY_SCHEME_COLUMN_GRADERS] + 1,
                 _ ("There is no grader group “%s”."),
                 text);
  else
    cy_record_set_int (indicator, CY_ASSESS_INDICATOR_GRADERS, place + 1);
}

static void
read_indicator (Reading *self, CyDraftNode *dimension)
{
  CyDraftNode          *node = cy_draft_node_add (dimension->nodes, CY_ASSESS_INDICATOR, self->row);
  guint                 n_columns;
  const CySchemeColumn *columns =
    cy_scheme_table_get_columns (CY_SCHEME_SHEET_INDICATORS, &n_columns);

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].entity == CY_ASSESS_INDICATOR && i != CY_SCHEME_COLUMN_GRADERS)
      read_column (self, node->record, i);
  read_graders (self, node->record);
  read_bands (self, node);
}

/* The later rows of a dimension may repeat what its first says, and not say otherwise. */
static void
check_repeated (Reading *self, const CyDraftNode *dimension, guint column, guint nth)
{
  g_autofree char *text = dup_cell (self, column);
  g_auto (CyValue) value = CY_VALUE_INIT;

  if (*text != '\0' && (!parse (&CY_ASSESS_DIMENSION->fields[nth], text, &value) ||
                        !cy_value_equal (&value, cy_record_get (dimension->record, nth))))
    add_problem (self,
                 self->places[column] + 1,
                 _ ("Row %u says otherwise of the same dimension."),
                 dimension->row);
}

static CyDraftNode *
find_dimension (Reading *self, CyDraftNode *part, const char *name)
{
  CyDraftNode *node = find_named (part->nodes, CY_ASSESS_DIMENSION_NAME, name, NULL);

  if (node != NULL)
    {
      check_repeated (self, node, CY_SCHEME_COLUMN_KIND, CY_ASSESS_DIMENSION_KIND);
      check_repeated (self, node, CY_SCHEME_COLUMN_DIMENSION_POINTS, CY_ASSESS_DIMENSION_POINTS);
      return node;
    }
  node = cy_draft_node_add (part->nodes, CY_ASSESS_DIMENSION, self->row);
  cy_record_set_text (node->record, CY_ASSESS_DIMENSION_NAME, name);
  read_column (self, node->record, CY_SCHEME_COLUMN_KIND);
  read_column (self, node->record, CY_SCHEME_COLUMN_DIMENSION_POINTS);

  return node;
}

/* An empty cell means what stands above, as in a merged one. */
static void
carry (char **last, char *text)
{
  if (*text == '\0')
    {
      g_free (text);
      return;
    }
  g_free (*last);
  *last = text;
}

static gboolean
has_indicator (const Reading *self)
{
  for (guint i = CY_SCHEME_COLUMN_NAME; i < CY_SCHEME_N_INDICATOR_COLUMNS; i++)
    {
      g_autofree char *text = dup_cell (self, i);

      if (*text != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
read_indicators (Reading *self)
{
  g_autofree char *part_name = NULL;
  g_autofree char *name = NULL;

  if (!find_head (self, CY_SCHEME_SHEET_INDICATORS))
    return;
  for (self->row++; self->row <= self->tables->rows[self->sheet]->len; self->row++)
    {
      CyDraftNode *part;
      CyDraftNode *dimension;

      if (is_blank (self))
        continue;
      carry (&part_name, dup_cell (self, CY_SCHEME_COLUMN_PART));
      carry (&name, dup_cell (self, CY_SCHEME_COLUMN_DIMENSION));
      part = find_named (self->draft->parts, CY_ASSESS_PART_NAME, part_name, NULL);
      if (part == NULL || name == NULL)
        {
          add_problem (self,
                       self->places[part == NULL ? 0 : 1] + 1,
                       part == NULL ? _ ("There is no part “%s”.") : _ ("%s is missing."),
                       part == NULL ? (part_name != NULL ? part_name : "") : _ ("Dimension name"));
          continue;
        }
      dimension = find_dimension (self, part, name);
      if (has_indicator (self))
        read_indicator (self, dimension);
    }
}

/**
 * cy_scheme_table_read:
 * @tables: of a template or a workbook; headings and codes by their words
 * @problems: (out) (element-type CySchemeProblem): what cannot be read; empty if all could
 *
 * Reads form, not sense: whether the points add up is cy_scheme_check()'s to say.
 *
 * Returns: (transfer full): the scheme, whole only if there is no problem
 */
CySchemeDraft *
cy_scheme_table_read (const CySchemeTables *tables, GPtrArray **problems)
{
  Reading self = { .tables = tables, .draft = cy_scheme_draft_new () };

  *problems = self.problems = g_ptr_array_new_with_free_func (cy_scheme_problem_free);
  read_items (&self);
  read_nodes (&self, CY_SCHEME_SHEET_PARTS, self.draft->parts);
  read_nodes (&self, CY_SCHEME_SHEET_GROUPS, self.draft->groups);
  read_nodes (&self, CY_SCHEME_SHEET_LINES, self.draft->lines);
  read_indicators (&self);

  return self.draft;
}
