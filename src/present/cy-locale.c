/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chinese by default, whatever the system's locale is. */
#include "config.h"

#include "cy-locale.h"

#include <libintl.h>
#include <locale.h>

/* A program run from its build folder has its catalogue there. */
static gboolean
runs_from_build (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL && g_str_has_prefix (program, CY_BUILD_DIR "/");
}

/**
 * cy_locale_init:
 * @language: such as zh_CN or en; empty to follow the system
 *
 * Call it before any text is translated. gettext ignores LANGUAGE only in the C locale, so any
 * UTF-8 locale will do where that of China was not generated.
 */
void
cy_locale_init (const char *language)
{
  if (*language != '\0')
    {
      g_setenv ("LANGUAGE", language, TRUE);
      if (setlocale (LC_ALL, "zh_CN.UTF-8") == NULL)
        setlocale (LC_ALL, "C.UTF-8");
    }
  else if (setlocale (LC_ALL, "") == NULL)
    setlocale (LC_ALL, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, runs_from_build () ? CY_BUILD_LOCALEDIR : CY_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
