/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What people lack of what their tier asks; what nobody judged is unknown, not a gap. */
#include "cy-ability-gap.h"

#include "cy-ability-edit.h"
#include "cy-ability.h"
#include "cy-error.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-merge.h"
#include "cy-own-code.h"
#include "cy-pool.h"
#include "cy-rules.h"
#include "cy-step.h"
#include "cy-test-pool.h"

#define TODAY 20261123
#define POLITICS "1"
#define SURVEY "2"

typedef struct
{
  CyTest test;
  gint64 first;
  gint64 second;
  gint64 guest; /* in no pool */
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (CyRecord) guest = NULL;

  cy_test_set_up (&self->test, NULL);
  self->first = cy_test_add_candidate (&self->test, "甲", 0, CY_TIER_SECRETARY);
  self->second = cy_test_add_candidate (&self->test, "乙", 0, CY_TIER_COMMITTEE);
  guest = cy_test_add_person (&self->test, "丙");
  self->guest = cy_record_get_id (guest);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_test_tear_down (&self->test, NULL);
}

static CyRecord *
make (gint64 person, const char *ability, gint64 level, CyDate date)
{
  CyRecord *record = cy_record_new (CY_ABILITY_RECORD);

  cy_record_set_int (record, CY_ABILITY_RECORD_PERSON, person);
  cy_record_set_text (record, CY_ABILITY_RECORD_ABILITY, ability);
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, level);
  cy_record_set_int (record, CY_ABILITY_RECORD_DATE, date);
  cy_record_set_text (record, CY_ABILITY_RECORD_SOURCE, "1");
  cy_record_set_text (record, CY_ABILITY_RECORD_EVIDENCE, "年度考核材料");

  return record;
}

static gint64
add (Fixture *self, gint64 person, const char *ability, gint64 level, CyDate date)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (records, make (person, ability, level, date));
  cy_ability_add (self->test.conn, records, TODAY, "记一次评定", &error);
  g_assert_no_error (error);

  return cy_record_get_id (g_ptr_array_index (records, 0));
}

static CyAbilityGaps *
load (Fixture *self, gint64 person)
{
  g_autoptr (GError) error = NULL;
  CyAbilityGaps *gaps = cy_ability_gaps_load (self->test.conn, NULL, person, TODAY, &error);

  g_assert_no_error (error);

  return gaps;
}

static void
check (const CyAbilityGap *gap, CyAbilityGapState state, guint need, guint level, guint lack)
{
  g_assert_cmpint (gap->state, ==, state);
  g_assert_cmpuint (gap->need, ==, need);
  g_assert_cmpuint (gap->level, ==, level);
  g_assert_cmpuint (gap->lack, ==, lack);
}

static void
test_states (Fixture *self, gconstpointer data)
{
  g_autoptr (CyAbilityGaps) gaps = NULL;
  CyAbilityGap gap;

  add (self, self->first, POLITICS, 35, 20260601);
  add (self, self->second, POLITICS, 35, 20260601);
  add (self, self->guest, POLITICS, 35, 20260601);
  add (self, self->first, SURVEY, 50, 20230601);
  gaps = load (self, CY_ABILITY_EVERYBODY);
  gap = cy_ability_gaps_get_by_code (gaps, self->first, POLITICS);
  check (&gap, CY_ABILITY_SHORT, 40, 35, 5);
  gap = cy_ability_gaps_get_by_code (gaps, self->second, POLITICS);
  check (&gap, CY_ABILITY_MET, 30, 35, 0);
  gap = cy_ability_gaps_get_by_code (gaps, self->guest, POLITICS);
  check (&gap, CY_ABILITY_NOT_ASKED, 0, 35, 0);
  gap = cy_ability_gaps_get_by_code (gaps, self->first, SURVEY);
  check (&gap, CY_ABILITY_UNKNOWN, 40, 0, 0);
  gap = cy_ability_gaps_get_by_code (gaps, self->first, "none");
  check (&gap, CY_ABILITY_NOT_ASKED, 0, 0, 0);
  gap = cy_ability_gaps_get_by_code (gaps, 99999, POLITICS);
  check (&gap, CY_ABILITY_NOT_ASKED, 0, 0, 0);
}

static void
test_one_person (Fixture *self, gconstpointer data)
{
  g_autoptr (CyAbilityGaps) gaps = NULL;
  g_autoptr (GArray) list = NULL;

  add (self, self->first, POLITICS, 20, 20260601);
  add (self, self->second, POLITICS, 20, 20260601);
  gaps = load (self, self->second);
  list = cy_ability_gaps_list (gaps, self->second);
  g_assert_cmpuint (list->len, ==, 7);
  check (&g_array_index (list, CyAbilityGap, 0), CY_ABILITY_SHORT, 30, 20, 10);
  check (&g_array_index (list, CyAbilityGap, 6), CY_ABILITY_UNKNOWN, 30, 0, 0);
  g_assert_cmpuint (cy_ability_book_get (gaps->book, self->first, 0, TODAY).level, ==, 0);
}

static void
test_selection (Fixture *self, gconstpointer data)
{
  g_autoptr (CyAbilityGaps) gaps = NULL;
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) missing = NULL;
  g_autoptr (GArray) unknown = NULL;

  add (self, self->first, POLITICS, 38, 20260601);
  add (self, self->second, POLITICS, 20, 20260601);
  g_array_append_val (people, self->first);
  g_array_append_val (people, self->second);
  g_array_append_val (people, self->guest);
  gaps = load (self, CY_ABILITY_EVERYBODY);
  missing = cy_ability_gaps_list_short (gaps, people, POLITICS, CY_ABILITY_SHORT);
  g_assert_cmpuint (missing->len, ==, 2);
  g_assert_cmpint (g_array_index (missing, CyAbilityGap, 0).person, ==, self->second);
  g_assert_cmpuint (g_array_index (missing, CyAbilityGap, 0).lack, ==, 10);
  g_assert_cmpuint (g_array_index (missing, CyAbilityGap, 1).lack, ==, 2);
  unknown = cy_ability_gaps_list_short (gaps, people, SURVEY, CY_ABILITY_UNKNOWN);
  g_assert_cmpuint (unknown->len, ==, 2);
}

static void
test_nobody (Fixture *self, gconstpointer data)
{
  g_autoptr (CyAbilityGaps) gaps = load (self, CY_ABILITY_EVERYBODY);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) missing =
    cy_ability_gaps_list_short (gaps, people, POLITICS, CY_ABILITY_SHORT);

  g_assert_cmpuint (missing->len, ==, 0);
}

static void
test_needs (Fixture *self, gconstpointer data)
{
  CyConn *conn = self->test.conn;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyAbilityGaps) gaps = NULL;
  g_autoptr (CyStep) step = cy_step_begin (conn, "改能力标准", CY_STEP_NONE, &error);

  g_assert_true (cy_ability_set_need (conn, CY_TIER_SECRETARY, POLITICS, 45, &error));
  g_assert_true (cy_ability_set_need (conn, CY_TIER_SECRETARY, SURVEY, 45, &error));
  g_assert_true (cy_ability_set_need (conn, CY_TIER_SECRETARY, SURVEY, 0, &error));
  g_assert_true (cy_ability_set_need (conn, CY_TIER_COMMITTEE, SURVEY, 30, &error));
  g_assert_true (cy_ability_set_words (conn, POLITICS, 1, "本县的话", &error));
  g_assert_true (cy_ability_set_words (conn, POLITICS, 2, "本县的话", &error));
  g_assert_true (cy_ability_set_words (conn, POLITICS, 2, " ", &error));
  g_assert_true (cy_step_commit (step, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM ability_need WHERE deleted IS NULL"),
                   ==,
                   2);
  gaps = load (self, CY_ABILITY_EVERYBODY);
  g_assert_cmpuint (cy_ability_frame_get_need (gaps->book->frame, CY_TIER_SECRETARY, 0), ==, 45);
  g_assert_cmpuint (cy_ability_frame_get_need (gaps->book->frame, CY_TIER_SECRETARY, 1), ==, 0);
  g_assert_cmpuint (cy_ability_frame_get_need (gaps->book->frame, CY_TIER_SECRETARY, 2), ==, 40);
  g_assert_cmpuint (cy_ability_frame_get_need (gaps->book->frame, CY_TIER_COMMITTEE, 1), ==, 30);
  g_assert_cmpuint (cy_ability_frame_get_need (gaps->book->frame, NULL, 1), ==, 0);
  g_assert_cmpstr (gaps->book->frame->kinds[0].words[0], ==, "本县的话");
  g_assert_cmpstr (gaps->book->frame->kinds[0].words[1],
                   ==,
                   "能按要求参加学习和组织生活，能说清主要政策");
  g_assert_true (gaps->book->frame->kinds[0].own_words[0]);
  g_assert_false (gaps->book->frame->kinds[0].own_words[1]);
}

static void
test_own_ability (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyAbilityGaps) gaps = NULL;
  CyAbilityGap gap;
  gint64 id = cy_own_code_add (self->test.conn, "ability", "8", "数字化能力", "增加能力", &error);

  g_assert_no_error (error);
  add (self, self->first, "8", 25, 20260601);
  gaps = load (self, self->first);
  g_assert_cmpuint (gaps->book->frame->n_kinds, ==, 8);
  g_assert_null (gaps->book->frame->kinds[7].words[0]);
  gap = cy_ability_gaps_get_by_code (gaps, self->first, "8");
  check (&gap, CY_ABILITY_SHORT, 40, 25, 15);
  g_clear_pointer (&gaps, cy_ability_gaps_free);
  g_assert_false (cy_own_code_retire (self->test.conn, id, "停用能力", &error));
  g_clear_error (&error); /* in use */
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_true (cy_own_code_retire (self->test.conn, id, "停用能力", &error));
  gaps = load (self, self->first);
  g_assert_cmpuint (gaps->book->frame->n_kinds, ==, 7);
}

static void
assert_refused (GError **error)
{
  g_assert_error (*error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (error);
}

/* A stored record is never changed or deleted; undo alone takes it back. */
static void
test_lasting (Fixture *self, gconstpointer data)
{
  CyConn *conn = self->test.conn;
  g_autoptr (GError) error = NULL;
  gint64 id = add (self, self->first, POLITICS, 30, 20260601);
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ABILITY_RECORD, id, &error);
  g_autoptr (CyStep) step = cy_step_begin (conn, "改", CY_STEP_NONE, &error);
  CyValue level = { .type = CY_VALUE_INT, .number = 50 };

  g_assert_true (cy_mapper_save (conn, record, &error));
  cy_record_set_int (record, CY_ABILITY_RECORD_LEVEL, 50);
  g_assert_false (cy_mapper_save (conn, record, &error));
  assert_refused (&error);
  g_assert_false (
    cy_mapper_set (conn, CY_ABILITY_RECORD, id, CY_ABILITY_RECORD_LEVEL, &level, &error));
  assert_refused (&error);
  g_assert_false (cy_mapper_delete (conn, CY_ABILITY_RECORD, id, &error));
  assert_refused (&error);
  g_clear_pointer (&step, cy_step_free);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT level FROM ability_record"), ==, 30);
  g_assert_true (cy_journal_undo (conn, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM ability_record WHERE deleted IS NULL"),
                   ==,
                   0);
}

static guint
get_level (Fixture *self)
{
  g_autoptr (CyAbilityGaps) gaps = load (self, self->first);

  return cy_ability_gaps_get_by_code (gaps, self->first, POLITICS).level;
}

static void
test_correction (Fixture *self, gconstpointer data)
{
  CyConn *conn = self->test.conn;
  g_autoptr (GError) error = NULL;
  gint64 wrong = add (self, self->first, POLITICS, 50, 20260601);
  g_autoptr (CyRecord) right = make (self->second, SURVEY, 30, 20260501);

  g_assert_false (cy_ability_correct (conn, wrong, right, TODAY, "更正", &error));
  assert_refused (&error); /* no reason */
  cy_record_set_text (right, CY_ABILITY_RECORD_REASON, "抄错一格");
  g_assert_true (cy_ability_correct (conn, wrong, right, TODAY, "更正", &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_record_get_int (right, CY_ABILITY_RECORD_PERSON), ==, self->first);
  g_assert_cmpstr (cy_record_get_text (right, CY_ABILITY_RECORD_ABILITY), ==, POLITICS);
  g_assert_cmpuint (get_level (self), ==, 30);
  cy_record_set_id (right, 0);
  g_assert_false (cy_ability_correct (conn, wrong, right, TODAY, "更正", &error));
  assert_refused (&error); /* once only */
  g_assert_true (cy_journal_undo (conn, NULL, &error));
  g_assert_cmpuint (get_level (self), ==, 50);
}

static void
test_withdrawal (Fixture *self, gconstpointer data)
{
  CyConn *conn = self->test.conn;
  g_autoptr (GError) error = NULL;
  gint64 wrong;

  add (self, self->first, POLITICS, 30, 20260501);
  wrong = add (self, self->first, POLITICS, 50, 20260601);
  g_assert_false (cy_ability_withdraw (conn, wrong, "", "撤销", &error));
  assert_refused (&error);
  g_assert_true (cy_ability_withdraw (conn, wrong, "记错了人", "撤销", &error));
  g_assert_no_error (error);
  g_assert_cmpuint (get_level (self), ==, 30);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM ability_record"), ==, 3);
}

static void
test_unsound (Fixture *self, gconstpointer data)
{
  static const struct
  {
    guint          field;
    gint64         number;
    const char    *text;
    CyAbilityFault fault;
  } cases[] = {
    { CY_ABILITY_RECORD_LEVEL, 9, NULL, CY_ABILITY_NO_LEVEL },
    { CY_ABILITY_RECORD_LEVEL, 51, NULL, CY_ABILITY_NO_LEVEL },
    { CY_ABILITY_RECORD_LEVEL, 0, NULL, CY_ABILITY_NO_LEVEL },
    { CY_ABILITY_RECORD_LEVEL, -10, NULL, CY_ABILITY_NO_LEVEL },
    { CY_ABILITY_RECORD_DATE, 20260600, NULL, CY_ABILITY_NO_DAY },
    { CY_ABILITY_RECORD_DATE, 20260231, NULL, CY_ABILITY_NO_DAY },
    { CY_ABILITY_RECORD_DATE, 20261124, NULL, CY_ABILITY_TOO_LATE },
    { CY_ABILITY_RECORD_ABILITY, 0, "77", CY_ABILITY_NO_ABILITY },
    { CY_ABILITY_RECORD_SOURCE, 0, "77", CY_ABILITY_NO_SOURCE },
    { CY_ABILITY_RECORD_EVIDENCE, 0, " \n", CY_ABILITY_NO_EVIDENCE },
    { CY_ABILITY_RECORD_CORRECTS, 1, NULL, CY_ABILITY_NO_REASON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GError) error = NULL;
      CyRecord *bad = make (self->first, POLITICS, 30, 20260601);

      g_assert_cmpint (cy_ability_check (bad, TODAY), ==, CY_ABILITY_SOUND);
      if (cases[i].text != NULL)
        cy_record_set_text (bad, cases[i].field, cases[i].text);
      else
        cy_record_set_int (bad, cases[i].field, cases[i].number);
      g_assert_cmpint (cy_ability_check (bad, TODAY), ==, cases[i].fault);
      g_ptr_array_add (records, make (self->first, POLITICS, 30, 20260601));
      g_ptr_array_add (records, bad);
      g_assert_false (cy_ability_add (self->test.conn, records, TODAY, "记", &error));
      assert_refused (&error);
    }
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM ability_record"), ==, 0);
}

static void
test_parse (void)
{
  static const char *const bad[] = { "",    " ",  "0",  "0.9", "5.1", "6",  "3.55", "3.",  ".5",
                                     "3,5", "-3", "3a", "1e1", "四",  "10", "35",   "\xff" };
  guint                    level = 7;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cy_ability_parse_level (bad[i], &level));
  g_assert_false (cy_ability_parse_level (NULL, &level));
  g_assert_cmpuint (level, ==, 7);
  g_assert_true (cy_ability_parse_level (" 4 ", &level));
  g_assert_cmpuint (level, ==, 40);
  g_assert_true (cy_ability_parse_level ("3.5", &level));
  g_assert_cmpuint (level, ==, 35);
  g_assert_true (cy_ability_parse_level ("３．５", &level));
  g_assert_cmpuint (level, ==, 35);
  g_assert_true (cy_ability_parse_level ("5.0", &level));
  g_assert_cmpuint (level, ==, 50);
}

/* Merging moves the records; one that both have stays with the person that is dropped. */
static void
test_merging (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  add (self, self->first, POLITICS, 30, 20260601);
  add (self, self->second, POLITICS, 30, 20260601);
  add (self, self->second, SURVEY, 20, 20260601);
  g_assert_true (cy_merge_people (self->test.conn,
                                  self->first,
                                  self->second,
                                  NULL,
                                  0,
                                  "同一人",
                                  "合并",
                                  &error));
  g_assert_no_error (error);
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM ability_record r JOIN person p "
                                  "ON p.id=r.person WHERE p.deleted IS NULL"),
                   ==,
                   2);
  g_assert_true (cy_journal_undo (self->test.conn, NULL, &error));
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM ability_record WHERE person IN "
                                  "(SELECT max(id) FROM person WHERE name='乙')"),
                   ==,
                   2);
}

#define add_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_case ("/model/ability-gap/states", test_states);
  add_case ("/model/ability-gap/one-person", test_one_person);
  add_case ("/model/ability-gap/selection", test_selection);
  add_case ("/model/ability-gap/nobody", test_nobody);
  add_case ("/model/ability-gap/needs", test_needs);
  add_case ("/model/ability-gap/own-ability", test_own_ability);
  add_case ("/model/ability-gap/lasting", test_lasting);
  add_case ("/model/ability-gap/correction", test_correction);
  add_case ("/model/ability-gap/withdrawal", test_withdrawal);
  add_case ("/model/ability-gap/merging", test_merging);
  add_case ("/model/ability-gap/unsound", test_unsound);
  g_test_add_func ("/model/ability-gap/parse", test_parse);

  return g_test_run ();
}
