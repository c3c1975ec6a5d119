/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"
#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyDraftNode:
 * @record: of a part, dimension, indicator, band, group or line
 * @nodes: (element-type CyDraftNode): what stands below it
 * @row: of the table it was read from, counted from 1; 0 if it was not
 */
typedef struct
{
  CyRecord  *record;
  GPtrArray *nodes;
  guint      row;
} CyDraftNode;

/**
 * CySchemeDraft:
 * @scheme: the scheme itself
 * @parts: (element-type CyDraftNode): with dimensions, indicators, bands below
 * @groups: (element-type CyDraftNode): of graders
 * @lines: (element-type CyDraftNode): of grades
 *
 * A scheme outside the library: read from a template, a workbook or another scheme. The graders of
 * an indicator are the place of their group among @groups, counted from 1.
 */
typedef struct
{
  CyRecord  *scheme;
  GPtrArray *parts;
  GPtrArray *groups;
  GPtrArray *lines;
} CySchemeDraft;

CySchemeDraft *cy_scheme_draft_new (void);
void           cy_scheme_draft_free (CySchemeDraft *self);
CyDraftNode   *cy_draft_node_add (GPtrArray *nodes, const CyEntity *entity, guint row);
CySchemeDraft *cy_scheme_draft_load (CyConn *conn, gint64 scheme, GError **error);
char          *cy_scheme_draft_dup_graders (const CySchemeDraft *self, CyRecord *indicator);
gint64         cy_scheme_draft_save (CySchemeDraft *self, CyConn *conn, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CySchemeDraft, cy_scheme_draft_free)

G_END_DECLS
