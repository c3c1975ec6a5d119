/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of everybody in the pool, with what was heard last and what is due. */
#include "cy-follow-table.h"

#include "cy-code.h"
#include "cy-follow-up.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define NOTHING "—"

static const char *const column_ids[] = {
  "name", "place",   "town",       "tier",     "thought",  "whereabouts", "employment", "last",
  "due",  "overdue", "conclusion", "screened", "adjusted", "outcome",     NULL,
};

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Full name"),
    80,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "town",
    N_ ("Township"),
    104,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN },
  { "tier", N_ ("Tier"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN },
  { "thought",
    N_ ("Latest thought"),
    150,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "whereabouts", N_ ("Whereabouts"), 124, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "employment", N_ ("Employment"), 104, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "last", N_ ("Last heard"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "due", N_ ("Next time"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "overdue",
    N_ ("Days late"),
    76,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_CENTER | CY_TABLE_COLUMN_SORTABLE },
  { "conclusion", N_ ("Screening"), 96, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "screened", N_ ("Screened on"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "adjusted", N_ ("Adjusted on"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "outcome",
    N_ ("Outcome of the adjustment"),
    84,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN },
};

static char *
format_day (CyDate date)
{
  return date != CY_DATE_NONE ? cy_date_format (date, CY_DATE_ISO) : g_strdup (NOTHING);
}

static char *
describe_where (const CyFollowed *person)
{
  const char *name =
    person->whereabouts != NULL ? cy_code_get_name ("whereabouts", person->whereabouts) : NULL;

  if (name != NULL && person->where != NULL)
    return g_strdup_printf ("%s · %s",
                            cy_code_get_short_name ("whereabouts", person->whereabouts),
                            person->where);

  return g_strdup (cy_table_or_dash (name));
}

/* Empty while nothing is late; a dash when it is late by nobody knows how much. */
static char *
describe_overdue (const CyFollowed *person, CyDate base_date)
{
  int days = cy_date_days_between (person->due.date, base_date);

  if (!person->due.is_here)
    return g_strdup ("");

  return days >= 0 ? g_strdup_printf ("%d", days) : g_strdup (NOTHING);
}

/* Of who did not pass, what became of it. */
static const char *
get_conclusion (const CyFollowed *person)
{
  if (person->conclusion == NULL)
    return "";
  if (cy_followed_is_undecided (person))
    return _ ("To be decided");
  if (g_str_equal (person->conclusion, CY_SCREENING_FAIL))
    return _ ("Failed, kept");

  return cy_code_get_name ("screening_result", person->conclusion);
}

static const char *
get_conclusion_style (const CyFollowed *person)
{
  if (g_strcmp0 (person->conclusion, CY_SCREENING_PASS) == 0)
    return "ok";
  if (g_strcmp0 (person->conclusion, CY_SCREENING_WATCH) == 0)
    return "warn";

  return person->conclusion != NULL ? "error" : NULL;
}

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyFollowed *person = data;
  g_autofree char  *where = describe_where (person);
  g_autofree char  *last = format_day (person->last);
  g_autofree char  *due = format_day (person->due.date);
  g_autofree char  *overdue = describe_overdue (person, ((const CyFollowList *) owner)->base_date);
  g_autofree char  *screened = format_day (person->screened);
  g_autofree char  *adjusted = format_day (person->adjusted);
  const char       *texts[] = {
          person->name,
          cy_table_or_dash (person->place),
          cy_table_or_dash (person->town),
    person->tier != NULL ? cy_code_get_name ("tier", person->tier) : NOTHING,
          cy_table_or_dash (person->thought),
          where,
    person->employment != NULL ? cy_code_get_name ("employment", person->employment) : NOTHING,
          last,
          due,
          overdue,
          get_conclusion (person),
          screened,
          adjusted,
    person->outcome != NULL ? cy_code_get_name ("adjust_outcome", person->outcome) : NOTHING,
  };

  cy_table_line_set_texts (line, texts);
  cy_table_line_set_style (line, "overdue", person->due.is_here ? "accent bold" : NULL);
  cy_table_line_set_style (line, "conclusion", get_conclusion_style (person));
  if (person->screen_due.is_here)
    cy_table_line_set_style (line, "screened", "accent");
  if (person->adjust_due.is_here)
    cy_table_line_set_style (line, "adjusted", "accent");
}

/**
 * cy_follow_table_new:
 * @list: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): an empty #CyTable; rows have the ids of people
 */
GtkWidget *
cy_follow_table_new (CyTableList **list)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Follow-up of the pool"), columns, G_N_ELEMENTS (columns));

  *list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*list));

  return table;
}

/**
 * cy_follow_table_fill:
 * @list: of cy_follow_table_new()
 * @people: (element-type CyFollowed): who is to be seen
 * @followed: the list that they are of
 */
void
cy_follow_table_fill (CyTableList *list, GPtrArray *people, CyFollowList *followed)
{
  cy_table_list_set_rows (list,
                          people,
                          G_STRUCT_OFFSET (CyFollowed, person),
                          cy_follow_list_ref (followed),
                          (GDestroyNotify) cy_follow_list_unref);
}
