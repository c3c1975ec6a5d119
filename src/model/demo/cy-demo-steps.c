/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The records of the steps that each candidate of the demo county has come by, and its calendar. */
#include "cy-demo-private.h"

#include "cy-pool-step.h"
#include "cy-mapper.h"
#include "cy-pool.h"
#include "cy-workday.h"

#include <string.h>

#define N_STEPS 7

/* Days between two steps; a notice takes longer than its five working days. */
#define LEAST_DAYS 6
#define NOTICE_DAYS 16

/* Who does it, what the document is called and what comes of it; %s is the township. */
static const struct
{
  const char *organ;
  const char *document;
  const char *conclusion;
} papers[N_STEPS] = {
  { "村党组织", NULL, "会议推荐，到会过半数同意" },
  { "%s党委", NULL, "基本情况属实，同意上报" },
  { "县委组织部", "云组联审〔%d〕%d号", "各单位无异议" },
  { "%s考察组", NULL, "表现良好，群众认可" },
  { "%s党委", "云乡党纪〔%d〕%d号", "党委会研究同意" },
  { "%s党委", NULL, "公示期间无异议" },
  { "县委组织部", "云组备〔%d〕%d号", "准予备案" },
};

/* The same person always gets the same: chance would change everybody who is made after. */
static guint
spread (const CyDemoPerson *person, guint step, guint among)
{
  return (person->number * 7 + step * 5 + person->number / 3) % among;
}

static CyDate
get_start (const CyDemoPerson *person, guint step, CyDate end)
{
  int days = LEAST_DAYS + (int) spread (person, step, 9);

  return cy_date_add_days (end, -(step == 6 ? NOTICE_DAYS : days));
}

static void
set_organ (CyRecord *record, const CyDemoPerson *person, guint step)
{
  g_autofree char *organ = cy_demo_fill_in (papers[step - 1].organ, person->village->town);

  cy_record_set_text (record, CY_POOL_STEP_ORGAN, organ);
}

static void
set_paper (CyRecord *record, const CyDemoPerson *person, guint step, CyDate date)
{
  const char *form = papers[step - 1].document;
  const char *mark = form != NULL ? strstr (form, "%d") : NULL;

  cy_record_set_text (record, CY_POOL_STEP_CONCLUSION, papers[step - 1].conclusion);
  if (mark != NULL)
    {
      g_autofree char *document = g_strdup_printf ("%.*s%d〕%d号",
                                                   (int) (mark - form),
                                                   form,
                                                   cy_date_get_year (date),
                                                   cy_date_get_month (date) + 3);

      cy_record_set_text (record, CY_POOL_STEP_DOCUMENT, document);
    }
}

static void
add_step (CyDemoPerson *person, guint step, const char *state, CyDate since, CyDate date)
{
  CyRecord *record = cy_demo_person_add (person, CY_POOL_STEP);
  char      code[] = { (char) ('0' + step), '\0' };

  cy_record_set_text (record, CY_POOL_STEP_STEP, code);
  cy_record_set_text (record, CY_POOL_STEP_STATE, state);
  cy_record_set_int (record, CY_POOL_STEP_SINCE, since);
  set_organ (record, person, step);
  if (date != CY_DATE_NONE)
    cy_record_set_int (record, CY_POOL_STEP_DATE, date);
  if (g_str_equal (state, CY_STEP_PASSED))
    set_paper (record, person, step, date);
  else if (g_str_equal (state, CY_STEP_FAILED))
    cy_record_set_text (record, CY_POOL_STEP_NOTE, "不符合条件，不再推荐");
  /* Of those under way, half have their papers already. */
  else if (spread (person, step, 2) == 0)
    set_paper (record, person, step, since);
}

/* Everything before the step that @entry stands at, told back from the day it came there. */
static void
add_past (CyDemoPerson *person, guint step, CyDate date)
{
  CyDate dates[N_STEPS + 1];

  dates[step] = date;
  for (guint i = step; i > 1; i--)
    dates[i - 1] = get_start (person, i - 1, dates[i]);
  for (guint i = 1; i < step; i++)
    add_step (person, i, CY_STEP_PASSED, dates[i], dates[i + 1]);
}

static CyDate
end_of (CyDemo *demo, const CyDemoPerson *person, guint step, CyDate since)
{
  CyDate date = cy_date_add_days (since, 5 + (int) spread (person, step, 9));

  return MIN (date, demo->today);
}

/**
 * cy_demo_steps_make:
 * @demo: the county
 * @person: gets the records
 * @entry: of the pool, as it stands today
 *
 * In a county of very many people there are none.
 */
void
cy_demo_steps_make (CyDemo *demo, CyDemoPerson *person, CyRecord *entry)
{
  const char *state = cy_record_get_text (entry, CY_ENTRY_STATE);
  guint       step = (guint) (cy_record_get_text (entry, CY_ENTRY_STEP)[0] - '0');
  CyDate      date = cy_record_get_int (entry, CY_ENTRY_STEP_DATE);

  if (demo->is_lean)
    return;
  if (g_str_equal (state, CY_POOL_IN_PROGRESS))
    {
      add_past (person, step, date);
      add_step (person, step, CY_STEP_OPEN, date, CY_DATE_NONE);
    }
  else if (g_str_equal (state, CY_POOL_REJECTED))
    {
      add_past (person, step, date);
      add_step (person, step, CY_STEP_FAILED, date, end_of (demo, person, step, date));
    }
  else
    {
      CyDate since = get_start (person, step, date);

      add_past (person, step, since);
      add_step (person, step, CY_STEP_PASSED, since, date);
      cy_record_set_text (g_ptr_array_index (person->parts, person->parts->len - 1),
                          CY_POOL_STEP_DOCUMENT,
                          cy_record_get_text (entry, CY_ENTRY_DOCUMENT));
    }
}

/* ---- The calendar ---- */

/* Days off and worked weekends of 2026, as generally announced; to be compared with the notice. */
static const struct
{
  CyDate      date;
  CyDate      until;
  const char *kind;
  const char *name;
} days[] = {
  { 20260101, 20260103, CY_DAY_OFF, "元旦" },   { 20260104, 0, CY_DAY_WORK, "元旦调休" },
  { 20260214, 0, CY_DAY_WORK, "春节调休" },     { 20260215, 20260223, CY_DAY_OFF, "春节" },
  { 20260228, 0, CY_DAY_WORK, "春节调休" },     { 20260404, 20260406, CY_DAY_OFF, "清明节" },
  { 20260501, 20260505, CY_DAY_OFF, "劳动节" }, { 20260509, 0, CY_DAY_WORK, "劳动节调休" },
  { 20260619, 20260621, CY_DAY_OFF, "端午节" }, { 20260920, 0, CY_DAY_WORK, "国庆节调休" },
  { 20260925, 20260927, CY_DAY_OFF, "中秋节" }, { 20261001, 20261007, CY_DAY_OFF, "国庆节" },
  { 20261010, 0, CY_DAY_WORK, "国庆节调休" },
};

/**
 * cy_demo_calendar_make:
 * @demo: the county
 * @error: return location
 *
 * Returns: whether the calendar of 2026 is in the library
 */
gboolean
cy_demo_calendar_make (CyDemo *demo, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (CyRecord) day = cy_record_new (CY_HOLIDAY);

      cy_record_set_int (day, CY_HOLIDAY_DATE, days[i].date);
      if (days[i].until != 0)
        cy_record_set_int (day, CY_HOLIDAY_UNTIL, days[i].until);
      cy_record_set_text (day, CY_HOLIDAY_KIND, days[i].kind);
      cy_record_set_text (day, CY_HOLIDAY_NAME, days[i].name);
      if (!cy_mapper_save (demo->conn, day, error))
        return FALSE;
    }

  return TRUE;
}
