/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Writes down what was found of abilities, corrects it without overwriting it, and changes the
 * framework. */
#include "cy-ability-edit.h"

#include "cy-ability-frame.h"
#include "cy-ability.h"
#include "cy-code.h"
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-sql.h"
#include "cy-step.h"
#include "cy-text.h"

static const char *const fault_words[] = {
  [CY_ABILITY_NO_LEVEL] = "the level is not from 1 to 5",
  [CY_ABILITY_NO_DAY] = "the date is not whole",
  [CY_ABILITY_TOO_LATE] = "the date has not come",
  [CY_ABILITY_NO_ABILITY] = "there is no such ability",
  [CY_ABILITY_NO_SOURCE] = "there is no such source",
  [CY_ABILITY_NO_EVIDENCE] = "there is no evidence",
  [CY_ABILITY_NO_REASON] = "a correction needs a reason",
};

/**
 * cy_ability_parse_level:
 * @text: (nullable): as somebody typed it: 4, 3.5, also in full-width digits
 * @level: (out): the level in tenths
 *
 * Returns: whether it is a level from 1 to 5 with at most one decimal
 */
gboolean
cy_ability_parse_level (const char *text, guint *level)
{
  g_autofree char *plain = g_utf8_normalize (text != NULL ? text : "", -1, G_NORMALIZE_ALL_COMPOSE);
  const char      *digits = plain != NULL ? g_strstrip (plain) : "";
  guint            tenths;

  if (!g_ascii_isdigit (digits[0]))
    return FALSE;
  tenths = 10 * (guint) g_ascii_digit_value (digits[0]);
  if (digits[1] == '.' && g_ascii_isdigit (digits[2]) && digits[3] == '\0')
    tenths += (guint) g_ascii_digit_value (digits[2]);
  else if (digits[1] != '\0')
    return FALSE;
  if (tenths < CY_ABILITY_LOWEST || tenths > CY_ABILITY_HIGHEST)
    return FALSE;
  *level = tenths;

  return TRUE;
}

static gboolean
has_code (CyRecord *record, guint field, const char *set)
{
  const char *code = cy_record_get_text (record, field);

  return code != NULL && cy_code_lookup (cy_code_set_get (set), code) != NULL;
}

/* 0 says that what is corrected should not have been written. */
static gboolean
has_level (CyRecord *record)
{
  gint64 level = cy_record_get_int (record, CY_ABILITY_RECORD_LEVEL);

  if (level == 0 && cy_record_has (record, CY_ABILITY_RECORD_LEVEL))
    return cy_record_has (record, CY_ABILITY_RECORD_CORRECTS);

  return level >= CY_ABILITY_LOWEST && level <= CY_ABILITY_HIGHEST;
}

/**
 * cy_ability_check:
 * @record: a #CY_ABILITY_RECORD
 * @today: the day that it is
 *
 * Returns: the first thing that is wrong with it
 */
CyAbilityFault
cy_ability_check (CyRecord *record, CyDate today)
{
  CyDate date = cy_record_get_int (record, CY_ABILITY_RECORD_DATE);

  if (!has_code (record, CY_ABILITY_RECORD_ABILITY, "ability"))
    return CY_ABILITY_NO_ABILITY;
  if (!has_level (record))
    return CY_ABILITY_NO_LEVEL;
  if (!cy_date_is_valid (date) || cy_date_get_day (date) == 0)
    return CY_ABILITY_NO_DAY;
  if (date > today)
    return CY_ABILITY_TOO_LATE;
  if (!has_code (record, CY_ABILITY_RECORD_SOURCE, "ability_source"))
    return CY_ABILITY_NO_SOURCE;
  if (!cy_text_has_words (cy_record_get_text (record, CY_ABILITY_RECORD_EVIDENCE)))
    return CY_ABILITY_NO_EVIDENCE;
  if (cy_record_has (record, CY_ABILITY_RECORD_CORRECTS) &&
      !cy_text_has_words (cy_record_get_text (record, CY_ABILITY_RECORD_REASON)))
    return CY_ABILITY_NO_REASON;

  return CY_ABILITY_SOUND;
}

static gboolean
save (CyConn *conn, CyRecord *record, CyDate today, GError **error)
{
  CyAbilityFault fault = cy_ability_check (record, today);

  if (fault == CY_ABILITY_SOUND)
    return cy_mapper_save (conn, record, error);

  g_set_error_literal (error, CY_ERROR, CY_ERROR_CONSTRAINT, fault_words[fault]);

  return FALSE;
}

/**
 * cy_ability_add:
 * @conn: a writing connection
 * @records: (element-type CyRecord): new #CY_ABILITY_RECORD records
 * @today: the day that it is
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_CONSTRAINT when one of them is not sound
 *
 * Writes them all down, or none.
 *
 * Returns: whether it was done, in one step
 */
gboolean
cy_ability_add (CyConn     *conn,
                GPtrArray  *records,
                CyDate      today,
                const char *step_name,
                GError    **error)
{
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  if (step == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    if (!save (conn, g_ptr_array_index (records, i), today, error))
      return FALSE;

  return cy_step_commit (step, error);
}

/* A record is corrected once; whoever finds the correction wrong too corrects that. */
static gboolean
check_uncorrected (CyConn *conn, gint64 wrong, GError **error)
{
  gint64 n = 0;

  if (!cy_sql_get_int (conn,
                       "SELECT count(*) FROM ability_record WHERE corrects=? AND deleted IS NULL",
                       &n,
                       error,
                       "i",
                       wrong))
    return FALSE;
  if (n == 0)
    return TRUE;

  g_set_error (error,
               CY_ERROR,
               CY_ERROR_CONSTRAINT,
               "ability record %" G_GINT64_FORMAT " has been corrected already",
               wrong);

  return FALSE;
}

/**
 * cy_ability_correct:
 * @conn: a writing connection
 * @wrong: id of the record that is wrong; it stays, and does not count any more
 * @right: a new record of what is right, with the reason; becomes one of the same person and
 * ability
 * @today: the day that it is
 * @step_name: what the user is doing, in the user's words
 * @error: return location; %CY_ERROR_NOT_FOUND, %CY_ERROR_CONSTRAINT when @right is not sound or
 *   @wrong has been corrected already
 *
 * Returns: whether it was done, in one step
 */
gboolean
cy_ability_correct (CyConn     *conn,
                    gint64      wrong,
                    CyRecord   *right,
                    CyDate      today,
                    const char *step_name,
                    GError    **error)
{
  static const guint kept[] = { CY_ABILITY_RECORD_PERSON,
                                CY_ABILITY_RECORD_ABILITY,
                                CY_ABILITY_RECORD_POSTING,
                                CY_ABILITY_RECORD_ENROLMENT };
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);
  g_autoptr (CyRecord) before = NULL;

  if (step == NULL || !check_uncorrected (conn, wrong, error))
    return FALSE;
  before = cy_mapper_load (conn, CY_ABILITY_RECORD, wrong, error);
  if (before == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    cy_record_set (right, kept[i], cy_record_get (before, kept[i]));
  cy_record_set_int (right, CY_ABILITY_RECORD_CORRECTS, wrong);

  return save (conn, right, today, error) && cy_step_commit (step, error);
}

/**
 * cy_ability_withdraw:
 * @conn: a writing connection
 * @wrong: id of a record that should not have been written
 * @reason: why not
 * @step_name: what the user is doing, in the user's words
 * @error: return location; as for cy_ability_correct()
 *
 * The record stays, and nothing takes its place.
 *
 * Returns: whether it was done, in one step
 */
gboolean
cy_ability_withdraw (CyConn     *conn,
                     gint64      wrong,
                     const char *reason,
                     const char *step_name,
                     GError    **error)
{
  g_autoptr (CyRecord) before = cy_mapper_load (conn, CY_ABILITY_RECORD, wrong, error);
  g_autoptr (CyRecord) none = NULL;

  if (before == NULL)
    return FALSE;
  none = cy_record_new (CY_ABILITY_RECORD);
  cy_record_assign (none, before);
  cy_record_set_int (none, CY_ABILITY_RECORD_LEVEL, 0);
  cy_record_set_text (none, CY_ABILITY_RECORD_REASON, reason);

  return cy_ability_correct (conn,
                             wrong,
                             none,
                             cy_record_get_int (before, CY_ABILITY_RECORD_DATE),
                             step_name,
                             error);
}

/* The record of @entity that @sql finds, or a new one. */
static CyRecord *
find_or_new (CyConn *conn, const CyEntity *entity, GArray *ids, GError **error)
{
  if (ids == NULL)
    return NULL;
  if (ids->len > 0)
    return cy_mapper_load (conn, entity, g_array_index (ids, gint64, 0), error);

  return cy_record_new (entity);
}

static gboolean
drop (CyConn *conn, CyRecord *record, GError **error)
{
  return cy_record_get_id (record) == 0 ||
         cy_mapper_delete (conn, cy_record_get_entity (record), cy_record_get_id (record), error);
}

/**
 * cy_ability_set_words:
 * @conn: a connection with an open step
 * @ability: code of an ability
 * @level: from 1 to %CY_ABILITY_N_LEVELS
 * @words: (nullable): what the level means in this county; without words, what the program says
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cy_ability_set_words (CyConn     *conn,
                      const char *ability,
                      guint       level,
                      const char *words,
                      GError    **error)
{
  g_autoptr (GArray) ids =
    cy_sql_list_ids (conn,
                     "SELECT id FROM ability_level WHERE ability=? AND level=? AND deleted IS NULL",
                     error,
                     "ti",
                     ability,
                     (gint64) level);
  g_autoptr (CyRecord) record = find_or_new (conn, CY_ABILITY_LEVEL, ids, error);

  if (record == NULL)
    return FALSE;
  if (!cy_text_has_words (words) ||
      g_strcmp0 (words, cy_ability_get_default_words (ability, level)) == 0)
    return drop (conn, record, error);
  cy_record_set_text (record, CY_ABILITY_LEVEL_ABILITY, ability);
  cy_record_set_int (record, CY_ABILITY_LEVEL_LEVEL, level);
  cy_record_set_text (record, CY_ABILITY_LEVEL_WORDS, words);

  return cy_mapper_save (conn, record, error);
}

/**
 * cy_ability_set_need:
 * @conn: a connection with an open step
 * @tier: code of a tier
 * @ability: code of an ability
 * @level: in tenths, what the tier asks for, 0 for nothing; the program's own is not stored
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cy_ability_set_need (CyConn *conn, const char *tier, const char *ability, int level, GError **error)
{
  g_autoptr (GArray) ids =
    cy_sql_list_ids (conn,
                     "SELECT id FROM ability_need WHERE tier=? AND ability=? AND deleted IS NULL",
                     error,
                     "tt",
                     tier,
                     ability);
  g_autoptr (CyRecord) record = find_or_new (conn, CY_ABILITY_NEED, ids, error);

  if (record == NULL)
    return FALSE;
  if (level == (int) cy_ability_get_default_need (tier))
    return drop (conn, record, error);
  cy_record_set_text (record, CY_ABILITY_NEED_TIER, tier);
  cy_record_set_text (record, CY_ABILITY_NEED_ABILITY, ability);
  cy_record_set_int (record, CY_ABILITY_NEED_LEVEL, level);

  return cy_mapper_save (conn, record, error);
}
