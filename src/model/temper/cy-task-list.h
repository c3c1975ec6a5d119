/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyTask:
 * @task: id
 * @unit: id of the person's village, 0 for none
 * @place: (nullable): its name
 * @posting: id of the posting that it belongs to, 0 for none
 * @host: (nullable): where that is
 * @kind: (nullable): code of the set key_task
 * @progress: in percent, as entered
 * @done: %CY_DATE_NONE when it was not by the base date
 * @is_late: whether it was due before the base date and is not done
 *
 * A stretch task as of a day.
 */
typedef struct
{
  gint64      task;
  gint64      person;
  char       *name;
  gint64      unit;
  char       *place;
  gint64      posting;
  char       *host;
  const char *kind;
  char       *title;
  char       *target;
  CyDate      given;
  CyDate      due;
  int         progress;
  CyDate      done;
  char       *evidence;
  char       *result;
  char       *judge;
  gboolean    is_late;
} CyTask;

GPtrArray *
cy_task_list_load (CyConn *conn, gint64 scope, gint64 person, CyDate base_date, GError **error);
gboolean cy_task_matches (const CyTask *self, const char *search);

G_END_DECLS
