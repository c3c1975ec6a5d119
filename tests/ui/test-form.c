/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A form stands still while it is filled in. */
#include "cy-form.h"

#include "cy-person.h"
#include "cy-test-ui.h"

static const guint fields[] = {
  CY_PERSON_NAME,         CY_PERSON_PINYIN,      CY_PERSON_GENDER,
  CY_PERSON_ID_NUMBER,    CY_PERSON_BIRTH,       CY_PERSON_ETHNIC,
  CY_PERSON_NATIVE_PLACE, CY_PERSON_BIRTH_PLACE, CY_PERSON_HEALTH,
};

/* How many editors stand in the first line. */
static guint
count_columns (GtkWidget *form)
{
  GtkWidget *flow = cy_test_ui_find (form, GTK_TYPE_FLOW_BOX, 0);
  GtkWidget *child = gtk_widget_get_first_child (flow);
  double     top;
  double     y;
  double     x;
  guint      n = 0;

  gtk_widget_translate_coordinates (child, flow, 0, 0, &x, &top);
  for (; child != NULL; child = gtk_widget_get_next_sibling (child), n++)
    {
      gtk_widget_translate_coordinates (child, flow, 0, 0, &x, &y);
      if (y > top)
        break;
    }

  return n;
}

static void
test_columns (void)
{
  static const char *const messages[] = {
    "用2至18个汉字；外国人姓名用字母的，请登记为例外，并写明理由，然后再核对一遍证件",
    "digits 7 to 14 are no date, or one to come; compare it with the card, which is authoritative",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  };
  GtkWidget *form = cy_form_section_new (NULL, "Identity", CY_PERSON, fields, 9);
  GtkWidget *window = cy_test_ui_show (form, 900, 500);
  guint      n = count_columns (form);

  g_assert_cmpuint (n, >, 2);
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
      {
        CyFieldEditor *editor = cy_form_section_find (CY_FORM_SECTION (form), fields[j]);

        cy_field_editor_set_problem (editor, messages[i], TRUE);
        cy_field_editor_offer (editor, messages[i], "person.open");
        cy_form_section_update_count (CY_FORM_SECTION (form));
        cy_test_ui_frame (window);
        g_assert_cmpuint (count_columns (form), ==, n);
      }
  cy_test_ui_close (window);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/form/columns", test_columns);

  return g_test_run ();
}
