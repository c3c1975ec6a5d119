/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 纪实: the ledger of the year's notes, what each counts, and whether it is confirmed. */
#include "cy-notes-page.h"

#include "cy-code.h"
#include "cy-cycle.h"
#include "cy-deed-run.h"
#include "cy-dialog.h"
#include "cy-empty.h"
#include "cy-mapper.h"
#include "cy-note-dialogs.h"
#include "cy-note-edit.h"
#include "cy-note-filters.h"
#include "cy-note-table.h"
#include "cy-page-head.h"
#include "cy-table.h"

#include <glib/gi18n.h>

struct _CyNotesPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *chips;
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *table;
  GtkWidget *chosen;

  CyTableList *list;
  CyNoteList  *notes;
  char        *search;
  int          year; /* of the choices of rules, -1 before there are any */
};

G_DEFINE_FINAL_TYPE (CyNotesPage, cy_notes_page, CY_TYPE_PAGE)

static CySession *
get_session (CyNotesPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static int
get_year (CyNotesPage *self)
{
  return cy_note_filters_get_year (CY_CHIP_ROW (self->chips));
}

/* ---- Showing ---- */

static void
show_subtitle (CyNotesPage *self, guint n, guint n_confirmed, guint n_open)
{
  g_autofree char *place = cy_session_dup_place (get_session (self));
  g_autofree char *text =
    g_strdup_printf (ngettext ("%s · %u note, %u confirmed, %u to be confirmed",
                               "%s · %u notes, %u confirmed, %u to be confirmed",
                               n),
                     place,
                     n,
                     n_confirmed,
                     n_open);

  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static void
show_list (CyNotesPage *self)
{
  g_autoptr (GPtrArray) seen = NULL;
  guint n_confirmed = 0;
  guint n_open = 0;

  if (self->notes == NULL)
    return;
  seen = cy_note_filters_apply (CY_CHIP_ROW (self->chips), self->search, self->notes->notes);
  for (guint i = 0; i < seen->len; i++)
    {
      const CyNoteItem *note = g_ptr_array_index (seen, i);

      n_confirmed += g_str_equal (note->state, CY_NOTE_CONFIRMED);
      n_open += g_str_equal (note->state, CY_NOTE_OPEN);
    }
  show_subtitle (self, seen->len, n_confirmed, n_open);
  cy_note_table_fill (self->list, self->notes, seen);
  gtk_stack_set_visible_child (GTK_STACK (self->stack),
                               self->notes->notes->len > 0 || get_year (self) == 0 ? self->table
                                                                                   : self->empty);
}

/* Only the rules of the year that is looked at. */
static void
show_rules (CyNotesPage *self)
{
  if (self->year == get_year (self))
    return;
  self->year = get_year (self);
  cy_note_filters_set_rules (CY_CHIP_ROW (self->chips), self->notes->rules, self->year);
}

static gpointer
read_notes (CyConn *conn, gpointer data, GError **error)
{
  return cy_note_list_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyNotesPage) self = user_data;
  g_autoptr (CyNoteList) notes = cy_page_take_answer (CY_PAGE (self), result);

  if (notes == NULL)
    return;
  g_clear_pointer (&self->notes, cy_note_list_free);
  self->notes = g_steal_pointer (&notes);
  show_rules (self);
  show_list (self);
}

static void
cy_notes_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyNotesPage *self = CY_NOTES_PAGE (page);
  int          year = get_year (self);
  CyNoteArgs   args = { cy_session_get_scope (get_session (self)),
                      year != 0 ? year * 10000 + 101 : 19000101,
                      year != 0 ? year * 10000 + 1231 : 21991231 };

  cy_session_read (get_session (self),
                   read_notes,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   (GDestroyNotify) cy_note_list_free,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_notes_page_set_search (CyPage *page, const char *text)
{
  CyNotesPage *self = CY_NOTES_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show_list (self);
}

/* ---- Acting ---- */

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyNotesPage *self = CY_NOTES_PAGE (widget);

  if (self->notes != NULL)
    cy_note_add_present (widget,
                         get_session (self),
                         self->notes->rules,
                         g_str_equal (name, "notes.add-village"));
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_note_paste_present (widget, get_session (CY_NOTES_PAGE (widget)));
}

static void
empty_cb (CyEmpty *empty, CyNotesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "notes.add", NULL);
}

static gpointer
load_note (CyConn *conn, gpointer data, GError **error)
{
  return cy_mapper_load (conn, CY_WORK_NOTE, *(const gint64 *) data, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyNotesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) note = cy_session_finish (result, &error);
  const char *name = "";

  if (note == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  for (guint i = 0; i < self->notes->notes->len; i++)
    {
      const CyNoteItem *item = g_ptr_array_index (self->notes->notes, i);

      if (item->id == cy_record_get_id (note) && item->name != NULL)
        name = item->name;
    }
  cy_note_edit_present (GTK_WIDGET (self), get_session (self), self->notes->rules, note, name);
}

static void
activate_cb (CyTable *table, gint64 id, CyNotesPage *self)
{
  cy_session_read (get_session (self),
                   load_note,
                   g_memdup2 (&id, sizeof id),
                   g_free,
                   g_object_unref,
                   NULL,
                   loaded_cb,
                   g_object_ref (self));
}

typedef struct
{
  GArray     *notes;
  const char *state; /* %NULL deletes */
} Change;

static void
change_free (gpointer data)
{
  Change *self = data;

  g_array_unref (self->notes);
  g_free (self);
}

static gpointer
change_notes (CyConn *conn, gpointer data, GError **error)
{
  const Change *change = data;
  guint         n = change->notes->len;

  if (change->state == NULL)
    return cy_note_delete (conn, change->notes, _ ("Delete notes of the year"), error)
             ? g_strdup_printf (ngettext ("%u note deleted", "%u notes deleted", n), n)
             : NULL;
  if (!cy_note_set_state (conn, change->notes, change->state, _ ("Check notes of the year"), error))
    return NULL;

  /* Translators: how many notes, what they are now */
  return g_strdup_printf (ngettext ("%u note: %s", "%u notes: %s", n),
                          n,
                          cy_code_get_name ("work_note_state", change->state));
}

static void
change (CyNotesPage *self, const char *state)
{
  Change *request = g_new0 (Change, 1);

  request->notes = cy_table_get_selected (CY_TABLE (self->table));
  request->state = state;
  if (request->notes->len == 0)
    {
      cy_session_toast (get_session (self), _ ("Choose notes first."), FALSE);
      change_free (request);
      return;
    }
  cy_deed_run (get_session (self), change_notes, request, change_free, TRUE);
}

static void
state_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  change (CY_NOTES_PAGE (widget), g_intern_string (g_variant_get_string (parameter, NULL)));
}

static void
delete_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  change (CY_NOTES_PAGE (widget), NULL);
}

static void
cy_notes_page_export_view (CyPage *page)
{
  CyNotesPage *self = CY_NOTES_PAGE (page);

  if (self->notes != NULL && self->notes->notes->len > 0)
    cy_note_table_export (self->table, get_session (self));
}

static void
selection_cb (CyTable *table, CyNotesPage *self)
{
  gtk_widget_set_visible (self->chosen, cy_table_get_n_selected (table) > 0);
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyNotesPage *self)
{
  GtkWidget *head = cy_page_head_new (_ ("Notes of the Year"), &self->subtitle);

  cy_page_head_add_action (head, _ ("Paste Notes…"), "notes.paste", NULL);
  cy_page_head_add_action (head, _ ("Note about a Village…"), "notes.add-village", NULL);
  cy_page_head_add_action (head, _ ("Write a Note…"), "notes.add", "primary");

  return head;
}

static GtkWidget *
make_state (const char *words, const char *state)
{
  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "notes.state");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", state);

  return button;
}

static GtkWidget *
make_filters (CyNotesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *remove = gtk_button_new_with_label (_ ("Delete"));

  self->chips = cy_note_filters_new (cy_date_get_year (cy_session_get_today (get_session (self))));
  g_signal_connect_swapped (self->chips, "changed", G_CALLBACK (cy_page_reload), self);
  gtk_widget_set_hexpand (self->chips, TRUE);
  self->chosen = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (self->chosen), make_state (_ ("Confirm"), CY_NOTE_CONFIRMED));
  gtk_box_append (GTK_BOX (self->chosen), make_state (_ ("Do Not Use"), CY_NOTE_DROPPED));
  gtk_box_append (GTK_BOX (self->chosen), make_state (_ ("Back to Checking"), CY_NOTE_OPEN));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "notes.delete");
  gtk_box_append (GTK_BOX (self->chosen), remove);
  gtk_widget_hide (self->chosen);
  gtk_box_append (GTK_BOX (box), self->chips);
  gtk_box_append (GTK_BOX (box), self->chosen);

  return box;
}

static GtkWidget *
make_table (CyNotesPage *self)
{
  self->table = cy_note_table_new (&self->list);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);

  return self->table;
}

static void
fill (CyNotesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_filters (self));
  self->empty =
    cy_empty_new (_ ("Nothing is written down for this year yet. Notes with their evidence feed "
                     "the indicators that add, take off or veto."),
                  _ ("Write a Note…"));
  g_signal_connect (self->empty, "action", G_CALLBACK (empty_cb), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), make_table (self));
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
}

/* ---- Class ---- */

static void
cy_notes_page_constructed (GObject *object)
{
  CyNotesPage *self = CY_NOTES_PAGE (object);

  G_OBJECT_CLASS (cy_notes_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_notes_page_dispose (GObject *object)
{
  CyNotesPage *self = CY_NOTES_PAGE (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->notes, cy_note_list_free);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_notes_page_parent_class)->dispose (object);
}

static void
cy_notes_page_class_init (CyNotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_notes_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_notes_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_notes_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_notes_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_notes_page_export_view;
  gtk_widget_class_install_action (widget_class, "notes.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "notes.add-village", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "notes.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "notes.state", "s", state_cb);
  gtk_widget_class_install_action (widget_class, "notes.delete", NULL, delete_cb);
}

static void
cy_notes_page_init (CyNotesPage *self)
{
  self->year = -1;
}

GtkWidget *
cy_notes_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_NOTES_PAGE, "session", session, NULL);
}
