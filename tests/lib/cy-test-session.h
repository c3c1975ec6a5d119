/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

G_BEGIN_DECLS

CySession *cy_test_session_new (guint n_people);
void       cy_test_session_close (CySession *session);
void       cy_test_session_settle (CySession *session);
gint64     cy_test_session_count (CySession *session, const char *sql);

G_END_DECLS
