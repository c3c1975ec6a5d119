/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The timeline as a table: a line for each stretch, under its person or host, and its months. */
#include "cy-timeline-report.h"

#include "cy-code.h"

#include <glib/gi18n.h>

#define N_MONTHS 12
#define REAL "●"
#define PLANNED "○"

typedef struct
{
  const char *title;
  guint       width;
} Column;

/* Those of the row, then those of the stretch. */
static const Column by_person[] = {
  { N_ ("Full name"), 9 },
  { N_ ("Village"), 12 },
  { N_ ("Host"), 18 },
  { N_ ("Post held there"), 14 },
  { N_ ("Kind of posting"), 10 },
  { N_ ("From and until"), 22 },
  { N_ ("State"), 8 },
};
static const Column by_place[] = {
  { N_ ("Host"), 18 },
  { N_ ("Township"), 12 },
  { N_ ("Full name"), 9 },
  { N_ ("Post held there"), 14 },
  { N_ ("Kind of posting"), 10 },
  { N_ ("From and until"), 22 },
  { N_ ("State"), 8 },
};

#define N_COLUMNS G_N_ELEMENTS (by_person)

G_STATIC_ASSERT (G_N_ELEMENTS (by_person) == G_N_ELEMENTS (by_place));

static void
add_columns (CyReportTable *table, gboolean by_host)
{
  const Column *columns = by_host ? by_place : by_person;

  for (guint i = 0; i < N_COLUMNS; i++)
    cy_report_table_add_column (table, _ (columns[i].title), columns[i].width, FALSE);
  for (guint month = 1; month <= N_MONTHS; month++)
    {
      /* Translators: a month of the year, by its number */
      g_autofree char *title = g_strdup_printf (_ ("Month %u"), month);

      cy_report_table_add_column (table, title, 5, FALSE);
    }
}

static const char *
get_mark (const CyTimelineBar *bar, int year, int month)
{
  CyDate first = cy_date_new (year, month, 1);
  CyDate next = cy_date_add_months (first, 1);

  if (bar->last < first || bar->first >= next)
    return "";

  return bar->posted->state == CY_POSTING_PLANNED ? PLANNED : REAL;
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static void
add_bar (CyReportTable       *table,
         const CyTimelineRow *row,
         const CyTimelineBar *bar,
         gboolean             by_host,
         int                  year)
{
  const CyPosted  *posted = bar->posted;
  g_autofree char *span = cy_posted_dup_span (posted);
  const char      *texts[N_COLUMNS + N_MONTHS + 1] = {
         or_empty (row->name),
         or_empty (row->caption),
         or_empty (by_host ? posted->name : posted->host),
         or_empty (posted->post),
         or_empty (cy_code_get_short_name ("tempering_type", posted->kind)),
         span,
         cy_code_get_short_name ("posting_state", cy_posting_state_get_code (posted->state)),
  };

  for (guint i = 0; i < N_MONTHS; i++)
    texts[N_COLUMNS + i] = get_mark (bar, year, (int) i + 1);
  cy_report_table_add_row (table, texts);
}

/**
 * cy_timeline_report_new:
 * @rows: (element-type CyTimelineRow): what is on the screen
 * @by_host: whether they are hosts
 * @year: in view
 *
 * A month is marked that a stretch has a day of; one that is only planned with an open mark.
 *
 * Returns: (transfer full): the table
 */
CyReportTable *
cy_timeline_report_new (GPtrArray *rows, gboolean by_host, int year)
{
  CyReportTable *table = cy_report_table_new ();

  add_columns (table, by_host);
  for (guint i = 0; i < rows->len; i++)
    {
      const CyTimelineRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->bars->len; j++)
        add_bar (table, row, &g_array_index (row->bars, CyTimelineBar, j), by_host, year);
    }

  return table;
}
