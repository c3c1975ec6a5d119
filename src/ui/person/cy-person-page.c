/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * PersonPage. */
#include "cy-person-page.h"

struct _CyPersonPage
{
  CyPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CyPersonPage, cy_person_page, CY_TYPE_PAGE)

static void
cy_person_page_class_init (CyPersonPageClass *klass)
{
}

static void
cy_person_page_init (CyPersonPage *self)
{
}

GtkWidget *
cy_person_page_new (CySession *session)
{
  return g_object_new (CY_TYPE_PERSON_PAGE, "session", session, NULL);
}

void
cy_person_page_load (CyPersonPage *self, gint64 person)
{
}

void
cy_person_page_load_at (CyPersonPage *self,
                        gint64        person,
                        const char   *entity,
                        guint         index,
                        int           field)
{
  cy_person_page_load (self, person);
}
