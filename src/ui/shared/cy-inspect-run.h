/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

G_BEGIN_DECLS

void cy_inspect_run_assign (CySession *session, CyRecord *order, GArray *people);
void cy_inspect_run_save (CySession *session, CyRecord *record, GPtrArray *answers);
void cy_inspect_run_delete (CySession *session, CyRecord *record);
void cy_inspect_run_finish (CySession *session, CyRecord *inspection);

G_END_DECLS
