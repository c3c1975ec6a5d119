/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 台账: the postings as a table, each with what comes next. */
#include "cy-posting-tables.h"

#include "cy-code.h"
#include "cy-posting-card.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define NOTHING "—"

#define SORTABLE CY_TABLE_COLUMN_SORTABLE
#define EXTRA (CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN)

static const char *const column_ids[] = {
  "name",    "place",     "state", "kind",  "host",       "post",   "span",
  "next",    "crossings", "tasks", "grade", "supervisor", "mentor", "exchange",
  "subsidy", "midterm",   "hard",  "town",  NULL,
};

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 66, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "place", N_ ("Village"), 74, CY_TABLE_TEXT, SORTABLE },
  { "state", N_ ("State"), 72, CY_TABLE_TAG, SORTABLE },
  { "kind", N_ ("Kind of posting"), 76, CY_TABLE_TEXT, SORTABLE },
  { "host", N_ ("Host"), 110, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "post", N_ ("Post held there"), 92, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "span", N_ ("From and until"), 150, CY_TABLE_TEXT, SORTABLE },
  { "next", N_ ("Next"), 86, CY_TABLE_TAG, SORTABLE },
  { "crossings", N_ ("Crossings"), 110, CY_TABLE_TEXT, SORTABLE },
  { "tasks", N_ ("Stretch tasks"), 72, CY_TABLE_TEXT, SORTABLE },
  { "grade", N_ ("Appraisal grade"), 48, CY_TABLE_TEXT, SORTABLE },
  { "supervisor", N_ ("Supervisor there"), 76, CY_TABLE_TEXT, EXTRA },
  { "mentor", N_ ("Mentor"), 66, CY_TABLE_TEXT, EXTRA },
  { "exchange", N_ ("Linked exchange"), 110, CY_TABLE_TEXT, EXTRA },
  { "subsidy", N_ ("Subsidy so far, yuan"), 80, CY_TABLE_TEXT, EXTRA | CY_TABLE_COLUMN_NUMERIC },
  { "midterm", N_ ("Mid-term check"), 84, CY_TABLE_TEXT, EXTRA },
  { "hard", N_ ("Hard post"), 56, CY_TABLE_TEXT, EXTRA },
  { "town", N_ ("Township"), 84, CY_TABLE_TEXT, EXTRA },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) + 1 == G_N_ELEMENTS (column_ids));

static const char *
get_deed_word (CyPostingDeed deed)
{
  switch (deed)
    {
    case CY_DEED_START:
      return _ ("To send out");
    case CY_DEED_MIDTERM:
      return _ ("To check");
    case CY_DEED_APPRAISE:
      return _ ("To appraise");
    case CY_DEED_NOTHING:
    case CY_DEED_PLAN:
    case CY_DEED_CHANGE:
    case CY_DEED_STOP:
      break;
    }

  return "";
}

/* What has to be done now; of somebody in the middle of it there is nothing to say. */
static const char *
get_next (const CyPosted *posted, const CyPostingList *list, const char **style)
{
  CyPostingDeed next = cy_posted_find_next (posted, list);
  gboolean      is_early = next == CY_DEED_APPRAISE && posted->state == CY_POSTING_RUNNING &&
                      !cy_posted_ends_soon (posted, list);

  *style = cy_posted_is_late (posted, list->base_date) ? "error"
           : next == CY_DEED_START                     ? "line"
                                                       : "warn";

  return is_early ? "" : get_deed_word (next);
}

static void
append (CyTableStore *store, const CyPosted *posted, const CyPostingList *list)
{
  g_autofree char *span = cy_posted_dup_span (posted);
  g_autofree char *crossings = cy_crossings_dup_words (posted->crossings);
  g_autofree char *tasks = cy_posted_dup_progress (posted);
  gint64           sum = cy_posted_sum_subsidy (posted, list->base_date);
  g_autofree char *subsidy = sum != 0 ? g_strdup_printf ("%.2f", sum / 100.0) : NULL;
  g_autofree char *midterm =
    posted->midterm != CY_DATE_NONE ? cy_date_format (posted->midterm, CY_DATE_ISO) : NULL;
  const char *style;
  const char *next = get_next (posted, list, &style);
  const char *texts[] = {
    posted->name,
    cy_table_or_dash (posted->place),
    cy_code_get_short_name ("posting_state", cy_posting_state_get_code (posted->state)),
    cy_table_or_dash (cy_code_get_short_name ("tempering_type", posted->kind)),
    cy_table_or_dash (posted->host),
    cy_table_or_dash (posted->post),
    span,
    next,
    cy_table_or_dash (crossings),
    cy_table_or_dash (tasks),
    cy_table_or_dash (cy_code_get_short_name ("tempering_grade", posted->grade)),
    cy_table_or_dash (posted->supervisor),
    cy_table_or_dash (posted->mentor),
    cy_table_or_dash (posted->exchange_name),
    cy_table_or_dash (subsidy),
    cy_table_or_dash (midterm),
    posted->is_hard ? _ ("Yes") : NOTHING,
    cy_table_or_dash (posted->town),
  };

  cy_table_store_append (store, posted->posting, texts);
  cy_table_store_set_style (store,
                            posted->posting,
                            "state",
                            cy_posting_card_get_state_style (posted->state));
  cy_table_store_set_style (store, posted->posting, "next", style);
}

/**
 * cy_posting_table_new:
 * @store: (out) (transfer full): its rows, by the id of the posting
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
cy_posting_table_new (CyTableStore **store)
{
  GtkWidget *table = cy_table_new_marked (_ ("Postings"), columns, G_N_ELEMENTS (columns));

  *store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));

  return table;
}

/**
 * cy_posting_table_fill:
 * @store: rows
 * @seen: (element-type CyPosted): what is to be seen
 * @list: of which it is
 */
void
cy_posting_table_fill (CyTableStore *store, GPtrArray *seen, const CyPostingList *list)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < seen->len; i++)
    append (store, g_ptr_array_index (seen, i), list);
  cy_table_store_thaw (store);
}
