/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-query.h"

G_BEGIN_DECLS

/**
 * CyQuerySearch:
 * @low: the first key that begins with the text
 * @high: past the last one
 * @tail_low: the first key that ends with the text, which is kept backwards; see
 *   cy_query_search_reverse()
 * @tail_high: past the last one; the same for a text that is no end of a number
 * @pattern: of LIKE, for what has the text in it
 *
 * What the markers of a search stand for.
 */
typedef struct
{
  char *low;
  char *high;
  char *tail_low;
  char *tail_high;
  char *pattern;
} CyQuerySearch;

char    *cy_query_make_pattern (const char *text);
char    *cy_query_search_reverse (const char *number);
void     cy_query_search_init (CyQuerySearch *self, const char *text);
void     cy_query_search_clear (CyQuerySearch *self);
gboolean cy_query_search_measure (const CyQuerySearch *self,
                                  const CyListSpec    *spec,
                                  CyConn              *conn,
                                  gboolean            *is_many,
                                  GError             **error);
GArray  *cy_query_search_find (const CyQuerySearch *self,
                               const CyListSpec    *spec,
                               CyConn              *conn,
                               GError             **error);
gboolean cy_query_search_has (const GArray *found, gint64 id);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyQuerySearch, cy_query_search_clear)

G_END_DECLS
