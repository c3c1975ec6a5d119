/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The tables of the page of cycles: units, people, graders, and all cycles. */
#include "cy-cycle-page-private.h"

#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-pinyin.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define NOTHING "—"

#define SORTABLE CY_TABLE_COLUMN_SORTABLE
#define NUMBER (CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_NUMERIC)

static const char *const   unit_ids[] = { "name", "town", "people",  "done",    "share", "due",
                                          "open", "bad",  "missing", "special", NULL };
static const CyTableColumn unit_columns[] = {
  { "name", N_ ("Unit"), 110, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "town", N_ ("Township"), 96, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "people", N_ ("People in the list"), 70, CY_TABLE_TEXT, NUMBER },
  { "done", N_ ("Marked in full"), 70, CY_TABLE_TEXT, NUMBER },
  { "share", N_ ("Marks entered"), 150, CY_TABLE_BAR, SORTABLE },
  { "due", N_ ("Marks due"), 70, CY_TABLE_TEXT, NUMBER },
  { "open", N_ ("Not entered"), 70, CY_TABLE_TEXT, NUMBER },
  { "bad", N_ ("Faulty"), 56, CY_TABLE_TEXT, NUMBER },
  { "missing", N_ ("Lacking a part"), 76, CY_TABLE_TEXT, NUMBER },
  { "special", N_ ("Not graded"), 76, CY_TABLE_TEXT, NUMBER },
};

static const char *const   person_ids[] = { "name", "place",   "town",   "state", "share",
                                            "open", "missing", "reason", NULL };
static const CyTableColumn person_columns[] = {
  { "name", N_ ("Full name"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "place", N_ ("Village"), 90, CY_TABLE_TEXT, SORTABLE },
  { "town", N_ ("Township"), 90, CY_TABLE_TEXT, SORTABLE },
  { "state", N_ ("State"), 96, CY_TABLE_TAG, SORTABLE },
  { "share", N_ ("Marks entered"), 110, CY_TABLE_BAR, SORTABLE },
  { "open", N_ ("Not entered"), 70, CY_TABLE_TEXT, NUMBER },
  { "missing", N_ ("Parts without marks"), 140, CY_TABLE_TEXT, SORTABLE },
  { "reason", N_ ("Reason in words"), 180, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
};

static const char *const   grader_ids[] = { "name", "group", "unit",  "weight", "share",
                                            "due",  "open",  "state", NULL };
static const CyTableColumn grader_columns[] = {
  { "name", N_ ("Name of the grader"), 160, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "group", N_ ("Grader group"), 110, CY_TABLE_TEXT, SORTABLE },
  { "unit", N_ ("Unit the grader marks"), 110, CY_TABLE_TEXT, SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "weight", N_ ("Weight"), 64, CY_TABLE_TEXT, NUMBER },
  { "share", N_ ("Marks entered"), 150, CY_TABLE_BAR, SORTABLE },
  { "due", N_ ("Marks due"), 70, CY_TABLE_TEXT, NUMBER },
  { "open", N_ ("Not entered"), 70, CY_TABLE_TEXT, NUMBER },
  { "state", N_ ("State"), 96, CY_TABLE_TAG, SORTABLE },
};

static const char *const   cycle_ids[] = { "name",    "object", "unit",   "state", "period",
                                           "marking", "people", "totals", NULL };
static const CyTableColumn cycle_columns[] = {
  { "name",
    N_ ("Cycle name"),
    230,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_BOLD | SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "object", N_ ("Who is assessed"), 84, CY_TABLE_TEXT, SORTABLE },
  { "unit", N_ ("Unit assessed"), 84, CY_TABLE_TEXT, SORTABLE },
  { "state", N_ ("State of the cycle"), 80, CY_TABLE_TAG, SORTABLE },
  { "period", N_ ("Period"), 160, CY_TABLE_TEXT, SORTABLE },
  { "marking", N_ ("Marking until"), 90, CY_TABLE_TEXT, SORTABLE },
  { "people", N_ ("People in the list"), 66, CY_TABLE_TEXT, NUMBER },
  { "totals", N_ ("With a total"), 66, CY_TABLE_TEXT, NUMBER },
};

static const struct
{
  const char          *label;
  const CyTableColumn *columns;
  guint                n_columns;
  const char *const   *ids;
} tables[CY_CYCLE_N_PARTS] = {
  { N_ ("Progress by unit"), unit_columns, G_N_ELEMENTS (unit_columns), unit_ids },
  { N_ ("People assessed"), person_columns, G_N_ELEMENTS (person_columns), person_ids },
  { N_ ("Graders"), grader_columns, G_N_ELEMENTS (grader_columns), grader_ids },
  { N_ ("Assessment cycles"), cycle_columns, G_N_ELEMENTS (cycle_columns), cycle_ids },
};

G_STATIC_ASSERT (G_N_ELEMENTS (unit_columns) + 1 == G_N_ELEMENTS (unit_ids));
G_STATIC_ASSERT (G_N_ELEMENTS (person_columns) + 1 == G_N_ELEMENTS (person_ids));
G_STATIC_ASSERT (G_N_ELEMENTS (grader_columns) + 1 == G_N_ELEMENTS (grader_ids));
G_STATIC_ASSERT (G_N_ELEMENTS (cycle_columns) + 1 == G_N_ELEMENTS (cycle_ids));

static gboolean
is_sought (const char *search, const char *name, const char *place, const char *town)
{
  return cy_pinyin_finds (name, search) || cy_text_contains (place, search) ||
         cy_text_contains (town, search);
}

static char *
dup_count (guint n)
{
  return n > 0 ? g_strdup_printf ("%u", n) : g_strdup (NOTHING);
}

static char *
dup_share (guint entered, guint due)
{
  return due > 0 ? g_strdup_printf ("%.0f %%", 100.0 * entered / due) : g_strdup (NOTHING);
}

/* A table shows a share as a bar of its value. */
static void
set_share (CyTableStore *store, gint64 id, guint entered, guint due)
{
  cy_table_store_set_value (store, id, "share", due > 0 ? (double) entered / due : 0);
}

static void
set_warning (CyTableStore *store, gint64 id, const char *column, guint n, const char *style)
{
  if (n > 0)
    cy_table_store_set_style (store, id, column, style);
}

/* ---- Units ---- */

static void
append_unit (CyTableStore *store, const CyProgressUnit *unit, gint64 id)
{
  const CyProgressSum *sum = &unit->sum;
  guint                left = sum->due > sum->entered ? sum->due - sum->entered : 0;
  g_autofree char     *people = dup_count (sum->n_people);
  g_autofree char     *done = dup_count (sum->n_done);
  g_autofree char     *share = dup_share (sum->entered, sum->due);
  g_autofree char     *due = dup_count (sum->due);
  g_autofree char     *open = dup_count (left);
  g_autofree char     *bad = dup_count (sum->bad);
  g_autofree char     *missing = dup_count (sum->n_missing);
  g_autofree char     *special = dup_count (sum->n_special);
  const char          *texts[] = { cy_table_or_dash (unit->name),
                                   cy_table_or_dash (unit->town),
                                   people,
                                   done,
                                   share,
                                   due,
                                   open,
                                   bad,
                                   missing,
                                   special };

  cy_table_store_append (store, id, texts);
  set_share (store, id, sum->entered, sum->due);
  set_warning (store, id, "open", left, "warn");
  set_warning (store, id, "bad", sum->bad, "error");
  set_warning (store, id, "missing", sum->n_missing, "warn");
}

/**
 * cy_cycle_units_fill:
 * @store: rows; the id is the place in the progress, from 1
 * @progress: of the cycle
 * @search: (nullable): what to look for
 */
void
cy_cycle_units_fill (CyTableStore *store, const CyCycleProgress *progress, const char *search)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; progress != NULL && i < progress->units->len; i++)
    {
      const CyProgressUnit *unit = g_ptr_array_index (progress->units, i);

      if (is_sought (search, unit->name, NULL, unit->town))
        append_unit (store, unit, i + 1);
    }
  cy_table_store_thaw (store);
}

/* ---- People ---- */

static const char *
get_state (const CyProgressPerson *person, const char **style)
{
  *style = "line";
  if (person->special != NULL)
    return cy_code_get_name ("zb18", person->special);
  *style = "error";
  if (person->bad > 0)
    return _ ("Faulty marks");
  if (person->due == 0)
    {
      *style = "line";
      return _ ("Nothing to mark");
    }
  *style = "ok";
  if (cy_progress_person_is_done (person))
    return _ ("Marked in full");
  *style = "warn";
  if (person->entered == 0)
    return _ ("Not begun");

  return person->missing != 0 || person->blocks != 0 ? _ ("A part is missing") : _ ("In progress");
}

static void
append_person (CyTableStore *store, const CyCycleProgress *progress, const CyProgressPerson *person)
{
  guint            left = person->due > person->entered ? person->due - person->entered : 0;
  g_autofree char *share = dup_share (person->entered, person->due);
  g_autofree char *open = dup_count (left);
  g_autofree char *missing = cy_cycle_progress_dup_missing (progress, person);
  const char      *style;
  const char      *state = get_state (person, &style);
  const char      *texts[] = {
         person->name, cy_table_or_dash (person->place), cy_table_or_dash (person->town),  state, share,
         open,         cy_table_or_dash (missing),       cy_table_or_dash (person->reason)
  };

  cy_table_store_append (store, person->entry, texts);
  cy_table_store_set_style (store, person->entry, "state", style);
  set_share (store, person->entry, person->entered, person->due);
}

/**
 * cy_cycle_people_fill:
 * @store: rows, by the id of the entry
 * @progress: of the cycle
 * @search: (nullable): what to look for
 */
void
cy_cycle_people_fill (CyTableStore *store, const CyCycleProgress *progress, const char *search)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; progress != NULL && i < progress->people->len; i++)
    {
      const CyProgressPerson *person = g_ptr_array_index (progress->people, i);

      if (is_sought (search, person->name, person->place, person->town))
        append_person (store, progress, person);
    }
  cy_table_store_thaw (store);
}

/* ---- Graders ---- */

static void
append_grader (CyTableStore           *store,
               const CyCycleProgress  *progress,
               const CyProgressGrader *grader,
               gboolean                is_late)
{
  const CyPlanGroup *group =
    grader->group >= 0 ? cy_plan_group (progress->plan, grader->group) : NULL;
  guint            left = grader->due > grader->entered ? grader->due - grader->entered : 0;
  g_autofree char *weight =
    group != NULL ? g_strdup_printf ("%g %%", group->weight / 100.0) : g_strdup (NOTHING);
  g_autofree char *share = dup_share (grader->entered, grader->due);
  g_autofree char *due = dup_count (grader->due);
  g_autofree char *open = dup_count (left);
  const char      *state = left == 0              ? _ ("Delivered")
                           : is_late              ? _ ("Overdue")
                           : grader->entered == 0 ? _ ("Not begun")
                                                  : _ ("In progress");
  const char      *texts[] = { grader->grader->name,
                          group != NULL ? group->name : NOTHING,
                          grader->grader->unit_name != NULL ? grader->grader->unit_name
                                                                 : _ ("Everybody"),
                               weight,
                               share,
                               due,
                               open,
                               state };

  cy_table_store_append (store, grader->grader->id, texts);
  cy_table_store_set_style (store,
                            grader->grader->id,
                            "state",
                            left == 0 ? "ok"
                            : is_late ? "error"
                                      : "warn");
  set_share (store, grader->grader->id, grader->entered, grader->due);
}

/**
 * cy_cycle_graders_fill:
 * @store: rows, by the id of the grader
 * @progress: of the cycle
 * @today: a day
 * @search: (nullable): what to look for
 */
void
cy_cycle_graders_fill (CyTableStore          *store,
                       const CyCycleProgress *progress,
                       CyDate                 today,
                       const char            *search)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; progress != NULL && i < progress->by_grader->len; i++)
    {
      const CyProgressGrader *grader = g_ptr_array_index (progress->by_grader, i);

      if (is_sought (search, grader->grader->name, grader->grader->unit_name, NULL))
        append_grader (store, progress, grader, cy_cycle_progress_is_late (progress, today));
    }
  cy_table_store_thaw (store);
}

/* ---- All cycles ---- */

static void
append_cycle (CyTableStore *store, const CyCycleItem *item)
{
  g_autofree char *since = cy_date_format (item->since, CY_DATE_ISO);
  g_autofree char *until = cy_date_format (item->until, CY_DATE_ISO);
  g_autofree char *period = g_strdup_printf ("%s – %s", since, until);
  g_autofree char *deadline = cy_date_format (item->deadline, CY_DATE_ISO);
  g_autofree char *people = dup_count (item->n_entries);
  g_autofree char *totals = dup_count (item->n_totals);
  gboolean         is_open = g_str_equal (item->state, CY_CYCLE_OPEN);
  const char      *texts[] = { item->name,
                               cy_code_get_name ("assess_object", item->object),
                          item->unit_name != NULL ? item->unit_name : _ ("Everybody"),
                               cy_code_get_name ("cycle_state", item->state),
                               period,
                               deadline,
                               people,
                               totals };

  cy_table_store_append (store, item->id, texts);
  cy_table_store_set_style (store,
                            item->id,
                            "state",
                            is_open                                      ? "warn"
                            : g_str_equal (item->state, CY_CYCLE_LOCKED) ? "line"
                                                                         : "ok");
}

/**
 * cy_cycle_all_fill:
 * @store: rows, by the id of the cycle
 * @cycles: (nullable) (element-type CyCycleItem): all of them
 * @search: (nullable): what to look for
 */
void
cy_cycle_all_fill (CyTableStore *store, GPtrArray *cycles, const char *search)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; cycles != NULL && i < cycles->len; i++)
    {
      const CyCycleItem *item = g_ptr_array_index (cycles, i);

      if (is_sought (search, item->name, item->unit_name, NULL))
        append_cycle (store, item);
    }
  cy_table_store_thaw (store);
}

/**
 * cy_cycle_table_new:
 * @part: which of them
 * @store: (out) (transfer full): its rows
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
cy_cycle_table_new (CyCyclePart part, CyTableStore **store)
{
  GtkWidget *table =
    cy_table_new_marked (_ (tables[part].label), tables[part].columns, tables[part].n_columns);

  *store = cy_table_store_new (tables[part].ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));

  return table;
}
