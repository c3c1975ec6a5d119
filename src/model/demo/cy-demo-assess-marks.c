/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Marks of the demo county: everybody has a standing that moves a little from year to year, graders
 * are a little mild or strict, and this year not all marks have come. */
#include "cy-demo-assess-private.h"

#include "cy-cycle-graders.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-mapper.h"
#include "cy-score-sheet.h"
#include "cy-sql.h"

/* Thousandths of full marks: what is usual, how far people, years and single marks are from it. */
#define USUAL 845
#define OF_PERSON 58
#define OF_YEAR 18
#define OF_MARK 40

/* Among so many one lacks a grader group, among so many marks one is missing, while it goes on. */
#define LACKS_GROUP 14
#define LACKS_MARK 40

/* The last township of the list has not begun. */
#define LATE_TOWNS 9

typedef struct
{
  gint64 id;
  gint64 who; /* person, or the village of a team */
  gint64 town;
} Entry;

/* About normal, with a standard deviation of @width. */
static int
vary (gint64 id, guint what, int width)
{
  int sum = 0;

  for (guint i = 0; i < 4; i++)
    sum += (int) cy_demo_spread (id, what + 977 * (i + 1), 2001) - 1000;

  return sum * width / 1155;
}

/* Thousandths of full marks; the same person stays near it. */
int
cy_demo_assess_quality (gint64 id, int year)
{
  return CLAMP (USUAL + vary (id, 11, OF_PERSON) + vary (id, (guint) year, OF_YEAR), 520, 975);
}

/* The band that such a standing earns; between two it is sometimes the one, sometimes the other. */
static int
pick_band (const CyPlanIndicator *indicator, int wanted, guint chance)
{
  for (guint i = 0; i + 1 < indicator->bands->len; i++)
    {
      int high = ((const CyPlanBand *) g_ptr_array_index (indicator->bands, i))->points;
      int low = ((const CyPlanBand *) g_ptr_array_index (indicator->bands, i + 1))->points;

      if (wanted >= low && high > low)
        return (int) chance * (high - low) < (wanted - low) * 100 ? high : low;
    }

  return wanted;
}

static int
make_mark (const CyPlanIndicator *indicator, const Entry *entry, gint64 grader, int year)
{
  guint what = (guint) indicator->id * 31 + (guint) grader * 7;
  int   share = cy_demo_assess_quality (entry->who, year) + vary (entry->id, what, OF_MARK) +
              ((int) cy_demo_spread (grader, 5, 31) - 15);
  int points = indicator->points * CLAMP (share, 300, 1000) / 1000;

  if (indicator->method == CY_METHOD_GRADE)
    return pick_band (indicator, points, cy_demo_spread (entry->id, what + 3, 100));

  /* People give tenths. */
  return MIN ((points + 5) / 10 * 10, indicator->points);
}

/* What has not come yet, while marking goes on. */
static gboolean
is_hole (const CyDemoCycle *cycle, const Entry *entry, guint group, guint indicator)
{
  return cycle->is_open &&
         ((group == cycle->plan->groups->len - 1 &&
           (cy_demo_spread (entry->who, 17, LACKS_GROUP) == 0 ||
            cy_demo_spread (entry->town, 23, LATE_TOWNS) == 0)) ||
          cy_demo_spread (entry->id, 131 + indicator * 7 + group, LACKS_MARK) == 0);
}

static gboolean
add_mark (CyDemo *demo, gint64 entry, gint64 indicator, gint64 grader, int mark, GError **error)
{
  g_autoptr (CyRecord) score = cy_record_new (CY_ASSESS_SCORE);

  cy_record_set_int (score, CY_ASSESS_SCORE_ENTRY, entry);
  cy_record_set_int (score, CY_ASSESS_SCORE_INDICATOR, indicator);
  cy_record_set_int (score, CY_ASSESS_SCORE_GRADER, grader);
  cy_record_set_int (score, CY_ASSESS_SCORE_MARK, mark);

  return cy_mapper_save (demo->conn, score, error);
}

static gboolean
mark_by (CyDemo              *demo,
         const CyDemoCycle   *cycle,
         const Entry         *entry,
         const CyCycleGrader *grader,
         GError             **error)
{
  const CySchemePlan *plan = cycle->plan;
  guint               group = 0;

  while (group + 1 < plan->groups->len && cy_plan_group (plan, group)->id != grader->panel)
    group++;
  for (guint i = 0; i < plan->indicators->len; i++)
    {
      const CyPlanIndicator *indicator = cy_plan_indicator (plan, i);

      if (!cy_score_is_asked_of (plan, i, cycle->kind, (int) group) ||
          is_hole (cycle, entry, group, i))
        continue;
      if (!add_mark (demo,
                     entry->id,
                     indicator->id,
                     grader->id,
                     make_mark (indicator, entry, grader->id, cycle->year),
                     error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_entry (CySqlRow *row, gpointer data, GError **error)
{
  Entry entry = { cy_sql_row_get_int (row, 0),
                  cy_sql_row_get_int (row, 1),
                  cy_sql_row_get_int (row, 2) };

  g_array_append_val ((GArray *) data, entry);

  return TRUE;
}

gboolean
cy_demo_marks_make (CyDemo *demo, const CyDemoCycle *cycle, GError **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GPtrArray) graders = cy_cycle_graders_load (demo->conn, cycle->id, error);

  if (graders == NULL ||
      !cy_sql_each (demo->conn,
                    "SELECT e.id, coalesce(e.person, e.unit), coalesce(u.parent, 0)"
                    " FROM assess_entry e LEFT JOIN unit u ON u.id = e.unit"
                    " WHERE e.cycle = ?1 AND e.special IS NULL ORDER BY e.id",
                    add_entry,
                    entries,
                    error,
                    "i",
                    cycle->id))
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    for (guint j = 0; j < graders->len; j++)
      if (!mark_by (demo,
                    cycle,
                    &g_array_index (entries, Entry, i),
                    g_ptr_array_index (graders, j),
                    error))
        return FALSE;

  return TRUE;
}
