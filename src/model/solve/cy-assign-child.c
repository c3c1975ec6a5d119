/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Asks the exact solver, a process of its own, and believes nothing that it says without looking.
 */
#include "cy-assign-private.h"

#include "cy-error.h"
#include "cy-helper.h"
#include "cy-solve-protocol.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define HELPER "chuyan-solve"
#define BUILD_FOLDER "src/model/solve"
#define USUAL_SECONDS 20
/* It keeps to its time itself; somewhat later it is taken to hang. */
#define SPARE_SECONDS 5

/* ---- The question ---- */

/* The arcs that an answer better than ours could use. */
static GArray *
list_columns (const CyAssign *self, const CyAssignPrices *prices, gint64 value)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));
  gint64  slack = prices->bound - (value + 1) * CY_ASSIGN_SCALE;

  for (guint arc = 0; arc < self->n_people * self->n_places; arc++)
    if (self->weights[arc] != CY_ASSIGN_BARRED && _cy_assign_get_loss (self, prices, arc) <= slack)
      g_array_append_val (columns, arc);

  return columns;
}

/* Rows are people, then places, then limits. */
static void
append_column (const CyAssign *self, GString *text, guint arc)
{
  guint n_limits = self->starts[arc + 1] - self->starts[arc];

  g_string_append_printf (text,
                          "%" G_GINT64_FORMAT " %u %u %u",
                          _cy_assign_profit (self, arc),
                          2 + n_limits,
                          arc / self->n_places,
                          self->n_people + arc % self->n_places);
  for (guint k = self->starts[arc]; k < self->starts[arc + 1]; k++)
    g_string_append_printf (text, " %u", self->n_people + self->n_places + self->rows[k]);
  g_string_append_c (text, '\n');
}

static GBytes *
write_question (const CyAssign *self, const GArray *columns, guint seconds)
{
  GString *text = g_string_new (CY_SOLVE_GREETING "\n");

  g_string_append_printf (text,
                          "%u %u %u\n",
                          columns->len,
                          self->n_people + self->n_places + self->limits->len,
                          seconds);
  for (guint i = 0; i < self->n_people; i++)
    g_string_append (text, "1\n");
  for (guint j = 0; j < self->n_places; j++)
    g_string_append_printf (text, "%u\n", self->capacity[j]);
  for (guint r = 0; r < self->limits->len; r++)
    g_string_append_printf (text, "%u\n", g_array_index (self->limits, guint, r));
  for (guint c = 0; c < columns->len; c++)
    append_column (self, text, g_array_index (columns, guint, c));

  return g_string_free_to_bytes (text);
}

/* ---- The process ---- */

typedef struct
{
  GSubprocess *process;
  GBytes      *output;
  gboolean     is_over;
  GError      *fault;
} Talk;

static void
talk_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Talk *talk = data;

  g_subprocess_communicate_finish (G_SUBPROCESS (source),
                                   result,
                                   &talk->output,
                                   NULL,
                                   &talk->fault);
  talk->is_over = TRUE;
}

static gboolean
late_cb (gpointer data)
{
  g_subprocess_force_exit (((Talk *) data)->process);

  return G_SOURCE_REMOVE;
}

static void
talk (Talk *self, guint seconds, GCancellable *cancellable)
{
  GMainContext *context = g_main_context_new ();
  GSource      *late = g_timeout_source_new_seconds (seconds + SPARE_SECONDS);

  g_main_context_push_thread_default (context);
  g_source_set_callback (late, late_cb, self, NULL);
  g_source_attach (late, context);
  g_subprocess_communicate_async (self->process, NULL, cancellable, talk_cb, self);
  while (!self->is_over)
    g_main_context_iteration (context, TRUE);
  g_source_destroy (late);
  g_source_unref (late);
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_main_context_pop_thread_default (context);
  g_main_context_unref (context);
}

/* In memory and not through a pipe: a child that dies without reading would break it under us. */
static int
open_question (GBytes *question, GError **error)
{
  gsize       length;
  const char *bytes = g_bytes_get_data (question, &length);
  int         file = memfd_create ("problem", MFD_CLOEXEC);
  gsize       written = 0;

  while (file >= 0 && written < length)
    {
      ssize_t n = write (file, bytes + written, length - written);

      if (n <= 0)
        break;
      written += (gsize) n;
    }
  if (file >= 0 && written == length && lseek (file, 0, SEEK_SET) == 0)
    return file;
  g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "no room for the problem: %s", g_strerror (errno));
  if (file >= 0)
    close (file);

  return -1;
}

static GBytes *
run (const char   *program,
     GBytes       *question,
     guint         seconds,
     GCancellable *cancellable,
     GError      **error)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_auto (GStrv) environment = g_new0 (char *, 1);
  Talk about = { NULL };
  int  input = open_question (question, error);

  if (input < 0)
    return NULL;
  launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_take_stdin_fd (launcher, input);
  g_subprocess_launcher_set_environ (launcher, environment);
  process = g_subprocess_launcher_spawn (launcher, error, program, NULL);
  if (process == NULL)
    return NULL;
  about.process = process;
  talk (&about, seconds, cancellable);
  if (about.fault != NULL)
    {
      g_propagate_error (error, about.fault);
      g_clear_pointer (&about.output, g_bytes_unref);
    }

  return about.output;
}

/* ---- The answer ---- */

static gboolean
refuse (GError **error, const char *why)
{
  g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "the solver's answer: %s", why);

  return FALSE;
}

static gboolean
read_number (char **lines, guint nth, gint64 most, gint64 *number)
{
  return lines[nth] != NULL && g_ascii_string_to_signed (lines[nth], 10, 0, most, number, NULL);
}

static gboolean
read_columns (const CyAssign *self, char **lines, const GArray *columns, int *places)
{
  gint64 n;

  if (!read_number (lines, 2, columns->len, &n))
    return FALSE;
  for (guint i = 0; i < (guint) n; i++)
    {
      gint64 column;
      guint  arc;

      if (!read_number (lines, 3 + i, (gint64) columns->len - 1, &column))
        return FALSE;
      arc = g_array_index (columns, guint, column);
      if (places[arc / self->n_places] != CY_ASSIGN_NOWHERE)
        return FALSE;
      places[arc / self->n_places] = (int) (arc % self->n_places);
    }

  return g_strcmp0 (lines[3 + n], CY_SOLVE_FAREWELL) == 0;
}

static gboolean
read_answer (CyAssign     *self,
             GBytes       *output,
             const GArray *columns,
             int          *places,
             gint64       *bound,
             GError      **error)
{
  gsize            length;
  const char      *bytes = g_bytes_get_data (output, &length);
  g_autofree char *text = g_strndup (bytes != NULL ? bytes : "", length);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; i < self->n_people; i++)
    places[i] = CY_ASSIGN_NOWHERE;
  if (g_strcmp0 (lines[0], CY_SOLVE_GREETING) != 0 ||
      !read_number (lines, 1, G_MAXINT64 / 2, bound) ||
      !read_columns (self, lines, columns, places))
    return refuse (error, "not one");
  if (!cy_assign_is_feasible (self, places))
    return refuse (error, "breaks a limit");
  if (_cy_assign_count (self, places) > *bound)
    return refuse (error, "better than its own bound");

  return TRUE;
}

/*
 * @places is our best answer and becomes the solver's where that is better; @bound falls to what is
 * proven then. On failure neither is touched.
 */
gboolean
_cy_assign_ask (CyAssign              *self,
                const CyAssignOptions *options,
                const CyAssignPrices  *prices,
                int                   *places,
                gint64                *bound,
                GCancellable          *cancellable,
                GError               **error)
{
  gint64           value = _cy_assign_count (self, places);
  guint            seconds = options->seconds > 0 ? options->seconds : USUAL_SECONDS;
  g_autofree char *own = cy_helper_find (HELPER, BUILD_FOLDER);
  const char      *program = options->program != NULL ? options->program : own;
  g_autofree int  *answer = g_new (int, self->n_people);
  g_autoptr (GArray) columns = list_columns (self, prices, value);
  g_autoptr (GBytes) question = NULL;
  g_autoptr (GBytes) output = NULL;
  gint64 proven;

  if (*program == '\0')
    return refuse (error, "not asked for");
  question = write_question (self, columns, seconds);
  if (columns->len == 0)
    {
      *bound = value;
      return TRUE;
    }
  output = run (program, question, seconds, cancellable, error);
  if (output == NULL || !read_answer (self, output, columns, answer, &proven, error))
    return FALSE;
  *bound = MIN (*bound, MAX (proven, value));
  if (_cy_assign_count (self, answer) > value)
    memcpy (places, answer, self->n_people * sizeof *places);

  return TRUE;
}
