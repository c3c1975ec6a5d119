/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 年度学时完成情况表: everybody's yearly task in credit hours and how far it is done, and what the
 * hours were earned by. */
#include "cy-reports.h"

#include "cy-code.h"
#include "cy-hours-sum.h"

#include <glib/gi18n.h>

/* Where the hours stand. */
#define OFFLINE 'F'
#define ONLINE 'G'

static const CySheetColumn person_columns[] = {
  { N_ ("No."), 0, CY_COLUMN_ORDINAL },
  { N_ ("Full name"), 9 },
  { N_ ("Unit"), 16 },
  { N_ ("Kind of people"), 18 },
  { N_ ("Hours of the yearly task"), 10, CY_COLUMN_NUMBER },
  { N_ ("Hours offline"), 10, CY_COLUMN_NUMBER },
  { N_ ("Hours online"), 10, CY_COLUMN_NUMBER },
  { N_ ("Hours together"), 10, CY_COLUMN_NUMBER },
  { N_ ("Rate of completion"), 10, CY_COLUMN_PERCENT },
  { N_ ("Whether done"), 9 },
  { N_ ("Remarks"), 30, CY_COLUMN_TEXT, CY_COLUMN_ALIGN_LEFT },
};

static const CySheetColumn class_columns[] = {
  { N_ ("Training class"), 30 },
  { N_ ("Courses held"), 10, CY_COLUMN_NUMBER },
  { N_ ("People trained"), 10, CY_COLUMN_NUMBER },
  { N_ ("Attendances"), 10, CY_COLUMN_NUMBER },
  { N_ ("Hours earned"), 12, CY_COLUMN_NUMBER },
  { N_ ("Towards the task"), 14, CY_COLUMN_NUMBER },
};

static const struct
{
  const char *set;
  const char *title;   /* of the sheet and the chart */
  const char *heading; /* over the table */
} dimensions[CY_HOURS_N_DIMENSIONS] = {
  [CY_HOURS_BY_CATEGORY] = { "training_category",
                             N_ ("Hours by category"),
                             N_ ("Statistics of training hours by category") },
  [CY_HOURS_BY_FORM] = { "training_form",
                         N_ ("Hours by form"),
                         N_ ("Statistics of training hours by form") },
  [CY_HOURS_BY_CONTENT] = { "training_content",
                            N_ ("Hours by content"),
                            N_ ("Statistics of training hours by content") },
};

/* ---- People ---- */

static char *
dup_kinds (const CyHoursPerson *person)
{
  static const char *const words[] = {
    [CY_HOURS_RESERVE] = NC_ ("credit hours", "Reserve"),
    [CY_HOURS_POST] = NC_ ("credit hours", "Village cadre"),
    [CY_HOURS_PARTY] = NC_ ("credit hours", "Party member"),
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CY_HOURS_N_KINDS; i++)
    if (person->kinds[i])
      g_string_append_printf (text,
                              "%s%s",
                              text->len > 0 ? _ (", ") : "",
                              g_dpgettext2 (NULL, "credit hours", words[i]));

  return g_string_free (text, FALSE);
}

/* Takes @note. */
static void
add_note (GString *text, char *note)
{
  if (text->len > 0)
    g_string_append (text, _ ("; "));
  g_string_append (text, note);
  g_free (note);
}

static char *
dup_remarks (const CyHoursPerson *person)
{
  gint64   outside = person->offline + person->online - person->task_offline - person->task_online;
  GString *text = g_string_new (NULL);

  if (person->over > 0)
    add_note (text,
              g_strdup_printf (_ ("online hours above the limit, not counted: %.1f"),
                               (double) person->over / 10));
  if (outside > 0)
    add_note (text,
              g_strdup_printf (_ ("hours outside the task, not counted: %.1f"),
                               (double) outside / 10));
  if (person->n_exempt > 0)
    add_note (text,
              g_strdup_printf (ngettext ("exempted from %u course",
                                         "exempted from %u courses",
                                         person->n_exempt),
                               person->n_exempt));

  return g_string_free (text, FALSE);
}

static void
add_unit (CySheet *sheet, const CyHoursPerson *person)
{
  g_autofree char *both =
    person->town_name != NULL && person->place != NULL && person->town != person->unit
      ? g_strconcat (person->town_name, person->place, NULL)
      : g_strdup (person->place);

  cy_sheet_add_text (sheet, both);
}

static gboolean
write_person (CySheet *sheet, guint nth, const CyHoursPerson *person, GError **error)
{
  g_autofree char *kinds = dup_kinds (person);
  g_autofree char *remarks = dup_remarks (person);
  g_autofree char *sum = NULL;

  cy_sheet_begin_row (sheet);
  sum = g_strdup_printf ("=%c%u+%c%u",
                         OFFLINE,
                         cy_sheet_get_row (sheet),
                         ONLINE,
                         cy_sheet_get_row (sheet));
  cy_sheet_add_int (sheet, nth);
  cy_sheet_add_text (sheet, person->name);
  add_unit (sheet, person);
  cy_sheet_add_text (sheet, kinds);
  cy_sheet_add_fixed (sheet, person->task, 1);
  cy_sheet_add_fixed (sheet, person->task_offline, 1);
  cy_sheet_add_fixed (sheet, person->task_online - person->over, 1);
  cy_sheet_add_formula (sheet, sum, person->counted, 1);
  /* Rounded down, so that 100 % is said of nobody to whom something is missing. */
  if (person->task > 0)
    cy_sheet_add_ratio (sheet, person->permille, 1000);
  else
    cy_sheet_add_empty (sheet);
  cy_sheet_add_text (sheet,
                     person->task == 0 ? ""
                     : person->is_met  ? C_ ("whether", "Yes")
                                       : C_ ("whether", "No"));
  cy_sheet_add_text (sheet, remarks);

  return cy_sheet_end_row (sheet, error);
}

static gboolean
write_total (CySheet *sheet, const CyHoursSum *sum, GError **error)
{
  g_autofree char *met = g_strdup_printf (_ ("%u done"), sum->n_met);

  cy_sheet_begin_total (sheet);
  cy_sheet_add_span (sheet, _ ("Sum"), 4);
  cy_sheet_add_column_sum (sheet, sum->task, 1);
  cy_sheet_add_column_sum (sheet, sum->offline, 1);
  cy_sheet_add_column_sum (sheet, sum->online, 1);
  cy_sheet_add_column_sum (sheet, sum->counted, 1);
  if (sum->task > 0)
    cy_sheet_add_ratio (sheet, sum->counted * 1000 / sum->task, 1000);
  else
    cy_sheet_add_empty (sheet);
  cy_sheet_add_text (sheet, met);

  return cy_sheet_end_row (sheet, error);
}

static char *
describe (const CyHoursSum *sum, CyDate base_date)
{
  return g_strdup_printf (_ (
                            "The highest task that fits a person holds, for the whole year. Online "
                            "hours count up to the limit of the rule set; rates are rounded down. "
                            "People: %u; with no hours: %u, less than 40: %u, 40 to 90: %u, 90 and "
                            "more: %u. Behind the plan for %d months: %u."),
                          sum->n_people,
                          sum->bands[CY_HOURS_NONE],
                          sum->bands[CY_HOURS_BELOW_40],
                          sum->bands[CY_HOURS_BELOW_90],
                          sum->bands[CY_HOURS_FROM_90],
                          cy_hours_months_passed (base_date),
                          sum->n_behind);
}

static gboolean
write_people (CyBook *book, const CyHoursList *list, CyReportArgs *args, GError **error)
{
  g_autofree char *title = cy_report_args_dup_title (args, _ ("Yearly hours of training"));
  guint            n = args->sample > 0 ? MIN (args->sample, list->people->len) : list->people->len;
  g_autofree char *note = NULL;
  CyHoursSum       sum;
  CySheet         *sheet = cy_book_add_sheet (book, _ ("Yearly hours"));

  cy_hours_sum_people (&sum, list->people);
  note = describe (&sum, list->base_date);
  cy_sheet_set_marked_columns (sheet, person_columns, G_N_ELEMENTS (person_columns));
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_counted_in (sheet, _ ("credit hours"));
  cy_sheet_set_note (sheet, note);
  cy_sheet_set_frozen_columns (sheet, 2);
  for (guint i = 0; i < n; i++)
    {
      if (!write_person (sheet, i + 1, g_ptr_array_index (list->people, i), error))
        return FALSE;
      cy_report_args_tell (args, i + 1, n);
    }

  return (n == 0 || write_total (sheet, &sum, error)) && cy_sheet_end (sheet, error);
}

/* ---- Classes ---- */

static gboolean
write_class (CySheet *sheet, const char *set, const CyHoursClass *class, GError **error)
{
  cy_sheet_begin_row (sheet);
  cy_sheet_add_text (sheet,
                     class->code != NULL ? cy_code_get_name (set, class->code)
                                         : C_ ("training class", "Not said"));
  cy_sheet_add_int (sheet, class->n_courses);
  cy_sheet_add_int (sheet, class->n_people);
  cy_sheet_add_int (sheet, class->n_times);
  cy_sheet_add_fixed (sheet, class->hours, 1);
  cy_sheet_add_fixed (sheet, class->task_hours, 1);

  return cy_sheet_end_row (sheet, error);
}

/* Somebody can have been on courses of several classes: people are not summed up. */
static gboolean
write_class_total (CySheet *sheet, const GArray *classes, GError **error)
{
  CyHoursClass sum = { 0 };

  for (guint i = 0; i < classes->len; i++)
    {
      const CyHoursClass *class = &g_array_index (classes, CyHoursClass, i);

      sum.n_courses += class->n_courses;
      sum.n_times += class->n_times;
      sum.hours += class->hours;
      sum.task_hours += class->task_hours;
    }
  cy_sheet_begin_total (sheet);
  cy_sheet_add_text (sheet, _ ("Sum"));
  cy_sheet_add_column_sum (sheet, sum.n_courses, 0);
  cy_sheet_add_empty (sheet);
  cy_sheet_add_column_sum (sheet, sum.n_times, 0);
  cy_sheet_add_column_sum (sheet, sum.hours, 1);
  cy_sheet_add_column_sum (sheet, sum.task_hours, 1);

  return cy_sheet_end_row (sheet, error);
}

static CySheet *
write_classes (CyBook            *book,
               const CyHoursList *list,
               CyHoursDimension   dimension,
               CyReportArgs      *args,
               GError           **error)
{
  const GArray    *classes = list->classes[dimension];
  CySheet         *sheet = cy_book_add_sheet (book, _ (dimensions[dimension].title));
  g_autofree char *title = cy_report_args_dup_title (args, _ (dimensions[dimension].heading));

  cy_sheet_set_marked_columns (sheet, class_columns, G_N_ELEMENTS (class_columns));
  cy_sheet_set_title (sheet, title);
  cy_report_args_apply (args, sheet);
  cy_sheet_set_counted_in (sheet, _ ("credit hours"));
  cy_sheet_set_note (sheet,
                     _ ("All hours earned in the year, whether or not they count towards a task. A "
                        "person counts once in a class, and once a course in attendances."));
  for (guint i = 0; i < classes->len; i++)
    if (!write_class (sheet,
                      dimensions[dimension].set,
                      &g_array_index (classes, CyHoursClass, i),
                      error))
      return NULL;
  if (classes->len > 0 && !write_class_total (sheet, classes, error))
    return NULL;

  return cy_sheet_end (sheet, error) ? sheet : NULL;
}

static gboolean
write_statistics (CyBook *book, const CyHoursList *list, CyReportArgs *args, GError **error)
{
  CySheet *sheets[CY_HOURS_N_DIMENSIONS];

  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    if ((sheets[i] = write_classes (book, list, i, args, error)) == NULL)
      return FALSE;
  for (guint i = 0; i < CY_HOURS_N_DIMENSIONS; i++)
    if (list->classes[i]->len > 0 && !cy_book_add_sheet_chart (book,
                                                               CY_BOOK_CHART_BAR,
                                                               _ (dimensions[i].title),
                                                               sheets[i],
                                                               0,
                                                               4,
                                                               1,
                                                               error))
      return FALSE;

  return TRUE;
}

static gboolean
write_hours (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  const CyHoursListArgs what = { .scope = args->scope,
                                 .base_date = args->base_date,
                                 .is_past = args->base_date < cy_report_today () };
  g_autoptr (CyHoursList) list = cy_hours_list_load (conn, &what, error);

  return list != NULL && write_people (book, list, args, error) &&
         write_statistics (book, list, args, error);
}

const CyReport cy_report_hours = {
  .id = "hours",
  .title = N_ ("Yearly hours of training"),
  .args =
    CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_BASE_DATE | CY_REPORT_ARG_UNIT | CY_REPORT_ARG_SIGNATURE,
  .flags = CY_REPORT_FOR_SUPERIORS,
  .write = write_hours,
};
