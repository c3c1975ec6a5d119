/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-sheet.h"
#include "cy-stats.h"

G_BEGIN_DECLS

/**
 * CyFigureColumn:
 * @CY_FIGURE_PEOPLE: everybody
 * @CY_FIGURE_MEN: men
 * @CY_FIGURE_WOMEN: women
 * @CY_FIGURE_MINORITY: of an ethnic minority
 * @CY_FIGURE_PARTY: members of the Party, probationary ones too
 * @CY_FIGURE_AVERAGE_AGE: in years, one decimal
 * @CY_FIGURE_CLASS: of one class of a dimension, see cy_tally_columns_add_classes()
 *
 * What a column counts.
 */
typedef enum
{
  CY_FIGURE_PEOPLE,
  CY_FIGURE_MEN,
  CY_FIGURE_WOMEN,
  CY_FIGURE_MINORITY,
  CY_FIGURE_PARTY,
  CY_FIGURE_AVERAGE_AGE,
  CY_FIGURE_CLASS,
} CyFigureColumn;

typedef struct _CyTallyColumns CyTallyColumns;

CyTallyColumns *cy_tally_columns_new (const CyStats *stats, const char *title, guint width);
void            cy_tally_columns_free (CyTallyColumns *self);
void
cy_tally_columns_add (CyTallyColumns *self, CyFigureColumn figure, const char *title, guint width);
void     cy_tally_columns_add_classes (CyTallyColumns *self,
                                       CyDimension     dimension,
                                       const char     *group,
                                       guint           width);
void     cy_tally_columns_apply (const CyTallyColumns *self, CySheet *sheet);
gboolean cy_tally_columns_write (const CyTallyColumns *self,
                                 CySheet              *sheet,
                                 const char           *name,
                                 const CyTally        *tally,
                                 GError              **error);
gboolean cy_tally_columns_write_total (const CyTallyColumns *self, CySheet *sheet, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyTallyColumns, cy_tally_columns_free)

G_END_DECLS
