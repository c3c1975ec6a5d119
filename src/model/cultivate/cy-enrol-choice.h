/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ability-gap.h"
#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyEnrolChoice:
 * @person: id
 * @name: of the person
 * @place: (nullable): of the village
 * @town: (nullable): of the unit above it
 * @source: (nullable): code of the set source
 * @tier: (nullable): code of the set tier
 * @is_enrolled: whether he or she takes part already
 * @clash: (nullable): the other course of the same hour, translated
 *
 * Somebody in the pool who may be enrolled.
 */
typedef struct
{
  gint64   person;
  char    *name;
  char    *place;
  char    *town;
  char    *source;
  char    *tier;
  gboolean is_enrolled;
  char    *clash;
} CyEnrolChoice;

/**
 * CyEnrolChoices:
 * @people: (element-type CyEnrolChoice): by village and name
 * @gaps: what each lacks
 *
 * Who may be enrolled in a course.
 */
typedef struct
{
  GPtrArray     *people;
  CyAbilityGaps *gaps;
} CyEnrolChoices;

/**
 * CyEnrolFilter:
 * @source: (nullable): code of the only source
 * @tier: (nullable): code of the only tier
 * @ability: (nullable): code of what everybody lacks
 * @search: (nullable): part of the name or of the place
 *
 * Who is looked for; %NULL leaves all.
 */
typedef struct
{
  const char *source;
  const char *tier;
  const char *ability;
  const char *search;
} CyEnrolFilter;

CyEnrolChoices *
cy_enrol_choices_load (CyConn *conn, gint64 course, gint64 unit, CyDate base_date, GError **error);
void       cy_enrol_choices_free (CyEnrolChoices *self);
GPtrArray *cy_enrol_choices_filter (const CyEnrolChoices *self, const CyEnrolFilter *filter);
gboolean   cy_enrol_choice_is_free (const CyEnrolChoice *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyEnrolChoices, cy_enrol_choices_free)

G_END_DECLS
