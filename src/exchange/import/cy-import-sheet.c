/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What a person corrects about a sheet: whether it comes in, where its headers stand, whose it is.
 */
#include "cy-import-source.h"

/**
 * cy_import_sheet_can_be_used:
 * @self: a sheet
 *
 * Returns: whether its columns are known, so that its rows can come in
 */
gboolean
cy_import_sheet_can_be_used (const CyImportSheet *self)
{
  return self->layout != NULL && self->mapping != NULL;
}

/**
 * cy_import_sheet_set_used:
 * @self: a sheet that can be used
 * @used: whether its rows come in
 */
void
cy_import_sheet_set_used (CyImportSheet *self, gboolean used)
{
  g_return_if_fail (!used || cy_import_sheet_can_be_used (self));

  self->state = used ? CY_IMPORT_SHEET_USED : CY_IMPORT_SHEET_LEFT_OUT;
}

/**
 * cy_import_sheet_set_header:
 * @self: a sheet of which the first rows were read
 * @header_row: the first row of the headers, counted from 0
 * @n_header_rows: how many there are; 0 when the list begins with a person
 *
 * Reads the headers there, and guesses anew what the columns stand for. The sheet comes in.
 */
void
cy_import_sheet_set_header (CyImportSheet *self, guint header_row, guint n_header_rows)
{
  g_return_if_fail (self->head != NULL);

  g_clear_pointer (&self->layout, cy_layout_free);
  g_clear_pointer (&self->mapping, cy_mapping_free);
  self->layout = cy_layout_find_at (self->head, self->name, header_row, n_header_rows);
  self->mapping = cy_mapping_guess (self->layout, self->head);
  self->state = CY_IMPORT_SHEET_USED;
}

/**
 * cy_import_sheet_names_villages:
 * @self: a sheet
 *
 * Returns: whether a column says where people live, so that the sheet need not
 */
gboolean
cy_import_sheet_names_villages (const CyImportSheet *self)
{
  static const CyTarget targets[] = {
    CY_TARGET_VILLAGE,
    CY_TARGET_PLACE,
    CY_TARGET_PLACE_POST,
    CY_TARGET_UNIT_CODE,
  };

  for (guint i = 0; self->mapping != NULL && i < G_N_ELEMENTS (targets); i++)
    if (cy_mapping_has (self->mapping, targets[i]))
      return TRUE;

  return FALSE;
}

/**
 * cy_import_sheet_set_village:
 * @self: a sheet with a layout
 * @village: (nullable): where all its people live, %NULL when it does not say
 */
void
cy_import_sheet_set_village (CyImportSheet *self, const char *village)
{
  g_return_if_fail (self->layout != NULL);

  g_free (self->layout->place.village);
  self->layout->place.village = g_strdup (village);
}
