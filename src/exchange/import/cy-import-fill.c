/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * One row of cells made into values: what is sure is kept, what is not is written down. */
#include "cy-import-fill-private.h"

#include "cy-code.h"
#include "cy-education.h"
#include "cy-idcard.h"
#include "cy-name.h"
#include "cy-phone.h"
#include "cy-text.h"

#include <string.h>

/* Rows about nobody: a few cells without a name. */
#define FEW_CELLS 3
#define LONGEST_SECTION 30
/* Years that a stated age may be off: rosters are older than they look. */
#define AGE_TOLERANCE 2

typedef struct
{
  guint place;
  char *post;
} KnownPlace;

struct _CyImportFill
{
  const CyImportOptions *options;
  CyImportPlaces        *places;
  GArray                *problems;
  CyValueReader         *reader;

  guint                file;
  const CyImportSheet *sheet;
  guint                row;
  const CyCell        *cells[CY_TARGET_N];
  const CyCell        *kin[CY_IMPORT_KIN][CY_FAMILY_N_FIELDS];
  GPtrArray           *owned; /* texts of this row */
  CyImportRow         *values;
  gboolean             refused;

  gboolean    fills_down[CY_TARGET_N];
  char       *above[CY_TARGET_N];
  CyPlaceText section;
  GHashTable *known_places; /* raw texts → KnownPlace */
};

static void
known_place_free (gpointer data)
{
  KnownPlace *known = data;

  g_free (known->post);
  g_free (known);
}

/**
 * cy_import_fill_new:
 * @options: choices and decisions
 * @places: takes the places that rows name
 * @problems: (element-type CyImportProblem): takes what is wrong
 *
 * Returns: (transfer full): a filler; all three must outlive it
 */
CyImportFill *
cy_import_fill_new (const CyImportOptions *options, CyImportPlaces *places, GArray *problems)
{
  CyImportFill *self = g_new0 (CyImportFill, 1);

  self->options = options;
  self->places = places;
  self->problems = problems;
  self->reader = cy_value_reader_new (options);
  self->owned = g_ptr_array_new_with_free_func (g_free);
  self->known_places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, known_place_free);

  return self;
}

static void
forget_sheet (CyImportFill *self)
{
  for (guint i = 0; i < CY_TARGET_N; i++)
    g_clear_pointer (&self->above[i], g_free);
  cy_place_text_clear (&self->section);
  g_hash_table_remove_all (self->known_places);
}

void
cy_import_fill_free (CyImportFill *self)
{
  forget_sheet (self);
  cy_value_reader_free (self->reader);
  g_ptr_array_unref (self->owned);
  g_hash_table_unref (self->known_places);
  g_free (self);
}

/* ---- Empty means as above ---- */

static gboolean
is_merged_down (const CyImportSheet *sheet, guint column)
{
  const CyMerge *merges;
  guint          n = 0;

  merges = cy_grid_get_merges (sheet->head, &n);
  for (guint i = 0; i < n; i++)
    if (merges[i].top >= sheet->layout->first_row && merges[i].left <= column &&
        column <= merges[i].right && merges[i].bottom > merges[i].top)
      return TRUE;

  return FALSE;
}

/* A village written once for all its people leaves blanks and never stands twice in a row. */
static gboolean
means_as_above (const CyImportSheet *sheet, guint column)
{
  const int   name = cy_mapping_find (sheet->mapping, CY_TARGET_NAME);
  const char *last = "";
  guint       blanks = 0;
  guint       n = 0;

  for (guint row = sheet->layout->first_row; row < cy_grid_get_n_rows (sheet->head); row++)
    {
      const char *text = cy_grid_get_text (sheet->head, row, column);

      if (name < 0 || *cy_grid_get_text (sheet->head, row, (guint) name) == '\0')
        continue;
      n++;
      if (*text == '\0')
        blanks++;
      else if (g_str_equal (text, last))
        return FALSE;
      last = text;
    }

  return blanks * 10 >= n * 3 && blanks > 0 && blanks < n;
}

/**
 * cy_import_fill_begin_sheet:
 * @self: a filler
 * @file: which of the files
 * @sheet: the sheet whose rows follow
 */
void
cy_import_fill_begin_sheet (CyImportFill *self, guint file, const CyImportSheet *sheet)
{
  forget_sheet (self);
  self->file = file;
  self->sheet = sheet;
  self->section = (CyPlaceText){ .county = g_strdup (sheet->layout->place.county),
                                 .township = g_strdup (sheet->layout->place.township),
                                 .village = g_strdup (sheet->layout->place.village) };
  memset (self->fills_down, 0, sizeof self->fills_down);
  for (guint column = 0; column < cy_mapping_get_n_columns (sheet->mapping); column++)
    {
      const CyTarget target = cy_mapping_get (sheet->mapping, column)->target;

      if (cy_target_is_place (target))
        self->fills_down[target] = is_merged_down (sheet, column) || means_as_above (sheet, column);
    }
}

/* ---- Cells ---- */

static const char *
get_text (CyImportFill *self, const CyCell *cell)
{
  char *text;

  if (cell == NULL)
    return "";
  if (cell->type == CY_CELL_ERROR)
    return "";
  if (cell->type == CY_CELL_TEXT ||
      (cell->type == CY_CELL_NUMBER && strchr (cell->text, '.') == NULL))
    return cell->text;

  text = cy_cell_dup_text (cell);
  g_ptr_array_add (self->owned, text);

  return text;
}

static const char *
get_target_text (CyImportFill *self, CyTarget target)
{
  return get_text (self, self->cells[target]);
}

static gboolean
is_nothing (const CyCell *cell)
{
  return cell == NULL || cell->text == NULL || cell->type == CY_CELL_ERROR ||
         (cell->type == CY_CELL_TEXT && cy_import_text_is_nothing (cell->text));
}

static void
add_problem (CyImportFill *self,
             CyTarget      target,
             const CyCell *cell,
             const char   *why,
             const char   *guess)
{
  CyImportProblem problem = { .file = self->file,
                              .sheet = self->sheet->index,
                              .row = self->row + 1,
                              .column = cell != NULL ? cell->column + 1 : 0,
                              .target = target,
                              .value = cell != NULL ? cy_cell_dup_text (cell) : g_strdup (""),
                              .why = why,
                              .guess = g_strdup (guess),
                              .refuses = cy_import_why_refuses (why, target) };

  self->refused |= problem.refuses;
  g_array_append_val (self->problems, problem);
}

/**
 * cy_import_fill_add_problem:
 * @self: a filler
 * @target: of the cell to blame, in the row filled last
 * @why: id of a rule
 */
void
cy_import_fill_add_problem (CyImportFill *self, CyTarget target, const char *why)
{
  add_problem (self, target, self->cells[target], why, NULL);
}

static void
sort_cells (CyImportFill *self, const CyCell *cells, guint n_cells)
{
  memset (self->cells, 0, sizeof self->cells);
  memset (self->kin, 0, sizeof self->kin);
  g_ptr_array_set_size (self->owned, 0);
  for (guint i = 0; i < n_cells; i++)
    {
      const CyColumnMap *map = cy_mapping_get (self->sheet->mapping, cells[i].column);

      if (cy_target_is_kin (map->target))
        {
          if (map->block < CY_IMPORT_KIN)
            self->kin[map->block][cy_target_get_index (map->target)] = &cells[i];
        }
      else if (map->target != CY_TARGET_NONE)
        self->cells[map->target] = &cells[i];
    }
}

/* ---- Which rows are about somebody ---- */

static gboolean
is_header_again (const CyImportFill *self, const CyCell *cells, guint n_cells)
{
  guint n = 0;

  for (guint i = 0; i < n_cells; i++)
    if (cells[i].type == CY_CELL_TEXT)
      n += cy_layout_is_header_cell (self->sheet->layout, cells[i].column, cells[i].text);

  return n >= 2 && n * 2 >= n_cells;
}

static guint
count_personal (const CyImportFill *self)
{
  guint n = 0;

  for (CyTarget target = CY_TARGET_NAME; target < CY_TARGET_N; target++)
    if (!cy_target_is_place (target) && target != CY_TARGET_NOTE &&
        !is_nothing (self->cells[target]))
      n++;

  return n;
}

/* A line between the rows: 新民村, or the title of the next list. */
static void
read_section (CyImportFill *self, const char *text)
{
  g_auto (CyPlaceText) place = { NULL };

  if (g_utf8_strlen (text, -1) > LONGEST_SECTION || cy_layout_is_footer (text))
    return;
  cy_place_text_parse_title (text, &place);
  if (place.village == NULL && place.township == NULL)
    return;
  if (place.township != NULL)
    {
      g_free (self->section.township);
      self->section.township = g_steal_pointer (&place.township);
      g_clear_pointer (&self->section.village, g_free);
    }
  if (place.village != NULL)
    {
      g_free (self->section.village);
      self->section.village = g_steal_pointer (&place.village);
    }
  g_hash_table_remove_all (self->known_places);
}

static gboolean
is_example (const char *text)
{
  return g_str_has_prefix (text, "例") || g_str_has_prefix (text, "示例") ||
         g_str_has_prefix (text, "样例");
}

/* Totals, signatures, notes. */
static gboolean
is_outside (CyImportFill *self, const CyCell *cells, guint n_cells, gboolean named)
{
  const CyCell *first = &cells[0];
  const char   *text = first->type == CY_CELL_TEXT ? first->text : "";

  if (is_example (text))
    return TRUE;
  if (!named)
    return cy_layout_is_footer (text);
  if (self->cells[CY_TARGET_ID_NUMBER] != NULL && n_cells > FEW_CELLS)
    return FALSE;
  if (first == self->cells[CY_TARGET_NAME])
    return cy_layout_is_footer (text) && n_cells <= FEW_CELLS;

  return *text != '\0' && !g_ascii_isdigit (*text) && cy_layout_is_footer (text);
}

/* FALSE for a row that is not about a person. */
static gboolean
is_person (CyImportFill *self, const CyCell *cells, guint n_cells)
{
  const gboolean   named = !is_nothing (self->cells[CY_TARGET_NAME]);
  g_autofree char *id = NULL;

  if (is_header_again (self, cells, n_cells) || is_outside (self, cells, n_cells, named))
    return FALSE;
  if (named)
    return TRUE;
  if (n_cells == 1 && cells[0].type == CY_CELL_TEXT)
    read_section (self, cells[0].text);

  id = cy_idcard_normalise (get_target_text (self, CY_TARGET_ID_NUMBER));

  return strlen (id) >= 15 || count_personal (self) >= FEW_CELLS;
}

/* ---- Single fields ---- */

static void
fill_code (CyImportFill *self, CyTarget target, const CyCell *cell, guint slot)
{
  const char      *text = get_text (self, cell);
  const CyReadCode read = cy_value_reader_read_code (self->reader, target, text);

  if (read.code != NULL)
    cy_import_row_set_text (self->values, slot, read.code);
  else
    add_problem (self, target, cell, CY_WHY_VALUE_UNKNOWN, read.guess);
}

static void
fill_date (CyImportFill *self, CyTarget target, const CyCell *cell, guint slot)
{
  CyDateParse parse;

  switch (cy_value_reader_read_date (self->reader, target, cell, get_text (self, cell), &parse))
    {
    case CY_DATE_OK:
      cy_import_row_set_int (self->values, slot, parse.date);
      break;
    case CY_DATE_AMBIGUOUS:
      add_problem (self, target, cell, CY_WHY_DATE_AMBIGUOUS, NULL);
      break;
    case CY_DATE_INVALID:
      add_problem (self, target, cell, CY_WHY_VALUE_UNKNOWN, NULL);
      break;
    case CY_DATE_EMPTY:
    case CY_DATE_OPEN_END:
      break;
    }
}

static void
fill_text (CyImportFill *self, const CyCell *cell, guint slot)
{
  const CyLayout *layout = self->sheet->layout;
  const char     *header =
    cell->column < layout->n_columns ? cy_layout_get_leaf (layout, cell->column) : NULL;
  g_autofree char *text = cy_import_read_text (get_text (self, cell), header);

  cy_import_row_set_text (self->values, slot, text);
}

static void
fill_field (CyImportFill *self, CyTarget target, const CyCell *cell, guint slot)
{
  CyKind kind;

  if (is_nothing (cell))
    return;

  kind = cy_target_get_field (target)->kind;
  if (kind == CY_KIND_CODE)
    fill_code (self, target, cell, slot);
  else if (kind == CY_KIND_DATE)
    fill_date (self, target, cell, slot);
  else
    fill_text (self, cell, slot);
}

/* ---- The person ---- */

#define PERSON(FIELD) (CY_SLOT_PERSON + CY_PERSON_##FIELD)

static void
fill_name (CyImportFill *self)
{
  const CyCell    *cell = self->cells[CY_TARGET_NAME];
  const char      *gender = NULL;
  g_autofree char *name = cy_import_split_name (get_text (self, cell), &gender);
  CyNameProblems   problems = cy_name_check (name);

  for (guint bit = 1; bit <= CY_NAME_PRIVATE; bit <<= 1)
    if (problems & bit)
      add_problem (self, CY_TARGET_NAME, cell, cy_name_problem_get_rule (bit), NULL);
  cy_import_row_set_text (self->values, PERSON (NAME), name);
  cy_import_row_set_text (self->values, PERSON (GENDER), gender);
}

static void
fill_id (CyImportFill *self)
{
  const CyCell *cell = self->cells[CY_TARGET_ID_NUMBER];
  CyReadId      read;

  if (is_nothing (cell))
    return;
  read = cy_import_read_id (cell, get_text (self, cell), self->options->today);
  if (read.why != NULL)
    add_problem (self, CY_TARGET_ID_NUMBER, cell, read.why, NULL);
  else
    cy_import_row_set_text (self->values, PERSON (ID_NUMBER), read.number);
  g_free (read.number);
}

static void
fill_gender (CyImportFill *self)
{
  const char *by_id =
    cy_idcard_get_gender (cy_import_row_get_text (self->values, PERSON (ID_NUMBER)));
  const CyCell *cell = self->cells[CY_TARGET_GENDER];

  fill_field (self, CY_TARGET_GENDER, cell, PERSON (GENDER));
  if (by_id == NULL)
    return;
  if (!cy_import_row_has (self->values, PERSON (GENDER)))
    cy_import_row_set_text (self->values, PERSON (GENDER), by_id);
  else if (!g_str_equal (by_id, cy_import_row_get_text (self->values, PERSON (GENDER))))
    add_problem (self,
                 cell != NULL ? CY_TARGET_GENDER : CY_TARGET_ETHNIC_GENDER,
                 cell != NULL ? cell : self->cells[CY_TARGET_ETHNIC_GENDER],
                 CY_WHY_SEX,
                 NULL);
}

/* The number tells which of two readings is meant, and the day that lists leave out. */
static void
fill_birth_by_id (CyImportFill *self, const CyCell *cell, CyDateStatus status, CyDateParse *parse)
{
  const CyDate by_id =
    cy_idcard_get_birth (cy_import_row_get_text (self->values, PERSON (ID_NUMBER)));
  const gboolean agrees = (status == CY_DATE_OK || status == CY_DATE_AMBIGUOUS) &&
                          (cy_date_agrees (parse->date, by_id) ||
                           (status == CY_DATE_AMBIGUOUS && cy_date_agrees (parse->other, by_id)));

  cy_import_row_set_int (self->values, PERSON (BIRTH), by_id);
  if (status == CY_DATE_INVALID)
    add_problem (self, CY_TARGET_BIRTH, cell, CY_WHY_VALUE_UNKNOWN, NULL);
  else if (!agrees && (status == CY_DATE_OK || status == CY_DATE_AMBIGUOUS))
    add_problem (self, CY_TARGET_BIRTH, cell, CY_WHY_BIRTH, NULL);
}

static void
fill_birth (CyImportFill *self)
{
  const CyCell *cell = self->cells[CY_TARGET_BIRTH];
  CyDateParse   parse = { .status = CY_DATE_EMPTY };
  CyDateStatus  status = CY_DATE_EMPTY;

  if (!cy_import_row_has (self->values, PERSON (ID_NUMBER)))
    {
      fill_field (self, CY_TARGET_BIRTH, cell, PERSON (BIRTH));
      return;
    }
  if (!is_nothing (cell))
    status = cy_value_reader_read_date (self->reader,
                                        CY_TARGET_BIRTH,
                                        cell,
                                        get_text (self, cell),
                                        &parse);
  fill_birth_by_id (self, cell, status, &parse);
}

static void
fill_phone (CyImportFill *self)
{
  const CyCell    *cell = self->cells[CY_TARGET_PHONE];
  g_autofree char *phone = NULL;

  if (is_nothing (cell))
    return;
  phone = cy_import_read_phone (cell, get_text (self, cell));
  if (phone != NULL && cy_phone_get_kind (phone) == CY_PHONE_INVALID)
    add_problem (self, CY_TARGET_PHONE, cell, CY_WHY_PHONE, NULL);
  cy_import_row_set_text (self->values, PERSON (PHONE), phone);
}

/* 中共党员（2019.06）; and 入党积极分子, which is no political status. */
static void
fill_political (CyImportFill *self)
{
  const CyCell    *cell = self->cells[CY_TARGET_POLITICAL];
  g_autofree char *status = NULL;
  g_autofree char *date = NULL;
  CyReadCode       read;
  CyReadCode       stage;
  CyDateParse      parse;

  if (is_nothing (cell))
    return;
  cy_import_split_political (get_text (self, cell), &status, &date);
  read = cy_value_reader_read_code (self->reader, CY_TARGET_POLITICAL, status);
  stage = read.code == NULL
            ? cy_value_reader_read_code (self->reader, CY_TARGET_PARTY_STAGE, status)
            : (CyReadCode){ NULL };
  if (read.code != NULL)
    cy_import_row_set_text (self->values, PERSON (POLITICAL), read.code);
  else if (stage.code != NULL)
    cy_import_row_set_text (self->values, PERSON (PARTY_STAGE), stage.code);
  else
    add_problem (self, CY_TARGET_POLITICAL, cell, CY_WHY_VALUE_UNKNOWN, read.guess);
  if (date != NULL && cy_date_parse (date, &parse) == CY_DATE_OK)
    cy_import_row_set_int (self->values, PERSON (PARTY_DATE), parse.date);
}

/* The column of members of other parties holds the name of the party. */
static void
fill_party_date (CyImportFill *self)
{
  const CyCell *cell = self->cells[CY_TARGET_PARTY_DATE];
  CyReadCode    read;

  if (is_nothing (cell))
    return;
  if (cell->type == CY_CELL_TEXT && strpbrk (cell->text, "0123456789") == NULL)
    {
      read = cy_value_reader_read_code (self->reader, CY_TARGET_POLITICAL, cell->text);
      if (read.code != NULL && !cy_import_row_has (self->values, PERSON (POLITICAL)))
        cy_import_row_set_text (self->values, PERSON (POLITICAL), read.code);
      if (read.code != NULL)
        return;
    }
  fill_field (self, CY_TARGET_PARTY_DATE, cell, PERSON (PARTY_DATE));
}

/* 汉/男, in any order. */
static void
fill_ethnic_gender (CyImportFill *self)
{
  const CyCell    *cell = self->cells[CY_TARGET_ETHNIC_GENDER];
  g_autofree char *plain = NULL;
  g_auto (GStrv) parts = NULL;

  if (is_nothing (cell))
    return;
  plain = cy_text_squeeze (get_text (self, cell));
  parts = g_strsplit_set (plain, "/,|;-", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const CyReadCode gender =
        cy_value_reader_read_code (self->reader, CY_TARGET_GENDER, parts[i]);
      const CyReadCode ethnic =
        cy_value_reader_read_code (self->reader, CY_TARGET_ETHNIC, parts[i]);

      if (gender.code != NULL)
        cy_import_row_set_text (self->values, PERSON (GENDER), gender.code);
      else if (ethnic.code != NULL)
        cy_import_row_set_text (self->values, PERSON (ETHNIC), ethnic.code);
      else
        add_problem (self, CY_TARGET_ETHNIC_GENDER, cell, CY_WHY_VALUE_UNKNOWN, NULL);
    }
}

static void
check_age (CyImportFill *self)
{
  const CyCell *cell = self->cells[CY_TARGET_AGE];
  const gint64  birth = cy_import_row_get_int (self->values, PERSON (BIRTH));
  gint64        stated;
  int           age;

  if (is_nothing (cell) || birth == 0 || self->options->today == CY_DATE_NONE)
    return;
  stated = g_ascii_strtoll (get_text (self, cell), NULL, 10);
  age = cy_date_age (birth, self->options->today);
  if (stated > 0 && age >= 0 && ABS (age - stated) > AGE_TOLERANCE)
    add_problem (self, CY_TARGET_AGE, cell, CY_WHY_AGE, NULL);
}

static void
fill_person (CyImportFill *self)
{
  static const CyTarget plain[] = {
    CY_TARGET_PINYIN,      CY_TARGET_ETHNIC,    CY_TARGET_NATIVE_PLACE, CY_TARGET_BIRTH_PLACE,
    CY_TARGET_PARTY_STAGE, CY_TARGET_WORK_DATE, CY_TARGET_HEALTH,       CY_TARGET_TECH_TITLE,
    CY_TARGET_SPECIALTY,   CY_TARGET_ADDRESS,   CY_TARGET_SOURCE,       CY_TARGET_OCCUPATION,
    CY_TARGET_RECOGNITION, CY_TARGET_NOTE,
  };

  fill_name (self);
  fill_id (self);
  fill_ethnic_gender (self);
  fill_gender (self);
  fill_birth (self);
  fill_phone (self);
  fill_political (self);
  fill_party_date (self);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    fill_field (self,
                plain[i],
                self->cells[plain[i]],
                CY_SLOT_PERSON + cy_target_get_index (plain[i]));
  check_age (self);
}

/* ---- Study ---- */

#define STUDY(kind, FIELD) (CY_SLOT_STUDY + (kind) *CY_EDUCATION_N_FIELDS + CY_EDUCATION_##FIELD)

/* The target of one kind of study, and the cell for it. */
#define STUDY_TARGET(kind, name) (CY_TARGET_##name + (kind) *CY_TARGET_STUDY_SPAN)

static void
fill_level_text (CyImportFill *self, guint kind, CyTarget target, const CyCell *cell)
{
  const char      *text = get_text (self, cell);
  g_autofree char *level = NULL;
  g_autofree char *degree = NULL;
  CyReadCode read = cy_value_reader_read_code (self->reader, STUDY_TARGET (kind, LEVEL), text);
  CyReadCode of_degree = { NULL };

  cy_import_row_set_text (self->values, STUDY (kind, MODE), cy_import_read_mode (text));
  if (read.code == NULL)
    {
      cy_import_split_degree (text, &level, &degree);
      read = cy_value_reader_read_code (self->reader, STUDY_TARGET (kind, LEVEL), level);
    }
  if (degree != NULL)
    of_degree = cy_value_reader_read_code (self->reader, STUDY_TARGET (kind, DEGREE), degree);
  if (read.code == NULL || (degree != NULL && of_degree.code == NULL))
    add_problem (self, target, cell, CY_WHY_VALUE_UNKNOWN, read.guess);
  cy_import_row_set_text (self->values, STUDY (kind, LEVEL), read.code);
  cy_import_row_set_text (self->values, STUDY (kind, DEGREE), of_degree.code);
}

static void
fill_school (CyImportFill *self, guint kind)
{
  const CyCell    *cell = self->cells[STUDY_TARGET (kind, SCHOOL_MAJOR)];
  g_autofree char *school = NULL;
  g_autofree char *major = NULL;

  fill_field (self,
              STUDY_TARGET (kind, SCHOOL),
              self->cells[STUDY_TARGET (kind, SCHOOL)],
              STUDY (kind, SCHOOL));
  fill_field (self,
              STUDY_TARGET (kind, MAJOR),
              self->cells[STUDY_TARGET (kind, MAJOR)],
              STUDY (kind, MAJOR));
  if (is_nothing (cell))
    return;
  cy_import_split_school (get_text (self, cell), &school, &major);
  cy_import_row_set_text (self->values, STUDY (kind, SCHOOL), school);
  cy_import_row_set_text (self->values, STUDY (kind, MAJOR), major);
}

static void
fill_study (CyImportFill *self, guint kind)
{
  static const CyTarget dates[] = { CY_TARGET_STUDY_START,
                                    CY_TARGET_STUDY_END,
                                    CY_TARGET_DEGREE_DATE };
  static const CyTarget levels[] = { CY_TARGET_LEVEL, CY_TARGET_LEVEL_DEGREE };
  const CyTarget        shift = kind * CY_TARGET_STUDY_SPAN;

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (!is_nothing (self->cells[levels[i] + shift]))
      fill_level_text (self, kind, levels[i] + shift, self->cells[levels[i] + shift]);
  fill_field (self,
              STUDY_TARGET (kind, DEGREE),
              self->cells[STUDY_TARGET (kind, DEGREE)],
              STUDY (kind, DEGREE));
  fill_school (self, kind);
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    fill_field (self,
                dates[i] + shift,
                self->cells[dates[i] + shift],
                STUDY (kind, PERSON) + cy_target_get_index (dates[i]));
  if (!cy_import_row_has_any (self->values, STUDY (kind, PERSON), CY_EDUCATION_N_FIELDS))
    return;
  if (kind > 0)
    cy_import_row_set_text (self->values, STUDY (kind, MODE), kind == 1 ? "1" : "2");
  else
    fill_field (self, CY_TARGET_MODE, self->cells[CY_TARGET_MODE], STUDY (0, MODE));
}

/* 最高学历 beside 全日制 and 在职 only says again which of the two is higher. */
static gboolean
says_again (CyImportFill *self, guint kind)
{
  const char *level = cy_import_row_get_text (self->values, STUDY (0, LEVEL));

  return level != NULL &&
         g_strcmp0 (level, cy_import_row_get_text (self->values, STUDY (kind, LEVEL))) == 0 &&
         !cy_import_row_has (self->values, STUDY (0, SCHOOL));
}

static void
mark_highest (CyImportFill *self)
{
  guint best_rank = G_MAXUINT;
  int   best = -1;

  for (guint kind = 0; kind < CY_IMPORT_STUDIES; kind++)
    {
      const char *level = cy_import_row_get_text (self->values, STUDY (kind, LEVEL));
      const guint rank = cy_education_band (level);

      if (level == NULL || rank == CY_EDUCATION_UNKNOWN || rank >= best_rank ||
          (kind == 0 && (says_again (self, 1) || says_again (self, 2))))
        continue;
      best_rank = rank;
      best = (int) kind;
    }
  if (best < 0)
    return;
  cy_import_row_set_int (self->values, STUDY (best, IS_HIGHEST), 1);
  if (cy_import_row_has (self->values, STUDY (best, DEGREE)))
    cy_import_row_set_int (self->values, STUDY (best, IS_HIGHEST_DEGREE), 1);
}

static void
drop_repeated_study (CyImportFill *self)
{
  if (says_again (self, 1) || says_again (self, 2))
    for (guint field = 0; field < CY_EDUCATION_N_FIELDS; field++)
      cy_import_row_unset (self->values, STUDY (0, PERSON) + field);
}

/* ---- Pool entry, family, résumé ---- */

static void
fill_rest (CyImportFill *self)
{
  for (CyTarget target = CY_TARGET_BATCH; target <= CY_TARGET_ENTRY_NOTE; target++)
    fill_field (self, target, self->cells[target], CY_SLOT_ENTRY + cy_target_get_index (target));
  if (!is_nothing (self->cells[CY_TARGET_RESUME]))
    cy_import_row_set_text (self->values, CY_SLOT_RESUME, get_target_text (self, CY_TARGET_RESUME));
  for (guint block = 0; block < CY_IMPORT_KIN; block++)
    {
      if (is_nothing (self->kin[block][CY_FAMILY_NAME]))
        continue;
      for (CyTarget target = CY_TARGET_KIN_RELATION; target <= CY_TARGET_KIN_STATE; target++)
        {
          const guint field = cy_target_get_index (target);

          fill_field (self,
                      target,
                      self->kin[block][field],
                      CY_SLOT_KIN + block * CY_FAMILY_N_FIELDS + field);
        }
    }
}

/* ---- Place ---- */

static const char *
get_place_text (CyImportFill *self, CyTarget target)
{
  const CyCell *cell = self->cells[target];

  if (!is_nothing (cell))
    {
      const char *text = get_text (self, cell);

      if (self->fills_down[target] && g_strcmp0 (self->above[target], text) != 0)
        {
          g_free (self->above[target]);
          self->above[target] = g_strdup (text);
        }
      return text;
    }

  return self->fills_down[target] && self->above[target] != NULL ? self->above[target] : "";
}

static void
replace (char **into, char **from)
{
  if (*from == NULL)
    return;
  g_free (*into);
  *into = g_steal_pointer (from);
}

static void
read_village (CyPlaceText *place, const char *text)
{
  g_auto (CyPlaceText) read = { NULL };

  if (*text == '\0')
    return;
  cy_place_text_parse (text, &read);
  replace (&place->county, &read.county);
  replace (&place->township, &read.township);
  replace (&place->village, &read.village);
}

static void
read_township (CyPlaceText *place, const char *text)
{
  g_auto (CyPlaceText) read = { NULL };

  if (*text == '\0')
    return;
  cy_place_text_parse (text, &read);
  replace (&place->county, &read.county);
  if (read.township == NULL)
    read.township = cy_text_squeeze (text);
  replace (&place->township, &read.township);
}

/* A unit that is neither village nor township is an employer. */
static void
read_place (CyPlaceText *place, const char *text, gboolean with_post)
{
  const char *kind = NULL;

  if (*text == '\0')
    return;
  cy_place_text_parse (text, place);
  if (place->village != NULL)
    g_free (cy_place_village_base (place->village, &kind));
  if (place->village != NULL && kind == NULL && (with_post || place->township == NULL))
    {
      g_free (place->post);
      place->post = place->township == NULL && place->county == NULL
                      ? cy_import_read_text (text, NULL)
                      : g_strdup (place->village);
      g_clear_pointer (&place->village, g_free);
    }
}

static void
add_section (CyImportFill *self, CyPlaceText *place)
{
  const gboolean same = place->township == NULL || self->section.township == NULL ||
                        g_str_equal (place->township, self->section.township);

  if (place->county == NULL)
    place->county = g_strdup (self->section.county);
  if (place->village == NULL && same)
    place->village = g_strdup (self->section.village);
  if (place->township == NULL)
    place->township = g_strdup (self->section.township);
}

static KnownPlace *
find_place (CyImportFill *self, const char *const *texts)
{
  KnownPlace *known = g_new0 (KnownPlace, 1);
  g_auto (CyPlaceText) place = { NULL };

  if (*texts[4] != '\0')
    read_place (&place, texts[4], TRUE);
  else
    read_place (&place, texts[3], FALSE);
  read_village (&place, texts[2]);
  read_township (&place, texts[1]);
  if (*texts[0] != '\0')
    {
      g_free (place.county);
      place.county = cy_text_squeeze (texts[0]);
    }
  add_section (self, &place);
  known->place = cy_import_places_find (self->places, &place, texts[5]);
  known->post = g_steal_pointer (&place.post);

  return known;
}

static guint
fill_place (CyImportFill *self)
{
  const char      *texts[CY_TARGET_UNIT_CODE - CY_TARGET_COUNTY + 2] = { NULL };
  g_autofree char *key = NULL;
  KnownPlace      *known;

  for (CyTarget target = CY_TARGET_COUNTY; target <= CY_TARGET_UNIT_CODE; target++)
    texts[target - CY_TARGET_COUNTY] = get_place_text (self, target);
  key = g_strjoin ("\t", texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], NULL);
  known = g_hash_table_lookup (self->known_places, key);
  if (known == NULL)
    {
      known = find_place (self, texts);
      g_hash_table_insert (self->known_places, g_steal_pointer (&key), known);
    }
  if (known->post != NULL && !cy_import_row_has (self->values, PERSON (OCCUPATION)))
    cy_import_row_set_text (self->values, PERSON (OCCUPATION), known->post);
  if (cy_import_places_get (self->places, known->place)->unclear)
    for (CyTarget target = CY_TARGET_VILLAGE; target <= CY_TARGET_PLACE_POST; target++)
      if (self->cells[target] != NULL)
        add_problem (self, target, self->cells[target], CY_WHY_VALUE_UNKNOWN, NULL);

  return known->place;
}

/**
 * cy_import_fill_row:
 * @self: a filler
 * @row: counted from 0
 * @cells: (array length=n_cells): of a row below the headers
 * @n_cells: at least 1
 * @values: (inout): takes the values
 * @place: (out): where the person lives
 * @refused: (out): whether something stands against taking the row in
 *
 * Returns: whether the row is about a person
 */
gboolean
cy_import_fill_row (CyImportFill *self,
                    guint         row,
                    const CyCell *cells,
                    guint         n_cells,
                    CyImportRow  *values,
                    guint        *place,
                    gboolean     *refused)
{
  self->row = row;
  self->values = values;
  self->refused = FALSE;
  cy_import_row_clear (values);
  sort_cells (self, cells, n_cells);
  if (!is_person (self, cells, n_cells))
    {
      /* The village of the next rows may stand beside nothing. */
      if (count_personal (self) == 0 && !is_header_again (self, cells, n_cells) &&
          !is_outside (self, cells, n_cells, FALSE))
        for (CyTarget target = CY_TARGET_COUNTY; target <= CY_TARGET_UNIT_CODE; target++)
          get_place_text (self, target);
      return FALSE;
    }

  fill_person (self);
  for (guint kind = 0; kind < CY_IMPORT_STUDIES; kind++)
    fill_study (self, kind);
  mark_highest (self);
  drop_repeated_study (self);
  fill_rest (self);
  *place = fill_place (self);
  *refused = self->refused;

  return TRUE;
}
