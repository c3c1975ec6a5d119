/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-report-table.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyScoreFileDone:
 * @rows: (nullable) (element-type GStrv): the cells of the first sheet, %NULL if nothing was read
 * @user_data: data of the caller
 */
typedef void (*CyScoreFileDone) (GPtrArray *rows, gpointer user_data);

void cy_score_file_choose (GtkWidget      *over,
                           CySession      *session,
                           CyScoreFileDone done,
                           gpointer        user_data);
void
cy_score_file_read (CySession *session, const char *path, CyScoreFileDone done, gpointer user_data);
void cy_score_file_export (GtkWidget *over, CySession *session, CyReportTable *table);

G_END_DECLS
