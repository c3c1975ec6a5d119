/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"

G_BEGIN_DECLS

/**
 * CyNoticePerson:
 * @subject: id of the record that ties the person to the notice
 * @person: id of the person
 * @entry: id of the pool entry, 0 for none
 * @name: (nullable): as the texts below
 * @gender: code
 * @birth: the month is shown
 * @ethnic: code
 * @political: code
 * @education: code, the highest
 * @village: with its township
 * @occupation: what the person does at present
 * @tier: code: what for
 *
 * All that a public notice may say of somebody. ID number, telephone, address and family are not
 * here, so that nothing that fills in a notice can reach them.
 */
typedef struct
{
  gint64 subject;
  gint64 person;
  gint64 entry;
  char  *name;
  char  *gender;
  CyDate birth;
  char  *ethnic;
  char  *political;
  char  *education;
  char  *village;
  char  *occupation;
  char  *tier;
} CyNoticePerson;

GPtrArray *cy_notice_people_load (CyConn *conn, gint64 notice, GError **error);

G_END_DECLS
