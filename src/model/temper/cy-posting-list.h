/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-crossing.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyPostingState:
 * @CY_POSTING_PLANNED: not sent out yet
 * @CY_POSTING_RUNNING: there now
 * @CY_POSTING_DONE: the time is over
 * @CY_POSTING_STOPPED: ended before its time, or never begun
 *
 * How a posting stands on a day.
 */
typedef enum
{
  CY_POSTING_PLANNED,
  CY_POSTING_RUNNING,
  CY_POSTING_DONE,
  CY_POSTING_STOPPED,
  CY_POSTING_N_STATES,
} CyPostingState;

/**
 * CyPostingDeed:
 * @CY_DEED_NOTHING: all is done
 * @CY_DEED_PLAN: a new posting
 * @CY_DEED_CHANGE: what was entered is mended
 * @CY_DEED_START: 派出
 * @CY_DEED_MIDTERM: 中期检查
 * @CY_DEED_APPRAISE: 期满鉴定
 * @CY_DEED_STOP: 提前结束
 *
 * What is done about a posting.
 */
typedef enum
{
  CY_DEED_NOTHING,
  CY_DEED_PLAN,
  CY_DEED_CHANGE,
  CY_DEED_START,
  CY_DEED_MIDTERM,
  CY_DEED_APPRAISE,
  CY_DEED_STOP,
} CyPostingDeed;

/**
 * CyPosted:
 * @posting: id
 * @person: id of who is posted
 * @unit: id of the village they come from, 0 for none
 * @place: (nullable): its name
 * @town: (nullable): name of the unit above
 * @host_unit: id of where they go, 0 for what is not in the tree
 * @host: (nullable): its name
 * @host_town: (nullable): name of the unit above it
 * @host_kind: (nullable): code of the set unit_kind
 * @kind: (nullable): code of the set tempering_type
 * @crossings: what it crosses
 * @is_set: whether somebody set the crossings by hand
 * @exchange: id of the linked exchange, 0 for none
 * @way: (nullable): its code of the set exchange_way
 * @exchange_name: (nullable): its name
 * @mentor: (nullable): name of the mentor
 * @state: as of the base date
 * @since: when it began, %CY_DATE_NONE while it has not
 * @until: when it ended, %CY_DATE_NONE while it has not
 * @subsidy: in fen a month
 * @appraised: when, %CY_DATE_NONE when it was not by the base date
 * @grade: (nullable): code of the set tempering_grade
 * @n_tasks: stretch tasks of the posting
 * @n_tasks_done: those done by the base date
 * @tasks: (nullable): their titles
 * @is_home: whether the person lives within the scope
 * @is_host: whether the host lies within the scope
 *
 * One posting as of a day.
 */
typedef struct
{
  gint64         posting;
  gint64         person;
  char          *name;
  gint64         unit;
  char          *place;
  char          *town;
  gint64         host_unit;
  char          *host;
  char          *host_town;
  const char    *host_kind;
  const char    *kind;
  char          *post;
  gboolean       is_hard;
  CyCrossings    crossings;
  gboolean       is_set;
  gint64         exchange;
  const char    *way;
  char          *exchange_name;
  char          *supervisor;
  char          *mentor;
  CyPostingState state;
  CyDate         planned_since;
  CyDate         planned_until;
  CyDate         since;
  CyDate         until;
  gint64         subsidy;
  CyDate         midterm;
  CyDate         appraised;
  const char    *grade;
  guint          n_tasks;
  guint          n_tasks_done;
  char          *tasks;
  gboolean       is_home;
  gboolean       is_host;
  char          *end_reason;
  char          *note;
} CyPosted;

/**
 * CyPostingArgs:
 * @scope: id of a unit, 0 for everything
 * @person: id of the only person that is meant, 0 for all
 * @year: only what touches it, 0 for all
 * @base_date: the day that everything is as of
 */
typedef struct
{
  gint64 scope;
  gint64 person;
  int    year;
  CyDate base_date;
} CyPostingArgs;

/**
 * CyPostingList:
 * @posted: (element-type CyPosted): who is away and back first, then who is to leave, then the past
 * @base_date: as asked for
 * @remind_days: a posting ends soon when it does within so many days; from the rule set
 */
typedef struct
{
  GPtrArray *posted;
  CyDate     base_date;
  int        remind_days;
} CyPostingList;

CyPostingList  *cy_posting_list_load (CyConn *conn, const CyPostingArgs *args, GError **error);
void            cy_posting_list_free (CyPostingList *self);
const CyPosted *cy_posting_list_find (const CyPostingList *self, gint64 posting);

CyDate        cy_posted_get_start (const CyPosted *self);
CyDate        cy_posted_get_end (const CyPosted *self, CyDate base_date);
int           cy_posted_get_days_left (const CyPosted *self, CyDate base_date);
gboolean      cy_posted_ends_soon (const CyPosted *self, const CyPostingList *list);
gboolean      cy_posted_is_late (const CyPosted *self, CyDate base_date);
CyPostingDeed cy_posted_find_next (const CyPosted *self, const CyPostingList *list);
gint64        cy_posted_sum_subsidy (const CyPosted *self, CyDate base_date);
gboolean      cy_posted_matches (const CyPosted *self, const char *search);
char         *cy_posted_dup_span (const CyPosted *self);
char         *cy_posted_dup_progress (const CyPosted *self);

const char *cy_posting_state_get_code (CyPostingState state);

int cy_posting_count_months (CyDate since, CyDate last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPostingList, cy_posting_list_free)

G_END_DECLS
