/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gcrypt.h>

#include "cy-field.h"

G_BEGIN_DECLS

#define CY_DIGEST_LENGTH 32 /* SM3, GB/T 32905 */

enum
{
  CY_STEP_KIND_DONE = 0,
  CY_STEP_KIND_UNDO = 1,
  CY_STEP_KIND_REDO = 2,
};

enum
{
  CY_STEP_STATE_HOLDS = 0,
  CY_STEP_STATE_UNDONE = 1,
  CY_STEP_STATE_GONE = 2,
};

typedef struct _CyJournalTable CyJournalTable;

/**
 * CyJournalTable:
 *
 * What the hook must know about the table of one entity.
 */
struct _CyJournalTable
{
  const CyEntity *entity;
  char          **names;      /* of the columns */
  gboolean       *journalled; /* whether a change of the column is news */
  gboolean       *feeds;      /* whether derived columns are computed from the column */
  int             n_columns;
  int             uid_column;
  int             owner_column; /* -1 for an entity that is no part of another */
  CyJournalTable *owner;
  gboolean        changed; /* by the open step */
  GArray         *touched; /* of gint64: ids whose derived columns are out of date */
};

typedef struct
{
  CyJournalTable *table;
  guint8          uid[16];
  char            operation;
  gsize           delta; /* offset in deltas, terminated by NUL */
} CyPending;

typedef struct _CyJournal CyJournal;

struct _CyJournal
{
  CyConn      *conn;
  GPtrArray   *tables;
  GHashTable  *by_name;
  GArray      *pending;
  GString     *deltas;
  gboolean     settling;     /* the pending changes are being written */
  gboolean     outside_step; /* an entity was written with no step open, or a row deleted */
  gint64       seq;
  guint8       last_chain[CY_DIGEST_LENGTH];
  gcry_md_hd_t chain;

  int     depth; /* of open steps */
  gint64  step;  /* id of the open one, 0 while nothing was written in it */
  char   *name;
  char   *reason;
  int     kind;
  gint64  target;
  gint64  n_entries;
  guint64 changed; /* bit i: entity i was changed since somebody last asked */
};

CyJournal *cy_journal_attach (CyConn *conn, GError **error);
void       cy_journal_detach (CyJournal *self);
gboolean   cy_journal_settle (CyConn *conn, gboolean all, GError **error);
gboolean   cy_journal_load (CyJournal *self, GError **error);
gboolean   cy_journal_refresh (CyJournal *self, GError **error);
void       cy_journal_forget (CyJournal *self);
void       cy_journal_digest_step (CyJournal *self, gint64 id, const char *name, const char *actor);
void       cy_journal_digest_entry (CyJournal    *self,
                                    gint64        seq,
                                    const char   *table,
                                    const guint8  uid[16],
                                    char          operation,
                                    const guint8 *digest);
guint64    cy_journal_take_changed (CyConn *conn);

G_END_DECLS
