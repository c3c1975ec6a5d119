/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** CY_FILE_CLASSES: how many classes of documents the file of a cadre has */
#define CY_FILE_CLASSES 10

/**
 * CyFileClass:
 * @code: of the set attachment_class
 * @name: what it is called
 * @n_documents: documents of it
 * @n_files: those of them that have been brought in
 *
 * What there is of one class.
 */
typedef struct
{
  const char *code;
  const char *name;
  guint       n_documents;
  guint       n_files;
} CyFileClass;

void  cy_file_classes_count (CyFileClass classes[CY_FILE_CLASSES], GPtrArray *documents);
guint cy_file_classes_get_n_there (const CyFileClass classes[CY_FILE_CLASSES]);

G_END_DECLS
