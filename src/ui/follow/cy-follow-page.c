/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 动态: what was heard of everybody in the pool, who has to be asked after, screened or adjusted.
 */
#include "cy-follow-page.h"

#include "cy-exit-dialog.h"
#include "cy-follow-dialogs.h"
#include "cy-follow-filters.h"
#include "cy-follow-table.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-segments.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define PEOPLE "people"
#define VILLAGES "villages"

enum
{
  BY_PERSON,
  BY_VILLAGE,
};

struct _CyFollowPage
{
  CyPage parent_instance;

  GtkWidget   *subtitle;
  GtkWidget   *chosen;
  GtkWidget   *filters;
  GtkWidget   *by;
  GtkWidget   *stack;
  GtkWidget   *table;
  GtkWidget   *villages;
  CyTableList *people_list;
  CyTableList *villages_list;

  CyFollowList *list;
  GPtrArray    *seen;
  char         *search;
};

G_DEFINE_FINAL_TYPE (CyFollowPage, cy_follow_page, CY_TYPE_PAGE)

static CySession *
get_session (CyFollowPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static gboolean
is_by_village (CyFollowPage *self)
{
  return cy_segments_get_chosen (CY_SEGMENTS (self->by)) == BY_VILLAGE;
}

/* ---- Showing ---- */

static void
show_subtitle (CyFollowPage *self)
{
  guint            n = self->list->people->len;
  guint            late = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < n; i++)
    late += ((const CyFollowed *) g_ptr_array_index (self->list->people, i))->due.is_here;
  count = g_strdup_printf (ngettext ("%u person in the pool, %u overdue",
                                     "%u people in the pool, %u overdue",
                                     n),
                           n,
                           late);
  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static void
set_words (CyFollowPage *self, GtkWidget *table, const char *start, const char *end)
{
  gboolean nobody = self->list->people->len == 0;

  cy_table_set_totals (CY_TABLE (table), start, end);
  cy_table_set_empty (CY_TABLE (table),
                      nobody ? _ ("Nobody here is in the pool.") : _ ("Nobody fits these filters."),
                      nobody ? _ ("Show the Talent Pool") : NULL);
}

static void
show_totals (CyFollowPage *self)
{
  guint            n = self->list->people->len;
  g_autofree char *text = self->seen->len == n
                            ? g_strdup_printf (ngettext ("%u person", "%u people", n), n)
                            : g_strdup_printf (_ ("%u of %u people"), self->seen->len, n);
  guint            n_villages = cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->villages_list));
  g_autofree char *villages =
    g_strdup_printf (ngettext ("%u village", "%u villages", n_villages), n_villages);

  set_words (self, self->table, text, _ ("Double-click or Enter opens the person"));
  set_words (self,
             self->villages,
             villages,
             _ ("Double-click or Enter shows the people of a village"));
}

static void
show (CyFollowPage *self)
{
  const char *child = is_by_village (self) ? VILLAGES : PEOPLE;

  if (self->list == NULL)
    return;
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  self->seen = cy_follow_filters_apply (CY_CHIP_ROW (self->filters), self->search, self->list);
  cy_follow_table_fill (self->people_list, self->seen, self->list);
  cy_follow_villages_fill (self->villages_list, self->seen, self->list);
  show_subtitle (self);
  show_totals (self);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), child);
}

/* The person that alone is chosen; %NULL when there is none. */
static const CyFollowed *
get_only_chosen (CyFollowPage *self)
{
  g_autoptr (GArray) chosen = cy_table_get_selected (CY_TABLE (self->table));

  if (self->seen == NULL || chosen->len != 1)
    return NULL;
  for (guint i = 0; i < self->seen->len; i++)
    {
      const CyFollowed *person = g_ptr_array_index (self->seen, i);

      if (person->person == g_array_index (chosen, gint64, 0))
        return person;
    }

  return NULL;
}

static void
selection_cb (CyTable *table, CyFollowPage *self)
{
  static const char *const actions[] = {
    "follow.note", "follow.screen", "follow.adjust", "follow.exit"
  };
  guint             n = is_by_village (self) ? 0 : cy_table_get_n_selected (CY_TABLE (self->table));
  const CyFollowed *only = n == 1 ? get_only_chosen (self) : NULL;
  g_autofree char  *text = n > 0 ? g_strdup_printf (_ ("%u chosen"), n) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "follow.decide",
                                 only != NULL && cy_followed_is_undecided (only));
}

static void
person_cb (CyTable *table, gint64 id, CyFollowPage *self)
{
  cy_session_open_person (get_session (self), id);
}

static void
village_cb (CyTable *table, gint64 id, CyFollowPage *self)
{
  for (guint i = 0; i < self->seen->len; i++)
    {
      const CyFollowed *person = g_ptr_array_index (self->seen, i);

      if (person->unit != id || id == 0)
        continue;
      cy_segments_choose (CY_SEGMENTS (self->by), BY_PERSON);
      cy_session_set_scope (get_session (self), id, person->place);
      return;
    }
}

static void
by_chosen_cb (CyFollowPage *self)
{
  show (self);
  selection_cb (CY_TABLE (self->table), self);
}

/* ---- Reading ---- */

static gpointer
read_list (CyConn *conn, gpointer data, GError **error)
{
  return cy_follow_list_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyFollowPage) self = user_data;
  g_autoptr (CyFollowList) list = cy_page_take_answer (CY_PAGE (self), result);

  if (list == NULL)
    return;
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->list, cy_follow_list_unref);
  self->list = g_steal_pointer (&list);
  show (self);
}

static void
cy_follow_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyFollowPage *self = CY_FOLLOW_PAGE (page);
  CySession    *session = get_session (self);
  gint64        base_date = cy_session_get_base_date (session);
  CyFollowArgs  args = { .scope = cy_session_get_scope (session),
                         .base_date = base_date,
                         .is_past = base_date < cy_session_get_today (session) };

  cy_session_read (session,
                   read_list,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   (GDestroyNotify) cy_follow_list_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_follow_page_set_search (CyPage *page, const char *text)
{
  CyFollowPage *self = CY_FOLLOW_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

/* ---- Acting ---- */

typedef GtkWidget *(*PresentDialog) (GtkWindow *parent, CySession *session, GArray *people);

static void
present (GtkWidget *widget, PresentDialog dialog)
{
  CyFollowPage *self = CY_FOLLOW_PAGE (widget);
  g_autoptr (GArray) chosen = cy_table_get_selected (CY_TABLE (self->table));

  if (chosen->len > 0)
    dialog (GTK_WINDOW (gtk_widget_get_root (widget)), get_session (self), chosen);
}

static GtkWidget *
present_exit (GtkWindow *parent, CySession *session, GArray *people)
{
  return cy_exit_dialog_present (parent, session, people, NULL);
}

static void
note_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (widget, cy_note_dialog_present);
}

static void
screen_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (widget, cy_screen_dialog_present);
}

static void
adjust_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (widget, cy_adjust_dialog_present);
}

static void
exit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (widget, present_exit);
}

static void
decide_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyFollowPage     *self = CY_FOLLOW_PAGE (widget);
  const CyFollowed *person = get_only_chosen (self);

  if (person != NULL && cy_followed_is_undecided (person))
    cy_decide_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)),
                              get_session (self),
                              person);
}

static void
cy_follow_page_export_view (CyPage *page)
{
  CyFollowPage *self = CY_FOLLOW_PAGE (page);
  CyTable      *table = CY_TABLE (is_by_village (self) ? self->villages : self->table);

  if (self->seen != NULL && self->seen->len > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "followed",
                                    cy_table_make_report (table, NULL, NULL));
}

static void
people_cb (CyTable *table, CyFollowPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "people");
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyFollowPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Follow-up"), &self->subtitle);

  self->chosen = cy_page_head_add_chosen (box);
  cy_page_head_add_action (box, _ ("Decide on the Screening…"), "follow.decide", NULL);
  cy_page_head_add_action (box, _ ("Let Leave…"), "follow.exit", NULL);
  cy_page_head_add_action (box, _ ("Adjust…"), "follow.adjust", NULL);
  cy_page_head_add_action (box, _ ("Political Screening…"), "follow.screen", NULL);
  cy_page_head_add_action (box, _ ("Note Something…"), "follow.note", "primary");

  return box;
}

static GtkWidget *
make_switch (CyFollowPage *self)
{
  CySegments *segments;

  self->by = cy_segments_new ();
  segments = CY_SEGMENTS (self->by);
  cy_segments_add (segments, BY_PERSON, _ ("By person"));
  cy_segments_add (segments, BY_VILLAGE, _ ("By village"));
  g_signal_connect_swapped (self->by, "chosen", G_CALLBACK (by_chosen_cb), self);

  return self->by;
}

static GtkWidget *
make_filters (CyFollowPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->filters = cy_follow_filters_new ();
  gtk_widget_set_hexpand (self->filters, TRUE);
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show), self);
  gtk_box_append (GTK_BOX (box), self->filters);
  gtk_box_append (GTK_BOX (box), make_switch (self));

  return box;
}

static GtkWidget *
make_stack (CyFollowPage *self)
{
  self->stack = gtk_stack_new ();
  self->table = cy_follow_table_new (&self->people_list);
  self->villages = cy_follow_villages_new (&self->villages_list);
  gtk_stack_add_named (GTK_STACK (self->stack), self->table, PEOPLE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->villages, VILLAGES);
  gtk_widget_set_vexpand (self->stack, TRUE);
  g_signal_connect (self->table, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (self->villages, "activate", G_CALLBACK (village_cb), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (people_cb), self);
  g_signal_connect (self->villages, "empty-action", G_CALLBACK (people_cb), self);

  return self->stack;
}

/* ---- Class ---- */

static void
cy_follow_page_constructed (GObject *object)
{
  CyFollowPage *self = CY_FOLLOW_PAGE (object);
  GtkWidget    *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_follow_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_filters (self));
  gtk_box_append (GTK_BOX (box), make_stack (self));
  gtk_box_append (GTK_BOX (self), box);
  selection_cb (CY_TABLE (self->table), self);
}

static void
cy_follow_page_dispose (GObject *object)
{
  CyFollowPage *self = CY_FOLLOW_PAGE (object);

  g_clear_object (&self->people_list);
  g_clear_object (&self->villages_list);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->list, cy_follow_list_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_follow_page_parent_class)->dispose (object);
}

static void
cy_follow_page_class_init (CyFollowPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_follow_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_follow_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_follow_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_follow_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_follow_page_export_view;
  gtk_widget_class_install_action (widget_class, "follow.note", NULL, note_cb);
  gtk_widget_class_install_action (widget_class, "follow.screen", NULL, screen_cb);
  gtk_widget_class_install_action (widget_class, "follow.adjust", NULL, adjust_cb);
  gtk_widget_class_install_action (widget_class, "follow.exit", NULL, exit_cb);
  gtk_widget_class_install_action (widget_class, "follow.decide", NULL, decide_cb);
}

static void
cy_follow_page_init (CyFollowPage *self)
{
}

GtkWidget *
cy_follow_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_FOLLOW_PAGE, "session", session, NULL);
}
