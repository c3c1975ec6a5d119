/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A folder that goes away, and a roster of invented people to write into it. */
#include "cy-test-book.h"

#include <glib/gstdio.h>

static const CySheetColumn columns[] = {
  { "序号", 0, CY_COLUMN_ORDINAL },
  { "乡镇", 0, CY_COLUMN_TEXT },
  { "村（社区）", 0, CY_COLUMN_TEXT },
  { "姓名", 8, CY_COLUMN_TEXT },
  { "性别", 0, CY_COLUMN_TEXT },
  { "出生年月", 0, CY_COLUMN_DATE_TEXT },
  { "身份证号", 0, CY_COLUMN_ID },
  { "学历学位", 0, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_CENTER, "教育" },
  { "毕业院校及专业", 24, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT, "教育" },
  { "考核得分", 0, CY_COLUMN_NUMBER },
  { "完成率", 0, CY_COLUMN_PERCENT },
  { "联系电话", 0, CY_COLUMN_ID },
};

static const char *const towns[] = { "城关镇", "双河镇", "石门乡" };
static const char *const names[] = { "沈知远", "欧阳春晓", "白露", "祝小满" };
static const char *const schools[] = {
  "云岭职业技术学院现代农业技术专业",
  "云岭大学行政管理专业",
};

#ifdef __SANITIZE_ADDRESS__
const char *__lsan_default_suppressions (void);

/* libxlsxwriter 1.1.4 copies the formula of a list to choose from twice and frees it once;
 * newlocale() of glibc 2.36 forgets the split $LOCPATH. */
const char *
__lsan_default_suppressions (void)
{
  return "leak:lxw_strdup\nleak:__argz_add_sep\n";
}
#endif

static void
add_person (CySheet *sheet, guint i)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup_printf ("99010119900%u%05u0X", 1 + i % 9, i);

  cy_sheet_begin_row (sheet);
  cy_sheet_add_int (sheet, i + 1);
  cy_sheet_add_text (sheet, towns[i % G_N_ELEMENTS (towns)]);
  cy_sheet_add_text (sheet, "新民村");
  cy_sheet_add_text (sheet, names[i % G_N_ELEMENTS (names)]);
  cy_sheet_add_text (sheet, i % 2 == 0 ? "女" : "男");
  cy_sheet_add_text (sheet, "1990.10");
  cy_sheet_add_text (sheet, id);
  cy_sheet_add_text (sheet, i % 3 == 0 ? "大专" : "大学本科");
  cy_sheet_add_text (sheet, schools[i % G_N_ELEMENTS (schools)]);
  cy_sheet_add_fixed (sheet, 855 + i, 1);
  cy_sheet_add_ratio (sheet, i + 1, 8);
  cy_sheet_add_text (sheet, "000-0000000");
  cy_sheet_end_row (sheet, &error);
  g_assert_no_error (error);
}

void
cy_test_folder_init (CyTestFolder *self)
{
  g_autoptr (GError) error = NULL;

  self->path = g_dir_make_tmp ("chuyan-test-XXXXXX", &error);
  g_assert_no_error (error);
  self->target = g_build_filename (self->path, "村级后备干部花名册.xlsx", NULL);
}

/* How many files lie in the folder, hidden ones included. */
guint
cy_test_folder_count (CyTestFolder *self)
{
  g_autoptr (GDir) folder = g_dir_open (self->path, 0, NULL);
  guint count = 0;

  g_assert_nonnull (folder);
  while (g_dir_read_name (folder) != NULL)
    count++;

  return count;
}

void
cy_test_folder_clear (CyTestFolder *self)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (self->path == NULL)
    return;

  folder = g_dir_open (self->path, 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->path, name, NULL);

      g_remove (path);
    }
  g_rmdir (self->path);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->target, g_free);
}

/* A roster with everything that the frame offers. */
CySheet *
cy_test_add_roster (CyBook *book, guint n_rows)
{
  CySheet *sheet = cy_book_add_sheet (book, "花名册");
  gint64   sum = 0;

  cy_sheet_set_columns (sheet, columns, G_N_ELEMENTS (columns));
  cy_sheet_set_attachment (sheet, 1);
  cy_sheet_set_title (sheet, "云岭县村级后备干部花名册");
  cy_sheet_set_unit_line (sheet, "中共云岭县委组织部");
  cy_sheet_set_as_of (sheet, 20261122);
  cy_sheet_set_counted_in (sheet, "人");
  cy_sheet_set_note (sheet, "百分比按四舍五入取值");
  cy_sheet_set_signature (sheet, &(CySheetSignature){ .filler = "祝小满", .date = 20261122 });
  cy_sheet_set_frozen_columns (sheet, 4);
  cy_sheet_set_autofilter (sheet, TRUE);
  cy_sheet_set_comment (sheet, 6, "十八位");
  for (guint i = 0; i < n_rows; i++)
    {
      add_person (sheet, i);
      sum += 855 + i;
    }
  cy_sheet_begin_total (sheet);
  cy_sheet_add_span (sheet, "合计", 9);
  cy_sheet_add_column_sum (sheet, sum, 1);
  g_assert_true (cy_sheet_end_row (sheet, NULL));

  return sheet;
}

void
cy_test_write_roster (const char *path, CyBookFlags flags, guint n_rows)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyBook) book = cy_book_new (path, flags, NULL, &error);

  g_assert_no_error (error);
  cy_book_set_properties (book, "花名册", "中共云岭县委组织部", CY_TEST_CREATED);
  cy_test_add_roster (book, n_rows);
  cy_book_close (book, &error);
  g_assert_no_error (error);
}
