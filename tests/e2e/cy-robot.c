/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The eyes of the robot: starts the program, waits, finds by role and name. */
#include "cy-robot.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "cy-test.h"

/* How long anything may take on a machine that is busy with other things. */
#define LIMIT_SECONDS 60
#define POLL_US 25000

/* Of one call over the bus, and of the first one, in milliseconds. */
#define CALL_MS 10000
#define FIRST_CALL_MS 30000

/* Deeper than any window nests. */
#define MAX_DEPTH 60

/* ---- What went wrong ---- */

static void
describe (AtspiAccessible *node, guint depth, GString *words)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  g_autofree char *role = atspi_accessible_get_role_name (node, NULL);
  int              n = atspi_accessible_get_child_count (node, NULL);

  /* Containers without a name of their own are called by their type. */
  if (name != NULL && *name != '\0' && !g_str_has_prefix (name, "Gtk"))
    g_string_append_printf (words, "%*s%s “%s”\n", (int) depth, "", role, name);
  for (int i = 0; i < n && depth < MAX_DEPTH; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (node, i, NULL);

      if (child != NULL)
        describe (child, depth + 1, words);
    }
}

/* A picture of the screen beside the test program, where there is something to take it with. */
static void
take_picture (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "not-seen.png", NULL);
  g_autoptr (GSubprocess) import = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                                                     NULL,
                                                     "import",
                                                     "-window",
                                                     "root",
                                                     "-silent",
                                                     path,
                                                     NULL);

  if (import != NULL && g_subprocess_wait_check (import, NULL, NULL))
    g_printerr ("the screen: %s\n", path);
}

G_GNUC_NORETURN static void
fail (CyRobot *self, const char *what)
{
  g_autoptr (GString) words = g_string_new (NULL);

  if (self->application != NULL && !self->ended)
    describe (self->application, 0, words);
  g_printerr ("%s", words->str);
  take_picture ();
  if (self->process != NULL)
    g_subprocess_force_exit (self->process);
  g_error ("%s: %s", self->ended ? "the program has ended" : "not seen", what);
}

/**
 * cy_robot_wait:
 * @self: the robot
 * @condition: asked again and again until it holds
 * @data: for @condition
 * @what: is waited for, for the message of a failure
 */
void
cy_robot_wait (CyRobot *self, CyRobotCondition condition, gpointer data, const char *what)
{
  gint64 until = g_get_monotonic_time () + LIMIT_SECONDS * G_USEC_PER_SEC;

  while (!condition (self, data))
    {
      if (self->ended || g_get_monotonic_time () > until)
        fail (self, what);
      /* The bus sends what it has to say through the loop; unread it would pile up. */
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (POLL_US);
    }
}

/* ---- Finding ---- */

gboolean
cy_robot_has_state (AtspiAccessible *node, AtspiStateType state)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (node);

  return atspi_state_set_contains (states, state);
}

/* What has no size is on a page that is not shown. */
static gboolean
is_on_screen (AtspiAccessible *node)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (node);
  g_autofree AtspiRect *box = NULL;

  if (component == NULL)
    return FALSE;
  box = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);

  return box != NULL && box->width > 0 && box->height > 0;
}

typedef struct
{
  AtspiRole        role;
  const char      *name;
  AtspiAccessible *by_beginning;
} Search;

static gboolean
has_inside (AtspiRole role)
{
  return role != ATSPI_ROLE_LABEL && role != ATSPI_ROLE_IMAGE && role != ATSPI_ROLE_SCROLL_BAR &&
         role != ATSPI_ROLE_TABLE_ROW;
}

/* The buttons of dialogs say their name twice. */
static gboolean
is_whole (const char *name, const char *wanted)
{
  const char *rest = name + strlen (wanted);

  return *rest == '\0' || (*rest == ' ' && g_str_equal (rest + 1, wanted));
}

/* Whole match: returned; a first match by the beginning is kept in the search. */
static gboolean
matches (AtspiAccessible *node, Search *search)
{
  g_autofree char *name = atspi_accessible_get_name (node, NULL);
  gboolean         whole;

  if (name == NULL || !g_str_has_prefix (name, search->name))
    return FALSE;
  whole = is_whole (name, search->name);
  if ((!whole && search->by_beginning != NULL) || !is_on_screen (node))
    return FALSE;
  if (!whole)
    search->by_beginning = g_object_ref (node);

  return whole;
}

static AtspiAccessible *
search_below (AtspiAccessible *node, Search *search, guint depth)
{
  AtspiRole        role = atspi_accessible_get_role (node, NULL);
  AtspiAccessible *found = NULL;
  int              n;

  if (role == search->role && matches (node, search))
    return g_object_ref (node);
  if (depth > MAX_DEPTH || !has_inside (role))
    return NULL;
  n = atspi_accessible_get_child_count (node, NULL);
  /* From the last: dialogs come after the window they stand before. */
  for (int i = 0; i < n && found == NULL; i++)
    {
      int place = depth == 0 ? n - 1 - i : i;
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (node, place, NULL);

      if (child != NULL)
        found = search_below (child, search, depth + 1);
    }

  return found;
}

/**
 * cy_robot_look:
 * @root: where to look, and below
 * @role: of the control
 * @name: its accessible name, or the beginning of it
 *
 * Returns: (transfer full) (nullable): the control, if it is there now
 */
AtspiAccessible *
cy_robot_look (AtspiAccessible *root, AtspiRole role, const char *name)
{
  Search           search = { role, name, NULL };
  AtspiAccessible *found = search_below (root, &search, 0);

  if (found == NULL)
    return search.by_beginning;
  g_clear_object (&search.by_beginning);

  return found;
}

typedef struct
{
  AtspiRole        role;
  const char      *name;
  AtspiAccessible *node;
} Wanted;

static gboolean
is_there (CyRobot *self, gpointer data)
{
  Wanted *wanted = data;

  wanted->node = cy_robot_look (self->application, wanted->role, wanted->name);

  return wanted->node != NULL;
}

static gboolean
is_gone (CyRobot *self, gpointer data)
{
  gboolean there = is_there (self, data);

  g_clear_object (&((Wanted *) data)->node);

  return !there;
}

/**
 * cy_robot_find:
 * @self: the robot
 * @role: of the control
 * @name: its accessible name, or the beginning of it
 *
 * Returns: (transfer full): the control, once it is there
 */
AtspiAccessible *
cy_robot_find (CyRobot *self, AtspiRole role, const char *name)
{
  Wanted wanted = { role, name, NULL };

  cy_robot_wait (self, is_there, &wanted, name);

  return wanted.node;
}

void
cy_robot_expect (CyRobot *self, AtspiRole role, const char *name)
{
  g_object_unref (cy_robot_find (self, role, name));
}

typedef struct
{
  Wanted outer;
  Wanted inner;
} Nested;

static gboolean
is_inside (CyRobot *self, gpointer data)
{
  Nested *nested = data;
  g_autoptr (AtspiAccessible) outer =
    cy_robot_look (self->application, nested->outer.role, nested->outer.name);
  g_autoptr (AtspiAccessible) inner =
    outer != NULL ? cy_robot_look (outer, nested->inner.role, nested->inner.name) : NULL;

  return inner != NULL;
}

/* Waits for a control that stands in another one. */
void
cy_robot_expect_in (CyRobot    *self,
                    AtspiRole   outer_role,
                    const char *outer_name,
                    AtspiRole   role,
                    const char *name)
{
  Nested           nested = { { outer_role, outer_name, NULL }, { role, name, NULL } };
  g_autofree char *what = g_strdup_printf ("%s in %s", name, outer_name);

  cy_robot_wait (self, is_inside, &nested, what);
}

void
cy_robot_expect_gone (CyRobot *self, AtspiRole role, const char *name)
{
  Wanted           wanted = { role, name, NULL };
  g_autofree char *what = g_strconcat ("no more ", name, NULL);

  cy_robot_wait (self, is_gone, &wanted, what);
}

/* ---- The program ---- */

static gboolean
is_program (CyRobot *self, AtspiAccessible *application)
{
  const char      *identifier = g_subprocess_get_identifier (self->process);
  g_autofree char *pid =
    g_strdup_printf ("%u", atspi_accessible_get_process_id (application, NULL));

  return g_strcmp0 (pid, identifier) == 0;
}

static gboolean
find_application (CyRobot *self, gpointer data)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && is_program (self, child))
        {
          /* What is remembered here may be old: the program does not announce every change. */
          atspi_accessible_set_cache_mask (child, ATSPI_CACHE_NONE);
          self->application = g_steal_pointer (&child);
          return TRUE;
        }
    }

  return FALSE;
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  ((CyRobot *) user_data)->ended = TRUE;
}

static gboolean
has_ended (CyRobot *self, gpointer data)
{
  return self->ended;
}

/**
 * cy_robot_start:
 * @self: the robot
 * @library: (nullable): path of the library to open; %NULL for the start page
 */
void
cy_robot_start (CyRobot *self, const char *library)
{
  static const char *const folders[] = {
    "HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DOCUMENTS_DIR",
  };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    g_subprocess_launcher_setenv (launcher, folders[i], self->home, TRUE);
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-warnings", TRUE);
  self->process = g_subprocess_launcher_spawn (launcher, &error, CHUYAN, library, NULL);
  g_assert_no_error (error);
  self->ended = FALSE;
  g_subprocess_wait_async (self->process, NULL, ended_cb, self);
  cy_robot_wait (self, find_application, NULL, "the program on the accessibility bus");
}

/* Ends the program as its user does, and sees that it ended well. */
void
cy_robot_quit (CyRobot *self)
{
  g_clear_object (&self->application);
  cy_robot_key (self, "ctrl+q");
  cy_robot_wait (self, has_ended, NULL, "the end of the program");
  g_assert_true (g_subprocess_get_successful (self->process));
  g_clear_object (&self->process);
}

void
cy_robot_set_up (CyRobot *self, gconstpointer data)
{
  self->home = g_dir_make_tmp ("chuyan-robot-XXXXXX", NULL);
  g_assert_nonnull (self->home);
}

void
cy_robot_tear_down (CyRobot *self, gconstpointer data)
{
  cy_robot_let_go (self);
  if (self->process != NULL)
    cy_robot_quit (self);
  cy_test_remove_folder (self->home);
  g_free (self->home);
}

/* Of a file in the robot's home. */
char *
cy_robot_path (CyRobot *self, const char *name)
{
  return g_build_filename (self->home, name, NULL);
}

void
cy_robot_init (int *argc, char ***argv)
{
  g_autoptr (AtspiAccessible) desktop = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (argc, argv, NULL);
  /* The library warns of a race while a program registers, which does no harm. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_assert_cmpint (atspi_init (), ==, 0);
  atspi_set_timeout (CALL_MS, FIRST_CALL_MS);
  desktop = atspi_get_desktop (0);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_NONE);
}
