/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The line of column heads: a click sorts, dragging moves or resizes, and the keys do the same. */
#include "cy-style.h"
#include "cy-table-head.h"

#include <glib/gi18n.h>

#define EDGE 5
#define DRAG_FROM 8
#define KEY_STEP 8
#define STRIPE 3

#define CY_TYPE_TABLE_HEADER (cy_table_header_get_type ())
G_DECLARE_FINAL_TYPE (CyTableHeader, cy_table_header, CY, TABLE_HEADER, GtkWidget)

struct _CyTableHeader
{
  GtkWidget parent_instance;

  CyTable     *table;
  CyTableLane *lane;   /* under the pointer when it was pressed */
  CyTableLane *target; /* where it would be put */
  int          width;  /* at the press, while resizing; 0 while not */
  CyTableLane *focus;  /* whose head has or had the focus */
};

G_DEFINE_FINAL_TYPE (CyTableHeader, cy_table_header, GTK_TYPE_WIDGET)

static CyTableLane *
lane_of (GtkWidget *child)
{
  return CY_IS_TABLE_HEAD (child) ? cy_table_head_get_lane (CY_TABLE_HEAD (child)) : NULL;
}

static GtkWidget *
make_head (GtkWidget *parent)
{
  GtkWidget *head = cy_table_head_new ();

  gtk_widget_set_parent (head, parent);

  return head;
}

static void
give_lane (GtkWidget *child, CyTableLane *lane)
{
  cy_table_head_set_lane (CY_TABLE_HEAD (child), lane);
}

static GtkWidget *
head_of (CyTableHeader *self, CyTableLane *lane)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL && (lane == NULL || lane_of (child) != lane))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* The column whose right edge is under @x. */
static CyTableLane *
edge_at (CyTableHeader *self, double x)
{
  GPtrArray *lanes = self->table->columns->in_sight;

  for (guint i = 0; i < lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (lanes, i);

      if (ABS (x - (lane->x + lane->w)) <= EDGE &&
          (lane->held || lane->x + lane->w > self->table->columns->held))
        return lane;
    }

  return NULL;
}

static void
mark (CyTableHeader *self, CyTableLane *lane, const char *name, gboolean on)
{
  GtkWidget *head = head_of (self, lane);

  if (head == NULL)
    return;

  if (on)
    gtk_widget_add_css_class (head, name);
  else
    gtk_widget_remove_css_class (head, name);
}

static void
aim (CyTableHeader *self, CyTableLane *target)
{
  if (target == self->target)
    return;

  mark (self, self->target, "target", FALSE);
  self->target = target;
  if (target != self->lane)
    mark (self, target, "target", TRUE);
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, CyTableHeader *self)
{
  CyTableLane *edge = edge_at (self, x);

  self->lane = edge != NULL ? edge : cy_table_columns_at (self->table->columns, (int) x);
  self->width = edge != NULL ? edge->w : 0;
  self->target = NULL;
  if (self->lane == NULL)
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, CyTableHeader *self)
{
  double x;
  double y;

  if (self->lane == NULL)
    return;

  if (self->width > 0)
    {
      cy_table_resize_lane (self->table, self->lane, self->width + (int) dx);
      return;
    }

  if (ABS (dx) < DRAG_FROM && self->target == NULL)
    return;

  mark (self, self->lane, "dragged", TRUE);
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  aim (self, cy_table_columns_at (self->table->columns, (int) (x + dx)));
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, CyTableHeader *self)
{
  CyTableLane *lane = g_steal_pointer (&self->lane);
  CyTableLane *target = self->target;

  mark (self, lane, "dragged", FALSE);
  aim (self, NULL);
  if (lane == NULL || self->width > 0)
    return;

  if (target != NULL)
    cy_table_move_lane (self->table, lane, target);
  else if (ABS (dx) < DRAG_FROM)
    cy_table_next_sort (self->table, lane);
}

static void
menu_cb (GtkGestureClick *click, int n_press, double x, double y, CyTableHeader *self)
{
  cy_table_popup_chooser (self->table, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, CyTableHeader *self)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), edge_at (self, x) ? "col-resize" : NULL);
}

static void
focus_lane (CyTableHeader *self, CyTableLane *lane)
{
  GtkWidget *head;

  cy_table_scroll_to_lane (self->table, lane);
  head = head_of (self, lane);
  if (head != NULL && gtk_widget_grab_focus (head))
    self->focus = lane;
}

static void
walk (CyTableHeader *self, int step, GdkModifierType state)
{
  CyTableLane *next = cy_table_columns_next (self->table->columns, self->focus, step);

  if (state & GDK_SHIFT_MASK)
    cy_table_resize_lane (self->table, self->focus, self->focus->w + step * KEY_STEP);
  else if (state & GDK_ALT_MASK)
    cy_table_move_lane (self->table, self->focus, next);
  else
    self->focus = next;
  focus_lane (self, self->focus);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        CyTableHeader         *self)
{
  GtkWidget *head = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (head == NULL || lane_of (head) == NULL)
    return GDK_EVENT_PROPAGATE;

  self->focus = lane_of (head);
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      walk (self, -1, state);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      walk (self, 1, state);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      cy_table_next_sort (self->table, self->focus);
      return GDK_EVENT_STOP;
    case GDK_KEY_Menu:
      cy_table_choose_columns (self->table);
      return GDK_EVENT_STOP;
    case GDK_KEY_F10:
      if (state & GDK_SHIFT_MASK)
        cy_table_choose_columns (self->table);
      return (state & GDK_SHIFT_MASK) != 0;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* One stop for the tab key, as the body is. */
static gboolean
cy_table_header_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CyTableHeader *self = CY_TABLE_HEADER (widget);

  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;

  if (self->focus == NULL || self->focus->hidden)
    self->focus = cy_table_columns_next (self->table->columns, NULL, 0);
  if (self->focus == NULL)
    return FALSE;

  focus_lane (self, self->focus);

  return gtk_widget_get_focus_child (widget) != NULL;
}

static PangoLayout *
group_layout (CyTableHeader *self, const char *group)
{
  PangoLayout   *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), group);
  PangoAttrList *bold = pango_attr_list_new ();

  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_attr_list_unref (bold);

  return layout;
}

/* Height of the line of group titles; 0 without groups. */
static int
group_height (CyTableHeader *self)
{
  GPtrArray *lanes = self->table->columns->in_sight;

  for (guint i = 0; i < lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (lanes, i);

      if (lane->spec.group != NULL)
        {
          g_autoptr (PangoLayout) layout = group_layout (self, lane->spec.group);
          int height;

          pango_layout_get_pixel_size (layout, NULL, &height);
          return STRIPE + height + 2;
        }
    }

  return 0;
}

static void
draw_group (CyTableHeader *self, GtkSnapshot *snapshot, const char *group, int x, int w, guint nth)
{
  static const char *const stripes[] = { "cy_crimson", "cy_steel", "cy_ochre", "cy_slate" };
  GtkWidget               *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout = group_layout (self, group);
  GdkRGBA color;
  float   height = (float) gtk_widget_get_height (widget);

  cy_style_get_color (widget, stripes[nth % G_N_ELEMENTS (stripes)], &color);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, w, STRIPE));
  cy_style_get_color (widget, "cy_line", &color);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, 1, height));
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x + w, 0, 1, height));
  pango_layout_set_width (layout, MAX (w - 4, 0) * PANGO_SCALE);
  gtk_snapshot_render_layout (snapshot,
                              gtk_widget_get_style_context (widget),
                              x + 2,
                              STRIPE + 1,
                              layout);
}

/* Neighbours with the same group are one; @nth counts groups from the first column on, so that a
 * group keeps its stripe while it scrolls. */
static void
draw_groups (CyTableHeader *self, GtkSnapshot *snapshot)
{
  GPtrArray  *lanes = self->table->columns->lanes;
  const char *group = NULL;
  guint       nth = 0;
  int         from = 0;
  int         to = 0;

  for (guint i = 0; i <= lanes->len; i++)
    {
      CyTableLane *lane = i < lanes->len ? g_ptr_array_index (lanes, i) : NULL;
      const char  *next = lane != NULL ? lane->spec.group : NULL;

      if (lane != NULL && lane->hidden)
        continue;
      if (group != NULL && g_strcmp0 (group, next) != 0)
        draw_group (self, snapshot, group, from, to - from, nth++);
      if (next != NULL && g_strcmp0 (group, next) != 0)
        from = lane->x;
      if (lane != NULL)
        to = lane->x + lane->w;
      group = next;
    }
}

static void
cy_table_header_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  CyTableHeader *self = CY_TABLE_HEADER (widget);
  GtkWidget     *child = gtk_widget_get_first_child (widget);

  *minimum = 0;
  for (; child != NULL && orientation == GTK_ORIENTATION_VERTICAL;
       child = gtk_widget_get_next_sibling (child))
    {
      CyTableLane *lane = lane_of (child);
      int          height;

      if (lane == NULL)
        continue;
      gtk_widget_measure (child, orientation, lane->w, &height, NULL, NULL, NULL);
      *minimum = MAX (*minimum, height + (lane->spec.group != NULL ? group_height (self) : 0));
    }
  *natural = *minimum;
}

static void
cy_table_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CyTableHeader *self = CY_TABLE_HEADER (widget);
  GtkWidget     *child = gtk_widget_get_first_child (widget);
  int            groups = group_height (self);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      CyTableLane *lane = lane_of (child);
      int          y = lane != NULL && lane->spec.group != NULL ? groups : 0;

      if (lane != NULL)
        cy_table_allocate_lane (child, lane, y, height - y);
      else if (GTK_IS_POPOVER (child))
        gtk_popover_present (GTK_POPOVER (child));
    }
}

static void
cy_table_header_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CyTableHeader *self = CY_TABLE_HEADER (widget);
  int            held = self->table->columns->held;
  int            width = gtk_widget_get_width (widget);
  int            height = gtk_widget_get_height (widget);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (held, 0, MAX (width - held, 0), height));
  draw_groups (self, snapshot);
  gtk_snapshot_pop (snapshot);
  cy_table_snapshot_lanes (widget, snapshot, held, lane_of);
}

static void
cy_table_header_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cy_table_header_parent_class)->dispose (object);
}

static void
cy_table_header_class_init (CyTableHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_table_header_dispose;
  widget_class->measure = cy_table_header_measure;
  widget_class->size_allocate = cy_table_header_size_allocate;
  widget_class->snapshot = cy_table_header_snapshot;
  widget_class->focus = cy_table_header_focus;
  gtk_widget_class_set_css_name (widget_class, "cytableheader");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
cy_table_header_init (CyTableHeader *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *menu = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Column heads"),
                                  -1);
}

GtkWidget *
cy_table_header_new (CyTable *table)
{
  CyTableHeader *self = g_object_new (CY_TYPE_TABLE_HEADER, NULL);

  self->table = table;

  return GTK_WIDGET (self);
}

/* Shows the heads of the columns in sight, and which of them sorts. */
void
cy_table_header_sync (GtkWidget *header)
{
  CyTableHeader *self = CY_TABLE_HEADER (header);
  CyTable       *table = self->table;
  GtkWidget     *child;

  cy_table_match_lanes (header, table->columns, lane_of, make_head, give_lane);
  for (child = gtk_widget_get_first_child (header); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (lane_of (child) != NULL)
      {
        gboolean sorted = g_strcmp0 (table->sort, lane_of (child)->spec.id) == 0;

        cy_table_head_set_sort (CY_TABLE_HEAD (child), sorted, table->descending);
        gtk_widget_queue_allocate (child);
      }
  gtk_widget_queue_allocate (header);
  cy_table_header_mark (header);
}

/* In a sheet the head of the active cell stands out. */
void
cy_table_header_mark (GtkWidget *header)
{
  CyTable *table = CY_TABLE_HEADER (header)->table;

  for (GtkWidget *child = gtk_widget_get_first_child (header); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (lane_of (child) != NULL && table->cell_mode && lane_of (child) == table->cursor_lane)
      gtk_widget_add_css_class (child, "current");
    else
      gtk_widget_remove_css_class (child, "current");
}

/* The columns are about to be freed. */
void
cy_table_header_forget (GtkWidget *header)
{
  CyTableHeader *self = CY_TABLE_HEADER (header);
  GtkWidget     *child;

  self->lane = NULL;
  self->target = NULL;
  self->focus = NULL;
  while ((child = gtk_widget_get_first_child (header)) != NULL)
    gtk_widget_unparent (child);
}
