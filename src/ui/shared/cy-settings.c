/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Settings of the person at this computer; those of a county are in its library. */
#include "config.h"

#include "cy-settings.h"

#define MAX_RECENT 8

static GSettings *
make_settings (void)
{
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaSource) built = NULL;

  /* A program run from its build folder brings its own schema. */
  built = g_settings_schema_source_new_from_directory (CY_BUILD_SCHEMADIR, installed, TRUE, NULL);
  schema = g_settings_schema_source_lookup (built != NULL ? built : installed, CY_APP_ID, TRUE);
  if (schema == NULL)
    g_error ("The settings schema %s is not installed", CY_APP_ID);

  return g_settings_new_full (schema, NULL, NULL);
}

/**
 * cy_settings_get:
 *
 * Returns: (transfer none): the settings of this user
 */
GSettings *
cy_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL)
    settings = make_settings ();

  return settings;
}

/**
 * cy_settings_add_recent:
 * @path: of a library that was opened
 */
void
cy_settings_add_recent (const char *path)
{
  g_auto (GStrv) old = g_settings_get_strv (cy_settings_get (), "recent");
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  g_ptr_array_add (paths, (char *) path);
  for (guint i = 0; old[i] != NULL && paths->len < MAX_RECENT; i++)
    if (!g_str_equal (old[i], path))
      g_ptr_array_add (paths, old[i]);
  g_ptr_array_add (paths, NULL);
  g_settings_set_strv (cy_settings_get (), "recent", (const char *const *) paths->pdata);
}

/**
 * cy_settings_list_recent:
 *
 * Returns: (transfer full): paths of libraries that are still there, the newest first
 */
char **
cy_settings_list_recent (void)
{
  g_auto (GStrv) all = g_settings_get_strv (cy_settings_get (), "recent");
  g_autoptr (GStrvBuilder) there = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (g_file_test (all[i], G_FILE_TEST_EXISTS))
      g_strv_builder_add (there, all[i]);

  return g_strv_builder_end (there);
}
