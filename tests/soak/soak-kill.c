/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Kills a program that writes, again and again, and looks whether anything it had said was saved is
 * lost. `kill [TIMES [SEED]]`; 200 times unless told otherwise. */
#include "cy-conn.h"
#include "cy-idcard.h"
#include "cy-import-apply.h"
#include "cy-journal.h"
#include "cy-mapper.h"
#include "cy-person.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "soak-select.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define TODAY 20261123
#define N_IMPORTED 100
#define N_FIRST (1 + CY_SOAK_N_PEOPLE)
#define LONGEST_LIFE_MS 300

/* What the writer says over the pipe after each commit. */
typedef struct
{
  gint64       n_people;
  gint64       note; /* of the first person */
  CySoakSelect select;
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
add_first (CyConn *conn)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, "add", CY_STEP_NONE, NULL);
  g_autoptr (CyRecord) person = cy_record_new (CY_PERSON);

  cy_record_set_text (person, CY_PERSON_NAME, "张三");

  return cy_mapper_save (conn, person, NULL) && cy_step_commit (step, NULL);
}

/* People nobody has yet: every one has a number of their own, and few have the same name. */
static char *
write_roster (const char *library, gint64 first)
{
  static const char *const given[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十" };
  g_autoptr (GString) text = g_string_new ("序号,姓名,身份证号,政治面貌,学历\n");
  char *path = g_strconcat (library, ".csv", NULL);

  for (gint64 n = first; n < first + N_IMPORTED; n++)
    {
      char id[19] = "";

      g_snprintf (id,
                  18,
                  "520599%04u%02u%02u%03u",
                  (guint) (1970 + n / 336000 % 30),
                  (guint) (1 + n / 28000 % 12),
                  (guint) (1 + n / 1000 % 28),
                  (guint) (n % 1000));
      id[17] = cy_idcard_check_char (id);
      g_string_append_printf (text,
                              "%d,李%s%s%s,%s,群众,大专\n",
                              (int) (n - first + 1),
                              given[n / 100 % 10],
                              given[n / 10 % 10],
                              given[n % 10],
                              id);
    }
  if (!g_file_set_contents (path, text->str, (gssize) text->len, NULL))
    g_error ("No roster to import");

  return path;
}

static gboolean
import_people (CyConn *conn, const char *library, gint64 first)
{
  g_autofree char *path = write_roster (library, first);
  g_autoptr (CyImportOptions) options = cy_import_options_new ();
  g_autoptr (GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) cy_import_source_free);
  g_autoptr (CyImportPlan) plan = NULL;
  CyImportCounts counts = { 0 };

  options->today = TODAY;
  g_ptr_array_add (sources, cy_import_source_open (path, conn, NULL, NULL));
  plan = cy_import_plan_new (sources, options, conn, NULL, NULL, NULL, NULL);

  return plan != NULL && cy_import_apply (plan, conn, "import", NULL, NULL, NULL, &counts, NULL) &&
         counts.people == N_IMPORTED;
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

/* The next of four kinds of work, and what is reported of it. */
static gboolean
do_next (CyConn *conn, const char *path, guint nth, Report *report)
{
  switch (nth % 4)
    {
    case 0:
      report->n_people += N_IMPORTED;
      return import_people (conn, path, report->n_people - N_IMPORTED);
    case 2:
      return cy_soak_select_write (conn, nth / 4, &report->select);
    default:
      return edit_first (conn, ++report->note);
    }
}

/* Edits, imports and the deeds of selection; until it is killed. */
static void
write_for_ever (const char *path, guint begin, Report report, int out)
{
  g_autoptr (GError) error = NULL;
  CyConn *conn = cy_conn_open (path, CY_OPEN_NONE, &error);

  if (conn == NULL)
    g_error ("%s", error->message);
  for (guint i = begin;; i++)
    {
      if (!do_next (conn, path, i, &report))
        g_error ("A save failed");
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
  const guint begin = (guint) g_rand_int_range (soak->rand, 0, 12);
  int         ends[2];
  int         status;
  pid_t       child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (ends[0]);
      write_for_ever (soak->path, begin, soak->last, ends[1]);
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

  if (n_people < soak->last.n_people || (n_people - N_FIRST) % N_IMPORTED != 0)
    g_error ("%" G_GINT64_FORMAT " people, reported %" G_GINT64_FORMAT,
             n_people,
             soak->last.n_people);
  if (note < soak->last.note || note > soak->last.note + 1)
    g_error ("edit %" G_GINT64_FORMAT ", reported %" G_GINT64_FORMAT, note, soak->last.note);
  if (get_int (conn, "SELECT count(*) FROM entry") !=
      get_int (conn, "SELECT sum(entries) FROM step"))
    g_error ("Steps and entries do not agree");
  soak->last = (Report){ n_people, note, cy_soak_select_check (conn, &soak->last.select) };
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
  if (conn == NULL || !add_first (conn) || !edit_first (conn, 0))
    g_error ("No library to begin with");
  cy_soak_select_make (conn);
  soak->last = (Report){ N_FIRST, 0, { 0 } };
}

static void
remove_library (Soak *soak)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-lock", ".csv" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (soak->path, suffixes[i], NULL);

      g_unlink (path);
    }
  g_rmdir (soak->folder);
}

static void
print_state (const Soak *soak, int n_kills)
{
  g_print ("%d kills, %" G_GINT64_FORMAT " people, %" G_GINT64_FORMAT " edits, %" G_GINT64_FORMAT
           " replies, %" G_GINT64_FORMAT " moves, %" G_GINT64_FORMAT " leads, nothing lost\n",
           n_kills,
           soak->last.n_people,
           soak->last.note,
           soak->last.select.n_replies,
           soak->last.select.n_moves,
           soak->last.select.n_leads);
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
        print_state (&soak, i);
    }
  remove_library (&soak);
  g_rand_free (soak.rand);

  return 0;
}
