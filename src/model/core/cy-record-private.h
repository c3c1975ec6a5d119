/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-record.h"

G_BEGIN_DECLS

void _cy_record_take (CyRecord *self, guint field, CyValue *value);

G_END_DECLS
