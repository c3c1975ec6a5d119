/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _CyPrintSheet CyPrintSheet;

/** CY_PRINT_SHEET_SMALLEST: text that does not fit shrinks to this size, in points */
#define CY_PRINT_SHEET_SMALLEST 8.0

/**
 * CyPrintSheetFlags:
 * @CY_PRINT_SHEET_RULED: with a line around it
 * @CY_PRINT_SHEET_BOTTOM: text ends at the bottom
 * @CY_PRINT_SHEET_ONE_LINE: shrinks rather than wraps
 * @CY_PRINT_SHEET_UPRIGHT: Han characters stand one below the other
 * @CY_PRINT_SHEET_SPACED: characters stand apart, as in titles
 * @CY_PRINT_SHEET_TITLE: in the type of titles
 * @CY_PRINT_SHEET_CENTER: lines stand in the middle, not at the left
 * @CY_PRINT_SHEET_HEAD: in the type of headings
 * @CY_PRINT_SHEET_SUBHEAD: in that of the headings below them
 * @CY_PRINT_SHEET_PICTURE: the picture stands in it, where there is one, in the place of the text
 */
typedef enum
{
  CY_PRINT_SHEET_NONE = 0,
  CY_PRINT_SHEET_RULED = 1 << 0,
  CY_PRINT_SHEET_BOTTOM = 1 << 1,
  CY_PRINT_SHEET_ONE_LINE = 1 << 2,
  CY_PRINT_SHEET_UPRIGHT = 1 << 3,
  CY_PRINT_SHEET_SPACED = 1 << 4,
  CY_PRINT_SHEET_TITLE = 1 << 5,
  CY_PRINT_SHEET_CENTER = 1 << 6,
  CY_PRINT_SHEET_PICTURE = 1 << 7,
  CY_PRINT_SHEET_HEAD = 1 << 8,
  CY_PRINT_SHEET_SUBHEAD = 1 << 9,
} CyPrintSheetFlags;

/**
 * CyPrintSheetCell:
 * @x: of the left edge, in points from the corner of the paper, as the lengths that follow
 * @y: of the upper edge
 * @width: of it
 * @height: of it
 * @text: (nullable): what stands in it
 * @size: of the type, at most
 * @flags: see there
 */
typedef struct
{
  double            x;
  double            y;
  double            width;
  double            height;
  const char       *text;
  double            size;
  CyPrintSheetFlags flags;
} CyPrintSheetCell;

CyPrintSheet *cy_print_sheet_new (void);
void          cy_print_sheet_free (CyPrintSheet *self);
void          cy_print_sheet_add_page (CyPrintSheet *self);
void          cy_print_sheet_add_cell (CyPrintSheet *self, const CyPrintSheetCell *cell);
void          cy_print_sheet_set_picture (CyPrintSheet *self, cairo_surface_t *picture);
guint         cy_print_sheet_get_n_pages (const CyPrintSheet *self);
void          cy_print_sheet_draw_page (const CyPrintSheet *self, cairo_t *cr, guint page);
gboolean      cy_print_sheet_write_pdf (const CyPrintSheet *self, const char *path, GError **error);
char        **cy_print_sheet_wrap (const char *text, double size, double width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPrintSheet, cy_print_sheet_free)

G_END_DECLS
