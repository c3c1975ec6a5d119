/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Datasets for the tests of charts: one typical set a kind, and what goes wrong in real counties.
 */
#include "chart-samples.h"

#include "cy-chart-kind.h"

#define MAX_SERIES 5
#define MAX_POINTS 8
#define MANY 40
#define LONG_LABEL "云岭县双河镇新民村股份经济合作联合社特色种植带头人"
#define MISSING CY_DATASET_MISSING

typedef struct
{
  const char *label;
  gint64      values[MAX_SERIES];
} SamplePoint;

typedef struct
{
  const char *kind;
  const char *title;
  const char *unit;
  guint       n_series;
  guint       decimals;
  gint64      target;
  const char *series[MAX_SERIES];
  SamplePoint points[MAX_POINTS];
} Typical;

static const Typical typical[] = {
  { "bar",
    "学历",
    "人",
    1,
    0,
    MISSING,
    { "人数" },
    { { "研究生", { 2 } },
      { "大学", { 13 } },
      { "大专", { 15 } },
      { "高中、中专", { 9 } },
      { "初中", { 2 } } } },
  { "column",
    "各乡镇入库",
    "人",
    2,
    0,
    MISSING,
    { "书记后备", "两委后备" },
    { { "城关镇", { 5, 4 } },
      { "双河镇", { 2, 1 } },
      { "青石镇", { 6, 4 } },
      { "云溪乡", { 4, 4 } },
      { "白鹿乡", { 5, 6 } } } },
  { "column-stacked",
    "各乡镇入库",
    "人",
    3,
    0,
    10,
    { "书记后备", "两委后备", "在办" },
    { { "城关镇", { 5, 4, 2 } },
      { "双河镇", { 2, 1, 6 } },
      { "青石镇", { 6, 4, 3 } },
      { "云溪乡", { 4, 4, 5 } },
      { "白鹿乡", { 5, 6, 3 } } } },
  { "pyramid",
    "年龄与性别",
    "人",
    2,
    0,
    MISSING,
    { "男", "女" },
    { { "46–50", { 2, 0 } },
      { "41–45", { 6, 2 } },
      { "36–40", { 9, 2 } },
      { "31–35", { 6, 3 } },
      { "26–30", { 4, 3 } },
      { "≤ 25", { 2, 2 } } } },
  { "donut",
    "来源",
    "人",
    1,
    0,
    MISSING,
    { "人数" },
    { { "致富能手", { 9 } },
      { "返乡大学生", { 8 } },
      { "务工返乡", { 7 } },
      { "退役军人", { 6 } },
      { "合作社带头人", { 4 } },
      { "网格员", { 4 } },
      { "其他", { 3 } } } },
  { "line",
    "人均学时",
    "学时",
    3,
    1,
    400,
    { "全县", "城关镇", "双河镇" },
    { { "2021", { 312, 355, 280 } },
      { "2022", { 338, 361, MISSING } },
      { "2023", { 351, 402, 300 } },
      { "2024", { 390, 421, 335 } },
      { "2025", { 418, 440, 372 } },
      { "2026", { 432, 447, 398 } } } },
  { "radar",
    "七种能力",
    "分",
    2,
    0,
    100,
    { "林晓雁", "书记后备应达" },
    { { "政治", { 90, 80 } },
      { "调查研究", { 82, 75 } },
      { "科学决策", { 78, 75 } },
      { "改革攻坚", { 66, 75 } },
      { "应急处突", { 70, 75 } },
      { "群众工作", { 92, 80 } },
      { "抓落实", { 84, 80 } } } },
  { "funnel",
    "入库流程",
    "人",
    3,
    0,
    MISSING,
    { "走到这一步的人数", "在办", "未通过" },
    { { "推荐", { 60, 3, MISSING } },
      { "初审", { 57, 2, 3 } },
      { "联审", { 52, 5, 4 } },
      { "考察", { 43, 4, 2 } },
      { "研究", { 37, 2, 1 } },
      { "公示", { 34, 3, 1 } },
      { "入库", { 30, MISSING, MISSING } } } },
  { "gauge",
    "班子结构",
    "%",
    3,
    1,
    MISSING,
    { "试任后", "目标", "现在" },
    { { "女性", { 400, 200, 400 } },
      { "35 岁以下", { 400, 200, 200 } },
      { "大专以上", { 800, 600, 600 } },
      { "中共党员", { 800, 600, 800 } } } },
  { "stack",
    "政治面貌",
    "人",
    1,
    0,
    MISSING,
    { "人数" },
    { { "中共党员", { 25 } },
      { "中共预备党员", { 5 } },
      { "共青团员", { 4 } },
      { "群众", { 7 } } } },
  { "coverage",
    "各乡镇配备",
    "村",
    3,
    0,
    MISSING,
    { "配足", "未配足", "空白" },
    { { "城关镇", { 4, 1, 0 } },
      { "双河镇", { 1, 1, 2 } },
      { "青石镇", { 5, 0, 0 } },
      { "云溪乡", { 3, 0, 1 } },
      { "白鹿乡", { 5, 1, 0 } } } },
  { "box",
    "各乡镇考核得分",
    "分",
    5,
    1,
    MISSING,
    { "最低", "下四分位", "中位", "上四分位", "最高" },
    { { "城关镇", { 742, 801, 842, 879, 931 } },
      { "双河镇", { 689, 760, 798, 830, 884 } },
      { "青石镇", { 771, 812, 836, 861, 902 } },
      { "云溪乡", { 701, 790, 861, 889, 915 } },
      { "白鹿乡", { 735, 779, 822, 868, 899 } } } },
};

static const Typical *
find_typical (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (typical); i++)
    if (g_str_equal (typical[i].kind, kind))
      return &typical[i];

  g_error ("No sample for charts of kind %s", kind);
}

static void
add_typical (CyDataset *dataset, const Typical *from, Sample sample)
{
  cy_dataset_set_decimals (dataset, from->decimals);
  cy_dataset_set_target (dataset, from->target);
  for (guint i = 0; i < MAX_POINTS && from->points[i].label != NULL; i++)
    {
      gint64 values[MAX_SERIES];

      for (guint j = 0; j < MAX_SERIES; j++)
        values[j] =
          sample == SAMPLE_SOME_MISSING && i % 3 == 1 ? MISSING : from->points[i].values[j];
      cy_dataset_add (dataset,
                      sample == SAMPLE_LONG_LABELS ? LONG_LABEL : from->points[i].label,
                      "key",
                      values);
      if (sample == SAMPLE_ONE_POINT)
        return;
    }
}

static gint64
get_odd_value (Sample sample, guint point, guint series)
{
  switch ((int) sample)
    {
    case SAMPLE_ZEROS:
      return 0;
    case SAMPLE_MISSING:
      return MISSING;
    case SAMPLE_HUGE:
      return G_MAXINT64 - 1 - point;
    case SAMPLE_NEGATIVE:
      return point % 2 == 0 ? -(gint64) (point + series + 1) : (gint64) point;
    default:
      return (point * 7 + series * 3) % 23;
    }
}

static void
add_odd (CyDataset *dataset, Sample sample)
{
  guint n = sample == SAMPLE_MANY ? MANY : 6;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *label = g_strdup_printf ("第%u组", i + 1);
      gint64           values[MAX_SERIES];

      for (guint j = 0; j < MAX_SERIES; j++)
        values[j] = get_odd_value (sample, i, j);
      cy_dataset_add (dataset, sample == SAMPLE_NAMELESS ? NULL : label, NULL, values);
    }
}

const char *
sample_get_name (Sample sample)
{
  static const char *const names[] = {
    "typical", "empty", "one-point",   "zeros",    "missing",  "some-missing",
    "many",    "huge",  "long-labels", "negative", "nameless",
  };

  return names[sample];
}

CyDataset *
sample_create (const char *kind, Sample sample)
{
  const Typical *from = find_typical (kind);
  gboolean       named = sample != SAMPLE_NAMELESS;
  CyDataset     *dataset =
    cy_dataset_new (named ? from->title : NULL, named ? from->unit : NULL, from->n_series);

  for (guint i = 0; named && i < from->n_series; i++)
    cy_dataset_set_series (dataset, i, from->series[i]);

  if (sample == SAMPLE_TYPICAL || sample == SAMPLE_ONE_POINT || sample == SAMPLE_SOME_MISSING ||
      sample == SAMPLE_LONG_LABELS)
    add_typical (dataset, from, sample);
  else if (sample != SAMPLE_EMPTY)
    add_odd (dataset, sample);

  return dataset;
}

CyChart *
sample_create_chart (const char *kind, Sample sample)
{
  g_autoptr (CyDataset) dataset = sample_create (kind, sample);
  CyChart *chart = cy_chart_new (kind, dataset);

  if (g_str_equal (kind, "bar"))
    cy_chart_set_highlight (chart, 0, 3);
  if (g_str_equal (kind, "pyramid"))
    cy_chart_set_divider (chart, 2);

  return chart;
}
