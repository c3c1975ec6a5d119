/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What selection does to many at once: the reply of an office, a step on or back, pasted leads; and
 * whether each of it is there whole or not at all. */
#include "soak-select.h"

#include "cy-advance.h"
#include "cy-lead-paste.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-review-deed.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-test-review.h"

#define TODAY 20261120
#define HALF (CY_SOAK_N_PEOPLE / 2)
#define N_LEADS 50
#define VILLAGE "联合村"

/* The first half is in a round of joint review, the second at the first step. */
#define MOVING "SELECT id FROM pool_entry WHERE id>60 ORDER BY id"
#define N_MOVES "SELECT count(*) FROM step WHERE name IN ('on','back')"
#define N_REPLIES \
  "SELECT coalesce(max(CAST(finding AS INTEGER)),0) FROM review_reply WHERE deleted IS NULL"

G_STATIC_ASSERT (HALF == 60);

static gint64
get_int (CyConn *conn, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  if (!cy_sql_get_int (conn, sql, &number, &error, ""))
    g_error ("%s", error->message);

  return number;
}

static GArray *
list_ids (CyConn *conn, const char *sql)
{
  GArray *ids = cy_sql_list_ids (conn, sql, NULL, "");

  g_assert_nonnull (ids);

  return ids;
}

/* ---- Doing ---- */

static gboolean
take_replies (CyConn *conn, gint64 nth)
{
  g_autoptr (GArray) subjects = list_ids (conn, "SELECT id FROM review_subject ORDER BY id");
  g_autofree CyReviewReply *replies = g_new0 (CyReviewReply, subjects->len);
  g_autofree char          *finding = g_strdup_printf ("%" G_GINT64_FORMAT, nth);
  CyReviewReplies           all = { 1, "3", replies, subjects->len, "reply" };
  CyReviewTaken             taken;

  for (guint i = 0; i < subjects->len; i++)
    replies[i] =
      (CyReviewReply){ g_array_index (subjects, gint64, i), CY_ANSWER_FOUND, 5, finding, TODAY };

  return cy_review_take_replies (conn, &all, &taken, NULL);
}

static gboolean
move (CyConn *conn, gboolean is_back)
{
  g_autoptr (GArray) ids = list_ids (conn, MOVING);
  CyEntries      entries = { (const gint64 *) ids->data, ids->len, TODAY, is_back ? "back" : "on" };
  CyPass         pass = { TODAY, "甲乡党委", "甲党〔2026〕1号", "同意" };
  CySetback      setback = { TODAY, "材料不齐", NULL, FALSE };
  CyAdvanceCount count;

  return (is_back ? cy_entries_send_back (conn, &entries, &setback, &count, NULL)
                  : cy_entries_advance (conn, &entries, &pass, &count, NULL)) &&
         count.n_moved == HALF;
}

static gboolean
paste_leads (CyConn *conn, gint64 first)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) drafts = NULL;
  CyLeadPaste paste = { rows, 0, "赵干事", TODAY };
  guint       n_saved = 0;

  g_ptr_array_add (rows, g_strsplit ("村|姓名|联系电话", "|", -1));
  for (gint64 i = first; i < first + N_LEADS; i++)
    {
      g_autofree char *row = g_strdup_printf (VILLAGE "|李%s%s|138%08d",
                                              i % 2 ? "一" : "二",
                                              i % 3 ? "三" : "四",
                                              (int) i);

      g_ptr_array_add (rows, g_strsplit (row, "|", -1));
    }
  drafts = cy_lead_paste_read (conn, &paste, NULL);

  return drafts != NULL && cy_lead_paste_save (conn, drafts, "leads", &n_saved, NULL) &&
         n_saved == N_LEADS;
}

/**
 * cy_soak_select_make:
 * @conn: a library
 *
 * Makes people for it.
 */
void
cy_soak_select_make (CyConn *conn)
{
  CyTest test = { .conn = conn };
  g_autoptr (CyRecord) town = cy_test_add_unit (&test, "双河镇", "township", 0);
  g_autoptr (CyRecord) village =
    cy_test_add_unit (&test, VILLAGE, "village", cy_record_get_id (town));
  CyValue first = { .type = CY_VALUE_TEXT, .text = (char *) "1" };
  g_autoptr (CyStep) step = NULL;
  g_autoptr (GArray) ids = NULL;

  cy_test_review_add_many (&test, HALF);
  cy_test_review_begin_all (&test, "3");
  cy_test_review_add_many (&test, HALF);
  step = cy_step_begin (conn, "first", CY_STEP_NONE, NULL);
  ids = list_ids (conn, MOVING);
  for (guint i = 0; i < ids->len; i++)
    cy_mapper_set (conn, CY_ENTRY, g_array_index (ids, gint64, i), CY_ENTRY_STEP, &first, NULL);
  g_assert_true (cy_step_commit (step, NULL));
}

/**
 * cy_soak_select_write:
 * @conn: a library
 * @kind: which of three
 * @done: (inout): what was done
 *
 * Returns: whether it was
 */
gboolean
cy_soak_select_write (CyConn *conn, guint kind, CySoakSelect *done)
{
  switch (kind % 3)
    {
    case 0:
      return take_replies (conn, ++done->n_replies);
    case 1:
      return move (conn, done->n_moves++ % 2 == 1);
    default:
      done->n_leads += N_LEADS;
      return paste_leads (conn, done->n_leads - N_LEADS);
    }
}

/* ---- Looking ---- */

static void
check_between (const char *what, gint64 found, gint64 reported, gint64 most)
{
  if (found < reported || found > reported + most)
    g_error ("%" G_GINT64_FORMAT " %s, reported %" G_GINT64_FORMAT, found, what, reported);
}

/**
 * cy_soak_select_check:
 * @conn: a library whose writer was killed
 * @reported: what it had said was done
 *
 * Ends the program when something of it is not there, or half of something is.
 *
 * Returns: what is there
 */
CySoakSelect
cy_soak_select_check (CyConn *conn, const CySoakSelect *reported)
{
  const CySoakSelect found = {
    .n_replies = get_int (conn, N_REPLIES),
    .n_moves = get_int (conn, N_MOVES),
    .n_leads = get_int (conn, "SELECT count(*) FROM lead"),
  };

  check_between ("replies", found.n_replies, reported->n_replies, 1);
  check_between ("moves", found.n_moves, reported->n_moves, 1);
  check_between ("leads", found.n_leads, reported->n_leads, N_LEADS);
  if (found.n_leads % N_LEADS != 0)
    g_error ("Half of a list of leads");
  if (get_int (conn, "SELECT count(DISTINCT finding) FROM review_reply WHERE deleted IS NULL") >
        1 ||
      get_int (conn, "SELECT count(*) FROM review_reply WHERE deleted IS NULL") !=
        (found.n_replies > 0 ? HALF : 0))
    g_error ("Half of a reply");
  if (get_int (conn, "SELECT count(*) FROM pool_entry WHERE id>60 AND step='2'") !=
      (found.n_moves % 2 == 1 ? HALF : 0))
    g_error ("Half of them have moved");

  return found;
}
