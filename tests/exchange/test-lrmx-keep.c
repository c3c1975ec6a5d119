/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The words of a file are kept as long as they still hold, and what nobody knows always. */
#include "cy-lrmx-keep.h"

#include "cy-import-diff.h"
#include "cy-test.h"

/* What is kept of the last file, and what the library says of the level of education. */
typedef struct
{
  CyTest      base;
  CyLrmxKeep *keep;
  const char *of_library;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  cy_test_set_up (&self->base, data);
  self->keep = cy_lrmx_keep_load (self->base.conn, 0, NULL);
  self->of_library = "大学";
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  cy_lrmx_keep_free (self->keep);
  cy_test_tear_down (&self->base, data);
}

static CyLrmxForm *
make_form (const char *level)
{
  CyLrmxForm *form = cy_lrmx_form_new ();

  cy_lrmx_form_set (form, CY_LRMX_FULL_LEVEL, level);

  return form;
}

static void
add_other (CyLrmxForm *form, const char *name, const char *text)
{
  CyLrmxOther *other = cy_lrmx_form_add_other (form, name, "Version");

  other->plain = g_strdup (text);
  other->xml = g_strdup_printf ("<%s>%s</%s>", name, text, name);
}

/* Takes a file in, in which @ours stands for what we would have written; how much of it is news. */
static guint
take (Fixture *self, const CyLrmxForm *file, const char *ours, CyImportMode mode)
{
  g_autoptr (CyLrmxForm) as_ours = make_form (ours);
  g_autoptr (CyLrmxForm) of_library = make_form (self->of_library);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CyImportChange));
  guint n;

  as_ours->political = g_strdup (file->political);
  cy_lrmx_keep_merge (self->keep, file, as_ours, of_library, mode, changes);
  n = cy_import_changes_count (changes);
  for (guint i = 0; i < changes->len; i++)
    {
      cy_value_clear (&g_array_index (changes, CyImportChange, i).old_value);
      cy_value_clear (&g_array_index (changes, CyImportChange, i).new_value);
    }

  return n;
}

static guint
take_level (Fixture *self, const char *level, CyImportMode mode)
{
  g_autoptr (CyLrmxForm) file = make_form (level);

  return take (self, file, "大学", mode);
}

static void
assert_level (Fixture *self, const char *expected)
{
  g_autoptr (CyLrmxForm) form = make_form (self->of_library);

  cy_lrmx_keep_lay_over (self->keep, form);
  g_assert_cmpstr (cy_lrmx_form_get (form, CY_LRMX_FULL_LEVEL), ==, expected);
}

static void
test_words (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (take_level (self, "大学（本科）", CY_IMPORT_FILL), ==, 1);
  assert_level (self, "大学（本科）");
  /* The same again is no news; other words fill nothing that is there. */
  g_assert_cmpuint (take_level (self, "大学（本科）", CY_IMPORT_OVERWRITE), ==, 0);
  g_assert_cmpuint (take_level (self, "大学本科", CY_IMPORT_FILL), ==, 0);
  assert_level (self, "大学（本科）");
  g_assert_cmpuint (take_level (self, "大学本科", CY_IMPORT_OVERWRITE), ==, 1);
  assert_level (self, "大学本科");
  /* Our own words are no words to keep. */
  g_assert_cmpuint (take_level (self, "大学", CY_IMPORT_OVERWRITE), ==, 1);
  assert_level (self, "大学");
  g_assert_cmpuint (self->keep->kept->len, ==, 0);
}

/* Once the library says something else, the words of the file are wrong. */
static void
test_out_of_date (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (take_level (self, "大学（本科）", CY_IMPORT_FILL), ==, 1);
  self->of_library = "大专";
  assert_level (self, "大专");
  g_assert_cmpuint (take_level (self, "大学本科", CY_IMPORT_OVERWRITE), ==, 0);
  assert_level (self, "大专");
  self->of_library = "大学";
  assert_level (self, "大学（本科）");
}

/* Every form has another day; one without a day must not get one. */
static void
test_days (Fixture *self, gconstpointer data)
{
  g_autoptr (CyLrmxForm) file = make_form ("大学");
  g_autoptr (CyLrmxForm) form = make_form ("大学");

  cy_lrmx_form_set (file, CY_LRMX_AGE_DATE, "20240601");
  cy_lrmx_form_set (file, CY_LRMX_FORM_DATE, "");
  g_assert_cmpuint (take (self, file, "大学", CY_IMPORT_FILL), ==, 0);
  cy_lrmx_keep_lay_over (self->keep, form);
  g_assert_cmpstr (form->texts[CY_LRMX_AGE_DATE], ==, "20240601");
  g_assert_cmpstr (form->texts[CY_LRMX_FORM_DATE], ==, "");
}

static char *
tell_others (Fixture *self, const char *political)
{
  g_autoptr (CyLrmxForm) form = make_form (self->of_library);
  GString *told = g_string_new (NULL);

  form->political = g_strdup (political);
  cy_lrmx_keep_lay_over (self->keep, form);
  for (guint i = 0; i < form->others->len; i++)
    g_string_append (told, ((const CyLrmxOther *) g_ptr_array_index (form->others, i))->xml);

  return g_string_free (told, FALSE);
}

static void
test_others (Fixture *self, gconstpointer data)
{
  g_autoptr (CyLrmxForm) first = make_form ("大学");
  g_autoptr (CyLrmxForm) second = make_form ("大学");
  g_autofree char *before = NULL;
  g_autofree char *filled = NULL;
  g_autofree char *after = NULL;

  add_other (first, "A", "1");
  add_other (first, "A", "2");
  add_other (second, "A", "3");
  add_other (second, "B", "4");
  g_assert_cmpuint (take (self, first, "大学", CY_IMPORT_SKIP), ==, 0);
  g_assert_cmpuint (self->keep->kept->len, ==, 0);
  g_assert_cmpuint (take (self, first, "大学", CY_IMPORT_FILL), ==, 2);
  g_assert_cmpuint (take (self, first, "大学", CY_IMPORT_OVERWRITE), ==, 0);
  before = tell_others (self, NULL);
  g_assert_cmpstr (before, ==, "<A>1</A><A>2</A>");
  g_assert_cmpuint (take (self, second, "大学", CY_IMPORT_FILL), ==, 1);
  filled = tell_others (self, NULL);
  g_assert_cmpstr (filled, ==, "<A>1</A><A>2</A><B>4</B>");
  g_assert_cmpuint (take (self, second, "大学", CY_IMPORT_OVERWRITE), ==, 1);
  after = tell_others (self, NULL);
  g_assert_cmpstr (after, ==, "<B>4</B><A>3</A>");
}

/* We understand it, though we do not write it ourselves: it must not tell what is over. */
static void
test_political (Fixture *self, gconstpointer data)
{
  g_autoptr (CyLrmxForm) file = make_form ("大学");
  g_autofree char *same = NULL;
  g_autofree char *changed = NULL;

  add_other (file, CY_LRMX_POLITICAL, "团员");
  file->political = g_strdup ("共青团员");
  g_assert_cmpuint (take (self, file, "大学", CY_IMPORT_FILL), ==, 1);
  same = tell_others (self, "共青团员");
  changed = tell_others (self, "中共党员");
  g_assert_cmpstr (same, ==, "<ZhengZhiMianMao>团员</ZhengZhiMianMao>");
  g_assert_cmpstr (changed, ==, "<ZhengZhiMianMao>中共党员</ZhengZhiMianMao>");
}

#define add_case(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_case ("/exchange/lrmx-keep/words", test_words);
  add_case ("/exchange/lrmx-keep/out-of-date", test_out_of_date);
  add_case ("/exchange/lrmx-keep/days", test_days);
  add_case ("/exchange/lrmx-keep/others", test_others);
  add_case ("/exchange/lrmx-keep/political", test_political);

  return g_test_run ();
}
