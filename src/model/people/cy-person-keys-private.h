/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

char    *cy_person_keys_make (CyRecord *person);
gboolean cy_person_keys_update (CyConn *conn, CyRecord *person, GError **error);
gboolean cy_person_keys_flush (CyConn *conn, GError **error);

G_END_DECLS
