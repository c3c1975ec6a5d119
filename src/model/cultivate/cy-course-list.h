/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyCourseItem:
 * @category: (nullable): codes, as long as the program lives; the next three, too
 * @organiser: (nullable): who holds it
 * @unit: (nullable): short name of the unit that holds it
 * @hours: tenths of credit hours of all sessions
 * @n_held: sessions up to the base date
 * @n_passed: participants with a good result
 * @n_certificates: participants with a certificate
 * @capacity: places, 0 for no limit
 *
 * A line of the list of courses.
 */
typedef struct
{
  gint64      id;
  int         year;
  char       *name;
  const char *category;
  const char *form;
  const char *content;
  const char *state;
  char       *organiser;
  char       *unit;
  char       *place;
  CyDate      since;
  CyDate      until;
  gboolean    online;
  gboolean    counts;
  gint64      hours;
  guint       capacity;
  guint       n_sessions;
  guint       n_held;
  guint       n_people;
  guint       n_passed;
  guint       n_certificates;
} CyCourseItem;

/**
 * CyCourseArgs:
 * @scope: id of a unit, 0 for everything
 * @year: 0 for every year
 * @base_date: the day up to which sessions are held
 * @search: (nullable): must stand in name, organiser, unit, place, category or content
 */
typedef struct
{
  gint64      scope;
  int         year;
  CyDate      base_date;
  const char *search;
} CyCourseArgs;

GPtrArray *cy_course_list_load (CyConn *conn, const CyCourseArgs *args, GError **error);
gboolean   cy_course_item_fits (const CyCourseItem *self, const char *search);
GArray    *cy_course_list_years (CyConn *conn, GError **error);

G_END_DECLS
