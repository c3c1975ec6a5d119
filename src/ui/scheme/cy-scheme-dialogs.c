/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A scheme, part, dimension, grader group or grade line in a window; and what is done to them
 * without one. */
#include "cy-scheme-dialogs.h"

#include "cy-date.h"
#include "cy-deed-run.h"
#include "cy-mapper.h"
#include "cy-record-dialog.h"
#include "cy-scheme-edit.h"
#include "cy-scheme.h"

#include <glib/gi18n.h>

static const guint scheme_fields[] = {
  CY_ASSESS_SCHEME_NAME,           CY_ASSESS_SCHEME_YEAR,         CY_ASSESS_SCHEME_OBJECT,
  CY_ASSESS_SCHEME_UNIT,           CY_ASSESS_SCHEME_ROUNDING,     CY_ASSESS_SCHEME_DECIMALS,
  CY_ASSESS_SCHEME_MISSING,        CY_ASSESS_SCHEME_COVERAGE_MIN, CY_ASSESS_SCHEME_TRIM,
  CY_ASSESS_SCHEME_TRIM_MIN,       CY_ASSESS_SCHEME_BONUS_CAP,    CY_ASSESS_SCHEME_PENALTY_CAP,
  CY_ASSESS_SCHEME_FAMILY,         CY_ASSESS_SCHEME_QUOTA,        CY_ASSESS_SCHEME_QUOTA_APPROVED,
  CY_ASSESS_SCHEME_QUOTA_ROUNDING, CY_ASSESS_SCHEME_QUOTA_SCOPE,  CY_ASSESS_SCHEME_ROUTINE_GOOD_MAX,
  CY_ASSESS_SCHEME_NOTE,
};
static const guint part_fields[] = { CY_ASSESS_PART_NAME,
                                     CY_ASSESS_PART_SOURCE,
                                     CY_ASSESS_PART_WEIGHT };
static const guint dimension_fields[] = { CY_ASSESS_DIMENSION_NAME,
                                          CY_ASSESS_DIMENSION_KIND,
                                          CY_ASSESS_DIMENSION_POINTS };
static const guint group_fields[] = { CY_ASSESS_GROUP_NAME, CY_ASSESS_GROUP_WEIGHT };
static const guint line_fields[] = { CY_ASSESS_LINE_GRADE, CY_ASSESS_LINE_LEAST };

static const struct
{
  const CyEntity *entity;
  const char     *heading;
  const char     *deed; /* names the step and says that it is done */
  guint           owner;
  const guint    *fields;
  guint           n_fields;
} forms[] = {
  { CY_ASSESS_SCHEME,
    N_ ("Scheme of assessment"),
    N_ ("Scheme saved"),
    0,
    scheme_fields,
    G_N_ELEMENTS (scheme_fields) },
  { CY_ASSESS_PART,
    N_ ("Part of the scheme"),
    N_ ("Part of the scheme saved"),
    CY_ASSESS_PART_SCHEME,
    part_fields,
    G_N_ELEMENTS (part_fields) },
  { CY_ASSESS_DIMENSION,
    N_ ("Dimension"),
    N_ ("Dimension saved"),
    CY_ASSESS_DIMENSION_PART,
    dimension_fields,
    G_N_ELEMENTS (dimension_fields) },
  { CY_ASSESS_GROUP,
    N_ ("Grader group"),
    N_ ("Grader group saved"),
    CY_ASSESS_GROUP_SCHEME,
    group_fields,
    G_N_ELEMENTS (group_fields) },
  { CY_ASSESS_LINE,
    N_ ("Grade line"),
    N_ ("Grade line saved"),
    CY_ASSESS_LINE_SCHEME,
    line_fields,
    G_N_ELEMENTS (line_fields) },
};

static guint
find_form (const CyEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].entity == entity)
      return i;
  g_assert_not_reached ();
}

/* ---- Saving ---- */

static gpointer
save_record (CyConn *conn, gpointer data, GError **error)
{
  CyRecord   *record = data;
  const char *deed = _ (forms[find_form (cy_record_get_entity (record))].deed);

  return cy_scheme_save (conn, record, deed, error) ? g_strdup (deed) : NULL;
}

static void
done_cb (CyRecord *record, gpointer user_data)
{
  cy_deed_run (user_data, save_record, cy_record_copy (record), g_object_unref, TRUE);
}

static void
present (GtkWidget *over, CySession *session, CyRecord *record)
{
  guint                nth = find_form (cy_record_get_entity (record));
  const CyRecordDialog dialog = { .heading = _ (forms[nth].heading),
                                  .accept = _ ("Save"),
                                  .fields = forms[nth].fields,
                                  .n_fields = forms[nth].n_fields };

  cy_record_dialog_present (over, session, &dialog, record, done_cb, session);
}

/* ---- Asking ---- */

typedef struct
{
  GtkWidget      *over;
  CySession      *session;
  const CyEntity *entity;
  gint64          id;
} Asking;

static gpointer
load_record (CyConn *conn, gpointer data, GError **error)
{
  const Asking *asking = data;

  return cy_mapper_load (conn, asking->entity, asking->id, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asking *asking = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CyRecord) record = cy_session_finish (result, &error);

  if (record == NULL)
    cy_session_present_error (asking->session, error);
  else if (gtk_widget_get_root (asking->over) != NULL)
    present (asking->over, asking->session, record);
  g_object_unref (asking->over);
  g_object_unref (asking->session);
  g_free (asking);
}

/* What most schemes have. */
static void
set_defaults (CyRecord *record, CySession *session)
{
  const CyEntity *entity = cy_record_get_entity (record);

  if (entity == CY_ASSESS_PART)
    cy_record_set_text (record, CY_ASSESS_PART_SOURCE, "yearly");
  if (entity == CY_ASSESS_DIMENSION)
    cy_record_set_text (record, CY_ASSESS_DIMENSION_KIND, "weighted");
  if (entity != CY_ASSESS_SCHEME)
    return;
  cy_record_set_int (record,
                     CY_ASSESS_SCHEME_YEAR,
                     cy_date_get_year (cy_session_get_base_date (session)));
  cy_record_set_text (record, CY_ASSESS_SCHEME_OBJECT, "reserve");
  cy_record_set_text (record, CY_ASSESS_SCHEME_ROUNDING, "half_up");
  cy_record_set_int (record, CY_ASSESS_SCHEME_DECIMALS, 2);
  cy_record_set_text (record, CY_ASSESS_SCHEME_MISSING, "rescale");
  cy_record_set_text (record, CY_ASSESS_SCHEME_FAMILY, "civil");
}

/**
 * cy_scheme_record_present:
 * @over: a widget of the window
 * @session: a session
 * @entity: a scheme, part, dimension, grader group or grade line
 * @id: of it, 0 for a new one
 * @owner: id of what a new one stands below
 */
void
cy_scheme_record_present (GtkWidget      *over,
                          CySession      *session,
                          const CyEntity *entity,
                          gint64          id,
                          gint64          owner)
{
  Asking *asking;

  if (id == 0)
    {
      g_autoptr (CyRecord) record = cy_record_new (entity);

      if (owner != 0)
        cy_record_set_int (record, forms[find_form (entity)].owner, owner);
      set_defaults (record, session);
      present (over, session, record);
      return;
    }
  asking = g_new0 (Asking, 1);
  *asking = (Asking){ g_object_ref (over), g_object_ref (session), entity, id };
  cy_session_read (session, load_record, asking, NULL, g_object_unref, NULL, loaded_cb, asking);
}

/* ---- Without a window ---- */

typedef struct
{
  const CyEntity *entity;
  gint64          id;
  gboolean        up;
} Deed;

static gpointer
remove_record (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;
  const char *name =
    deed->entity == CY_ASSESS_SCHEME ? _ ("Scheme removed") : _ ("Removed from the scheme");

  return cy_scheme_remove (conn, deed->entity, deed->id, name, error) ? g_strdup (name) : NULL;
}

static gpointer
move_record (CyConn *conn, gpointer data, GError **error)
{
  const Deed *deed = data;

  return cy_scheme_move (conn, deed->entity, deed->id, deed->up, _ ("Row moved"), error)
           ? g_strdup ("")
           : NULL;
}

/**
 * cy_scheme_remove_run:
 * @session: a session
 * @entity: a scheme or something of one
 * @id: of it
 *
 * It can be had back by undoing.
 */
void
cy_scheme_remove_run (CySession *session, const CyEntity *entity, gint64 id)
{
  const Deed deed = { entity, id, FALSE };

  cy_deed_run (session, remove_record, g_memdup2 (&deed, sizeof deed), g_free, TRUE);
}

/**
 * cy_scheme_move_run:
 * @session: a session
 * @entity: something of a scheme
 * @id: of it
 * @up: which way
 */
void
cy_scheme_move_run (CySession *session, const CyEntity *entity, gint64 id, gboolean up)
{
  const Deed deed = { entity, id, up };

  cy_deed_run (session, move_record, g_memdup2 (&deed, sizeof deed), g_free, TRUE);
}

/* ---- New schemes ---- */

typedef struct
{
  GtkWidget   *page;
  CySession   *session;
  const char  *news;
  CySchemeMade made;
} Making;

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Making *making = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = cy_session_finish (result, &error);

  if (id == NULL)
    cy_session_present_error (making->session, error);
  else
    {
      making->made (making->page, *id);
      cy_session_toast (making->session, making->news, TRUE);
    }
  g_object_unref (making->page);
  g_object_unref (making->session);
  g_free (making);
}

/**
 * cy_scheme_make_run:
 * @page: over which it was asked for
 * @session: a session
 * @func: makes a scheme and gives its id, as a #gint64 to be freed; on the writing thread
 * @data: for @func
 * @data_free: frees @data
 * @news: what is said when it is done, translated
 * @made: called then
 */
void
cy_scheme_make_run (GtkWidget     *page,
                    CySession     *session,
                    CyDbFunc       func,
                    gpointer       data,
                    GDestroyNotify data_free,
                    const char    *news,
                    CySchemeMade   made)
{
  Making *making = g_new0 (Making, 1);

  *making = (Making){ g_object_ref (page), g_object_ref (session), news, made };
  cy_session_write (session, func, data, data_free, g_free, NULL, made_cb, making);
}
