/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What was counted in a ballot, read from the library and kept in memory. */
#include "cy-ballot-sheet.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static void
voters_free (gpointer data)
{
  CyBallotVoters *self = data;

  g_free (self->name);
  g_free (self);
}

static void
subject_free (gpointer data)
{
  CyBallotSubject *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->post);
  g_free (self);
}

static void
clear (gpointer data)
{
  CyBallotSheet *self = data;

  g_clear_object (&self->ballot);
  cy_ballot_options_clear (&self->options);
  g_ptr_array_unref (self->voters);
  g_ptr_array_unref (self->subjects);
  g_free (self->votes);
}

/**
 * cy_ballot_sheet_new:
 * @ballot: (transfer none): a ballot
 * @error: return location; as for cy_ballot_options_read()
 *
 * Returns: (transfer full): a sheet without voters and people
 */
CyBallotSheet *
cy_ballot_sheet_new (CyRecord *ballot, GError **error)
{
  g_autoptr (CyBallotSheet) self = g_atomic_rc_box_new0 (CyBallotSheet);

  self->ballot = g_object_ref (ballot);
  self->voters = g_ptr_array_new_with_free_func (voters_free);
  self->subjects = g_ptr_array_new_with_free_func (subject_free);
  if (!cy_ballot_options_read (&self->options, ballot, error))
    return NULL;

  return g_steal_pointer (&self);
}

CyBallotSheet *
cy_ballot_sheet_ref (CyBallotSheet *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cy_ballot_sheet_unref (CyBallotSheet *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Room for all votes once it is known who votes on whom; what stood there is forgotten. */
static void
make_room (CyBallotSheet *self)
{
  gsize n = (gsize) self->voters->len * self->subjects->len * (self->options.n + 1);

  g_free (self->votes);
  self->votes = g_new (gint64, MAX (n, 1));
  for (gsize i = 0; i < n; i++)
    self->votes[i] = CY_BALLOT_UNKNOWN;
}

/**
 * cy_ballot_sheet_add_voters:
 * @self: a sheet without votes
 * @id: of the group
 * @name: of the group
 * @weight: in percent
 *
 * Adds a group nothing of which is known yet.
 */
void
cy_ballot_sheet_add_voters (CyBallotSheet *self, gint64 id, const char *name, gint64 weight)
{
  CyBallotVoters *voters = g_new0 (CyBallotVoters, 1);

  voters->id = id;
  voters->name = g_strdup (name);
  voters->weight = weight;
  for (guint i = 0; i < CY_BALLOT_N_ACCOUNTS; i++)
    voters->accounts[i] = CY_BALLOT_UNKNOWN;
  g_ptr_array_add (self->voters, voters);
  make_room (self);
}

/**
 * cy_ballot_sheet_add_subject:
 * @self: a sheet without votes
 * @id: of the record that puts the person on the paper
 * @name: of the person
 */
void
cy_ballot_sheet_add_subject (CyBallotSheet *self, gint64 id, const char *name)
{
  CyBallotSubject *subject = g_new0 (CyBallotSubject, 1);

  subject->id = id;
  subject->name = g_strdup (name);
  g_ptr_array_add (self->subjects, subject);
  make_room (self);
}

CyBallotVoters *
cy_ballot_sheet_get_voters (const CyBallotSheet *self, guint nth)
{
  return g_ptr_array_index (self->voters, nth);
}

CyBallotSubject *
cy_ballot_sheet_get_subject (const CyBallotSheet *self, guint nth)
{
  return g_ptr_array_index (self->subjects, nth);
}

/**
 * cy_ballot_sheet_find_voters:
 * @self: a sheet
 * @id: of a group
 *
 * Returns: its place in the order, or -1
 */
int
cy_ballot_sheet_find_voters (const CyBallotSheet *self, gint64 id)
{
  for (guint i = 0; i < self->voters->len; i++)
    if (cy_ballot_sheet_get_voters (self, i)->id == id)
      return (int) i;

  return -1;
}

int
cy_ballot_sheet_find_subject (const CyBallotSheet *self, gint64 id)
{
  for (guint i = 0; i < self->subjects->len; i++)
    if (cy_ballot_sheet_get_subject (self, i)->id == id)
      return (int) i;

  return -1;
}

static gint64 *
get_cell (const CyBallotSheet *self, guint voters, guint subject, guint option)
{
  return &self->votes[((gsize) voters * self->subjects->len + subject) * (self->options.n + 1) +
                      option];
}

/**
 * cy_ballot_sheet_get:
 * @self: a sheet
 * @voters: place of a group
 * @subject: place of a person
 * @option: from 1 on; 0 is no opinion (弃权)
 *
 * Returns: how many of the group chose it, or %CY_BALLOT_UNKNOWN
 */
gint64
cy_ballot_sheet_get (const CyBallotSheet *self, guint voters, guint subject, guint option)
{
  return *get_cell (self, voters, subject, option);
}

void
cy_ballot_sheet_set (CyBallotSheet *self, guint voters, guint subject, guint option, gint64 votes)
{
  *get_cell (self, voters, subject, option) = votes;
}

/**
 * cy_ballot_sheet_sum:
 * @self: a sheet
 * @voters: place of a group
 * @subject: place of a person
 *
 * Returns: options and no opinion together, an empty cell counting as 0; %CY_BALLOT_UNKNOWN when
 *   all of them are empty
 */
gint64
cy_ballot_sheet_sum (const CyBallotSheet *self, guint voters, guint subject)
{
  gint64 sum = CY_BALLOT_UNKNOWN;

  for (guint i = 0; i <= self->options.n; i++)
    {
      gint64 votes = cy_ballot_sheet_get (self, voters, subject, i);

      if (votes != CY_BALLOT_UNKNOWN)
        sum = MAX (sum, 0) + votes;
    }

  return sum;
}

/**
 * cy_ballot_sheet_is_missing:
 * @self: a sheet
 * @voters: place of a group
 *
 * Returns: whether the group did not vote: nothing of its papers is known, or none is valid
 */
gboolean
cy_ballot_sheet_is_missing (const CyBallotSheet *self, guint voters)
{
  return cy_ballot_sheet_get_voters (self, voters)->accounts[CY_BALLOT_VALID] <= 0;
}

gboolean
cy_ballot_sheet_is_done (const CyBallotSheet *self)
{
  return g_strcmp0 (cy_record_get_text (self->ballot, CY_BALLOT_STATE), CY_BALLOT_DONE) == 0;
}

gboolean
cy_ballot_sheet_is_on_paper (const CyBallotSheet *self)
{
  return cy_record_get_int (self->ballot, CY_BALLOT_ON_PAPER) != 0;
}

gboolean
cy_ballot_sheet_is_recommendation (const CyBallotSheet *self)
{
  return g_strcmp0 (cy_record_get_text (self->ballot, CY_BALLOT_KIND), CY_BALLOT_RECOMMEND) == 0;
}

/**
 * cy_ballot_sheet_get_option_name:
 * @self: a sheet
 * @option: from 0, no opinion, on
 *
 * Returns: its name, as it stands on the paper or translated
 */
const char *
cy_ballot_sheet_get_option_name (const CyBallotSheet *self, guint option)
{
  return option == 0 ? _ ("No opinion") : self->options.names[option];
}

/**
 * cy_ballot_account_get_title:
 * @account: a kind of number
 *
 * Returns: its title, translated
 */
const char *
cy_ballot_account_get_title (CyBallotAccount account)
{
  return _ (CY_BALLOT_GROUP->fields[CY_BALLOT_GROUP_EXPECTED + (guint) account].title);
}

/* ---- Reading ---- */

static gboolean
load_voters (CyBallotSheet *self, CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) groups =
    cy_mapper_load_parts (conn, CY_BALLOT_GROUP, cy_record_get_id (self->ballot), error);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      CyRecord       *group = g_ptr_array_index (groups, i);
      CyBallotVoters *voters;

      cy_ballot_sheet_add_voters (self,
                                  cy_record_get_id (group),
                                  cy_record_get_text (group, CY_BALLOT_GROUP_NAME),
                                  cy_record_get_int (group, CY_BALLOT_GROUP_WEIGHT));
      voters = cy_ballot_sheet_get_voters (self, i);
      for (guint j = 0; j < CY_BALLOT_N_ACCOUNTS; j++)
        if (cy_record_has (group, CY_BALLOT_GROUP_EXPECTED + j))
          voters->accounts[j] = cy_record_get_int (group, CY_BALLOT_GROUP_EXPECTED + j);
    }

  return groups != NULL;
}

static gboolean
add_subject (CySqlRow *row, gpointer data, GError **error)
{
  CyBallotSheet   *self = data;
  CyBallotSubject *subject;

  cy_ballot_sheet_add_subject (self, cy_sql_row_get_int (row, 0), cy_sql_row_get_text (row, 2));
  subject = cy_ballot_sheet_get_subject (self, self->subjects->len - 1);
  subject->person = cy_sql_row_get_int (row, 1);
  subject->place = cy_sql_row_dup_text (row, 3);
  subject->post = cy_sql_row_dup_text (row, 4);

  return TRUE;
}

static gboolean
add_count (CySqlRow *row, gpointer data, GError **error)
{
  CyBallotSheet *self = data;
  int            voters = cy_ballot_sheet_find_voters (self, cy_sql_row_get_int (row, 0));
  int            subject = cy_ballot_sheet_find_subject (self, cy_sql_row_get_int (row, 1));
  gint64         option = cy_sql_row_get_int (row, 2);

  if (voters >= 0 && subject >= 0 && option >= 0 && option <= self->options.n)
    cy_ballot_sheet_set (self,
                         (guint) voters,
                         (guint) subject,
                         (guint) option,
                         cy_sql_row_get_int (row, 3));

  return TRUE;
}

/* One that was deleted, or whose making was undone, is no ballot any more. */
static CyRecord *
load_ballot (CyConn *conn, gint64 id, GError **error)
{
  g_autoptr (CyRecord) ballot = cy_mapper_load (conn, CY_BALLOT, id, error);

  if (ballot == NULL || !cy_record_get_deleted (ballot))
    return g_steal_pointer (&ballot);
  g_set_error (error, CY_ERROR, CY_ERROR_NOT_FOUND, "no ballot %" G_GINT64_FORMAT, id);

  return NULL;
}

/**
 * cy_ballot_sheet_load:
 * @conn: a connection
 * @ballot: id of a ballot
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): what was counted in it
 */
CyBallotSheet *
cy_ballot_sheet_load (CyConn *conn, gint64 ballot, GError **error)
{
  g_autoptr (CyRecord) record = load_ballot (conn, ballot, error);
  g_autoptr (CyBallotSheet) self = record != NULL ? cy_ballot_sheet_new (record, error) : NULL;

  if (self == NULL || !load_voters (self, conn, error) ||
      !cy_sql_each (conn,
                    cy_sql_get ("select/ballot-subjects.sql"),
                    add_subject,
                    self,
                    error,
                    "i",
                    ballot) ||
      !cy_sql_each (conn,
                    "SELECT voters, subject, option, votes FROM ballot_count"
                    " WHERE ballot=? AND deleted IS NULL AND votes IS NOT NULL",
                    add_count,
                    self,
                    error,
                    "i",
                    ballot))
    return NULL;

  return g_steal_pointer (&self);
}
