/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What everybody of the demo county is on in a year: the rotation in the spring, the courses online
 * in the summer and, still to come, the winter study. */
#include "cy-demo-course-private.h"

#include "cy-course.h"

#define FIRST_NTH 300 /* unlike all other courses */
#define YEARS 2
#define WINTER_DAYS 15

static const char *const ordinals[] = { "一", "二", "三", "四", "五", "六" };

static const CyDemoCourse rotation = {
  "村（社区）干部和后备干部全员轮训（第%s期）",
  "C02",
  "F01",
  "T05",
  NULL,
  -1,
  4,
  20,
  4,
  65,
  0,
  FALSE,
  TRUE,
  NULL,
  6,
};
static const CyDemoCourse online = {
  "干部网络学院必修课程（第%s片区）",
  "C02",
  "F03",
  "T02",
  NULL,
  -1,
  6,
  15,
  4,
  70,
  0,
  TRUE,
  TRUE,
  NULL,
  4,
};
static const CyDemoCourse winter = {
  "村（社区）干部冬季集中学习（第%s期）",
  "C02",
  "F02",
  "T05",
  NULL,
  -1,
  0,
  0,
  1,
  75,
  0,
  FALSE,
  TRUE,
  NULL,
  4,
};

static gboolean
make_parts (CyDemo             *demo,
            const CyDemoCourse *spec,
            CyDate              since,
            const char         *state,
            guint              *nth,
            GError            **error)
{
  for (CyDemoCourse one = *spec; one.part < one.n_parts; one.part++)
    {
      g_autofree char *name = cy_demo_fill_in (spec->name, ordinals[one.part]);

      one.name = name;
      if (!cy_demo_course_make (demo, &one, since, state, (*nth)++, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_demo_rotations_make:
 * @demo: the county, with its people
 * @error: return location
 *
 * What everybody was on this year and the last, as far as it is over by today, and the winter study
 * of this one.
 *
 * Returns: whether it is in the library
 */
gboolean
cy_demo_rotations_make (CyDemo *demo, GError **error)
{
  static const CyDemoCourse *const over[] = { &rotation, &online };
  int                              year = cy_date_get_year (demo->today);
  guint                            nth = FIRST_NTH;

  for (int y = year - YEARS + 1; y <= year; y++)
    for (guint i = 0; i < G_N_ELEMENTS (over); i++)
      {
        CyDate since = cy_date_new (y, over[i]->month, over[i]->day);

        if (cy_date_days_between (since, demo->today) >= WINTER_DAYS &&
            !make_parts (demo, over[i], since, CY_COURSE_DONE, &nth, error))
          return FALSE;
      }

  return make_parts (demo,
                     &winter,
                     cy_date_add_days (demo->today, WINTER_DAYS),
                     CY_COURSE_PLANNED,
                     &nth,
                     error);
}
