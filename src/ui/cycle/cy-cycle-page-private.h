/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-cycle-page.h"

#include "cy-cycle-list.h"
#include "cy-cycle-progress.h"
#include "cy-routine-register.h"
#include "cy-table-store.h"

G_BEGIN_DECLS

typedef enum
{
  CY_CYCLE_PART_UNITS,
  CY_CYCLE_PART_PEOPLE,
  CY_CYCLE_PART_GRADERS,
  CY_CYCLE_PART_ALL,
  CY_CYCLE_N_PARTS,
} CyCyclePart;

struct _CyCyclePage
{
  CyPage parent_instance;

  GtkWidget    *subtitle;
  GtkWidget    *choice;
  GtkWidget    *dates;
  GtkWidget    *share;
  GtkWidget    *parts[CY_CYCLE_N_PARTS];
  GtkWidget    *stack;
  GtkWidget    *tables[CY_CYCLE_N_PARTS];
  CyTableStore *stores[CY_CYCLE_N_PARTS];
  GtkWidget    *chosen;
  GtkWidget    *special;

  CyCycleProgress   *progress; /* (nullable): while there is no cycle */
  CyRoutineRegister *routine;  /* (nullable): likewise */
  GPtrArray         *cycles;   /* (nullable): before the first reading */
  char              *search;
};

CySession  *cy_cycle_page_get_session (CyCyclePage *self);
CyCyclePart cy_cycle_page_get_part (CyCyclePage *self);
void        cy_cycle_page_install_actions (GtkWidgetClass *widget_class);
void        cy_cycle_page_update_actions (CyCyclePage *self);

GtkWidget *cy_cycle_table_new (CyCyclePart part, CyTableStore **store);
void cy_cycle_units_fill (CyTableStore *store, const CyCycleProgress *progress, const char *search);
void
cy_cycle_people_fill (CyTableStore *store, const CyCycleProgress *progress, const char *search);
void cy_cycle_graders_fill (CyTableStore          *store,
                            const CyCycleProgress *progress,
                            CyDate                 today,
                            const char            *search);
void cy_cycle_all_fill (CyTableStore *store, GPtrArray *cycles, const char *search);

GtkWidget *cy_cycle_dates_new (void);
void       cy_cycle_dates_show (GtkWidget *self, const CyCycleProgress *progress, CyDate today);

void cy_cycle_dialog_present (GtkWidget *over, CySession *session);
void cy_cycle_people_present (GtkWidget *over,
                              CySession *session,
                              GPtrArray *cycles,
                              GPtrArray *people,
                              gboolean   is_new);

G_END_DECLS
