/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Kin of one village are found by each kind of evidence and each path, and nobody else is. */
#include "cy-test-pool.h"

#include "cy-kin-check.h"
#include "cy-kin.h"
#include "cy-person-parts.h"
#include "cy-pool.h"
#include "cy-unit.h"

#define TODAY 20261123
#define ID_A "110101199003070038"
#define ID_B "110101198807090014"
#define ID_C "110101196001010016"

typedef struct
{
  CyTest test;
  gint64 town;
  gint64 village;
  gint64 candidate; /* 张三 */
  gint64 cadre;     /* 李四, in post */
} Fixture;

static gint64
add_unit (Fixture *self, const char *name, const char *kind, gint64 parent)
{
  g_autoptr (CyRecord) unit = cy_test_add_unit (&self->test, name, kind, parent);

  return cy_record_get_id (unit);
}

static gint64
add_cadre (Fixture *self, const char *name, gint64 unit, gint64 until)
{
  g_autoptr (CyRecord) person = cy_test_add_person (&self->test, name);
  g_autoptr (CyRecord) post = cy_record_new (CY_POST);

  cy_record_set_int (post, CY_POST_PERSON, cy_record_get_id (person));
  cy_record_set_int (post, CY_POST_UNIT, unit);
  cy_record_set_text (post, CY_POST_TITLE, "村委会主任");
  if (until != 0)
    cy_record_set_int (post, CY_POST_END, until);
  cy_test_save (&self->test, post, "post");

  return cy_record_get_id (person);
}

static void
add_family (Fixture    *self,
            gint64      person,
            const char *relation,
            const char *name,
            gint64      birth,
            const char *id_number)
{
  g_autoptr (CyRecord) member = cy_record_new (CY_FAMILY);

  cy_record_set_int (member, CY_FAMILY_PERSON, person);
  cy_record_set_text (member, CY_FAMILY_RELATION, relation);
  cy_record_set_text (member, CY_FAMILY_NAME, name);
  if (birth != 0)
    cy_record_set_int (member, CY_FAMILY_BIRTH, birth);
  if (id_number != NULL)
    cy_record_set_text (member, CY_FAMILY_ID_NUMBER, id_number);
  cy_test_save (&self->test, member, "member");
}

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->test, NULL);
  self->town = add_unit (self, "青山镇", "town", 0);
  self->village = add_unit (self, "新民村", "village", self->town);
  self->candidate = cy_test_add_candidate (&self->test, "张三", self->village, CY_TIER_COMMITTEE);
  self->cadre = add_cadre (self, "李四", self->village, 0);
  cy_test_set_int (&self->test, CY_PERSON, self->cadre, CY_PERSON_UNIT, self->village);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static GPtrArray *
find (Fixture *self, gboolean by_town, gint64 person)
{
  g_autoptr (GError) error = NULL;
  const CyKinWish wish = { .by_town = by_town, .person = person, .base_date = TODAY };
  GPtrArray      *pairs = cy_kin_find (self->test.conn, &wish, &error);

  g_assert_no_error (error);

  return pairs;
}

static void
assert_one (Fixture *self, const char *steps, CyKinRule rule, CyKinEvidence evidence)
{
  g_autoptr (GPtrArray) pairs = find (self, FALSE, 0);
  const CyKinPair *pair;

  g_assert_cmpuint (pairs->len, ==, 1);
  pair = g_ptr_array_index (pairs, 0);
  g_assert_cmpint (pair->person.id, ==, self->candidate);
  g_assert_cmpint (pair->other.id, ==, self->cadre);
  g_assert_cmpstr (pair->word.steps, ==, steps);
  g_assert_cmpint (pair->rule, ==, rule);
  g_assert_cmpint (pair->evidence, ==, evidence);
}

static void
assert_none (Fixture *self)
{
  g_autoptr (GPtrArray) pairs = find (self, FALSE, 0);

  g_assert_cmpuint (pairs->len, ==, 0);
}

static void
set_birth (Fixture *self, gint64 person, gint64 birth)
{
  cy_test_set_int (&self->test, CY_PERSON, person, CY_PERSON_BIRTH, birth);
}

static void
set_id (Fixture *self, gint64 person, const char *id_number)
{
  cy_test_set (&self->test, CY_PERSON, person, CY_PERSON_ID_NUMBER, id_number);
}

static void
test_by_id (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) pairs = NULL;
  const CyKinPair *pair;

  set_id (self, self->cadre, ID_A);
  add_family (self, self->candidate, "12", "李 四", 0, ID_A);
  assert_one (self, "M", CY_KIN_SPOUSE, CY_KIN_BY_ID);
  pairs = find (self, FALSE, 0);
  pair = g_ptr_array_index (pairs, 0);
  g_assert_cmpstr (pair->path,
                   ==,
                   "张三’s relative (妻) 李四 = 新民村 村委会主任 李四; evidence: Same ID number");
}

/* From the side of the cadre, the candidate comes first all the same. */
static void
test_by_birth (Fixture *self, gconstpointer data)
{
  set_birth (self, self->candidate, 19950312);
  add_family (self, self->cadre, "23", "张三", 19950300, NULL);
  assert_one (self, "U", CY_KIN_DIRECT, CY_KIN_BY_BIRTH);
}

static void
test_by_relation (Fixture *self, gconstpointer data)
{
  add_family (self, self->candidate, "12", "李四", 0, NULL);
  assert_none (self);
  /* A relation that does not answer is no evidence. */
  add_family (self, self->cadre, "71", "张三", 0, NULL);
  assert_none (self);
  add_family (self, self->cadre, "11", "张三", 0, NULL);
  assert_one (self, "M", CY_KIN_SPOUSE, CY_KIN_BY_RELATION);
}

/* Names are common: alone, or with another month, or another number, they say nothing. */
static void
test_names (Fixture *self, gconstpointer data)
{
  add_family (self, self->candidate, "71", "李四", 19880700, NULL);
  assert_none (self);
  set_birth (self, self->cadre, 19880800);
  assert_none (self);
  set_birth (self, self->cadre, 19880709);
  assert_one (self, "S", CY_KIN_COLLATERAL, CY_KIN_BY_BIRTH);
  set_id (self, self->cadre, ID_A);
  add_family (self, self->cadre, "51", "王五", 19600100, ID_B);
  add_family (self, self->candidate, "51", "王五", 19600100, ID_C);
  assert_one (self, "S", CY_KIN_COLLATERAL, CY_KIN_BY_BIRTH);
}

static void
test_other_number (Fixture *self, gconstpointer data)
{
  set_birth (self, self->cadre, 19880709);
  set_id (self, self->cadre, ID_A);
  add_family (self, self->candidate, "71", "李四", 19880700, ID_B);
  assert_none (self);
}

/* The year alone is no month, and words for nothing are no number. */
static void
test_unknown (Fixture *self, gconstpointer data)
{
  set_birth (self, self->cadre, 19880000);
  add_family (self, self->candidate, "71", "李四", 19880000, "无");
  add_family (self, self->cadre, "73", "王五", 0, "无");
  assert_none (self);
}

/* A's elder brother is B's father. */
static void
test_shared (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) pairs = NULL;
  const CyKinPair *pair;

  add_family (self, self->candidate, "71", "王五", 19600101, ID_C);
  add_family (self, self->cadre, "51", "王五", 0, ID_C);
  assert_one (self, "SD", CY_KIN_COLLATERAL, CY_KIN_BY_ID);
  pairs = find (self, FALSE, 0);
  pair = g_ptr_array_index (pairs, 0);
  g_assert_cmpstr (pair->path,
                   ==,
                   "张三’s relative (兄) 王五 = relative (父亲) of 新民村 村委会主任 李四; "
                   "evidence: Same ID number");
}

/* The dead make kin of the living, but nobody who holds a post is dead. */
static void
test_dead (Fixture *self, gconstpointer data)
{
  set_birth (self, self->cadre, 19600100);
  add_family (self, self->candidate, "51", "李四", 19600100, NULL);
  cy_test_set (&self->test, CY_FAMILY, 1, CY_FAMILY_STATE, "2");
  assert_none (self);
  add_family (self, self->cadre, "51", "王五", 19300100, NULL);
  add_family (self, self->candidate, "61", "王五", 19300100, NULL);
  cy_test_set (&self->test, CY_FAMILY, 2, CY_FAMILY_STATE, "2");
  assert_one (self, "US", CY_KIN_COLLATERAL, CY_KIN_BY_BIRTH);
}

/* What is nearer to the two is shown, and they are shown once. */
static void
test_strongest (Fixture *self, gconstpointer data)
{
  set_id (self, self->cadre, ID_A);
  add_family (self, self->candidate, "51", "王五", 19600100, ID_C);
  add_family (self, self->cadre, "51", "王五", 19600100, ID_C);
  assert_one (self, "S", CY_KIN_COLLATERAL, CY_KIN_BY_ID);
  add_family (self, self->cadre, "11", "张三", 0, NULL);
  add_family (self, self->candidate, "12", "李四", 0, NULL);
  assert_one (self, "M", CY_KIN_SPOUSE, CY_KIN_BY_RELATION);
}

static void
test_too_far (Fixture *self, gconstpointer data)
{
  set_id (self, self->cadre, ID_A);
  add_family (self, self->candidate, "45", "李四", 0, ID_A);
  add_family (self, self->candidate, "99", "李四", 0, ID_A);
  assert_none (self);
  add_family (self, self->candidate, "97", "李四", 0, ID_A);
  assert_one (self, "?", CY_KIN_OTHER, CY_KIN_BY_ID);
}

static void
test_places (Fixture *self, gconstpointer data)
{
  gint64 next = add_unit (self, "东风村", "village", self->town);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) pairs = NULL;
  gint64 other = add_cadre (self, "赵六", next, 0);

  set_id (self, other, ID_B);
  add_family (self, self->candidate, "73", "赵六", 0, ID_B);
  none = find (self, FALSE, 0);
  g_assert_cmpuint (none->len, ==, 0);
  pairs = find (self, TRUE, 0);
  g_assert_cmpuint (pairs->len, ==, 1);
  g_assert_cmpstr (((CyKinPair *) g_ptr_array_index (pairs, 0))->other.place, ==, "东风村");
}

/* Who has left the post or the pool does not count. */
static void
test_who (Fixture *self, gconstpointer data)
{
  gint64 former = add_cadre (self, "赵六", self->village, 20260101);

  set_id (self, former, ID_B);
  set_id (self, self->cadre, ID_A);
  add_family (self, self->candidate, "73", "赵六", 0, ID_B);
  assert_none (self);
  add_family (self, self->candidate, "12", "李四", 0, ID_A);
  assert_one (self, "M", CY_KIN_SPOUSE, CY_KIN_BY_ID);
  cy_test_set (&self->test, CY_ENTRY, 1, CY_ENTRY_STATE, CY_POOL_OUT);
  assert_none (self);
}

static void
test_person (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) own = NULL;
  g_autoptr (GPtrArray) none = NULL;
  gint64 third = add_cadre (self, "赵六", self->village, 0);

  set_id (self, self->cadre, ID_A);
  add_family (self, self->candidate, "12", "李四", 0, ID_A);
  own = find (self, FALSE, self->cadre);
  g_assert_cmpuint (own->len, ==, 1);
  g_assert_cmpint (((CyKinPair *) g_ptr_array_index (own, 0))->person.id, ==, self->cadre);
  none = find (self, FALSE, third);
  g_assert_cmpuint (none->len, ==, 0);
}

/* Somebody in everybody's family is nobody's. */
static void
test_flood (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("赵六%u", i);

      add_family (self, add_cadre (self, name, self->village, 0), "51", "不详", 19600100, NULL);
    }
  assert_none (self);
}

static void
test_verdict (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) check = cy_record_new (CY_KIN_CHECK);
  g_autoptr (GPtrArray) pairs = NULL;
  const CyKinPair *pair;

  set_id (self, self->cadre, ID_A);
  add_family (self, self->candidate, "71", "李四", 0, ID_A);
  cy_record_set_int (check, CY_KIN_CHECK_PERSON, self->cadre);
  cy_record_set_int (check, CY_KIN_CHECK_OTHER, self->candidate);
  cy_record_set_text (check, CY_KIN_CHECK_VERDICT, CY_KIN_AVOID);
  cy_record_set_text (check, CY_KIN_CHECK_BASIS, "任职回避规定");
  cy_record_set_int (check, CY_KIN_CHECK_DATE, 20261101);
  cy_record_set_text (check, CY_KIN_CHECK_ORGAN, "青山镇党委");
  cy_test_save (&self->test, check, "check");
  pairs = find (self, FALSE, 0);
  pair = g_ptr_array_index (pairs, 0);
  g_assert_cmpstr (pair->verdict, ==, CY_KIN_AVOID);
  g_assert_cmpstr (pair->organ, ==, "青山镇党委");
  g_assert_cmpint (pair->decided, ==, 20261101);
}

static guint
count_people (Fixture *self)
{
  g_autoptr (GPtrArray) pairs = find (self, FALSE, 0);
  g_autoptr (GHashTable) people = cy_kin_list_people (pairs);

  return g_hash_table_size (people);
}

/* Both, until somebody has cleared them. */
static void
test_people (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) check = cy_record_new (CY_KIN_CHECK);

  g_assert_cmpuint (count_people (self), ==, 0);
  set_id (self, self->cadre, ID_A);
  add_family (self, self->candidate, "71", "李四", 0, ID_A);
  g_assert_cmpuint (count_people (self), ==, 2);
  cy_record_set_int (check, CY_KIN_CHECK_PERSON, self->candidate);
  cy_record_set_int (check, CY_KIN_CHECK_OTHER, self->cadre);
  cy_record_set_text (check, CY_KIN_CHECK_VERDICT, CY_KIN_CLEAR);
  cy_record_set_text (check, CY_KIN_CHECK_BASIS, "同名");
  cy_record_set_text (check, CY_KIN_CHECK_ORGAN, "青山镇党委");
  cy_record_set_int (check, CY_KIN_CHECK_DATE, 20261101);
  cy_test_save (&self->test, check, "check");
  g_assert_cmpuint (count_people (self), ==, 0);
}

#define add(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/model/kin/by-id", test_by_id);
  add ("/model/kin/by-birth", test_by_birth);
  add ("/model/kin/by-relation", test_by_relation);
  add ("/model/kin/names", test_names);
  add ("/model/kin/other-number", test_other_number);
  add ("/model/kin/unknown", test_unknown);
  add ("/model/kin/shared", test_shared);
  add ("/model/kin/dead", test_dead);
  add ("/model/kin/strongest", test_strongest);
  add ("/model/kin/too-far", test_too_far);
  add ("/model/kin/places", test_places);
  add ("/model/kin/who", test_who);
  add ("/model/kin/person", test_person);
  add ("/model/kin/flood", test_flood);
  add ("/model/kin/verdict", test_verdict);
  add ("/model/kin/people", test_people);

  return g_test_run ();
}
