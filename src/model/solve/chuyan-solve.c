/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The exact solver as a process of its own, which can be killed: reads a packing problem from its
 * standard input and writes the answer of CBC to its standard output; see cy-solve-protocol.h. */
#include <coin/Cbc_C_Interface.h>
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cy-solve-protocol.h"

#define MEMORY_BYTES (2048UL << 20)
/* Above the time that CBC itself keeps to, for reading and tidying up. */
#define SPARE_SECONDS 10

typedef struct
{
  int           n_columns;
  int           n_rows;
  int           seconds;
  double       *limits;
  double       *costs;
  CoinBigIndex *starts;
  int          *rows;
  size_t        n_room;
} Problem;

static _Noreturn void
fail (const char *message)
{
  fprintf (stderr, "chuyan-solve: %s\n", message);
  _exit (EXIT_FAILURE);
}

static long
read_number (long least, long most)
{
  long number;

  if (scanf ("%ld", &number) != 1 || number < least || number > most)
    fail ("not a problem");

  return number;
}

static void *
get_room (void *old, size_t n, size_t size)
{
  void *room = reallocarray (old, n > 0 ? n : 1, size);

  if (room == NULL)
    fail ("no memory");

  return room;
}

static void
limit (int resource, rlim_t value)
{
  const struct rlimit limits = { value, value };

  if (setrlimit (resource, &limits) != 0)
    fail ("the cage cannot be closed");
}

static void
close_cage (void)
{
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_FSIZE, 0);
/* The sanitizer's shadow memory alone is beyond any limit. */
#ifndef __SANITIZE_ADDRESS__
  limit (RLIMIT_AS, MEMORY_BYTES);
#endif
}

static void
read_column (Problem *self, int column)
{
  long n;

  self->costs[column] = -(double) read_number (0, 1L << 52);
  n = read_number (0, self->n_rows);
  if ((size_t) self->starts[column] + (size_t) n > self->n_room)
    {
      self->n_room = 2 * self->n_room + (size_t) n;
      self->rows = get_room (self->rows, self->n_room, sizeof *self->rows);
    }
  self->starts[column + 1] = self->starts[column] + (int) n;
  for (int k = self->starts[column]; k < self->starts[column + 1]; k++)
    self->rows[k] = (int) read_number (0, self->n_rows - 1);
}

static void
read_problem (Problem *self)
{
  char greeting[sizeof CY_SOLVE_GREETING + 1];

  if (fgets (greeting, sizeof greeting, stdin) == NULL ||
      strcmp (greeting, CY_SOLVE_GREETING "\n") != 0)
    fail ("not a problem");
  self->n_columns = (int) read_number (1, CY_SOLVE_MAX_COLUMNS);
  self->n_rows = (int) read_number (1, CY_SOLVE_MAX_ROWS);
  self->seconds = (int) read_number (1, 3600);
  limit (RLIMIT_CPU, (rlim_t) self->seconds + SPARE_SECONDS);
  self->limits = get_room (NULL, (size_t) self->n_rows, sizeof *self->limits);
  self->costs = get_room (NULL, (size_t) self->n_columns, sizeof *self->costs);
  self->starts = get_room (NULL, (size_t) self->n_columns + 1, sizeof *self->starts);
  for (int r = 0; r < self->n_rows; r++)
    self->limits[r] = (double) read_number (0, 1L << 31);
  self->starts[0] = 0;
  for (int c = 0; c < self->n_columns; c++)
    read_column (self, c);
}

static double *
make_filled (int n, double value)
{
  double *numbers = get_room (NULL, (size_t) n, sizeof *numbers);

  for (int i = 0; i < n; i++)
    numbers[i] = value;

  return numbers;
}

static Cbc_Model *
make_model (const Problem *self)
{
  Cbc_Model *model = Cbc_newModel ();
  char       seconds[16];

  Cbc_loadProblem (model,
                   self->n_columns,
                   self->n_rows,
                   self->starts,
                   self->rows,
                   make_filled (self->starts[self->n_columns], 1),
                   make_filled (self->n_columns, 0),
                   make_filled (self->n_columns, 1),
                   self->costs,
                   make_filled (self->n_rows, -HUGE_VAL),
                   self->limits);
  for (int c = 0; c < self->n_columns; c++)
    Cbc_setInteger (model, c);
  snprintf (seconds, sizeof seconds, "%d", self->seconds);
  Cbc_setParameter (model, "sec", seconds);
  Cbc_setParameter (model, "log", "0");
  /* Weights are whole: what is less than one better does not exist. */
  Cbc_setParameter (model, "allow", "0.999");

  return model;
}

/* CBC prints where the answer belongs. */
static FILE *
take_output (void)
{
  int answer = dup (STDOUT_FILENO);
  int nothing = open ("/dev/null", O_WRONLY | O_CLOEXEC);

  if (answer < 0 || nothing < 0 || dup2 (nothing, STDOUT_FILENO) < 0)
    fail ("no output");

  return fdopen (answer, "w");
}

static void
say (FILE *output, const Problem *self, Cbc_Model *model)
{
  const double *values = Cbc_getColSolution (model);
  int           n = 0;

  for (int c = 0; c < self->n_columns; c++)
    n += values[c] > 0.5;
  fprintf (output,
           "%s\n%.0f\n%d\n",
           CY_SOLVE_GREETING,
           floor (1e-3 - Cbc_getBestPossibleObjValue (model)),
           n);
  for (int c = 0; c < self->n_columns; c++)
    if (values[c] > 0.5)
      fprintf (output, "%d\n", c);
  fprintf (output, "%s\n", CY_SOLVE_FAREWELL);
}

int
main (void)
{
  FILE      *output = take_output ();
  Problem    problem = { 0 };
  Cbc_Model *model;

  if (output == NULL)
    fail ("no output");
  close_cage ();
  read_problem (&problem);
  model = make_model (&problem);
  Cbc_solve (model);
  if (Cbc_getColSolution (model) == NULL)
    fail ("no answer");
  say (output, &problem, model);
  fflush (output);
  _exit (EXIT_SUCCESS);
}
