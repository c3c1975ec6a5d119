/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The demo county's townships, villages and rule set. */
#include "cy-demo-private.h"

#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-unit-code.h"
#include "cy-unit.h"

#include <string.h>

#define N_VILLAGES 320
#define PEOPLE_PER_VILLAGE 60
#define VILLAGES_PER_TOWN 40

/* Parts of the statistical division code; see cy_unit_code_kind(). */
#define FIRST_STREET 1
#define FIRST_TOWN 100
#define FIRST_TOWNSHIP 200
#define FIRST_COMMUNITY 1
#define FIRST_VILLAGE 200
#define FIRST_LATER_VILLAGE 500
#define VILLAGES_BEFORE_LATER 200

/* Of the sets unit_trade and unit_system. */
#define VILLAGE_TRADE "7"
#define VILLAGE_SYSTEM "6"
#define GOVERNMENT_TRADE "6"
#define GOVERNMENT_SYSTEM "2"

/* How many parts of the shares below there are. */
#define PER_VILLAGES 100

/* Who sits in the two committees, in the order in which the seats are filled. */
static const char *const titles_one_leader[] = { "03", "04", "07", "06", "12", "08", NULL };
static const char *const titles_two_leaders[] = { "01", "02", "04", "07", "08", "12", NULL };
static const char *const titles_no_secretary[] = { "02", "07", "06", "08", "12", "10", NULL };

typedef struct
{
  gint64 id;
  char   code[10];
  char  *name;
  guint  n_villages;
} Town;

static void
town_free (gpointer data)
{
  Town *town = data;

  g_free (town->name);
  g_free (town);
}

void
cy_demo_village_clear (gpointer data)
{
  CyDemoVillage *village = data;

  g_free (village->place);
  g_clear_object (&village->chief);
}

static guint
count_villages (CyDemo *demo)
{
  return MAX (N_VILLAGES, (demo->n_people + PEOPLE_PER_VILLAGE - 1) / PEOPLE_PER_VILLAGE);
}

static guint
count_towns (guint n_villages)
{
  return MAX (g_strv_length ((char **) cy_demo_towns), n_villages / VILLAGES_PER_TOWN);
}

/* Heads and tails, every pair once before any comes again; prime steps keep neighbours unlike. */
static char *
make_name (guint nth, const char *kind)
{
  guint n_heads = g_strv_length ((char **) cy_demo_place_heads);
  guint n_tails = g_strv_length ((char **) cy_demo_place_tails);
  guint pair = nth * 151 % (n_heads * n_tails);

  return g_strconcat (cy_demo_place_heads[pair % n_heads],
                      cy_demo_place_tails[pair / n_heads],
                      kind,
                      NULL);
}

static gboolean
save_unit (CyDemo *demo, CyRecord *unit, gint64 parent, const char *code, GError **error)
{
  const char *kind = cy_unit_code_kind (code);
  gboolean    is_village = cy_unit_is_village (kind);

  cy_record_set_text (unit, CY_UNIT_CODE, code);
  cy_record_set_text (unit, CY_UNIT_KIND, kind);
  cy_record_set_text (unit, CY_UNIT_TRADE, is_village ? VILLAGE_TRADE : GOVERNMENT_TRADE);
  cy_record_set_text (unit, CY_UNIT_SYSTEM, is_village ? VILLAGE_SYSTEM : GOVERNMENT_SYSTEM);
  if (parent != 0)
    cy_record_set_int (unit, CY_UNIT_PARENT, parent);

  return cy_mapper_save (demo->conn, unit, error);
}

static gint64
make_county (CyDemo *demo, GError **error)
{
  g_autoptr (CyRecord) county = cy_record_new (CY_UNIT);

  cy_record_set_text (county, CY_UNIT_NAME, "云岭县");

  return save_unit (demo, county, 0, CY_DEMO_COUNTY, error) ? cy_record_get_id (county) : 0;
}

/* ---- Townships ---- */

static void
name_town (Town *town, guint nth, guint *next)
{
  guint n_given = g_strv_length ((char **) cy_demo_towns);
  guint kind;
  guint part;

  town->name = nth < n_given ? g_strdup (cy_demo_towns[nth]) : make_name (nth * 7 + 3, "镇");
  kind = g_str_has_suffix (town->name, "街道") ? 0 : g_str_has_suffix (town->name, "镇") ? 1 : 2;
  part = next[kind]++;
  g_snprintf (town->code, sizeof town->code, "%.6s%03u", CY_DEMO_COUNTY, part);
}

static gboolean
make_town (CyDemo *demo, Town *town, guint nth, gint64 county, GError **error)
{
  g_autoptr (CyRecord) unit = cy_record_new (CY_UNIT);
  g_autofree char *code = g_strconcat (town->code, "000", NULL);

  cy_record_set_text (unit, CY_UNIT_NAME, town->name);
  cy_record_set_int (unit, CY_UNIT_POSITION, nth + 1);
  if (!save_unit (demo, unit, county, code, error))
    return FALSE;
  town->id = cy_record_get_id (unit);

  return TRUE;
}

/* Townships differ in size; the sum stays what it is to be. */
static void
share_villages (CyDemo *demo, guint n_villages)
{
  guint n_towns = demo->towns->len;

  for (guint i = 0; i < n_towns; i++)
    {
      Town *town = g_ptr_array_index (demo->towns, i);

      town->n_villages = n_villages / n_towns + (i < n_villages % n_towns);
    }
  for (guint i = 0; i + 1 < n_towns; i += 2)
    {
      guint moved = cy_demo_pick_number (demo, 0, n_villages / n_towns / 3);

      ((Town *) g_ptr_array_index (demo->towns, i))->n_villages -= moved;
      ((Town *) g_ptr_array_index (demo->towns, i + 1))->n_villages += moved;
    }
}

static gboolean
make_towns (CyDemo *demo, gint64 county, guint n_villages, GError **error)
{
  guint next[] = { FIRST_STREET, FIRST_TOWN, FIRST_TOWNSHIP };
  guint n_towns = count_towns (n_villages);

  demo->towns = g_ptr_array_new_with_free_func (town_free);
  for (guint i = 0; i < n_towns; i++)
    {
      Town *town = g_new0 (Town, 1);

      g_ptr_array_add (demo->towns, town);
      name_town (town, i, next);
      if (!make_town (demo, town, i, county, error))
        return FALSE;
    }
  share_villages (demo, n_villages);

  return TRUE;
}

/* ---- Villages ---- */

/* In the streets all are urban, in a town the first two are. */
static gboolean
is_urban (const Town *town, guint nth)
{
  if (g_str_has_suffix (town->name, "街道"))
    return nth % 5 != 4;

  return g_str_has_suffix (town->name, "镇") && nth < 2;
}

static char *
make_village_code (const Town *town, guint nth, gboolean is_community)
{
  guint part = FIRST_VILLAGE + nth;

  if (is_community)
    part = FIRST_COMMUNITY + nth;
  else if (nth >= VILLAGES_BEFORE_LATER)
    part = FIRST_LATER_VILLAGE + nth - VILLAGES_BEFORE_LATER;

  return g_strdup_printf ("%s%03u", town->code, part);
}

static void
set_flags (CyDemo *demo, CyRecord *unit, gboolean is_community)
{
  cy_record_set_int (unit, CY_UNIT_SEATS, cy_demo_happens (demo, 60) ? 5 : 7);
  cy_record_set_int (unit, CY_UNIT_WEAK, cy_demo_happens (demo, 4));
  if (is_community)
    return;
  cy_record_set_int (unit, CY_UNIT_HARD, cy_demo_happens (demo, 14));
  cy_record_set_int (unit, CY_UNIT_POVERTY, cy_demo_happens (demo, 35));
  cy_record_set_int (unit, CY_UNIT_THIN_ECONOMY, cy_demo_happens (demo, 18));
}

/* Candidates due: two or three, more where the villages of a large county are large. */
static guint
choose_quota (CyDemo *demo, guint n_villages)
{
  guint usual = MAX (2, demo->n_people / n_villages * 45 / 100);

  return usual + (cy_demo_happens (demo, 25) ? 1 : 0);
}

/* One village in fourteen has nobody in the pool, and a third of these have somebody on the way. */
static guint
choose_share (CyDemo *demo, CyDemoVillage *village)
{
  guint chance = cy_demo_pick_number (demo, 0, PER_VILLAGES - 1);

  village->is_blank = chance < 7;
  if (village->is_blank)
    return chance < 2 ? 1 : 0;
  if (chance < 22)
    return 1;

  return chance < 70 ? 3 : 5;
}

static void
add_places (CyDemo *demo, guint index, guint share)
{
  for (guint i = 0; i < share; i++)
    g_array_append_val (demo->places, index);
}

static const char *const *
choose_titles (CyDemo *demo)
{
  guint chance = cy_demo_pick_number (demo, 0, PER_VILLAGES - 1);

  if (chance < 8)
    return titles_no_secretary;

  return chance < 60 ? titles_one_leader : titles_two_leaders;
}

static gboolean
make_village (CyDemo *demo, const Town *town, guint nth, GError **error)
{
  g_autoptr (CyRecord) unit = cy_record_new (CY_UNIT);
  gboolean         is_community = is_urban (town, nth);
  guint            index = demo->villages->len;
  g_autofree char *name = make_name (index, is_community ? "社区" : "村");
  g_autofree char *code = make_village_code (town, nth, is_community);
  CyDemoVillage    village = {
       .place = g_strconcat (town->name, name, NULL),
       .town = town->name,
       .is_community = is_community,
       .is_ethnic = strstr (town->name, "族") != NULL,
       .titles = choose_titles (demo),
  };

  add_places (demo, index, choose_share (demo, &village));
  g_array_append_val (demo->villages, village);
  cy_record_set_text (unit, CY_UNIT_NAME, name);
  cy_record_set_int (unit, CY_UNIT_POSITION, nth + 1);
  cy_record_set_int (unit, CY_UNIT_QUOTA, choose_quota (demo, count_villages (demo)));
  set_flags (demo, unit, is_community);
  if (!save_unit (demo, unit, town->id, code, error))
    return FALSE;
  g_array_index (demo->villages, CyDemoVillage, index).id = cy_record_get_id (unit);

  return TRUE;
}

static gboolean
make_villages (CyDemo *demo, GError **error)
{
  for (guint i = 0; i < demo->towns->len; i++)
    {
      Town *town = g_ptr_array_index (demo->towns, i);

      for (guint j = 0; j < town->n_villages; j++)
        if (!make_village (demo, town, j, error))
          return FALSE;
    }

  return TRUE;
}

static void
shuffle (CyDemo *demo, GArray *numbers)
{
  for (guint i = numbers->len; i > 1; i--)
    {
      guint *a = &g_array_index (numbers, guint, i - 1);
      guint *b = &g_array_index (numbers, guint, cy_demo_pick_number (demo, 0, i - 1));
      guint  kept = *a;

      *a = *b;
      *b = kept;
    }
}

/* The rule set of the year: what the program ships as an example, kept as the county's own. */
static gboolean
make_rules (CyDemo *demo, GError **error)
{
  int              year = cy_date_get_year (demo->today);
  g_autofree char *name = g_strdup_printf ("云岭县村级后备干部管理规则（%d 年）", year);
  g_autoptr (CyRecord) rules = cy_rules_for_year (demo->conn, year, error);

  if (rules == NULL)
    return FALSE;
  cy_record_set_text (rules, CY_RULES_NAME, name);

  return cy_mapper_save (demo->conn, rules, error);
}

/**
 * cy_demo_units_make:
 * @demo: gets its towns, villages and places
 * @error: return location
 *
 * Returns: whether county, townships, villages and the rule set are in the library
 */
gboolean
cy_demo_units_make (CyDemo *demo, GError **error)
{
  gint64 county = make_county (demo, error);

  if (county == 0 || !make_rules (demo, error) || !cy_demo_calendar_make (demo, error) ||
      !make_towns (demo, county, count_villages (demo), error) || !make_villages (demo, error))
    return FALSE;
  shuffle (demo, demo->places);

  return TRUE;
}
