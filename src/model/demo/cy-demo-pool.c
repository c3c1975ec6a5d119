/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How far the candidates of the demo county have come in the pool, and how some left it. */
#include "cy-demo-private.h"

#include "cy-person.h"
#include "cy-pool.h"

#include <string.h>

#define LAST_STEP "7"

/* Batches reach back so many days. */
#define OLDEST_DAYS 1000
#define NEWEST_DAYS 20

static const CyDemoWord states[] = {
  { CY_POOL_IN, 63 }, { CY_POOL_IN_PROGRESS, 17 }, { CY_POOL_USED, 8 },
  { CY_POOL_OUT, 8 }, { CY_POOL_REJECTED, 4 },     { NULL, 0 },
};
static const CyDemoWord states_of_blank[] = {
  { CY_POOL_IN_PROGRESS, 70 },
  { CY_POOL_OUT, 18 },
  { CY_POOL_REJECTED, 12 },
  { NULL, 0 },
};
static const CyDemoWord open_steps[] = {
  { "1", 20 }, { "2", 20 }, { "3", 20 }, { "4", 14 },
  { "5", 10 }, { "6", 10 }, { "7", 6 },  { NULL, 0 },
};
static const CyDemoWord failed_steps[] = {
  { "2", 30 }, { "3", 45 }, { "4", 20 }, { "6", 5 }, { NULL, 0 },
};
static const CyDemoWord exits[] = {
  { "X1", 22 }, { "X2", 14 }, { "X4", 26 }, { "X5", 18 },
  { "X6", 4 },  { "X9", 14 }, { "X3", 2 },  { NULL, 0 },
};
static const CyDemoWord uses[] = { { "U2", 62 },
                                   { "U3", 22 },
                                   { "U4", 12 },
                                   { "U5", 4 },
                                   { NULL, 0 } };
static const CyDemoWord channels[] = { { "1", 18 },
                                       { "2", 24 },
                                       { "3", 26 },
                                       { "4", 32 },
                                       { NULL, 0 } };
static const CyDemoWord maturities[] = { { "0", 22 }, { "1", 40 }, { "3", 38 }, { NULL, 0 } };
static const CyDemoWord leading[] = { { "01", 62 }, { "02", 22 }, { "03", 16 }, { NULL, 0 } };
static const CyDemoWord helping[] = { { "04", 62 },
                                      { "07", 24 },
                                      { "06", 8 },
                                      { "99", 6 },
                                      { NULL, 0 } };
static const CyDemoWord helping_women[] = { { "04", 48 },
                                            { "05", 32 },
                                            { "07", 16 },
                                            { "06", 4 },
                                            { NULL, 0 } };

static gboolean
is_member (const CyDemoPerson *person)
{
  return cy_record_get_int (person->record, CY_PERSON_PARTY_DATE) != 0;
}

/* Only members of the Party can lead its branch. */
static void
set_purpose (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  gboolean    leads = is_member (person) && cy_demo_happens (demo, 60);
  CyDemoWords directions = person->is_woman ? helping_women : helping;

  cy_record_set_text (entry, CY_ENTRY_TIER, leads ? CY_TIER_SECRETARY : CY_TIER_COMMITTEE);
  cy_record_set_text (entry, CY_ENTRY_DIRECTION, cy_demo_pick (demo, leads ? leading : directions));
  cy_record_set_text (entry, CY_ENTRY_CHANNEL, cy_demo_pick (demo, channels));
  cy_record_set_text (entry, CY_ENTRY_MATURITY, cy_demo_pick (demo, maturities));
  if (cy_demo_happens (demo, 30))
    cy_record_set_text (entry, CY_ENTRY_TAGS, cy_demo_pick (demo, cy_demo_tags));
}

static void
set_batch (CyRecord *entry, CyDate date)
{
  g_autofree char *batch = g_strdup_printf ("%d年第%s批",
                                            cy_date_get_year (date),
                                            cy_date_get_month (date) <= 6 ? "一" : "二");

  cy_record_set_text (entry, CY_ENTRY_BATCH, batch);
}

static void
set_step (CyRecord *entry, const char *step, CyDate date)
{
  cy_record_set_text (entry, CY_ENTRY_STEP, step);
  cy_record_set_int (entry, CY_ENTRY_STEP_DATE, date);
}

static CyDate
days_ago (CyDemo *demo, guint from, guint to)
{
  return cy_date_add_days (demo->today, -(int) cy_demo_pick_number (demo, from, to));
}

/* Nobody is taken in while at school or in the first month after it. */
static CyDate
admit (CyDemo *demo, CyDemoPerson *person, CyRecord *entry, guint newest_days)
{
  CyDate           date = days_ago (demo, newest_days, OLDEST_DAYS);
  CyDate           earliest = cy_date_add_months (person->schooled, 1);
  g_autofree char *document = NULL;

  if (cy_date_compare (date, earliest) < 0)
    date = cy_demo_pick_date (demo, cy_date_add_days (earliest, 0), demo->today);
  document =
    g_strdup_printf ("云组备〔%d〕%d号", cy_date_get_year (date), cy_date_get_month (date) + 3);
  set_step (entry, LAST_STEP, date);
  set_batch (entry, date);
  cy_record_set_int (entry, CY_ENTRY_ADMITTED, date);
  cy_record_set_text (entry, CY_ENTRY_DOCUMENT, document);

  return date;
}

static void
leave (CyDemo *demo, CyDemoPerson *person, CyRecord *entry, const char *reason)
{
  CyDate admitted = admit (demo, person, entry, 200);
  CyDate date = cy_demo_pick_date (demo, admitted, cy_date_add_days (demo->today, -1));

  person->exit_reason = reason;
  cy_record_set_int (entry, CY_ENTRY_EXIT_DATE, date);
  cy_record_set_text (entry, CY_ENTRY_EXIT_REASON, reason);
  if (reason[0] == 'U')
    person->post_start = cy_demo_to_month (date);
}

/* A village without a secretary takes its own first. */
static const char *
choose_use (CyDemo *demo, CyDemoPerson *person)
{
  if (!person->village->has_secretary && is_member (person))
    return "U1";

  return cy_demo_pick (demo, uses);
}

static void
set_used (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  leave (demo, person, entry, choose_use (demo, person));
  if (strcmp (person->exit_reason, "U4") == 0)
    cy_record_set_text (entry, CY_ENTRY_DESTINATION, "云岭县乡村振兴服务中心");
  else if (strcmp (person->exit_reason, "U5") == 0)
    cy_record_set_text (entry, CY_ENTRY_DESTINATION, person->village->town);
  else
    cy_record_set_text (entry, CY_ENTRY_DESTINATION, person->village->place);
}

static void
set_course (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  if (strcmp (person->state, CY_POOL_IN) == 0)
    admit (demo, person, entry, NEWEST_DAYS);
  else if (strcmp (person->state, CY_POOL_USED) == 0)
    set_used (demo, person, entry);
  else if (strcmp (person->state, CY_POOL_OUT) == 0)
    leave (demo, person, entry, cy_demo_pick (demo, exits));
  else
    {
      gboolean is_open = strcmp (person->state, CY_POOL_IN_PROGRESS) == 0;
      CyDate   date = is_open ? days_ago (demo, 1, 110) : days_ago (demo, 30, OLDEST_DAYS);

      set_step (entry, cy_demo_pick (demo, is_open ? open_steps : failed_steps), date);
      set_batch (entry, date);
    }
}

/**
 * cy_demo_entry_make:
 * @demo: the county
 * @person: gets an entry of the pool
 */
void
cy_demo_entry_make (CyDemo *demo, CyDemoPerson *person)
{
  CyRecord *entry = cy_demo_person_add (person, CY_ENTRY);

  person->state = cy_demo_pick (demo, person->village->is_blank ? states_of_blank : states);
  cy_record_set_text (entry, CY_ENTRY_STATE, person->state);
  set_purpose (demo, person, entry);
  set_course (demo, person, entry);
  cy_demo_steps_make (demo, person, entry);
  cy_demo_follow_make (demo, person, entry);
}
