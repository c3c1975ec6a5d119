/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyLeadRow:
 * @id: of the lead
 * @unit: id of the village
 * @village: its short name
 * @town: (nullable): that of the township
 * @person: id of the person who was recommended, 0 for none
 * @is_doubtful: open, and there is another lead or a person who may be the same
 *
 * One lead; the other fields as in CY_LEAD.
 */
typedef struct
{
  gint64   id;
  gint64   unit;
  char    *village;
  char    *town;
  char    *name;
  char    *gender;
  gint64   birth;
  char    *political;
  char    *education;
  char    *phone;
  char    *source;
  char    *occupation;
  char    *strengths;
  char    *found_by;
  gint64   found_date;
  char    *found_where;
  char    *direction;
  char    *maturity;
  char    *tags;
  char    *state;
  gint64   closed;
  char    *reason;
  gint64   person;
  gboolean is_doubtful;
} CyLeadRow;

/**
 * CyLeadTwin:
 * @is_lead: whether it is a lead, else a person
 * @id: of the lead or person
 * @name: full name
 * @village: (nullable): short name of the village
 * @state: (nullable): of the set lead_state, or pool_state
 * @by_phone: whether the phone is the same, else name and village are
 *
 * Somebody who may be the same as a lead.
 */
typedef struct
{
  gboolean is_lead;
  gint64   id;
  char    *name;
  char    *village;
  char    *state;
  gboolean by_phone;
} CyLeadTwin;

GPtrArray *cy_lead_list_load (CyConn *conn, gint64 scope, GError **error);
GPtrArray *cy_lead_list_twins (CyConn *conn, CyRecord *lead, GError **error);
char      *cy_lead_twin_dup_words (const CyLeadTwin *self);
GStrv      cy_lead_split_tags (const char *tags);

G_END_DECLS
