/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CyTextArena CyTextArena;

CyTextArena *cy_text_arena_new (void);
void         cy_text_arena_free (CyTextArena *self);
gboolean     cy_text_arena_add (CyTextArena *self,
                                const char  *text,
                                gsize        length,
                                guint32     *handle,
                                GError     **error);
const char  *cy_text_arena_get (const CyTextArena *self, guint32 handle);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyTextArena, cy_text_arena_free)

G_END_DECLS
