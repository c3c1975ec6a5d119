/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The facts of the side card in words: the same ones in the same order for everybody. */
#include "cy-person-facts.h"

#include "cy-code.h"
#include "cy-follow-up.h"
#include "cy-format.h"
#include "cy-person.h"
#include "cy-phone.h"
#include "cy-pool.h"

#include <glib/gi18n.h>

#define NOTHING "—"

typedef enum
{
  OF_PERSON,
  OF_ENTRY,
  OF_NEWS, /* the newest note of a kind */
} FactOwner;

typedef struct
{
  const char *title; /* marked N_() */
  FactOwner   of;
  guint       field;
  const char *kind; /* of follow_kind */
} FactSpec;

static const FactSpec facts[] = {
  [CY_FACT_BIRTH] = { N_ ("Born"), OF_PERSON, CY_PERSON_BIRTH },
  [CY_FACT_GENDER] = { N_ ("Gender"), OF_PERSON, CY_PERSON_GENDER },
  [CY_FACT_EDUCATION] = { N_ ("Education"), OF_PERSON, CY_PERSON_EDUCATION },
  [CY_FACT_POLITICAL] = { N_ ("Political status"), OF_PERSON, CY_PERSON_POLITICAL },
  [CY_FACT_PARTY_DATE] = { N_ ("Joined the Party"), OF_PERSON, CY_PERSON_PARTY_DATE },
  [CY_FACT_SOURCE] = { N_ ("Source"), OF_PERSON, CY_PERSON_SOURCE },
  [CY_FACT_WORK_DATE] = { N_ ("At work since"), OF_PERSON, CY_PERSON_WORK_DATE },
  [CY_FACT_MATURITY] = { N_ ("Maturity"), OF_ENTRY, CY_ENTRY_MATURITY },
  [CY_FACT_DIRECTION] = { N_ ("Direction"), OF_ENTRY, CY_ENTRY_DIRECTION },
  [CY_FACT_CHANNEL] = { N_ ("Recommended by"), OF_ENTRY, CY_ENTRY_CHANNEL },
  [CY_FACT_WHEREABOUTS] = { N_ ("Whereabouts"),
                            OF_NEWS,
                            CY_FOLLOW_UP_WHEREABOUTS,
                            CY_FOLLOW_WHEREABOUTS },
  [CY_FACT_EMPLOYMENT] = { N_ ("Employment"),
                           OF_NEWS,
                           CY_FOLLOW_UP_EMPLOYMENT,
                           CY_FOLLOW_EMPLOYMENT },
  [CY_FACT_PHONE] = { N_ ("Phone"), OF_PERSON, CY_PERSON_PHONE },
};

/**
 * cy_fact_get_title:
 * @fact: which
 *
 * Returns: (transfer none): its name, translated
 */
const char *
cy_fact_get_title (CyFact fact)
{
  return _ (facts[fact].title);
}

static char *
format_birth (gint64 birth, gint64 base_date)
{
  g_autofree char *month = cy_date_format (birth, CY_DATE_DOTTED);
  int              age = cy_date_age (birth, base_date);

  /* Translators: month of birth and age at the base date */
  return age < 0 ? g_steal_pointer (&month) : g_strdup_printf (_ ("%s (%d)"), month, age);
}

static CyRecord *
find_record (const FactSpec *spec, const CyPersonSummary *summary, gint64 base_date)
{
  if (spec->of == OF_PERSON)
    return summary->person;
  if (spec->of == OF_ENTRY)
    return summary->entry;

  return cy_follow_find_newest (cy_dossier_get_parts (summary->dossier, CY_FOLLOW_UP),
                                spec->kind,
                                base_date);
}

/**
 * cy_fact_format:
 * @fact: which
 * @summary: of whom
 * @base_date: the day ages are as of
 * @masked: whether sensitive values are hidden
 *
 * Returns: (transfer full): the value in words, a dash for nothing
 */
char *
cy_fact_format (CyFact fact, const CyPersonSummary *summary, gint64 base_date, gboolean masked)
{
  const FactSpec  *spec = &facts[fact];
  CyRecord        *record = find_record (spec, summary, base_date);
  const CyField   *field;
  g_autofree char *text = NULL;

  if (record == NULL || !cy_record_has (record, spec->field))
    return g_strdup (NOTHING);
  if (fact == CY_FACT_BIRTH)
    return format_birth (cy_record_get_int (record, spec->field), base_date);
  if (fact == CY_FACT_PHONE && masked)
    return cy_phone_mask (cy_record_get_text (record, spec->field));

  field = &cy_record_get_entity (record)->fields[spec->field];
  if (field->kind == CY_KIND_DATE)
    return cy_date_format (cy_record_get_int (record, spec->field), CY_DATE_DOTTED);
  text =
    cy_format_value (field->kind, field->of, field->decimals, cy_record_get (record, spec->field));

  return *text != '\0' ? g_steal_pointer (&text) : g_strdup (NOTHING);
}

static char *
format_span (int months)
{
  if (months < 12)
    return g_strdup_printf (ngettext ("%d month", "%d months", months), months);
  if (months % 12 == 0)
    return g_strdup_printf (ngettext ("%d year", "%d years", months / 12), months / 12);

  /* Translators: how long: years and months */
  return g_strdup_printf (_ ("%d y %d m"), months / 12, months % 12);
}

/**
 * cy_fact_format_admission:
 * @summary: of whom
 * @base_date: the day up to which is counted
 *
 * Returns: (transfer full): since when and for how long somebody is in the pool, or why not
 */
char *
cy_fact_format_admission (const CyPersonSummary *summary, gint64 base_date)
{
  gint64           date = 0;
  const char      *state = NULL;
  g_autofree char *day = NULL;
  g_autofree char *span = NULL;
  int              months;

  if (summary->entry != NULL)
    {
      date = cy_record_get_int (summary->entry, CY_ENTRY_ADMITTED);
      state = cy_record_get_text (summary->entry, CY_ENTRY_STATE);
    }
  if (state == NULL)
    return g_strdup (_ ("Not in the pool"));
  if (date == 0)
    return g_strdup (
      cy_pool_is_admitted (state, cy_record_get_text (summary->entry, CY_ENTRY_STEP), 0)
        ? _ ("Day of admission not filled in")
        : _ ("Not admitted yet"));

  day = cy_date_format (date, CY_DATE_ISO);
  months = cy_date_months_between (date, base_date);
  if (g_strcmp0 (state, CY_POOL_IN) != 0 || months == CY_DATE_NO_SPAN || months < 1)
    return g_strdup_printf (_ ("Admitted %s"), day);
  span = format_span (months);

  /* Translators: the day of admission and how long ago that is */
  return g_strdup_printf (_ ("Admitted %s, for %s"), day, span);
}

/**
 * cy_fact_get_steps:
 * @summary: of whom
 * @present: (out): the step somebody stands in, from 1; 0 for none
 * @date: (out): since when, or when the last one was done; 0 when not known
 *
 * Returns: how many of the seven steps are done
 */
guint
cy_fact_get_steps (const CyPersonSummary *summary, guint *present, gint64 *date)
{
  const char *step;
  const char *state;
  gint64      admitted;

  *present = 0;
  *date = 0;
  if (summary->entry == NULL)
    return 0;

  state = cy_record_get_text (summary->entry, CY_ENTRY_STATE);
  step = cy_record_get_text (summary->entry, CY_ENTRY_STEP);
  *date = cy_record_get_int (summary->entry, CY_ENTRY_STEP_DATE);
  admitted = cy_record_get_int (summary->entry, CY_ENTRY_ADMITTED);
  if (cy_pool_is_admitted (state, step, admitted))
    {
      if (admitted != 0)
        *date = admitted;
      return CY_POOL_N_STAGES;
    }
  *present = cy_pool_step_get_stage (step);

  return *present > 0 ? *present - 1 : 0;
}
