/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the dialogs about postings and tasks hand to the writing thread. */
#include "cy-posting-work.h"

#include "cy-posting.h"

/* How long a posting usually is. */
#define MONTHS 3

/**
 * cy_posting_ask_new:
 * @session: of the dialog
 * @deed: of a posting
 * @name: (transfer full): of the step
 *
 * Returns: (transfer full): what a dialog knows besides its record
 */
CyPostingAsk *
cy_posting_ask_new (CySession *session, CyPostingDeed deed, char *name)
{
  CyPostingAsk *ask = g_new0 (CyPostingAsk, 1);

  *ask = (CyPostingAsk){ g_object_ref (session), deed, NULL, NULL, name };

  return ask;
}

void
cy_posting_ask_free (gpointer data)
{
  CyPostingAsk *ask = data;

  g_object_unref (ask->session);
  g_clear_object (&ask->picker);
  g_clear_object (&ask->mentor);
  g_free (ask->name);
  g_free (ask);
}

static void
take_mentor (CyRecord *posting, gint64 mentor)
{
  if (mentor != 0)
    cy_record_set_int (posting, CY_POSTING_MENTOR, mentor);
  else
    cy_record_unset (posting, CY_POSTING_MENTOR);
}

/**
 * cy_posting_ask_prepare:
 * @record: what was entered
 * @data: a #CyPostingAsk
 *
 * Returns: (transfer full): a #CyPostingWork
 */
gpointer
cy_posting_ask_prepare (CyRecord *record, gpointer data)
{
  CyPostingAsk  *ask = data;
  CyPostingWork *work = g_new0 (CyPostingWork, 1);

  work->deed = ask->deed;
  work->record = cy_record_copy (record);
  if (ask->mentor != NULL)
    take_mentor (work->record, cy_mentor_choice_get (ask->mentor));
  work->people = ask->picker != NULL ? cy_people_picker_dup_chosen (ask->picker) : NULL;
  work->today = cy_session_get_today (ask->session);
  work->name = g_strdup (ask->name);

  return work;
}

void
cy_posting_work_free (gpointer data)
{
  CyPostingWork *work = data;

  g_object_unref (work->record);
  g_clear_pointer (&work->people, g_array_unref);
  g_clear_pointer (&work->levels, g_array_unref);
  g_free (work->name);
  g_free (work);
}

/**
 * cy_posting_record_new:
 * @session: the open library
 *
 * Returns: (transfer full): a posting for the usual time from the base date on, to be changed
 */
CyRecord *
cy_posting_record_new (CySession *session)
{
  CyRecord *record = cy_record_new (CY_POSTING);
  CyDate    since = cy_session_get_base_date (session);

  cy_record_set_int (record, CY_POSTING_PLANNED_SINCE, since);
  cy_record_set_int (record,
                     CY_POSTING_PLANNED_UNTIL,
                     cy_date_add_days (cy_date_add_months (since, MONTHS), -1));

  return record;
}
