/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyNoticeFaultKind:
 * @CY_NOTICE_FAULT_UNKNOWN: a placeholder that there is none of
 * @CY_NOTICE_FAULT_ID_NUMBER: an ID number, of whomever
 * @CY_NOTICE_FAULT_MOBILE: a mobile number that is not the telephone of the office
 * @CY_NOTICE_FAULT_PHONE: the telephone of somebody on the notice
 * @CY_NOTICE_FAULT_ADDRESS: the address of somebody on the notice, or the part after the village
 * @CY_NOTICE_FAULT_FAMILY: the name of a member of the family of somebody on the notice
 */
typedef enum
{
  CY_NOTICE_FAULT_UNKNOWN,
  CY_NOTICE_FAULT_ID_NUMBER,
  CY_NOTICE_FAULT_MOBILE,
  CY_NOTICE_FAULT_PHONE,
  CY_NOTICE_FAULT_ADDRESS,
  CY_NOTICE_FAULT_FAMILY,
} CyNoticeFaultKind;

/**
 * CyNoticeFault:
 * @kind: what is wrong
 * @line: of the wording, from 1; 0 for one of the other fields
 * @field: of the notice where @line is 0, else that of the wording
 * @column: in the line as it is filled in, from 1, in characters; for addresses and families blanks
 *   do not count
 * @text: a placeholder there is none of, or a name of the family; %NULL for what is not repeated
 * @whom: (nullable): name of the person whose it is, or in whose line it stands
 *
 * What may not be in a public notice, and where it is.
 */
typedef struct
{
  CyNoticeFaultKind kind;
  guint             line;
  guint             field;
  guint             column;
  char             *text;
  char             *whom;
} CyNoticeFault;

GPtrArray *cy_notice_find_faults (CyConn     *conn,
                                  CyRecord   *notice,
                                  GPtrArray  *people,
                                  const char *period,
                                  GError    **error);
char      *cy_notice_fault_dup_words (const CyNoticeFault *fault);

G_END_DECLS
