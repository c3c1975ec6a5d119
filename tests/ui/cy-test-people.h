/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-people-page-private.h"

#include "cy-test-page.h"

G_BEGIN_DECLS

#define CY_TEST_PEOPLE_WIDTH 1366
#define CY_TEST_PEOPLE_VILLAGE "松岭村"

/**
 * CyTestPeople:
 * @fixture: the page with its library
 * @village: with four people in the pool
 * @empty_village: with nobody
 * @people: four in the pool, one on the way, one who has left
 * @page: the same as in @fixture
 * @table: of it
 * @n_wanted: rows that are waited for
 */
typedef struct
{
  CyTestPage    fixture;
  gint64        village;
  gint64        empty_village;
  gint64        people[6];
  CyPeoplePage *page;
  CyTable      *table;
  guint         n_wanted;
} CyTestPeople;

void        cy_test_people_set_up (CyTestPeople *self, gconstpointer data);
void        cy_test_people_tear_down (CyTestPeople *self, gconstpointer data);
void        cy_test_people_show (CyTestPeople *self, int width);
void        cy_test_people_wait (CyTestPeople *self, guint n);
void        cy_test_people_wait_for_toast (CyTestPeople *self);
const char *cy_test_people_cell (CyTestPeople *self, guint row, const char *column);
guint       cy_test_people_row_of (CyTestPeople *self, gint64 id);
void        cy_test_people_choose (CyTestPeople *self, guint n);
gint64      cy_test_people_count (CyTestPeople *self, const char *sql);
GtkWidget  *cy_test_people_find_chip (CyTestPeople *self, const char *name);

#define cy_test_people_case(name, func) \
  g_test_add (name, CyTestPeople, NULL, cy_test_people_set_up, func, cy_test_people_tear_down)

G_END_DECLS
