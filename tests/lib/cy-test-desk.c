/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A page over a demo county, worked on as somebody at the desk does: by the words of its buttons.
 */
#include "cy-test-desk.h"

#include <string.h>

#define WIDTH 1366
#define HEIGHT 700

static void
toast_cb (CySession *session, const char *text, gboolean undo, CyTestDesk *self)
{
  g_free (self->toast);
  self->toast = g_strdup (text);
}

static void
open_person_cb (CySession *session, gint64 person, CyTestDesk *self)
{
  self->opened = person;
}

static void
show_people_cb (CySession *session, const char *people, CyTestDesk *self)
{
  g_free (self->people);
  self->people = g_strdup (people);
}

static void
failed_cb (CySession *session, const GError *error, CyTestDesk *self)
{
  g_clear_error (&self->failure);
  self->failure = g_error_copy (error);
}

/* Shows the page that @make makes, over a county of @n people. */
void
cy_test_desk_set_up (CyTestDesk *self, GtkWidget *(*make) (CySession *session), guint n)
{
  self->session = cy_test_session_new (n);
  g_signal_connect (self->session, "toast", G_CALLBACK (toast_cb), self);
  g_signal_connect (self->session, "open-person", G_CALLBACK (open_person_cb), self);
  g_signal_connect (self->session, "show-people", G_CALLBACK (show_people_cb), self);
  g_signal_connect (self->session, "failed", G_CALLBACK (failed_cb), self);
  self->page = make (self->session);
  self->window = cy_test_ui_show (self->page, WIDTH, HEIGHT);
  cy_test_desk_settle (self);
  self->table = (CyTable *) cy_test_ui_find (self->page, CY_TYPE_TABLE, 0);
}

void
cy_test_desk_tear_down (CyTestDesk *self, gconstpointer data)
{
  g_assert_no_error (self->failure);
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
  g_free (self->toast);
  g_free (self->people);
}

/* Until all that was asked for is done and seen; what is shown may ask once more. */
void
cy_test_desk_settle (CyTestDesk *self)
{
  for (guint i = 0; i < 2; i++)
    {
      cy_test_session_settle (self->session);
      cy_test_ui_frame (self->page);
    }
}

void
cy_test_desk_undo (CyTestDesk *self)
{
  cy_session_undo (self->session);
  cy_test_desk_settle (self);
}

/* The one number that @sql finds in the library. */
gint64
cy_test_desk_count (CyTestDesk *self, const char *sql)
{
  return cy_test_session_count (self->session, sql);
}

/* An action of the page, which it must have. */
void
cy_test_desk_act (CyTestDesk *self, const char *action)
{
  g_assert_true (gtk_widget_activate_action (self->page, action, NULL));
  cy_test_desk_settle (self);
}

/* A figure may follow the words. */
static gboolean
says (GtkWidget *label, const char *words)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  const char *rest = text + strlen (words);

  return g_str_has_prefix (text, words) &&
         (*rest == '\0' || *rest == ' ' || g_str_has_prefix (rest, "（"));
}

static gboolean
is_button (GtkWidget *widget, const char *words)
{
  GtkWidget *label;

  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  for (guint i = 0; (label = cy_test_ui_find (widget, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (says (label, words))
      return TRUE;

  return FALSE;
}

/* The first button in sight below @root, or @root itself, that says @words; %NULL for none. */
GtkWidget *
cy_test_desk_find_button (GtkWidget *root, const char *words)
{
  GtkWidget *button;

  for (guint i = 0; (button = cy_test_ui_find (root, GTK_TYPE_BUTTON, i)) != NULL; i++)
    if (is_button (button, words))
      return button;

  return NULL;
}

/* Presses a button in sight, which must be there and let itself be pressed; one that stays down is
 * down then. */
void
cy_test_desk_click (CyTestDesk *self, GtkWidget *root, const char *words)
{
  GtkWidget *button = cy_test_desk_find_button (root, words);

  g_test_message ("%s", words);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  else
    g_signal_emit_by_name (button, "clicked");
  cy_test_desk_settle (self);
}

/* %NULL when none is open. */
GtkWidget *
cy_test_desk_get_dialog (CyTestDesk *self)
{
  return cy_test_ui_find_dialog (self->window);
}

/* The button that Return stands for in the dialog. */
GtkWidget *
cy_test_desk_get_accept (CyTestDesk *self)
{
  GtkWidget *dialog = cy_test_desk_get_dialog (self);

  g_assert_nonnull (dialog);

  return gtk_window_get_default_widget (GTK_WINDOW (dialog));
}

void
cy_test_desk_agree (CyTestDesk *self)
{
  g_signal_emit_by_name (cy_test_desk_get_accept (self), "clicked");
  cy_test_desk_settle (self);
}

/* Shuts the dialog, which must be open. */
void
cy_test_desk_dismiss (CyTestDesk *self)
{
  GtkWidget *dialog = cy_test_desk_get_dialog (self);

  g_assert_nonnull (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  cy_test_desk_settle (self);
}

/* Into the @nth entry of the dialog. */
void
cy_test_desk_type_in (CyTestDesk *self, guint nth, const char *text)
{
  cy_test_ui_type_in (cy_test_desk_get_dialog (self), nth, text);
}

guint
cy_test_table_get_n (CyTable *table)
{
  return cy_table_source_get_n_rows (cy_table_get_source (table));
}

gint64
cy_test_table_get_id (CyTable *table, guint row)
{
  return cy_table_source_get_id (cy_table_get_source (table), row);
}

const char *
cy_test_table_get_cell (CyTable *table, guint row, const char *column)
{
  return cy_table_source_get_text (cy_table_get_source (table), row, column);
}
