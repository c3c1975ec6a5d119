/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is typed on the page of a person is kept until the user says otherwise. */
#include "cy-person-page.h"

#include "cy-field-editor.h"
#include "cy-parts-editor.h"
#include "cy-person-tabs.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-test-session.h"
#include "cy-test-ui.h"

#define PERSON 1
#define OTHER 2
#define ID_NUMBER "11010519491231002X"
#define WITH_ID "SELECT count(*) FROM person WHERE id_number='" ID_NUMBER "'"
#define WITHOUT \
  "SELECT min(id) FROM person WHERE id NOT IN (SELECT person FROM pool_entry) AND deleted IS NULL"
#define RENAMED "SELECT count(*) FROM person WHERE id=1 AND name='沈小露'"

typedef struct
{
  CySession *session;
  GtkWidget *page;
  GtkWidget *window;
  guint      n_left;
  guint      n_stayed;
  gint64     opened;
} Test;

static void
set_up (Test *self, gconstpointer data)
{
  self->session = cy_test_session_new (20);
  self->page = cy_person_page_new (self->session);
  self->window = cy_test_ui_show (self->page, 1300, 700);
  cy_person_page_load (CY_PERSON_PAGE (self->page), PERSON);
  cy_test_session_settle (self->session);
}

static void
tear_down (Test *self, gconstpointer data)
{
  cy_test_ui_close (self->window);
  cy_test_session_close (self->session);
}

static GtkWidget *
find_question (Test *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (gtk_window_get_transient_for (link->data) == GTK_WINDOW (self->window))
      return link->data;

  return NULL;
}

static void
press (GtkWidget *root, const char *label)
{
  GtkWidget *button = cy_test_ui_find_button (root, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static GtkEditable *
find_entry (Test *self, guint field)
{
  GtkWidget *editor;

  for (guint i = 0;; i++)
    {
      editor = cy_test_ui_find (self->page, CY_TYPE_FIELD_EDITOR, i);
      g_assert_nonnull (editor);
      if (cy_field_editor_get_field (CY_FIELD_EDITOR (editor)) == field)
        return GTK_EDITABLE (cy_test_ui_find (editor, GTK_TYPE_ENTRY, 0));
    }
}

/* Leaves the field behind, too. */
static void
fill_in (Test *self, guint field, const char *text)
{
  GtkEditable *entry = find_entry (self, field);

  gtk_editable_set_text (entry, text);
  g_signal_emit_by_name (entry, "activate");
}

static void
left_cb (gpointer data)
{
  ((Test *) data)->n_left++;
}

static void
stayed_cb (gpointer data)
{
  ((Test *) data)->n_stayed++;
}

static gboolean
can_leave (Test *self)
{
  return cy_page_can_leave (CY_PAGE (self->page), left_cb, stayed_cb, self);
}

/* ---- Leaving ---- */

static void
test_stay (Test *self, gconstpointer data)
{
  g_assert_true (can_leave (self));
  fill_in (self, CY_PERSON_NAME, "沈小露");
  for (guint i = 0; i < 3; i++)
    {
      g_assert_false (can_leave (self));
      if (i == 0)
        press (find_question (self), "Cancel");
      else if (i == 1)
        g_signal_emit_by_name (find_question (self), "close"); /* what Escape does */
      else
        gtk_window_close (GTK_WINDOW (find_question (self)));
      cy_test_session_settle (self->session);
      g_assert_null (find_question (self));
      g_assert_cmpuint (self->n_left, ==, 0);
      g_assert_cmpuint (self->n_stayed, ==, i + 1);
      g_assert_cmpstr (gtk_editable_get_text (find_entry (self, CY_PERSON_NAME)), ==, "沈小露");
    }
  g_assert_cmpint (cy_test_session_count (self->session, RENAMED), ==, 0);
}

static void
test_drop (Test *self, gconstpointer data)
{
  fill_in (self, CY_PERSON_NAME, "沈小露");
  g_assert_false (can_leave (self));
  press (find_question (self), "Don't Save");
  cy_test_session_settle (self->session);
  g_assert_cmpuint (self->n_left, ==, 1);
  g_assert_cmpuint (self->n_stayed, ==, 0);
  g_assert_cmpint (cy_test_session_count (self->session, RENAMED), ==, 0);
  g_assert_true (can_leave (self));
}

/* Asked twice, as by closing while the question stands, there is one question. */
static void
test_save (Test *self, gconstpointer data)
{
  fill_in (self, CY_PERSON_NAME, "沈小露");
  g_assert_false (can_leave (self));
  g_assert_false (can_leave (self));
  g_assert_cmpuint (self->n_stayed, ==, 1);
  press (find_question (self), "Save");
  g_assert_cmpuint (self->n_left, ==, 0);
  cy_test_session_settle (self->session);
  g_assert_null (find_question (self));
  g_assert_cmpuint (self->n_left, ==, 1);
  g_assert_cmpint (cy_test_session_count (self->session, RENAMED), ==, 1);
}

static void
test_drop_is_asked (Test *self, gconstpointer data)
{
  fill_in (self, CY_PERSON_NAME, "沈小露");
  press (self->page, "Drop Changes");
  press (find_question (self), "Cancel");
  cy_test_session_settle (self->session);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (self, CY_PERSON_NAME)), ==, "沈小露");
  press (self->page, "Drop Changes");
  press (find_question (self), "Drop Changes");
  cy_test_session_settle (self->session);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (self, CY_PERSON_NAME)), !=, "沈小露");
  g_assert_true (can_leave (self));
}

/* ---- Typing ---- */

static void
test_typing (Test *self, gconstpointer data)
{
  GtkWidget *save = cy_test_ui_find_button (self->page, "Save");

  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (find_entry (self, CY_PERSON_NAME), "沈小露");
  g_assert_true (gtk_widget_get_sensitive (save));
  g_assert_false (can_leave (self));
  press (find_question (self), "Save");
  cy_test_session_settle (self->session);
  g_assert_cmpint (cy_test_session_count (self->session, RENAMED), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (save));
}

/* A change from elsewhere does not take what is being typed along. */
static void
test_typing_is_kept (Test *self, gconstpointer data)
{
  gtk_editable_set_text (find_entry (self, CY_PERSON_NAME), "沈小露");
  g_signal_emit_by_name (self->session, "data-changed", G_MAXUINT);
  cy_test_session_settle (self->session);
  g_assert_cmpstr (gtk_editable_get_text (find_entry (self, CY_PERSON_NAME)), ==, "沈小露");
  cy_page_save (CY_PAGE (self->page));
  g_assert_cmpint (cy_test_session_count (self->session, RENAMED), ==, 1);
}

/* ---- Somebody else's ID number ---- */

static void
opened_cb (CySession *session, gint64 person, Test *self)
{
  self->opened = person;
}

/* Gives the number to somebody, and then, not saved, to the person of the page. */
static void
take_number (Test *self, gint64 person)
{
  cy_person_page_load (CY_PERSON_PAGE (self->page), OTHER);
  cy_test_session_settle (self->session);
  fill_in (self, CY_PERSON_NAME, "何承志");
  fill_in (self, CY_PERSON_ID_NUMBER, ID_NUMBER);
  cy_page_save (CY_PAGE (self->page));
  g_assert_cmpint (cy_test_session_count (self->session, WITH_ID), ==, 1);
  cy_person_page_load (CY_PERSON_PAGE (self->page), person);
  cy_test_session_settle (self->session);
  fill_in (self, CY_PERSON_NAME, "沈小露");
  fill_in (self, CY_PERSON_ID_NUMBER, ID_NUMBER);
}

static GtkWidget *
find_message (Test *self, const char *part)
{
  GtkWidget *label;

  for (guint i = 0; (label = cy_test_ui_find (self->page, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), part) != NULL &&
        gtk_widget_get_mapped (label))
      return label;

  return NULL;
}

static void
test_same_id_is_said (Test *self, gconstpointer data)
{
  GtkWidget *words;

  g_signal_connect (self->session, "open-person", G_CALLBACK (opened_cb), self);
  take_number (self, GPOINTER_TO_INT (data));
  cy_test_session_settle (self->session);
  g_assert_nonnull (find_message (self, "何承志"));
  words = find_message (self, "Open This Person");
  g_assert_nonnull (words);
  g_signal_emit_by_name (gtk_widget_get_parent (words), "clicked");
  g_assert_cmpint (self->opened, ==, OTHER);
  fill_in (self, CY_PERSON_ID_NUMBER, "");
  cy_test_session_settle (self->session);
  g_assert_null (find_message (self, "Open This Person"));
}

static void
test_same_id_is_asked (Test *self, gconstpointer data)
{
  take_number (self, GPOINTER_TO_INT (data));
  for (guint i = 0; i < 2; i++)
    {
      cy_page_save (CY_PAGE (self->page));
      cy_test_session_settle (self->session);
      g_assert_cmpint (cy_test_session_count (self->session, WITH_ID), ==, 1);
      press (find_question (self), i == 0 ? "Cancel" : "Save as a Draft");
      g_assert_cmpint (cy_test_session_count (self->session, WITH_ID), ==, i + 1);
    }
  /* Once is enough. */
  fill_in (self, CY_PERSON_NAME, "沈露露");
  cy_page_save (CY_PAGE (self->page));
  cy_test_session_settle (self->session);
  g_assert_null (find_question (self));
}

/* The label above a field names it already. */
static void
test_words (Test *self, gconstpointer data)
{
  GtkWidget *words;

  fill_in (self, CY_PERSON_PHONE, "123");
  words = find_message (self, "write a mobile number");
  g_assert_nonnull (words);
  g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (words)), "Phone"));
  fill_in (self, CY_PERSON_NATIVE_PLACE, "x");
  words = find_message (self, "write province and county");
  g_assert_nonnull (words);
  g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (words)), "Native place"));
}

/* A document without its file is no document. */
static void
test_documents (Test *self, gconstpointer data)
{
  g_assert_nonnull (cy_test_ui_find_button (self->page, "Add a File…"));
  g_assert_null (cy_test_ui_find_button (self->page, "Add a Document"));
}

/* ---- What must be filled in ---- */

/* A part that was added is marked at once, counted, and named by its title when it is saved. */
static void
test_missing_part (Test *self, gconstpointer data)
{
  GtkWidget *editor = cy_test_ui_find (self->page, CY_TYPE_PARTS_EDITOR, 0);
  GtkWidget *tier;
  GtkWidget *focus;

  g_assert_null (find_message (self, "line 1"));
  cy_person_page_load (CY_PERSON_PAGE (self->page), cy_test_session_count (self->session, WITHOUT));
  cy_test_session_settle (self->session);
  press (editor, "Add a Pool Entry");
  cy_person_tabs_show (CY_PERSON_TABS (cy_test_ui_find (self->page, CY_TYPE_PERSON_TABS, 0)),
                       "pool");
  tier = GTK_WIDGET (cy_parts_editor_find (CY_PARTS_EDITOR (editor), 0, CY_ENTRY_TIER));
  g_assert_true (cy_field_editor_has_problem (CY_FIELD_EDITOR (tier)));
  cy_person_tabs_show (CY_PERSON_TABS (cy_test_ui_find (self->page, CY_TYPE_PERSON_TABS, 0)),
                       "basics");
  cy_page_save (CY_PAGE (self->page));
  g_assert_nonnull (find_question (self));
  gtk_window_close (GTK_WINDOW (find_question (self)));
  g_assert_true (gtk_widget_get_mapped (tier));
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (gtk_widget_is_ancestor (focus, tier));
}

/* Somebody new is scolded for what is missing when it is saved, not before. */
static void
test_missing_name (Test *self, gconstpointer data)
{
  cy_person_page_load (CY_PERSON_PAGE (self->page), 0);
  fill_in (self, CY_PERSON_PHONE, "13800006621");
  g_assert_null (find_message (self, "fill it in"));
  cy_page_save (CY_PAGE (self->page));
  gtk_window_close (GTK_WINDOW (find_question (self)));
  g_assert_nonnull (find_message (self, "fill it in"));
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add ("/ui/person-page/stay", Test, NULL, set_up, test_stay, tear_down);
  g_test_add ("/ui/person-page/drop", Test, NULL, set_up, test_drop, tear_down);
  g_test_add ("/ui/person-page/save", Test, NULL, set_up, test_save, tear_down);
  g_test_add ("/ui/person-page/drop-asked", Test, NULL, set_up, test_drop_is_asked, tear_down);
  g_test_add ("/ui/person-page/typing", Test, NULL, set_up, test_typing, tear_down);
  g_test_add ("/ui/person-page/typing-kept", Test, NULL, set_up, test_typing_is_kept, tear_down);
  g_test_add ("/ui/person-page/words", Test, NULL, set_up, test_words, tear_down);
  g_test_add ("/ui/person-page/documents", Test, NULL, set_up, test_documents, tear_down);
  g_test_add ("/ui/person-page/missing-part", Test, NULL, set_up, test_missing_part, tear_down);
  g_test_add ("/ui/person-page/missing-name", Test, NULL, set_up, test_missing_name, tear_down);
  g_test_add ("/ui/person-page/same-id-said",
              Test,
              GINT_TO_POINTER (PERSON),
              set_up,
              test_same_id_is_said,
              tear_down);
  g_test_add ("/ui/person-page/same-id-said-of-new",
              Test,
              GINT_TO_POINTER (0),
              set_up,
              test_same_id_is_said,
              tear_down);
  g_test_add ("/ui/person-page/same-id-asked",
              Test,
              GINT_TO_POINTER (PERSON),
              set_up,
              test_same_id_is_asked,
              tear_down);
  g_test_add ("/ui/person-page/same-id-asked-of-new",
              Test,
              GINT_TO_POINTER (0),
              set_up,
              test_same_id_is_asked,
              tear_down);

  return g_test_run ();
}
