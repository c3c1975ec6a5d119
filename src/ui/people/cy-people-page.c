/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * PeoplePage. */
#include "cy-people-page.h"

struct _CyPeoplePage
{
  CyPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CyPeoplePage, cy_people_page, CY_TYPE_PAGE)

static void
cy_people_page_class_init (CyPeoplePageClass *klass)
{
}

static void
cy_people_page_init (CyPeoplePage *self)
{
}

GtkWidget *
cy_people_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_PEOPLE_PAGE, "session", session, NULL);
}
