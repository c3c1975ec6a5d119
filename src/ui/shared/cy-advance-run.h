/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-advance.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_advance_run (CySession *session, GArray *entries, const CyPass *pass, const char *name);
void
cy_setback_run (CySession *session, GArray *entries, const CySetback *setback, const char *name);

G_END_DECLS
