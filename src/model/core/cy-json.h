/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyJson:
 *
 * Writes one JSON value piece by piece; the commas come by themselves.
 */
typedef struct _CyJson CyJson;

CyJson *cy_json_new (void);
void    cy_json_free (CyJson *self);
char   *cy_json_end (CyJson *self);
void    cy_json_open (CyJson *self, const char *name, char bracket);
void    cy_json_close (CyJson *self);
void    cy_json_add_text (CyJson *self, const char *name, const char *text);
void    cy_json_add_int (CyJson *self, const char *name, gint64 number);
void    cy_json_add_bool (CyJson *self, const char *name, gboolean value);

void  cy_json_append_string (GString *json, const char *text);
char *cy_json_dup_ids (const GArray *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyJson, cy_json_free)

G_END_DECLS
