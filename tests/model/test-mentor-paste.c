/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Pasted mentors: in any order with titles, and what is wrong said at its row. */
#include "cy-mentor-paste.h"

#include "cy-journal.h"
#include "cy-mentoring.h"
#include "cy-test.h"

static GPtrArray *
make_rows (const char *const *lines)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));

  return rows;
}

static GPtrArray *
read_all (CyTest *self, const char *const *lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = make_rows (lines);
  GPtrArray *drafts = cy_mentor_paste_read (self->conn, rows, &error);

  g_assert_no_error (error);

  return drafts;
}

static const CyMentorDraft *
get (GPtrArray *drafts, guint nth)
{
  g_assert_cmpuint (nth, <, drafts->len);

  return g_ptr_array_index (drafts, nth);
}

static void
test_rows (CyTest *self, gconstpointer data)
{
  static const char *const lines[] = { "电话\t姓 名\t级别\t单位\t序号\t职务",
                                       "139 0000 1234\t李国强\t县级\t县委组织部\t1\t副部长",
                                       "\t王 芳\t乡镇导师(包村/驻村干部)\t双河镇\t2\t副镇长",
                                       "\t　\t\t\t\t",
                                       "　\t赵六一\t村书记\t新民村\t3\t书记",
                                       NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) unit = cy_test_add_unit (self, "新民村", "village", 0);
  g_autoptr (GPtrArray) drafts = read_all (self, lines);
  guint n;

  g_assert_cmpuint (drafts->len, ==, 3);
  for (guint i = 0; i < drafts->len; i++)
    g_assert_cmpstr (get (drafts, i)->error, ==, NULL);
  g_assert_cmpstr (cy_record_get_text (get (drafts, 0)->mentor, CY_MENTOR_KIND), ==, "M01");
  g_assert_cmpstr (cy_record_get_text (get (drafts, 0)->mentor, CY_MENTOR_PHONE),
                   ==,
                   "13900001234");
  g_assert_cmpstr (cy_record_get_text (get (drafts, 1)->mentor, CY_MENTOR_NAME), ==, "王芳");
  g_assert_cmpstr (cy_record_get_text (get (drafts, 1)->mentor, CY_MENTOR_KIND), ==, "M02");
  g_assert_cmpstr (cy_record_get_text (get (drafts, 2)->mentor, CY_MENTOR_KIND), ==, "M03");
  g_assert_cmpint (cy_record_get_int (get (drafts, 2)->mentor, CY_MENTOR_UNIT),
                   ==,
                   cy_record_get_id (unit));
  g_assert_true (cy_mentor_paste_save (self->conn, drafts, "paste", &n, &error));
  g_assert_cmpuint (n, ==, 3);
  {
    g_autoptr (GPtrArray) again = read_all (self, lines);

    for (guint i = 0; i < again->len; i++)
      g_assert_nonnull (get (again, i)->error);
  }
  g_assert_true (cy_journal_undo (self->conn, NULL, &error));
  g_assert_cmpint (cy_test_count (self, "SELECT count(*) FROM mentor WHERE deleted IS NULL"),
                   ==,
                   0);
}

/* Without titles: name, level, organ, post, phone, specialty, remarks. */
static void
test_hostile (CyTest *self, gconstpointer data)
{
  g_autofree char  *vast = g_strnfill (9000, 'x');
  g_autofree char  *long_row = g_strdup_printf ("钱七七\t县\t%s", vast);
  const char *const lines[] = { "李国强\t县\t部\t长\t13900001234",
                                "李国强\t县\t部",
                                "王芳\t省级\t厅",
                                "\t县\t部",
                                "X1\t县\t部",
                                "周平\t\t部",
                                "吴用\t乡\t部\t长\t12",
                                "a\tb\tc\td\te\tf\tg\th",
                                "\xff\xfe\t县",
                                long_row,
                                NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = read_all (self, lines);
  guint n;

  g_assert_cmpuint (drafts->len, ==, G_N_ELEMENTS (lines) - 1);
  g_assert_null (get (drafts, 0)->error);
  for (guint i = 1; i < drafts->len; i++)
    g_assert_nonnull (get (drafts, i)->error);
  g_assert_true (cy_mentor_paste_save (self->conn, drafts, "paste", &n, &error));
  g_assert_cmpuint (n, ==, 1);
}

static void
test_nothing (CyTest *self, gconstpointer data)
{
  static const char *const none[] = { NULL };
  static const char *const titles[] = { "姓名\t级别", NULL };
  g_autoptr (GPtrArray) empty = read_all (self, none);
  g_autoptr (GPtrArray) only_titles = read_all (self, titles);

  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (only_titles->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/model/mentor-paste/hostile", test_hostile);
  cy_test_case ("/model/mentor-paste/nothing", test_nothing);
  cy_test_case ("/model/mentor-paste/rows", test_rows);

  return g_test_run ();
}
