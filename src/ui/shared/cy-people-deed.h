/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-people-actions.h"
#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyPeopleDeedFunc:
 * @conn: the writing connection, on its thread
 * @people: whom
 * @data: what cy_people_deed_run() was given
 * @count: (out): how many
 * @error: return location
 *
 * Returns: whether it was done
 */
typedef gboolean (*CyPeopleDeedFunc) (CyConn         *conn,
                                      const CyPeople *people,
                                      gpointer        data,
                                      CyPeopleCount  *count,
                                      GError        **error);

void cy_people_deed_run (CySession       *session,
                         GArray          *people,
                         const char      *name,
                         CyPeopleDeedFunc func,
                         gpointer         data,
                         GDestroyNotify   data_free);
void cy_people_deed_delete (CySession *session, GArray *people);

G_END_DECLS
