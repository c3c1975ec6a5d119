/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-scheme-draft.h"

G_BEGIN_DECLS

/**
 * CySchemeChangeKind:
 * @CY_SCHEME_ADDED: only the newer has it
 * @CY_SCHEME_REMOVED: only the older has it
 * @CY_SCHEME_CHANGED: both have it, with another value
 */
typedef enum
{
  CY_SCHEME_ADDED,
  CY_SCHEME_REMOVED,
  CY_SCHEME_CHANGED,
} CySchemeChangeKind;

/**
 * CySchemeChange:
 * @kind: what happened
 * @place: where: part, dimension, indicator by their names
 * @what: (nullable): the field, translated; %NULL for the thing itself
 * @before: as the older has it, empty for nothing
 * @after: as the newer has it
 */
typedef struct
{
  CySchemeChangeKind kind;
  char              *place;
  char              *what;
  char              *before;
  char              *after;
} CySchemeChange;

GPtrArray *cy_scheme_compare (const CySchemeDraft *older, const CySchemeDraft *newer);
GPtrArray *cy_scheme_compare_load (CyConn *conn, gint64 older, gint64 newer, GError **error);

G_END_DECLS
