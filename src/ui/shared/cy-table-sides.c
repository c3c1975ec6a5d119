/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What rows and header share: one child a column in sight, scrolling sideways under the held ones.
 */
#include "cy-table-private.h"

static void
snapshot_kind (GtkWidget *parent, GtkSnapshot *snapshot, gboolean held, CyTableLaneOf of)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      CyTableLane *lane = of (child);

      if (lane != NULL && lane->held == held)
        gtk_widget_snapshot_child (parent, child, snapshot);
    }
}

/* Draws the children; those that scroll are cut off at @held pixels from the left. */
void
cy_table_snapshot_lanes (GtkWidget *parent, GtkSnapshot *snapshot, int held, CyTableLaneOf of)
{
  int width = gtk_widget_get_width (parent);
  int height = gtk_widget_get_height (parent);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (held, 0, MAX (width - held, 0), height));
  snapshot_kind (parent, snapshot, FALSE, of);
  gtk_snapshot_pop (snapshot);
  snapshot_kind (parent, snapshot, TRUE, of);
}

void
cy_table_allocate_lane (GtkWidget *child, CyTableLane *lane, int y, int height)
{
  GtkAllocation place = { lane->x, y, lane->w - lane->gap, height };
  int           least;

  /* GTK wants to be asked before it is told. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

static GtkWidget *
take_spare (GtkWidget *parent, CyTableLaneOf of)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  while (child != NULL && (of (child) == NULL || of (child)->in_sight))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
find_child (GtkWidget *parent, GtkWidget *from, CyTableLane *lane, CyTableLaneOf of)
{
  /* In nearly all cases it is the very next one. */
  for (; from != NULL; from = gtk_widget_get_next_sibling (from))
    if (of (from) == lane)
      return from;

  return NULL;
}

/* Makes the children of @parent those of the columns in sight, from left to right; a child whose
 * column went out of sight is given one that came in. */
void
cy_table_match_lanes (GtkWidget      *parent,
                      CyTableColumns *columns,
                      CyTableLaneOf   of,
                      GtkWidget *(*make) (GtkWidget *parent),
                      void (*give) (GtkWidget *child, CyTableLane *lane))
{
  GtkWidget *last = NULL;
  GtkWidget *spare;

  for (guint i = 0; i < columns->in_sight->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (columns->in_sight, i);
      GtkWidget   *next =
        last != NULL ? gtk_widget_get_next_sibling (last) : gtk_widget_get_first_child (parent);
      GtkWidget *child = find_child (parent, next, lane, of);

      if (child == NULL)
        {
          child = take_spare (parent, of);
          if (child == NULL)
            child = make (parent);
          give (child, lane);
        }
      if (child != next)
        gtk_widget_insert_after (child, parent, last);
      last = child;
    }

  while ((spare = take_spare (parent, of)) != NULL)
    gtk_widget_unparent (spare);
}
