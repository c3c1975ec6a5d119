/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-pool.h"

G_BEGIN_DECLS

/* Kinds of study: without saying how, full-time, part-time. */
#define CY_IMPORT_STUDIES 3
/* Texts of rewards and penalties: CyAwardColumn. */
#define CY_IMPORT_AWARDS 3
/* Relatives that one row may bring; the form has room for ten. */
#define CY_IMPORT_KIN 10

/**
 * CySlot:
 *
 * Every value that a row can bring, as one number: the fields of the person, of the pool entry, of
 * three studies, the text of the résumé, three of rewards and penalties (both, the ones, the
 * others), the fields of ten relatives.
 */
enum
{
  CY_SLOT_PERSON = 0,
  CY_SLOT_ENTRY = CY_SLOT_PERSON + CY_PERSON_N_FIELDS,
  CY_SLOT_STUDY = CY_SLOT_ENTRY + CY_ENTRY_N_FIELDS,
  CY_SLOT_RESUME = CY_SLOT_STUDY + CY_IMPORT_STUDIES * CY_EDUCATION_N_FIELDS,
  CY_SLOT_AWARDS,
  CY_SLOT_KIN = CY_SLOT_AWARDS + CY_IMPORT_AWARDS,
  CY_SLOT_N = CY_SLOT_KIN + CY_IMPORT_KIN * CY_FAMILY_N_FIELDS
};

#define CY_PERSON_SLOT(FIELD) (CY_SLOT_PERSON + CY_PERSON_##FIELD)
#define CY_STUDY_SLOT(kind, FIELD) \
  (CY_SLOT_STUDY + (kind) *CY_EDUCATION_N_FIELDS + CY_EDUCATION_##FIELD)

/* One byte in a packed row. */
G_STATIC_ASSERT (CY_SLOT_N < 255);

/**
 * CyImportRow:
 *
 * The values of one row, ready for the library.
 */
typedef struct
{
  CyValue values[CY_SLOT_N];
  guint8  used[CY_SLOT_N];
  guint   n_used;
} CyImportRow;

/** CyRowStore: packed rows by the hundred thousand */
typedef struct _CyRowStore CyRowStore;

CyImportRow *cy_import_row_new (void);
void         cy_import_row_free (CyImportRow *self);
void         cy_import_row_clear (CyImportRow *self);
void         cy_import_row_set_text (CyImportRow *self, guint slot, const char *text);
void         cy_import_row_set_int (CyImportRow *self, guint slot, gint64 number);
void         cy_import_row_unset (CyImportRow *self, guint slot);
gboolean     cy_import_row_has (const CyImportRow *self, guint slot);
const char  *cy_import_row_get_text (const CyImportRow *self, guint slot);
gint64       cy_import_row_get_int (const CyImportRow *self, guint slot);
gboolean     cy_import_row_has_any (const CyImportRow *self, guint first, guint n);

CyRowStore *cy_row_store_new (void);
void        cy_row_store_free (CyRowStore *self);
guint32     cy_row_store_add (CyRowStore *self, const CyImportRow *row);
void        cy_row_store_get (const CyRowStore *self, guint32 handle, CyImportRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyImportRow, cy_import_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CyRowStore, cy_row_store_free)

G_END_DECLS
