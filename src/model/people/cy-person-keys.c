/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a person is found by. The keys of a step are kept aside and written in their order: in the
 * order of the people every key lies on another page, which makes up half the time of an import. */
#include "cy-person-keys-private.h"

#include "cy-person.h"
#include "cy-pinyin.h"
#include "cy-query-search.h"
#include "cy-sql.h"

/* Keys kept aside at once; 120,000 of them are about 8 MB with what sorting takes. */
#define MAX_WAITING 120000

/* A number is found by its beginning and by its end. */
static void
add_number (GPtrArray *keys, const char *number)
{
  /* As searches are: the last place of an ID may be an X. */
  g_autofree char *lower = number != NULL ? g_ascii_strdown (number, -1) : NULL;

  if (lower == NULL || *lower == '\0')
    return;
  g_ptr_array_add (keys, cy_query_search_reverse (lower));
  g_ptr_array_add (keys, g_steal_pointer (&lower));
}

/**
 * cy_person_keys_make:
 * @person: a person
 *
 * Returns: (transfer full): the search keys, one a line
 */
char *
cy_person_keys_make (CyRecord *person)
{
  g_auto (GStrv) names = cy_pinyin_search_keys (cy_record_get_text (person, CY_PERSON_NAME),
                                                cy_record_get_text (person, CY_PERSON_PINYIN));
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (keys, g_strdup (names[i]));
  add_number (keys, cy_record_get_text (person, CY_PERSON_ID_NUMBER));
  add_number (keys, cy_record_get_text (person, CY_PERSON_PHONE));
  g_ptr_array_add (keys, NULL);

  return g_strjoinv ("\n", (char **) keys->pdata);
}

/* Runs @sql for the keys of @keys that are not among @others. */
static gboolean
run_for_each (CyConn     *conn,
              const char *sql,
              const char *keys,
              const char *others,
              gint64      person,
              GError    **error)
{
  g_auto (GStrv) list = g_strsplit (keys != NULL ? keys : "", "\n", -1);
  g_auto (GStrv) other_list = g_strsplit (others != NULL ? others : "", "\n", -1);

  for (guint i = 0; list[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) other_list, list[i]) &&
        !cy_sql_run (conn, sql, error, "ti", list[i], person))
      return FALSE;

  return TRUE;
}

/* A rollback takes the table away again, so that it is asked for every time. */
static gboolean
make_table (CyConn *conn, GError **error)
{
  return cy_sql_run (conn,
                     "CREATE TEMP TABLE IF NOT EXISTS waiting_key(key TEXT, person INTEGER)",
                     error,
                     "");
}

static gboolean
count_waiting (CyConn *conn, gint64 *n_waiting, GError **error)
{
  *n_waiting = 0;

  return make_table (conn, error) &&
         cy_sql_get_int (conn,
                         "SELECT coalesce(max(rowid),0) FROM temp.waiting_key",
                         n_waiting,
                         error,
                         "");
}

static gboolean
write_waiting (CyConn *conn, GError **error)
{
  return cy_sql_run (conn,
                     "INSERT OR IGNORE INTO person_key(key,person)"
                     " SELECT key,person FROM temp.waiting_key ORDER BY key,person",
                     error,
                     "") &&
         cy_sql_run (conn, "DELETE FROM temp.waiting_key", error, "");
}

/**
 * cy_person_keys_update:
 * @conn: a connection with an open step
 * @person: a stored person; gets its search keys
 * @error: return location
 *
 * What is no key any more goes at once; new keys are found after cy_person_keys_flush().
 *
 * Returns: whether that went well
 */
gboolean
cy_person_keys_update (CyConn *conn, CyRecord *person, GError **error)
{
  const char      *old_keys = cy_record_get_text (person, CY_PERSON_KEYS);
  g_autofree char *new_keys = cy_person_keys_make (person);
  gint64           id = cy_record_get_id (person);
  gint64           n_waiting;

  if (g_strcmp0 (old_keys, new_keys) == 0)
    return TRUE;
  if (!count_waiting (conn, &n_waiting, error) ||
      (n_waiting >= MAX_WAITING && !write_waiting (conn, error)) ||
      !run_for_each (conn,
                     "DELETE FROM person_key WHERE key=? AND person=?",
                     old_keys,
                     new_keys,
                     id,
                     error) ||
      !run_for_each (conn,
                     "INSERT INTO temp.waiting_key(key,person) VALUES(?,?)",
                     new_keys,
                     old_keys,
                     id,
                     error))
    return FALSE;
  cy_record_set_text (person, CY_PERSON_KEYS, new_keys);

  return TRUE;
}

/**
 * cy_person_keys_flush:
 * @conn: a connection with an open step
 * @error: return location
 *
 * Returns: whether every key stands in its table
 */
gboolean
cy_person_keys_flush (CyConn *conn, GError **error)
{
  gint64 n_waiting;

  if (!count_waiting (conn, &n_waiting, error))
    return FALSE;

  return n_waiting == 0 || write_waiting (conn, error);
}
