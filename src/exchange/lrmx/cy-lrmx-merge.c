/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A form laid over a person: as a row of a roster, and then what only a form tells in full, the
 * family and the résumé. Nothing that the library has and the form has not is taken away. */
#include "cy-lrmx-merge.h"

#include "cy-import-kin.h"
#include "cy-lrmx-compose.h"
#include "cy-political.h"
#include "cy-resume-text.h"

#define MEMBER "01" /* of the set political */

typedef struct
{
  const CyImportRow *row;
  CyImportMode       mode;
  CyImportRecords   *records;
  GArray            *changes;
} Parts;

/* ---- Party ---- */

/* A day of joining and no party means the Party; whether as a full member, the form does not say.
 */
static void
merge_membership (Parts *self)
{
  const CyValue member = { .type = CY_VALUE_TEXT, .text = (char *) MEMBER };
  CyRecord     *person = self->records->person;

  if (cy_import_row_has (self->row, CY_PERSON_SLOT (PARTY_DATE)) &&
      !cy_import_row_has (self->row, CY_PERSON_SLOT (POLITICAL)) &&
      !cy_political_is_member (cy_record_get_text (person, CY_PERSON_POLITICAL)))
    cy_import_merge_value (self->changes, self->mode, person, CY_PERSON_POLITICAL, &member);
}

/* ---- Family ---- */

static void
merge_family (Parts *self, guint n_before)
{
  CyRecord *known[CY_IMPORT_KIN];

  cy_import_kin_pair (self->row, self->records->family, n_before, known);
  for (guint block = 0; block < CY_IMPORT_KIN; block++)
    {
      const guint slot = CY_SLOT_KIN + block * CY_FAMILY_N_FIELDS;

      for (guint field = 0; known[block] != NULL && field < CY_FAMILY_N_FIELDS; field++)
        cy_import_merge_value (self->changes,
                               self->mode,
                               known[block],
                               field,
                               &self->row->values[slot + field]);
    }
}

/* ---- Résumé ---- */

static CyRecord *
find_period (GPtrArray *resume, guint n, CyDate since)
{
  for (guint i = 0; i < n; i++)
    if (cy_record_get_int (g_ptr_array_index (resume, i), CY_RESUME_START) / 100 == since / 100)
      return g_ptr_array_index (resume, i);

  return NULL;
}

/* With brackets or without: the same. */
static gboolean
is_same_meanwhile (CyRecord *period, const char *text)
{
  const char      *own = cy_record_get_text (period, CY_RESUME_MEANWHILE);
  g_autofree char *before = own != NULL ? cy_lrmx_bracket_meanwhile (own) : NULL;
  g_autofree char *after = cy_lrmx_bracket_meanwhile (text);

  return g_strcmp0 (before, after) == 0;
}

static void
fill_period (Parts *self, CyRecord *period, const CyResumeLine *line)
{
  const CyValue until = { .type = CY_VALUE_INT, .number = line->until };
  const CyValue text = { .type = CY_VALUE_TEXT, .text = line->text };
  const CyValue meanwhile = { .type = CY_VALUE_TEXT, .text = line->meanwhile };

  if (line->until != CY_DATE_NONE)
    cy_import_merge_value (self->changes, self->mode, period, CY_RESUME_END, &until);
  cy_import_merge_value (self->changes, self->mode, period, CY_RESUME_TEXT, &text);
  if (line->meanwhile != NULL && !is_same_meanwhile (period, line->meanwhile))
    cy_import_merge_value (self->changes, self->mode, period, CY_RESUME_MEANWHILE, &meanwhile);
}

/* A period that begins between others is a matter of who is right: only who overwrites says so. */
static void
add_period (Parts *self, const CyResumeLine *line)
{
  const gboolean applies = self->mode == CY_IMPORT_OVERWRITE;
  const CyValue  nothing = CY_VALUE_INIT;
  const CyValue  text = { .type = CY_VALUE_TEXT, .text = line->text };
  Parts          silent = { .mode = CY_IMPORT_OVERWRITE };
  g_autoptr (CyRecord) period = cy_record_new (CY_RESUME);

  cy_import_note_change (self->changes, CY_RESUME, -1, &nothing, &text, applies);
  if (!applies)
    return;
  cy_record_set_int (period, CY_RESUME_START, line->since);
  fill_period (&silent, period, line);
  g_ptr_array_add (self->records->resume, g_steal_pointer (&period));
}

static void
merge_resume (Parts *self, guint n_before)
{
  const char      *text = cy_import_row_get_text (self->row, CY_SLOT_RESUME);
  g_autofree char *rest = NULL;
  g_autoptr (GArray) lines = NULL;

  if (text == NULL || n_before == 0)
    return;
  lines = cy_resume_text_parse (text, &rest);
  for (guint i = 0; i < lines->len; i++)
    {
      const CyResumeLine *line = &g_array_index (lines, CyResumeLine, i);
      CyRecord           *known = find_period (self->records->resume, n_before, line->since);

      if (known != NULL)
        fill_period (self, known, line);
      else
        add_period (self, line);
    }
}

/* ---- The whole ---- */

/* The form says nothing about the pool: who is in the library already stays where he is. */
static gint64
choose_unit (const CyImportRecords *records, const CyImportOptions *options)
{
  return cy_record_has (records->person, CY_PERSON_UNIT) ? 0 : options->default_unit;
}

static CyLrmxForm *
compose_alone (const CyImportRow *row, const CyImportOptions *options)
{
  g_autoptr (CyImportRecords) records = cy_import_records_new ();
  g_autoptr (GArray) changes =
    cy_import_records_merge (records, row, 0, options, CY_IMPORT_OVERWRITE);

  return cy_lrmx_compose (records);
}

static void
merge (CyLrmxMerge           *self,
       const CyLrmxForm      *form,
       const CyImportRow     *row,
       const CyImportOptions *options,
       CyImportMode           mode)
{
  g_autoptr (CyImportOptions) own = cy_import_options_copy (options);
  const guint      n_family = self->records->family->len;
  const guint      n_resume = self->records->resume->len;
  g_autofree char *photo = g_strdup (cy_record_get_text (self->records->person, CY_PERSON_PHOTO));
  Parts            parts = { .row = row, .mode = mode, .records = self->records };
  g_autoptr (CyLrmxForm) as_ours = compose_alone (row, options);
  g_autoptr (CyLrmxForm) of_library = NULL;

  own->make_entries = options->make_entries && cy_record_get_id (self->records->person) == 0;
  self->changes =
    cy_import_records_merge (self->records, row, choose_unit (self->records, own), own, mode);
  parts.changes = self->changes;
  merge_membership (&parts);
  merge_family (&parts, n_family);
  merge_resume (&parts, n_resume);
  of_library = cy_lrmx_compose (self->records);
  cy_lrmx_keep_fill (self->keep, as_ours);
  cy_lrmx_keep_fill (self->keep, of_library);
  cy_lrmx_keep_merge (self->keep, form, as_ours, of_library, mode, self->changes);
  self->takes_photo =
    g_strcmp0 (cy_record_get_text (self->records->person, CY_PERSON_PHOTO), photo) != 0;
}

/**
 * cy_lrmx_merge_new:
 * @conn: a connection; nothing is written
 * @person: local id of the person meant, 0 for a new one
 * @form: the form
 * @row: its values
 * @options: what new people are like
 * @mode: what to do where both say something
 * @error: return location
 *
 * Returns: (transfer full): what would become of the person
 */
CyLrmxMerge *
cy_lrmx_merge_new (CyConn                *conn,
                   gint64                 person,
                   const CyLrmxForm      *form,
                   const CyImportRow     *row,
                   const CyImportOptions *options,
                   CyImportMode           mode,
                   GError               **error)
{
  g_autoptr (CyLrmxMerge) self = g_new0 (CyLrmxMerge, 1);

  self->records =
    person == 0 ? cy_import_records_new () : cy_import_records_load (conn, person, error);
  if (self->records == NULL || (self->keep = cy_lrmx_keep_load (conn, person, error)) == NULL)
    return NULL;
  merge (self, form, row, options, person == 0 ? CY_IMPORT_OVERWRITE : mode);

  return g_steal_pointer (&self);
}

void
cy_lrmx_merge_free (CyLrmxMerge *self)
{
  g_clear_pointer (&self->records, cy_import_records_free);
  g_clear_pointer (&self->keep, cy_lrmx_keep_free);
  g_clear_pointer (&self->changes, g_array_unref);
  g_free (self);
}

/**
 * cy_lrmx_merge_save:
 * @self: what is to become of a person, whose photo the library holds already
 * @conn: a connection with an open step
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cy_lrmx_merge_save (CyLrmxMerge *self, CyConn *conn, GError **error)
{
  return cy_import_records_save (self->records, conn, error) &&
         cy_lrmx_keep_save (self->keep, conn, cy_record_get_id (self->records->person), error);
}
