/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a group of experts says of weights: each one's comparisons, and those of all together. */
#include "cy-weight-study.h"

#include "cy-mapper.h"
#include "cy-weight.h"

static void
expert_free (gpointer data)
{
  CyWeightExpert *self = data;

  g_free (self->name);
  g_free (self);
}

/**
 * cy_weight_study_new:
 * @ids: (element-type gint64): of the things compared, in order
 *
 * Returns: (transfer full): a study without experts
 */
CyWeightStudy *
cy_weight_study_new (GArray *ids)
{
  CyWeightStudy *self = g_new0 (CyWeightStudy, 1);

  self->n = ids->len <= CY_AHP_MAX ? ids->len : 0;
  self->n_pairs = self->n > 1 ? self->n * (self->n - 1) / 2 : 0;
  self->ids = g_array_ref (ids);
  self->experts = g_ptr_array_new_with_free_func (expert_free);

  return self;
}

void
cy_weight_study_free (CyWeightStudy *self)
{
  g_array_unref (self->ids);
  g_ptr_array_unref (self->experts);
  g_free (self);
}

/**
 * cy_weight_study_find:
 * @self: a study
 * @expert: a name
 *
 * Returns: the expert's place in the study, -1 for none
 */
int
cy_weight_study_find (const CyWeightStudy *self, const char *expert)
{
  for (guint i = 0; i < self->experts->len; i++)
    if (g_strcmp0 (cy_weight_study_expert (self, i)->name, expert) == 0)
      return i;

  return -1;
}

/**
 * cy_weight_study_add_expert:
 * @self: a study
 * @name: of an expert
 *
 * Returns: (transfer none): the expert of that name, added where there was none
 */
CyWeightExpert *
cy_weight_study_add_expert (CyWeightStudy *self, const char *name)
{
  int             nth = cy_weight_study_find (self, name);
  CyWeightExpert *expert;

  if (nth >= 0)
    return cy_weight_study_expert (self, nth);
  expert = g_new0 (CyWeightExpert, 1);
  expert->name = g_strdup (name);
  g_ptr_array_add (self->experts, expert);

  return expert;
}

static int
find_thing (const CyWeightStudy *self, gint64 id)
{
  for (guint i = 0; i < self->n; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      return i;

  return -1;
}

/* The same, seen from the other side: 3 becomes -3, and 1 stays as it is. */
static int
turn (int judgement)
{
  return ABS (judgement) > 1 ? -judgement : ABS (judgement);
}

/**
 * cy_weight_study_put:
 * @self: a study
 * @expert: name of an expert, who is added where there was none
 * @one: id of one thing
 * @other: id of another
 * @judgement: −9 to 9 as cy_ahp_scale_to_ratio(), of @one against @other; 0 for not given
 *
 * What is no judgement, or about something that is not compared here, leaves the expert without
 * one.
 */
void
cy_weight_study_put (CyWeightStudy *self,
                     const char    *expert,
                     gint64         one,
                     gint64         other,
                     int            judgement)
{
  CyWeightExpert *who = cy_weight_study_add_expert (self, expert);
  int             row = find_thing (self, one);
  int             column = find_thing (self, other);

  if (row < 0 || column < 0 || row == column || ABS (judgement) > 9)
    return;
  if (row < column)
    who->judgements[row * self->n + column] = judgement == -1 ? 1 : judgement;
  else
    who->judgements[column * self->n + row] = turn (judgement);
}

/**
 * cy_weight_expert_get:
 * @self: a study
 * @expert: one of its experts
 * @row: of one thing
 * @column: of another, not the same
 *
 * Returns: the judgement of the first against the second, 0 for not given
 */
int
cy_weight_expert_get (const CyWeightStudy  *self,
                      const CyWeightExpert *expert,
                      guint                 row,
                      guint                 column)
{
  return row < column ? expert->judgements[row * self->n + column]
                      : turn (expert->judgements[column * self->n + row]);
}

static void
fill_matrix (const CyWeightStudy *self, const CyWeightExpert *expert, double *matrix)
{
  for (guint i = 0; i < self->n; i++)
    for (guint j = 0; j < self->n; j++)
      matrix[i * self->n + j] =
        i == j ? 1 : cy_ahp_scale_to_ratio (cy_weight_expert_get (self, expert, i, j));
}

static guint
count_given (const CyWeightStudy *self, const CyWeightExpert *expert)
{
  guint n = 0;

  for (guint i = 0; i < self->n * self->n; i++)
    n += expert->judgements[i] != 0;

  return n;
}

/**
 * cy_weight_study_solve:
 * @self: a study
 *
 * Weights and consistency of every expert who has judged all pairs, and of those together: their
 * judgements are joined by the geometric mean, see cy_ahp_join().
 */
void
cy_weight_study_solve (CyWeightStudy *self)
{
  g_autoptr (GPtrArray) matrices = g_ptr_array_new_with_free_func (g_free);
  double joined[CY_AHP_MAX * CY_AHP_MAX];

  for (guint i = 0; i < self->experts->len; i++)
    {
      CyWeightExpert *expert = cy_weight_study_expert (self, i);
      double         *matrix;

      expert->n_given = count_given (self, expert);
      expert->is_complete = self->n_pairs > 0 && expert->n_given == self->n_pairs;
      if (!expert->is_complete)
        continue;
      matrix = g_new (double, self->n * self->n);
      fill_matrix (self, expert, matrix);
      cy_ahp_solve (matrix, self->n, &expert->ahp);
      g_ptr_array_add (matrices, matrix);
    }
  self->n_complete = matrices->len;
  if (self->n_complete == 0)
    return;
  cy_ahp_join ((const double *const *) matrices->pdata, matrices->len, self->n, joined);
  cy_ahp_solve (joined, self->n, &self->joined);
}

/**
 * cy_weight_study_load:
 * @conn: a connection
 * @study: id of a study of weights
 * @parent: id of the dimension whose indicators are compared, 0 for dimensions
 * @ids: (element-type gint64): of the things compared, in order
 * @error: return location
 *
 * Returns: (transfer full): all its experts with what they say of these things, solved
 */
CyWeightStudy *
cy_weight_study_load (CyConn *conn, gint64 study, gint64 parent, GArray *ids, GError **error)
{
  g_autoptr (GPtrArray) records = cy_mapper_load_parts (conn, CY_WEIGHT_JUDGEMENT, study, error);
  CyWeightStudy *self;

  if (records == NULL)
    return NULL;
  self = cy_weight_study_new (ids);
  for (guint i = 0; i < records->len; i++)
    {
      CyRecord   *record = g_ptr_array_index (records, i);
      const char *expert = cy_record_get_text (record, CY_WEIGHT_JUDGEMENT_EXPERT);

      cy_weight_study_add_expert (self, expert);
      if (cy_record_get_int (record, CY_WEIGHT_JUDGEMENT_PARENT) == parent)
        cy_weight_study_put (self,
                             expert,
                             cy_record_get_int (record, CY_WEIGHT_JUDGEMENT_THIS),
                             cy_record_get_int (record, CY_WEIGHT_JUDGEMENT_OTHER),
                             cy_record_get_int (record, CY_WEIGHT_JUDGEMENT_RATIO));
    }
  cy_weight_study_solve (self);

  return self;
}
