/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A picture with a frame on it that pointer and keys move and resize. */
#include "cy-crop-area.h"

#include <glib/gi18n.h>

#define WIDTH 376 /* px, of the picture at most */
#define HEIGHT 440
#define LEAST 200
#define MARGIN 8   /* for the corners that stick out */
#define REACH 16.0 /* px around a corner that take hold of it */
#define HANDLE 12.0
#define KEY_STEPS 50 /* of the width of the frame */
#define KEY_FACTOR 1.05

struct _CyCropArea
{
  GtkWidget parent_instance;

  GdkTexture  *texture; /* as large as it can be shown */
  CyCropFrame  frame;
  CyCropFrame  held_frame; /* as it was when it was taken hold of */
  CyCropCorner corner;
  gboolean     holding;
};

G_DEFINE_FINAL_TYPE (CyCropArea, cy_crop_area, GTK_TYPE_WIDGET)

/* ---- Where things are ---- */

typedef struct
{
  double x;
  double y;
  double scale;
} Place;

static Place
get_place (CyCropArea *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * MARGIN;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2.0 * MARGIN;
  double scale = MIN (width / self->frame.width, height / self->frame.height);

  return (Place){ .x = MARGIN + (width - self->frame.width * scale) / 2,
                  .y = MARGIN + (height - self->frame.height * scale) / 2,
                  .scale = scale };
}

static void
get_corner (const CyCropFrame *frame, CyCropCorner corner, double *x, double *y)
{
  gboolean right = corner == CY_CROP_CORNER_TOP_RIGHT || corner == CY_CROP_CORNER_BOTTOM_RIGHT;
  gboolean bottom = corner == CY_CROP_CORNER_BOTTOM_LEFT || corner == CY_CROP_CORNER_BOTTOM_RIGHT;

  *x = frame->x + (right ? frame->w : 0);
  *y = frame->y + (bottom ? cy_crop_frame_get_height (frame) : 0);
}

/* The corner within reach of a point of the widget. */
static CyCropCorner
find_corner (CyCropArea *self, double x, double y)
{
  Place place = get_place (self);

  for (CyCropCorner i = CY_CROP_CORNER_TOP_LEFT; i <= CY_CROP_CORNER_BOTTOM_RIGHT; i++)
    {
      double at_x;
      double at_y;

      get_corner (&self->frame, i, &at_x, &at_y);
      if (ABS (place.x + at_x * place.scale - x) <= REACH &&
          ABS (place.y + at_y * place.scale - y) <= REACH)
        return i;
    }

  return CY_CROP_CORNER_NONE;
}

static gboolean
is_inside (CyCropArea *self, double x, double y)
{
  Place  place = get_place (self);
  double at_x = (x - place.x) / place.scale - self->frame.x;
  double at_y = (y - place.y) / place.scale - self->frame.y;

  return at_x >= 0 && at_x <= self->frame.w && at_y >= 0 &&
         at_y <= cy_crop_frame_get_height (&self->frame);
}

/* ---- Drawing ---- */

static void
append_rect (GtkSnapshot *snapshot, const char *color, double x, double y, double w, double h)
{
  GdkRGBA rgba;

  gdk_rgba_parse (&rgba, color);
  gtk_snapshot_append_color (snapshot,
                             &rgba,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) w, (float) h));
}

/* What is cut off is dimmed. */
static void
append_shade (GtkSnapshot *snapshot, const graphene_rect_t *picture, const graphene_rect_t *frame)
{
  const char *shade = "rgba(0,0,0,0.55)";
  double      left = frame->origin.x - picture->origin.x;
  double      top = frame->origin.y - picture->origin.y;
  double      right = picture->size.width - left - frame->size.width;
  double      bottom = picture->size.height - top - frame->size.height;
  double      below = frame->origin.y + frame->size.height;

  append_rect (snapshot, shade, picture->origin.x, picture->origin.y, picture->size.width, top);
  append_rect (snapshot, shade, picture->origin.x, below, picture->size.width, bottom);
  append_rect (snapshot, shade, picture->origin.x, frame->origin.y, left, frame->size.height);
  append_rect (snapshot,
               shade,
               frame->origin.x + frame->size.width,
               frame->origin.y,
               right,
               frame->size.height);
}

static void
append_corners (GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  for (guint i = 0; i < 4; i++)
    {
      double x = frame->origin.x + (i % 2 ? frame->size.width : 0) - HANDLE / 2;
      double y = frame->origin.y + (i / 2 ? frame->size.height : 0) - HANDLE / 2;

      append_rect (snapshot, "#8f1a1d", x, y, HANDLE, HANDLE);
      append_rect (snapshot, "#ffffff", x + 2, y + 2, HANDLE - 4, HANDLE - 4);
    }
}

static void
append_frame (GtkSnapshot *snapshot, const graphene_rect_t *frame)
{
  const float    widths[] = { 2, 2, 2, 2 };
  GdkRGBA        white = { 1, 1, 1, 1 };
  const GdkRGBA  colors[] = { white, white, white, white };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, frame, 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
  append_corners (snapshot, frame);
}

static void
cy_crop_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CyCropArea     *self = CY_CROP_AREA (widget);
  Place           place = get_place (self);
  graphene_rect_t picture;
  graphene_rect_t frame;

  if (place.scale <= 0)
    return;
  graphene_rect_init (&picture,
                      (float) place.x,
                      (float) place.y,
                      (float) (self->frame.width * place.scale),
                      (float) (self->frame.height * place.scale));
  graphene_rect_init (&frame,
                      (float) (place.x + self->frame.x * place.scale),
                      (float) (place.y + self->frame.y * place.scale),
                      (float) (self->frame.w * place.scale),
                      (float) (cy_crop_frame_get_height (&self->frame) * place.scale));
  gtk_snapshot_append_texture (snapshot, self->texture, &picture);
  append_shade (snapshot, &picture, &frame);
  append_frame (snapshot, &frame);
}

static void
cy_crop_area_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  const CyCropFrame *frame = &CY_CROP_AREA (widget)->frame;
  double             scale = MIN (WIDTH / frame->width, HEIGHT / frame->height);
  gboolean           across = orientation == GTK_ORIENTATION_HORIZONTAL;
  int                wanted = (int) ((across ? frame->width : frame->height) * scale);

  *minimum = LEAST;
  *natural = MAX (wanted + 2 * MARGIN, LEAST);
}

/* ---- The pointer ---- */

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, CyCropArea *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->corner = find_corner (self, x, y);
  self->holding = self->corner != CY_CROP_CORNER_NONE || is_inside (self, x, y);
  self->held_frame = self->frame;
  gtk_gesture_set_state (GTK_GESTURE (drag),
                         self->holding ? GTK_EVENT_SEQUENCE_CLAIMED : GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, CyCropArea *self)
{
  Place  place = get_place (self);
  double x;
  double y;

  if (!self->holding)
    return;
  self->frame = self->held_frame;
  if (self->corner == CY_CROP_CORNER_NONE)
    cy_crop_frame_move (&self->frame, dx / place.scale, dy / place.scale);
  else
    {
      get_corner (&self->held_frame, self->corner, &x, &y);
      cy_crop_frame_drag (&self->frame, self->corner, x + dx / place.scale, y + dy / place.scale);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static const char *const cursors[] = {
  [CY_CROP_CORNER_NONE] = "move",
  [CY_CROP_CORNER_TOP_LEFT] = "nw-resize",
  [CY_CROP_CORNER_TOP_RIGHT] = "ne-resize",
  [CY_CROP_CORNER_BOTTOM_LEFT] = "sw-resize",
  [CY_CROP_CORNER_BOTTOM_RIGHT] = "se-resize",
};

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, CyCropArea *self)
{
  CyCropCorner corner = find_corner (self, x, y);
  const char  *cursor = cursors[corner];

  if (corner == CY_CROP_CORNER_NONE && !is_inside (self, x, y))
    cursor = NULL;
  if (!self->holding)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, CyCropArea *self)
{
  self->holding = FALSE;
}

static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, CyCropArea *self)
{
  cy_crop_frame_scale (&self->frame, dy < 0 ? KEY_FACTOR : 1 / KEY_FACTOR);
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

/* ---- Keys ---- */

static const struct
{
  guint key;
  int   dx;
  int   dy;
} moves[] = {
  { GDK_KEY_Left, -1, 0 },    { GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_Right, 1, 0 },
  { GDK_KEY_KP_Right, 1, 0 }, { GDK_KEY_Up, 0, -1 },      { GDK_KEY_KP_Up, 0, -1 },
  { GDK_KEY_Down, 0, 1 },     { GDK_KEY_KP_Down, 0, 1 },
};

/* Ten steps at once with Shift. */
static gboolean
move_by_key (CyCropArea *self, guint key, GdkModifierType state)
{
  double step = self->frame.w / KEY_STEPS * (state & GDK_SHIFT_MASK ? 10 : 1);

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (moves[i].key == key)
      {
        cy_crop_frame_move (&self->frame, moves[i].dx * step, moves[i].dy * step);
        return TRUE;
      }

  return FALSE;
}

/* The equals sign is the plus without Shift. */
static gboolean
resize_by_key (CyCropArea *self, guint key)
{
  if (key == GDK_KEY_plus || key == GDK_KEY_KP_Add || key == GDK_KEY_equal)
    cy_crop_frame_scale (&self->frame, KEY_FACTOR);
  else if (key == GDK_KEY_minus || key == GDK_KEY_KP_Subtract)
    cy_crop_frame_scale (&self->frame, 1 / KEY_FACTOR);
  else if (key == GDK_KEY_Home)
    cy_crop_frame_init (&self->frame, self->frame.width, self->frame.height);
  else
    return FALSE;

  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, CyCropArea *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) ||
      (!move_by_key (self, key, state) && !resize_by_key (self, key)))
    return FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));

  return TRUE;
}

/* ---- Class ---- */

static void
cy_crop_area_dispose (GObject *object)
{
  g_clear_object (&CY_CROP_AREA (object)->texture);

  G_OBJECT_CLASS (cy_crop_area_parent_class)->dispose (object);
}

static void
cy_crop_area_class_init (CyCropAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cy_crop_area_dispose;
  widget_class->snapshot = cy_crop_area_snapshot;
  widget_class->measure = cy_crop_area_measure;
  gtk_widget_class_set_css_name (widget_class, "croparea");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cy_crop_area_init (CyCropArea *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Part of the picture that is used"),
                                  -1);
}

/**
 * cy_crop_area_new:
 * @picture: to cut a portrait from
 *
 * Returns: (transfer floating): the picture with a frame on it
 */
GtkWidget *
cy_crop_area_new (GdkPixbuf *picture)
{
  CyCropArea *self = g_object_new (CY_TYPE_CROP_AREA, NULL);
  int         width = gdk_pixbuf_get_width (picture);
  int         height = gdk_pixbuf_get_height (picture);
  /* Scaled once here, not at every move of the frame; twice over, for fine screens. */
  double scale = MIN (2.0 * HEIGHT / MAX (width, height), 1);
  g_autoptr (GdkPixbuf) shown = gdk_pixbuf_scale_simple (picture,
                                                         (int) MAX (width * scale, 1),
                                                         (int) MAX (height * scale, 1),
                                                         GDK_INTERP_BILINEAR);

  self->texture = gdk_texture_new_for_pixbuf (shown);
  cy_crop_frame_init (&self->frame, width, height);

  return GTK_WIDGET (self);
}

/**
 * cy_crop_area_get_frame:
 * @self: an area
 *
 * Returns: (transfer none): the frame in pixels of the picture
 */
const CyCropFrame *
cy_crop_area_get_frame (CyCropArea *self)
{
  return &self->frame;
}
