/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 个人信息表: what is known of one person on plain A4, for those who decide and for the file. */
#include "cy-print-person.h"

#include "cy-format.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

#define LABEL 6 /* widths of a row of facts */
#define VALUE 9
#define NO_FIELD (-1)
#define MAX_COLUMNS 6

/* Label and value twice, beside the photo and below it. */
static const guint beside[][2] = {
  { CY_PERSON_NAME, CY_PERSON_GENDER },
  { CY_PERSON_BIRTH, CY_PERSON_ETHNIC },
  { CY_PERSON_NATIVE_PLACE, CY_PERSON_BIRTH_PLACE },
  { CY_PERSON_POLITICAL, CY_PERSON_PARTY_DATE },
  { CY_PERSON_WORK_DATE, CY_PERSON_HEALTH },
  { CY_PERSON_EDUCATION, CY_PERSON_TECH_TITLE },
};
static const guint below[][2] = {
  { CY_PERSON_ID_NUMBER, CY_PERSON_PHONE },
  { CY_PERSON_SOURCE, CY_PERSON_SPECIALTY },
};
static const guint whole[] = { CY_PERSON_UNIT, CY_PERSON_OCCUPATION, CY_PERSON_ADDRESS };

typedef struct
{
  int         field;
  int         until; /* the end of a span that begins with @field */
  guint       width;
  gboolean    center;
  const char *title; /* the field's own when NULL */
} Column;

typedef struct
{
  const CyEntity *entity;
  Column          columns[MAX_COLUMNS];
} Section;

static const Section sections[] = {
  { &cy_entry_entity,
    { { CY_ENTRY_TIER, NO_FIELD, 7, TRUE, NULL },
      { CY_ENTRY_DIRECTION, NO_FIELD, 9, TRUE, NULL },
      { CY_ENTRY_CHANNEL, NO_FIELD, 9, TRUE, NULL },
      { CY_ENTRY_MATURITY, NO_FIELD, 7, TRUE, NULL },
      { CY_ENTRY_STATE, NO_FIELD, 7, TRUE, NULL },
      { CY_ENTRY_ADMITTED, NO_FIELD, 8, TRUE, NULL } } },
  { &cy_education_entity,
    { { CY_EDUCATION_MODE, NO_FIELD, 7, TRUE, NULL },
      { CY_EDUCATION_LEVEL, NO_FIELD, 8, TRUE, NULL },
      { CY_EDUCATION_DEGREE, NO_FIELD, 8, TRUE, NULL },
      { CY_EDUCATION_SCHOOL, NO_FIELD, 14, FALSE, N_ ("School and major") },
      { CY_EDUCATION_START, CY_EDUCATION_END, 10, TRUE, N_ ("From and to") } } },
  { &cy_resume_entity,
    { { CY_RESUME_START, CY_RESUME_END, 10, TRUE, N_ ("From and to") },
      { CY_RESUME_TEXT, NO_FIELD, 37, FALSE, NULL } } },
  { &cy_family_entity,
    { { CY_FAMILY_RELATION, NO_FIELD, 6, TRUE, NULL },
      { CY_FAMILY_NAME, NO_FIELD, 8, TRUE, NULL },
      { CY_FAMILY_BIRTH, NO_FIELD, 8, TRUE, NULL },
      { CY_FAMILY_POLITICAL, NO_FIELD, 8, TRUE, NULL },
      { CY_FAMILY_WORK, NO_FIELD, 17, FALSE, NULL } } },
  { &cy_award_entity,
    { { CY_AWARD_DATE, NO_FIELD, 8, TRUE, NULL },
      { CY_AWARD_NAME, NO_FIELD, 22, FALSE, NULL },
      { CY_AWARD_ORGAN, NO_FIELD, 17, FALSE, NULL } } },
  { &cy_post_entity,
    { { CY_POST_START, CY_POST_END, 10, TRUE, N_ ("From and to") },
      { CY_POST_UNIT, NO_FIELD, 20, FALSE, NULL },
      { CY_POST_TITLE, NO_FIELD, 17, TRUE, NULL } } },
};

typedef struct
{
  CyPrintForm *form;
  CyConn      *conn;
  CyDate       base_date;
  CyMask       mask;
  GError      *error;
} Run;

/* ---- Values ---- */

static char *
dup_unit (Run *run, CyRecord *record, guint field)
{
  g_autofree char *place = NULL;

  if (!cy_record_has (record, field) || run->error != NULL)
    return g_strdup ("");
  place = cy_unit_dup_place (run->conn, cy_record_get_int (record, field), &run->error);

  return place != NULL ? g_steal_pointer (&place) : g_strdup ("");
}

static char *
format_birth (const Run *run, gint64 birth)
{
  g_autofree char *month = cy_date_format (birth, CY_DATE_DOTTED);
  int              age = cy_date_age (birth, run->base_date);

  /* Translators: month of birth and age at the base date */
  return age < 0 ? g_steal_pointer (&month) : g_strdup_printf (_ ("%s (%d)"), month, age);
}

static char *
dup_value (Run *run, CyRecord *record, guint field)
{
  const CyEntity *entity = cy_record_get_entity (record);

  if (entity->fields[field].kind == CY_KIND_REF)
    return dup_unit (run, record, field);
  if (entity == CY_PERSON && field == CY_PERSON_BIRTH && cy_record_has (record, field))
    return format_birth (run, cy_record_get_int (record, field));
  if (entity->fields[field].kind == CY_KIND_DATE && cy_record_has (record, field))
    return cy_date_format (cy_record_get_int (record, field), CY_DATE_DOTTED);

  return cy_format_field (record, field, run->mask);
}

/* As résumés are written: 2010.09--2014.07, and 2014.07-- for what lasts. */
static char *
dup_span (Run *run, CyRecord *record, const Column *column)
{
  g_autofree char *from = dup_value (run, record, (guint) column->field);
  g_autofree char *to = dup_value (run, record, (guint) column->until);

  return *from != '\0' || *to != '\0' ? g_strdup_printf ("%s--%s", from, to) : g_strdup ("");
}

static char *
join (char *first, const char *second)
{
  g_autofree char *own = first;

  if (*second == '\0')
    return g_steal_pointer (&own);

  return *own != '\0' ? g_strjoin (" ", own, second, NULL) : g_strdup (second);
}

static char *
dup_cell (Run *run, CyRecord *record, const Column *column)
{
  const CyEntity  *entity = cy_record_get_entity (record);
  char            *text = column->until != NO_FIELD ? dup_span (run, record, column)
                                                    : dup_value (run, record, (guint) column->field);
  g_autofree char *more = NULL;

  if (entity == CY_EDUCATION && column->field == CY_EDUCATION_SCHOOL)
    more = dup_value (run, record, CY_EDUCATION_MAJOR);
  else if (entity == CY_RESUME && column->field == CY_RESUME_TEXT)
    more = dup_value (run, record, CY_RESUME_MEANWHILE);

  return more != NULL ? join (text, more) : text;
}

/* ---- Rows ---- */

static void
add_pairs (Run *run, CyRecord *person, const guint (*pairs)[2], guint n, CyPrintRowFlags flags)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char  *first = dup_value (run, person, pairs[i][0]);
      g_autofree char  *second = dup_value (run, person, pairs[i][1]);
      const CyPrintCell cells[] = {
        { _ (CY_PERSON->fields[pairs[i][0]].title), LABEL, TRUE, TRUE },
        { first, VALUE, FALSE, TRUE },
        { _ (CY_PERSON->fields[pairs[i][1]].title), LABEL, TRUE, TRUE },
        { second, VALUE, FALSE, TRUE },
      };

      cy_print_form_add_row (run->form, cells, G_N_ELEMENTS (cells), flags);
    }
}

static void
add_facts (Run *run, CyRecord *person)
{
  add_pairs (run,
             person,
             beside,
             G_N_ELEMENTS (beside),
             CY_PRINT_ROW_BESIDE_PICTURE | CY_PRINT_ROW_KEEP);
  add_pairs (run, person, below, G_N_ELEMENTS (below), CY_PRINT_ROW_BELOW_PICTURE);
  for (guint i = 0; i < G_N_ELEMENTS (whole); i++)
    {
      g_autofree char  *value = dup_value (run, person, whole[i]);
      const CyPrintCell cells[] = {
        { _ (CY_PERSON->fields[whole[i]].title), LABEL, TRUE, TRUE },
        { value, VALUE + LABEL + VALUE, FALSE, FALSE },
      };

      cy_print_form_add_row (run->form, cells, G_N_ELEMENTS (cells), CY_PRINT_ROW_BELOW_PICTURE);
    }
}

static guint
count_columns (const Section *section)
{
  guint n = 0;

  while (n < MAX_COLUMNS && section->columns[n].width > 0)
    n++;

  return n;
}

static void
add_header (Run *run, const Section *section, guint n_columns)
{
  CyPrintCell cells[MAX_COLUMNS];

  for (guint i = 0; i < n_columns; i++)
    {
      const Column *column = &section->columns[i];
      const char   *title =
        column->title != NULL ? column->title : section->entity->fields[column->field].title;

      cells[i] = (CyPrintCell){ _ (title), column->width, TRUE, TRUE };
    }
  cy_print_form_add_row (run->form, cells, n_columns, CY_PRINT_ROW_KEEP);
}

static void
add_part (Run *run, const Section *section, guint n_columns, CyRecord *part)
{
  CyPrintCell cells[MAX_COLUMNS];
  char       *texts[MAX_COLUMNS] = { NULL };

  for (guint i = 0; i < n_columns; i++)
    {
      const Column *column = &section->columns[i];

      texts[i] = dup_cell (run, part, column);
      cells[i] = (CyPrintCell){ texts[i], column->width, FALSE, column->center };
    }
  cy_print_form_add_row (run->form, cells, n_columns, CY_PRINT_ROW_NONE);
  for (guint i = 0; i < n_columns; i++)
    g_free (texts[i]);
}

/* What is not recorded is said to be none, so that nobody takes it for left out. */
static void
add_section (Run *run, CyDossier *dossier, const Section *section)
{
  GPtrArray        *parts = cy_dossier_get_parts (dossier, section->entity);
  guint             n_columns = count_columns (section);
  const CyPrintCell none = { C_ ("rows of a table", "None"), 1, FALSE, TRUE };

  cy_print_form_add_heading (run->form, _ (section->entity->title));
  if (parts->len == 0)
    {
      cy_print_form_add_row (run->form, &none, 1, CY_PRINT_ROW_NONE);
      return;
    }
  add_header (run, section, n_columns);
  for (guint i = 0; i < parts->len; i++)
    add_part (run, section, n_columns, g_ptr_array_index (parts, i));
}

/**
 * cy_print_person_new:
 * @conn: a connection, for the names of units
 * @dossier: whom, with all parts
 * @base_date: that the age is as of
 * @mask: how ID number, telephone and address are hidden
 * @error: return location
 *
 * Returns: (transfer full): the paper, without a picture
 */
CyPrintForm *
cy_print_person_new (CyConn    *conn,
                     CyDossier *dossier,
                     CyDate     base_date,
                     CyMask     mask,
                     GError   **error)
{
  g_autoptr (CyPrintForm) form = cy_print_form_new (_ ("Personal Information"));
  CyRecord        *person = cy_dossier_get_person (dossier);
  g_autofree char *day = cy_date_format (base_date, CY_DATE_CHINESE);
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);
  Run              run = { form, conn, base_date, mask, NULL };

  cy_print_form_set_lines (form, NULL, as_of);
  add_facts (&run, person);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    add_section (&run, dossier, &sections[i]);
  if (run.error != NULL)
    {
      g_propagate_error (error, run.error);
      return NULL;
    }

  return g_steal_pointer (&form);
}
