/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-table-store.h"
#include "cy-units-panel.h"

G_BEGIN_DECLS

typedef enum
{
  CY_UNITS_ADD,
  CY_UNITS_SAVE,
  CY_UNITS_MOVE,
  CY_UNITS_DELETE,
} CyUnitsDeed;

struct _CyUnitsPanel
{
  CyPanel parent_instance;

  GtkWidget    *search;
  GtkWidget    *table;
  GtkWidget    *form;
  GtkWidget    *save;
  CyTableStore *store;
  GPtrArray    *units; /* CyUnitRow */
  CyRecord     *shown;
  gint64        wanted; /* to be shown when it was read */
  GCancellable *listing;
  GCancellable *loading;
};

void cy_units_panel_start (CyUnitsPanel *self,
                           CyUnitsDeed   deed,
                           CyRecord     *unit,
                           int           by,
                           char         *step_name);
void cy_units_panel_install_deeds (GtkWidgetClass *klass);
void cy_units_panel_show_problem (CyUnitsPanel *self, const char *text);

G_END_DECLS
