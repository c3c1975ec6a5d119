/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The same people in a hundred shapes of roster: each must bring in the same. */
#include "cy-idcard.h"
#include "cy-test-book.h"
#include "cy-test-roster.h"
#include "cy-test-table.h"

#include <stdio.h>
#include <string.h>

#define N_PEOPLE 24
#define N_VARIANTS 120

enum
{
  SERIAL,
  NAME,
  GENDER,
  ETHNIC,
  BIRTH,
  ID,
  POLITICAL,
  EDUCATION,
  PHONE,
  SOURCE,
  TOWNSHIP,
  VILLAGE,
  NOTE,
  N_FIELDS
};

typedef struct
{
  char        name[16];
  char        id[19];
  const char *gender;
  const char *ethnic;
  const char *political;
  const char *education;
  const char *source;
  char        phone[12];
  const char *village;
} Person;

typedef struct
{
  GRand   *chance;
  gboolean by_sheet; /* a sheet a village */
  gboolean merged;   /* village and township once for all their people */
  gboolean as_text;  /* a text file, without merges */
  gboolean sections; /* villages between the rows */
  gboolean combined; /* township and village in one column */
  guint    depth;    /* rows of headers */
  guint    order[N_FIELDS];
  guint    n_columns;
  guint    words[N_FIELDS];
} Variant;

static const char *const words[N_FIELDS][4] = {
  [SERIAL] = { "序号", "编号", "序 号", "No." },
  [NAME] = { "姓名", "姓  名", "后备干部姓名", "人选姓名" },
  [GENDER] = { "性别", "性 别", "性别*", "性\n别" },
  [ETHNIC] = { "民族", "族别", "民 族", "民族（必填）" },
  [BIRTH] = { "出生年月", "出生日期", "出生时间（年月）", "出生\n年月" },
  [ID] = { "身份证号", "公民身份号码", "身份证号码", "居民身份证号码" },
  [POLITICAL] = { "政治面貌", "政治\n面貌", "是否党员", "政治身份" },
  [EDUCATION] = { "学历", "文化程度", "最高学历", "学历层次" },
  [PHONE] = { "联系电话", "手机号码", "电话", "联系方式（手机）" },
  [SOURCE] = { "来源", "身份类别", "人员类别", "来源（身份类别）" },
  [TOWNSHIP] = { "乡镇", "所在乡镇", "乡镇（街道）", "镇" },
  [VILLAGE] = { "村", "所在村", "村（社区）", "行政村" },
  [NOTE] = { "备注", "备 注", "其他说明", "附注" },
};

static const char *const villages[] = { "新民村", "青山村", "万寿桥社区" };
static const char *const genders[] = { "男", "女" };

static const char *const spellings[][3] = {
  { "汉族", "汉", "汉族" },
  { "彝族", "彝", "彝 族" },
  { "布依族", "布依", "布依族" },
  { "中共党员", "党员", "中国共产党党员" },
  { "共青团员", "团员", "共青团员" },
  { "群众", "群众", "一般群众" },
  { "大学", "本科", "大学本科" },
  { "大专", "专科", "大学专科" },
  { "高中", "普通高中", "高中" },
  { "退役军人", "退伍军人", "退役士兵" },
  { "农村致富带头人", "致富能手", "致富带头人" },
};

static const char *const codes[] = { "01", "07", "09", "01", "03", "13",
                                     "21", "22", "61", "01", "02" };

static void
make_people (Person *people, GRand *chance)
{
  static const char *const surnames[] = { "王", "李", "欧阳", "覃", "杨", "司马" };
  static const char *const given[] = { "建国", "芳", "丽", "伟", "静涛", "敏" };

  for (guint i = 0; i < N_PEOPLE; i++)
    {
      Person *person = &people[i];
      guint   year = (guint) g_rand_int_range (chance, 1975, 2005);

      g_snprintf (person->name,
                  sizeof person->name,
                  "%s%s",
                  surnames[i % 6],
                  given[(i / 6 + i) % 6]);
      g_snprintf (person->id, 18, "520599%u%02u%02u%03u", year, 1 + i % 12, 1 + i, i + 10);
      person->id[17] = cy_idcard_check_char (person->id);
      person->id[18] = '\0';
      person->gender = genders[(person->id[16] - '0') % 2 == 0];
      person->ethnic = spellings[i % 3][0];
      person->political = spellings[3 + i % 3][0];
      person->education = spellings[6 + i % 3][0];
      person->source = spellings[9 + i % 2][0];
      g_snprintf (person->phone, sizeof person->phone, "139%08u", i * 7654321 % 100000000);
      person->village = villages[i / (N_PEOPLE / 3)];
    }
}

static const char *
spell (Variant *variant, const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (g_str_equal (spellings[i][0], word))
      return spellings[i][g_rand_int_range (variant->chance, 0, 3)];

  return word;
}

static const char *
code_of (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (g_str_equal (spellings[i][0], word))
      return codes[i];

  return "";
}

/* ---- Variants ---- */

static gboolean
toss (Variant *variant)
{
  return g_rand_boolean (variant->chance);
}

static gboolean
has_column (const Variant *variant, guint field)
{
  if (field == TOWNSHIP)
    return !variant->by_sheet && !variant->sections && !variant->combined;
  if (field == VILLAGE)
    return !variant->by_sheet && !variant->sections;

  return TRUE;
}

static void
make_variant (Variant *variant, guint seed)
{
  variant->chance = g_rand_new_with_seed (seed);
  variant->depth = 1 + seed % 3;
  variant->by_sheet = seed % 5 == 1;
  variant->sections = seed % 5 == 2;
  variant->merged = seed % 5 >= 3 && toss (variant);
  variant->combined = seed % 5 == 4 && !variant->merged;
  variant->as_text = !variant->by_sheet && variant->depth == 1 && seed % 4 == 0;
  variant->n_columns = 0;
  for (guint field = 0; field < N_FIELDS; field++)
    {
      variant->words[field] = (guint) g_rand_int_range (variant->chance, 0, 4);
      if (has_column (variant, field) && !(field == SERIAL && toss (variant)))
        variant->order[variant->n_columns++] = field;
    }
  for (guint i = variant->n_columns; i > 1; i--)
    {
      const guint other = (guint) g_rand_int_range (variant->chance, 0, (int) i);
      const guint kept = variant->order[i - 1];

      variant->order[i - 1] = variant->order[other];
      variant->order[other] = kept;
    }
}

static const char *
get_word (const Variant *variant, guint field)
{
  if (field == VILLAGE && variant->combined)
    return "所在乡镇村";

  return words[field][variant->words[field]];
}

/* Headers in one to three rows: groups of columns under 基本情况, the rest merged downwards. */
static guint
write_headers (Variant *variant, CyTestTable *table, guint row)
{
  const guint last = row + variant->depth - 1;
  const guint group = variant->depth > 1 ? 2 + (guint) g_rand_int_range (variant->chance, 0, 3) : 0;

  for (guint column = 0; column < variant->n_columns; column++)
    {
      const gboolean grouped = column > 0 && column <= group;

      cy_test_table_set (table,
                         grouped ? last : row,
                         column,
                         get_word (variant, variant->order[column]));
      if (!grouped && variant->depth > 1)
        cy_test_table_merge (table, row, column, last, column);
    }
  if (group > 0)
    {
      cy_test_table_set (table, row, 1, "基本情况");
      cy_test_table_merge (table, row, 1, row, group);
      if (variant->depth == 3)
        {
          cy_test_table_set (table, row + 1, 1, "个人信息");
          cy_test_table_merge (table, row + 1, 1, row + 1, group);
        }
    }

  return last + 1;
}

static void
write_birth (Variant *variant, CyTestTable *table, guint row, guint column, const Person *person)
{
  int   y = 0;
  int   m = 0;
  int   d = 0;
  char  text[40];
  GDate date;

  sscanf (person->id + 6, "%4d%2d%2d", &y, &m, &d);
  switch (g_rand_int_range (variant->chance, 0, variant->as_text ? 6 : 9))
    {
    case 0:
      g_snprintf (text, sizeof text, "%d.%02d", y, m);
      break;
    case 1:
      g_snprintf (text, sizeof text, "%d年%d月", y, m);
      break;
    case 2:
      g_snprintf (text, sizeof text, "%d/%d/%d", y, m, d);
      break;
    case 3:
      g_snprintf (text, sizeof text, "%d%02d", y, m);
      break;
    case 4:
      g_snprintf (text, sizeof text, "%d-%02d-%02d", y, m, d);
      break;
    case 5:
      g_snprintf (text, sizeof text, "%d.%02d（%d岁）", y, m, 2026 - y);
      break;
    case 6:
      g_date_clear (&date, 1);
      g_date_set_dmy (&date, d, m, y);
      cy_test_table_set_date (table, row, column, g_date_get_julian (&date) - 693594);
      return;
    case 7:
      g_snprintf (text, sizeof text, "%d%02d", y, m);
      cy_test_table_set_number (table, row, column, text);
      return;
    default:
      g_snprintf (text, sizeof text, "%d.%d", y, m);
      cy_test_table_set_number (table, row, column, text);
      return;
    }
  cy_test_table_set (table, row, column, text);
}

static char *
widen (const char *text)
{
  GString *wide = g_string_new (NULL);

  for (; *text != '\0'; text++)
    g_string_append_unichar (wide, 0xFEE0 + (gunichar) *text);

  return g_string_free (wide, FALSE);
}

static void
write_id (Variant *variant, CyTestTable *table, guint row, guint column, const Person *person)
{
  g_autofree char *wide = widen (person->id);
  g_autofree char *quoted = g_strconcat ("'", person->id, " ", NULL);
  const char      *forms[] = { person->id, wide, quoted, person->id };

  cy_test_table_set (table, row, column, forms[g_rand_int_range (variant->chance, 0, 4)]);
}

static void
write_name (Variant *variant, CyTestTable *table, guint row, guint column, const Person *person)
{
  const char      *second = g_utf8_next_char (person->name);
  g_autofree char *padded =
    g_strdup_printf ("%.*s　%s ", (int) (second - person->name), person->name, second);

  cy_test_table_set (table, row, column, toss (variant) ? person->name : padded);
}

static void
write_place (Variant      *variant,
             CyTestTable  *table,
             guint         row,
             guint         column,
             guint         nth,
             const Person *person)
{
  const gboolean   village = variant->order[column] == VILLAGE;
  g_autofree char *whole = g_strconcat ("云岭县双河镇", person->village, NULL);
  const gboolean   first = village ? nth % (N_PEOPLE / 3) == 0 : nth == 0;

  if (variant->merged && !first)
    return;
  if (village && variant->combined)
    cy_test_table_set (table, row, column, toss (variant) ? whole : whole + strlen ("云岭县"));
  else
    cy_test_table_set (table, row, column, village ? person->village : "双河镇");
}

static void
write_person (Variant *variant, CyTestTable *table, guint row, guint nth, const Person *person)
{
  for (guint column = 0; column < variant->n_columns; column++)
    {
      const char *texts[N_FIELDS] = {
        [GENDER] = person->gender,       [ETHNIC] = person->ethnic,
        [POLITICAL] = person->political, [EDUCATION] = person->education,
        [SOURCE] = person->source,       [NOTE] = nth % 5 == 0 ? "长期在外务工" : ""
      };
      char number[8];

      switch (variant->order[column])
        {
        case SERIAL:
          g_snprintf (number, sizeof number, "%u", nth + 1);
          cy_test_table_set_number (table, row, column, number);
          break;
        case NAME:
          write_name (variant, table, row, column, person);
          break;
        case BIRTH:
          write_birth (variant, table, row, column, person);
          break;
        case ID:
          write_id (variant, table, row, column, person);
          break;
        case PHONE:
          if (toss (variant))
            cy_test_table_set_number (table, row, column, person->phone);
          else
            cy_test_table_set (table, row, column, person->phone);
          break;
        case TOWNSHIP:
        case VILLAGE:
          write_place (variant, table, row, column, nth, person);
          break;
        default:
          cy_test_table_set (table, row, column, spell (variant, texts[variant->order[column]]));
        }
    }
}

/* ---- Sheets ---- */

static guint
write_top (Variant *variant, CyTestTable *table, const char *village)
{
  g_autofree char *title =
    g_strdup_printf ("%s双河镇%s村级后备干部花名册", toss (variant) ? "云岭县" : "", village);
  guint row = 0;

  if (toss (variant))
    cy_test_table_set (table, row++, 0, "附件2");
  cy_test_table_set (table, row, 0, title);
  cy_test_table_merge (table, row, 0, row, variant->n_columns - 1);
  row++;
  if (toss (variant))
    {
      cy_test_table_set (table, row, 0, "填报单位（盖章）：双河镇人民政府");
      cy_test_table_set (table, row, variant->n_columns - 2, "填报日期：2026年11月1日");
      row++;
    }

  return row + (guint) g_rand_int_range (variant->chance, 0, 2);
}

static void
write_bottom (Variant *variant, CyTestTable *table, guint row, guint n)
{
  g_autofree char *total = g_strdup_printf ("共%u人", n);

  if (toss (variant))
    cy_test_table_set (table, row++, 0, total);
  if (toss (variant))
    {
      cy_test_table_set (table, row, 0, "合计");
      cy_test_table_set_number (table, row++, 2, "24");
    }
  if (toss (variant))
    {
      cy_test_table_set (table, row, 0, "单位负责人：");
      cy_test_table_set (table, row, 3, "审核人：");
      cy_test_table_set (table, row++, 6, "填表人：李四");
    }
  if (toss (variant))
    cy_test_table_set (table,
                       row++,
                       1,
                       "说明：1.本表一式三份；2.身份证号须为文本格式，以户口簿为准。");
}

static void
write_people (Variant      *variant,
              CyTestTable  *table,
              const Person *people,
              guint         first,
              guint         n,
              const char   *village)
{
  guint row = write_top (variant, table, village);
  guint head;

  head = row;
  row = write_headers (variant, table, row);
  for (guint i = first; i < first + n; i++)
    {
      if (variant->sections && i % (N_PEOPLE / 3) == 0)
        cy_test_table_set (table, row++, 0, people[i].village);
      if (i > first && i % 7 == 0 && toss (variant))
        row += 1 + (guint) g_rand_int_range (variant->chance, 0, 2);
      if (i > first && i % 10 == 0 && variant->depth == 1 && toss (variant) && head > 0)
        row = write_headers (variant, table, row);
      if (variant->merged && !variant->as_text && i % (N_PEOPLE / 3) == 0)
        for (guint column = 0; column < variant->n_columns; column++)
          if (variant->order[column] == VILLAGE)
            cy_test_table_merge (table, row, column, row + 1, column);
      write_person (variant, table, row++, i, &people[i]);
    }
  write_bottom (variant, table, row + (guint) g_rand_int_range (variant->chance, 0, 2), n);
}

static char *
save_variant (Variant *variant, const Person *people)
{
  g_autoptr (GPtrArray) tables =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_test_table_free);
  CyTestTable *table;

  for (guint i = 0; variant->by_sheet && i < G_N_ELEMENTS (villages); i++)
    {
      table = cy_test_table_new (toss (variant) ? villages[i]
                                 : i == 0       ? "Sheet1"
                                 : i == 1       ? "Sheet2"
                                                : "Sheet3");
      g_ptr_array_add (tables, table);
      write_people (variant, table, people, i * (N_PEOPLE / 3), N_PEOPLE / 3, villages[i]);
    }
  if (!variant->by_sheet)
    {
      table = cy_test_table_new ("Sheet1");
      g_ptr_array_add (tables, table);
      write_people (variant, table, people, 0, N_PEOPLE, "");
      if (variant->as_text)
        return cy_test_table_save_csv ("variant.csv", table);
    }
  table = cy_test_table_new ("填表说明");
  g_ptr_array_add (tables, table);
  cy_test_table_set_row (table, 0, "姓名|性别|民族");

  return cy_test_tables_save ("variant.xlsx", tables);
}

/* ---- What must come out ---- */

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
describe_wanted (const Person *people)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < N_PEOPLE; i++)
    g_ptr_array_add (lines,
                     g_strdup_printf ("%s|%s|%s|%.8s|%s|%s|%s|%s|%s|双河镇|%s",
                                      people[i].id,
                                      people[i].name,
                                      g_str_equal (people[i].gender, "男") ? "1" : "2",
                                      people[i].id + 6,
                                      code_of (people[i].ethnic),
                                      code_of (people[i].political),
                                      code_of (people[i].education),
                                      code_of (people[i].source),
                                      people[i].phone,
                                      people[i].village));
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
describe_library (CyTest *test)
{
  return cy_test_text (
    test,
    "SELECT group_concat(line, char(10)) FROM (SELECT p.id_number||'|'||p.name||'|'||p.gender||'|'"
    "||p.birth||'|'||p.ethnic||'|'||p.political||'|'||p.education||'|'||p.source||'|'||p.phone"
    "||'|'||t.name||'|'||v.name AS line FROM person p JOIN unit v ON v.id=p.unit"
    " JOIN unit t ON t.id=v.parent ORDER BY p.id_number)");
}

static void
explain (CyImportPlan *plan, const char *path, guint seed)
{
  GArray *problems = cy_import_plan_get_problems (plan);

  g_test_message ("variant %u: %s", seed, path);
  for (guint i = 0; i < problems->len; i++)
    {
      const CyImportProblem *problem = &g_array_index (problems, CyImportProblem, i);

      g_test_message ("  row %u column %u %s: “%s” %s",
                      problem->row,
                      problem->column,
                      cy_target_get_id (problem->target),
                      problem->value,
                      problem->why);
    }
}

static void
import_variant (CyTest *test, const char *path, const char *wanted, guint seed)
{
  g_autoptr (CyImportPlan) plan = cy_test_roster_plan (test, path, NULL);
  g_autofree char *found = NULL;

  explain (plan, path, seed);
  cy_test_roster_apply (test, plan);
  found = describe_library (test);
  g_assert_cmpstr (found, ==, wanted);
  g_assert_cmpint (cy_import_plan_get_problems (plan)->len, ==, 0);
}

static void
run_variant (guint seed)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (seed / 10);
  Person           people[N_PEOPLE] = { 0 };
  Variant          variant = { 0 };
  g_autofree char *wanted = NULL;
  g_autofree char *path = NULL;
  CyTest           test;

  make_people (people, chance);
  wanted = describe_wanted (people);
  make_variant (&variant, seed);
  path = save_variant (&variant, people);
  cy_test_set_up (&test, NULL);
  import_variant (&test, path, wanted, seed);
  cy_test_tear_down (&test, NULL);
  g_rand_free (variant.chance);
}

static void
test_variants (void)
{
  for (guint seed = 0; seed < N_VARIANTS; seed++)
    run_variant (seed);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import-variants/same-people", test_variants);
  result = g_test_run ();
  cy_test_clean_up ();

  return result;
}
