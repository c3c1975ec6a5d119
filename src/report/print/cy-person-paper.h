/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-date.h"
#include "cy-dossier.h"
#include "cy-idcard.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * CyPersonPaperKind:
 * @CY_PERSON_PAPER_INFORMATION: 个人信息表: all that is known
 * @CY_PERSON_PAPER_REGISTRATION: 村级后备干部登记表
 * @CY_PERSON_PAPER_APPOINTMENT: 干部任免审批表
 * @CY_PERSON_PAPER_N_KINDS: how many there are
 *
 * The papers of one person.
 */
typedef enum
{
  CY_PERSON_PAPER_INFORMATION,
  CY_PERSON_PAPER_REGISTRATION,
  CY_PERSON_PAPER_APPOINTMENT,
  CY_PERSON_PAPER_N_KINDS
} CyPersonPaperKind;

typedef struct _CyPersonPaper CyPersonPaper;

const char *cy_person_paper_kind_get_id (CyPersonPaperKind kind);
const char *cy_person_paper_kind_get_title (CyPersonPaperKind kind);
gboolean    cy_person_paper_kind_is_masked (CyPersonPaperKind kind);

CyPersonPaper *cy_person_paper_new (CyConn           *conn,
                                    CyPersonPaperKind kind,
                                    CyDossier        *dossier,
                                    CyDate            base_date,
                                    CyMask            mask,
                                    GError          **error);
void           cy_person_paper_free (CyPersonPaper *self);
void           cy_person_paper_set_picture (CyPersonPaper *self, cairo_surface_t *picture);
guint          cy_person_paper_paginate (CyPersonPaper *self);
void           cy_person_paper_draw_page (const CyPersonPaper *self, cairo_t *cr, guint page);
gboolean       cy_person_paper_write_pdf (CyPersonPaper *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyPersonPaper, cy_person_paper_free)

G_END_DECLS
