/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The report says what was recorded in the official order, and shows what was not. */
#include "cy-test-inspect.h"

#include "cy-error.h"
#include "cy-inspect-material.h"
#include "cy-inspect-survey.h"
#include "cy-inspect-edit.h"
#include "cy-mapper.h"
#include "cy-sql.h"

#include <string.h>

#define TODAY 20261123

static char *
write_material (CyTest *test, gint64 inspection)
{
  g_autoptr (GError) error = NULL;
  char *text = cy_inspect_material_write (test->conn, inspection, &error);

  g_assert_no_error (error);

  return text;
}

static void
assert_order (const char *text, const char *const *parts)
{
  const char *at = text;

  for (; *parts != NULL; parts++)
    {
      at = strstr (at, *parts);
      g_test_message ("%s", *parts);
      g_assert_nonnull (at);
    }
}

static void
test_gaps (CyTest *test, gconstpointer data)
{
  static const char *const parts[] = {
    "关于张三同志的考察材料\n",
    "一、基本情况\n张三，（待补充），（待补充），（待补充）生",
    "二、德能勤绩廉表现\n（一）德的方面\n（待补充）\n（二）能的方面\n（待补充）",
    "三、主要缺点和不足\n（待补充）",
    "四、民主测评、推荐情况\n民主推荐、民主测评情况：（待补充）\n听取意见情况：（待补充）",
    "五、考察组意见\n（待补充）\n\n考察组组长：赵组长\n考察组成员：钱组员、孙组员\n（待补充）",
    NULL,
  };
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autofree char *text = write_material (test, cy_test_add_inspection (test, 1, 20260301, 0));

  assert_order (text, parts);
  g_assert_cmpuint (cy_inspect_material_count_gaps (text), ==, 19);
  /* No judgment that nobody gave. */
  g_assert_null (strstr (text, "优秀"));
  g_assert_null (strstr (text, "评价"));
}

static void
add_sheet (CyTest *test, gint64 record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) stored = cy_mapper_load (test->conn, CY_INSPECTION_RECORD, record, &error);
  g_autoptr (GPtrArray) sheet = cy_survey_list_questions (CY_INSPECT_SURVEY);

  g_ptr_array_set_size (sheet, 1);
  cy_record_set_int (g_ptr_array_index (sheet, 0), CY_INSPECTION_ANSWER_VERY, 9);
  cy_record_set_int (g_ptr_array_index (sheet, 0), CY_INSPECTION_ANSWER_PLAIN, 4);
  cy_record_set_text (stored, CY_INSPECTION_RECORD_MORALITY, "为人正派。");
  cy_inspect_save_record (test->conn, stored, sheet, "记录", &error);
  g_assert_no_error (error);
}

static void
test_records (CyTest *test, gconstpointer data)
{
  static const char *const parts[] = {
    "（一）德的方面\n民意调查反映，为人正派。家访反映，孝敬老人。\n（二）能的方面\n（待补充）",
    "三、主要缺点和不足\n家访反映，性子急。\n四、",
    "2026年3月2日民意调查，听取党员 5、村民代表 8共13人意见，"
    "问卷1题收到回答13次，“好”和“较好”占69.2%，评价好，评分92.5分。\n",
    "2026年3月1日家访，听取家属 2共2人意见，评价一般。\n",
    "五、考察组意见\n同意作为考察对象。\n\n",
    "2026年3月10日\n",
    NULL,
  };
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autofree char *text = NULL;
  gint64           inspection = cy_test_add_inspection (test, 1, 20260301, 20260310);
  gint64           visit;

  visit = cy_test_add_inspect_record (test, 1, 5, 20260301, "家属 2", 0, "3");
  cy_test_set (test, CY_INSPECTION_RECORD, visit, CY_INSPECTION_RECORD_MORALITY, "孝敬老人");
  cy_test_set (test, CY_INSPECTION_RECORD, visit, CY_INSPECTION_RECORD_SHORTCOMINGS, "性子急。");
  add_sheet (test,
             cy_test_add_inspect_record (test, 1, 1, 20260302, "党员 5、村民代表 8", 925, "1"));
  text = write_material (test, inspection);
  assert_order (text, parts);
}

static void
test_others (CyTest *test, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) person = cy_test_add_person (test, "张三");
  g_autofree char *text = NULL;
  gint64           inspection;

  /* Of an earlier inspection. */
  cy_test_add_inspection (test, 1, 20240301, 20240310);
  cy_test_add_inspect_record (test, 1, 1, 20240302, "党员 77", 0, NULL);
  inspection = cy_test_add_inspection (test, 1, 20260301, 0);
  text = write_material (test, inspection);
  g_assert_null (strstr (text, "党员 77"));
  g_assert_null (cy_inspect_material_write (test->conn, 99, &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/inspect-material/gaps", test_gaps);
  cy_test_case ("/report/inspect-material/records", test_records);
  cy_test_case ("/report/inspect-material/others", test_others);

  return g_test_run ();
}
