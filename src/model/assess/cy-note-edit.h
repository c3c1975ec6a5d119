/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-note-list.h"
#include "cy-people-actions.h"

G_BEGIN_DECLS

CyRecord *cy_note_new (CyDate today);
gboolean
cy_note_check (CyConn *conn, CyRecord *note, CyDate today, GPtrArray *problems, GError **error);
gboolean cy_note_add (CyConn         *conn,
                      CyRecord       *note,
                      const CyPeople *people,
                      CyDate          today,
                      GPtrArray      *problems,
                      GError        **error);
gboolean cy_note_save (CyConn     *conn,
                       CyRecord   *note,
                       CyDate      today,
                       const char *step_name,
                       GPtrArray  *problems,
                       GError    **error);
gboolean cy_note_set_state (CyConn     *conn,
                            GArray     *notes,
                            const char *state,
                            const char *step_name,
                            GError    **error);
gboolean cy_note_delete (CyConn *conn, GArray *notes, const char *step_name, GError **error);

G_END_DECLS
