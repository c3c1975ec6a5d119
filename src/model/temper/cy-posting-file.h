/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-posting-list.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyPostingFile:
 * @person: whose
 * @name: of the person
 * @list: the postings as of the base date
 * @postings: (element-type CyRecord): the same as records
 * @levels: (element-type CyRecord): ability records that postings left
 * @tasks: (element-type CyRecord): stretch tasks
 * @two_ways: (element-type CyRecord): two-way cultivation
 *
 * How one person was and is tempered.
 */
typedef struct
{
  gint64         person;
  char          *name;
  CyPostingList *list;
  GPtrArray     *postings;
  GPtrArray     *levels;
  GPtrArray     *tasks;
  GPtrArray     *two_ways;
} CyPostingFile;

CyPostingFile *cy_posting_file_load (CyConn *conn, gint64 person, CyDate base_date, GError **error);
void           cy_posting_file_free (CyPostingFile *self);
CyRecord      *cy_posting_file_get_record (const CyPostingFile *self, gint64 posting);
char          *cy_posting_file_dup_levels (const CyPostingFile *self, gint64 posting);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPostingFile, cy_posting_file_free)

G_END_DECLS
