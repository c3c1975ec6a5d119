/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct _CyConn   CyConn;
typedef struct _CyEntity CyEntity;
typedef struct _CyField  CyField;
typedef struct _CyRecord CyRecord;

G_END_DECLS
