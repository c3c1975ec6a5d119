/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct _CyPrintList CyPrintList;

/**
 * CyPrintColumn:
 * @title: its heading
 * @width: in half Han widths; all of them together share the width of the paper
 * @center: whether its cells stand in the middle
 */
typedef struct
{
  const char *title;
  guint       width;
  gboolean    center;
} CyPrintColumn;

CyPrintList *cy_print_list_new (const char *title, const CyPrintColumn *columns, guint n_columns);
void         cy_print_list_free (CyPrintList *self);
void         cy_print_list_set_lines (CyPrintList *self, const char *left, const char *right);
void         cy_print_list_add_row (CyPrintList *self, const char *const *texts);
gboolean     cy_print_list_is_wide (const CyPrintList *self);
guint        cy_print_list_paginate (CyPrintList *self, double width, double height);
void         cy_print_list_draw_page (const CyPrintList *self, cairo_t *cr, guint page);
gboolean     cy_print_list_write_pdf (CyPrintList *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPrintList, cy_print_list_free)

G_END_DECLS
