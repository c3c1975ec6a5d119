/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-save [PEOPLE]: what it costs to save a changed person with everything that hangs on it,
 * beside a bare UPDATE of the same row in a transaction of its own. Time of the processor: waiting
 * for the disk is the same for both, and is counted. */
#include "cy-bench-people.h"
#include "cy-bench.h"
#include "cy-test-vfs.h"

#include "cy-mapper.h"
#include "cy-step.h"

#include <sqlite3.h>

#define N_SAVES 400
#define ROUNDS 7

typedef struct
{
  CyTest        test;
  guint         n_people;
  guint         turn;
  CyRecord     *person;
  sqlite3      *raw;
  sqlite3_stmt *begin;
  sqlite3_stmt *update;
  sqlite3_stmt *commit;
} Bench;

/* Another person and another text every time. */
static gint64
pick_person (Bench *self)
{
  return 1 + (gint64) (++self->turn * G_GUINT64_CONSTANT (7919) % self->n_people);
}

static void
step (sqlite3_stmt *stmt)
{
  int code = sqlite3_step (stmt);

  g_assert_cmpint (code, ==, SQLITE_DONE);
  sqlite3_reset (stmt);
}

static void
update_bare (gpointer data)
{
  Bench           *self = data;
  const gint64     id = pick_person (self);
  g_autofree char *note = g_strdup_printf ("第%u次", self->turn);

  step (self->begin);
  sqlite3_bind_text (self->update, 1, note, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (self->update, 2, self->turn);
  sqlite3_bind_int64 (self->update, 3, id);
  step (self->update);
  step (self->commit);
}

static void
load (gpointer data)
{
  Bench *self = data;

  self->person = cy_mapper_load (self->test.conn, CY_PERSON, pick_person (self), NULL);
}

static void
save (Bench *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyStep) step = cy_step_begin (self->test.conn, "save", CY_STEP_NONE, &error);

  cy_mapper_save (self->test.conn, self->person, &error);
  cy_step_commit (step, &error);
  g_assert_no_error (error);
  g_clear_object (&self->person);
}

static void
save_note (gpointer data)
{
  Bench           *self = data;
  g_autofree char *note = g_strdup_printf ("第%u次", self->turn);

  cy_record_set_text (self->person, CY_PERSON_NOTE, note);
  save (self);
}

static void
save_name (gpointer data)
{
  Bench *self = data;

  cy_record_set_text (self->person, CY_PERSON_NAME, self->turn % 2 ? "张建国" : "李晓燕");
  save (self);
}

/* Milliseconds of the processor for one of many; @before is what a form did long ago. */
static double
time_cpu (Bench *self, CyBenchWork before, CyBenchWork work)
{
  gint64 used = 0;

  for (guint i = 0; i < N_SAVES; i++)
    {
      gint64 start;

      before (self);
      start = cy_bench_cpu ();
      work (self);
      used += cy_bench_cpu () - start;
    }

  return (double) used / 1e6 / N_SAVES;
}

static void
leave (gpointer data)
{
}

static void
compare (Bench *self, const char *name, CyBenchWork work, double most)
{
  double times[ROUNDS];
  double floors[ROUNDS];

  for (guint i = 0; i < ROUNDS; i++)
    {
      floors[i] = time_cpu (self, leave, update_bare);
      times[i] = time_cpu (self, load, work);
    }
  cy_bench_print_ratio (name,
                        cy_bench_median (times, ROUNDS),
                        cy_bench_median (floors, ROUNDS),
                        most);
}

static void
count_syncs (Bench *self)
{
  guint most = 0;

  load (self);
  save_note (self);
  cy_test_vfs_take_syncs ();
  for (guint i = 0; i < 20; i++)
    {
      guint n;

      load (self);
      save_note (self);
      n = cy_test_vfs_take_syncs ();
      most = MAX (most, n);
    }
  cy_bench_print_most ("waits for the disk of one save", most, "times", 1);
}

static sqlite3_stmt *
prepare (Bench *self, const char *sql)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (self->raw, sql, -1, &stmt, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (self->raw));

  return stmt;
}

static void
run (guint n_people)
{
  Bench self = { .n_people = n_people };

  cy_test_set_up (&self.test, NULL);
  cy_bench_people_fill (&self.test, n_people);
  sqlite3_open_v2 (self.test.path, &self.raw, SQLITE_OPEN_READWRITE, NULL);
  sqlite3_exec (self.raw,
                "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-32768",
                NULL,
                NULL,
                NULL);
  self.begin = prepare (&self, "BEGIN IMMEDIATE");
  self.update = prepare (&self, "UPDATE person SET note=?,hlc=? WHERE id=?");
  self.commit = prepare (&self, "COMMIT");
  count_syncs (&self);
  compare (&self, "saving a changed note, CPU", save_note, 2);
  compare (&self, "saving a changed name, CPU", save_name, 0);

  sqlite3_finalize (self.begin);
  sqlite3_finalize (self.update);
  sqlite3_finalize (self.commit);
  sqlite3_close (self.raw);
  cy_test_tear_down (&self.test, NULL);
}

int
main (int argc, char **argv)
{
  cy_test_vfs_install ();

  return cy_bench_main (argc, argv, run);
}
