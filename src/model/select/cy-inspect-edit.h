/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyInspectFault:
 * @CY_INSPECT_SOUND: none
 * @CY_INSPECT_NO_DAY: no whole day, or no such day
 * @CY_INSPECT_NO_ORGAN: nobody sends the group
 * @CY_INSPECT_NO_LEADER: a group without a leader
 * @CY_INSPECT_SMALL_GROUP: fewer than %CY_INSPECT_GROUP_MIN people inspect
 * @CY_INSPECT_NO_METHOD: not one of the five methods
 * @CY_INSPECT_NO_CIRCLE: 延伸考察 without its circle, or a circle without it
 * @CY_INSPECT_BAD_HEARD: a kind of people without its number
 * @CY_INSPECT_BAD_MARK: below 0 or above 100
 * @CY_INSPECT_BAD_TALLY: more answers than people heard, or fewer than none
 * @CY_INSPECT_NO_RECORD: nothing was recorded that could be finished
 * @CY_INSPECT_NO_OPINION: nothing was concluded
 * @CY_INSPECT_EARLY: finished before it began
 *
 * Why something cannot be written down.
 */
typedef enum
{
  CY_INSPECT_SOUND,
  CY_INSPECT_NO_DAY,
  CY_INSPECT_NO_ORGAN,
  CY_INSPECT_NO_LEADER,
  CY_INSPECT_SMALL_GROUP,
  CY_INSPECT_NO_METHOD,
  CY_INSPECT_NO_CIRCLE,
  CY_INSPECT_BAD_HEARD,
  CY_INSPECT_BAD_MARK,
  CY_INSPECT_BAD_TALLY,
  CY_INSPECT_NO_RECORD,
  CY_INSPECT_NO_OPINION,
  CY_INSPECT_EARLY,
} CyInspectFault;

/**
 * CyAssignCount:
 * @n_assigned: who is to be inspected now
 * @n_skipped: whose inspection is under way already
 */
typedef struct
{
  guint n_assigned;
  guint n_skipped;
} CyAssignCount;

CyInspectFault cy_inspect_check_assignment (CyRecord *inspection);
CyInspectFault cy_inspect_check_record (CyRecord *record, GPtrArray *answers);
CyInspectFault cy_inspect_check_finish (CyRecord *inspection, guint n_records);
const char    *cy_inspect_fault_get_words (CyInspectFault fault);

gboolean cy_inspect_assign (CyConn        *conn,
                            CyRecord      *order,
                            GArray        *people,
                            const char    *step_name,
                            CyAssignCount *count,
                            GError       **error);
gboolean cy_inspect_save_record (CyConn     *conn,
                                 CyRecord   *record,
                                 GPtrArray  *answers,
                                 const char *step_name,
                                 GError    **error);
gboolean
cy_inspect_delete_record (CyConn *conn, gint64 record, const char *step_name, GError **error);
gboolean
cy_inspect_finish (CyConn *conn, CyRecord *inspection, const char *step_name, GError **error);

G_END_DECLS
