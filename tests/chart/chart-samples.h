/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-chart.h"

G_BEGIN_DECLS

/* What a dataset is like; every kind of chart must bear every one of them. */
typedef enum
{
  SAMPLE_TYPICAL,
  SAMPLE_EMPTY,
  SAMPLE_ONE_POINT,
  SAMPLE_ZEROS,
  SAMPLE_MISSING,
  SAMPLE_SOME_MISSING,
  SAMPLE_MANY,
  SAMPLE_HUGE,
  SAMPLE_LONG_LABELS,
  SAMPLE_NEGATIVE,
  SAMPLE_NAMELESS,
  N_SAMPLES,
} Sample;

const char *sample_get_name (Sample sample);
CyDataset  *sample_create (const char *kind, Sample sample);
CyChart    *sample_create_chart (const char *kind, Sample sample);

G_END_DECLS
