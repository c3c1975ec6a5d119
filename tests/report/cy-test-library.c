/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A library of invented people in invented places, the same every time. */
#include "cy-test-library.h"

#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-pool.h"
#include "cy-step.h"
#include "cy-test-book.h"
#include "cy-test-xlsx.h"
#include "cy-unit.h"

static const char *const towns[] = { "城关镇", "双河镇", "石门乡", "青杠镇", "水塘乡", "白云街道",
                                     "大田镇", "龙泉乡", "新场镇", "清溪镇", "马鞍乡", "丰乐镇" };
static const char *const places[] = { "新民", "青山", "万寿桥", "联合",   "响水",
                                      "石板", "桃园", "高坪",   "土地垭", "金竹" };
static const char *const surnames[] = { "沈", "祝",   "欧阳", "白", "龙", "单",
                                        "魏", "司马", "孔",   "廖", "覃" };
static const char *const given[] = { "知远", "小满", "春晓", "露", "洋建", "立新", "思平" };
static const char *const occupations[] = {
  "村民小组长", "=1+1", "云岭县兴农种植专业合作社理事长", "+网格员", "个体工商户", "-", "@务农"
};
static const char *const schools[] = { "云岭职业技术学院",
                                       "云岭大学",
                                       "云岭县第一中学",
                                       "云岭农业广播电视学校" };
static const char *const majors[] = { "现代农业技术", "行政管理", NULL, "会计", "法学" };
static const char *const levels[] = { "21", "22", "61", "41", "71", "12", "22" };
static const char *const ethnics[] = { "01", "08", "03", "01", "09" };
static const char *const politics[] = { "01", "13", "01", "03", "02" };
static const char *const sources[] = { "01", "02", "03", "04", "05", "06", "07", "08", "09" };

#define PICK(list, i) ((list)[(i) % G_N_ELEMENTS (list)])

static void
save (CyTest *self, CyRecord *record)
{
  g_autoptr (GError) error = NULL;

  cy_mapper_save (self->conn, record, &error);
  g_assert_no_error (error);
}

static gint64
add_unit (CyTest *self, const char *name, const char *kind, gint64 parent, guint position)
{
  g_autoptr (CyRecord) unit = cy_record_new (CY_UNIT);

  cy_record_set_text (unit, CY_UNIT_NAME, name);
  cy_record_set_text (unit, CY_UNIT_KIND, kind);
  cy_record_set_int (unit, CY_UNIT_POSITION, position);
  if (parent != 0)
    cy_record_set_int (unit, CY_UNIT_PARENT, parent);
  save (self, unit);

  return cy_record_get_id (unit);
}

static void
add_units (CyTest *self, CyTestUnits *units, guint n_townships, guint n_villages)
{
  units->townships = g_array_new (FALSE, FALSE, sizeof (gint64));
  units->villages = g_array_new (FALSE, FALSE, sizeof (gint64));
  units->county = add_unit (self, "云岭县", "county", 0, 1);
  for (guint i = 0; i < n_townships; i++)
    {
      gint64 town = add_unit (self, PICK (towns, i), "town", units->county, i + 1);

      g_array_append_val (units->townships, town);
      for (guint j = 0; j < n_villages; j++)
        {
          g_autofree char *name =
            g_strconcat (PICK (places, i * n_villages + j), j % 5 == 4 ? "社区" : "村", NULL);
          gint64 village = add_unit (self, name, j % 5 == 4 ? "community" : "village", town, j + 1);

          g_array_append_val (units->villages, village);
        }
    }
}

static CyRecord *
make_person (guint i, gint64 unit)
{
  CyRecord        *person = cy_record_new (CY_PERSON);
  guint            year = 1972 + i * 7 % 33;
  guint            month = 1 + i * 5 % 12;
  g_autofree char *name = g_strconcat (PICK (surnames, i), PICK (given, i), NULL);
  g_autofree char *id = g_strdup_printf ("990101%04u%02u%02u%03u%c",
                                         year + 76,
                                         month,
                                         1 + i % 28,
                                         i % 1000,
                                         i % 11 == 10 ? 'X' : (char) ('0' + i % 10));
  g_autofree char *phone = g_strdup_printf ("199%08u", i);

  cy_record_set_text (person, CY_PERSON_NAME, name);
  cy_record_set_text (person, CY_PERSON_GENDER, i % 3 == 0 ? "2" : "1");
  cy_record_set_text (person, CY_PERSON_ID_NUMBER, id);
  cy_record_set_int (person, CY_PERSON_BIRTH, (year + 76) * 10000 + month * 100 + 1 + i % 28);
  cy_record_set_text (person, CY_PERSON_ETHNIC, PICK (ethnics, i));
  cy_record_set_text (person, CY_PERSON_NATIVE_PLACE, "云岭");
  cy_record_set_text (person, CY_PERSON_POLITICAL, PICK (politics, i));
  if (i % 5 == 0)
    cy_record_set_int (person, CY_PERSON_PARTY_DATE, (year + 98) * 10000 + 700);
  cy_record_set_text (person, CY_PERSON_PHONE, phone);
  cy_record_set_text (person, CY_PERSON_ADDRESS, "云岭县某村一组");
  cy_record_set_text (person, CY_PERSON_SOURCE, PICK (sources, i));
  cy_record_set_text (person, CY_PERSON_OCCUPATION, PICK (occupations, i));
  cy_record_set_int (person, CY_PERSON_UNIT, unit);

  return person;
}

static void
add_study (CyTest *self, guint i, gint64 person)
{
  g_autoptr (CyRecord) study = cy_record_new (CY_EDUCATION);

  cy_record_set_int (study, CY_EDUCATION_PERSON, person);
  cy_record_set_text (study, CY_EDUCATION_LEVEL, PICK (levels, i));
  cy_record_set_text (study, CY_EDUCATION_SCHOOL, PICK (schools, i));
  if (PICK (majors, i) != NULL)
    cy_record_set_text (study, CY_EDUCATION_MAJOR, PICK (majors, i));
  cy_record_set_int (study, CY_EDUCATION_IS_HIGHEST, 1);
  save (self, study);
}

/* Every sixth has left for a post, every seventh is still on the way in. */
static void
add_entry (CyTest *self, guint i, gint64 person)
{
  g_autoptr (CyRecord) entry = cy_record_new (CY_ENTRY);
  const char *state = i % 6 == 5 ? CY_POOL_USED : i % 7 == 6 ? CY_POOL_IN_PROGRESS : CY_POOL_IN;

  cy_record_set_int (entry, CY_ENTRY_PERSON, person);
  cy_record_set_text (entry, CY_ENTRY_TIER, i % 2 == 0 ? CY_TIER_SECRETARY : CY_TIER_COMMITTEE);
  cy_record_set_text (entry, CY_ENTRY_STATE, state);
  cy_record_set_text (entry, CY_ENTRY_DIRECTION, i % 2 == 0 ? "01" : "04");
  cy_record_set_int (entry, CY_ENTRY_ADMITTED, 20990105 + i % 20);
  save (self, entry);
}

static void
add_people (CyTest *self, const CyTestUnits *units, guint n_people)
{
  for (guint i = 0; i < n_people; i++)
    {
      gint64 village = g_array_index (units->villages, gint64, i % units->villages->len);
      g_autoptr (CyRecord) person = make_person (i, village);

      save (self, person);
      add_study (self, i, cy_record_get_id (person));
      add_entry (self, i, cy_record_get_id (person));
    }
}

void
cy_test_units_clear (CyTestUnits *self)
{
  g_clear_pointer (&self->townships, g_array_unref);
  g_clear_pointer (&self->villages, g_array_unref);
}

/* A county with so many townships, so many villages in each, and people in them by turns. */
void
cy_test_fill_library (CyTest      *self,
                      CyTestUnits *units,
                      guint        n_townships,
                      guint        n_villages,
                      guint        n_people)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "fill", CY_STEP_BULK, &error);

  g_assert_no_error (error);
  add_units (self, units, n_townships, n_villages);
  add_people (self, units, n_people);
  cy_step_commit (step, &error);
  g_assert_no_error (error);
}

/* Somebody in the pool of whom nothing else is known; @unit may be 0. */
void
cy_test_add_candidate (CyTest *self, gint64 unit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "add", CY_STEP_NONE, &error);
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  g_assert_no_error (error);
  cy_record_set_text (person, CY_PERSON_NAME, "祝小满");
  if (unit != 0)
    cy_record_set_int (person, CY_PERSON_UNIT, unit);
  save (self, person);
  add_entry (self, 0, cy_record_get_id (person));
  cy_step_commit (step, &error);
  g_assert_no_error (error);
}

/* Arguments by which a report comes out the same every time. */
CyReportArgs *
cy_test_make_args (void)
{
  CyReportArgs *args = cy_report_args_new ();

  args->base_date = CY_TEST_BASE_DATE;
  args->created = CY_TEST_CREATED;
  args->reason = g_strdup ("测试");

  return args;
}

/* Returns: (transfer full): path of the workbook */
char *
cy_test_run_report (CyTest *self, const char *id, CyReportArgs *args)
{
  g_autofree char *name = g_strconcat (id, ".xlsx", NULL);
  char            *path = cy_test_path (self, name);
  g_autoptr (GError) error = NULL;

  cy_report_run (cy_report_find (id), self->conn, args, path, &error);
  g_assert_no_error (error);

  return path;
}

/* Returns: (transfer full): all sheets of a workbook and its shared texts, one behind the other */
char *
cy_test_read_all (const char *path)
{
  g_autofree char *parts = cy_test_xlsx_list_parts (path);
  g_auto (GStrv) names = g_strsplit (parts, "\n", -1);
  GString *all = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_suffix (names[i], ".xml"))
      {
        g_autofree char *text = cy_test_xlsx_read_part (path, names[i]);

        g_string_append (all, text);
      }

  return g_string_free (all, FALSE);
}
