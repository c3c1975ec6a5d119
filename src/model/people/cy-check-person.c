/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Rules about the person's own fields. */
#include "cy-check-private.h"

#include "cy-idcard.h"
#include "cy-mapper.h"
#include "cy-name.h"
#include "cy-person.h"
#include "cy-sql.h"

#include <string.h>

static CyRecord *
person_of (CyCheck *check)
{
  return cy_dossier_get_person (check->dossier);
}

static const char *
text_of (CyCheck *check, guint field)
{
  return cy_record_get_text (person_of (check), field);
}

static CyDate
date_of (CyCheck *check, guint field)
{
  return cy_record_get_int (person_of (check), field);
}

/* Several rules share a check, which names the one that is broken. */
static gboolean
is_broken (CyCheck *check, const char *rule)
{
  return rule != NULL && g_str_equal (rule, check->rule->id);
}

static void
report_if (CyCheck *check, const char *rule, char *detail)
{
  g_autofree char *said = detail;

  if (is_broken (check, rule))
    cy_check_report (check, 0, check->rule->field, g_steal_pointer (&said));
}

static char *
age_at (CyCheck *check, CyDate date)
{
  int age = cy_date_age (date_of (check, CY_PERSON_BIRTH), date);

  return age >= 0 ? g_strdup_printf ("%d", age) : NULL;
}

/* A name can break several rules at once. */
void
cy_check_rule_name (CyCheck *check)
{
  CyNameProblems problems = cy_name_check (text_of (check, CY_PERSON_NAME));

  for (guint bit = CY_NAME_FORM; bit <= CY_NAME_PRIVATE; bit <<= 1)
    if (problems & bit)
      report_if (check, cy_name_problem_get_rule ((CyNameProblems) bit), NULL);
}

void
cy_check_rule_id_number (CyCheck *check)
{
  const char *id = text_of (check, CY_PERSON_ID_NUMBER);
  const char *rule = cy_check_id_number (id, check->context->today);

  /* In the library it does not matter how the digits were lost. */
  if (g_strcmp0 (rule, "id-precision-lost") == 0)
    rule = "id-form";
  report_if (check, rule, NULL);
  if (rule == NULL && check->rule->doubt != NULL && cy_check_id_is_foreign (id))
    cy_check_report_doubt (check, 0, CY_PERSON_ID_NUMBER, NULL);
}

void
cy_check_rule_gender (CyCheck *check)
{
  report_if (check,
             cy_check_gender (text_of (check, CY_PERSON_GENDER),
                              text_of (check, CY_PERSON_ID_NUMBER)),
             NULL);
}

void
cy_check_rule_birth (CyCheck *check)
{
  const char      *id = text_of (check, CY_PERSON_ID_NUMBER);
  const char      *rule = cy_check_birth (date_of (check, CY_PERSON_BIRTH), id);
  g_autofree char *full = cy_idcard_upgrade (id);

  if (rule != NULL)
    report_if (check,
               rule,
               cy_date_format (cy_idcard_get_birth (full != NULL ? full : id), CY_DATE_DOTTED_DAY));
}

/* The number of 15 digits that @id of 18 was made from, if it ever was. */
static char *
old_form (const char *id)
{
  if (strlen (id) != 18 || strncmp (id + 6, "19", 2) != 0)
    return NULL;

  return g_strdup_printf ("%.6s%.9s", id, id + 8);
}

static char *
dup_name (CyConn *conn, gint64 person, GError **error)
{
  g_autoptr (CyRecord) record = cy_mapper_load (conn, CY_PERSON, person, error);

  return record != NULL ? g_strdup (cy_record_get_text (record, CY_PERSON_NAME)) : NULL;
}

/**
 * cy_check_find_same_id:
 * @conn: a connection
 * @person: local id of the person who has the number, 0 for somebody new
 * @id: an ID number of 15 or 18 characters
 * @name: (out) (transfer full) (nullable): name of the other
 * @error: return location
 *
 * Returns: local id of another living person with the same number in either form; 0 when there is
 *   none, and on errors
 */
gint64
cy_check_find_same_id (CyConn *conn, gint64 person, const char *id, char **name, GError **error)
{
  g_autofree char *longer = cy_idcard_upgrade (id);
  g_autofree char *shorter = old_form (id);
  gint64           other = 0;

  *name = NULL;
  if (!cy_sql_get_int (conn,
                       "SELECT id FROM person WHERE id_number IN (?1,?2,?3) AND id<>?4"
                       " AND deleted IS NULL ORDER BY id LIMIT 1",
                       &other,
                       error,
                       "ttti",
                       id,
                       longer,
                       shorter,
                       person) ||
      other == 0)
    return 0;
  *name = dup_name (conn, other, error);

  return *name != NULL ? other : 0;
}

void
cy_check_rule_id_unique (CyCheck *check)
{
  const char      *id = text_of (check, CY_PERSON_ID_NUMBER);
  gint64           person = cy_record_get_id (person_of (check));
  g_autofree char *other = NULL;

  if (id == NULL)
    return;
  if (check->context->same_ids != NULL)
    other = g_strdup (g_hash_table_lookup (check->context->same_ids, &person));
  else if (check->context->conn != NULL)
    cy_check_find_same_id (check->context->conn, person, id, &other, &check->error);
  if (other != NULL)
    cy_check_report (check, 0, CY_PERSON_ID_NUMBER, g_steal_pointer (&other));
}

void
cy_check_rule_course_twice (CyCheck *check)
{
  gint64      person = cy_record_get_id (person_of (check));
  const char *where =
    check->context->twice != NULL ? g_hash_table_lookup (check->context->twice, &person) : NULL;

  if (where != NULL)
    cy_check_report (check, 0, -1, g_strdup (where));
}

void
cy_check_rule_age (CyCheck *check)
{
  report_if (check,
             cy_check_age (date_of (check, CY_PERSON_BIRTH), check->context->base_date),
             age_at (check, check->context->base_date));
}

void
cy_check_rule_work_date (CyCheck *check)
{
  report_if (check,
             cy_check_work_date (date_of (check, CY_PERSON_WORK_DATE),
                                 date_of (check, CY_PERSON_BIRTH),
                                 check->context->today),
             NULL);
}

void
cy_check_rule_party_date (CyCheck *check)
{
  CyDate      joined = date_of (check, CY_PERSON_PARTY_DATE);
  const char *rule = cy_check_party_date (text_of (check, CY_PERSON_POLITICAL),
                                          joined,
                                          date_of (check, CY_PERSON_BIRTH),
                                          check->context->today);

  report_if (check, rule, g_strcmp0 (rule, "party-age") == 0 ? age_at (check, joined) : NULL);
}

void
cy_check_rule_political (CyCheck *check)
{
  report_if (check,
             cy_check_political (text_of (check, CY_PERSON_POLITICAL),
                                 date_of (check, CY_PERSON_PARTY_DATE),
                                 date_of (check, CY_PERSON_BIRTH),
                                 check->context->base_date),
             NULL);
}

void
cy_check_rule_required (CyCheck *check)
{
  CyRecord       *person = person_of (check);
  const CyEntity *entity = cy_record_get_entity (person);

  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & CY_FIELD_REPORT) && !cy_record_has (person, i))
      cy_check_report (check, 0, (int) i, NULL);
}

void
cy_check_rule_place (CyCheck *check)
{
  static const guint places[] = { CY_PERSON_NATIVE_PLACE, CY_PERSON_BIRTH_PLACE };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (cy_check_place (text_of (check, places[i])) != NULL)
      cy_check_report (check, 0, (int) places[i], g_strdup (text_of (check, places[i])));
}

void
cy_check_rule_phone (CyCheck *check)
{
  report_if (check, cy_check_phone (text_of (check, CY_PERSON_PHONE)), NULL);
}

/* A photo that was just chosen has no digest yet; one with a digest may be lost. */
void
cy_check_rule_photo (CyCheck *check)
{
  const CyPhoto *photo = cy_dossier_get_photo (check->dossier);
  gboolean       has_photo = photo->size > 0 || cy_record_has (person_of (check), CY_PERSON_PHOTO);

  if (has_photo && !cy_photo_is_fit (photo))
    cy_check_report (check, 0, CY_PERSON_PHOTO, NULL);
}
