/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table.h"

#include "cy-table-columns-private.h"
#include "cy-table-selection.h"

G_BEGIN_DECLS

#define CY_TABLE_NO_ROW G_MAXUINT

enum
{
  CY_TABLE_ACTIVATE,
  CY_TABLE_SELECTION_CHANGED,
  CY_TABLE_CURSOR_CHANGED,
  CY_TABLE_CONTEXT_MENU,
  CY_TABLE_COPY,
  CY_TABLE_PASTE,
  CY_TABLE_SORT_CHANGED,
  CY_TABLE_LAYOUT_CHANGED,
  CY_TABLE_EMPTY_ACTION,
  CY_TABLE_N_SIGNALS,
};

extern guint cy_table_signals[CY_TABLE_N_SIGNALS];

struct _CyTable
{
  GtkWidget parent_instance;

  CyTableSource    *source;
  CyTableColumns   *columns;
  CyTableSelection *selection;

  GtkWidget *header;
  GtkWidget *body;
  GtkWidget *vbar;
  GtkWidget *hbar;
  GtkWidget *totals;
  GtkWidget *totals_start;
  GtkWidget *totals_end;
  GtkWidget *empty;
  GtkWidget *editor; /* while a cell is edited */
  GtkWidget *editor_message;

  GtkAdjustment *rows_adj; /* in rows */
  GtkAdjustment *px_adj;   /* in pixels */
  GPtrArray     *rows;     /* of CyTableRow, as they stand on the screen */
  guint          n_rows;
  guint          top;
  guint          page; /* rows that are seen whole */
  int            row_height;
  double         wheel_rows; /* not yet applied */
  double         wheel_px;
  guint          wheel_tick;

  guint        cursor;
  gint64       cursor_id;
  CyTableLane *cursor_lane;
  guint        anchor;
  guint        edited_row;
  CyTableLane *edited_lane;

  const char *sort; /* interned */
  gboolean    descending;
  gboolean    cell_mode;
  gboolean    loading;
  gboolean    moving;
  char       *sentence;
  char       *button;
};

/* cy-table-slots.c: the rows on the screen */
void       cy_table_fit_rows (CyTable *self, int height);
void       cy_table_sync (CyTable *self, gboolean force);
void       cy_table_sync_states (CyTable *self);
void       cy_table_move_top (CyTable *self, guint top);
GtkWidget *cy_table_row_at (CyTable *self, guint row);
void       cy_table_take_source (CyTable *self);
void       cy_table_release_source (CyTable *self);
void       cy_table_drop_rows (CyTable *self);

/* cy-table-scroll.c */
void  cy_table_init_scrolling (CyTable *self);
void  cy_table_update_adjustments (CyTable *self, int width);
void  cy_table_scroll_to_row (CyTable *self, guint row);
void  cy_table_scroll_to_lane (CyTable *self, CyTableLane *lane);
guint cy_table_last_top (CyTable *self);

/* cy-table-cursor.c: cursor and selection */
void cy_table_choose_only (CyTable *self, guint row);
void cy_table_choose_toggle (CyTable *self, guint row);
void cy_table_choose_range (CyTable *self, guint row, gboolean add);
void cy_table_set_cursor (CyTable *self, guint row, CyTableLane *lane);
void cy_table_focus_cursor (CyTable *self);
void cy_table_keep_cursor (CyTable *self);
void cy_table_open_row (CyTable *self, guint row);
void cy_table_ask_menu (CyTable *self, guint row, double x, double y);

/* cy-table-keys.c, cy-table-pointer.c, cy-table-clip.c, cy-table-edit.c, cy-table-a11y.c */
void     cy_table_init_keys (CyTable *self);
void     cy_table_init_pointer (CyTable *self);
gboolean cy_table_copy_default (CyTable *self);
gboolean cy_table_start_edit (CyTable *self, gboolean replace);
void     cy_table_stop_edit (CyTable *self, gboolean keep);
void     cy_table_place_editor (CyTable *self);
void     cy_table_describe (CyTable *self);
char    *cy_table_row_words (CyTable *self, guint row);

/* cy-table-layout.c: what the user does to the columns */
void cy_table_columns_changed (CyTable *self);
void cy_table_move_lane (CyTable *self, CyTableLane *lane, CyTableLane *target);
void cy_table_resize_lane (CyTable *self, CyTableLane *lane, int width);
void cy_table_next_sort (CyTable *self, CyTableLane *lane);
void cy_table_relayout (CyTable *self);
void cy_table_popup_chooser (CyTable *self, const GdkRectangle *place);

/* cy-table-body.c */
GtkWidget *cy_table_body_new (CyTable *table);

/* cy-table-header.c */
GtkWidget *cy_table_header_new (CyTable *table);
void       cy_table_header_sync (GtkWidget *header);
void       cy_table_header_mark (GtkWidget *header);
void       cy_table_header_forget (GtkWidget *header);

/* cy-table-sides.c: children that scroll sideways under held ones */
typedef CyTableLane *(*CyTableLaneOf) (GtkWidget *child);
void cy_table_snapshot_lanes (GtkWidget *parent, GtkSnapshot *snapshot, int held, CyTableLaneOf of);
void cy_table_allocate_lane (GtkWidget *child, CyTableLane *lane, int y, int height);
void cy_table_match_lanes (GtkWidget      *parent,
                           CyTableColumns *columns,
                           CyTableLaneOf   of,
                           GtkWidget *(*make) (GtkWidget *parent),
                           void (*give) (GtkWidget *child, CyTableLane *lane));

G_END_DECLS
