/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-inspection.h"
#include "cy-test-pool.h"

G_BEGIN_DECLS

gint64 cy_test_add_inspection (CyTest *self, gint64 person, gint64 date, gint64 done);
gint64 cy_test_add_inspect_record (CyTest     *self,
                                   gint64      person,
                                   guint       method,
                                   gint64      date,
                                   const char *heard,
                                   gint64      mark,
                                   const char *grade);

G_END_DECLS
