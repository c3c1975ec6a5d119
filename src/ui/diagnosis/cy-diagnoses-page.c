/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 四诊: who is in the cycle at the left, the four blocks of the one chosen at the right.
 *
 * What was written is saved when somebody else is chosen; what cannot be saved keeps its person
 * chosen and says why at the field. */
#include "cy-diagnoses-page.h"

#include "cy-cycle-choice.h"
#include "cy-diagnosis-list.h"
#include "cy-diagnosis-panel.h"
#include "cy-diagnosis-table.h"
#include "cy-dialog.h"
#include "cy-empty.h"
#include "cy-note.h"
#include "cy-page-head.h"
#include "cy-table.h"

#include <glib/gi18n.h>

#define LIST_WIDTH 384

#define WORK "work"
#define EMPTY "empty"

struct _CyDiagnosesPage
{
  CyPage parent_instance;

  GtkWidget *subtitle;
  GtkWidget *cycle;
  GtkWidget *note;
  GtkWidget *stack;
  GtkWidget *empty;
  GtkWidget *table;
  GtkWidget *panel;

  GPtrArray    *items;
  CyTableStore *store;
  gint64        current; /* entry, 0 for none */
  gint64        wanted;  /* entry that is shown once the current one is saved, 0 for none */
  char         *search;
  gboolean      is_choosing; /* the program chooses, not the user */

  /* What goes on once the question whether to save is answered. */
  CyPageFunc leave;
  CyPageFunc stay;
  gpointer   leave_data;
};

G_DEFINE_FINAL_TYPE (CyDiagnosesPage, cy_diagnoses_page, CY_TYPE_PAGE)

static CySession *
get_session (CyDiagnosesPage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

static CyDiagnosisPanel *
get_panel (CyDiagnosesPage *self)
{
  return CY_DIAGNOSIS_PANEL (self->panel);
}

/* ---- Choosing ---- */

static void
choose (CyDiagnosesPage *self, gint64 entry)
{
  self->is_choosing = TRUE;
  if (entry != 0)
    cy_table_select (CY_TABLE (self->table), entry);
  self->is_choosing = FALSE;
}

static void
show_entry (CyDiagnosesPage *self, gint64 entry)
{
  self->current = entry;
  cy_diagnosis_panel_show (get_panel (self), entry);
}

static void
selection_cb (CyTable *table, CyDiagnosesPage *self)
{
  gint64 id = 0;

  if (self->is_choosing || !cy_table_get_cursor (table, &id) ||
      (id == self->current && self->wanted == 0))
    return;
  if (self->wanted == 0 && !cy_diagnosis_panel_has_changes (get_panel (self)))
    {
      show_entry (self, id);
      return;
    }
  if (self->wanted == 0 && !cy_diagnosis_panel_save (get_panel (self)))
    {
      choose (self, self->current);
      return;
    }
  self->wanted = id;
}

/* What could not be saved stays on the screen. */
static void
show_wanted (CyDiagnosesPage *self, gboolean is_saved)
{
  gint64 wanted = self->wanted;

  self->wanted = 0;
  if (wanted != 0 && is_saved)
    show_entry (self, wanted);
  else if (wanted != 0)
    choose (self, self->current);
}

/* ---- Showing ---- */

static void
show_subtitle (CyDiagnosesPage *self)
{
  guint            n_done = 0;
  guint            n_begun = 0;
  guint            n_apart = 0;
  g_autofree char *place = cy_session_dup_place (get_session (self));
  g_autofree char *text = NULL;

  for (guint i = 0; i < self->items->len; i++)
    {
      const CyDiagnosisItem *item = g_ptr_array_index (self->items, i);
      guint                  n = cy_diagnosis_item_count_done (item);

      n_done += n == CY_N_BLOCKS;
      n_begun += n > 0 && n < CY_N_BLOCKS;
      n_apart += item->clashes->len > 0;
    }
  text = g_strdup_printf (_ ("%s · %u people: %u complete, %u begun, %u disagree"),
                          place,
                          self->items->len,
                          n_done,
                          n_begun,
                          n_apart);
  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static const CyDiagnosisItem *
find_item (CyDiagnosesPage *self, gint64 entry)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CyDiagnosisItem *item = g_ptr_array_index (self->items, i);

      if (item->entry == entry)
        return item;
    }

  return NULL;
}

static void
show_empty (CyDiagnosesPage *self)
{
  gboolean has_cycle = cy_session_get_cycle (get_session (self)) != 0;

  cy_empty_set (CY_EMPTY (self->empty),
                has_cycle
                  ? _ ("Nobody here is in this cycle.")
                  : _ ("There is no assessment cycle yet: it says who is diagnosed and when."),
                _ ("Show the Cycles"));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->items->len > 0 ? WORK : EMPTY);
}

/* The newest cycle in which the diagnoses count; %NULL for none. */
static const CyCycleItem *
find_asking (CyDiagnosesPage *self)
{
  GPtrArray *cycles = cy_cycle_choice_get_all (CY_CYCLE_CHOICE (self->cycle));

  for (guint i = 0; cycles != NULL && i < cycles->len; i++)
    {
      const CyCycleItem *item = g_ptr_array_index (cycles, i);

      if (item->asks_diagnosis)
        return item;
    }

  return NULL;
}

/* Whoever fills in forms that count for nothing is told before. */
static void
show_note (CyDiagnosesPage *self)
{
  const CyCycleItem *item = cy_cycle_choice_get (CY_CYCLE_CHOICE (self->cycle));
  const CyCycleItem *other = find_asking (self);
  g_autofree char *link = other != NULL ? g_strdup_printf (_ ("Go to “%s”"), other->name) : NULL;

  gtk_widget_set_visible (self->note, item != NULL && !item->asks_diagnosis);
  cy_note_set (CY_NOTE (self->note),
               _ ("The four diagnoses do not count in this cycle"),
               _ ("Its scheme has no indicator of them. What is written here is kept and printed, "
                  "and changes no total."),
               link);
}

static void
note_cb (CyNote *note, CyDiagnosesPage *self)
{
  const CyCycleItem *other = find_asking (self);

  if (other != NULL)
    cy_session_set_cycle (get_session (self), other->id);
}

/* The form keeps who is in the cycle, even where a search hides the row. */
static void
show (CyDiagnosesPage *self)
{
  guint            n;
  g_autofree char *start = NULL;

  if (self->items == NULL)
    return;
  show_subtitle (self);
  show_note (self);
  show_empty (self);
  self->is_choosing = TRUE;
  n = cy_diagnosis_table_fill (self->store, self->items, self->search);
  self->is_choosing = FALSE;
  start = g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  cy_table_set_totals (CY_TABLE (self->table), start, _ ("… begun · not begun"));
  if (find_item (self, self->current) == NULL)
    self->current = self->items->len > 0
                      ? ((const CyDiagnosisItem *) g_ptr_array_index (self->items, 0))->entry
                      : 0;
  choose (self, self->current);
}

/* ---- Reading ---- */

typedef struct
{
  gint64 cycle;
  gint64 scope;
} Wish;

static gpointer
read_list (CyConn *conn, gpointer data, GError **error)
{
  const Wish *wish = data;

  return cy_diagnosis_list_load (conn, wish->cycle, wish->scope, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyDiagnosesPage) self = user_data;
  g_autoptr (GPtrArray) items = cy_page_take_answer (CY_PAGE (self), result);

  if (items == NULL)
    return;
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_steal_pointer (&items);
  show (self);
  cy_diagnosis_panel_show (get_panel (self), self->current);
}

static void
cy_diagnoses_page_reload (CyPage *page, GCancellable *cancellable)
{
  CyDiagnosesPage *self = CY_DIAGNOSES_PAGE (page);
  Wish            *wish = g_new0 (Wish, 1);

  *wish =
    (Wish){ cy_session_get_cycle (get_session (self)), cy_session_get_scope (get_session (self)) };
  cy_session_read (get_session (self),
                   read_list,
                   wish,
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   cancellable,
                   read_cb,
                   g_object_ref (self));
}

/* ---- Acting ---- */

static void
save_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_diagnosis_panel_save (get_panel (CY_DIAGNOSES_PAGE (widget)));
}

static void
export_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_page_export_view (CY_PAGE (widget));
}

static void
cy_diagnoses_page_print_view (CyPage *page)
{
  cy_diagnosis_panel_print (get_panel (CY_DIAGNOSES_PAGE (page)));
}

static void
changed_cb (CyDiagnosisPanel *panel, CyDiagnosesPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "diagnoses.save",
                                 cy_diagnosis_panel_has_changes (panel));
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "diagnoses.print",
                                 cy_diagnosis_panel_has_file (panel));
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cy_page_print_view (CY_PAGE (widget));
}

static void
empty_cb (CyEmpty *empty, CyDiagnosesPage *self)
{
  cy_session_show_page (get_session (self), "cycles", NULL);
}

static void
open_cb (CyTable *table, gint64 entry, CyDiagnosesPage *self)
{
  const CyDiagnosisItem *item = self->items != NULL ? find_item (self, entry) : NULL;

  if (item != NULL && item->person != 0)
    cy_session_open_person (get_session (self), item->person);
}

static void
cy_diagnoses_page_save (CyPage *page)
{
  CyDiagnosesPage *self = CY_DIAGNOSES_PAGE (page);

  if (cy_diagnosis_panel_has_changes (get_panel (self)))
    cy_diagnosis_panel_save (get_panel (self));
}

static gboolean
cy_diagnoses_page_has_changes (CyPage *page)
{
  return cy_diagnosis_panel_has_changes (get_panel (CY_DIAGNOSES_PAGE (page)));
}

static void
go_on (CyDiagnosesPage *self, gboolean is_leaving)
{
  CyPageFunc func = is_leaving ? self->leave : self->stay;

  self->leave = NULL;
  self->stay = NULL;
  if (func != NULL)
    func (self->leave_data);
}

static void
saved_cb (CyDiagnosisPanel *panel, gboolean is_saved, CyDiagnosesPage *self)
{
  show_wanted (self, is_saved);
  go_on (self, is_saved);
}

static void
leave_cb (CyDialogAnswer answer, gpointer user_data)
{
  g_autoptr (CyDiagnosesPage) self = user_data;

  if (answer == CY_DIALOG_SAVE && cy_diagnosis_panel_save (get_panel (self)))
    return;
  if (answer == CY_DIALOG_DROP)
    cy_diagnosis_panel_drop (get_panel (self));
  go_on (self, answer == CY_DIALOG_DROP);
}

static gboolean
cy_diagnoses_page_can_leave (CyPage *page, CyPageFunc leave, CyPageFunc stay, gpointer data)
{
  CyDiagnosesPage *self = CY_DIAGNOSES_PAGE (page);

  if (!cy_diagnosis_panel_has_changes (get_panel (self)))
    return TRUE;
  self->leave = leave;
  self->stay = stay;
  self->leave_data = data;
  cy_dialog_ask_save (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                      _ ("Save the changes?"),
                      _ ("The four diagnoses were changed and not saved yet."),
                      leave_cb,
                      g_object_ref (self));

  return FALSE;
}

static void
cy_diagnoses_page_set_search (CyPage *page, const char *text)
{
  CyDiagnosesPage *self = CY_DIAGNOSES_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

static void
cy_diagnoses_page_export_view (CyPage *page)
{
  CyDiagnosesPage *self = CY_DIAGNOSES_PAGE (page);

  if (self->items != NULL && self->items->len > 0)
    cy_diagnosis_table_export (self->table, get_session (self));
}

/* ---- Layout ---- */

static GtkWidget *
make_head (CyDiagnosesPage *self)
{
  GtkWidget *box = cy_page_head_new (_ ("Four Diagnoses"), &self->subtitle);

  self->cycle = cy_cycle_choice_new (CY_PAGE (self));
  g_signal_connect_swapped (self->cycle, "read", G_CALLBACK (show_note), self);
  gtk_box_append (GTK_BOX (box), self->cycle);
  cy_page_head_add_action (box, _ ("Export…"), "diagnoses.export", NULL);
  cy_page_head_add_action (box, _ ("Print…"), "diagnoses.print", NULL);
  cy_page_head_add_action (box, _ ("Save"), "diagnoses.save", "primary");

  return box;
}

static GtkWidget *
make_work (CyDiagnosesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->table = cy_diagnosis_table_new (&self->store);
  gtk_widget_set_size_request (self->table, LIST_WIDTH, -1);
  gtk_widget_set_hexpand (self->table, FALSE);
  gtk_widget_set_vexpand (self->table, TRUE);
  cy_table_set_empty (CY_TABLE (self->table), _ ("Nobody in this cycle fits the search."), NULL);
  g_signal_connect (self->table, "selection-changed", G_CALLBACK (selection_cb), self);
  g_signal_connect (self->table, "activate", G_CALLBACK (open_cb), self);
  gtk_box_append (GTK_BOX (box), self->table);
  self->panel = cy_diagnosis_panel_new (get_session (self));
  /* What it reads or writes may come when the page is gone. */
  g_signal_connect_object (self->panel, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (self->panel, "saved", G_CALLBACK (saved_cb), self, 0);
  gtk_box_append (GTK_BOX (box), self->panel);

  return box;
}

/* ---- Class ---- */

static void
cy_diagnoses_page_constructed (GObject *object)
{
  CyDiagnosesPage *self = CY_DIAGNOSES_PAGE (object);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_diagnoses_page_parent_class)->constructed (object);

  gtk_widget_add_css_class (box, "page");
  gtk_widget_set_hexpand (box, TRUE);
  self->stack = gtk_stack_new ();
  self->empty = cy_empty_new ("", NULL);
  g_signal_connect (self->empty, "action", G_CALLBACK (empty_cb), self);
  gtk_widget_set_vexpand (self->stack, TRUE);
  gtk_stack_add_named (GTK_STACK (self->stack), make_work (self), WORK);
  gtk_stack_add_named (GTK_STACK (self->stack), self->empty, EMPTY);
  self->note = cy_note_new ("info");
  gtk_widget_set_visible (self->note, FALSE);
  g_signal_connect (self->note, "action", G_CALLBACK (note_cb), self);
  gtk_box_append (GTK_BOX (box), make_head (self));
  gtk_box_append (GTK_BOX (box), self->note);
  gtk_box_append (GTK_BOX (box), self->stack);
  gtk_box_append (GTK_BOX (self), box);
  changed_cb (get_panel (self), self);
}

static void
cy_diagnoses_page_dispose (GObject *object)
{
  CyDiagnosesPage *self = CY_DIAGNOSES_PAGE (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_diagnoses_page_parent_class)->dispose (object);
}

static void
cy_diagnoses_page_class_init (CyDiagnosesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CyPageClass    *page_class = CY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cy_diagnoses_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_diagnoses_page_dispose;
  page_class->reload = cy_diagnoses_page_reload;
  page_class->set_search = cy_diagnoses_page_set_search;
  page_class->export_view = cy_diagnoses_page_export_view;
  page_class->print_view = cy_diagnoses_page_print_view;
  page_class->save = cy_diagnoses_page_save;
  page_class->has_changes = cy_diagnoses_page_has_changes;
  page_class->can_leave = cy_diagnoses_page_can_leave;
  gtk_widget_class_install_action (widget_class, "diagnoses.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "diagnoses.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "diagnoses.export", NULL, export_cb);
}

static void
cy_diagnoses_page_init (CyDiagnosesPage *self)
{
}

GtkWidget *
cy_diagnoses_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_DIAGNOSES_PAGE, "session", session, NULL);
}
