/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-sheet.h"

#include "cy-book-private.h"

G_BEGIN_DECLS

typedef struct
{
  char        *title;
  char        *group;
  char        *comment;
  char       **choices;
  guint        width;
  guint        room;
  guint        widest;
  CyColumnKind kind;
  guint8       align;
  gboolean     is_hidden;
} CyColumn;

struct _CySheet
{
  CyBook        *book;
  char          *wanted_name;
  char          *name;
  lxw_worksheet *page;
  guint          n_pages;
  CyColumn      *columns;
  guint          n_columns;
  gboolean       has_groups;

  char    *title;
  char    *attachment;
  char    *caption;
  char    *unit_line;
  char    *as_of;
  char    *counted_in;
  char    *note;
  char    *signature;
  CyPaper  paper;
  guint    frozen;
  gboolean autofilter;

  lxw_row_t row_limit;
  lxw_row_t next;
  lxw_row_t head_first;
  lxw_row_t head_last;
  lxw_row_t body_first;
  lxw_row_t body_end;

  gboolean  in_row;
  gboolean  total;
  gboolean  ended;
  lxw_row_t row;
  guint     column;
  guint     lines;
  GError   *error;
};

CySheet *_cy_sheet_new (CyBook *book, const char *name);
void     _cy_sheet_free (CySheet *self);
void     _cy_sheet_set_row_limit (CySheet *self, guint rows);

void      _cy_sheet_take_error (CySheet *self, GError *error);
void      _cy_sheet_check (CySheet *self, lxw_error code);
lxw_row_t _cy_sheet_next_row (CySheet *self);
void
_cy_sheet_put (CySheet *self, lxw_row_t row, guint column, const char *text, lxw_format *format);
void _cy_sheet_put_over (CySheet    *self,
                         lxw_row_t   row,
                         guint       first,
                         guint       last,
                         const char *text,
                         lxw_format *format);
void
_cy_sheet_merge (CySheet *self, lxw_row_t first_row, guint first, lxw_row_t last_row, guint last);

void _cy_sheet_begin_page (CySheet *self);
void _cy_sheet_end_page (CySheet *self);
void _cy_sheet_filter_body (CySheet *self);
void _cy_sheet_write_foot (CySheet *self);
void _cy_sheet_add_choices (CySheet *self);
void _cy_sheet_set_up_print (lxw_worksheet *page, CyPaper paper);

G_END_DECLS
