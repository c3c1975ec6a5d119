/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-import-page-private.h"
#include "cy-test-page.h"

G_BEGIN_DECLS

typedef struct
{
  CyTestPage    fixture;
  CyImportPage *page;
} CyTestImport;

typedef struct
{
  gint64   n;
  gboolean known;
} CyTestCount;

void           cy_test_import_set_up (CyTestImport *test, gconstpointer data);
void           cy_test_import_tear_down (CyTestImport *test, gconstpointer data);
void           cy_test_import_show (CyTestImport *test);
char          *cy_test_import_find_roster (const char *name);
void           cy_test_import_start_file (CyTestImport *test, const char *path);
void           cy_test_import_shoot (CyTestImport *test, const char *roster);
gboolean       cy_test_import_has_label (GtkWidget *root, const char *text);
gboolean       cy_test_import_can_go_on (gpointer data);
void           cy_test_import_press_next (CyTestImport *test);
gboolean       cy_test_import_is_at_sheets (gpointer data);
gboolean       cy_test_import_is_done (gpointer data);
void           cy_test_import_go_to_preview (CyTestImport *test, const char *roster);
CyImportCounts cy_test_import_count_draft (CyTestImport *test);
void     cy_test_import_counted_cb (GObject *source, GAsyncResult *result, gpointer user_data);
gboolean cy_test_import_is_known (gpointer data);
gint64   cy_test_import_count_library (CyTestImport *test);
gboolean cy_test_import_is_planned (gpointer data);
void     cy_test_import_init (int *argc, char ***argv);

#define cy_test_import_case(name, func, data) \
  g_test_add (name, CyTestImport, data, cy_test_import_set_up, func, cy_test_import_tear_down)

G_END_DECLS
