/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cy_test_xlsx_read_part (const char *path, const char *part);
char *cy_test_xlsx_list_parts (const char *path);
void  cy_test_xlsx_assert_golden (const char *path, const char *part, const char *golden);
void  cy_test_assert_contains (const char *text, const char *wanted);
void  cy_test_assert_lacks (const char *text, const char *unwanted);

G_END_DECLS
