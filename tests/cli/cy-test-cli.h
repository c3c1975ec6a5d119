/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

/**
 * CySaid:
 * @out: what one run of the program printed
 * @err: what it said of trouble
 * @status: with what it ended
 */
typedef struct
{
  char *out;
  char *err;
  int   status;
} CySaid;

void  cy_said_clear (CySaid *said);
void  cy_test_cli_set_up (CyTest *test, gconstpointer data);
void  cy_test_cli_run (CyTest *test, CySaid *said, const char *word, ...);
void  cy_test_cli_make_demo (CyTest *test, const char *people);
char *cy_test_cli_get_json (const char *json, const char *path);
void  cy_test_cli_assert_json (const char *json, const char *path, const char *expected);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CySaid, cy_said_clear)

G_END_DECLS
