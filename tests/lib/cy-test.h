/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-person.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyTest:
 * @folder: a temporary folder of the case
 * @path: of the library in it
 * @conn: a writing connection to the library
 */
typedef struct
{
  char   *folder;
  char   *path;
  CyConn *conn;
} CyTest;

void   cy_test_set_up (CyTest *self, gconstpointer data);
void   cy_test_tear_down (CyTest *self, gconstpointer data);
void   cy_test_reopen (CyTest *self);
void   cy_test_read_only (CyTest *self);
char  *cy_test_path (CyTest *self, const char *name);
gint64 cy_test_count (CyTest *self, const char *sql);
char  *cy_test_text (CyTest *self, const char *sql);
void   cy_test_assert_text (CyTest *self, const char *sql, const char *expected);
void   cy_test_save (CyTest *self, CyRecord *record, const char *name);
void   cy_test_delete (CyTest *self, const CyEntity *entity, gint64 id);
void
cy_test_set_text (CyTest *self, const CyEntity *entity, gint64 id, guint field, const char *text);
CyRecord *cy_test_add_person (CyTest *self, const char *name);
CyRecord *cy_test_add_unit (CyTest *self, const char *name, const char *kind, gint64 parent);
void      cy_test_remove_folder (const char *folder);

#define cy_test_case(name, func) \
  g_test_add (name, CyTest, NULL, cy_test_set_up, func, cy_test_tear_down)

G_END_DECLS
