/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyDimension:
 * @CY_DIMENSION_GENDER: men, women
 * @CY_DIMENSION_AGE: bands of the rule set, youngest first
 * @CY_DIMENSION_EDUCATION: bands, highest first: class n is #CyEducationBand n + 1
 * @CY_DIMENSION_PARTY: groups of political statuses, Party members (probationary too) first
 * @CY_DIMENSION_SOURCE: codes of the set source
 * @CY_DIMENSION_ETHNIC: codes of the set ethnic, Han first
 * @CY_DIMENSION_TIER: codes of the set tier
 * @CY_DIMENSION_MATURITY: codes of the set maturity
 *
 * What people are counted by.
 */
typedef enum
{
  CY_DIMENSION_GENDER,
  CY_DIMENSION_AGE,
  CY_DIMENSION_EDUCATION,
  CY_DIMENSION_PARTY,
  CY_DIMENSION_SOURCE,
  CY_DIMENSION_ETHNIC,
  CY_DIMENSION_TIER,
  CY_DIMENSION_MATURITY,
  CY_N_DIMENSIONS,
} CyDimension;

#define CY_CLASS_MAN 0
#define CY_CLASS_WOMAN 1
#define CY_CLASS_PARTY_MEMBER 0
#define CY_CLASS_HAN 0

typedef struct _CyClasses CyClasses;

CyClasses  *cy_classes_new (CyDimension dimension, CyRecord *rules);
void        cy_classes_free (CyClasses *self);
guint       cy_classes_get_n (const CyClasses *self);
const char *cy_classes_get_label (const CyClasses *self, guint nth);
char       *cy_classes_dup_key (const CyClasses *self, guint nth);
char       *cy_classes_dup_first_key (const CyClasses *self, guint n);
guint       cy_classes_find (const CyClasses *self, const char *code, gsize length);
guint       cy_classes_find_age (const CyClasses *self, int age);
gboolean    cy_classes_is_rest (const CyClasses *self, guint nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyClasses, cy_classes_free)

G_END_DECLS
