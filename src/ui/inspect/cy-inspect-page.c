/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 考察: who is to be inspected and who was, by which methods and how lately; and all that is done
 * about it. */
#include "cy-inspect-page.h"

#include "cy-inspect-dialogs.h"
#include "cy-inspect-table.h"
#include "cy-inspect-view.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-segments.h"
#include "cy-side.h"

#include <glib/gi18n.h>

#define MAX_NAMES 6

struct _CyInspectPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *states;
  GtkWidget *table;
  GtkWidget *name;
  GtkWidget *view;

  CyInspectList *list;
};

G_DEFINE_FINAL_TYPE (CyInspectPage, cy_inspect_page, CY_TYPE_PAGE)

static CySession *
get_session (CyInspectPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Showing ---- */

static void
show_subtitle (CyInspectPage *self)
{
  guint            n = self->list->people->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u person", "%u people", n), n);

  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static void
show_states (CyInspectPage *self)
{
  guint counts[CY_INSPECT_N_STATES + 1] = { [CY_INSPECT_ANY] = self->list->people->len };

  for (guint i = 0; i < self->list->people->len; i++)
    counts[((const CyInspectee *) g_ptr_array_index (self->list->people, i))->state]++;
  for (guint i = 0; i <= CY_INSPECT_N_STATES; i++)
    {
      const char *word =
        i == CY_INSPECT_ANY ? _ ("All") : cy_inspect_state_get_word ((CyInspectState) i);
      g_autofree char *label = g_strdup_printf ("%s %u", word, counts[i]);

      cy_segments_set_label (CY_SEGMENTS (self->states), i, label);
    }
}

static const CyInspectee *
get_current (CyInspectPage *self)
{
  gint64 person = cy_inspect_table_get_current (CY_INSPECT_TABLE (self->table));

  return self->list != NULL ? cy_inspect_list_find (self->list, person) : NULL;
}

static void
update_actions (CyInspectPage *self)
{
  const CyInspectee *current = get_current (self);
  gboolean           is_open = current != NULL && current->state == CY_INSPECT_UNDER_WAY;
  GtkWidget         *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "inspect.record", is_open);
  gtk_widget_action_set_enabled (widget, "inspect.finish", is_open);
  gtk_widget_action_set_enabled (widget,
                                 "inspect.material",
                                 current != NULL && current->inspection != 0);
}

static void
show_current (CyInspectPage *self)
{
  const CyInspectee *current = get_current (self);

  gtk_label_set_text (GTK_LABEL (self->name), current != NULL ? current->name : "");
  cy_inspect_view_show (CY_INSPECT_VIEW (self->view), current != NULL ? current->person : 0);
  update_actions (self);
}

/* Somebody is always current, so that the card is never empty without a reason. */
static void
go_to_first (CyInspectPage *self)
{
  if (get_current (self) == NULL && self->list->people->len > 0 &&
      cy_inspect_table_get_n_shown (CY_INSPECT_TABLE (self->table)) == self->list->people->len)
    cy_inspect_table_choose (CY_INSPECT_TABLE (self->table),
                             ((const CyInspectee *) g_ptr_array_index (self->list->people, 0))
                               ->person);
}

static void
show (CyInspectPage *self)
{
  cy_inspect_table_set (CY_INSPECT_TABLE (self->table), self->list);
  show_subtitle (self);
  show_states (self);
  go_to_first (self);
  show_current (self);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 scope;
  gint64 base_date;
} Wish;

static gpointer
read_list (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_inspect_list_load (conn, wish->scope, 0, wish->base_date, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyInspectPage) self = user_data;
  g_autoptr (CyInspectList) list = cy_page_take_answer (CY_PAGE (self), result);

  if (list == NULL)
    return;
  g_clear_pointer (&self->list, cy_inspect_list_unref);
  self->list = g_steal_pointer (&list);
  show (self);
}

static void
cy_inspect_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyInspectPage *self = CY_INSPECT_PAGE (page);
  Wish           wish = { cy_session_get_scope (get_session (self)),
                          cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   read_list,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_inspect_list_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* ---- Acting ---- */

/* Who was chosen and is not being inspected already; without any, everybody in sight who waits. */
static GArray *
list_to_assign (CyInspectPage *self)
{
  g_autoptr (GArray) chosen = cy_inspect_table_get_chosen (CY_INSPECT_TABLE (self->table));
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < chosen->len; i++)
    {
      gint64             id = g_array_index (chosen, gint64, i);
      const CyInspectee *inspectee = cy_inspect_list_find (self->list, id);

      if (inspectee != NULL && inspectee->state != CY_INSPECT_UNDER_WAY)
        g_array_append_val (people, id);
    }
  if (people->len > 0)
    return people;
  for (guint i = 0; i < self->list->people->len; i++)
    {
      const CyInspectee *inspectee = g_ptr_array_index (self->list->people, i);

      if (inspectee->state == CY_INSPECT_WAITING &&
          cy_inspect_table_shows (CY_INSPECT_TABLE (self->table), inspectee))
        g_array_append_val (people, inspectee->person);
    }

  return people;
}

static char *
dup_names (CyInspectPage *self, GArray *people)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (people->len, MAX_NAMES); i++)
    g_string_append_printf (names,
                            "%s%s",
                            i > 0 ? "、" : "",
                            cy_inspect_list_find (self->list, g_array_index (people, gint64, i))
                              ->name);
  if (people->len > MAX_NAMES)
    g_string_append (names, "…");

  return g_string_free (names, FALSE);
}

static void
assign_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CyInspectPage *self = CY_INSPECT_PAGE (widget);
  g_autoptr (GArray) people = NULL;
  g_autofree char *names = NULL;

  if (self->list == NULL)
    return;
  people = list_to_assign (self);
  if (people->len == 0)
    {
      cy_session_toast (get_session (self), _ ("Nobody here waits for an inspection"), FALSE);
      return;
    }
  names = dup_names (self, people);
  cy_inspect_assign_present (widget, get_session (self), people, names);
}

static void
record_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_inspect_view_add_record (CY_INSPECT_VIEW (CY_INSPECT_PAGE (widget)->view));
}

static void
material_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_inspect_view_open_material (CY_INSPECT_VIEW (CY_INSPECT_PAGE (widget)->view));
}

static void
finish_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_inspect_view_finish (CY_INSPECT_VIEW (CY_INSPECT_PAGE (widget)->view));
}

static void
open_cb (CyInspectTable *table, gint64 person, CyInspectPage *self)
{
  cy_session_open_person (get_session (self), person);
}

static void
empty_action_cb (CyInspectTable *table, CyInspectPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "select");
}

static void
state_cb (CySegments *segments, guint state, CyInspectPage *self)
{
  cy_inspect_table_set_state (CY_INSPECT_TABLE (self->table), (CyInspectState) state);
  show_current (self);
}

static void
cy_inspect_page_set_search (CyPage *page, const char *text)
{
  cy_inspect_table_set_search (CY_INSPECT_TABLE (CY_INSPECT_PAGE (page)->table), text);
}

static void
cy_inspect_page_export_view (CyPage *page)
{
  CyInspectPage  *self = CY_INSPECT_PAGE (page);
  CyInspectTable *table = CY_INSPECT_TABLE (self->table);

  if (cy_inspect_table_get_n_shown (table) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    cy_page_get_session (page),
                                    "inspections",
                                    cy_inspect_table_make_report (table));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyInspectPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Inspections"), &self->subtitle);

  cy_page_head_add_action (box, _ ("Inspection Report…"), "inspect.material", NULL);
  cy_page_head_add_action (box, _ ("Finish…"), "inspect.finish", NULL);
  cy_page_head_add_action (box, _ ("Record…"), "inspect.record", NULL);
  cy_page_head_add_action (box, _ ("Assign an Inspection…"), "inspect.assign", "primary");

  return box;
}

static GtkWidget *
make_states (CyInspectPage *self)
{
  static const guint order[] = {
    CY_INSPECT_ANY, CY_INSPECT_WAITING, CY_INSPECT_UNDER_WAY, CY_INSPECT_DONE, CY_INSPECT_STALE,
  };

  self->states = cy_segments_new ();
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    cy_segments_add (CY_SEGMENTS (self->states), order[i], NULL);
  g_signal_connect (self->states, "chosen", G_CALLBACK (state_cb), self);

  return self->states;
}

static void
fill (CyInspectPage *self)
{
  GtkWidget *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (main, "page");
  self->table = cy_inspect_table_new ();
  gtk_widget_set_vexpand (self->table, TRUE);
  g_signal_connect (self->table, "open", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->table, "current", G_CALLBACK (show_current), self);
  g_signal_connect (self->table, "empty-action", G_CALLBACK (empty_action_cb), self);
  gtk_box_append (GTK_BOX (main), make_head (self));
  gtk_box_append (GTK_BOX (main), make_states (self));
  gtk_box_append (GTK_BOX (main), self->table);
  self->view = cy_inspect_view_new (get_session (self));
  gtk_box_append (GTK_BOX (self),
                  cy_side_new (main, cy_side_card_new_titled (&self->name, self->view)));
  update_actions (self);
}

/* ---- Class ---- */

static void
cy_inspect_page_constructed (GObject *object)
{
  CyInspectPage *self = CY_INSPECT_PAGE (object);

  G_OBJECT_CLASS (cy_inspect_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_inspect_page_dispose (GObject *object)
{
  CyInspectPage *self = CY_INSPECT_PAGE (object);

  g_clear_pointer (&self->list, cy_inspect_list_unref);

  G_OBJECT_CLASS (cy_inspect_page_parent_class)->dispose (object);
}

static void
cy_inspect_page_class_init (CyInspectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CyPageClass    *page_class = CY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_inspect_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_inspect_page_dispose;
  page_class->reload = cy_inspect_page_reload;
  page_class->set_search = cy_inspect_page_set_search;
  page_class->export_view = cy_inspect_page_export_view;
  gtk_widget_class_install_action (widget_class, "inspect.assign", NULL, assign_cb);
  gtk_widget_class_install_action (widget_class, "inspect.record", NULL, record_cb);
  gtk_widget_class_install_action (widget_class, "inspect.material", NULL, material_cb);
  gtk_widget_class_install_action (widget_class, "inspect.finish", NULL, finish_cb);
}

static void
cy_inspect_page_init (CyInspectPage *self)
{
}

GtkWidget *
cy_inspect_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_INSPECT_PAGE, "session", session, NULL);
}
