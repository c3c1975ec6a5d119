/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of what a check found. */
#include "cy-finding-list.h"

#include "cy-format.h"
#include "cy-person.h"
#include "cy-table-list.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define NOTHING "—"

struct _CyFindingList
{
  GtkWidget parent_instance;

  GtkWidget     *table;
  CyTableList   *list; /* row n is finding n - 1 of its owner, a report */
  CyCheckReport *report;

  CyFindingFilter filter;
  const CyRule   *rule;
  guint           n_shown;
};

enum
{
  OPEN,
  CHOSEN,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyFindingList, cy_finding_list, GTK_TYPE_WIDGET)

static const char *const column_ids[] = {
  "name", "unit", "field", "value", "severity", "problem", "exempted", NULL,
};

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "unit", N_ ("Village"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "field", N_ ("Field"), 150, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "value", N_ ("Present value"), 152, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "severity", N_ ("Level"), 64, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "problem",
    N_ ("What is wrong"),
    360,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "exempted", N_ ("Exception"), 84, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
};

static char *
dup_place (const CyProblem *problem)
{
  const CyEntity *entity = problem->entity;

  if (entity == NULL)
    return g_strdup ("");
  if (problem->field < 0)
    return g_strdup (_ (entity->title));
  if (entity == CY_PERSON)
    return g_strdup (_ (entity->fields[problem->field].title));

  return g_strdup_printf ("%s · %s", _ (entity->title), _ (entity->fields[problem->field].title));
}

/* The field that @finding is about, where its value is not for every eye; else %NULL. */
static const CyField *
get_sensitive (const CyFinding *finding)
{
  const CyProblem *problem = finding->problem;
  const CyField   *field = finding->value != NULL && *finding->value != '\0'
                             ? &problem->entity->fields[problem->field]
                             : NULL;

  return field != NULL && (field->flags & CY_FIELD_SENSITIVE) ? field : NULL;
}

static char *
dup_value (const CyFinding *finding)
{
  const CyField *sensitive = get_sensitive (finding);

  if (sensitive != NULL)
    return cy_format_mask (sensitive->name, finding->value, CY_MASK_BIRTH);

  return g_strdup (finding->value != NULL && *finding->value != '\0' ? finding->value : NOTHING);
}

static gboolean
is_shown (CyFindingList *self, const CyProblem *problem)
{
  if (self->rule != NULL && problem->rule != self->rule)
    return FALSE;
  if (self->filter == CY_FINDINGS_ERRORS)
    return cy_problem_is_error (problem);
  if (self->filter == CY_FINDINGS_WARNINGS)
    return problem->severity == CY_SEVERITY_WARNING && !problem->exempted;

  return TRUE;
}

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyFinding *finding = data;
  const CyProblem *problem = finding->problem;
  gboolean         is_error = problem->severity == CY_SEVERITY_ERROR;
  g_autofree char *place = dup_place (problem);
  g_autofree char *value = dup_value (finding);
  g_autofree char *message = cy_problem_dup_message (problem);
  const char      *texts[] = {
         finding->name,
    finding->unit != NULL ? finding->unit : "",
         place,
         value,
    is_error ? _ ("Error") : _ ("Warning"),
         message,
    problem->exempted ? _ ("On record") : "",
  };

  cy_table_line_set_texts (line, texts);
  cy_table_line_set_style (line, "severity", is_error ? "error" : "warn");
  if (problem->exempted)
    cy_table_line_set_style (line, "exempted", "info");
}

static void
show_totals (CyFindingList *self)
{
  guint            n = self->report != NULL ? self->report->findings->len : 0;
  g_autofree char *text = self->n_shown == n
                            ? g_strdup_printf (ngettext ("%u finding", "%u findings", n), n)
                            : g_strdup_printf (_ ("%u of %u findings"), self->n_shown, n);

  cy_table_set_totals (CY_TABLE (self->table),
                       text,
                       _ ("Double-click or Enter opens the person at the field"));
  cy_table_set_empty (CY_TABLE (self->table),
                      n == 0 ? _ ("Nothing is wrong.") : _ ("Nothing of this kind was found."),
                      NULL);
}

static void
fill (CyFindingList *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CyTableItem));

  for (guint i = 0; self->report != NULL && i < self->report->findings->len; i++)
    {
      const CyFinding  *finding = g_ptr_array_index (self->report->findings, i);
      const CyTableItem item = { i + 1, finding };

      if (is_shown (self, finding->problem))
        g_array_append_val (items, item);
    }
  self->n_shown = items->len;
  if (self->report != NULL)
    cy_table_list_set (self->list,
                       items,
                       cy_check_report_ref (self->report),
                       (GDestroyNotify) cy_check_report_unref);
  else
    cy_table_list_set (self->list, items, NULL, NULL);
  show_totals (self);
}

static void
activate_cb (CyTable *table, gint64 id, CyFindingList *self)
{
  g_signal_emit (self, signals[OPEN], 0);
}

static void
selection_cb (CyTable *table, CyFindingList *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
menu_cb (CyTable *table, gint64 id, double x, double y, CyFindingList *self)
{
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static void
cy_finding_list_dispose (GObject *object)
{
  CyFindingList *self = CY_FINDING_LIST (object);

  g_clear_pointer (&self->table, gtk_widget_unparent);
  g_clear_object (&self->list);
  g_clear_pointer (&self->report, cy_check_report_unref);

  G_OBJECT_CLASS (cy_finding_list_parent_class)->dispose (object);
}

static guint
add_signal (const char *name, guint n_params, GType type)
{
  return g_signal_new (name,
                       CY_TYPE_FINDING_LIST,
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       n_params,
                       type,
                       type);
}

static void
cy_finding_list_class_init (CyFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_finding_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyFindingList::open: the person of the chosen finding is wanted */
  signals[OPEN] = add_signal ("open", 0, G_TYPE_NONE);
  /** CyFindingList::chosen: another finding is chosen, or none */
  signals[CHOSEN] = add_signal ("chosen", 0, G_TYPE_NONE);
  /** CyFindingList::menu: the menu of the chosen finding is wanted (x, y) */
  signals[MENU] = add_signal ("menu", 2, G_TYPE_DOUBLE);
}

static void
cy_finding_list_init (CyFindingList *self)
{
  self->list = cy_table_list_new (column_ids, make_line);
  self->table = cy_table_new_marked (_ ("Findings"), columns, G_N_ELEMENTS (columns));
  cy_table_set_source (CY_TABLE (self->table), CY_TABLE_SOURCE (self->list));
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (self->table, "context-menu", G_CALLBACK (menu_cb), self);
  gtk_widget_set_parent (self->table, GTK_WIDGET (self));
}

GtkWidget *
cy_finding_list_new (void)
{
  return g_object_new (CY_TYPE_FINDING_LIST, NULL);
}

/**
 * cy_finding_list_set_report:
 * @self: a list
 * @report: (transfer full) (nullable): what was found
 */
void
cy_finding_list_set_report (CyFindingList *self, CyCheckReport *report)
{
  g_clear_pointer (&self->report, cy_check_report_unref);
  self->report = report;
  fill (self);
}

/**
 * cy_finding_list_set_filter:
 * @self: a list
 * @filter: which levels
 * @rule: (nullable): only what breaks it
 */
void
cy_finding_list_set_filter (CyFindingList *self, CyFindingFilter filter, const CyRule *rule)
{
  self->filter = filter;
  self->rule = rule;
  fill (self);
}

/**
 * cy_finding_list_get_chosen:
 * @self: a list
 *
 * Returns: (nullable) (transfer none): the finding under the cursor, while a row is chosen
 */
const CyFinding *
cy_finding_list_get_chosen (CyFindingList *self)
{
  const CyCheckReport *report = cy_table_list_get_owner (self->list);
  gint64               id;

  if (report == NULL || cy_table_get_n_selected (CY_TABLE (self->table)) == 0 ||
      !cy_table_get_cursor (CY_TABLE (self->table), &id) || id < 1 || id > report->findings->len)
    return NULL;

  return g_ptr_array_index (report->findings, id - 1);
}

guint
cy_finding_list_get_n_shown (CyFindingList *self)
{
  return self->n_shown;
}

static const char *
peek_secret (gint64 id, const char *column, const char **name, gpointer data)
{
  const CyCheckReport *report = data;
  const CyFinding     *finding = g_ptr_array_index (report->findings, id - 1);
  const CyField       *sensitive = get_sensitive (finding);

  if (sensitive == NULL || !g_str_equal (column, "value"))
    return NULL;
  *name = sensitive->name;

  return finding->value;
}

/* What the rows were chosen by, in words. */
static char *
dup_caption (CyFindingList *self)
{
  const char *level = NULL;

  if (self->filter == CY_FINDINGS_ERRORS)
    level = _ ("errors only");
  else if (self->filter == CY_FINDINGS_WARNINGS)
    level = _ ("warnings only");
  if (self->rule == NULL || level == NULL)
    return g_strdup (level != NULL ? level : self->rule != NULL ? _ (self->rule->message) : NULL);

  return g_strjoin (_ ("; "), level, _ (self->rule->message), NULL);
}

/**
 * cy_finding_list_make_report:
 * @self: a list
 *
 * Returns: (transfer full): what is shown, to be exported; sensitive values are masked as the
 *   export is told to
 */
CyReportTable *
cy_finding_list_make_report (CyFindingList *self)
{
  gpointer         report = (gpointer) cy_table_list_get_owner (self->list);
  CyReportTable   *table = cy_table_make_report (CY_TABLE (self->table), peek_secret, report);
  g_autofree char *caption = dup_caption (self);

  cy_report_table_set_caption (table, caption);

  return table;
}
