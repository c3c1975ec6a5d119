/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-grade-deed.h"

G_BEGIN_DECLS

gboolean _cy_grade_refuse (GError **error, char *message);
gboolean _cy_grade_is_in (const CyGradeList *list, const char *state);
gboolean _cy_grade_set_state (CyConn *conn, gint64 cycle, const char *state, GError **error);
gboolean _cy_grade_write_change (CyConn               *conn,
                                 const CyGradePerson  *person,
                                 const char           *occasion,
                                 const char           *before,
                                 const char           *after,
                                 const CyGradeVerdict *verdict,
                                 GError              **error);
gboolean _cy_grade_check_new (const CyGradeList   *list,
                              const CyGradePerson *person,
                              const char          *grade,
                              GError             **error);
gboolean _cy_grade_check_places (const CyGradeList *list, GError **error);

G_END_DECLS
