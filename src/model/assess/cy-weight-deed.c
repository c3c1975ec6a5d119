/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is done in a study of weights: experts come and go, and say what matters more. */
#include "cy-weight-deed.h"

#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-weight.h"

#include <glib/gi18n.h>

/**
 * cy_weight_save_study:
 * @conn: a writing connection
 * @study: new or changed
 * @step_name: what the user is doing
 * @error: return location
 *
 * Returns: whether it was written, as one step
 */
gboolean
cy_weight_save_study (CyConn *conn, CyRecord *study, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_save (conn, study, error) && cy_step_commit (step, error);
}

/**
 * cy_weight_remove_study:
 * @conn: a writing connection
 * @study: id of a study of weights
 * @step_name: what the user is doing
 * @error: return location
 *
 * Returns: whether it went with all its judgements, as one step
 */
gboolean
cy_weight_remove_study (CyConn *conn, gint64 study, const char *step_name, GError **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && cy_mapper_delete (conn, CY_WEIGHT_STUDY, study, error) &&
         cy_step_commit (step, error);
}

static gboolean
is_name (const char *expert, GError **error)
{
  g_autofree char *bare = g_strstrip (g_strdup (expert));

  if (*bare != '\0')
    return TRUE;
  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, _ ("Say who the expert is."));

  return FALSE;
}

/* A judgement of 0 stands for none yet. */
static gboolean
add_judgement (CyConn             *conn,
               const CyWeightPair *pair,
               const char         *expert,
               int                 judgement,
               GError            **error)
{
  g_autoptr (CyRecord) record = cy_record_new (CY_WEIGHT_JUDGEMENT);

  cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_STUDY, pair->study);
  cy_record_set_text (record, CY_WEIGHT_JUDGEMENT_EXPERT, expert);
  if (pair->parent != 0)
    cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_PARENT, pair->parent);
  cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_THIS, pair->one);
  cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_OTHER, pair->other);
  if (judgement != 0)
    cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_RATIO, judgement);

  return cy_mapper_save (conn, record, error);
}

/**
 * cy_weight_add_expert:
 * @conn: a writing connection
 * @pair: the first that is to be judged
 * @expert: a name that the study does not have yet
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT for no name, or one that is there
 *
 * Returns: whether the expert is in the study now, without a judgement, as one step
 */
gboolean
cy_weight_add_expert (CyConn             *conn,
                      const CyWeightPair *pair,
                      const char         *expert,
                      const char         *step_name,
                      GError            **error)
{
  g_autofree char *name = g_strstrip (g_strdup (expert));
  gint64           n = 0;
  g_autoptr (CyStep) step = NULL;

  if (!is_name (name, error) || !cy_sql_get_int (conn,
                                                 "SELECT count(*) FROM weight_judgement WHERE "
                                                 "study=? AND expert=? AND deleted IS NULL",
                                                 &n,
                                                 error,
                                                 "it",
                                                 pair->study,
                                                 name))
    return FALSE;
  if (n > 0)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_CONSTRAINT,
                   _ ("“%s” is in this study already. Tell namesakes apart by a word."),
                   name);
      return FALSE;
    }
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && add_judgement (conn, pair, name, 0, error) && cy_step_commit (step, error);
}

/**
 * cy_weight_remove_expert:
 * @conn: a writing connection
 * @study: id of a study of weights
 * @expert: one of its experts
 * @step_name: what the user is doing
 * @error: return location
 *
 * Returns: whether the expert went with all judgements, as one step
 */
gboolean
cy_weight_remove_expert (CyConn     *conn,
                         gint64      study,
                         const char *expert,
                         const char *step_name,
                         GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (GArray) ids = step != NULL ? cy_sql_list_ids (conn,
                                                           "SELECT id FROM weight_judgement WHERE "
                                                           "study=? AND expert=? AND deleted IS "
                                                           "NULL",
                                                           error,
                                                           "it",
                                                           study,
                                                           expert)
                                        : NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!cy_mapper_delete (conn, CY_WEIGHT_JUDGEMENT, g_array_index (ids, gint64, i), error))
      return FALSE;

  return ids != NULL && cy_step_commit (step, error);
}

/* The pair may have been written down the other way round. */
static gboolean
find_judgement (CyConn             *conn,
                const CyWeightPair *pair,
                const char         *expert,
                gint64             *id,
                GError            **error)
{
  g_autoptr (GArray) ids = cy_sql_list_ids (conn,
                                            "SELECT id FROM weight_judgement WHERE study=?1 AND "
                                            "expert=?2 AND coalesce(parent,0)=?3 AND "
                                            "((this=?4 AND other=?5) OR (this=?5 AND other=?4)) "
                                            "AND deleted IS NULL",
                                            error,
                                            "itiii",
                                            pair->study,
                                            expert,
                                            pair->parent,
                                            pair->one,
                                            pair->other);

  if (ids == NULL)
    return FALSE;
  *id = ids->len > 0 ? g_array_index (ids, gint64, 0) : 0;

  return TRUE;
}

static gboolean
write_judgement (CyConn             *conn,
                 const CyWeightPair *pair,
                 const char         *expert,
                 int                 judgement,
                 GError            **error)
{
  gint64 id = 0;
  g_autoptr (CyRecord) record = NULL;

  if (!find_judgement (conn, pair, expert, &id, error))
    return FALSE;
  if (id == 0)
    return add_judgement (conn, pair, expert, judgement, error);
  record = cy_mapper_load (conn, CY_WEIGHT_JUDGEMENT, id, error);
  if (record == NULL)
    return FALSE;
  cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_THIS, pair->one);
  cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_OTHER, pair->other);
  if (judgement != 0)
    cy_record_set_int (record, CY_WEIGHT_JUDGEMENT_RATIO, judgement);
  else
    cy_record_unset (record, CY_WEIGHT_JUDGEMENT_RATIO);

  return cy_mapper_save (conn, record, error);
}

/**
 * cy_weight_judge:
 * @conn: a writing connection
 * @pair: what is judged
 * @expert: who judges
 * @judgement: 1 to 9 when the first thing matters more, −2 to −9 when the other does; 0 takes the
 *   judgement back
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT for any other judgement
 *
 * Returns: whether it was written, as one step
 */
gboolean
cy_weight_judge (CyConn             *conn,
                 const CyWeightPair *pair,
                 const char         *expert,
                 int                 judgement,
                 const char         *step_name,
                 GError            **error)
{
  g_autoptr (CyStep) step = NULL;

  if (!is_name (expert, error))
    return FALSE;
  if (ABS (judgement) > 9 || judgement == -1 || pair->one == pair->other)
    {
      g_set_error_literal (error,
                           CY_ERROR,
                           CY_ERROR_CONSTRAINT,
                           _ ("A judgement is 1 to 9, for one thing or for the other."));
      return FALSE;
    }
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  return step != NULL && write_judgement (conn, pair, expert, judgement, error) &&
         cy_step_commit (step, error);
}
