/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A public notice with its people and objections, its period in words, and the report on it. */
#include "cy-notice-file.h"

#include "cy-code.h"
#include "cy-mapper.h"

#include <glib/gi18n.h>

/* ---- The period in words ---- */

static void
add_name (GPtrArray *names, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) name);
}

static void
append_rests (GString *text, GPtrArray *names)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  if (names->len == 0)
    return;
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined,
                            "%s%s",
                            i > 0 ? _ (" and ") : "",
                            (const char *) g_ptr_array_index (names, i));
  g_string_append_printf (text, _ (", put off by %s"), joined->str);
}

static void
append_worked (GString *text, const CyWorkdays *calendar, CyDate date)
{
  const char      *name = cy_workdays_get_name (calendar, date);
  g_autofree char *day = cy_date_format (date, CY_DATE_CHINESE);

  if (name != NULL)
    g_string_append_printf (text, _ (", %s (%s) is worked"), day, name);
  else
    g_string_append_printf (text, _ (", %s is worked"), day);
}

/**
 * cy_notice_dup_period:
 * @calendar: working days
 * @since: the first day
 * @n_days: how many working days
 *
 * Returns: (transfer full): how many working days there are and what puts the end off, translated:
 *   holidays on days of the week, and weekends that are worked
 */
char *
cy_notice_dup_period (const CyWorkdays *calendar, CyDate since, int n_days)
{
  CyDate last = cy_workdays_find_last (calendar, since, n_days);
  g_autoptr (GPtrArray) rests = g_ptr_array_new ();
  g_autoptr (GString) worked = g_string_new (NULL);
  GString *text = g_string_new (NULL);
  int      span = last != CY_DATE_NONE ? cy_date_days_between (since, last) : -1;

  for (int i = 0; i <= span; i++)
    {
      CyDate      date = cy_date_add_days (since, i);
      const char *name = cy_workdays_get_name (calendar, date);
      gboolean    is_worked = cy_workdays_is_workday (calendar, date);

      if (is_worked && cy_workdays_is_weekend (date))
        append_worked (worked, calendar, date);
      else if (!is_worked && !cy_workdays_is_weekend (date))
        add_name (rests, name != NULL ? name : _ ("a holiday"));
    }
  g_string_append_printf (text, ngettext ("%d working day", "%d working days", n_days), n_days);
  append_rests (text, rests);
  g_string_append (text, worked->str);

  return g_string_free (text, FALSE);
}

/* ---- Reading ---- */

void
cy_notice_file_free (CyNoticeFile *self)
{
  g_clear_object (&self->record);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->objections, g_ptr_array_unref);
  g_clear_pointer (&self->faults, g_ptr_array_unref);
  g_free (self->period);
  g_free (self);
}

/**
 * cy_notice_file_load:
 * @conn: a connection
 * @notice: id of a notice
 * @error: return location; %CY_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the notice with all that belongs to it
 */
CyNoticeFile *
cy_notice_file_load (CyConn *conn, gint64 notice, GError **error)
{
  g_autoptr (CyNoticeFile) self = g_new0 (CyNoticeFile, 1);
  g_autoptr (CyWorkdays) calendar = cy_workdays_load (conn, error);

  if (calendar == NULL ||
      (self->record = cy_mapper_load (conn, CY_NOTICE, notice, error)) == NULL ||
      (self->people = cy_notice_people_load (conn, notice, error)) == NULL ||
      (self->objections = cy_mapper_load_parts (conn, CY_OBJECTION, notice, error)) == NULL)
    return NULL;
  self->period = cy_notice_dup_period (calendar,
                                       cy_record_get_int (self->record, CY_NOTICE_SINCE),
                                       (int) cy_record_get_int (self->record, CY_NOTICE_DAYS));
  self->faults = cy_notice_find_faults (conn, self->record, self->people, self->period, error);

  return self->faults != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * cy_notice_file_count_open:
 * @self: a notice
 *
 * Returns: how many objections have no outcome
 */
guint
cy_notice_file_count_open (const CyNoticeFile *self)
{
  guint n = 0;

  for (guint i = 0; i < self->objections->len; i++)
    n += !cy_record_has (g_ptr_array_index (self->objections, i), CY_OBJECTION_OUTCOME);

  return n;
}

/**
 * cy_notice_file_get_name:
 * @self: a notice
 * @person: id of a person
 *
 * Returns: (nullable): the name of @person, when the notice names them
 */
const char *
cy_notice_file_get_name (const CyNoticeFile *self, gint64 person)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const CyNoticePerson *one = g_ptr_array_index (self->people, i);

      if (one->person == person)
        return one->name;
    }

  return NULL;
}

/* ---- The report ---- */

static guint
count (const CyNoticeFile *self, guint field, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < self->objections->len; i++)
    n += g_strcmp0 (cy_record_get_text (g_ptr_array_index (self->objections, i), field), code) == 0;

  return n;
}

static guint
count_signed (const CyNoticeFile *self)
{
  guint n = 0;

  for (guint i = 0; i < self->objections->len; i++)
    n += cy_record_get_int (g_ptr_array_index (self->objections, i), CY_OBJECTION_IS_SIGNED) != 0;

  return n;
}

/* "来信 1 件、来电 2 件": how many there are of each code of a set. */
static char *
dup_counts (const CyNoticeFile *self, guint field)
{
  CyCodeSet *set = cy_code_set_get (CY_OBJECTION->fields[field].of);
  GString   *text = g_string_new (NULL);

  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);
      guint         n = count (self, field, code->code);

      if (n > 0)
        g_string_append_printf (text,
                                _ ("%s%s %u"),
                                text->len > 0 ? _ (", ") : "",
                                code->short_name,
                                n);
    }

  return g_string_free (text, FALSE);
}

static void
append_objections (const CyNoticeFile *self, GString *text)
{
  g_autofree char *ways = dup_counts (self, CY_OBJECTION_WAY);
  g_autofree char *outcomes = dup_counts (self, CY_OBJECTION_OUTCOME);
  guint            n_open = cy_notice_file_count_open (self);

  if (self->objections->len == 0)
    {
      g_string_append (text, _ ("No objection was received while the notice stood.\n"));
      return;
    }
  g_string_append_printf (text,
                          _ ("%u objections were received while the notice stood (%s), %u of them "
                             "signed.\n"),
                          self->objections->len,
                          ways,
                          count_signed (self));
  if (*outcomes != '\0')
    g_string_append_printf (text, _ ("They were looked into: %s.\n"), outcomes);
  if (n_open > 0)
    g_string_append_printf (text, _ ("%u are still being looked into.\n"), n_open);
}

/* Whom an objection that is true, or still open, is about; %NULL for anybody. */
static gboolean
is_touched (const CyNoticeFile *self, gint64 person)
{
  for (guint i = 0; i < self->objections->len; i++)
    {
      CyRecord   *objection = g_ptr_array_index (self->objections, i);
      const char *outcome = cy_record_get_text (objection, CY_OBJECTION_OUTCOME);

      if (g_strcmp0 (outcome, CY_OBJECTION_FALSE) != 0 &&
          (!cy_record_has (objection, CY_OBJECTION_PERSON) ||
           cy_record_get_int (objection, CY_OBJECTION_PERSON) == person))
        return TRUE;
    }

  return FALSE;
}

static char *
dup_names (const CyNoticeFile *self, gboolean touched, guint *n)
{
  GString *names = g_string_new (NULL);

  *n = 0;
  for (guint i = 0; i < self->people->len; i++)
    {
      const CyNoticePerson *person = g_ptr_array_index (self->people, i);

      if (is_touched (self, person->person) != touched)
        continue;
      g_string_append_printf (names, "%s%s", *n > 0 ? "、" : "", person->name);
      (*n)++;
    }

  return g_string_free (names, FALSE);
}

static void
append_outcome (const CyNoticeFile *self, GString *text)
{
  guint            n_good;
  guint            n_touched;
  g_autofree char *good = dup_names (self, FALSE, &n_good);
  g_autofree char *touched = dup_names (self, TRUE, &n_touched);

  if (n_good > 0)
    g_string_append_printf (text,
                            _ ("Nothing speaks against taking %s (%u people) into the pool.\n"),
                            good,
                            n_good);
  if (n_touched > 0)
    g_string_append_printf (text,
                            _ ("About %s (%u people) the following is proposed: \n"),
                            touched,
                            n_touched);
}

/**
 * cy_notice_file_dup_report:
 * @self: a notice
 *
 * What was objected is not in it, only how many objections there were and what became of them.
 *
 * Returns: (transfer full): the report on the notice, translated, to be finished by hand
 */
char *
cy_notice_file_dup_report (const CyNoticeFile *self)
{
  GString         *text = g_string_new (NULL);
  const char      *places = cy_record_get_text (self->record, CY_NOTICE_PLACES);
  g_autofree char *since =
    cy_date_format (cy_record_get_int (self->record, CY_NOTICE_SINCE), CY_DATE_CHINESE);
  g_autofree char *until =
    cy_date_format (cy_record_get_int (self->record, CY_NOTICE_UNTIL), CY_DATE_CHINESE);

  g_string_append_printf (text,
                          _ ("From %s to %s (%s) the notice “%s” named %u people. It was put up "
                             "at: %s.\n"),
                          since,
                          until,
                          self->period,
                          cy_record_get_text (self->record, CY_NOTICE_NAME),
                          self->people->len,
                          places != NULL ? places : "—");
  append_objections (self, text);
  append_outcome (self, text);
  g_string_append (text, _ ("This is our report."));

  return g_string_free (text, FALSE);
}
