/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ability-gap.h"

G_BEGIN_DECLS

/**
 * CyAbilityPerson:
 * @person: id
 * @name: full name
 * @unit: id of the village, 0 when not known
 * @place: (nullable): its name
 * @town: (nullable): name of the unit above
 * @tier: (nullable): code of the set tier
 * @n_fresh: in how many abilities a level is known
 * @n_sources: how many sources the fresh records have
 * @newest: day of the newest record, fresh or not; %CY_DATE_NONE when there is none
 * @n_short: in how many abilities the level is below what the tier asks for
 * @n_stale: in how many abilities all records are too old
 * @potential: id of the newest judgement of potential, 0 for none
 * @grade: (nullable): its grade, code of the set potential_grade
 * @judged: its day
 * @direction: (nullable): what the person is suited to
 *
 * One person, and how complete and fresh the judgement of the abilities is as of a day.
 */
typedef struct
{
  gint64      person;
  gint64      unit;
  char       *name;
  char       *place;
  char       *town;
  const char *tier;
  guint       n_fresh;
  guint       n_sources;
  CyDate      newest;
  guint       n_short;
  guint       n_stale;
  gint64      potential;
  const char *grade;
  CyDate      judged;
  char       *direction;
} CyAbilityPerson;

/**
 * CyAbilityArgs:
 * @scope: id of a unit, 0 for everything
 * @person: id of the only person that is meant, in the pool or not; 0 for all in it
 * @base_date: the day that everything is as of
 * @is_past: whether that day has gone by
 * @rules: (nullable): the rule set, else that of the year of @base_date
 */
typedef struct
{
  gint64    scope;
  gint64    person;
  CyDate    base_date;
  gboolean  is_past;
  CyRecord *rules;
} CyAbilityArgs;

/**
 * CyAbilityList:
 * @people: (element-type CyAbilityPerson): in the order of villages and names
 * @gaps: levels and needs of them
 * @base_date: as asked for
 *
 * It does not change once it is loaded.
 */
typedef struct
{
  GPtrArray     *people;
  CyAbilityGaps *gaps;
  CyDate         base_date;
  /*< private >*/
  GHashTable *by_id;   /* of @people */
  guint      *sums;    /* of the known levels of each ability, in tenths */
  guint      *n_known; /* of how many people */
} CyAbilityList;

CyAbilityList *cy_ability_list_load (CyConn *conn, const CyAbilityArgs *args, GError **error);
CyAbilityList *cy_ability_list_ref (CyAbilityList *self);
void           cy_ability_list_unref (CyAbilityList *self);
const CyAbilityPerson *cy_ability_list_find (const CyAbilityList *self, gint64 person);
const CyAbilityFrame  *cy_ability_list_get_frame (const CyAbilityList *self);
CyAbilityStanding
      cy_ability_list_get (const CyAbilityList *self, gint64 person, guint kind, CyDate date);
guint cy_ability_list_get_mean (const CyAbilityList *self, guint kind, guint *n_people);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyAbilityList, cy_ability_list_unref)

G_END_DECLS
