/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * 一村一册: one PDF of all people of a place: a cover, a list, a registration form each. */
#include "cy-error.h"
#include "cy-mapper.h"
#include "cy-person-files-private.h"
#include "cy-person.h"
#include "cy-print-list.h"
#include "cy-print-paper.h"
#include "cy-print-sheet.h"
#include "cy-print-words-private.h"
#include "cy-unit.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#define COVER_TITLE_SIZE 34.0
#define COVER_SIZE 18.0

typedef struct
{
  CyConn              *conn;
  const CyPersonFiles *files;
  cairo_surface_t     *surface;
  cairo_t             *cr;
} Run;

/* ---- Cover ---- */

static void
add_cover_line (CyPrintSheet *sheet, double y, const char *text, double size, int flags)
{
  cy_print_sheet_add_cell (sheet,
                           &(CyPrintSheetCell){ .x = CY_PRINT_MARGIN,
                                                .y = y,
                                                .width = CY_PRINT_A4_SHORT - 2 * CY_PRINT_MARGIN,
                                                .height = size * 3,
                                                .text = text,
                                                .size = size,
                                                .flags = (CyPrintSheetFlags) flags |
                                                         CY_PRINT_SHEET_CENTER });
}

static void
start_page (Run *run)
{
  cairo_save (run->cr);
  cairo_translate (run->cr, CY_PRINT_MARGIN, CY_PRINT_MARGIN);
}

static void
end_page (Run *run)
{
  cairo_restore (run->cr);
  cairo_show_page (run->cr);
}

static void
draw_cover (Run *run)
{
  g_autoptr (CyPrintSheet) sheet = cy_print_sheet_new ();
  guint            n = run->files->people->len;
  g_autofree char *day = cy_date_format (run->files->base_date, CY_DATE_CHINESE);
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", n), n);
  const char *scope = run->files->scope_name != NULL ? run->files->scope_name : _ ("All units");

  cy_print_sheet_add_page (sheet);
  add_cover_line (sheet, 200, scope, COVER_TITLE_SIZE * 0.75, CY_PRINT_SHEET_TITLE);
  add_cover_line (sheet,
                  280,
                  _ ("Booklet of Village Reserve Cadres"),
                  COVER_TITLE_SIZE,
                  CY_PRINT_SHEET_TITLE);
  add_cover_line (sheet, 580, people, COVER_SIZE, CY_PRINT_SHEET_NONE);
  add_cover_line (sheet, 630, as_of, COVER_SIZE, CY_PRINT_SHEET_NONE);
  start_page (run);
  cy_print_sheet_draw_page (sheet, run->cr, 0);
  end_page (run);
}

/* ---- List ---- */

static const struct
{
  guint field;
  guint width;
} list_fields[] = {
  { CY_PERSON_NAME, 8 },      { CY_PERSON_GENDER, 5 },      { CY_PERSON_BIRTH, 9 },
  { CY_PERSON_POLITICAL, 9 }, { CY_PERSON_EDUCATION, 8 },   { CY_PERSON_UNIT, 18 },
  { CY_PERSON_TIER, 8 },      { CY_PERSON_OCCUPATION, 22 },
};
#define N_FIELDS G_N_ELEMENTS (list_fields)

static CyPrintList *
make_list (void)
{
  CyPrintColumn columns[N_FIELDS + 1];

  columns[0] = (CyPrintColumn){ _ ("No."), 5, TRUE };
  for (guint i = 0; i < N_FIELDS; i++)
    columns[i + 1] = (CyPrintColumn){ _ (CY_PERSON->fields[list_fields[i].field].title),
                                      list_fields[i].width,
                                      list_fields[i].field != CY_PERSON_OCCUPATION };

  return cy_print_list_new (_ ("List of Village Reserve Cadres"), columns, N_FIELDS + 1);
}

static char *
dup_cell (Run *run, CyRecord *person, guint field, GError **error)
{
  const CyField *spec = &CY_PERSON->fields[field];

  if (field == CY_PERSON_UNIT)
    return cy_unit_dup_place (run->conn, cy_record_get_int (person, CY_PERSON_UNIT), error);
  if (spec->kind == CY_KIND_DATE)
    return _cy_print_words_month (person, field);

  return spec->kind == CY_KIND_CODE ? _cy_print_words_code (person, field)
                                    : _cy_print_words_name (person, field);
}

static gboolean
add_to_list (Run *run, CyPrintList *list, guint nth, GError **error)
{
  g_autoptr (CyRecord) person =
    cy_mapper_load (run->conn, CY_PERSON, g_array_index (run->files->people, gint64, nth), error);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  g_autofree char *number = g_strdup_printf ("%u", nth + 1);
  g_auto (GStrv) cells = NULL;

  if (person == NULL)
    return FALSE;
  g_strv_builder_add (texts, number);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *text = dup_cell (run, person, list_fields[i].field, error);

      if (text == NULL)
        return FALSE;
      g_strv_builder_add (texts, text);
    }
  cells = g_strv_builder_end (texts);
  cy_print_list_add_row (list, (const char *const *) cells);

  return TRUE;
}

static void
draw_list (Run *run, CyPrintList *list)
{
  gboolean wide = cy_print_list_is_wide (list);
  double   width = wide ? CY_PRINT_A4_LONG : CY_PRINT_A4_SHORT;
  double   height = wide ? CY_PRINT_A4_SHORT : CY_PRINT_A4_LONG;
  guint    n =
    cy_print_list_paginate (list, width - 2 * CY_PRINT_MARGIN, height - 2 * CY_PRINT_MARGIN);

  cairo_pdf_surface_set_size (run->surface, width, height);
  for (guint i = 0; i < n; i++)
    {
      start_page (run);
      cy_print_list_draw_page (list, run->cr, i);
      end_page (run);
    }
  cairo_pdf_surface_set_size (run->surface, CY_PRINT_A4_SHORT, CY_PRINT_A4_LONG);
}

static gboolean
add_list (Run *run, GError **error)
{
  g_autoptr (CyPrintList) list = make_list ();

  for (guint i = 0; i < run->files->people->len; i++)
    if (g_cancellable_set_error_if_cancelled (run->files->cancellable, error) ||
        !add_to_list (run, list, i, error))
      return FALSE;
  draw_list (run, list);

  return TRUE;
}

/* ---- Forms ---- */

static gboolean
add_person (Run *run, guint nth, GError **error)
{
  g_autoptr (CyDossier) dossier =
    cy_dossier_load (run->conn, g_array_index (run->files->people, gint64, nth), error);
  g_autoptr (CyPersonPaper) paper = NULL;
  guint n;

  if (dossier == NULL)
    return FALSE;
  paper = _cy_person_files_make_paper (run->conn,
                                       run->files,
                                       dossier,
                                       CY_PERSON_PAPER_REGISTRATION,
                                       error);
  if (paper == NULL)
    return FALSE;
  n = cy_person_paper_paginate (paper);
  for (guint i = 0; i < n; i++)
    {
      start_page (run);
      cy_person_paper_draw_page (paper, run->cr, i);
      end_page (run);
    }

  return TRUE;
}

static gboolean
draw_all (Run *run, GError **error)
{
  draw_cover (run);
  if (!add_list (run, error))
    return FALSE;
  for (guint i = 0; i < run->files->people->len; i++)
    if (!_cy_person_files_step (run->files, i, error) || !add_person (run, i, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_status (cairo_status_t status, const char *path, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  if (error != NULL && *error == NULL)
    {
      g_set_error (error, CY_ERROR, CY_ERROR_FAILED, "%s", cairo_status_to_string (status));
      cy_error_set_file (*error, path);
    }

  return FALSE;
}

gboolean
_cy_person_booklet_write (CyConn *conn, const CyPersonFiles *self, const char *path, GError **error)
{
  Run            run = { .conn = conn, .files = self };
  cairo_status_t status;
  gboolean       done;

  run.surface = cairo_pdf_surface_create (path, CY_PRINT_A4_SHORT, CY_PRINT_A4_LONG);
  run.cr = cairo_create (run.surface);
  done = draw_all (&run, error);
  cairo_destroy (run.cr);
  cairo_surface_finish (run.surface);
  status = cairo_surface_status (run.surface);
  cairo_surface_destroy (run.surface);

  return done && check_status (status, path, error);
}
