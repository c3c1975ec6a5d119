/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-session.h"

G_BEGIN_DECLS

/**
 * CyPersonDeleted:
 * @user_data: data of the caller
 *
 * Called once the person is in the recycle bin.
 */
typedef void (*CyPersonDeleted) (gpointer user_data);

void cy_person_delete_ask (GtkWindow      *parent,
                           CySession      *session,
                           gint64          person,
                           const char     *name,
                           CyPersonDeleted deleted,
                           gpointer        user_data,
                           GDestroyNotify  free_data);

G_END_DECLS
