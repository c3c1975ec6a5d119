/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyFuzzRun:
 * @chance: the same for the same `--random-state`
 * @n: rounds that were begun
 * @end: when there are no more, of the monotonic clock
 */
typedef struct
{
  GRand  *chance;
  guint64 n;
  gint64  end;
} CyFuzzRun;

gboolean cy_fuzz_run_begin (CyFuzzRun *self, const char *parameters, int *argc, char ***argv);
gboolean cy_fuzz_run_goes_on (CyFuzzRun *self);
void     cy_fuzz_run_clear (CyFuzzRun *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyFuzzRun, cy_fuzz_run_clear)

G_END_DECLS
