/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is read out of single cells. */
#include "cy-import-value.h"

#include "cy-place-text.h"
#include "cy-resume-text.h"

static const CyCell text_cell = { .type = CY_CELL_TEXT };
static const CyCell number_cell = { .type = CY_CELL_NUMBER };

static void
assert_id (const CyCell *cell, const char *text, const char *number, const char *why)
{
  const CyReadId   read = cy_import_read_id (cell, text, 20261122);
  g_autofree char *found = read.number;

  g_assert_cmpstr (found, ==, number);
  g_assert_cmpstr (read.why, ==, why);
}

static void
test_id (void)
{
  assert_id (&text_cell, "520599199003120012", "520599199003120012", "id-check-digit");
  assert_id (&text_cell, "11010519491231002X", "11010519491231002X", NULL);
  assert_id (&text_cell, "１１０１０５19491231002x", "11010519491231002X", NULL);
  assert_id (&text_cell, "'110105 19491231 002X", "11010519491231002X", NULL);
  assert_id (&text_cell, "110105491231002", "11010519491231002X", NULL);
  assert_id (&number_cell, "110105491231002", "11010519491231002X", NULL);
  assert_id (&number_cell, "5.20599198611276E+17", "5.20599198611276E+17", "id-precision-lost");
  assert_id (&text_cell, "5.20599E+17", "5.20599E+17", "id-precision-lost");
  assert_id (&number_cell, "520599198611276000", "520599198611276000", "id-precision-lost");
  assert_id (&text_cell, "110105********002X", NULL, NULL);
  assert_id (&text_cell, "11010519491331002X", "11010519491331002X", "id-birth-date");
  assert_id (&text_cell, "00010519491231002X", "00010519491231002X", "id-province");
  assert_id (&text_cell, "1101051949", "1101051949", "id-form");
}

static void
test_nothing (void)
{
  static const char *const nothing[] = { "",   " ", "　",   "无",   "-", "—",
                                         "——", "/", " 无 ", "暂无", NULL };

  for (guint i = 0; nothing[i] != NULL; i++)
    g_assert_true (cy_import_text_is_nothing (nothing[i]));
  g_assert_false (cy_import_text_is_nothing ("无锡"));
  g_assert_false (cy_import_text_is_nothing ("-1"));
}

static void
test_codes (void)
{
  static const struct
  {
    CyTarget    target;
    const char *text;
    const char *code;
  } cases[] = {
    { CY_TARGET_POLITICAL, "党员", "01" },
    { CY_TARGET_ETHNIC, "汉", "01" },
    { CY_TARGET_LEVEL, "本科", "21" },
    { CY_TARGET_LEVEL, "自考本科", "21" },
    { CY_TARGET_LEVEL, "大专（在读）", "22" },
    { CY_TARGET_LEVEL, "高中毕业", "61" },
    { CY_TARGET_LEVEL, "中专学历", "41" },
    { CY_TARGET_FULL_LEVEL, "全日制大学", "21" },
    { CY_TARGET_DEGREE, "法学学士", "403" },
    { CY_TARGET_SOURCE, "退伍军人", "01" },
    { CY_TARGET_TIER, "村党组织书记后备", "secretary" },
    { CY_TARGET_LEVEL, "不知道", NULL },
  };
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyValueReader) reader = cy_value_reader_new (options);

  for (guint twice = 0; twice < 2; twice++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        const CyReadCode read = cy_value_reader_read_code (reader, cases[i].target, cases[i].text);

        g_assert_cmpstr (read.code, ==, cases[i].code);
      }
}

static void
assert_date (CyValueReader *reader, const CyCell *cell, const char *text, CyDate date)
{
  CyDateParse parse;

  g_assert_cmpint (cy_value_reader_read_date (reader, CY_TARGET_BIRTH, cell, text, &parse),
                   ==,
                   CY_DATE_OK);
  g_assert_cmpint (parse.date, ==, date);
}

static void
test_dates (void)
{
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (CyValueReader) reader = cy_value_reader_new (options);
  const CyCell day = { .type = CY_CELL_DATE,
                       .number = 32996,
                       .text = "32996",
                       .date_parts = CY_DATE_YEAR | CY_DATE_MONTH | CY_DATE_DAY };
  const CyCell month = { .type = CY_CELL_DATE,
                         .number = 32996,
                         .text = "32996",
                         .date_parts = CY_DATE_YEAR | CY_DATE_MONTH };
  const CyCell number = { .type = CY_CELL_NUMBER, .number = 199005, .text = "199005" };
  const CyCell unclear = { .type = CY_CELL_NUMBER, .number = 1990.1, .text = "1990.1" };
  CyDateParse  parse;

  assert_date (reader, &text_cell, "1990.05", 19900500);
  assert_date (reader, &text_cell, "1990.05（34岁）", 19900500);
  assert_date (reader, &text_cell, "1990年5月", 19900500);
  assert_date (reader, &text_cell, "2019.06转正", 20190600);
  assert_date (reader, &day, "1990-05-03", 19900503);
  assert_date (reader, &month, "1990-05-03", 19900500);
  assert_date (reader, &number, "199005", 19900500);
  g_assert_cmpint (cy_value_reader_read_date (reader, CY_TARGET_BIRTH, &unclear, "1990.1", &parse),
                   ==,
                   CY_DATE_AMBIGUOUS);
  cy_import_options_decide_value (options, CY_TARGET_BIRTH, "1990.1", "19901000");
  assert_date (reader, &unclear, "1990.1", 19901000);
  cy_import_options_decide_value (options, CY_TARGET_BIRTH, "1990.1", "");
  g_assert_cmpint (cy_value_reader_read_date (reader, CY_TARGET_BIRTH, &unclear, "1990.1", &parse),
                   ==,
                   CY_DATE_EMPTY);
}

static void
assert_school (const char *text, const char *school, const char *major)
{
  g_autofree char *found_school = NULL;
  g_autofree char *found_major = NULL;

  cy_import_split_school (text, &found_school, &found_major);
  g_assert_cmpstr (found_school, ==, school);
  g_assert_cmpstr (found_major, ==, major);
}

static void
test_school (void)
{
  assert_school ("贵州民族大学法学", "贵州民族大学", "法学");
  assert_school ("贵州大学 会计专业", "贵州大学", "会计专业");
  assert_school ("贵州大学（会计）", "贵州大学", "会计");
  assert_school ("毕节职业技术学院/旅游管理", "毕节职业技术学院", "旅游管理");
  assert_school ("云岭县第一中学", "云岭县第一中学", NULL);
  assert_school ("农广校", "农广校", NULL);
}

static void
assert_place (const char *text,
              const char *county,
              const char *township,
              const char *village,
              const char *post)
{
  g_auto (CyPlaceText) place = { NULL };

  cy_place_text_parse (text, &place);
  g_assert_cmpstr (place.county, ==, county);
  g_assert_cmpstr (place.township, ==, township);
  g_assert_cmpstr (place.village, ==, village);
  g_assert_cmpstr (place.post, ==, post);
}

static void
test_places (void)
{
  assert_place ("云岭县双河镇新民村党支部书记", "云岭县", "双河镇", "新民村", "党支部书记");
  assert_place ("贵州省毕节市云岭县双河镇新民村", "云岭县", "双河镇", "新民村", NULL);
  assert_place ("双河镇万寿桥社区居委会", NULL, "双河镇", "万寿桥社区", NULL);
  assert_place ("长岭彝族苗族乡大寨村", NULL, "长岭彝族苗族乡", "大寨村", NULL);
  assert_place ("城关街道办事处东门社区", NULL, "城关街道", "东门社区", NULL);
  assert_place ("新乡镇大庄村", NULL, "新乡镇", "大庄村", NULL);
  assert_place ("古镇村", NULL, NULL, "古镇村", NULL);
  assert_place ("新市村", NULL, NULL, "新市村", NULL);
  assert_place ("城区社区", NULL, NULL, "城区社区", NULL);
  assert_place ("中心村村委会主任", NULL, NULL, "中心村", "主任");
  assert_place ("下村村", NULL, NULL, "下村村", NULL);
  assert_place ("新民村民委员会", NULL, NULL, "新民村", NULL);
  assert_place ("双河镇新民", NULL, "双河镇", "新民", NULL);
  assert_place ("双河镇人民政府", NULL, "双河镇", NULL, NULL);
}

static void
assert_title (const char *text, const char *county, const char *township, const char *village)
{
  g_auto (CyPlaceText) place = { NULL };

  cy_place_text_parse_title (text, &place);
  g_assert_cmpstr (place.county, ==, county);
  g_assert_cmpstr (place.township, ==, township);
  g_assert_cmpstr (place.village, ==, village);
}

static void
test_place_titles (void)
{
  assert_title ("白石镇新民村后备人员名单", NULL, "白石镇", "新民村");
  assert_title ("云岭县村级后备干部花名册", "云岭县", NULL, NULL);
  assert_title ("双河镇村级后备力量信息采集表", NULL, "双河镇", NULL);
  assert_title ("2026年云岭县双河镇各村后备干部统计表", "云岭县", "双河镇", NULL);
  assert_title ("后备干部花名册", NULL, NULL, NULL);
}

static void
test_resume (void)
{
  g_autofree char *rest = NULL;
  g_autoptr (GArray) lines = cy_resume_text_parse ("本人简历如下\n2010.07--2015..06  "
                                                   "新民村务工\r\n(其间：2012.09--2014.07 学习)\n"
                                                   "2015年6月至今 新民村村民小组长\n兼网格员",
                                                   &rest);
  const CyResumeLine *first = &g_array_index (lines, CyResumeLine, 0);
  const CyResumeLine *second = &g_array_index (lines, CyResumeLine, 1);

  g_assert_cmpint (lines->len, ==, 2);
  g_assert_cmpstr (rest, ==, "本人简历如下");
  g_assert_cmpint (first->since, ==, 20100700);
  g_assert_cmpint (first->until, ==, 20150600);
  g_assert_cmpstr (first->text, ==, "新民村务工");
  g_assert_cmpstr (first->meanwhile, ==, "(其间：2012.09--2014.07 学习)");
  g_assert_cmpint (second->since, ==, 20150600);
  g_assert_cmpint (second->until, ==, CY_DATE_NONE);
  g_assert_cmpstr (second->text, ==, "新民村村民小组长兼网格员");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import-value/id", test_id);
  g_test_add_func ("/exchange/import-value/nothing", test_nothing);
  g_test_add_func ("/exchange/import-value/codes", test_codes);
  g_test_add_func ("/exchange/import-value/dates", test_dates);
  g_test_add_func ("/exchange/import-value/school", test_school);
  g_test_add_func ("/exchange/import-value/places", test_places);
  g_test_add_func ("/exchange/import-value/place-titles", test_place_titles);
  g_test_add_func ("/exchange/import-value/resume", test_resume);

  return g_test_run ();
}
