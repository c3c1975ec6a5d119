/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which rule speaks against a place, and that the solver finds what trying every way that keeps the
 * rules finds. */
#include "cy-test-exchange.h"

#include "cy-exchange-plan.h"
#include "cy-exchange-rule.h"
#include "cy-exchange-solve.h"
#include "cy-exchange-why.h"
#include "cy-kin-check.h"
#include "cy-mentoring.h"
#include "cy-person-parts.h"
#include "cy-posting.h"

#include <string.h>

#define MANY 1000000

/* ---- Trying everything ---- */

typedef struct
{
  const CyExchangeCase *it;
  int                  *places;
  gint64                best;
} Brute;

static void
try_all (Brute *self, guint person)
{
  gint64 value = 0;

  if (person < self->it->people->len)
    {
      for (int j = -1; j < (int) self->it->places->len; j++)
        {
          self->places[person] = j;
          try_all (self, person + 1);
        }
      return;
    }
  for (guint i = 0; i < person; i++)
    {
      if (self->places[i] < 0)
        continue;
      if (cy_exchange_case_find_broken (self->it, self->places, i, (guint) self->places[i]) != 0)
        return;
      value += MANY + cy_exchange_case_get_arc (self->it, i, (guint) self->places[i])->points;
    }
  self->best = MAX (self->best, value);
}

static CyExchangeAnswer *
solve (const CyExchangeCase *it)
{
  g_autoptr (GError) error = NULL;
  CyExchangeAnswer *answer = cy_exchange_solve (it, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return answer;
}

/* The solver's answer is as good as the best that keeps all rules. */
static int *
assert_best (CyTestExchange *self)
{
  g_autoptr (CyExchangeCase) it = cy_test_exchange_load (self);
  g_autoptr (CyExchangeAnswer) answer = solve (it);
  g_autofree int *places = g_new (int, it->people->len + 1);
  Brute           brute = { it, places, 0 };

  try_all (&brute, 0);
  g_assert_cmpint (answer->result->n_placed * (gint64) MANY + answer->result->value,
                   ==,
                   brute.best);
  g_assert_cmpint (answer->result->bound, ==, answer->result->value);

  return g_memdup2 (answer->result->places, it->people->len * sizeof (int));
}

static guint
find_broken (CyTestExchange *self, guint person, guint place)
{
  g_autoptr (CyExchangeCase) it = cy_test_exchange_load (self);
  g_autofree int *places = cy_exchange_case_dup_places (it);

  return cy_exchange_case_find_broken (it, places, person, place);
}

static void
assert_fault (CyTestExchange *self, guint person, guint place, CyExchangeRule rule)
{
  g_autoptr (CyExchangeCase) it = cy_test_exchange_load (self);
  g_autofree int  *places = cy_exchange_case_dup_places (it);
  g_autofree char *words = NULL;

  g_assert_cmpuint (cy_exchange_case_find_broken (it, places, person, place), ==, 1U << rule);
  words = cy_exchange_case_dup_faults (it, places, person, place);
  g_assert_cmpint (strlen (words), >, 5);
}

/* ---- Rules ---- */

static void
test_past (CyTestExchange *self, gconstpointer data)
{
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64 posting;

  cy_test_exchange_add_place (self, 1, "助理", NULL, 1);
  cy_test_exchange_add_place (self, 2, "助理", NULL, 1);
  posting = cy_test_exchange_add_posting (self, person, self->villages[1], "F02", 20250630);
  g_assert_cmpuint (find_broken (self, 0, 0), ==, 0);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_NO_RETURN, 1);
  assert_fault (self, 0, 0, CY_EXCHANGE_RULE_HOST);
  g_assert_cmpuint (find_broken (self, 0, 1), ==, 0);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_NO_REPEAT, 1);
  assert_fault (self, 0, 1, CY_EXCHANGE_RULE_KIND);
  cy_test_set_text (&self->test, CY_POSTING, posting, CY_POSTING_KIND, "F03");
  g_assert_cmpuint (find_broken (self, 0, 1), ==, 0);
  cy_test_exchange_add_posting (self, person, self->villages[0], "F01", 20270131);
  assert_fault (self, 0, 1, CY_EXCHANGE_RULE_AWAY);
}

static void
test_home (CyTestExchange *self, gconstpointer data)
{
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");

  cy_test_exchange_add_place (self, 0, "助理", NULL, 1);
  g_assert_cmpuint (find_broken (self, 0, 0), ==, 0);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_NOT_HOME, 1);
  assert_fault (self, 0, 0, CY_EXCHANGE_RULE_HOME);
  cy_test_set_int (&self->test, CY_PERSON, person, CY_PERSON_UNIT, self->villages[1]);
  g_assert_cmpuint (find_broken (self, 0, 0), ==, 0);
}

static void
add_family (CyTestExchange *self, gint64 person, const char *name, gint64 birth)
{
  g_autoptr (CyRecord) member = cy_record_new (CY_FAMILY);

  cy_record_set_int (member, CY_FAMILY_PERSON, person);
  cy_record_set_text (member, CY_FAMILY_RELATION, "61");
  cy_record_set_text (member, CY_FAMILY_NAME, name);
  cy_record_set_int (member, CY_FAMILY_BIRTH, birth);
  cy_test_save (&self->test, member, "member");
}

/* Two kin are not at one host, and nobody is where kin hold a post. */
static void
test_kin (CyTestExchange *self, gconstpointer data)
{
  gint64 one = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64 other = cy_test_exchange_add_person (self, "张四", 0, "会计");
  gint64 cadre = cy_test_exchange_add_person (self, "张五", 0, "会计");
  g_autoptr (CyRecord) post = cy_record_new (CY_POST);
  g_autoptr (CyExchangeCase) it = NULL;
  g_autofree int *best = NULL;

  cy_test_set_int (&self->test, CY_PERSON, other, CY_PERSON_BIRTH, 19880500);
  cy_test_set_int (&self->test, CY_PERSON, cadre, CY_PERSON_BIRTH, 19800900);
  add_family (self, one, "张四", 19880500);
  add_family (self, one, "张五", 19800900);
  cy_record_set_int (post, CY_POST_PERSON, cadre);
  cy_record_set_int (post, CY_POST_UNIT, self->villages[2]);
  cy_record_set_text (post, CY_POST_TITLE, "02");
  cy_test_save (&self->test, post, "post");
  cy_test_exchange_add_place (self, 1, "助理", "会计", 2);
  cy_test_exchange_add_place (self, 1, "文书", NULL, 1);
  cy_test_exchange_add_place (self, 2, "助理", NULL, 1);
  it = cy_test_exchange_load (self);
  g_assert_cmpuint (it->kin->len, >=, 3);
  g_free (assert_best (self));
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_KIN_APART, 1);
  assert_fault (self, 0, 2, CY_EXCHANGE_RULE_KIN);
  best = assert_best (self);
  g_assert_cmpint (best[0], !=, 2);
  g_assert_false (best[0] >= 0 && best[0] < 2 && best[1] >= 0 && best[1] < 2);
}

static void
test_mentor (CyTestExchange *self, gconstpointer data)
{
  gint64 mentor;
  gint64 person = cy_test_exchange_add_person (self, "张三", 0, "会计");
  g_autoptr (CyRecord) mentoring = cy_record_new (CY_MENTORING);
  g_autofree int *best = NULL;

  cy_test_exchange_add_person (self, "李四", 0, "会计");
  cy_test_exchange_add_person (self, "王五", 0, "会计");
  cy_test_exchange_add_place (self, 1, "助理", NULL, 3);
  cy_test_exchange_add_place (self, 1, "文书", "会计", 3);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_MENTOR_REQUIRED, 1);
  assert_fault (self, 0, 0, CY_EXCHANGE_RULE_MENTOR);
  mentor = cy_test_exchange_add_mentor (self, self->towns[0], 3);
  g_assert_cmpuint (find_broken (self, 0, 0), ==, 0);
  cy_record_set_int (mentoring, CY_MENTORING_PERSON, person);
  cy_record_set_int (mentoring, CY_MENTORING_MENTOR, mentor);
  cy_record_set_int (mentoring, CY_MENTORING_SINCE, 20260101);
  cy_test_save (&self->test, mentoring, "mentoring");
  best = assert_best (self);
  g_assert_cmpint (best[0], ==, 1);
  g_assert_cmpint (best[1], ==, 1);
  g_assert_cmpint (best[2], ==, -1);
}

/* No township fills more than its share of hard posts; who had one comes last. */
static void
test_hard (CyTestExchange *self, gconstpointer data)
{
  gint64          first = cy_test_exchange_add_person (self, "张三", 0, "会计");
  gint64          posting;
  g_autofree int *best = NULL;

  cy_test_exchange_add_person (self, "李四", 0, "会计");
  cy_test_exchange_add_person (self, "王五", 1, "会计");
  for (guint i = 0; i < 2; i++)
    cy_test_set_int (&self->test,
                     CY_EXCHANGE_PLACE,
                     cy_test_exchange_add_place (self, 2, "助理", "会计", 1),
                     CY_EXCHANGE_PLACE_HARD,
                     1);
  posting = cy_test_exchange_add_posting (self, first, self->villages[1], "F01", 20250630);
  cy_test_set_int (&self->test, CY_POSTING, posting, CY_POSTING_HARD, 1);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_HARD_YEARS, 3);
  best = assert_best (self);
  g_assert_cmpint (best[0], ==, -1);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_HARD_YEARS, 1);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_HARD_SHARE, 50);
  g_free (best);
  best = assert_best (self);
  g_assert_cmpint ((best[0] >= 0) + (best[1] >= 0) + (best[2] >= 0), ==, 1);
}

static void
test_locks (CyTestExchange *self, gconstpointer data)
{
  gint64 place;
  g_autoptr (CyExchangeCase) it = NULL;
  g_autoptr (CyExchangeAnswer) answer = NULL;
  g_autofree char  *words = NULL;
  CyExchangeSummary summary;

  cy_test_exchange_add_person (self, "张三", 0, "会计");
  cy_test_exchange_add_person (self, "李四", 0, "果树");
  place = cy_test_exchange_add_place (self, 1, "助理", "会计", 1);
  for (guint i = 1; i <= 2; i++)
    cy_test_set_int (&self->test, CY_EXCHANGE_PERSON, i, CY_EXCHANGE_PERSON_LOCKED, i == 2);
  cy_test_set_int (&self->test, CY_EXCHANGE_PERSON, 2, CY_EXCHANGE_PERSON_PLACE, place);
  it = cy_test_exchange_load (self);
  answer = solve (it);
  g_assert_cmpint (answer->result->places[0], ==, -1);
  g_assert_cmpint (answer->result->places[1], ==, 0);
  g_assert_cmpint (answer->result->value, ==, 0);
  words = cy_exchange_case_dup_obstacle (it, answer->result->places, 0);
  g_assert_nonnull (strstr (words, "李四"));
  cy_exchange_case_summarise (it, answer->result->places, &summary);
  g_assert_cmpuint (summary.n_placed, ==, 1);
  g_assert_cmpuint (summary.n_seats, ==, 1);
  g_assert_cmpuint (summary.n_broken, ==, 0);
}

static void
test_empty (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (CyExchangeCase) it = cy_test_exchange_load (self);
  g_autoptr (CyExchangeAnswer) answer = solve (it);
  g_autofree char *words = NULL;

  g_assert_cmpuint (answer->result->n_people, ==, 0);
  cy_test_exchange_add_person (self, "张三", 0, "会计");
  cy_exchange_case_unref (it);
  it = cy_test_exchange_load (self);
  cy_exchange_answer_free (answer);
  answer = solve (it);
  g_assert_cmpuint (answer->result->n_placed, ==, 0);
  words = cy_exchange_case_dup_obstacle (it, answer->result->places, 0);
  g_assert_cmpint (strlen (words), >, 0);
  cy_test_exchange_add_place (self, 1, "助理", NULL, 0);
  g_free (assert_best (self));
  assert_fault (self, 0, 0, CY_EXCHANGE_RULE_CAPACITY);
}

/* Ties go to who has the earlier uid. */
static void
test_ties (CyTestExchange *self, gconstpointer data)
{
  g_autofree int *best = NULL;

  cy_test_exchange_add_person (self, "张三", 0, "会计");
  cy_test_exchange_add_person (self, "李四", 0, "会计");
  cy_test_exchange_add_person (self, "王五", 0, "会计");
  cy_test_exchange_add_place (self, 1, "助理", "会计", 1);
  cy_test_exchange_add_place (self, 2, "助理", "会计", 1);
  best = assert_best (self);
  g_assert_cmpint (best[0], ==, 0);
  g_assert_cmpint (best[1], ==, 1);
  g_assert_cmpint (best[2], ==, -1);
}

/* What was near, and which rule bars what would be better. */
static void
test_others (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (CyExchangeCase) it = NULL;
  g_autoptr (CyExchangeAnswer) answer = NULL;
  g_autoptr (GArray) others = NULL;
  g_autofree char *runner_up = NULL;

  cy_test_exchange_add_person (self, "张三", 0, "果树栽培");
  cy_test_exchange_add_place (self, 0, "助理", "果树栽培", 1);
  cy_test_exchange_add_place (self, 1, "助理", "果树修剪", 1);
  cy_test_exchange_add_place (self, 2, "助理", NULL, 1);
  cy_test_exchange_set_plan (self, CY_EXCHANGE_PLAN_NOT_HOME, 1);
  it = cy_test_exchange_load (self);
  answer = solve (it);
  g_assert_cmpint (answer->result->places[0], ==, 1);
  others = cy_exchange_case_list_others (it, answer->result->places, 0);
  g_assert_cmpuint (others->len, ==, 2);
  g_assert_cmpuint (g_array_index (others, CyExchangeOther, 0).place, ==, 0);
  g_assert_cmpuint (g_array_index (others, CyExchangeOther, 0).broken,
                    ==,
                    1U << CY_EXCHANGE_RULE_HOME);
  runner_up = cy_exchange_case_dup_runner_up (it, answer->result->places, 0);
  g_assert_nonnull (strstr (runner_up, "柳林村"));
  g_assert_nonnull (strstr (runner_up, "−100"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_exchange_case ("/model/exchange-case/past", test_past);
  cy_test_exchange_case ("/model/exchange-case/home", test_home);
  cy_test_exchange_case ("/model/exchange-case/kin", test_kin);
  cy_test_exchange_case ("/model/exchange-case/mentor", test_mentor);
  cy_test_exchange_case ("/model/exchange-case/hard", test_hard);
  cy_test_exchange_case ("/model/exchange-case/locks", test_locks);
  cy_test_exchange_case ("/model/exchange-case/empty", test_empty);
  cy_test_exchange_case ("/model/exchange-case/ties", test_ties);
  cy_test_exchange_case ("/model/exchange-case/others", test_others);

  return g_test_run ();
}
