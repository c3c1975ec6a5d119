/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the page finds out about its people once they are shown: totals, reminders, and why there
 * is nobody. All of it on the reading thread, and dropped when something newer is asked. */
#include "cy-people-page-private.h"

#include "cy-people-totals.h"
#include "cy-reminder.h"
#include "cy-sql.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

/* Typing must not wait for the totals of what was typed before. */
#define TOTALS_DELAY 120    /* ms */
#define REMINDERS_DELAY 700 /* ms */

static void
stop (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

/* ---- Totals ---- */

static void
show_totals (CyPeoplePage *self, const CyPeopleTotals *totals)
{
  g_autofree char *start = cy_table_get_n_selected (self->table) > 1
                             /* Translators: what follows is of the chosen people only */
                             ? g_strconcat (_ ("Chosen: "), totals->start, NULL)
                             : g_strdup (totals->start);

  cy_table_set_totals (self->table, start, totals->end);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPeoplePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPeopleTotals) totals = cy_people_totals_count_finish (result, &error);

  if (self->table == NULL)
    return;
  if (totals == NULL)
    cy_session_present_error (cy_page_get_session (CY_PAGE (self)), error);
  else
    show_totals (self, totals);
}

static gboolean
count_now (gpointer data)
{
  CyPeoplePage *self = data;
  g_autoptr (GArray) chosen = NULL;
  const gint64 *ids;
  guint         n;

  self->totals_timer = 0;
  ids = cy_people_source_peek_ids (self->source, &n);
  if (cy_table_get_n_selected (self->table) > 1)
    {
      chosen = cy_table_get_selected (self->table);
      ids = (const gint64 *) chosen->data;
      n = chosen->len;
    }
  stop (&self->totals_cancellable);
  self->totals_cancellable = g_cancellable_new ();
  if (n == 0)
    cy_table_set_totals (self->table, NULL, NULL);
  else
    cy_people_totals_count (cy_page_get_session (CY_PAGE (self)),
                            ids,
                            n,
                            self->totals_cancellable,
                            counted_cb,
                            g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/**
 * cy_people_page_count:
 * @self: the page
 *
 * Counts those shown, or those chosen where they are several, once it is quiet.
 */
void
cy_people_page_count (CyPeoplePage *self)
{
  stop (&self->totals_cancellable);
  g_clear_handle_id (&self->totals_timer, g_source_remove);
  self->totals_timer = g_timeout_add (TOTALS_DELAY, count_now, self);
}

/* ---- Reminders ---- */

typedef struct
{
  gint64        base_date;
  gint64        today;
  CyRecord     *rules;
  GCancellable *cancellable;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->rules);
  g_clear_object (&request->cancellable);
  g_free (request);
}

static gpointer
read_reminders (CyConn *conn, gpointer data, GError **error)
{
  const Request *request = data;
  CyStatsArgs    args = { .base_date = request->base_date,
                          .today = request->today,
                          .rules = request->rules };
  g_autoptr (CyStats) stats = cy_stats_compute (conn, &args, request->cancellable, error);

  return stats != NULL ? cy_reminder_list (conn, stats, error) : NULL;
}

static void
reminders_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPeoplePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reminders = cy_session_finish (result, &error);

  if (self->table == NULL)
    return;
  if (reminders == NULL)
    cy_session_present_error (cy_page_get_session (CY_PAGE (self)), error);
  else
    cy_person_card_set_reminders (self->card, reminders);
}

static gboolean
read_reminders_now (gpointer data)
{
  CyPeoplePage *self = data;
  CySession    *session = cy_page_get_session (CY_PAGE (self));
  CyRecord     *rules = cy_session_get_rules (session);
  Request      *request = g_new0 (Request, 1);

  self->reminders_timer = 0;
  self->reminders_cancellable = g_cancellable_new ();
  request->base_date = cy_session_get_base_date (session);
  request->today = cy_session_get_today (session);
  request->rules = rules != NULL ? cy_record_copy (rules) : NULL;
  request->cancellable = g_object_ref (self->reminders_cancellable);
  cy_session_read (session,
                   read_reminders,
                   request,
                   request_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->reminders_cancellable,
                   reminders_read_cb,
                   g_object_ref (self));

  return G_SOURCE_REMOVE;
}

/**
 * cy_people_page_look_for_reminders:
 * @self: the page
 *
 * Finds out, once it is quiet, what the card has to remind of.
 */
void
cy_people_page_look_for_reminders (CyPeoplePage *self)
{
  stop (&self->reminders_cancellable);
  g_clear_handle_id (&self->reminders_timer, g_source_remove);
  self->reminders_timer = g_timeout_add (REMINDERS_DELAY, read_reminders_now, self);
}

/* ---- Nobody ---- */

/* Why a list is empty. */
typedef enum
{
  NOBODY_AT_ALL = 1,
  NOBODY_IN_VILLAGE,
  NOBODY_FITS,
} Emptiness;

static gpointer
find_emptiness (CyConn *conn, gpointer data, GError **error)
{
  gint64  scope = *(gint64 *) data;
  gint64  n = 0;
  CyValue kind = CY_VALUE_INIT;
  int     emptiness = NOBODY_FITS;

  if (!cy_sql_get_int (conn,
                       "SELECT EXISTS(SELECT 1 FROM person WHERE deleted IS NULL)",
                       &n,
                       error,
                       ""))
    return NULL;
  if (n == 0)
    return GINT_TO_POINTER (NOBODY_AT_ALL);
  if (scope == 0)
    return GINT_TO_POINTER (NOBODY_FITS);

  if (!cy_sql_get_values (conn,
                          "SELECT kind FROM unit WHERE id=?",
                          &kind,
                          1,
                          NULL,
                          error,
                          "i",
                          scope) ||
      !cy_sql_get_int (conn,
                       "SELECT EXISTS(SELECT 1 FROM person WHERE unit=? AND deleted IS NULL"
                       " AND pool_state IN ('in','progress'))",
                       &n,
                       error,
                       "i",
                       scope))
    return NULL;
  if (n == 0 && kind.type == CY_VALUE_TEXT && cy_unit_is_village (kind.text))
    emptiness = NOBODY_IN_VILLAGE;
  cy_value_clear (&kind);

  return GINT_TO_POINTER (emptiness);
}

static void
emptiness_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyPeoplePage) self = user_data;
  g_autoptr (GError) error = NULL;
  int emptiness = GPOINTER_TO_INT (cy_session_finish (result, &error));

  if (self->table == NULL)
    return;
  if (error != NULL)
    cy_session_present_error (cy_page_get_session (CY_PAGE (self)), error);
  self->emptiness_action = emptiness == NOBODY_AT_ALL       ? "win.import"
                           : emptiness == NOBODY_IN_VILLAGE ? "win.new-person"
                                                            : "people.clear";
  if (emptiness == NOBODY_AT_ALL)
    cy_table_set_empty (self->table, _ ("There are no people yet."), _ ("Import a roster"));
  else if (emptiness == NOBODY_IN_VILLAGE)
    cy_table_set_empty (self->table,
                        _ ("This village has no candidate yet."),
                        _ ("Recommend somebody"));
  else
    cy_table_set_empty (self->table, _ ("Nobody fits these conditions."), _ ("Clear conditions"));
}

/**
 * cy_people_page_explain_empty:
 * @self: the page, whose list is empty
 *
 * Says why nobody is shown, and what to do.
 */
void
cy_people_page_explain_empty (CyPeoplePage *self)
{
  CySession *session = cy_page_get_session (CY_PAGE (self));
  gint64     scope = cy_session_get_scope (session);

  cy_session_read (session,
                   find_emptiness,
                   g_memdup2 (&scope, sizeof scope),
                   g_free,
                   NULL,
                   NULL,
                   emptiness_cb,
                   g_object_ref (self));
}
