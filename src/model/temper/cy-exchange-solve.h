/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-assign.h"
#include "cy-exchange-case.h"

G_BEGIN_DECLS

/**
 * CyExchangeAnswer:
 * @result: who goes where, with the locked
 * @duration: thousandths of a second
 */
typedef struct
{
  CyAssignResult *result;
  guint           duration;
} CyExchangeAnswer;

CyExchangeAnswer *cy_exchange_solve (const CyExchangeCase  *self,
                                     const CyAssignOptions *options,
                                     CyAssignProgress       progress,
                                     gpointer               data,
                                     GCancellable          *cancellable,
                                     GError               **error);
void              cy_exchange_answer_free (CyExchangeAnswer *self);
gboolean          cy_exchange_save (CyConn                 *conn,
                                    const CyExchangeCase   *self,
                                    const CyExchangeAnswer *answer,
                                    const char             *step_name,
                                    GError                **error);
double            cy_exchange_get_gap (CyRecord *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyExchangeAnswer, cy_exchange_answer_free)

G_END_DECLS
