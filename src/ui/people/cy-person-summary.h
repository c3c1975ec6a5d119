/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gdk/gdk.h>

#include "cy-check.h"
#include "cy-conn.h"

G_BEGIN_DECLS

/**
 * CyPersonSummary:
 * @dossier: the person with all parts
 * @person: (transfer none): the record in it
 * @entry: (nullable) (transfer none): the latest stay in the pool in it
 * @problems: (element-type CyProblem): what the check finds
 * @place: township and village; empty when not known
 * @photo: (nullable): no larger than the card shows it
 *
 * What the side card says of one person.
 */
typedef struct
{
  CyDossier *dossier;
  CyRecord  *person;
  CyRecord  *entry;
  GPtrArray *problems;
  char      *place;
  GdkPixbuf *photo;
} CyPersonSummary;

CyPersonSummary *
cy_person_summary_load (CyConn *conn, gint64 person, const CyCheckContext *days, GError **error);
void cy_person_summary_free (CyPersonSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPersonSummary, cy_person_summary_free)

G_END_DECLS
