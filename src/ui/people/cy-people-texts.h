/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-query.h"
#include "cy-session.h"

G_BEGIN_DECLS

void       cy_people_texts_read (CySession          *session,
                                 const CyQuery      *query,
                                 const char *const  *columns,
                                 GArray             *people,
                                 gboolean            masked,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
GPtrArray *cy_people_texts_read_finish (GAsyncResult *result, GError **error);
char     **cy_people_texts_get_titles (const char *const *columns);

G_END_DECLS
