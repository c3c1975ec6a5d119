/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Where a portrait lies in a picture, and how far it can be moved and resized. */
#include "cy-crop-frame.h"

/* The studio formats: one inch and two inches are 0.71, the small two inches 0.78, and what cadre
 * systems cut is up to 0.82. */
#define LEAST_RATIO 0.70
#define LARGEST_RATIO 0.83
/* Fewer pixels than these print badly; a smaller picture is taken as large as it is. */
#define LEAST_WIDTH 120.0

static double
largest_width (const CyCropFrame *self)
{
  return MIN (self->width, self->height * CY_PORTRAIT_RATIO);
}

static void
set_width (CyCropFrame *self, double width)
{
  double largest = largest_width (self);

  self->w = CLAMP (width, MIN (LEAST_WIDTH, largest), largest);
}

static void
set_place (CyCropFrame *self, double x, double y)
{
  self->x = CLAMP (x, 0, MAX (self->width - self->w, 0));
  self->y = CLAMP (y, 0, MAX (self->height - cy_crop_frame_get_height (self), 0));
}

/**
 * cy_crop_is_portrait:
 * @width: of a picture, in pixels
 * @height: of the same
 *
 * Returns: whether it has the ratio of a portrait already
 */
gboolean
cy_crop_is_portrait (double width, double height)
{
  return height > 0 && width / height >= LEAST_RATIO && width / height <= LARGEST_RATIO;
}

/**
 * cy_crop_frame_init:
 * @self: (out caller-allocates): a frame
 * @width: of the picture, in pixels
 * @height: of the same
 *
 * As large as it can be, in the middle; of what is cut off in height, one third at the top, as
 * heads are in the upper half.
 */
void
cy_crop_frame_init (CyCropFrame *self, double width, double height)
{
  *self = (CyCropFrame){ .width = width, .height = height };
  set_width (self, largest_width (self));
  set_place (self, (width - self->w) / 2, (height - cy_crop_frame_get_height (self)) / 3);
}

double
cy_crop_frame_get_height (const CyCropFrame *self)
{
  return self->w / CY_PORTRAIT_RATIO;
}

/**
 * cy_crop_frame_move:
 * @self: a frame
 * @dx: to the right, in pixels of the picture
 * @dy: downwards
 *
 * Moves it as far as the picture reaches.
 */
void
cy_crop_frame_move (CyCropFrame *self, double dx, double dy)
{
  set_place (self, self->x + dx, self->y + dy);
}

/**
 * cy_crop_frame_scale:
 * @self: a frame
 * @factor: above 1 for larger
 *
 * Resizes it about its middle, within the picture.
 */
void
cy_crop_frame_scale (CyCropFrame *self, double factor)
{
  double x = self->x + self->w / 2;
  double y = self->y + cy_crop_frame_get_height (self) / 2;

  set_width (self, self->w * factor);
  set_place (self, x - self->w / 2, y - cy_crop_frame_get_height (self) / 2);
}

/**
 * cy_crop_frame_drag:
 * @self: a frame
 * @corner: which corner is held; the opposite one stays
 * @x: where the pointer is, in the picture
 * @y: the same
 */
void
cy_crop_frame_drag (CyCropFrame *self, CyCropCorner corner, double x, double y)
{
  gboolean left = corner == CY_CROP_CORNER_TOP_LEFT || corner == CY_CROP_CORNER_BOTTOM_LEFT;
  gboolean top = corner == CY_CROP_CORNER_TOP_LEFT || corner == CY_CROP_CORNER_TOP_RIGHT;
  double   fixed_x = left ? self->x + self->w : self->x;
  double   fixed_y = top ? self->y + cy_crop_frame_get_height (self) : self->y;
  double   room_x = left ? fixed_x : self->width - fixed_x;
  double   room_y = top ? fixed_y : self->height - fixed_y;
  double   wanted =
    MAX ((left ? fixed_x - x : x - fixed_x), (top ? fixed_y - y : y - fixed_y) * CY_PORTRAIT_RATIO);

  g_return_if_fail (corner != CY_CROP_CORNER_NONE);

  set_width (self, MIN (wanted, MIN (room_x, room_y * CY_PORTRAIT_RATIO)));
  set_place (self,
             left ? fixed_x - self->w : fixed_x,
             top ? fixed_y - cy_crop_frame_get_height (self) : fixed_y);
}
