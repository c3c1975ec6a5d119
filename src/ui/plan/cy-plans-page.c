/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 计划: the yearly plans of units, the plans of people, the templates of these, and the next
 * course.
 */
#include "cy-plans-page.h"

#include "cy-next-page.h"
#include "cy-personal-page.h"
#include "cy-template-page.h"
#include "cy-year-page.h"

#include <glib/gi18n.h>

static const struct
{
  const char *id;
  const char *title;
  GtkWidget *(*make) (CySession *session);
} parts[] = {
  { "year", NC_ ("plans", "Yearly Plans"), cy_year_page_new },
  { "personal", NC_ ("plans", "Personal Plans"), cy_personal_page_new },
  { "template", NC_ ("plans", "Templates"), cy_template_page_new },
  { "next", NC_ ("plans", "Next Course"), cy_next_page_new },
};

struct _CyPlansPage
{
  CyPage parent_instance;

  GtkWidget *buttons[G_N_ELEMENTS (parts)];
  GtkWidget *pages[G_N_ELEMENTS (parts)];
  GtkWidget *stack;
};

G_DEFINE_FINAL_TYPE (CyPlansPage, cy_plans_page, CY_TYPE_PAGE)

static CyPage *
get_current (CyPlansPage *self)
{
  return CY_PAGE (gtk_stack_get_visible_child (GTK_STACK (self->stack)));
}

static void
toggled_cb (GtkToggleButton *button, CyPlansPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gtk_toggle_button_get_active (button) && GTK_WIDGET (button) == self->buttons[i])
      gtk_stack_set_visible_child (GTK_STACK (self->stack), self->pages[i]);
}

static void
next_cb (CyPersonalPage *page, GArray *people, CyPlansPage *self)
{
  guint last = G_N_ELEMENTS (parts) - 1;

  cy_next_page_set_people (CY_NEXT_PAGE (self->pages[last]), people);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[last]), TRUE);
}

/* Ids, parted by commas: their next course. */
static void
cy_plans_page_show_people (CyPage *page, const char *key)
{
  g_auto (GStrv) ids = g_strsplit (key, ",", -1);
  g_autoptr (GArray) people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (ids[i], NULL, 10);

      g_array_append_val (people, id);
    }
  next_cb (NULL, people, CY_PLANS_PAGE (page));
}

static void
cy_plans_page_set_search (CyPage *page, const char *text)
{
  CyPlansPage *self = CY_PLANS_PAGE (page);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    cy_page_set_search (CY_PAGE (self->pages[i]), text);
}

static void
cy_plans_page_export_view (CyPage *page)
{
  cy_page_export_view (get_current (CY_PLANS_PAGE (page)));
}

static void
cy_plans_page_constructed (GObject *object)
{
  CyPlansPage *self = CY_PLANS_PAGE (object);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget   *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  G_OBJECT_CLASS (cy_plans_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  gtk_widget_add_css_class (row, "segments");
  gtk_widget_set_halign (row, GTK_ALIGN_START);
  self->stack = gtk_stack_new ();
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      self->pages[i] = parts[i].make (cy_page_get_session (CY_PAGE (self)));
      self->buttons[i] =
        gtk_toggle_button_new_with_label (g_dpgettext2 (NULL, "plans", parts[i].title));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                     GTK_TOGGLE_BUTTON (self->buttons[0]));
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self);
      gtk_stack_add_named (GTK_STACK (self->stack), self->pages[i], parts[i].id);
      gtk_box_append (GTK_BOX (row), self->buttons[i]);
    }
  g_signal_connect (self->pages[1], "next-course", G_CALLBACK (next_cb), self);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[0]), TRUE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
}

static void
cy_plans_page_class_init (CyPlansPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_plans_page_constructed;
  CY_PAGE_CLASS (klass)->set_search = cy_plans_page_set_search;
  CY_PAGE_CLASS (klass)->show_people = cy_plans_page_show_people;
  CY_PAGE_CLASS (klass)->export_view = cy_plans_page_export_view;
}

static void
cy_plans_page_init (CyPlansPage *self)
{
}

GtkWidget *
cy_plans_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_PLANS_PAGE, "session", session, NULL);
}
