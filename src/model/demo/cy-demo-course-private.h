/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-demo-private.h"

G_BEGIN_DECLS

/**
 * CyDemoCourse:
 * @town: place of the township, -1 for the county
 * @hours: of each day, in tenths; 0 when counted by day
 * @people: how many of the pool; 0 for everybody in the pool or a post of a part of the townships
 * @part: which part of @n_parts
 *
 * A course: when in its year, how long, whom it is for.
 */
typedef struct
{
  const char *name;
  const char *category;
  const char *form;
  const char *content;
  const char *ability;
  int         town;
  int         month;
  int         day;
  int         n_days;
  int         hours;
  int         people;
  gboolean    online;
  gboolean    counts;
  const char *certificate;
  int         n_parts;
  int         part;
} CyDemoCourse;

gboolean cy_demo_course_make (CyDemo             *demo,
                              const CyDemoCourse *spec,
                              CyDate              since,
                              const char         *state,
                              guint               nth,
                              GError            **error);

G_END_DECLS
