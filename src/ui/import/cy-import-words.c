/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * What the import calls things: how sure a column is, what becomes of a row, what is wrong. */
#include "cy-import-words.h"

#include "cy-check.h"
#include "cy-format.h"

#include <glib/gi18n.h>

/* As of #CyColumnMap: below the first somebody should look, below the second it is a guess. */
#define SURE 90
#define LIKELY 65

/**
 * cy_import_word_for_confidence:
 * @map: what a column stands for
 * @style: (out): its colour
 *
 * Returns: (transfer none): how sure that is, translated
 */
const char *
cy_import_word_for_confidence (const CyColumnMap *map, const char **style)
{
  if (map->target == CY_TARGET_NONE)
    {
      *style = "muted";
      return _ ("Left out");
    }
  if (map->confidence >= SURE)
    {
      *style = "ok";
      return _ ("Certain");
    }
  *style = "warn";
  if (map->confidence >= LIKELY)
    return _ ("Likely");
  *style = "error";

  return _ ("Please check");
}

/**
 * cy_import_word_for_item:
 * @item: a row
 * @style: (out): colour of its tag
 *
 * Returns: (transfer none): what becomes of it, translated
 */
const char *
cy_import_word_for_item (const CyImportItem *item, const char **style)
{
  switch ((CyImportRowState) item->state)
    {
    case CY_IMPORT_ROW_NEW:
      *style = "ok";
      return C_ ("import row", "New");
    case CY_IMPORT_ROW_UNCLEAR:
      *style = "warn";
      return C_ ("import row", "Unclear");
    case CY_IMPORT_ROW_REFUSED:
      *style = "error";
      return C_ ("import row", "Refused");
    case CY_IMPORT_ROW_KNOWN:
    default:
      *style = item->n_changes > 0 ? "info" : "line";
      return item->n_changes > 0 ? C_ ("import row", "Update") : C_ ("import row", "Unchanged");
    }
}

const char *
cy_import_word_for_mode (CyImportMode mode)
{
  static const char *const words[] = {
    [CY_IMPORT_FILL] = N_ ("Fill blanks"),
    [CY_IMPORT_OVERWRITE] = N_ ("Overwrite"),
    [CY_IMPORT_SKIP] = N_ ("Skip"),
  };

  return _ (words[mode]);
}

/**
 * cy_import_word_for_sheet:
 * @sheet: a sheet
 *
 * Returns: (transfer none): whether it comes in, and if not, why; translated
 */
const char *
cy_import_word_for_sheet (const CyImportSheet *sheet)
{
  static const char *const words[] = {
    [CY_IMPORT_SHEET_USED] = N_ ("Is imported"),
    [CY_IMPORT_SHEET_HIDDEN] = N_ ("Hidden by its author; show it in WPS or Excel to import it"),
    [CY_IMPORT_SHEET_EMPTY] = N_ ("No table found"),
    [CY_IMPORT_SHEET_SIDE] = N_ ("Explanations or codes, no list"),
    [CY_IMPORT_SHEET_NO_NAMES] = N_ ("No column of names found; mark the header row"),
    [CY_IMPORT_SHEET_LEFT_OUT] = N_ ("Left out"),
  };

  return _ (words[sheet->state]);
}

/**
 * cy_import_word_for_name:
 * @file: a file
 * @sheet: one of its sheets
 *
 * Returns: (transfer none): what to call the sheet; text files have none with a name
 */
const char *
cy_import_word_for_name (const CyImportFile *file, const CyImportSheet *sheet)
{
  return sheet->name != NULL && *sheet->name != '\0' ? sheet->name : file->name;
}

/* Rules that do not say themselves which field they are about. */
static gboolean
names_no_field (const CyImportProblem *problem)
{
  return g_str_equal (problem->why, CY_WHY_VALUE_UNKNOWN) ||
         g_str_equal (problem->why, CY_WHY_DATE_AMBIGUOUS);
}

static gboolean
is_unclear (const CyImportProblem *problem)
{
  return problem->target == CY_TARGET_NAME && g_str_equal (problem->why, CY_WHY_ID_NOT_UNIQUE);
}

/**
 * cy_import_problem_stands:
 * @item: a row
 * @problem: one of its problems
 *
 * Returns: whether it has not been solved by saying who is meant
 */
gboolean
cy_import_problem_stands (const CyImportItem *item, const CyImportProblem *problem)
{
  return item->state == CY_IMPORT_ROW_UNCLEAR || !is_unclear (problem);
}

/**
 * cy_import_word_for_problem:
 * @problem: what is wrong with a cell
 *
 * Returns: (transfer full): what is wrong and what to do, translated
 */
char *
cy_import_word_for_problem (const CyImportProblem *problem)
{
  const CyRule *rule = cy_rule_find (problem->why);
  const char   *message = rule != NULL ? _ (rule->message) : problem->why;

  /* Not the number is at fault here: two people are called so. */
  if (is_unclear (problem))
    return g_strdup (_ ("Several people of the library could be meant; say who"));
  if (!names_no_field (problem))
    return g_strdup (message);

  return g_strdup_printf (_ ("%s “%s”: %s"),
                          _ (cy_target_get_title (problem->target)),
                          problem->value != NULL ? problem->value : "",
                          message);
}

/**
 * cy_import_word_for_slot:
 * @slot: a value of a row
 *
 * Returns: (transfer full): its title, translated
 */
char *
cy_import_word_for_slot (guint slot)
{
  const CyField *field = cy_import_slot_get_field (slot);
  const guint    kind = slot >= CY_SLOT_STUDY && slot < CY_SLOT_RESUME
                          ? (slot - CY_SLOT_STUDY) / CY_EDUCATION_N_FIELDS
                          : 0;

  if (field == NULL)
    return g_strdup (_ (cy_target_get_title (CY_TARGET_RESUME + (slot - CY_SLOT_RESUME))));
  if (slot >= CY_SLOT_KIN)
    return g_strdup (_ ("Family"));
  if (kind == 0)
    return g_strdup (_ (field->title));

  return g_strdup_printf (kind == 1 ? _ ("Full-time: %s") : _ ("Part-time: %s"), _ (field->title));
}

/**
 * cy_import_word_for_value:
 * @slot: a value of a row
 * @value: what it is
 *
 * Returns: (transfer full): as a person reads it
 */
char *
cy_import_word_for_value (guint slot, const CyValue *value)
{
  const CyField *field = cy_import_slot_get_field (slot);

  if (value->type == CY_VALUE_NULL)
    return g_strdup ("");
  if (field == NULL)
    return g_strdup (value->type == CY_VALUE_TEXT ? value->text : "");

  return cy_format_value (field->kind, field->of, field->decimals, value);
}
