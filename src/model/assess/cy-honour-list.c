/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 评先选优: who can have an honour and why or why not, who is chosen, and what a decision writes
 * into the records of people. */
#include "cy-honour-list.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-outcome.h"
#include "cy-penalty.h"
#include "cy-person-parts.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* What an award is where the list does not say: 先进个人. */
#define AWARD_KIND "A1"
#define YEARS_MAX 10
#define PLACES_MAX 1000
#define YEAR_MIN 1990
#define YEAR_MAX 2100

static void
item_free (gpointer data)
{
  CyHonourItem *self = data;

  g_free (self->name);
  g_free (self->unit_name);
  g_free (self);
}

static void
line_free (gpointer data)
{
  CyHonourLine *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->town_name);
  g_free (self->grade);
  g_free (self->reason);
  g_free (self);
}

static gboolean
refuse (const char *problem, GError **error)
{
  if (problem != NULL)
    g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "honours list: %s", problem);

  return problem == NULL;
}

static gboolean
is_decided (CyRecord *honour)
{
  return g_strcmp0 (cy_record_get_text (honour, CY_HONOUR_STATE), "decided") == 0;
}

/* ---- Lists ---- */

static gboolean
add_item (CySqlRow *row, gpointer data, GError **error)
{
  CyHonourItem *self = g_new0 (CyHonourItem, 1);

  g_ptr_array_add (data, self);
  self->id = cy_sql_row_get_int (row, 0);
  self->year = (int) cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->unit_name = cy_sql_row_dup_text (row, 3);
  self->places = (guint) cy_sql_row_get_int (row, 4);
  self->is_decided = g_strcmp0 (cy_sql_row_get_text (row, 5), "decided") == 0;
  self->n_chosen = (guint) cy_sql_row_get_int (row, 6);

  return TRUE;
}

/**
 * cy_honour_list_load:
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyHonourItem): all lists, newest first
 */
GPtrArray *
cy_honour_list_load (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (item_free);

  if (!cy_sql_each (conn, cy_sql_get ("assess/honours.sql"), add_item, items, error, ""))
    return NULL;

  return g_steal_pointer (&items);
}

/* ---- Conditions ---- */

/* 1 for 优秀 to 4 for 不称职, in both families; 0 for what is no grade. */
static int
get_level (const char *grade)
{
  return grade != NULL && grade[0] >= '1' && grade[0] <= '4' ? grade[0] - '0' : 0;
}

typedef struct
{
  int   level[YEARS_MAX]; /* of the year itself, the one before, ...; the worst of a year */
  int   year;
  char *grade; /* of the year itself */
} Grades;

static gboolean
take_grade (CySqlRow *row, gpointer data, GError **error)
{
  Grades     *self = data;
  int         back = self->year - (int) cy_sql_row_get_int (row, 0);
  const char *grade = cy_sql_row_get_text (row, 1);

  if (back < 0 || back >= YEARS_MAX)
    return TRUE;
  if (get_level (grade) >= self->level[back])
    {
      self->level[back] = get_level (grade);
      if (back == 0)
        {
          g_free (self->grade);
          self->grade = g_strdup (grade);
        }
    }

  return TRUE;
}

typedef struct
{
  CyRecord  *honour;
  CyDate     base_date;
  CyConn    *conn;
  GPtrArray *lines;
} Search;

static void
add_reason (GString *reasons, const char *reason)
{
  if (reasons->len > 0)
    g_string_append (reasons, C_ ("several reasons", "; "));
  g_string_append (reasons, reason);
}

static void
check_grades (const Search *self, const Grades *grades, GString *reasons)
{
  const char *least = cy_record_get_text (self->honour, CY_HONOUR_GRADE);
  int         level = get_level (least);
  int         n = (int) CLAMP (cy_record_get_int (self->honour, CY_HONOUR_YEARS), 1, YEARS_MAX);
  int         running = 0;

  if (level == 0)
    return;
  while (running < n && grades->level[running] != 0 && grades->level[running] <= level)
    running++;
  if (running < n)
    {
      const char      *name = cy_code_get_name ("zb18", least);
      g_autofree char *reason =
        n == 1 ? g_strdup_printf (_ ("the grade of the year is below %s, or there is none"), name)
               : g_strdup_printf (_ ("%s or better for %d of %d years running"), name, running, n);

      add_reason (reasons, reason);
    }
}

/* Until when it has an effect; 0 when nobody knows. */
static CyDate
get_end (CyRecord *award)
{
  return cy_penalty_get_end (cy_record_get_text (award, CY_AWARD_KIND),
                             cy_record_get_int (award, CY_AWARD_DATE),
                             cy_record_get_int (award, CY_AWARD_UNTIL));
}

static gboolean
is_penalty (CyRecord *award)
{
  return cy_penalty_is_one (cy_record_get_text (award, CY_AWARD_KIND)) &&
         !cy_record_has (award, CY_AWARD_REVOKED);
}

/* One without a known end counts in the year for which the honour is. */
static gboolean
is_in_effect (const Search *self, CyRecord *award)
{
  CyDate date = cy_record_get_int (award, CY_AWARD_DATE);
  CyDate end = get_end (award);

  if (!is_penalty (award) || date > self->base_date)
    return FALSE;
  if (end == CY_DATE_NONE)
    return cy_date_get_year (date) == cy_record_get_int (self->honour, CY_HONOUR_YEAR);

  return end >= self->base_date;
}

static gboolean
check_penalties (const Search *self, gint64 person, GString *reasons, GError **error)
{
  g_autoptr (GPtrArray) awards = NULL;

  if (!cy_record_get_int (self->honour, CY_HONOUR_NO_PENALTY))
    return TRUE;
  awards = cy_mapper_load_parts (self->conn, CY_AWARD, person, error);
  for (guint i = 0; awards != NULL && i < awards->len; i++)
    {
      CyRecord        *award = g_ptr_array_index (awards, i);
      g_autofree char *day = cy_date_format (get_end (award), CY_DATE_ISO);
      g_autofree char *reason = NULL;

      if (!is_in_effect (self, award))
        continue;
      reason = get_end (award) != CY_DATE_NONE
                 ? g_strdup_printf (_ ("%s in effect until %s"),
                                    cy_record_get_text (award, CY_AWARD_NAME),
                                    day)
                 : g_strdup_printf (_ ("%s, of which the end of the effect is not recorded"),
                                    cy_record_get_text (award, CY_AWARD_NAME));
      add_reason (reasons, reason);
    }

  return awards != NULL;
}

static gboolean
add_line (CySqlRow *row, gpointer data, GError **error)
{
  Search       *self = data;
  CyHonourLine *line = g_new0 (CyHonourLine, 1);
  Grades        grades = { { 0 }, (int) cy_record_get_int (self->honour, CY_HONOUR_YEAR), NULL };
  g_autoptr (GString) reasons = g_string_new (NULL);

  g_ptr_array_add (self->lines, line);
  line->person = cy_sql_row_get_int (row, 0);
  line->name = cy_sql_row_dup_text (row, 1);
  line->place = cy_sql_row_dup_text (row, 2);
  line->town_name = cy_sql_row_dup_text (row, 3);
  line->total = cy_sql_row_is_null (row, 4) ? -1 : (int) cy_sql_row_get_int (row, 4);
  line->candidate = cy_sql_row_get_int (row, 7);
  line->is_chosen = cy_sql_row_get_int (row, 8) != 0;
  if (!cy_sql_each (self->conn,
                    cy_sql_get ("assess/honour-grades.sql"),
                    take_grade,
                    &grades,
                    error,
                    "iii",
                    line->person,
                    (gint64) grades.year - YEARS_MAX,
                    (gint64) grades.year) ||
      !check_penalties (self, line->person, reasons, error))
    {
      g_free (grades.grade);
      return FALSE;
    }
  line->grade = grades.grade;
  check_grades (self, &grades, reasons);
  if (cy_record_get_int (self->honour, CY_HONOUR_NO_VETO) && cy_sql_row_get_int (row, 6) != 0)
    add_reason (reasons, _ ("a veto stands against the result of the year"));
  line->fits = reasons->len == 0;
  line->reason = g_strdup (line->fits ? _ ("all conditions hold") : reasons->str);

  return TRUE;
}

/**
 * cy_honour_people_load:
 * @conn: a connection
 * @honour: id of an honours list
 * @base_date: the day on which nobody may be under a penalty
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyHonourLine): everybody assessed in its year, best first
 */
GPtrArray *
cy_honour_people_load (CyConn *conn, gint64 honour, CyDate base_date, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_HONOUR, honour, error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (line_free);
  Search search = { record, base_date, conn, lines };

  if (record == NULL || !cy_sql_each (conn,
                                      cy_sql_get ("assess/honour-people.sql"),
                                      add_line,
                                      &search,
                                      error,
                                      "iii",
                                      honour,
                                      cy_record_get_int (record, CY_HONOUR_YEAR),
                                      cy_record_get_int (record, CY_HONOUR_UNIT)))
    return NULL;

  return g_steal_pointer (&lines);
}

/* ---- Keeping ---- */

/**
 * cy_honour_find_problem:
 * @honour: of #CY_HONOUR
 *
 * Returns: (nullable): what is missing or wrong, translated; %NULL when nothing is
 */
const char *
cy_honour_find_problem (CyRecord *honour)
{
  gint64 year = cy_record_get_int (honour, CY_HONOUR_YEAR);
  gint64 years = cy_record_get_int (honour, CY_HONOUR_YEARS);
  gint64 places = cy_record_get_int (honour, CY_HONOUR_PLACES);

  if (!cy_text_has_words (cy_record_get_text (honour, CY_HONOUR_NAME)))
    return _ ("Give the honour a name.");
  if (year < YEAR_MIN || year > YEAR_MAX)
    return _ ("Give the year as 2026.");
  if (years < 0 || years > YEARS_MAX || places < 0 || places > PLACES_MAX)
    return _ ("Years running are at most ten, places at most a thousand.");
  if (years > 1 && get_level (cy_record_get_text (honour, CY_HONOUR_GRADE)) == 0)
    return _ ("Years running need the grade that is asked for.");

  return NULL;
}

/**
 * cy_honour_save:
 * @conn: a writing connection
 * @honour: of #CY_HONOUR, new or changed, not decided
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when something is wrong
 *
 * Returns: whether it was kept
 */
gboolean
cy_honour_save (CyConn *conn, CyRecord *honour, const char *step_name, GError **error)
{
  const char *problem = cy_honour_find_problem (honour);
  g_autoptr (CyStep) step = NULL;

  if (problem == NULL && is_decided (honour))
    problem = _ ("it is decided and stays as it is");
  if (!refuse (problem, error))
    return FALSE;
  cy_record_set_text (honour, CY_HONOUR_STATE, "open");
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, honour, error) && cy_step_commit (step, error);
}

/* ---- Choosing ---- */

static CyHonourLine *
find_line (GPtrArray *lines, gint64 person)
{
  for (guint i = 0; i < lines->len; i++)
    if (((CyHonourLine *) g_ptr_array_index (lines, i))->person == person)
      return g_ptr_array_index (lines, i);

  return NULL;
}

/**
 * cy_honour_choose:
 * @conn: a writing connection
 * @honour: id of an honours list
 * @person: id of somebody assessed in its year
 * @chosen: whether the person is to have it
 * @today: the day on which the conditions must hold
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when it is decided, or a condition does not hold
 *
 * Returns: whether it was done
 */
gboolean
cy_honour_choose (CyConn     *conn,
                  gint64      honour,
                  gint64      person,
                  gboolean    chosen,
                  CyDate      today,
                  const char *step_name,
                  GError    **error)
{
  g_autoptr (CyRecord) list = cy_mapper_load (conn, CY_HONOUR, honour, error);
  g_autoptr (GPtrArray) lines =
    list != NULL ? cy_honour_people_load (conn, honour, today, error) : NULL;
  g_autoptr (CyRecord) candidate = NULL;
  g_autoptr (CyStep) step = NULL;
  CyHonourLine *line;

  if (lines == NULL)
    return FALSE;
  line = find_line (lines, person);
  if (is_decided (list))
    return refuse (_ ("it is decided and stays as it is"), error);
  if (line == NULL)
    return refuse (_ ("the person was not assessed in that year"), error);
  if (chosen && !line->fits)
    return refuse (line->reason, error);
  candidate = line->candidate != 0
                ? cy_mapper_load (conn, CY_HONOUR_CANDIDATE, line->candidate, error)
                : cy_record_new (CY_HONOUR_CANDIDATE);
  if (candidate == NULL)
    return FALSE;
  cy_record_set_int (candidate, CY_HONOUR_CANDIDATE_PERSON, person);
  cy_record_set_int (candidate, CY_HONOUR_CANDIDATE_HONOUR, honour);
  cy_record_set_int (candidate, CY_HONOUR_CANDIDATE_CHOSEN, chosen);
  cy_record_set_text (candidate, CY_HONOUR_CANDIDATE_REASON, line->reason);
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, candidate, error) && cy_step_commit (step, error);
}

/* ---- Deciding ---- */

static gboolean
save_award (CyConn *conn, CyRecord *honour, gint64 person, GError **error)
{
  g_autoptr (CyRecord) award = cy_record_new (CY_AWARD);
  g_autofree char *name = g_strdup_printf (_ ("%s of %d"),
                                           cy_record_get_text (honour, CY_HONOUR_NAME),
                                           (int) cy_record_get_int (honour, CY_HONOUR_YEAR));

  cy_record_set_int (award, CY_AWARD_PERSON, person);
  cy_record_set_text (award, CY_AWARD_KIND, AWARD_KIND);
  cy_record_set_text (award, CY_AWARD_NAME, name);
  cy_record_set_text (award, CY_AWARD_ORGAN, cy_record_get_text (honour, CY_HONOUR_ORGAN));
  cy_record_set_int (award, CY_AWARD_DATE, cy_record_get_int (honour, CY_HONOUR_DECIDED));
  cy_record_set_text (award, CY_AWARD_NOTE, cy_record_get_text (honour, CY_HONOUR_DOCUMENT));

  return cy_mapper_save (conn, award, error);
}

static const char *
find_decision_problem (CyRecord *honour, GPtrArray *lines, CyDate today)
{
  gint64 places = cy_record_get_int (honour, CY_HONOUR_PLACES);
  CyDate date = cy_record_get_int (honour, CY_HONOUR_DECIDED);
  guint  n = 0;

  if (is_decided (honour))
    return _ ("it is decided and stays as it is");
  if (!cy_date_is_valid (date) || cy_date_get_day (date) == 0 || date > today)
    return _ ("Give the day of the decision; it cannot be to come.");
  if (!cy_text_has_words (cy_record_get_text (honour, CY_HONOUR_ORGAN)))
    return _ ("Say who awards it.");
  for (guint i = 0; i < lines->len; i++)
    {
      const CyHonourLine *line = g_ptr_array_index (lines, i);

      n += line->is_chosen;
      if (line->is_chosen && !line->fits)
        return _ ("Somebody chosen no longer meets the conditions.");
    }
  if (n == 0)
    return _ ("Nobody is chosen yet.");

  return places > 0 && n > places ? _ ("More are chosen than there are places.") : NULL;
}

/**
 * cy_honour_decide:
 * @conn: a writing connection
 * @honour: id of an honours list
 * @decision: of #CY_HONOUR, with the day, who awards it and the document
 * @today: the last day on which it can have been decided
 * @step_name: what the user is doing
 * @n_awards: (out): how many have it now
 * @error: return location; %CY_ERROR_CONSTRAINT when something is wrong
 *
 * Writes the honour into the records of those who are chosen.
 *
 * Returns: whether it was done; if not, nothing was
 */
gboolean
cy_honour_decide (CyConn     *conn,
                  gint64      honour,
                  CyRecord   *decision,
                  CyDate      today,
                  const char *step_name,
                  guint      *n_awards,
                  GError    **error)
{
  g_autoptr (CyRecord) list = cy_mapper_load (conn, CY_HONOUR, honour, error);
  g_autoptr (GPtrArray) lines =
    list != NULL ? cy_honour_people_load (conn, honour, today, error) : NULL;
  g_autoptr (CyStep) step = NULL;

  *n_awards = 0;
  if (lines == NULL)
    return FALSE;
  cy_record_set_int (list, CY_HONOUR_DECIDED, cy_record_get_int (decision, CY_HONOUR_DECIDED));
  cy_record_set_text (list, CY_HONOUR_ORGAN, cy_record_get_text (decision, CY_HONOUR_ORGAN));
  cy_record_set_text (list, CY_HONOUR_DOCUMENT, cy_record_get_text (decision, CY_HONOUR_DOCUMENT));
  if (!refuse (find_decision_problem (list, lines, today), error))
    return FALSE;
  cy_record_set_text (list, CY_HONOUR_STATE, "decided");
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  if (step == NULL || !cy_mapper_save (conn, list, error))
    return FALSE;
  for (guint i = 0; i < lines->len; i++)
    {
      const CyHonourLine *line = g_ptr_array_index (lines, i);

      if (!line->is_chosen)
        continue;
      if (!save_award (conn, list, line->person, error))
        return FALSE;
      (*n_awards)++;
    }

  return cy_step_commit (step, error);
}
