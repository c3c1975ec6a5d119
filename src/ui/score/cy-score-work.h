/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-score-sheet.h"
#include "cy-session.h"

G_BEGIN_DECLS

void cy_score_work_write (CySession          *session,
                          const CyScoreSheet *sheet,
                          guint               pass,
                          GArray             *cells,
                          GAsyncReadyCallback callback,
                          gpointer            user_data);

G_END_DECLS
