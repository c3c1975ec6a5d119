/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean cy_test_office_skip (void);
void     cy_test_office_convert (const char *path, const char *filter);
char    *cy_test_office_to_csv (const char *path);
char    *cy_test_office_sheet_to_csv (const char *path, const char *name);

G_END_DECLS
