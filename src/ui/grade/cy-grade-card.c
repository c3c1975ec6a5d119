/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Beside the table of grades: what was decided about one person, and how the total came about. */
#include "cy-grade-card.h"

#include "cy-basis-view.h"
#include "cy-code.h"
#include "cy-empty.h"
#include "cy-grade-meeting.h"
#include "cy-grade-words.h"
#include "cy-section-title.h"
#include "cy-tag.h"

#include <glib/gi18n.h>

struct _CyGradeCard
{
  GtkWidget parent_instance;

  CySession *session;
  GtkWidget *stack;
  GtkWidget *grade;
  GtkWidget *place;
  GtkWidget *why;
  GtkWidget *history;
  GtkWidget *basis;
};

G_DEFINE_FINAL_TYPE (CyGradeCard, cy_grade_card, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, class);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

/* ---- What happened ---- */

static void
add_event (CyGradeCard *self, const char *what, const char *tag, const char *who, const char *text)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = make_label (what, "value");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), cy_tag_new (tag, "line"));
  gtk_box_append (GTK_BOX (self->history), head);
  gtk_box_append (GTK_BOX (self->history), make_label (who, "caption"));
  if (text != NULL)
    gtk_box_append (GTK_BOX (self->history), make_label (text, "secondary"));
}

static void
add_change (CyGradeCard *self, const CyGradeChange *change)
{
  g_autofree char *what = cy_grade_dup_change (change->before, change->after);
  g_autofree char *date = cy_date_format (change->date, CY_DATE_ISO);
  g_autofree char *who = g_strdup_printf ("%s · %s", date, change->authoriser);

  add_event (self,
             what,
             cy_code_get_name ("change_occasion", change->occasion),
             who,
             change->reason);
}

static void
add_appeal (CyGradeCard *self, const CyGradeAppeal *appeal)
{
  g_autofree char *date = cy_date_format (appeal->date, CY_DATE_ISO);
  const char *tag = appeal->outcome != NULL ? cy_code_get_name ("appeal_outcome", appeal->outcome)
                                            : C_ ("appeal", "Open");

  add_event (self, _ ("Appeal"), tag, date, appeal->answer);
}

static void
show_history (CyGradeCard *self, const CyGradeRead *read, gint64 entry)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->history)) != NULL)
    gtk_box_remove (GTK_BOX (self->history), child);
  for (guint i = 0; i < read->appeals->len; i++)
    {
      const CyGradeAppeal *appeal = g_ptr_array_index (read->appeals, i);

      if (appeal->entry == entry)
        add_appeal (self, appeal);
    }
  for (guint i = 0; i < read->changes->len; i++)
    {
      const CyGradeChange *change = g_ptr_array_index (read->changes, i);

      if (change->entry == entry)
        add_change (self, change);
    }
  if (gtk_widget_get_first_child (self->history) == NULL)
    gtk_box_append (GTK_BOX (self->history),
                    make_label (_ ("The grade was not changed."), "secondary"));
}

/* ---- Layout ---- */

static GtkWidget *
make_decision (CyGradeCard *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->grade = cy_tag_new ("", NULL);
  self->place = make_label ("", "secondary");
  gtk_widget_set_valign (self->grade, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->grade);
  gtk_box_append (GTK_BOX (box), self->place);

  return box;
}

static GtkWidget *
make_body (CyGradeCard *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_add_css_class (box, "side-body");
  self->basis = cy_basis_view_new (self->session);
  self->why = make_label ("", "value");
  self->history = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (box), self->basis);
  gtk_box_append (GTK_BOX (box), cy_section_title_new (_ ("Assessed grade"), NULL));
  gtk_box_append (GTK_BOX (box), make_decision (self));
  gtk_box_append (GTK_BOX (box), self->why);
  gtk_box_append (GTK_BOX (box),
                  cy_section_title_new (_ ("Changes and appeals"), _ ("newest first")));
  gtk_box_append (GTK_BOX (box), self->history);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);

  return scrolled;
}

static void
cy_grade_card_dispose (GObject *object)
{
  CyGradeCard *self = CY_GRADE_CARD (object);

  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_grade_card_parent_class)->dispose (object);
}

static void
cy_grade_card_class_init (CyGradeCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_grade_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cy_grade_card_init (CyGradeCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "side");
  gtk_widget_add_css_class (GTK_WIDGET (self), "flush");
}

GtkWidget *
cy_grade_card_new (CySession *session)
{
  CyGradeCard *self = g_object_new (CY_TYPE_GRADE_CARD, NULL);

  self->session = g_object_ref (session);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack),
                       cy_empty_new (_ ("Choose a person to see what was decided."), NULL),
                       "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), make_body (self), "person");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * cy_grade_card_new_empty:
 *
 * Returns: (transfer floating): what stands in the place of the page while there is no cycle; a
 *   #CyEmpty
 */
GtkWidget *
cy_grade_card_new_empty (void)
{
  return cy_empty_new (_ ("There is no assessment cycle yet."), _ ("To the Cycles"));
}

/**
 * cy_grade_card_show:
 * @self: the card
 * @read: what the page shows
 * @entry: id of an entry, 0 for nobody
 */
void
cy_grade_card_show (CyGradeCard *self, const CyGradeRead *read, gint64 entry)
{
  const CyGradePerson *person = entry != 0 ? cy_grade_list_find (read->list, entry) : NULL;
  g_autofree char     *grade = NULL;
  g_autofree char     *why = NULL;
  const char          *style;
  const char          *standing;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), person != NULL ? "person" : "empty");
  if (person == NULL)
    return;
  standing = cy_grade_standing_get_word (person, &style);
  grade = cy_grade_person_dup_grade (person);
  why = cy_grade_person_dup_why (person);
  cy_basis_view_set_entry (CY_BASIS_VIEW (self->basis), read->list->cycle, entry);
  cy_tag_set (self->grade,
              grade,
              person->grade != NULL ? cy_grade_get_style (person->grade) : "line");
  gtk_label_set_text (GTK_LABEL (self->place), standing);
  gtk_label_set_text (GTK_LABEL (self->why), why);
  gtk_widget_set_visible (self->why, *why != '\0');
  show_history (self, read, entry);
}
