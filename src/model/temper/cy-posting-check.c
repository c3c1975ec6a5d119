/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What keeps a posting from being as it was entered, each at the field where it is mended. */
#include "cy-posting-check.h"

#include "cy-date.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-posting.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* 培育岗 is held, and meetings are sat in on, in the own village. */
static const char *const kinds_at_home[] = { "F06", "F07" };

static void
problem_free (gpointer data)
{
  CyPostingProblem *self = data;

  g_free (self->message);
  g_free (self);
}

/**
 * cy_posting_problems_new:
 *
 * Returns: (transfer full) (element-type CyPostingProblem): none
 */
GPtrArray *
cy_posting_problems_new (void)
{
  return g_ptr_array_new_with_free_func (problem_free);
}

/**
 * cy_posting_problems_add:
 * @self: problems
 * @field: of the record that was entered, -1 for none
 * @message: (transfer full): what is wrong, translated
 */
void
cy_posting_problems_add (GPtrArray *self, int field, char *message)
{
  CyPostingProblem *problem = g_new0 (CyPostingProblem, 1);

  *problem = (CyPostingProblem){ field, message };
  g_ptr_array_add (self, problem);
}

/**
 * cy_posting_problems_drop_repeated:
 * @problems: problems
 *
 * What is wrong for several is said once.
 */
void
cy_posting_problems_drop_repeated (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const CyPostingProblem *first = g_ptr_array_index (problems, i);

      for (guint j = problems->len; j > i + 1; j--)
        {
          const CyPostingProblem *other = g_ptr_array_index (problems, j - 1);

          if (first->field == other->field && g_str_equal (first->message, other->message))
            g_ptr_array_remove_index (problems, j - 1);
        }
    }
}

static void
add (GPtrArray *problems, guint field, const char *message)
{
  cy_posting_problems_add (problems, (int) field, g_strdup (message));
}

static gboolean
is_whole_day (CyDate date)
{
  return cy_date_is_valid (date) && cy_date_get_day (date) != 0;
}

/* ---- By itself ---- */

static void
check_host (CyRecord *posting, GPtrArray *problems)
{
  gboolean is_unit = cy_record_get_int (posting, CY_POSTING_UNIT) != 0;
  gboolean is_named = cy_text_has_words (cy_record_get_text (posting, CY_POSTING_HOST));

  if (!is_unit && !is_named)
    add (problems, CY_POSTING_UNIT, _ ("Choose the host unit, or write one that is not listed."));
  if (is_unit && is_named)
    add (problems, CY_POSTING_HOST, _ ("There is a host unit already: leave one of the two."));
}

/* Whether both days are there and in order. */
static gboolean
check_span (CyRecord *posting, guint first, guint last, gboolean required, GPtrArray *problems)
{
  CyDate from = cy_record_get_int (posting, first);
  CyDate to = cy_record_get_int (posting, last);

  if ((required || from != CY_DATE_NONE) && !is_whole_day (from))
    add (problems, first, _ ("Give the day as 2026-03-01."));
  if ((required || to != CY_DATE_NONE) && !is_whole_day (to))
    add (problems, last, _ ("Give the day as 2026-03-01."));
  if (!is_whole_day (from) || !is_whole_day (to))
    return FALSE;
  if (to < from)
    add (problems, last, _ ("The end lies before the start."));

  return to >= from;
}

static gboolean
check_length (CyConn *conn, CyRecord *posting, GPtrArray *problems, GError **error)
{
  CyDate from = cy_record_get_int (posting, CY_POSTING_PLANNED_SINCE);
  CyDate to = cy_record_get_int (posting, CY_POSTING_PLANNED_UNTIL);
  int    days = cy_date_days_between (from, to) + 1;
  g_autoptr (CyRecord) rules = cy_rules_for_year (conn, cy_date_get_year (from), error);
  int least;

  if (rules == NULL)
    return FALSE;
  least = (int) cy_record_get_int (rules, CY_RULES_POSTING_DAYS);
  if (days < least && !cy_text_has_words (cy_record_get_text (posting, CY_POSTING_NOTE)))
    cy_posting_problems_add (problems,
                             CY_POSTING_NOTE,
                             g_strdup_printf (_ ("%d days are fewer than the %d of the rule set: "
                                                 "say here why."),
                                              days,
                                              least));

  return TRUE;
}

static void
check_words (CyRecord *posting, GPtrArray *problems)
{
  if (!cy_record_has (posting, CY_POSTING_KIND))
    add (problems, CY_POSTING_KIND, _ ("Choose the kind of posting."));
  if (!cy_text_has_words (cy_record_get_text (posting, CY_POSTING_POST)))
    add (problems, CY_POSTING_POST, _ ("Say which post is held there."));
  if (cy_record_get_int (posting, CY_POSTING_SUBSIDY) < 0)
    add (problems, CY_POSTING_SUBSIDY, _ ("A subsidy cannot be less than nothing."));
}

/* ---- Beside the person and their other postings ---- */

static gboolean
is_held_at_home (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds_at_home); i++)
    if (g_strcmp0 (kind, kinds_at_home[i]) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
check_person (CyConn *conn, CyRecord *posting, GPtrArray *problems, GError **error)
{
  gint64 id = cy_record_get_int (posting, CY_POSTING_PERSON);
  gint64 unit = cy_record_get_int (posting, CY_POSTING_UNIT);
  g_autoptr (CyRecord) person = cy_mapper_load (conn, CY_PERSON, id, error);
  const char *name;

  if (person == NULL)
    return FALSE;
  name = cy_record_get_text (person, CY_PERSON_NAME);
  if (cy_record_get_deleted (person))
    cy_posting_problems_add (problems, -1, g_strdup_printf (_ ("%s is in the recycle bin."), name));
  if (unit != 0 && unit == cy_record_get_int (person, CY_PERSON_UNIT) &&
      !is_held_at_home (cy_record_get_text (posting, CY_POSTING_KIND)))
    cy_posting_problems_add (problems,
                             CY_POSTING_UNIT,
                             g_strdup_printf (_ ("%s comes from there: send them somewhere else."),
                                              name));

  return TRUE;
}

static char *
dup_overlap (const char *name, const CyValue *found)
{
  const char      *host = found[0].type == CY_VALUE_TEXT ? found[0].text : "—";
  g_autofree char *from = cy_date_format (found[1].number, CY_DATE_ISO);
  g_autofree char *to = cy_date_format (found[2].number, CY_DATE_ISO);

  /* Translators: name, host, first day, last day */
  return g_strdup_printf (_ ("%s is at %s from %s to %s."), name, host, from, to);
}

static gboolean
check_overlap (CyConn *conn, CyRecord *posting, GPtrArray *problems, GError **error)
{
  gboolean is_sent = cy_record_has (posting, CY_POSTING_SINCE);
  gint64   id = cy_record_get_int (posting, CY_POSTING_PERSON);
  CyDate from = cy_record_get_int (posting, is_sent ? CY_POSTING_SINCE : CY_POSTING_PLANNED_SINCE);
  CyDate to =
    cy_record_get_int (posting,
                       cy_record_has (posting, CY_POSTING_UNTIL) ? CY_POSTING_UNTIL
                                                                 : CY_POSTING_PLANNED_UNTIL);
  g_autoptr (CyRecord) person = cy_mapper_load (conn, CY_PERSON, id, error);
  CyValue  found[3] = { CY_VALUE_INIT, CY_VALUE_INIT, CY_VALUE_INIT };
  gboolean is_found = FALSE;
  gboolean done;

  if (person == NULL)
    return FALSE;
  done = cy_sql_get_values (conn,
                            cy_sql_get ("temper/posting-overlap.sql"),
                            found,
                            G_N_ELEMENTS (found),
                            &is_found,
                            error,
                            "iiii",
                            id,
                            cy_record_get_id (posting),
                            from,
                            MAX (from, to));
  if (done && is_found)
    cy_posting_problems_add (problems,
                             is_sent ? CY_POSTING_SINCE : CY_POSTING_PLANNED_SINCE,
                             dup_overlap (cy_record_get_text (person, CY_PERSON_NAME), found));
  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    cy_value_clear (&found[i]);

  return done;
}

/**
 * cy_posting_check:
 * @conn: a connection
 * @posting: of #CY_POSTING, with its person; need not be saved
 * @problems: (element-type CyPostingProblem): grows
 * @error: return location
 *
 * Looks whether it can be: host, days in order, not to where the person comes from, no other
 * posting of the same person on the same day; and whether a note says why it is shorter than the
 * rule set's least.
 *
 * Returns: whether it could be looked at
 */
gboolean
cy_posting_check (CyConn *conn, CyRecord *posting, GPtrArray *problems, GError **error)
{
  gboolean is_span;

  check_words (posting, problems);
  check_host (posting, problems);
  is_span =
    check_span (posting, CY_POSTING_PLANNED_SINCE, CY_POSTING_PLANNED_UNTIL, TRUE, problems);
  check_span (posting, CY_POSTING_SINCE, CY_POSTING_UNTIL, FALSE, problems);

  return check_person (conn, posting, problems, error) &&
         (!is_span || (check_length (conn, posting, problems, error) &&
                       check_overlap (conn, posting, problems, error)));
}
