/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Children side by side at their own widths, in as many lines as that takes. */
#include "cy-flow.h"

#include <math.h>

struct _CyFlow
{
  GtkWidget parent_instance;

  int    spacing; /* px */
  double align;   /* of a line: 0 left, 1 right */
};

G_DEFINE_FINAL_TYPE (CyFlow, cy_flow, GTK_TYPE_WIDGET)

typedef struct
{
  GtkWidget *first;
  GtkWidget *end; /* the first child of the next line */
  int        width;
  int        height;
} Line;

static int
natural (GtkWidget *child, GtkOrientation orientation)
{
  int size;

  gtk_widget_measure (child, orientation, -1, NULL, &size, NULL, NULL);

  return size;
}

/* The line that begins with @first, at most @width wide unless one child is wider. */
static Line
take_line (CyFlow *self, GtkWidget *first, int width)
{
  Line line = { .first = first };

  for (line.end = first; line.end != NULL; line.end = gtk_widget_get_next_sibling (line.end))
    {
      int w;

      if (!gtk_widget_should_layout (line.end))
        continue;
      w = natural (line.end, GTK_ORIENTATION_HORIZONTAL) + (line.width > 0 ? self->spacing : 0);
      if (line.width > 0 && line.width + w > width)
        break;
      line.width += w;
      line.height = MAX (line.height, natural (line.end, GTK_ORIENTATION_VERTICAL));
    }

  return line;
}

static void
measure_width (CyFlow *self, int *minimum, int *all)
{
  *minimum = 0;
  *all = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int w;

      if (!gtk_widget_should_layout (child))
        continue;
      w = natural (child, GTK_ORIENTATION_HORIZONTAL);
      *minimum = MAX (*minimum, w);
      *all += w + (*all > 0 ? self->spacing : 0);
    }
}

static int
measure_height (CyFlow *self, int width)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));
  int        height = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width < 0 ? G_MAXINT : width);

      if (line.height > 0)
        height += line.height + (height > 0 ? self->spacing : 0);
      child = line.end;
    }

  return height;
}

static void
cy_flow_measure (GtkWidget     *widget,
                 GtkOrientation orientation,
                 int            for_size,
                 int           *minimum,
                 int           *wanted,
                 int           *minimum_baseline,
                 int           *natural_baseline)
{
  CyFlow *self = CY_FLOW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, wanted);
  else
    *minimum = *wanted = measure_height (self, for_size);
}

static void
allocate_line (CyFlow *self, const Line *line, int width, int y)
{
  int x = (int) floor (MAX (0, width - line->width) * self->align);

  for (GtkWidget *child = line->first; child != line->end;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { x, y, 0, line->height };

      if (!gtk_widget_should_layout (child))
        continue;
      place.width = natural (child, GTK_ORIENTATION_HORIZONTAL);
      gtk_widget_size_allocate (child, &place, -1);
      x += place.width + self->spacing;
    }
}

static void
cy_flow_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CyFlow    *self = CY_FLOW (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int        y = 0;

  while (child != NULL)
    {
      Line line = take_line (self, child, width);

      allocate_line (self, &line, width, y);
      y += line.height > 0 ? line.height + self->spacing : 0;
      child = line.end;
    }
}

static GtkSizeRequestMode
cy_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cy_flow_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_flow_parent_class)->dispose (object);
}

static void
cy_flow_class_init (CyFlowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_flow_dispose;
  widget_class->measure = cy_flow_measure;
  widget_class->size_allocate = cy_flow_size_allocate;
  widget_class->get_request_mode = cy_flow_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "cyflow");
}

static void
cy_flow_init (CyFlow *self)
{
}

/**
 * cy_flow_new:
 * @spacing: between children and between lines, in pixels
 * @align: where a line stands that is not full: 0 at the left, 1 at the right
 *
 * Returns: (transfer floating): an empty flow
 */
GtkWidget *
cy_flow_new (int spacing, double align)
{
  CyFlow *self = g_object_new (CY_TYPE_FLOW, NULL);

  self->spacing = spacing;
  self->align = align;

  return GTK_WIDGET (self);
}

/**
 * cy_flow_insert:
 * @self: a flow
 * @child: (transfer floating): what to put into it
 * @before: (nullable): the child it comes before, the last place for %NULL
 */
void
cy_flow_insert (CyFlow *self, GtkWidget *child, GtkWidget *before)
{
  g_return_if_fail (CY_IS_FLOW (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), before);
}
