/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A library of any number of people with names, numbers, posts and search keys, made past the
 * journal, which would take its time over a million of them. */
#include "cy-bench-people.h"

#include "cy-person-keys-private.h"
#include "cy-pinyin.h"
#include "cy-stroke.h"
#include "cy-test-pool.h"

#include <sqlite3.h>

#define PICK(random, list) (list)[g_rand_int_range ((random), 0, (gint32) G_N_ELEMENTS (list))]

static const char *const surnames[] = { "赵", "张", "周", "郑", "钟", "朱", "王", "李", "刘",
                                        "陈", "杨", "黄", "吴", "徐", "孙", "马", "胡", "郭",
                                        "何", "林", "罗", "高", "梁", "宋", "唐", "许", "邓" };
static const char *const syllables[] = { "建", "国", "芳", "丽", "伟", "娜", "强", "敏",
                                         "静", "涛", "志", "明", "海", "燕", "雪", "梅",
                                         "军", "平", "晓", "雨", "晴", "承", "子", "衡" };

static void
check (sqlite3 *db, int code)
{
  if (code != SQLITE_OK && code != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (db));
}

static void
exec (sqlite3 *db, const char *sql)
{
  check (db, sqlite3_exec (db, sql, NULL, NULL, NULL));
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *sql)
{
  sqlite3_stmt *stmt;

  check (db, sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL));

  return stmt;
}

static void
run (sqlite3 *db, sqlite3_stmt *stmt)
{
  check (db, sqlite3_step (stmt));
  check (db, sqlite3_reset (stmt));
}

static void
make_up (CyRecord *person, GRand *random, guint n)
{
  const char      *second = g_rand_boolean (random) ? PICK (random, syllables) : "";
  g_autofree char *name =
    g_strconcat (PICK (random, surnames), PICK (random, syllables), second, NULL);

  g_autofree char *id_number = g_strdup_printf ("5205991985%08u", n * 7 % 100000000);
  g_autofree char *phone = g_strdup_printf ("138%08u", n * 13 % 100000000);

  cy_record_set_text (person, CY_PERSON_NAME, name);
  cy_record_set_text (person, CY_PERSON_ID_NUMBER, id_number);
  cy_record_set_text (person, CY_PERSON_PHONE, phone);
}

static void
add_keys (sqlite3 *db, sqlite3_stmt *stmt, CyRecord *person, guint id)
{
  g_autofree char *keys = cy_person_keys_make (person);
  g_auto (GStrv) list = g_strsplit (keys, "\n", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      sqlite3_bind_text (stmt, 1, list[i], -1, SQLITE_STATIC);
      sqlite3_bind_int64 (stmt, 2, id);
      run (db, stmt);
    }
  cy_record_set_text (person, CY_PERSON_KEYS, keys);
}

static void
update (sqlite3 *db, sqlite3_stmt *stmt, CyRecord *person, guint id)
{
  const char      *name = cy_record_get_text (person, CY_PERSON_NAME);
  g_autofree char *by_pinyin = cy_pinyin_sort_key (name, NULL);
  g_autofree char *by_stroke = cy_stroke_sort_key (name);
  const char      *texts[] = { name,
                               cy_record_get_text (person, CY_PERSON_ID_NUMBER),
                               cy_record_get_text (person, CY_PERSON_PHONE),
                               by_pinyin,
                               by_stroke,
                               cy_record_get_text (person, CY_PERSON_KEYS) };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    sqlite3_bind_text (stmt, (int) i + 1, texts[i], -1, SQLITE_STATIC);
  sqlite3_bind_int64 (stmt, G_N_ELEMENTS (texts) + 1, id);
  run (db, stmt);
}

static void
fill (sqlite3 *db, guint n_people)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);
  sqlite3_stmt *key = prepare (db, "INSERT INTO temp.new_key VALUES(?,?)");
  sqlite3_stmt *row =
    prepare (db,
             "UPDATE person SET name=?,id_number=?,phone=?,sort_pinyin=?,sort_stroke=?,"
             "search_keys=?,native_place='贵州云岭',birth_place='贵州云岭',"
             "work_date=20080700,health='1',specialty='种植养殖',occupation='村民小组长',"
             "address='云岭县上营镇松岭村三组' WHERE id=?");

  for (guint id = 1; id <= n_people; id++)
    {
      make_up (person, random, id);
      add_keys (db, key, person, id);
      update (db, row, person, id);
    }
  sqlite3_finalize (key);
  sqlite3_finalize (row);
}

/**
 * cy_bench_people_fill:
 * @self: an empty library
 * @n_people: how many people to put into it, the same ones every time
 */
void
cy_bench_people_fill (CyTest *self, guint n_people)
{
  const CyTestPool pool = { 50, 29, n_people, 1 };
  sqlite3         *db;

  g_clear_pointer (&self->conn, cy_conn_free);
  cy_test_fill (self->path, &pool);
  check (NULL, sqlite3_open_v2 (self->path, &db, SQLITE_OPEN_READWRITE, NULL));
  exec (db,
        "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA cache_size=-262144;"
        "CREATE TEMP TABLE new_key(key TEXT, person INTEGER); BEGIN");
  fill (db, n_people);
  exec (db,
        "INSERT OR IGNORE INTO person_key SELECT key,person FROM new_key ORDER BY key,person;"
        "INSERT INTO education(uid,hlc,origin,person,mode,level,school,major,is_highest)"
        " SELECT randomblob(16),1,1,id,'1',education,'贵州民族大学','行政管理',1 FROM person"
        " WHERE education IS NOT NULL; COMMIT");
  sqlite3_close (db);
  cy_test_reopen (self);
}
