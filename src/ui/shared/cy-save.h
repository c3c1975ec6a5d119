/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

G_BEGIN_DECLS

void cy_save_record (CySession *session, CyRecord *record, const char *step_name, const char *news);
void
cy_save_deletion (CySession *session, CyRecord *record, const char *step_name, const char *news);

G_END_DECLS
