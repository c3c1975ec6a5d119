/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CyErrorCode:
 * @CY_ERROR_FAILED: none of the others; see the message
 * @CY_ERROR_BUSY: somebody else holds the file: try again, or ask them
 * @CY_ERROR_CONSTRAINT: the input breaks a rule: change it
 * @CY_ERROR_FULL: no room on the disk
 * @CY_ERROR_CORRUPT: the library file is damaged: restore a backup
 * @CY_ERROR_TOO_NEW: the file was written by a newer program: update
 * @CY_ERROR_NOT_FOUND: there is no such file, record or name
 * @CY_ERROR_NOT_OURS: the file is no library of this program
 * @CY_ERROR_NETWORK: the file lies on a network folder: copy it to this computer
 * @CY_ERROR_READ_ONLY: the file or connection may only be read
 * @CY_ERROR_UNCHECKED: errors stand in the data: mend them, or give a reason
 * @CY_ERROR_OPEN_ELSEWHERE: the target file is open in another program: close it there
 * @CY_ERROR_NOT_A_WORKBOOK: neither a workbook nor a text table: save as .xlsx
 * @CY_ERROR_DAMAGED: a workbook that cannot be read to its end: save it again
 * @CY_ERROR_ENCRYPTED: a workbook with a password: remove the password
 * @CY_ERROR_TOO_LARGE: more than this program takes from one file: split it
 * @CY_ERROR_HOSTILE: a file built to harm: do not open it
 * @CY_ERROR_TOO_OLD: a library of an earlier version, to be read only: open it to write once
 * @CY_ERROR_NOT_A_FORM: no appointment form file: choose another
 * @CY_ERROR_FORM_DAMAGED: an appointment form that cannot be read to its end: save it again
 * @CY_ERROR_FORM_VERSION: an appointment form of a version nobody has met: save it as version 3
 * @CY_ERROR_FORM_TOO_LARGE: an appointment form larger than one can be: make its photo smaller
 *
 * Codes are named by what the user or caller can do about it.
 */
typedef enum
{
  CY_ERROR_FAILED,
  CY_ERROR_BUSY,
  CY_ERROR_CONSTRAINT,
  CY_ERROR_FULL,
  CY_ERROR_CORRUPT,
  CY_ERROR_TOO_NEW,
  CY_ERROR_NOT_FOUND,
  CY_ERROR_NOT_OURS,
  CY_ERROR_NETWORK,
  CY_ERROR_READ_ONLY,
  CY_ERROR_UNCHECKED,
  CY_ERROR_OPEN_ELSEWHERE,
  CY_ERROR_NOT_A_WORKBOOK,
  CY_ERROR_DAMAGED,
  CY_ERROR_ENCRYPTED,
  CY_ERROR_TOO_LARGE,
  CY_ERROR_HOSTILE,
  CY_ERROR_TOO_OLD,
  CY_ERROR_NOT_A_FORM,
  CY_ERROR_FORM_DAMAGED,
  CY_ERROR_FORM_VERSION,
  CY_ERROR_FORM_TOO_LARGE,
} CyErrorCode;

#define CY_ERROR (cy_error_quark ())

/**
 * CyErrorPlace:
 * @file: (nullable): the file, as the user knows it
 * @sheet: (nullable): name of the sheet
 * @row: counted from 1 as the user sees it, 0 when unknown
 * @column: counted from 1, 0 when unknown
 * @field: (nullable): name of the field
 * @title: (nullable): marked N_(): what the user calls the field; of %CY_ERROR_CONSTRAINT one
 *   without a value, which is all there is to say
 * @who: (nullable): for %CY_ERROR_BUSY, who has the file
 *
 * Where an error happened, for the message that the user reads.
 */
typedef struct
{
  char *file;
  char *sheet;
  guint row;
  guint column;
  char *field;
  char *title;
  char *who;
} CyErrorPlace;

GQuark        cy_error_quark (void);
CyErrorPlace *cy_error_get_place (GError *error);
gboolean      cy_error_refuse (GError **error, const char *message);
void          cy_error_set_file (GError *error, const char *file);

G_END_DECLS
