/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who goes where: the optimum is what trying everything finds, with the exact solver and without;
 * a solver that is missing, dies, hangs or lies changes nothing but the proof. */
#include "cy-assign-private.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define N_CASES 150

/* ---- Trying everything ---- */

typedef struct
{
  CyAssign *assign;
  int      *places;
  guint     n_people;
  guint     n_places;
  gint64    best;
} Brute;

static void
try_all (Brute *self, guint person)
{
  if (person == self->n_people)
    {
      if (cy_assign_is_feasible (self->assign, self->places))
        self->best = MAX (self->best, _cy_assign_count (self->assign, self->places));
      return;
    }
  for (int j = -1; j < (int) self->n_places; j++)
    {
      self->places[person] = j;
      try_all (self, person + 1);
    }
}

static gint64
brute (CyAssign *assign)
{
  g_autofree int *places = g_new0 (int, assign->n_people + 1);
  Brute           self = { assign, places, assign->n_people, assign->n_places, 0 };

  _cy_assign_prepare (assign);
  try_all (&self, 0);

  return self.best;
}

/* ---- Problems ---- */

static CyAssign *
make_random (GRand *random)
{
  guint     n = (guint) g_rand_int_range (random, 1, 6);
  guint     m = (guint) g_rand_int_range (random, 1, 5);
  CyAssign *self = cy_assign_new (n, m);
  guint     n_limits = (guint) g_rand_int_range (random, 0, 5);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < m; j++)
      if (g_rand_int_range (random, 0, 5) > 0)
        cy_assign_set (self, i, j, g_rand_int_range (random, -20, 40));
  for (guint j = 0; j < m; j++)
    cy_assign_set_capacity (self, j, (guint) g_rand_int_range (random, 0, 3));
  for (guint r = 0; r < n_limits; r++)
    {
      guint row = cy_assign_add_limit (self, (guint) g_rand_int_range (random, 0, 3));

      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < m; j++)
          if (g_rand_boolean (random))
            cy_assign_limit_arc (self, row, i, j);
    }

  return self;
}

static CyAssignResult *
solve (CyAssign *assign, const char *program)
{
  g_autoptr (GError) error = NULL;
  const CyAssignOptions options = { program, 0 };
  CyAssignResult       *result = cy_assign_solve (assign, &options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (cy_assign_is_feasible (assign, result->places));
  g_assert_cmpint (result->bound, >=, result->value);

  return result;
}

/* Five people, each of whom two others exclude from each place: relaxing leaves a gap. */
static CyAssign *
make_hard (void)
{
  CyAssign *self = cy_assign_new (5, 2);

  for (guint i = 0; i < 5; i++)
    {
      cy_assign_set (self, i, 0, 10 + (int) i);
      cy_assign_set (self, i, 1, 12);
    }
  cy_assign_set_capacity (self, 0, 5);
  cy_assign_set_capacity (self, 1, 5);
  for (guint i = 0; i < 5; i++)
    for (guint j = 0; j < 2; j++)
      {
        guint row = cy_assign_add_limit (self, 1);

        cy_assign_limit_arc (self, row, i, j);
        cy_assign_limit_arc (self, row, (i + 1) % 5, j);
      }

  return self;
}

/* ---- Cases ---- */

static void
test_exact (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint n = 0; n < N_CASES; n++)
    {
      g_autoptr (CyAssign) assign = make_random (random);
      gint64 best = brute (assign);
      g_autoptr (CyAssignResult) result = solve (assign, NULL);

      g_assert_cmpint (_cy_assign_count (assign, result->places), ==, best);
      g_assert_cmpint (result->bound, ==, result->value);
    }
}

static void
test_start (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint n = 0; n < N_CASES; n++)
    {
      g_autoptr (CyAssign) assign = make_random (random);
      gint64 best = brute (assign);
      g_autoptr (CyAssignResult) result = solve (assign, "");
      gint64 found = _cy_assign_count (assign, result->places);

      g_assert_false (result->by_program);
      g_assert_cmpint (found, <=, best);
      g_assert_cmpint (found + result->bound - result->value, >=, best);
    }
}

static void
test_gap (void)
{
  g_autoptr (CyAssign) assign = make_hard ();
  gint64 best = brute (assign);
  g_autoptr (CyAssignResult) own = solve (assign, "");
  g_autoptr (CyAssignResult) exact = solve (assign, NULL);

  g_assert_cmpint (own->bound, >, own->value);
  g_assert_true (exact->by_program);
  g_assert_cmpint (_cy_assign_count (assign, exact->places), ==, best);
  g_assert_cmpint (exact->bound, ==, exact->value);
  g_assert_cmpfloat (cy_assign_get_gap (exact->value, exact->bound), ==, 0);
  g_assert_cmpfloat (cy_assign_get_gap (99, 100), ==, 0.01);
  g_assert_cmpfloat (cy_assign_get_gap (-5, 0), ==, 1.0);
}

static void
test_empty (void)
{
  g_autoptr (CyAssign) nobody = cy_assign_new (0, 3);
  g_autoptr (CyAssign) nowhere = cy_assign_new (3, 0);
  g_autoptr (CyAssign) full = cy_assign_new (2, 1);
  g_autoptr (CyAssignResult) a = solve (nobody, NULL);
  g_autoptr (CyAssignResult) b = solve (nowhere, NULL);
  g_autoptr (CyAssignResult) c = NULL;

  cy_assign_set (full, 0, 0, 900);
  cy_assign_set (full, 1, 0, 900);
  c = solve (full, NULL);
  g_assert_cmpuint (a->n_placed, ==, 0);
  g_assert_cmpuint (b->n_placed, ==, 0);
  g_assert_cmpint (b->places[2], ==, CY_ASSIGN_NOWHERE);
  g_assert_cmpuint (c->n_placed, ==, 0);
  g_assert_cmpint (c->bound, ==, 0);
}

/* One person more with a place counts for more than any points. */
static void
test_most (void)
{
  g_autoptr (CyAssign) assign = cy_assign_new (2, 2);
  g_autoptr (CyAssignResult) result = NULL;

  cy_assign_set_capacity (assign, 0, 1);
  cy_assign_set_capacity (assign, 1, 1);
  cy_assign_set (assign, 0, 0, 1000);
  cy_assign_set (assign, 0, 1, -1000);
  cy_assign_set (assign, 1, 0, 0);
  result = solve (assign, NULL);
  g_assert_cmpuint (result->n_placed, ==, 2);
  g_assert_cmpint (result->places[0], ==, 1);
  g_assert_cmpint (result->places[1], ==, 0);
  g_assert_cmpint (result->value, ==, -1000);
}

static void
test_ties (void)
{
  g_autoptr (CyAssign) assign = cy_assign_new (3, 2);
  g_autoptr (CyAssignResult) one = NULL;
  g_autoptr (CyAssignResult) again = NULL;

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 2; j++)
      cy_assign_set (assign, i, j, 500);
  cy_assign_set_capacity (assign, 0, 1);
  cy_assign_set_capacity (assign, 1, 1);
  one = solve (assign, NULL);
  again = solve (assign, NULL);
  g_assert_cmpint (one->places[0], ==, 0);
  g_assert_cmpint (one->places[1], ==, 1);
  g_assert_cmpint (one->places[2], ==, CY_ASSIGN_NOWHERE);
  g_assert_cmpmem (one->places, 3 * sizeof (int), again->places, 3 * sizeof (int));
}

/* ---- Solvers that fail ---- */

static char *
write_program (const char *folder, const char *script)
{
  char *path = g_build_filename (folder, "solver", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, script, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (path, 0700), ==, 0);

  return path;
}

/* What does not end with an answer leaves the start as it was. */
static void
test_hostile (void)
{
  static const char *const scripts[] = {
    "#!/bin/sh\nexit 1\n",
    "#!/bin/sh\nkill -9 $$\n",
    "#!/bin/sh\n/bin/cat >/dev/null\nprintf 'nonsense\\n'\n",
    "#!/bin/sh\n/bin/cat >/dev/null\nprintf 'chuyan-solve 1\\n99\\n99999999999\\n'\n",
    "#!/bin/sh\n/bin/cat >/dev/null\nprintf 'chuyan-solve 1\\n9999999\\n2\\n0\\n0\\nend\\n'\n",
    "#!/bin/sh\n/bin/cat >/dev/null\nprintf 'chuyan-solve 1\\n9999999\\n2\\n0\\n2\\nend\\n'\n",
    "#!/bin/sh\n/bin/cat >/dev/null\nprintf 'chuyan-solve 1\\n0\\n1\\n0\\nend\\n'\n",
    "#!/bin/sh\n/bin/cat >/dev/null\nprintf 'chuyan-solve 1\\n9999999\\n1\\n-3\\nend\\n'\n",
    "#!/bin/sh\n/bin/cat >/dev/null\nprintf 'chuyan-solve 1\\n9999999\\n1\\n0\\n'\n",
    "no program at all",
  };
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", NULL);
  g_autoptr (CyAssign) assign = make_hard ();
  g_autoptr (CyAssignResult) own = solve (assign, "");

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *program = write_program (folder, scripts[i]);
      g_autoptr (CyAssignResult) result = solve (assign, program);

      g_assert_false (result->by_program);
      g_assert_cmpint (result->value, ==, own->value);
      g_assert_cmpint (result->bound, ==, own->bound);
      g_assert_cmpmem (result->places, 5 * sizeof (int), own->places, 5 * sizeof (int));
      g_assert_cmpint (g_unlink (program), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_missing (void)
{
  g_autoptr (CyAssign) assign = make_hard ();
  g_autoptr (CyAssignResult) result = solve (assign, "/nonexistent/chuyan-solve");

  g_assert_false (result->by_program);
}

static void
cancel_cb (const CyAssignResult *so_far, gpointer data)
{
  g_assert_cmpuint (so_far->n_people, ==, 5);
  g_cancellable_cancel (data);
}

static gpointer
cancel_later (gpointer data)
{
  g_usleep (G_USEC_PER_SEC / 20);
  g_cancellable_cancel (data);

  return NULL;
}

static void
test_cancel (void)
{
  g_autofree char *folder = g_dir_make_tmp ("chuyan-XXXXXX", NULL);
  g_autofree char *program = write_program (folder, "#!/bin/sh\nexec /bin/sleep 600\n");
  g_autoptr (CyAssign) assign = make_hard ();
  g_autoptr (GCancellable) early = g_cancellable_new ();
  g_autoptr (GCancellable) late = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const CyAssignOptions options = { program, 0 };
  GThread              *thread;

  g_assert_null (cy_assign_solve (assign, &options, cancel_cb, early, early, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (cy_assign_solve (assign, &options, NULL, NULL, early, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  thread = g_thread_new ("cancel", cancel_later, late);
  g_assert_null (cy_assign_solve (assign, &options, NULL, NULL, late, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  g_assert_cmpint (g_unlink (program), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/assign/exact", test_exact);
  g_test_add_func ("/model/assign/start", test_start);
  g_test_add_func ("/model/assign/gap", test_gap);
  g_test_add_func ("/model/assign/empty", test_empty);
  g_test_add_func ("/model/assign/most", test_most);
  g_test_add_func ("/model/assign/ties", test_ties);
  g_test_add_func ("/model/assign/hostile", test_hostile);
  g_test_add_func ("/model/assign/missing", test_missing);
  g_test_add_func ("/model/assign/cancel", test_cancel);

  return g_test_run ();
}
