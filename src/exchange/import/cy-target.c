/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the columns of a roster can stand for, and the fields they fill. */
#include "cy-target.h"

#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

typedef struct
{
  const char     *id;
  const char     *title;  /* marked N_(); NULL for the title of the field */
  const CyEntity *entity; /* NULL when no single field takes it */
  guint           field;
} Target;

#define PERSON(name, FIELD)                          \
  {                                                  \
    name, NULL, &cy_person_entity, CY_PERSON_##FIELD \
  }
#define ENTRY(name, FIELD)                         \
  {                                                \
    name, NULL, &cy_entry_entity, CY_ENTRY_##FIELD \
  }
#define STUDY(name, title, FIELD)                           \
  {                                                         \
    name, title, &cy_education_entity, CY_EDUCATION_##FIELD \
  }
#define KIN(name, title, FIELD)                       \
  {                                                   \
    name, title, &cy_family_entity, CY_FAMILY_##FIELD \
  }
#define UNIT(name, FIELD)                        \
  {                                              \
    name, NULL, &cy_unit_entity, CY_UNIT_##FIELD \
  }

static const Target targets[CY_TARGET_N] = {
  [CY_TARGET_NONE] = { "none", N_ ("(not imported)") },
  [CY_TARGET_SERIAL] = { "serial", N_ ("Serial number") },
  [CY_TARGET_NAME] = PERSON ("name", NAME),
  [CY_TARGET_PINYIN] = PERSON ("pinyin", PINYIN),
  [CY_TARGET_GENDER] = PERSON ("gender", GENDER),
  [CY_TARGET_ID_NUMBER] = PERSON ("id_number", ID_NUMBER),
  [CY_TARGET_BIRTH] = PERSON ("birth", BIRTH),
  [CY_TARGET_AGE] = { "age", N_ ("Age") },
  [CY_TARGET_ETHNIC] = PERSON ("ethnic", ETHNIC),
  [CY_TARGET_ETHNIC_GENDER] = { "ethnic_gender", N_ ("Ethnic group and gender") },
  [CY_TARGET_NATIVE_PLACE] = PERSON ("native_place", NATIVE_PLACE),
  [CY_TARGET_BIRTH_PLACE] = PERSON ("birth_place", BIRTH_PLACE),
  [CY_TARGET_POLITICAL] = PERSON ("political", POLITICAL),
  [CY_TARGET_PARTY_DATE] = PERSON ("party_date", PARTY_DATE),
  [CY_TARGET_PARTY_STAGE] = PERSON ("party_stage", PARTY_STAGE),
  [CY_TARGET_WORK_DATE] = PERSON ("work_date", WORK_DATE),
  [CY_TARGET_HEALTH] = PERSON ("health", HEALTH),
  [CY_TARGET_TECH_TITLE] = PERSON ("tech_title", TECH_TITLE),
  [CY_TARGET_SPECIALTY] = PERSON ("specialty", SPECIALTY),
  [CY_TARGET_PHONE] = PERSON ("phone", PHONE),
  [CY_TARGET_ADDRESS] = PERSON ("address", ADDRESS),
  [CY_TARGET_SOURCE] = PERSON ("source", SOURCE),
  [CY_TARGET_OCCUPATION] = PERSON ("occupation", OCCUPATION),
  [CY_TARGET_RECOGNITION] = PERSON ("recognition", RECOGNITION),
  [CY_TARGET_NOTE] = PERSON ("note", NOTE),
  [CY_TARGET_COUNTY] = { "county", N_ ("County") },
  [CY_TARGET_TOWNSHIP] = { "township", N_ ("Township") },
  [CY_TARGET_VILLAGE] = { "village", N_ ("Village") },
  [CY_TARGET_PLACE] = { "place", N_ ("Township and village") },
  [CY_TARGET_PLACE_POST] = { "place_post", N_ ("Village and post") },
  [CY_TARGET_UNIT_CODE] = UNIT ("unit_code", CODE),
  [CY_TARGET_MODE] = STUDY ("mode", NULL, MODE),
  [CY_TARGET_LEVEL] = STUDY ("level", NULL, LEVEL),
  [CY_TARGET_DEGREE] = STUDY ("degree", NULL, DEGREE),
  [CY_TARGET_LEVEL_DEGREE] = { "level_degree", N_ ("Education and degree") },
  [CY_TARGET_SCHOOL] = STUDY ("school", NULL, SCHOOL),
  [CY_TARGET_MAJOR] = STUDY ("major", NULL, MAJOR),
  [CY_TARGET_SCHOOL_MAJOR] = { "school_major", N_ ("School and major") },
  [CY_TARGET_STUDY_START] = STUDY ("study_start", NULL, START),
  [CY_TARGET_STUDY_END] = STUDY ("study_end", NULL, END),
  [CY_TARGET_DEGREE_DATE] = STUDY ("degree_date", NULL, DEGREE_DATE),
  [CY_TARGET_FULL_LEVEL] = STUDY ("full_level", N_ ("Full-time: education"), LEVEL),
  [CY_TARGET_FULL_DEGREE] = STUDY ("full_degree", N_ ("Full-time: degree"), DEGREE),
  [CY_TARGET_FULL_LEVEL_DEGREE] = { "full_level_degree", N_ ("Full-time: education and degree") },
  [CY_TARGET_FULL_SCHOOL] = STUDY ("full_school", N_ ("Full-time: school"), SCHOOL),
  [CY_TARGET_FULL_MAJOR] = STUDY ("full_major", N_ ("Full-time: major"), MAJOR),
  [CY_TARGET_FULL_SCHOOL_MAJOR] = { "full_school_major", N_ ("Full-time: school and major") },
  [CY_TARGET_FULL_STUDY_START] = STUDY ("full_study_start", N_ ("Full-time: entry"), START),
  [CY_TARGET_FULL_STUDY_END] = STUDY ("full_study_end", N_ ("Full-time: graduation"), END),
  [CY_TARGET_FULL_DEGREE_DATE] =
    STUDY ("full_degree_date", N_ ("Full-time: degree conferred"), DEGREE_DATE),
  [CY_TARGET_PART_LEVEL] = STUDY ("part_level", N_ ("Part-time: education"), LEVEL),
  [CY_TARGET_PART_DEGREE] = STUDY ("part_degree", N_ ("Part-time: degree"), DEGREE),
  [CY_TARGET_PART_LEVEL_DEGREE] = { "part_level_degree", N_ ("Part-time: education and degree") },
  [CY_TARGET_PART_SCHOOL] = STUDY ("part_school", N_ ("Part-time: school"), SCHOOL),
  [CY_TARGET_PART_MAJOR] = STUDY ("part_major", N_ ("Part-time: major"), MAJOR),
  [CY_TARGET_PART_SCHOOL_MAJOR] = { "part_school_major", N_ ("Part-time: school and major") },
  [CY_TARGET_PART_STUDY_START] = STUDY ("part_study_start", N_ ("Part-time: entry"), START),
  [CY_TARGET_PART_STUDY_END] = STUDY ("part_study_end", N_ ("Part-time: graduation"), END),
  [CY_TARGET_PART_DEGREE_DATE] =
    STUDY ("part_degree_date", N_ ("Part-time: degree conferred"), DEGREE_DATE),
  [CY_TARGET_BATCH] = ENTRY ("batch", BATCH),
  [CY_TARGET_TIER] = ENTRY ("tier", TIER),
  [CY_TARGET_DIRECTION] = ENTRY ("direction", DIRECTION),
  [CY_TARGET_CHANNEL] = ENTRY ("channel", CHANNEL),
  [CY_TARGET_MATURITY] = ENTRY ("maturity", MATURITY),
  [CY_TARGET_TAGS] = ENTRY ("tags", TAGS),
  [CY_TARGET_STATE] = ENTRY ("state", STATE),
  [CY_TARGET_STEP] = ENTRY ("step", STEP),
  [CY_TARGET_STEP_DATE] = ENTRY ("step_date", STEP_DATE),
  [CY_TARGET_DOCUMENT] = ENTRY ("document", DOCUMENT),
  [CY_TARGET_ADMITTED] = ENTRY ("admitted", ADMITTED),
  [CY_TARGET_EXIT_DATE] = ENTRY ("exit_date", EXIT_DATE),
  [CY_TARGET_EXIT_REASON] = ENTRY ("exit_reason", EXIT_REASON),
  [CY_TARGET_DESTINATION] = ENTRY ("destination", DESTINATION),
  [CY_TARGET_ENTRY_NOTE] = { "entry_note",
                             N_ ("Remarks on the pool entry"),
                             &cy_entry_entity,
                             CY_ENTRY_NOTE },
  [CY_TARGET_RESUME] = { "resume", N_ ("Résumé") },
  [CY_TARGET_AWARDS] = { "awards", N_ ("Rewards and penalties") },
  [CY_TARGET_REWARDS] = { "rewards", N_ ("Rewards") },
  [CY_TARGET_PENALTIES] = { "penalties", N_ ("Penalties") },
  [CY_TARGET_KIN_RELATION] = KIN ("kin_relation", N_ ("Family: relation"), RELATION),
  [CY_TARGET_KIN_NAME] = KIN ("kin_name", N_ ("Family: name"), NAME),
  [CY_TARGET_KIN_BIRTH] = KIN ("kin_birth", N_ ("Family: born"), BIRTH),
  [CY_TARGET_KIN_POLITICAL] = KIN ("kin_political", N_ ("Family: political status"), POLITICAL),
  [CY_TARGET_KIN_WORK] = KIN ("kin_work", N_ ("Family: unit and post"), WORK),
  [CY_TARGET_KIN_STATE] = KIN ("kin_state", N_ ("Family: present state"), STATE),
  [CY_TARGET_UNIT_NAME] = UNIT ("unit_name", NAME),
  [CY_TARGET_SHORT_NAME] = UNIT ("short_name", SHORT_NAME),
  [CY_TARGET_UNIT_KIND] = UNIT ("kind", KIND),
  [CY_TARGET_POSITION] = UNIT ("position", POSITION),
  [CY_TARGET_QUOTA] = UNIT ("quota", QUOTA),
  [CY_TARGET_SEATS] = UNIT ("seats", SEATS),
  [CY_TARGET_HARD] = UNIT ("hard", HARD),
  [CY_TARGET_WEAK] = UNIT ("weak", WEAK),
  [CY_TARGET_POVERTY] = UNIT ("poverty", POVERTY),
  [CY_TARGET_THIN_ECONOMY] = UNIT ("thin_economy", THIN_ECONOMY),
};

/**
 * cy_target_get_id:
 * @target: a target
 *
 * Returns: its name in files, saved mappings and messages
 */
const char *
cy_target_get_id (CyTarget target)
{
  g_return_val_if_fail (target < CY_TARGET_N, NULL);

  return targets[target].id;
}

/**
 * cy_target_get_title:
 * @target: a target
 *
 * Returns: its title, marked for translation but not translated
 */
const char *
cy_target_get_title (CyTarget target)
{
  g_return_val_if_fail (target < CY_TARGET_N, NULL);

  if (targets[target].title != NULL)
    return targets[target].title;

  return targets[target].entity->fields[targets[target].field].title;
}

/**
 * cy_target_from_id:
 * @id: (nullable): a name
 *
 * Returns: the target of that name, %CY_TARGET_NONE when there is none
 */
CyTarget
cy_target_from_id (const char *id)
{
  for (guint i = 0; id != NULL && i < CY_TARGET_N; i++)
    if (g_str_equal (targets[i].id, id))
      return i;

  return CY_TARGET_NONE;
}

/**
 * cy_target_get_field:
 * @target: a target
 *
 * Returns: (nullable) (transfer none): the one field it fills; %NULL for composed ones
 */
const CyField *
cy_target_get_field (CyTarget target)
{
  const Target *entry = &targets[target];

  return entry->entity != NULL ? &entry->entity->fields[entry->field] : NULL;
}

/**
 * cy_target_get_index:
 * @target: a target that fills one field
 *
 * Returns: the index of the field in the table of its entity
 */
guint
cy_target_get_index (CyTarget target)
{
  return targets[target].field;
}

gboolean
cy_target_is_study (CyTarget target)
{
  return target >= CY_TARGET_LEVEL && target <= CY_TARGET_PART_DEGREE_DATE;
}

gboolean
cy_target_is_kin (CyTarget target)
{
  return target >= CY_TARGET_KIN_RELATION && target <= CY_TARGET_KIN_STATE;
}

gboolean
cy_target_is_place (CyTarget target)
{
  return target >= CY_TARGET_COUNTY && target <= CY_TARGET_UNIT_CODE;
}

static CyTarget
kin_for (CyTarget target)
{
  static const CyTarget pairs[][2] = {
    { CY_TARGET_NAME, CY_TARGET_KIN_NAME },           { CY_TARGET_BIRTH, CY_TARGET_KIN_BIRTH },
    { CY_TARGET_POLITICAL, CY_TARGET_KIN_POLITICAL }, { CY_TARGET_PLACE, CY_TARGET_KIN_WORK },
    { CY_TARGET_PLACE_POST, CY_TARGET_KIN_WORK },     { CY_TARGET_OCCUPATION, CY_TARGET_KIN_WORK },
    { CY_TARGET_STATE, CY_TARGET_KIN_STATE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0] == target)
      return pairs[i][1];

  return cy_target_is_kin (target) ? target : CY_TARGET_NONE;
}

/**
 * cy_target_regroup:
 * @target: what a header says alone
 * @group: what stands above it
 *
 * Returns: what it says there: the school of part-time study, the name of a relative
 */
CyTarget
cy_target_regroup (CyTarget target, CyHeaderGroup group)
{
  if (group == CY_GROUP_KIN)
    return kin_for (target);
  if (target < CY_TARGET_LEVEL || target > CY_TARGET_DEGREE_DATE)
    return target;
  if (group == CY_GROUP_FULL)
    return target + CY_TARGET_STUDY_SPAN;
  if (group == CY_GROUP_PART)
    return target + 2 * CY_TARGET_STUDY_SPAN;

  return target;
}
