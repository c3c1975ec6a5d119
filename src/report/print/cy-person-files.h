/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-dossier.h"
#include "cy-idcard.h"

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CyPersonFilesKind:
 * @CY_PERSON_FILES_FOLDERS: 一人一档: a folder a person: the forms, and the documents by class
 * @CY_PERSON_FILES_BOOKLET: 一村一册: one PDF: a cover, a list, the registration forms
 *
 * How the files of many people go out.
 */
typedef enum
{
  CY_PERSON_FILES_FOLDERS,
  CY_PERSON_FILES_BOOKLET,
} CyPersonFilesKind;

/**
 * CyPersonFiles:
 * @kind: what is made
 * @people: (element-type gint64): of whom, in this order
 * @base_date: that ages are as of
 * @mask: how ID number, telephone and address are hidden on the forms
 * @with_documents: whether documents go along; they cannot be masked
 * @scope_name: (nullable): on the cover
 * @load_photo: (nullable): makes a picture of the bytes of a photo, on any thread
 * @progress: (nullable): called in the thread that works, after each person
 * @progress_data: for @progress
 * @cancellable: (nullable): looked at before each person
 *
 * What to make of whom.
 */
typedef struct
{
  CyPersonFilesKind kind;
  GArray           *people;
  CyDate            base_date;
  CyMask            mask;
  gboolean          with_documents;
  const char       *scope_name;
  cairo_surface_t *(*load_photo) (GBytes *bytes);
  void (*progress) (guint done, guint total, gpointer data);
  gpointer      progress_data;
  GCancellable *cancellable;
} CyPersonFiles;

const char *cy_person_files_get_id (CyPersonFilesKind kind);
CyMask      cy_person_files_get_mask (const CyPersonFiles *self);
gboolean
cy_person_files_write (CyConn *conn, const CyPersonFiles *self, const char *path, GError **error);

G_END_DECLS
