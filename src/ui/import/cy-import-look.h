/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-draft.h"

G_BEGIN_DECLS

/**
 * CyImportDifference:
 * @title: of the field, translated
 * @old_text: in the library
 * @new_text: in the file
 * @applies: whether it is taken over
 */
typedef struct
{
  char    *title;
  char    *old_text;
  char    *new_text;
  gboolean applies;
} CyImportDifference;

/**
 * CyImportCandidate:
 * @person: local id
 * @text: name, gender, birth, village and the end of the ID number
 */
typedef struct
{
  gint64 person;
  char  *text;
} CyImportCandidate;

/**
 * CyImportLook:
 * @differences: (element-type CyImportDifference): of a known person
 * @candidates: (element-type CyImportCandidate): the person, or all who may be meant
 *
 * A row of an import beside what the library knows.
 */
typedef struct
{
  GPtrArray *differences;
  GPtrArray *candidates;
} CyImportLook;

GPtrArray    *cy_import_differences_new (GArray *changes, CyConn *conn, GError **error);
CyImportLook *cy_import_look_new (CyImportDraft *draft, CyConn *conn, guint nth, GError **error);
void          cy_import_look_free (CyImportLook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportLook, cy_import_look_free)

G_END_DECLS
