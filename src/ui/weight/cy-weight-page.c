/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 权重: the weights of a scheme tried against those of experts and of the marks themselves; for
 * reference only. */
#include "cy-weight-page.h"

#include "cy-cycle-choice.h"
#include "cy-empty.h"
#include "cy-flow.h"
#include "cy-page-head.h"
#include "cy-tab-row.h"
#include "cy-weight-compare.h"
#include "cy-weight-dialogs.h"
#include "cy-weight-study-view.h"
#include "cy-weight-ranges.h"
#include "cy-weight-ranks.h"
#include "cy-weight.h"

#include <glib/gi18n.h>

#define LEVEL_WIDTH 230

typedef enum
{
  TAB_EXPERTS,
  TAB_COMPARE,
  TAB_RANKS,
  TAB_RANGES,
  N_TABS,
} Tab;

static const struct
{
  const char *id;
  const char *title;
} tabs[N_TABS] = {
  [TAB_EXPERTS] = { "experts", N_ ("Experts compare") },
  [TAB_COMPARE] = { "compare", N_ ("Weights compared") },
  [TAB_RANKS] = { "ranks", N_ ("Ranks compared") },
  [TAB_RANGES] = { "ranges", N_ ("Stability") },
};

struct _CyWeightPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *cycle;
  GtkWidget *stack;
  GtkWidget *body;
  GtkWidget *empty;
  GtkWidget *levels;
  GtkWidget *studies;
  GtkWidget *tabs;
  GtkWidget *tools;
  GtkWidget *pages;
  GtkWidget *experts;
  GtkWidget *compare;
  GtkWidget *ranks;
  GtkWidget *ranges;

  CyWeightRoom  *room;
  CyWeightLevel *level; /* (nullable): the one wanted */
  gint64         study; /* the one wanted, 0 for the newest */
  Tab            tab;
  gboolean       is_filling;
};

G_DEFINE_FINAL_TYPE (CyWeightPage, cy_weight_page, CY_TYPE_PAGE)

static CySession *
get_session (CyWeightPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Actions ---- */

static gboolean
is_known (CyWeightPage *self, CyWeightWay way)
{
  return self->room != NULL && self->room->book != NULL && self->room->book->rankings[way].is_known;
}

static void
enable (CyWeightPage *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
update_actions (CyWeightPage *self)
{
  gboolean has_level = self->room != NULL && self->room->level >= 0;
  gboolean has_study = has_level && cy_weight_room_get_study (self->room) != NULL;

  enable (self, "weight.new", has_level);
  enable (self, "weight.edit", has_study);
  enable (self, "weight.remove", has_study);
  enable (self, "weight.expert", has_study && self->room->experts->n > 1);
  enable (self,
          "weight.remove-expert",
          has_study &&
            cy_weight_study_view_get_expert (CY_WEIGHT_STUDY_VIEW (self->experts)) != NULL);
  enable (self, "weight.adopt-experts", is_known (self, CY_WEIGHT_EXPERTS));
  enable (self, "weight.adopt-entropy", is_known (self, CY_WEIGHT_ENTROPY));
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyWeightPage *self = CY_WEIGHT_PAGE (widget);
  g_autoptr (CyRecord) study = cy_record_new (CY_WEIGHT_STUDY);

  cy_record_set_int (study, CY_WEIGHT_STUDY_SCHEME, self->room->plan->id);
  cy_record_set_int (study, CY_WEIGHT_STUDY_DATE, cy_session_get_today (get_session (self)));
  /* The one that is made is the newest, and looked at. */
  self->study = 0;
  cy_weight_dialog_study (widget, get_session (self), study);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyWeightPage *self = CY_WEIGHT_PAGE (widget);

  cy_weight_dialog_study (widget, get_session (self), cy_weight_room_get_study (self->room));
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyWeightPage *self = CY_WEIGHT_PAGE (widget);

  cy_weight_run_remove_study (get_session (self), self->room);
}

static void
expert_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyWeightPage *self = CY_WEIGHT_PAGE (widget);

  cy_weight_dialog_expert (widget, get_session (self), self->room);
}

static void
remove_expert_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyWeightPage *self = CY_WEIGHT_PAGE (widget);

  cy_weight_run_remove_expert (get_session (self),
                               self->room,
                               cy_weight_study_view_get_expert (
                                 CY_WEIGHT_STUDY_VIEW (self->experts)));
}

static void
adopt_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyWeightPage *self = CY_WEIGHT_PAGE (widget);

  cy_weight_dialog_adopt (widget,
                          get_session (self),
                          self->room,
                          g_str_equal (name, "weight.adopt-experts") ? CY_WEIGHT_EXPERTS
                                                                     : CY_WEIGHT_ENTROPY);
}

static void
judged_cb (CyWeightStudyView *experts, guint row, guint column, int judgement, CyWeightPage *self)
{
  cy_weight_run_judgement (get_session (self),
                           self->room,
                           cy_weight_study_view_get_expert (experts),
                           row,
                           column,
                           judgement);
}

static void
open_cb (CyWeightRanks *ranks, gint64 person, CyWeightPage *self)
{
  cy_session_open_person (get_session (self), person);
}

/* ---- Showing ---- */

static void
show_subtitle (CyWeightPage *self)
{
  guint            n = self->room->book != NULL ? self->room->book->rows->len : 0;
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u person in the table · for reference, changes nothing by itself",
                               "%u people in the table · for reference, changes nothing by itself",
                               n),
                     n);

  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static void
show_empty (CyWeightPage *self, const char *sentence, const char *button)
{
  cy_empty_set (CY_EMPTY (self->empty), sentence, button);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->empty);
}

static void
set_choices (GtkWidget *choice, GtkStringList *names, int chosen)
{
  gtk_drop_down_set_model (GTK_DROP_DOWN (choice), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              chosen >= 0 ? (guint) chosen : GTK_INVALID_LIST_POSITION);
}

static void
show_choices (CyWeightPage *self)
{
  g_autoptr (GtkStringList) levels = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) studies = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->room->levels->len; i++)
    gtk_string_list_append (levels,
                            ((CyWeightLevel *) g_ptr_array_index (self->room->levels, i))->name);
  for (guint i = 0; i < self->room->studies->len; i++)
    gtk_string_list_append (studies,
                            cy_record_get_text (g_ptr_array_index (self->room->studies, i),
                                                CY_WEIGHT_STUDY_NAME));
  self->is_filling = TRUE;
  set_choices (self->levels, levels, self->room->level);
  set_choices (self->studies, studies, self->room->study);
  self->is_filling = FALSE;
  gtk_widget_set_visible (self->studies, self->room->studies->len > 0);
}

static void
show (CyWeightPage *self)
{
  show_subtitle (self);
  if (self->room->level < 0)
    {
      show_empty (self,
                  _ ("Nothing that this cycle asks for can be compared: it takes two dimensions, "
                     "or two indicators of one."),
                  _ ("Go to Schemes"));
      update_actions (self);
      return;
    }
  show_choices (self);
  cy_weight_study_view_set (CY_WEIGHT_STUDY_VIEW (self->experts), self->room);
  cy_weight_compare_set (CY_WEIGHT_COMPARE (self->compare), self->room);
  cy_weight_ranks_set (CY_WEIGHT_RANKS (self->ranks), self->room);
  cy_weight_ranges_set (CY_WEIGHT_RANGES (self->ranges), self->room);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), self->body);
  update_actions (self);
}

/* ---- Reading ---- */

static void
args_free (gpointer data)
{
  CyWeightArgs *args = data;

  g_clear_pointer (&args->level, cy_weight_level_free);
  g_free (args);
}

static gpointer
read_room (CyConn *conn, gpointer data, GError **error)
{
  return cy_weight_room_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyWeightPage) self = user_data;
  g_autoptr (CyWeightRoom) room = cy_page_take_answer (CY_PAGE (self), result);

  if (room == NULL)
    return;
  g_clear_pointer (&self->room, cy_weight_room_unref);
  self->room = g_steal_pointer (&room);
  show (self);
}

static void
cy_weight_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyWeightPage *self = CY_WEIGHT_PAGE (page);
  CySession    *session = cy_page_get_session (page);
  CyWeightArgs *args;

  if (cy_session_get_cycle (session) == 0)
    return;
  args = g_new0 (CyWeightArgs, 1);
  *args = (CyWeightArgs){ .cycle = cy_session_get_cycle (session),
                          .scope = cy_session_get_scope (session),
                          .level = self->level != NULL ? cy_weight_level_copy (self->level) : NULL,
                          .study = self->study };
  cy_session_read (session,
                   read_room,
                   args,
                   args_free,
                   (GDestroyNotify) cy_weight_room_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (page));
}

static void
cycles_cb (CyCycleChoice *choice, CyWeightPage *self)
{
  if (cy_session_get_cycle (get_session (self)) != 0)
    return;
  g_clear_pointer (&self->room, cy_weight_room_unref);
  gtk_label_set_text (GTK_LABEL (self->subtitle), "");
  show_empty (self,
              _ ("No assessment cycle yet. Weights are tried on the marks of a cycle."),
              _ ("Go to Cycles"));
  update_actions (self);
}

static void
empty_cb (CyEmpty *empty, CyWeightPage *self)
{
  cy_session_show_page (get_session (self), self->room == NULL ? "cycles" : "schemes", NULL);
}

/* ---- Choosing ---- */

static void
level_cb (GtkDropDown *choice, GParamSpec *pspec, CyWeightPage *self)
{
  guint nth = gtk_drop_down_get_selected (choice);

  if (self->is_filling || self->room == NULL || nth >= self->room->levels->len)
    return;
  g_clear_pointer (&self->level, cy_weight_level_free);
  self->level = cy_weight_level_copy (g_ptr_array_index (self->room->levels, nth));
  cy_page_reload (CY_PAGE (self));
}

static void
study_cb (GtkDropDown *choice, GParamSpec *pspec, CyWeightPage *self)
{
  guint nth = gtk_drop_down_get_selected (choice);

  if (self->is_filling || self->room == NULL || nth >= self->room->studies->len)
    return;
  self->study = cy_record_get_id (g_ptr_array_index (self->room->studies, nth));
  cy_page_reload (CY_PAGE (self));
}

static void
show_tab (CyWeightPage *self, Tab tab)
{
  self->tab = tab;
  cy_tab_row_set_current (CY_TAB_ROW (self->tabs), tabs[tab].id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->tools), tabs[tab].id);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), tabs[tab].id);
}

static void
tab_cb (CyTabRow *row, const char *id, CyWeightPage *self)
{
  for (guint i = 0; i < N_TABS; i++)
    if (g_str_equal (tabs[i].id, id))
      show_tab (self, (Tab) i);
}

static void
cy_weight_page_set_search (CyPage *page, const char *text)
{
  cy_weight_ranks_set_search (CY_WEIGHT_RANKS (CY_WEIGHT_PAGE (page)->ranks), text);
}

static CyReportTable *
make_report (CyWeightPage *self)
{
  switch (self->tab)
    {
    case TAB_EXPERTS:
      return cy_weight_study_view_make_report (CY_WEIGHT_STUDY_VIEW (self->experts));
    case TAB_COMPARE:
      return cy_weight_compare_make_report (CY_WEIGHT_COMPARE (self->compare));
    case TAB_RANKS:
      return cy_weight_ranks_make_report (CY_WEIGHT_RANKS (self->ranks));
    case TAB_RANGES:
    case N_TABS:
    default:
      return cy_weight_ranges_make_report (CY_WEIGHT_RANGES (self->ranges));
    }
}

static void
cy_weight_page_export_view (CyPage *page)
{
  CyWeightPage  *self = CY_WEIGHT_PAGE (page);
  CyReportTable *table =
    gtk_stack_get_visible_child (GTK_STACK (self->stack)) == self->body ? make_report (self) : NULL;

  if (table != NULL)
    cy_weight_dialog_export (GTK_WIDGET (page), get_session (self), table);
}

/* ---- Layout ---- */

static GtkWidget *
make_choice (const char *label, GCallback callback, CyWeightPage *self)
{
  GtkWidget *choice = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_size_request (choice, LEVEL_WIDTH, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  g_signal_connect (choice, "notify::selected", callback, self);

  return choice;
}

static GtkWidget *
make_tabs (CyWeightPage *self)
{
  self->tabs = cy_tab_row_new ();
  gtk_widget_add_css_class (self->tabs, "segments");
  for (guint i = 0; i < N_TABS; i++)
    cy_tab_row_add (CY_TAB_ROW (self->tabs), tabs[i].id, _ (tabs[i].title));
  g_signal_connect (self->tabs, "chosen", G_CALLBACK (tab_cb), self);

  return self->tabs;
}

static GtkWidget *
make_tools (CyWeightPage *self)
{
  GtkWidget *rows[N_TABS];

  self->tools = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->tools), FALSE);
  for (guint i = 0; i < N_TABS; i++)
    {
      rows[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      gtk_stack_add_named (GTK_STACK (self->tools), rows[i], tabs[i].id);
    }
  cy_page_head_add_action (rows[TAB_EXPERTS], _ ("New Study…"), "weight.new", NULL);
  cy_page_head_add_action (rows[TAB_EXPERTS], _ ("Change…"), "weight.edit", NULL);
  cy_page_head_add_action (rows[TAB_EXPERTS], _ ("Remove the Study"), "weight.remove", NULL);
  cy_page_head_add_action (rows[TAB_EXPERTS],
                           _ ("Remove the Expert"),
                           "weight.remove-expert",
                           NULL);
  cy_page_head_add_action (rows[TAB_EXPERTS], _ ("Add an Expert…"), "weight.expert", NULL);
  cy_page_head_add_action (rows[TAB_COMPARE],
                           _ ("Take Over the Experts' Weights…"),
                           "weight.adopt-experts",
                           NULL);
  cy_page_head_add_action (rows[TAB_COMPARE],
                           _ ("Take Over the Entropy Weights…"),
                           "weight.adopt-entropy",
                           NULL);

  return self->tools;
}

static void
make_panels (CyWeightPage *self)
{
  self->pages = gtk_stack_new ();
  self->experts = cy_weight_study_view_new ();
  self->compare = cy_weight_compare_new ();
  self->ranks = cy_weight_ranks_new ();
  self->ranges = cy_weight_ranges_new ();
  g_signal_connect (self->experts, "judged", G_CALLBACK (judged_cb), self);
  g_signal_connect_swapped (self->experts, "current", G_CALLBACK (update_actions), self);
  g_signal_connect (self->ranks, "open", G_CALLBACK (open_cb), self);
  gtk_stack_add_named (GTK_STACK (self->pages), self->experts, tabs[TAB_EXPERTS].id);
  gtk_stack_add_named (GTK_STACK (self->pages), self->compare, tabs[TAB_COMPARE].id);
  gtk_stack_add_named (GTK_STACK (self->pages), self->ranks, tabs[TAB_RANKS].id);
  gtk_stack_add_named (GTK_STACK (self->pages), self->ranges, tabs[TAB_RANGES].id);
  gtk_widget_set_vexpand (self->pages, TRUE);
}

static void
make_body (CyWeightPage *self)
{
  GtkWidget *choices = cy_flow_new (10, 0);
  GtkWidget *bar = cy_flow_new (16, 0);

  self->levels = make_choice (_ ("What is compared"), G_CALLBACK (level_cb), self);
  self->studies = make_choice (_ ("Study of weights"), G_CALLBACK (study_cb), self);
  cy_flow_insert (CY_FLOW (choices), self->levels, NULL);
  cy_flow_insert (CY_FLOW (choices), self->studies, NULL);
  cy_flow_insert (CY_FLOW (bar), make_tabs (self), NULL);
  cy_flow_insert (CY_FLOW (bar), make_tools (self), NULL);
  make_panels (self);
  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_box_append (GTK_BOX (self->body), choices);
  gtk_box_append (GTK_BOX (self->body), bar);
  gtk_box_append (GTK_BOX (self->body), self->pages);
}

static void
fill (CyWeightPage *self)
{
  GtkWidget *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *head = cy_page_head_new (_ ("Weights"), &self->subtitle);

  gtk_widget_add_css_class (main, "page");
  self->cycle = cy_cycle_choice_new (CY_PAGE (self));
  g_signal_connect (self->cycle, "read", G_CALLBACK (cycles_cb), self);
  gtk_box_append (GTK_BOX (head), self->cycle);
  make_body (self);
  self->empty = cy_empty_new (NULL, NULL);
  g_signal_connect (self->empty, "action", G_CALLBACK (empty_cb), self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->body);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (main), head);
  gtk_box_append (GTK_BOX (main), self->stack);
  gtk_box_append (GTK_BOX (self), main);
  gtk_widget_set_hexpand (main, TRUE);
  show_tab (self, TAB_EXPERTS);
  update_actions (self);
}

/* ---- Class ---- */

static void
cy_weight_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (cy_weight_page_parent_class)->constructed (object);

  fill (CY_WEIGHT_PAGE (object));
}

static void
cy_weight_page_dispose (GObject *object)
{
  CyWeightPage *self = CY_WEIGHT_PAGE (object);

  g_clear_pointer (&self->room, cy_weight_room_unref);
  g_clear_pointer (&self->level, cy_weight_level_free);

  G_OBJECT_CLASS (cy_weight_page_parent_class)->dispose (object);
}

static void
cy_weight_page_class_init (CyWeightPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CyPageClass    *page_class = CY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_weight_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_weight_page_dispose;
  page_class->reload = cy_weight_page_reload;
  page_class->set_search = cy_weight_page_set_search;
  page_class->export_view = cy_weight_page_export_view;
  gtk_widget_class_install_action (widget_class, "weight.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "weight.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "weight.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "weight.expert", NULL, expert_cb);
  gtk_widget_class_install_action (widget_class, "weight.remove-expert", NULL, remove_expert_cb);
  gtk_widget_class_install_action (widget_class, "weight.adopt-experts", NULL, adopt_cb);
  gtk_widget_class_install_action (widget_class, "weight.adopt-entropy", NULL, adopt_cb);
}

static void
cy_weight_page_init (CyWeightPage *self)
{
}

GtkWidget *
cy_weight_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_WEIGHT_PAGE, "session", session, NULL);
}
