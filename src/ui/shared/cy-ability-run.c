/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writes ability records down beside the work, and says what became of it. */
#include "cy-ability-run.h"

#include "cy-deed-run.h"
#include <glib/gi18n.h>

typedef struct
{
  GPtrArray *records; /* copies: the records themselves stay with the main thread */
  gint64     wrong;
  char      *reason;
  CyDate     today;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_clear_pointer (&run->records, g_ptr_array_unref);
  g_free (run->reason);
  g_free (run);
}

/**
 * cy_ability_fault_get_words:
 * @fault: what is wrong with a record
 *
 * Returns: it, and what to do
 */
const char *
cy_ability_fault_get_words (CyAbilityFault fault)
{
  switch (fault)
    {
    case CY_ABILITY_NO_LEVEL:
      return _ ("A level is a number from 1 to 5 with at most one decimal, such as 3.5.");
    case CY_ABILITY_NO_DAY:
      return _ ("Give the day as 2026-03-01.");
    case CY_ABILITY_TOO_LATE:
      return _ ("This day has not come yet.");
    case CY_ABILITY_NO_EVIDENCE:
      return _ ("Say what the level rests on.");
    case CY_ABILITY_NO_REASON:
      return _ ("Say why the record is corrected.");
    case CY_ABILITY_SOUND:
      return "";
    case CY_ABILITY_NO_ABILITY:
    case CY_ABILITY_NO_SOURCE:
    default:
      return _ ("This must be filled in.");
    }
}

static void
start (CySession *session, Run *run, CyDbFunc func)
{
  run->today = cy_session_get_today (session);
  cy_deed_run (session, func, run, run_free, TRUE);
}

static gpointer
add (CyConn *conn, gpointer data, GError **error)
{
  Run *run = data;

  if (!cy_ability_add (conn, run->records, run->today, _ ("Record abilities"), error))
    return NULL;

  return g_strdup_printf (ngettext ("%u finding recorded",
                                    "%u findings recorded",
                                    run->records->len),
                          run->records->len);
}

static gpointer
correct (CyConn *conn, gpointer data, GError **error)
{
  Run      *run = data;
  CyRecord *right = g_ptr_array_index (run->records, 0);

  if (!cy_ability_correct (conn, run->wrong, right, run->today, _ ("Correct an ability"), error))
    return NULL;

  return g_strdup (_ ("Corrected; the former record stays and does not count"));
}

static gpointer
withdraw (CyConn *conn, gpointer data, GError **error)
{
  Run *run = data;

  if (!cy_ability_withdraw (conn, run->wrong, run->reason, _ ("Withdraw an ability"), error))
    return NULL;

  return g_strdup (_ ("Withdrawn; the record stays and does not count"));
}

/**
 * cy_ability_run_add:
 * @session: the session
 * @records: (element-type CyRecord): new #CY_ABILITY_RECORD records, all or none of which are
 *   written
 */
void
cy_ability_run_add (CySession *session, GPtrArray *records)
{
  Run *run = g_new0 (Run, 1);

  run->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (run->records, cy_record_copy (g_ptr_array_index (records, i)));
  start (session, run, add);
}

/**
 * cy_ability_run_correct:
 * @session: the session
 * @wrong: id of a record
 * @right: what it should have been, with the reason
 */
void
cy_ability_run_correct (CySession *session, gint64 wrong, CyRecord *right)
{
  Run *run = g_new0 (Run, 1);

  run->wrong = wrong;
  run->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (run->records, cy_record_copy (right));
  start (session, run, correct);
}

/**
 * cy_ability_run_withdraw:
 * @session: the session
 * @wrong: id of a record that should not have been written
 * @reason: why not
 */
void
cy_ability_run_withdraw (CySession *session, gint64 wrong, const char *reason)
{
  Run *run = g_new0 (Run, 1);

  run->wrong = wrong;
  run->reason = g_strdup (reason);
  start (session, run, withdraw);
}
