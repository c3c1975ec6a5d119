/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Runs the window. */
#include "config.h"

#include "cy-application.h"
#include "cy-locale.h"
#include "cy-settings.h"

int
main (int argc, char **argv)
{
  g_autofree char *language = NULL;
  g_autoptr (GtkApplication) application = NULL;

  /* Without a graphics card worth the name, which is what offices have, cairo is on the screen
   * sooner and scrolls faster; GSK_RENDERER still chooses. */
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_unsetenv ("GTK_THEME");
  language = g_settings_get_string (cy_settings_get (), "language");
  cy_locale_init (language);
  gtk_disable_setlocale ();
  application = cy_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
