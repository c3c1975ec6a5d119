/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Pools for tests of numbers: people one by one, or a whole county of them at random. */
#include "cy-test-pool.h"

#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-step.h"

#include <sqlite3.h>

#define PICK(random, list) (list)[g_rand_int_range ((random), 0, (gint32) G_N_ELEMENTS (list))]

static const char *const states[] = {
  "in", "in", "in", "progress", "out", "used", "rejected", NULL
};
static const char *const tiers[] = { "secretary", "committee" };
static const char *const genders[] = { "1", "1", "2", "0", NULL };
static const char *const politicals[] = { "01", "01", "02", "03", "13", "05", NULL };
static const char *const educations[] = { "11", "21", "21", "22", "2C", "61", "71", "zz", NULL };
static const char *const sources[] = { "01", "02", "03", "04", "08", "99", NULL };
static const char *const ethnics[] = { "01", "01", "01", "01", "02", "11", NULL };
static const char *const maturities[] = { "0", "1", "3", NULL };
static const char *const batches[] = { "2018", "2019", "2020", "2021", "2022",
                                       "2023", "2024", "2025", "2025", NULL };
static const char *const steps[] = { "1", "2", "3", "4", "5", "6", "7" };

static void
check (sqlite3 *db, int code)
{
  if (code != SQLITE_OK && code != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (db));
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *stmt;

  check (db, sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL));

  return stmt;
}

static void
bind (sqlite3_stmt *stmt, int index, const char *text)
{
  sqlite3_bind_text (stmt, index, text, -1, SQLITE_STATIC);
}

static void
bind_date (sqlite3_stmt *stmt, int index, gint64 date)
{
  if (date != 0)
    sqlite3_bind_int64 (stmt, index, date);
  else
    sqlite3_bind_null (stmt, index);
}

static gint64
pick_date (GRand *random, int from, int to)
{
  if (g_rand_int_range (random, 0, 20) == 0)
    return 0;

  return g_rand_int_range (random, from, to + 1) * 10000 + g_rand_int_range (random, 0, 13) * 100;
}

static void
run (sqlite3 *db, sqlite3_stmt *stmt)
{
  check (db, sqlite3_step (stmt));
  check (db, sqlite3_reset (stmt));
}

/* Unit 1 is the county; townships follow, each with its villages behind it. */
static void
add_units (sqlite3 *db, const CyTestPool *pool)
{
  g_autofree char *sql =
    g_strdup_printf ("WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<%u)"
                     " INSERT INTO unit(id,uid,hlc,origin,name,parent,kind,quota,ord,last)"
                     " SELECT i+1,randomblob(16),1,1,printf('单位%%d',i),"
                     "  CASE WHEN i=0 THEN NULL WHEN (i-1)%%%u=0 THEN 1 ELSE i-(i-1)%%%u+1 END,"
                     "  CASE WHEN i=0 THEN 'county' WHEN (i-1)%%%u=0 THEN 'town'"
                     "   WHEN i%%5=0 THEN 'community' ELSE 'village' END,"
                     "  CASE WHEN i>0 AND (i-1)%%%u>0 AND i%%7=0 THEN i%%3 END,"
                     "  i+1,CASE WHEN i=0 THEN %u WHEN (i-1)%%%u=0 THEN i+%u ELSE i+1 END FROM n",
                     pool->n_townships * (pool->n_villages + 1),
                     pool->n_villages + 1,
                     pool->n_villages + 1,
                     pool->n_villages + 1,
                     pool->n_villages + 1,
                     pool->n_townships * (pool->n_villages + 1) + 1,
                     pool->n_villages + 1,
                     pool->n_villages + 1);

  check (db, sqlite3_exec (db, sql, NULL, NULL, NULL));
}

typedef struct
{
  const char *state;
  const char *tier;
  const char *maturity;
} Standing;

static void
add_person (sqlite3_stmt *stmt, GRand *random, const CyTestPool *pool, const Standing *standing)
{
  guint  n_units = 1 + pool->n_townships * (pool->n_villages + 1);
  gint64 unit = g_rand_int_range (random, 0, (gint32) n_units + 1);

  bind_date (stmt, 1, g_rand_int_range (random, 0, 25) == 0);
  bind (stmt, 2, PICK (random, genders));
  bind_date (stmt, 3, pick_date (random, 1965, 2007));
  bind (stmt, 4, PICK (random, ethnics));
  bind (stmt, 5, PICK (random, politicals));
  bind (stmt, 6, PICK (random, sources));
  bind_date (stmt, 7, unit);
  bind (stmt, 8, standing->state);
  bind (stmt, 9, standing->tier);
  bind (stmt, 10, standing->maturity);
  bind (stmt, 11, PICK (random, educations));
}

static void
add_entry (sqlite3_stmt *stmt, GRand *random, gint64 person, const Standing *standing)
{
  gboolean is_waiting = g_str_equal (standing->state, "progress");
  gboolean is_rejected = g_str_equal (standing->state, "rejected");
  gboolean has_left = g_str_equal (standing->state, "out") || g_str_equal (standing->state, "used");

  sqlite3_bind_int64 (stmt, 1, person);
  bind (stmt, 2, PICK (random, batches));
  bind (stmt, 3, standing->tier);
  bind (stmt, 4, standing->maturity);
  bind (stmt, 5, standing->state);
  bind (stmt, 6, is_waiting || is_rejected ? PICK (random, steps) : "7");
  bind_date (stmt, 7, pick_date (random, 2024, 2026));
  bind_date (stmt, 8, is_waiting || is_rejected ? 0 : pick_date (random, 2020, 2025));
  bind_date (stmt, 9, has_left ? pick_date (random, 2022, 2026) : 0);
}

static void
add_people (sqlite3 *db, const CyTestPool *pool)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (pool->seed);
  sqlite3_stmt *person =
    prepare (db,
             "INSERT INTO "
             "person(uid,hlc,origin,deleted,name,gender,birth,ethnic,political,source,unit,"
             "pool_state,tier,maturity,education,sort_pinyin)"
             " VALUES(randomblob(16),1,1,?,'某某',?,?,?,?,?,?,?,?,?,?,'x')");
  sqlite3_stmt *entry =
    prepare (db,
             "INSERT INTO "
             "pool_entry(uid,hlc,origin,person,batch,tier,maturity,state,step,step_date,admitted,"
             "exit_date) VALUES(randomblob(16),1,1,?,?,?,?,?,?,?,?,?)");

  for (guint i = 0; i < pool->n_people; i++)
    {
      Standing standing = { PICK (random, states), NULL, NULL };

      if (standing.state != NULL)
        {
          standing.tier = PICK (random, tiers);
          standing.maturity = PICK (random, maturities);
        }
      add_person (person, random, pool, &standing);
      run (db, person);
      if (standing.state == NULL)
        continue;
      add_entry (entry, random, sqlite3_last_insert_rowid (db), &standing);
      run (db, entry);
    }
  sqlite3_finalize (person);
  sqlite3_finalize (entry);
}

/* Past the journal, which would take its time over a hundred thousand people. */
void
cy_test_fill (const char *path, const CyTestPool *pool)
{
  sqlite3 *db;

  check (NULL, sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL));
  check (db, sqlite3_exec (db, "BEGIN", NULL, NULL, NULL));
  add_units (db, pool);
  add_people (db, pool);
  check (db, sqlite3_exec (db, "COMMIT", NULL, NULL, NULL));
  sqlite3_close (db);
}

static void
save (CyTest *self, CyRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "save", CY_STEP_NONE, &error);

  g_assert_no_error (error);
  cy_mapper_save (self->conn, record, &error);
  g_assert_no_error (error);
  cy_step_commit (step, &error);
  g_assert_no_error (error);
}

gint64
cy_test_add_entry (CyTest *self, gint64 person, const char *state, const char *tier)
{
  g_autoptr (CyRecord) entry = cy_record_new (CY_ENTRY);

  cy_record_set_int (entry, CY_ENTRY_PERSON, person);
  cy_record_set_text (entry, CY_ENTRY_STATE, state);
  cy_record_set_text (entry, CY_ENTRY_TIER, tier);
  save (self, entry);

  return cy_record_get_id (entry);
}

/* Somebody in the pool. */
gint64
cy_test_add_candidate (CyTest *self, const char *name, gint64 unit, const char *tier)
{
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  cy_record_set_text (person, CY_PERSON_NAME, name);
  if (unit != 0)
    cy_record_set_int (person, CY_PERSON_UNIT, unit);
  save (self, person);
  cy_test_add_entry (self, cy_record_get_id (person), CY_POOL_IN, tier);

  return cy_record_get_id (person);
}

static void
set (CyTest *self, const CyEntity *entity, gint64 id, guint field, const CyValue *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->conn, "set", CY_STEP_NONE, &error);

  g_assert_no_error (error);
  cy_mapper_set (self->conn, entity, id, field, value, &error);
  g_assert_no_error (error);
  cy_step_commit (step, &error);
  g_assert_no_error (error);
}

void
cy_test_set (CyTest *self, const CyEntity *entity, gint64 id, guint field, const char *text)
{
  g_auto (CyValue) value = CY_VALUE_INIT;

  cy_value_set_text (&value, text);
  set (self, entity, id, field, &value);
}

void
cy_test_set_int (CyTest *self, const CyEntity *entity, gint64 id, guint field, gint64 number)
{
  g_auto (CyValue) value = CY_VALUE_INIT;

  cy_value_set_int (&value, number);
  set (self, entity, id, field, &value);
}
