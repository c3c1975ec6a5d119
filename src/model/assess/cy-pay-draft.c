/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The pay formula of a scheme while it is edited: what it begins with, what may not be, how it is
 * kept. */
#include "cy-pay-draft.h"

#include "cy-code.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-pay.h"
#include "cy-scheme.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define DEFAULT_BASE 1000000 /* fen */
#define DEFAULT_FULL_AT 9000 /* hundredths of a point */
#define DEFAULT_PER_POINT 10000
#define OF_COEFFICIENT 10 /* hundredths of post_kind to thousandths */

/* What is more is a slip of the finger. */
#define FACTOR_MAX 10000
#define AMOUNT_MAX 100000000

static const char *const civil_grades[] = { "1", "2", "3", "4", NULL };
static const char *const institution_grades[] = { "1", "2B", "3B", "4B", NULL };
static const int         grade_factors[] = { 1200, 1000, 800, 0 };

static CyPayDraft *
draft_new (CyRecord *rule, const char *family)
{
  CyPayDraft *self = g_new0 (CyPayDraft, 1);

  self->rule = g_object_ref (rule);
  self->factors = g_ptr_array_new_with_free_func (g_object_unref);
  self->bands = g_ptr_array_new_with_free_func (g_object_unref);
  self->family = g_strdup (family);

  return self;
}

void
cy_pay_draft_free (CyPayDraft *self)
{
  g_object_unref (self->rule);
  g_ptr_array_unref (self->factors);
  g_ptr_array_unref (self->bands);
  g_free (self->family);
  g_free (self);
}

static gpointer
copy_record (gconstpointer record, gpointer data)
{
  return cy_record_copy ((CyRecord *) record);
}

/**
 * cy_pay_draft_copy:
 * @self: a draft
 *
 * Returns: (transfer full): another one of the same records
 */
CyPayDraft *
cy_pay_draft_copy (const CyPayDraft *self)
{
  g_autoptr (CyRecord) rule = cy_record_copy (self->rule);
  CyPayDraft *copy = draft_new (rule, self->family);

  g_ptr_array_extend (copy->factors, self->factors, copy_record, NULL);
  g_ptr_array_extend (copy->bands, self->bands, copy_record, NULL);

  return copy;
}

/**
 * cy_pay_draft_list_grades:
 * @self: a draft
 *
 * Returns: (transfer none): codes of ZB18 that the scheme gives, best first, ended by %NULL
 */
const char *const *
cy_pay_draft_list_grades (const CyPayDraft *self)
{
  return g_strcmp0 (self->family, "institution") == 0 ? institution_grades : civil_grades;
}

/* ---- Factors and bands ---- */

static CyRecord *
find_factor (const CyPayDraft *self, guint field, const char *code)
{
  for (guint i = 0; i < self->factors->len; i++)
    if (g_strcmp0 (cy_record_get_text (g_ptr_array_index (self->factors, i), field), code) == 0)
      return g_ptr_array_index (self->factors, i);

  return NULL;
}

/**
 * cy_pay_draft_get_factor:
 * @self: a draft
 * @field: %CY_PAY_FACTOR_POST or %CY_PAY_FACTOR_GRADE
 * @code: a post or a grade
 *
 * Returns: thousandths, -1 where the formula does not name it
 */
int
cy_pay_draft_get_factor (const CyPayDraft *self, guint field, const char *code)
{
  CyRecord *record = find_factor (self, field, code);

  return record != NULL ? (int) cy_record_get_int (record, CY_PAY_FACTOR_FACTOR) : -1;
}

/**
 * cy_pay_draft_set_factor:
 * @self: a draft
 * @field: %CY_PAY_FACTOR_POST or %CY_PAY_FACTOR_GRADE
 * @code: a post or a grade
 * @factor: thousandths, -1 to leave it out
 */
void
cy_pay_draft_set_factor (CyPayDraft *self, guint field, const char *code, int factor)
{
  CyRecord *record = find_factor (self, field, code);

  if (factor < 0)
    {
      g_ptr_array_remove (self->factors, record);
      return;
    }
  if (record == NULL)
    {
      record = cy_record_new (CY_PAY_FACTOR);
      cy_record_set_text (record, field, code);
      g_ptr_array_add (self->factors, record);
    }
  cy_record_set_int (record, CY_PAY_FACTOR_FACTOR, factor);
}

void
cy_pay_draft_clear_bands (CyPayDraft *self)
{
  g_ptr_array_set_size (self->bands, 0);
}

/**
 * cy_pay_draft_add_band:
 * @self: a draft
 * @least: hundredths of a point from which it holds
 * @amount: fen
 */
void
cy_pay_draft_add_band (CyPayDraft *self, int least, gint64 amount)
{
  CyRecord *band = cy_record_new (CY_PAY_BAND);

  cy_record_set_int (band, CY_PAY_BAND_LEAST, least);
  cy_record_set_int (band, CY_PAY_BAND_AMOUNT, amount);
  g_ptr_array_add (self->bands, band);
}

/* ---- Reading ---- */

/* The factors of posts that the set has, and those usual for grades. */
static void
fill_in_usual (CyPayDraft *self)
{
  CyCodeSet         *posts = cy_code_set_get ("post_kind");
  const char *const *grades = cy_pay_draft_list_grades (self);

  cy_record_set_text (self->rule, CY_PAY_RULE_NAME, _ ("Performance pay"));
  cy_record_set_int (self->rule, CY_PAY_RULE_BASE, DEFAULT_BASE);
  cy_record_set_text (self->rule, CY_PAY_RULE_CONVERT, "ratio");
  cy_record_set_int (self->rule, CY_PAY_RULE_FULL_AT, DEFAULT_FULL_AT);
  cy_record_set_int (self->rule, CY_PAY_RULE_PER_POINT, DEFAULT_PER_POINT);
  cy_record_set_text (self->rule, CY_PAY_RULE_ROUNDING, "yuan");
  for (guint i = 0; i < cy_code_set_get_n_codes (posts); i++)
    {
      const CyCode *post = cy_code_set_get_nth (posts, i);
      const char   *cell = cy_code_set_get_cell (posts, post, "coefficient");

      if (cell != NULL && *cell != '\0')
        cy_pay_draft_set_factor (self,
                                 CY_PAY_FACTOR_POST,
                                 post->code,
                                 (int) g_ascii_strtoll (cell, NULL, 10) * OF_COEFFICIENT);
    }
  for (guint i = 0; grades[i] != NULL; i++)
    cy_pay_draft_set_factor (self, CY_PAY_FACTOR_GRADE, grades[i], grade_factors[i]);
}

static gboolean
fill_in_stored (CyPayDraft *self, CyConn *conn, GError **error)
{
  gint64 rule = cy_record_get_id (self->rule);
  g_autoptr (GPtrArray) factors = cy_mapper_load_parts (conn, CY_PAY_FACTOR, rule, error);
  g_autoptr (GPtrArray) bands =
    factors != NULL ? cy_mapper_load_parts (conn, CY_PAY_BAND, rule, error) : NULL;

  if (bands == NULL)
    return FALSE;
  g_ptr_array_extend (self->factors, factors, copy_record, NULL);
  g_ptr_array_extend (self->bands, bands, copy_record, NULL);

  return TRUE;
}

/* What was copied from another scheme is to be stored as records of its own. */
static CyPayDraft *
make_own (CyPayDraft *from, gint64 scheme)
{
  g_autoptr (CyRecord) rule = cy_record_new (CY_PAY_RULE);
  CyPayDraft *self = draft_new (rule, from->family);

  cy_record_assign (rule, from->rule);
  cy_record_set_id (rule, 0);
  cy_record_set_int (rule, CY_PAY_RULE_SCHEME, scheme);
  for (guint i = 0; i < from->factors->len; i++)
    {
      CyRecord *factor = g_ptr_array_index (from->factors, i);
      guint     field =
        cy_record_has (factor, CY_PAY_FACTOR_POST) ? CY_PAY_FACTOR_POST : CY_PAY_FACTOR_GRADE;

      cy_pay_draft_set_factor (self,
                               field,
                               cy_record_get_text (factor, field),
                               (int) cy_record_get_int (factor, CY_PAY_FACTOR_FACTOR));
    }
  for (guint i = 0; i < from->bands->len; i++)
    cy_pay_draft_add_band (self,
                           (int) cy_record_get_int (g_ptr_array_index (from->bands, i),
                                                    CY_PAY_BAND_LEAST),
                           cy_record_get_int (g_ptr_array_index (from->bands, i),
                                              CY_PAY_BAND_AMOUNT));

  return self;
}

/**
 * cy_pay_draft_load:
 * @conn: a connection
 * @scheme: id of a scheme
 * @error: return location
 *
 * Returns: (transfer full): its formula; where it has none, the newest one of a scheme for the same
 *   kind of people and words of grades, else the usual one; neither is stored
 */
CyPayDraft *
cy_pay_draft_load (CyConn *conn, gint64 scheme, GError **error)
{
  g_autoptr (CyRecord) owner = cy_mapper_load (conn, CY_ASSESS_SCHEME, scheme, error);
  g_autoptr (CyRecord) rule = NULL;
  g_autoptr (CyPayDraft) self = NULL;
  gint64 id = 0;

  if (owner == NULL ||
      !cy_sql_get_int (conn, cy_sql_get ("assess/pay-rule.sql"), &id, error, "i", scheme))
    return NULL;
  rule = id != 0 ? cy_mapper_load (conn, CY_PAY_RULE, id, error) : cy_record_new (CY_PAY_RULE);
  if (rule == NULL)
    return NULL;
  self = draft_new (rule, cy_record_get_text (owner, CY_ASSESS_SCHEME_FAMILY));
  if (id != 0 && !fill_in_stored (self, conn, error))
    return NULL;
  if (id == 0)
    {
      cy_record_set_int (rule, CY_PAY_RULE_SCHEME, scheme);
      fill_in_usual (self);
    }

  return id == 0 || cy_record_get_int (rule, CY_PAY_RULE_SCHEME) == scheme
           ? g_steal_pointer (&self)
           : make_own (self, scheme);
}

/* ---- Checking ---- */

static gboolean
is_amount (CyRecord *record, guint field)
{
  gint64 amount = cy_record_get_int (record, field);

  return amount >= 0 && amount <= AMOUNT_MAX;
}

static const char *
find_factor_problem (const CyPayDraft *self)
{
  for (guint i = 0; i < self->factors->len; i++)
    {
      CyRecord *factor = g_ptr_array_index (self->factors, i);
      gint64    value = cy_record_get_int (factor, CY_PAY_FACTOR_FACTOR);

      if (value < 0 || value > FACTOR_MAX)
        return _ ("A factor lies between 0 and 10.");
    }

  return NULL;
}

static const char *
find_band_problem (const CyPayDraft *self)
{
  if (self->bands->len == 0)
    return _ ("Give at least one band: the points from which it holds, and the amount.");
  for (guint i = 0; i < self->bands->len; i++)
    for (guint j = 0; j < i; j++)
      if (cy_record_get_int (g_ptr_array_index (self->bands, i), CY_PAY_BAND_LEAST) ==
          cy_record_get_int (g_ptr_array_index (self->bands, j), CY_PAY_BAND_LEAST))
        return _ ("Two bands begin at the same total.");
  for (guint i = 0; i < self->bands->len; i++)
    if (!is_amount (g_ptr_array_index (self->bands, i), CY_PAY_BAND_AMOUNT) ||
        cy_record_get_int (g_ptr_array_index (self->bands, i), CY_PAY_BAND_LEAST) < 0)
      return _ ("Points and amounts of a band are not negative, amounts at most a million yuan.");

  return NULL;
}

/**
 * cy_pay_draft_find_problem:
 * @self: a draft
 *
 * Returns: (nullable): what is missing or wrong, translated; %NULL when nothing is
 */
const char *
cy_pay_draft_find_problem (const CyPayDraft *self)
{
  const char *convert = cy_record_get_text (self->rule, CY_PAY_RULE_CONVERT);
  gboolean    is_deduct = g_strcmp0 (convert, "deduct") == 0;

  if (!cy_text_has_words (cy_record_get_text (self->rule, CY_PAY_RULE_NAME)))
    return _ ("Give the formula a name.");
  if (convert == NULL || !cy_record_has (self->rule, CY_PAY_RULE_ROUNDING))
    return _ ("Say how the total counts and how amounts are rounded.");
  if (!is_amount (self->rule, CY_PAY_RULE_BASE) || !is_amount (self->rule, CY_PAY_RULE_FLOOR) ||
      !is_amount (self->rule, CY_PAY_RULE_PER_POINT))
    return _ ("Amounts lie between nothing and a million yuan.");
  if (g_strcmp0 (convert, "bands") != 0 && cy_record_get_int (self->rule, CY_PAY_RULE_BASE) == 0)
    return _ ("Give the base amount.");
  if (is_deduct && (cy_record_get_int (self->rule, CY_PAY_RULE_FULL_AT) <= 0 ||
                    cy_record_get_int (self->rule, CY_PAY_RULE_PER_POINT) == 0))
    return _ ("Give the total that earns the full amount, and what is taken off per point.");
  if (g_strcmp0 (convert, "bands") == 0 && find_band_problem (self) != NULL)
    return find_band_problem (self);

  return find_factor_problem (self);
}

/* ---- Keeping ---- */

static gboolean
is_kept (GPtrArray *records, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (cy_record_get_id (g_ptr_array_index (records, i)) == id)
      return TRUE;

  return FALSE;
}

static gboolean
save_parts (CyConn         *conn,
            const CyEntity *entity,
            guint           owner_field,
            GPtrArray      *records,
            gint64          rule,
            GError        **error)
{
  g_autoptr (GPtrArray) stored = cy_mapper_load_parts (conn, entity, rule, error);

  if (stored == NULL)
    return FALSE;
  for (guint i = 0; i < stored->len; i++)
    {
      gint64 id = cy_record_get_id (g_ptr_array_index (stored, i));

      if (!is_kept (records, id) && !cy_mapper_delete (conn, entity, id, error))
        return FALSE;
    }
  for (guint i = 0; i < records->len; i++)
    {
      CyRecord *record = g_ptr_array_index (records, i);

      cy_record_set_int (record, owner_field, rule);
      if (entity == CY_PAY_FACTOR)
        cy_record_set_int (record, CY_PAY_FACTOR_POSITION, i + 1);
      if (!cy_mapper_save (conn, record, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cy_pay_draft_save:
 * @conn: a writing connection
 * @self: what is to be kept; its records get ids
 * @step_name: what the user is doing
 * @error: return location; %CY_ERROR_CONSTRAINT when something is wrong
 *
 * Returns: whether it was kept, all of it; what is on pay lists stays as it is
 */
gboolean
cy_pay_draft_save (CyConn *conn, CyPayDraft *self, const char *step_name, GError **error)
{
  const char *problem = cy_pay_draft_find_problem (self);
  g_autoptr (CyStep) step = NULL;
  gint64 rule;

  if (problem != NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_CONSTRAINT, "pay formula: %s", problem);
      return FALSE;
    }
  step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  if (step == NULL || !cy_mapper_save (conn, self->rule, error))
    return FALSE;
  rule = cy_record_get_id (self->rule);

  return save_parts (conn, CY_PAY_FACTOR, CY_PAY_FACTOR_RULE, self->factors, rule, error) &&
         save_parts (conn, CY_PAY_BAND, CY_PAY_BAND_RULE, self->bands, rule, error) &&
         cy_step_commit (step, error);
}
