/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Places pasted from a spreadsheet: with titles or without, and what is wrong said at its row. */
#include "cy-test-exchange.h"

#include "cy-exchange-paste.h"
#include "cy-exchange-plan.h"

#include <string.h>

static GPtrArray *
paste (CyTestExchange *self, const char *text)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GError) error = NULL;
  GPtrArray *drafts;

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "|", -1));
  drafts = cy_exchange_paste_read (self->test.conn, self->plan, rows, &error);
  g_assert_no_error (error);

  return drafts;
}

static const CyExchangeDraft *
get (GPtrArray *drafts, guint nth)
{
  return g_ptr_array_index (drafts, nth);
}

static void
test_titles (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = paste (self,
                                        "岗位|接收单位|序号|艰苦岗位|锻炼能力\n助理|石桥村|1|是|"
                                        "群众工作\n　\n文书|外县农科院|2|否|　");
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_null (get (drafts, 0)->error);
  g_assert_cmpint (cy_record_get_int (get (drafts, 0)->place, CY_EXCHANGE_PLACE_UNIT),
                   ==,
                   self->villages[1]);
  g_assert_cmpint (cy_record_get_int (get (drafts, 0)->place, CY_EXCHANGE_PLACE_HARD), ==, 1);
  g_assert_cmpstr (cy_record_get_text (get (drafts, 0)->place, CY_EXCHANGE_PLACE_ABILITY), ==, "6");
  g_assert_cmpstr (cy_record_get_text (get (drafts, 1)->place, CY_EXCHANGE_PLACE_HOST),
                   ==,
                   "外县农科院");
  g_assert_cmpint (cy_record_get_int (get (drafts, 1)->place, CY_EXCHANGE_PLACE_CAPACITY), ==, 1);
  g_assert_true (cy_exchange_paste_save (self->test.conn, self->plan, drafts, "粘贴", &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_usual (CyTestExchange *self, gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = paste (self, "青山镇新民村|助理|3|否|会计|7|路近");

  g_assert_cmpuint (drafts->len, ==, 1);
  g_assert_null (get (drafts, 0)->error);
  g_assert_cmpint (cy_record_get_int (get (drafts, 0)->place, CY_EXCHANGE_PLACE_UNIT),
                   ==,
                   self->villages[0]);
  g_assert_cmpint (cy_record_get_int (get (drafts, 0)->place, CY_EXCHANGE_PLACE_CAPACITY), ==, 3);
}

static void
test_faults (CyTestExchange *self, gconstpointer data)
{
  static const char *const rows[] = {
    "新民村|助理|很多",
    "新民村|助理|-1",
    "新民村|助理|1|也许",
    "新民村|助理|1|是|会计|飞行",
    "新民村|助理|1|是|会计|1|备注|多余",
    "|助理",
    "新民村",
  };
  g_autoptr (CyRecord) twin = cy_test_add_unit (&self->test, "柳林村", "village", self->towns[0]);
  g_autoptr (GPtrArray) twins = paste (self, "柳林村|助理");
  g_autoptr (GString) longest = g_string_new ("新民村|");
  g_autoptr (GPtrArray) too_long = NULL;
  g_autoptr (GError) error = NULL;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) drafts = paste (self, rows[i]);

      g_assert_cmpuint (drafts->len, ==, 1);
      g_assert_nonnull (get (drafts, 0)->error);
    }
  g_assert_nonnull (get (twins, 0)->error);
  for (guint i = 0; i < 300; i++)
    g_string_append (longest, "长");
  too_long = paste (self, longest->str);
  g_assert_nonnull (get (too_long, 0)->error);
  g_assert_true (cy_exchange_paste_save (self->test.conn, self->plan, twins, "粘贴", &n, &error));
  g_assert_cmpuint (n, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_exchange_case ("/model/exchange-paste/titles", test_titles);
  cy_test_exchange_case ("/model/exchange-paste/usual", test_usual);
  cy_test_exchange_case ("/model/exchange-paste/faults", test_faults);

  return g_test_run ();
}
