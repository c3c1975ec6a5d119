/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rows of an import as a table shows them: values as they would stand in the library, cells
 * with a fault as they stand in the file. */
#include "cy-import-rows.h"

#include "cy-import-words.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* More than a screen holds. */
#define KEPT 256

#define COLUMN_ROW "row"
#define COLUMN_SHEET "sheet"
#define COLUMN_STATE "state"
#define COLUMN_PLACE "place"
#define SLOT_PREFIX 'v'

/* Widths of a list in characters are half Han characters. */
#define PIXELS 8
#define MIN_WIDTH 56
#define MAX_WIDTH 180
#define DATE_WIDTH 92

typedef struct
{
  char *texts[CY_SLOT_N];
  char *row;
  char *place;
  char *hint; /* of the cell asked for last */
} Line;

struct _CyImportRows
{
  GObject parent_instance;

  CyImportDraft *draft;
  CyImportFilter filter;
  GArray        *shown; /* guint: rows of the draft */
  GHashTable    *lines; /* guint row of the draft → Line */
  CyImportRow   *row;
};

static void cy_import_rows_iface_init (CyTableSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CyImportRows,
                               cy_import_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CY_TYPE_TABLE_SOURCE,
                                                      cy_import_rows_iface_init))

static void
line_free (gpointer data)
{
  Line *line = data;

  for (guint i = 0; i < CY_SLOT_N; i++)
    g_free (line->texts[i]);
  g_free (line->row);
  g_free (line->place);
  g_free (line->hint);
  g_free (line);
}

static const CyImportItem *
get_item (CyImportRows *self, guint nth)
{
  return &g_array_index (self->draft->items, CyImportItem, nth);
}

/* The fault of a cell, the worst first. */
static const CyImportProblem *
find_problem (CyImportRows *self, guint nth, guint slot)
{
  guint                  n;
  const guint            first = cy_import_plan_find_problem (self->draft->plan, nth, &n);
  const GArray          *problems = cy_import_plan_get_problems (self->draft->plan);
  const CyImportProblem *found = NULL;

  for (guint i = first; i < first + n; i++)
    {
      const CyImportProblem *problem = &g_array_index (problems, CyImportProblem, i);

      if (cy_import_draft_get_slot (problem->target) == slot &&
          cy_import_problem_stands (get_item (self, nth), problem) &&
          (found == NULL || problem->refuses))
        found = problem;
    }

  return found;
}

/* As the file calls it; where it says nothing, the unit chosen for such rows. */
static char *
dup_place (CyImportRows *self, guint place)
{
  CyImportPlaces *places = cy_import_plan_get_places (self->draft->plan);

  if (place != 0)
    return cy_import_places_dup_label (places, place);

  return cy_import_places_dup_unit_name (places, cy_import_places_get (places, 0)->unit);
}

static Line *
make_line (CyImportRows *self, guint nth)
{
  Line               *line = g_new0 (Line, 1);
  const CyImportItem *item = get_item (self, nth);

  cy_import_row_clear (self->row);
  cy_import_plan_get_values (self->draft->plan, nth, self->row);
  for (guint i = 0; i < self->draft->slots->len; i++)
    {
      const guint            slot = g_array_index (self->draft->slots, guint, i);
      const CyImportProblem *problem = find_problem (self, nth, slot);

      line->texts[slot] = cy_import_word_for_value (slot, &self->row->values[slot]);
      if (problem != NULL && (*line->texts[slot] == '\0' || problem->refuses) &&
          problem->value != NULL && *problem->value != '\0')
        {
          g_free (line->texts[slot]);
          line->texts[slot] = g_strdup (problem->value);
        }
    }
  line->row = g_strdup_printf ("%u", item->row);
  line->place = dup_place (self, item->place);

  return line;
}

static Line *
get_line (CyImportRows *self, guint row)
{
  const guint nth = g_array_index (self->shown, guint, row);
  Line       *line = g_hash_table_lookup (self->lines, GUINT_TO_POINTER (nth));

  if (line != NULL)
    return line;
  if (g_hash_table_size (self->lines) >= KEPT)
    g_hash_table_remove_all (self->lines);
  line = make_line (self, nth);
  g_hash_table_insert (self->lines, GUINT_TO_POINTER (nth), line);

  return line;
}

/* ---- Table source ---- */

static guint
cy_import_rows_get_n_rows (CyTableSource *source)
{
  return CY_IMPORT_ROWS (source)->shown->len;
}

static gint64
cy_import_rows_get_id (CyTableSource *source, guint row)
{
  CyImportRows *self = CY_IMPORT_ROWS (source);

  return cy_import_draft_get_key (self->draft, g_array_index (self->shown, guint, row));
}

static const char *
get_sheet_name (CyImportRows *self, const CyImportItem *item)
{
  const CyImportFile  *file = g_ptr_array_index (self->draft->files, item->file);
  const CyImportSheet *sheet = g_ptr_array_index (file->source->sheets, item->sheet);

  return cy_import_word_for_name (file, sheet);
}

static const char *
cy_import_rows_get_text (CyTableSource *source, guint row, const char *column)
{
  CyImportRows       *self = CY_IMPORT_ROWS (source);
  const CyImportItem *item = get_item (self, g_array_index (self->shown, guint, row));
  const Line         *line = get_line (self, row);
  const char         *style;

  if (g_str_equal (column, COLUMN_ROW))
    return line->row;
  if (g_str_equal (column, COLUMN_SHEET))
    return get_sheet_name (self, item);
  if (g_str_equal (column, COLUMN_STATE))
    return cy_import_word_for_item (item, &style);
  if (g_str_equal (column, COLUMN_PLACE))
    return line->place;

  return line->texts[atoi (column + 1)];
}

static const char *
cy_import_rows_get_style (CyTableSource *source, guint row, const char *column)
{
  CyImportRows          *self = CY_IMPORT_ROWS (source);
  const guint            nth = g_array_index (self->shown, guint, row);
  const CyImportItem    *item = get_item (self, nth);
  const CyImportPlace   *place;
  const CyImportProblem *problem;
  const char            *style = NULL;

  if (g_str_equal (column, COLUMN_STATE))
    {
      cy_import_word_for_item (item, &style);
      return style;
    }
  if (g_str_equal (column, COLUMN_PLACE))
    {
      place = cy_import_places_get (cy_import_plan_get_places (self->draft->plan), item->place);
      if (item->place != 0 && place->unclear)
        return "doubt";
      return item->place != 0 && place->makes ? "warn" : NULL;
    }
  if (*column != SLOT_PREFIX)
    return NULL;

  problem = find_problem (self, nth, atoi (column + 1));
  if (problem == NULL)
    return NULL;

  return problem->refuses && item->state == CY_IMPORT_ROW_REFUSED ? "error" : "doubt";
}

static const char *
cy_import_rows_get_row_style (CyTableSource *source, guint row)
{
  CyImportRows       *self = CY_IMPORT_ROWS (source);
  const CyImportItem *item = get_item (self, g_array_index (self->shown, guint, row));

  return item->state == CY_IMPORT_ROW_KNOWN && item->mode == CY_IMPORT_SKIP ? "struck" : NULL;
}

static const char *
hint_for_place (CyImportRows *self, const CyImportItem *item)
{
  const CyImportPlace *place =
    cy_import_places_get (cy_import_plan_get_places (self->draft->plan), item->place);

  if (item->place == 0)
    return NULL;
  if (place->makes)
    return _ ("The library does not know this village; it is made, to be checked later");

  return place->unclear ? _ ("Several villages are called so; say which in the step before") : NULL;
}

static const char *
cy_import_rows_get_hint (CyTableSource *source, guint row, const char *column)
{
  CyImportRows          *self = CY_IMPORT_ROWS (source);
  const guint            nth = g_array_index (self->shown, guint, row);
  Line                  *line = get_line (self, row);
  const CyImportProblem *problem;

  if (g_str_equal (column, COLUMN_PLACE))
    return hint_for_place (self, get_item (self, nth));
  if (*column != SLOT_PREFIX)
    return NULL;
  problem = find_problem (self, nth, atoi (column + 1));
  if (problem == NULL)
    return NULL;
  g_free (line->hint);
  line->hint = cy_import_word_for_problem (problem);

  return line->hint;
}

static gboolean
cy_import_rows_find (CyTableSource *source, gint64 id, guint *row)
{
  CyImportRows *self = CY_IMPORT_ROWS (source);
  guint         nth;
  guint         low = 0;
  guint         high = self->shown->len;

  if (self->draft == NULL || !cy_import_draft_find (self->draft, id, &nth))
    return FALSE;
  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (g_array_index (self->shown, guint, middle) < nth)
        low = middle + 1;
      else
        high = middle;
    }
  *row = low;

  return low < self->shown->len && g_array_index (self->shown, guint, low) == nth;
}

static void
cy_import_rows_iface_init (CyTableSourceInterface *iface)
{
  iface->get_n_rows = cy_import_rows_get_n_rows;
  iface->get_id = cy_import_rows_get_id;
  iface->get_text = cy_import_rows_get_text;
  iface->get_style = cy_import_rows_get_style;
  iface->get_row_style = cy_import_rows_get_row_style;
  iface->get_hint = cy_import_rows_get_hint;
  iface->find = cy_import_rows_find;
}

/* ---- Which rows ---- */

static gboolean
passes (CyImportRows *self, guint nth, CyImportFilter filter)
{
  const CyImportItem *item = get_item (self, nth);
  guint               n;

  switch (filter)
    {
    case CY_IMPORT_SHOW_NEW:
      return item->state == CY_IMPORT_ROW_NEW;
    case CY_IMPORT_SHOW_UPDATED:
      return item->state == CY_IMPORT_ROW_KNOWN && item->n_changes > 0;
    case CY_IMPORT_SHOW_UNCHANGED:
      return item->state == CY_IMPORT_ROW_KNOWN && item->n_changes == 0;
    case CY_IMPORT_SHOW_UNCLEAR:
      return item->state == CY_IMPORT_ROW_UNCLEAR;
    case CY_IMPORT_SHOW_REFUSED:
      return item->state == CY_IMPORT_ROW_REFUSED;
    case CY_IMPORT_SHOW_NOTED:
      cy_import_plan_find_problem (self->draft->plan, nth, &n);
      return n > 0 && item->state != CY_IMPORT_ROW_REFUSED && item->state != CY_IMPORT_ROW_UNCLEAR;
    case CY_IMPORT_SHOW_ALL:
    case CY_IMPORT_SHOW_N:
    default:
      return TRUE;
    }
}

static void
choose_rows (CyImportRows *self)
{
  g_array_set_size (self->shown, 0);
  g_hash_table_remove_all (self->lines);
  for (guint i = 0; self->draft != NULL && i < self->draft->items->len; i++)
    if (passes (self, i, self->filter))
      g_array_append_val (self->shown, i);
  cy_table_source_changed (CY_TABLE_SOURCE (self));
}

static void
cy_import_rows_finalize (GObject *object)
{
  CyImportRows *self = CY_IMPORT_ROWS (object);

  g_clear_pointer (&self->draft, cy_import_draft_unref);
  g_array_unref (self->shown);
  g_hash_table_unref (self->lines);
  cy_import_row_free (self->row);

  G_OBJECT_CLASS (cy_import_rows_parent_class)->finalize (object);
}

static void
cy_import_rows_class_init (CyImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_import_rows_finalize;
}

static void
cy_import_rows_init (CyImportRows *self)
{
  self->shown = g_array_new (FALSE, FALSE, sizeof (guint));
  self->lines = g_hash_table_new_full (NULL, NULL, NULL, line_free);
  self->row = cy_import_row_new ();
}

CyImportRows *
cy_import_rows_new (void)
{
  return g_object_new (CY_TYPE_IMPORT_ROWS, NULL);
}

/**
 * cy_import_rows_set_draft:
 * @self: rows
 * @draft: (nullable): where they come from
 */
void
cy_import_rows_set_draft (CyImportRows *self, CyImportDraft *draft)
{
  g_clear_pointer (&self->draft, cy_import_draft_unref);
  self->draft = draft != NULL ? cy_import_draft_ref (draft) : NULL;
  choose_rows (self);
}

void
cy_import_rows_set_filter (CyImportRows *self, CyImportFilter filter)
{
  self->filter = filter;
  choose_rows (self);
}

/* Another thing becomes of some row. */
void
cy_import_rows_refresh (CyImportRows *self)
{
  choose_rows (self);
}

/**
 * cy_import_rows_count:
 * @self: rows
 * @filter: which
 *
 * Returns: how many rows of the draft there are of that kind
 */
guint
cy_import_rows_count (CyImportRows *self, CyImportFilter filter)
{
  guint n = 0;

  for (guint i = 0; self->draft != NULL && i < self->draft->items->len; i++)
    n += passes (self, i, filter);

  return n;
}

/* ---- Columns ---- */

static void
add_slot_column (GArray *columns, GPtrArray *words, guint slot)
{
  const CyField *field = cy_import_slot_get_field (slot);
  char          *id = g_strdup_printf ("%c%u", SLOT_PREFIX, slot);
  char          *title = cy_import_word_for_slot (slot);
  const int      title_width = (int) g_utf8_strlen (title, -1) * 2 * PIXELS + 14;
  const int      width = field == NULL                 ? MAX_WIDTH
                         : field->kind == CY_KIND_DATE ? DATE_WIDTH
                                                       : field->width * PIXELS + 10;
  CyTableColumn  column = {
     id,
     title,
     CLAMP (MAX (width, title_width), MIN_WIDTH, MAX_WIDTH),
     CY_TABLE_TEXT,
    slot == CY_PERSON_SLOT (NAME) ? CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_FROZEN
                                   : CY_TABLE_COLUMN_NONE,
  };

  g_ptr_array_add (words, id);
  g_ptr_array_add (words, title);
  g_array_append_val (columns, column);
}

static gboolean
has_slot (CyImportRows *self, guint slot)
{
  for (guint i = 0; i < self->draft->slots->len; i++)
    if (g_array_index (self->draft->slots, guint, i) == slot)
      return TRUE;

  return FALSE;
}

/**
 * cy_import_rows_install_columns:
 * @self: rows with a draft
 * @table: shows them
 *
 * Gives @table a column for every value that the file brings.
 */
void
cy_import_rows_install_columns (CyImportRows *self, CyTable *table)
{
  const CyTableColumn leading[] = {
    { COLUMN_SHEET,
      _ ("Sheet"),
      92,
      CY_TABLE_TEXT,
      CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_MUTED },
    { COLUMN_ROW,
      C_ ("import table", "Row"),
      48,
      CY_TABLE_TEXT,
      CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_MUTED | CY_TABLE_COLUMN_NUMERIC },
    { COLUMN_STATE, C_ ("import table", "Result"), 76, CY_TABLE_TAG, CY_TABLE_COLUMN_FROZEN },
  };
  const CyTableColumn place = { COLUMN_PLACE, _ ("Village"), 150, CY_TABLE_TEXT };
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (CyTableColumn));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const guint skip = self->draft->n_sheets > 1 ? 0 : 1;

  g_array_append_vals (columns, leading + skip, G_N_ELEMENTS (leading) - skip);
  if (has_slot (self, CY_PERSON_SLOT (NAME)))
    add_slot_column (columns, words, CY_PERSON_SLOT (NAME));
  g_array_append_val (columns, place);
  for (guint i = 0; i < self->draft->slots->len; i++)
    {
      const guint slot = g_array_index (self->draft->slots, guint, i);

      if (slot != CY_PERSON_SLOT (NAME))
        add_slot_column (columns, words, slot);
    }
  cy_table_set_columns (table, (const CyTableColumn *) columns->data, columns->len);
}
