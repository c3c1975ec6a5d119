/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "cy-ability-list.h"
#include "cy-report-table.h"

G_BEGIN_DECLS

/**
 * CyAbilityFilter:
 * @CY_ABILITY_ALL: everybody
 * @CY_ABILITY_BELOW: who is below what is asked, in one ability at least
 * @CY_ABILITY_NEVER: of whom nothing was ever recorded
 * @CY_ABILITY_OLD: of whom something is known that is too old
 */
typedef enum
{
  CY_ABILITY_ALL,
  CY_ABILITY_BELOW,
  CY_ABILITY_NEVER,
  CY_ABILITY_OLD,
  CY_ABILITY_N_FILTERS,
} CyAbilityFilter;

#define CY_TYPE_ABILITIES_TABLE (cy_abilities_table_get_type ())
G_DECLARE_FINAL_TYPE (CyAbilitiesTable, cy_abilities_table, CY, ABILITIES_TABLE, GtkWidget)

GtkWidget *cy_abilities_table_new (void);
void       cy_abilities_table_set (CyAbilitiesTable *self, CyAbilityList *list);
void       cy_abilities_table_set_filter (CyAbilitiesTable *self,
                                          CyAbilityFilter   filter,
                                          const char       *ability,
                                          const char       *tier,
                                          const char       *potential);
void       cy_abilities_table_set_search (CyAbilitiesTable *self, const char *text);
guint
cy_abilities_table_count (const CyAbilityList *list, CyAbilityFilter filter, const char *ability);
guint          cy_abilities_table_get_n_shown (CyAbilitiesTable *self);
gint64         cy_abilities_table_get_current (CyAbilitiesTable *self);
void           cy_abilities_table_choose (CyAbilitiesTable *self, gint64 person);
GArray        *cy_abilities_table_list_chosen (CyAbilitiesTable *self);
CyReportTable *cy_abilities_table_make_report (CyAbilitiesTable *self);

G_END_DECLS
