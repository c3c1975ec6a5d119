/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The hands of the robot: presses, writes, types real keys, chooses files. */
#include "cy-robot.h"

#include <string.h>

/* Keys that come faster are lost while the program is busy. */
#define KEY_DELAY "40"

/* A second click that comes sooner would be a double click. */
#define CLICK_AGAIN_US (2 * G_USEC_PER_SEC)

static gboolean
run_xdotool (const char *const *arguments)
{
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (arguments,
                       G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                       NULL);

  g_assert_nonnull (process);

  return g_subprocess_wait_check (process, NULL, NULL);
}

/* ---- Keys ---- */

static gboolean
has_keyboard (CyRobot *self, gpointer data)
{
  return run_xdotool ((const char *[]){ "xdotool", "getwindowfocus", "getwindowname", NULL });
}

/**
 * cy_robot_key:
 * @self: the robot
 * @key: as xdotool names it, such as `ctrl+z`
 */
void
cy_robot_key (CyRobot *self, const char *key)
{
  cy_robot_wait (self, has_keyboard, NULL, "a window with the keyboard");
  g_assert_true (
    run_xdotool ((const char *[]){ "xdotool", "key", "--delay", KEY_DELAY, key, NULL }));
}

/**
 * cy_robot_type:
 * @self: the robot
 * @text: typed where the focus is; letters and digits, since others would remap the keyboard
 */
void
cy_robot_type (CyRobot *self, const char *text)
{
  g_assert_true (g_str_is_ascii (text));
  cy_robot_wait (self, has_keyboard, NULL, "a window with the keyboard");
  g_assert_true (
    run_xdotool ((const char *[]){ "xdotool", "type", "--delay", KEY_DELAY, text, NULL }));
}

/* ---- Controls ---- */

typedef struct
{
  AtspiRole   outer_role;
  const char *outer_name;
  AtspiRole   role;
  const char *name;
} Target;

static gboolean
has_action (AtspiAccessible *node)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (node);

  return action != NULL && atspi_action_get_n_actions (action, NULL) > 0;
}

/* A menu button is a button around the one that is pressed. */
static AtspiAccessible *
get_pressed (AtspiAccessible *node)
{
  g_autoptr (AtspiAccessible) child =
    has_action (node) ? NULL : atspi_accessible_get_child_at_index (node, 0, NULL);

  return child != NULL && has_action (child) ? g_steal_pointer (&child) : g_object_ref (node);
}

static gboolean
press_node (AtspiAccessible *node)
{
  g_autoptr (AtspiAccessible) pressed = get_pressed (node);
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (pressed);

  return has_action (pressed) && cy_robot_has_state (pressed, ATSPI_STATE_SENSITIVE) &&
         atspi_action_do_action (action, 0, NULL);
}

static AtspiAccessible *
look_for_target (CyRobot *self, const Target *target)
{
  g_autoptr (AtspiAccessible) outer = NULL;

  if (target->outer_name != NULL)
    outer = cy_robot_look (self->application, target->outer_role, target->outer_name);
  else
    outer = g_object_ref (self->application);

  return outer != NULL ? cy_robot_look (outer, target->role, target->name) : NULL;
}

static gboolean
try_press (CyRobot *self, gpointer data)
{
  g_autoptr (AtspiAccessible) node = look_for_target (self, data);

  return node != NULL && press_node (node);
}

/**
 * cy_robot_press_in:
 * @self: the robot
 * @outer_role: of what the control stands in
 * @outer_name: (nullable): name of it; %NULL for the whole program
 * @role: of the control
 * @name: its accessible name, or the beginning of it
 *
 * Does what a click does, once the control is there and can be used.
 */
void
cy_robot_press_in (CyRobot    *self,
                   AtspiRole   outer_role,
                   const char *outer_name,
                   AtspiRole   role,
                   const char *name)
{
  Target target = { outer_role, outer_name, role, name };

  cy_robot_wait (self, try_press, &target, name);
}

void
cy_robot_press (CyRobot *self, AtspiRole role, const char *name)
{
  cy_robot_press_in (self, ATSPI_ROLE_INVALID, NULL, role, name);
}

static void
click_node (AtspiAccessible *node, guint n_clicks)
{
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (node);
  g_autofree AtspiRect *box =
    atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  g_autofree char *x = g_strdup_printf ("%d", box->x + box->width / 2);
  g_autofree char *y = g_strdup_printf ("%d", box->y + box->height / 2);
  g_autofree char *n = g_strdup_printf ("%u", n_clicks);

  g_assert_true (run_xdotool ((const char *[]){
    "xdotool", "mousemove", x, y, "click", "--repeat", n, "--delay", KEY_DELAY, "1", NULL }));
}

/**
 * cy_robot_click:
 * @self: the robot
 * @role: of something on the screen
 * @name: its accessible name, or the beginning of it
 * @n_clicks: 1, or 2 for a double click
 *
 * Clicks with the mouse, for what has no action of its own: rows and check boxes.
 */
void
cy_robot_click (CyRobot *self, AtspiRole role, const char *name, guint n_clicks)
{
  g_autoptr (AtspiAccessible) node = cy_robot_find (self, role, name);

  click_node (node, n_clicks);
}

typedef struct
{
  Target      target;
  const char *button; /* NULL: the target is to lose its check mark */
  gint64      clicked;
} Choice;

static gboolean
is_chosen (CyRobot *self, const Choice *choice, AtspiAccessible *node)
{
  Target button = { ATSPI_ROLE_INVALID, NULL, ATSPI_ROLE_PUSH_BUTTON, choice->button };

  return choice->button != NULL ? try_press (self, &button)
                                : !cy_robot_has_state (node, ATSPI_STATE_CHECKED);
}

/* A list that was just then filled again forgets the click, so there is another one. */
static gboolean
try_choose (CyRobot *self, gpointer data)
{
  Choice *choice = data;
  g_autoptr (AtspiAccessible) node = look_for_target (self, &choice->target);

  if (node == NULL)
    return FALSE;
  if (is_chosen (self, choice, node))
    return TRUE;
  if (g_get_monotonic_time () - choice->clicked > CLICK_AGAIN_US)
    {
      click_node (node, 1);
      choice->clicked = g_get_monotonic_time ();
    }

  return FALSE;
}

/**
 * cy_robot_choose:
 * @self: the robot
 * @outer_role: of what the thing stands in
 * @outer_name: (nullable): name of it; %NULL for the whole program
 * @role: of something that is chosen with the mouse
 * @name: its accessible name, or the beginning of it
 * @button: that can be used once it is chosen, and is pressed then
 */
void
cy_robot_choose (CyRobot    *self,
                 AtspiRole   outer_role,
                 const char *outer_name,
                 AtspiRole   role,
                 const char *name,
                 const char *button)
{
  Choice           choice = { { outer_role, outer_name, role, name }, button, 0 };
  g_autofree char *what = g_strdup_printf ("%s, chosen for %s", name, button);

  cy_robot_wait (self, try_choose, &choice, what);
}

/* Takes the mark from a check box, if it has one. */
void
cy_robot_uncheck (CyRobot *self, const char *name)
{
  Choice choice = { { ATSPI_ROLE_INVALID, NULL, ATSPI_ROLE_CHECK_BOX, name }, NULL, 0 };

  cy_robot_wait (self, try_choose, &choice, name);
}

/* ---- Text ---- */

static AtspiAccessible *
look_for_field (CyRobot *self, const char *field)
{
  AtspiAccessible *node = cy_robot_look (self->application, ATSPI_ROLE_TEXT, field);

  return node != NULL ? node : cy_robot_look (self->application, ATSPI_ROLE_ENTRY, field);
}

static char *
read_text (AtspiAccessible *node)
{
  g_autoptr (AtspiText) text = atspi_accessible_get_text_iface (node);

  return text != NULL
           ? atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL)
           : NULL;
}

typedef struct
{
  const char *field;
  const char *text;
} Entry;

static gboolean
has_text (CyRobot *self, gpointer data)
{
  const Entry *entry = data;
  g_autoptr (AtspiAccessible) node = look_for_field (self, entry->field);
  g_autofree char *text = node != NULL ? read_text (node) : NULL;

  return g_strcmp0 (text, entry->text) == 0;
}

static gboolean
try_write (CyRobot *self, gpointer data)
{
  const Entry *entry = data;
  g_autoptr (AtspiAccessible) node = look_for_field (self, entry->field);
  g_autoptr (AtspiEditableText) editable =
    node != NULL ? atspi_accessible_get_editable_text_iface (node) : NULL;

  return editable != NULL && atspi_editable_text_set_text_contents (editable, entry->text, NULL) &&
         has_text (self, data);
}

/**
 * cy_robot_write:
 * @self: the robot
 * @field: accessible name of an entry
 * @text: its new text, of any letters
 */
void
cy_robot_write (CyRobot *self, const char *field, const char *text)
{
  Entry entry = { field, text };

  cy_robot_wait (self, try_write, &entry, field);
}

/**
 * cy_robot_enter:
 * @self: the robot
 * @field: accessible name of an entry
 * @text: its new text, of any letters; followed by Enter
 */
void
cy_robot_enter (CyRobot *self, const char *field, const char *text)
{
  g_autoptr (AtspiAccessible) node = NULL;

  cy_robot_write (self, field, text);
  node = look_for_field (self, field);
  click_node (node, 1);
  cy_robot_key (self, "Return");
}

void
cy_robot_expect_text (CyRobot *self, const char *field, const char *text)
{
  Entry            entry = { field, text };
  g_autofree char *what = g_strdup_printf ("%s = %s", field, text);

  cy_robot_wait (self, has_text, &entry, what);
}

/* ---- Files ---- */

/* What tells the button of a chooser from others: it says its name twice. */
static void
accept_file (CyRobot *self, const char *accept)
{
  g_autofree char *name = g_strdup_printf ("%s %s", accept, accept);

  cy_robot_press (self, ATSPI_ROLE_PUSH_BUTTON, name);
  cy_robot_expect_gone (self, ATSPI_ROLE_PUSH_BUTTON, name);
}

/**
 * cy_robot_open_file:
 * @self: the robot, before whom a file chooser comes up
 * @accept: word of its button
 * @path: of the file to open
 */
void
cy_robot_open_file (CyRobot *self, const char *accept, const char *path)
{
  g_autofree char *name = g_strdup_printf ("%s %s", accept, accept);

  cy_robot_expect (self, ATSPI_ROLE_PUSH_BUTTON, name);
  cy_robot_key (self, "ctrl+l");
  cy_robot_write (self, "GtkFileChooserEntry", path);
  accept_file (self, accept);
}

/**
 * cy_robot_save_file:
 * @self: the robot, before whom a file chooser comes up
 * @accept: word of its button
 * @path: of the file to write
 */
void
cy_robot_save_file (CyRobot *self, const char *accept, const char *path)
{
  cy_robot_write (self, "名称(N)", path);
  accept_file (self, accept);
}
