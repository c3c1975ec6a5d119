/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 村级后备干部登记表: one page A4 for people who are no civil servants.
 *
 * Lengths are in millimetres. */
#include "cy-print-registration.h"

#include "cy-format.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool.h"
#include "cy-print-grid-private.h"
#include "cy-print-words-private.h"
#include "cy-unit.h"

#include <glib/gi18n.h>

#define MILLIMETRE (72 / 25.4)
#define SIZE 12.0
#define TITLE_SIZE 22.0

#define LEFT 20
#define TOP 13
#define TITLE_HEIGHT 14
#define PHOTO_ROW_HEIGHT 9.8 /* five of them are 4.90 cm, the height of the official photo */
#define ROW_HEIGHT 8.6
#define RESUME_HEIGHT 54
#define AWARDS_HEIGHT 15
#define MEMBERS 5
#define MEMBER_HEIGHT 7.4
#define PLAN_HEIGHT 17
#define OPINION_HEIGHT 33
#define FOOT_HEIGHT 7

/* The last is as wide as the official photo, 3.63 cm. */
static const guint tenths[] = { 100, 120, 240, 190, 237, 100, 90, 263, 363 };
#define N_COLUMNS G_N_ELEMENTS (tenths)

typedef struct
{
  CyPrintGrid grid;
  CyDossier  *dossier;
  CyRecord   *person;
  CyRecord   *entry; /* (nullable): the newest stay in the pool */
  CyDate      base_date;
  CyMask      mask;
  CyPrintRest rest;
} Run;

/* The grid counts tenths of a millimetre. */
static void
add_row (Run *run, double height, const CyPrintGridCell *cells, guint n)
{
  _cy_print_grid_add_row (&run->grid, height * 10, cells, n);
}

static void
add_line (Run *run, double top, double height, const char *text, double size, int flags)
{
  double width = _cy_print_grid_left (&run->grid, N_COLUMNS) / 10 - LEFT;

  cy_print_sheet_add_cell (run->grid.sheet,
                           &(CyPrintSheetCell){
                             .x = LEFT * MILLIMETRE,
                             .y = top * MILLIMETRE,
                             .width = width * MILLIMETRE,
                             .height = height * MILLIMETRE,
                             .text = text,
                             .size = size,
                             .flags = (CyPrintSheetFlags) flags | CY_PRINT_SHEET_ONE_LINE,
                           });
}

/* ---- Values ---- */

static char *
dup_field (const Run *run, guint field)
{
  const CyField *spec = &CY_PERSON->fields[field];

  return spec->kind == CY_KIND_DATE ? _cy_print_words_month (run->person, field)
                                    : cy_format_field (run->person, field, run->mask);
}

static char *
dup_entry_field (const Run *run, guint field)
{
  return run->entry != NULL ? _cy_print_words_code (run->entry, field) : g_strdup ("");
}

/* ---- Rows ---- */

/* Three labels with their values, at the left of the photo. */
static void
add_three (Run *run, const char *const labels[3], char *const values[3])
{
  const CyPrintGridCell cells[] = {
    { 0, 2, .text = labels[0] }, { 2, 3, .text = values[0] }, { 3, 4, .text = labels[1] },
    { 4, 5, .text = values[1] }, { 5, 7, .text = labels[2] }, { 7, 8, .text = values[2] },
  };

  add_row (run, PHOTO_ROW_HEIGHT, cells, G_N_ELEMENTS (cells));
}

/* Two labels with their values, over the whole width; @beside leaves the photo its place. */
static void
add_two (Run              *run,
         double            height,
         gboolean          beside,
         const char *const labels[2],
         char *const       values[2])
{
  const CyPrintGridCell cells[] = {
    { 0, 2, .text = labels[0] },
    { 2, 4, .text = values[0] },
    { 4, 5, .text = labels[1] },
    { 5, beside ? N_COLUMNS - 1 : N_COLUMNS, .text = values[1] },
  };

  add_row (run, height, cells, G_N_ELEMENTS (cells));
}

static void
add_identity (Run *run)
{
  g_autofree char *name = _cy_print_words_name (run->person, CY_PERSON_NAME);
  g_autofree char *gender = dup_field (run, CY_PERSON_GENDER);
  g_autofree char *birth = _cy_print_words_birth (run->person, run->base_date);
  g_autofree char *ethnic = dup_field (run, CY_PERSON_ETHNIC);
  g_autofree char *native = dup_field (run, CY_PERSON_NATIVE_PLACE);
  g_autofree char *place = dup_field (run, CY_PERSON_BIRTH_PLACE);
  g_autofree char *political = dup_field (run, CY_PERSON_POLITICAL);
  g_autofree char *party = dup_field (run, CY_PERSON_PARTY_DATE);
  g_autofree char *work = dup_field (run, CY_PERSON_WORK_DATE);

  _cy_print_grid_add (&run->grid,
                      &(CyPrintGridCell){ N_COLUMNS - 1,
                                          N_COLUMNS,
                                          .height = 5 * PHOTO_ROW_HEIGHT * 10,
                                          .text = _ ("Photo"),
                                          .flags = CY_PRINT_SHEET_PICTURE });
  add_three (run,
             (const char *[]){ _ ("Full name"), _ ("Gender"), _ ("Born\n(age)") },
             (char *[]){ name, gender, birth });
  add_three (run,
             (const char *[]){ _ ("Ethnic group"), _ ("Native place"), _ ("Birth place") },
             (char *[]){ ethnic, native, place });
  add_three (run,
             (const char *[]){
               _ ("Political\nstatus"), _ ("Joined\nthe Party"), _ ("Started\nwork") },
             (char *[]){ political, party, work });
}

static char *
join (const char *one, const char *other)
{
  return g_strconcat (one, *one != '\0' && *other != '\0' ? "　" : "", other, NULL);
}

/* The highest: what was studied in service where nothing full-time is higher. */
static void
add_study (Run *run)
{
  g_auto (CyPrintStudy) full = { NULL };
  g_auto (CyPrintStudy) later = { NULL };
  g_autofree char *full_level = NULL;
  g_autofree char *later_level = NULL;
  const char      *labels[] = { _ ("Full-time\neducation"), _ ("School,\nfaculty, major") };

  _cy_print_study_init (&full, run->dossier, CY_PRINT_FULL_TIME);
  _cy_print_study_init (&later, run->dossier, CY_PRINT_IN_SERVICE);
  full_level = join (full.level, full.degree);
  later_level = join (later.level, later.degree);
  add_two (run, PHOTO_ROW_HEIGHT, TRUE, labels, (char *[]){ full_level, full.level_school });
  labels[0] = _ ("In-service\neducation");
  add_two (run, PHOTO_ROW_HEIGHT, TRUE, labels, (char *[]){ later_level, later.level_school });
}

static void
add_contact (Run *run, const char *unit)
{
  g_autofree char *id_number = dup_field (run, CY_PERSON_ID_NUMBER);
  g_autofree char *phone = dup_field (run, CY_PERSON_PHONE);
  g_autofree char *source = dup_field (run, CY_PERSON_SOURCE);
  g_autofree char *health = dup_field (run, CY_PERSON_HEALTH);
  g_autofree char *address = dup_field (run, CY_PERSON_ADDRESS);

  add_two (run,
           ROW_HEIGHT,
           FALSE,
           (const char *[]){ _ ("ID number"), _ ("Phone") },
           (char *[]){ id_number, phone });
  add_two (run,
           ROW_HEIGHT,
           FALSE,
           (const char *[]){ _ ("Village"), _ ("Address") },
           (char *[]){ (char *) unit, address });
  add_two (run,
           ROW_HEIGHT,
           FALSE,
           (const char *[]){ _ ("Source"), _ ("Health") },
           (char *[]){ source, health });
}

static void
add_pool (Run *run)
{
  g_autofree char *tier = dup_entry_field (run, CY_ENTRY_TIER);
  g_autofree char *direction = dup_entry_field (run, CY_ENTRY_DIRECTION);
  g_autofree char *channel = dup_entry_field (run, CY_ENTRY_CHANNEL);
  g_autofree char *occupation = dup_field (run, CY_PERSON_OCCUPATION);
  g_autofree char *specialty = dup_field (run, CY_PERSON_SPECIALTY);
  g_autofree char *both = join (direction, channel);

  add_two (run,
           ROW_HEIGHT,
           FALSE,
           (const char *[]){ _ ("Tier"), _ ("Direction and\nrecommendation") },
           (char *[]){ tier, both });
  add_two (run,
           ROW_HEIGHT,
           FALSE,
           (const char *[]){ _ ("Present post or\noccupation"), _ ("Speciality") },
           (char *[]){ occupation, specialty });
}

/* Seals and signatures are put in by hand. */
static void
add_opinions (Run *run)
{
  static const struct
  {
    guint       first;
    guint       end;
    const char *label;
  } offices[] = {
    { 0, 3, N_ ("Opinion of the village Party organisation") },
    { 3, 7, N_ ("Opinion of the township Party committee") },
    { 7, N_COLUMNS, N_ ("Opinion of the county organisation department") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    {
      CyPrintGridCell cell = {
        offices[i].first,
        offices[i].end,
        .height = OPINION_HEIGHT * 10,
        .text = _ ("(seal)\nYear      month      day      "),
        .flags = CY_PRINT_SHEET_BOTTOM,
      };

      _cy_print_grid_add (&run->grid, &cell);
      cell.height = ROW_HEIGHT * 10;
      cell.text = _ (offices[i].label);
      cell.flags = CY_PRINT_SHEET_NONE;
      _cy_print_grid_add (&run->grid, &cell);
    }
  run->grid.y += OPINION_HEIGHT * 10;
}

static char *
dup_birth (CyRecord *member, CyDate base_date)
{
  return _cy_print_words_month (member, CY_FAMILY_BIRTH);
}

static void
add_family (Run *run)
{
  const CyPrintGridFamily family = {
    .title = _ ("Family members"),
    .when = _ ("Born"),
    .political = _ ("Political status"),
    .dup_when = dup_birth,
    .head_height = MEMBER_HEIGHT * 10,
    .height = MEMBER_HEIGHT * 10,
    .n = MEMBERS,
  };

  _cy_print_grid_add_family (&run->grid, &family, run->dossier, run->base_date, &run->rest);
}

static void
add_foot (Run *run)
{
  g_autofree char *day = cy_date_format (run->base_date, CY_DATE_CHINESE);
  g_autofree char *text = g_strdup_printf (_ ("Filled in by:                    As of %s"), day);

  add_line (run, run->grid.y / 10, FOOT_HEIGHT, text, SIZE - 2, CY_PRINT_SHEET_NONE);
}

static void
add_all (Run *run, const char *place)
{
  g_autofree char *awards = _cy_print_words_awards (run->dossier);

  cy_print_sheet_add_page (run->grid.sheet);
  add_line (run,
            TOP,
            TITLE_HEIGHT,
            _ ("Registration Form of Village Reserve Cadres"),
            TITLE_SIZE,
            CY_PRINT_SHEET_TITLE | CY_PRINT_SHEET_CENTER);
  add_identity (run);
  add_study (run);
  add_contact (run, place);
  add_pool (run);
  _cy_print_grid_add_resume (&run->grid, RESUME_HEIGHT * 10, run->dossier, &run->rest);
  _cy_print_grid_add_long (&run->grid,
                           AWARDS_HEIGHT * 10,
                           _ ("Rewards and penalties (form)"),
                           awards);
  add_family (run);
  _cy_print_grid_add_long (&run->grid, PLAN_HEIGHT * 10, _ ("Plan of cultivation"), NULL);
  add_opinions (run);
  add_foot (run);
}

/**
 * cy_print_registration_new:
 * @conn: a connection, for the names of units
 * @dossier: whom, with all parts
 * @base_date: that ages are as of
 * @mask: how ID number, telephone and address are hidden
 * @error: return location
 *
 * Returns: (transfer full): the paper, without a picture
 */
CyPrintSheet *
cy_print_registration_new (CyConn    *conn,
                           CyDossier *dossier,
                           CyDate     base_date,
                           CyMask     mask,
                           GError   **error)
{
  GPtrArray       *entries = cy_dossier_get_parts (dossier, CY_ENTRY);
  Run              run = { .dossier = dossier, .base_date = base_date, .mask = mask };
  g_autofree char *place = NULL;

  run.person = cy_dossier_get_person (dossier);
  run.entry = entries->len > 0 ? g_ptr_array_index (entries, entries->len - 1) : NULL;
  place = cy_unit_dup_place (conn, cy_record_get_int (run.person, CY_PERSON_UNIT), error);
  if (place == NULL)
    return NULL;
  run.grid = (CyPrintGrid){ .sheet = cy_print_sheet_new (),
                            .unit = MILLIMETRE / 10,
                            .x = LEFT * 10,
                            .y = (TOP + TITLE_HEIGHT) * 10,
                            .columns = tenths,
                            .n_columns = N_COLUMNS,
                            .size = SIZE };
  add_all (&run, place);
  _cy_print_rest_add (run.grid.sheet, &run.rest, cy_record_get_text (run.person, CY_PERSON_NAME));
  g_ptr_array_unref (run.rest.lines);
  g_ptr_array_unref (run.rest.members);

  return run.grid.sheet;
}
