/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the library knows of the person of a row, read in the thread of the plan. */
#include "cy-import-look.h"

#include "cy-date.h"
#include "cy-code.h"
#include "cy-sql.h"

#include <glib/gi18n.h>
#include <string.h>

#define ID_TAIL 4

static void
difference_free (gpointer data)
{
  CyImportDifference *difference = data;

  g_free (difference->title);
  g_free (difference->old_text);
  g_free (difference->new_text);
  g_free (difference);
}

static void
candidate_free (gpointer data)
{
  CyImportCandidate *candidate = data;

  g_free (candidate->text);
  g_free (candidate);
}

/* ---- Differences ---- */

static char *
load_unit_name (CyConn *conn, const CyValue *unit, GError **error)
{
  g_auto (CyValue) name = CY_VALUE_INIT;

  if (unit->type != CY_VALUE_INT)
    return g_strdup ("");
  if (!cy_sql_get_values (conn,
                          "SELECT name FROM unit WHERE id=?",
                          &name,
                          1,
                          NULL,
                          error,
                          "i",
                          unit->number))
    return NULL;

  return g_strdup (name.type == CY_VALUE_TEXT ? name.text : "");
}

static CyImportDifference *
make_difference (const CyImportChange *change, CyConn *conn, GError **error)
{
  CyImportDifference *difference = g_new0 (CyImportDifference, 1);
  const CyField      *field = change->field >= 0 ? &change->entity->fields[change->field] : NULL;

  difference->applies = change->applies;
  if (field == NULL)
    {
      difference->title = g_strdup (_ (change->entity->title));
      difference->old_text = g_strdup ("");
      difference->new_text = g_strdup (C_ ("import difference", "one more"));
    }
  else
    {
      const gboolean is_ref = field->kind == CY_KIND_REF;

      difference->title = g_strdup (_ (field->title));
      difference->old_text = is_ref ? load_unit_name (conn, &change->old_value, error)
                                    : cy_import_change_dup_old (change);
      difference->new_text = is_ref && difference->old_text != NULL
                               ? load_unit_name (conn, &change->new_value, error)
                               : cy_import_change_dup_new (change);
    }
  if (difference->old_text != NULL && difference->new_text != NULL)
    return difference;

  difference_free (difference);

  return NULL;
}

static gboolean
add_differences (CyImportLook *self, CyImportDraft *draft, CyConn *conn, guint nth, GError **error)
{
  g_autoptr (GArray) changes = cy_import_plan_diff (draft->plan, conn, nth, error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      CyImportDifference *difference =
        make_difference (&g_array_index (changes, CyImportChange, i), conn, error);

      if (difference == NULL)
        return FALSE;
      g_ptr_array_add (self->differences, difference);
    }

  return changes != NULL;
}

/* ---- Candidates ---- */

static char *
describe (const CyValue *values)
{
  const char      *id = values[3].type == CY_VALUE_TEXT ? values[3].text : "";
  g_autofree char *birth =
    values[2].type == CY_VALUE_INT ? cy_date_format (values[2].number, CY_DATE_DOTTED) : NULL;
  g_autofree char *tail =
    strlen (id) > ID_TAIL ? g_strdup_printf (_ ("ID …%s"), id + strlen (id) - ID_TAIL) : NULL;
  const char *parts[6] = { NULL };
  guint       n = 0;

  parts[n++] = values[0].type == CY_VALUE_TEXT ? values[0].text : "";
  if (values[1].type == CY_VALUE_TEXT)
    parts[n++] = cy_code_get_short_name ("gender", values[1].text);
  if (birth != NULL)
    parts[n++] = birth;
  if (values[4].type == CY_VALUE_TEXT)
    parts[n++] = values[4].text;
  if (tail != NULL)
    parts[n++] = tail;

  return g_strjoinv (" · ", (char **) parts);
}

static gboolean
add_candidate (CyImportLook *self, CyConn *conn, gint64 person, GError **error)
{
  CyValue values[5] = { CY_VALUE_INIT, CY_VALUE_INIT, CY_VALUE_INIT, CY_VALUE_INIT, CY_VALUE_INIT };
  CyImportCandidate *candidate;
  const gboolean     read =
    cy_sql_get_values (conn,
                       "SELECT p.name,p.gender,p.birth,p.id_number,u.name FROM person p"
                       " LEFT JOIN unit u ON u.id=p.unit WHERE p.id=?",
                       values,
                       G_N_ELEMENTS (values),
                       NULL,
                       error,
                       "i",
                       person);

  if (read)
    {
      candidate = g_new0 (CyImportCandidate, 1);
      candidate->person = person;
      candidate->text = describe (values);
      g_ptr_array_add (self->candidates, candidate);
    }
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    cy_value_clear (&values[i]);

  return read;
}

static gboolean
add_candidates (CyImportLook *self, CyImportDraft *draft, CyConn *conn, guint nth, GError **error)
{
  g_autoptr (GArray) people = cy_import_plan_list_candidates (draft->plan, conn, nth, error);

  for (guint i = 0; people != NULL && i < people->len; i++)
    if (!add_candidate (self, conn, g_array_index (people, gint64, i), error))
      return FALSE;

  return people != NULL;
}

/**
 * cy_import_look_new:
 * @draft: a draft
 * @conn: the connection of the thread that reads
 * @nth: a row
 * @error: return location
 *
 * Returns: (transfer full): what differs, and who may be meant
 */
CyImportLook *
cy_import_look_new (CyImportDraft *draft, CyConn *conn, guint nth, GError **error)
{
  const CyImportItem *item = cy_import_plan_get_item (draft->plan, nth);
  g_autoptr (CyImportLook) self = g_new0 (CyImportLook, 1);

  self->differences = g_ptr_array_new_with_free_func (difference_free);
  self->candidates = g_ptr_array_new_with_free_func (candidate_free);
  if (item->state != CY_IMPORT_ROW_REFUSED && !add_candidates (self, draft, conn, nth, error))
    return NULL;
  if (item->state == CY_IMPORT_ROW_KNOWN && !add_differences (self, draft, conn, nth, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cy_import_look_free (CyImportLook *self)
{
  g_ptr_array_unref (self->differences);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}
