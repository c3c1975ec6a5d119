/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who could be the mentor of a posting, and how much is on them. */
#include "cy-free-mentors.h"

#include "cy-rules.h"
#include "cy-sql.h"

static void
free_mentor_free (gpointer data)
{
  CyFreeMentor *self = data;

  g_free (self->name);
  g_free (self->organ);
  g_free (self);
}

typedef struct
{
  GPtrArray *found;
  gint64     most;
} Reading;

/* The order of resources/sql/temper/exchange-mentors.sql. */
static gboolean
add_mentor (CySqlRow *row, gpointer data, GError **error)
{
  Reading      *reading = data;
  CyFreeMentor *self = g_new0 (CyFreeMentor, 1);
  gint64        most = cy_sql_row_is_null (row, 3) ? reading->most : cy_sql_row_get_int (row, 3);

  g_ptr_array_add (reading->found, self);
  self->mentor = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->most = (guint) MAX (most, 0);
  self->n_people = (guint) cy_sql_row_get_int (row, 4);
  self->organ = cy_sql_row_dup_text (row, 5);

  return TRUE;
}

static gboolean
has_room (const CyFreeMentor *self)
{
  return self->most == 0 || self->n_people < self->most;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CyFreeMentor *one = *(CyFreeMentor *const *) a;
  const CyFreeMentor *other = *(CyFreeMentor *const *) b;
  int                 order;

  if (has_room (one) != has_room (other))
    return has_room (one) ? -1 : 1;
  order = g_strcmp0 (one->organ, other->organ);
  if (order == 0)
    order = g_strcmp0 (one->name, other->name);

  return order != 0 ? order : (one->mentor > other->mentor) - (one->mentor < other->mentor);
}

/**
 * cy_free_mentors_load:
 * @conn: a connection
 * @own: id of a mentor to have in any case, also when they left; 0 for nobody
 * @base_date: the day that counts as today
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyFreeMentor): the mentors, those with room left first, by
 *   where they work
 */
GPtrArray *
cy_free_mentors_load (CyConn *conn, gint64 own, CyDate base_date, GError **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_mentor_free);
  g_autoptr (CyRecord) rules = cy_rules_for_year (conn, cy_date_get_year (base_date), error);
  Reading reading = { found, 0 };

  if (rules == NULL)
    return NULL;
  reading.most = cy_record_get_int (rules, CY_RULES_MENTOR_LOAD);
  if (!cy_sql_each (conn,
                    cy_sql_get ("temper/exchange-mentors.sql"),
                    add_mentor,
                    &reading,
                    error,
                    "iii",
                    base_date,
                    G_GINT64_CONSTANT (0),
                    own))
    return NULL;
  g_ptr_array_sort (found, compare);

  return g_steal_pointer (&found);
}
