/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** CY_PRINT_OFFICIAL_LINES: on a page; GB/T 9704-2012 */
#define CY_PRINT_OFFICIAL_LINES 22

/** CY_PRINT_OFFICIAL_CHARS: Han characters in a line */
#define CY_PRINT_OFFICIAL_CHARS 28

/** Sizes of the type, in points: 二号, 三号, 四号 */
#define CY_PRINT_OFFICIAL_TITLE_SIZE 22.0
#define CY_PRINT_OFFICIAL_TEXT_SIZE 16.0
#define CY_PRINT_OFFICIAL_NUMBER_SIZE 14.0

typedef struct _CyPrintOfficial CyPrintOfficial;

/**
 * CyPrintOfficialKind:
 * @CY_PRINT_OFFICIAL_TITLE: of the paper
 * @CY_PRINT_OFFICIAL_HEADING: 一、
 * @CY_PRINT_OFFICIAL_SUBHEADING: （一）
 * @CY_PRINT_OFFICIAL_TEXT: all else
 * @CY_PRINT_OFFICIAL_SIGNATURE: who wrote it and when
 *
 * What a line is, and so its type.
 */
typedef enum
{
  CY_PRINT_OFFICIAL_TITLE,
  CY_PRINT_OFFICIAL_HEADING,
  CY_PRINT_OFFICIAL_SUBHEADING,
  CY_PRINT_OFFICIAL_TEXT,
  CY_PRINT_OFFICIAL_SIGNATURE,
} CyPrintOfficialKind;

CyPrintOfficial *cy_print_official_new (const char *text);
void             cy_print_official_free (CyPrintOfficial *self);
guint            cy_print_official_get_n_pages (const CyPrintOfficial *self);
const char      *cy_print_official_get_line (const CyPrintOfficial *self,
                                             guint                  page,
                                             guint                  row,
                                             CyPrintOfficialKind   *kind);
void             cy_print_official_draw_page (const CyPrintOfficial *self, cairo_t *cr, guint page);
gboolean
cy_print_official_write_pdf (const CyPrintOfficial *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPrintOfficial, cy_print_official_free)

G_END_DECLS
