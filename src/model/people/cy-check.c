/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Runs the rules over a dossier. */
#include "cy-check-private.h"

#include "cy-person-parts.h"
#include "cy-person.h"

#include <glib/gi18n.h>
#include <string.h>

void
cy_problem_free (CyProblem *self)
{
  g_free (self->detail);
  g_free (self);
}

/* A reason is what makes an exception. */
static gboolean
has_exemption (CyDossier *dossier, const char *rule)
{
  GPtrArray *exemptions = cy_dossier_get_parts (dossier, CY_EXEMPTION);

  for (guint i = 0; i < exemptions->len; i++)
    {
      CyRecord   *exemption = g_ptr_array_index (exemptions, i);
      const char *reason = cy_record_get_text (exemption, CY_EXEMPTION_REASON);

      if (g_strcmp0 (cy_record_get_text (exemption, CY_EXEMPTION_RULE), rule) == 0 &&
          reason != NULL && *reason != '\0')
        return TRUE;
    }

  return FALSE;
}

static void
add_problem (CyCheck *self, CySeverity severity, guint index, int field, char *detail)
{
  CyProblem *problem = g_new0 (CyProblem, 1);

  problem->rule = self->rule;
  problem->severity = severity;
  problem->entity = self->rule->entity;
  problem->index = index;
  problem->field = field;
  problem->detail = detail;
  problem->exempted =
    (severity == CY_SEVERITY_WARNING || (self->rule->flags & CY_RULE_EXCEPTION)) &&
    has_exemption (self->dossier, self->rule->id);
  g_ptr_array_add (self->problems, problem);
}

/* For rules: @index and @field say where, @detail is taken over. */
void
cy_check_report (CyCheck *self, guint index, int field, char *detail)
{
  add_problem (self, self->rule->severity, index, field, detail);
}

/* For what a rule lets pass with its second message. */
void
cy_check_report_doubt (CyCheck *self, guint index, int field, char *detail)
{
  add_problem (self, CY_SEVERITY_WARNING, index, field, detail);
}

static CyCheck
begin (CyDossier *dossier, const CyCheckContext *context)
{
  return (CyCheck){
    .dossier = dossier,
    .context = context,
    .problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cy_problem_free),
  };
}

/**
 * cy_check_dossier:
 * @dossier: what to check; nothing in it need be saved
 * @context: days, and where to look for other people
 * @error: return location, for trouble with the library
 *
 * Returns: (transfer full) (element-type CyProblem): what is wrong, in the order of the rules;
 * those that a recorded exception lifts are among them and marked
 */
GPtrArray *
cy_check_dossier (CyDossier *dossier, const CyCheckContext *context, GError **error)
{
  CyCheck       check = begin (dossier, context);
  guint         n_rules;
  const CyRule *rules = cy_rule_list (&n_rules);

  for (guint i = 0; i < n_rules && check.error == NULL; i++)
    {
      check.rule = &rules[i];
      if (rules[i].func != NULL)
        rules[i].func (&check);
    }
  if (check.error != NULL)
    {
      g_propagate_error (error, check.error);
      g_clear_pointer (&check.problems, g_ptr_array_unref);
    }

  return check.problems;
}

/* No rules of the list: nothing that is in a library can break them. */
static const CyRule person_required = {
  "required", CY_PERSON, -1, CY_SEVERITY_ERROR, CY_RULE_NAMES_FIELD, N_ ("is missing; fill it in"),
};
static const CyRule part_required = {
  "required",
  NULL,
  -1,
  CY_SEVERITY_ERROR,
  CY_RULE_NAMES_FIELD,
  N_ ("is missing; fill it in, or delete the line"),
};

static void
find_missing (CyCheck *check, CyRecord *record, guint index)
{
  const CyEntity *entity = cy_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & CY_FIELD_REQUIRED) &&
        !(entity->fields[i].flags & CY_FIELD_OWNER) && !cy_record_has (record, i))
      {
        cy_check_report (check, index, (int) i, NULL);
        ((CyProblem *) g_ptr_array_index (check->problems, check->problems->len - 1))->entity =
          entity;
      }
}

/**
 * cy_check_required:
 * @dossier: what is being edited
 *
 * Returns: (transfer full) (element-type CyProblem): every field without which the dossier cannot
 *   be saved, first those of the person, then those of the parts
 */
GPtrArray *
cy_check_required (CyDossier *dossier)
{
  const CyEntity *const *entities = cy_dossier_list_entities ();
  CyCheck                check = begin (dossier, NULL);

  check.rule = &person_required;
  find_missing (&check, cy_dossier_get_person (dossier), 0);
  check.rule = &part_required;
  for (guint i = 0; i < CY_DOSSIER_N_ENTITIES; i++)
    {
      GPtrArray *parts = cy_dossier_get_parts (dossier, entities[i]);

      for (guint j = 0; j < parts->len; j++)
        find_missing (&check, g_ptr_array_index (parts, j), j);
    }

  return check.problems;
}

/**
 * cy_check_field:
 * @dossier: what is being edited
 * @entity: of the record with the field
 * @index: which of the parts, 0 for the person
 * @field: index of the field
 * @context: days; no connection is used
 *
 * For live validation beside a field: reads no library, so that it can run at every key press.
 * A field that another one contradicts is found at either of the two; see CyRule.field.
 *
 * Returns: (transfer full) (element-type CyProblem): what is wrong with the field
 */
GPtrArray *
cy_check_field (CyDossier            *dossier,
                const CyEntity       *entity,
                guint                 index,
                guint                 field,
                const CyCheckContext *context)
{
  CyCheck       check = begin (dossier, context);
  guint         n_rules;
  const CyRule *rules = cy_rule_list (&n_rules);

  for (guint i = 0; i < n_rules; i++)
    {
      check.rule = &rules[i];
      if (rules[i].func != NULL && rules[i].entity == entity && !(rules[i].flags & CY_RULE_LIBRARY))
        rules[i].func (&check);
    }
  for (guint i = check.problems->len; i-- > 0;)
    {
      CyProblem *problem = g_ptr_array_index (check.problems, i);

      if (problem->index != index || problem->field != (int) field)
        g_ptr_array_remove_index (check.problems, i);
    }

  return check.problems;
}

/**
 * cy_problem_is_error:
 * @self: a problem
 *
 * Returns: whether it keeps the person from being reported
 */
gboolean
cy_problem_is_error (const CyProblem *self)
{
  return self->severity == CY_SEVERITY_ERROR && !self->exempted;
}

static char *
add_part (const CyProblem *self, char *message)
{
  g_autofree char *inner = message;

  if (self->entity == NULL || self->entity == CY_PERSON || self->field < 0)
    return g_steal_pointer (&inner);

  /* Translators: kind of record, number of the record among those of its kind, what is wrong */
  return g_strdup_printf (_ ("%s, line %u: %s"), _ (self->entity->title), self->index + 1, inner);
}

static const char *
get_words (const CyProblem *self)
{
  gboolean doubts = self->rule->doubt != NULL && self->severity != self->rule->severity;

  return _ (doubts ? self->rule->doubt : self->rule->message);
}

static char *
add_detail (const CyProblem *self, char *message)
{
  g_autofree char *plain = message;

  if (self->detail == NULL)
    return g_steal_pointer (&plain);

  /* Translators: what is wrong, the value that shows it */
  return g_strdup_printf (_ ("%s (%s)"), plain, self->detail);
}

/**
 * cy_problem_dup_message:
 * @self: a problem
 *
 * Returns: (transfer full): a sentence for users, in their language: which field of which record,
 *   what is wrong, what to do
 */
char *
cy_problem_dup_message (const CyProblem *self)
{
  char *message;

  if ((self->rule->flags & CY_RULE_NAMES_FIELD) && self->field >= 0)
    /* Translators: name of a field, what is wrong with it */
    message =
      g_strdup_printf (_ ("%s: %s"), _ (self->entity->fields[self->field].title), get_words (self));
  else
    message = g_strdup (get_words (self));

  return add_part (self, add_detail (self, message));
}

/**
 * cy_problem_dup_words:
 * @self: a problem
 *
 * Returns: (transfer full): the same to stand beside the field, which it does not name
 */
char *
cy_problem_dup_words (const CyProblem *self)
{
  const char      *words = get_words (self);
  g_autofree char *colon = g_strdup_printf (_ ("%s: %s"), "", "");
  const char      *found = strstr (words, colon);

  /* The message of a rule about one field begins with its name. */
  if (self->rule->field >= 0 && self->rule->field == self->field && found != NULL)
    words = found + strlen (colon);

  return add_detail (self, g_strdup (words));
}
