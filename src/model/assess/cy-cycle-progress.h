/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-cycle-graders.h"
#include "cy-date.h"
#include "cy-scheme-plan.h"

G_BEGIN_DECLS

/**
 * CyProgressSum:
 * @n_people: how many are in the list
 * @n_special: how many of them without a grade; they owe no marks
 * @n_done: how many of the others have all their marks
 * @n_missing: how many lack every mark of a grader group, or the mark of a diagnosis
 * @due: marks asked for: indicators by graders, where a group without a grader counts as one, and
 *   the four diagnoses
 * @entered: marks given
 * @bad: marks outside the range, or typed in twice with two outcomes
 */
typedef struct
{
  guint n_people;
  guint n_special;
  guint n_done;
  guint n_missing;
  guint due;
  guint entered;
  guint bad;
} CyProgressSum;

/**
 * CyProgressPerson:
 * @entry: id in the cycle
 * @person: id, 0 for a village team
 * @name: of the person or the village
 * @unit: id of the unit by which they are graded, 0 if unknown
 * @place: (nullable): its name
 * @town: (nullable): of its township
 * @town_id: id of the township, 0 for none
 * @ord: place of the unit in the tree
 * @special: (nullable): code of the set zb18
 * @reason: (nullable): why they are special
 * @due: marks asked for
 * @entered: marks given
 * @bad: marks that cannot be right
 * @missing: a bit for each grader group of the scheme of which there is no mark
 * @blocks: a bit for each #CyDiagnosisBlock that is asked for and has no mark
 */
typedef struct
{
  gint64  entry;
  gint64  person;
  char   *name;
  gint64  unit;
  char   *place;
  char   *town;
  gint64  town_id;
  gint64  ord;
  char   *special;
  char   *reason;
  guint   due;
  guint   entered;
  guint   bad;
  guint64 missing;
  guint   blocks;
} CyProgressPerson;

/**
 * CyProgressUnit:
 * @unit: id, 0 for those of no unit
 * @town_id: id of the township of a village, 0 for a township
 * @name: (nullable): of the unit
 * @town: (nullable): of the township of a village
 * @sum: of those graded there
 */
typedef struct
{
  gint64        unit;
  gint64        town_id;
  const char   *name;
  const char   *town;
  CyProgressSum sum;
} CyProgressUnit;

/**
 * CyProgressGrader:
 * @grader: who
 * @group: index of the grader group in the plan, -1 when the scheme has it no more
 * @due: marks asked for
 * @entered: marks given
 */
typedef struct
{
  const CyCycleGrader *grader;
  int                  group;
  guint                due;
  guint                entered;
} CyProgressGrader;

/**
 * CyCycleProgress:
 * @cycle: of #CY_ASSESS_CYCLE
 * @plan: its scheme
 * @graders: (element-type CyCycleGrader): in their order
 * @people: (element-type CyProgressPerson): in the order of the units
 * @units: (element-type CyProgressUnit): townships, each followed by its villages
 * @by_grader: (element-type CyProgressGrader): in the order of @graders
 * @sum: of everybody
 *
 * How far the marking of a cycle is.
 */
typedef struct
{
  CyRecord     *cycle;
  CySchemePlan *plan;
  GPtrArray    *graders;
  GPtrArray    *people;
  GPtrArray    *units;
  GPtrArray    *by_grader;
  CyProgressSum sum;
} CyCycleProgress;

CyCycleProgress *cy_cycle_progress_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error);
void             cy_cycle_progress_free (CyCycleProgress *self);
char *cy_cycle_progress_dup_missing (const CyCycleProgress *self, const CyProgressPerson *person);
gboolean cy_cycle_progress_is_late (const CyCycleProgress *self, CyDate today);
gboolean cy_progress_person_is_done (const CyProgressPerson *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyCycleProgress, cy_cycle_progress_free)

G_END_DECLS
