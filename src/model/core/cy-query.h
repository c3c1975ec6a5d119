/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-field.h"

G_BEGIN_DECLS

/**
 * CyColumn:
 * @id: name in code, saved views and the command line
 * @title: marked N_()
 * @kind: how its values are formatted and filtered
 * @of: (nullable): code set of a CODE
 * @decimals: of a FIXED
 * @width: in characters
 * @is_age: whether the value is a birth date shown as an age at the base date
 * @is_sensitive: masked until asked for
 * @sql: expression over the spec's tables
 * @sort: (nullable): expression to order by, else @sql
 * @matches: (nullable): predicate with one marker, of what can be asked for but not shown
 *
 * One column of a list.
 */
typedef struct
{
  const char *id;
  const char *title;
  CyKind      kind;
  const char *of;
  guint8      decimals;
  guint8      width;
  gboolean    is_age;
  gboolean    is_sensitive;
  const char *sql;
  const char *sort;
  const char *matches;
} CyColumn;

/**
 * CyListSpec:
 * @from: tables, the first one being @entity
 * @id: expression of the id
 * @where: what always holds
 * @scope: predicate with two markers for the first and last place below a unit
 * @search: predicate with two markers for the ends of a key range, two for those of a range of
 *   keys kept backwards, and one for a pattern
 * @search_ids: statement of the ids that @search finds, with the same markers, each as often as it
 *   likes: quicker where many are found
 * @search_size: how many keys lie in a range, counted up to a fifth marker
 * @filters: what conditions can be on besides the columns
 * @joins: columns whose SQL needs no other table than the first are read without @joins
 *
 * What a kind of list is made of.
 */
typedef struct
{
  const CyEntity *entity;
  const char     *from;
  const char     *joins;
  const char     *id;
  const char     *where;
  const char     *scope;
  const char     *search;
  const char     *search_ids;
  const char     *search_size;
  const char     *order;
  const CyColumn *columns;
  guint           n_columns;
  const CyColumn *filters;
  guint           n_filters;
} CyListSpec;

/**
 * CyOperator:
 * @CY_IS_ONE_OF: equal to one of the values
 * @CY_IS_BETWEEN: from the first to the second value, either may be empty
 * @CY_CONTAINS: has the first value in it
 * @CY_IS_BLANK: not known
 * @CY_IS_NOT_BLANK: known
 * @CY_IS_NONE_OF: equal to none of the values, or not known
 */
typedef enum
{
  CY_IS_ONE_OF,
  CY_IS_BETWEEN,
  CY_CONTAINS,
  CY_IS_BLANK,
  CY_IS_NOT_BLANK,
  CY_IS_NONE_OF,
} CyOperator;

typedef struct _CyQuery CyQuery;

/**
 * CyQueryRow:
 * @values: of the columns, lent for the call
 * @row: which row, counted from 0
 * @data: what cy_query_each() was given
 * @error: return location
 *
 * Returns: whether to go on
 */
typedef gboolean (*CyQueryRow) (const CyValue *values, guint row, gpointer data, GError **error);

CyQuery          *cy_query_new (const CyListSpec *spec);
CyQuery          *cy_query_copy (const CyQuery *self);
void              cy_query_free (CyQuery *self);
const CyListSpec *cy_query_get_spec (const CyQuery *self);

void        cy_query_set_base_date (CyQuery *self, gint64 base_date);
gint64      cy_query_get_base_date (const CyQuery *self);
void        cy_query_set_scope (CyQuery *self, gint64 unit);
gint64      cy_query_get_scope (const CyQuery *self);
void        cy_query_set_search (CyQuery *self, const char *text);
const char *cy_query_get_search (const CyQuery *self);
gboolean    cy_query_set_sort (CyQuery *self, const char *column, gboolean descending);
const char *cy_query_get_sort (const CyQuery *self, gboolean *descending);
gboolean    cy_query_set_condition (CyQuery           *self,
                                    const char        *column,
                                    CyOperator         op,
                                    const char *const *values);
void        cy_query_clear_condition (CyQuery *self, const char *column);
void        cy_query_clear_conditions (CyQuery *self);
guint       cy_query_get_n_conditions (const CyQuery *self);
const CyColumn *
cy_query_get_condition (const CyQuery *self, guint nth, CyOperator *op, const char *const **values);

char    *cy_query_to_text (const CyQuery *self);
CyQuery *cy_query_from_text (const CyListSpec *spec, const char *text, GError **error);

GArray         *cy_query_list_ids (const CyQuery *self, CyConn *conn, GError **error);
gboolean        cy_query_each (const CyQuery     *self,
                               CyConn            *conn,
                               const char *const *columns,
                               const gint64      *ids,
                               guint              n_ids,
                               CyQueryRow         row,
                               gpointer           data,
                               GError           **error);
gboolean        cy_query_load (const CyQuery     *self,
                               CyConn            *conn,
                               const char *const *columns,
                               const gint64      *ids,
                               guint              n_ids,
                               CyValue           *values,
                               GError           **error);
const CyColumn *cy_list_spec_find (const CyListSpec *spec, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyQuery, cy_query_free)

G_END_DECLS
