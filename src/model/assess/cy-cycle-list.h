/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-types.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Codes of the set cycle_state. */
#define CY_CYCLE_OPEN "open"
#define CY_CYCLE_GRADED "graded"
#define CY_CYCLE_PUBLISHED "published"
#define CY_CYCLE_LOCKED "locked"

/** CY_CYCLE_NOT_ASSESSED: the code of the set zb18 for who did not serve long enough */
#define CY_CYCLE_NOT_ASSESSED "6"

/** CY_CYCLE_YEAR_END: the code of the set cycle_kind that is not a quarter */
#define CY_CYCLE_YEAR_END "year"

/**
 * CyCycleItem:
 * @id: of the cycle
 * @scheme: id of the scheme it runs
 * @name: of the cycle
 * @year: the year assessed
 * @kind: code of the set cycle_kind
 * @state: code of the set cycle_state
 * @since: first day of the period assessed
 * @until: its last day
 * @opens: (0 if unknown): the day marking begins
 * @deadline: the last day of marking
 * @unit: id of the unit assessed, 0 for the county
 * @unit_name: (nullable): of that unit
 * @scheme_name: of the scheme
 * @object: code of the set assess_object
 * @n_entries: how many are assessed
 * @n_totals: how many of them have a total
 * @asks_diagnosis: whether the four diagnoses count in it
 */
typedef struct
{
  gint64   id;
  gint64   scheme;
  char    *name;
  int      year;
  char    *kind;
  char    *state;
  gint64   since;
  gint64   until;
  gint64   opens;
  gint64   deadline;
  gint64   unit;
  char    *unit_name;
  char    *scheme_name;
  char    *object;
  guint    n_entries;
  guint    n_totals;
  gboolean asks_diagnosis;
} CyCycleItem;

/**
 * CyCycleScheme:
 * @id: of a scheme
 * @year: its year
 * @name: its name
 * @object: code of the set assess_object
 * @has_routine: whether it has quarters
 *
 * A scheme that can be run.
 */
typedef struct
{
  gint64   id;
  int      year;
  char    *name;
  char    *object;
  gboolean has_routine;
} CyCycleScheme;

GPtrArray         *cy_cycle_list_load (CyConn *conn, GError **error);
const CyCycleItem *cy_cycle_list_find (GPtrArray *cycles, gint64 id);
gboolean           cy_cycle_is_open (const char *state, char **message);
GPtrArray         *cy_cycle_schemes_load (CyConn *conn, GError **error);

G_END_DECLS
