/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-window.h"

G_BEGIN_DECLS

void  cy_files_choose_new (CyWindow *window);
void  cy_files_choose_open (CyWindow *window);
void  cy_files_choose_copy (CyWindow *window);
char *cy_files_get_demo_path (void);
char *cy_files_get_default_path (void);
char *cy_files_find_free (const char *folder, const char *stem);
char *cy_files_find_local (const char *path);

G_END_DECLS
