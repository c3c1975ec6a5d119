/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gdk/gdk.h>

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyPersonSummary:
 * @person: the record
 * @entry: (nullable): the latest stay in the pool
 * @place: township and village; empty when not known
 * @resume: (element-type CyRecord): lines of the résumé
 * @photo: (nullable): no larger than the card shows it
 *
 * What the side card says of one person.
 */
typedef struct
{
  CyRecord  *person;
  CyRecord  *entry;
  char      *place;
  GPtrArray *resume;
  GdkPixbuf *photo;
} CyPersonSummary;

CyPersonSummary *cy_person_summary_load (CyConn *conn, gint64 person, GError **error);
void             cy_person_summary_free (CyPersonSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPersonSummary, cy_person_summary_free)

G_END_DECLS
