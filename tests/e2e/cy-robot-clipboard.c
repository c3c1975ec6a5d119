/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the robot carries between the program and another one, such as a spreadsheet. */
#include "cy-robot.h"

#include <string.h>

/* The program may not know yet what lies on the clipboard, so the keys are pressed again. */
#define AGAIN_US (3 * G_USEC_PER_SEC)

static GSubprocess *
run_other (CyRobot *self, const char *command, GSubprocessFlags flags)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (flags);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  /* Not to be found on the accessibility bus. */
  g_subprocess_launcher_setenv (launcher, "GTK_A11Y", "none", TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, CLIPBOARD, command, NULL);
  g_assert_no_error (error);

  return process;
}

/* ---- Out of the program ---- */

typedef struct
{
  const char *before; /* what is on the clipboard meanwhile */
  gint64      pressed;
  char       *text;
} Copy;

static gboolean
try_copy (CyRobot *self, gpointer data)
{
  Copy *copy = data;
  g_autoptr (GSubprocess) other = NULL;

  if (g_get_monotonic_time () - copy->pressed > AGAIN_US)
    {
      cy_robot_key (self, "ctrl+c");
      copy->pressed = g_get_monotonic_time ();
    }
  other = run_other (self, "read", G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_clear_pointer (&copy->text, g_free);
  g_assert_true (g_subprocess_communicate_utf8 (other, NULL, NULL, &copy->text, NULL, NULL));

  return *copy->text != '\0' && !g_str_equal (copy->text, copy->before);
}

/**
 * cy_robot_copy:
 * @self: the robot, with something chosen that can be copied
 *
 * Presses Ctrl+C.
 *
 * Returns: (transfer full): what came onto the clipboard by it
 */
char *
cy_robot_copy (CyRobot *self)
{
  Copy copy = { "nothing copied yet", 0, NULL };

  cy_robot_hold (self, copy.before);
  cy_robot_wait (self, try_copy, &copy, "something copied");

  return copy.text;
}

/* ---- Into the program ---- */

/**
 * cy_robot_hold:
 * @self: the robot
 * @text: on the clipboard from now on, as from another program
 */
void
cy_robot_hold (CyRobot *self, const char *text)
{
  g_autoptr (GDataInputStream) lines = NULL;
  g_autofree char *line = NULL;
  GOutputStream   *input;

  cy_robot_let_go (self);
  self->holder =
    run_other (self, "hold", G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  input = g_subprocess_get_stdin_pipe (self->holder);
  g_assert_true (g_output_stream_write_all (input, text, strlen (text), NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (input, NULL, NULL));
  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->holder));
  line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, "held");
}

/* Nothing is held on the clipboard any more. */
void
cy_robot_let_go (CyRobot *self)
{
  if (self->holder == NULL)
    return;
  g_subprocess_force_exit (self->holder);
  g_subprocess_wait (self->holder, NULL, NULL);
  g_clear_object (&self->holder);
}

typedef struct
{
  AtspiRole   role;
  const char *name;
  gint64      pressed;
} Paste;

static gboolean
try_paste (CyRobot *self, gpointer data)
{
  Paste *paste = data;
  g_autoptr (AtspiAccessible) node = cy_robot_look (self->application, paste->role, paste->name);

  if (node != NULL)
    return TRUE;
  if (g_get_monotonic_time () - paste->pressed > AGAIN_US)
    {
      cy_robot_key (self, "ctrl+v");
      paste->pressed = g_get_monotonic_time ();
    }

  return FALSE;
}

/**
 * cy_robot_paste:
 * @self: the robot, with the keyboard where @text is to go
 * @text: what was copied in another program
 * @role: of what shows that it was pasted, or why not
 * @name: accessible name of that, or the beginning of it; the same if it is pasted twice
 *
 * Presses Ctrl+V.
 */
void
cy_robot_paste (CyRobot *self, const char *text, AtspiRole role, const char *name)
{
  Paste paste = { role, name, 0 };

  cy_robot_hold (self, text);
  cy_robot_wait (self, try_paste, &paste, name);
}
