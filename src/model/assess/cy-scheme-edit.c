/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done to schemes: made, copied, changed, frozen at the first mark, removed. */
#include "cy-scheme-edit.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-scheme-draft.h"
#include "cy-scheme-method.h"
#include "cy-scheme-template.h"
#include "cy-scheme.h"
#include "cy-sql.h"
#include "cy-step.h"

#include <glib/gi18n.h>

/* ---- Frozen ---- */

/* The field that points up, and what it points to. */
static const struct
{
  const CyEntity *entity;
  const CyEntity *above;
  guint           owner;
  guint           position;
} entities[] = {
  { CY_ASSESS_PART, CY_ASSESS_SCHEME, CY_ASSESS_PART_SCHEME, CY_ASSESS_PART_POSITION },
  { CY_ASSESS_DIMENSION, CY_ASSESS_PART, CY_ASSESS_DIMENSION_PART, CY_ASSESS_DIMENSION_POSITION },
  { CY_ASSESS_INDICATOR,
    CY_ASSESS_DIMENSION,
    CY_ASSESS_INDICATOR_DIMENSION,
    CY_ASSESS_INDICATOR_POSITION },
  { CY_ASSESS_BAND, CY_ASSESS_INDICATOR, CY_ASSESS_BAND_INDICATOR, CY_ASSESS_BAND_POSITION },
  { CY_ASSESS_GROUP, CY_ASSESS_SCHEME, CY_ASSESS_GROUP_SCHEME, CY_ASSESS_GROUP_POSITION },
  { CY_ASSESS_LINE, CY_ASSESS_SCHEME, CY_ASSESS_LINE_SCHEME, CY_ASSESS_LINE_POSITION },
};

static int
find_entity (const CyEntity *entity)
{
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if (entities[i].entity == entity)
      return i;

  return -1;
}

/* The scheme that a record, new or not, belongs to. */
static CyRecord *
load_scheme_of (CyConn *conn, CyRecord *record, GError **error)
{
  g_autoptr (CyRecord) at = g_object_ref (record);

  for (int nth = find_entity (cy_record_get_entity (at)); nth >= 0;
       nth = find_entity (cy_record_get_entity (at)))
    {
      gint64 id = cy_record_get_int (at, entities[nth].owner);
      g_autoptr (CyRecord) above = cy_mapper_load (conn, entities[nth].above, id, error);

      if (above == NULL)
        return NULL;
      g_set_object (&at, above);
    }

  return g_steal_pointer (&at);
}

/* As the library has it, not as a form does. */
static gboolean
is_open (CyConn *conn, CyRecord *record, GError **error)
{
  g_autoptr (CyRecord) scheme = load_scheme_of (conn, record, error);
  g_autoptr (CyRecord) stored = NULL;

  if (scheme == NULL || cy_record_get_id (scheme) == 0)
    return scheme != NULL;
  stored = cy_mapper_load (conn, CY_ASSESS_SCHEME, cy_record_get_id (scheme), error);
  if (stored == NULL || !cy_record_has (stored, CY_ASSESS_SCHEME_FROZEN))
    return stored != NULL;
  g_set_error (error,
               CY_ERROR,
               CY_ERROR_CONSTRAINT,
               _ ("The scheme “%s” was frozen at its first mark. Copy it as a new version and "
                  "change "
                  "that."),
               cy_record_get_text (stored, CY_ASSESS_SCHEME_NAME));

  return FALSE;
}

/**
 * cy_scheme_freeze:
 * @conn: a writing connection, inside a step
 * @scheme: id of a scheme
 * @today: `YYYYMMDD`
 * @error: return location
 *
 * To be called with the first mark of a cycle. A frozen scheme stays as it is.
 *
 * Returns: whether the scheme is frozen now
 */
gboolean
cy_scheme_freeze (CyConn *conn, gint64 scheme, gint64 today, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_ASSESS_SCHEME, scheme, error);

  if (record == NULL)
    return FALSE;
  if (cy_record_has (record, CY_ASSESS_SCHEME_FROZEN))
    return TRUE;
  cy_record_set_int (record, CY_ASSESS_SCHEME_FROZEN, today);

  return cy_mapper_save (conn, record, error);
}

/* ---- New ones ---- */

/**
 * cy_scheme_add_template:
 * @conn: a writing connection
 * @nth: of the templates
 * @year: whose scheme it becomes
 * @unit: id of the unit whose scheme it is, 0 for the county
 * @step_name: what the user is doing
 * @error: return location
 *
 * Returns: id of a new scheme, as one step; 0 on failure
 */
gint64
cy_scheme_add_template (CyConn     *conn,
                        guint       nth,
                        int         year,
                        gint64      unit,
                        const char *step_name,
                        GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  gint64 id = step != NULL ? cy_scheme_template_make (conn, nth, year, unit, error) : 0;

  return id != 0 && cy_step_commit (step, error) ? id : 0;
}

/**
 * cy_scheme_copy:
 * @conn: a writing connection
 * @scheme: id of a scheme, frozen or not
 * @year: of the copy
 * @step_name: what the user is doing
 * @error: return location
 *
 * Returns: id of a copy that may be changed, of the next version, as one step; 0 on failure
 */
gint64
cy_scheme_copy (CyConn *conn, gint64 scheme, int year, const char *step_name, GError **error)
{
  g_autoptr (CySchemeDraft) draft = cy_scheme_draft_load (conn, scheme, error);
  g_autoptr (CyStep) step = NULL;
  gint64 id;

  if (draft == NULL)
    return 0;
  cy_record_set_int (draft->scheme, CY_ASSESS_SCHEME_YEAR, year);
  cy_record_set_int (draft->scheme, CY_ASSESS_SCHEME_BASE, scheme);
  cy_record_set_int (draft->scheme,
                     CY_ASSESS_SCHEME_VERSION,
                     MAX (cy_record_get_int (draft->scheme, CY_ASSESS_SCHEME_VERSION), 1) + 1);
  cy_record_unset (draft->scheme, CY_ASSESS_SCHEME_FROZEN);
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  id = step != NULL ? cy_scheme_draft_save (draft, conn, error) : 0;

  return id != 0 && cy_step_commit (step, error) ? id : 0;
}

/* ---- Changing ---- */

/* A new record stands last. */
static gboolean
set_position (CyConn *conn, CyRecord *record, GError **error)
{
  int nth = find_entity (cy_record_get_entity (record));
  g_autoptr (GPtrArray) others = NULL;
  gint64 last = -1;

  if (nth < 0 || cy_record_get_id (record) != 0)
    return TRUE;
  others = cy_mapper_load_parts (conn,
                                 entities[nth].entity,
                                 cy_record_get_int (record, entities[nth].owner),
                                 error);
  for (guint i = 0; others != NULL && i < others->len; i++)
    last = MAX (last, cy_record_get_int (g_ptr_array_index (others, i), entities[nth].position));
  cy_record_set_int (record, entities[nth].position, last + 1);

  return others != NULL;
}

/**
 * cy_scheme_save:
 * @conn: a writing connection
 * @record: a scheme or something of one, new or changed
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when the scheme is frozen
 *
 * Returns: whether it was written, as one step
 */
gboolean
cy_scheme_save (CyConn *conn, CyRecord *record, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = NULL;

  if (!is_open (conn, record, error))
    return FALSE;
  if (cy_record_get_entity (record) == CY_ASSESS_SCHEME && cy_record_get_id (record) == 0)
    cy_record_set_int (record, CY_ASSESS_SCHEME_VERSION, 1);
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && set_position (conn, record, error) &&
         cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}

/* What the method has no use for would be read by nobody and exported to everybody. */
static gboolean
clear_unused (CyConn *conn, CyRecord *indicator, GError **error)
{
  gint64   id = cy_record_get_int (indicator, CY_ASSESS_INDICATOR_DIMENSION);
  CyMethod method =
    cy_method_from_code (cy_record_get_text (indicator, CY_ASSESS_INDICATOR_METHOD));
  const char *function = cy_record_get_text (indicator, CY_ASSESS_INDICATOR_FUNCTION);
  g_autoptr (CyRecord) dimension = cy_mapper_load (conn, CY_ASSESS_DIMENSION, id, error);
  CyDimensionKind kind;

  if (dimension == NULL)
    return FALSE;
  kind = cy_dimension_kind_from_code (cy_record_get_text (dimension, CY_ASSESS_DIMENSION_KIND));
  for (guint i = 0; i < CY_ASSESS_INDICATOR_N_FIELDS; i++)
    if (i != CY_ASSESS_INDICATOR_FUNCTION &&
        cy_method_get_need (method, kind, function, i) == CY_METHOD_UNUSED)
      cy_record_unset (indicator, i);
  if (cy_method_get_need (method, kind, NULL, CY_ASSESS_INDICATOR_FUNCTION) == CY_METHOD_UNUSED)
    cy_record_unset (indicator, CY_ASSESS_INDICATOR_FUNCTION);

  return TRUE;
}

static gboolean
remove_bands (CyConn *conn, gint64 indicator, GError **error)
{
  g_autoptr (GPtrArray) bands = cy_mapper_load_parts (conn, CY_ASSESS_BAND, indicator, error);

  for (guint i = 0; bands != NULL && i < bands->len; i++)
    if (!cy_mapper_delete (conn,
                           CY_ASSESS_BAND,
                           cy_record_get_id (g_ptr_array_index (bands, i)),
                           error))
      return FALSE;

  return bands != NULL;
}

static gboolean
write_bands (CyConn *conn, CyRecord *indicator, GPtrArray *bands, GError **error)
{
  CyMethod method =
    cy_method_from_code (cy_record_get_text (indicator, CY_ASSESS_INDICATOR_METHOD));
  gboolean has_bands =
    cy_method_has_bands (method, cy_record_get_text (indicator, CY_ASSESS_INDICATOR_FUNCTION));

  if (!remove_bands (conn, cy_record_get_id (indicator), error))
    return FALSE;
  for (guint i = 0; has_bands && i < bands->len; i++)
    {
      g_autoptr (CyRecord) band = cy_record_new (CY_ASSESS_BAND);

      for (guint j = CY_ASSESS_BAND_NAME; j < CY_ASSESS_BAND_N_FIELDS; j++)
        cy_record_set (band, j, cy_record_get (g_ptr_array_index (bands, i), j));
      if (method == CY_METHOD_GRADE)
        cy_record_unset (band, CY_ASSESS_BAND_VALUE);
      cy_record_set_int (band, CY_ASSESS_BAND_INDICATOR, cy_record_get_id (indicator));
      cy_record_set_int (band, CY_ASSESS_BAND_POSITION, i);
      if (!cy_mapper_save (conn, band, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_scheme_save_indicator:
 * @conn: a writing connection
 * @indicator: new or changed; what its method has no use for is emptied
 * @bands: (element-type CyRecord): its bands in their order, taken the place of those before
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when the scheme is frozen
 *
 * Returns: whether both were written, as one step
 */
gboolean
cy_scheme_save_indicator (CyConn     *conn,
                          CyRecord   *indicator,
                          GPtrArray  *bands,
                          const char *step_name,
                          GError    **error)
{
  g_autoptr (CyStep) step = NULL;

  if (!is_open (conn, indicator, error))
    return FALSE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && clear_unused (conn, indicator, error) &&
         set_position (conn, indicator, error) && cy_mapper_save (conn, indicator, error) &&
         write_bands (conn, indicator, bands, error) && cy_step_commit (step, error);
}

/* ---- Removing and moving ---- */

static gboolean
is_unused (CyConn *conn, gint64 scheme, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM assess_cycle WHERE scheme=? AND deleted IS NULL",
                       &n,
                       error,
                       "i",
                       scheme))
    return FALSE;
  if (n > 0)
    g_set_error_literal (error,
                         CY_ERROR,
                         CY_ERROR_CONSTRAINT,
                         _ ("A cycle runs by this scheme. Remove the cycle first."));

  return n == 0;
}

/**
 * cy_scheme_remove:
 * @conn: a writing connection
 * @entity: a scheme or something of one
 * @id: of it
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when the scheme is frozen, or a cycle runs by it
 *
 * Returns: whether it went to the recycle bin with what stands below it, as one step
 */
gboolean
cy_scheme_remove (CyConn         *conn,
                  const CyEntity *entity,
                  gint64          id,
                  const char     *step_name,
                  GError        **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, entity, id, error);
  g_autoptr (CyStep) step = NULL;

  if (record == NULL || !is_open (conn, record, error) ||
      (entity == CY_ASSESS_SCHEME && !is_unused (conn, id, error)))
    return FALSE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_delete (conn, entity, id, error) && cy_step_commit (step, error);
}

/* Numbers them anew, with @nth and the one beside it changed about. */
static gboolean
renumber (CyConn *conn, GPtrArray *records, guint field, guint nth, guint beside, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      CyRecord *record = g_ptr_array_index (records, i);

      if (cy_record_set_int (record,
                             field,
                             i == nth      ? beside
                             : i == beside ? nth
                                           : i) &&
          !cy_mapper_save (conn, record, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_scheme_move:
 * @conn: a writing connection
 * @entity: of something of a scheme
 * @id: of it
 * @up: whether it changes places with the one above, or the one below
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when the scheme is frozen
 *
 * Returns: whether it was moved, as one step; the first and the last stay where they are
 */
gboolean
cy_scheme_move (CyConn         *conn,
                const CyEntity *entity,
                gint64          id,
                gboolean        up,
                const char     *step_name,
                GError        **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, entity, id, error);
  int nth = find_entity (entity);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (CyStep) step = NULL;
  guint place = 0;

  if (record == NULL || !is_open (conn, record, error))
    return FALSE;
  records =
    cy_mapper_load_parts (conn, entity, cy_record_get_int (record, entities[nth].owner), error);
  if (records == NULL)
    return FALSE;
  while (place < records->len && cy_record_get_id (g_ptr_array_index (records, place)) != id)
    place++;
  if (up ? place == 0 : place + 1 >= records->len)
    return TRUE;
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL &&
         renumber (conn,
                   records,
                   entities[nth].position,
                   place,
                   up ? place - 1 : place + 1,
                   error) &&
         cy_step_commit (step, error);
}
