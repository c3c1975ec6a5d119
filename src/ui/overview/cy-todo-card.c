/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 待办: what somebody should look at, by kind, the nearest ones first. */
#include "cy-todo-card.h"

#include "cy-badge.h"
#include "cy-card.h"
#include "cy-reminder.h"
#include "cy-posting.h"

#include <glib/gi18n.h>

/* Of each kind; the page has them all. */
#define FEW 3

struct _CyTodoCard
{
  GtkWidget parent_instance;

  GtkWidget *card;
  GtkWidget *box;

  CySession *session;
  GPtrArray *reminders;
};

G_DEFINE_FINAL_TYPE (CyTodoCard, cy_todo_card, GTK_TYPE_WIDGET)

static void
row_clicked_cb (GtkButton *button, CyTodoCard *self)
{
  const CyReminder *reminder = g_object_get_data (G_OBJECT (button), "reminder");

  if (reminder->page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", reminder->page);
  else if (reminder->kind == CY_REMINDER_POSTING || reminder->kind == CY_REMINDER_TASK)
    cy_session_open_person_at (self->session, reminder->person, CY_POSTING->name, 0, -1);
  else if (reminder->person != 0)
    cy_session_open_person (self->session, reminder->person);
  else
    {
      cy_session_set_scope (self->session, reminder->unit, reminder->name);
      cy_session_show_people (self->session, "");
    }
}

static char *
describe_due (const CyReminder *reminder)
{
  if (reminder->due == 0)
    return g_strdup ("");
  if (reminder->overdue_days > 0)
    return g_strdup_printf (ngettext ("%d day late", "%d days late", reminder->overdue_days),
                            reminder->overdue_days);
  if (reminder->overdue_days == 0)
    return g_strdup (_ ("Today"));

  return g_strdup_printf (ngettext ("in %d day", "in %d days", -reminder->overdue_days),
                          -reminder->overdue_days);
}

static GtkWidget *
make_row (CyTodoCard *self, CyReminder *reminder)
{
  GtkWidget       *button = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *name = gtk_label_new (reminder->name);
  GtkWidget       *place = gtk_label_new (reminder->place);
  g_autofree char *due = describe_due (reminder);
  GtkWidget       *when = gtk_label_new (due);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_width_chars (GTK_LABEL (name), 7);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (place), 0);
  gtk_label_set_ellipsize (GTK_LABEL (place), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (place, TRUE);
  gtk_widget_add_css_class (place, "secondary");
  gtk_widget_add_css_class (when, reminder->overdue_days > 0 ? "accent" : "muted");
  if (reminder->overdue_days > 0)
    gtk_widget_add_css_class (when, "bold");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), place);
  gtk_box_append (GTK_BOX (box), when);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "todo-row");
  gtk_widget_set_tooltip_text (button, reminder->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  reminder->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reminder->text,
                                  -1);
  g_object_set_data (G_OBJECT (button), "reminder", reminder);
  g_signal_connect (button, "clicked", G_CALLBACK (row_clicked_cb), self);

  return button;
}

static void
more_clicked_cb (GtkButton *button, CyTodoCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "win.todo",
                              "i",
                              GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind")));
}

/* CY_N_REMINDERS is everything. */
static GtkWidget *
make_more (CyTodoCard *self, guint kind, char *text)
{
  g_autofree char *owned = text;
  GtkWidget       *button = gtk_button_new_with_label (owned);

  g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (kind));
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (more_clicked_cb), self);

  return button;
}

static gboolean
any_late (GPtrArray *reminders, guint kind)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      const CyReminder *reminder = g_ptr_array_index (reminders, i);

      if (reminder->kind == kind && reminder->due != 0 && reminder->overdue_days >= 0)
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
make_head (CyTodoCard *self, guint kind, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (cy_reminder_kind_get_title (kind));

  gtk_widget_add_css_class (title, "bold");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), cy_badge_new (n, any_late (self->reminders, kind)));

  return box;
}

static void
add_kind (CyTodoCard *self, guint kind)
{
  guint n = cy_reminder_count (self->reminders, kind);
  guint shown = 0;

  if (n == 0)
    return;
  if (gtk_widget_get_first_child (self->box) != NULL)
    gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), make_head (self, kind, n));
  for (guint i = 0; i < self->reminders->len && shown < FEW; i++)
    {
      CyReminder *reminder = g_ptr_array_index (self->reminders, i);

      if (reminder->kind == kind)
        {
          gtk_box_append (GTK_BOX (self->box), make_row (self, reminder));
          shown++;
        }
    }
  if (n > FEW)
    gtk_box_append (GTK_BOX (self->box),
                    make_more (self,
                               kind,
                               g_strdup_printf (ngettext ("%u more", "%u more", n - FEW),
                                                n - FEW)));
}

static void
fill (CyTodoCard *self)
{
  g_autofree char *caption =
    g_strdup_printf (ngettext ("%u item", "%u items", self->reminders->len), self->reminders->len);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
  cy_card_set_caption (CY_CARD (self->card), caption);
  for (guint kind = 0; kind < CY_N_REMINDERS; kind++)
    add_kind (self, kind);
  if (self->reminders->len > 0)
    gtk_box_append (GTK_BOX (self->box),
                    make_more (self, CY_N_REMINDERS, g_strdup (_ ("Everything to do…"))));
  else
    {
      GtkWidget *nothing = gtk_label_new (_ ("Nothing is waiting."));

      gtk_widget_add_css_class (nothing, "muted");
      gtk_label_set_xalign (GTK_LABEL (nothing), 0);
      gtk_box_append (GTK_BOX (self->box), nothing);
    }
}

static void
cy_todo_card_dispose (GObject *object)
{
  CyTodoCard *self = CY_TODO_CARD (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  g_clear_pointer (&self->card, gtk_widget_unparent);

  G_OBJECT_CLASS (cy_todo_card_parent_class)->dispose (object);
}

static void
cy_todo_card_class_init (CyTodoCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_todo_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_todo_card_init (CyTodoCard *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  self->card = cy_card_new (_ ("To Do"), NULL, scrolled);
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
}

GtkWidget *
cy_todo_card_new (CySession *session)
{
  CyTodoCard *self = g_object_new (CY_TYPE_TODO_CARD, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_todo_card_set:
 * @self: the card
 * @reminders: (element-type CyReminder): what to show
 */
void
cy_todo_card_set (CyTodoCard *self, GPtrArray *reminders)
{
  g_clear_pointer (&self->reminders, g_ptr_array_unref);
  self->reminders = g_ptr_array_ref (reminders);
  fill (self);
}
