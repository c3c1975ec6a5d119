/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CY_PORTRAIT_RATIO: width to height of the photo on the official form, 3.63 × 4.90 cm */
#define CY_PORTRAIT_RATIO (3.63 / 4.90)

/**
 * CyCropFrame:
 * @width: of the picture, in pixels
 * @height: of the picture, in pixels
 * @x: left edge of the frame
 * @y: upper edge of the frame
 * @w: width of the frame; its height follows from %CY_PORTRAIT_RATIO
 *
 * A portrait in a picture. It never reaches out of the picture.
 */
typedef struct
{
  double width;
  double height;
  double x;
  double y;
  double w;
} CyCropFrame;

/**
 * CyCropCorner:
 * @CY_CROP_CORNER_NONE: the whole frame
 * @CY_CROP_CORNER_TOP_LEFT: see there
 * @CY_CROP_CORNER_TOP_RIGHT: see there
 * @CY_CROP_CORNER_BOTTOM_LEFT: see there
 * @CY_CROP_CORNER_BOTTOM_RIGHT: see there
 *
 * What is taken hold of.
 */
typedef enum
{
  CY_CROP_CORNER_NONE,
  CY_CROP_CORNER_TOP_LEFT,
  CY_CROP_CORNER_TOP_RIGHT,
  CY_CROP_CORNER_BOTTOM_LEFT,
  CY_CROP_CORNER_BOTTOM_RIGHT,
} CyCropCorner;

gboolean cy_crop_is_portrait (double width, double height);
void     cy_crop_frame_init (CyCropFrame *self, double width, double height);
double   cy_crop_frame_get_height (const CyCropFrame *self);
void     cy_crop_frame_move (CyCropFrame *self, double dx, double dy);
void     cy_crop_frame_scale (CyCropFrame *self, double factor);
void     cy_crop_frame_drag (CyCropFrame *self, CyCropCorner corner, double x, double y);

G_END_DECLS
