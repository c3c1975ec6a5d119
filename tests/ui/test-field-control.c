/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is shown of a value is what is read back, and what nobody touched is told from it. */
#include "cy-field-control.h"

#include "cy-code-choice.h"
#include "cy-person.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"
#include "cy-unit-choice.h"

typedef struct
{
  guint n_edited;
  guint n_entered;
} Heard;

static void
edited_cb (Heard *heard)
{
  heard->n_edited++;
}

static void
entered_cb (Heard *heard)
{
  heard->n_entered++;
}

static GtkWidget *
make (CySession *session, const CyField *field, Heard *heard)
{
  GtkWidget *control =
    cy_field_control_new (session, field, G_CALLBACK (edited_cb), G_CALLBACK (entered_cb), heard);

  return g_object_ref_sink (control);
}

/* Shows @value, reads it back, and empties the control. */
static void
go_round (const CyField *field, const CyValue *value, GType type)
{
  static const CyValue none = CY_VALUE_INIT;
  CySession           *session = cy_test_session_new (0);
  Heard                heard = { 0 };
  g_auto (CyValue) read = CY_VALUE_INIT;
  g_autoptr (GtkWidget) control = make (session, field, &heard);

  cy_field_control_show (control, field, value);
  g_assert_true (g_type_is_a (G_OBJECT_TYPE (control), type));
  g_assert_true (cy_field_control_read (control, field, &read));
  g_assert_true (cy_value_equal (&read, value));
  cy_value_clear (&read);
  cy_field_control_show (control, field, &none);
  g_assert_true (cy_field_control_read (control, field, &read));
  /* A check box knows no third state. */
  g_assert_true (field->kind == CY_KIND_BOOL ? read.number == 0 : cy_value_equal (&read, &none));
  g_clear_object (&control);
  cy_test_session_close (session);
}

static void
test_round (void)
{
  static const CyField text = { .name = "t", .title = "t", .kind = CY_KIND_TEXT };
  static const CyField words = { .name = "w", .title = "w", .kind = CY_KIND_LONG_TEXT };
  static const CyField number = { .name = "n", .title = "n", .kind = CY_KIND_INT };
  static const CyField date = { .name = "d", .title = "d", .kind = CY_KIND_DATE };
  static const CyField score = { .name = "s", .title = "s", .kind = CY_KIND_FIXED, .decimals = 1 };
  static const CyField check = { .name = "c", .title = "c", .kind = CY_KIND_BOOL };
  const CyField       *gender = &CY_PERSON->fields[CY_PERSON_GENDER];
  CyValue              value = { CY_VALUE_TEXT, .text = (char *) "松岭村" };

  go_round (&text, &value, GTK_TYPE_ENTRY);
  go_round (&words, &value, GTK_TYPE_SCROLLED_WINDOW);
  value.text = (char *) "2";
  go_round (gender, &value, CY_TYPE_CODE_CHOICE);
  value = (CyValue){ CY_VALUE_INT, .number = 19900500 };
  go_round (&date, &value, GTK_TYPE_ENTRY);
  go_round (&number, &value, GTK_TYPE_ENTRY);
  go_round (&score, &value, GTK_TYPE_ENTRY);
  value.number = 1;
  go_round (&check, &value, GTK_TYPE_CHECK_BUTTON);
  go_round (&CY_PERSON->fields[CY_PERSON_UNIT], &value, CY_TYPE_UNIT_CHOICE);
}

static void
test_nonsense (void)
{
  static const CyField date = { .name = "d", .title = "d", .kind = CY_KIND_DATE };
  Heard                heard = { 0 };
  g_auto (CyValue) value = CY_VALUE_INIT;
  g_autoptr (GtkWidget) control = make (NULL, &date, &heard);

  gtk_editable_set_text (GTK_EDITABLE (control), "the day before");
  g_assert_false (cy_field_control_read (control, &date, &value));
  g_assert_cmpuint (heard.n_edited, >, 0);
  g_assert_cmpuint (heard.n_entered, ==, 0);
}

static void
test_untouched (void)
{
  static const CyField text = { .name = "t", .title = "t", .kind = CY_KIND_TEXT };
  static const CyField check = { .name = "c", .title = "c", .kind = CY_KIND_BOOL };
  const CyValue        none = CY_VALUE_INIT;
  const CyValue        value = { CY_VALUE_TEXT, .text = (char *) "松岭村" };
  Heard                heard = { 0 };
  g_autoptr (GtkWidget) entry = make (NULL, &text, &heard);
  g_autoptr (GtkWidget) box = make (NULL, &check, &heard);

  cy_field_control_show (entry, &text, &value);
  g_assert_true (cy_field_control_is_untouched (entry, &text, &value));
  gtk_editable_set_text (GTK_EDITABLE (entry), "松岭");
  g_assert_false (cy_field_control_is_untouched (entry, &text, &value));
  /* What is ticked is meant. */
  g_assert_false (cy_field_control_is_untouched (box, &check, &none));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (box), TRUE);
  g_assert_cmpuint (heard.n_entered, ==, 1);
}

/* Nobody reads over the shoulder until it is asked for. */
static void
test_sensitive (void)
{
  static const CyField phone = {
    .name = "p", .title = "p", .kind = CY_KIND_TEXT, .flags = CY_FIELD_SENSITIVE
  };
  Heard heard = { 0 };
  g_autoptr (GtkWidget) control = make (NULL, &phone, &heard);

  g_assert_false (gtk_entry_get_visibility (GTK_ENTRY (control)));
  g_signal_emit_by_name (control, "icon-press", GTK_ENTRY_ICON_SECONDARY);
  g_assert_true (gtk_entry_get_visibility (GTK_ENTRY (control)));
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/field-control/round", test_round);
  g_test_add_func ("/ui/field-control/nonsense", test_nonsense);
  g_test_add_func ("/ui/field-control/untouched", test_untouched);
  g_test_add_func ("/ui/field-control/sensitive", test_sensitive);

  return g_test_run ();
}
