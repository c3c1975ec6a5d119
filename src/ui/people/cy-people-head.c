/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The line above the filters: what is shown and how many are chosen; then either what can be done
 * with the list, or, while several are chosen, with those. It never changes its height, so that
 * the rows stay under the pointer. */
#include "cy-people-head.h"

#include "cy-flow.h"
#include "cy-menu-button.h"
#include "cy-report.h"
#include "cy-stack.h"

#include <glib/gi18n.h>

struct _CyPeopleHead
{
  GtkWidget parent_instance;

  CySession  *session;
  GtkWidget  *scope;
  GtkWidget  *chosen;
  GtkWidget  *deeds; /* what can be done with the one that is chosen */
  GtkWidget  *stack;
  GtkWidget  *views;
  GMenuModel *menu;
};

G_DEFINE_FINAL_TYPE (CyPeopleHead, cy_people_head, GTK_TYPE_WIDGET)

/* ---- Menus ---- */

static GMenuModel *
make_deeds_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) look = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) cultivate = g_menu_new ();
  g_autoptr (GMenu) out = g_menu_new ();
  g_autoptr (GMenu) away = g_menu_new ();

  g_menu_append (look, _ ("Open"), "people.open");
  g_menu_append (look, _ ("Copy"), "people.copy");
  g_menu_append (change, _ ("Set a field…"), "people.set-field");
  g_menu_append (change, _ ("Move to a unit…"), "people.move");
  g_menu_append (change, _ ("Leave the pool…"), "people.exit");
  g_menu_append (change, _ ("Enrol in a course…"), "people.enrol");
  g_menu_append (change, _ ("Merge two records…"), "people.merge");
  g_menu_append (cultivate, _ ("Plan Postings…"), "people.post");
  g_menu_append (cultivate, _ ("Give a Stretch Task…"), "people.task");
  g_menu_append (out, _ ("Export the chosen…"), "people.export-chosen");
  g_menu_append (out, _ ("Print the chosen…"), "people.print-chosen");
  g_menu_append (out, _ ("Files of the chosen…"), "people.files-chosen");
  g_menu_append (away, _ ("Delete"), "people.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (look));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (cultivate));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (out));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (away));

  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_export_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) reports = g_menu_new ();
  g_autoptr (GMenu) seen = g_menu_new ();
  const CyReport *const *all = cy_report_list ();

  for (guint i = 0; all[i] != NULL; i++)
    if (!g_str_equal (all[i]->id, "view") && !(all[i]->args & CY_REPORT_ARG_TABLE))
      {
        g_autofree char *title = g_strdup_printf (_ ("%s…"), _ (all[i]->title));
        g_autofree char *action = g_strdup_printf ("people.report::%s", all[i]->id);

        g_menu_append (reports, title, action);
      }
  g_menu_append (seen, _ ("Appointment form files (.lrmx)…"), "people.forms");
  if (cy_report_find ("view") != NULL)
    g_menu_append (seen, _ ("What is on the screen…"), "win.export");
  g_menu_append (seen, _ ("Files of everybody shown…"), "people.files-shown");
  g_menu_append (seen, _ ("Print…"), "win.print");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (reports));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (seen));

  return G_MENU_MODEL (menu);
}

/* ---- Buttons ---- */

static GtkWidget *
make_button (const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);

  return button;
}

static GtkWidget *
make_icon (GType type, const char *icon, const char *label, const char *action)
{
  GtkWidget *button = g_object_new (type, "icon-name", icon, "action-name", action, NULL);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);

  return button;
}

static GtkWidget *
make_list_tools (CyPeopleHead *self)
{
  GtkWidget *flow = cy_flow_new (6, 1);
  g_autoptr (GMenuModel) menu = make_export_menu ();
  GtkWidget *add = make_button (_ ("New"), "win.new-person");

  self->views = cy_people_views_new (self->session);
  gtk_widget_add_css_class (add, "primary");
  cy_flow_insert (CY_FLOW (flow),
                  make_icon (GTK_TYPE_TOGGLE_BUTTON,
                             "view-reveal-symbolic",
                             _ ("Show phones, IDs and addresses in full"),
                             "people.reveal"),
                  NULL);
  cy_flow_insert (CY_FLOW (flow),
                  make_icon (GTK_TYPE_BUTTON,
                             "view-list-symbolic",
                             _ ("Choose columns"),
                             "people.columns"),
                  NULL);
  cy_flow_insert (CY_FLOW (flow), self->views, NULL);
  cy_flow_insert (CY_FLOW (flow), make_button (_ ("Import"), "win.import"), NULL);
  cy_flow_insert (CY_FLOW (flow), cy_menu_button_new (_ ("Export"), menu), NULL);
  cy_flow_insert (CY_FLOW (flow), add, NULL);

  return flow;
}

static GtkWidget *
make_chosen_tools (CyPeopleHead *self)
{
  GtkWidget *flow = cy_flow_new (6, 1);

  cy_flow_insert (CY_FLOW (flow), make_button (_ ("Set a field…"), "people.set-field"), NULL);
  cy_flow_insert (CY_FLOW (flow), make_button (_ ("Move to a unit…"), "people.move"), NULL);
  cy_flow_insert (CY_FLOW (flow), make_button (_ ("Leave the pool…"), "people.exit"), NULL);
  cy_flow_insert (CY_FLOW (flow), cy_menu_button_new (_ ("More"), self->menu), NULL);
  cy_flow_insert (CY_FLOW (flow), make_button (_ ("Unselect"), "people.unselect"), NULL);

  return flow;
}

static GtkWidget *
make_words (CyPeopleHead *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (_ ("Talent Pool"));

  gtk_widget_add_css_class (title, "view-title");
  self->scope = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->scope, "label");
  gtk_label_set_ellipsize (GTK_LABEL (self->scope), PANGO_ELLIPSIZE_END);
  self->chosen = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->chosen, "chosen");
  self->deeds = cy_menu_button_new (_ ("Do"), self->menu);
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), self->scope);
  gtk_box_append (GTK_BOX (line), self->chosen);
  gtk_box_append (GTK_BOX (line), self->deeds);
  gtk_widget_set_valign (line, GTK_ALIGN_START);

  return line;
}

/* ---- Class ---- */

static void
cy_people_head_dispose (GObject *object)
{
  CyPeopleHead *self = CY_PEOPLE_HEAD (object);
  GtkWidget    *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->menu);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_people_head_parent_class)->dispose (object);
}

static void
cy_people_head_class_init (CyPeopleHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_people_head_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
cy_people_head_init (CyPeopleHead *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 10);
  self->menu = make_deeds_menu ();
}

/**
 * cy_people_head_new:
 * @session: a session
 *
 * The buttons use the action group "people" of the page, and those of the window.
 *
 * Returns: (transfer floating): the line
 */
GtkWidget *
cy_people_head_new (CySession *session)
{
  CyPeopleHead *self = g_object_new (CY_TYPE_PEOPLE_HEAD, NULL);

  self->session = g_object_ref (session);
  self->stack = cy_stack_new ();
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), make_list_tools (self), "list");
  gtk_stack_add_named (GTK_STACK (self->stack), make_chosen_tools (self), "chosen");
  gtk_widget_set_parent (make_words (self), GTK_WIDGET (self));
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
  cy_people_head_set_chosen (self, 0);

  return GTK_WIDGET (self);
}

/**
 * cy_people_head_set_scope:
 * @self: the line
 * @scope: (nullable): name of the unit shown
 */
void
cy_people_head_set_scope (CyPeopleHead *self, const char *scope)
{
  gtk_label_set_text (GTK_LABEL (self->scope), scope != NULL ? scope : "");
}

/**
 * cy_people_head_set_chosen:
 * @self: the line
 * @n: how many people are chosen
 */
void
cy_people_head_set_chosen (CyPeopleHead *self, guint n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u person chosen", "%u people chosen", n), n);

  gtk_label_set_text (GTK_LABEL (self->chosen), n > 0 ? text : "");
  gtk_widget_set_visible (self->deeds, n == 1);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), n > 1 ? "chosen" : "list");
}

CyPeopleViews *
cy_people_head_get_views (CyPeopleHead *self)
{
  return CY_PEOPLE_VIEWS (self->views);
}

/**
 * cy_people_head_get_menu:
 * @self: the line
 *
 * Returns: (transfer none): what can be done with the chosen people
 */
GMenuModel *
cy_people_head_get_menu (CyPeopleHead *self)
{
  return self->menu;
}
