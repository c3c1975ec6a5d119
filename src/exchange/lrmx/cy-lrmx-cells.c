/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A form laid out as one row of a roster, so that words, dates and numbers are understood and
 * doubted in the same way wherever they come from. */
#include "cy-lrmx-cells.h"

#include "cy-import-fill.h"

#include <string.h>

struct _CyLrmxCells
{
  CyImportFill *fill;
  CyLayout      layout; /* without headers */
  CyImportSheet sheet;
  GArray       *cells;
  GArray       *targets;
  GPtrArray    *owned;
};

static const struct
{
  CyLrmxElement element;
  CyTarget      target;
} plain[] = {
  { CY_LRMX_NAME, CY_TARGET_NAME },
  { CY_LRMX_GENDER, CY_TARGET_GENDER },
  { CY_LRMX_BIRTH, CY_TARGET_BIRTH },
  { CY_LRMX_ETHNIC, CY_TARGET_ETHNIC },
  { CY_LRMX_NATIVE_PLACE, CY_TARGET_NATIVE_PLACE },
  { CY_LRMX_BIRTH_PLACE, CY_TARGET_BIRTH_PLACE },
  { CY_LRMX_WORK_DATE, CY_TARGET_WORK_DATE },
  { CY_LRMX_HEALTH, CY_TARGET_HEALTH },
  { CY_LRMX_TECH_TITLE, CY_TARGET_TECH_TITLE },
  { CY_LRMX_SPECIALTY, CY_TARGET_SPECIALTY },
  { CY_LRMX_FULL_LEVEL, CY_TARGET_FULL_LEVEL },
  { CY_LRMX_FULL_DEGREE, CY_TARGET_FULL_DEGREE },
  { CY_LRMX_PART_LEVEL, CY_TARGET_PART_LEVEL },
  { CY_LRMX_PART_DEGREE, CY_TARGET_PART_DEGREE },
  { CY_LRMX_POST, CY_TARGET_OCCUPATION },
  { CY_LRMX_RESUME, CY_TARGET_RESUME },
  { CY_LRMX_AWARDS, CY_TARGET_AWARDS },
  { CY_LRMX_ID_NUMBER, CY_TARGET_ID_NUMBER },
};

static const CyTarget kin_targets[] = {
  [CY_LRMX_KIN_RELATION] = CY_TARGET_KIN_RELATION,
  [CY_LRMX_KIN_NAME] = CY_TARGET_KIN_NAME,
  [CY_LRMX_KIN_BIRTH] = CY_TARGET_KIN_BIRTH,
  [CY_LRMX_KIN_POLITICAL] = CY_TARGET_KIN_POLITICAL,
  [CY_LRMX_KIN_WORK] = CY_TARGET_KIN_WORK,
};

G_STATIC_ASSERT (G_N_ELEMENTS (kin_targets) == CY_LRMX_KIN_N);

/**
 * cy_lrmx_cells_new:
 * @options: choices and decisions
 * @places: takes the places that forms name
 * @problems: (element-type CyImportProblem): takes what is wrong; the file of each is that of the
 *   form
 *
 * Returns: (transfer full): all three must outlive it
 */
CyLrmxCells *
cy_lrmx_cells_new (const CyImportOptions *options, CyImportPlaces *places, GArray *problems)
{
  CyLrmxCells *self = g_new0 (CyLrmxCells, 1);

  self->fill = cy_import_fill_new (options, places, problems);
  self->sheet.layout = &self->layout;
  self->cells = g_array_new (FALSE, TRUE, sizeof (CyCell));
  self->targets = g_array_new (FALSE, FALSE, sizeof (CyTarget));
  self->owned = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
cy_lrmx_cells_free (CyLrmxCells *self)
{
  cy_import_fill_free (self->fill);
  g_clear_pointer (&self->sheet.mapping, cy_mapping_free);
  g_array_unref (self->cells);
  g_array_unref (self->targets);
  g_ptr_array_unref (self->owned);
  g_free (self);
}

/* ---- Laying out ---- */

/* What stands in a form without a word, such as a blank line at its end, is no difference. */
static char *
clean (const char *text)
{
  GString *plain_text = g_string_new (NULL);

  for (; *text != '\0'; text++)
    if (*text != '\r')
      g_string_append_c (plain_text, *text);

  return g_strstrip (g_string_free (plain_text, FALSE));
}

static void
add_cell (CyLrmxCells *self, CyTarget target, const char *text)
{
  CyCell cell = { .column = self->cells->len, .type = CY_CELL_TEXT };
  char  *own = clean (text != NULL ? text : "");

  /* An empty cell of a relative counts: the next one must not slip into its place. */
  if (*own == '\0' && !cy_target_is_kin (target))
    {
      g_free (own);
      return;
    }
  g_ptr_array_add (self->owned, own);
  cell.text = own;
  g_array_append_val (self->cells, cell);
  g_array_append_val (self->targets, target);
}

static gboolean
has_digits (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* 201906, a party, or both: 201906；民盟. Who a date alone makes a member is for the merge to say.
 */
static void
add_party (CyLrmxCells *self, const CyLrmxForm *form)
{
  g_autofree char *text = clean (cy_lrmx_form_get (form, CY_LRMX_PARTY));
  g_autofree char *joined = NULL;
  g_auto (GStrv) parts = g_strsplit (text, "；", -1);
  const char *date = NULL;
  const char *party = form->political;

  joined = g_strjoinv (";", parts);
  g_strfreev (parts);
  parts = g_strsplit_set (joined, ";\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (has_digits (parts[i]))
      date = date != NULL ? date : parts[i];
    else if (party == NULL && *g_strstrip (parts[i]) != '\0')
      party = parts[i];
  if (date != NULL)
    add_cell (self, CY_TARGET_PARTY_DATE, date);
  add_cell (self, CY_TARGET_POLITICAL, party);
}

static void
add_school (CyLrmxCells *self, const CyLrmxForm *form, CyLrmxElement element, CyTarget target)
{
  const char *text = cy_lrmx_form_get (form, element);

  add_cell (self, target, *text != '\0' ? text : cy_lrmx_form_get (form, element + 1));
}

static void
add_kin (CyLrmxCells *self, const CyLrmxKin *kin)
{
  const char *work = kin->texts[CY_LRMX_KIN_WORK];

  for (guint i = 0; i < CY_LRMX_KIN_N; i++)
    add_cell (self, kin_targets[i], kin->texts[i]);
  add_cell (self,
            CY_TARGET_KIN_STATE,
            work != NULL && strstr (work, "去世") != NULL ? "已去世" : "");
}

static void
lay_out (CyLrmxCells *self, const CyLrmxForm *form)
{
  g_array_set_size (self->cells, 0);
  g_array_set_size (self->targets, 0);
  g_ptr_array_set_size (self->owned, 0);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    add_cell (self, plain[i].target, cy_lrmx_form_get (form, plain[i].element));
  add_party (self, form);
  add_school (self, form, CY_LRMX_FULL_SCHOOL, CY_TARGET_FULL_SCHOOL_MAJOR);
  add_school (self, form, CY_LRMX_PART_SCHOOL, CY_TARGET_PART_SCHOOL_MAJOR);
  for (guint i = 0; i < MIN (form->family->len, CY_IMPORT_KIN); i++)
    add_kin (self, g_ptr_array_index (form->family, i));

  g_clear_pointer (&self->sheet.mapping, cy_mapping_free);
  self->sheet.mapping = cy_mapping_new (MAX (self->cells->len, 1));
  for (guint i = 0; i < self->cells->len; i++)
    cy_mapping_set (self->sheet.mapping, i, g_array_index (self->targets, CyTarget, i), 100);
}

/**
 * cy_lrmx_cells_fill:
 * @self: from cy_lrmx_cells_new()
 * @form: a form
 * @file: which of the files, for the problems
 * @row: takes the values
 *
 * Returns: whether it can be taken in; if not, a problem says why
 */
gboolean
cy_lrmx_cells_fill (CyLrmxCells *self, const CyLrmxForm *form, guint file, CyImportRow *row)
{
  gboolean refused = FALSE;
  guint    place = 0; /* forms name none */

  lay_out (self, form);
  cy_import_fill_begin_sheet (self->fill, file, &self->sheet);
  if (self->cells->len > 0 && cy_import_fill_row (self->fill,
                                                  0,
                                                  (const CyCell *) self->cells->data,
                                                  self->cells->len,
                                                  row,
                                                  &place,
                                                  &refused))
    return !refused;
  cy_lrmx_cells_add_problem (self, CY_TARGET_NAME, CY_WHY_NAME_FORM);

  return FALSE;
}

/**
 * cy_lrmx_cells_add_problem:
 * @self: after cy_lrmx_cells_fill()
 * @target: what is to blame
 * @why: id of a rule
 */
void
cy_lrmx_cells_add_problem (CyLrmxCells *self, CyTarget target, const char *why)
{
  cy_import_fill_add_problem (self->fill, target, why);
}
