/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A cycle as its grades are decided: everybody with total and grade, who has one of the places of
 * the best grade, who stands at the line, and who may not have it. */
#include "cy-grade-list.h"

#include "cy-code.h"
#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-error.h"
#include "cy-grade.h"
#include "cy-penalty.h"
#include "cy-sql.h"

#include <glib/gi18n.h>

#define WHOLE_SHARE 1000

G_DEFINE_BOXED_TYPE (CyGradeList, cy_grade_list, cy_grade_list_ref, cy_grade_list_unref)

static void
person_free (gpointer data)
{
  CyGradePerson *self = data;

  g_free (self->name);
  g_free (self->place);
  g_free (self->unit_kind);
  g_free (self->town_name);
  g_free (self->special);
  g_free (self->reason);
  g_free (self->veto);
  g_free (self->proposed);
  g_free (self->grade);
  g_free (self->first);
  g_free (self->penalty);
  g_free (self);
}

static void
pool_free (gpointer data)
{
  CyGradePool *self = data;

  g_free (self->name);
  g_free (self);
}

static void
list_clear (gpointer data)
{
  CyGradeList *self = data;

  g_free (self->name);
  g_free (self->kind);
  g_free (self->state);
  g_free (self->object);
  g_free (self->family);
  g_free (self->scope);
  g_free (self->approval);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->pools);
}

CyGradeList *
cy_grade_list_ref (CyGradeList *self)
{
  return g_rc_box_acquire (self);
}

void
cy_grade_list_unref (CyGradeList *self)
{
  g_rc_box_release_full (self, list_clear);
}

/* ---- Reading ---- */

static CyQuotaRounding
parse_rounding (const char *code)
{
  if (g_strcmp0 (code, "up") == 0)
    return CY_QUOTA_UP;

  return g_strcmp0 (code, "down") == 0 ? CY_QUOTA_DOWN : CY_QUOTA_HALF_UP;
}

/* A quarter has a limit of its own; what was approved goes before what the scheme says. */
static void
take_share (CyGradeList *self, CySqlRow *row)
{
  gboolean is_year = g_strcmp0 (self->kind, CY_CYCLE_YEAR_END) == 0;

  self->approved_share = (int) cy_sql_row_get_int (row, 13);
  self->share = (int) cy_sql_row_get_int (row, is_year ? 10 : 12);
  self->ceiling = is_year ? (int) cy_sql_row_get_int (row, 11) : 0;
  if (self->approved_share > 0 && self->approval != NULL && *self->approval != '\0')
    self->share = self->approved_share;
}

static gboolean
take_cycle (CySqlRow *row, gpointer data, GError **error)
{
  CyGradeList *self = data;

  self->scheme = cy_sql_row_get_int (row, 0);
  self->name = cy_sql_row_dup_text (row, 1);
  self->year = (int) cy_sql_row_get_int (row, 2);
  self->kind = cy_sql_row_dup_text (row, 3);
  self->state = cy_sql_row_dup_text (row, 4);
  self->object = cy_sql_row_dup_text (row, 5);
  self->family = cy_sql_row_dup_text (row, 6);
  self->scope = cy_sql_row_dup_text (row, 7);
  self->since = cy_sql_row_get_int (row, 8);
  self->until = cy_sql_row_get_int (row, 9);
  self->approval = cy_sql_row_dup_text (row, 14);
  self->published = cy_sql_row_get_int (row, 15);
  self->appeal_until = cy_sql_row_get_int (row, 16);
  self->rounding = parse_rounding (cy_sql_row_get_text (row, 17));
  self->n_lines = (guint) cy_sql_row_get_int (row, 18);
  take_share (self, row);

  return TRUE;
}

/* Codes of the set unit_kind are numbered from 1, so that 0 stays for who has no unit. */
static gint64
number_kind (const char *kind)
{
  CyCodeSet *kinds = cy_code_set_get ("unit_kind");

  for (guint i = 0; i < cy_code_set_get_n_codes (kinds); i++)
    if (g_strcmp0 (cy_code_set_get_nth (kinds, i)->code, kind) == 0)
      return i + 1;

  return 0;
}

static gint64
find_pool (const CyGradeList *self, const CyGradePerson *person)
{
  if (g_strcmp0 (self->scope, "township") == 0)
    return person->town;

  return g_strcmp0 (self->scope, "kind") == 0 ? number_kind (person->unit_kind) : 0;
}

static gboolean
add_person (CySqlRow *row, gpointer data, GError **error)
{
  CyGradeList   *self = data;
  CyGradePerson *person = g_new0 (CyGradePerson, 1);

  person->entry = cy_sql_row_get_int (row, 0);
  person->person = cy_sql_row_get_int (row, 1);
  person->result = cy_sql_row_get_int (row, 2);
  person->name = cy_sql_row_dup_text (row, 3);
  person->unit = cy_sql_row_get_int (row, 4);
  person->place = cy_sql_row_dup_text (row, 5);
  person->unit_kind = cy_sql_row_dup_text (row, 6);
  person->town = cy_sql_row_get_int (row, 7);
  person->town_name = cy_sql_row_dup_text (row, 8);
  person->is_seen = cy_sql_row_get_int (row, 9) != 0;
  person->special = cy_sql_row_dup_text (row, 10);
  person->reason = cy_sql_row_dup_text (row, 11);
  person->total = cy_sql_row_is_null (row, 12) ? -1 : (int) cy_sql_row_get_int (row, 12);
  person->bonus = (int) cy_sql_row_get_int (row, 13);
  person->rank = (guint) cy_sql_row_get_int (row, 14);
  person->coverage = (int) cy_sql_row_get_int (row, 15);
  person->oldest = (int) cy_sql_row_get_int (row, 16);
  person->veto = cy_sql_row_dup_text (row, 17);
  person->proposed = cy_sql_row_dup_text (row, 18);
  person->grade = cy_sql_row_dup_text (row, 19);
  person->first = cy_sql_row_dup_text (row, 20);
  person->n_changes = (guint) cy_sql_row_get_int (row, 21);
  person->is_decided = cy_sql_row_get_int (row, 22) > 0;
  person->n_appeals = (guint) cy_sql_row_get_int (row, 23);
  person->n_closed = (guint) cy_sql_row_get_int (row, 24);
  person->bar = person->veto != NULL ? CY_GRADE_BARRED_VETO : CY_GRADE_FREE;
  person->pool = find_pool (self, person);
  g_ptr_array_add (self->people, person);

  return TRUE;
}

typedef struct
{
  CyGradeList *list;
  GHashTable  *by_entry;
} Penalties;

static gboolean
add_penalty (CySqlRow *row, gpointer data, GError **error)
{
  Penalties     *run = data;
  gint64         entry = cy_sql_row_get_int (row, 0);
  const char    *kind = cy_sql_row_get_text (row, 1);
  CyDate         date = cy_sql_row_get_int (row, 3);
  CyDate         until = cy_sql_row_get_int (row, 4);
  CyGradePerson *person = g_hash_table_lookup (run->by_entry, &entry);

  if (person == NULL ||
      !cy_penalty_is_in_effect (kind, date, until, run->list->since, run->list->until))
    return TRUE;
  if (person->bar == CY_GRADE_FREE)
    person->bar = CY_GRADE_BARRED_PENALTY;
  g_free (person->penalty);
  person->penalty = cy_sql_row_dup_text (row, 2);
  person->penalty_until = cy_penalty_get_end (kind, date, until);

  return TRUE;
}

static gboolean
read_penalties (CyGradeList *self, CyConn *conn, GError **error)
{
  g_autoptr (GHashTable) by_entry = g_hash_table_new (g_int64_hash, g_int64_equal);
  Penalties run = { self, by_entry };

  for (guint i = 0; i < self->people->len; i++)
    {
      CyGradePerson *person = g_ptr_array_index (self->people, i);

      g_hash_table_insert (by_entry, &person->entry, person);
    }

  return cy_sql_each (conn,
                      cy_sql_get ("assess/grade-penalties.sql"),
                      add_penalty,
                      &run,
                      error,
                      "ii",
                      self->cycle,
                      self->until);
}

/* ---- Places ---- */

static char *
dup_pool_name (const CyGradeList *self, gint64 pool)
{
  if (g_strcmp0 (self->scope, "kind") == 0 && pool > 0)
    return g_strdup (cy_code_set_get_nth (cy_code_set_get ("unit_kind"), (guint) (pool - 1))->name);
  for (guint i = 0; pool != 0 && i < self->people->len; i++)
    if (cy_grade_list_person (self, i)->town == pool)
      return g_strdup (cy_grade_list_person (self, i)->town_name);

  return g_strdup (g_strcmp0 (self->scope, "township") == 0 ? _ ("no township")
                                                            : _ ("the whole list"));
}

static void
count_person (CyGradeList *self, const CyGradePerson *person)
{
  CyGradeSum  *sum = &self->sum;
  CyGradePool *pool = (CyGradePool *) cy_grade_list_find_pool (self, person->pool);

  sum->n_people++;
  sum->n_appeals += person->n_appeals;
  if (person->special != NULL)
    {
      sum->n_special++;
      return;
    }
  sum->n_base++;
  sum->n_totals += person->total >= 0;
  sum->n_graded += person->grade != NULL;
  sum->n_tied += person->standing == CY_QUOTA_TIED && person->grade == NULL;
  if (cy_grade_is_excellent (person->grade))
    {
      sum->n_excellent++;
      pool->n_excellent++;
    }
}

static void
make_pools (CyGradeList *self, const GArray *pools)
{
  for (guint i = 0; i < pools->len; i++)
    {
      CyGradePool *pool = g_new0 (CyGradePool, 1);

      pool->quota = g_array_index (pools, CyQuotaPool, i);
      pool->name = dup_pool_name (self, pool->quota.pool);
      self->sum.n_places += pool->quota.n_places;
      g_ptr_array_add (self->pools, pool);
    }
}

static void
share_places (CyGradeList *self)
{
  g_autofree CyQuotaEntry *entries = g_new0 (CyQuotaEntry, self->people->len + 1);
  g_autoptr (GArray) pools = NULL;

  for (guint i = 0; i < self->people->len; i++)
    {
      const CyGradePerson *person = cy_grade_list_person (self, i);

      entries[i] = (CyQuotaEntry){ person->entry,    person->pool,
                                   person->total,    person->special == NULL,
                                   person->bar != 0, cy_grade_is_excellent (person->proposed),
                                   CY_QUOTA_OUTSIDE };
    }
  pools = cy_quota_share (entries,
                          self->people->len,
                          cy_grade_list_has_quota (self) ? self->share : WHOLE_SHARE,
                          self->rounding);
  for (guint i = 0; i < self->people->len; i++)
    ((CyGradePerson *) g_ptr_array_index (self->people, i))->standing = entries[i].standing;
  make_pools (self, pools);
  for (guint i = 0; i < self->people->len; i++)
    count_person (self, cy_grade_list_person (self, i));
}

/**
 * cy_grade_list_load:
 * @conn: a connection
 * @cycle: id of a cycle
 * @scope: id of the unit below which people are to be seen, 0 for all; places are counted with
 *   everybody
 * @error: return location; %CY_ERROR_NOT_FOUND when there is no such cycle
 *
 * Returns: (transfer full): everybody, and who stands where
 */
CyGradeList *
cy_grade_list_load (CyConn *conn, gint64 cycle, gint64 scope, GError **error)
{
  g_autoptr (CyGradeList) self = g_rc_box_new0 (CyGradeList);

  self->people = g_ptr_array_new_with_free_func (person_free);
  self->pools = g_ptr_array_new_with_free_func (pool_free);
  self->cycle = cycle;
  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/grade-cycle.sql"),
                    take_cycle,
                    self,
                    error,
                    "i",
                    cycle))
    return NULL;
  if (self->scheme == 0)
    {
      g_set_error (error,
                   CY_ERROR,
                   CY_ERROR_NOT_FOUND,
                   "no assessment cycle %" G_GINT64_FORMAT,
                   cycle);
      return NULL;
    }
  if (!cy_sql_each (conn,
                    cy_sql_get ("assess/grade-people.sql"),
                    add_person,
                    self,
                    error,
                    "ii",
                    cycle,
                    scope) ||
      !read_penalties (self, conn, error))
    return NULL;
  share_places (self);

  return g_steal_pointer (&self);
}

/* ---- Asking ---- */

const CyGradePerson *
cy_grade_list_find (const CyGradeList *self, gint64 entry)
{
  for (guint i = 0; i < self->people->len; i++)
    if (cy_grade_list_person (self, i)->entry == entry)
      return cy_grade_list_person (self, i);

  return NULL;
}

const CyGradePool *
cy_grade_list_find_pool (const CyGradeList *self, gint64 pool)
{
  for (guint i = 0; i < self->pools->len; i++)
    {
      const CyGradePool *found = g_ptr_array_index (self->pools, i);

      if (found->quota.pool == pool)
        return found;
    }

  return NULL;
}

/**
 * cy_grade_list_has_quota:
 * @self: a list
 *
 * Returns: whether only some may be excellent; otherwise all may who reach the line
 */
gboolean
cy_grade_list_has_quota (const CyGradeList *self)
{
  return self->share > 0;
}

/**
 * cy_grade_person_counts:
 * @self: one of a list
 *
 * Returns: whether they are to have a grade, and count in the base of the quota
 */
gboolean
cy_grade_person_counts (const CyGradePerson *self)
{
  return self->special == NULL;
}
