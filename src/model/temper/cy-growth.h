/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-ability-book.h"
#include "cy-growth-spread.h"

G_BEGIN_DECLS

/** CY_GROWTH_AFTER_MONTHS: how long after its end the level after a posting or course is looked at
 */
#define CY_GROWTH_AFTER_MONTHS 6

/** CY_GROWTH_AGE_YEARS: by how much comparable people may be older or younger */
#define CY_GROWTH_AGE_YEARS 5

/** CY_GROWTH_START: by how much, in tenths, their level at the start may differ */
#define CY_GROWTH_START 10

/**
 * CyGrowthMeans:
 * @CY_GROWTH_POSTING: postings, by the codes of the set tempering_type
 * @CY_GROWTH_COURSE: courses, by the codes of the set training_content
 *
 * What people were raised by.
 */
typedef enum
{
  CY_GROWTH_POSTING,
  CY_GROWTH_COURSE,
} CyGrowthMeans;

/**
 * CyGrowthPerson:
 * @person: id
 * @name: full name
 * @place: (nullable): name of the village
 * @birth: day of birth
 * @tier: code of the set tier
 * @is_below: whether the person is one of the unit that was asked for
 */
typedef struct
{
  gint64      person;
  char       *name;
  char       *place;
  CyDate      birth;
  const char *tier;
  gboolean    is_below;
} CyGrowthPerson;

/**
 * CyGrowthPair:
 * @event: id of the posting, or of the enrolment
 * @since: when it began
 * @until: when it ended
 * @person: who was sent
 * @other: the comparable person who was not
 * @before: level of @person on the day before the start, in tenths
 * @after: level of @person so many months after the end
 * @other_before: level of @other on the same days
 * @other_after: level of @other on the same days
 * @difference: the rise of @person less that of @other, in tenths
 */
typedef struct
{
  gint64                event;
  CyDate                since;
  CyDate                until;
  const CyGrowthPerson *person;
  const CyGrowthPerson *other;
  int                   before;
  int                   after;
  int                   other_before;
  int                   other_after;
  int                   difference;
} CyGrowthPair;

/**
 * CyGrowthCell:
 * @pairs: (element-type CyGrowthPair): by the day on which they began
 * @spread: what the differences say
 * @n_unknown: postings left out because a level before or after is not known
 * @n_alone: those for which nobody comparable was left
 *
 * What one kind of posting or course did for one ability.
 */
typedef struct
{
  GArray        *pairs;
  CyGrowthSpread spread;
  guint          n_unknown;
  guint          n_alone;
} CyGrowthCell;

/**
 * CyGrowthKind:
 * @code: of the set that belongs to the means
 * @name: its name
 * @n_events: how many ended long enough ago
 * @n_early: how many did not
 * @cells: (array): one for each ability of the framework
 */
typedef struct
{
  const char   *code;
  const char   *name;
  guint         n_events;
  guint         n_early;
  CyGrowthCell *cells;
} CyGrowthKind;

/**
 * CyGrowthArgs:
 * @means: postings or courses
 * @scope: id of a unit of which the people were sent, 0 for everybody; comparable people may be of
 *   anywhere
 * @base_date: the day that everything is as of
 * @rules: (nullable): the rule set, else that of the year of @base_date
 */
typedef struct
{
  CyGrowthMeans means;
  gint64        scope;
  CyDate        base_date;
  CyRecord     *rules;
} CyGrowthArgs;

/**
 * CyGrowth:
 * @means: as asked for
 * @base_date: as asked for
 * @kinds: (element-type CyGrowthKind): every code of the set, in its order
 * @book: levels and framework
 */
typedef struct
{
  CyGrowthMeans  means;
  CyDate         base_date;
  GPtrArray     *kinds;
  CyAbilityBook *book;
  /*< private >*/
  GPtrArray *people; /* of CyGrowthPerson, by id */
} CyGrowth;

CyGrowth *
cy_growth_load (CyConn *conn, const CyGrowthArgs *args, GCancellable *cancellable, GError **error);
CyGrowth           *cy_growth_ref (CyGrowth *self);
void                cy_growth_unref (CyGrowth *self);
const CyGrowthKind *cy_growth_find (const CyGrowth *self, const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyGrowth, cy_growth_unref)

G_END_DECLS
