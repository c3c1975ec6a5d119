/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

#include "cy-types.h"
#include "cy-value.h"

G_BEGIN_DECLS

/**
 * CyStepInfo:
 * @id: of the step in this library
 * @name: what was done, in the user's words
 * @actor: who did it
 * @reason: (nullable): why
 * @when_ms: milliseconds since 1970
 * @kind: 0 done by a person, 1 an undo, 2 a redo
 * @undone: whether it does not hold any more
 * @n_entries: how many rows it changed
 */
typedef struct
{
  gint64   id;
  char    *name;
  char    *actor;
  char    *reason;
  gint64   when_ms;
  int      kind;
  gboolean undone;
  gint64   n_entries;
} CyStepInfo;

/**
 * CyChange:
 * @step: the step it belongs to
 * @entity: of the record
 * @record_id: local id of the record
 * @operation: 'I' inserted, 'U' changed, 'D' deleted, 'R' restored
 * @field: index in the field table, -1 unless @operation is 'U'
 * @old_value: before
 * @new_value: after
 *
 * One value of one record that a step changed.
 */
typedef struct
{
  CyStepInfo      step;
  const CyEntity *entity;
  gint64          record_id;
  char            operation;
  int             field;
  CyValue         old_value;
  CyValue         new_value;
} CyChange;

gboolean   cy_journal_undo (CyConn *conn, char **name, GError **error);
gboolean   cy_journal_undo_step (CyConn *conn, gint64 step, char **name, GError **error);
gboolean   cy_journal_redo (CyConn *conn, char **name, GError **error);
gboolean   cy_journal_find_undo (CyConn *conn, gint64 *step, GError **error);
gboolean   cy_journal_peek (CyConn *conn, char **undo_name, char **redo_name, GError **error);
GPtrArray *cy_journal_list_steps (CyConn *conn, gint64 before, guint limit, GError **error);
GPtrArray *cy_journal_list_changes (CyConn         *conn,
                                    const CyEntity *entity,
                                    gint64          id,
                                    guint           limit,
                                    GError        **error);
gboolean   cy_journal_verify (CyConn *conn, gint64 *broken_step, GError **error);

void cy_step_info_free (CyStepInfo *info);
void cy_change_free (CyChange *change);

G_END_DECLS
