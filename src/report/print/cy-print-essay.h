/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/** CY_PRINT_ESSAY_LINES: on a page; GB/T 9704-2012 */
#define CY_PRINT_ESSAY_LINES 22

/** CY_PRINT_ESSAY_CHARS: Han characters in a line */
#define CY_PRINT_ESSAY_CHARS 28

/** Sizes of the type, in points: 二号, 三号, 四号 */
#define CY_PRINT_ESSAY_TITLE_SIZE 22.0
#define CY_PRINT_ESSAY_TEXT_SIZE 16.0
#define CY_PRINT_ESSAY_NUMBER_SIZE 14.0

typedef struct _CyPrintEssay CyPrintEssay;

/**
 * CyPrintEssayKind:
 * @CY_PRINT_ESSAY_TITLE: of the paper
 * @CY_PRINT_ESSAY_HEADING: 一、
 * @CY_PRINT_ESSAY_SUBHEADING: （一）
 * @CY_PRINT_ESSAY_TEXT: all else
 * @CY_PRINT_ESSAY_SIGNATURE: who wrote it and when
 *
 * What a line is, and so its type.
 */
typedef enum
{
  CY_PRINT_ESSAY_TITLE,
  CY_PRINT_ESSAY_HEADING,
  CY_PRINT_ESSAY_SUBHEADING,
  CY_PRINT_ESSAY_TEXT,
  CY_PRINT_ESSAY_SIGNATURE,
} CyPrintEssayKind;

CyPrintEssay *cy_print_essay_new (const char *text);
void          cy_print_essay_free (CyPrintEssay *self);
guint         cy_print_essay_get_n_pages (const CyPrintEssay *self);
const char *
cy_print_essay_get_line (const CyPrintEssay *self, guint page, guint row, CyPrintEssayKind *kind);
void     cy_print_essay_draw_page (const CyPrintEssay *self, cairo_t *cr, guint page);
gboolean cy_print_essay_write_pdf (const CyPrintEssay *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPrintEssay, cy_print_essay_free)

G_END_DECLS
