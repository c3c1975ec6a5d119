/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a new user does first, from the start page on. */
#include "cy-robot.h"

static void
test_demo (CyRobot *robot, gconstpointer data)
{
  cy_robot_start (robot, NULL);
  cy_robot_press (robot, ATSPI_ROLE_PUSH_BUTTON, "演示");
  cy_robot_expect (robot, ATSPI_ROLE_PUSH_BUTTON, "空白村 40 村");
}

int
main (int argc, char **argv)
{
  cy_robot_init (&argc, &argv);

  cy_robot_case ("/e2e/journey/demo", test_demo);

  return g_test_run ();
}
