/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-plan.h"

G_BEGIN_DECLS

/** CY_SCORE_NONE: a cell nobody marked */
#define CY_SCORE_NONE (-1)
/** CY_SCORE_PASSES: marks on paper may be typed in so many times */
#define CY_SCORE_PASSES 2

/**
 * CyScoreRow:
 * @id: of the entry
 * @person: id of the person, 0 for a team
 * @name: of the person or the unit
 * @unit: id of the unit at the time, 0 if unknown
 * @place: (nullable): short name of the unit
 * @town: (nullable): short name of what the unit lies in, but for the county
 * @special: (nullable): code of ZB18 of who is not graded, and not marked
 */
typedef struct
{
  gint64 id;
  gint64 person;
  char  *name;
  gint64 unit;
  char  *place;
  char  *town;
  char  *special;
} CyScoreRow;

/**
 * CyScoreGrader:
 * @id: of the grader
 * @group: index of the group in the plan
 * @name: of the grader
 * @place: (nullable): short name of the unit that is marked
 * @n_people: how many are to be marked
 * @n_marked: how many marks there are
 */
typedef struct
{
  gint64 id;
  guint  group;
  char  *name;
  char  *place;
  guint  n_people;
  guint  n_marked;
} CyScoreGrader;

/**
 * CyScoreCell:
 * @row: index
 * @column: index
 * @mark: hundredths of a point, %CY_SCORE_NONE to take it away
 */
typedef struct
{
  guint row;
  guint column;
  int   mark;
} CyScoreCell;

/**
 * CyScoreDifference:
 * @row: index
 * @column: index
 * @first: what was typed in first
 * @second: what was typed in again
 */
typedef struct
{
  guint row;
  guint column;
  int   first;
  int   second;
} CyScoreDifference;

/**
 * CyScoreArgs:
 * @cycle: id of the cycle
 * @grader: id of the grader whose marks are wanted, 0 for none: all indicators are columns then
 * @scope: id of the unit whose people are wanted, 0 for all
 */
typedef struct
{
  gint64 cycle;
  gint64 grader;
  gint64 scope;
} CyScoreArgs;

/**
 * CyScoreSheet:
 * @plan: the scheme
 * @cycle: id of the cycle
 * @name: of the cycle
 * @kind: code of cycle_kind
 * @state: code of cycle_state
 * @opens: `YYYYMMDD`, 0 if unknown
 * @deadline: `YYYYMMDD`
 * @is_double: whether marks are typed in twice
 * @grader: index of the grader whose marks these are, -1 for none
 * @rows: (element-type CyScoreRow): by unit and name
 * @columns: (element-type guint): indicators of the plan; with a grader those that he marks
 * @graders: (element-type CyScoreGrader): all of the cycle, group by group
 *
 * One grader's marks of a cycle, people by indicators, with what is typed and may not stand.
 */
typedef struct
{
  CySchemePlan *plan;
  gint64        cycle;
  char         *name;
  char         *kind;
  char         *state;
  int           opens;
  int           deadline;
  gboolean      is_double;
  int           grader;
  GPtrArray    *rows;
  GArray       *columns;
  GPtrArray    *graders;

  /*< private >*/
  int        *marks[CY_SCORE_PASSES];
  GHashTable *typed[CY_SCORE_PASSES];
  GHashTable *by_entry;
} CyScoreSheet;

#define CY_TYPE_SCORE_SHEET (cy_score_sheet_get_type ())
GType         cy_score_sheet_get_type (void) G_GNUC_CONST;
CyScoreSheet *cy_score_sheet_load (CyConn *conn, const CyScoreArgs *args, GError **error);
CyScoreSheet *cy_score_sheet_ref (CyScoreSheet *self);
void          cy_score_sheet_unref (CyScoreSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyScoreSheet, cy_score_sheet_unref)

#define cy_score_sheet_row(sheet, nth) ((const CyScoreRow *) g_ptr_array_index ((sheet)->rows, nth))
#define cy_score_sheet_grader(sheet, nth) \
  ((const CyScoreGrader *) g_ptr_array_index ((sheet)->graders, nth))

const CyPlanIndicator *cy_score_sheet_indicator (const CyScoreSheet *self, guint column);
int                    cy_score_sheet_find_entry (const CyScoreSheet *self, gint64 entry);

int  cy_score_sheet_get (const CyScoreSheet *self, guint pass, guint row, guint column);
void cy_score_sheet_set (CyScoreSheet *self, guint pass, guint row, guint column, int mark);
const char      *
cy_score_sheet_get_typed (const CyScoreSheet *self, guint pass, guint row, guint column);
void cy_score_sheet_set_typed (CyScoreSheet *self,
                               guint         pass,
                               guint         row,
                               guint         column,
                               const char   *text);
void cy_score_sheet_keep_typed (CyScoreSheet *self, const CyScoreSheet *from);

gboolean cy_score_sheet_may_mark (const CyScoreSheet *self, guint row, char **message);
gboolean cy_score_sheet_sum (const CyScoreSheet *self, guint pass, guint row, int *sum, int *share);
void     cy_score_sheet_count (const CyScoreSheet *self,
                               guint               pass,
                               guint              *n_marked,
                               guint              *n_blank,
                               guint              *n_faulty);
GArray  *cy_score_sheet_compare (const CyScoreSheet *self);
guint    cy_score_sheet_count_due (const CyScoreSheet *self, const CyScoreGrader *grader);

gboolean cy_score_is_marked (const CyPlanIndicator *indicator);
gboolean
      cy_score_is_asked_of (const CySchemePlan *plan, guint indicator, const char *kind, int group);
guint cy_score_count_asked (const CySchemePlan *plan, const char *kind, int group);
gboolean cy_score_check (const CyPlanIndicator *indicator, int mark);
gboolean
      cy_score_read (const CyPlanIndicator *indicator, const char *text, int *mark, char **message);
char *cy_score_dup_points (int points);
char *cy_score_dup_mark (const CyPlanIndicator *indicator, int mark);

GArray *cy_score_paste_read (const CyScoreSheet *sheet,
                             guint               pass,
                             GPtrArray          *rows,
                             guint               top,
                             guint               left,
                             char              **message);

/**
 * CyScoreTarget:
 * @cycle: id of the cycle
 * @grader: id of the grader
 * @pass: 0 for the marks that count, 1 for those typed in again
 * @today: `YYYYMMDD`, the day on which a scheme is frozen by its first mark
 */
typedef struct
{
  gint64 cycle;
  gint64 grader;
  guint  pass;
  gint64 today;
} CyScoreTarget;

/**
 * CyScoreMark:
 * @entry: id of the entry
 * @indicator: id of the indicator
 * @mark: hundredths of a point, %CY_SCORE_NONE to take it away
 */
typedef struct
{
  gint64 entry;
  gint64 indicator;
  int    mark;
} CyScoreMark;

gboolean cy_score_write (CyConn              *conn,
                         const CyScoreTarget *target,
                         const CyScoreMark   *marks,
                         guint                n_marks,
                         const char          *step_name,
                         GError             **error);

G_END_DECLS
