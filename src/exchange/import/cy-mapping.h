/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-layout.h"
#include "cy-target.h"

G_BEGIN_DECLS

/**
 * CyColumnMap:
 * @target: what the column stands for
 * @confidence: 0 to 100; below 90 somebody should look
 * @block: of the family, which relative, counted from 0
 */
typedef struct
{
  CyTarget target;
  guint8   confidence;
  guint8   block;
} CyColumnMap;

/** CyMapping: what the columns of a sheet stand for */
typedef struct _CyMapping CyMapping;

CyMapping         *cy_mapping_new (guint n_columns);
CyMapping         *cy_mapping_guess (const CyLayout *layout, const CyGrid *grid);
void               cy_mapping_free (CyMapping *self);
guint              cy_mapping_get_n_columns (const CyMapping *self);
const CyColumnMap *cy_mapping_get (const CyMapping *self, guint column);
void     cy_mapping_set (CyMapping *self, guint column, CyTarget target, guint8 confidence);
int      cy_mapping_find (const CyMapping *self, CyTarget target);
gboolean cy_mapping_has (const CyMapping *self, CyTarget target);

char    *cy_mapping_to_text (const CyMapping *self);
gboolean cy_mapping_from_text (CyMapping *self, const char *text);
gboolean cy_mapping_recall (CyMapping *self, CyConn *conn, const CyLayout *layout, GError **error);
gboolean
cy_mapping_remember (const CyMapping *self, CyConn *conn, const CyLayout *layout, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyMapping, cy_mapping_free)

G_END_DECLS
