/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which copies of a library there are, and which of them may go. */
#include "cy-backup-private.h"

#include "cy-sql.h"

#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".chuyan"
#define SECONDS_AN_HOUR (60 * 60)
#define SECONDS_A_DAY (24 * SECONDS_AN_HOUR)
#define SECONDS_A_WEEK (7 * SECONDS_A_DAY)

/* 1970-01-01 was a Thursday; a week of ours begins on Monday. */
#define FROM_MONDAY (3 * SECONDS_A_DAY)

/* Up to which age one copy a slot is kept. */
static const struct
{
  gint64 age;
  gint64 slot;
  gint64 shift;
} tiers[] = {
  { SECONDS_A_DAY, SECONDS_AN_HOUR, 0 },
  { 14 * SECONDS_A_DAY, SECONDS_A_DAY, 0 },
  { 12 * SECONDS_A_WEEK, SECONDS_A_WEEK, FROM_MONDAY },
};

/* Name of the file without its suffix. */
char *
cy_backup_get_stem (const char *library)
{
  char *name = g_path_get_basename (library);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';

  return name;
}

char *
cy_backup_make_name (const char *library, gint64 time)
{
  g_autofree char *stem = cy_backup_get_stem (library);
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (time);
  g_autofree char *stamp = g_date_time_format (when, "%Y%m%d-%H%M%S");

  return g_strconcat (stem, "-", stamp, SUFFIX, NULL);
}

static gboolean
read_number (const char *text, guint length, int *number)
{
  *number = 0;
  for (guint i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

/* Whether @name was made by cy_backup_make_name(); anything else in the folder is left alone. */
gboolean
cy_backup_parse_name (const char *library, const char *name, gint64 *time)
{
  g_autofree char *stem = cy_backup_get_stem (library);
  g_autofree char *again = NULL;
  g_autoptr (GDateTime) when = NULL;
  gsize       length = strlen (stem);
  int         parts[6];
  const guint places[] = { 1, 5, 7, 10, 12, 14 };

  if (!g_str_has_prefix (name, stem) ||
      strlen (name) != length + strlen ("-YYYYMMDD-HHMMSS" SUFFIX))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!read_number (name + length + places[i], i == 0 ? 4 : 2, &parts[i]))
      return FALSE;

  when = g_date_time_new_utc (parts[0], parts[1], parts[2], parts[3], parts[4], parts[5]);
  if (when == NULL)
    return FALSE;
  *time = g_date_time_to_unix (when);
  again = cy_backup_make_name (library, *time);

  return g_str_equal (again, name);
}

void
cy_backup_free (CyBackup *self)
{
  g_free (self->path);
  g_free (self);
}

/**
 * cy_backup_read:
 * @path: of a copy
 * @error: return location, as of cy_conn_open()
 *
 * Returns: (transfer full): what is in it; its time is 0
 */
CyBackup *
cy_backup_read (const char *path, GError **error)
{
  g_autoptr (CyConn) conn = cy_conn_open (path, CY_OPEN_COPY, error);
  g_autoptr (CyBackup) self = g_new0 (CyBackup, 1);
  GStatBuf info;

  self->path = g_strdup (path);
  if (conn == NULL ||
      !cy_sql_get_int (conn,
                       "SELECT count(*) FROM person WHERE deleted IS NULL",
                       &self->n_people,
                       error,
                       "") ||
      !cy_sql_get_int (conn, "SELECT coalesce(max(id),0) FROM step", &self->last_step, error, ""))
    return NULL;
  if (g_stat (path, &info) == 0)
    self->size = info.st_size;

  return g_steal_pointer (&self);
}

typedef struct
{
  char  *path;
  gint64 time;
} Found;

static void
found_clear (gpointer data)
{
  g_free (((Found *) data)->path);
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const Found *) a)->time;
  gint64 y = ((const Found *) b)->time;

  return (y > x) - (y < x);
}

static GArray *
find_files (const char *folder, const char *library)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GArray     *files = g_array_new (FALSE, FALSE, sizeof (Found));
  const char *name;
  Found       found;

  g_array_set_clear_func (files, found_clear);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (cy_backup_parse_name (library, name, &found.time))
      {
        found.path = g_build_filename (folder, name, NULL);
        g_array_append_val (files, found);
      }
  g_array_sort (files, compare_newest_first);

  return files;
}

static CyBackup *
read_found (const Found *found)
{
  g_autoptr (GError) error = NULL;
  CyBackup *backup = cy_backup_read (found->path, &error);

  if (backup != NULL)
    backup->time = found->time;
  else
    g_debug ("%s: %s", found->path, error->message);

  return backup;
}

/**
 * cy_backup_list:
 * @folder: where the copies are
 * @library: path of the library they are of
 *
 * Returns: (transfer full) (element-type CyBackup): those that can be read, the newest first
 */
GPtrArray *
cy_backup_list (const char *folder, const char *library)
{
  g_autoptr (GArray) files = find_files (folder, library);
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_backup_free);

  for (guint i = 0; i < files->len; i++)
    {
      CyBackup *backup = read_found (&g_array_index (files, Found, i));

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  return backups;
}

/**
 * cy_backup_find_newest:
 * @folder: where the copies are
 * @library: path of the library they are of; it may be damaged or gone
 *
 * Returns: (nullable) (transfer full): the newest that can be read
 */
CyBackup *
cy_backup_find_newest (const char *folder, const char *library)
{
  g_autoptr (GArray) files = find_files (folder, library);
  CyBackup *backup = NULL;

  for (guint i = 0; backup == NULL && i < files->len; i++)
    backup = read_found (&g_array_index (files, Found, i));

  return backup;
}

static gboolean
is_newest_of_slot (const gint64 *times, guint n_times, guint nth, gint64 slot, gint64 shift)
{
  gint64 number = (times[nth] + shift) / slot;

  for (guint i = 0; i < n_times; i++)
    if ((times[i] + shift) / slot == number &&
        (times[i] > times[nth] || (times[i] == times[nth] && i < nth)))
      return FALSE;

  return TRUE;
}

static gboolean
is_kept (const gint64 *times, guint n_times, guint nth, gint64 now)
{
  for (guint i = 0; i < G_N_ELEMENTS (tiers); i++)
    if (now - times[nth] < tiers[i].age)
      return is_newest_of_slot (times, n_times, nth, tiers[i].slot, tiers[i].shift);

  return FALSE;
}

/**
 * cy_backup_choose_old:
 * @times: (array length=n_times): of the copies, seconds, in any order
 * @n_times: how many there are
 * @now: seconds of the same clock
 *
 * Of the last day one copy an hour is kept, of 14 days one a day, of 12 weeks one a week, always
 * the newest of its hour, day or week; and whatever its age, the newest of all.
 *
 * Returns: (transfer full) (element-type guint): places in @times of those that may go
 */
GArray *
cy_backup_choose_old (const gint64 *times, guint n_times, gint64 now)
{
  GArray *old = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_times; i++)
    if (!is_kept (times, n_times, i, now) && !is_newest_of_slot (times, n_times, i, G_MAXINT64, 0))
      g_array_append_val (old, i);

  return old;
}

/**
 * cy_backup_remove_old:
 * @folder: where the copies are
 * @library: path of the library they are of
 * @now: from cy_backup_get_now()
 *
 * Removes what cy_backup_choose_old() gives up. As long as none of those that stay can be read,
 * nothing is removed.
 *
 * Returns: how many were removed
 */
guint
cy_backup_remove_old (const char *folder, const char *library, gint64 now)
{
  g_autoptr (GArray) files = find_files (folder, library);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) old = NULL;
  g_autoptr (CyBackup) newest = NULL;
  guint n_removed = 0;

  /* The newest always stays: it must be good. */
  if (files->len == 0 || (newest = read_found (&g_array_index (files, Found, 0))) == NULL)
    return 0;

  for (guint i = 0; i < files->len; i++)
    g_array_append_val (times, g_array_index (files, Found, i).time);
  old = cy_backup_choose_old ((const gint64 *) times->data, times->len, now);
  for (guint i = 0; i < old->len; i++)
    if (g_unlink (g_array_index (files, Found, g_array_index (old, guint, i)).path) == 0)
      n_removed++;

  return n_removed;
}
