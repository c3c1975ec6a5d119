/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * ImportPage. */
#include "cy-import-page.h"

struct _CyImportPage
{
  CyPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CyImportPage, cy_import_page, CY_TYPE_PAGE)

static void
cy_import_page_class_init (CyImportPageClass *klass)
{
}

static void
cy_import_page_init (CyImportPage *self)
{
}

GtkWidget *
cy_import_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_IMPORT_PAGE, "session", session, NULL);
}

void
cy_import_page_start (CyImportPage *self, GSList *files)
{
}
