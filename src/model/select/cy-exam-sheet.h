/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-conn.h"
#include "cy-date.h"
#include "cy-record.h"

G_BEGIN_DECLS

/**
 * CyExamLack:
 * @CY_EXAM_LACKS_PLACES: nobody said how many places there are
 * @CY_EXAM_LACKS_WEIGHTS: the weights do not make 100 %
 * @CY_EXAM_LACKS_APPLICANTS: fewer than the ratio asks for: 开考 needs a basis
 * @CY_EXAM_LACKS_MARKS: somebody has neither marks nor is absent
 *
 * What keeps an examination from being concluded.
 */
typedef enum
{
  CY_EXAM_LACKS_NOTHING = 0,
  CY_EXAM_LACKS_PLACES = 1 << 0,
  CY_EXAM_LACKS_WEIGHTS = 1 << 1,
  CY_EXAM_LACKS_APPLICANTS = 1 << 2,
  CY_EXAM_LACKS_MARKS = 1 << 3,
} CyExamLack;

/**
 * CyExamRow:
 * @mark: the marks
 * @name: of the person
 * @village: (nullable): short name
 * @town: (nullable): short name of the township
 * @entry_state: (nullable): state of the pool entry
 * @step: (nullable): at which the entry stands
 *
 * One applicant.
 */
typedef struct
{
  CyRecord *mark;
  char     *name;
  char     *village;
  char     *town;
  char     *entry_state;
  char     *step;
} CyExamRow;

/**
 * CyExamSheet:
 * @exam: the examination
 * @rows: (element-type CyExamRow): applicants in order of rank, those without one last
 * @n_applicants: those who are not barred
 * @n_needed: how many the ratio asks for, 0 when it asks for none
 * @n_passed: who are chosen or moved up
 *
 * One examination with everybody in it. Never changed once loaded.
 */
typedef struct
{
  CyRecord  *exam;
  GPtrArray *rows;
  guint      n_applicants;
  guint      n_needed;
  guint      n_passed;
} CyExamSheet;

CyExamSheet *cy_exam_sheet_load (CyConn *conn, gint64 exam, GError **error);
void         cy_exam_sheet_free (CyExamSheet *self);
CyExamLack   cy_exam_sheet_find_lack (const CyExamSheet *self);
char        *cy_exam_sheet_dup_lack (const CyExamSheet *self, CyExamLack lack);
CyExamRow   *cy_exam_sheet_find (const CyExamSheet *self, gint64 mark);

GPtrArray *cy_exam_list (CyConn *conn, gint64 scope, GError **error);
GArray    *cy_exam_list_applicants (CyConn *conn, gint64 exam, GError **error);
CyRecord  *cy_exam_new (CyRecord *rules, CyDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyExamSheet, cy_exam_sheet_free)

G_END_DECLS
