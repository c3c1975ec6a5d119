/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-check.h"

G_BEGIN_DECLS

/**
 * CyCheck:
 * @rule: that is being checked
 * @dossier: that is being checked
 * @context: of the check
 * @problems: found so far
 * @error: when the library could not be read
 *
 * What a rule works with.
 */
struct _CyCheck
{
  const CyRule         *rule;
  CyDossier            *dossier;
  const CyCheckContext *context;
  GPtrArray            *problems;
  GError               *error;
};

void cy_check_report (CyCheck *self, guint index, int field, char *detail);
void cy_check_report_doubt (CyCheck *self, guint index, int field, char *detail);

void cy_check_rule_name (CyCheck *check);
void cy_check_rule_id_number (CyCheck *check);
void cy_check_rule_id_unique (CyCheck *check);
void cy_check_rule_gender (CyCheck *check);
void cy_check_rule_birth (CyCheck *check);
void cy_check_rule_age (CyCheck *check);
void cy_check_rule_work_date (CyCheck *check);
void cy_check_rule_party_date (CyCheck *check);
void cy_check_rule_political (CyCheck *check);
void cy_check_rule_required (CyCheck *check);
void cy_check_rule_place (CyCheck *check);
void cy_check_rule_phone (CyCheck *check);
void cy_check_rule_photo (CyCheck *check);

void cy_check_rule_education_whole (CyCheck *check);
void cy_check_rule_education_order (CyCheck *check);
void cy_check_rule_education_highest (CyCheck *check);
void cy_check_rule_main_post (CyCheck *check);
void cy_check_rule_resume_gap (CyCheck *check);
void cy_check_rule_resume_start (CyCheck *check);
void cy_check_rule_family_whole (CyCheck *check);
void cy_check_rule_family_count (CyCheck *check);
void cy_check_rule_family_plausible (CyCheck *check);

void cy_check_rule_exit (CyCheck *check);

void cy_check_rule_course_twice (CyCheck *check);

G_END_DECLS
