/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 村情 by its Chinese words: a block pasted, a wrong one refused with nothing written, what is
 * unusual asked about, and undone. */
#include "cy-villages-page.h"

#include "cy-locale.h"
#include "cy-test-desk.h"

#include <string.h>

#define N_PEOPLE 60
#define COUNT "SELECT count(*) FROM unit_figure WHERE deleted IS NULL"

static void
set_up (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_set_up (self, cy_villages_page_new, N_PEOPLE);
}

/* Cells are told apart by "|", rows by line ends. */
static void
paste (CyTestDesk *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (rows, g_strsplit (lines[i], "|", -1));
  g_signal_emit_by_name (self->table, "paste", rows);
  cy_test_desk_settle (self);
}

static gint64
count (CyTestDesk *self)
{
  return cy_test_desk_count (self, COUNT);
}

static void
test_paste (CyTestDesk *self, gconstpointer data)
{
  gint64           before = count (self);
  g_autofree char *text =
    g_strdup_printf ("村|乡镇|满意率|人均可支配收入\n%s|%s|91.5%%|15,200\n%s|%s|88|16100",
                     cy_test_table_get_cell (self->table, 0, "village"),
                     cy_test_table_get_cell (self->table, 0, "town"),
                     cy_test_table_get_cell (self->table, 1, "village"),
                     cy_test_table_get_cell (self->table, 1, "town"));

  paste (self, text);
  g_assert_cmpint (count (self), ==, before + 4);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "per_capita"), ==, "15200");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "satisfaction"), ==, "91.5");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "income"), ==, "·");
  g_assert_cmpstr (self->toast, ==, "已粘贴 4 项村级数据");
  cy_test_desk_undo (self);
  g_assert_cmpint (count (self), ==, before);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "per_capita"), ==, "·");
}

static void
test_refused (CyTestDesk *self, gconstpointer data)
{
  gint64           before = count (self);
  g_autofree char *text =
    g_strdup_printf ("村|乡镇|集体经济收入|满意率\n%s|%s|12|91\n外县某村||13|92",
                     cy_test_table_get_cell (self->table, 0, "village"),
                     cy_test_table_get_cell (self->table, 0, "town"));

  paste (self, text);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  g_assert_nonnull (cy_test_ui_find (cy_test_desk_get_dialog (self), GTK_TYPE_LABEL, 0));
  cy_test_desk_dismiss (self);
  cy_test_desk_settle (self);
  g_assert_cmpint (count (self), ==, before);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "income"), ==, "·");
}

static void
test_asked (CyTestDesk *self, gconstpointer data)
{
  gint64           before = count (self);
  g_autofree char *text = g_strdup_printf ("村|乡镇|人均可支配收入\n%s|%s|12",
                                           cy_test_table_get_cell (self->table, 0, "village"),
                                           cy_test_table_get_cell (self->table, 0, "town"));

  paste (self, text);
  g_assert_nonnull (cy_test_desk_get_dialog (self));
  cy_test_desk_dismiss (self);
  cy_test_desk_settle (self);
  g_assert_cmpint (count (self), ==, before);
  paste (self, text);
  cy_test_desk_agree (self);
  cy_test_desk_settle (self);
  g_assert_cmpint (count (self), ==, before + 1);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "per_capita"), ==, "12");
}

static void
test_years (CyTestDesk *self, gconstpointer data)
{
  guint n = cy_test_table_get_n (self->table);

  cy_test_desk_click (self, self->page, "本村历年");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 5);
  paste (self, "年度|集体经济收入\n2025|12.5");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "income"), ==, "12.5");
  cy_test_desk_click (self, self->page, "按年度");
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, n);
  cy_page_set_search (CY_PAGE (self->page), "没有这个村");
  cy_test_desk_settle (self);
  g_assert_cmpuint (cy_test_table_get_n (self->table), ==, 0);
}

/* Another base date shows other years: a figure never stands beside the year of another. */
static void
test_base_date (CyTestDesk *self, gconstpointer data)
{
  cy_test_desk_click (self, self->page, "本村历年");
  paste (self, "年度|集体经济收入\n2025|12.5");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "village"), ==, "2026 年");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 1, "income"), ==, "12.5");
  cy_session_set_base_date (self->session, 20251231);
  cy_test_desk_settle (self);
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "village"), ==, "2025 年");
  g_assert_cmpstr (cy_test_table_get_cell (self->table, 0, "income"), ==, "12.5");
}

#define page_case(name, func) \
  g_test_add (name, CyTestDesk, NULL, set_up, func, cy_test_desk_tear_down)

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  cy_locale_init ("zh_CN");

  page_case ("/ui/villages-page/paste", test_paste);
  page_case ("/ui/villages-page/refused", test_refused);
  page_case ("/ui/villages-page/asked", test_asked);
  page_case ("/ui/villages-page/years", test_years);
  page_case ("/ui/villages-page/base-date", test_base_date);

  return g_test_run ();
}
