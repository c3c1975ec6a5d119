/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads leads, and who may be the same as one. */
#include "cy-lead-list.h"

#include "cy-code.h"
#include "cy-lead.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

#define TAG_SEPARATORS "、，,；;/ "

static void
row_free (gpointer data)
{
  CyLeadRow *self = data;
  char      *texts[] = { self->village,    self->town,      self->name,     self->gender,
                         self->political,  self->education, self->phone,    self->source,
                         self->occupation, self->strengths, self->found_by, self->found_where,
                         self->direction,  self->maturity,  self->tags,     self->state,
                         self->reason };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_free (self);
}

/* The order of resources/sql/select/leads.sql. */
static gboolean
add_row (CySqlRow *row, gpointer data, GError **error)
{
  CyLeadRow *self = g_new0 (CyLeadRow, 1);

  g_ptr_array_add (data, self);
  self->id = cy_sql_row_get_int (row, 0);
  self->unit = cy_sql_row_get_int (row, 1);
  self->village = cy_sql_row_dup_text (row, 2);
  self->town = cy_sql_row_dup_text (row, 3);
  self->name = cy_sql_row_dup_text (row, 4);
  self->gender = cy_sql_row_dup_text (row, 5);
  self->birth = cy_sql_row_get_int (row, 6);
  self->political = cy_sql_row_dup_text (row, 7);
  self->education = cy_sql_row_dup_text (row, 8);
  self->phone = cy_sql_row_dup_text (row, 9);
  self->source = cy_sql_row_dup_text (row, 10);
  self->occupation = cy_sql_row_dup_text (row, 11);
  self->strengths = cy_sql_row_dup_text (row, 12);
  self->found_by = cy_sql_row_dup_text (row, 13);
  self->found_date = cy_sql_row_get_int (row, 14);
  self->found_where = cy_sql_row_dup_text (row, 15);
  self->direction = cy_sql_row_dup_text (row, 16);
  self->maturity = cy_sql_row_dup_text (row, 17);
  self->tags = cy_sql_row_dup_text (row, 18);
  self->state = cy_sql_row_dup_text (row, 19);
  self->closed = cy_sql_row_get_int (row, 20);
  self->reason = cy_sql_row_dup_text (row, 21);
  self->person = cy_sql_row_get_int (row, 22);
  self->is_doubtful = cy_sql_row_get_int (row, 23) != 0;

  return TRUE;
}

/**
 * cy_lead_list_load:
 * @conn: a connection
 * @scope: id of a unit, 0 for everything
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyLeadRow): the leads; open ones first, then in the order
 *   of the set source, which names first whom discovery looks for first
 */
GPtrArray *
cy_lead_list_load (CyConn *conn, gint64 scope, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);

  if (!cy_sql_each (conn, cy_sql_get ("select/leads.sql"), add_row, rows, error, "i", scope))
    return NULL;

  return g_steal_pointer (&rows);
}

/* ---- Twins ---- */

static void
twin_free (gpointer data)
{
  CyLeadTwin *self = data;

  g_free (self->name);
  g_free (self->village);
  g_free (self->state);
  g_free (self);
}

static gboolean
add_twin (CySqlRow *row, gpointer data, GError **error)
{
  CyLeadTwin *self = g_new0 (CyLeadTwin, 1);

  g_ptr_array_add (data, self);
  self->is_lead = cy_sql_row_get_int (row, 0) != 0;
  self->id = cy_sql_row_get_int (row, 1);
  self->name = cy_sql_row_dup_text (row, 2);
  self->village = cy_sql_row_dup_text (row, 3);
  self->state = cy_sql_row_dup_text (row, 4);
  self->by_phone = cy_sql_row_get_int (row, 5) != 0;

  return TRUE;
}

/**
 * cy_lead_list_twins:
 * @conn: a connection
 * @lead: saved or not
 * @error: return location
 *
 * Two people of one village may have one name, and a phone may serve a family: a twin is a warning.
 *
 * Returns: (transfer full) (element-type CyLeadTwin): who may be the same, people first
 */
GPtrArray *
cy_lead_list_twins (CyConn *conn, CyRecord *lead, GError **error)
{
  g_autoptr (GPtrArray) twins = g_ptr_array_new_with_free_func (twin_free);

  if (!cy_sql_each (conn,
                    cy_sql_get ("select/lead-twins.sql"),
                    add_twin,
                    twins,
                    error,
                    "titi",
                    cy_record_get_text (lead, CY_LEAD_NAME),
                    cy_record_get_int (lead, CY_LEAD_UNIT),
                    cy_record_get_text (lead, CY_LEAD_PHONE),
                    cy_record_get_id (lead)))
    return NULL;

  return g_steal_pointer (&twins);
}

/**
 * cy_lead_twin_dup_words:
 * @self: a twin
 *
 * Returns: (transfer full): who it is and why, translated
 */
char *
cy_lead_twin_dup_words (const CyLeadTwin *self)
{
  const char *state =
    cy_code_get_short_name (self->is_lead ? "lead_state" : "pool_state", self->state);
  const char *kind = self->is_lead ? _ ("lead") : _ ("person on file");

  /* Translators: lead or person, full name, village, state */
  return g_strdup_printf (self->by_phone ? _ ("%s with the same phone: %s, %s, %s")
                                         : _ ("%s of the same name and village: %s, %s, %s"),
                          kind,
                          self->name,
                          self->village != NULL ? self->village : "—",
                          state != NULL ? state : "—");
}

/**
 * cy_lead_split_tags:
 * @tags: (nullable): own tags, as somebody wrote them
 *
 * Returns: (transfer full): each once, in their order, without those that are empty
 */
GStrv
cy_lead_split_tags (const char *tags)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *start = tags;

  while (start != NULL && *start != '\0')
    {
      const char *end = start;
      char       *tag;

      while (*end != '\0' && g_utf8_strchr (TAG_SEPARATORS, -1, g_utf8_get_char (end)) == NULL)
        end = g_utf8_next_char (end);
      tag = g_strndup (start, end - start);
      start = *end != '\0' ? g_utf8_next_char (end) : end;
      if (*tag == '\0' || g_hash_table_contains (known, tag))
        {
          g_free (tag);
          continue;
        }
      g_strv_builder_add (builder, tag);
      g_hash_table_add (known, tag);
    }

  return g_strv_builder_end (builder);
}
