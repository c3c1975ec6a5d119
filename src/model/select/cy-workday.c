/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Working days, by the week and a calendar of exceptions that users keep. */
#include "cy-workday.h"

#include "cy-mapper.h"

#include <glib/gi18n.h>

/* No rest is longer; a row that claims so is a slip of the pen. */
#define MAX_DAYS 366

static const CyField fields[] = {
  [CY_HOLIDAY_DATE] = { "date", N_ ("From"), CY_KIND_DATE, CY_FIELD_REQUIRED, .width = 10 },
  [CY_HOLIDAY_UNTIL] = { "until", N_ ("Until, when more than a day"), CY_KIND_DATE, .width = 10 },
  [CY_HOLIDAY_KIND] = { "kind",
                        N_ ("Kind of day"),
                        CY_KIND_CODE,
                        CY_FIELD_REQUIRED,
                        "day_kind",
                        .width = 10 },
  [CY_HOLIDAY_NAME] = { "name", N_ ("Name"), CY_KIND_TEXT, .width = 14 },
};

const CyEntity cy_holiday_entity = {
  .name = "holiday",
  .title = N_ ("Day of the calendar"),
  .fields = fields,
  .n_fields = CY_HOLIDAY_N_FIELDS,
  .order = "date,id",
};

G_STATIC_ASSERT (G_N_ELEMENTS (fields) == CY_HOLIDAY_N_FIELDS);

struct _CyWorkdays
{
  GHashTable *days;  /* date → whether it is worked */
  GHashTable *names; /* date → what the calendar calls it */
};

CyWorkdays *
cy_workdays_new (void)
{
  CyWorkdays *self = g_new0 (CyWorkdays, 1);

  self->days = g_hash_table_new (NULL, NULL);
  self->names = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ref_string_release);

  return self;
}

void
cy_workdays_free (CyWorkdays *self)
{
  g_hash_table_unref (self->days);
  g_hash_table_unref (self->names);
  g_free (self);
}

static void
set_name (CyWorkdays *self, CyDate date, char *name)
{
  if (name != NULL)
    g_hash_table_insert (self->names, GSIZE_TO_POINTER (date), g_ref_string_acquire (name));
  else
    g_hash_table_remove (self->names, GSIZE_TO_POINTER (date));
}

/**
 * cy_workdays_set:
 * @self: a calendar
 * @from: a whole date; another one changes nothing
 * @until: the last day, or %CY_DATE_NONE for one day
 * @is_worked: whether people work on these days
 * @name: (nullable): what these days are called
 */
void
cy_workdays_set (CyWorkdays *self, CyDate from, CyDate until, gboolean is_worked, const char *name)
{
  int   more = until != CY_DATE_NONE ? cy_date_days_between (from, until) : 0;
  char *shared = name != NULL ? g_ref_string_new (name) : NULL;

  for (int i = 0; cy_date_get_day (from) != 0 && i <= MIN (more, MAX_DAYS); i++)
    {
      CyDate date = cy_date_add_days (from, i);

      g_hash_table_insert (self->days, GSIZE_TO_POINTER (date), GINT_TO_POINTER (is_worked));
      set_name (self, date, shared);
    }
  g_clear_pointer (&shared, g_ref_string_release);
}

/**
 * cy_workdays_load:
 * @conn: a connection
 * @error: return location
 *
 * Returns: (transfer full): the calendar of the library; where two rows differ, the later day of
 *   beginning holds
 */
CyWorkdays *
cy_workdays_load (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) rows = cy_mapper_load_all (conn, CY_HOLIDAY, error);
  CyWorkdays *self;

  if (rows == NULL)
    return NULL;
  self = cy_workdays_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      CyRecord *row = g_ptr_array_index (rows, i);

      cy_workdays_set (self,
                       cy_record_get_int (row, CY_HOLIDAY_DATE),
                       cy_record_get_int (row, CY_HOLIDAY_UNTIL),
                       g_strcmp0 (cy_record_get_text (row, CY_HOLIDAY_KIND), CY_DAY_WORK) == 0,
                       cy_record_get_text (row, CY_HOLIDAY_NAME));
    }

  return self;
}

/**
 * cy_workdays_is_weekend:
 * @date: a whole date
 *
 * Returns: whether @date is a Saturday or Sunday, whatever a calendar says
 */
gboolean
cy_workdays_is_weekend (CyDate date)
{
  GDate day;

  g_date_set_dmy (&day,
                  (GDateDay) cy_date_get_day (date),
                  (GDateMonth) cy_date_get_month (date),
                  (GDateYear) cy_date_get_year (date));

  return g_date_get_weekday (&day) > G_DATE_FRIDAY;
}

/**
 * cy_workdays_is_workday:
 * @self: a calendar
 * @date: a whole date
 *
 * Returns: whether people work on @date
 */
gboolean
cy_workdays_is_workday (const CyWorkdays *self, CyDate date)
{
  gpointer is_worked;

  if (g_hash_table_lookup_extended (self->days, GSIZE_TO_POINTER (date), NULL, &is_worked))
    return GPOINTER_TO_INT (is_worked);

  return !cy_workdays_is_weekend (date);
}

/**
 * cy_workdays_get_name:
 * @self: a calendar
 * @date: a whole date
 *
 * Returns: (nullable): what the calendar calls @date, when it differs from an ordinary week and has
 *   a name
 */
const char *
cy_workdays_get_name (const CyWorkdays *self, CyDate date)
{
  return g_hash_table_lookup (self->names, GSIZE_TO_POINTER (date));
}

/**
 * cy_workdays_count:
 * @self: a calendar
 * @from: a whole date
 * @until: a whole date
 *
 * Returns: the working days from @from to @until, both included, as a notice says "from … to …";
 *   0 when one of them is not whole
 */
int
cy_workdays_count (const CyWorkdays *self, CyDate from, CyDate until)
{
  int n_days = 0;
  int span = cy_date_days_between (from, until);

  if (cy_date_get_day (from) == 0 || cy_date_get_day (until) == 0)
    return 0;
  for (int i = 0; i <= span; i++)
    n_days += cy_workdays_is_workday (self, cy_date_add_days (from, i));

  return n_days;
}

/**
 * cy_workdays_find_last:
 * @self: a calendar
 * @from: a whole date, the first day
 * @n_days: how many working days
 *
 * Returns: the day on which @n_days working days are full; %CY_DATE_NONE when @from is not whole
 */
CyDate
cy_workdays_find_last (const CyWorkdays *self, CyDate from, int n_days)
{
  CyDate date = from;

  if (cy_date_get_day (from) == 0)
    return CY_DATE_NONE;
  for (int i = 0; n_days > 0 && i < n_days * 7 + MAX_DAYS; i++)
    {
      date = cy_date_add_days (from, i);
      n_days -= cy_workdays_is_workday (self, date);
    }

  return date;
}
