/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Names of files made of what people have typed, good on every system that may get them. */
#include "cy-safe-name.h"

#include "cy-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

/* In bytes: what comes before and behind it has to fit, too. */
#define LONGEST 120
#define FORBIDDEN "/\\:*?\"<>|"
#define NAMELESS "_"

/**
 * cy_safe_name:
 * @text: (nullable): a name or title
 *
 * Returns: (transfer full): the same as a name of a file, never empty, never one that leads out of
 *   its folder
 */
char *
cy_safe_name (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autoptr (GString) name = g_string_new (NULL);

  for (const char *p = valid; *p != '\0' && name->len < LONGEST; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || !g_unichar_isdefined (c) ||
          (c < 0x80 && strchr (FORBIDDEN, (int) c) != NULL))
        g_string_append_c (name, '_');
      else
        g_string_append_unichar (name, c);
    }
  /* Some systems drop blanks and dots at the end, and hide what begins with a dot. */
  while (name->len > 0 && strchr (". ", name->str[name->len - 1]) != NULL)
    g_string_truncate (name, name->len - 1);
  while (name->len > 0 && strchr (". ", *name->str) != NULL)
    g_string_erase (name, 0, 1);

  return g_strdup (name->len > 0 ? name->str : NAMELESS);
}

/**
 * cy_safe_path:
 * @folder: where the file or folder is to be
 * @name: its name, made safe
 * @ending: (nullable): of the name, with its dot
 *
 * Returns: (transfer full): a path that nothing has yet: a number stands behind the name where it
 *   was taken
 */
char *
cy_safe_path (const char *folder, const char *name, const char *ending)
{
  g_autofree char *safe = cy_safe_name (name);

  for (guint i = 1;; i++)
    {
      g_autofree char *number = i > 1 ? g_strdup_printf (" (%u)", i) : g_strdup ("");
      g_autofree char *whole = g_strconcat (safe, number, ending, NULL);
      g_autofree char *path = g_build_filename (folder, whole, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&path);
    }
}

/**
 * cy_put_in_place:
 * @part: path of what is whole now
 * @path: what it is to be called
 * @error: %CY_ERROR_FAILED with the file
 *
 * Returns: whether it bears that name
 */
gboolean
cy_put_in_place (const char *part, const char *path, GError **error)
{
  if (g_rename (part, path) == 0)
    return TRUE;
  g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "%s", g_strerror (errno));
  cy_error_set_file (*error, path);

  return FALSE;
}

/**
 * cy_remove_tree:
 * @path: of a file or folder; a link is removed, not followed
 *
 * Returns: whether nothing of it is left
 */
gboolean
cy_remove_tree (const char *path)
{
  gboolean is_folder =
    g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK);
  g_autoptr (GDir) folder = is_folder ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      cy_remove_tree (child);
    }

  return g_remove (path) == 0;
}
