/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * OverviewPage. */
#include "cy-overview-page.h"

struct _CyOverviewPage
{
  CyPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CyOverviewPage, cy_overview_page, CY_TYPE_PAGE)

static void
cy_overview_page_class_init (CyOverviewPageClass *klass)
{
}

static void
cy_overview_page_init (CyOverviewPage *self)
{
}

GtkWidget *
cy_overview_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_OVERVIEW_PAGE, "session", session, NULL);
}
