/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyDocument:
 * @person: whose file it goes into
 * @class: code of the set attachment_class
 * @path: of the file
 * @of_field: field of %CY_ATTACHMENT that says which record the document belongs to, such as
 *   %CY_ATTACHMENT_STEP; 0 for none
 * @of: id of that record
 * @date: of the document as YYYYMMDD, 0 when not known
 *
 * A document that is brought in from the disk.
 */
typedef struct
{
  gint64      person;
  const char *class;
  const char *path;
  guint       of_field;
  gint64      of;
  gint64      date;
} CyDocument;

gboolean cy_document_add (CyConn           *conn,
                          const CyDocument *document,
                          const char       *step_name,
                          GError          **error);

G_END_DECLS
