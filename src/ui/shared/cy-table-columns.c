/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Order, widths and places of the columns: which stay, which scroll, which are in sight. */
#include "cy-table-columns-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MIN_WIDTH 24
#define MAX_WIDTH 1000
#define MARGIN 5 /* before the first column */
#define GAP 12   /* between a number and the words at its right, where there is room */

static void
lane_free (gpointer data)
{
  CyTableLane *lane = data;

  g_free ((char *) lane->spec.id);
  g_free ((char *) lane->spec.title);
  g_free ((char *) lane->spec.group);
  g_free ((char *) lane->spec.note);
  g_free (lane);
}

static CyTableLane *
lane_new (const CyTableColumn *spec)
{
  CyTableLane *lane = g_new0 (CyTableLane, 1);

  lane->spec = *spec;
  lane->spec.id = g_strdup (spec->id);
  lane->spec.title = g_strdup (spec->title);
  lane->spec.group = g_strdup (spec->group);
  lane->spec.note = g_strdup (spec->note);
  lane->width = spec->width;
  lane->hidden = (spec->flags & CY_TABLE_COLUMN_HIDDEN) != 0;

  return lane;
}

static gboolean
is_frozen (const CyTableLane *lane)
{
  return (lane->spec.flags & CY_TABLE_COLUMN_FROZEN) != 0;
}

/* Frozen before others; otherwise as they came. */
static void
add_kind (CyTableColumns *self, const CyTableColumn *columns, guint n, gboolean frozen)
{
  for (guint i = 0; i < n; i++)
    if (((columns[i].flags & CY_TABLE_COLUMN_FROZEN) != 0) == frozen)
      g_ptr_array_add (self->lanes, lane_new (&columns[i]));
}

CyTableColumns *
cy_table_columns_new (const CyTableColumn *columns, guint n)
{
  CyTableColumns *self = g_new0 (CyTableColumns, 1);

  self->lanes = g_ptr_array_new_with_free_func (lane_free);
  self->in_sight = g_ptr_array_new ();
  add_kind (self, columns, n, TRUE);
  add_kind (self, columns, n, FALSE);
  self->initial = cy_table_columns_to_string (self);

  return self;
}

void
cy_table_columns_free (CyTableColumns *self)
{
  g_ptr_array_unref (self->in_sight);
  g_ptr_array_unref (self->lanes);
  g_free (self->initial);
  g_free (self);
}

CyTableLane *
cy_table_columns_find (CyTableColumns *self, const char *id)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->lanes, i);

      if (strcmp (lane->spec.id, id) == 0)
        return lane;
    }

  return NULL;
}

/* The held ones lie over the others, and come first. */
CyTableLane *
cy_table_columns_at (CyTableColumns *self, int x)
{
  for (guint i = 0; i < self->in_sight->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->in_sight, i);

      if (x >= lane->x && x < lane->x + lane->w)
        return lane;
    }

  return NULL;
}

/* The shown column @step places from @lane, or the outermost one; the first for %NULL. */
CyTableLane *
cy_table_columns_next (CyTableColumns *self, CyTableLane *lane, int step)
{
  int          at = -1;
  int          n = 0;
  CyTableLane *shown[self->lanes->len + 1];

  for (guint i = 0; i < self->lanes->len; i++)
    {
      CyTableLane *other = g_ptr_array_index (self->lanes, i);

      if (other == lane)
        at = n;
      if (!other->hidden)
        shown[n++] = other;
    }

  if (n == 0)
    return NULL;

  return at < 0 ? shown[0] : shown[CLAMP (at + step, 0, n - 1)];
}

guint
cy_table_columns_n_shown (CyTableColumns *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    n += !((CyTableLane *) g_ptr_array_index (self->lanes, i))->hidden;

  return n;
}

/* Widths in pixels; frozen columns are held as long as they leave four tenths to the others. */
static guint
measure (CyTableColumns *self, int viewport, double em)
{
  guint    n_expand = 0;
  gboolean holding = TRUE;

  self->margin = (int) lround (MARGIN * em);
  self->total = self->margin;
  self->held = 0;
  for (guint i = 0; i < self->lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->lanes, i);

      lane->w = lane->hidden ? 0 : (int) lround (lane->width * em);
      lane->gap = 0;
      self->total += lane->w;
      holding = holding && is_frozen (lane) && self->total <= viewport * 6 / 10;
      lane->held = holding;
      if (holding)
        self->held = self->total;
      n_expand += !lane->hidden && (lane->spec.flags & CY_TABLE_COLUMN_EXPAND) != 0;
    }

  self->least = self->total;

  return n_expand;
}

static void
share_out (CyTableColumns *self, int spare, guint n_expand)
{
  for (guint i = 0; i < self->lanes->len && n_expand > 0; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->lanes, i);
      int          share = spare / (int) n_expand;

      if (lane->hidden || (lane->spec.flags & CY_TABLE_COLUMN_EXPAND) == 0)
        continue;

      lane->w += share;
      self->total += share;
      self->held += lane->held ? share : 0;
      spare -= share;
      n_expand--;
    }
}

static gboolean
is_number (const CyTableLane *lane)
{
  return (lane->spec.flags & CY_TABLE_COLUMN_NUMERIC) != 0 && lane->spec.note == NULL;
}

/* Numbers end where the words of the next column begin: they are set apart, but no table scrolls
 * for that. */
static void
set_apart (CyTableColumns *self, int spare, int gap)
{
  CyTableLane *before = NULL;

  for (guint i = 0; i < self->lanes->len && spare >= gap; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->lanes, i);

      if (lane->hidden)
        continue;
      if (before != NULL && is_number (before) && !is_number (lane))
        {
          before->gap = gap;
          before->w += gap;
          self->total += gap;
          self->held += before->held ? gap : 0;
          spare -= gap;
        }
      before = lane;
    }
}

/* Puts every column in its place for a viewport of so many pixels, scrolled by @scroll. */
void
cy_table_columns_place (CyTableColumns *self, int viewport, double em, int scroll)
{
  guint n_expand = measure (self, viewport, em);
  int   x;

  set_apart (self, viewport - self->total, (int) lround (GAP * em));
  if (self->total < viewport)
    share_out (self, viewport - self->total, n_expand);

  x = self->margin;
  scroll = CLAMP (scroll, 0, MAX (self->total - viewport, 0));
  g_ptr_array_set_size (self->in_sight, 0);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->lanes, i);

      lane->x = lane->held ? x : x - scroll;
      lane->in_sight =
        lane->w > 0 && lane->x < viewport && (lane->held || lane->x + lane->w > self->held);
      x += lane->w;
      if (lane->in_sight)
        g_ptr_array_add (self->in_sight, lane);
    }
}

/* Puts @lane where @target is; a frozen one stays among the frozen. */
gboolean
cy_table_columns_move (CyTableColumns *self, CyTableLane *lane, CyTableLane *target)
{
  guint from;
  guint to;

  if (lane == target || is_frozen (lane) != is_frozen (target))
    return FALSE;

  g_ptr_array_find (self->lanes, lane, &from);
  g_ptr_array_find (self->lanes, target, &to);
  g_ptr_array_insert (self->lanes, (int) to, g_ptr_array_steal_index (self->lanes, from));

  return TRUE;
}

/* "name:72 age:44 phone:110-": order, widths, and a hyphen after what is hidden. */
char *
cy_table_columns_to_string (CyTableColumns *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->lanes->len; i++)
    {
      CyTableLane *lane = g_ptr_array_index (self->lanes, i);

      g_string_append_printf (text,
                              "%s%s:%d%s",
                              i > 0 ? " " : "",
                              lane->spec.id,
                              lane->width,
                              lane->hidden ? "-" : "");
    }

  return g_string_free (text, FALSE);
}

static CyTableLane *
apply_word (CyTableColumns *self, const char *word)
{
  const char      *colon = strrchr (word, ':');
  g_autofree char *id = colon != NULL ? g_strndup (word, (gsize) (colon - word)) : NULL;
  CyTableLane     *lane = id != NULL ? cy_table_columns_find (self, id) : NULL;
  char            *end;
  long             width;

  if (lane == NULL)
    return NULL;

  width = strtol (colon + 1, &end, 10);
  if (end > colon + 1)
    lane->width = (int) CLAMP (width, MIN_WIDTH, MAX_WIDTH);
  lane->hidden = *end == '-';

  return lane;
}

/* What the words name comes first, in their order; columns that an older layout does not know come
 * after, and words for columns that are no more are passed over. */
void
cy_table_columns_from_string (CyTableColumns *self, const char *layout)
{
  g_auto (GStrv) words = g_strsplit (layout, " ", -1);
  guint to[2] = { 0, 0 };
  guint n_frozen = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    n_frozen += is_frozen (g_ptr_array_index (self->lanes, i));
  to[0] = n_frozen;

  for (guint i = 0; words[i] != NULL; i++)
    {
      CyTableLane *lane = apply_word (self, words[i]);
      guint       *place = lane != NULL ? &to[is_frozen (lane)] : NULL;
      guint        from;

      if (lane == NULL || !g_ptr_array_find (self->lanes, lane, &from) || from < *place)
        continue;

      g_ptr_array_insert (self->lanes, (int) *place, g_ptr_array_steal_index (self->lanes, from));
      (*place)++;
    }

  if (cy_table_columns_n_shown (self) == 0 && self->lanes->len > 0)
    ((CyTableLane *) g_ptr_array_index (self->lanes, 0))->hidden = FALSE;
}
