/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-report.h"

G_BEGIN_DECLS

/** cy_report_review_form: what one office of a round gets; needs a round and an office */
extern const CyReport cy_report_review_form;

gboolean cy_review_forms_write (CyConn       *conn,
                                gint64        round,
                                guint         base_date,
                                const char   *folder,
                                GCancellable *cancellable,
                                guint        *n_files,
                                GError      **error);

G_END_DECLS
