/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

#include "cy-types.h"

G_BEGIN_DECLS

/**
 * CyStep:
 *
 * What a person would call one action: a named transaction. Every change of an entity happens
 * inside one; leaving its scope without cy_step_commit() undoes everything. A step begun inside
 * another is a part of it.
 */
typedef struct _CyStep CyStep;

/**
 * CyStepFlags:
 * @CY_STEP_BULK: many rows at once, an import: the disk is not waited for at the end, so a power
 *   cut may lose the step (never damage the file)
 */
typedef enum
{
  CY_STEP_NONE = 0,
  CY_STEP_BULK = 1 << 0,
} CyStepFlags;

CyStep  *cy_step_begin (CyConn *conn, const char *name, CyStepFlags flags, GError **error);
void     cy_step_set_reason (CyStep *self, const char *reason);
void     cy_step_rename (CyStep *self, const char *name);
gboolean cy_step_find_id (CyStep *self, gint64 *id, GError **error);
gboolean cy_step_derive (CyStep *self, GError **error);
gboolean cy_step_commit (CyStep *self, GError **error);
void     cy_step_free (CyStep *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyStep, cy_step_free)

G_END_DECLS
