/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

/** CY_TEST_N_VOTES: 优秀、称职、不称职, no opinion */
#define CY_TEST_N_VOTES 4

void cy_test_facts_hours (CyTest *self, gint64 person, int tenths);
void cy_test_facts_tasks (CyTest *self, gint64 person, guint n_done, guint n);
void cy_test_facts_diagnosis (CyTest *self, gint64 entry, const int *marks);
void cy_test_facts_ability (CyTest *self, gint64 person, const char *ability, int level);
void cy_test_facts_figure (CyTest *self, gint64 unit, int year, const char *figure, gint64 value);
void cy_test_facts_ballot (CyTest *self, const gint64 *people, guint n_people, const gint64 *votes);

G_END_DECLS
