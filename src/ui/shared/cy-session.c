/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The open library as the views see it.
 *
 *   view ──► session (base date, scope, read, write, "open this person") ──► window
 */
#include "cy-session-private.h"

#include "cy-date.h"
#include "cy-journal.h"
#include "cy-own-code.h"
#include "cy-rules.h"

struct _CySession
{
  GObject parent_instance;

  CyDb     *db;
  gint64    base_date;
  gint64    cycle;
  gint64    scope;
  char     *scope_name;
  CyRecord *rules;
  char     *undo_name;
  char     *redo_name;
};

enum
{
  PROP_0,
  PROP_BASE_DATE,
  PROP_SCOPE,
  PROP_CYCLE,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_RULES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CySession, cy_session, G_TYPE_OBJECT)

/* ---- What the journal offers, and the rule set of the year ---- */

typedef struct
{
  char     *undo_name;
  char     *redo_name;
  CyRecord *rules;
} Standing;

static void
standing_free (gpointer data)
{
  Standing *standing = data;

  g_free (standing->undo_name);
  g_free (standing->redo_name);
  g_clear_object (&standing->rules);
  g_free (standing);
}

typedef struct
{
  gint64   base_date;
  gboolean with_codes;
} StandingRequest;

static gpointer
read_standing (CyConn *conn, gpointer data, GError **error)
{
  Standing              *standing = g_new0 (Standing, 1);
  const StandingRequest *request = data;

  standing->rules = cy_rules_for_year (conn, cy_date_get_year (request->base_date), error);
  if (standing->rules != NULL && (!request->with_codes || cy_own_code_load (conn, error)) &&
      cy_journal_peek (conn, &standing->undo_name, &standing->redo_name, error))
    return standing;

  standing_free (standing);

  return NULL;
}

static void
set_name (CySession *self, char **member, char **name, guint property)
{
  if (g_strcmp0 (*member, *name) == 0)
    return;
  g_free (*member);
  *member = g_steal_pointer (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
standing_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CySession) self = user_data;
  g_autoptr (GError) error = NULL;
  Standing *standing = cy_session_finish (result, &error);

  if (standing == NULL)
    {
      cy_session_present_error (self, error);
      return;
    }
  if (self->rules == NULL || cy_record_diff (self->rules, standing->rules, NULL) > 0)
    {
      g_set_object (&self->rules, standing->rules);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RULES]);
    }
  set_name (self, &self->undo_name, &standing->undo_name, PROP_UNDO_NAME);
  set_name (self, &self->redo_name, &standing->redo_name, PROP_REDO_NAME);
  standing_free (standing);
}

/* Views read after it in the same lane, so that they see the codes it brings. */
static void
update_standing (CySession *self, gboolean with_codes)
{
  const StandingRequest request = { self->base_date, with_codes };

  cy_session_read (self,
                   read_standing,
                   g_memdup2 (&request, sizeof request),
                   g_free,
                   standing_free,
                   NULL,
                   standing_read_cb,
                   g_object_ref (self));
}

static void
db_changed_cb (CyDb *db, guint64 entities, gpointer user_data)
{
  CySession *self = user_data;

  update_standing (self, (entities & cy_entity_get_bit (CY_OWN_CODE)) != 0);
  _cy_session_say_changed (self, entities);
}

/* ---- Class ---- */

static void
cy_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CySession *self = CY_SESSION (object);

  if (id == PROP_BASE_DATE)
    g_value_set_int64 (value, self->base_date);
  else if (id == PROP_SCOPE)
    g_value_set_int64 (value, self->scope);
  else if (id == PROP_CYCLE)
    g_value_set_int64 (value, self->cycle);
  else if (id == PROP_UNDO_NAME)
    g_value_set_string (value, self->undo_name);
  else if (id == PROP_REDO_NAME)
    g_value_set_string (value, self->redo_name);
  else if (id == PROP_RULES)
    g_value_set_object (value, self->rules);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cy_session_dispose (GObject *object)
{
  CySession *self = CY_SESSION (object);

  if (self->db != NULL)
    g_signal_handlers_disconnect_by_data (self->db, self);
  g_clear_object (&self->db);
  g_clear_object (&self->rules);

  G_OBJECT_CLASS (cy_session_parent_class)->dispose (object);
}

static void
cy_session_finalize (GObject *object)
{
  CySession *self = CY_SESSION (object);

  g_free (self->scope_name);
  g_free (self->undo_name);
  g_free (self->redo_name);

  G_OBJECT_CLASS (cy_session_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_BASE_DATE] =
    g_param_spec_int64 ("base-date", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_SCOPE] = g_param_spec_int64 ("scope", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_CYCLE] = g_param_spec_int64 ("cycle", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, flags);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, flags);
  properties[PROP_RULES] = g_param_spec_object ("rules", NULL, NULL, CY_TYPE_RECORD, flags);
  g_object_class_install_properties (klass, N_PROPS, properties);
}

static void
cy_session_class_init (CySessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cy_session_get_property;
  object_class->dispose = cy_session_dispose;
  object_class->finalize = cy_session_finalize;
  install_properties (object_class);
  _cy_session_install_signals ();
}

static void
cy_session_init (CySession *self)
{
}

/**
 * cy_session_new:
 * @db: an open library
 *
 * Returns: (transfer full): the session, as of today and of everything
 */
CySession *
cy_session_new (CyDb *db)
{
  CySession *self = g_object_new (CY_TYPE_SESSION, NULL);

  self->db = g_object_ref (db);
  self->base_date = cy_session_get_today (self);
  g_signal_connect (db, "changed", G_CALLBACK (db_changed_cb), self);
  update_standing (self, TRUE);

  return self;
}

CyDb *
cy_session_get_db (CySession *self)
{
  return self->db;
}

/**
 * cy_session_dup_name:
 * @self: a session
 *
 * Returns: (transfer full): the file's name without its folder and ending
 */
char *
cy_session_dup_name (CySession *self)
{
  g_autofree char *name = g_path_get_basename (cy_db_get_path (self->db));

  return g_strndup (name, g_str_has_suffix (name, ".chuyan") ? strlen (name) - 7 : strlen (name));
}

/**
 * cy_session_dup_place:
 * @self: a session
 *
 * Returns: (transfer full): of what pages show something: the unit in scope, or the whole library
 */
char *
cy_session_dup_place (CySession *self)
{
  const char *scope = cy_session_get_scope_name (self);

  return scope != NULL ? g_strdup (scope) : cy_session_dup_name (self);
}

/**
 * cy_session_get_today:
 * @self: a session
 *
 * Returns: `YYYYMMDD` by this computer's calendar
 */
gint64
cy_session_get_today (CySession *self)
{
  return cy_date_today ();
}

gint64
cy_session_get_base_date (CySession *self)
{
  return self->base_date;
}

/**
 * cy_session_set_base_date:
 * @self: a session
 * @base_date: `YYYYMMDD`; every age, term and figure is as of this day
 */
void
cy_session_set_base_date (CySession *self, gint64 base_date)
{
  if (base_date == self->base_date)
    return;

  self->base_date = base_date;
  update_standing (self, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BASE_DATE]);
}

gint64
cy_session_get_scope (CySession *self)
{
  return self->scope;
}

const char *
cy_session_get_scope_name (CySession *self)
{
  return self->scope_name;
}

/**
 * cy_session_set_scope:
 * @self: a session
 * @unit: everything shown is of this unit and those below it; 0 for all
 * @name: (nullable): of the unit
 */
void
cy_session_set_scope (CySession *self, gint64 unit, const char *name)
{
  if (unit == self->scope && g_strcmp0 (name, self->scope_name) == 0)
    return;

  self->scope = unit;
  g_free (self->scope_name);
  self->scope_name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCOPE]);
}

/**
 * cy_session_get_cycle:
 * @self: a session
 *
 * Returns: id of the assessment cycle that is looked at, 0 before one was chosen
 */
gint64
cy_session_get_cycle (CySession *self)
{
  return self->cycle;
}

/**
 * cy_session_set_cycle:
 * @self: a session
 * @cycle: id of the assessment cycle to look at, on every page that is about one
 */
void
cy_session_set_cycle (CySession *self, gint64 cycle)
{
  if (cycle == self->cycle)
    return;

  self->cycle = cycle;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CYCLE]);
}

/**
 * cy_session_get_rules:
 * @self: a session
 *
 * Returns: (nullable) (transfer none): the rule set of the base date's year; %NULL until it was
 *   read
 */
CyRecord *
cy_session_get_rules (CySession *self)
{
  return self->rules;
}

/**
 * cy_session_read:
 *
 * As cy_db_call() on the reading connection.
 */
void
cy_session_read (CySession          *self,
                 CyDbFunc            func,
                 gpointer            data,
                 GDestroyNotify      data_free,
                 GDestroyNotify      result_free,
                 GCancellable       *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer            user_data)
{
  cy_db_call (self->db,
              CY_DB_READ,
              func,
              data,
              data_free,
              result_free,
              cancellable,
              callback,
              user_data);
}

/**
 * cy_session_write:
 *
 * As cy_db_call() on the writing connection.
 */
void
cy_session_write (CySession          *self,
                  CyDbFunc            func,
                  gpointer            data,
                  GDestroyNotify      data_free,
                  GDestroyNotify      result_free,
                  GCancellable       *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer            user_data)
{
  cy_db_call (self->db,
              CY_DB_WRITE,
              func,
              data,
              data_free,
              result_free,
              cancellable,
              callback,
              user_data);
}

gpointer
cy_session_finish (GAsyncResult *result, GError **error)
{
  return cy_db_call_finish (result, error);
}
