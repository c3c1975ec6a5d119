/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-check-values.h"
#include "cy-dossier.h"

G_BEGIN_DECLS

/**
 * CySeverity:
 * @CY_SEVERITY_WARNING: look at it
 * @CY_SEVERITY_ERROR: nothing goes to superiors while it stands; a draft may be saved
 */
typedef enum
{
  CY_SEVERITY_WARNING,
  CY_SEVERITY_ERROR,
} CySeverity;

/**
 * CyRuleFlags:
 * @CY_RULE_EXCEPTION: an error that a recorded exception lifts; a warning always can be
 * @CY_RULE_NAMES_FIELD: the field differs from problem to problem, the message begins with it
 * @CY_RULE_LIBRARY: needs the other people of the library
 * @CY_RULE_IMPORT: of a cell that is read, so that the import checks it
 * @CY_RULE_LATER: of records that this version does not keep: never checked, and said so by
 *   cy_rule_is_checked()
 */
typedef enum
{
  CY_RULE_NONE = 0,
  CY_RULE_EXCEPTION = 1 << 0,
  CY_RULE_NAMES_FIELD = 1 << 1,
  CY_RULE_LIBRARY = 1 << 2,
  CY_RULE_IMPORT = 1 << 3,
  CY_RULE_LATER = 1 << 4,
} CyRuleFlags;

typedef struct _CyCheck CyCheck;

/**
 * CyRule:
 * @id: as in data/codes/validation_rules.tsv
 * @entity: (nullable): of the records it is about
 * @field: the field it is about, -1 when it is about the record or the number of records
 * @severity: see above
 * @flags: see above
 * @message: marked N_(); names the field and says what to do
 * @doubt: (nullable): marked N_(); for what is taken with a warning although the rule is an error
 * @func: (nullable): reports what breaks it; %NULL when it is not checked on dossiers
 */
typedef struct
{
  const char     *id;
  const CyEntity *entity;
  int             field;
  CySeverity      severity;
  CyRuleFlags     flags;
  const char     *message;
  const char     *doubt;
  void (*func) (CyCheck *check);
} CyRule;

/**
 * CyCheckContext:
 * @today: the last day that is not in the future
 * @base_date: the day on which ages and terms count
 * @conn: (nullable): to look for other people with the same ID number
 * @same_ids: (nullable): gint64 id of a person → name of another with the same ID number; what
 *   cy_check_library() uses in the place of @conn
 * @twice: (nullable): gint64 id of a person → the day and the courses where two sessions meet;
 *   what cy_check_library() knows
 */
typedef struct
{
  CyDate      today;
  CyDate      base_date;
  CyConn     *conn;
  GHashTable *same_ids;
  GHashTable *twice;
} CyCheckContext;

/**
 * CyProblem:
 * @rule: that is broken
 * @severity: of the rule, or a warning where it only doubts
 * @entity: of the record
 * @index: which of the parts, from 0; 0 for the person
 * @field: to go to, -1 when there is none
 * @exempted: whether a recorded exception with a reason lifts it
 * @detail: (nullable): the value or name that explains it, in no language
 */
typedef struct
{
  const CyRule   *rule;
  CySeverity      severity;
  const CyEntity *entity;
  guint           index;
  int             field;
  gboolean        exempted;
  char           *detail;
} CyProblem;

const CyRule *cy_rule_list (guint *n_rules);
const CyRule *cy_rule_find (const char *id);
gboolean      cy_rule_is_checked (const CyRule *self);

GPtrArray *cy_check_dossier (CyDossier *dossier, const CyCheckContext *context, GError **error);
GPtrArray *cy_check_required (CyDossier *dossier);
GPtrArray *cy_check_field (CyDossier            *dossier,
                           const CyEntity       *entity,
                           guint                 index,
                           guint                 field,
                           const CyCheckContext *context);
gint64
cy_check_find_same_id (CyConn *conn, gint64 person, const char *id, char **name, GError **error);
gboolean cy_problem_is_error (const CyProblem *self);
char    *cy_problem_dup_words (const CyProblem *self);
char    *cy_problem_dup_message (const CyProblem *self);
void     cy_problem_free (CyProblem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyProblem, cy_problem_free)

G_END_DECLS
