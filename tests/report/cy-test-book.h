/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-book.h"
#include "cy-sheet.h"

G_BEGIN_DECLS

/* 2026-11-22 00:00 UTC. */
#define CY_TEST_CREATED G_GINT64_CONSTANT (1795305600)

/**
 * CyTestFolder:
 * @path: a folder of its own
 * @target: a workbook in it, not yet written
 */
typedef struct
{
  char *path;
  char *target;
} CyTestFolder;

void  cy_test_folder_init (CyTestFolder *self);
void  cy_test_folder_clear (CyTestFolder *self);
guint cy_test_folder_count (CyTestFolder *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CyTestFolder, cy_test_folder_clear)

CySheet *cy_test_add_roster (CyBook *book, guint n_rows);
void     cy_test_write_roster (const char *path, CyBookFlags flags, guint n_rows);

G_END_DECLS
