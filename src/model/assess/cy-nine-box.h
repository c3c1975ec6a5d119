/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-record.h"
#include "cy-types.h"

G_BEGIN_DECLS

/** CY_NINE_BANDS: bands of results and of potential: 1 high, 2 middle, 3 low; 0 is not known */
#define CY_NINE_BANDS 3

/** CY_NINE_THIRD: where there is no grade, a third of the ranks is a band: two cuts in equal parts
 * favour nobody and need no line that a scheme may not have */
#define CY_NINE_THIRD 3

/**
 * CyNineLine:
 * @person: id of the person
 * @name: of the person
 * @place: (nullable): of the village at the time
 * @town: id of its township, 0 for none
 * @town_name: (nullable): of that
 * @tier: (nullable): code of the tier in the pool
 * @total: thousandths of a point, -1 for none
 * @rank: in the cycle, 0 for none
 * @grade: (nullable): code of ZB18; decided, or else proposed
 * @is_decided: whether @grade is decided
 * @special: (nullable): code of ZB18 of why there is no grade
 * @potential_date: when @by_potential was judged, 0 for never
 * @potential_judges: (nullable): who judged it
 * @by_result: the band by the rule of results
 * @by_potential: the band of the newest judgement
 * @result: the band shown: of the discussion of this cycle, if there was one
 * @potential: the band shown
 * @discussed: the day of that discussion, 0 for none
 * @judges: (nullable): who decided in it
 * @reason: (nullable): why
 *
 * One person in the nine boxes.
 */
typedef struct
{
  gint64   person;
  char    *name;
  char    *place;
  gint64   town;
  char    *town_name;
  char    *tier;
  int      total;
  guint    rank;
  char    *grade;
  gboolean is_decided;
  char    *special;
  CyDate   potential_date;
  char    *potential_judges;
  guint    by_result;
  guint    by_potential;
  guint    result;
  guint    potential;
  CyDate   discussed;
  char    *judges;
  char    *reason;
} CyNineLine;

/**
 * CyNineBox:
 * @cycle: id of the cycle
 * @lines: (element-type CyNineLine): by rank
 * @n_ranks: how many have a total
 */
typedef struct
{
  gint64     cycle;
  GPtrArray *lines;
  guint      n_ranks;
} CyNineBox;

#define CY_TYPE_NINE_BOX (cy_nine_box_get_type ())
GType cy_nine_box_get_type (void) G_GNUC_CONST;
CyNineBox *
cy_nine_box_load (CyConn *conn, gint64 cycle, gint64 scope, CyDate base_date, GError **error);
CyNineBox        *cy_nine_box_ref (CyNineBox *self);
void              cy_nine_box_unref (CyNineBox *self);
const CyNineLine *cy_nine_box_find (const CyNineBox *self, gint64 person);

gboolean    cy_nine_line_is_placed (const CyNineLine *self);
guint       cy_nine_grade_get_band (const char *grade);
const char *cy_nine_get_box_name (guint result, guint potential);
const char *cy_nine_get_band_word (guint band);
const char *cy_nine_get_rule (void);

const char *cy_nine_move_find_problem (CyRecord *move, CyDate today);
gboolean
cy_nine_move (CyConn *conn, CyRecord *move, CyDate today, const char *step_name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyNineBox, cy_nine_box_unref)

G_END_DECLS
