/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Families of the people of the demo county; some have a relative who leads their village. */
#include "cy-demo-private.h"

#include "cy-person-parts.h"
#include "cy-person.h"

#define MARRIAGE_AGE 24
#define FIRST_CHILD_AGE 24
#define LAST_CHILD_AGE 38
#define PARENT_AGE_MIN 21
#define PARENT_AGE_MAX 34

/* A relative so many years older is of the generation before. */
#define GENERATION 18

#define FAMILIES_WITHOUT_NUMBER 3

#define STATE_LIVING "1"
#define STATE_DEAD "2"
#define STATE_AWAY "4"
#define STATE_PUPIL "5"

/* Women's and men's codes of the set kinship. */
static const char *const spouse_codes[] = { "11", "12" };
static const char *const child_codes[] = { "20", "30" };

static CyRecord *
add_member (CyDemoPerson *person, const char *relation, const char *name, CyDate birth)
{
  gint64    position = 1;
  CyRecord *member;

  for (guint i = 0; i < person->parts->len; i++)
    if (cy_record_get_entity (g_ptr_array_index (person->parts, i)) == CY_FAMILY)
      position++;

  member = cy_demo_person_add (person, CY_FAMILY);
  cy_record_set_text (member, CY_FAMILY_RELATION, relation);
  cy_record_set_text (member, CY_FAMILY_NAME, name);
  cy_record_set_int (member, CY_FAMILY_BIRTH, birth);
  cy_record_set_int (member, CY_FAMILY_POSITION, position);
  cy_record_set_text (member, CY_FAMILY_POLITICAL, "13");
  cy_record_set_text (member, CY_FAMILY_STATE, STATE_LIVING);

  return member;
}

static void
set_work (CyDemo *demo, CyDemoPerson *person, CyRecord *member)
{
  const char      *work = cy_demo_pick (demo, cy_demo_kin_work);
  g_autofree char *text = cy_demo_fill_in (work, person->village->place);

  cy_record_set_text (member, CY_FAMILY_WORK, text);
  if (g_str_has_suffix (work, "务工"))
    cy_record_set_text (member, CY_FAMILY_STATE, STATE_AWAY);
  if (cy_demo_happens (demo, 12))
    cy_record_set_text (member, CY_FAMILY_POLITICAL, "01");
}

static CyDate
shift_birth (CyDemo *demo, CyDemoPerson *person, int from, int to)
{
  int months = from * 12 + (int) cy_demo_pick_number (demo, 0, (guint) (to - from) * 12);

  return cy_demo_to_month (cy_date_add_months (person->birth, months));
}

static void
add_spouse (CyDemo *demo, CyDemoPerson *person)
{
  const char      *surname = cy_demo_pick (demo, cy_demo_surnames);
  g_autofree char *name = cy_demo_full_name (demo, surname, !person->is_woman);

  set_work (demo,
            person,
            add_member (person,
                        spouse_codes[person->is_woman ? 0 : 1],
                        name,
                        shift_birth (demo, person, -4, 3)));
}

static void
add_child (CyDemo *demo, CyDemoPerson *person, const char *surname)
{
  gboolean         is_daughter = cy_demo_happens (demo, 48);
  g_autofree char *name = cy_demo_full_name (demo, surname, is_daughter);
  CyDate           birth = shift_birth (demo, person, FIRST_CHILD_AGE, LAST_CHILD_AGE);
  CyRecord        *member;

  if (cy_date_compare (birth, cy_demo_to_month (demo->today)) >= 0)
    return;
  member = add_member (person, child_codes[is_daughter ? 1 : 0], name, birth);
  if (cy_date_age (birth, demo->today) >= 18)
    {
      set_work (demo, person, member);
      return;
    }
  cy_record_set_text (member, CY_FAMILY_STATE, STATE_PUPIL);
  cy_record_set_text (member, CY_FAMILY_WORK, "学生");
}

/* Wives and children need a word of their own: children have their father's surname. */
static void
add_own_family (CyDemo *demo, CyDemoPerson *person)
{
  const char *surname = person->surname;
  CyRecord   *spouse;

  if (cy_date_age (person->birth, demo->today) < MARRIAGE_AGE || !cy_demo_happens (demo, 72))
    return;
  add_spouse (demo, person);
  spouse = g_ptr_array_index (person->parts, person->parts->len - 1);
  if (person->is_woman)
    surname = NULL;
  for (guint i = cy_demo_pick_number (demo, 0, demo->is_lean ? 1 : 2); i > 0; i--)
    {
      const char      *name = cy_record_get_text (spouse, CY_FAMILY_NAME);
      g_autofree char *first = g_utf8_substring (name, 0, 1);

      add_child (demo, person, surname != NULL ? surname : first);
    }
}

static void
add_parent (CyDemo *demo, CyDemoPerson *person, gboolean is_mother)
{
  const char      *surname = is_mother ? cy_demo_pick (demo, cy_demo_surnames) : person->surname;
  g_autofree char *name = cy_demo_full_name (demo, surname, is_mother);
  CyDate           birth = shift_birth (demo, person, -PARENT_AGE_MAX, -PARENT_AGE_MIN);
  CyRecord        *member = add_member (person, is_mother ? "52" : "51", name, birth);
  guint            age = (guint) MAX (cy_date_age (birth, demo->today), 0);

  if (age > 55 && cy_demo_happens (demo, age - 50))
    {
      cy_record_set_text (member, CY_FAMILY_STATE, STATE_DEAD);
      cy_record_set_text (member, CY_FAMILY_WORK, "已去世");
    }
  else
    set_work (demo, person, member);
}

/* ---- The relative who leads the village ---- */

static const char *
choose_relation (gboolean is_woman, int years_older)
{
  if (years_older >= GENERATION)
    return is_woman ? "90" : "81";
  if (years_older >= 0)
    return is_woman ? "75" : "71";

  return is_woman ? "77" : "73";
}

static void
add_kin (CyDemoPerson *person)
{
  CyRecord *chief = person->village->chief;
  CyDate    birth = cy_record_get_int (chief, CY_PERSON_BIRTH);
  gboolean  is_woman = g_strcmp0 (cy_record_get_text (chief, CY_PERSON_GENDER), "2") == 0;
  int       older = cy_date_months_between (birth, person->birth) / 12;
  CyRecord *member = add_member (person,
                                 choose_relation (is_woman, older),
                                 cy_record_get_text (chief, CY_PERSON_NAME),
                                 birth);

  cy_record_set_text (member, CY_FAMILY_POLITICAL, cy_record_get_text (chief, CY_PERSON_POLITICAL));
  cy_record_set_text (member, CY_FAMILY_WORK, cy_record_get_text (chief, CY_PERSON_OCCUPATION));
  /* Many a form gives no numbers of the family. */
  if (person->number % FAMILIES_WITHOUT_NUMBER != 0)
    cy_record_set_text (member,
                        CY_FAMILY_ID_NUMBER,
                        cy_record_get_text (chief, CY_PERSON_ID_NUMBER));
}

/**
 * cy_demo_family_make:
 * @demo: the county
 * @person: gets members of the family, in the order of the forms
 */
void
cy_demo_family_make (CyDemo *demo, CyDemoPerson *person)
{
  add_own_family (demo, person);
  add_parent (demo, person, FALSE);
  if (!demo->is_lean)
    add_parent (demo, person, TRUE);
  if (person->is_kin)
    add_kin (person);
}
