/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-people-actions.h"

G_BEGIN_DECLS

/**
 * CyPeopleNoteFunc:
 * @conn: the connection
 * @record: of one person, before it is saved; may be completed
 * @has_it: (out): whether that person has it already, so that nothing is saved
 * @error: return location
 *
 * Returns: whether it went well
 */
typedef gboolean (*CyPeopleNoteFunc) (CyConn   *conn,
                                      CyRecord *record,
                                      gboolean *has_it,
                                      GError  **error);

gboolean cy_people_note (CyConn          *conn,
                         const CyPeople  *people,
                         CyRecord        *sample,
                         CyPeopleNoteFunc complete,
                         CyPeopleCount   *count,
                         GError         **error);

G_END_DECLS
