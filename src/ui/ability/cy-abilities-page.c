/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 能力: what people can do against what is asked of them, who was never judged, and all that is
 * done about it. */
#include "cy-abilities-page.h"

#include "cy-abilities-table.h"
#include "cy-ability-room-dialogs.h"
#include "cy-ability-view.h"
#include "cy-chip-row.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-segments.h"
#include "cy-side.h"

#include <glib/gi18n.h>

struct _CyAbilitiesPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *filters;
  GtkWidget *chips;
  GtkWidget *table;
  GtkWidget *name;
  GtkWidget *view;

  CyAbilityList  *list;
  CyAbilityFilter filter;
};

G_DEFINE_FINAL_TYPE (CyAbilitiesPage, cy_abilities_page, CY_TYPE_PAGE)

static CySession *
get_session (CyAbilitiesPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Showing ---- */

static void
show_subtitle (CyAbilitiesPage *self)
{
  guint            n = self->list->people->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u person", "%u people", n), n);

  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static const char *
get_filter_word (CyAbilityFilter filter)
{
  switch (filter)
    {
    case CY_ABILITY_BELOW:
      return _ ("Below what is asked");
    case CY_ABILITY_NEVER:
      return _ ("Never judged");
    case CY_ABILITY_OLD:
      return _ ("Records too old");
    case CY_ABILITY_ALL:
    case CY_ABILITY_N_FILTERS:
    default:
      return _ ("All");
    }
}

static void
show_filters (CyAbilitiesPage *self)
{
  const char *ability = cy_chip_row_get (CY_CHIP_ROW (self->chips), "ability");

  for (guint i = 0; i < CY_ABILITY_N_FILTERS; i++)
    {
      g_autofree char *label =
        g_strdup_printf ("%s %u",
                         get_filter_word ((CyAbilityFilter) i),
                         cy_abilities_table_count (self->list, (CyAbilityFilter) i, ability));

      cy_segments_set_label (CY_SEGMENTS (self->filters), i, label);
    }
}

static void
show_current (CyAbilitiesPage *self)
{
  gint64                 id = cy_abilities_table_get_current (CY_ABILITIES_TABLE (self->table));
  const CyAbilityPerson *person = self->list != NULL ? cy_ability_list_find (self->list, id) : NULL;

  gtk_label_set_text (GTK_LABEL (self->name), person != NULL ? person->name : "");
  cy_ability_view_show (CY_ABILITY_VIEW (self->view), person != NULL ? person->person : 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ability.record", person != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ability.judge", person != NULL);
}

/* Somebody is always current, so that the card is never empty without a reason. */
static void
go_to_first (CyAbilitiesPage *self)
{
  CyAbilitiesTable      *table = CY_ABILITIES_TABLE (self->table);
  const CyAbilityPerson *first;

  if (cy_abilities_table_get_current (table) != 0 || self->list->people->len == 0 ||
      cy_abilities_table_get_n_shown (table) != self->list->people->len)
    return;
  first = g_ptr_array_index (self->list->people, 0);
  cy_abilities_table_choose (table, first->person);
}

static void
show (CyAbilitiesPage *self)
{
  cy_ability_view_set_group (CY_ABILITY_VIEW (self->view), self->list);
  cy_abilities_table_set (CY_ABILITIES_TABLE (self->table), self->list);
  show_subtitle (self);
  show_filters (self);
  go_to_first (self);
  show_current (self);
}

/* ---- Reading ---- */

static gpointer
read_list (CyConn *conn, gpointer data, GError **error)
{
  return cy_ability_list_load (conn, data, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyAbilitiesPage) self = user_data;
  g_autoptr (CyAbilityList) list = cy_page_take_answer (CY_PAGE (self), result);

  if (list == NULL)
    return;
  g_clear_pointer (&self->list, cy_ability_list_unref);
  self->list = g_steal_pointer (&list);
  show (self);
}

static void
cy_abilities_page_reload (CyPage *page, GCancellable *cancellable)
{
  CySession    *session = cy_page_get_session (page);
  CyAbilityArgs args = { .scope = cy_session_get_scope (session),
                         .base_date = cy_session_get_base_date (session) };

  args.is_past = args.base_date < cy_session_get_today (session);
  cy_session_read (session,
                   read_list,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   (GDestroyNotify) cy_ability_list_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (page));
}

/* ---- Acting ---- */

static void
record_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_ability_view_record (CY_ABILITY_VIEW (CY_ABILITIES_PAGE (widget)->view));
}

static void
judge_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_ability_view_judge (CY_ABILITY_VIEW (CY_ABILITIES_PAGE (widget)->view));
}

static void
batch_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyAbilitiesPage *self = CY_ABILITIES_PAGE (widget);
  g_autoptr (GArray) people = NULL;

  if (self->list == NULL)
    return;
  people = cy_abilities_table_list_chosen (CY_ABILITIES_TABLE (self->table));
  if (people->len == 0)
    cy_session_toast (get_session (self), _ ("There is nobody here to judge"), FALSE);
  else
    cy_ability_batch_present (widget, get_session (self), self->list, people);
}

static void
frame_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyAbilitiesPage *self = CY_ABILITIES_PAGE (widget);

  if (self->list != NULL)
    cy_ability_frame_present (widget, get_session (self), self->list->gaps->book->frame);
}

static void
open_cb (CyAbilitiesTable *table, gint64 person, CyAbilitiesPage *self)
{
  cy_session_open_person (get_session (self), person);
}

static void
empty_action_cb (CyAbilitiesTable *table, CyAbilitiesPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "select");
}

static void
apply_filter (CyAbilitiesPage *self)
{
  CyChipRow *chips = CY_CHIP_ROW (self->chips);

  if (self->list == NULL)
    return;
  show_filters (self);
  cy_abilities_table_set_filter (CY_ABILITIES_TABLE (self->table),
                                 self->filter,
                                 cy_chip_row_get (chips, "ability"),
                                 cy_chip_row_get (chips, "tier"),
                                 cy_chip_row_get (chips, "potential"));
  show_current (self);
}

static void
filter_cb (CySegments *segments, guint filter, CyAbilitiesPage *self)
{
  self->filter = filter;
  apply_filter (self);
}

static void
cy_abilities_page_set_search (CyPage *page, const char *text)
{
  cy_abilities_table_set_search (CY_ABILITIES_TABLE (CY_ABILITIES_PAGE (page)->table), text);
}

static void
cy_abilities_page_export_view (CyPage *page)
{
  CyAbilitiesTable *table = CY_ABILITIES_TABLE (CY_ABILITIES_PAGE (page)->table);

  if (cy_abilities_table_get_n_shown (table) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (page),
                                    cy_page_get_session (page),
                                    "abilities",
                                    cy_abilities_table_make_report (table));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyAbilitiesPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Abilities"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Ability Standards…"), "ability.frame", NULL);
  cy_page_head_add_action (box, _ ("Judge the Potential…"), "ability.judge", NULL);
  cy_page_head_add_action (box, _ ("Judge Many…"), "ability.batch", NULL);
  cy_page_head_add_action (box, _ ("Record a Finding…"), "ability.record", "primary");

  return box;
}

static GtkWidget *
make_segments (CyAbilitiesPage *self)
{
  self->filters = cy_segments_new ();
  for (guint i = 0; i < CY_ABILITY_N_FILTERS; i++)
    cy_segments_add (CY_SEGMENTS (self->filters), i, NULL);
  g_signal_connect (self->filters, "chosen", G_CALLBACK (filter_cb), self);

  return self->filters;
}

static GtkWidget *
make_filters (CyAbilitiesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  CyChipRow *chips;

  self->chips = cy_chip_row_new ();
  chips = CY_CHIP_ROW (self->chips);
  cy_chip_row_add (chips, "ability", _ ("Which ability"));
  cy_chip_row_add_codes (chips, "ability", "ability");
  cy_chip_row_add (chips, "tier", _ ("Reserve tier"));
  cy_chip_row_add_codes (chips, "tier", "tier");
  cy_chip_row_add (chips, "potential", _ ("Potential level"));
  cy_chip_row_add_codes (chips, "potential", "potential_grade");
  g_signal_connect_swapped (chips, "changed", G_CALLBACK (apply_filter), self);
  gtk_box_append (GTK_BOX (box), make_segments (self));
  gtk_box_append (GTK_BOX (box), self->chips);

  return box;
}

static void
fill (CyAbilitiesPage *self)
{
  GtkWidget *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (main, "page");
  self->table = cy_abilities_table_new ();
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "open", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->table, "current", G_CALLBACK (show_current), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (empty_action_cb), self);
  gtk_box_append (GTK_BOX (main), make_head (self));
  gtk_box_append (GTK_BOX (main), make_filters (self));
  gtk_box_append (GTK_BOX (main), self->table);
  self->view = cy_ability_view_new (get_session (self));
  gtk_box_append (GTK_BOX (self),
                  cy_side_new (main, cy_side_card_new_titled (&self->name, self->view)));
}

/* ---- Class ---- */

static void
cy_abilities_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (cy_abilities_page_parent_class)->constructed (object);

  fill (CY_ABILITIES_PAGE (object));
}

static void
cy_abilities_page_dispose (GObject *object)
{
  CyAbilitiesPage *self = CY_ABILITIES_PAGE (object);

  g_clear_pointer (&self->list, cy_ability_list_unref);

  G_OBJECT_CLASS (cy_abilities_page_parent_class)->dispose (object);
}

static void
cy_abilities_page_class_init (CyAbilitiesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CyPageClass    *page_class = CY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_abilities_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_abilities_page_dispose;
  page_class->reload = cy_abilities_page_reload;
  page_class->set_search = cy_abilities_page_set_search;
  page_class->export_view = cy_abilities_page_export_view;
  gtk_widget_class_install_action (widget_class, "ability.record", NULL, record_cb);
  gtk_widget_class_install_action (widget_class, "ability.judge", NULL, judge_cb);
  gtk_widget_class_install_action (widget_class, "ability.batch", NULL, batch_cb);
  gtk_widget_class_install_action (widget_class, "ability.frame", NULL, frame_cb);
}

static void
cy_abilities_page_init (CyAbilitiesPage *self)
{
}

GtkWidget *
cy_abilities_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_ABILITIES_PAGE, "session", session, NULL);
}
