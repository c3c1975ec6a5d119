/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-scheme-plan.h"

G_BEGIN_DECLS

/* Instead of a mark: nothing was given; typed in twice and not the same. */
#define CY_ASSESS_NO_MARK G_MININT32
#define CY_ASSESS_TWO_MARKS (G_MININT32 + 1)

/** CY_ASSESS_NO_VALUE: instead of a value in thousandths: there is none */
#define CY_ASSESS_NO_VALUE G_MININT64

/**
 * CyAssessGrader:
 * @id: of the grader
 * @group: index of the group in the plan
 * @name: of the grader
 * @first: place in the walk through the tree of the unit the grader marks, 0 for all
 * @last: of the last unit below it
 */
typedef struct
{
  gint64 id;
  guint  group;
  char  *name;
  int    first;
  int    last;
} CyAssessGrader;

/**
 * CyAssessNote:
 * @id: of the work note
 * @indicator: index in the plan
 * @date: `YYYYMMDD`
 * @times: how often it happened
 * @points: hundredths; %CY_ASSESS_NO_MARK where the indicator says how many
 * @multiplier: hundredths
 * @content: what happened
 */
typedef struct
{
  gint64 id;
  guint  indicator;
  int    date;
  int    times;
  int    points;
  int    multiplier;
  char  *content;
} CyAssessNote;

/**
 * CyAssessFactState:
 * @CY_FACT_NONE: nothing is known
 * @CY_FACT_KNOWN: there is a value
 * @CY_FACT_HIDDEN: there was a ballot, of too few voters for a result
 * @CY_FACT_NO_TARGET: what it is to be divided by is nought
 */
typedef enum
{
  CY_FACT_NONE,
  CY_FACT_KNOWN,
  CY_FACT_HIDDEN,
  CY_FACT_NO_TARGET,
} CyAssessFactState;

/**
 * CyAssessFact:
 * @state: whether there is one
 * @value: of a ballot thousandths, of a village figure ten-thousandths, of hours tenths, of tasks
 *   how many are done, of a diagnosis hundredths, of an ability tenths
 * @of: in the same unit: what earns all points; of village figures the indicator says it
 * @date: `YYYYMMDD`, 0 where it has none
 * @source: id of the ballot, else 0
 *
 * What another room of the program says of somebody.
 */
typedef struct
{
  CyAssessFactState state;
  gint64            value;
  gint64            of;
  int               date;
  gint64            source;
} CyAssessFact;

/**
 * CyAssessQuarter:
 * @name: of the cycle
 * @total: thousandths; %CY_ASSESS_NO_VALUE when it has none
 * @coverage: tenths of a percent
 * @oldest: `YYYYMMDD`
 */
typedef struct
{
  char  *name;
  gint64 total;
  int    coverage;
  int    oldest;
} CyAssessQuarter;

/**
 * CyAssessStored:
 * @id: of the stored result, 0 for none
 * @total: thousandths; %CY_ASSESS_NO_VALUE for none
 * @bonus: thousandths
 * @rank: 0 for none
 * @coverage: tenths of a percent
 * @oldest: `YYYYMMDD`, 0 for none
 * @veto: (nullable): code of veto_effect
 * @proposed: (nullable): code of ZB18
 * @grade: (nullable): the same, as decided
 * @digest: (nullable): of what it was computed from
 */
typedef struct
{
  gint64 id;
  gint64 total;
  gint64 bonus;
  guint  rank;
  int    coverage;
  int    oldest;
  char  *veto;
  char  *proposed;
  char  *grade;
  char  *digest;
} CyAssessStored;

/**
 * CyAssessEntry:
 * @id: of the entry
 * @person: id, 0 for a village team
 * @unit: id of the village, 0 when not known
 * @ord: its place in the walk through the tree
 * @name: of the person or team
 * @place: (nullable): name of the village
 * @town: id of the unit above it, 0 when not known
 * @town_name: (nullable): its name
 * @special: (nullable): code of ZB18: in the list, and in no base
 * @reason: (nullable): in words
 * @n_graders: who may mark this entry
 * @graders: their indexes in the book
 * @marks: of each indicator @n_graders, hundredths or %CY_ASSESS_NO_MARK, %CY_ASSESS_TWO_MARKS
 * @days: of each mark, `YYYYMMDD`
 * @facts: of each indicator that another room gives a value for, see #CyAssessBook.fact_of
 * @notes: (nullable) (element-type CyAssessNote): by date
 * @quarters: (nullable) (element-type CyAssessQuarter): of the year, in a year-end cycle
 * @stored: what is stored
 */
typedef struct
{
  gint64         id;
  gint64         person;
  gint64         unit;
  int            ord;
  char          *name;
  char          *place;
  gint64         town;
  char          *town_name;
  char          *special;
  char          *reason;
  guint          n_graders;
  guint         *graders;
  gint32        *marks;
  gint32        *days;
  CyAssessFact  *facts;
  GArray        *notes;
  GArray        *quarters;
  CyAssessStored stored;
} CyAssessEntry;

/**
 * CyAssessBook:
 * @plan: the scheme
 * @cycle: id of the cycle
 * @name: its name
 * @kind: code of cycle_kind
 * @state: code of cycle_state
 * @year: the year assessed
 * @since: first day of the period
 * @until: last day
 * @asked: of each indicator, whether this cycle marks it
 * @fact_of: of each indicator, its place among the facts of an entry, or -1
 * @n_facts: how many facts an entry has
 * @entries: (element-type CyAssessEntry): in the order of units and names
 * @graders: (element-type CyAssessGrader): in their order
 *
 * All that a cycle is computed from, in memory.
 */
typedef struct
{
  CySchemePlan *plan;
  gint64        cycle;
  char         *name;
  char         *kind;
  char         *state;
  int           year;
  gint64        since;
  gint64        until;
  gboolean     *asked;
  int          *fact_of;
  guint         n_facts;
  GPtrArray    *entries;
  GPtrArray    *graders;
  /*< private >*/
  GHashTable *by_id; /* of @entries */
  char       *rules; /* digest of the scheme */
} CyAssessBook;

#define cy_assess_book_entry(book, nth) ((CyAssessEntry *) g_ptr_array_index ((book)->entries, nth))
#define cy_assess_book_grader(book, nth) \
  ((const CyAssessGrader *) g_ptr_array_index ((book)->graders, nth))

CyAssessBook *cy_assess_book_load (CyConn *conn, gint64 cycle, GError **error);
CyAssessBook *cy_assess_book_ref (CyAssessBook *self);
void          cy_assess_book_unref (CyAssessBook *self);
int           cy_assess_book_find (const CyAssessBook *self, gint64 entry);
int           cy_assess_book_find_grader (const CyAssessBook *self, gint64 grader);
gint32
     cy_assess_book_get_mark (const CyAssessBook *self, guint entry, guint indicator, guint grader);
void cy_assess_book_set_mark (CyAssessBook *self,
                              guint         entry,
                              guint         indicator,
                              guint         grader,
                              gint32        mark);
gboolean cy_assess_book_is_routine_part (const CyAssessBook *self, guint part);
char    *cy_assess_book_dup_digest (const CyAssessBook *self, guint entry);
gboolean cy_assess_book_is_stale (const CyAssessBook *self, guint entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyAssessBook, cy_assess_book_unref)

G_END_DECLS
