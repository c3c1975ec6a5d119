/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 空白采集表: a form for townships and villages that comes back as it went out. */
#include "cy-blank-form.h"

#include "cy-code.h"
#include "cy-mapper.h"
#include "cy-person-list.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-reports.h"
#include "cy-unit-tree.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

/* As many people as a township enters at a time. */
#define N_ROWS 100
/* Ordinal, township, village and name. */
#define N_FROZEN 4

typedef struct
{
  const char *id;
  const char *group;
  const char *title;
  const char *hint;
  gboolean    required;
  guint       width;
} FormColumn;

#define HINT_DATE N_ ("Year and month, such as 1990.05")
#define HINT_FULL_DATE N_ ("Year, month and day, such as 2026.05.12")

static const FormColumn form_columns[] = {
  { "township", N_ ("Where"), NULL, N_ ("Choose from the list"), TRUE, .width = 8 },
  { "unit",
    N_ ("Where"),
    N_ ("Village (community)"),
    N_ ("Choose from the list"),
    TRUE,
    .width = 10 },
  { "name", N_ ("Basic facts"), NULL, N_ ("As on the ID card, without blanks"), TRUE, .width = 8 },
  { "gender", N_ ("Basic facts"), .width = 6 },
  { "ethnic", N_ ("Basic facts"), .width = 8 },
  { "birth", N_ ("Basic facts"), NULL, HINT_DATE, .width = 9 },
  { "id_number",
    N_ ("Basic facts"),
    NULL,
    N_ ("18 characters; a final X is a capital letter"),
    .width = 19 },
  { "native_place", N_ ("Basic facts"), NULL, N_ ("Province and county"), .width = 10 },
  { "birth_place", N_ ("Basic facts"), NULL, N_ ("Province and county"), .width = 10 },
  { "health", N_ ("Basic facts"), .width = 8 },
  { "political", N_ ("Party"), .width = 12 },
  { "party_date",
    N_ ("Party"),
    NULL,
    N_ ("Only Party members: year and month, such as 2012.07"),
    .width = 9 },
  { "education", N_ ("Education"), NULL, N_ ("The highest"), TRUE, .width = 12 },
  { "degree", N_ ("Education"), .width = 10 },
  { "school", N_ ("Education"), .width = 16 },
  { "major", N_ ("Education"), .width = 12 },
  { "source", N_ ("Reserve"), N_ ("Identity (source)"), NULL, TRUE, .width = 12 },
  { "occupation", N_ ("Reserve"), .width = 14 },
  { "specialty", N_ ("Reserve"), .width = 10 },
  { "tier", N_ ("Reserve"), NULL, NULL, TRUE, .width = 8 },
  { "direction", N_ ("Reserve"), .width = 10 },
  { "channel", N_ ("Reserve"), .width = 8 },
  { "admitted", N_ ("Reserve"), NULL, HINT_FULL_DATE, .width = 10 },
  { "phone",
    N_ ("Contact"),
    NULL,
    N_ ("Mobile: 11 digits; fixed line: with area code"),
    .width = 12 },
  { "address", N_ ("Contact"), .width = 16 },
  { "note", N_ ("Contact"), .width = 10 },
};

#define N_COLUMNS (G_N_ELEMENTS (form_columns) + 1)

static const char *const guide[] = {
  N_ ("1. One person a row. Columns marked * must be filled in; leave unknown what is not known."),
  N_ ("2. Dates are year and month, such as 1990.05; the cells are text and keep the nought."),
  N_ ("3. ID numbers and telephones are text; never let them become numbers."),
  N_ ("4. Where a cell offers a list, choose from it and do not write anything else."),
  N_ ("5. Do not add, remove, move or rename columns, and do not merge cells."),
  N_ ("6. If the rows do not suffice, copy a blank row and insert it below."),
  N_ ("7. Keep the workbook as it is, hidden sheets included, and send it back as .xlsx."),
  N_ ("8. The form holds personal information: keep it safe, do not pass it on, delete what is not "
      "needed any more."),
};

/* What goes to superiors must be known, so the form asks for it. */
static gboolean
is_required (const FormColumn *column)
{
  static const CyEntity *const entities[] = { CY_PERSON, CY_ENTRY };

  if (column->required)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      int field = cy_entity_find_field (entities[i], column->id);

      if (field >= 0 && entities[i]->fields[field].flags & (CY_FIELD_REQUIRED | CY_FIELD_REPORT))
        return TRUE;
    }

  return FALSE;
}

static CyColumnKind
kind_of (const CyColumn *column)
{
  if (column->kind == CY_KIND_DATE)
    return CY_COLUMN_DATE_TEXT;
  if (column->is_sensitive)
    return CY_COLUMN_ID;

  return CY_COLUMN_TEXT;
}

/* Returns: (transfer full): the heading, with the mark of what must be filled in */
static char *
dup_title (const FormColumn *column)
{
  const CyColumn *listed = cy_list_spec_find (&cy_person_list, column->id);

  return g_strconcat (is_required (column) ? "*" : "",
                      _ (column->title != NULL ? column->title : listed->title),
                      NULL);
}

static char **
list_titles (void)
{
  char **titles = g_new0 (char *, N_COLUMNS + 1);

  titles[0] = g_strdup (_ ("No."));
  for (guint i = 0; i < G_N_ELEMENTS (form_columns); i++)
    titles[i + 1] = dup_title (&form_columns[i]);

  return titles;
}

static void
set_columns (CySheet *sheet, char **titles)
{
  CySheetColumn columns[N_COLUMNS] = {
    { .title = titles[0], .kind = CY_COLUMN_ORDINAL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (form_columns); i++)
    {
      const CyColumn *listed = cy_list_spec_find (&cy_person_list, form_columns[i].id);

      columns[i + 1] = (CySheetColumn){
        .title = titles[i + 1],
        .width = form_columns[i].width,
        .kind = kind_of (listed),
        .group = _ (form_columns[i].group),
      };
    }
  cy_sheet_set_columns (sheet, columns, N_COLUMNS);
}

/* Headings of groups of codes are no choice, nor are GB/T 2261.1's codes for a sex not known or
 * not told: who does not know leaves the cell empty. */
static gboolean
is_choice (CyCodeSet *set, const CyCode *code)
{
  if (g_str_equal (cy_code_set_get_id (set), "gender"))
    return g_str_equal (code->code, "1") || g_str_equal (code->code, "2");

  return !g_str_equal (cy_code_set_get_cell (set, code, "level"), "group");
}

static void
set_codes (CySheet *sheet, guint at, const char *set_id)
{
  CyCodeSet *set = cy_code_set_get (set_id);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const CyCode *code;

  for (guint i = 0; (code = cy_code_set_get_nth (set, i)) != NULL; i++)
    if (is_choice (set, code))
      g_ptr_array_add (names, (char *) code->short_name);
  g_ptr_array_add (names, NULL);
  if (names->len > 1)
    cy_sheet_set_choices (sheet, at, (const char *const *) names->pdata);
}

/* Names of villages, or of what lies between them and the county, each once. */
static void
set_units (CySheet *sheet, guint at, const CyUnitTree *tree, gint64 scope, gboolean villages)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  int   place = scope != 0 ? cy_unit_tree_find (tree, scope) : -1;
  guint first = place >= 0 ? (guint) place : 0;
  guint last =
    place >= 0 ? (guint) cy_unit_tree_get (tree, first)->last : cy_unit_tree_get_n (tree) - 1;

  for (guint i = first; cy_unit_tree_get_n (tree) > 0 && i <= last; i++)
    {
      const CyUnitNode *node = cy_unit_tree_get (tree, i);

      if (node->is_village == villages && !g_str_equal (node->kind, "county") &&
          g_hash_table_add (seen, node->name))
        g_ptr_array_add (names, node->name);
    }
  g_ptr_array_add (names, NULL);
  if (names->len > 1)
    cy_sheet_set_choices (sheet, at, (const char *const *) names->pdata);
}

static void
set_choices (CySheet *sheet, const CyUnitTree *tree, gint64 scope)
{
  for (guint i = 0; i < G_N_ELEMENTS (form_columns); i++)
    {
      const FormColumn *column = &form_columns[i];
      const CyColumn   *listed = cy_list_spec_find (&cy_person_list, column->id);

      if (listed->kind == CY_KIND_CODE)
        set_codes (sheet, i + 1, listed->of);
      else if (g_str_equal (column->id, "township"))
        set_units (sheet, i + 1, tree, scope, FALSE);
      else if (g_str_equal (column->id, "unit"))
        set_units (sheet, i + 1, tree, scope, TRUE);
    }
}

static void
set_hints (CySheet *sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (form_columns); i++)
    {
      const char      *hint = form_columns[i].hint;
      const char      *must = is_required (&form_columns[i]) ? _ ("Must be filled in.") : NULL;
      g_autofree char *both =
        g_strjoin ("\n", must != NULL ? must : "", hint != NULL ? _ (hint) : NULL, NULL);

      g_strstrip (both);
      if (*both != '\0')
        cy_sheet_set_comment (sheet, i + 1, both);
    }
}

/* What the reader of the form that comes back knows it by; see %CY_FORM_SHEET. */
static gboolean
add_signature (CyBook *book, CySheet *sheet, char **titles, const char *unit, GError **error)
{
  const char      *ids[N_COLUMNS + 1] = { "ordinal" };
  g_autofree char *head = g_strdup_printf ("%u", cy_sheet_get_head_row (sheet));
  const char      *facts[] = {
         CY_FORM_MARK, CY_FORM_VERSION, head, cy_sheet_get_name (sheet), unit, NULL
  };
  const char *const *rows[] = { ids, (const char *const *) titles, facts };

  for (guint i = 0; i < G_N_ELEMENTS (form_columns); i++)
    ids[i + 1] = form_columns[i].id;

  return cy_book_add_hidden (book, CY_FORM_SHEET, rows, G_N_ELEMENTS (rows), error);
}

static gboolean
add_guide (CyBook *book, GError **error)
{
  const char *lines[G_N_ELEMENTS (guide) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (guide); i++)
    lines[i] = _ (guide[i]);

  return cy_book_add_guide (book, _ ("How to fill in"), _ ("How to fill in"), lines, error);
}

/* Returns: (transfer full) (nullable): the uid of the unit in hexadecimal, empty for no unit */
static char *
dup_unit_uid (CyConn *conn, gint64 unit, GError **error)
{
  g_autoptr (CyRecord) record = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (unit == 0)
    return g_string_free (g_steal_pointer (&text), FALSE);
  record = cy_mapper_load (conn, CY_UNIT, unit, error);
  if (record == NULL)
    return NULL;
  for (guint i = 0; i < 16; i++)
    g_string_append_printf (text, "%02x", cy_record_get_uid (record)[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
write_blank_form (CyConn *conn, CyBook *book, CyReportArgs *args, GError **error)
{
  g_autofree char *title =
    cy_report_args_dup_title (args, _ ("Collection form for village reserve cadres"));
  g_autofree char *unit = dup_unit_uid (conn, args->scope, error);
  g_auto (GStrv) titles = list_titles ();
  g_autoptr (CyUnitTree) tree = NULL;
  CySheet *sheet;

  if (unit == NULL || (tree = cy_report_args_load_tree (args, conn, error)) == NULL)
    return FALSE;

  sheet = cy_book_add_sheet (book, _ ("Collection form"));
  set_columns (sheet, titles);
  cy_sheet_set_title (sheet, title);
  cy_sheet_set_unit_line (sheet, args->unit_name);
  cy_sheet_set_signature (sheet, &(CySheetSignature){ 0 });
  cy_sheet_set_paper (sheet, CY_PAPER_A3_LANDSCAPE);
  cy_sheet_set_frozen_columns (sheet, N_FROZEN);
  set_choices (sheet, tree, args->scope);
  set_hints (sheet);
  for (guint i = 1; i <= N_ROWS; i++)
    {
      cy_sheet_begin_row (sheet);
      cy_sheet_add_int (sheet, i);
      if (!cy_sheet_end_row (sheet, error))
        return FALSE;
    }

  return cy_sheet_end (sheet, error) && add_guide (book, error) &&
         add_signature (book, sheet, titles, unit, error);
}

const CyReport cy_report_blank_form = {
  .id = "blank-form",
  .title = N_ ("Collection form for village reserve cadres"),
  .args = CY_REPORT_ARG_SCOPE | CY_REPORT_ARG_UNIT,
  .write = write_blank_form,
};
