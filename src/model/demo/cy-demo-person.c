/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who a person of the demo county is: name, ID number, birth, party, where from. */
#include "cy-demo-private.h"

#include "cy-idcard.h"
#include "cy-person.h"

#include <string.h>

/* One person in so many has a surname that is hard to read, a character that is hard to show, or
 * the leader of the village for a relative; the numbers share no divisor. */
#define HARD_SURNAME_EVERY 23
#define RARE_NAME_EVERY 97
#define KIN_EVERY 29

/* Codes 001 to 998 in the last digits but one: odd ones for men, even ones for women. */
#define SEQUENCES 499

/* Unassigned mobile prefix, so that the numbers are nobody's. */
#define PHONE_PREFIX "154"
#define PHONE_NUMBERS 100000000

#define LEAGUE_AGE_MAX 27

static const CyDemoWord stages[] = { { "1", 45 }, { "2", 40 }, { "3", 15 }, { NULL, 0 } };

/**
 * cy_demo_full_name:
 * @demo: the county
 * @surname: to begin with
 * @is_woman: whether it is to be a woman's
 *
 * Returns: (transfer full): a name
 */
char *
cy_demo_full_name (CyDemo *demo, const char *surname, gboolean is_woman)
{
  CyDemoWords words = is_woman ? cy_demo_given_women : cy_demo_given_men;
  const char *first = cy_demo_pick (demo, words);
  const char *second = "";

  /* Two short names make a longer one, so that a million people do not share eighty names. */
  if (g_utf8_strlen (first, -1) == 1 && cy_demo_happens (demo, 60))
    second = cy_demo_pick (demo, words);
  if (g_utf8_strlen (second, -1) > 1)
    second = "";

  return g_strconcat (surname, first, second, NULL);
}

/* All of a table in turn, so that even a small county has each. */
static const char *
take_turn (const char *const *words, guint nth)
{
  return words[nth % g_strv_length ((char **) words)];
}

static void
make_name (CyDemo *demo, CyDemoPerson *person)
{
  g_autofree char *name = NULL;

  person->is_kin =
    !person->is_cadre && person->number % KIN_EVERY == 11 && person->village->chief != NULL;
  if (person->is_kin)
    person->surname = person->village->chief_surname;
  else if (person->number % HARD_SURNAME_EVERY == 7)
    person->surname = take_turn (cy_demo_hard_surnames, person->number / HARD_SURNAME_EVERY);
  else
    person->surname = cy_demo_pick (demo, cy_demo_surnames);

  if (person->number % RARE_NAME_EVERY == 13)
    name = g_strconcat (person->surname,
                        take_turn (cy_demo_given_rare, person->number / RARE_NAME_EVERY),
                        NULL);
  else
    name = cy_demo_full_name (demo, person->surname, person->is_woman);
  cy_record_set_text (person->record, CY_PERSON_NAME, name);
}

static guint16 *
find_sequence (CyDemo *demo, const CyDemoPerson *person)
{
  guint day = (guint) (cy_date_get_year (person->birth) - 1900) * 372 +
              (guint) (cy_date_get_month (person->birth) - 1) * 31 +
              (guint) cy_date_get_day (person->birth) - 1;

  return &demo->sequences[day * 2 + (person->is_woman ? 1 : 0)];
}

/* The younger half of the ages is twice as likely. */
static void
make_birth (CyDemo *demo, CyDemoPerson *person)
{
  guint middle = (person->life->age_min + person->life->age_max) / 2;
  guint oldest = cy_demo_happens (demo, 33) ? person->life->age_max : middle;
  guint age = cy_demo_pick_number (demo, person->life->age_min, oldest);

  person->birth = cy_date_add_months (demo->today, -12 * (int) age);
  person->birth = cy_date_add_days (person->birth, -(int) cy_demo_pick_number (demo, 0, 364));
  while (*find_sequence (demo, person) >= SEQUENCES)
    person->birth = cy_date_add_days (person->birth, 1);
  cy_record_set_int (person->record, CY_PERSON_BIRTH, person->birth);
}

static void
make_id_number (CyDemo *demo, CyDemoPerson *person)
{
  guint16 *sequence = find_sequence (demo, person);
  guint    nth = (*sequence)++ * 137u % SEQUENCES;
  char     id[19];

  g_snprintf (id,
              sizeof id,
              "%.6s%08" G_GINT64_FORMAT "%03u",
              CY_DEMO_COUNTY,
              person->birth,
              person->is_woman ? nth * 2 + 2 : nth * 2 + 1);
  id[17] = cy_idcard_check_char (id);
  id[18] = '\0';
  cy_record_set_text (person->record, CY_PERSON_ID_NUMBER, id);
}

/* ---- Party ---- */

static gboolean
is_party_post (const char *post)
{
  return post != NULL && (strcmp (post, "01") == 0 || strcmp (post, "03") == 0 ||
                          strcmp (post, "04") == 0 || strcmp (post, "06") == 0);
}

static void
join_party (CyDemo *demo, CyDemoPerson *person)
{
  CyDate   grown = cy_date_add_months (person->birth, 19 * 12);
  CyDate   year_ago = cy_date_add_months (demo->today, -12);
  gboolean is_new = !is_party_post (person->post) && cy_demo_happens (demo, 7);

  if (cy_date_compare (grown, year_ago) >= 0)
    is_new = TRUE;
  cy_record_set_text (person->record, CY_PERSON_POLITICAL, is_new ? "02" : "01");
  cy_record_set_int (person->record,
                     CY_PERSON_PARTY_DATE,
                     is_new ? cy_demo_pick_date (demo, cy_date_add_days (year_ago, 20), demo->today)
                            : cy_demo_pick_date (demo, grown, cy_date_add_days (year_ago, -1)));
}

static void
make_political (CyDemo *demo, CyDemoPerson *person)
{
  int age = cy_date_age (person->birth, demo->today);

  if (is_party_post (person->post) || cy_demo_happens (demo, person->life->party))
    {
      join_party (demo, person);
      return;
    }

  cy_record_set_text (person->record,
                      CY_PERSON_POLITICAL,
                      age <= LEAGUE_AGE_MAX && cy_demo_happens (demo, 70) ? "03" : "13");
  if (cy_demo_happens (demo, 35))
    cy_record_set_text (person->record, CY_PERSON_PARTY_STAGE, cy_demo_pick (demo, stages));
}

/* ---- Where from, how to be reached ---- */

static void
make_phone (CyDemoPerson *person)
{
  guint64          number = (person->number * G_GUINT64_CONSTANT (48271) + 20260) % PHONE_NUMBERS;
  g_autofree char *phone = g_strdup_printf (PHONE_PREFIX "%08" G_GUINT64_FORMAT, number);

  cy_record_set_text (person->record, CY_PERSON_PHONE, phone);
}

static void
make_home (CyDemo *demo, CyDemoPerson *person)
{
  const char      *native = cy_demo_pick (demo, cy_demo_natives);
  g_autofree char *address = g_strdup_printf ("云岭县%s%u组%u号",
                                              person->village->place,
                                              cy_demo_pick_number (demo, 1, 9),
                                              cy_demo_pick_number (demo, 1, 88));

  cy_record_set_int (person->record, CY_PERSON_UNIT, person->village->id);
  cy_record_set_text (person->record, CY_PERSON_ADDRESS, address);
  cy_record_set_text (person->record, CY_PERSON_NATIVE_PLACE, native);
  cy_record_set_text (person->record,
                      CY_PERSON_BIRTH_PLACE,
                      cy_demo_happens (demo, 70) ? native : "贵州云岭");
  cy_record_set_text (person->record,
                      CY_PERSON_ETHNIC,
                      cy_demo_pick (demo,
                                    person->village->is_ethnic ? cy_demo_ethnic_town
                                                               : cy_demo_ethnic));
  make_phone (person);
}

/**
 * cy_demo_identity_make:
 * @demo: the county
 * @person: gets its own fields, but for what a life brings
 */
void
cy_demo_identity_make (CyDemo *demo, CyDemoPerson *person)
{
  person->is_woman =
    g_strcmp0 (person->post, "12") == 0 || cy_demo_happens (demo, person->life->women);
  make_name (demo, person);
  make_birth (demo, person);
  make_id_number (demo, person);
  make_political (demo, person);
  make_home (demo, person);

  cy_record_set_text (person->record, CY_PERSON_GENDER, person->is_woman ? "2" : "1");
  cy_record_set_text (person->record, CY_PERSON_SOURCE, person->life->source);
  cy_record_set_text (person->record, CY_PERSON_HEALTH, cy_demo_happens (demo, 97) ? "1" : "2");
  if (cy_demo_happens (demo, 60))
    cy_record_set_text (person->record,
                        CY_PERSON_SPECIALTY,
                        cy_demo_pick (demo, cy_demo_specialties));
  if (cy_demo_happens (demo, 8))
    cy_record_set_text (person->record,
                        CY_PERSON_TECH_TITLE,
                        cy_demo_pick (demo, cy_demo_tech_titles));
}
