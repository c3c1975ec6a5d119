/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What every view of the window is. */
#include "cy-page.h"

typedef struct
{
  CySession    *session;
  GCancellable *reading;  /* of the last reload */
  gboolean      answered; /* whether it has come */
  gboolean      stale;    /* something changed while nobody looked */
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
cy_page_constructed (GObject *object)
{
  static const char *const reasons[] = {
    "data-changed", "notify::scope", "notify::base-date", "notify::rules"
  };
  CyPage *self = CY_PAGE (object);

  G_OBJECT_CLASS (cy_page_parent_class)->constructed (object);

  for (guint i = 0; CY_PAGE_GET_CLASS (self)->reload != NULL && i < G_N_ELEMENTS (reasons); i++)
    g_signal_connect_object (cy_page_get_session (self),
                             reasons[i],
                             G_CALLBACK (cy_page_reload),
                             self,
                             G_CONNECT_SWAPPED);
}

static void
cy_page_map (GtkWidget *widget)
{
  CyPagePrivate *priv = cy_page_get_instance_private (CY_PAGE (widget));

  GTK_WIDGET_CLASS (cy_page_parent_class)->map (widget);

  if (priv->stale)
    cy_page_reload (CY_PAGE (widget));
}

static void
stop_reading (CyPagePrivate *priv)
{
  g_cancellable_cancel (priv->reading);
  g_clear_object (&priv->reading);
}

/* Whoever goes to another page would wait in line behind what this one reads. */
static void
cy_page_unmap (GtkWidget *widget)
{
  CyPagePrivate *priv = cy_page_get_instance_private (CY_PAGE (widget));

  GTK_WIDGET_CLASS (cy_page_parent_class)->unmap (widget);

  if (priv->reading == NULL || priv->answered)
    return;
  stop_reading (priv);
  priv->stale = TRUE;
}

static void
cy_page_dispose (GObject *object)
{
  CyPagePrivate *priv = cy_page_get_instance_private (CY_PAGE (object));

  stop_reading (priv);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (cy_page_parent_class)->dispose (object);
}

static void
cy_page_class_init (CyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = cy_page_constructed;
  object_class->get_property = cy_page_get_property;
  object_class->set_property = cy_page_set_property;
  object_class->dispose = cy_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = cy_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = cy_page_unmap;

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
  CyPagePrivate *priv = cy_page_get_instance_private (self);

  priv->stale = TRUE;
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

/**
 * cy_page_reload:
 * @self: a page
 *
 * Reads again what @self shows; what nobody looks at, once somebody does. What is being read for it
 * is cancelled, also when the user goes to another page before it has come.
 */
void
cy_page_reload (CyPage *self)
{
  CyPagePrivate *priv = cy_page_get_instance_private (self);

  if (CY_PAGE_GET_CLASS (self)->reload == NULL)
    return;
  priv->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (priv->stale)
    return;
  stop_reading (priv);
  priv->reading = g_cancellable_new ();
  priv->answered = FALSE;
  CY_PAGE_GET_CLASS (self)->reload (self, priv->reading);
}

/**
 * cy_page_is_awaited:
 * @self: a page
 * @result: of a reading with the cancellable that its reload was given
 *
 * Returns: whether it is the newest, for a page that is still there
 */
gboolean
cy_page_is_awaited (CyPage *self, GAsyncResult *result)
{
  CyPagePrivate *priv = cy_page_get_instance_private (self);

  if (priv->reading == NULL || g_task_get_cancellable (G_TASK (result)) != priv->reading)
    return FALSE;
  priv->answered = TRUE;

  return TRUE;
}

/**
 * cy_page_take_answer:
 * @self: a page
 * @result: of a reading with the cancellable that its reload was given
 *
 * Says it when the reading failed.
 *
 * Returns: (transfer full) (nullable): what was read; %NULL also when something newer is read by
 * now
 */
gpointer
cy_page_take_answer (CyPage *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  gpointer answer;

  if (!cy_page_is_awaited (self, result))
    return NULL;
  answer = cy_session_finish (result, &error);
  if (answer == NULL)
    cy_session_present_error (cy_page_get_session (self), error);

  return answer;
}

/**
 * cy_page_read_on:
 * @self: a page, an answer for which has just come
 *
 * Returns: (transfer none): the cancellable for what is read next, before @self shows everything
 */
GCancellable *
cy_page_read_on (CyPage *self)
{
  CyPagePrivate *priv = cy_page_get_instance_private (self);

  priv->answered = FALSE;

  return priv->reading;
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
