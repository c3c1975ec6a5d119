/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What is wrong with a dossier that is being edited, what keeps it from being saved first. */
#include "cy-person-check.h"

static GPtrArray *
check_rules (CySession *session, CyDossier *dossier, const CyPersonSaved *same)
{
  g_autoptr (GHashTable) same_ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64         id = cy_record_get_id (cy_dossier_get_person (dossier));
  CyCheckContext context = {
    .today = cy_session_get_today (session),
    .base_date = cy_session_get_base_date (session),
    .same_ids = same_ids,
  };

  if (same != NULL && same->other != 0)
    g_hash_table_insert (same_ids, &id, same->other_name);

  return cy_check_dossier (dossier, &context, NULL);
}

/* A field shows one problem; that somebody else has the number comes before what is odd in it. */
static void
put_same_id_first (GPtrArray *problems)
{
  for (guint i = 1; i < problems->len; i++)
    {
      CyProblem *problem = g_ptr_array_index (problems, i);

      if (g_str_equal (problem->rule->id, "id-not-unique"))
        g_ptr_array_insert (problems, 0, g_ptr_array_steal_index (problems, i));
    }
}

static gboolean
has_place (GPtrArray *problems, const CyProblem *problem)
{
  for (guint i = 0; i < problems->len && problem->field >= 0; i++)
    {
      const CyProblem *other = g_ptr_array_index (problems, i);

      if (other->entity == problem->entity && other->index == problem->index &&
          other->field == problem->field)
        return TRUE;
    }

  return FALSE;
}

/* Some rules ask for what must be there, too. */
static void
drop_said (GPtrArray *problems, GPtrArray *missing)
{
  for (guint i = problems->len; i-- > 0;)
    if (has_place (missing, g_ptr_array_index (problems, i)))
      g_ptr_array_remove_index (problems, i);
}

/**
 * cy_person_check:
 * @session: for the days that count
 * @dossier: what is being edited
 * @same: (nullable): who else has the ID number
 *
 * Returns: (transfer full) (element-type CyProblem): what is missing or wrong
 */
GPtrArray *
cy_person_check (CySession *session, CyDossier *dossier, const CyPersonSaved *same)
{
  GPtrArray *all = cy_check_required (dossier);
  g_autoptr (GPtrArray) problems = check_rules (session, dossier, same);

  if (problems == NULL)
    return all;
  put_same_id_first (problems);
  drop_said (problems, all);
  while (problems->len > 0)
    g_ptr_array_add (all, g_ptr_array_steal_index (problems, 0));

  return all;
}
