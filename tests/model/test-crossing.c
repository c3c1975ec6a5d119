/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Each of the four crossings by itself, and what is not known crosses nothing. */
#include "cy-crossing.h"

#include "cy-posting.h"
#include "cy-test-pool.h"
#include "cy-unit.h"

typedef struct
{
  CyTest test;
  gint64 towns[2];
  gint64 village;
  gint64 neighbour;
  gint64 far;
  gint64 county;
  gint64 person;
} Fixture;

static gint64
add_unit (Fixture *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (&self->test, name, kind, parent);

  return cy_record_get_id (unit);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  self->county = add_unit (self, "云岭县", "county", 0);
  self->towns[0] = add_unit (self, "城关镇", "town", self->county);
  self->towns[1] = add_unit (self, "双河乡", "township", self->county);
  self->village = add_unit (self, "新民村", "village", self->towns[0]);
  self->neighbour = add_unit (self, "红星村", "village", self->towns[0]);
  self->far = add_unit (self, "青山村", "village", self->towns[1]);
  self->person = cy_test_add_candidate (&self->test, "甲", self->village, "secretary");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyCrossings
find (Fixture *self, gint64 unit, const char *host, const char *trade, const char *system)
{
  g_autoptr (CyRecord) posting = cy_record_new (CY_POSTING);
  g_autoptr (GError) error = NULL;
  CyCrossings crossings;

  cy_record_set_int (posting, CY_POSTING_PERSON, self->person);
  if (unit != 0)
    cy_record_set_int (posting, CY_POSTING_UNIT, unit);
  if (host != NULL)
    cy_record_set_text (posting, CY_POSTING_HOST, host);
  if (trade != NULL)
    cy_record_set_text (posting, CY_POSTING_TRADE, trade);
  if (system != NULL)
    cy_record_set_text (posting, CY_POSTING_SYSTEM, system);
  g_assert_true (cy_crossings_find (self->test.conn, posting, &crossings, &error));
  g_assert_no_error (error);

  return crossings;
}

/* Another township, an organ of the county, or out of the tree. */
static void
test_region (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (find (self, self->neighbour, NULL, NULL, NULL), ==, CY_CROSSING_NONE);
  g_assert_cmpint (find (self, self->far, NULL, NULL, NULL), ==, CY_CROSSING_REGION);
  g_assert_false (find (self, self->towns[0], NULL, NULL, NULL) & CY_CROSSING_REGION);
  g_assert_true (find (self, self->towns[1], NULL, NULL, NULL) & CY_CROSSING_REGION);
  g_assert_true (find (self, self->county, NULL, NULL, NULL) & CY_CROSSING_REGION);
  g_assert_true (find (self, 0, "永康市某公司", NULL, NULL) & CY_CROSSING_REGION);
}

static void
test_trade (Fixture *self, gconstpointer data)
{
  g_assert_true (find (self, self->towns[0], NULL, NULL, NULL) & CY_CROSSING_TRADE);
  g_assert_true (find (self, 0, "某果业公司", "1", NULL) & CY_CROSSING_TRADE);
  g_assert_false (find (self, 0, "邻县某村", "7", NULL) & CY_CROSSING_TRADE);
  g_assert_false (find (self, 0, "某果业公司", NULL, NULL) & CY_CROSSING_TRADE);
  cy_test_set (&self->test, CY_UNIT, self->neighbour, CY_UNIT_TRADE, "4");
  g_assert_cmpint (find (self, self->neighbour, NULL, NULL, NULL), ==, CY_CROSSING_TRADE);
}

/* From village to village is none, wherever the other lies. */
static void
test_department (Fixture *self, gconstpointer data)
{
  g_assert_false (find (self, self->far, NULL, NULL, NULL) & CY_CROSSING_DEPARTMENT);
  g_assert_false (find (self, 0, "邻县某村", "7", NULL) & CY_CROSSING_DEPARTMENT);
  g_assert_true (find (self, self->towns[0], NULL, NULL, NULL) & CY_CROSSING_DEPARTMENT);
  g_assert_true (find (self, self->county, NULL, NULL, NULL) & CY_CROSSING_DEPARTMENT);
  g_assert_true (find (self, 0, "县农业农村局", "6", NULL) & CY_CROSSING_DEPARTMENT);
}

static void
test_system (Fixture *self, gconstpointer data)
{
  g_assert_true (find (self, self->towns[0], NULL, NULL, NULL) & CY_CROSSING_SYSTEM);
  g_assert_true (find (self, 0, "县法院", "6", "3") & CY_CROSSING_SYSTEM);
  g_assert_false (find (self, 0, "邻县某村", "7", "6") & CY_CROSSING_SYSTEM);
  g_assert_false (find (self, 0, "县法院", "6", NULL) & CY_CROSSING_SYSTEM);
  cy_test_set (&self->test, CY_UNIT, self->neighbour, CY_UNIT_SYSTEM, "5");
  g_assert_cmpint (find (self, self->neighbour, NULL, NULL, NULL), ==, CY_CROSSING_SYSTEM);
}

static void
test_unknown (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) person = cy_test_add_person (&self->test, "乙");

  g_assert_cmpint (find (self, 0, NULL, NULL, NULL), ==, CY_CROSSING_NONE);
  self->person = cy_record_get_id (person);
  g_assert_cmpint (find (self, self->far, NULL, NULL, NULL), ==, CY_CROSSING_NONE);
}

static void
test_words (void)
{
  g_autoptr (CyRecord) posting = cy_record_new (CY_POSTING);
  g_autofree char *words = cy_crossings_dup_words (CY_CROSSING_REGION | CY_CROSSING_SYSTEM);
  g_autofree char *none = cy_crossings_dup_words (CY_CROSSING_NONE);

  g_assert_cmpstr (words, ==, "跨地区、跨系统");
  g_assert_cmpstr (none, ==, "");
  for (guint crossings = 0; crossings < 16; crossings++)
    {
      cy_crossings_set (posting, crossings);
      g_assert_cmpuint (cy_crossings_get (posting), ==, crossings);
    }
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/crossing/region", test_region);
  add ("/model/crossing/trade", test_trade);
  add ("/model/crossing/department", test_department);
  add ("/model/crossing/system", test_system);
  add ("/model/crossing/unknown", test_unknown);
  g_test_add_func ("/model/crossing/words", test_words);

  return g_test_run ();
}
