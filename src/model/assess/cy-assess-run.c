/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Computes a cycle and stores what came out where it is something else than before. */
#include "cy-assess-run.h"

#include "cy-cycle-list.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-outcome.h"

/* Between two looks at whether somebody has had enough. */
#define STRIDE 64

typedef struct
{
  gint64      total;
  gint64      bonus;
  guint       rank;
  int         coverage;
  int         oldest;
  const char *veto;
  const char *proposed;
} Outcome;

static Outcome *
compute_all (const CyAssessBook *book)
{
  guint n = book->entries->len;
  g_autoptr (CyAssessMark) mark = cy_assess_mark_new (book);
  g_autofree gint64 *totals = g_new (gint64, MAX (n, 1));
  g_autofree guint  *ranks = g_new (guint, MAX (n, 1));
  Outcome           *outcomes = g_new0 (Outcome, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      cy_assess_compute (book, i, mark);
      totals[i] = mark->total;
      outcomes[i] = (Outcome){ .total = mark->total,
                               .bonus = mark->bonus - mark->penalty,
                               .coverage = mark->coverage,
                               .oldest = mark->oldest,
                               .veto = mark->veto,
                               .proposed = mark->proposed };
    }
  cy_assess_rank (book, totals, ranks);
  for (guint i = 0; i < n; i++)
    outcomes[i].rank = ranks[i];

  return outcomes;
}

static gboolean
is_stored (const Outcome *self, const CyAssessStored *stored, const char *digest)
{
  return stored->id != 0 && self->total == stored->total && self->bonus == stored->bonus &&
         self->rank == stored->rank && self->coverage == stored->coverage &&
         self->oldest == stored->oldest && g_strcmp0 (self->veto, stored->veto) == 0 &&
         g_strcmp0 (self->proposed, stored->proposed) == 0 &&
         g_strcmp0 (digest, stored->digest) == 0;
}

static void
set_or_unset (CyRecord *record, guint field, gint64 number, gint64 none)
{
  if (number != none)
    cy_record_set_int (record, field, number);
  else
    cy_record_unset (record, field);
}

static void
fill (CyRecord *record, const Outcome *self, const char *digest, CyDate today)
{
  set_or_unset (record, CY_ASSESS_RESULT_TOTAL, self->total, CY_ASSESS_NO_VALUE);
  cy_record_set_int (record, CY_ASSESS_RESULT_BONUS, self->bonus);
  set_or_unset (record, CY_ASSESS_RESULT_RANK, self->rank, 0);
  cy_record_set_int (record, CY_ASSESS_RESULT_COVERAGE, self->coverage);
  set_or_unset (record, CY_ASSESS_RESULT_OLDEST, self->oldest, 0);
  cy_record_set_text (record, CY_ASSESS_RESULT_VETO, self->veto);
  cy_record_set_text (record, CY_ASSESS_RESULT_PROPOSED, self->proposed);
  cy_record_set_int (record, CY_ASSESS_RESULT_COMPUTED, today);
  cy_record_set_text (record, CY_ASSESS_RESULT_DIGEST, digest);
}

static gboolean
store_one (CyConn              *conn,
           const CyAssessEntry *entry,
           const Outcome       *outcome,
           const char          *digest,
           CyDate               today,
           GError             **error)
{
  g_autoptr (CyRecord) record = NULL;

  if (entry->stored.id != 0)
    record = cy_mapper_load (conn, CY_ASSESS_RESULT, entry->stored.id, error);
  else
    {
      record = cy_record_new (CY_ASSESS_RESULT);
      cy_record_set_int (record, CY_ASSESS_RESULT_ENTRY, entry->id);
    }
  if (record == NULL)
    return FALSE;
  fill (record, outcome, digest, today);

  return cy_mapper_save (conn, record, error);
}

static void
count (CyAssessTally *tally, const Outcome *outcome, gboolean is_changed)
{
  tally->n_entries++;
  tally->n_totals += outcome->total != CY_ASSESS_NO_VALUE;
  tally->n_grades += outcome->proposed != NULL;
  tally->n_changed += is_changed;
}

static gboolean
refuse_closed (const CyAssessBook *book, GError **error)
{
  g_autofree char *why = NULL;

  if (cy_cycle_is_open (book->state, &why))
    return TRUE;
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, why);

  return FALSE;
}

/**
 * cy_assess_store:
 * @conn: a writing connection, inside a step
 * @book: what was computed from
 * @today: the day it is done
 * @tally: (out caller-allocates) (optional): what came of it
 * @error: return location; %CY_ERROR_CONSTRAINT for a cycle whose grading is closed
 *
 * Computes all entries and stores the results that changed. What was decided, the grade, is left
 * as it is.
 *
 * Returns: whether it was done
 */
gboolean
cy_assess_store (CyConn        *conn,
                 CyAssessBook  *book,
                 CyDate         today,
                 CyAssessTally *tally,
                 GError       **error)
{
  g_autofree Outcome *outcomes = NULL;
  CyAssessTally       done = { 0 };

  if (!refuse_closed (book, error))
    return FALSE;
  outcomes = compute_all (book);
  for (guint i = 0; i < book->entries->len; i++)
    {
      const CyAssessEntry *entry = cy_assess_book_entry (book, i);
      g_autofree char     *digest = cy_assess_book_dup_digest (book, i);
      gboolean             is_new = !is_stored (&outcomes[i], &entry->stored, digest);

      if (i % STRIDE == 0 && cy_conn_is_cancelled (conn, error))
        return FALSE;
      if (is_new && !store_one (conn, entry, &outcomes[i], digest, today, error))
        return FALSE;
      count (&done, &outcomes[i], is_new);
    }
  if (tally != NULL)
    *tally = done;

  return TRUE;
}

/**
 * cy_assess_run:
 * @conn: a writing connection, inside a step
 * @cycle: id of a cycle
 * @today: the day it is done
 * @tally: (out caller-allocates) (optional): what came of it
 * @error: return location; %CY_ERROR_CONSTRAINT for a cycle whose grading is closed
 *
 * Reads, computes and stores the cycle.
 *
 * Returns: whether it was done
 */
gboolean
cy_assess_run (CyConn *conn, gint64 cycle, CyDate today, CyAssessTally *tally, GError **error)
{
  g_autoptr (CyAssessBook) book = cy_assess_book_load (conn, cycle, error);

  return book != NULL && cy_assess_store (conn, book, today, tally, error);
}

/**
 * cy_assess_count_stale:
 * @conn: a connection
 * @cycle: id of a cycle
 * @n_stale: (out): how many results were computed from something else, or never
 * @error: return location
 *
 * Returns: whether it is known
 */
gboolean
cy_assess_count_stale (CyConn *conn, gint64 cycle, guint *n_stale, GError **error)
{
  g_autoptr (CyAssessBook) book = cy_assess_book_load (conn, cycle, error);

  *n_stale = 0;
  for (guint i = 0; book != NULL && i < book->entries->len; i++)
    *n_stale += cy_assess_book_is_stale (book, i);

  return book != NULL;
}
