/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Any number of invented people, made up when they are asked for. */
#include "cy-test-rows.h"

/* Texts that have been handed out stay until so many others have been. */
#define N_LENT 4096

struct _CyTestRows
{
  GObject parent_instance;

  guint    n_rows;
  guint    n_loaded;
  gboolean reversed;
  guint    asked;
  char    *lent[N_LENT];
  guint    next;
};

static void cy_test_rows_source_init (CyTableSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CyTestRows,
                               cy_test_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CY_TYPE_TABLE_SOURCE,
                                                      cy_test_rows_source_init))

const CyTableColumn cy_test_columns[] = {
  { "name",
    "姓名",
    62,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "gender", "性别", 39, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "age", "年龄", 37, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "party", "政治面貌", 69, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "education", "学历", 55, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "origin", "来源", 108, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "village", "村", 90, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "tier", "类别", 69, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "step", "步骤", 91, CY_TABLE_PIPS, CY_TABLE_COLUMN_SORTABLE },
  { "grade", "考核", 63, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "hours", "学时", 75, CY_TABLE_BAR, CY_TABLE_COLUMN_SORTABLE },
  { "status", "状态", 66, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
};
const guint cy_test_n_columns = G_N_ELEMENTS (cy_test_columns);

static const char *const surnames[] = { "林", "何", "罗", "孙", "唐", "马",
                                        "吴", "郑", "贺", "沈", "邵" };
static const char *const given[] = { "晓雁", "承志", "建军", "雨晴", "国栋",
                                     "小龙", "桂芳", "海",   "子衡" };
static const char *const parties[] = { "中共党员", "中共党员", "共青团员", "群众" };
static const char *const educations[] = { "大学", "大专", "大专", "高中", "研究生" };
static const char *const origins[] = { "返乡大学生",   "退役军人", "致富能手",
                                       "合作社带头人", "务工返乡", "网格员" };
static const char *const villages[] = { "松岭村",   "竹林村", "鹿鸣村", "茶园村",
                                        "东街社区", "西关村", "上营村" };
static const char *const tiers[] = { "书记后备", "两委后备" };
static const char *const steps[] = { "推荐", "初审", "联审", "考察", "研究", "公示", "入库" };
static const char *const grades[] = { "优秀", "称职", "称职", "基本称职" };
static const char *const statuses[] = { "在库",   "在库",   "在库",  "锻炼中",
                                        "公示中", "待研究", "拟出库" };
static const char *const status_styles[] = { "ok", "ok", "ok", "info", "accent", "line", "warn" };

#define PICK(words, n) ((words)[(n) % G_N_ELEMENTS (words)])

/* Spread, the same in every run. */
static guint
chance (gint64 id, guint salt)
{
  guint64 x = ((guint64) id + 1) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + salt * 7919u;

  x = (x ^ (x >> 31)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);

  return (guint) (x >> 40);
}

static guint
step_of (gint64 id)
{
  return chance (id, 8) % 3 == 0 ? chance (id, 9) % 6 : 6;
}

static guint
hours_of (gint64 id)
{
  return 10 + chance (id, 10) % 45;
}

static guint
cy_test_rows_get_n_rows (CyTableSource *source)
{
  return CY_TEST_ROWS (source)->n_rows;
}

static gint64
cy_test_rows_get_id (CyTableSource *source, guint row)
{
  CyTestRows *self = CY_TEST_ROWS (source);

  return self->reversed ? self->n_rows - 1 - row : row;
}

static char *
make_text (gint64 id, const char *column)
{
  switch (column[0])
    {
    case 'n':
      return g_strconcat (PICK (surnames, chance (id, 0)), PICK (given, chance (id, 1)), NULL);
    case 'g':
      if (column[1] == 'e')
        return g_strdup (chance (id, 2) % 3 == 0 ? "女" : "男");
      return g_strdup (step_of (id) == 6 ? PICK (grades, chance (id, 11)) : "—");
    case 'a':
      return g_strdup_printf ("%u", 26 + chance (id, 3) % 20);
    case 'p':
      return g_strdup (PICK (parties, chance (id, 4)));
    case 'e':
      return g_strdup (PICK (educations, chance (id, 5)));
    case 'o':
      return g_strdup (PICK (origins, chance (id, 6)));
    case 'v':
      return g_strdup (PICK (villages, chance (id, 7)));
    case 't':
      return g_strdup (PICK (tiers, chance (id, 12)));
    case 'h':
      return step_of (id) == 6 ? g_strdup_printf ("%u", hours_of (id)) : g_strdup ("—");
    case 's':
      return g_strdup (column[2] == 'e' ? steps[step_of (id)] : PICK (statuses, chance (id, 13)));
    default:
      return g_strdup_printf ("%s %" G_GINT64_FORMAT, column, id);
    }
}

static const char *
cy_test_rows_get_text (CyTableSource *source, guint row, const char *column)
{
  CyTestRows *self = CY_TEST_ROWS (source);
  char      **place = &self->lent[self->next++ % N_LENT];

  self->asked++;
  if (row >= self->n_loaded)
    return NULL;

  g_free (*place);
  *place = g_str_equal (column, "number")
             ? g_strdup_printf ("%" G_GINT64_FORMAT, cy_test_rows_get_id (source, row) + 1)
             : make_text (cy_test_rows_get_id (source, row), column);

  return *place;
}

static const char *
cy_test_rows_get_style (CyTableSource *source, guint row, const char *column)
{
  gint64 id = cy_test_rows_get_id (source, row);

  if (g_str_equal (column, "status"))
    return PICK (status_styles, chance (id, 13));
  if (g_str_equal (column, "hours"))
    return step_of (id) < 6 ? "secondary" : hours_of (id) < 40 ? "warn bold" : NULL;
  if (g_str_equal (column, "grade") && step_of (id) == 6 && chance (id, 11) % 4 == 0)
    return "accent bold";
  if (g_str_equal (column, "grade") && step_of (id) == 6 && chance (id, 11) % 4 == 3)
    return "warn";
  if (g_str_equal (column, "grade") && step_of (id) < 6)
    return "secondary";
  if (g_str_equal (column, "party") && chance (id, 4) % 4 >= 2)
    return "secondary";

  return NULL;
}

static double
cy_test_rows_get_value (CyTableSource *source, guint row, const char *column)
{
  gint64 id = cy_test_rows_get_id (source, row);

  if (g_str_equal (column, "step"))
    return step_of (id) + 1;

  return step_of (id) == 6 ? hours_of (id) / 40.0 : -1;
}

static void
cy_test_rows_sort (CyTableSource *source, const char *column, gboolean descending)
{
  CY_TEST_ROWS (source)->reversed = descending;
  cy_table_source_changed (source);
}

static gboolean
cy_test_rows_find (CyTableSource *source, gint64 id, guint *row)
{
  CyTestRows *self = CY_TEST_ROWS (source);

  if (id < 0 || id >= self->n_rows)
    return FALSE;

  *row = (guint) (self->reversed ? self->n_rows - 1 - id : id);

  return TRUE;
}

static void
cy_test_rows_source_init (CyTableSourceInterface *iface)
{
  iface->get_n_rows = cy_test_rows_get_n_rows;
  iface->get_id = cy_test_rows_get_id;
  iface->get_text = cy_test_rows_get_text;
  iface->get_style = cy_test_rows_get_style;
  iface->get_value = cy_test_rows_get_value;
  iface->find = cy_test_rows_find;
  iface->sort = cy_test_rows_sort;
}

static void
cy_test_rows_finalize (GObject *object)
{
  CyTestRows *self = CY_TEST_ROWS (object);

  for (guint i = 0; i < N_LENT; i++)
    g_free (self->lent[i]);

  G_OBJECT_CLASS (cy_test_rows_parent_class)->finalize (object);
}

static void
cy_test_rows_class_init (CyTestRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_test_rows_finalize;
}

static void
cy_test_rows_init (CyTestRows *self)
{
  self->n_loaded = G_MAXUINT;
}

/* Row n has the id n; a descending order turns them round. */
CyTestRows *
cy_test_rows_new (guint n_rows)
{
  CyTestRows *self = g_object_new (CY_TYPE_TEST_ROWS, NULL);

  self->n_rows = n_rows;

  return self;
}

void
cy_test_rows_set_n (CyTestRows *self, guint n_rows)
{
  self->n_rows = n_rows;
  cy_table_source_changed (CY_TABLE_SOURCE (self));
}

/* Rows from there on are still on their way. */
void
cy_test_rows_set_loaded (CyTestRows *self, guint n_loaded)
{
  guint from = MIN (self->n_loaded, self->n_rows);

  self->n_loaded = n_loaded;
  if (n_loaded > from)
    cy_table_source_rows_changed (CY_TABLE_SOURCE (self), from, n_loaded - from);
}

/* How many texts have been asked for since the last time. */
guint
cy_test_rows_asked (CyTestRows *self)
{
  guint asked = self->asked;

  self->asked = 0;

  return asked;
}
