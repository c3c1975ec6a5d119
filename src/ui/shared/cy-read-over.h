/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CyReadOver:
 * @read: runs on the reading thread
 * @data: for @read
 * @data_free: (nullable): frees @data
 * @found_free: frees what @read gave when it is not shown
 * @show: takes over what @read gave, and shows it
 * @user_data: for @show
 * @user_data_free: (nullable): frees @user_data
 *
 * What is read before it can be shown.
 */
typedef struct
{
  CyDbFunc       read;
  gpointer       data;
  GDestroyNotify data_free;
  GDestroyNotify found_free;
  void (*show) (GtkWidget *over, CySession *session, gpointer found, gpointer user_data);
  gpointer       user_data;
  GDestroyNotify user_data_free;
} CyReadOver;

void cy_read_over (GtkWidget *over, CySession *session, const CyReadOver *what);

G_END_DECLS
