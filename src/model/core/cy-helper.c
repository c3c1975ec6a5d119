/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Where the small programs lie that do what had better not be done in our own process. */
#include "cy-helper.h"

#include <gio/gio.h>

#include "config.h"

/**
 * cy_helper_find:
 * @name: of the program
 * @build_folder: where it is built, below the folder of the build
 *
 * Beside the program while it is run from where it was built, else where it was installed; never
 * from a place that the environment names.
 *
 * Returns: (transfer full): the path; nothing says that the file is there
 */
char *
cy_helper_find (const char *name, const char *build_folder)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (program != NULL && g_str_has_prefix (program, CY_BUILD_DIR G_DIR_SEPARATOR_S))
    return g_build_filename (CY_BUILD_DIR, build_folder, name, NULL);

  return g_build_filename (CY_LIBEXECDIR, name, NULL);
}
