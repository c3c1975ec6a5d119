/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A table over a list in memory of any length: only the rows in view are put into words, and a long
 * list is sorted aside, so that nobody waits for it.
 *
 *   items ──► sort, on a thread of its own when there are many ──► rows ──► lines of those in view
 */
#include "cy-table-list.h"

#include "cy-table-order.h"

/* So many are sorted within a frame. */
#define MAX_AT_ONCE 500
/* More than are ever in view. */
#define MAX_LINES 512

typedef struct
{
  char       *text;
  const char *style; /* interned */
  double      value; /* of a bar */
} Cell;

struct _CyTableLine
{
  GHashTable *columns; /* of the list */
  guint       n_cells;
  Cell        cells[];
};

/* What is shown, or will be once it is sorted; used by the thread that sorts. */
typedef struct
{
  GArray        *items; /* of CyTableItem, in the order by nature */
  gpointer       owner;
  GDestroyNotify owner_free;
} Contents;

struct _CyTableList
{
  GObject parent_instance;

  GHashTable     *columns; /* id → index + 1 */
  CyTableListMake make;

  Contents     *contents;
  GArray       *rows; /* of CyTableItem of @shown */
  Contents     *shown;
  GHashTable   *lines[2]; /* id → CyTableLine: the newest, and those before */
  const char   *sort;     /* interned */
  gboolean      descending;
  GCancellable *sorting;
};

static void cy_table_list_source_init (CyTableSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CyTableList,
                               cy_table_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CY_TYPE_TABLE_SOURCE,
                                                      cy_table_list_source_init))

static guint
column_index (GHashTable *columns, const char *column)
{
  gpointer index = g_hash_table_lookup (columns, column);

  g_return_val_if_fail (index != NULL, 0);

  return GPOINTER_TO_UINT (index) - 1;
}

/* ---- Contents ---- */

static Contents *
contents_new (GArray *items, gpointer owner, GDestroyNotify owner_free)
{
  Contents *self = g_atomic_rc_box_new0 (Contents);

  self->items = items;
  self->owner = owner;
  self->owner_free = owner_free;

  return self;
}

static void
contents_clear (gpointer data)
{
  Contents *self = data;

  g_array_unref (self->items);
  if (self->owner_free != NULL)
    self->owner_free (self->owner);
}

static void
contents_unref (Contents *self)
{
  g_atomic_rc_box_release_full (self, contents_clear);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Contents, contents_unref)

/* ---- Lines ---- */

static CyTableLine *
line_new (CyTableList *self, const CyTableItem *item, const Contents *contents)
{
  const guint  n_cells = g_hash_table_size (self->columns);
  CyTableLine *line = g_malloc0 (sizeof *line + n_cells * sizeof (Cell));

  line->columns = self->columns;
  line->n_cells = n_cells;
  self->make (line, item->data, contents->owner);

  return line;
}

static void
line_free (gpointer data)
{
  CyTableLine *self = data;

  for (guint i = 0; i < self->n_cells; i++)
    g_free (self->cells[i].text);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyTableLine, line_free)

static GHashTable *
new_lines (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, line_free);
}

/* What was said last is kept longest: a text lives on while hundreds of others are asked for. */
static void
turn_lines (CyTableList *self)
{
  g_hash_table_unref (self->lines[1]);
  self->lines[1] = self->lines[0];
  self->lines[0] = new_lines ();
}

static const CyTableLine *
find_line (CyTableList *self, guint row)
{
  const CyTableItem *item = &g_array_index (self->rows, CyTableItem, row);
  CyTableLine       *line = g_hash_table_lookup (self->lines[0], &item->id);

  if (line == NULL)
    line = g_hash_table_lookup (self->lines[1], &item->id);
  if (line != NULL)
    return line;
  if (g_hash_table_size (self->lines[0]) >= MAX_LINES)
    turn_lines (self);
  line = line_new (self, item, self->shown);
  g_hash_table_insert (self->lines[0], g_memdup2 (&item->id, sizeof item->id), line);

  return line;
}

/* ---- Sorting ---- */

typedef struct
{
  Contents *contents;
  guint     column;
  int       sign;
} Sorting;

typedef struct
{
  CyTableKey key;
  char      *text;
  guint      place; /* in the order by nature */
} Sorted;

static void
sorting_free (gpointer data)
{
  Sorting *self = data;

  contents_unref (self->contents);
  g_free (self);
}

static void
sorted_clear (gpointer data)
{
  g_free (((Sorted *) data)->text);
}

static int
compare_sorted (gconstpointer pa, gconstpointer pb, gpointer data)
{
  const Sorted *a = pa;
  const Sorted *b = pb;
  const int     sign = GPOINTER_TO_INT (data);
  const int     result = sign * cy_table_key_compare (&a->key, &b->key);

  return result != 0 ? result : (a->place > b->place) - (a->place < b->place);
}

/* Returns %NULL when nobody waits for it any longer. */
static GArray *
sort_items (CyTableList *self, const Sorting *sorting, GCancellable *cancellable)
{
  GArray *items = sorting->contents->items;
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (Sorted), items->len);
  GArray *rows;

  g_array_set_clear_func (sorted, sorted_clear);
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (CyTableLine) line =
        line_new (self, &g_array_index (items, CyTableItem, i), sorting->contents);
      const Sorted one = { .text = g_steal_pointer (&line->cells[sorting->column].text),
                           .place = i };

      if (g_cancellable_is_cancelled (cancellable))
        return NULL;
      g_array_append_val (sorted, one);
      g_array_index (sorted, Sorted, i).key = cy_table_key_make (one.text);
    }
  g_array_sort_with_data (sorted, compare_sorted, GINT_TO_POINTER (sorting->sign));

  rows = g_array_sized_new (FALSE, FALSE, sizeof (CyTableItem), items->len);
  for (guint i = 0; i < sorted->len; i++)
    g_array_append_val (rows,
                        g_array_index (items,
                                       CyTableItem,
                                       g_array_index (sorted, Sorted, i).place));

  return rows;
}

/* ---- Showing ---- */

static void
stop_sorting (CyTableList *self)
{
  g_cancellable_cancel (self->sorting);
  g_clear_object (&self->sorting);
}

/* Takes @rows. */
static void
show (CyTableList *self, Contents *contents, GArray *rows)
{
  Contents *before = g_steal_pointer (&self->shown);

  self->shown = g_atomic_rc_box_acquire (contents);
  g_array_unref (self->rows);
  self->rows = rows;
  for (guint i = 0; i < G_N_ELEMENTS (self->lines); i++)
    g_hash_table_remove_all (self->lines[i]);
  cy_table_source_changed (CY_TABLE_SOURCE (self));
  contents_unref (before);
}

static void
sort_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task,
                         sort_items (source, data, cancellable),
                         (GDestroyNotify) g_array_unref);
}

static void
sorted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CyTableList *self = CY_TABLE_LIST (source);
  GTask       *task = G_TASK (result);
  g_autoptr (GArray) rows = g_task_propagate_pointer (task, NULL);

  if (rows == NULL || g_task_get_cancellable (task) != self->sorting)
    return;
  g_clear_object (&self->sorting);
  show (self, self->contents, g_steal_pointer (&rows));
}

static void
sort_aside (CyTableList *self, Sorting *sorting)
{
  g_autoptr (GTask) task = NULL;

  self->sorting = g_cancellable_new ();
  task = g_task_new (self, self->sorting, sorted_cb, NULL);
  g_task_set_task_data (task, sorting, sorting_free);
  g_task_run_in_thread (task, sort_thread);
}

static void
arrange (CyTableList *self)
{
  Contents *contents = self->contents;
  Sorting  *sorting;

  stop_sorting (self);
  if (self->sort == NULL)
    {
      show (self, contents, g_array_ref (contents->items));
      return;
    }
  sorting = g_new (Sorting, 1);
  *sorting = (Sorting){ .contents = g_atomic_rc_box_acquire (contents),
                        .column = column_index (self->columns, self->sort),
                        .sign = self->descending ? -1 : 1 };
  if (contents->items->len > MAX_AT_ONCE)
    {
      sort_aside (self, sorting);
      return;
    }
  show (self, contents, sort_items (self, sorting, NULL));
  sorting_free (sorting);
}

/* ---- Source ---- */

static guint
cy_table_list_get_n_rows (CyTableSource *source)
{
  return CY_TABLE_LIST (source)->rows->len;
}

static gint64
cy_table_list_get_id (CyTableSource *source, guint row)
{
  return g_array_index (CY_TABLE_LIST (source)->rows, CyTableItem, row).id;
}

static const char *
cy_table_list_get_text (CyTableSource *source, guint row, const char *column)
{
  CyTableList *self = CY_TABLE_LIST (source);

  return find_line (self, row)->cells[column_index (self->columns, column)].text;
}

static const char *
cy_table_list_get_style (CyTableSource *source, guint row, const char *column)
{
  CyTableList *self = CY_TABLE_LIST (source);

  return find_line (self, row)->cells[column_index (self->columns, column)].style;
}

static double
cy_table_list_get_value (CyTableSource *source, guint row, const char *column)
{
  CyTableList *self = CY_TABLE_LIST (source);

  return find_line (self, row)->cells[column_index (self->columns, column)].value;
}

static void
cy_table_list_sort (CyTableSource *source, const char *column, gboolean descending)
{
  CyTableList *self = CY_TABLE_LIST (source);

  self->sort = g_intern_string (column);
  self->descending = descending;
  arrange (self);
}

static void
cy_table_list_source_init (CyTableSourceInterface *iface)
{
  iface->get_n_rows = cy_table_list_get_n_rows;
  iface->get_id = cy_table_list_get_id;
  iface->get_text = cy_table_list_get_text;
  iface->get_style = cy_table_list_get_style;
  iface->get_value = cy_table_list_get_value;
  iface->sort = cy_table_list_sort;
}

static void
cy_table_list_finalize (GObject *object)
{
  CyTableList *self = CY_TABLE_LIST (object);

  stop_sorting (self);
  g_array_unref (self->rows);
  contents_unref (self->contents);
  contents_unref (self->shown);
  for (guint i = 0; i < G_N_ELEMENTS (self->lines); i++)
    g_hash_table_unref (self->lines[i]);
  g_hash_table_unref (self->columns);

  G_OBJECT_CLASS (cy_table_list_parent_class)->finalize (object);
}

static void
cy_table_list_class_init (CyTableListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_table_list_finalize;
}

static void
cy_table_list_init (CyTableList *self)
{
  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CyTableItem));
  self->contents = contents_new (g_array_ref (self->rows), NULL, NULL);
  self->shown = g_atomic_rc_box_acquire (self->contents);
  for (guint i = 0; i < G_N_ELEMENTS (self->lines); i++)
    self->lines[i] = new_lines ();
}

/**
 * cy_table_list_new:
 * @columns: (array zero-terminated=1): ids of the columns
 * @make: (scope forever): says what a row shows
 *
 * Returns: (transfer full): an empty list
 */
CyTableList *
cy_table_list_new (const char *const *columns, CyTableListMake make)
{
  CyTableList *self = g_object_new (CY_TYPE_TABLE_LIST, NULL);

  self->make = make;
  for (guint i = 0; columns[i] != NULL; i++)
    g_hash_table_insert (self->columns, g_strdup (columns[i]), GUINT_TO_POINTER (i + 1));

  return self;
}

/**
 * cy_table_list_set:
 * @self: a list
 * @items: (transfer full) (element-type CyTableItem): the rows, in the order by nature
 * @owner: (nullable): for the function that makes lines; keeps alive what @items point to
 * @owner_free: (nullable): for @owner, once no row of it is shown or sorted; called on any thread
 *
 * Shows other rows, in the order that the table shows. A long list comes once it is sorted; until
 * then those before stay.
 */
void
cy_table_list_set (CyTableList *self, GArray *items, gpointer owner, GDestroyNotify owner_free)
{
  g_return_if_fail (CY_IS_TABLE_LIST (self));

  contents_unref (self->contents);
  self->contents = contents_new (items, owner, owner_free);
  arrange (self);
}

/**
 * cy_table_list_set_rows:
 * @self: a list
 * @rows: what each row shows, in the order by nature
 * @id: where each of @rows has its id, a #gint64, by G_STRUCT_OFFSET()
 * @owner: (nullable): as of cy_table_list_set(); keeps alive what @rows point to
 * @owner_free: (nullable): for @owner
 *
 * Shows these rows as cy_table_list_set() does.
 */
void
cy_table_list_set_rows (CyTableList   *self,
                        GPtrArray     *rows,
                        gsize          id,
                        gpointer       owner,
                        GDestroyNotify owner_free)
{
  GArray *items = g_array_sized_new (FALSE, FALSE, sizeof (CyTableItem), rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      gconstpointer     row = g_ptr_array_index (rows, i);
      const CyTableItem item = { G_STRUCT_MEMBER (gint64, row, id), row };

      g_array_append_val (items, item);
    }
  cy_table_list_set (self, items, owner, owner_free);
}

/**
 * cy_table_list_get_owner:
 * @self: a list
 *
 * Returns: (nullable) (transfer none): what the rows that are shown now were given with
 */
gconstpointer
cy_table_list_get_owner (CyTableList *self)
{
  g_return_val_if_fail (CY_IS_TABLE_LIST (self), NULL);

  return self->shown->owner;
}

/**
 * cy_table_line_set_texts:
 * @self: a line
 * @texts: one text a column
 */
void
cy_table_line_set_texts (CyTableLine *self, const char *const *texts)
{
  for (guint i = 0; i < self->n_cells; i++)
    self->cells[i].text = g_strdup (texts[i]);
}

/**
 * cy_table_line_set_style:
 * @self: a line
 * @column: the column
 * @classes: (nullable): style classes as in #CyTableSourceInterface.get_style
 */
void
cy_table_line_set_style (CyTableLine *self, const char *column, const char *classes)
{
  self->cells[column_index (self->columns, column)].style = g_intern_string (classes);
}

/**
 * cy_table_line_set_value:
 * @self: a line
 * @column: a column of bars or pips
 * @value: as in #CyTableSourceInterface.get_value, 0 until it is set
 */
void
cy_table_line_set_value (CyTableLine *self, const char *column, double value)
{
  self->cells[column_index (self->columns, column)].value = value;
}
