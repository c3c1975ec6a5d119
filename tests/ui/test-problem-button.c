/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The button counts what there is and says nothing of what there is not. */
#include "cy-problem-button.h"

#include "cy-check.h"
#include "cy-test-ui.h"

static void
check_label (guint n_errors, guint n_warnings, const char *wanted)
{
  GtkWidget *button = cy_problem_button_new ();
  GtkWidget *window = cy_test_ui_show (button, 200, 100);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_errors + n_warnings; i++)
    {
      CyProblem *problem = g_new0 (CyProblem, 1);

      problem->rule = cy_rule_find ("phone-form");
      problem->entity = problem->rule->entity;
      problem->field = problem->rule->field;
      problem->severity = i < n_errors ? CY_SEVERITY_ERROR : CY_SEVERITY_WARNING;
      g_ptr_array_add (problems, problem);
    }
  cy_problem_button_set (CY_PROBLEM_BUTTON (button), problems);
  g_assert_cmpint (gtk_widget_get_visible (button), ==, wanted != NULL);
  if (wanted != NULL)
    g_assert_cmpstr (gtk_menu_button_get_label (
                       GTK_MENU_BUTTON (cy_test_ui_find (button, GTK_TYPE_MENU_BUTTON, 0))),
                     ==,
                     wanted);
  cy_test_ui_close (window);
}

static void
test_label (void)
{
  check_label (0, 0, NULL);
  check_label (1, 0, "1 error");
  check_label (0, 2, "2 warnings");
  check_label (2, 1, "2 errors, 1 warnings");
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/problem-button/label", test_label);

  return g_test_run ();
}
