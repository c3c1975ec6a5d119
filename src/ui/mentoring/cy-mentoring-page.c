/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 帮带: who guides whom, which talks and reports are overdue, and how many each mentor has. */
#include "cy-mentoring-page.h"

#include "cy-mentor-card.h"
#include "cy-mentor-dialogs.h"
#include "cy-mentor-table.h"
#include "cy-mentor-view.h"
#include "cy-mentored-table.h"
#include "cy-mentoring-dialogs.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-segments.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define PEOPLE "people"
#define MENTORS "mentors"

enum
{
  BY_PERSON,
  BY_MENTOR,
};

struct _CyMentoringPage
{
  CyPage parent_instance;

  GtkWidget   *subtitle;
  GtkWidget   *chosen;
  GtkWidget   *people_actions[4];
  GtkWidget   *mentor_actions[2];
  GtkWidget   *filters;
  GtkWidget   *by;
  GtkWidget   *stack;
  GtkWidget   *table;
  GtkWidget   *mentors;
  CyTableList *people_list;
  CyTableList *mentors_list;
  GtkWidget   *cards;
  GtkWidget   *name;
  GtkWidget   *view;
  GtkWidget   *card;

  CyMentorList *list;
  GPtrArray    *seen;
  char         *search;
};

G_DEFINE_FINAL_TYPE (CyMentoringPage, cy_mentoring_page, CY_TYPE_PAGE)

static CySession *
get_session (CyMentoringPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static GtkWindow *
get_window (CyMentoringPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static gboolean
is_by_mentor (CyMentoringPage *self)
{
  return cy_segments_get_chosen (CY_SEGMENTS (self->by)) == BY_MENTOR;
}

static const CyMentored *
find_person (CyMentoringPage *self, gint64 id)
{
  for (guint i = 0; self->list != NULL && i < self->list->people->len; i++)
    {
      const CyMentored *person = g_ptr_array_index (self->list->people, i);

      if (person->person == id)
        return person;
    }

  return NULL;
}

/* ---- Showing ---- */

static void
show_subtitle (CyMentoringPage *self)
{
  guint            n = self->list->people->len;
  guint            alone = 0;
  guint            late = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < n; i++)
    {
      const CyMentored *person = g_ptr_array_index (self->list->people, i);

      alone += person->pairs->len == 0;
      late += person->talk_due.is_here;
    }
  count = g_strdup_printf (ngettext ("%u person, %u without a mentor, %u talks overdue",
                                     "%u people, %u without a mentor, %u talks overdue",
                                     n),
                           n,
                           alone,
                           late);
  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static void
show_people (CyMentoringPage *self)
{
  guint            n = self->list->people->len;
  g_autofree char *text = NULL;

  g_clear_pointer (&self->seen, g_ptr_array_unref);
  self->seen = cy_mentored_filters_apply (CY_CHIP_ROW (self->filters), self->search, self->list);
  text = self->seen->len == n ? g_strdup_printf (ngettext ("%u person", "%u people", n), n)
                              : g_strdup_printf (_ ("%u of %u people"), self->seen->len, n);
  cy_mentored_table_fill (self->people_list, self->seen, self->list);
  cy_table_set_totals (CY_TABLE (self->table), text, _ ("Double-click or Enter opens the person"));
  cy_table_set_empty (CY_TABLE (self->table),
                      n == 0 ? _ ("Nobody here is in the pool.") : _ ("Nobody fits these filters."),
                      n == 0 ? _ ("Show the Talent Pool") : NULL);
}

static void
show_mentors (CyMentoringPage *self)
{
  const char *level = cy_chip_row_get (CY_CHIP_ROW (self->filters), CY_MENTORED_LEVEL);
  g_autoptr (GPtrArray) seen = cy_mentor_table_filter (self->list, level, self->search);
  guint            over = 0;
  g_autofree char *text = NULL;
  gboolean         is_empty = self->list->mentors->len == 0;

  for (guint i = 0; i < seen->len; i++)
    over += cy_mentor_load_is_over (g_ptr_array_index (seen, i));
  text = g_strdup_printf (ngettext ("%u mentor, %u with too many",
                                    "%u mentors, %u with too many",
                                    seen->len),
                          seen->len,
                          over);
  cy_mentor_table_fill (self->mentors_list, seen, self->list);
  cy_table_set_totals (CY_TABLE (self->mentors), text, NULL);
  cy_table_set_empty (CY_TABLE (self->mentors),
                      is_empty ? _ ("No mentor is registered yet.") : _ ("No mentor fits."),
                      is_empty ? _ ("Paste Mentors…") : NULL);
}

static void
show_person_card (CyMentoringPage *self)
{
  gint64            id;
  const CyMentored *person =
    cy_table_get_cursor (CY_TABLE (self->table), &id) ? find_person (self, id) : NULL;

  gtk_label_set_text (GTK_LABEL (self->name),
                      person != NULL ? person->name : _ ("Choose somebody in the list."));
  cy_mentor_view_show (CY_MENTOR_VIEW (self->view), person != NULL ? person->person : 0);
}

static void
show_mentor_card (CyMentoringPage *self)
{
  gint64 id;

  cy_mentor_card_show (CY_MENTOR_CARD (self->card),
                       cy_table_get_cursor (CY_TABLE (self->mentors), &id) ? id : 0);
}

static void
update_actions (CyMentoringPage *self)
{
  static const char *const actions[] = {
    "mentoring.pair", "mentoring.talk", "mentoring.report", "mentoring.end"
  };
  gboolean         by_mentor = is_by_mentor (self);
  guint            n = by_mentor ? 0 : cy_table_get_n_selected (CY_TABLE (self->table));
  g_autofree char *text = n > 0 ? g_strdup_printf (_ ("%u chosen"), n) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], n > 0);
  for (guint i = 0; i < G_N_ELEMENTS (self->people_actions); i++)
    gtk_widget_set_visible (self->people_actions[i], !by_mentor);
  for (guint i = 0; i < G_N_ELEMENTS (self->mentor_actions); i++)
    gtk_widget_set_visible (self->mentor_actions[i], by_mentor);
}

/* Without changing what is current. */
static void
show_lists (CyMentoringPage *self)
{
  if (self->list == NULL)
    return;
  show_people (self);
  show_mentors (self);
}

/* Somebody is always current, so that the card is never empty without a reason. */
static void
go_to_first (GtkWidget *table)
{
  CyTableSource *source = cy_table_get_source (CY_TABLE (table));
  gint64         id;

  if (!cy_table_get_cursor (CY_TABLE (table), &id) && cy_table_source_get_n_rows (source) > 0)
    cy_table_reveal (CY_TABLE (table), cy_table_source_get_id (source, 0));
}

static void
show (CyMentoringPage *self)
{
  show_lists (self);
  show_subtitle (self);
  go_to_first (self->table);
  go_to_first (self->mentors);
  show_person_card (self);
  show_mentor_card (self);
  update_actions (self);
}

static void
by_chosen_cb (CyMentoringPage *self)
{
  const char *child = is_by_mentor (self) ? MENTORS : PEOPLE;

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), child);
  gtk_stack_set_visible_child_name (GTK_STACK (self->cards), child);
  update_actions (self);
}

static void
person_cb (CyTable *table, gint64 id, CyMentoringPage *self)
{
  cy_session_open_person (get_session (self), id);
}

/* ---- Reading ---- */

static gpointer
read_list (CyConn *conn, gpointer data, GError **error)
{
  return cy_mentor_list_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyMentoringPage) self = user_data;
  g_autoptr (CyMentorList) list = cy_page_take_answer (CY_PAGE (self), result);

  if (list == NULL)
    return;
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->list, cy_mentor_list_unref);
  self->list = g_steal_pointer (&list);
  show (self);
}

static void
cy_mentoring_page_reload (CyPage *page, GCancellable *cancellable)
{
  CySession   *session = cy_page_get_session (page);
  gint64       base_date = cy_session_get_base_date (session);
  CyMentorArgs args = { .scope = cy_session_get_scope (session),
                        .base_date = base_date,
                        .is_past = base_date < cy_session_get_today (session) };

  cy_session_read (session,
                   read_list,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   (GDestroyNotify) cy_mentor_list_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (page));
}

static void
cy_mentoring_page_set_search (CyPage *page, const char *text)
{
  CyMentoringPage *self = CY_MENTORING_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show_lists (self);
}

/* ---- Acting ---- */

/* The mentor whom all of them share, the nearest one; %NULL when they share none. */
static const char *
find_common_mentor (CyMentoringPage *self, GArray *people)
{
  const CyMentorLoad *common = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      const CyMentored   *person = find_person (self, g_array_index (people, gint64, i));
      const CyMentorPair *pair = person != NULL && person->pairs->len > 0
                                   ? g_ptr_array_index (person->pairs, person->pairs->len - 1)
                                   : NULL;

      if (pair == NULL || (common != NULL && pair->mentor != common))
        return NULL;
      common = pair->mentor;
    }

  return common != NULL ? common->name : NULL;
}

static void
pair_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyMentoringPage *self = CY_MENTORING_PAGE (widget);
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->table));

  if (people->len > 0)
    cy_mentor_pair_present (get_window (self), get_session (self), people);
}

static void
talk_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyMentoringPage *self = CY_MENTORING_PAGE (widget);
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->table));

  if (people->len > 0)
    cy_mentor_talk_present (get_window (self),
                            get_session (self),
                            people,
                            find_common_mentor (self, people));
}

static void
report_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyMentoringPage *self = CY_MENTORING_PAGE (widget);
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->table));

  if (people->len > 0)
    cy_mentor_report_present (get_window (self),
                              get_session (self),
                              people,
                              find_common_mentor (self, people));
}

static void
end_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyMentoringPage *self = CY_MENTORING_PAGE (widget);
  g_autoptr (GArray) people = cy_table_get_selected (CY_TABLE (self->table));
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < people->len; i++)
    {
      const CyMentored *person = find_person (self, g_array_index (people, gint64, i));

      for (guint j = 0; person != NULL && j < person->pairs->len; j++)
        g_array_append_val (pairs,
                            ((const CyMentorPair *) g_ptr_array_index (person->pairs, j))
                              ->mentoring);
    }
  if (pairs->len > 0)
    cy_mentor_end_present (get_window (self), get_session (self), pairs);
  else
    cy_session_toast (get_session (self), _ ("None of them has a mentor"), FALSE);
}

static void
new_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_mentor_form_present (widget, get_session (CY_MENTORING_PAGE (widget)), NULL);
}

static void
paste_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_mentor_paste_present (widget, get_session (CY_MENTORING_PAGE (widget)));
}

static void
no_people_cb (CyTable *table, CyMentoringPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "people");
}

static void
no_mentors_cb (CyTable *table, CyMentoringPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "mentoring.paste", NULL);
}

static void
cy_mentoring_page_export_view (CyPage *page)
{
  CyMentoringPage *self = CY_MENTORING_PAGE (page);
  gboolean         by_mentor = is_by_mentor (self);
  CyTable         *table = CY_TABLE (by_mentor ? self->mentors : self->table);

  if (self->list != NULL && cy_table_source_get_n_rows (cy_table_get_source (table)) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    by_mentor ? "mentors" : "mentored",
                                    cy_table_make_report (table, NULL, NULL));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyMentoringPage *self)
{
  static const struct
  {
    const char *label;
    const char *action;
    const char *style;
  } people[] = {
    { N_ ("End Pairings…"), "mentoring.end", NULL },
    { N_ ("Take In Reports…"), "mentoring.report", NULL },
    { N_ ("Note a Talk…"), "mentoring.talk", NULL },
    { N_ ("Give a Mentor…"), "mentoring.pair", "primary" },
  };
  GtkWidget *box = cy_page_head_new (_ ("Mentoring"), &self->subtitle);

  self->chosen = cy_page_head_add_chosen (box);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    self->people_actions[i] =
      cy_page_head_add_action (box, _ (people[i].label), people[i].action, people[i].style);
  self->mentor_actions[0] =
    cy_page_head_add_action (box, _ ("Paste Mentors…"), "mentoring.paste", NULL);
  self->mentor_actions[1] =
    cy_page_head_add_action (box, _ ("New Mentor…"), "mentoring.new", "primary");

  return box;
}

static GtkWidget *
make_switch (CyMentoringPage *self)
{
  CySegments *segments;

  self->by = cy_segments_new ();
  segments = CY_SEGMENTS (self->by);
  cy_segments_add (segments, BY_PERSON, _ ("By person"));
  cy_segments_add (segments, BY_MENTOR, _ ("By mentor"));
  g_signal_connect_swapped (self->by, "chosen", G_CALLBACK (by_chosen_cb), self);

  return self->by;
}

static GtkWidget *
make_filters (CyMentoringPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->filters = cy_mentored_filters_new ();
  gtk_widget_set_hexpand (self->filters, TRUE);
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show_lists), self);
  gtk_box_append (GTK_BOX (box), self->filters);
  gtk_box_append (GTK_BOX (box), make_switch (self));

  return box;
}

static GtkWidget *
make_stack (CyMentoringPage *self)
{
  self->stack = gtk_stack_new ();
  self->table = cy_mentored_table_new (&self->people_list);
  self->mentors = cy_mentor_table_new (&self->mentors_list);
  gtk_stack_add_named (GTK_STACK (self->stack), self->table, PEOPLE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->mentors, MENTORS);
  gtk_widget_set_vexpand (self->stack, TRUE);
  g_signal_connect (self->table, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect_swapped (self->table, "selection-changed", G_CALLBACK (update_actions), self);
  g_signal_connect_swapped (self->table, "cursor-changed", G_CALLBACK (show_person_card), self);
  g_signal_connect_swapped (self->mentors, "cursor-changed", G_CALLBACK (show_mentor_card), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (no_people_cb), self);
  g_signal_connect (self->mentors, "empty-action", G_CALLBACK (no_mentors_cb), self);

  return self->stack;
}

static GtkWidget *
make_cards (CyMentoringPage *self)
{
  GtkWidget *person;

  self->view = cy_mentor_view_new (get_session (self));
  self->card = cy_mentor_card_new (get_session (self));
  person = cy_side_card_new_titled (&self->name, self->view);
  gtk_label_set_text (GTK_LABEL (self->name), _ ("Choose somebody in the list."));
  self->cards = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->cards), person, PEOPLE);
  gtk_stack_add_named (GTK_STACK (self->cards), cy_side_card_new (self->card), MENTORS);

  return self->cards;
}

/* ---- Class ---- */

static void
cy_mentoring_page_constructed (GObject *object)
{
  CyMentoringPage *self = CY_MENTORING_PAGE (object);
  GtkWidget       *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget       *cards;

  G_OBJECT_CLASS (cy_mentoring_page_parent_class)->constructed (object);

  cards = make_cards (self);
  gtk_widget_add_css_class (main, "page");
  gtk_box_append (GTK_BOX (main), make_head (self));
  gtk_box_append (GTK_BOX (main), make_filters (self));
  gtk_box_append (GTK_BOX (main), make_stack (self));
  gtk_box_append (GTK_BOX (self), cy_side_new (main, cards));
  update_actions (self);
}

static void
cy_mentoring_page_dispose (GObject *object)
{
  CyMentoringPage *self = CY_MENTORING_PAGE (object);

  g_clear_object (&self->people_list);
  g_clear_object (&self->mentors_list);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->list, cy_mentor_list_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_mentoring_page_parent_class)->dispose (object);
}

static void
cy_mentoring_page_class_init (CyMentoringPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_mentoring_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_mentoring_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_mentoring_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_mentoring_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_mentoring_page_export_view;
  gtk_widget_class_install_action (widget_class, "mentoring.pair", NULL, pair_cb);
  gtk_widget_class_install_action (widget_class, "mentoring.talk", NULL, talk_cb);
  gtk_widget_class_install_action (widget_class, "mentoring.report", NULL, report_cb);
  gtk_widget_class_install_action (widget_class, "mentoring.end", NULL, end_cb);
  gtk_widget_class_install_action (widget_class, "mentoring.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "mentoring.paste", NULL, paste_cb);
}

static void
cy_mentoring_page_init (CyMentoringPage *self)
{
}

GtkWidget *
cy_mentoring_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_MENTORING_PAGE, "session", session, NULL);
}
