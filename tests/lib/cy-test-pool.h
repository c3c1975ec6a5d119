/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-test.h"

G_BEGIN_DECLS

/**
 * CyTestPool:
 * @n_townships: below one county
 * @n_villages: below each township
 * @n_people: some deleted, some without a unit, some with next to nothing known
 * @seed: the same seed makes the same pool
 */
typedef struct
{
  guint   n_townships;
  guint   n_villages;
  guint   n_people;
  guint32 seed;
} CyTestPool;

void   cy_test_fill (const char *path, const CyTestPool *pool);
gint64 cy_test_add_candidate (CyTest *self, const char *name, gint64 unit, const char *tier);
gint64 cy_test_add_entry (CyTest *self, gint64 person, const char *state, const char *tier);
void   cy_test_set (CyTest *self, const CyEntity *entity, gint64 id, guint field, const char *text);
void cy_test_set_int (CyTest *self, const CyEntity *entity, gint64 id, guint field, gint64 number);

G_END_DECLS
