/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which mentor each place of a plan gets. */
#include "cy-test-exchange.h"

#include "cy-exchange-plan.h"

/* The mentor of a unit comes before those of its township, who share its other places out. */
static void
test_mentors (CyTestExchange *self, gconstpointer data)
{
  gint64 near;
  g_autoptr (CyExchangeCase) it = NULL;

  for (guint i = 0; i < 3; i++)
    {
      cy_test_exchange_add_person (self, "张三", 2, "会计");
      cy_test_exchange_add_place (self, i < 2 ? 0 : 1, "助理", "会计", 1);
    }
  cy_test_exchange_add_mentor (self, self->towns[0], 1);
  cy_test_exchange_add_mentor (self, self->towns[0], 1);
  near = cy_test_exchange_add_mentor (self, self->villages[1], 1);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_MENTOR_REQUIRED, 1);
  it = cy_test_exchange_load (self);
  g_assert_cmpint (cy_exchange_case_get_place (it, 0)->mentor,
                   !=,
                   cy_exchange_case_get_place (it, 1)->mentor);
  g_assert_cmpint (((const CyExchangeMentor *)
                      it->mentors->pdata[cy_exchange_case_get_place (it, 2)->mentor])
                     ->id,
                   ==,
                   near);
  cy_test_exchange_propose (self);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM exchange_person WHERE place IS NOT NULL"),
                   ==,
                   3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_exchange_case ("/model/exchange-read/mentors", test_mentors);

  return g_test_run ();
}
