/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Kills a program that writes, again and again, and looks whether anything it had said was saved is
 * lost. `kill [TIMES [SEED]]`; 200 times unless told otherwise. */
#include "cy-conn.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define BULK_SIZE 300
#define LONGEST_LIFE_MS 120

/* What the writer says over the pipe after each commit. */
typedef struct
{
  gint64 n_people;
  gint64 note; /* of the first person */
} Report;

typedef struct
{
  char  *folder;
  char  *path;
  GRand *rand;
  Report last;
} Soak;

/* ---- The writer ---- */

static gboolean
add_people (CyConn *conn, int n, CyStepFlags flags)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "import", flags, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

      cy_record_set_text (person, CY_PERSON_NAME, "张三");
      cy_record_set_int (person, CY_PERSON_BIRTH, 19900101);
      if (!cy_mapper_save (conn, person, NULL))
        return FALSE;
    }

  return cy_step_commit (step, NULL);
}

static gboolean
edit_first (CyConn *conn, gint64 number)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "edit", CY_STEP_NONE, NULL);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, number);
  CyValue          value = { .type = CY_VALUE_TEXT, .text = text };

  return step != NULL && cy_mapper_set (conn, CY_PERSON, 1, CY_PERSON_NOTE, &value, NULL) &&
         cy_step_commit (step, NULL);
}

/* Edits, and now and then an import; until it is killed. */
static void
write_for_ever (const char *path, Report report, int out)
{
  g_autoptr (GError) error = NULL;
  CyConn *conn = cy_conn_open (path, CY_OPEN_NONE, &error);

  if (conn == NULL)
    g_error ("%s", error->message);
  for (int i = 1;; i++)
    {
      gboolean is_bulk = i % 8 == 0;
      gboolean saved =
        is_bulk ? add_people (conn, BULK_SIZE, CY_STEP_BULK) : edit_first (conn, report.note + 1);

      if (!saved)
        g_error ("A save failed");
      if (is_bulk)
        report.n_people += BULK_SIZE;
      else
        report.note++;
      if (write (out, &report, sizeof report) != sizeof report)
        _exit (1);
    }
}

/* ---- The killer ---- */

static void
read_reports (Soak *soak, int in)
{
  Report report;

  while (read (in, &report, sizeof report) == sizeof report)
    soak->last = report;
}

static void
run_and_kill (Soak *soak)
{
  int   ends[2];
  int   status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      write_for_ever (soak->path, soak->last, ends[1]);
    }
  close (ends[1]);
  g_usleep ((gulong) g_rand_int_range (soak->rand, 1, LONGEST_LIFE_MS * 1000));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  if (!WIFSIGNALED (status) || WTERMSIG (status) != SIGKILL)
    g_error ("The writer ended by itself");
  read_reports (soak, ends[0]);
  close (ends[0]);
}

static gint64
get_int (CyConn *conn, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  if (!cy_sql_get_int (conn, sql, &number, &error, ""))
    g_error ("%s", error->message);

  return number;
}

/* What was reported must be there; what was not may be there, but only whole. */
static void
check_reported (Soak *soak, CyConn *conn)
{
  gint64 n_people = get_int (conn, "SELECT count(*) FROM person");
  gint64 note = get_int (conn, "SELECT CAST(note AS INTEGER) FROM person WHERE id=1");

  if (n_people < soak->last.n_people || (n_people - 1) % BULK_SIZE != 0)
    g_error ("%" G_GINT64_FORMAT " people, reported %" G_GINT64_FORMAT,
             n_people,
             soak->last.n_people);
  if (note < soak->last.note || note > soak->last.note + 1)
    g_error ("edit %" G_GINT64_FORMAT ", reported %" G_GINT64_FORMAT, note, soak->last.note);
  if (get_int (conn, "SELECT count(*) FROM entry") !=
      get_int (conn, "SELECT sum(entries) FROM step"))
    g_error ("Steps and entries do not agree");
  soak->last = (Report){ n_people, note };
}

static void
check_library (Soak *soak)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyConn) conn = cy_conn_open (soak->path, CY_OPEN_NONE, &error);
  gint64 broken = 0;

  if (conn == NULL || !cy_conn_check (conn, &error) || !cy_journal_verify (conn, &broken, &error))
    g_error ("%s", error->message);
  if (broken != 0)
    g_error ("The chain is broken at step %" G_GINT64_FORMAT, broken);
  check_reported (soak, conn);
}

static void
make_library (Soak *soak)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyConn) conn = NULL;

  soak->folder = g_dir_make_tmp ("chuyan-soak-XXXXXX", &error);
  soak->path = g_build_filename (soak->folder, "soak.chuyan", NULL);
  conn = cy_conn_open (soak->path, CY_OPEN_CREATE, &error);
  if (conn == NULL || !add_people (conn, 1, CY_STEP_NONE) || !edit_first (conn, 0))
    g_error ("No library to begin with");
  soak->last = (Report){ 1, 0 };
}

static void
remove_library (Soak *soak)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-lock" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (soak->path, suffixes[i], NULL);

      g_unlink (path);
    }
  g_rmdir (soak->folder);
}

int
main (int argc, char **argv)
{
  int     times = argc > 1 ? atoi (argv[1]) : 200;
  guint32 seed = argc > 2 ? (guint32) strtoul (argv[2], NULL, 10) : g_random_int ();
  Soak    soak = { .rand = g_rand_new_with_seed (seed) };

  g_print ("seed %u\n", seed);
  make_library (&soak);
  for (int i = 1; i <= times; i++)
    {
      run_and_kill (&soak);
      check_library (&soak);
      if (i % 20 == 0)
        g_print ("%d kills, %" G_GINT64_FORMAT " people, %" G_GINT64_FORMAT
                 " edits, nothing lost\n",
                 i,
                 soak.last.n_people,
                 soak.last.note);
    }
  remove_library (&soak);
  g_rand_free (soak.rand);

  return 0;
}
