/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A stack that shows one page to everybody: GTK's tells assistive programs of all of them. */
#include "cy-stack.h"

static void
hide_others (GtkStack *stack)
{
  GtkWidget *shown = gtk_stack_get_visible_child (stack);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_accessible_update_state (GTK_ACCESSIBLE (child),
                                 GTK_ACCESSIBLE_STATE_HIDDEN,
                                 child != shown,
                                 -1);
}

static void
pages_changed_cb (GListModel *pages, guint position, guint removed, guint added, GtkStack *stack)
{
  hide_others (stack);
}

static void
visible_child_cb (GtkStack *stack)
{
  hide_others (stack);
  /* The stack itself asks only for its own place anew; what a page makes while it gets its place,
   * such as the rows of a table, would leave the window without one for a frame. */
  gtk_widget_queue_resize (GTK_WIDGET (stack));
}

/**
 * cy_stack_new:
 *
 * Returns: (transfer floating): a #GtkStack whose other pages are hidden from screen readers too
 */
GtkWidget *
cy_stack_new (void)
{
  GtkWidget *stack = gtk_stack_new ();
  g_autoptr (GtkSelectionModel) pages = gtk_stack_get_pages (GTK_STACK (stack));

  g_signal_connect (stack, "notify::visible-child", G_CALLBACK (visible_child_cb), NULL);
  g_signal_connect_object (pages, "items-changed", G_CALLBACK (pages_changed_cb), stack, 0);
  /* The stack makes them anew once nobody holds them. */
  g_object_set_data_full (G_OBJECT (stack), "pages", g_steal_pointer (&pages), g_object_unref);

  return stack;
}
