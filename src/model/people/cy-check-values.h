/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"

G_BEGIN_DECLS

const char *cy_check_name (const char *name);
const char *cy_check_id_number (const char *id, CyDate today);
gboolean    cy_check_id_is_foreign (const char *id);
const char *cy_check_gender (const char *gender, const char *id);
const char *cy_check_birth (CyDate birth, const char *id);
const char *cy_check_age (CyDate birth, CyDate base);
const char *cy_check_work_date (CyDate work, CyDate birth, CyDate today);
const char *cy_check_party_date (const char *political, CyDate joined, CyDate birth, CyDate today);
const char *cy_check_political (const char *political, CyDate joined, CyDate birth, CyDate base);
const char *cy_check_place (const char *place);
const char *cy_check_phone (const char *phone);

G_END_DECLS
