/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Credit hours of many people together, and unit by unit. */
#include "cy-hours-sum.h"

/**
 * cy_hours_get_band:
 * @person: one
 *
 * Returns: the band of all hours that were earned, whether or not they count towards the task
 */
CyHoursBand
cy_hours_get_band (const CyHoursPerson *person)
{
  gint64 hours = person->offline + person->online;

  if (hours == 0)
    return CY_HOURS_NONE;
  if (hours < 400)
    return CY_HOURS_BELOW_40;

  return hours < 900 ? CY_HOURS_BELOW_90 : CY_HOURS_FROM_90;
}

/**
 * cy_hours_sum_add:
 * @self: a sum, zeroed at first
 * @person: one more
 */
void
cy_hours_sum_add (CyHoursSum *self, const CyHoursPerson *person)
{
  self->n_people++;
  self->n_tasks += person->task > 0;
  self->n_met += person->is_met;
  self->n_behind += person->is_behind;
  self->n_over += person->over > 0;
  self->n_exempt += person->n_exempt > 0;
  self->bands[cy_hours_get_band (person)]++;
  self->task += person->task;
  self->offline += person->task_offline;
  self->online += person->task_online - person->over;
  self->counted += person->counted;
  self->missing += person->missing;
  self->forecast += person->forecast;
}

/**
 * cy_hours_sum_people:
 * @self: (out): the sum
 * @people: (element-type CyHoursPerson): any people
 */
void
cy_hours_sum_people (CyHoursSum *self, const GPtrArray *people)
{
  *self = (CyHoursSum){ 0 };
  for (guint i = 0; i < people->len; i++)
    cy_hours_sum_add (self, g_ptr_array_index (people, i));
}

static gboolean
are_of_one_town (const GPtrArray *people)
{
  for (guint i = 1; i < people->len; i++)
    if (((const CyHoursPerson *) g_ptr_array_index (people, i))->town !=
        ((const CyHoursPerson *) g_ptr_array_index (people, 0))->town)
      return FALSE;

  return TRUE;
}

/**
 * cy_hours_sum_units:
 * @people: (element-type CyHoursPerson): any people, in the order of units; must outlive the sums
 *
 * Returns: (transfer full) (element-type CyHoursSum): by township, or by village where all are of
 *   one township, in the order in which they are met; who has no unit comes under 0
 */
GArray *
cy_hours_sum_units (const GPtrArray *people)
{
  gboolean by_village = are_of_one_town (people);
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (CyHoursSum));

  for (guint i = 0; i < people->len; i++)
    {
      const CyHoursPerson *person = g_ptr_array_index (people, i);
      const gint64        *unit = by_village ? &person->unit : &person->town;
      guint                place = GPOINTER_TO_UINT (g_hash_table_lookup (places, unit));

      if (place == 0)
        {
          const CyHoursSum sum = { .unit = *unit,
                                   .name = by_village ? person->place : person->town_name };

          g_array_append_val (sums, sum);
          place = sums->len;
          g_hash_table_insert (places, (gpointer) unit, GUINT_TO_POINTER (place));
        }
      cy_hours_sum_add (&g_array_index (sums, CyHoursSum, place - 1), person);
    }

  return sums;
}
