/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-check.h"
#include "cy-person-save.h"

G_BEGIN_DECLS

GPtrArray *cy_person_check (CySession *session, CyDossier *dossier, const CyPersonSaved *same);

G_END_DECLS
