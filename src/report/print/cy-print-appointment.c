/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 干部任免审批表: two pages A4, every line where superiors have it.
 *
 * Lengths are in twips, twenty of which are a point. */
#include "cy-print-appointment.h"

#include "cy-outcome.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-print-grid-private.h"
#include "cy-print-words-private.h"
#include "cy-yearly-text.h"

#include <glib/gi18n.h>

#define TWIP 0.05
#define SIZE 14.0
#define TITLE_SIZE 24.0

#define FRONT_LEFT 1247
#define FRONT_TOP 629
#define TITLE_HEIGHT 1100
#define STUDY_HEIGHT 346
#define POST_HEIGHT 679
#define RESUME_HEIGHT 7133

#define BACK_LEFT 1191
#define BACK_TOP 1621
#define MEMBERS 7
#define MEMBERS_HEAD_HEIGHT 646
#define MEMBER_HEIGHT 697
#define REPORT_HEIGHT 1332
#define STRIP_HEIGHT 737
#define APPROVAL_HEIGHT 2019
#define FOOT_HEIGHT 480

static const guint front_columns[] = { 784, 236, 1305, 1063, 1302, 1315, 1330, 2058 };
static const guint back_columns[] = { 742, 1092, 1274, 574, 1008, 98, 784, 3849 };
#define N_FRONT G_N_ELEMENTS (front_columns)
#define N_BACK G_N_ELEMENTS (back_columns)

typedef struct
{
  CyPrintGrid grid;
  CyDossier  *dossier;
  CyRecord   *person;
  CyDate      base_date;
  CyPrintRest rest;
} Run;

static void
add_row (Run *run, double height, const CyPrintGridCell *cells, guint n)
{
  _cy_print_grid_add_row (&run->grid, height, cells, n);
}

/* ---- The front ---- */

static void
add_title (Run *run)
{
  const CyPrintSheetCell cell = {
    .x = FRONT_LEFT * TWIP,
    .y = FRONT_TOP * TWIP,
    .width = (_cy_print_grid_left (&run->grid, N_FRONT) - FRONT_LEFT) * TWIP,
    .height = TITLE_HEIGHT * TWIP,
    .text = _ ("Approval Form for Appointment and Removal of Cadres"),
    .size = TITLE_SIZE,
    .flags = CY_PRINT_SHEET_TITLE | CY_PRINT_SHEET_CENTER | CY_PRINT_SHEET_SPACED |
             CY_PRINT_SHEET_ONE_LINE,
  };

  cy_print_sheet_add_cell (run->grid.sheet, &cell);
  run->grid.y = FRONT_TOP + TITLE_HEIGHT;
}

/* Three labels with their values, at the left of the photo. */
static void
add_three (Run *run, double height, const char *const labels[3], char *const values[3])
{
  const CyPrintGridCell cells[] = {
    { 0, 2, .text = labels[0] }, { 2, 3, .text = values[0] }, { 3, 4, .text = labels[1] },
    { 4, 5, .text = values[1] }, { 5, 6, .text = labels[2] }, { 6, 7, .text = values[2] },
  };

  add_row (run, height, cells, G_N_ELEMENTS (cells));
}

static void
add_identity (Run *run)
{
  g_autofree char *name = _cy_print_words_name (run->person, CY_PERSON_NAME);
  g_autofree char *gender = _cy_print_words_code (run->person, CY_PERSON_GENDER);
  g_autofree char *birth = _cy_print_words_birth (run->person, run->base_date);
  g_autofree char *ethnic = _cy_print_words_code (run->person, CY_PERSON_ETHNIC);
  const char      *native = cy_record_get_text (run->person, CY_PERSON_NATIVE_PLACE);
  const char      *place = cy_record_get_text (run->person, CY_PERSON_BIRTH_PLACE);
  g_autofree char *party = _cy_print_words_party (run->person);
  g_autofree char *work = _cy_print_words_month (run->person, CY_PERSON_WORK_DATE);
  g_autofree char *health = _cy_print_words_code (run->person, CY_PERSON_HEALTH);

  _cy_print_grid_add (&run->grid,
                      &(CyPrintGridCell){ 7,
                                          8,
                                          .height = 709 + 692 + 680 + 709,
                                          .text = _ ("Photo"),
                                          .flags = CY_PRINT_SHEET_PICTURE });
  add_three (run,
             709,
             (const char *[]){ _ ("Full name"), _ ("Gender"), _ ("Born\n(age)") },
             (char *[]){ name, gender, birth });
  add_three (run,
             692,
             (const char *[]){ _ ("Ethnic group"), _ ("Native place"), _ ("Birth place") },
             (char *[]){ ethnic, (char *) native, (char *) place });
  add_three (run,
             680,
             (const char *[]){ _ ("Joined\nthe Party"), _ ("Started\nwork"), _ ("Health") },
             (char *[]){ party, work, health });
}

static void
add_skills (Run *run)
{
  const CyPrintGridCell cells[] = {
    { 0, 2, .text = _ ("Professional\ntitle") },
    { 2, 4, .text = cy_record_get_text (run->person, CY_PERSON_TECH_TITLE) },
    { 4, 5, .text = _ ("Special field\nand skills") },
    { 5, 7, .text = cy_record_get_text (run->person, CY_PERSON_SPECIALTY) },
  };

  add_row (run, 709, cells, G_N_ELEMENTS (cells));
}

/* One school cell where both are of one school, as of most people. */
static void
add_study (Run *run, const char *mode, const char *label)
{
  g_auto (CyPrintStudy) study = { NULL };
  gboolean both;

  _cy_print_study_init (&study, run->dossier, mode);
  both = *study.degree_school != '\0' && *study.level_school != '\0' &&
         !g_str_equal (study.degree_school, study.level_school);
  const CyPrintGridCell cells[] = {
    { 2, 3, .height = 2 * STUDY_HEIGHT, .text = label },
    { 3, 5, .height = STUDY_HEIGHT, .text = study.level },
    { 3, 5, .down = STUDY_HEIGHT, .height = STUDY_HEIGHT, .text = study.degree },
    { 5, 6, .height = 2 * STUDY_HEIGHT, .text = _ ("School,\nfaculty, major") },
    { 6,
      8,
      .height = both ? STUDY_HEIGHT : 2 * STUDY_HEIGHT,
      .text = *study.level_school != '\0' ? study.level_school : study.degree_school },
    { 6, 8, .down = STUDY_HEIGHT, .height = STUDY_HEIGHT, .text = study.degree_school },
  };

  add_row (run, 2 * STUDY_HEIGHT, cells, G_N_ELEMENTS (cells) - (both ? 0 : 1));
}

static void
add_studies (Run *run)
{
  _cy_print_grid_add (&run->grid,
                      &(CyPrintGridCell){
                        0, 2, .height = 4 * STUDY_HEIGHT, .text = _ ("Education\nDegrees") });
  add_study (run, CY_PRINT_FULL_TIME, _ ("Full-time\neducation"));
  add_study (run, CY_PRINT_IN_SERVICE, _ ("In-service\neducation"));
}

/* What somebody is proposed for is decided in a meeting, and written in by hand. */
static void
add_posts (Run *run)
{
  const struct
  {
    const char *label;
    const char *value;
  } posts[] = {
    { _ ("Present post"), cy_record_get_text (run->person, CY_PERSON_OCCUPATION) },
    { _ ("Proposed post"), NULL },
    { _ ("Post to be removed from"), NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (posts); i++)
    {
      const CyPrintGridCell cells[] = {
        { 0, 3, .text = posts[i].label },
        { 3, 8, .text = posts[i].value, .left = TRUE },
      };

      add_row (run, POST_HEIGHT, cells, G_N_ELEMENTS (cells));
    }
}

static void
add_front (Run *run)
{
  cy_print_sheet_add_page (run->grid.sheet);
  run->grid.x = FRONT_LEFT;
  run->grid.columns = front_columns;
  run->grid.n_columns = N_FRONT;
  add_title (run);
  add_identity (run);
  add_skills (run);
  add_studies (run);
  add_posts (run);
  _cy_print_grid_add_resume (&run->grid, RESUME_HEIGHT, run->dossier, &run->rest);
}

/* ---- The back ---- */

/* Seals and signatures are put in by hand. */
static void
add_approvals (Run *run)
{
  const char           *day = _ ("(seal)\nYear      month      day      ");
  const CyPrintGridCell strip[] = { { 0, N_BACK } };
  const CyPrintGridCell cells[] = {
    { 0, 1, .text = _ ("Opinion of the approving authority"), .flags = CY_PRINT_SHEET_UPRIGHT },
    { 1, 6, .text = day, .flags = CY_PRINT_SHEET_BOTTOM },
    { 6,
      7,
      .text = _ ("Opinion of the administrative authority"),
      .flags = CY_PRINT_SHEET_UPRIGHT },
    { 7, 8, .text = day, .flags = CY_PRINT_SHEET_BOTTOM },
  };

  _cy_print_grid_add_long (&run->grid, REPORT_HEIGHT, _ ("Submitting unit"), NULL);
  add_row (run, STRIP_HEIGHT, strip, G_N_ELEMENTS (strip));
  add_row (run, APPROVAL_HEIGHT, cells, G_N_ELEMENTS (cells));
}

static void
add_foot (Run *run)
{
  cy_print_sheet_add_cell (run->grid.sheet,
                           &(CyPrintSheetCell){
                             .x = BACK_LEFT * TWIP,
                             .y = run->grid.y * TWIP,
                             .width = (_cy_print_grid_left (&run->grid, N_BACK) - BACK_LEFT) * TWIP,
                             .height = FOOT_HEIGHT * TWIP,
                             .text = _ ("Filled in by:"),
                             .size = SIZE - 2,
                             .flags = CY_PRINT_SHEET_ONE_LINE,
                           });
}

static void
add_back (Run *run)
{
  g_autofree char *awards = _cy_print_words_awards (run->dossier);
  g_autofree char *years =
    cy_yearly_results_find_text (cy_dossier_get_parts (run->dossier, CY_YEARLY_RESULT),
                                 cy_dossier_get_parts (run->dossier, CY_FORM_ELEMENT));
  const CyPrintGridFamily family = {
    .title = _ ("Family and important relations"),
    .when = _ ("Age"),
    .political = _ ("Political\nstatus"),
    .dup_when = _cy_print_words_age,
    .head_height = MEMBERS_HEAD_HEIGHT,
    .height = MEMBER_HEIGHT,
    .n = MEMBERS,
  };

  cy_print_sheet_add_page (run->grid.sheet);
  run->grid.x = BACK_LEFT;
  run->grid.y = BACK_TOP;
  run->grid.columns = back_columns;
  run->grid.n_columns = N_BACK;
  _cy_print_grid_add_long (&run->grid, 1418, _ ("Rewards and penalties (form)"), awards);
  _cy_print_grid_add_long (&run->grid, 1021, _ ("Results of the yearly assessment"), years);
  _cy_print_grid_add_long (&run->grid, 1361, _ ("Reasons for appointment or removal"), NULL);
  _cy_print_grid_add_family (&run->grid, &family, run->dossier, run->base_date, &run->rest);
  add_approvals (run);
  add_foot (run);
}

/**
 * cy_print_appointment_new:
 * @dossier: whom, with all parts
 * @base_date: that ages are as of
 *
 * Nothing on this form is masked: it has neither ID number nor telephone nor address.
 *
 * Returns: (transfer full): the paper, without a picture
 */
CyPrintSheet *
cy_print_appointment_new (CyDossier *dossier, CyDate base_date)
{
  Run run = { .dossier = dossier, .base_date = base_date };

  run.person = cy_dossier_get_person (dossier);
  run.grid = (CyPrintGrid){ .sheet = cy_print_sheet_new (), .unit = TWIP, .size = SIZE };
  add_front (&run);
  add_back (&run);
  _cy_print_rest_add (run.grid.sheet, &run.rest, cy_record_get_text (run.person, CY_PERSON_NAME));
  g_ptr_array_unref (run.rest.lines);
  g_ptr_array_unref (run.rest.members);

  return run.grid.sheet;
}
