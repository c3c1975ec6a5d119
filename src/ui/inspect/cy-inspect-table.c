/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of everybody whom an inspection concerns. */
#include "cy-inspect-table.h"

#include "cy-code.h"
#include "cy-pinyin.h"
#include "cy-table-report.h"
#include "cy-table-store.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define NOTHING "—"
/* Of one size in every font of Han characters, where circles are not. */
#define FRESH "■"
#define STALE "▣"
#define NONE "□"

struct _CyInspectTable
{
  GtkWidget parent_instance;

  GtkWidget     *table;
  CyTableStore  *store;
  CyInspectList *list;

  CyInspectState state;
  char          *search;
  guint          n_shown;
};

enum
{
  OPEN,
  CURRENT,
  CHOSEN,
  EMPTY_ACTION,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyInspectTable, cy_inspect_table, GTK_TYPE_WIDGET)

static const char *const column_ids[] = {
  "name",  "place", "date", "leader", "methods", "voices", "newest", "freshness",
  "apart", "state", "town", "organ",  "members", "grade",  "lack",   NULL,
};

#define SORTABLE CY_TABLE_COLUMN_SORTABLE
#define NUMBER (CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_NUMERIC)
#define EXTRA (CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN)

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 70, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "place", N_ ("Village"), 80, CY_TABLE_TEXT, SORTABLE },
  { "state", N_ ("State"), 62, CY_TABLE_TAG, SORTABLE },
  { "date", N_ ("Day of inspection"), 84, CY_TABLE_TEXT, SORTABLE },
  { "leader", N_ ("Leader"), 56, CY_TABLE_TEXT, SORTABLE },
  { "methods", N_ ("Methods (of 5)"), 104, CY_TABLE_TEXT, SORTABLE },
  { "voices", N_ ("People heard"), 68, CY_TABLE_TEXT, NUMBER },
  { "newest", N_ ("Newest record"), 94, CY_TABLE_TEXT, EXTRA },
  { "freshness", N_ ("Validity"), 54, CY_TABLE_TAG, SORTABLE },
  { "apart", N_ ("Disagreement"), 50, CY_TABLE_TAG, SORTABLE },
  { "lack", N_ ("Still missing"), 138, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "town", N_ ("Township"), 96, CY_TABLE_TEXT, EXTRA },
  { "organ", N_ ("Inspecting organ"), 120, CY_TABLE_TEXT, EXTRA },
  { "members", N_ ("Group members"), 130, CY_TABLE_TEXT, EXTRA },
  { "grade", N_ ("Overall grade"), 84, CY_TABLE_TEXT, EXTRA },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) + 1 == G_N_ELEMENTS (column_ids));

/* ---- Cells ---- */

/* Five marks in the order of the methods, and how many count. */
static char *
dup_methods (const CyInspectCoverage *coverage)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CY_INSPECT_N_METHODS; i++)
    {
      CyFreshness freshness = coverage != NULL ? coverage->methods[i].freshness : CY_FRESHNESS_NONE;

      g_string_append (text,
                       freshness == CY_FRESHNESS_FRESH   ? FRESH
                       : freshness == CY_FRESHNESS_STALE ? STALE
                                                         : NONE);
    }
  g_string_append_printf (text, " %u/5", coverage != NULL ? coverage->n_methods : 0);

  return g_string_free (text, FALSE);
}

static char *
dup_newest (const CyInspectCoverage *coverage)
{
  if (coverage == NULL || coverage->newest == CY_DATE_NONE)
    return g_strdup (NOTHING);

  return cy_date_format (coverage->newest, CY_DATE_ISO);
}

/* That it is not finished is seen from its state; what else is missing needs the room. */
static char *
dup_lack (const CyInspectList *list, const CyInspectee *inspectee)
{
  CyLack lack = cy_inspect_coverage_find_lack (inspectee->coverage, list->rules);

  if ((lack & ~(guint) CY_LACKS_FINISH) != 0)
    lack &= ~(guint) CY_LACKS_FINISH;

  return cy_inspect_coverage_dup_lack (inspectee->coverage, list->rules, lack);
}

static const char *
get_freshness_word (const CyInspectCoverage *coverage)
{
  if (coverage == NULL || coverage->freshness == CY_FRESHNESS_NONE)
    return "";

  return coverage->freshness == CY_FRESHNESS_FRESH ? _ ("In force") : _ ("Out of date");
}

static const char *
get_state_style (CyInspectState state)
{
  static const char *const styles[] = {
    [CY_INSPECT_WAITING] = "line",
    [CY_INSPECT_UNDER_WAY] = "info",
    [CY_INSPECT_DONE] = "ok",
    [CY_INSPECT_STALE] = "warn",
  };

  return styles[state];
}

static void
append (CyInspectTable *self, const CyInspectee *inspectee)
{
  const CyInspectCoverage *coverage = inspectee->coverage;
  gint64                   id = inspectee->person;
  guint                    n_apart = coverage != NULL ? coverage->disagreements->len : 0;
  g_autofree char         *date = cy_date_format (inspectee->date, CY_DATE_ISO);
  g_autofree char         *methods = dup_methods (coverage);
  g_autofree char *voices = g_strdup_printf ("%d", coverage != NULL ? (int) coverage->n_voices : 0);
  g_autofree char *newest = dup_newest (coverage);
  g_autofree char *apart =
    n_apart > 0 ? g_strdup_printf (ngettext ("%u place", "%u places", n_apart), n_apart)
                : g_strdup ("");
  g_autofree char *lack = dup_lack (self->list, inspectee);
  const char      *grade =
    inspectee->grade != NULL ? cy_code_get_name ("inspect_grade", inspectee->grade) : NULL;
  const char *texts[] = {
    inspectee->name,
    cy_table_or_dash (inspectee->place),
    cy_table_or_dash (date),
    cy_table_or_dash (inspectee->leader),
    methods,
    voices,
    newest,
    get_freshness_word (coverage),
    apart,
    cy_inspect_state_get_word (inspectee->state),
    cy_table_or_dash (inspectee->town),
    cy_table_or_dash (inspectee->organ),
    cy_table_or_dash (inspectee->members),
    cy_table_or_dash (grade),
    lack,
  };

  cy_table_store_append (self->store, id, texts);
  cy_table_store_set_style (self->store, id, "state", get_state_style (inspectee->state));
  cy_table_store_set_style (self->store,
                            id,
                            "freshness",
                            coverage != NULL && coverage->freshness == CY_FRESHNESS_FRESH ? "ok"
                                                                                          : "warn");
  cy_table_store_set_style (self->store, id, "apart", "error");
}

/* ---- Rows ---- */

static void
show_totals (CyInspectTable *self)
{
  guint            n = self->list->people->len;
  g_autofree char *text = self->n_shown == n
                            ? g_strdup_printf (ngettext ("%u person", "%u people", n), n)
                            : g_strdup_printf (_ ("%u of %u people"), self->n_shown, n);

  cy_table_set_totals (CY_TABLE (self->table), text, _ ("■ counts  ▣ out of date  □ not done"));
  if (n == 0)
    cy_table_set_empty (CY_TABLE (self->table),
                        _ ("Nobody here is to be inspected. Candidates come here from the step "
                           "before."),
                        _ ("Go to the Board"));
  else
    cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody fits these filters."), NULL);
}

static void
fill (CyInspectTable *self)
{
  if (self->list == NULL)
    return;
  cy_table_store_freeze (self->store);
  cy_table_store_clear (self->store);
  self->n_shown = 0;
  for (guint i = 0; i < self->list->people->len; i++)
    {
      const CyInspectee *inspectee = g_ptr_array_index (self->list->people, i);

      if (!cy_inspect_table_shows (self, inspectee))
        continue;
      append (self, inspectee);
      self->n_shown++;
    }
  cy_table_store_thaw (self->store);
  show_totals (self);
}

static void
activate_cb (CyTable *table, gint64 id, CyInspectTable *self)
{
  g_signal_emit (self, signals[OPEN], 0, id);
}

static void
cursor_cb (CyTable *table, CyInspectTable *self)
{
  g_signal_emit (self, signals[CURRENT], 0);
}

static void
selection_cb (CyTable *table, CyInspectTable *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
empty_action_cb (CyTable *table, CyInspectTable *self)
{
  g_signal_emit (self, signals[EMPTY_ACTION], 0);
}

/* ---- Class ---- */

static void
cy_inspect_table_dispose (GObject *object)
{
  CyInspectTable *self = CY_INSPECT_TABLE (object);

  g_clear_pointer (&self->table, gtk_widget_unparent);
  g_clear_object (&self->store);
  g_clear_pointer (&self->list, cy_inspect_list_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_inspect_table_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_params, GType type)
{
  return g_signal_new (name,
                       CY_TYPE_INSPECT_TABLE,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       type);
}

static void
cy_inspect_table_class_init (CyInspectTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_inspect_table_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyInspectTable::open: the page of a person (id) is wanted */
  signals[OPEN] = add_signal ("open", 1, G_TYPE_INT64);
  /** CyInspectTable::current: another row is the current one */
  signals[CURRENT] = add_signal ("current", 0, G_TYPE_NONE);
  /** CyInspectTable::chosen: other rows are chosen, or none */
  signals[CHOSEN] = add_signal ("chosen", 0, G_TYPE_NONE);
  /** CyInspectTable::empty-action: there is nobody, and the way to somebody is wanted */
  signals[EMPTY_ACTION] = add_signal ("empty-action", 0, G_TYPE_NONE);
}

static void
cy_inspect_table_init (CyInspectTable *self)
{
  self->state = CY_INSPECT_ANY;
  self->store = cy_table_store_new (column_ids);
  self->table = cy_table_new_marked (_ ("Inspections"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->store));
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (empty_action_cb), self);
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

GtkWidget *
cy_inspect_table_new (void)
{
  return g_object_new (CY_TYPE_INSPECT_TABLE, NULL);
}

/**
 * cy_inspect_table_set:
 * @self: a table
 * @list: who is in it
 */
void
cy_inspect_table_set (CyInspectTable *self, CyInspectList *list)
{
  gint64 current = cy_inspect_table_get_current (self);

  cy_inspect_list_ref (list);
  g_clear_pointer (&self->list, cy_inspect_list_unref);
  self->list = list;
  fill (self);
  if (current != 0)
    cy_table_reveal (CY_TABLE (self->table), current);
}

/**
 * cy_inspect_table_set_state:
 * @self: a table
 * @state: the only one that is shown, or %CY_INSPECT_ANY
 */
void
cy_inspect_table_set_state (CyInspectTable *self, CyInspectState state)
{
  self->state = state;
  fill (self);
}

void
cy_inspect_table_set_search (CyInspectTable *self, const char *text)
{
  g_free (self->search);
  self->search = g_strdup (text);
  fill (self);
}

guint
cy_inspect_table_get_n_shown (CyInspectTable *self)
{
  return self->n_shown;
}

/**
 * cy_inspect_table_shows:
 * @self: a table
 * @inspectee: somebody of its list
 *
 * Returns: whether state and search leave @inspectee in sight
 */
gboolean
cy_inspect_table_shows (CyInspectTable *self, const CyInspectee *inspectee)
{
  if (self->state != CY_INSPECT_ANY && inspectee->state != self->state)
    return FALSE;

  return cy_pinyin_finds (inspectee->name, self->search) ||
         cy_text_contains (inspectee->place, self->search) ||
         cy_text_contains (inspectee->town, self->search) ||
         cy_text_contains (inspectee->leader, self->search);
}

/**
 * cy_inspect_table_get_current:
 * @self: a table
 *
 * Returns: id of the person in the current row, 0 for none
 */
gint64
cy_inspect_table_get_current (CyInspectTable *self)
{
  gint64 id;

  return cy_table_get_cursor (CY_TABLE (self->table), &id) ? id : 0;
}

/**
 * cy_inspect_table_get_chosen:
 * @self: a table
 *
 * Returns: (transfer full) (element-type gint64): who is chosen
 */
GArray *
cy_inspect_table_get_chosen (CyInspectTable *self)
{
  return cy_table_get_selected (CY_TABLE (self->table));
}

/**
 * cy_inspect_table_choose:
 * @self: a table
 * @person: whose row is gone to and chosen
 */
void
cy_inspect_table_choose (CyInspectTable *self, gint64 person)
{
  cy_table_reveal (CY_TABLE (self->table), person);
  cy_table_select (CY_TABLE (self->table), person);
}

/**
 * cy_inspect_table_make_report:
 * @self: a table
 *
 * Returns: (transfer full): what it shows
 */
CyReportTable *
cy_inspect_table_make_report (CyInspectTable *self)
{
  return cy_table_make_report (CY_TABLE (self->table), NULL, NULL);
}
