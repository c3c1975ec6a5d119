/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Every rule with what breaks it and what does not; exceptions; messages. */
#include "check-cases.h"

#include "cy-check.h"
#include "cy-date.h"
#include "cy-person-parts.h"
#include "cy-person.h"

#include <string.h>

static const CyCheckContext context = { CHECK_CASES_TODAY, CHECK_CASES_TODAY, NULL, NULL };

/* Have cases of their own below or in test-check-library.c: they need bytes, or other people. */
static const char *const elsewhere[] = { "photo-form", "id-not-unique", "course-twice", NULL };

static CyRecord *
get_part (CyDossier *dossier, const CyEntity *entity, guint index)
{
  GPtrArray *parts = cy_dossier_get_parts (dossier, entity);

  g_assert_cmpuint (index, <=, parts->len);

  return index < parts->len ? g_ptr_array_index (parts, index) : cy_dossier_add (dossier, entity);
}

static void
set_value (CyRecord *record, const char *name, const char *text)
{
  const CyEntity *entity = cy_record_get_entity (record);
  int             field = cy_entity_find_field (entity, name);
  CyKind          kind;

  g_assert_cmpint (field, >=, 0);
  kind = entity->fields[field].kind;
  if (*text == '\0')
    cy_record_unset (record, (guint) field);
  else if (kind == CY_KIND_DATE || kind == CY_KIND_BOOL || kind == CY_KIND_INT)
    cy_record_set_int (record, (guint) field, g_ascii_strtoll (text, NULL, 10));
  else
    cy_record_set_text (record, (guint) field, text);
}

static void
edit (CyDossier *dossier, const char *edits)
{
  g_auto (GStrv) list = g_strsplit (edits, ";", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_auto (GStrv) sides = g_strsplit (list[i], "=", 2);
      g_auto (GStrv) path = NULL;

      if (sides[0] == NULL)
        continue;
      path = g_strsplit (sides[0], ".", 3);
      if (path[1] == NULL)
        set_value (cy_dossier_get_person (dossier), path[0], sides[1]);
      else
        set_value (get_part (dossier,
                             cy_entity_get (path[0]),
                             (guint) g_ascii_strtoull (path[1], NULL, 10)),
                   path[2],
                   sides[1]);
    }
}

static CyDossier *
make_dossier (const char *edits)
{
  CyDossier *dossier = cy_dossier_new ();

  edit (dossier, CHECK_CASES_DOSSIER);
  edit (dossier, edits);

  return dossier;
}

static GPtrArray *
check (CyDossier *dossier)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *problems = cy_check_dossier (dossier, &context, &error);

  g_assert_no_error (error);

  return problems;
}

static const CyProblem *
find_problem (GPtrArray *problems, const char *rule)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const CyProblem *problem = g_ptr_array_index (problems, i);

      if (g_str_equal (problem->rule->id, rule))
        return problem;
    }

  return NULL;
}

static char *
describe (const CyProblem *problem)
{
  if (problem == NULL)
    return NULL;
  if (problem->field < 0)
    return g_strdup_printf ("%s.%u", problem->entity->name, problem->index);

  return g_strdup_printf ("%s.%u.%s",
                          problem->entity->name,
                          problem->index,
                          problem->entity->fields[problem->field].name);
}

static void
test_blameless (void)
{
  g_autoptr (CyDossier) dossier = make_dossier ("");
  g_autoptr (GPtrArray) problems = check (dossier);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *message = cy_problem_dup_message (g_ptr_array_index (problems, i));

      g_test_message ("%s", message);
    }
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_case (gconstpointer data)
{
  const CheckCase *self = data;
  g_autoptr (CyDossier) dossier = make_dossier (self->edits);
  g_autoptr (GPtrArray) problems = check (dossier);
  const CyProblem *problem = find_problem (problems, self->rule);
  g_autofree char *where = describe (problem);

  g_assert_cmpstr (where, ==, self->where);
  if (problem == NULL)
    return;
  g_assert_cmpint (problem->severity, ==, cy_rule_find (self->rule)->severity);
  g_assert_false (problem->exempted);
}

static gboolean
has_cases (const char *rule)
{
  gboolean good = FALSE;
  gboolean bad = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (check_cases); i++)
    if (g_str_equal (check_cases[i].rule, rule))
      {
        good = good || check_cases[i].where == NULL;
        bad = bad || check_cases[i].where != NULL;
      }

  return (good && bad) || g_strv_contains (elsewhere, rule);
}

static char **
read_table (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "codes", "validation_rules.tsv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (g_strchomp (text), "\n", -1);
}

/* A rule that is not checked must say so, and one that is must be shown to work. */
static void
test_table_is_covered (void)
{
  g_auto (GStrv) lines = read_table ();
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      const CyRule *rule;

      if (lines[i][0] == '#' || g_str_equal (cells[0], "id"))
        continue;
      n++;
      rule = cy_rule_find (cells[0]);
      g_test_message ("%s", cells[0]);
      g_assert_nonnull (rule);
      g_assert_cmpint (g_str_has_prefix (cells[3], "error"),
                       ==,
                       rule->severity == CY_SEVERITY_ERROR);
      g_assert_cmpint (cy_rule_is_checked (rule), ==, !(rule->flags & CY_RULE_LATER));
      g_assert_true ((rule->flags & CY_RULE_LATER) || has_cases (rule->id));
    }
  g_assert_cmpuint (n, ==, 37);
}

/* The ids that the head of the table adds for imports. */
static void
test_import_rules (void)
{
  g_auto (GStrv) lines = read_table ();
  guint         n_rules;
  const CyRule *rules = cy_rule_list (&n_rules);
  guint         n = 0;

  for (guint i = 0; i < n_rules; i++)
    if (rules[i].flags & CY_RULE_IMPORT)
      {
        g_assert_nonnull (strstr (lines[1], rules[i].id));
        g_assert_false (cy_rule_is_checked (&rules[i]));
        n++;
      }
  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (n_rules, ==, 37 + 5);
  g_assert_null (cy_rule_find ("no-such-rule"));
}

/* What later versions will keep is listed, and never counted as passed. */
static void
test_later_rules (void)
{
  static const char *const later[] = {
    "assessment-single", "excellent-share", "training-hours", "form-dates"
  };
  guint         n_rules;
  const CyRule *rules = cy_rule_list (&n_rules);
  guint         n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (later); i++)
    g_assert_false (cy_rule_is_checked (cy_rule_find (later[i])));
  for (guint i = 0; i < n_rules; i++)
    n += (rules[i].flags & CY_RULE_LATER) != 0;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (later));
}

static void
assert_exempted (const char *edits, const char *rule, gboolean exempted, gboolean is_error)
{
  g_autoptr (CyDossier) dossier = make_dossier (edits);
  g_autoptr (GPtrArray) problems = check (dossier);
  const CyProblem *problem = find_problem (problems, rule);

  g_test_message ("%s", edits);
  g_assert_nonnull (problem);
  g_assert_cmpint (problem->exempted, ==, exempted);
  g_assert_cmpint (cy_problem_is_error (problem), ==, is_error);
}

#define EXEMPT(rule) ";exemption.0.rule=" rule ";exemption.0.reason=档案认定"

static void
test_exceptions (void)
{
  const char *birth = "birth-disagrees-with-id";
  const char *gender = "sex-disagrees-with-id";

  assert_exempted ("birth=19910503", birth, FALSE, TRUE);
  assert_exempted ("birth=19910503" EXEMPT ("birth-disagrees-with-id"), birth, TRUE, FALSE);
  assert_exempted ("birth=19910503" EXEMPT ("age-range"), birth, FALSE, TRUE);
  assert_exempted ("birth=19910503;exemption.0.rule=birth-disagrees-with-id", birth, FALSE, TRUE);
  assert_exempted ("name=约翰Smith" EXEMPT ("name-form"), "name-form", TRUE, FALSE);
  assert_exempted ("gender=1" EXEMPT ("sex-disagrees-with-id"), gender, FALSE, TRUE);
  assert_exempted ("phone=12" EXEMPT ("phone-form"), "phone-form", TRUE, FALSE);
  assert_exempted ("phone=12", "phone-form", FALSE, FALSE);
}

/* Residence permits (83) and what deployed checks take for people from abroad (91). */
static void
test_foreign_numbers (void)
{
  static const char *const ids[] = { "830000199005030029", "910000199005030029" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *edits = g_strconcat ("id_number=", ids[i], NULL);
      g_autoptr (CyDossier) dossier = make_dossier (edits);
      g_autoptr (GPtrArray) problems = check (dossier);
      const CyProblem *problem = find_problem (problems, "id-province");
      g_autofree char *message = NULL;

      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_nonnull (problem);
      g_assert_cmpint (problem->severity, ==, CY_SEVERITY_WARNING);
      message = cy_problem_dup_message (problem);
      g_assert_nonnull (strstr (message, "permit"));
      g_assert_null (cy_check_id_number (ids[i], CHECK_CASES_TODAY));
    }
  g_assert_cmpstr (cy_check_id_number ("990527199005030020", CHECK_CASES_TODAY), ==, "id-province");
}

static void
test_messages (void)
{
  static const char *const cases[][3] = {
    { "gender=1",
      "sex-disagrees-with-id",
      "Gender: the ID number says otherwise; correct one of the two" },
    { "ethnic=",
      "required-before-report",
      "Ethnic group: must be known before anything is reported; fill it in" },
    { "education.0.school=",
      "education-incomplete",
      "Education and degrees, line 1: School: is missing; fill it in" },
    { "birth=20070700",
      "age-range",
      "Born: the age at the base date is not from 18 to 70; check the date (17)" },
    { "resume.1.since=20120900",
      "resume-gap",
      "Résumé, line 2: From and to: give every line its months, leave no gap or overlap of more "
      "than a month, and leave only the last line open (2012.07--2012.09)" },
    { FOUR_MORE "family.7.relation=71;family.7.name=张九",
      "family-count",
      "Family: forms print 7 members and packages take 10; keep the closest (8)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CyDossier) dossier = make_dossier (cases[i][0]);
      g_autoptr (GPtrArray) problems = check (dossier);
      g_autofree char *message = cy_problem_dup_message (find_problem (problems, cases[i][1]));

      g_assert_cmpstr (message, ==, cases[i][2]);
    }
}

static void
test_several_at_once (void)
{
  g_autoptr (CyDossier) dossier = make_dossier ("name=· 张3;ethnic=;health=");
  g_autoptr (GPtrArray) problems = check (dossier);

  g_assert_nonnull (find_problem (problems, "name-form"));
  g_assert_nonnull (find_problem (problems, "name-dot"));
  g_assert_nonnull (find_problem (problems, "name-blank"));
  g_assert_cmpuint (problems->len, ==, 5);
}

static void
test_empty (void)
{
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  g_autoptr (GPtrArray) problems = check (dossier);

  for (guint i = 0; i < problems->len; i++)
    {
      const CyProblem *problem = g_ptr_array_index (problems, i);

      g_assert_true (g_str_equal (problem->rule->id, "name-form") ||
                     g_str_equal (problem->rule->id, "required-before-report"));
    }
  g_assert_cmpuint (problems->len, ==, 9);
}

static void
test_field (void)
{
  g_autoptr (CyDossier) dossier =
    make_dossier ("gender=1;phone=12;education.1.mode=2;education.1.level=2B");
  g_autoptr (GPtrArray) gender = cy_check_field (dossier, CY_PERSON, 0, CY_PERSON_GENDER, &context);
  g_autoptr (GPtrArray) name = cy_check_field (dossier, CY_PERSON, 0, CY_PERSON_NAME, &context);
  g_autoptr (GPtrArray) first =
    cy_check_field (dossier, CY_EDUCATION, 0, CY_EDUCATION_SCHOOL, &context);
  g_autoptr (GPtrArray) second =
    cy_check_field (dossier, CY_EDUCATION, 1, CY_EDUCATION_SCHOOL, &context);

  g_assert_cmpuint (gender->len, ==, 1);
  g_assert_nonnull (find_problem (gender, "sex-disagrees-with-id"));
  g_assert_cmpuint (name->len, ==, 0);
  g_assert_cmpuint (first->len, ==, 0);
  g_assert_cmpuint (second->len, ==, 1);
  g_assert_nonnull (find_problem (second, "education-incomplete"));
}

/* A frame header alone is enough to know the size of a picture. */
static GBytes *
make_jpeg (guint width, guint height, gsize size)
{
  guint8 *data = g_malloc0 (size);
  guint8  head[] = { 0xFF,
                     0xD8,
                     0xFF,
                     0xE0,
                     0x00,
                     0x04,
                     0x00,
                     0x00,
                     0xFF,
                     0xC0,
                     0x00,
                     0x11,
                     0x08,
                     (guint8) (height >> 8),
                     (guint8) height,
                     (guint8) (width >> 8),
                     (guint8) width };

  memcpy (data, head, sizeof head);

  return g_bytes_new_take (data, size);
}

static gboolean
takes_photo (GBytes *data)
{
  g_autoptr (CyDossier) dossier = make_dossier ("");
  g_autoptr (GPtrArray) problems = NULL;

  cy_dossier_set_photo (dossier, data);
  problems = check (dossier);

  return find_problem (problems, "photo-form") == NULL;
}

static void
test_photo (void)
{
  g_autoptr (GBytes) portrait = make_jpeg (376, 460, 1000);
  g_autoptr (GBytes) landscape = make_jpeg (460, 376, 1000);
  g_autoptr (GBytes) largest = make_jpeg (376, 460, CY_PHOTO_LARGEST);
  g_autoptr (GBytes) too_large = make_jpeg (376, 460, CY_PHOTO_LARGEST + 1);
  g_autoptr (GBytes) png = g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8);

  g_assert_true (takes_photo (portrait));
  g_assert_false (takes_photo (landscape));
  g_assert_true (takes_photo (largest));
  g_assert_false (takes_photo (too_large));
  g_assert_false (takes_photo (png));
}

/* The file that the digest names is gone. */
static void
test_photo_lost (void)
{
  g_autoptr (CyDossier) dossier = make_dossier ("photo=00");
  g_autoptr (GPtrArray) problems = check (dossier);

  g_assert_nonnull (find_problem (problems, "photo-form"));
}

static void
test_values (void)
{
  g_assert_null (cy_check_name ("张三"));
  g_assert_cmpstr (cy_check_name (NULL), ==, "name-form");
  g_assert_cmpstr (cy_check_name ("张 三"), ==, "name-blank");
  g_assert_null (cy_check_id_number (NULL, 0));
  g_assert_cmpstr (cy_check_id_number ("5.2E+17", 0), ==, "id-precision-lost");
  g_assert_null (cy_check_gender (NULL, "520527199005030023"));
  g_assert_null (cy_check_gender ("1", "garbage"));
  g_assert_cmpstr (cy_check_gender ("1", "520527199005030023"), ==, "sex-disagrees-with-id");
  g_assert_null (cy_check_birth (0, "520527199005030023"));
  g_assert_cmpstr (cy_check_birth (19900601, "520527199005030023"), ==, "birth-disagrees-with-id");
  g_assert_null (cy_check_age (0, 20250630));
  g_assert_null (cy_check_work_date (0, 0, 20250630));
  g_assert_null (cy_check_work_date (20100000, 0, 20250630));
  g_assert_null (cy_check_party_date (NULL, 0, 0, 20250630));
  g_assert_cmpstr (cy_check_party_date (NULL, 20260000, 0, 20250630), ==, "party-date-order");
  g_assert_null (cy_check_political (NULL, 0, 0, 20250630));
  g_assert_null (cy_check_political ("02", 0, 0, 20250630));
  g_assert_null (cy_check_place (NULL));
  g_assert_cmpstr (cy_check_place ("贵州省"), ==, "place-form");
  g_assert_cmpstr (cy_check_phone ("12"), ==, "phone-form");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (check_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/model/check/%s/%u", check_cases[i].rule, i);

      g_test_add_data_func (name, &check_cases[i], test_case);
    }
  g_test_add_func ("/model/check/blameless", test_blameless);
  g_test_add_func ("/model/check/table-is-covered", test_table_is_covered);
  g_test_add_func ("/model/check/import-rules", test_import_rules);
  g_test_add_func ("/model/check/later-rules", test_later_rules);
  g_test_add_func ("/model/check/exceptions", test_exceptions);
  g_test_add_func ("/model/check/foreign-numbers", test_foreign_numbers);
  g_test_add_func ("/model/check/messages", test_messages);
  g_test_add_func ("/model/check/several-at-once", test_several_at_once);
  g_test_add_func ("/model/check/empty", test_empty);
  g_test_add_func ("/model/check/field", test_field);
  g_test_add_func ("/model/check/photo", test_photo);
  g_test_add_func ("/model/check/photo-lost", test_photo_lost);
  g_test_add_func ("/model/check/values", test_values);

  return g_test_run ();
}
