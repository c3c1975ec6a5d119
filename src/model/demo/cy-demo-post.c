/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who sits in the villages of the demo county, since when, and what they were given for it. */
#include "cy-demo-private.h"

#include "cy-code.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool.h"

#include <string.h>

/* Village committees and branches are elected for five years; one of the years it was done. */
#define ELECTION_YEAR 2021
#define TERM_YEARS 5

/* When all seats are taken. */
#define SPARE_TITLE "11"

/* As an official list writes it after the name of the village; %s is its committee. */
static const struct
{
  const char *title;
  const char *text;
} title_texts[] = {
  { "01", "党支部书记" },
  { "02", "%s主任" },
  { "03", "党支部书记、%s主任" },
  { "04", "党支部副书记" },
  { "05", "%s副主任" },
  { "06", "党支部委员" },
  { "07", "%s委员" },
  { "08", "村务监督委员会主任" },
  { "10", "文书" },
  { "11", "专职干部" },
  { "12", "妇联主席" },
  { "13", "团支部书记" },
  { "14", "村民小组长" },
};

/* What candidates do in their village beside being prepared. */
static const CyDemoWord junior_titles[] = {
  { "07", 30 }, { "10", 22 }, { "11", 22 }, { "13", 10 }, { "05", 8 }, { "06", 8 }, { NULL, 0 },
};

char *
cy_demo_title_text (const CyDemoPerson *person, const char *title)
{
  const char *committee = person->village->is_community ? "居委会" : "村委会";

  for (guint i = 0; i < G_N_ELEMENTS (title_texts); i++)
    if (strcmp (title_texts[i].title, title) == 0)
      {
        g_autofree char *text = cy_demo_fill_in (title_texts[i].text, committee);

        return g_strconcat (person->village->place, text, NULL);
      }

  return g_strdup (person->village->place);
}

static gboolean
is_secretary (const char *title)
{
  return strcmp (title, "01") == 0 || strcmp (title, "03") == 0;
}

/**
 * cy_demo_title_take:
 * @person: one who only sits in a committee gets the next seat of the village
 */
void
cy_demo_title_take (CyDemoPerson *person)
{
  CyDemoVillage *village = person->village;

  if (!person->is_cadre)
    return;
  person->post = village->titles[village->n_filled];
  if (person->post == NULL)
    person->post = SPARE_TITLE;
  else
    village->n_filled++;
  village->has_secretary = village->has_secretary || is_secretary (person->post);
}

/* ---- Terms ---- */

static CyDate
get_term_start (CyDate today)
{
  int past = cy_date_get_year (today) - ELECTION_YEAR;

  return cy_date_new (ELECTION_YEAR + past / TERM_YEARS * TERM_YEARS, 1, 0);
}

static CyDate
not_before (CyDate date, CyDate limit)
{
  return cy_date_compare (date, limit) < 0 ? limit : date;
}

static void
add_post (CyDemoPerson *person, const char *title, CyDate since, CyDate until)
{
  CyCodeSet       *set = cy_code_set_get ("post_kind");
  const CyCode    *code = cy_code_lookup (set, title);
  CyRecord        *post = cy_demo_person_add (person, CY_POST);
  int              year = cy_date_get_year (get_term_start (since));
  g_autofree char *term = g_strdup_printf ("%d—%d", year, year + TERM_YEARS);

  cy_record_set_int (post, CY_POST_UNIT, person->village->id);
  cy_record_set_text (post, CY_POST_TITLE, title);
  cy_record_set_int (post, CY_POST_IS_MAIN, until == CY_DATE_NONE);
  cy_record_set_int (post, CY_POST_START, since);
  if (until != CY_DATE_NONE)
    cy_record_set_int (post, CY_POST_END, until);
  cy_record_set_text (post, CY_POST_TERM, term);
  cy_record_set_int (post,
                     CY_POST_COEFFICIENT,
                     g_ascii_strtoll (cy_code_set_get_cell (set, code, "coefficient"), NULL, 10));
}

/* Half of those who were old enough already sat there in the term before. */
static void
find_earlier (CyDemo *demo, CyDemoPerson *person)
{
  CyDate before = cy_date_add_months (person->post_start, -12 * TERM_YEARS);

  if (person->post_start != get_term_start (demo->today) ||
      cy_date_compare (cy_date_add_months (person->schooled, 24), before) > 0 ||
      !cy_demo_happens (demo, 50))
    return;
  person->earlier_post =
    is_secretary (person->post) && cy_demo_happens (demo, 50) ? "07" : person->post;
  person->earlier_start = before;
}

/* From the election on, or later where somebody had left. */
static CyDate
choose_start (CyDemo *demo, CyDemoPerson *person)
{
  CyDate term = get_term_start (demo->today);

  if (cy_demo_happens (demo, 15))
    term = cy_demo_to_month (cy_demo_pick_date (demo, cy_date_add_days (term, 0), demo->today));

  return not_before (term, person->schooled);
}

/* Whom the pool gave to the village sits there since. */
static void
choose_used_post (CyDemoPerson *person)
{
  if (strcmp (person->exit_reason, "U1") == 0)
    {
      person->post = "01";
      person->village->has_secretary = TRUE;
    }
  else if (strcmp (person->exit_reason, "U2") == 0)
    person->post = "07";
  else if (strcmp (person->exit_reason, "U3") == 0)
    person->post = "11";
}

static void
choose_post (CyDemo *demo, CyDemoPerson *person)
{
  if (person->exit_reason != NULL && person->exit_reason[0] == 'U')
    choose_used_post (person);
  else if (strcmp (person->life->source, "06") == 0)
    person->post = "14";
  else if (strcmp (person->life->source, "08") == 0 ||
           (strcmp (person->life->source, "03") != 0 && cy_demo_happens (demo, 30)))
    person->post =
      person->is_woman && cy_demo_happens (demo, 40) ? "12" : cy_demo_pick (demo, junior_titles);
  if (g_strcmp0 (person->post, "06") == 0 &&
      cy_record_get_int (person->record, CY_PERSON_PARTY_DATE) == 0)
    person->post = "07";
}

static void
note_chief (CyDemoPerson *person)
{
  CyDemoVillage *village = person->village;

  if (village->chief != NULL || strcmp (person->post, "07") >= 0)
    return;
  village->chief = g_object_ref (person->record);
  village->chief_surname = person->surname;
}

/**
 * cy_demo_post_make:
 * @demo: the county
 * @person: may get a post, and one of the term before
 */
void
cy_demo_post_make (CyDemo *demo, CyDemoPerson *person)
{
  if (!person->is_cadre)
    choose_post (demo, person);
  if (person->post == NULL)
    return;

  if (person->post_start == CY_DATE_NONE)
    person->post_start = choose_start (demo, person);
  person->post_start = not_before (person->post_start, person->schooled);
  if (person->is_cadre)
    {
      find_earlier (demo, person);
      note_chief (person);
    }
  if (person->earlier_post != NULL)
    add_post (person, person->earlier_post, person->earlier_start, person->post_start);
  add_post (person, person->post, person->post_start, CY_DATE_NONE);
}

/* ---- Honours and penalties ---- */

static CyRecord *
add_award (CyDemo *demo, CyDemoPerson *person, const char *kind, int months)
{
  CyRecord *award = cy_demo_person_add (person, CY_AWARD);
  CyDate    since = not_before (cy_date_add_months (demo->today, -months), person->schooled);

  cy_record_set_text (award, CY_AWARD_KIND, kind);
  cy_record_set_int (award,
                     CY_AWARD_DATE,
                     cy_demo_pick_date (demo, cy_date_add_days (since, 0), demo->today));

  return award;
}

static void
add_honour (CyDemo *demo, CyDemoPerson *person)
{
  const char      *kind = cy_demo_pick (demo, cy_demo_honours);
  gboolean         of_party = kind[1] == '2' || kind[1] == '3';
  gboolean         is_member = cy_record_get_int (person->record, CY_PERSON_PARTY_DATE) != 0;
  CyRecord        *award = add_award (demo, person, of_party && !is_member ? "A1" : kind, 48);
  g_autofree char *organ = of_party && is_member
                             ? g_strdup ("中共云岭县委")
                             : g_strdup_printf ("云岭县%s", person->village->town);

  cy_record_set_text (award,
                      CY_AWARD_NAME,
                      cy_code_get_name ("award_kind", cy_record_get_text (award, CY_AWARD_KIND)));
  cy_record_set_text (award, CY_AWARD_ORGAN, organ);
}

static void
add_penalty (CyDemo *demo, CyDemoPerson *person)
{
  gboolean  is_member = cy_record_get_int (person->record, CY_PERSON_PARTY_DATE) != 0;
  CyRecord *award = add_award (demo, person, is_member ? "P3" : "P2", 30);
  CyDate    date = cy_record_get_int (award, CY_AWARD_DATE);

  cy_record_set_text (award, CY_AWARD_NAME, is_member ? "党内警告" : "诫勉谈话");
  cy_record_set_text (award, CY_AWARD_ORGAN, "云岭县纪委监委");
  cy_record_set_int (award, CY_AWARD_UNTIL, cy_date_add_months (date, is_member ? 12 : 6));
}

void
cy_demo_awards_make (CyDemo *demo, CyDemoPerson *person)
{
  if (cy_demo_happens (demo, person->is_cadre ? 30 : 14))
    add_honour (demo, person);
  if (cy_demo_happens (demo, 2))
    add_penalty (demo, person);
}
