/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 九宫格: everybody of a cycle by result and potential, to be discussed and moved. */
#include "cy-nine-page.h"

#include "cy-cycle-choice.h"
#include "cy-nine-cell.h"
#include "cy-nine-dialog.h"
#include "cy-nine-grid.h"
#include "cy-nine-panel.h"
#include "cy-nine-table.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-segments.h"
#include "cy-side.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define BOXES "boxes"
#define LIST "list"

enum
{
  AS_BOXES,
  AS_LIST,
};

struct _CyNinePage
{
  CyPage parent_instance;

  GtkWidget   *subtitle;
  GtkWidget   *cycle;
  GtkWidget   *filters;
  GtkWidget   *by;
  GtkWidget   *stack;
  GtkWidget   *cells[CY_NINE_BANDS][CY_NINE_BANDS]; /* by result and potential */
  GtkWidget   *missing[2];                          /* NO_POTENTIAL, NO_RESULT */
  GtkWidget   *table;
  GtkWidget   *panel;
  CyTableList *list_source;

  CyNineBox    *box;
  CyShares     *shares;
  GCancellable *reading; /* the shares */
  gint64        person;
  char         *search;
};

G_DEFINE_FINAL_TYPE (CyNinePage, cy_nine_page, CY_TYPE_PAGE)

static const char *const missing_places[] = { CY_NINE_NO_POTENTIAL, CY_NINE_NO_RESULT };

static CySession *
get_session (CyNinePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static gboolean
shows_list (CyNinePage *self)
{
  return cy_segments_get_chosen (CY_SEGMENTS (self->by)) == AS_LIST;
}

/* ---- Showing ---- */

static void
show_subtitle (CyNinePage *self)
{
  guint            n_placed = 0;
  g_autofree char *count = NULL;

  for (guint i = 0; i < self->box->lines->len; i++)
    n_placed += cy_nine_line_is_placed (g_ptr_array_index (self->box->lines, i));
  count = g_strdup_printf (_ ("%u of %u people in the boxes"), n_placed, self->box->lines->len);
  cy_page_head_show_place (self->subtitle, get_session (self), count);
}

static void
show_boxes (CyNinePage *self)
{
  g_autoptr (GPtrArray) seen =
    cy_nine_filters_apply (CY_CHIP_ROW (self->filters), self->search, self->box, FALSE);
  guint n_placed = 0;

  for (guint i = 0; i < seen->len; i++)
    n_placed += cy_nine_line_is_placed (g_ptr_array_index (seen, i));
  for (guint result = 1; result <= CY_NINE_BANDS; result++)
    for (guint potential = 1; potential <= CY_NINE_BANDS; potential++)
      {
        g_autoptr (GPtrArray) lines = g_ptr_array_new ();

        for (guint i = 0; i < seen->len; i++)
          {
            CyNineLine *line = g_ptr_array_index (seen, i);

            if (line->result == result && line->potential == potential)
              g_ptr_array_add (lines, line);
          }
        cy_nine_cell_show (CY_NINE_CELL (self->cells[result - 1][potential - 1]),
                           lines,
                           n_placed,
                           self->person);
      }
}

static void
show_link (GtkWidget *link, char *text, guint n)
{
  gtk_button_set_label (GTK_BUTTON (link), text);
  gtk_widget_set_visible (link, n > 0);
  g_free (text);
}

static void
show_missing (CyNinePage *self)
{
  guint no_potential = 0;
  guint no_result = 0;

  for (guint i = 0; i < self->box->lines->len; i++)
    {
      const CyNineLine *line = g_ptr_array_index (self->box->lines, i);

      no_potential += line->potential == 0;
      no_result += line->result == 0;
    }
  show_link (self->missing[0],
             g_strdup_printf (_ ("%u without a judgement of their potential: see whom"),
                              no_potential),
             no_potential);
  show_link (self->missing[1],
             g_strdup_printf (_ ("%u without a result: see whom"), no_result),
             no_result);
}

static void
show_list (CyNinePage *self)
{
  g_autoptr (GPtrArray) seen =
    cy_nine_filters_apply (CY_CHIP_ROW (self->filters), self->search, self->box, TRUE);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u person", "%u people", seen->len), seen->len);

  cy_nine_table_fill (self->list_source, seen, self->box);
  cy_table_set_totals (CY_TABLE (self->table), text, _ ("Double-click or Enter opens the person"));
}

/* The empty list says what to do. */
static void
show_empty (CyNinePage *self)
{
  gboolean no_cycle = self->box == NULL;

  if (!no_cycle && self->box->lines->len > 0)
    {
      cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody fits these filters."), NULL);
      return;
    }
  cy_table_set_empty (CY_TABLE (self->table),
                      no_cycle ? _ ("There is no assessment cycle yet.")
                               : _ ("Nobody of this unit is assessed in this cycle."),
                      no_cycle ? _ ("Set Up a Cycle") : _ ("Show the Cycles"));
}

static void
show (CyNinePage *self)
{
  gboolean has_people = self->box != NULL && self->box->lines->len > 0;

  show_empty (self);
  if (self->box != NULL)
    {
      show_subtitle (self);
      show_boxes (self);
      show_missing (self);
      show_list (self);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                    has_people && !shows_list (self) ? BOXES : LIST);
}

static void
mark_chosen (CyNinePage *self)
{
  for (guint i = 0; i < CY_NINE_BANDS; i++)
    for (guint j = 0; j < CY_NINE_BANDS; j++)
      cy_nine_cell_choose (CY_NINE_CELL (self->cells[i][j]), self->person);
}

static void
choose (CyNinePage *self, gint64 person)
{
  self->person = person;
  mark_chosen (self);
  cy_nine_panel_show (CY_NINE_PANEL (self->panel), self->box, person);
}

/* Somebody in a box, or whoever is first. */
static gint64
find_first (CyNinePage *self)
{
  for (guint i = 0; i < self->box->lines->len; i++)
    {
      const CyNineLine *line = g_ptr_array_index (self->box->lines, i);

      if (cy_nine_line_is_placed (line))
        return line->person;
    }

  return self->box->lines->len > 0
           ? ((const CyNineLine *) g_ptr_array_index (self->box->lines, 0))->person
           : 0;
}

/* Somebody is always current, so that the card is never empty without a reason. */
static void
go_on (CyNinePage *self)
{
  choose (self,
          cy_nine_box_find (self->box, self->person) != NULL ? self->person : find_first (self));
}

/* ---- Callbacks ---- */

static void
chosen_cb (CyNineCell *cell, gint64 person, CyNinePage *self)
{
  choose (self, person);
}

static void
opened_cb (CyNineCell *cell, gint64 person, CyNinePage *self)
{
  cy_session_open_person (get_session (self), person);
}

static void
moved_cb (CyNineCell *cell, gint64 person, guint result, guint potential, CyNinePage *self)
{
  const CyNineLine *line = self->box != NULL ? cy_nine_box_find (self->box, person) : NULL;

  if (line == NULL)
    return;
  choose (self, person);
  cy_nine_dialog_present (GTK_WIDGET (self),
                          get_session (self),
                          self->box->cycle,
                          line,
                          result,
                          potential);
}

static void
show_place_of (CyNinePage *self, const char *place)
{
  cy_chip_row_choose (CY_CHIP_ROW (self->filters), CY_NINE_PLACE, place);
  cy_segments_choose (CY_SEGMENTS (self->by), AS_LIST);
  show (self);
}

static void
more_cb (CyNineCell *cell, CyNinePage *self)
{
  for (guint i = 0; i < CY_NINE_BANDS; i++)
    for (guint j = 0; j < CY_NINE_BANDS; j++)
      if (self->cells[i][j] == GTK_WIDGET (cell))
        {
          g_autofree char *place = g_strdup_printf ("%u%u", i + 1, j + 1);

          show_place_of (self, place);
          return;
        }
}

static void
missing_cb (GtkButton *button, CyNinePage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->missing); i++)
    if (self->missing[i] == GTK_WIDGET (button))
      show_place_of (self, missing_places[i]);
}

static void
cursor_cb (CyTable *table, CyNinePage *self)
{
  gint64 id;

  if (cy_table_get_cursor (table, &id) && id != self->person)
    choose (self, id);
}

static void
activate_cb (CyTable *table, gint64 id, CyNinePage *self)
{
  cy_session_open_person (get_session (self), id);
}

static void
empty_cb (CyNinePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view", "s", "cycles");
}

/* ---- Reading ---- */

typedef struct
{
  gint64 cycle;
  gint64 scope;
  CyDate base_date;
} Wish;

static gpointer
read_box (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_nine_box_load (conn, wish->cycle, wish->scope, wish->base_date, error);
}

static gpointer
read_shares (CyConn *conn, gpointer data, GError **error)
{
  return cy_shares_load (conn, *(const gint64 *) data, error);
}

/* What the card shows besides may come later, or not at all. */
static void
shares_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyNinePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyShares) shares = cy_session_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->reading || self->reading == NULL)
    return;
  if (shares == NULL)
    {
      cy_session_present_error (get_session (self), error);
      return;
    }
  cy_nine_panel_set_shares (CY_NINE_PANEL (self->panel), shares);
  g_clear_pointer (&self->shares, cy_shares_free);
  self->shares = g_steal_pointer (&shares);
}

static void
load_shares (CyNinePage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  cy_nine_panel_set_shares (CY_NINE_PANEL (self->panel), NULL);
  g_clear_pointer (&self->shares, cy_shares_free);
  self->reading = g_cancellable_new ();
  cy_session_read (get_session (self),
                   read_shares,
                   g_memdup2 (&self->box->cycle, sizeof (gint64)),
                   g_free,
                   (GDestroyNotify) cy_shares_free,
                   self->reading,
                   shares_cb,
                   g_object_ref (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyNinePage) self = user_data;
  g_autoptr (CyNineBox) box = cy_page_take_answer (CY_PAGE (self), result);

  if (box == NULL)
    return;
  g_clear_pointer (&self->box, cy_nine_box_unref);
  self->box = g_steal_pointer (&box);
  cy_nine_filters_offer (CY_CHIP_ROW (self->filters), self->box);
  show (self);
  go_on (self);
  load_shares (self);
}

static void
cy_nine_page_reload (CyPage *page, GCancellable *cancellable)
{
  CySession *session = cy_page_get_session (page);
  Wish       wish = { cy_session_get_cycle (session),
                      cy_session_get_scope (session),
                      cy_session_get_base_date (session) };

  if (wish.cycle == 0)
    {
      show (CY_NINE_PAGE (page));
      return;
    }
  cy_session_read (session,
                   read_box,
                   g_memdup2 (&wish, sizeof wish),
                   g_free,
                   (GDestroyNotify) cy_nine_box_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (page));
}

static void
cy_nine_page_set_search (CyPage *page, const char *text)
{
  CyNinePage *self = CY_NINE_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

/* The list has what the boxes show, with the numbers. */
static void
cy_nine_page_export_view (CyPage *page)
{
  CyNinePage *self = CY_NINE_PAGE (page);

  if (self->box != NULL &&
      cy_table_source_get_n_rows (cy_table_get_source (CY_TABLE (self->table))) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    get_session (self),
                                    "nine-box",
                                    cy_table_make_report (CY_TABLE (self->table), NULL, NULL));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyNinePage *self)
{
  GtkWidget *head = cy_page_head_new (_ ("Nine boxes"), &self->subtitle);

  self->cycle = cy_cycle_choice_new (CY_PAGE (self));
  gtk_box_append (GTK_BOX (head), self->cycle);

  return head;
}

static GtkWidget *
make_filters (CyNinePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  self->filters = cy_nine_filters_new ();
  gtk_widget_set_hexpand (self->filters, TRUE);
  self->by = cy_segments_new ();
  cy_segments_add (CY_SEGMENTS (self->by), AS_BOXES, _ ("Boxes"));
  cy_segments_add (CY_SEGMENTS (self->by), AS_LIST, _ ("List"));
  g_signal_connect_swapped (self->filters, "changed", G_CALLBACK (show), self);
  g_signal_connect_swapped (self->by, "chosen", G_CALLBACK (show), self);
  gtk_box_append (GTK_BOX (box), self->filters);
  gtk_box_append (GTK_BOX (box), self->by);

  return box;
}

static GtkWidget *
make_grid (CyNinePage *self)
{
  GtkWidget *grid = cy_nine_grid_new (self->cells);

  for (guint i = 0; i < CY_NINE_BANDS; i++)
    for (guint j = 0; j < CY_NINE_BANDS; j++)
      {
        g_signal_connect (self->cells[i][j], "chosen", G_CALLBACK (chosen_cb), self);
        g_signal_connect (self->cells[i][j], "opened", G_CALLBACK (opened_cb), self);
        g_signal_connect (self->cells[i][j], "moved", G_CALLBACK (moved_cb), self);
        g_signal_connect (self->cells[i][j], "more", G_CALLBACK (more_cb), self);
      }

  return grid;
}

static GtkWidget *
make_boxes (CyNinePage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *rule = gtk_label_new (cy_nine_get_rule ());
  GtkWidget *links = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);

  gtk_widget_add_css_class (rule, "caption");
  gtk_label_set_xalign (GTK_LABEL (rule), 0);
  gtk_label_set_wrap (GTK_LABEL (rule), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (self->missing); i++)
    {
      self->missing[i] = gtk_button_new_with_label ("");
      gtk_widget_add_css_class (self->missing[i], "link");
      g_signal_connect (self->missing[i], "clicked", G_CALLBACK (missing_cb), self);
      gtk_box_append (GTK_BOX (links), self->missing[i]);
    }
  gtk_box_append (GTK_BOX (box), make_grid (self));
  gtk_box_append (GTK_BOX (box), links);
  gtk_box_append (GTK_BOX (box), rule);

  return box;
}

static GtkWidget *
make_stack (CyNinePage *self)
{
  self->stack = gtk_stack_new ();
  self->table = cy_nine_table_new (&self->list_source);
  gtk_stack_add_named (GTK_STACK (self->stack), make_boxes (self), BOXES);
  gtk_stack_add_named (GTK_STACK (self->stack), self->table, LIST);
  gtk_widget_set_vexpand (self->stack, TRUE);
  g_signal_connect (self->table, "cursor-changed", G_CALLBACK (cursor_cb), self);
  g_signal_connect (self->table, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->table, "empty-action", G_CALLBACK (empty_cb), self);

  return self->stack;
}

/* ---- Class ---- */

static void
cy_nine_page_constructed (GObject *object)
{
  CyNinePage *self = CY_NINE_PAGE (object);
  GtkWidget  *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_nine_page_parent_class)->constructed (object);

  self->panel = cy_nine_panel_new (get_session (self));
  gtk_widget_add_css_class (main, "page");
  gtk_box_append (GTK_BOX (main), make_head (self));
  gtk_box_append (GTK_BOX (main), make_filters (self));
  gtk_box_append (GTK_BOX (main), make_stack (self));
  gtk_box_append (GTK_BOX (self), cy_side_new (main, cy_side_card_new (self->panel)));
}

static void
cy_nine_page_dispose (GObject *object)
{
  CyNinePage *self = CY_NINE_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->list_source);
  g_clear_pointer (&self->box, cy_nine_box_unref);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_nine_page_parent_class)->dispose (object);
}

/* The card, gone by now, was shown them. */
static void
cy_nine_page_finalize (GObject *object)
{
  g_clear_pointer (&CY_NINE_PAGE (object)->shares, cy_shares_free);

  G_OBJECT_CLASS (cy_nine_page_parent_class)->finalize (object);
}

static void
cy_nine_page_class_init (CyNinePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_nine_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_nine_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_nine_page_finalize;
  CY_PAGE_CLASS (klass)->reload = cy_nine_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_nine_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_nine_page_export_view;
}

static void
cy_nine_page_init (CyNinePage *self)
{
}

GtkWidget *
cy_nine_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_NINE_PAGE, "session", session, NULL);
}
