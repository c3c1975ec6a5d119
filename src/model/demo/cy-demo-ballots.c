/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Ballots of the demo county: a 民主测评 and a 民主推荐 that are finished, and a 民主测评 the
 * papers of which are being typed in. */
#include "cy-demo-private.h"

#include "cy-ballot-edit.h"
#include "cy-ballot-paper.h"
#include "cy-rules.h"
#include "cy-sql.h"

#define MAX_PEOPLE 6

/* Papers typed in so far, in the first and the second pass; one of them not alike. */
#define N_FIRST 9
#define N_SECOND 5
#define WRONG_PAPER 3

/* The township with most people at a step, not counting the first ?2 of such townships. */
#define TOWN                                                                     \
  "SELECT u.parent FROM pool_entry e JOIN person p ON p.id=e.person JOIN unit u" \
  " ON u.id=p.unit WHERE e.state='progress' AND e.step=? AND e.deleted IS NULL"  \
  " GROUP BY u.parent ORDER BY count(*) DESC, u.parent LIMIT 1 OFFSET ?"
#define PEOPLE                                                               \
  "SELECT p.id FROM pool_entry e JOIN person p ON p.id=e.person JOIN unit u" \
  " ON u.id=p.unit WHERE e.state='progress' AND e.step=? AND u.parent=?"     \
  " AND e.deleted IS NULL GROUP BY p.id ORDER BY p.sort_pinyin, p.id LIMIT ?"

/* A group of voters: how many are entitled, came and spoiled their papers. */
typedef struct
{
  const char *name;
  gint64      weight;
  gint64      expected;
  gint64      present;
  gint64      spoiled;
} Group;

typedef struct
{
  guint template;
  const char *step;
  gint64      skip;
  const char *name;
  int         days_ago;
  gboolean    on_paper;
  Group       groups[4];
} Plan;

static const Plan plans[] = {
  { 2,
    "2",
    0,
    "%s后备人选民主推荐",
    46,
    FALSE,
    { { "班子", 30, 4, 4, 0 },
      { "党员", 30, 38, 33, 1 },
      { "村民代表", 30, 32, 28, 0 },
      { "群众", 10, 25, 19, 1 } } },
  { 0,
    "4",
    0,
    "%s考察对象民主测评",
    25,
    FALSE,
    { { "班子", 30, 9, 9, 0 },
      { "党员", 30, 46, 41, 1 },
      { "村民代表", 30, 35, 31, 0 },
      { "群众", 10, 20, 0, 0 } } },
  { 0,
    "4",
    1,
    "%s考察对象民主测评",
    3,
    TRUE,
    { { "班子", 40, 10, 9, 0 }, { "党员", 60, 31, 27, 0 } } },
};

static guint
count_groups (const Plan *plan)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (plan->groups) && plan->groups[n].name != NULL)
    n++;

  return n;
}

static CyRecord *
make_record (CyDemo *demo, const Plan *plan, gint64 town, const char *town_name, GError **error)
{
  guint                   n;
  const CyBallotTemplate *templates = cy_ballot_list_templates (&n);
  g_autofree char        *name = cy_demo_fill_in (plan->name, town_name);
  g_autofree char        *organ = g_strdup_printf ("%s党委", town_name);
  g_autofree char        *place = g_strdup_printf ("%s政府三楼会议室", town_name);
  g_autoptr (CyRecord) rules =
    cy_rules_for_year (demo->conn, cy_date_get_year (demo->today), error);
  CyRecord *ballot;

  if (rules == NULL)
    return NULL;
  ballot = cy_ballot_make (&templates[plan->template], rules);
  cy_record_set_text (ballot, CY_BALLOT_NAME, name);
  cy_record_set_int (ballot, CY_BALLOT_DATE, cy_date_add_days (demo->today, -plan->days_ago));
  cy_record_set_int (ballot, CY_BALLOT_UNIT, town);
  cy_record_set_text (ballot, CY_BALLOT_ORGAN, organ);
  cy_record_set_text (ballot, CY_BALLOT_PLACE, place);
  cy_record_set_int (ballot, CY_BALLOT_ON_PAPER, plan->on_paper);
  cy_record_set_text (ballot, CY_BALLOT_SCRUTINEERS, "温若谷、褚明堂");
  cy_record_set_text (ballot, CY_BALLOT_COUNTERS, "卫青禾");

  return ballot;
}

/* ---- Votes ---- */

/* How many of @n valid papers tick an option for somebody; always the same for the same people. */
static gint64
spread_votes (const CyBallotSheet *sheet, guint voters, guint subject, guint option, gint64 n)
{
  gint64 first = n * (96 - (gint64) ((subject * 11 + voters * 5) % 29)) / 100;
  gint64 second = (n - first) * 2 / 3;
  gint64 none = (n - first - second) / 2;

  if (option == 1)
    return first;
  if (sheet->options.n == 2)
    return option == 2 ? n - first - none : none;
  if (option == 2)
    return second;

  return option == 3 ? n - first - second - none : option == 0 ? none : 0;
}

static void
add_cell (GArray *cells, gint64 voters, gint64 subject, guint nth, gint64 value)
{
  CyBallotCell cell = { voters, subject, nth, value };

  g_array_append_val (cells, cell);
}

static void
add_group (GArray *cells, const CyBallotSheet *sheet, guint nth, const Group *group)
{
  gint64 voters = cy_ballot_sheet_get_voters (sheet, nth)->id;
  gint64 returned = group->present;
  gint64 accounts[] = { group->expected,           group->present, returned, returned,
                        returned - group->spoiled, group->spoiled };

  for (guint i = 0; i < CY_BALLOT_N_ACCOUNTS; i++)
    add_cell (cells, voters, 0, i, accounts[i]);
  for (guint i = 0; i < sheet->subjects->len; i++)
    for (guint j = 0; j <= sheet->options.n; j++)
      add_cell (cells,
                voters,
                cy_ballot_sheet_get_subject (sheet, i)->id,
                j,
                spread_votes (sheet, nth, i, j, accounts[CY_BALLOT_VALID]));
}

static gboolean
enter_votes (CyDemo *demo, const Plan *plan, const CyBallotSheet *sheet, GError **error)
{
  gint64 ballot = cy_record_get_id (sheet->ballot);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyBallotCell));

  for (guint i = 0; i < sheet->voters->len; i++)
    if (plan->groups[i].present > 0)
      add_group (cells, sheet, i, &plan->groups[i]);

  return cy_ballot_enter (demo->conn,
                          ballot,
                          (const CyBallotCell *) cells->data,
                          cells->len,
                          "录入票数",
                          error) &&
         cy_ballot_finish (demo->conn, ballot, "完成计票", error);
}

static gboolean
put_paper (CyDemo *demo, const CyBallotSheet *sheet, gint64 pass, gint64 number, GError **error)
{
  g_autofree char *marks = g_strnfill (sheet->subjects->len, '1');
  CyBallotPaper    paper = { .voters = cy_ballot_sheet_get_voters (sheet, 0)->id,
                             .pass = pass,
                             .number = number,
                             .marks = marks };

  for (guint i = 0; i < sheet->subjects->len; i++)
    if ((number * 3 + i) % 5 == 0)
      marks[i] = '2';
  if (pass == 2 && number == WRONG_PAPER)
    marks[0] = marks[0] == '1' ? '2' : '1';

  return cy_ballot_paper_put (demo->conn,
                              cy_record_get_id (sheet->ballot),
                              &paper,
                              "录入选票",
                              error);
}

static gboolean
enter_papers (CyDemo *demo, const Plan *plan, const CyBallotSheet *sheet, GError **error)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CyBallotCell));

  for (guint i = 0; i < sheet->voters->len; i++)
    {
      gint64 voters = cy_ballot_sheet_get_voters (sheet, i)->id;

      add_cell (cells, voters, 0, CY_BALLOT_PRESENT, plan->groups[i].present);
      add_cell (cells, voters, 0, CY_BALLOT_ISSUED, plan->groups[i].present);
    }
  if (!cy_ballot_enter (demo->conn,
                        cy_record_get_id (sheet->ballot),
                        (const CyBallotCell *) cells->data,
                        cells->len,
                        "录入到会情况",
                        error))
    return FALSE;
  for (gint64 i = 1; i <= N_FIRST; i++)
    if (!put_paper (demo, sheet, 1, i, error) ||
        (i <= N_SECOND && !put_paper (demo, sheet, 2, i, error)))
      return FALSE;

  return TRUE;
}

/* ---- One ballot ---- */

static gboolean
hold (CyDemo *demo, const Plan *plan, CyRecord *ballot, GArray *people, GError **error)
{
  CyBallotVotersPlan voters[G_N_ELEMENTS (plan->groups)];
  guint              n = count_groups (plan);
  CyBallotPlan       whole = { ballot,      voters,        n, (const gint64 *) people->data,
                               people->len, "新建推荐测评" };
  g_autoptr (CyBallotSheet) sheet = NULL;

  for (guint i = 0; i < n; i++)
    voters[i] = (CyBallotVotersPlan){ plan->groups[i].name,
                                      plan->groups[i].weight,
                                      plan->groups[i].expected };
  if (cy_ballot_create (demo->conn, &whole, error) == 0 ||
      !(sheet = cy_ballot_sheet_load (demo->conn, cy_record_get_id (ballot), error)))
    return FALSE;

  return plan->on_paper ? enter_papers (demo, plan, sheet, error)
                        : enter_votes (demo, plan, sheet, error);
}

static gboolean
make_ballot (CyDemo *demo, const Plan *plan, GError **error)
{
  gint64 town = 0;
  g_auto (CyValue) name = CY_VALUE_INIT;
  gboolean found = FALSE;
  g_autoptr (GArray) people = NULL;
  g_autoptr (CyRecord) ballot = NULL;

  if (!cy_sql_get_int (demo->conn, TOWN, &town, error, "ti", plan->step, plan->skip))
    return FALSE;
  if (town == 0)
    return TRUE;
  people =
    cy_sql_list_ids (demo->conn, PEOPLE, error, "tii", plan->step, town, (gint64) MAX_PEOPLE);
  if (people == NULL || !cy_sql_get_values (demo->conn,
                                            "SELECT name FROM unit WHERE id=?",
                                            &name,
                                            1,
                                            &found,
                                            error,
                                            "i",
                                            town))
    return FALSE;
  ballot = make_record (demo, plan, town, name.text, error);

  return ballot != NULL && hold (demo, plan, ballot, people, error);
}

/**
 * cy_demo_ballots_make:
 * @demo: the county, with its people
 * @error: return location
 *
 * In a county of very many people there are none.
 *
 * Returns: whether the ballots are in the library
 */
gboolean
cy_demo_ballots_make (CyDemo *demo, GError **error)
{
  for (guint i = 0; !demo->is_lean && i < G_N_ELEMENTS (plans); i++)
    if (!make_ballot (demo, &plans[i], error))
      return FALSE;

  return TRUE;
}
