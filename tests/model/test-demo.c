/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The demo county is whole, plausible, and the same again for the same random state. */
#include "cy-test.h"

#include "cy-check-library.h"
#include "cy-code.h"
#include "cy-date.h"
#include "cy-demo.h"
#include "cy-error.h"
#include "cy-idcard.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-name.h"
#include "cy-person-list.h"
#include "cy-sql.h"
#include "cy-unit-code.h"
#include "cy-unit.h"

#define TODAY 20261122

/* Everything that names a person or place, in one text. */
#define DIGEST                                                                                  \
  "SELECT group_concat(t, char(10)) FROM (SELECT name||coalesce(id_number,'')||coalesce(phone," \
  "'')||coalesce(address,'')||coalesce(occupation,'')||coalesce(pool_state,'') AS t"            \
  " FROM person ORDER BY id)"

static void
fill (CyTest *test, guint n_people, guint32 random_state)
{
  g_autoptr (GError) error = NULL;

  cy_demo_fill (test->conn, "演示", n_people, random_state, TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static char *
digest_of (guint n_people, guint32 random_state)
{
  CyTest           test = { NULL };
  g_autofree char *people = NULL;
  g_autofree char *units = NULL;

  cy_test_set_up (&test, NULL);
  fill (&test, n_people, random_state);
  people = cy_test_text (&test, DIGEST);
  units = cy_test_text (&test, "SELECT group_concat(code||name||coalesce(quota,'')) FROM unit");
  cy_test_tear_down (&test, NULL);

  return g_strconcat (people, units, NULL);
}

static void
test_counts (CyTest *test, gconstpointer data)
{
  fill (test, CY_DEMO_PEOPLE, 1);

  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 1400);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM unit WHERE kind='county'"), ==, 1);
  g_assert_cmpint (
    cy_test_count (test, "SELECT count(*) FROM unit WHERE kind IN('town','township','street')"),
    ==,
    24);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM unit WHERE kind IN('village','community')"),
                   ==,
                   320);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM rules WHERE year=2026 AND unit IS NULL"),
                   ==,
                   1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT state) FROM pool_entry"), ==, 5);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT step) FROM pool_entry"), ==, 9);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT source) FROM person"), ==, 10);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT ethnic) FROM person"), ==, 7);
}

/* Everybody has the records of the steps they came by, in order, and only of those. */
static void
test_steps (CyTest *test, gconstpointer data)
{
  fill (test, CY_DEMO_PEOPLE, 1);

  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM pool_entry e WHERE (SELECT count(*) FROM"
                                  " pool_step WHERE entry=e.id) <> "
                                  "CAST(replace(replace(step,'8','1'),'9','2') AS INTEGER)"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM pool_step s JOIN pool_entry e ON"
                                  " e.id=s.entry WHERE (s.state='open')<>(e.state='progress' AND"
                                  " s.step=e.step) OR s.date<s.since OR s.person<>e.person"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM pool_step a JOIN pool_step b ON"
                                  " a.entry=b.entry AND a.step+1=b.step WHERE a.date<>b.since"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(DISTINCT step) FROM pool_entry WHERE"
                                  " state='progress'"),
                   ==,
                   9);
}

/* Whoever came as far is inspected by groups, and voices and answers add up. */
static void
test_inspections (CyTest *test, gconstpointer data)
{
  fill (test, CY_DEMO_PEOPLE, 1);

  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT method) FROM inspection_record"),
                   ==,
                   5);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM inspection_record r JOIN inspection i ON"
                                  " i.id=r.inspection WHERE r.date<i.date OR "
                                  "r.date>coalesce(i.done,"
                                  " 20261122) OR r.person<>i.person"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM inspection_answer a JOIN inspection_record "
                                  "r"
                                  " ON r.id=a.record WHERE very+fairly+plain+poor+unsure<>voices OR"
                                  " min(very,fairly,plain,poor,unsure)<0"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM pool_step s WHERE step='4' AND"
                                  " state='passed' AND NOT EXISTS(SELECT 1 FROM inspection i WHERE"
                                  " i.entry=s.entry AND i.state='done' AND i.done<=s.date)"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM inspection WHERE state='open'"),
                   >,
                   3);
}

/* Followed up, screened and adjusted as the rules want it: nothing before somebody came or to come,
 * nothing without a basis, and whoever left did so with the papers of the reason. */
static void
test_follow (CyTest *test, gconstpointer data)
{
  fill (test, CY_DEMO_PEOPLE, 1);

  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM follow_up f JOIN pool_entry e ON"
                                  " e.person=f.person WHERE f.date<e.admitted OR"
                                  " f.date>" G_STRINGIFY (TODAY)),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT kind) FROM follow_up"), ==, 3);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(DISTINCT conclusion||coalesce(decision,''))"
                                  " FROM screening"),
                   ==,
                   4);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM screening WHERE conclusion='fail' AND"
                                  " (decision IS NULL OR decision_basis IS NULL OR"
                                  " decision_organ IS NULL OR decided<date)"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM pool_entry e WHERE state IN"
                                  " ('used','out') AND (exit_basis IS NULL OR exit_organ IS NULL"
                                  " OR NOT EXISTS (SELECT 1 FROM adjustment a WHERE a.entry=e.id"
                                  " AND a.outcome='out' AND a.date=e.exit_date))"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT outcome) FROM adjustment"), ==, 3);
}

/* What the front page is for: villages with nobody, and villages below what is due. */
/* What was concluded is what the record of the step says; nobody passes against the rules; who is
 * asked about stands at the step, and has no conclusion yet. */
static void
test_reviews (CyTest *test, gconstpointer data)
{
  fill (test, CY_DEMO_PEOPLE, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM review_round"), ==, 2);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT min(n) FROM (SELECT count(*) AS n FROM review_subject "
                                  "GROUP BY round)"),
                   >,
                   10);
  g_assert_cmpint (
    cy_test_count (
      test,
      "SELECT count(*) FROM review_subject s JOIN review_round r ON r.id=s.round "
      "WHERE r.state='done' AND NOT EXISTS(SELECT 1 FROM pool_step p WHERE p.entry=s.entry "
      "AND p.step='3' AND p.date=s.date AND p.state=CASE s.conclusion WHEN 'pass' THEN 'passed' "
      "ELSE 'failed' END)"),
    ==,
    0);
  g_assert_cmpint (
    cy_test_count (test,
                   "SELECT count(*) FROM review_subject s JOIN review_reply y ON y.subject=s.id "
                   "LEFT JOIN negative_item i ON i.id=y.item WHERE s.conclusion='pass' "
                   "AND y.answer='found' AND (i.severity='bar' OR s.reason IS NULL)"),
    ==,
    0);
  g_assert_cmpint (
    cy_test_count (test,
                   "SELECT count(*) FROM review_subject s JOIN review_round r ON r.id=s.round "
                   "JOIN pool_entry e ON e.id=s.entry WHERE r.state='open' "
                   "AND (e.step<>'3' OR e.state<>'progress' OR s.conclusion IS NOT NULL)"),
    ==,
    0);
}

static void
test_thin_villages (CyTest *test, gconstpointer data)
{
  gint64 blank;
  gint64 due;
  gint64 in;

  fill (test, CY_DEMO_PEOPLE, 1);
  blank = cy_test_count (test,
                         "SELECT count(*) FROM unit u WHERE kind IN('village','community') AND NOT"
                         " EXISTS(SELECT 1 FROM person WHERE unit=u.id AND pool_state='in')");
  due = cy_test_count (test, "SELECT sum(quota) FROM unit");
  in = cy_test_count (test, "SELECT count(*) FROM person WHERE pool_state='in'");
  g_assert_cmpint (blank, >, 10);
  g_assert_cmpint (blank, <, 80);
  g_assert_cmpint (in, >, due / 2);
  g_assert_cmpint (in, <, due);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(DISTINCT unit) FROM post WHERE until IS NULL AND"
                                  " title IN('01','03')"),
                   >,
                   280);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM(SELECT unit FROM post WHERE until IS NULL"
                                  " AND title IN('01','03') GROUP BY unit HAVING count(*)>1)"),
                   ==,
                   0);
}

static void
check_person (CyRecord *person, guint *bad_ids)
{
  const char *id = cy_record_get_text (person, CY_PERSON_ID_NUMBER);
  CyDate      birth = cy_record_get_int (person, CY_PERSON_BIRTH);
  int         age = cy_date_age (birth, TODAY);

  g_assert_cmpint (cy_name_check (cy_record_get_text (person, CY_PERSON_NAME)), ==, CY_NAME_FINE);
  g_assert_true (g_str_has_prefix (id, "520599"));
  g_assert_cmpint (age, >=, 18);
  g_assert_cmpint (age, <, 70);
  if (cy_idcard_check (id, TODAY) != CY_IDCARD_OK || cy_idcard_get_birth (id) != birth ||
      g_strcmp0 (cy_idcard_get_gender (id), cy_record_get_text (person, CY_PERSON_GENDER)) != 0)
    (*bad_ids)++;
}

/* Twenty people have a mistake, of which nine kinds take turns; four of these touch the ID. */
static void
test_people_are_valid (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = NULL;
  guint bad_ids = 0;

  fill (test, CY_DEMO_PEOPLE, 1);
  people = cy_mapper_load_all (test->conn, CY_PERSON, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < people->len; i++)
    check_person (g_ptr_array_index (people, i), &bad_ids);
  g_assert_cmpuint (bad_ids, ==, 9);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT id_number) FROM person"), ==, 1400);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT phone) FROM person"), ==, 1400);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM person WHERE political IN('01','02') AND"
                                  " party_date IS NULL"),
                   ==,
                   3);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM exemption"), ==, 2);
}

static void
test_hard_names (CyTest *test, gconstpointer data)
{
  static const char *const parts[] = { "𬙯", "㫃", "䶮", "𠮷", "欧阳", "令狐", "单", "曾", "覃" };

  fill (test, CY_DEMO_PEOPLE, 1);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT count(*) FROM person WHERE name LIKE '%%%s%%'", parts[i]);

      g_assert_cmpint (cy_test_count (test, sql), >, 0);
    }
}

static void
test_codes_tell_kinds (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) units = NULL;

  fill (test, 0, 1);
  units = cy_mapper_load_all (test->conn, CY_UNIT, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (units->len, ==, 345);
  for (guint i = 0; i < units->len; i++)
    {
      CyRecord   *unit = g_ptr_array_index (units, i);
      const char *code = cy_record_get_text (unit, CY_UNIT_CODE);

      g_assert_cmpuint (strlen (code), ==, 12);
      g_assert_cmpstr (cy_unit_code_kind (code), ==, cy_record_get_text (unit, CY_UNIT_KIND));
    }
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT code) FROM unit"), ==, 345);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT parent||name) FROM unit"), ==, 344);
}

/* No code of a record is unknown to its table. */
static void
test_codes_exist (CyTest *test, gconstpointer data)
{
  guint                  n_entities;
  const CyEntity *const *entities = cy_entity_list (&n_entities);

  fill (test, 600, 7);
  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) all = cy_mapper_load_all (test->conn, entities[i], &error);

      g_assert_no_error (error);
      for (guint j = 0; j < all->len; j++)
        for (guint k = 0; k < entities[i]->n_fields; k++)
          {
            const CyField *field = &entities[i]->fields[k];
            const char    *text = cy_record_get_text (g_ptr_array_index (all, j), k);

            if (field->kind == CY_KIND_CODE && text != NULL)
              g_assert_nonnull (cy_code_lookup (cy_code_set_get (field->of), text));
          }
    }
}

/* Lines follow each other to the month and the last is open, but for one deliberate gap. */
static void
test_resumes_have_no_gap (CyTest *test, gconstpointer data)
{
  fill (test, CY_DEMO_PEOPLE, 1);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM resume a WHERE until IS NOT NULL AND NOT"
                                  " EXISTS(SELECT 1 FROM resume b WHERE b.person=a.person AND"
                                  " b.since=a.until)"),
                   <=,
                   12);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM person p WHERE 1<>(SELECT count(*) FROM"
                                  " resume WHERE person=p.id AND until IS NULL)"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM resume WHERE until<=since"), ==, 0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM resume WHERE since>20261122"), ==, 0);
}

static void
test_parts_belong (CyTest *test, gconstpointer data)
{
  fill (test, CY_DEMO_PEOPLE, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM person p WHERE NOT EXISTS(SELECT 1 FROM"
                                  " unit WHERE id=p.unit AND kind IN('village','community'))"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM person p WHERE 1<>(SELECT count(*) FROM"
                                  " education WHERE person=p.id AND is_highest=1)"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM person p WHERE in_post IS NOT NULL AND 1<>"
                                  "(SELECT count(*) FROM post WHERE person=p.id AND is_main=1)"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM family f JOIN person c ON"
                                  " c.id_number=f.id_number JOIN person p ON p.id=f.person WHERE"
                                  " p.unit=c.unit AND c.in_post IS NOT NULL"),
                   >,
                   10);
}

/* A check finds the twenty deliberate mistakes, two of which are lifted, and no other. */
static void
test_checks_well (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyCheckReport) report = NULL;

  fill (test, CY_DEMO_PEOPLE, 1);
  report = cy_check_library (test->conn, 0, TODAY, TODAY, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report->n_errors, ==, 14);
  g_assert_cmpuint (report->n_warnings, ==, 4);
  g_assert_cmpuint (report->n_exempted, ==, 2);
}

static void
test_same_again (void)
{
  g_autofree char *one = digest_of (300, 20260);
  g_autofree char *same = digest_of (300, 20260);
  g_autofree char *other = digest_of (300, 20261);

  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
}

/* More people than 320 villages of sixty hold get more villages, not fuller ones. */
static void
test_many_people (CyTest *test, gconstpointer data)
{
  fill (test, 19260, 3);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM unit WHERE kind IN('village','community')"),
                   ==,
                   321);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT id_number) FROM person"), ==, 19260);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM person p WHERE NOT EXISTS(SELECT 1 FROM "
                                  "family"
                                  " WHERE person=p.id)"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM person p WHERE NOT EXISTS(SELECT 1 FROM "
                                  "person_key"
                                  " WHERE key=lower(p.id_number) AND person=p.id)"),
                   ==,
                   0);
}

static void
test_undone_as_one (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = NULL;
  g_autofree char *name = NULL;

  fill (test, 50, 1);
  g_assert_true (cy_journal_undo (test->conn, &name, &error));
  g_assert_cmpstr (name, ==, "演示");
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person WHERE deleted IS NULL"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM unit WHERE deleted IS NULL"), ==, 0);
}

static void
cancel_halfway (guint done, guint total, gpointer data)
{
  if (done >= total / 2)
    g_cancellable_cancel (data);
}

static void
test_cancel_leaves_nothing (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_assert_false (cy_demo_fill (test->conn,
                                "演示",
                                1000,
                                1,
                                TODAY,
                                cancel_halfway,
                                cancellable,
                                cancellable,
                                &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM unit"), ==, 0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM step"), ==, 0);
}

static void
test_refuses (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = NULL;

  g_assert_false (
    cy_demo_fill (test->conn, "演示", CY_DEMO_MAX_PEOPLE + 1, 1, TODAY, NULL, NULL, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_clear_error (&error);

  person = cy_test_add_person (test, "张三");
  g_assert_false (cy_demo_fill (test->conn, "演示", 5, 1, TODAY, NULL, NULL, NULL, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM person"), ==, 1);
}

/* Leads of every kind, some of them candidates; one examination over, with somebody who moved up.
 */
static void
test_work (CyTest *test, gconstpointer data)
{
  fill (test, CY_DEMO_PEOPLE, 1);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM lead"), ==, 76);
  g_assert_cmpint (cy_test_count (test, "SELECT count(DISTINCT state) FROM lead"), ==, 3);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM lead l WHERE state='taken' AND NOT EXISTS"
                                  " (SELECT 1 FROM pool_entry e WHERE e.person=l.person)"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM lead WHERE state='closed'"
                                  " AND (reason IS NULL OR closed IS NULL)"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM exam"), ==, 2);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM exam_mark WHERE outcome='next'"),
                   ==,
                   1);
  /* As many are in as there are places, and only they came further. */
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT x.places-(SELECT count(*) FROM exam_mark m WHERE"
                                  " m.exam=x.id AND m.outcome IN ('chosen','next'))"
                                  " FROM exam x WHERE state='done'"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test,
                                  "SELECT count(*) FROM pool_entry e WHERE route='exam' AND"
                                  " state='progress' AND step IN ('3','4') AND NOT EXISTS (SELECT 1"
                                  " FROM exam_mark m WHERE m.entry=e.id AND m.outcome IN"
                                  " ('chosen','next'))"),
                   ==,
                   0);
  g_assert_cmpint (cy_test_count (test, "SELECT count(*) FROM rules WHERE unit IS NOT NULL"),
                   ==,
                   1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/model/demo/counts", test_counts);
  cy_test_case ("/model/demo/steps", test_steps);
  cy_test_case ("/model/demo/follow", test_follow);
  cy_test_case ("/model/demo/reviews", test_reviews);
  cy_test_case ("/model/demo/inspections", test_inspections);
  cy_test_case ("/model/demo/thin-villages", test_thin_villages);
  cy_test_case ("/model/demo/people-are-valid", test_people_are_valid);
  cy_test_case ("/model/demo/hard-names", test_hard_names);
  cy_test_case ("/model/demo/codes-tell-kinds", test_codes_tell_kinds);
  cy_test_case ("/model/demo/codes-exist", test_codes_exist);
  cy_test_case ("/model/demo/resumes-have-no-gap", test_resumes_have_no_gap);
  cy_test_case ("/model/demo/parts-belong", test_parts_belong);
  cy_test_case ("/model/demo/checks-well", test_checks_well);
  g_test_add_func ("/model/demo/same-again", test_same_again);
  cy_test_case ("/model/demo/many-people", test_many_people);
  cy_test_case ("/model/demo/undone-as-one", test_undone_as_one);
  cy_test_case ("/model/demo/cancel-leaves-nothing", test_cancel_leaves_nothing);
  cy_test_case ("/model/demo/refuses", test_refuses);
  cy_test_case ("/model/demo/work", test_work);

  return g_test_run ();
}
