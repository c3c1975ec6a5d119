/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Chooses the assessment cycle that the pages of assessment are about. */
#include "cy-cycle-choice.h"

#include "cy-cycle.h"
#include "cy-field.h"

#include <glib/gi18n.h>

#define WIDTH 280

struct _CyCycleChoice
{
  GtkWidget parent_instance;

  CySession    *session;
  GtkWidget    *drop_down;
  GPtrArray    *items; /* (nullable) (element-type CyCycleItem) */
  gboolean      is_filling;
  GCancellable *reading;
};

enum
{
  READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CyCycleChoice, cy_cycle_choice, GTK_TYPE_WIDGET)

static int
find_item (CyCycleChoice *self, gint64 id)
{
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    if (((const CyCycleItem *) g_ptr_array_index (self->items, i))->id == id)
      return i;

  return -1;
}

/* The one that is marked now, else the newest. */
static gint64
get_first (CyCycleChoice *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const CyCycleItem *item = g_ptr_array_index (self->items, i);

      if (g_str_equal (item->state, CY_CYCLE_OPEN))
        return item->id;
    }

  return self->items->len > 0 ? ((const CyCycleItem *) g_ptr_array_index (self->items, 0))->id : 0;
}

static void
show_chosen (CyCycleChoice *self)
{
  int nth = find_item (self, cy_session_get_cycle (self->session));

  self->is_filling = TRUE;
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down),
                              nth >= 0 ? (guint) nth : GTK_INVALID_LIST_POSITION);
  self->is_filling = FALSE;
}

static void
fill (CyCycleChoice *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->items->len; i++)
    gtk_string_list_append (names,
                            ((const CyCycleItem *) g_ptr_array_index (self->items, i))->name);
  self->is_filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (names));
  self->is_filling = FALSE;
  gtk_widget_set_sensitive (self->drop_down, self->items->len > 0);
  if (find_item (self, cy_session_get_cycle (self->session)) < 0)
    cy_session_set_cycle (self->session, get_first (self));
  show_chosen (self);
  g_signal_emit (self, signals[READ], 0);
}

static gpointer
read_cycles (CyConn *conn, gpointer data, GError **error)
{
  return cy_cycle_list_load (conn, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CyCycleChoice) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = cy_session_finish (result, &error);

  if (self->reading == NULL || g_task_get_cancellable (G_TASK (result)) != self->reading)
    return;
  if (items == NULL)
    {
      cy_session_present_error (self->session, error);
      return;
    }
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_steal_pointer (&items);
  fill (self);
}

static void
read_again (CyCycleChoice *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  cy_session_read (self->session,
                   read_cycles,
                   NULL,
                   NULL,
                   (GDestroyNotify) g_ptr_array_unref,
                   self->reading,
                   read_cb,
                   g_object_ref (self));
}

static void
changed_cb (CySession *session, guint64 entities, CyCycleChoice *self)
{
  guint64 mine = cy_entity_get_bit (CY_ASSESS_CYCLE) | cy_entity_get_bit (CY_ASSESS_ENTRY);

  if (entities & mine)
    read_again (self);
}

static void
selected_cb (GtkDropDown *drop_down, GParamSpec *pspec, CyCycleChoice *self)
{
  guint nth = gtk_drop_down_get_selected (drop_down);

  if (!self->is_filling && self->items != NULL && nth < self->items->len)
    cy_session_set_cycle (self->session,
                          ((const CyCycleItem *) g_ptr_array_index (self->items, nth))->id);
}

static void
cy_cycle_choice_dispose (GObject *object)
{
  CyCycleChoice *self = CY_CYCLE_CHOICE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->drop_down, gtk_widget_unparent);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cy_cycle_choice_parent_class)->dispose (object);
}

static gboolean
cy_cycle_choice_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CY_CYCLE_CHOICE (widget)->drop_down);
}

static void
cy_cycle_choice_class_init (CyCycleChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_cycle_choice_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cy_cycle_choice_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /** CyCycleChoice::read: the cycles were read, also when there are none */
  signals[READ] = g_signal_new ("read",
                                CY_TYPE_CYCLE_CHOICE,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
}

static void
cy_cycle_choice_init (CyCycleChoice *self)
{
  GtkExpression *expression = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  self->drop_down = gtk_drop_down_new (NULL, expression);
  gtk_widget_set_size_request (self->drop_down, WIDTH, -1);
  gtk_widget_set_sensitive (self->drop_down, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->drop_down),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Assessment cycle"),
                                  -1);
  gtk_widget_set_parent (self->drop_down, GTK_WIDGET (self));
  g_signal_connect (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * cy_cycle_choice_new:
 * @page: the page it stands on
 *
 * Returns: a choice of all cycles, which @page follows from now on
 */
GtkWidget *
cy_cycle_choice_new (CyPage *page)
{
  CyCycleChoice *self = g_object_new (CY_TYPE_CYCLE_CHOICE, NULL);

  self->session = g_object_ref (cy_page_get_session (page));
  g_signal_connect_object (self->session,
                           "notify::cycle",
                           G_CALLBACK (show_chosen),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session,
                           "notify::cycle",
                           G_CALLBACK (cy_page_reload),
                           page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "data-changed", G_CALLBACK (changed_cb), self, 0);
  read_again (self);

  return GTK_WIDGET (self);
}

/**
 * cy_cycle_choice_get:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): the chosen cycle; %NULL before the cycles were read, or when
 *   there are none
 */
const CyCycleItem *
cy_cycle_choice_get (CyCycleChoice *self)
{
  int nth = find_item (self, cy_session_get_cycle (self->session));

  return nth >= 0 ? g_ptr_array_index (self->items, nth) : NULL;
}

/**
 * cy_cycle_choice_get_all:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable) (element-type CyCycleItem): the cycles, newest first; %NULL
 *   before they were read
 */
GPtrArray *
cy_cycle_choice_get_all (CyCycleChoice *self)
{
  return self->items;
}
