/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

G_BEGIN_DECLS

void cy_compute_run_start (CySession *session, gint64 cycle);

G_END_DECLS
