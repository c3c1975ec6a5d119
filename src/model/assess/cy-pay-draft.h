/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-pay-formula.h"

G_BEGIN_DECLS

/**
 * CyPayDraft:
 * @rule: of #CY_PAY_RULE
 * @factors: (element-type CyRecord): of #CY_PAY_FACTOR, posts first, then grades
 * @bands: (element-type CyRecord): of #CY_PAY_BAND
 * @family: code of grade_family of its scheme
 *
 * The pay formula of a scheme while it is edited.
 */
typedef struct
{
  CyRecord  *rule;
  GPtrArray *factors;
  GPtrArray *bands;
  char      *family;
} CyPayDraft;

CyPayDraft *cy_pay_draft_load (CyConn *conn, gint64 scheme, GError **error);
CyPayDraft *cy_pay_draft_copy (const CyPayDraft *self);
void        cy_pay_draft_free (CyPayDraft *self);

const char *const *cy_pay_draft_list_grades (const CyPayDraft *self);
int                cy_pay_draft_get_factor (const CyPayDraft *self, guint field, const char *code);
void        cy_pay_draft_set_factor (CyPayDraft *self, guint field, const char *code, int factor);
void        cy_pay_draft_clear_bands (CyPayDraft *self);
void        cy_pay_draft_add_band (CyPayDraft *self, int least, gint64 amount);
const char *cy_pay_draft_find_problem (const CyPayDraft *self);
gboolean cy_pay_draft_save (CyConn *conn, CyPayDraft *self, const char *step_name, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPayDraft, cy_pay_draft_free)

G_END_DECLS
