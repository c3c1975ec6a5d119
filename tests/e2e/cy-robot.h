/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_BEGIN_DECLS

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiComponent, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

/**
 * CyRobot:
 * @home: the home of the program, a folder of its own
 * @process: the program
 * @ended: whether it has ended
 * @application: the program on the accessibility bus
 * @holder: another program that holds the clipboard, %NULL for none
 *
 * The program run as a process and operated as by somebody who does not see it: by the roles and
 * the Chinese names that are read aloud, and by real keys. Names are matched whole, or else by
 * their beginning. Whatever is asked for is waited for; what does not come fails the test.
 */
typedef struct
{
  char            *home;
  GSubprocess     *process;
  gboolean         ended;
  AtspiAccessible *application;
  GSubprocess     *holder;
} CyRobot;

typedef gboolean (*CyRobotCondition) (CyRobot *self, gpointer data);

void  cy_robot_init (int *argc, char ***argv);
void  cy_robot_set_up (CyRobot *self, gconstpointer data);
void  cy_robot_tear_down (CyRobot *self, gconstpointer data);
void  cy_robot_start (CyRobot *self, const char *library);
void  cy_robot_quit (CyRobot *self);
char *cy_robot_path (CyRobot *self, const char *name);

void cy_robot_wait (CyRobot *self, CyRobotCondition condition, gpointer data, const char *what);
AtspiAccessible *cy_robot_look (AtspiAccessible *root, AtspiRole role, const char *name);
AtspiAccessible *cy_robot_find (CyRobot *self, AtspiRole role, const char *name);
void             cy_robot_expect (CyRobot *self, AtspiRole role, const char *name);
void             cy_robot_expect_in (CyRobot    *self,
                                     AtspiRole   outer_role,
                                     const char *outer_name,
                                     AtspiRole   role,
                                     const char *name);
void             cy_robot_expect_gone (CyRobot *self, AtspiRole role, const char *name);
void             cy_robot_expect_text (CyRobot *self, const char *field, const char *text);
gboolean         cy_robot_has_state (AtspiAccessible *node, AtspiStateType state);

void cy_robot_press (CyRobot *self, AtspiRole role, const char *name);
void cy_robot_press_in (CyRobot    *self,
                        AtspiRole   outer_role,
                        const char *outer_name,
                        AtspiRole   role,
                        const char *name);
void cy_robot_click (CyRobot *self, AtspiRole role, const char *name, guint n_clicks);
void cy_robot_choose (CyRobot    *self,
                      AtspiRole   outer_role,
                      const char *outer_name,
                      AtspiRole   role,
                      const char *name,
                      const char *button);
void cy_robot_uncheck (CyRobot *self, const char *name);
void cy_robot_write (CyRobot *self, const char *field, const char *text);
void cy_robot_enter (CyRobot *self, const char *field, const char *text);
void cy_robot_key (CyRobot *self, const char *key);
void cy_robot_type (CyRobot *self, const char *text);
void cy_robot_open_file (CyRobot *self, const char *accept, const char *path);
void cy_robot_save_file (CyRobot *self, const char *accept, const char *path);

char *cy_robot_copy (CyRobot *self);
void  cy_robot_hold (CyRobot *self, const char *text);
void  cy_robot_let_go (CyRobot *self);
void  cy_robot_paste (CyRobot *self, const char *text, AtspiRole role, const char *name);

void cy_robot_set_base_date (CyRobot *self, const char *day);
void cy_robot_import_roster (CyRobot *self, const char *file, guint n_people, guint n_refused);

#define cy_robot_case(name, func) \
  g_test_add (name, CyRobot, NULL, cy_robot_set_up, func, cy_robot_tear_down)

G_END_DECLS
