/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rows of a list of any length: a snapshot of ids, and pages of cells around what is shown.
 *
 *   query ──► ids (one array) ──► page of 256 rows, fetched when one of them is asked for
 *
 * The page that was shown last comes with the ids, so that a new snapshot is shown at once.
 * An answer to an older question is dropped by its generation. Main thread only. */
#include "cy-rows-private.h"

#define MAX_PAGES 16

typedef struct
{
  guint    number;
  guint    n_rows;
  guint64  used;
  CyValue *values;
  char   **texts;
} Page;

struct _CyRows
{
  GObject parent_instance;

  CyDb         *db;
  CyRowsFormat  format;
  CyQuery      *query;
  char        **columns;
  guint         n_columns;
  GArray       *ids;
  GHashTable   *pages;   /* number → Page */
  GHashTable   *awaited; /* numbers of pages that were asked for */
  guint         shown;   /* number of the page that was looked at last */
  guint64       clock;
  guint         generation;
  gboolean      loading;
  gboolean      masked;
  GCancellable *cancellable;
};

enum
{
  CHANGED,
  ROWS_CHANGED,
  FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyRows, cy_rows, G_TYPE_OBJECT)

static void
page_clear_texts (Page *page, guint n_columns)
{
  for (guint i = 0; i < page->n_rows * n_columns; i++)
    g_clear_pointer (&page->texts[i], g_free);
}

static void
page_free (Page *page, guint n_columns)
{
  page_clear_texts (page, n_columns);
  g_free (page->texts);
  cy_rows_values_free (page->values, page->n_rows * n_columns);
  g_free (page);
}

static void
drop_pages (CyRows *self)
{
  GHashTableIter iter;
  Page          *page;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &page))
    {
      page_free (page, self->n_columns);
      g_hash_table_iter_remove (&iter);
    }
  g_hash_table_remove_all (self->awaited);
}

static CyRowsRequest *
request_new (CyRows *self)
{
  CyRowsRequest *request = g_new0 (CyRowsRequest, 1);

  request->query = cy_query_copy (self->query);
  request->columns = g_strdupv (self->columns);
  request->n_columns = self->n_columns;
  request->generation = self->generation;
  request->page = self->shown;

  return request;
}

/* ---- Pages ---- */

static void
evict (CyRows *self)
{
  GHashTableIter iter;
  Page          *page;
  Page          *oldest = NULL;

  if (g_hash_table_size (self->pages) < MAX_PAGES)
    return;
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &page))
    if (oldest == NULL || page->used < oldest->used)
      oldest = page;
  g_hash_table_remove (self->pages, GUINT_TO_POINTER (oldest->number));
  page_free (oldest, self->n_columns);
}

static Page *
keep_page (CyRows *self, CyRowsCells *cells)
{
  Page *page = g_new0 (Page, 1);

  evict (self);
  page->number = cells->page;
  page->n_rows = cells->n_rows;
  page->used = ++self->clock;
  page->values = g_steal_pointer (&cells->values);
  page->texts = g_new0 (char *, cells->n_values);
  cells->n_values = 0;
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (page->number), page);
  g_hash_table_remove (self->awaited, GUINT_TO_POINTER (page->number));

  return page;
}

static void
take_page (CyRows *self, CyRowsCells *cells)
{
  Page *page = keep_page (self, cells);

  g_signal_emit (self, signals[ROWS_CHANGED], 0, page->number * CY_ROWS_PAGE, page->n_rows);
}

static void
page_loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyRows) self = user_data;
  g_autoptr (GError) error = NULL;
  CyRowsCells *cells = cy_db_call_finish (result, &error);

  if (cells != NULL && cells->generation == self->generation)
    take_page (self, cells);
  else if (cells == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
  g_clear_pointer (&cells, cy_rows_cells_free);
}

static void
ask_for_page (CyRows *self, guint number)
{
  CyRowsRequest *request;
  guint          first = number * CY_ROWS_PAGE;

  if (self->loading || !g_hash_table_add (self->awaited, GUINT_TO_POINTER (number)))
    return;

  request = request_new (self);
  request->page = number;
  request->n_ids = MIN (CY_ROWS_PAGE, self->ids->len - first);
  request->ids =
    g_memdup2 (&g_array_index (self->ids, gint64, first), request->n_ids * sizeof (gint64));
  cy_db_call (self->db,
              CY_DB_READ,
              cy_rows_load_page,
              request,
              cy_rows_request_free,
              cy_rows_cells_free,
              self->cancellable,
              page_loaded_cb,
              g_object_ref (self));
}

static int
find_column (CyRows *self, const char *column)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (self->columns[i], column))
      return i;

  return -1;
}

static Page *
get_page (CyRows *self, guint row)
{
  Page *page;

  if (row >= cy_rows_get_n (self))
    return NULL;
  self->shown = row / CY_ROWS_PAGE;
  page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (row / CY_ROWS_PAGE));
  if (page == NULL)
    ask_for_page (self, row / CY_ROWS_PAGE);
  else
    page->used = ++self->clock;

  return page;
}

/* ---- Ids ---- */

static void
take_snapshot (CyRows *self, CyRowsSnapshot *snapshot)
{
  self->loading = FALSE;
  drop_pages (self);
  g_clear_pointer (&self->ids, g_array_unref);
  self->ids = g_steal_pointer (&snapshot->ids);
  if (snapshot->cells != NULL)
    keep_page (self, snapshot->cells);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ids_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyRows) self = user_data;
  g_autoptr (GError) error = NULL;
  CyRowsSnapshot *snapshot = cy_db_call_finish (result, &error);

  if (snapshot != NULL && snapshot->generation == self->generation)
    take_snapshot (self, snapshot);
  else if (snapshot == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      self->loading = FALSE;
      g_signal_emit (self, signals[FAILED], 0, error);
    }
  g_clear_pointer (&snapshot, cy_rows_snapshot_free);
}

/**
 * cy_rows_reload:
 * @self: rows
 *
 * Takes a new snapshot; the old rows stay until it is there.
 */
void
cy_rows_reload (CyRows *self)
{
  g_return_if_fail (self->query != NULL);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->generation++;
  self->loading = TRUE;
  cy_db_call (self->db,
              CY_DB_READ,
              cy_rows_list_ids,
              request_new (self),
              cy_rows_request_free,
              cy_rows_snapshot_free,
              self->cancellable,
              ids_listed_cb,
              g_object_ref (self));
}

/* ---- Class ---- */

static void
cy_rows_dispose (GObject *object)
{
  CyRows *self = CY_ROWS (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->db);

  G_OBJECT_CLASS (cy_rows_parent_class)->dispose (object);
}

static void
cy_rows_finalize (GObject *object)
{
  CyRows *self = CY_ROWS (object);

  drop_pages (self);
  g_hash_table_unref (self->pages);
  g_hash_table_unref (self->awaited);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->query, cy_query_free);
  g_strfreev (self->columns);

  G_OBJECT_CLASS (cy_rows_parent_class)->finalize (object);
}

static guint
make_signal (const char *name, guint n_params, GType first, GType second)
{
  return g_signal_new (name,
                       CY_TYPE_ROWS,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       first,
                       second);
}

static void
cy_rows_class_init (CyRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_rows_finalize;

  /** CyRows::changed: there is a new snapshot */
  signals[CHANGED] = make_signal ("changed", 0, G_TYPE_NONE, G_TYPE_NONE);
  /** CyRows::rows-changed: the cells of some rows (first, number) are there now */
  signals[ROWS_CHANGED] = make_signal ("rows-changed", 2, G_TYPE_UINT, G_TYPE_UINT);
  /** CyRows::failed: the library could not be read (#GError) */
  signals[FAILED] = make_signal ("failed", 1, G_TYPE_ERROR, G_TYPE_NONE);
}

static void
cy_rows_init (CyRows *self)
{
  self->pages = g_hash_table_new (NULL, NULL);
  self->awaited = g_hash_table_new (NULL, NULL);
  self->masked = TRUE;
}

/**
 * cy_rows_new:
 * @db: a library
 * @format: how values are shown
 *
 * Returns: (transfer full): rows without a query yet
 */
CyRows *
cy_rows_new (CyDb *db, CyRowsFormat format)
{
  CyRows *self = g_object_new (CY_TYPE_ROWS, NULL);

  self->db = g_object_ref (db);
  self->format = format;

  return self;
}

/**
 * cy_rows_set_query:
 * @self: rows
 * @query: what to show, copied
 * @columns: (array zero-terminated=1): ids of the columns that will be asked for
 */
void
cy_rows_set_query (CyRows *self, const CyQuery *query, const char *const *columns)
{
  CyQuery *copy = cy_query_copy (query);

  /* The cells at hand are of these columns: they stay until the new ones are there. */
  if (self->columns == NULL ||
      !g_strv_equal ((const char *const *) self->columns, (const char *const *) columns))
    drop_pages (self);
  g_clear_pointer (&self->query, cy_query_free);
  self->query = copy;
  g_strfreev (self->columns);
  self->columns = g_strdupv ((char **) columns);
  self->n_columns = g_strv_length (self->columns);
  cy_rows_reload (self);
}

const CyQuery *
cy_rows_get_query (CyRows *self)
{
  return self->query;
}

gboolean
cy_rows_get_loading (CyRows *self)
{
  return self->loading;
}

/**
 * cy_rows_set_masked:
 * @self: rows
 * @masked: whether sensitive values are hidden, as they are at first
 */
void
cy_rows_set_masked (CyRows *self, gboolean masked)
{
  GHashTableIter iter;
  Page          *page;

  self->masked = masked;
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &page))
    page_clear_texts (page, self->n_columns);
  g_signal_emit (self, signals[ROWS_CHANGED], 0, 0, cy_rows_get_n (self));
}

guint
cy_rows_get_n (CyRows *self)
{
  return self->ids != NULL ? self->ids->len : 0;
}

gint64
cy_rows_get_id (CyRows *self, guint row)
{
  g_return_val_if_fail (row < cy_rows_get_n (self), 0);

  return g_array_index (self->ids, gint64, row);
}

/**
 * cy_rows_peek_ids:
 * @self: rows
 *
 * Returns: (transfer none) (nullable): the snapshot, valid until the next "changed"
 */
const gint64 *
cy_rows_peek_ids (CyRows *self)
{
  return self->ids != NULL ? (const gint64 *) self->ids->data : NULL;
}

/**
 * cy_rows_find:
 * @self: rows
 * @id: of a record
 *
 * Returns: the row it stands in, -1 when it is not shown
 */
int
cy_rows_find (CyRows *self, gint64 id)
{
  for (guint i = 0; i < cy_rows_get_n (self); i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;

  return -1;
}

/**
 * cy_rows_get_value:
 * @self: rows
 * @row: position
 * @column: id of a column
 *
 * Returns: (nullable) (transfer none): the cell; %NULL while its page is on the way, which
 *   "rows-changed" will announce
 */
const CyValue *
cy_rows_get_value (CyRows *self, guint row, const char *column)
{
  Page *page = get_page (self, row);
  int   index = find_column (self, column);

  if (page == NULL || index < 0)
    return NULL;

  return &page->values[(row % CY_ROWS_PAGE) * self->n_columns + index];
}

/**
 * cy_rows_get_text:
 * @self: rows
 * @row: position
 * @column: id of a column
 *
 * Returns: (nullable) (transfer none): the cell as a person reads it; %NULL while its page is
 *   on the way
 */
const char *
cy_rows_get_text (CyRows *self, guint row, const char *column)
{
  Page *page = get_page (self, row);
  int   index = find_column (self, column);
  guint cell;

  if (page == NULL || index < 0)
    return NULL;

  cell = (row % CY_ROWS_PAGE) * self->n_columns + index;
  if (page->texts[cell] == NULL)
    page->texts[cell] = self->format (cy_list_spec_find (cy_query_get_spec (self->query), column),
                                      &page->values[cell],
                                      cy_query_get_base_date (self->query),
                                      self->masked);

  return page->texts[cell];
}
