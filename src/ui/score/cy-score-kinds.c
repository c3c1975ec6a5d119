/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Goes from a routine cycle to the year-end one of the same scheme, and back. */
#include "cy-score-kinds.h"

#include "cy-cycle-list.h"

#include <glib/gi18n.h>

enum
{
  ROUTINE,
  YEARLY,
  N_KINDS
};

struct _CyScoreKinds
{
  GtkBox parent_instance;

  GtkWidget *buttons[N_KINDS];

  CySession         *session;
  GPtrArray         *cycles; /* (nullable): of CyCycleItem */
  const CyCycleItem *now;    /* (nullable): of them */
  gboolean           is_filling;
};

G_DEFINE_FINAL_TYPE (CyScoreKinds, cy_score_kinds, GTK_TYPE_BOX)

static gboolean
is_of_kind (const CyCycleItem *item, guint kind)
{
  return g_str_equal (item->kind, CY_CYCLE_YEAR_END) == (kind == YEARLY);
}

/* The newest cycle of the same scheme that is of the other kind. */
static gint64
find_sibling (CyScoreKinds *self, guint kind)
{
  for (guint i = 0; self->now != NULL && i < self->cycles->len; i++)
    {
      const CyCycleItem *item = g_ptr_array_index (self->cycles, i);

      if (item->scheme == self->now->scheme && is_of_kind (item, kind))
        return item->id;
    }

  return 0;
}

static void
toggled_cb (GtkToggleButton *button, CyScoreKinds *self)
{
  guint  kind = GTK_WIDGET (button) == self->buttons[YEARLY] ? YEARLY : ROUTINE;
  gint64 cycle;

  if (self->is_filling || !gtk_toggle_button_get_active (button))
    return;
  cycle = find_sibling (self, kind);
  if (cycle != 0)
    cy_session_set_cycle (self->session, cycle);
}

static void
cy_score_kinds_dispose (GObject *object)
{
  CyScoreKinds *self = CY_SCORE_KINDS (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);

  G_OBJECT_CLASS (cy_score_kinds_parent_class)->dispose (object);
}

static void
cy_score_kinds_class_init (CyScoreKindsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cy_score_kinds_dispose;
}

/* Not #CySegments: none of the two is chosen before there is a cycle. */
static void
cy_score_kinds_init (CyScoreKinds *self)
{
  const char *const titles[N_KINDS] = { _ ("Routine"), _ ("Year-end") };

  gtk_widget_add_css_class (GTK_WIDGET (self), "segments");
  for (guint i = 0; i < N_KINDS; i++)
    {
      self->buttons[i] = gtk_toggle_button_new_with_label (titles[i]);
      g_signal_connect (self->buttons[i], "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (self), self->buttons[i]);
    }
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[YEARLY]),
                               GTK_TOGGLE_BUTTON (self->buttons[ROUTINE]));
}

GtkWidget *
cy_score_kinds_new (CySession *session)
{
  CyScoreKinds *self = g_object_new (CY_TYPE_SCORE_KINDS, NULL);

  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * cy_score_kinds_show:
 * @self: the choice
 * @cycles: (element-type CyCycleItem): all there are
 * @cycle: id of the one that is looked at, 0 for none
 */
void
cy_score_kinds_show (CyScoreKinds *self, GPtrArray *cycles, gint64 cycle)
{
  g_ptr_array_ref (cycles);
  g_clear_pointer (&self->cycles, g_ptr_array_unref);
  self->cycles = cycles;
  self->now = cy_cycle_list_find (cycles, cycle);
  if (self->now == NULL)
    return;
  self->is_filling = TRUE;
  for (guint i = 0; i < N_KINDS; i++)
    {
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                    is_of_kind (self->now, i));
      gtk_widget_set_sensitive (self->buttons[i],
                                is_of_kind (self->now, i) || find_sibling (self, i) != 0);
    }
  self->is_filling = FALSE;
}
