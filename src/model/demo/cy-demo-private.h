/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-demo.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CyDemoWord: a word or code, and how many of a hundred or so get it */
typedef struct
{
  const char *text;
  guint       weight;
} CyDemoWord;

/**
 * CyDemoWords:
 *
 * A table of words, ended by one without text.
 */
typedef const CyDemoWord *CyDemoWords;

/**
 * CyDemoLife:
 * @source: code of the set source
 * @weight: how many of a hundred candidates
 * @age_min: youngest
 * @age_max: oldest
 * @party: members of the Party among a hundred
 * @women: among a hundred
 * @study: codes of the highest full-time education
 * @past: what they did first, after school; %s is the village
 * @now: what they do now; %s is the village
 */
typedef struct
{
  const char *source;
  guint       weight;
  guint       age_min;
  guint       age_max;
  guint       party;
  guint       women;
  CyDemoWords study;
  CyDemoWords past;
  CyDemoWords now;
} CyDemoLife;

/**
 * CyDemoVillage:
 * @id: of the unit
 * @place: township and village, as an address has them
 * @town: name of the township
 * @is_community: whether it is an urban community
 * @is_ethnic: whether it lies in the ethnic township
 * @is_blank: whether nobody there is in the pool
 * @titles: posts of the two committees, in the order in which they are filled
 * @n_filled: how many of them are
 * @has_secretary: whether one of the people made so far is its secretary
 * @chief: (nullable): who leads the village
 * @chief_surname: (nullable): of the same
 *
 * What the people of a village need to know of it.
 */
typedef struct
{
  gint64             id;
  char              *place;
  const char        *town;
  gboolean           is_community;
  gboolean           is_ethnic;
  gboolean           is_blank;
  const char *const *titles;
  guint              n_filled;
  gboolean           has_secretary;
  CyRecord          *chief;
  const char        *chief_surname;
} CyDemoVillage;

/**
 * CyDemo:
 * @places: village of each candidate, taken in turn; one that is to have many stands in it often
 * @sequences: how many ID numbers of each day and sex are given away
 * @is_lean: whether people get fewer parts, because there are very many
 * @has_failed: whether one of the people made so far left after a political screening
 * @has_kept: whether one of them did not pass it and was kept
 *
 * Everything that is known while the county is made.
 */
typedef struct
{
  CyConn    *conn;
  GRand     *random;
  CyDate     today;
  guint      n_people;
  guint      n_cadres;
  GPtrArray *towns;
  GArray    *villages;
  GArray    *places;
  guint16   *sequences;
  gboolean   is_lean;
  gboolean   has_failed;
  gboolean   has_kept;
} CyDemo;

/**
 * CyDemoPerson:
 * @record: the person
 * @parts: records of which this person is the owner
 * @is_kin: whether a close relative leads the village
 * @surname: one of the tables
 * @post: (nullable): title of the village post held now
 * @post_start: since when
 * @earlier_post: (nullable): title of the one held until then
 * @earlier_start: since when
 * @state: (nullable): of the pool entry
 * @exit_reason: (nullable): of the same
 * @schooled: when the last full-time school was left
 *
 * One person while being made; nothing is in the library yet.
 */
typedef struct
{
  guint             number;
  CyDemoVillage    *village;
  const CyDemoLife *life;
  CyRecord         *record;
  GPtrArray        *parts;
  gboolean          is_cadre;
  gboolean          is_woman;
  gboolean          is_kin;
  CyDate            birth;
  const char       *surname;
  const char       *post;
  CyDate            post_start;
  const char       *earlier_post;
  CyDate            earlier_start;
  const char       *state;
  const char       *exit_reason;
  CyDate            schooled;
} CyDemoPerson;

/* Weights stand in the tables. */
extern const CyDemoWord cy_demo_surnames[];
extern const CyDemoWord cy_demo_given_men[];
extern const CyDemoWord cy_demo_given_women[];
extern const CyDemoWord cy_demo_ethnic[];
extern const CyDemoWord cy_demo_ethnic_town[];
extern const CyDemoWord cy_demo_natives[];
extern const CyDemoWord cy_demo_specialties[];
extern const CyDemoWord cy_demo_tech_titles[];
extern const CyDemoWord cy_demo_high_schools[];
extern const CyDemoWord cy_demo_vocational_schools[];
extern const CyDemoWord cy_demo_colleges[];
extern const CyDemoWord cy_demo_universities[];
extern const CyDemoWord cy_demo_majors[];
extern const CyDemoWord cy_demo_kin_work[];
extern const CyDemoWord cy_demo_tags[];
extern const CyDemoWord cy_demo_honours[];
extern const CyDemoLife cy_demo_lives[];
extern const CyDemoLife cy_demo_cadre_life;

extern const char *const cy_demo_hard_surnames[];
extern const char *const cy_demo_given_rare[];
extern const char *const cy_demo_towns[];
extern const char *const cy_demo_place_heads[];
extern const char *const cy_demo_place_tails[];

guint       cy_demo_pick_number (CyDemo *demo, guint from, guint to);
gboolean    cy_demo_happens (CyDemo *demo, guint percent);
const char *cy_demo_pick (CyDemo *demo, CyDemoWords words);
CyDate      cy_demo_to_month (CyDate date);
CyDate      cy_demo_pick_date (CyDemo *demo, CyDate from, CyDate to);
char       *cy_demo_fill_in (const char *text, const char *place);
CyRecord   *cy_demo_person_add (CyDemoPerson *self, const CyEntity *entity);

gboolean cy_demo_reviews_make (CyDemo *demo, const char *step_name, GError **error);
gboolean cy_demo_units_make (CyDemo *demo, GError **error);
void     cy_demo_village_clear (gpointer data);

void     cy_demo_identity_make (CyDemo *demo, CyDemoPerson *person);
char    *cy_demo_full_name (CyDemo *demo, const char *surname, gboolean is_woman);
void     cy_demo_title_take (CyDemoPerson *person);
char    *cy_demo_title_text (const CyDemoPerson *person, const char *title);
void     cy_demo_post_make (CyDemo *demo, CyDemoPerson *person);
void     cy_demo_study_make (CyDemo *demo, CyDemoPerson *person);
void     cy_demo_resume_make (CyDemo *demo, CyDemoPerson *person);
void     cy_demo_family_make (CyDemo *demo, CyDemoPerson *person);
void     cy_demo_awards_make (CyDemo *demo, CyDemoPerson *person);
void     cy_demo_entry_make (CyDemo *demo, CyDemoPerson *person);
gboolean cy_demo_calendar_make (CyDemo *demo, GError **error);
gboolean cy_demo_notices_make (CyDemo *demo, GError **error);
gboolean cy_demo_kin_make (CyDemo *demo, GError **error);
void     cy_demo_steps_make (CyDemo *demo, CyDemoPerson *person, CyRecord *entry);
gboolean cy_demo_inspect (CyDemo *demo, GError **error);
void     cy_demo_follow_make (CyDemo *demo, CyDemoPerson *person, CyRecord *entry);
guint    cy_demo_spread (gint64 id, guint what, guint among);
gint64   cy_demo_ability_level (const CyDemo *demo, gint64 person, guint ability, CyDate date);
gint64   cy_demo_ability_lift (gint64 person, const char *kind, guint ability);
gboolean cy_demo_abilities_make (CyDemo *demo, GError **error);
gboolean cy_demo_mentoring_make (CyDemo *demo, GError **error);
gboolean cy_demo_plans_make (CyDemo *demo, GError **error);
gboolean cy_demo_assess_make (CyDemo *demo, GError **error);
gboolean cy_demo_weight_make (CyDemo *demo, GError **error);
gboolean cy_demo_ballots_make (CyDemo *demo, GError **error);
gboolean cy_demo_leads_make (CyDemo *demo, GError **error);
gboolean cy_demo_exams_make (CyDemo *demo, GError **error);
gboolean cy_demo_courses_make (CyDemo *demo, GError **error);
gboolean cy_demo_rotations_make (CyDemo *demo, GError **error);
gboolean cy_demo_postings_make (CyDemo *demo, GError **error);
gboolean cy_demo_exchange_make (CyDemo *demo, GError **error);
gboolean cy_demo_outcomes_make (CyDemo *demo, GError **error);
void     cy_demo_spoil (CyDemo *demo, CyDemoPerson *person);

G_END_DECLS
