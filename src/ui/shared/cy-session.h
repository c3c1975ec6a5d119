/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

#include "cy-db.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CySession:
 *
 * One open library and how it is looked at: base date, scope, masking. Everything a view needs
 * to know of the rest of the window goes through it; views do not know each other.
 */
#define CY_TYPE_SESSION (cy_session_get_type ())
G_DECLARE_FINAL_TYPE (CySession, cy_session, CY, SESSION, GObject)

CySession *cy_session_new (CyDb *db);
CyDb      *cy_session_get_db (CySession *self);
char      *cy_session_dup_name (CySession *self);
char      *cy_session_dup_place (CySession *self);

gint64      cy_session_get_today (CySession *self);
gint64      cy_session_get_base_date (CySession *self);
void        cy_session_set_base_date (CySession *self, gint64 base_date);
gint64      cy_session_get_scope (CySession *self);
const char *cy_session_get_scope_name (CySession *self);
void        cy_session_set_scope (CySession *self, gint64 unit, const char *name);
gint64      cy_session_get_cycle (CySession *self);
void        cy_session_set_cycle (CySession *self, gint64 cycle);
CyRecord   *cy_session_get_rules (CySession *self);

void     cy_session_read (CySession          *self,
                          CyDbFunc            func,
                          gpointer            data,
                          GDestroyNotify      data_free,
                          GDestroyNotify      result_free,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data);
void     cy_session_write (CySession          *self,
                           CyDbFunc            func,
                           gpointer            data,
                           GDestroyNotify      data_free,
                           GDestroyNotify      result_free,
                           GCancellable       *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer            user_data);
gpointer cy_session_finish (GAsyncResult *result, GError **error);

void   cy_session_undo (CySession *self);
void   cy_session_undo_step (CySession *self, gint64 step);
gint64 cy_session_get_undo_step (CySession *self);
void   cy_session_redo (CySession *self);

void cy_session_open_person (CySession *self, gint64 person);
void cy_session_open_person_at (CySession  *self,
                                gint64      person,
                                const char *entity,
                                guint       index,
                                int         field);
void cy_session_show_people (CySession *self, const char *key);
void cy_session_show_page (CySession *self, const char *page, const char *key);
void cy_session_import_text (CySession *self, const char *text);
void cy_session_toast (CySession *self, const char *text, gboolean with_undo);
void cy_session_toast_file (CySession *self, const char *text, const char *path);
void cy_session_present_error (CySession *self, const GError *error);

G_END_DECLS
