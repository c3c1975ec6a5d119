/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * CheckPage. */
#include "cy-check-page.h"

struct _CyCheckPage
{
  CyPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CyCheckPage, cy_check_page, CY_TYPE_PAGE)

static void
cy_check_page_class_init (CyCheckPageClass *klass)
{
}

static void
cy_check_page_init (CyCheckPage *self)
{
}

GtkWidget *
cy_check_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_CHECK_PAGE, "session", session, NULL);
}
