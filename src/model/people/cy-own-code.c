/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Codes that a library adds to the program's own tables. */
#include "cy-own-code.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-rules.h"
#include "cy-sql.h"
#include "cy-step.h"

/* In front of the numbers of codes that nobody gave a code. */
#define OWN_PREFIX "own"

/**
 * cy_own_code_load:
 * @conn: a connection
 * @error: return location
 *
 * Gives the code tables what this library adds to them, and takes away what another one did. To
 * be called when a library was opened and whenever its codes have changed, also by an undo.
 *
 * Returns: whether that went well
 */
gboolean
cy_own_code_load (CyConn *conn, GError **error)
{
  g_autoptr (GPtrArray) codes = cy_mapper_load_all (conn, CY_OWN_CODE, error);

  if (codes == NULL)
    return FALSE;

  for (guint i = 0; i < cy_code_get_n_sets (); i++)
    cy_code_set_forget_own (cy_code_get_nth_set (i));
  for (guint i = 0; i < codes->len; i++)
    {
      CyRecord   *record = g_ptr_array_index (codes, i);
      const char *code = cy_record_get_text (record, CY_OWN_CODE_CODE);
      CyCodeSet  *set = cy_code_set_get (cy_record_get_text (record, CY_OWN_CODE_SET));

      /* A table that went away or has got the code itself since is no reason to fail. */
      if (set == NULL ||
          !cy_code_set_add_own (set, code, cy_record_get_text (record, CY_OWN_CODE_NAME)))
        g_debug ("The own code %s has no place", code);
    }

  return TRUE;
}

static gboolean
refuse (const char *field, GError **error, const char *message, const char *text)
{
  g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "%s: %s", message, text);
  if (error != NULL)
    cy_error_get_place (*error)->field = g_strdup (field);

  return FALSE;
}

/* Two entries of one name could not be told apart on any list. */
static gboolean
check_name (CyCodeSet *set, const char *name, const char *except, GError **error)
{
  for (guint i = 0; i < cy_code_set_get_n_codes (set); i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);

      if (g_strcmp0 (code->code, except) != 0 &&
          (g_str_equal (code->name, name) || g_str_equal (code->short_name, name)))
        return refuse ("name", error, "the name is taken", name);
    }

  return TRUE;
}

/* Codes of retired entries are not given out again: old steps still speak of them. */
static gboolean
make_code (CyConn *conn, const char *set, const char *code, char **made, GError **error)
{
  gint64 number = 0;

  if (code != NULL && *code != '\0')
    {
      *made = g_strdup (code);
      return TRUE;
    }
  if (!cy_sql_get_int (conn,
                       "SELECT count(*)+1 FROM own_code WHERE code_set=?",
                       &number,
                       error,
                       "t",
                       set))
    return FALSE;
  *made = g_strdup_printf (OWN_PREFIX "%" G_GINT64_FORMAT, number);

  return TRUE;
}

static gboolean
check_new (const char *set_id, const char *code, const char *name, GError **error)
{
  CyCodeSet *set = cy_code_set_get (set_id);

  if (set == NULL || cy_code_set_is_national (set))
    return refuse ("code_set", error, "nobody may add to the table", set_id);
  if (cy_code_lookup (set, code) != NULL)
    return refuse ("code", error, "the code is taken", code);

  return check_name (set, name, NULL, error);
}

/**
 * cy_own_code_add:
 * @conn: a writing connection
 * @set: id of a table that no standard fixes
 * @code: (nullable): the code, %NULL to have one made
 * @name: its name
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT with the field in its place
 *
 * Returns: id of the record, 0 when it could not be added
 */
gint64
cy_own_code_add (CyConn     *conn,
                 const char *set,
                 const char *code,
                 const char *name,
                 const char *step_name,
                 GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) record = cy_record_new (CY_OWN_CODE);
  g_autofree char *made = NULL;

  if (step == NULL || !make_code (conn, set, code, &made, error) ||
      !check_new (set, made, name, error))
    return 0;

  cy_record_set_text (record, CY_OWN_CODE_SET, set);
  cy_record_set_text (record, CY_OWN_CODE_CODE, made);
  cy_record_set_text (record, CY_OWN_CODE_NAME, name);
  if (!cy_mapper_save (conn, record, error) || !cy_step_commit (step, error) ||
      !cy_own_code_load (conn, error))
    return 0;

  return cy_record_get_id (record);
}

/**
 * cy_own_code_rename:
 * @conn: a writing connection
 * @id: of the record
 * @name: a better name; the code stays, and with it everything that has it
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT, %CY_ERROR_NOT_FOUND
 *
 * Returns: whether it has the name now
 */
gboolean
cy_own_code_rename (CyConn     *conn,
                    gint64      id,
                    const char *name,
                    const char *step_name,
                    GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) record = NULL;
  CyCodeSet *set;

  if (step == NULL || (record = cy_mapper_load (conn, CY_OWN_CODE, id, error)) == NULL)
    return FALSE;
  set = cy_code_set_get (cy_record_get_text (record, CY_OWN_CODE_SET));
  if (set != NULL && !check_name (set, name, cy_record_get_text (record, CY_OWN_CODE_CODE), error))
    return FALSE;
  cy_record_set_text (record, CY_OWN_CODE_NAME, name);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error) &&
         cy_own_code_load (conn, error);
}

/**
 * cy_own_code_count_uses:
 * @conn: a connection
 * @set: id of a table
 * @code: one of its codes
 * @n_uses: (out): how many values of living records it is
 * @error: return location
 *
 * Returns: whether they could be counted
 */
gboolean
cy_own_code_count_uses (CyConn     *conn,
                        const char *set,
                        const char *code,
                        gint64     *n_uses,
                        GError    **error)
{
  guint                  n;
  const CyEntity *const *entities = cy_entity_list (&n);

  *n_uses = 0;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < entities[i]->n_fields; j++)
      {
        const CyField   *field = &entities[i]->fields[j];
        g_autofree char *sql = NULL;
        gint64           count = 0;

        if (field->kind != CY_KIND_CODE || (field->flags & CY_FIELD_DERIVED) ||
            !g_str_equal (field->of, set))
          continue;
        sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s=? AND deleted IS NULL",
                               entities[i]->name,
                               field->name);
        if (!cy_sql_get_int (conn, sql, &count, error, "t", code))
          return FALSE;
        *n_uses += count;
      }

  return TRUE;
}

/**
 * cy_own_code_retire:
 * @conn: a writing connection
 * @id: of the record
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT while a living record has the code
 *
 * Returns: whether it is gone
 */
gboolean
cy_own_code_retire (CyConn *conn, gint64 id, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) record = NULL;
  gint64 n_uses;

  if (step == NULL || (record = cy_mapper_load (conn, CY_OWN_CODE, id, error)) == NULL ||
      !cy_own_code_count_uses (conn,
                               cy_record_get_text (record, CY_OWN_CODE_SET),
                               cy_record_get_text (record, CY_OWN_CODE_CODE),
                               &n_uses,
                               error))
    return FALSE;
  if (n_uses > 0)
    return refuse ("code",
                   error,
                   "the code is in use",
                   cy_record_get_text (record, CY_OWN_CODE_CODE));

  return cy_mapper_delete (conn, CY_OWN_CODE, id, error) && cy_step_commit (step, error) &&
         cy_own_code_load (conn, error);
}
