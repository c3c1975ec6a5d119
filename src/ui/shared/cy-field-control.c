/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a value of a field is typed or chosen in, by the kind of the field. */
#include "cy-field-control.h"

#include "cy-code-choice.h"
#include "cy-format.h"
#include "cy-unit-choice.h"

#include <glib/gi18n.h>

#define LONG_TEXT_HEIGHT 68

static GtkTextBuffer *
get_buffer (GtkWidget *scrolled)
{
  GtkWidget *view = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled));

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static char *
dup_typed (GtkWidget *control)
{
  char *text = NULL;

  if (GTK_IS_SCROLLED_WINDOW (control))
    g_object_get (get_buffer (control), "text", &text, NULL);
  else
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (control)));

  return text;
}

/* ---- Controls ---- */

static void
reveal_cb (GtkEntry *entry, GtkEntryIconPosition position, gpointer data)
{
  gboolean shown = !gtk_entry_get_visibility (entry);

  gtk_entry_set_visibility (entry, shown);
  gtk_entry_set_icon_from_icon_name (entry,
                                     GTK_ENTRY_ICON_SECONDARY,
                                     shown ? "view-conceal-symbolic" : "view-reveal-symbolic");
}

/* Hidden from who looks over the shoulder; whoever works on it asks for it. */
static void
make_sensitive (GtkWidget *entry)
{
  gtk_entry_set_visibility (GTK_ENTRY (entry), FALSE);
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry),
                                     GTK_ENTRY_ICON_SECONDARY,
                                     "view-reveal-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (entry), GTK_ENTRY_ICON_SECONDARY, _ ("Show"));
  g_signal_connect (entry, "icon-press", G_CALLBACK (reveal_cb), NULL);
}

static GtkWidget *
make_entry (const CyField *field, GCallback edited, GCallback entered, gpointer data)
{
  GtkWidget          *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", entered, data);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect_swapped (entry, "changed", edited, data);
  g_signal_connect_swapped (entry, "activate", entered, data);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), CY_FIELD_CONTROL_CHARS);
  if (field->flags & CY_FIELD_SENSITIVE)
    make_sensitive (entry);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 14);
  if (field->kind == CY_KIND_DATE)
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("year.month.day"));

  return entry;
}

static GtkWidget *
make_long_text (GCallback entered, gpointer data)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), LONG_TEXT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_add_css_class (scrolled, "long-text");
  g_signal_connect_swapped (get_buffer (scrolled), "changed", entered, data);

  return scrolled;
}

static GtkWidget *
make_check (const CyField *field, GCallback entered, gpointer data)
{
  GtkWidget *check = gtk_check_button_new_with_label (_ (field->title));

  g_signal_connect_swapped (check, "toggled", entered, data);

  return check;
}

static GtkWidget *
listen (GtkWidget *choice, GCallback entered, gpointer data)
{
  g_signal_connect_swapped (choice, "chosen", entered, data);

  return choice;
}

/**
 * cy_field_control_new:
 * @session: (nullable): for a field that points to a unit
 * @field: what the value is of
 * @edited: called with @data when an entry is typed in and not left yet
 * @entered: called with @data when there may be another value
 * @data: lives as long as the control
 *
 * Returns: a control without a value
 */
GtkWidget *
cy_field_control_new (CySession     *session,
                      const CyField *field,
                      GCallback      edited,
                      GCallback      entered,
                      gpointer       data)
{
  if (field->kind == CY_KIND_LONG_TEXT)
    return make_long_text (entered, data);
  if (field->kind == CY_KIND_BOOL)
    return make_check (field, entered, data);
  if (field->kind == CY_KIND_CODE)
    return listen (cy_code_choice_new (field->of), entered, data);
  if (field->kind == CY_KIND_REF)
    return listen (cy_unit_choice_new (session), entered, data);

  return make_entry (field, edited, entered, data);
}

/**
 * cy_field_control_show:
 * @control: a control
 * @field: the field it was made for
 * @value: what is to stand in it
 */
void
cy_field_control_show (GtkWidget *control, const CyField *field, const CyValue *value)
{
  g_autofree char *text = cy_format_value (field->kind, field->of, field->decimals, value);

  if (CY_IS_CODE_CHOICE (control))
    cy_code_choice_set_code (CY_CODE_CHOICE (control),
                             value->type == CY_VALUE_TEXT ? value->text : NULL);
  else if (CY_IS_UNIT_CHOICE (control))
    cy_unit_choice_set_unit (CY_UNIT_CHOICE (control),
                             value->type == CY_VALUE_INT ? value->number : 0);
  else if (GTK_IS_CHECK_BUTTON (control))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (control), *text != '\0');
  else if (GTK_IS_SCROLLED_WINDOW (control))
    gtk_text_buffer_set_text (get_buffer (control), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (control), text);
}

/**
 * cy_field_control_is_untouched:
 * @control: a control
 * @field: the field it was made for
 * @value: what was shown in it
 *
 * Text may show less than is known: what nobody touched is not to be read back.
 *
 * Returns: whether it is an entry that still says @value
 */
gboolean
cy_field_control_is_untouched (GtkWidget *control, const CyField *field, const CyValue *value)
{
  g_autofree char *text = NULL;

  if (!GTK_IS_ENTRY (control))
    return FALSE;
  text = cy_format_value (field->kind, field->of, field->decimals, value);

  return g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (control)));
}

/**
 * cy_field_control_read:
 * @control: a control
 * @field: the field it was made for
 * @value: (inout): takes what stands in it, to be cleared by the caller
 *
 * Returns: whether that could be understood
 */
gboolean
cy_field_control_read (GtkWidget *control, const CyField *field, CyValue *value)
{
  g_autofree char *text = NULL;
  gint64           unit;

  if (GTK_IS_CHECK_BUTTON (control))
    cy_value_set_int (value, gtk_check_button_get_active (GTK_CHECK_BUTTON (control)));
  else if (CY_IS_CODE_CHOICE (control))
    cy_value_set_text (value, cy_code_choice_get_code (CY_CODE_CHOICE (control)));
  else if (CY_IS_UNIT_CHOICE (control))
    {
      unit = cy_unit_choice_get_unit (CY_UNIT_CHOICE (control));
      if (unit != 0)
        cy_value_set_int (value, unit);
    }
  else
    {
      text = dup_typed (control);
      return cy_format_parse (field->kind, field->of, field->decimals, text, value);
    }

  return TRUE;
}

/**
 * cy_field_control_get_heard:
 * @control: a control
 *
 * What has the focus is what is read aloud: of a choice, the list that drops down; of a long text,
 * what scrolls.
 *
 * Returns: (transfer none): the widget that has the accessible name
 */
GtkWidget *
cy_field_control_get_heard (GtkWidget *control)
{
  if (GTK_IS_SCROLLED_WINDOW (control))
    return gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (control));

  return CY_IS_CODE_CHOICE (control) ? gtk_widget_get_first_child (control) : control;
}
