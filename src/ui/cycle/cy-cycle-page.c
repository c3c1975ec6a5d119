/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 周期: how far the marking of a cycle is, by unit, by person and by grader, and all cycles. */
#include "cy-cycle-page-private.h"

#include "cy-code.h"
#include "cy-cycle-choice.h"
#include "cy-cycle.h"
#include "cy-flow.h"
#include "cy-menu-button.h"
#include "cy-page-head.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CyCyclePage, cy_cycle_page, CY_TYPE_PAGE)

static const char *const part_names[CY_CYCLE_N_PARTS] = { "units", "people", "graders", "all" };

/* What is read at a time. */
typedef struct
{
  CyCycleProgress   *progress;
  CyRoutineRegister *routine;
  GPtrArray         *cycles;
} Data;

typedef struct
{
  gint64 cycle;
  gint64 scope;
} Args;

static void
data_free (gpointer data)
{
  Data *self = data;

  g_clear_pointer (&self->progress, cy_cycle_progress_free);
  g_clear_pointer (&self->routine, cy_routine_register_free);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Data, data_free)

CySession *
cy_cycle_page_get_session (CyCyclePage *self)
{
  return cy_page_get_session (CY_PAGE (self));
}

CyCyclePart
cy_cycle_page_get_part (CyCyclePage *self)
{
  for (guint i = 0; i < CY_CYCLE_N_PARTS; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->parts[i])))
      return i;

  return CY_CYCLE_PART_UNITS;
}

/* ---- Showing ---- */

static void
show_subtitle (CyCyclePage *self)
{
  CySession       *session = cy_cycle_page_get_session (self);
  const char      *scope = cy_session_get_scope_name (session);
  g_autofree char *name = cy_session_dup_name (session);
  const char      *state =
    self->progress != NULL
           ? cy_code_get_name ("cycle_state",
                          cy_record_get_text (self->progress->cycle, CY_ASSESS_CYCLE_STATE))
           : NULL;
  g_autofree char *text = self->progress != NULL
                            /* Translators: place, state of the cycle, how many are assessed */
                            ? g_strdup_printf (_ ("%s · %s · %u assessed"),
                                               scope != NULL ? scope : name,
                                               state,
                                               self->progress->sum.n_people)
                            : g_strdup (scope != NULL ? scope : name);

  gtk_label_set_text (GTK_LABEL (self->subtitle), text);
}

static void
show_words (CyCyclePage *self)
{
  gboolean    has_cycle = self->progress != NULL;
  const char *none =
    _ ("There is no assessment cycle yet. A cycle runs a scheme for a quarter or a "
       "year.");

  for (guint i = 0; i < CY_CYCLE_N_PARTS; i++)
    cy_table_set_empty (CY_TABLE (self->tables[i]),
                        !has_cycle                   ? none
                        : i == CY_CYCLE_PART_GRADERS ? _ ("Nobody marks in this cycle yet.")
                                                     : _ ("Nobody here is in the list."),
                        !has_cycle                   ? _ ("New Cycle…")
                        : i == CY_CYCLE_PART_GRADERS ? _ ("Add a Grader…")
                                                     : NULL);
}

static void
fill (CyCyclePage *self, CyCyclePart part)
{
  CyDate today = cy_session_get_today (cy_cycle_page_get_session (self));

  switch (part)
    {
    case CY_CYCLE_PART_UNITS:
      cy_cycle_units_fill (self->stores[part], self->progress, self->search);
      break;
    case CY_CYCLE_PART_PEOPLE:
      cy_cycle_people_fill (self->stores[part], self->progress, self->search);
      break;
    case CY_CYCLE_PART_GRADERS:
      cy_cycle_graders_fill (self->stores[part], self->progress, today, self->search);
      break;
    case CY_CYCLE_PART_ALL:
      cy_cycle_all_fill (self->stores[part], self->cycles, self->search);
      break;
    case CY_CYCLE_N_PARTS:
      break;
    }
}

/* Of a quarter only: townships in which more are good than may be. */
static void
show_share (CyCyclePage *self)
{
  const char *kind = self->progress != NULL
                       ? cy_record_get_text (self->progress->cycle, CY_ASSESS_CYCLE_KIND)
                       : NULL;
  guint       quarter = kind != NULL && kind[0] == 'q' ? (guint) (kind[1] - '1') : G_MAXUINT;
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; quarter < CY_ROUTINE_QUARTERS && i < self->routine->units->len; i++)
    {
      const CyRoutineUnit *unit = g_ptr_array_index (self->routine->units, i);

      if (cy_routine_register_is_over (self->routine, unit, quarter))
        g_string_append_printf (names,
                                "%s%s %u/%u",
                                names->len > 0 ? "、" : "",
                                unit->name != NULL ? unit->name : "—",
                                unit->good[quarter],
                                unit->good[quarter] + unit->fair[quarter]);
    }
  gtk_widget_set_visible (self->share, names->len > 0);
  if (names->len == 0)
    return;
  text = g_strdup_printf (_ ("Good above %g %%: %s"), self->routine->good_max / 10.0, names->str);
  gtk_label_set_text (GTK_LABEL (self->share), text);
}

static void
show (CyCyclePage *self)
{
  CyCyclePart part = cy_cycle_page_get_part (self);

  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), part_names[part]);
  if (self->cycles == NULL)
    return;
  fill (self, part);
  cy_cycle_dates_show (self->dates,
                       self->progress,
                       cy_session_get_today (cy_cycle_page_get_session (self)));
  show_share (self);
  show_subtitle (self);
  show_words (self);
  cy_cycle_page_update_actions (self);
}

static void
part_toggled_cb (GtkToggleButton *button, CyCyclePage *self)
{
  if (gtk_toggle_button_get_active (button))
    show (self);
}

/* ---- Reading ---- */

static gpointer
read_data (CyConn *conn, gpointer user_data, GError **error)
{
  const Args *args = user_data;
  g_autoptr (Data) data = g_new0 (Data, 1);

  data->cycles = cy_cycle_list_load (conn, error);
  if (data->cycles == NULL)
    return NULL;
  if (cy_cycle_list_find (data->cycles, args->cycle) == NULL)
    return g_steal_pointer (&data);
  data->progress = cy_cycle_progress_load (conn, args->cycle, args->scope, error);
  if (data->progress == NULL)
    return NULL;
  data->routine = cy_routine_register_load (conn, args->cycle, args->scope, error);

  return data->routine != NULL ? g_steal_pointer (&data) : NULL;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyCyclePage) self = user_data;
  g_autoptr (Data) data = cy_page_take_answer (CY_PAGE (self), result);

  if (data == NULL)
    return;
  g_clear_pointer (&self->progress, cy_cycle_progress_free);
  g_clear_pointer (&self->routine, cy_routine_register_free);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);
  self->progress = g_steal_pointer (&data->progress);
  self->routine = g_steal_pointer (&data->routine);
  self->cycles = g_steal_pointer (&data->cycles);
  show (self);
}

static void
cy_cycle_page_reload (CyPage *page, GCancellable *cancellable)
{
  CySession *session = cy_page_get_session (page);
  Args       args = { cy_session_get_cycle (session), cy_session_get_scope (session) };

  cy_session_read (session,
                   read_data,
                   g_memdup2 (&args, sizeof args),
                   g_free,
                   data_free,
                   cancellable,
                   read_cb,
                   g_object_ref (page));
}

static void
cy_cycle_page_set_search (CyPage *page, const char *text)
{
  CyCyclePage *self = CY_CYCLE_PAGE (page);

  g_free (self->search);
  self->search = g_strdup (text);
  show (self);
}

static void
cy_cycle_page_export_view (CyPage *page)
{
  static const char *const names[CY_CYCLE_N_PARTS] = {
    "cycle-units", "cycle-people", "cycle-graders", "cycles"
  };
  CyCyclePage *self = CY_CYCLE_PAGE (page);
  CyCyclePart  part = cy_cycle_page_get_part (self);

  if (cy_table_source_get_n_rows (CY_TABLE_SOURCE (self->stores[part])) > 0)
    cy_report_dialog_present_table (GTK_WIDGET (self),
                                    cy_page_get_session (page),
                                    names[part],
                                    cy_table_make_report (CY_TABLE (self->tables[part]),
                                                          NULL,
                                                          NULL));
}

/* ---- What is pressed ---- */

static const CyProgressPerson *
find_person (CyCyclePage *self, gint64 entry)
{
  for (guint i = 0; self->progress != NULL && i < self->progress->people->len; i++)
    if (((const CyProgressPerson *) g_ptr_array_index (self->progress->people, i))->entry == entry)
      return g_ptr_array_index (self->progress->people, i);

  return NULL;
}

/* A unit becomes the scope, a person is opened, a cycle is chosen. */
static void
open_cb (CyTable *table, gint64 id, CyCyclePage *self)
{
  CySession              *session = cy_cycle_page_get_session (self);
  const CyProgressPerson *person;
  const CyProgressUnit   *unit;

  switch (cy_cycle_page_get_part (self))
    {
    case CY_CYCLE_PART_UNITS:
      unit = g_ptr_array_index (self->progress->units, id - 1);
      cy_session_set_scope (session, unit->unit, unit->name);
      break;
    case CY_CYCLE_PART_PEOPLE:
      person = find_person (self, id);
      if (person != NULL && person->person != 0)
        cy_session_open_person (session, person->person);
      break;
    case CY_CYCLE_PART_GRADERS:
      gtk_widget_activate_action (GTK_WIDGET (self), "cycle.grader-edit", NULL);
      break;
    case CY_CYCLE_PART_ALL:
      cy_session_set_cycle (session, id);
      break;
    case CY_CYCLE_N_PARTS:
      break;
    }
}

static void
empty_action_cb (CyTable *table, CyCyclePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              self->progress != NULL ? "cycle.grader-add" : "cycle.new",
                              NULL);
}

static void
selection_cb (CyTable *table, CyCyclePage *self)
{
  guint            n = cy_table_get_n_selected (table);
  g_autofree char *text = n > 0 ? g_strdup_printf (_ ("%u chosen"), n) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (self->chosen), text);
  cy_cycle_page_update_actions (self);
}

/* ---- Layout ---- */

static GtkWidget *
make_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) graders = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  g_menu_append (menu, _ ("Print Score Sheets…"), "cycle.sheets");
  g_menu_append (menu, _ ("Routine Assessment Register…"), "cycle.routine");
  g_menu_append (graders, _ ("Add a Grader…"), "cycle.grader-add");
  g_menu_append (graders, _ ("Edit the Grader…"), "cycle.grader-edit");
  g_menu_append (graders, _ ("One Grader for Each Township"), "cycle.grader-split");
  g_menu_append (graders, _ ("Delete the Grader"), "cycle.grader-delete");
  g_menu_append (last, _ ("Delete the Cycle…"), "cycle.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (graders));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return cy_menu_button_new (C_ ("cycle", "Sheets and Graders"), G_MENU_MODEL (menu));
}

static GtkWidget *
make_head (CyCyclePage *self)
{
  GtkWidget *box = cy_page_head_new (C_ ("page title", "Assessment cycles"), &self->subtitle);

  self->chosen = cy_page_head_add_chosen (box);
  self->special =
    cy_page_head_add_action (box, _ ("Leave Without a Grade…"), "cycle.special", NULL);
  cy_page_head_add_action (box, _ ("Update the List…"), "cycle.update", NULL);
  gtk_box_append (GTK_BOX (box), make_menu ());
  cy_page_head_add_action (box, _ ("New Cycle…"), "cycle.new", "primary");

  return box;
}

static GtkWidget *
make_bar (CyCyclePage *self)
{
  static const char *const labels[CY_CYCLE_N_PARTS] = { NC_ ("cycle", "By unit"),
                                                        NC_ ("cycle", "People"),
                                                        NC_ ("cycle", "Graders"),
                                                        NC_ ("cycle", "All cycles") };
  GtkWidget               *bar = cy_flow_new (10, 0);
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "segments");
  for (guint i = 0; i < CY_CYCLE_N_PARTS; i++)
    {
      self->parts[i] = gtk_toggle_button_new_with_label (g_dpgettext2 (NULL, "cycle", labels[i]));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->parts[i]),
                                     GTK_TOGGLE_BUTTON (self->parts[0]));
      gtk_box_append (GTK_BOX (box), self->parts[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->parts[0]), TRUE);
  for (guint i = 0; i < CY_CYCLE_N_PARTS; i++)
    g_signal_connect (self->parts[i], "toggled", G_CALLBACK (part_toggled_cb), self);
  self->choice = cy_cycle_choice_new (CY_PAGE (self));
  cy_flow_insert (CY_FLOW (bar), self->choice, NULL);
  cy_flow_insert (CY_FLOW (bar), box, NULL);

  return bar;
}

static GtkWidget *
make_stack (CyCyclePage *self)
{
  self->stack = gtk_stack_new ();
  for (guint i = 0; i < CY_CYCLE_N_PARTS; i++)
    {
      self->tables[i] = cy_cycle_table_new (i, &self->stores[i]);
      gtk_stack_add_named (GTK_STACK (self->stack), self->tables[i], part_names[i]);
      g_signal_connect (self->tables[i], "activate", G_CALLBACK (open_cb), self);
      g_signal_connect (self->tables[i], "empty-action", G_CALLBACK (empty_action_cb), self);
      g_signal_connect_swapped (self->tables[i],
                                "cursor-changed",
                                G_CALLBACK (cy_cycle_page_update_actions),
                                self);
    }
  g_signal_connect (self->tables[CY_CYCLE_PART_PEOPLE],
                    "selection-changed",
                    G_CALLBACK (selection_cb),
                    self);
  gtk_widget_set_vexpand (self->stack, TRUE);

  return self->stack;
}

/* ---- Class ---- */

static void
cy_cycle_page_constructed (GObject *object)
{
  CyCyclePage *self = CY_CYCLE_PAGE (object);
  GtkWidget   *main = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  G_OBJECT_CLASS (cy_cycle_page_parent_class)->constructed (object);

  self->dates = cy_cycle_dates_new ();
  self->share = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->share), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->share), 0);
  gtk_widget_add_css_class (self->share, "warn");
  gtk_widget_set_visible (self->share, FALSE);
  gtk_widget_add_css_class (main, "page");
  gtk_widget_set_hexpand (main, TRUE);
  gtk_box_append (GTK_BOX (main), make_head (self));
  gtk_box_append (GTK_BOX (main), make_bar (self));
  gtk_box_append (GTK_BOX (main), self->dates);
  gtk_box_append (GTK_BOX (main), self->share);
  gtk_box_append (GTK_BOX (main), make_stack (self));
  gtk_box_append (GTK_BOX (self), main);
  cy_cycle_dates_show (self->dates, NULL, CY_DATE_NONE);
  cy_cycle_page_update_actions (self);
}

static void
cy_cycle_page_dispose (GObject *object)
{
  CyCyclePage *self = CY_CYCLE_PAGE (object);

  for (guint i = 0; i < CY_CYCLE_N_PARTS; i++)
    g_clear_object (&self->stores[i]);
  g_clear_pointer (&self->search, g_free);

  G_OBJECT_CLASS (cy_cycle_page_parent_class)->dispose (object);
}

static void
cy_cycle_page_finalize (GObject *object)
{
  CyCyclePage *self = CY_CYCLE_PAGE (object);

  g_clear_pointer (&self->progress, cy_cycle_progress_free);
  g_clear_pointer (&self->routine, cy_routine_register_free);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_cycle_page_parent_class)->finalize (object);
}

static void
cy_cycle_page_class_init (CyCyclePageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cy_cycle_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cy_cycle_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cy_cycle_page_finalize;
  CY_PAGE_CLASS (klass)->reload = cy_cycle_page_reload;
  CY_PAGE_CLASS (klass)->set_search = cy_cycle_page_set_search;
  CY_PAGE_CLASS (klass)->export_view = cy_cycle_page_export_view;
  cy_cycle_page_install_actions (GTK_WIDGET_CLASS (klass));
}

static void
cy_cycle_page_init (CyCyclePage *self)
{
}

GtkWidget *
cy_cycle_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_CYCLE_PAGE, "session", session, NULL);
}
