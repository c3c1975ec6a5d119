/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-field.h"
#include "cy-scheme-plan.h"

G_BEGIN_DECLS

/**
 * CySchemeFault:
 * @entity: of what is wrong: scheme, part, dimension, indicator, group or line
 * @nth: its place in the plan; 0 for the scheme
 * @field: of @entity, what is to be changed
 * @place: where, in the user's words: part, dimension, indicator
 * @text: what is wrong and what to do, translated
 */
typedef struct
{
  const CyEntity *entity;
  guint           nth;
  guint           field;
  char           *place;
  char           *text;
} CySchemeFault;

GPtrArray *cy_scheme_check (const CySchemePlan *plan);
gboolean   cy_scheme_check_whole (CyConn *conn, gint64 scheme, GError **error);

G_END_DECLS
