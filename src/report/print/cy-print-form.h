/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _CyPrintForm CyPrintForm;

/**
 * CyPrintCell:
 * @text: (nullable): what stands in it
 * @width: its share of the row
 * @is_label: whether it names what stands beside or below it
 * @center: whether its text stands in the middle; that of a label always does
 */
typedef struct
{
  const char *text;
  guint       width;
  gboolean    is_label;
  gboolean    center;
} CyPrintCell;

/**
 * CyPrintRowFlags:
 * @CY_PRINT_ROW_BESIDE_PICTURE: leaves room for the picture at the right; rows of this kind come
 *   first
 * @CY_PRINT_ROW_BELOW_PICTURE: its cells are as wide as beside the picture, and the last one
 * reaches under it, so that the lines run through
 * @CY_PRINT_ROW_KEEP: stands on the page of the row behind it
 */
typedef enum
{
  CY_PRINT_ROW_NONE = 0,
  CY_PRINT_ROW_BESIDE_PICTURE = 1 << 0,
  CY_PRINT_ROW_BELOW_PICTURE = 1 << 1,
  CY_PRINT_ROW_KEEP = 1 << 2,
} CyPrintRowFlags;

CyPrintForm *cy_print_form_new (const char *title);
void         cy_print_form_free (CyPrintForm *self);
void         cy_print_form_set_lines (CyPrintForm *self, const char *left, const char *right);
void         cy_print_form_set_picture (CyPrintForm *self, cairo_surface_t *picture);
void         cy_print_form_add_heading (CyPrintForm *self, const char *text);
void         cy_print_form_add_row (CyPrintForm       *self,
                                    const CyPrintCell *cells,
                                    guint              n_cells,
                                    CyPrintRowFlags    flags);
guint        cy_print_form_paginate (CyPrintForm *self, double width, double height);
void         cy_print_form_draw_page (const CyPrintForm *self, cairo_t *cr, guint page);
gboolean     cy_print_form_write_pdf (CyPrintForm *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPrintForm, cy_print_form_free)

G_END_DECLS
