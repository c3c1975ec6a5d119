/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The tables of an exchange plan: its people, its places, its weights and rules, its proposal. */
#include "cy-exchange-tables.h"

#include "cy-code.h"
#include "cy-exchange-plan.h"
#include "cy-exchange-rule.h"
#include "cy-exchange-why.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_COLUMNS 12

/* ---- Making ---- */

static GtkWidget *
make_table (const char *label, const CyTableColumn *columns, guint n_columns, CyTableStore **store)
{
  GtkWidget  *table = cy_table_new_marked (label, columns, n_columns);
  const char *ids[MAX_COLUMNS + 1] = { NULL };

  for (guint i = 0; i < n_columns; i++)
    ids[i] = columns[i].id;
  *store = cy_table_store_new (ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));
  gtk_widget_set_vexpand (table, TRUE);
  gtk_widget_set_hexpand (table, TRUE);

  return table;
}

GtkWidget *
cy_exchange_people_table_new (CyTableStore **store)
{
  static const CyTableColumn columns[] = {
    { "name", N_ ("Full name"), 76, .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
    { "place", N_ ("Village"), 150, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "tier", N_ ("Tier"), 70, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "words", N_ ("Specialty and subjects"), 160, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "goal", N_ ("Raised for"), 110, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "gaps", N_ ("Ability gaps"), 170, .flags = CY_TABLE_COLUMN_EXPAND },
    { "potential", N_ ("Potential"), 80, .flags = CY_TABLE_COLUMN_CENTER },
    { "served",
      N_ ("Years in post"),
      76,
      .flags = CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
    { "past", N_ ("Sent out before"), 84, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "crossings", N_ ("Crossed so far"), 130 },
  };

  return make_table (_ ("People of the exchange plan"), columns, G_N_ELEMENTS (columns), store);
}

GtkWidget *
cy_exchange_places_table_new (CyTableStore **store)
{
  static const CyTableColumn columns[] = {
    { "host", N_ ("Host unit"), 150, .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
    { "post", N_ ("Post offered"), 130, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "capacity", N_ ("People it takes"), 76, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "taken", N_ ("In the proposal"), 76, .flags = CY_TABLE_COLUMN_NUMERIC },
    { "hard", N_ ("Hard post"), 76, CY_TABLE_TAG },
    { "specialty", N_ ("Specialty needed"), 140, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "ability", N_ ("Ability it trains"), 110, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "mentor", N_ ("Mentor"), 150, .flags = CY_TABLE_COLUMN_EXPAND },
  };

  return make_table (_ ("Places of the exchange plan"), columns, G_N_ELEMENTS (columns), store);
}

GtkWidget *
cy_exchange_rules_table_new (CyTableStore **store)
{
  static const CyTableColumn columns[] = {
    { "name", N_ ("Weight or rule"), 230, .flags = CY_TABLE_COLUMN_BOLD },
    { "value", N_ ("Set to"), 80, .flags = CY_TABLE_COLUMN_CENTER },
    { "words", N_ ("What it does"), 420, .flags = CY_TABLE_COLUMN_EXPAND },
  };

  return make_table (_ ("Weights and rules"), columns, G_N_ELEMENTS (columns), store);
}

GtkWidget *
cy_exchange_proposal_table_new (CyTableStore **store)
{
  static const CyTableColumn columns[] = {
    { "name", N_ ("Full name"), 66, .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
    { "home", N_ ("Village"), 116, .flags = CY_TABLE_COLUMN_SORTABLE },
    { "place",
      N_ ("Place proposed"),
      184,
      .flags = CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
    { "lock", N_ ("Lock"), 60, CY_TABLE_TAG },
    { "points",
      N_ ("Score of the place"),
      52,
      .flags = CY_TABLE_COLUMN_NUMERIC | CY_TABLE_COLUMN_SORTABLE },
    { "why", N_ ("Why there"), 230, .flags = CY_TABLE_COLUMN_EXPAND },
    { "moved", N_ ("Before"), 100 },
    { "next", N_ ("Next best place"), 200, .flags = CY_TABLE_COLUMN_HIDDEN },
  };

  return make_table (_ ("Proposal"), columns, G_N_ELEMENTS (columns), store);
}

/* ---- People ---- */

static gboolean
is_sought (const char *search, const char *one, const char *other)
{
  return search == NULL || *search == '\0' || (one != NULL && strstr (one, search) != NULL) ||
         (other != NULL && strstr (other, search) != NULL);
}

static char *
dup_home (const CyExchangeMember *person)
{
  return g_strconcat (person->home.town_name != NULL ? person->home.town_name : "",
                      person->home.name != NULL ? person->home.name : "—",
                      NULL);
}

static const char *
find_name (const char *set, const char *code)
{
  return cy_table_or_dash (code != NULL ? cy_code_get_short_name (set, code) : NULL);
}

static void
set_words (GtkWidget *table, guint n_seen, guint n_all, const char *empty)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u row", "%u rows", n_seen), n_seen);

  cy_table_set_totals (CY_TABLE (table), count, NULL);
  cy_table_set_empty (CY_TABLE (table), n_all > 0 ? _ ("Nothing fits the search.") : empty, NULL);
}

static void
append_person (CyTableStore *store, const CyExchangeCase *it, guint nth)
{
  const CyExchangeMember *person = cy_exchange_case_get_person (it, nth);
  g_autofree char        *home = dup_home (person);
  g_autofree char        *gaps = cy_exchange_case_dup_gaps (it, nth);
  g_autofree char        *served =
    person->served >= 0 ? g_strdup_printf ("%d", person->served) : g_strdup ("—");
  g_autofree char *past = g_strdup_printf ("%u", person->past->len);
  g_autofree char *crossings = cy_crossings_dup_words (person->crossings);
  const char      *texts[] = {
         person->name,
         home,
         find_name ("tier", person->tier),
         cy_table_or_dash (person->words),
         cy_table_or_dash (person->goal),
         cy_table_or_dash (gaps),
         find_name ("potential_grade", person->potential),
         served,
         past,
         cy_table_or_dash (crossings),
  };

  cy_table_store_append (store, person->id, texts);
  cy_table_store_set_value (store, person->id, "served", person->served);
  cy_table_store_set_value (store, person->id, "past", person->past->len);
}

/**
 * cy_exchange_people_table_fill:
 * @table: of cy_exchange_people_table_new()
 * @store: of the same
 * @it: the plan
 * @search: (nullable): a part of a name or village
 */
void
cy_exchange_people_table_fill (GtkWidget            *table,
                               CyTableStore         *store,
                               const CyExchangeCase *it,
                               const char           *search)
{
  guint n = 0;

  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < it->people->len; i++)
    {
      const CyExchangeMember *person = cy_exchange_case_get_person (it, i);

      if (!is_sought (search, person->name, person->home.name))
        continue;
      append_person (store, it, i);
      n++;
    }
  cy_table_store_thaw (store);
  set_words (table,
             n,
             it->people->len,
             _ ("Nobody is in this plan yet: add people, chosen from those in the pool."));
}

/* ---- Places ---- */

static char *
describe_mentor (const CyExchangeCase *it, const CyExchangeSeat *place)
{
  const CyExchangeMentor *mentor;

  if (place->mentor < 0)
    return g_strdup (_ ("Nobody"));
  mentor = g_ptr_array_index (it->mentors, place->mentor);
  /* Translators: name of a mentor, how many more people they can take */
  return g_strdup_printf (place->own_mentor != 0 ? _ ("%s, %u free")
                                                 : _ ("%s (of the unit), %u free"),
                          mentor->name,
                          mentor->n_free);
}

static char *
dup_host (const CyExchangeSeat *place)
{
  return g_strconcat (!place->is_outside && place->spot.town_name != NULL ? place->spot.town_name
                                                                          : "",
                      cy_table_or_dash (place->spot.name),
                      NULL);
}

static guint
count_taken (const CyExchangeCase *it, guint place)
{
  guint n = 0;

  for (guint i = 0; i < it->people->len; i++)
    n += cy_exchange_case_get_person (it, i)->place == (int) place;

  return n;
}

static void
append_place (CyTableStore *store, const CyExchangeCase *it, guint nth)
{
  const CyExchangeSeat *place = cy_exchange_case_get_place (it, nth);
  guint                 n_taken = count_taken (it, nth);
  g_autofree char      *host = dup_host (place);
  g_autofree char      *capacity = g_strdup_printf ("%u", place->capacity);
  g_autofree char      *taken = g_strdup_printf ("%u", n_taken);
  g_autofree char      *mentor = describe_mentor (it, place);
  const char           *texts[] = {
              host,
              place->post,
              capacity,
              taken,
    place->is_hard ? _ ("Hard") : "",
              cy_table_or_dash (place->specialty),
              find_name ("ability", place->ability),
              mentor,
  };

  cy_table_store_append (store, place->id, texts);
  if (place->is_hard)
    cy_table_store_set_style (store, place->id, "hard", "warn");
  if (place->mentor < 0)
    cy_table_store_set_style (store, place->id, "mentor", "warn");
  if (n_taken > place->capacity)
    cy_table_store_set_style (store, place->id, "taken", "accent bold");
}

/**
 * cy_exchange_places_table_fill:
 * @table: of cy_exchange_places_table_new()
 * @store: of the same
 * @it: the plan
 * @search: (nullable): a part of the host or post
 */
void
cy_exchange_places_table_fill (GtkWidget            *table,
                               CyTableStore         *store,
                               const CyExchangeCase *it,
                               const char           *search)
{
  guint n = 0;

  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint j = 0; j < it->places->len; j++)
    {
      const CyExchangeSeat *place = cy_exchange_case_get_place (it, j);

      if (!is_sought (search, place->spot.name, place->post))
        continue;
      append_place (store, it, j);
      n++;
    }
  cy_table_store_thaw (store);
  set_words (table,
             n,
             it->places->len,
             _ ("This plan has no places yet: add them one by one, or paste them from a "
                "spreadsheet."));
}

/* ---- Weights and rules ---- */

static const struct
{
  guint       field;
  const char *words;
} rules[] = {
  { CY_EXCHANGE_PLAN_WEIGHT_SPECIALTY,
    N_ ("Points for a specialty or subject that the place needs") },
  { CY_EXCHANGE_PLAN_WEIGHT_GAP,
    N_ ("Points where the place trains an ability in which the person is below what the tier "
        "needs") },
  { CY_EXCHANGE_PLAN_WEIGHT_POTENTIAL, N_ ("Points for high potential at hard posts") },
  { CY_EXCHANGE_PLAN_WEIGHT_TARGET, N_ ("Points where the post is what the person is raised for") },
  { CY_EXCHANGE_PLAN_WEIGHT_CROSSING,
    N_ ("Points for each of region, trade, department and system that is crossed for the first "
        "time") },
  { CY_EXCHANGE_PLAN_WEIGHT_HARD, N_ ("Points for whose turn at a hard post it is") },
  { CY_EXCHANGE_PLAN_WEIGHT_SERVICE,
    N_ ("Points for each whole year in the present post, up to a term of five years") },
  { CY_EXCHANGE_PLAN_NO_REPEAT, N_ ("Who had a posting of this kind is not sent to it again") },
  { CY_EXCHANGE_PLAN_NO_RETURN, N_ ("Nobody is sent to a host where they were before") },
  { CY_EXCHANGE_PLAN_NOT_HOME, N_ ("Nobody is sent into the village they come from") },
  { CY_EXCHANGE_PLAN_KIN_APART,
    N_ ("No two kin go to one host, and nobody goes to where kin hold a post") },
  { CY_EXCHANGE_PLAN_MENTOR_REQUIRED,
    N_ ("Only where the place, its unit or its township has a mentor with room left") },
  { CY_EXCHANGE_PLAN_HARD_YEARS,
    N_ ("Who had a hard post within these years comes last for another") },
  { CY_EXCHANGE_PLAN_HARD_SHARE,
    N_ ("The people of one township fill no more than this share of the hard posts") },
};

static char *
format_rule (CyRecord *plan, guint field)
{
  if (CY_EXCHANGE_PLAN->fields[field].kind == CY_KIND_BOOL)
    return g_strdup (cy_record_get_int (plan, field) != 0 ? _ ("On") : _ ("Off"));
  if (!cy_record_has (plan, field))
    return g_strdup ("—");

  return g_strdup_printf ("%d", (int) cy_record_get_int (plan, field));
}

/**
 * cy_exchange_rules_table_fill:
 * @store: of cy_exchange_rules_table_new()
 * @it: the plan
 */
void
cy_exchange_rules_table_fill (CyTableStore *store, const CyExchangeCase *it)
{
  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *value = format_rule (it->plan, rules[i].field);
      const char      *texts[] = { _ (CY_EXCHANGE_PLAN->fields[rules[i].field].title),
                                   value,
                                   _ (rules[i].words) };

      cy_table_store_append (store, i + 1, texts);
    }
  cy_table_store_thaw (store);
}

/* ---- Proposal ---- */

static char *
describe_place (const CyExchangeCase *it, int place)
{
  if (place < 0)
    return g_strdup (_ ("Stays"));

  return cy_exchange_seat_dup_name (cy_exchange_case_get_place (it, (guint) place));
}

static char *
describe_why (const CyExchangeCase *it, const int *places, guint nth)
{
  g_autofree char *faults = NULL;
  g_autofree char *reasons = NULL;

  if (places[nth] < 0)
    return cy_exchange_case_dup_obstacle (it, places, nth);
  faults = cy_exchange_case_dup_faults (it, places, nth, (guint) places[nth]);
  reasons = cy_exchange_case_dup_reasons (it, nth, (guint) places[nth]);
  if (*faults == '\0')
    return g_steal_pointer (&reasons);

  /* Translators: rules that are broken, then the reasons for a place */
  return g_strdup_printf (_ ("Breaks: %s · %s"), faults, reasons);
}

static char *
describe_move (const CyExchangeCase *it, const CyExchangeMember *person)
{
  if (person->before < 0 || person->before == person->place)
    return g_strdup ("");

  return describe_place (it, person->before);
}

static char *
describe_points (const CyExchangeCase *it, guint nth, int place)
{
  if (place < 0)
    return g_strdup ("—");

  return g_strdup_printf ("%d", cy_exchange_case_get_arc (it, nth, (guint) place)->points);
}

static void
style_proposal (CyTableStore *store, const CyExchangeCase *it, const int *places, guint nth)
{
  gint64 id = cy_exchange_case_get_person (it, nth)->id;
  int    place = places[nth];

  if (place < 0)
    {
      cy_table_store_set_style (store, id, "place", "muted");
      cy_table_store_set_style (store, id, "why", "warn");
    }
  else
    {
      cy_table_store_set_value (store,
                                id,
                                "points",
                                cy_exchange_case_get_arc (it, nth, (guint) place)->points);
      if (cy_exchange_case_find_broken (it, places, nth, (guint) place) != 0)
        cy_table_store_set_style (store, id, "why", "accent");
    }
  if (cy_exchange_case_get_person (it, nth)->posting != 0)
    cy_table_store_set_style (store, id, "lock", "ok");
  else if (cy_exchange_case_get_person (it, nth)->is_locked)
    cy_table_store_set_style (store, id, "lock", "info");
}

/* Once the plan is adopted a posting is what counts. */
static const char *
get_tag (const CyExchangeMember *person)
{
  if (person->posting != 0)
    return _ ("Posting planned");

  return person->is_locked ? _ ("Locked") : "";
}

static void
append_proposal (CyTableStore *store, const CyExchangeCase *it, const int *places, guint nth)
{
  const CyExchangeMember *person = cy_exchange_case_get_person (it, nth);
  g_autofree char        *home = dup_home (person);
  g_autofree char        *place = describe_place (it, places[nth]);
  g_autofree char        *points = describe_points (it, nth, places[nth]);
  g_autofree char        *why = describe_why (it, places, nth);
  g_autofree char        *next = cy_exchange_case_dup_runner_up (it, places, nth);
  g_autofree char        *moved = describe_move (it, person);
  const char             *texts[] = {
                person->name, home, place, get_tag (person), points, why, moved, next,
  };

  cy_table_store_append (store, person->id, texts);
  style_proposal (store, it, places, nth);
}

/**
 * cy_exchange_proposal_table_fill:
 * @table: of cy_exchange_proposal_table_new()
 * @store: of the same
 * @it: the plan
 * @search: (nullable): a part of a name or host
 */
void
cy_exchange_proposal_table_fill (GtkWidget            *table,
                                 CyTableStore         *store,
                                 const CyExchangeCase *it,
                                 const char           *search)
{
  g_autofree int *places = cy_exchange_case_dup_places (it);
  guint           n = 0;

  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < it->people->len; i++)
    {
      const CyExchangeMember *person = cy_exchange_case_get_person (it, i);
      const char             *host =
        places[i] >= 0 ? cy_exchange_case_get_place (it, (guint) places[i])->spot.name : NULL;

      if (!is_sought (search, person->name, host))
        continue;
      append_proposal (store, it, places, i);
      n++;
    }
  cy_table_store_thaw (store);
  set_words (table,
             n,
             it->people->len,
             _ ("Add people and places, then let the program find who should go where."));
}

/**
 * cy_exchange_table_export:
 * @table: one of these tables
 * @session: a session
 *
 * Asks where to, and writes what is on the screen into a workbook.
 */
void
cy_exchange_table_export (GtkWidget *table, CySession *session)
{
  cy_report_dialog_present_table (table,
                                  session,
                                  "exchange",
                                  cy_table_make_report (CY_TABLE (table), NULL, NULL));
}
