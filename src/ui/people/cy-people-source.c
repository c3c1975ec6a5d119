/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The rows of the table of people, from the list of the library: words, tags and steps. */
#include "cy-people-source.h"

#include "cy-code.h"
#include "cy-format.h"
#include "cy-people-columns.h"
#include "cy-pool.h"

#include <glib/gi18n.h>

#define NOTHING "—"

struct _CyPeopleSource
{
  GObject parent_instance;

  CySession *session;
  CyRows    *rows;
  gboolean   masked;
  char       number[16]; /* the last row number asked for */
};

static void table_source_init (CyTableSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CyPeopleSource,
                               cy_people_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CY_TYPE_TABLE_SOURCE, table_source_init))

static const char *
get_code (CyPeopleSource *self, guint row, const char *column)
{
  const CyValue *value = cy_rows_get_value (self->rows, row, column);

  return value != NULL && value->type == CY_VALUE_TEXT ? value->text : NULL;
}

static gboolean
is_state (CyPeopleSource *self, guint row, const char *state)
{
  return g_strcmp0 (get_code (self, row, "state"), state) == 0;
}

/* Whether the seven steps lie behind this person. */
static gboolean
is_admitted (CyPeopleSource *self, guint row)
{
  const CyValue *admitted = cy_rows_get_value (self->rows, row, "admitted");

  return cy_pool_is_admitted (get_code (self, row, "state"),
                              get_code (self, row, "step"),
                              admitted != NULL && admitted->type == CY_VALUE_INT ? admitted->number
                                                                                 : 0);
}

static const char *
get_state_text (CyPeopleSource *self, guint row)
{
  const char      *step = get_code (self, row, "step");
  g_autofree char *text = NULL;
  const char      *name;

  if (!is_state (self, row, CY_POOL_IN_PROGRESS) || step == NULL)
    return cy_rows_get_text (self->rows, row, "state");

  name = cy_code_get_short_name ("step", step);
  /* Translators: the step somebody stands in on the way into the pool, such as 联审中 */
  text = g_strdup_printf (_ ("In %s"), name != NULL ? name : step);

  return g_intern_string (text);
}

/* ---- The interface ---- */

static guint
get_n_rows (CyTableSource *source)
{
  return cy_rows_get_n (CY_PEOPLE_SOURCE (source)->rows);
}

static gint64
get_id (CyTableSource *source, guint row)
{
  return cy_rows_get_id (CY_PEOPLE_SOURCE (source)->rows, row);
}

static const char *
get_text (CyTableSource *source, guint row, const char *column)
{
  CyPeopleSource *self = CY_PEOPLE_SOURCE (source);
  const char     *text;

  if (g_str_equal (column, CY_PEOPLE_NUMBER))
    {
      g_snprintf (self->number, sizeof self->number, "%u", row + 1);
      return self->number;
    }
  text = cy_rows_get_text (self->rows, row, column);
  if (text == NULL)
    return NULL;
  if (g_str_equal (column, "step") && is_admitted (self, row))
    return _ ("Admitted");
  if (*text == '\0')
    return NOTHING;
  if (g_str_equal (column, "state"))
    return get_state_text (self, row);

  return text;
}

static const char *
get_state_style (CyPeopleSource *self, guint row)
{
  const char *state = get_code (self, row, "state");
  const char *step = get_code (self, row, "step");

  if (g_strcmp0 (state, CY_POOL_IN) == 0)
    return "ok";
  if (g_strcmp0 (state, CY_POOL_USED) == 0)
    return "info";
  if (g_strcmp0 (state, CY_POOL_IN_PROGRESS) == 0)
    /* What the public can object to now is what somebody has to watch. */
    return g_strcmp0 (step, CY_POOL_NOTICE_STEP) == 0 ? "accent" : "line";

  return "muted";
}

static const char *
get_style (CyTableSource *source, guint row, const char *column)
{
  CyPeopleSource *self = CY_PEOPLE_SOURCE (source);
  const char     *text = cy_table_source_get_text (source, row, column);

  if (text == NULL)
    return NULL;
  if (g_str_equal (text, NOTHING))
    return "muted";

  return g_str_equal (column, "state") ? get_state_style (self, row) : NULL;
}

static double
get_value (CyTableSource *source, guint row, const char *column)
{
  CyPeopleSource *self = CY_PEOPLE_SOURCE (source);
  const char     *step = get_code (self, row, "step");
  gint64          n;

  if (!g_str_equal (column, "step"))
    return -1;
  if (is_admitted (self, row))
    return CY_POOL_N_STAGES;
  if (step == NULL)
    return -1;

  n = cy_pool_step_get_stage (step);
  /* The last step is done only by those who were admitted. */
  return n < CY_POOL_N_STAGES ? (double) n : CY_POOL_N_STAGES - 0.5;
}

static gboolean
find (CyTableSource *source, gint64 id, guint *row)
{
  int found = cy_rows_find (CY_PEOPLE_SOURCE (source)->rows, id);

  *row = (guint) MAX (found, 0);

  return found >= 0;
}

static void
sort (CyTableSource *source, const char *column, gboolean descending)
{
  CyPeopleSource *self = CY_PEOPLE_SOURCE (source);

  g_signal_emit_by_name (self, "sort-wanted", column, descending);
}

static void
table_source_init (CyTableSourceInterface *iface)
{
  iface->get_n_rows = get_n_rows;
  iface->get_id = get_id;
  iface->get_text = get_text;
  iface->get_style = get_style;
  iface->get_value = get_value;
  iface->find = find;
  iface->sort = sort;
}

/* ---- The rows ---- */

static void
changed_cb (CyRows *rows, CyPeopleSource *self)
{
  cy_table_source_changed (CY_TABLE_SOURCE (self));
}

static void
rows_changed_cb (CyRows *rows, guint first, guint n, CyPeopleSource *self)
{
  cy_table_source_rows_changed (CY_TABLE_SOURCE (self), first, n);
}

static void
failed_cb (CyRows *rows, const GError *error, CyPeopleSource *self)
{
  cy_session_present_error (self->session, error);
}

static void
cy_people_source_dispose (GObject *object)
{
  CyPeopleSource *self = CY_PEOPLE_SOURCE (object);

  if (self->rows != NULL)
    g_signal_handlers_disconnect_by_data (self->rows, self);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_people_source_parent_class)->dispose (object);
}

static void
cy_people_source_class_init (CyPeopleSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_people_source_dispose;

  /** CyPeopleSource::sort-wanted: the user wants another order (column or %NULL, descending) */
  g_signal_new ("sort-wanted",
                CY_TYPE_PEOPLE_SOURCE,
                G_SIGNAL_RUN_LAST,
                0,
                NULL,
                NULL,
                NULL,
                G_TYPE_NONE,
                2,
                G_TYPE_STRING,
                G_TYPE_BOOLEAN);
}

static void
cy_people_source_init (CyPeopleSource *self)
{
  self->masked = TRUE;
}

/**
 * cy_people_source_new:
 * @session: whose people
 *
 * Returns: (transfer full): a source without rows until it has a query
 */
CyPeopleSource *
cy_people_source_new (CySession *session)
{
  CyPeopleSource *self = g_object_new (CY_TYPE_PEOPLE_SOURCE, NULL);

  self->session = g_object_ref (session);
  self->rows = cy_rows_new (cy_session_get_db (session), cy_format_cell);
  g_signal_connect (self->rows, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->rows, "rows-changed", G_CALLBACK (rows_changed_cb), self);
  g_signal_connect (self->rows, "failed", G_CALLBACK (failed_cb), self);

  return self;
}

/**
 * cy_people_source_set_query:
 * @self: a source
 * @query: whom to show, copied
 * @columns: ids of the columns that are shown
 *
 * The old rows stay until the new ones are there.
 */
void
cy_people_source_set_query (CyPeopleSource *self, const CyQuery *query, const char *const *columns)
{
  /* The looks of a cell depend on these, whether they are shown or not. */
  static const char *const needed[] = { "state", "step", "admitted" };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (builder, (const char **) columns);
  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!g_strv_contains (columns, needed[i]))
      g_strv_builder_add (builder, needed[i]);
  all = g_strv_builder_end (builder);
  cy_rows_set_query (self->rows, query, (const char *const *) all);
}

const CyQuery *
cy_people_source_get_query (CyPeopleSource *self)
{
  return cy_rows_get_query (self->rows);
}

void
cy_people_source_reload (CyPeopleSource *self)
{
  cy_rows_reload (self->rows);
}

gboolean
cy_people_source_get_loading (CyPeopleSource *self)
{
  return cy_rows_get_loading (self->rows);
}

void
cy_people_source_set_masked (CyPeopleSource *self, gboolean masked)
{
  self->masked = masked;
  cy_rows_set_masked (self->rows, masked);
}

gboolean
cy_people_source_get_masked (CyPeopleSource *self)
{
  return self->masked;
}

/**
 * cy_people_source_peek_ids:
 * @self: a source
 * @n_ids: (out): how many
 *
 * Returns: (transfer none) (nullable): everybody shown, in order; valid until the rows change
 */
const gint64 *
cy_people_source_peek_ids (CyPeopleSource *self, guint *n_ids)
{
  *n_ids = cy_rows_get_n (self->rows);

  return cy_rows_peek_ids (self->rows);
}
