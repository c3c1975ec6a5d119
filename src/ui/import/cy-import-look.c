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

/* One more record; of a line of the résumé and the words of a form what it says. */
static void
tell_record (CyImportDifference *difference, const CyImportChange *change)
{
  const gboolean says = change->new_value.type == CY_VALUE_TEXT;

  difference->old_text = g_strdup ("");
  difference->new_text =
    g_strdup (says ? change->new_value.text : C_ ("import difference", "one more"));
}

/* Nobody reads a digest. */
static void
tell_picture (CyImportDifference *difference, const CyImportChange *change)
{
  const gboolean has_one = change->old_value.type == CY_VALUE_TEXT;

  difference->old_text = g_strdup (has_one ? C_ ("import difference", "one picture") : "");
  difference->new_text = g_strdup (has_one ? C_ ("import difference", "another picture")
                                           : C_ ("import difference", "one picture"));
}

static gboolean
tell_unit (CyImportDifference   *difference,
           const CyImportChange *change,
           CyConn               *conn,
           GError              **error)
{
  difference->old_text = load_unit_name (conn, &change->old_value, error);
  if (difference->old_text != NULL)
    difference->new_text = load_unit_name (conn, &change->new_value, error);

  return difference->new_text != NULL;
}

static gboolean
add_difference (GPtrArray *differences, const CyImportChange *change, CyConn *conn, GError **error)
{
  CyImportDifference *difference = g_new0 (CyImportDifference, 1);
  const CyField      *field = change->field >= 0 ? &change->entity->fields[change->field] : NULL;

  g_ptr_array_add (differences, difference);
  difference->applies = change->applies;
  difference->title = g_strdup (_ (field != NULL ? field->title : change->entity->title));
  if (field == NULL)
    tell_record (difference, change);
  else if (field->kind == CY_KIND_REF)
    return tell_unit (difference, change, conn, error);
  else if (field->kind == CY_KIND_DIGEST)
    tell_picture (difference, change);
  else
    {
      difference->old_text = cy_import_change_dup_old (change);
      difference->new_text = cy_import_change_dup_new (change);
    }

  return TRUE;
}

/**
 * cy_import_differences_new:
 * @changes: (element-type CyImportChange): what differs
 * @conn: the connection of the thread that reads
 * @error: return location
 *
 * Returns: (transfer full) (element-type CyImportDifference): the same in words
 */
GPtrArray *
cy_import_differences_new (GArray *changes, CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) differences = g_ptr_array_new_with_free_func (difference_free);

  for (guint i = 0; i < changes->len; i++)
    if (!add_difference (differences, &g_array_index (changes, CyImportChange, i), conn, error))
      return NULL;

  return g_steal_pointer (&differences);
}

static gboolean
add_differences (CyImportLook *self, CyImportDraft *draft, CyConn *conn, guint nth, GError **error)
{
  g_autoptr (GArray) changes = cy_import_plan_diff (draft->plan, conn, nth, error);
  GPtrArray *differences =
    changes != NULL ? cy_import_differences_new (changes, conn, error) : NULL;

  if (differences == NULL)
    return FALSE;
  g_ptr_array_unref (self->differences);
  self->differences = differences;

  return TRUE;
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
