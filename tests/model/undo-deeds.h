/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

/** CY_UNDO_TODAY: the day on which the deeds are done */
#define CY_UNDO_TODAY 20261122

/** CY_UNDO_DAY: a day before, of which something is noted */
#define CY_UNDO_DAY (CY_UNDO_TODAY - 2)

/** CY_UNDO_LAST: asks for the newest record of a table */
#define CY_UNDO_LAST(table) "SELECT max(id) FROM " table " WHERE deleted IS NULL"

/** CY_UNDO_CYCLE: the cycle of assessment that was made here */
#define CY_UNDO_CYCLE CY_UNDO_LAST ("assess_cycle")

/** CY_UNDO_ENTRY: somebody it grades, counted from 0 */
#define CY_UNDO_ENTRY(field, nth)                                                          \
  "SELECT " field                                                                          \
  " FROM assess_entry WHERE deleted IS NULL AND special IS NULL AND cycle=(" CY_UNDO_CYCLE \
  ") ORDER BY id LIMIT 1 OFFSET " #nth

/** CY_UNDO_N_PEOPLE: of the pool for one deed */
#define CY_UNDO_N_PEOPLE 3

/**
 * CyUndoDeed:
 * @name: what is done, as the journal calls it
 * @act: does it in a demo county, one step and no more
 */
typedef struct
{
  const char *name;
  gboolean (*act) (CyTest *test, const char *name, GError **error);
} CyUndoDeed;

/* Until one without a name. */
extern const CyUndoDeed cy_undo_way_deeds[];
extern const CyUndoDeed cy_undo_record_deeds[];
extern const CyUndoDeed cy_undo_people_deeds[];
extern const CyUndoDeed cy_undo_temper_deeds[];
extern const CyUndoDeed cy_undo_cultivate_deeds[];
extern const CyUndoDeed cy_undo_raise_deeds[];
extern const CyUndoDeed cy_undo_assess_deeds[];
extern const CyUndoDeed cy_undo_outcome_deeds[];

gint64   cy_undo_find (CyTest *test, const char *sql);
gboolean cy_undo_save (CyTest *test, CyRecord *record, const char *name, GError **error);
GArray  *cy_undo_list_pool (CyTest *test, guint skip);

G_END_DECLS
