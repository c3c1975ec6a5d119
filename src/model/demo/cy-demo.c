/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Fills an empty library with the invented county 云岭县, the same one for the same random state.
 */
#include "cy-demo-private.h"

#include "cy-follow-up.h"
#include "cy-pool-step.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <string.h>

/* People among a hundred who only sit in a committee, at most so many in one village. */
#define CADRES 28
#define MAX_CADRES_PER_VILLAGE 5

/* From so many people on they get fewer parts. */
#define LEAN_FROM 20000

/* People between two calls of the progress function. */
#define PROGRESS_EVERY 256

/* ID numbers: days of 256 years, two sexes. */
#define N_SEQUENCES (256 * 372 * 2)

/* ---- Chance ---- */

/* From @from to @to, both included. GRand's own ranges depend on the environment. */
guint
cy_demo_pick_number (CyDemo *demo, guint from, guint to)
{
  guint64 span = (guint64) to - from + 1;

  return from + (guint) ((g_rand_int (demo->random) * span) >> 32);
}

gboolean
cy_demo_happens (CyDemo *demo, guint percent)
{
  return cy_demo_pick_number (demo, 0, 99) < percent;
}

const char *
cy_demo_pick (CyDemo *demo, CyDemoWords words)
{
  guint total = 0;
  guint chosen;

  for (CyDemoWords word = words; word->text != NULL; word++)
    total += word->weight;
  chosen = cy_demo_pick_number (demo, 0, total - 1);
  while (chosen >= words->weight)
    chosen -= (words++)->weight;

  return words->text;
}

CyDate
cy_demo_to_month (CyDate date)
{
  return date / 100 * 100;
}

CyDate
cy_demo_pick_date (CyDemo *demo, CyDate from, CyDate to)
{
  int days = cy_date_days_between (from, to);

  return days > 0 ? cy_date_add_days (from, (int) cy_demo_pick_number (demo, 0, days)) : to;
}

/* @text with @place for its %s. */
char *
cy_demo_fill_in (const char *text, const char *place)
{
  const char *mark = strstr (text, "%s");

  if (mark == NULL)
    return g_strdup (text);

  return g_strdup_printf ("%.*s%s%s", (int) (mark - text), text, place, mark + 2);
}

/* ---- One person ---- */

/**
 * cy_demo_person_add:
 * @self: a person
 * @entity: what kind of part
 *
 * Returns: (transfer none): a new part, saved after the person
 */
CyRecord *
cy_demo_person_add (CyDemoPerson *self, const CyEntity *entity)
{
  CyRecord *part = cy_record_new (entity);

  g_ptr_array_add (self->parts, part);

  return part;
}

/* The same one always gets the same: chance goes on as without it. */
guint
cy_demo_spread (gint64 id, guint what, guint among)
{
  guint32 mixed = ((guint32) id + 1) * 2654435761u + what * 40503u;

  mixed = (mixed ^ mixed >> 15) * 2246822519u;

  return (mixed ^ mixed >> 13) % among;
}

static void
person_clear (CyDemoPerson *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyDemoPerson, person_clear)

/* Steps and adjustments come after the entry that they are of. */
static void
tie_to_entry (CyRecord *part, gint64 entry)
{
  if (cy_record_get_entity (part) == CY_POOL_STEP)
    cy_record_set_int (part, CY_POOL_STEP_ENTRY, entry);
  else if (cy_record_get_entity (part) == CY_ADJUSTMENT)
    cy_record_set_int (part, CY_ADJUSTMENT_ENTRY, entry);
}

static gboolean
person_save (CyDemoPerson *self, CyConn *conn, GError **error)
{
  gint64 entry = 0;

  if (!cy_mapper_save (conn, self->record, error))
    return FALSE;
  for (guint i = 0; i < self->parts->len; i++)
    {
      CyRecord *part = g_ptr_array_index (self->parts, i);

      cy_record_set_int (part,
                         cy_entity_get_owner_field (cy_record_get_entity (part)),
                         cy_record_get_id (self->record));
      tie_to_entry (part, entry);
      if (!cy_mapper_save (conn, part, error))
        return FALSE;
      if (cy_record_get_entity (part) == CY_ENTRY)
        entry = cy_record_get_id (part);
    }

  return TRUE;
}

static const CyDemoLife *
choose_life (CyDemo *demo)
{
  const CyDemoLife *life = cy_demo_lives;
  guint             chosen = cy_demo_pick_number (demo, 0, 99);

  while (chosen >= life->weight)
    chosen -= (life++)->weight;

  return life;
}

/* Cadres go round the villages, so that every village has its secretary before any its second. */
static void
place_person (CyDemo *demo, CyDemoPerson *person)
{
  guint nth = person->number;

  if (person->is_cadre)
    nth %= demo->villages->len;
  else
    nth = g_array_index (demo->places, guint, (nth - demo->n_cadres) % demo->places->len);
  person->village = &g_array_index (demo->villages, CyDemoVillage, nth);
}

static gboolean
make_person (CyDemo *demo, guint number, GError **error)
{
  g_auto (CyDemoPerson) person = {
    .number = number,
    .record = cy_record_new (CY_PERSON),
    .parts = g_ptr_array_new_with_free_func (g_object_unref),
    .is_cadre = number < demo->n_cadres,
  };

  person.life = person.is_cadre ? &cy_demo_cadre_life : choose_life (demo);
  place_person (demo, &person);
  cy_demo_title_take (&person);
  cy_demo_identity_make (demo, &person);
  cy_demo_study_make (demo, &person);
  if (!person.is_cadre)
    cy_demo_entry_make (demo, &person);
  cy_demo_post_make (demo, &person);
  cy_demo_resume_make (demo, &person);
  cy_demo_family_make (demo, &person);
  cy_demo_awards_make (demo, &person);
  cy_demo_spoil (demo, &person);

  return person_save (&person, demo->conn, error);
}

static gboolean
make_people (CyDemo        *demo,
             CyDemoProgress progress,
             gpointer       data,
             GCancellable  *cancellable,
             GError       **error)
{
  for (guint i = 0; i < demo->n_people; i++)
    {
      if (i % PROGRESS_EVERY == 0 && progress != NULL)
        progress (i, demo->n_people, data);
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !make_person (demo, i, error))
        return FALSE;
    }
  if (progress != NULL)
    progress (demo->n_people, demo->n_people, data);

  return TRUE;
}

/* ---- The county ---- */

static void
demo_init (CyDemo *demo, CyConn *conn, guint n_people, guint32 random_state, CyDate today)
{
  demo->conn = conn;
  demo->random = g_rand_new_with_seed (random_state);
  demo->today = today;
  demo->n_people = n_people;
  demo->is_lean = n_people >= LEAN_FROM;
  demo->villages = g_array_new (FALSE, FALSE, sizeof (CyDemoVillage));
  g_array_set_clear_func (demo->villages, cy_demo_village_clear);
  demo->places = g_array_new (FALSE, FALSE, sizeof (guint));
  demo->sequences = g_new0 (guint16, N_SEQUENCES);
}

static void
demo_clear (CyDemo *demo)
{
  g_clear_pointer (&demo->random, g_rand_free);
  g_clear_pointer (&demo->towns, g_ptr_array_unref);
  g_clear_pointer (&demo->villages, g_array_unref);
  g_clear_pointer (&demo->places, g_array_unref);
  g_clear_pointer (&demo->sequences, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyDemo, demo_clear)

static gboolean
check_empty (CyConn *conn, GError **error)
{
  gint64 taken = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT EXISTS(SELECT 1 FROM unit) OR EXISTS(SELECT 1 FROM person)",
                       &taken,
                       error,
                       ""))
    return FALSE;
  if (taken)
    g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, "the library is not empty");

  return !taken;
}

/* What the office is at; a county of few people shows people, one of very many is for speed. */
static gboolean (*const makers[]) (CyDemo *demo, GError **error) = {
  cy_demo_exams_make,
  cy_demo_leads_make,
  cy_demo_courses_make,
  cy_demo_rotations_make,
};

/* What is known of the people, whoever they are. */
static gboolean (*const followers[]) (CyDemo *demo, GError **error) = {
  cy_demo_inspect,
  cy_demo_ballots_make,
  cy_demo_notices_make,
  cy_demo_kin_make,
};

/* Abilities grow by postings. */
static gboolean (*const raisers[]) (CyDemo *demo, GError **error) = {
  cy_demo_postings_make, cy_demo_abilities_make, cy_demo_mentoring_make,
  cy_demo_plans_make,    cy_demo_exchange_make,
};

static gboolean (*const assessors[]) (CyDemo *demo, GError **error) = {
  cy_demo_assess_make,
  cy_demo_outcomes_make,
  cy_demo_weight_make,
};

static gboolean
make_each (CyDemo *demo,
           gboolean (*const *funcs) (CyDemo *, GError **),
           guint    n_funcs,
           GError **error)
{
  for (guint i = 0; i < n_funcs; i++)
    if (!funcs[i](demo, error))
      return FALSE;

  return TRUE;
}

static gboolean
make_work (CyDemo *demo, const char *step_name, CyStep *step, GError **error)
{
  gboolean is_usual = !demo->is_lean && demo->n_people >= CY_DEMO_PEOPLE;

  return (!is_usual || make_each (demo, makers, G_N_ELEMENTS (makers), error)) &&
         make_each (demo, followers, G_N_ELEMENTS (followers), error) &&
         cy_demo_reviews_make (demo, step_name, error) &&
         make_each (demo, raisers, G_N_ELEMENTS (raisers), error) &&
         /* Totals go by who holds a post and whom a unit is below. */
         cy_step_derive (step, error) &&
         make_each (demo, assessors, G_N_ELEMENTS (assessors), error);
}

static gboolean
fill (CyDemo        *demo,
      const char    *step_name,
      CyDemoProgress progress,
      gpointer       data,
      GCancellable  *cancellable,
      GError       **error)
{
  g_autoptr (CyStep) step = cy_step_begin (demo->conn, step_name, CY_STEP_BULK, error);

  if (step == NULL || !check_empty (demo->conn, error) || !cy_demo_units_make (demo, error))
    return FALSE;
  demo->n_cadres =
    MIN (demo->n_people * (guint64) CADRES / 100, demo->villages->len * MAX_CADRES_PER_VILLAGE);

  return make_people (demo, progress, data, cancellable, error) &&
         make_work (demo, step_name, step, error) && cy_step_commit (step, error);
}

/**
 * cy_demo_fill:
 * @conn: a writing connection to an empty library
 * @step_name: what the journal calls it, in the user's words
 * @n_people: how many people, at most %CY_DEMO_MAX_PEOPLE; %CY_DEMO_PEOPLE is the county as it is
 *   meant. There are 24 townships and 320 villages, more when a village would have over 60 people.
 *   From 20,000 people on each has fewer parts.
 * @random_state: the same state and day give the same county, but for the records' uids and times
 * @today: a whole date; ages, terms and batches end there
 * @progress: (nullable) (scope call): called now and then
 * @data: for @progress
 * @cancellable: (nullable): leaves the library as it was
 * @error: return location; %CY_ERROR_CONSTRAINT when the library is not empty or @n_people too many
 *
 * One person in seventy has a mistake that a check of the data finds.
 *
 * Returns: whether the county is in the library, as one step
 */
gboolean
cy_demo_fill (CyConn        *conn,
              const char    *step_name,
              guint          n_people,
              guint32        random_state,
              CyDate         today,
              CyDemoProgress progress,
              gpointer       data,
              GCancellable  *cancellable,
              GError       **error)
{
  g_auto (CyDemo) demo = { NULL };
  gboolean done;

  g_return_val_if_fail (cy_date_get_day (today) != 0, FALSE);

  if (n_people > CY_DEMO_MAX_PEOPLE)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_CONSTRAINT,
                   "%u people are more than %d",
                   n_people,
                   CY_DEMO_MAX_PEOPLE);
      return FALSE;
    }
  demo_init (&demo, conn, n_people, random_state, today);
  cy_conn_set_cancellable (conn, cancellable);
  done = fill (&demo, step_name, progress, data, cancellable, error);
  cy_conn_set_cancellable (conn, NULL);

  return done;
}
