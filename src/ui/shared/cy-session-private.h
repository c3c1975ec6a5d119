/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

G_BEGIN_DECLS

void _cy_session_install_signals (void);
void _cy_session_say_changed (CySession *self, guint64 entities);
void _cy_session_say_turned (CySession *self, const char *text);

G_END_DECLS
