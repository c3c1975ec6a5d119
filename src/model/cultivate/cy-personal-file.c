/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One personal plan with its measures, the gaps it is to close, and what was reported of it. */
#include "cy-personal-plan.h"

#include "cy-mapper.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

static void
report_free (gpointer data)
{
  CyPlanReport *self = data;

  g_free (self->content);
  g_free (self);
}

static gboolean
add_report (CySqlRow *row, gpointer data, GError **error)
{
  CyPlanReport *self = g_new0 (CyPlanReport, 1);

  self->year = (int) cy_sql_row_get_int (row, 0);
  self->quarter = (int) cy_sql_row_get_int (row, 1);
  self->date = cy_sql_row_get_int (row, 2);
  self->content = cy_sql_row_dup_text (row, 3);
  g_ptr_array_add (data, self);

  return TRUE;
}

static gboolean
add_names (CySqlRow *row, gpointer data, GError **error)
{
  CyPersonalFile *self = data;

  self->name = cy_sql_row_dup_text (row, 0);
  self->mentor = cy_sql_row_dup_text (row, 1);
  self->template_name = cy_sql_row_dup_text (row, 2);

  return TRUE;
}

/* Reports that name no plan count to that of their year. */
static gboolean
read_parts (CyPersonalFile *self, CyConn *conn, gint64 plan, GError **error)
{
  gint64 person = cy_record_get_int (self->record, CY_GROWTH_PLAN_PERSON);

  self->steps = cy_mapper_load_parts (conn, CY_GROWTH_PLAN_STEP, plan, error);
  self->links = self->steps != NULL ? cy_measure_links_load (conn, plan, error) : NULL;
  self->gaps =
    self->links != NULL ? cy_ability_gaps_load (conn, NULL, person, self->base_date, error) : NULL;

  return self->gaps != NULL &&
         cy_sql_each (conn,
                      cy_sql_get ("cultivate/personal-names.sql"),
                      add_names,
                      self,
                      error,
                      "i",
                      plan) &&
         cy_sql_each (conn,
                      cy_sql_get ("cultivate/personal-reports.sql"),
                      add_report,
                      self->reports,
                      error,
                      "iiii",
                      plan,
                      person,
                      cy_record_get_int (self->record, CY_GROWTH_PLAN_YEAR),
                      self->base_date);
}

/**
 * cy_personal_file_load:
 * @conn: a connection
 * @plan: id of a personal plan
 * @base_date: the day that gaps and reports are as of
 * @error: return location
 *
 * Returns: (transfer full): all of it
 */
CyPersonalFile *
cy_personal_file_load (CyConn *conn, gint64 plan, CyDate base_date, GError **error)
{
  g_autoptr (CyPersonalFile) self = g_new0 (CyPersonalFile, 1);

  self->base_date = base_date;
  self->reports = g_ptr_array_new_with_free_func (report_free);
  self->record = cy_mapper_load (conn, CY_GROWTH_PLAN, plan, error);
  if (self->record == NULL || !read_parts (self, conn, plan, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cy_personal_file_free (CyPersonalFile *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->gaps, cy_ability_gaps_free);
  g_ptr_array_unref (self->reports);
  g_free (self->name);
  g_free (self->mentor);
  g_free (self->template_name);
  g_free (self);
}

static void
append (GString *text, const char *part)
{
  if (text->len > 0)
    g_string_append (text, "、");
  g_string_append (text, part);
}

/**
 * cy_personal_file_dup_gaps:
 * @self: a plan
 *
 * Returns: (transfer full): what the person lacks, and what nobody knows, in words
 */
char *
cy_personal_file_dup_gaps (const CyPersonalFile *self)
{
  gint64 person = cy_record_get_int (self->record, CY_GROWTH_PLAN_PERSON);
  g_autoptr (GArray) gaps = cy_ability_gaps_list (self->gaps, person);
  g_autoptr (GString) lacking = g_string_new (NULL);
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const CyAbilityGap *gap = &g_array_index (gaps, CyAbilityGap, i);
      const char         *name = self->gaps->book->frame->kinds[gap->kind].short_name;
      g_autofree char    *text = NULL;

      if (gap->state == CY_ABILITY_UNKNOWN)
        append (unknown, name);
      if (gap->state != CY_ABILITY_SHORT)
        continue;
      /* Translators: an ability, the level now, the level asked for */
      text = g_strdup_printf (_ ("%s %d.%d (%d.%d asked for)"),
                              name,
                              gap->level / 10,
                              gap->level % 10,
                              gap->need / 10,
                              gap->need % 10);
      append (lacking, text);
    }
  if (lacking->len == 0)
    g_string_append (lacking, _ ("None known"));
  if (unknown->len > 0)
    g_string_append_printf (lacking, _ ("; not judged: %s"), unknown->str);

  return g_string_free (g_steal_pointer (&lacking), FALSE);
}
