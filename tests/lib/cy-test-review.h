/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-review-deed.h"
#include "cy-review-round.h"
#include "cy-test.h"

G_BEGIN_DECLS

/** CY_TEST_REVIEW_N: people in a round of cy_test_review_begin() */
#define CY_TEST_REVIEW_N 5

#define CY_TEST_REVIEW_SENT 20261102
#define CY_TEST_REVIEW_DUE 20261112

/* In the order of their village and names: 陈晨 李丽 王五 张三 赵六. */
extern const char *const cy_test_review_names[CY_TEST_REVIEW_N];
extern const char *const cy_test_review_numbers[CY_TEST_REVIEW_N];

gint64 cy_test_review_add (CyTest *self, const char *name, const char *id_number, gint64 unit);
void   cy_test_review_add_many (CyTest *self, guint n);
gint64 cy_test_review_begin (CyTest *self, const char *offices);
gint64 cy_test_review_begin_all (CyTest *self, const char *offices);
void   cy_test_review_answer (CyTest     *self,
                              gint64      round,
                              const char *office,
                              guint       row,
                              guint       item,
                              const char *finding);
CyReviewMatrix *cy_test_review_load (CyTest *self, gint64 round);
char           *cy_test_review_print (CyTest *self, gint64 round);

G_END_DECLS
