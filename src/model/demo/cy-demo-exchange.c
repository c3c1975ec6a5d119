/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The exchange plan of the demo county for the coming half-year: people and places, a proposal that
 * is solved, and one person locked in place. */
#include "cy-demo-private.h"

#include "cy-exchange-edit.h"
#include "cy-exchange-lock.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-solve.h"
#include "cy-mapper.h"
#include "cy-mentoring.h"
#include "cy-sql.h"

#define N_PEOPLE 24

/* Every so manieth of those who could be sent is. */
#define EVERY 7

/* Every so manieth village takes somebody. */
#define EVERY_VILLAGE 23

#define MENTOR_ROOM 4

static const struct
{
  const char *host; /* (nullable): outside the county; %NULL for a village or township */
  const char *trade;
  const char *system;
  gboolean    is_town;
  const char *post;
  guint       capacity;
  gboolean    is_hard;
  const char *specialty;
  const char *ability;
} places[] = {
  { NULL, NULL, NULL, FALSE, "村党组织书记助理", 2, TRUE, "种植、养殖", "6" },
  { NULL, NULL, NULL, FALSE, "村党组织书记助理", 2, FALSE, "农村经济、财务", "7" },
  { NULL, NULL, NULL, FALSE, "村委会主任助理", 2, TRUE, "调解、法律", "4" },
  { NULL, NULL, NULL, FALSE, "村委会主任助理", 2, FALSE, "电子商务、计算机", "3" },
  { NULL, NULL, NULL, FALSE, "村集体经济专干", 2, FALSE, "种植、电子商务", "4" },
  { NULL, NULL, NULL, FALSE, "文书", 1, FALSE, "文字、计算机", "2" },
  { NULL, NULL, NULL, TRUE, "党建办跟班", 2, FALSE, "党建、文字", "1" },
  { NULL, NULL, NULL, TRUE, "综治中心跟班", 2, FALSE, "调解、法律", "5" },
  { NULL, NULL, NULL, TRUE, "农业服务中心跟班", 2, FALSE, "种植、养殖", "2" },
  { NULL, NULL, NULL, TRUE, "便民服务中心跟班", 2, FALSE, "计算机、财务", "6" },
  { "县供销社电商公司", "3", "5", FALSE, "运营专员", 2, FALSE, "电子商务、计算机", "3" },
  { "县信访局", "6", "2", FALSE, "接访员", 2, TRUE, "调解、法律", "5" },
};

static gboolean
find_town (CyDemo *demo, gint64 village, gint64 *town, GError **error)
{
  return cy_sql_get_int (demo->conn,
                         "SELECT parent FROM unit WHERE id = ?1",
                         town,
                         error,
                         "i",
                         village);
}

/* Whoever mentors in the township by now and has room for two more, or somebody new. */
static gboolean
find_mentor (CyDemo *demo, gint64 town, guint nth, gint64 *mentor, GError **error)
{
  g_autoptr (GArray) known =
    cy_sql_list_ids (demo->conn,
                     "SELECT m.id FROM mentor m WHERE m.unit = ?1 AND m.left IS NULL"
                     " AND m.deleted IS NULL AND m.capacity - (SELECT count(*) FROM mentoring g"
                     " WHERE g.mentor = m.id AND g.deleted IS NULL AND g.until IS NULL) >= 2"
                     " ORDER BY m.id LIMIT 1",
                     error,
                     "i",
                     town);
  g_autoptr (CyRecord) record = NULL;
  g_autofree char *name = NULL;

  if (known == NULL)
    return FALSE;
  if (known->len > 0)
    {
      *mentor = g_array_index (known, gint64, 0);
      return TRUE;
    }
  name = cy_demo_full_name (demo, cy_demo_pick (demo, cy_demo_surnames), nth % 3 == 1);
  record = cy_record_new (CY_MENTOR);
  cy_record_set_text (record, CY_MENTOR_NAME, name);
  cy_record_set_text (record, CY_MENTOR_KIND, "M02");
  cy_record_set_int (record, CY_MENTOR_UNIT, town);
  cy_record_set_text (record, CY_MENTOR_POST, nth % 2 == 0 ? "党委副书记" : "组织委员");
  cy_record_set_int (record, CY_MENTOR_CAPACITY, MENTOR_ROOM);
  if (!cy_mapper_save (demo->conn, record, error))
    return FALSE;
  *mentor = cy_record_get_id (record);

  return TRUE;
}

static gboolean
add_place (CyDemo *demo, gint64 plan, guint nth, GError **error)
{
  const CyDemoVillage *village =
    &g_array_index (demo->villages, CyDemoVillage, (nth * EVERY_VILLAGE + 5) % demo->villages->len);
  g_autoptr (CyRecord) place = cy_exchange_place_new (plan, nth + 1);
  gint64 town = 0;
  gint64 mentor = 0;

  if (!find_town (demo, village->id, &town, error) ||
      !find_mentor (demo, town, nth, &mentor, error))
    return FALSE;
  if (places[nth].host == NULL)
    cy_record_set_int (place, CY_EXCHANGE_PLACE_UNIT, places[nth].is_town ? town : village->id);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_HOST, places[nth].host);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_TRADE, places[nth].trade);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_SYSTEM, places[nth].system);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_POST, places[nth].post);
  cy_record_set_int (place, CY_EXCHANGE_PLACE_CAPACITY, places[nth].capacity);
  cy_record_set_int (place, CY_EXCHANGE_PLACE_HARD, places[nth].is_hard);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_SPECIALTY, places[nth].specialty);
  cy_record_set_text (place, CY_EXCHANGE_PLACE_ABILITY, places[nth].ability);
  cy_record_set_int (place, CY_EXCHANGE_PLACE_MENTOR, mentor);

  return cy_mapper_save (demo->conn, place, error);
}

static gboolean
add_people (CyDemo *demo, CyRecord *plan, GError **error)
{
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) all = cy_sql_list_ids (demo->conn,
                                            cy_sql_get ("demo/exchanged.sql"),
                                            error,
                                            "i",
                                            cy_record_get_int (plan, CY_EXCHANGE_PLAN_SINCE));
  guint n;

  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len && people->len < N_PEOPLE; i += EVERY)
    g_array_append_val (people, g_array_index (all, gint64, i));

  return cy_exchange_add_people (demo->conn,
                                 cy_record_get_id (plan),
                                 people,
                                 "交流计划人选",
                                 &n,
                                 error);
}

/* By the start of our own alone: a county is made without starting another program. */
static gboolean
propose (CyDemo *demo, gint64 plan, GError **error)
{
  const CyAssignOptions options = { "", 0 };
  g_autoptr (CyExchangeCase) it = cy_exchange_case_load (demo->conn, plan, demo->today, error);
  g_autoptr (CyExchangeAnswer) answer = NULL;
  g_autoptr (GArray) locked = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (it == NULL)
    return FALSE;
  answer = cy_exchange_solve (it, &options, NULL, NULL, NULL, error);
  if (answer == NULL)
    return FALSE;
  /* How long it took is not the same each time. */
  answer->duration = 0;
  for (guint i = 0; i < it->people->len && locked->len == 0; i++)
    if (answer->result->places[i] >= 0)
      g_array_append_val (locked, cy_exchange_case_get_person (it, i)->id);

  return cy_exchange_save (demo->conn, it, answer, "交流计划方案", error) &&
         cy_exchange_lock (demo->conn, plan, locked, TRUE, "锁定交流人选", error);
}

/**
 * cy_demo_exchange_make:
 * @demo: the county, its people made
 * @error: return location
 *
 * Returns: whether its exchange plan is in the library
 */
gboolean
cy_demo_exchange_make (CyDemo *demo, GError **error)
{
  g_autoptr (CyRecord) plan = NULL;

  if (demo->is_lean || demo->n_people < CY_DEMO_PEOPLE)
    return TRUE;
  plan = cy_exchange_plan_new (0, demo->today);
  cy_record_set_text (plan, CY_EXCHANGE_PLAN_NAME, "村级后备人才交流锻炼计划");
  if (!cy_mapper_save (demo->conn, plan, error) || !add_people (demo, plan, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (!add_place (demo, cy_record_get_id (plan), i, error))
      return FALSE;

  return propose (demo, cy_record_get_id (plan), error);
}
