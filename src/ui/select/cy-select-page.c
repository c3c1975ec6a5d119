/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 选: everybody on the way into the pool, by the step they stand at, and what leads them on. */
#include "cy-select-page.h"

#include "cy-advance-dialog.h"
#include "cy-empty.h"
#include "cy-kin.h"
#include "cy-page-head.h"
#include "cy-select-board.h"
#include "cy-select-filters.h"
#include "cy-select-report.h"
#include "cy-setback-dialog.h"

#include <glib/gi18n.h>

struct _CySelectPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *chosen;
  GtkWidget *filters;
  GtkWidget *stack;
  GtkWidget *board;
  GtkWidget *empty;

  CyShortlist *list;
};

G_DEFINE_FINAL_TYPE (CySelectPage, cy_select_page, CY_TYPE_PAGE)

static CySession *
get_session (CySelectPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

/* ---- Showing ---- */

static void
show_subtitle (CySelectPage *self, guint n_seen)
{
  guint            n = self->list->candidates->len;
  g_autofree char *count =
    n_seen == n ? g_strdup_printf (ngettext ("%u person on the way", "%u people on the way", n), n)
                : g_strdup_printf (_ ("%u of %u on the way"), n_seen, n);

  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static void
show (CySelectPage *self)
{
  g_autoptr (GPtrArray) seen = NULL;

  if (self->list == NULL)
    return;
  seen = cy_select_filters_apply (CY_SELECT_FILTERS (self->filters), self->list);
  cy_select_board_set (CY_SELECT_BOARD (self->board), self->list, seen);
  show_subtitle (self, seen->len);
  cy_empty_set (CY_EMPTY (self->empty),
                self->list->candidates->len == 0 ? _ ("Nobody here is on the way into the pool.")
                                                 : _ ("Nobody fits these filters."),
                NULL);
  gtk_stack_set_visible_child (GTK_STACK (self->stack), seen->len > 0 ? self->board : self->empty);
}

static void
selection_cb (CySelectBoard *board, CySelectPage *self)
{
  g_autoptr (GArray) chosen = cy_select_board_get_selected (board);
  g_autofree char *text =
    chosen->len > 0 ? g_strdup_printf (_ ("%u chosen"), chosen->len) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "select.advance", chosen->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "select.back", chosen->len > 0);
}

static void
open_cb (CySelectBoard *board, gint64 person, CySelectPage *self)
{
  cy_session_open_person (get_session (self), person);
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

  return cy_shortlist_load (conn, wish->scope, 0, wish->base_date, error);
}

static gpointer
read_kin (CyConn *conn, gpointer data, GError **error)
{
  const CyKinWish *wish = data;
  g_autoptr (GPtrArray) pairs = cy_kin_find (conn, wish, error);

  return pairs != NULL ? cy_kin_list_people (pairs) : NULL;
}

static void
kin_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySelectPage) self = user_data;
  g_autoptr (GHashTable) people = cy_page_take_answer (CY_PAGE (self), result);

  if (people != NULL)
    cy_select_board_set_kin (CY_SELECT_BOARD (self->board), people);
}

/* The board does not wait for it: everybody's family is read. */
static void
look_for_kin (CySelectPage *self, GCancellable *cancellable)
{
  const CyKinWish wish = { .scope = cy_session_get_scope (get_session (self)),
                           .base_date = cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   read_kin,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) g_hash_table_unref,
                   cancellable,
                   kin_cb,
                   g_object_ref (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySelectPage) self = user_data;
  g_autoptr (CyShortlist) list = cy_page_take_answer (CY_PAGE (self), result);

  if (list == NULL)
    return;
  g_clear_pointer (&self->list, cy_shortlist_unref);
  self->list = g_steal_pointer (&list);
  cy_select_filters_set_list (CY_SELECT_FILTERS (self->filters), self->list);
  show (self);
  look_for_kin (self, g_task_get_cancellable (G_TASK (result)));
}

static void
cy_select_page_reload (CyPage *page, GCancellable *cancellable)
{
  CySelectPage *self = CY_SELECT_PAGE (page);
  Wish          wish = { cy_session_get_scope (get_session (self)),
                         cy_session_get_base_date (get_session (self)) };

  cy_session_read (get_session (self),
                   read_list,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_shortlist_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

static void
cy_select_page_set_search (CyPage *page, const char *text)
{
  cy_select_filters_set_search (CY_SELECT_FILTERS (CY_SELECT_PAGE (page)->filters), text);
}

/* ---- Acting ---- */

typedef GtkWidget *(*PresentDialog) (GtkWindow   *parent,
                                     CySession   *session,
                                     CyShortlist *list,
                                     GArray      *entries);

static void
present (CySelectPage *self, PresentDialog dialog)
{
  g_autoptr (GArray) chosen = cy_select_board_get_selected (CY_SELECT_BOARD (self->board));

  if (chosen->len > 0)
    dialog (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
            get_session (self),
            self->list,
            chosen);
}

static void
advance_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (CY_SELECT_PAGE (widget), cy_advance_dialog_present);
}

static void
back_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present (CY_SELECT_PAGE (widget), cy_setback_dialog_present);
}

/* ---- Out ---- */

static void
cy_select_page_export_view (CyPage *page)
{
  CySelectPage *self = CY_SELECT_PAGE (page);

  if (self->list != NULL)
    cy_select_report_export (GTK_WIDGET (self),
                             get_session (self),
                             self->list,
                             cy_select_board_get_seen (CY_SELECT_BOARD (self->board)));
}

static void
cy_select_page_print_view (CyPage *page)
{
  CySelectPage *self = CY_SELECT_PAGE (page);

  if (self->list != NULL)
    cy_select_report_print (GTK_WIDGET (self),
                            get_session (self),
                            self->list,
                            cy_select_board_get_seen (CY_SELECT_BOARD (self->board)),
                            gtk_label_get_text (GTK_LABEL (self->subtitle)));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CySelectPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Steps into the pool"), &self->subtitle);

  self->chosen = cy_page_head_add_chosen (box);
  cy_page_head_add_action (box, _ ("Send Back…"), "select.back", NULL);
  cy_page_head_add_action (box, _ ("Lead On…"), "select.advance", "primary");

  return box;
}

static void
fill (CySelectPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_widget_add_css_class (box, "page");
  self->filters = cy_select_filters_new ();
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show), self);
  self->board = cy_select_board_new ();
  g_signal_connect (self->board, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (self->board, "open", G_CALLBACK (open_cb), self);
  self->empty = cy_empty_new ("", NULL);
  self->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (self->stack), self->board);
  gtk_stack_add_child (GTK_STACK (self->stack), self->empty);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->filters);
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
  selection_cb (CY_SELECT_BOARD (self->board), self);
}

/* ---- Class ---- */

static void
cy_select_page_constructed (GObject *object)
{
  CySelectPage *self = CY_SELECT_PAGE (object);

  G_OBJECT_CLASS (cy_select_page_parent_class)->constructed (object);

  fill (self);
}

static void
cy_select_page_dispose (GObject *object)
{
  CySelectPage *self = CY_SELECT_PAGE (object);

  g_clear_pointer (&self->list, cy_shortlist_unref);

  G_OBJECT_CLASS (cy_select_page_parent_class)->dispose (object);
}

static void
cy_select_page_class_init (CySelectPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_select_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_select_page_dispose;
  CY_PAGE_CLASS (klass)->reload = cy_select_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_select_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_select_page_export_view;
  CY_PAGE_CLASS (klass)->print_view = cy_select_page_print_view;
  gtk_widget_class_install_action (widget_class, "select.advance", NULL, advance_cb);
  gtk_widget_class_install_action (widget_class, "select.back", NULL, back_cb);
}

static void
cy_select_page_init (CySelectPage *self)
{
}

GtkWidget *
cy_select_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_SELECT_PAGE, "session", session, NULL);
}
