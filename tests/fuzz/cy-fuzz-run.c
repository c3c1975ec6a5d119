/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * How long a run of hostile input lasts, and where its chance begins. */
#include "cy-fuzz-run.h"

/* Takes the options out of the arguments. Returns: FALSE when they are not understood */
gboolean
cy_fuzz_run_begin (CyFuzzRun *self, const char *parameters, int *argc, char ***argv)
{
  gint               seconds = 10;
  gint               state = 1;
  const GOptionEntry entries[] = {
    { "seconds", 0, 0, G_OPTION_ARG_INT, &seconds, "how long", "N" },
    { "random-state", 0, 0, G_OPTION_ARG_INT, &state, "where chance begins", "N" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  self->chance = g_rand_new_with_seed ((guint32) state);
  self->end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;

  return TRUE;
}

gboolean
cy_fuzz_run_goes_on (CyFuzzRun *self)
{
  if (g_get_monotonic_time () >= self->end)
    return FALSE;
  self->n++;

  return TRUE;
}

void
cy_fuzz_run_clear (CyFuzzRun *self)
{
  g_clear_pointer (&self->chance, g_rand_free);
}
