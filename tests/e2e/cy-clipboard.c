/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Another program beside ours, such as a spreadsheet: holds what comes in on the clipboard until it
 * is ended, or writes out what the clipboard holds. */
#include <gtk/gtk.h>

#include <stdio.h>

/* After so long, in milliseconds, there is nothing on the clipboard; who wants to know asks again.
 */
#define READ_MS 5000

static char *
read_input (void)
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (fileno (stdin));
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (g_io_channel_read_to_end (input, &text, NULL, &error) != G_IO_STATUS_NORMAL)
    g_error ("%s", error != NULL ? error->message : "nothing came in");

  return text;
}

/* The line tells the caller that from now on whoever asks is answered from here. */
static void
hold (GdkDisplay *display, GMainLoop *loop)
{
  g_autofree char *text = read_input ();

  gdk_clipboard_set_text (gdk_display_get_clipboard (display), text);
  gdk_display_sync (display);
  puts ("held");
  fflush (stdout);
  g_main_loop_run (loop);
}

static void
read_cb (GObject *clipboard, GAsyncResult *result, gpointer loop)
{
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text != NULL)
    fputs (text, stdout);
  g_main_loop_quit (loop);
}

/* What kinds of data there are is known only now. */
static void
changed_cb (GdkClipboard *clipboard, GMainLoop *loop)
{
  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, loop);
}

static void
end_cb (gpointer loop)
{
  g_main_loop_quit (loop);
}

int
main (int argc, char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GdkDisplay *display;

  gtk_init ();
  display = gdk_display_get_default ();
  if (argc > 1 && g_str_equal (argv[1], "hold"))
    {
      hold (display, loop);
      return 0;
    }
  g_signal_connect (gdk_display_get_clipboard (display), "changed", G_CALLBACK (changed_cb), loop);
  g_timeout_add_once (READ_MS, end_cb, loop);
  g_main_loop_run (loop);

  return 0;
}
