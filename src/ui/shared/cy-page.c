/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What every view of the window is. */
#include "cy-page.h"

typedef struct
{
  CySession *session;
} CyPagePrivate;

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CyPage, cy_page, GTK_TYPE_BOX)

static void
cy_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, cy_page_get_session (CY_PAGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cy_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CyPagePrivate *priv = cy_page_get_instance_private (CY_PAGE (object));

  if (id == PROP_SESSION)
    priv->session = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cy_page_dispose (GObject *object)
{
  CyPagePrivate *priv = cy_page_get_instance_private (CY_PAGE (object));

  g_clear_object (&priv->session);

  G_OBJECT_CLASS (cy_page_parent_class)->dispose (object);
}

static void
cy_page_class_init (CyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cy_page_get_property;
  object_class->set_property = cy_page_set_property;
  object_class->dispose = cy_page_dispose;

  properties[PROP_SESSION] =
    g_param_spec_object ("session",
                         NULL,
                         NULL,
                         CY_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cy_page_init (CyPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * cy_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none): what it shows
 */
CySession *
cy_page_get_session (CyPage *self)
{
  CyPagePrivate *priv = cy_page_get_instance_private (self);

  return priv->session;
}

gboolean
cy_page_can_search (CyPage *self)
{
  return CY_PAGE_GET_CLASS (self)->set_search != NULL;
}

void
cy_page_set_search (CyPage *self, const char *text)
{
  if (CY_PAGE_GET_CLASS (self)->set_search != NULL)
    CY_PAGE_GET_CLASS (self)->set_search (self, text);
}

void
cy_page_show_people (CyPage *self, const char *key)
{
  if (CY_PAGE_GET_CLASS (self)->show_people != NULL)
    CY_PAGE_GET_CLASS (self)->show_people (self, key);
}

void
cy_page_export_view (CyPage *self)
{
  if (CY_PAGE_GET_CLASS (self)->export_view != NULL)
    CY_PAGE_GET_CLASS (self)->export_view (self);
}

void
cy_page_print_view (CyPage *self)
{
  if (CY_PAGE_GET_CLASS (self)->print_view != NULL)
    CY_PAGE_GET_CLASS (self)->print_view (self);
}

void
cy_page_save (CyPage *self)
{
  if (CY_PAGE_GET_CLASS (self)->save != NULL)
    CY_PAGE_GET_CLASS (self)->save (self);
}

gboolean
cy_page_has_changes (CyPage *self)
{
  return CY_PAGE_GET_CLASS (self)->has_changes != NULL &&
         CY_PAGE_GET_CLASS (self)->has_changes (self);
}

/**
 * cy_page_can_leave:
 * @self: a page
 * @leave: what to do once it may be left, if it may not yet
 * @stay: (nullable): what to do if the user does not want to leave it after all
 * @data: for @leave or @stay, of which one is called
 *
 * Returns: whether it may be left at once
 */
gboolean
cy_page_can_leave (CyPage *self, CyPageFunc leave, CyPageFunc stay, gpointer data)
{
  return CY_PAGE_GET_CLASS (self)->can_leave == NULL ||
         CY_PAGE_GET_CLASS (self)->can_leave (self, leave, stay, data);
}
