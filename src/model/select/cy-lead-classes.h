/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyLeadAxis:
 * @CY_LEAD_BY_SOURCE: source
 * @CY_LEAD_BY_DIRECTION: direction of cultivation
 * @CY_LEAD_BY_MATURITY: maturity
 * @CY_LEAD_BY_TAGS: own tags; who has two counts for both
 *
 * What leads and the pool are classified by.
 */
typedef enum
{
  CY_LEAD_BY_SOURCE,
  CY_LEAD_BY_DIRECTION,
  CY_LEAD_BY_MATURITY,
  CY_LEAD_BY_TAGS,
  CY_LEAD_N_AXES,
} CyLeadAxis;

/**
 * CyLeadFigure:
 * @CY_LEAD_ALL: everybody
 * @CY_LEAD_WOMEN: women
 * @CY_LEAD_PARTY: Party members, probationary ones too
 * @CY_LEAD_YOUNG: at most as old as the rule set calls young
 * @CY_LEAD_COLLEGE: college (大专) or above
 *
 * Who of a class is counted.
 */
typedef enum
{
  CY_LEAD_ALL,
  CY_LEAD_WOMEN,
  CY_LEAD_PARTY,
  CY_LEAD_YOUNG,
  CY_LEAD_COLLEGE,
  CY_LEAD_N_FIGURES,
} CyLeadFigure;

/**
 * CyLeadFacts:
 * @values: by #CyLeadAxis: (nullable): codes, and for tags the text
 * @gender: (nullable): code
 * @birth: date of birth
 * @political: (nullable): code
 * @education: (nullable): code
 *
 * What of somebody is counted.
 */
typedef struct
{
  const char *values[CY_LEAD_N_AXES];
  const char *gender;
  gint64      birth;
  const char *political;
  const char *education;
} CyLeadFacts;

/**
 * CyLeadClass:
 * @value: (nullable): code or tag; %NULL for those of whom it is not known
 * @counts: by #CyLeadFigure
 *
 * One class and its figures.
 */
typedef struct
{
  char *value;
  guint counts[CY_LEAD_N_FIGURES];
} CyLeadClass;

typedef struct _CyLeadClasses CyLeadClasses;

CyLeadClasses     *cy_lead_classes_new (CyLeadAxis axis, CyDate base_date, int young_age);
CyLeadClasses     *cy_lead_classes_load_pool (CyConn    *conn,
                                              CyLeadAxis axis,
                                              gint64     scope,
                                              CyDate     base_date,
                                              CyDate     today,
                                              int        young_age,
                                              GError   **error);
void               cy_lead_classes_free (CyLeadClasses *self);
void               cy_lead_classes_add (CyLeadClasses *self, const CyLeadFacts *facts);
guint              cy_lead_classes_get_n (const CyLeadClasses *self);
const CyLeadClass *cy_lead_classes_get (const CyLeadClasses *self, guint nth);
int                cy_lead_classes_get_young_age (const CyLeadClasses *self);
const char        *cy_lead_classes_get_label (const CyLeadClasses *self, guint nth);
gboolean           cy_lead_classes_has (const CyLeadClasses *self,
                                        guint                nth,
                                        CyLeadFigure         figure,
                                        const CyLeadFacts   *facts);
gboolean
cy_lead_classes_counts (const CyLeadClasses *self, CyLeadFigure figure, const CyLeadFacts *facts);
char *cy_lead_classes_dup_key (const CyLeadClasses *self, guint nth, CyLeadFigure figure);

const char *cy_lead_axis_get_title (CyLeadAxis axis);
char       *cy_lead_figure_dup_title (CyLeadFigure figure, int young_age);
char       *cy_lead_figure_dup_short_title (CyLeadFigure figure, int young_age);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyLeadClasses, cy_lead_classes_free)

G_END_DECLS
