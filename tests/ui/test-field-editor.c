/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is wrong with a field is seen on its control, whatever kind of control it is, and what the
 * field is about is read aloud there. */
#include "cy-field-editor.h"

#include "cy-field-control.h"
#include "cy-person.h"
#include "cy-test-ui.h"

#define ERROR_COLOR 0xffc9302c

static guint
count_red (GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = cy_test_ui_render (widget);
  gsize               width = gdk_texture_get_width (texture);
  gsize               size = width * gdk_texture_get_height (texture);
  g_autofree guint32 *data = g_new (guint32, size);
  guint               n = 0;

  gdk_texture_download (texture, (guchar *) data, width * sizeof *data);
  for (gsize i = 0; i < size; i++)
    n += data[i] == ERROR_COLOR;

  return n;
}

static void
test_frame (void)
{
  static const guint fields[] = {
    CY_PERSON_NAME,
    CY_PERSON_GENDER,
    CY_PERSON_ID_NUMBER,
    CY_PERSON_NOTE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget *editor = cy_field_editor_new (NULL, CY_PERSON, fields[i]);
      GtkWidget *window = cy_test_ui_show (editor, 240, 140);

      g_assert_cmpuint (count_red (editor), ==, 0);
      cy_field_editor_set_problem (CY_FIELD_EDITOR (editor), "甲", TRUE);
      cy_test_ui_frame (window);
      g_assert_cmpuint (count_red (editor), >, 200);
      cy_test_ui_close (window);
    }
}

/* On what has the focus, which of a long text is not the control itself. */
static void
test_about (void)
{
  static const guint fields[] = { CY_PERSON_NAME, CY_PERSON_NOTE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      GtkWidget       *editor = cy_field_editor_new (NULL, CY_PERSON, fields[i]);
      GtkWidget       *window = cy_test_ui_show (editor, 240, 140);
      GtkWidget       *control = cy_field_editor_get_control (CY_FIELD_EDITOR (editor));
      GtkAccessible   *heard = GTK_ACCESSIBLE (cy_field_control_get_heard (control));
      const char      *title = CY_PERSON->fields[fields[i]].title;
      g_autofree char *label = g_strconcat ("甲 ", title, NULL);

      gtk_test_accessible_assert_property (heard, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
      cy_field_editor_set_about (CY_FIELD_EDITOR (editor), "甲");
      gtk_test_accessible_assert_property (heard, GTK_ACCESSIBLE_PROPERTY_LABEL, label);
      cy_test_ui_close (window);
    }
}

/* Who does not see the message hears it at the field. */
static void
test_heard (void)
{
  GtkWidget     *editor = cy_field_editor_new (NULL, CY_PERSON, CY_PERSON_NAME);
  GtkWidget     *window = cy_test_ui_show (editor, 240, 140);
  GtkWidget     *control = cy_field_editor_get_control (CY_FIELD_EDITOR (editor));
  GtkAccessible *heard = GTK_ACCESSIBLE (cy_field_control_get_heard (control));

  cy_field_editor_set_hint (CY_FIELD_EDITOR (editor), "乙");
  gtk_test_accessible_assert_property (heard, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "乙");
  cy_field_editor_set_problem (CY_FIELD_EDITOR (editor), "甲", TRUE);
  gtk_test_accessible_assert_property (heard, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "甲");
  gtk_test_accessible_assert_state (heard,
                                    GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  cy_field_editor_set_problem (CY_FIELD_EDITOR (editor), NULL, FALSE);
  gtk_test_accessible_assert_property (heard, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "乙");
  gtk_test_accessible_assert_state (heard,
                                    GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  cy_test_ui_close (window);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/field-editor/frame", test_frame);
  g_test_add_func ("/ui/field-editor/about", test_about);
  g_test_add_func ("/ui/field-editor/heard", test_heard);

  return g_test_run ();
}
