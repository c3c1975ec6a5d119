/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Credit hours of several people together, added up by hand. */
#include "cy-hours-sum.h"

static void
test_nobody (void)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GArray) units = cy_hours_sum_units (people);
  CyHoursSum sum = { .n_people = 7, .task = 7 };

  cy_hours_sum_people (&sum, people);
  g_assert_cmpuint (sum.n_people, ==, 0);
  g_assert_cmpint (sum.task, ==, 0);
  g_assert_cmpuint (units->len, ==, 0);
}

static void
test_bands (void)
{
  const struct
  {
    gint64      offline;
    gint64      online;
    CyHoursBand band;
  } cases[] = {
    { 0, 0, CY_HOURS_NONE },         { 1, 0, CY_HOURS_BELOW_40 },   { 200, 199, CY_HOURS_BELOW_40 },
    { 200, 200, CY_HOURS_BELOW_90 }, { 899, 0, CY_HOURS_BELOW_90 }, { 900, 0, CY_HOURS_FROM_90 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CyHoursPerson person = { .offline = cases[i].offline, .online = cases[i].online };

      g_assert_cmpint (cy_hours_get_band (&person), ==, cases[i].band);
    }
}

static void
test_units (void)
{
  CyHoursPerson people[] = {
    { .town = 1, .unit = 11, .town_name = (char *) "甲镇", .task = 400, .counted = 400 },
    { .town = 1, .unit = 12, .town_name = (char *) "甲镇", .task = 400, .counted = 100 },
    { .town = 2, .unit = 21, .town_name = (char *) "乙镇", .task = 0, .counted = 30 },
    { .town = 1, .unit = 11, .town_name = (char *) "甲镇", .task = 400, .is_behind = TRUE },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GArray) units = NULL;
  g_autoptr (GArray) villages = NULL;
  CyHoursSum sum;

  people[0].is_met = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_ptr_array_add (list, &people[i]);
  units = cy_hours_sum_units (list);
  g_assert_cmpuint (units->len, ==, 2);
  sum = g_array_index (units, CyHoursSum, 0);
  g_assert_cmpint (sum.unit, ==, 1);
  g_assert_cmpstr (sum.name, ==, "甲镇");
  g_assert_cmpuint (sum.n_people, ==, 3);
  g_assert_cmpuint (sum.n_met, ==, 1);
  g_assert_cmpuint (sum.n_behind, ==, 1);
  g_assert_cmpint (sum.task, ==, 1200);
  g_assert_cmpint (sum.counted, ==, 500);
  g_assert_cmpuint (g_array_index (units, CyHoursSum, 1).n_tasks, ==, 0);
  cy_hours_sum_people (&sum, list);
  g_assert_cmpuint (sum.n_people, ==, 4);
  g_assert_cmpint (sum.counted, ==, 530);
  /* Those of one township are told apart by village. */
  g_ptr_array_remove_index (list, 2);
  villages = cy_hours_sum_units (list);
  g_assert_cmpuint (villages->len, ==, 2);
  g_assert_cmpint (g_array_index (villages, CyHoursSum, 0).unit, ==, 11);
  g_assert_cmpuint (g_array_index (villages, CyHoursSum, 0).n_people, ==, 2);
}

/* Online hours above the limit are told apart and not added; who has no task has no share in it. */
static void
test_people (void)
{
  CyHoursPerson people[] = {
    { .task = 400,
      .is_met = TRUE,
      .offline = 260,
      .online = 280,
      .task_offline = 260,
      .task_online = 280,
      .over = 80,
      .counted = 460,
      .forecast = 535 },
    { .task = 560,
      .is_behind = TRUE,
      .offline = 190,
      .task_offline = 130,
      .counted = 130,
      .missing = 430,
      .forecast = 130,
      .n_exempt = 2 },
    { .offline = 900, .task_offline = 900, .counted = 900, .forecast = 900 },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  CyHoursSum sum;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_ptr_array_add (list, &people[i]);
  cy_hours_sum_people (&sum, list);
  g_assert_cmpuint (sum.n_tasks, ==, 2);
  g_assert_cmpuint (sum.n_met, ==, 1);
  g_assert_cmpuint (sum.n_behind, ==, 1);
  g_assert_cmpuint (sum.n_over, ==, 1);
  g_assert_cmpuint (sum.n_exempt, ==, 1);
  g_assert_cmpint (sum.task, ==, 960);
  g_assert_cmpint (sum.offline, ==, 260 + 130 + 900);
  g_assert_cmpint (sum.online, ==, 200);
  g_assert_cmpint (sum.offline + sum.online, ==, sum.counted);
  g_assert_cmpint (sum.missing, ==, 430);
  g_assert_cmpint (sum.forecast, ==, 535 + 130 + 900);
  g_assert_cmpuint (sum.bands[CY_HOURS_NONE], ==, 0);
  g_assert_cmpuint (sum.bands[CY_HOURS_BELOW_40], ==, 1);
  g_assert_cmpuint (sum.bands[CY_HOURS_BELOW_90], ==, 1);
  g_assert_cmpuint (sum.bands[CY_HOURS_FROM_90], ==, 1);
}

/* Who has no unit comes under 0, where the first of them is met. */
static void
test_without_unit (void)
{
  CyHoursPerson people[] = { { .town = 5, .unit = 51 },
                             { .task = 400 },
                             { .town = 5, .unit = 51 } };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GArray) units = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_ptr_array_add (list, &people[i]);
  units = cy_hours_sum_units (list);
  g_assert_cmpuint (units->len, ==, 2);
  g_assert_cmpuint (g_array_index (units, CyHoursSum, 0).n_people, ==, 2);
  g_assert_cmpint (g_array_index (units, CyHoursSum, 1).unit, ==, 0);
  g_assert_cmpint (g_array_index (units, CyHoursSum, 1).task, ==, 400);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/hours-sum/nobody", test_nobody);
  g_test_add_func ("/model/hours-sum/bands", test_bands);
  g_test_add_func ("/model/hours-sum/units", test_units);
  g_test_add_func ("/model/hours-sum/people", test_people);
  g_test_add_func ("/model/hours-sum/without-unit", test_without_unit);

  return g_test_run ();
}
