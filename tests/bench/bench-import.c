/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How fast a roster of 100,000 people in 40 columns comes in, beside reading it and no more. */
#include "cy-bench.h"

#include "cy-import-apply.h"

#include "cy-idcard.h"
#include "cy-test.h"

#include <stdio.h>
#include <string.h>
#include <zip.h>

#define N_COLUMNS 40
#define MEMORY_LIMIT_MB 64
#define IMPORT_FLOOR 8000
#define DRY_RUN_SPEED 0.6

static const char *const headers[N_COLUMNS] = {
  "序号",         "乡镇",     "村(社区)", "姓名",     "性别",         "民族",     "出生年月",
  "籍贯",         "出生地",   "政治面貌", "入党时间", "参加工作时间", "健康状况", "专业技术职务",
  "专长",         "学历",     "学位",     "毕业院校", "专业",         "毕业时间", "身份类别",
  "身份证号",     "联系电话", "家庭住址", "现任职务", "后备类别",     "培养方向", "推荐渠道",
  "成熟度",       "批次",     "入库时间", "备案文号", "备注",         "帮带导师", "年度培训学时",
  "最近谈话日期", "考核得分", "家庭人口", "邮政编码", "核对人",
};

static const char *const ethnics[] = { "汉族", "彝族", "苗族", "布依族" };
static const char *const statuses[] = { "中共党员", "共青团员", "群众" };
static const char *const levels[] = { "大专", "本科", "高中", "研究生" };
static const char *const origins[] = { "退役军人", "致富带头人", "网格员" };
static const char *const syllables[] = {
  "建", "国", "芳", "丽", "伟", "娜", "强", "敏", "静", "涛"
};
static const char *const surnames[] = {
  "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"
};

static void
make_id (char id[19], guint n)
{
  g_snprintf (id,
              18,
              "520599%04u%02u%02u%03u",
              1970 + n / 336000 % 30,
              1 + n / 28000 % 12,
              1 + n / 1000 % 28,
              n % 1000);
  id[17] = cy_idcard_check_char (id);
  id[18] = '\0';
}

static void
write_cell (GString *xml, guint column, guint row, const char *text)
{
  g_string_append_printf (xml,
                          "<c r=\"%s%c%u\" t=\"inlineStr\"><is><t>%s</t></is></c>",
                          column < 26 ? "" : "A",
                          'A' + column % 26,
                          row,
                          text);
}

static void
write_row (GString *xml, guint n, guint row)
{
  char             id[19];
  g_autofree char *cells[N_COLUMNS] = { NULL };
  const gboolean   party = n % 3 == 0;

  make_id (id, n);
  g_string_append_printf (xml, "<row r=\"%u\"><c r=\"A%u\"><v>%u</v></c>", row, row, n + 1);
  cells[1] = g_strdup_printf ("第%u镇", n / 4000);
  cells[2] = g_strdup_printf ("第%u村", n / 250);
  cells[3] = g_strconcat (surnames[n % 10], syllables[n / 10 % 10], syllables[n / 100 % 10], NULL);
  cells[4] = g_strdup ((id[16] - '0') % 2 ? "男" : "女");
  cells[5] = g_strdup (ethnics[n % 4]);
  cells[6] = g_strdup_printf ("%.4s.%.2s", id + 6, id + 10);
  cells[7] = g_strdup ("贵州云岭");
  cells[8] = g_strdup ("贵州云岭");
  cells[9] = g_strdup (statuses[n % 3]);
  cells[10] = g_strdup (party ? "2015.06" : "无");
  cells[11] = g_strdup ("2012.07");
  cells[12] = g_strdup ("健康");
  cells[13] = g_strdup (n % 5 ? "无" : "助理农艺师");
  cells[14] = g_strdup ("养殖");
  cells[15] = g_strdup (levels[n % 4]);
  cells[16] = g_strdup (n % 4 == 1 ? "法学学士学位" : "无");
  cells[17] = g_strdup ("贵州民族大学");
  cells[18] = g_strdup ("行政管理");
  cells[19] = g_strdup ("2011.07");
  cells[20] = g_strdup (origins[n % 3]);
  cells[21] = g_strdup (id);
  cells[22] = g_strdup_printf ("138%08u", n);
  cells[23] = g_strdup_printf ("云岭县第%u镇第%u村%u组", n / 4000, n / 250, n % 9 + 1);
  cells[24] = g_strdup ("村民小组长");
  cells[25] = g_strdup (n % 2 ? "书记后备" : "两委后备");
  cells[26] = g_strdup ("村党组织书记");
  cells[27] = g_strdup ("群众推荐");
  cells[28] = g_strdup ("一年内");
  cells[29] = g_strdup ("2026年第一批");
  cells[30] = g_strdup ("2026.03");
  cells[31] = g_strdup ("云组备〔2026〕3号");
  cells[32] = g_strdup (n % 7 ? "" : "长期在外务工");
  for (guint i = 33; i < N_COLUMNS; i++)
    cells[i] = g_strdup_printf ("%u", n % 90 + i);
  for (guint i = 1; i < N_COLUMNS; i++)
    {
      if (*cells[i] != '\0')
        write_cell (xml, i, row, cells[i]);
      g_free (g_steal_pointer (&cells[i]));
    }
  g_string_append (xml, "</row>");
}

static char *
write_sheet (const char *folder, guint n_rows)
{
  char *path = g_build_filename (folder, "sheet.xml", NULL);
  FILE *file = fopen (path, "w");
  g_autoptr (GString) xml = g_string_new (
    "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
    "<row r='1'>");

  g_assert_nonnull (file);
  write_cell (xml, 0, 1, "云岭县村级后备干部花名册");
  g_string_append (xml, "</row><row r=\"2\">");
  for (guint i = 0; i < N_COLUMNS; i++)
    write_cell (xml, i, 2, headers[i]);
  g_string_append (xml, "</row>");
  for (guint n = 0; n < n_rows; n++)
    {
      write_row (xml, n, n + 3);
      if (xml->len > 1 << 20 || n + 1 == n_rows)
        {
          fwrite (xml->str, 1, xml->len, file);
          g_string_truncate (xml, 0);
        }
    }
  fputs ("</sheetData></worksheet>", file);
  fclose (file);

  return path;
}

static void
add_text (zip_t *zip, const char *name, const char *text)
{
  zip_file_add (zip, name, zip_source_buffer (zip, text, strlen (text), 0), ZIP_FL_ENC_UTF_8);
}

static char *
write_book (const char *folder, guint n_rows)
{
  g_autofree char *sheet = write_sheet (folder, n_rows);
  char            *path = g_build_filename (folder, "roster.xlsx", NULL);
  zip_t           *zip = zip_open (path, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  zip_int64_t      index;

  g_assert_nonnull (zip);
  add_text (zip, "[Content_Types].xml", "<Types/>");
  add_text (zip,
            "_rels/.rels",
            "<Relationships><Relationship Id='r1' Type='x/officeDocument' "
            "Target='xl/workbook.xml'/></Relationships>");
  add_text (zip,
            "xl/workbook.xml",
            "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/"
            "relationships'><sheets><sheet name='花名册' sheetId='1' r:id='r1'/></sheets>"
            "</workbook>");
  add_text (zip,
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='r1' Type='x/worksheet' "
            "Target='worksheets/a.xml'/></Relationships>");
  index = zip_file_add (zip,
                        "xl/worksheets/a.xml",
                        zip_source_file (zip, sheet, 0, -1),
                        ZIP_FL_ENC_UTF_8);
  zip_set_file_compression (zip, (zip_uint64_t) index, ZIP_CM_DEFLATE, 1);
  g_assert_cmpint (zip_close (zip), ==, 0);

  return path;
}

static gboolean
count_cb (guint row, const CyCell *cells, guint n_cells, gpointer data)
{
  guint *n = data;

  *n += n_cells;

  return TRUE;
}

/* Processor time, which neighbours on the machine lengthen less than the clock's. */
static double
get_seconds (void)
{
  return (double) cy_bench_cpu () / 1e9;
}

static double
read_only (const char *path)
{
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, NULL);
  const double start = get_seconds ();
  guint        n = 0;

  g_assert_true (cy_workbook_read (book, 0, count_cb, &n, NULL, NULL));

  return get_seconds () - start;
}

static CyImportPlan *
make_plan (CyTest *test, const char *path, double *seconds)
{
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_source_free);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (GError) error = NULL;
  const double  start = get_seconds ();
  CyImportPlan *plan;

  g_ptr_array_add (sources, cy_import_source_open (path, test->conn, NULL, &error));
  g_assert_no_error (error);
  plan = cy_import_plan_new (sources, options, test->conn, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  *seconds = get_seconds () - start;

  return plan;
}

static void
measure (CyTest *test, guint n_rows)
{
  g_autofree char *path = write_book (test->folder, n_rows);
  g_autoptr (CyImportPlan) plan = NULL;
  g_autoptr (GError) error = NULL;
  CyImportCounts counts;
  double         reading;
  double         planning;
  double         applying;
  double         start;
  double         before;

  read_only (path);
  reading = read_only (path);
  cy_bench_forget_peak ();
  before = cy_bench_get_mb ("VmRSS");
  plan = make_plan (test, path, &planning);
  start = get_seconds ();
  cy_import_apply (plan, test->conn, "import", NULL, NULL, NULL, &counts, &error);
  g_assert_no_error (error);
  applying = get_seconds () - start;
  g_assert_cmpint (counts.people, ==, n_rows);

  cy_bench_print_ratio ("dry run, beside the reader alone",
                        planning * 1000,
                        reading * 1000,
                        1 / DRY_RUN_SPEED);
  cy_bench_print_ratio ("writing it, beside the dry run", applying * 1000, planning * 1000, 0);
  cy_bench_print_least ("import", n_rows / (planning + applying), "rows/s", IMPORT_FLOOR);
  cy_bench_print_most ("memory above the process",
                       cy_bench_get_mb ("VmHWM") - before,
                       "MB",
                       MEMORY_LIMIT_MB);
}

static void
run (guint n_people)
{
  CyTest test;

  cy_test_set_up (&test, NULL);
  measure (&test, n_people);
  cy_test_tear_down (&test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
