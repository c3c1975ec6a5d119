/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-check-library.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyCheckRun:
 *
 * One check of what the session shows, while it runs.
 */
typedef struct _CyCheckRun CyCheckRun;

CyCheckRun        *
cy_check_run_start (CySession *session, GAsyncReadyCallback callback, gpointer user_data);
void   cy_check_run_cancel (CyCheckRun *self);
double cy_check_run_get_share (CyCheckRun *self);
CyCheckReport *cy_check_run_finish (GAsyncResult *result, GError **error);
void           cy_check_run_unref (CyCheckRun *self);

G_END_DECLS
