/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-inspect-list.h"

G_BEGIN_DECLS

/**
 * CyInspectFile:
 * @person: id
 * @name: of the person
 * @list: with the person alone, when an inspection concerns them
 * @inspections: (element-type CyRecord): oldest first
 * @records: (element-type CyRecord): oldest first
 * @answers: (element-type CyRecord): the question sheets of all @records, one after the other
 * @documents: (element-type CyRecord): that belong to a record
 *
 * What the inspections of one person are shown from.
 */
typedef struct
{
  gint64         person;
  char          *name;
  CyInspectList *list;
  GPtrArray     *inspections;
  GPtrArray     *records;
  GPtrArray     *answers;
  GPtrArray     *documents;
} CyInspectFile;

CyInspectFile *cy_inspect_file_load (CyConn *conn, gint64 person, CyDate base_date, GError **error);
void           cy_inspect_file_free (CyInspectFile *self);
const CyInspectee       *cy_inspect_file_get_inspectee (const CyInspectFile *self);
const CyInspectCoverage *cy_inspect_file_get_coverage (const CyInspectFile *self);
CyRecord                *cy_inspect_file_get_newest (const CyInspectFile *self);
CyRecord                *cy_inspect_file_find_record (const CyInspectFile *self, gint64 id);
GPtrArray               *cy_inspect_file_list_answers (const CyInspectFile *self, gint64 record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyInspectFile, cy_inspect_file_free)

G_END_DECLS
