/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A small table kept in memory: lists that need no database behind them. */
#include "cy-table-store.h"

#include "cy-table-order.h"

typedef struct
{
  char       *text;
  const char *style; /* interned */
  double      value;
} Cell;

typedef struct
{
  gint64 id;
  guint  born; /* the order by nature */
  Cell   cells[];
} Row;

typedef struct
{
  CyTableStoreCheck check;
  gpointer          user_data;
  gboolean          editable;
} Editing;

struct _CyTableStore
{
  GObject parent_instance;

  GHashTable *columns; /* id → index + 1 */
  Editing    *editing;
  guint       n_columns;
  GPtrArray  *rows;
  GHashTable *by_id; /* id → Row */
  guint       born;
  guint       frozen;
  gboolean    dirty;
};

static void cy_table_store_source_init (CyTableSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CyTableStore,
                               cy_table_store,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CY_TYPE_TABLE_SOURCE,
                                                      cy_table_store_source_init))

static guint
column_index (CyTableStore *self, const char *column)
{
  gpointer index = g_hash_table_lookup (self->columns, column);

  g_return_val_if_fail (index != NULL, 0);

  return GPOINTER_TO_UINT (index) - 1;
}

static void
row_free (CyTableStore *self, Row *row)
{
  for (guint i = 0; i < self->n_columns; i++)
    g_free (row->cells[i].text);
  g_free (row);
}

static void
announce (CyTableStore *self)
{
  self->dirty = self->frozen > 0;
  if (self->frozen == 0)
    cy_table_source_changed (CY_TABLE_SOURCE (self));
}

static Cell *
find_cell (CyTableStore *self, gint64 id, const char *column)
{
  Row *row = g_hash_table_lookup (self->by_id, &id);

  return row != NULL ? &row->cells[column_index (self, column)] : NULL;
}

static void
announce_row (CyTableStore *self, gint64 id)
{
  guint row;

  if (self->frozen > 0)
    self->dirty = TRUE;
  else if (cy_table_source_find (CY_TABLE_SOURCE (self), id, &row))
    cy_table_source_rows_changed (CY_TABLE_SOURCE (self), row, 1);
}

static Cell *
cell_at (CyTableSource *source, guint row, const char *column)
{
  CyTableStore *self = CY_TABLE_STORE (source);
  Row          *r = g_ptr_array_index (self->rows, row);

  return &r->cells[column_index (self, column)];
}

static guint
cy_table_store_get_n_rows (CyTableSource *source)
{
  return CY_TABLE_STORE (source)->rows->len;
}

static gint64
cy_table_store_get_id (CyTableSource *source, guint row)
{
  return ((Row *) g_ptr_array_index (CY_TABLE_STORE (source)->rows, row))->id;
}

static const char *
cy_table_store_get_text (CyTableSource *source, guint row, const char *column)
{
  return cell_at (source, row, column)->text;
}

static const char *
cy_table_store_get_style (CyTableSource *source, guint row, const char *column)
{
  return cell_at (source, row, column)->style;
}

static double
cy_table_store_get_value (CyTableSource *source, guint row, const char *column)
{
  return cell_at (source, row, column)->value;
}

typedef struct
{
  gboolean by_nature;
  guint    column;
  int      sign;
} Order;

static int
compare_rows (gconstpointer pa, gconstpointer pb, gpointer user_data)
{
  const Row   *a = *(Row *const *) pa;
  const Row   *b = *(Row *const *) pb;
  const Order *order = user_data;
  int          result = 0;

  if (!order->by_nature)
    {
      CyTableKey key_a = cy_table_key_make (a->cells[order->column].text);
      CyTableKey key_b = cy_table_key_make (b->cells[order->column].text);

      result = order->sign * cy_table_key_compare (&key_a, &key_b);
    }

  return result != 0 ? result : (a->born > b->born) - (a->born < b->born);
}

static void
cy_table_store_sort (CyTableSource *source, const char *column, gboolean descending)
{
  CyTableStore *self = CY_TABLE_STORE (source);
  Order         order = {
            .by_nature = column == NULL,
            .column = column != NULL ? column_index (self, column) : 0,
            .sign = descending ? -1 : 1,
  };

  g_ptr_array_sort_with_data (self->rows, compare_rows, &order);
  announce (self);
}

static gboolean
cy_table_store_can_edit (CyTableSource *source, guint row, const char *column)
{
  CyTableStore *self = CY_TABLE_STORE (source);

  return self->editing[column_index (self, column)].editable;
}

static gboolean
cy_table_store_set_text (CyTableSource *source,
                         guint          row,
                         const char    *column,
                         const char    *text,
                         char         **message)
{
  CyTableStore *self = CY_TABLE_STORE (source);
  Editing      *editing = &self->editing[column_index (self, column)];
  gint64        id = cy_table_store_get_id (source, row);

  if (editing->check != NULL &&
      !editing->check (self, id, column, text, message, editing->user_data))
    return FALSE;

  cy_table_store_set (self, id, column, text);

  return TRUE;
}

static void
cy_table_store_source_init (CyTableSourceInterface *iface)
{
  iface->get_n_rows = cy_table_store_get_n_rows;
  iface->get_id = cy_table_store_get_id;
  iface->get_text = cy_table_store_get_text;
  iface->get_style = cy_table_store_get_style;
  iface->get_value = cy_table_store_get_value;
  iface->sort = cy_table_store_sort;
  iface->can_edit = cy_table_store_can_edit;
  iface->set_text = cy_table_store_set_text;
}

static void
cy_table_store_finalize (GObject *object)
{
  CyTableStore *self = CY_TABLE_STORE (object);

  for (guint i = 0; i < self->rows->len; i++)
    row_free (self, g_ptr_array_index (self->rows, i));
  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->columns);
  g_free (self->editing);

  G_OBJECT_CLASS (cy_table_store_parent_class)->finalize (object);
}

static void
cy_table_store_class_init (CyTableStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_table_store_finalize;
}

static void
cy_table_store_init (CyTableStore *self)
{
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_ptr_array_new ();
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
}

/**
 * cy_table_store_new:
 * @columns: (array zero-terminated=1): ids of the columns
 *
 * Returns: (transfer full): an empty store
 */
CyTableStore *
cy_table_store_new (const char *const *columns)
{
  CyTableStore *self = g_object_new (CY_TYPE_TABLE_STORE, NULL);

  for (; columns[self->n_columns] != NULL; self->n_columns++)
    g_hash_table_insert (self->columns,
                         g_strdup (columns[self->n_columns]),
                         GUINT_TO_POINTER (self->n_columns + 1));
  self->editing = g_new0 (Editing, MAX (self->n_columns, 1));

  return self;
}

/**
 * cy_table_store_append:
 * @self: a store
 * @id: id of the new row, not used yet
 * @texts: one text a column
 */
void
cy_table_store_append (CyTableStore *self, gint64 id, const char *const *texts)
{
  Row *row;

  g_return_if_fail (CY_IS_TABLE_STORE (self));
  g_return_if_fail (!g_hash_table_contains (self->by_id, &id));

  row = g_malloc0 (sizeof *row + self->n_columns * sizeof (Cell));
  row->id = id;
  row->born = self->born++;
  for (guint i = 0; i < self->n_columns; i++)
    row->cells[i] = (Cell){ .text = g_strdup (texts[i]), .value = -1 };
  g_ptr_array_add (self->rows, row);
  g_hash_table_insert (self->by_id, &row->id, row);
  announce (self);
}

/**
 * cy_table_store_remove:
 * @self: a store
 * @id: the row to take out
 */
void
cy_table_store_remove (CyTableStore *self, gint64 id)
{
  Row *row;

  g_return_if_fail (CY_IS_TABLE_STORE (self));

  row = g_hash_table_lookup (self->by_id, &id);
  if (row == NULL)
    return;

  g_hash_table_remove (self->by_id, &id);
  g_ptr_array_remove (self->rows, row);
  row_free (self, row);
  announce (self);
}

/**
 * cy_table_store_clear:
 * @self: a store
 *
 * Takes out every row.
 */
void
cy_table_store_clear (CyTableStore *self)
{
  g_return_if_fail (CY_IS_TABLE_STORE (self));

  g_hash_table_remove_all (self->by_id);
  for (guint i = 0; i < self->rows->len; i++)
    row_free (self, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  announce (self);
}

/**
 * cy_table_store_set:
 * @self: a store
 * @id: the row
 * @column: the column
 * @text: its new text
 */
void
cy_table_store_set (CyTableStore *self, gint64 id, const char *column, const char *text)
{
  Cell *cell;

  g_return_if_fail (CY_IS_TABLE_STORE (self));

  cell = find_cell (self, id, column);
  if (cell == NULL)
    return;

  g_free (cell->text);
  cell->text = g_strdup (text);
  announce_row (self, id);
}

/**
 * cy_table_store_set_style:
 * @self: a store
 * @id: the row
 * @column: the column
 * @classes: (nullable): style classes as in #CyTableSourceInterface.get_style
 */
void
cy_table_store_set_style (CyTableStore *self, gint64 id, const char *column, const char *classes)
{
  Cell *cell;

  g_return_if_fail (CY_IS_TABLE_STORE (self));

  cell = find_cell (self, id, column);
  if (cell == NULL)
    return;

  cell->style = g_intern_string (classes);
  announce_row (self, id);
}

/**
 * cy_table_store_set_cell:
 * @self: a store
 * @id: the row
 * @column: the column
 * @text: what it shows
 * @classes: (nullable): style classes as in #CyTableSourceInterface.get_style
 *
 * Sets text and style; where both stand there already, nothing is drawn again.
 */
void
cy_table_store_set_cell (CyTableStore *self,
                         gint64        id,
                         const char   *column,
                         const char   *text,
                         const char   *classes)
{
  Cell *cell;

  g_return_if_fail (CY_IS_TABLE_STORE (self));

  cell = find_cell (self, id, column);
  if (cell == NULL)
    return;

  if (g_strcmp0 (cell->text, text) != 0)
    cy_table_store_set (self, id, column, text);
  if (g_strcmp0 (cell->style, classes) != 0)
    cy_table_store_set_style (self, id, column, classes);
}

/**
 * cy_table_store_set_value:
 * @self: a store
 * @id: the row
 * @column: a column of bars or pips
 * @value: as in #CyTableSourceInterface.get_value
 */
void
cy_table_store_set_value (CyTableStore *self, gint64 id, const char *column, double value)
{
  Cell *cell;

  g_return_if_fail (CY_IS_TABLE_STORE (self));

  cell = find_cell (self, id, column);
  if (cell == NULL)
    return;

  cell->value = value;
  announce_row (self, id);
}

/**
 * cy_table_store_set_editable:
 * @self: a store
 * @column: the column whose cells take text from now on
 * @check: (nullable) (scope forever): asked before a text is taken
 * @user_data: for @check
 */
void
cy_table_store_set_editable (CyTableStore     *self,
                             const char       *column,
                             CyTableStoreCheck check,
                             gpointer          user_data)
{
  g_return_if_fail (CY_IS_TABLE_STORE (self));

  self->editing[column_index (self, column)] = (Editing){ check, user_data, TRUE };
}

/**
 * cy_table_store_freeze:
 * @self: a store
 *
 * Holds back the announcements until cy_table_store_thaw(): for filling it.
 */
void
cy_table_store_freeze (CyTableStore *self)
{
  g_return_if_fail (CY_IS_TABLE_STORE (self));

  self->frozen++;
}

/**
 * cy_table_store_thaw:
 * @self: a frozen store
 */
void
cy_table_store_thaw (CyTableStore *self)
{
  g_return_if_fail (CY_IS_TABLE_STORE (self));
  g_return_if_fail (self->frozen > 0);

  self->frozen--;
  if (self->frozen == 0 && self->dirty)
    announce (self);
}
