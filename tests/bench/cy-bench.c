/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Measuring: one line each with figure, floor and ratio, both of the same run, and the growth of
 * the figure when the people are doubled. Figures are medians of processor time; work and floor
 * take turns, so that what else the machine does falls on both. */
#include "cy-bench.h"

#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define ROUNDS 9
#define DEFAULT_PEOPLE 100000
#define MOST_GROWTH 2.2
/* Below this a figure is made of wake-ups and says nothing about growth. */
#define LEAST_GROWN_MS 0.05

/* Figures of the smaller run, by name. */
static GHashTable *before;
static gboolean    is_doubled;

/**
 * cy_bench_main:
 * @argc: of main()
 * @argv: of main(): how many people, 100,000 when it is left out
 * @run: is called for half as many and then for as many
 *
 * Returns: for main()
 */
int
cy_bench_main (int argc, char **argv, CyBenchRun run)
{
  guint n_people = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : DEFAULT_PEOPLE;

  setlocale (LC_CTYPE, "C.UTF-8");
  before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  /* Programs that are started from here write too. */
  setvbuf (stdout, NULL, _IOLBF, 0);
  g_print ("%u people\n", n_people / 2);
  run (n_people / 2);
  is_doubled = TRUE;
  g_print ("%u people\n", n_people);
  run (n_people);
  g_hash_table_unref (before);

  return 0;
}

/**
 * cy_bench_cpu:
 *
 * Returns: what this process has used of the processor, in nanoseconds
 */
gint64
cy_bench_cpu (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

/**
 * cy_bench_get_mb:
 * @what: `VmRSS` for the memory that this process has now, `VmHWM` for the most it has had
 *
 * Returns: in megabytes
 */
double
cy_bench_get_mb (const char *what)
{
  g_autofree char *status = NULL;
  const char      *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL) ||
      (line = strstr (status, what)) == NULL)
    return 0;

  return (double) g_ascii_strtoull (line + strcspn (line, "0123456789"), NULL, 10) / 1024;
}

/* So that the next VmHWM is that of what follows, and what was freed before does not hide it. */
void
cy_bench_forget_peak (void)
{
  FILE *file;

  malloc_trim (0);
  file = fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

static int
compare_figures (const void *a, const void *b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Sorts @figures. */
double
cy_bench_median (double *figures, guint n)
{
  qsort (figures, n, sizeof (double), compare_figures);

  return figures[n / 2];
}

/**
 * cy_bench_time:
 * @work: what to do
 * @data: for @work
 *
 * Returns: what it took of the processor in all threads, in milliseconds: what else the machine
 *   does lengthens that less than the time on the clock
 */
double
cy_bench_time (CyBenchWork work, gpointer data)
{
  gint64 start = cy_bench_cpu ();

  work (data);

  return MAX ((double) (cy_bench_cpu () - start), 1) / 1e6;
}

static const char *
mark (gboolean is_met)
{
  return is_met ? "" : "   MISSED";
}

static void
print_growth (const char *name, double figure)
{
  const double *half = before != NULL ? g_hash_table_lookup (before, name) : NULL;

  if (before != NULL && !is_doubled)
    g_hash_table_insert (before, g_strdup (name), g_memdup2 (&figure, sizeof figure));
  else if (half != NULL && *half >= LEAST_GROWN_MS)
    g_print ("   doubled x %.2f%s", figure / *half, mark (figure / *half <= MOST_GROWTH));
  g_print ("\n");
}

/**
 * cy_bench_print_ratio:
 * @name: of the measure
 * @figure: what it took, in milliseconds
 * @floor: the least it could take, in milliseconds
 * @most: the goal for @figure / @floor; 0 for none
 */
void
cy_bench_print_ratio (const char *name, double figure, double floor, double most)
{
  g_print ("  %-40s %10.3f ms   floor %10.3f ms   x %5.2f", name, figure, floor, figure / floor);
  if (most > 0)
    g_print ("  (at most %.2f)%s", most, mark (figure / floor <= most));
  print_growth (name, figure);
}

void
cy_bench_print_most (const char *name, double figure, const char *unit, double most)
{
  g_print ("  %-40s %10.3f %s   limit %10.3f %s   x %5.2f%s",
           name,
           figure,
           unit,
           most,
           unit,
           figure / most,
           mark (figure <= most));
  if (strcmp (unit, "ms") == 0)
    print_growth (name, figure);
  else
    g_print ("\n");
}

void
cy_bench_print_least (const char *name, double figure, const char *unit, double least)
{
  g_print ("  %-40s %10.0f %s   floor %10.0f %s   x %5.2f%s\n",
           name,
           figure,
           unit,
           least,
           unit,
           figure / least,
           mark (figure >= least));
}

/**
 * cy_bench_compare:
 * @name: of the measure
 * @work: what the program does
 * @floor: the least that can do the same
 * @data: for both
 * @most: the goal for their ratio; 0 for none
 */
void
cy_bench_compare (const char *name, CyBenchWork work, CyBenchWork floor, gpointer data, double most)
{
  double times[ROUNDS];
  double floors[ROUNDS];

  work (data);
  floor (data);
  for (guint i = 0; i < ROUNDS; i++)
    {
      floors[i] = cy_bench_time (floor, data);
      times[i] = cy_bench_time (work, data);
    }
  cy_bench_print_ratio (name,
                        cy_bench_median (times, ROUNDS),
                        cy_bench_median (floors, ROUNDS),
                        most);
}

/**
 * cy_bench_limit:
 * @name: of the measure
 * @work: what the program does
 * @data: for @work
 * @most_ms: the goal, in milliseconds
 */
void
cy_bench_limit (const char *name, CyBenchWork work, gpointer data, double most_ms)
{
  double times[ROUNDS];

  work (data);
  for (guint i = 0; i < ROUNDS; i++)
    times[i] = cy_bench_time (work, data);
  cy_bench_print_most (name, cy_bench_median (times, ROUNDS), "ms", most_ms);
}
