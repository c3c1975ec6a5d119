/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** CY_ASSIGN_BARRED: the weight of what must not be */
#define CY_ASSIGN_BARRED G_MININT

/** CY_ASSIGN_NOWHERE: the place of somebody who gets none */
#define CY_ASSIGN_NOWHERE (-1)

/**
 * CyAssign:
 *
 * Who goes where: each person to one place or nowhere, each place up to its capacity, each limit
 * over some of the arcs from a person to a place up to its number. Wanted are as many people with a
 * place as can be, and of all ways to do that the one with the most points.
 */
typedef struct _CyAssign CyAssign;

/**
 * CyAssignResult:
 * @places: of each person, or %CY_ASSIGN_NOWHERE
 * @n_people: how many
 * @n_placed: how many of them have a place
 * @value: points of all who have
 * @bound: what is proven: no way gives more than this, as @value counts; one person more with a
 *   place counts for more than any points
 * @by_program: whether the exact solver had its say; without it the start of our own stands alone
 */
typedef struct
{
  int     *places;
  guint    n_people;
  guint    n_placed;
  gint64   value;
  gint64   bound;
  gboolean by_program;
} CyAssignResult;

/**
 * CyAssignOptions:
 * @program: (nullable): the exact solver; %NULL for the one that belongs to the program, empty for
 *   none
 * @seconds: how long it may take, 0 for the usual
 */
typedef struct
{
  const char *program;
  guint       seconds;
} CyAssignOptions;

/**
 * CyAssignProgress:
 * @so_far: an answer with its bound
 * @data: what cy_assign_solve() was given
 *
 * Called on the thread that solves.
 */
typedef void (*CyAssignProgress) (const CyAssignResult *so_far, gpointer data);

CyAssign *cy_assign_new (guint n_people, guint n_places);
void      cy_assign_free (CyAssign *self);
void      cy_assign_set (CyAssign *self, guint person, guint place, int weight);
int       cy_assign_get (const CyAssign *self, guint person, guint place);
void      cy_assign_set_capacity (CyAssign *self, guint place, guint capacity);
guint     cy_assign_add_limit (CyAssign *self, guint limit);
void      cy_assign_limit_arc (CyAssign *self, guint row, guint person, guint place);
gboolean  cy_assign_is_feasible (CyAssign *self, const int *places);

CyAssignResult *cy_assign_solve (CyAssign              *self,
                                 const CyAssignOptions *options,
                                 CyAssignProgress       progress,
                                 gpointer               data,
                                 GCancellable          *cancellable,
                                 GError               **error);
void            cy_assign_result_free (CyAssignResult *self);
double          cy_assign_get_gap (gint64 value, gint64 bound);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyAssign, cy_assign_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyAssignResult, cy_assign_result_free)

G_END_DECLS
