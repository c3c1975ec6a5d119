/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A résumé is written as appointment forms and their files have it. */
#include "cy-resume.h"

#include "cy-dossier.h"
#include "cy-person-parts.h"

static void
add (CyDossier *dossier, gint64 since, gint64 until, const char *text, const char *meanwhile)
{
  CyRecord *part = cy_dossier_add (dossier, CY_RESUME);

  cy_record_set_int (part, CY_RESUME_START, since);
  if (until != 0)
    cy_record_set_int (part, CY_RESUME_END, until);
  cy_record_set_text (part, CY_RESUME_TEXT, text);
  if (meanwhile != NULL)
    cy_record_set_text (part, CY_RESUME_MEANWHILE, meanwhile);
}

static void
assert_line (GPtrArray *lines, guint nth, const char *span, const char *text)
{
  const CyResumeRow *line = g_ptr_array_index (lines, nth);

  g_assert_cmpstr (line->span, ==, span);
  g_assert_cmpstr (line->text, ==, text);
}

static void
test_lines (void)
{
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  g_autoptr (GPtrArray) nothing = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  nothing = cy_resume_list_lines (cy_dossier_get_parts (dossier, CY_RESUME));
  g_assert_cmpuint (nothing->len, ==, 0);
  add (dossier, 20100901, 20140700, "云岭大学农学专业学习", NULL);
  add (dossier, 20140700, 0, "松岭村务农", "2016.03--2018.07 云岭电大大专班学习");
  lines = cy_resume_list_lines (cy_dossier_get_parts (dossier, CY_RESUME));
  g_assert_cmpuint (lines->len, ==, 3);
  assert_line (lines, 0, "2010.09--2014.07", "云岭大学农学专业学习");
  assert_line (lines, 1, "2014.07--", "松岭村务农");
  assert_line (lines, 2, "", "（其间：2016.03--2018.07 云岭电大大专班学习）");
}

/* What already says it was meanwhile does not say so twice. */
static void
test_meanwhile (void)
{
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  g_autoptr (GPtrArray) lines = NULL;

  add (dossier, 20140000, 20150000, "松岭村务农", " （其间：在县党校学习） ");
  add (dossier, 20150000, 0, "松岭村文书", "");
  lines = cy_resume_list_lines (cy_dossier_get_parts (dossier, CY_RESUME));
  g_assert_cmpuint (lines->len, ==, 3);
  assert_line (lines, 1, "", "（其间：在县党校学习）");
  assert_line (lines, 2, "2015--", "松岭村文书");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/resume/lines", test_lines);
  g_test_add_func ("/model/resume/meanwhile", test_meanwhile);

  return g_test_run ();
}
