/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyTally:
 * @n_answers: how often the question was answered, "do not know" counted
 * @n_good: good and fairly good together
 * @rate: @n_good of @n_answers in tenths of a percent, rounded; -1 without answers
 */
typedef struct
{
  gint64 n_answers;
  gint64 n_good;
  int    rate;
} CyTally;

GPtrArray *cy_survey_list_questions (const char *method);
CyTally    cy_survey_count (CyRecord *answer);
CyTally    cy_survey_count_all (GPtrArray *answers);
gboolean   cy_survey_is_consistent (CyRecord *answer, gint64 n_voices);

G_END_DECLS
