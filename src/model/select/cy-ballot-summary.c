/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What ballots said of one person, in a line, as inspection reports quote it. */
#include "cy-ballot-list.h"

#include "cy-ballot-result.h"
#include "cy-code.h"
#include "cy-share.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

typedef struct
{
  gint64 id;
  char  *kind;
} Known;

static void
known_free (gpointer data)
{
  Known *self = data;

  g_free (self->kind);
  g_free (self);
}

static gboolean
add_known (CySqlRow *row, gpointer data, GError **error)
{
  Known *self = g_new0 (Known, 1);

  self->id = cy_sql_row_get_int (row, 0);
  self->kind = cy_sql_row_dup_text (row, 1);
  g_ptr_array_add (data, self);

  return TRUE;
}

static GPtrArray *
list_known (CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) ballots = g_ptr_array_new_with_free_func (known_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("select/ballots-of-person.sql"),
                    add_known,
                    ballots,
                    error,
                    "i",
                    person))
    return NULL;

  return g_steal_pointer (&ballots);
}

static int
find_person (const CyBallotSheet *sheet, gint64 person)
{
  for (guint i = 0; i < sheet->subjects->len; i++)
    if (cy_ballot_sheet_get_subject (sheet, i)->person == person)
      return (int) i;

  return -1;
}

static void
add_votes (GString *text, const CyBallotResult *result, guint subject)
{
  const CyBallotSheet *sheet = result->sheet;

  for (guint i = 1; i <= sheet->options.n + 1; i++)
    {
      guint            option = i <= sheet->options.n ? i : 0;
      g_autofree char *rate = cy_share_format (cy_ballot_result_get_rate (result, subject, option));

      g_string_append_printf (text,
                              _ (", %s %d (%s)"),
                              cy_ballot_sheet_get_option_name (sheet, option),
                              (int) result->lines[subject].votes[option],
                              rate);
    }
}

static void
add_score (GString *text, const CyBallotResult *result, guint subject)
{
  g_autofree char *score = cy_ballot_result_dup_score (result, subject);
  g_autofree char *place = cy_ballot_result_dup_rank (result, subject);

  if (result->lines[subject].score == CY_BALLOT_NO_SCORE)
    return;
  g_string_append_printf (text, _ (", score %s"), score);
  if (result->sheet->subjects->len > 1)
    g_string_append_printf (text, _ (", rank %s of %u"), place, result->sheet->subjects->len);
}

/**
 * cy_ballot_dup_line:
 * @conn: a connection
 * @ballot: id of a ballot
 * @person: id of somebody it was about
 * @error: return location
 *
 * Returns: (transfer full): its votes and its score for the person, translated
 */
char *
cy_ballot_dup_line (CyConn *conn, gint64 ballot, gint64 person, GError **error)
{
  g_autoptr (CyBallotSheet) sheet = cy_ballot_sheet_load (conn, ballot, error);
  g_autoptr (CyBallotResult) result = sheet != NULL ? cy_ballot_result_new (sheet) : NULL;
  int              subject = sheet != NULL ? find_person (sheet, person) : -1;
  g_autofree char *day = NULL;
  GString         *text;

  if (subject < 0)
    return NULL;
  day = cy_date_format (cy_record_get_int (sheet->ballot, CY_BALLOT_DATE), CY_DATE_DOTTED_DAY);
  text = g_string_new (NULL);
  /* Translators: day, kind of ballot, voters entitled, voters present */
  g_string_append_printf (text,
                          _ ("%s %s: %d voters entitled, %d present"),
                          day,
                          cy_code_get_name ("ballot_kind",
                                            cy_record_get_text (sheet->ballot, CY_BALLOT_KIND)),
                          (int) result->totals[CY_BALLOT_EXPECTED],
                          (int) result->totals[CY_BALLOT_PRESENT]);
  if (result->is_hidden)
    g_string_append (text, _ (", too few voters for a result to be shown"));
  else
    {
      add_votes (text, result, (guint) subject);
      add_score (text, result, (guint) subject);
    }
  if (result->is_below_floor)
    g_string_append (text, _ (" (attendance too low)"));

  return g_string_free (text, FALSE);
}

static gboolean
is_first_of_kind (GPtrArray *ballots, guint nth)
{
  const Known *one = g_ptr_array_index (ballots, nth);

  for (guint i = 0; i < nth; i++)
    if (g_strcmp0 (((const Known *) g_ptr_array_index (ballots, i))->kind, one->kind) == 0)
      return FALSE;

  return TRUE;
}

static GPtrArray *
list_lines (CyConn *conn, gint64 person, gboolean newest_only, GError **error)
{
  g_autoptr (GPtrArray) ballots = list_known (conn, person, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ballots != NULL && i < ballots->len; i++)
    {
      char *line;

      if (newest_only && !is_first_of_kind (ballots, i))
        continue;
      line =
        cy_ballot_dup_line (conn, ((Known *) g_ptr_array_index (ballots, i))->id, person, error);
      if (line == NULL)
        return NULL;
      g_ptr_array_add (lines, line);
    }

  return ballots != NULL ? g_steal_pointer (&lines) : NULL;
}

/**
 * cy_ballot_list_summaries:
 * @conn: a connection
 * @person: id of a person
 * @error: return location
 *
 * Returns: (transfer full) (element-type utf8): a line for each finished ballot about the person,
 *   newest first, translated
 */
GPtrArray *
cy_ballot_list_summaries (CyConn *conn, gint64 person, GError **error)
{
  return list_lines (conn, person, FALSE, error);
}

/**
 * cy_ballot_dup_summary:
 * @conn: a connection
 * @person: id of a person
 * @error: return location
 *
 * Returns: (transfer full): the newest finished ballot of each kind about the person, in one line,
 *   translated; empty when there is none, %NULL on error
 */
char *
cy_ballot_dup_summary (CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (GPtrArray) lines = list_lines (conn, person, TRUE, error);

  if (lines == NULL)
    return NULL;
  g_ptr_array_add (lines, NULL);

  return g_strjoinv (_ ("; "), (char **) lines->pdata);
}
