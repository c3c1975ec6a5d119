/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rows of people and of hosts, cut at the year, overlapping ones below each other. */
#include "cy-posting-timeline.h"

typedef struct
{
  CyPosted   posted[5];
  GPtrArray *list;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const struct
  {
    gint64      person;
    gint64      host;
    const char *name;
    CyDate      since;
    CyDate      until;
  } rows[] = {
    { 1, 7, "甲", 20251001, 20260331 }, { 2, 7, "乙", 20260301, 20260630 },
    { 1, 8, "甲", 20260401, 20260930 }, { 3, 7, "丙", 20260701, 20270131 },
    { 4, 0, "丁", 20240101, 20240630 },
  };

  self->list = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      self->posted[i] = (CyPosted){ .posting = i + 1,
                                    .person = rows[i].person,
                                    .host_unit = rows[i].host,
                                    .name = (char *) rows[i].name,
                                    .state = CY_POSTING_DONE,
                                    .planned_since = rows[i].since,
                                    .planned_until = rows[i].until,
                                    .since = rows[i].since,
                                    .until = rows[i].until };
      g_ptr_array_add (self->list, &self->posted[i]);
    }
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->list);
}

static const CyTimelineRow *
get_row (GPtrArray *rows, guint nth)
{
  return g_ptr_array_index (rows, nth);
}

static void
test_people (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = cy_posting_timeline_new (self->list, FALSE, 2026, 20261122);
  const CyTimelineBar *bar;

  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpstr (get_row (rows, 0)->name, ==, "甲");
  g_assert_cmpuint (get_row (rows, 0)->bars->len, ==, 2);
  g_assert_cmpuint (get_row (rows, 0)->n_lanes, ==, 1);
  bar = &g_array_index (get_row (rows, 0)->bars, CyTimelineBar, 0);
  g_assert_cmpint (bar->first, ==, 20260101);
  g_assert_cmpint (bar->last, ==, 20260331);
  g_assert_true (bar->begins_before);
  bar = &g_array_index (get_row (rows, 2)->bars, CyTimelineBar, 0);
  g_assert_cmpint (bar->last, ==, 20261231);
  g_assert_true (bar->ends_after);
}

/* A lane is free the day after. */
static void
test_hosts (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = cy_posting_timeline_new (self->list, TRUE, 2026, 20261122);
  const CyTimelineRow *host = get_row (rows, 0);

  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (host->id, ==, 7);
  g_assert_cmpuint (host->bars->len, ==, 3);
  g_assert_cmpuint (host->n_lanes, ==, 2);
  g_assert_cmpuint (g_array_index (host->bars, CyTimelineBar, 0).lane, ==, 0);
  g_assert_cmpuint (g_array_index (host->bars, CyTimelineBar, 1).lane, ==, 1);
  g_assert_cmpuint (g_array_index (host->bars, CyTimelineBar, 2).lane, ==, 0);
}

/* Who never left is on no line; who should be back is, until today. */
static void
test_states (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) late = NULL;
  g_autoptr (GPtrArray) empty = g_ptr_array_new ();
  g_autoptr (GPtrArray) nothing = cy_posting_timeline_new (empty, TRUE, 2026, 20261122);

  g_assert_cmpuint (nothing->len, ==, 0);
  self->posted[4].state = CY_POSTING_STOPPED;
  self->posted[4].since = self->posted[4].until = CY_DATE_NONE;
  none = cy_posting_timeline_new (self->list, FALSE, 2024, 20261122);
  g_assert_cmpuint (none->len, ==, 0);
  self->posted[4].state = CY_POSTING_RUNNING;
  self->posted[4].since = 20240101;
  late = cy_posting_timeline_new (self->list, FALSE, 2026, 20260301);
  g_assert_cmpuint (late->len, ==, 4);
  g_assert_cmpint (g_array_index (get_row (late, 3)->bars, CyTimelineBar, 0).last, ==, 20260301);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/posting-timeline/people", test_people);
  add ("/model/posting-timeline/hosts", test_hosts);
  add ("/model/posting-timeline/states", test_states);

  return g_test_run ();
}
