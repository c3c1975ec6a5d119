/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyBenchWork:
 * @data: what cy_bench_compare() was given
 *
 * Work that is timed.
 */
typedef void (*CyBenchWork) (gpointer data);

/**
 * CyBenchRun:
 * @n_people: how many people to measure with
 *
 * Makes a library of that size, measures and prints.
 */
typedef void (*CyBenchRun) (guint n_people);

int    cy_bench_main (int argc, char **argv, CyBenchRun run);
gint64 cy_bench_cpu (void);
double cy_bench_get_mb (const char *what);
void   cy_bench_forget_peak (void);
double cy_bench_median (double *figures, guint n);
double cy_bench_time (CyBenchWork work, gpointer data);
void   cy_bench_compare (const char *name,
                         CyBenchWork work,
                         CyBenchWork floor,
                         gpointer    data,
                         double      most);
void   cy_bench_limit (const char *name, CyBenchWork work, gpointer data, double most_ms);
void   cy_bench_print_ratio (const char *name, double figure, double floor, double most);
void   cy_bench_print_most (const char *name, double figure, const char *unit, double most);
void   cy_bench_print_least (const char *name, double figure, const char *unit, double least);

G_END_DECLS
