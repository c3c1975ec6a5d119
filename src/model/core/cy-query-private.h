/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-query.h"

G_BEGIN_DECLS

typedef struct
{
  const CyColumn *column;
  CyOperator      op;
  char          **values;
} CyCondition;

struct _CyQuery
{
  const CyListSpec *spec;
  gint64            base_date;
  gint64            scope;
  char             *search;
  const CyColumn   *sort;
  gboolean          descending;
  GPtrArray        *conditions;
};

G_END_DECLS
