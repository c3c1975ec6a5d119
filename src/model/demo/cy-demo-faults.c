/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Mistakes as people make them, so that a check of the demo county finds something. */
#include "cy-demo-private.h"

#include "cy-person-parts.h"
#include "cy-person.h"

#include <string.h>

#define FAULT_EVERY 71

static CyRecord *
find_part (CyDemoPerson *person, const CyEntity *entity, gboolean last)
{
  CyRecord *found = NULL;

  for (guint i = 0; i < person->parts->len; i++)
    {
      CyRecord *part = g_ptr_array_index (person->parts, i);

      if (cy_record_get_entity (part) == entity && (found == NULL || last))
        found = part;
    }

  return found;
}

static void
break_check_digit (CyDemoPerson *person)
{
  g_autofree char *id = g_strdup (cy_record_get_text (person->record, CY_PERSON_ID_NUMBER));

  id[17] = id[17] == '0' ? '1' : '0';
  cy_record_set_text (person->record, CY_PERSON_ID_NUMBER, id);
}

static void
forget_party_date (CyDemoPerson *person)
{
  cy_record_set_text (person->record, CY_PERSON_POLITICAL, "01");
  cy_record_unset (person->record, CY_PERSON_PARTY_STAGE);
  cy_record_unset (person->record, CY_PERSON_PARTY_DATE);
}

/* Where school was left; the next line goes on half a year later. */
static void
leave_gap (CyDemoPerson *person)
{
  CyRecord *line = find_part (person, CY_RESUME, FALSE);
  CyDate    until = cy_record_get_int (line, CY_RESUME_END);

  cy_record_set_int (line, CY_RESUME_END, cy_date_add_months (until, -6));
}

static void
forget_native_place (CyDemoPerson *person)
{
  cy_record_unset (person->record, CY_PERSON_NATIVE_PLACE);
}

static void
shorten_phone (CyDemoPerson *person)
{
  const char      *phone = cy_record_get_text (person->record, CY_PERSON_PHONE);
  g_autofree char *wrong = g_strndup (phone, strlen (phone) - 1);

  cy_record_set_text (person->record, CY_PERSON_PHONE, wrong);
}

static void
mistake_birth (CyDemoPerson *person)
{
  cy_record_set_int (person->record, CY_PERSON_BIRTH, cy_date_add_months (person->birth, -13));
}

/* The same, found by the review of the file and written down. */
static void
recognise_birth (CyDemoPerson *person)
{
  CyRecord *exemption = cy_demo_person_add (person, CY_EXEMPTION);

  mistake_birth (person);
  cy_record_set_text (person->record,
                      CY_PERSON_RECOGNITION,
                      "经干部档案审核，出生日期以档案记载为准");
  cy_record_set_text (exemption, CY_EXEMPTION_RULE, "birth-disagrees-with-id");
  cy_record_set_text (exemption, CY_EXEMPTION_REASON, "档案最早记载的出生日期与身份证不一致");
  cy_record_set_text (exemption, CY_EXEMPTION_BASIS, "干部任前档案审核认定表");
}

static void
forget_school (CyDemoPerson *person)
{
  cy_record_unset (find_part (person, CY_EDUCATION, TRUE), CY_EDUCATION_SCHOOL);
}

static void
mistake_gender (CyDemoPerson *person)
{
  cy_record_set_text (person->record, CY_PERSON_GENDER, person->is_woman ? "1" : "2");
}

static void (*const faults[]) (CyDemoPerson *person) = {
  break_check_digit, forget_party_date, leave_gap,       forget_native_place, shorten_phone,
  mistake_birth,     forget_school,     recognise_birth, mistake_gender,
};

/**
 * cy_demo_spoil:
 * @demo: the county
 * @person: complete; one in seventy-one gets a mistake
 */
void
cy_demo_spoil (CyDemo *demo, CyDemoPerson *person)
{
  if (person->number % FAULT_EVERY == 36)
    faults[person->number / FAULT_EVERY % G_N_ELEMENTS (faults)](person);
}
