/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of everybody with a task in credit hours: what was earned, what counts, what is
 * missing and what is to come. */
#include "cy-hours-table.h"

#include "cy-hours-words.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define NOTHING "—"
#define NUMBER (CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE)

static const char *const column_ids[] = {
  "name",    "place", "town",    "kinds",   "task",    "offline",  "online",
  "counted", "share", "missing", "plan",    "planned", "forecast", "state",
  "over",    "other", "days",    "courses", "exempt",  NULL,
};

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Full name"),
    76,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN },
  { "kinds",
    N_ ("Kind of people"),
    116,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "task", N_ ("Task, hours"), 54, CY_TABLE_TEXT, NUMBER },
  { "offline", N_ ("Offline hours"), 54, CY_TABLE_TEXT, NUMBER },
  { "online", N_ ("Online hours"), 54, CY_TABLE_TEXT, NUMBER },
  { "counted", N_ ("Hours that count"), 60, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_BOLD },
  { "share", N_ ("Done, %"), 66, CY_TABLE_TEXT, NUMBER },
  { "missing", N_ ("Hours missing"), 54, CY_TABLE_TEXT, NUMBER },
  { "plan", N_ ("Plan by now"), 76, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_HIDDEN },
  { "planned", N_ ("Hours to come"), 54, CY_TABLE_TEXT, NUMBER },
  { "forecast", N_ ("Forecast for the year"), 60, CY_TABLE_TEXT, NUMBER },
  { "state", N_ ("Whether done"), 80, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "over", N_ ("Online, not counted"), 84, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_HIDDEN },
  { "other", N_ ("Outside the task"), 84, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_HIDDEN },
  { "days", N_ ("In days"), 68, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_HIDDEN },
  { "courses", N_ ("Courses attended"), 60, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_HIDDEN },
  { "exempt", N_ ("Exempted courses"), 60, CY_TABLE_TEXT, NUMBER | CY_TABLE_COLUMN_HIDDEN },
};

/* A nought says nothing that an empty cell does not. */
static char *
format_some (gint64 hours)
{
  return hours != 0 ? cy_hours_format (hours) : g_strdup ("");
}

static char *
format_task (const CyHoursPerson *person, gint64 hours)
{
  return person->task > 0 ? cy_hours_format (hours) : g_strdup (NOTHING);
}

static char *
format_count (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");
}

static void
set_styles (CyTableLine *line, const CyHoursPerson *person, const char *state)
{
  cy_table_line_set_style (line, "state", state);
  if (person->is_behind)
    cy_table_line_set_style (line, "counted", "accent bold");
  if (person->over > 0)
    cy_table_line_set_style (line, "online", "accent");
  if (person->forecast < person->task)
    cy_table_line_set_style (line, "forecast", "accent");
}

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyHoursPerson *person = data;
  const char          *style;
  const char          *state = cy_hours_describe_state (person, &style);
  g_autofree char     *kinds = cy_hours_describe_kinds (person);
  g_autofree char     *task = format_task (person, person->task);
  g_autofree char     *offline = cy_hours_format (person->task_offline);
  g_autofree char     *online = cy_hours_format (person->task_online);
  g_autofree char     *counted = cy_hours_format (person->counted);
  g_autofree char     *share = cy_hours_format_share (person->permille);
  g_autofree char     *missing = format_some (person->missing);
  g_autofree char     *plan = format_task (person, person->plan);
  g_autofree char     *planned = format_some (person->planned);
  g_autofree char     *forecast = cy_hours_format (person->forecast);
  g_autofree char     *over = format_some (person->over);
  g_autofree char     *other =
    format_some (person->offline + person->online - person->task_offline - person->task_online);
  g_autofree char *days = cy_hours_format (person->days);
  g_autofree char *courses = format_count (person->n_courses);
  g_autofree char *exempt = format_count (person->n_exempt);
  const char      *texts[] = {
         person->name,
    person->place != NULL ? person->place : NOTHING,
    person->town_name != NULL ? person->town_name : NOTHING,
         kinds,
         task,
         offline,
         online,
         counted,
         share,
         missing,
         plan,
         planned,
         forecast,
         state,
         over,
         other,
         days,
         courses,
         exempt,
  };

  cy_table_line_set_texts (line, texts);
  set_styles (line, person, style);
}

/**
 * cy_hours_table_new:
 * @list: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): an empty #CyTable; rows have the ids of people
 */
GtkWidget *
cy_hours_table_new (CyTableList **list)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Credit hours of the year"), columns, G_N_ELEMENTS (columns));

  *list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*list));

  return table;
}

/**
 * cy_hours_table_fill:
 * @list: of cy_hours_table_new()
 * @people: (element-type CyHoursPerson): who is to be seen
 * @hours: the list that they are of
 */
void
cy_hours_table_fill (CyTableList *list, GPtrArray *people, CyHoursList *hours)
{
  cy_table_list_set_rows (list,
                          people,
                          G_STRUCT_OFFSET (CyHoursPerson, person),
                          cy_hours_list_ref (hours),
                          (GDestroyNotify) cy_hours_list_unref);
}
