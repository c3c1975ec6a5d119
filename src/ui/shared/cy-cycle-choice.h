/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-cycle-list.h"
#include "cy-page.h"

G_BEGIN_DECLS

/**
 * CyCycleChoice:
 *
 * Chooses the assessment cycle that all pages of assessment are about. The page is read again when
 * another one is chosen, here or on another page.
 */
#define CY_TYPE_CYCLE_CHOICE (cy_cycle_choice_get_type ())
G_DECLARE_FINAL_TYPE (CyCycleChoice, cy_cycle_choice, CY, CYCLE_CHOICE, GtkWidget)

GtkWidget         *cy_cycle_choice_new (CyPage *page);
const CyCycleItem *cy_cycle_choice_get (CyCycleChoice *self);
GPtrArray         *cy_cycle_choice_get_all (CyCycleChoice *self);

G_END_DECLS
