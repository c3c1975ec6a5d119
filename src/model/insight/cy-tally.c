/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Counters of a group of people. */
#include "cy-tally-private.h"

#include "cy-date.h"
#include "cy-education.h"
#include "cy-share.h"

#define GENDERS 3

static const CyScanColumn columns[] = {
  [CY_DIMENSION_GENDER] = CY_SCAN_GENDER,       [CY_DIMENSION_AGE] = CY_SCAN_BIRTH,
  [CY_DIMENSION_EDUCATION] = CY_SCAN_EDUCATION, [CY_DIMENSION_PARTY] = CY_SCAN_POLITICAL,
  [CY_DIMENSION_SOURCE] = CY_SCAN_SOURCE,       [CY_DIMENSION_ETHNIC] = CY_SCAN_ETHNIC,
  [CY_DIMENSION_TIER] = CY_SCAN_TIER,           [CY_DIMENSION_MATURITY] = CY_SCAN_MATURITY,
};

static guint
get_n_age_gender (CyClasses *const *classes)
{
  return (cy_classes_get_n (classes[CY_DIMENSION_AGE]) + 1) * GENDERS;
}

CyTally *
cy_tally_new (CyClasses *const *classes)
{
  CyTally *self = g_new0 (CyTally, 1);

  for (guint i = 0; i < CY_N_DIMENSIONS; i++)
    self->counts[i] = g_new0 (guint, cy_classes_get_n (classes[i]) + 1);
  self->age_gender = g_new0 (guint, get_n_age_gender (classes));

  return self;
}

void
cy_tally_free (CyTally *self)
{
  for (guint i = 0; i < CY_N_DIMENSIONS; i++)
    g_free (self->counts[i]);
  g_free (self->age_gender);
  g_free (self);
}

static guint
find_class (CyClasses *classes, CySqlRow *row, CyScanColumn column)
{
  gsize       length;
  const char *code = cy_sql_row_peek_text (row, column, &length);

  return cy_classes_find (classes, code, length);
}

/* Counts the person of one row of a scan. */
void
cy_tally_count (CyTally          *self,
                CyClasses *const *classes,
                CySqlRow         *row,
                gint64            base_date,
                int               young_age)
{
  int   age = cy_date_age (cy_sql_row_get_int (row, CY_SCAN_BIRTH), base_date);
  guint found[CY_N_DIMENSIONS];

  for (guint i = 0; i < CY_N_DIMENSIONS; i++)
    {
      found[i] = i == CY_DIMENSION_AGE ? cy_classes_find_age (classes[i], age)
                                       : find_class (classes[i], row, columns[i]);
      self->counts[i][found[i]]++;
    }
  self->age_gender[found[CY_DIMENSION_AGE] * GENDERS + found[CY_DIMENSION_GENDER]]++;
  self->people++;
  if (age < 0)
    return;
  self->n_ages++;
  self->age_sum += age;
  self->young += age <= young_age;
}

void
cy_tally_add (CyTally *self, const CyTally *other, CyClasses *const *classes)
{
  self->people += other->people;
  self->young += other->young;
  self->n_ages += other->n_ages;
  self->age_sum += other->age_sum;
  for (guint i = 0; i < CY_N_DIMENSIONS; i++)
    for (guint j = 0; j <= cy_classes_get_n (classes[i]); j++)
      self->counts[i][j] += other->counts[i][j];
  for (guint i = 0; i < get_n_age_gender (classes); i++)
    self->age_gender[i] += other->age_gender[i];
}

guint
cy_tally_get_women (const CyTally *self)
{
  return self->counts[CY_DIMENSION_GENDER][CY_CLASS_WOMAN];
}

/**
 * cy_tally_get_party:
 * @self: a tally
 *
 * Returns: how many are members of the Party, probationary ones too (GB/T 4762 01 and 02)
 */
guint
cy_tally_get_party (const CyTally *self)
{
  return self->counts[CY_DIMENSION_PARTY][CY_CLASS_PARTY_MEMBER];
}

/**
 * cy_tally_get_college:
 * @self: a tally
 *
 * Returns: how many have 大专 or above
 */
guint
cy_tally_get_college (const CyTally *self)
{
  guint people = 0;

  for (guint i = CY_EDUCATION_POSTGRADUATE; i <= CY_EDUCATION_COLLEGE; i++)
    people += self->counts[CY_DIMENSION_EDUCATION][i - 1];

  return people;
}

/**
 * cy_tally_get_minority:
 * @stats: the statistics of @self
 * @self: a tally
 *
 * Returns: how many belong to an ethnic minority; whose group is not known does not count
 */
guint
cy_tally_get_minority (const CyStats *stats, const CyTally *self)
{
  const guint *counts = self->counts[CY_DIMENSION_ETHNIC];
  guint        unknown = cy_classes_get_n (stats->classes[CY_DIMENSION_ETHNIC]);

  return self->people - counts[CY_CLASS_HAN] - counts[unknown];
}

/**
 * cy_tally_get_average_age:
 * @self: a tally
 *
 * Returns: in tenths of a year, of the whole years of those whose age is known, half up;
 *   %CY_DATASET_MISSING when nobody's is
 */
gint64
cy_tally_get_average_age (const CyTally *self)
{
  return cy_share_average (self->age_sum, self->n_ages);
}
