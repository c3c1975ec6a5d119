/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

gint64 cy_test_score_add_scheme (CyConn *conn, int year);
gint64 cy_test_score_add_part (CyConn *conn, gint64 scheme, const char *source, int weight);
gint64 cy_test_score_add_dimension (CyConn     *conn,
                                    gint64      part,
                                    const char *name,
                                    const char *kind,
                                    int         points);
gint64 cy_test_score_add_indicator (CyConn     *conn,
                                    gint64      dimension,
                                    const char *name,
                                    const char *method,
                                    int         points,
                                    gint64      group);
void   cy_test_score_add_band (CyConn *conn, gint64 indicator, const char *name, int points);
gint64 cy_test_score_add_group (CyConn *conn, gint64 scheme, const char *name, int weight);
gint64 cy_test_score_add_cycle (CyConn *conn, gint64 scheme, int year, const char *kind);
gint64
cy_test_score_add_grader (CyConn *conn, gint64 cycle, gint64 group, const char *name, gint64 unit);
gint64 cy_test_score_add_entry (CyConn *conn, gint64 cycle, gint64 person, const char *special);

gint64 cy_test_score_add_sheet (CyConn *conn, guint n_people, guint n_indicators, guint n_graders);

G_END_DECLS
