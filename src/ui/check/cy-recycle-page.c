/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * RecyclePage. */
#include "cy-recycle-page.h"

struct _CyRecyclePage
{
  CyPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CyRecyclePage, cy_recycle_page, CY_TYPE_PAGE)

static void
cy_recycle_page_class_init (CyRecyclePageClass *klass)
{
}

static void
cy_recycle_page_init (CyRecyclePage *self)
{
}

GtkWidget *
cy_recycle_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_RECYCLE_PAGE, "session", session, NULL);
}
