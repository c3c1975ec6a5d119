/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the grids of forms about a person have in common: long texts, the résumé, the family. */
#include "cy-print-grid-private.h"

#include "cy-family.h"
#include "cy-person-parts.h"
#include "cy-print-words-private.h"
#include "cy-resume.h"

#include <glib/gi18n.h>

/* A label, and the rest of the row. */
void
_cy_print_grid_add_long (CyPrintGrid *self, double height, const char *label, const char *value)
{
  const CyPrintGridCell cells[] = {
    { 0, 1, .text = label },
    { 1, self->n_columns, .text = value, .left = TRUE },
  };

  _cy_print_grid_add_row (self, height, cells, G_N_ELEMENTS (cells));
}

/* What of it finds no room is noted in @rest. */
void
_cy_print_grid_add_resume (CyPrintGrid *self, double height, CyDossier *dossier, CyPrintRest *rest)
{
  const CyPrintGridCell cells[] = {
    { 0, 1, .text = _ ("Résumé"), .flags = CY_PRINT_SHEET_UPRIGHT },
    { 1, self->n_columns },
  };
  double left = _cy_print_grid_left (self, 1);
  double right = _cy_print_grid_left (self, self->n_columns);

  rest->lines = cy_resume_list_lines (cy_dossier_get_parts (dossier, CY_RESUME));
  rest->line = _cy_print_resume_add (self->sheet,
                                     rest->lines,
                                     &(CyPrintSheetCell){ .x = left * self->unit,
                                                          .y = self->y * self->unit,
                                                          .width = (right - left) * self->unit,
                                                          .height = height * self->unit });
  _cy_print_grid_add_row (self, height, cells, G_N_ELEMENTS (cells));
}

static void
add_nobody (CyPrintGrid *self, double height)
{
  const CyPrintGridCell cells[] = {
    { 1, 2 }, { 2, 3 }, { 3, 4 }, { 4, 5 }, { 5, self->n_columns },
  };

  _cy_print_grid_add_row (self, height, cells, G_N_ELEMENTS (cells));
}

static void
add_member (CyPrintGrid *self, const CyPrintGridFamily *form, CyRecord *member, CyDate base_date)
{
  const char           *relation = cy_family_get_relation (member);
  g_autofree char      *name = _cy_print_words_name (member, CY_FAMILY_NAME);
  g_autofree char      *when = form->dup_when (member, base_date);
  g_autofree char      *political = _cy_print_words_code (member, CY_FAMILY_POLITICAL);
  g_autofree char      *work = cy_family_dup_work (member);
  const CyPrintGridCell cells[] = {
    { 1, 2, .text = relation },
    { 2, 3, .text = name },
    { 3, 4, .text = when },
    { 4, 5, .text = political },
    { 5, self->n_columns, .text = work, .left = TRUE },
  };

  _cy_print_grid_add_row (self, form->height, cells, G_N_ELEMENTS (cells));
}

static void
add_heads (CyPrintGrid *self, const CyPrintGridFamily *form)
{
  const CyPrintGridCell heads[] = {
    { 0,
      1,
      .height = form->head_height + form->n * form->height,
      .text = form->title,
      .flags = CY_PRINT_SHEET_UPRIGHT },
    { 1, 2, .text = _ ("Relation") },
    { 2, 3, .text = _ ("Full name") },
    { 3, 4, .text = form->when },
    { 4, 5, .text = form->political },
    { 5, self->n_columns, .text = _ ("Unit and post") },
  };

  _cy_print_grid_add_row (self, form->head_height, heads, G_N_ELEMENTS (heads));
}

/* Who finds no room is noted in @rest. */
void
_cy_print_grid_add_family (CyPrintGrid             *self,
                           const CyPrintGridFamily *form,
                           CyDossier               *dossier,
                           CyDate                   base_date,
                           CyPrintRest             *rest)
{
  rest->members = cy_family_list_for_form (cy_dossier_get_parts (dossier, CY_FAMILY));
  rest->member = form->n;
  add_heads (self, form);
  for (guint i = 0; i < form->n; i++)
    if (i < rest->members->len)
      add_member (self, form, g_ptr_array_index (rest->members, i), base_date);
    else
      add_nobody (self, form->height);
}
