/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 学时: how everybody's yearly task in credit hours stands, person by person and in figures. */
#include "cy-hours-page.h"

#include "cy-hours-card.h"
#include "cy-hours-filters.h"
#include "cy-hours-stats-view.h"
#include "cy-hours-table.h"
#include "cy-hours-words.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define PEOPLE "people"
#define FIGURES "figures"

struct _CyHoursPage
{
  CyPage parent_instance;

  GtkWidget   *subtitle;
  GtkWidget   *arrange;
  GtkWidget   *filters;
  GtkWidget   *by[2]; /* PEOPLE, FIGURES */
  GtkWidget   *stack;
  GtkWidget   *table;
  GtkWidget   *figures;
  GtkWidget   *card;
  CyTableList *people_list;

  CyHoursList  *list;
  GPtrArray    *seen;
  char         *search;
  gint64        current;
  GCancellable *reading; /* the year of @current */
};

G_DEFINE_FINAL_TYPE (CyHoursPage, cy_hours_page, CY_TYPE_PAGE)

static CySession *
get_session (CyHoursPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static gboolean
shows_figures (CyHoursPage *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->by[1]));
}

static CyHoursListArgs
make_args (CyHoursPage *self)
{
  CySession *session = get_session (self);
  gint64     base_date = cy_session_get_base_date (session);

  return (CyHoursListArgs){ .scope = cy_session_get_scope (session),
                            .base_date = base_date,
                            .is_past = base_date < cy_session_get_today (session) };
}

/* ---- The year of one person ---- */

static gpointer
read_detail (CyConn *conn, gpointer data, GError **error)
{
  return cy_hours_detail_load (conn, data, error);
}

static void
detail_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyHoursPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyHoursDetail) detail = cy_session_finish (result, &error);

  if (detail == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  if (detail->list->people->len == 0 ||
      cy_hours_detail_get_person (detail)->person == self->current)
    cy_hours_card_show (CY_HOURS_CARD (self->card), detail);
}

static void
read_current (CyHoursPage *self)
{
  CyHoursListArgs args = make_args (self);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->current == 0)
    {
      cy_hours_card_show (CY_HOURS_CARD (self->card), NULL);
      return;
    }
  args.scope = 0;
  args.person = self->current;
  self->reading = g_cancellable_new ();
  cy_session_read (get_session (self),
                   read_detail,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   (GDestroyNotify) cy_hours_detail_free,
                   self->reading,
                   detail_cb,
                   g_object_ref (self));
}

/* ---- Who is behind ---- */

/* Of those who are marked, or of all in the table where it is not several. */
static char *
dup_behind (CyHoursPage *self)
{
  GString *ids = g_string_new (NULL);
  gboolean is_marked = cy_table_get_n_selected (CY_TABLE (self->table)) > 1;

  for (guint i = 0; self->seen != NULL && i < self->seen->len; i++)
    {
      const CyHoursPerson *person = g_ptr_array_index (self->seen, i);

      if (person->is_behind &&
          (!is_marked || cy_table_is_selected (CY_TABLE (self->table), person->person)))
        g_string_append_printf (ids,
                                "%s%" G_GINT64_FORMAT,
                                ids->len > 0 ? "," : "",
                                person->person);
    }

  return g_string_free (ids, FALSE);
}

static void
update_arrange (CyHoursPage *self)
{
  g_autofree char *ids = dup_behind (self);

  gtk_widget_set_sensitive (self->arrange, *ids != '\0');
}

static void
arrange_cb (GtkButton *button, CyHoursPage *self)
{
  g_autofree char *ids = dup_behind (self);

  cy_session_show_page (get_session (self), "plans", ids);
}

static void
selection_cb (CyTable *table, CyHoursPage *self)
{
  gint64 id = 0;

  update_arrange (self);
  if (!cy_table_get_cursor (table, &id) || id == self->current)
    return;
  self->current = id;
  read_current (self);
}

/* ---- Showing ---- */

static void
show_subtitle (CyHoursPage *self)
{
  g_autofree char *place = cy_session_dup_place (get_session (self));
  CyHoursSum       sum;
  g_autofree char *text = NULL;

  cy_hours_sum_people (&sum, self->list->people);
  text = g_strdup_printf (_ ("%s · %d · %u people, %u have done the task, %u are behind plan"),
                          place,
                          cy_date_get_year (self->list->base_date),
                          sum.n_people,
                          sum.n_met,
                          sum.n_behind);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static void
show_totals (CyHoursPage *self)
{
  guint            n = self->list->people->len;
  CyHoursSum       sum;
  g_autofree char *count = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *task = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *text = NULL;

  cy_hours_sum_people (&sum, self->seen);
  count = sum.n_people == n ? g_strdup_printf (ngettext ("%u person", "%u people", n), n)
                            : g_strdup_printf (_ ("%u of %u people"), sum.n_people, n);
  hours = cy_hours_format (sum.counted);
  task = cy_hours_format (sum.task);
  missing = cy_hours_format (sum.missing);
  /* Translators: number of people, then hours */
  text = g_strdup_printf (_ ("%s · tasks of %s hours, %s counted, %s missing"),
                          count,
                          task,
                          hours,
                          missing);
  cy_table_set_totals (CY_TABLE (self->table), text, _ ("Double-click or Enter opens the person"));
  cy_table_set_empty (CY_TABLE (self->table),
                      n == 0 ? _ ("Nobody here is in the pool or in a village post.")
                             : _ ("Nobody fits these filters."),
                      n == 0 ? _ ("Show the Talent Pool") : NULL);
}

static gboolean
is_seen (CyHoursPage *self, gint64 id)
{
  for (guint i = 0; i < self->seen->len; i++)
    if (((const CyHoursPerson *) g_ptr_array_index (self->seen, i))->person == id)
      return TRUE;

  return FALSE;
}

/* Somebody is always current, so that the card is never empty without a reason. */
static void
go_on (CyHoursPage *self)
{
  if (self->seen->len == 0)
    self->current = 0;
  else if (!is_seen (self, self->current))
    self->current = ((const CyHoursPerson *) g_ptr_array_index (self->seen, 0))->person;
  read_current (self);
}

static void
show (CyHoursPage *self)
{
  gboolean figures = shows_figures (self);

  if (self->list == NULL)
    return;
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  self->seen = cy_hours_filters_apply (CY_CHIP_ROW (self->filters), self->search, self->list);
  show_subtitle (self);
  gtk_widget_set_sensitive (self->filters, !figures);
  gtk_widget_set_visible (self->card, !figures);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), figures ? FIGURES : PEOPLE);
  cy_hours_table_fill (self->people_list, self->seen, self->list);
  show_totals (self);
  update_arrange (self);
  if (figures)
    cy_hours_stats_view_show (CY_HOURS_STATS_VIEW (self->figures), self->list);
  else
    go_on (self);
}

static void
by_toggled_cb (GtkToggleButton *button, CyHoursPage *self)
{
  if (gtk_toggle_button_get_active (button))
    show (self);
}

static void
person_cb (CyTable *table, gint64 id, CyHoursPage *self)
{
  cy_session_open_person (get_session (self), id);
}

static void
people_cb (CyTable *table, CyHoursPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "people");
}

/* ---- People behind a figure ---- */

static void
band_cb (CyHoursStatsView *view, guint band, CyHoursPage *self)
{
  cy_chip_row_choose (CY_CHIP_ROW (self->filters), CY_HOURS_STATE, NULL);
  cy_chip_row_choose (CY_CHIP_ROW (self->filters), CY_HOURS_WHOM, NULL);
  cy_chip_row_choose (CY_CHIP_ROW (self->filters), CY_HOURS_REMARK, NULL);
  cy_hours_filters_choose_nth (CY_CHIP_ROW (self->filters), CY_HOURS_BAND, band);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->by[0]), TRUE);
}

static void
unit_cb (CyHoursStatsView *view, gint64 unit, CyHoursPage *self)
{
  for (guint i = 0; i < self->list->people->len; i++)
    {
      const CyHoursPerson *person = g_ptr_array_index (self->list->people, i);

      if (person->town != unit && person->unit != unit)
        continue;
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->by[0]), TRUE);
      cy_session_set_scope (get_session (self),
                            unit,
                            person->town == unit ? person->town_name : person->place);
      return;
    }
}

/* Of everybody, the state that the key says. */
static void
cy_hours_page_show_people (CyPage *page, const char *key)
{
  CyHoursPage *self = CY_HOURS_PAGE (page);
  CyChipRow   *chips = CY_CHIP_ROW (self->filters);

  cy_chip_row_choose (chips, CY_HOURS_BAND, NULL);
  cy_chip_row_choose (chips, CY_HOURS_WHOM, NULL);
  cy_chip_row_choose (chips, CY_HOURS_REMARK, NULL);
  cy_chip_row_choose (chips, CY_HOURS_STATE, key);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->by[0]), TRUE);
}

static void
failed_cb (CyHoursStatsView *view, const GError *error, CyHoursPage *self)
{
  cy_session_present_error (get_session (self), error);
}

/* ---- Reading ---- */

static gpointer
read_list (CyConn *conn, gpointer data, GError **error)
{
  return cy_hours_list_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyHoursPage) self = user_data;
  g_autoptr (CyHoursList) list = cy_page_take_answer (CY_PAGE (self), result);

  if (list == NULL)
    return;
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->list, cy_hours_list_unref);
  self->list = g_steal_pointer (&list);
  show (self);
}

static void
cy_hours_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyHoursPage    *self = CY_HOURS_PAGE (page);
  CyHoursListArgs args = make_args (self);

  cy_session_read (get_session (self),
                   read_list,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   (GDestroyNotify) cy_hours_list_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_hours_page_set_search (CyPage *page, const char *text)
{
  CyHoursPage *self = CY_HOURS_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

static void
cy_hours_page_export_view (CyPage *page)
{
  CyHoursPage *self = CY_HOURS_PAGE (page);
  CyTable     *table = shows_figures (self)
                         ? cy_hours_stats_view_get_units (CY_HOURS_STATS_VIEW (self->figures))
                         : CY_TABLE (self->table);

  if (self->seen != NULL && self->seen->len > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "hours-list",
                                    cy_table_make_report (table, NULL, NULL));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyHoursPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Credit hours"), &self->subtitle);
  GtkWidget *export = gtk_button_new_with_label (_ ("Export…"));
  GtkWidget *report = gtk_button_new_with_label (_ ("Yearly Table of Hours…"));

  self->arrange = gtk_button_new_with_label (_ ("Arrange Training"));
  gtk_widget_set_tooltip_text (self->arrange,
                               _ ("The next course of those in the list who are behind plan, or of "
                                  "those of them who are selected"));
  g_signal_connect (self->arrange, "clicked", G_CALLBACK (arrange_cb), self);
  g_signal_connect_swapped (export, "clicked", G_CALLBACK (cy_page_export_view), self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (report), "win.report");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (report), "s", "hours");
  gtk_widget_add_css_class (report, "primary");
  gtk_box_append (GTK_BOX (box), self->arrange);
  gtk_box_append (GTK_BOX (box), export);
  gtk_box_append (GTK_BOX (box), report);

  return box;
}

static GtkWidget *
make_switch (CyHoursPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "segments");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  self->by[0] = gtk_toggle_button_new_with_label (_ ("By person"));
  self->by[1] = gtk_toggle_button_new_with_label (_ ("In figures"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->by[1]), GTK_TOGGLE_BUTTON (self->by[0]));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->by[0]), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->by); i++)
    {
      g_signal_connect (self->by[i], "toggled", G_CALLBACK (by_toggled_cb), self);
      gtk_box_append (GTK_BOX (box), self->by[i]);
    }

  return box;
}

static GtkWidget *
make_filters (CyHoursPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->filters = cy_hours_filters_new ();
  gtk_widget_set_hexpand (self->filters, TRUE);
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show), self);
  gtk_box_append (GTK_BOX (box), self->filters);
  gtk_box_append (GTK_BOX (box), make_switch (self));

  return box;
}

static GtkWidget *
make_people (CyHoursPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->table = cy_hours_table_new (&self->people_list);
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "activate", G_CALLBACK (person_cb), self);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (people_cb), self);
  gtk_box_append (GTK_BOX (box), self->table);

  return box;
}

static GtkWidget *
make_stack (CyHoursPage *self)
{
  self->stack = gtk_stack_new ();
  self->figures = cy_hours_stats_view_new ();
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), make_people (self), PEOPLE);
  gtk_stack_add_named (GTK_STACK (self->stack), self->figures, FIGURES);
  g_signal_connect (self->figures, "band", G_CALLBACK (band_cb), self);
  g_signal_connect (self->figures, "unit", G_CALLBACK (unit_cb), self);
  g_signal_connect (self->figures, "failed", G_CALLBACK (failed_cb), self);

  return self->stack;
}

/* ---- Class ---- */

static void
cy_hours_page_constructed (GObject *object)
{
  CyHoursPage *self = CY_HOURS_PAGE (object);
  GtkWidget   *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_hours_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), make_filters (self));
  gtk_box_append (GTK_BOX (box), make_stack (self));
  self->card = cy_hours_card_new ();
  gtk_box_append (GTK_BOX (self), cy_side_new (box, self->card));
}

static void
cy_hours_page_dispose (GObject *object)
{
  CyHoursPage *self = CY_HOURS_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->people_list);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->list, cy_hours_list_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_hours_page_parent_class)->dispose (object);
}

static void
cy_hours_page_class_init (CyHoursPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_hours_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_hours_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_hours_page_reload;
  CY_PAGE_CLASS (klass)->show_people = cy_hours_page_show_people;
  CY_PAGE_CLASS (klass)->set_search = cy_hours_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_hours_page_export_view;
}

static void
cy_hours_page_init (CyHoursPage *self)
{
}

GtkWidget *
cy_hours_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_HOURS_PAGE, "session", session, NULL);
}
