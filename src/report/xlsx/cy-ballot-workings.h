/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-ballot-result.h"
#include "cy-book.h"

G_BEGIN_DECLS

gboolean cy_ballot_workings_write (CyBook               *book,
                                   const CyBallotResult *result,
                                   const char           *name,
                                   GError              **error);

G_END_DECLS
