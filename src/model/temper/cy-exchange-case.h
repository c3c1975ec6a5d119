/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ability-book.h"
#include "cy-conn.h"
#include "cy-crossing.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/** CyExchangePart: what the points of a person in a place are made of */
typedef enum
{
  CY_EXCHANGE_PART_SPECIALTY,
  CY_EXCHANGE_PART_GAP,
  CY_EXCHANGE_PART_POTENTIAL,
  CY_EXCHANGE_PART_TARGET,
  CY_EXCHANGE_PART_CROSSING,
  CY_EXCHANGE_PART_HARD,
  CY_EXCHANGE_PART_SERVICE,
  CY_EXCHANGE_N_PARTS
} CyExchangePart;

/**
 * CyExchangeRule:
 * @CY_EXCHANGE_RULE_POOL: only who is in the pool
 * @CY_EXCHANGE_RULE_AWAY: nobody who is sent elsewhere then
 * @CY_EXCHANGE_RULE_KIND: nobody to the same kind of posting again
 * @CY_EXCHANGE_RULE_HOST: nobody to the same host again
 * @CY_EXCHANGE_RULE_HOME: nobody into the own village
 * @CY_EXCHANGE_RULE_KIN: nobody to where kin hold a post
 * @CY_EXCHANGE_RULE_MENTOR: nobody to where no mentor is free
 * @CY_EXCHANGE_RULE_BARRED: the user does not want it
 * @CY_EXCHANGE_RULE_CAPACITY: no more people than the place takes
 * @CY_EXCHANGE_RULE_LOAD: no more people than the mentor takes
 * @CY_EXCHANGE_RULE_APART: no two kin to one host
 * @CY_EXCHANGE_RULE_SHARE: no township fills too many of the hard posts
 * @CY_EXCHANGE_RULE_LOCK: the user locked it otherwise
 *
 * What must hold. Those from the capacity on depend on where the others go.
 */
typedef enum
{
  CY_EXCHANGE_RULE_POOL,
  CY_EXCHANGE_RULE_AWAY,
  CY_EXCHANGE_RULE_KIND,
  CY_EXCHANGE_RULE_HOST,
  CY_EXCHANGE_RULE_HOME,
  CY_EXCHANGE_RULE_KIN,
  CY_EXCHANGE_RULE_MENTOR,
  CY_EXCHANGE_RULE_BARRED,
  CY_EXCHANGE_RULE_CAPACITY,
  CY_EXCHANGE_RULE_LOAD,
  CY_EXCHANGE_RULE_APART,
  CY_EXCHANGE_RULE_SHARE,
  CY_EXCHANGE_RULE_LOCK,
  CY_EXCHANGE_N_RULES
} CyExchangeRule;

/**
 * CyExchangePast:
 *
 * Where somebody was sent to, or is to be, by other plans.
 */
typedef struct
{
  char       *kind;
  gint64      unit;
  char       *host;
  gboolean    is_outside;
  gboolean    is_hard;
  CyDate      since;
  CyDate      until;
  char       *state;
  CyCrossings crossings;
} CyExchangePast;

/**
 * CyExchangeSpot:
 * @unit: id, 0 for what is not in the tree
 * @town: id of the unit itself, or of what a village lies in
 * @place: by which crossings are told
 *
 * Where somebody comes from or goes to.
 */
typedef struct
{
  gint64          unit;
  char           *name;
  gint64          town;
  char           *town_name;
  CyCrossingPlace place;
} CyExchangeSpot;

/**
 * CyExchangeMember:
 * @id: of the row in the plan
 * @served: whole years in the post held when the plan begins, the longest of several; -1 when none
 *   is, or nobody knows since when
 * @words: what is known of the specialty and the subjects studied
 * @goal: post or direction that somebody is raised for, in words
 * @past: (element-type CyExchangePast)
 * @place: index of the place proposed, -1 for none
 * @before: index of the one proposed before
 *
 * One of those who are to go somewhere.
 */
typedef struct
{
  gint64         id;
  gint64         person;
  char          *name;
  CyExchangeSpot home;
  gboolean       is_in_pool;
  char          *tier;
  int            served;
  char          *words;
  char          *goal;
  char          *potential;
  GPtrArray     *past;
  CyCrossings    crossings;
  int            place;
  int            before;
  gboolean       is_locked;
  char          *reason;
  gint64         posting;
} CyExchangeMember;

/**
 * CyExchangeSeat:
 * @trade: (nullable): of a host outside the tree, code of the set unit_trade
 * @system: (nullable): of a host outside the tree, code of the set unit_system
 * @own_mentor: id of the mentor that the place names, 0 for none
 * @mentor: index of the mentor: that one, or one of its unit or township; -1 for none
 *
 * Where somebody can go.
 */
typedef struct
{
  gint64         id;
  CyExchangeSpot spot;
  gboolean       is_outside;
  char          *trade;
  char          *system;
  char          *post;
  gboolean       is_hard;
  guint          capacity;
  char          *specialty;
  char          *ability;
  gint64         own_mentor;
  int            mentor;
} CyExchangeSeat;

/** CyExchangeMentor: who can take how many more people, and how many seats are theirs */
typedef struct
{
  gint64 id;
  char  *name;
  gint64 unit;
  guint  n_free;
  guint  n_given;
} CyExchangeMentor;

/** CyExchangeKin: two people of the plan, or one and a place where kin hold a post */
typedef struct
{
  int   person;
  int   other;
  int   place;
  char *words;
} CyExchangeKin;

/**
 * CyExchangeArc:
 * @points: the sum of @parts
 * @parts: of #CyExchangePart, points
 * @bars: flags of the rules before %CY_EXCHANGE_RULE_CAPACITY that speak against it
 */
typedef struct
{
  int   points;
  int   parts[CY_EXCHANGE_N_PARTS];
  guint bars;
} CyExchangeArc;

/**
 * CyExchangeCase:
 * @plan: the plan
 * @people: (element-type CyExchangeMember): in the order of their uids
 * @places: (element-type CyExchangeSeat)
 * @mentors: (element-type CyExchangeMentor)
 * @kin: (element-type CyExchangeKin)
 *
 * Everything that decides who should go where. It does not change once it is loaded, so threads may
 * share it.
 */
typedef struct
{
  CyRecord  *plan;
  GPtrArray *people;
  GPtrArray *places;
  GPtrArray *mentors;
  GPtrArray *kin;
  /*< private >*/
  CyExchangeArc *arcs;
  GHashTable    *barred;
  CyAbilityBook *book;
  CyDate         base_date;
  guint          mentor_load;
} CyExchangeCase;

CyExchangeCase *cy_exchange_case_load (CyConn *conn, gint64 plan, CyDate base_date, GError **error);
CyExchangeCase *cy_exchange_case_ref (CyExchangeCase *self);
void            cy_exchange_case_unref (CyExchangeCase *self);
const CyExchangeMember *cy_exchange_case_get_person (const CyExchangeCase *self, guint person);
const CyExchangeSeat   *cy_exchange_case_get_place (const CyExchangeCase *self, guint place);
const CyExchangeArc       *
cy_exchange_case_get_arc (const CyExchangeCase *self, guint person, guint place);
int  *cy_exchange_case_dup_places (const CyExchangeCase *self);
int   cy_exchange_case_find_person (const CyExchangeCase *self, gint64 id);
int   cy_exchange_case_find_place (const CyExchangeCase *self, gint64 id);
guint cy_exchange_case_count_seats (const CyExchangeCase *self);

gboolean cy_exchange_is_adopted (CyRecord *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyExchangeCase, cy_exchange_case_unref)

G_END_DECLS
