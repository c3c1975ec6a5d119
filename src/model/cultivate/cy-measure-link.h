/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyMeasureLink:
 * @measure: id of the measure, 0 while it is only a choice
 * @course: id of a course, 0 for a posting
 * @posting: id of a posting, 0 for a course
 * @name: of the course, or of the host
 * @since: its first day
 * @state: code of the set course_state or posting_state
 * @result: (nullable): code of the set training_result
 * @done: its last day once the person went through it, else %CY_DATE_NONE
 *
 * A course or posting by which a measure is carried out.
 */
typedef struct
{
  gint64 measure;
  gint64 course;
  gint64 posting;
  char  *name;
  CyDate since;
  char  *state;
  char  *result;
  CyDate done;
} CyMeasureLink;

GPtrArray *cy_measure_links_load (CyConn *conn, gint64 plan, GError **error);
GPtrArray *cy_measure_choices_load (CyConn *conn, gint64 measure, CyDate base_date, GError **error);
const CyMeasureLink *cy_measure_links_find (GPtrArray *links, gint64 measure);
const char          *cy_measure_link_get_state (const CyMeasureLink *self);

gboolean cy_measure_link (CyConn     *conn,
                          gint64      measure,
                          gint64      course,
                          gint64      posting,
                          const char *step_name,
                          GError    **error);

G_END_DECLS
