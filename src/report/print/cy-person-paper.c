/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The papers there are of one person, whatever draws them. */
#include "cy-person-paper.h"

#include "cy-print-appointment.h"
#include "cy-print-paper.h"
#include "cy-print-person.h"
#include "cy-print-registration.h"

#include <glib/gi18n.h>

static const struct
{
  const char *id; /* what the export log calls it */
  const char *title;
  gboolean    is_masked;
} kinds[] = {
  [CY_PERSON_PAPER_INFORMATION] = { "print-person", N_ ("Personal Information"), TRUE },
  [CY_PERSON_PAPER_REGISTRATION] = { "print-registration",
                                     N_ ("Registration Form of Village Reserve Cadres"),
                                     TRUE },
  [CY_PERSON_PAPER_APPOINTMENT] = { "print-appointment",
                                    N_ ("Approval Form for Appointment and Removal of Cadres"),
                                    FALSE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == CY_PERSON_PAPER_N_KINDS);

/* One of the two. */
struct _CyPersonPaper
{
  CyPrintForm  *form;
  CyPrintSheet *sheet;
};

const char *
cy_person_paper_kind_get_id (CyPersonPaperKind kind)
{
  return kinds[kind].id;
}

/* Translated. */
const char *
cy_person_paper_kind_get_title (CyPersonPaperKind kind)
{
  return _ (kinds[kind].title);
}

/* Whether there is anything on it that a mask could hide. */
gboolean
cy_person_paper_kind_is_masked (CyPersonPaperKind kind)
{
  return kinds[kind].is_masked;
}

/**
 * cy_person_paper_new:
 * @conn: a connection, for the names of units
 * @kind: which paper
 * @dossier: whom, with all parts
 * @base_date: that ages are as of
 * @mask: how ID number, telephone and address are hidden
 * @error: return location
 *
 * Returns: (transfer full): the paper, without a picture
 */
CyPersonPaper *
cy_person_paper_new (CyConn           *conn,
                     CyPersonPaperKind kind,
                     CyDossier        *dossier,
                     CyDate            base_date,
                     CyMask            mask,
                     GError          **error)
{
  g_autoptr (CyPersonPaper) self = g_new0 (CyPersonPaper, 1);

  if (kind == CY_PERSON_PAPER_INFORMATION)
    self->form = cy_print_person_new (conn, dossier, base_date, mask, error);
  else if (kind == CY_PERSON_PAPER_REGISTRATION)
    self->sheet = cy_print_registration_new (conn, dossier, base_date, mask, error);
  else
    self->sheet = cy_print_appointment_new (dossier, base_date);

  return self->form != NULL || self->sheet != NULL ? g_steal_pointer (&self) : NULL;
}

void
cy_person_paper_free (CyPersonPaper *self)
{
  g_clear_pointer (&self->form, cy_print_form_free);
  g_clear_pointer (&self->sheet, cy_print_sheet_free);
  g_free (self);
}

/**
 * cy_person_paper_set_picture:
 * @self: a paper
 * @picture: (nullable): the photo
 */
void
cy_person_paper_set_picture (CyPersonPaper *self, cairo_surface_t *picture)
{
  if (self->form != NULL)
    cy_print_form_set_picture (self->form, picture);
  else
    cy_print_sheet_set_picture (self->sheet, picture);
}

/**
 * cy_person_paper_paginate:
 * @self: a paper
 *
 * Returns: how many pages A4 upright there are, at least one; to be asked before any is drawn
 */
guint
cy_person_paper_paginate (CyPersonPaper *self)
{
  return self->form != NULL ? cy_print_form_paginate (self->form,
                                                      CY_PRINT_A4_SHORT - 2 * CY_PRINT_MARGIN,
                                                      CY_PRINT_A4_LONG - 2 * CY_PRINT_MARGIN)
                            : cy_print_sheet_get_n_pages (self->sheet);
}

/**
 * cy_person_paper_draw_page:
 * @self: a paper
 * @cr: to draw on, its origin at the left upper corner within the usual margins, in points
 * @page: from 0
 */
void
cy_person_paper_draw_page (const CyPersonPaper *self, cairo_t *cr, guint page)
{
  if (self->form != NULL)
    cy_print_form_draw_page (self->form, cr, page);
  else
    cy_print_sheet_draw_page (self->sheet, cr, page);
}

/**
 * cy_person_paper_write_pdf:
 * @self: a paper
 * @path: of the file to be made; one of that name is replaced at one stroke
 * @error: return location, as of g_file_set_contents(); %CY_ERROR_FAILED
 *
 * Returns: whether it was written
 */
gboolean
cy_person_paper_write_pdf (CyPersonPaper *self, const char *path, GError **error)
{
  return self->form != NULL ? cy_print_form_write_pdf (self->form, path, error)
                            : cy_print_sheet_write_pdf (self->sheet, path, error);
}
