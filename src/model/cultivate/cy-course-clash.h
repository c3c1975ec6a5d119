/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyCourseClash:
 * @person: id
 * @name: of the person
 * @course: name of the other course
 * @date: of its session
 * @since: when that begins, as 09:00
 * @till: when that ends
 *
 * Somebody who cannot come, because another course has a session at the same hour.
 */
typedef struct
{
  gint64 person;
  char  *name;
  char  *course;
  CyDate date;
  char  *since;
  char  *till;
} CyCourseClash;

GPtrArray *cy_course_clashes_load (CyConn       *conn,
                                   gint64        course,
                                   gint64        session,
                                   const GArray *people,
                                   GError      **error);
char      *cy_course_clash_dup_hours (const CyCourseClash *self);
gboolean   cy_course_clashes_refuse (GPtrArray *clashes, GError **error);

G_END_DECLS
