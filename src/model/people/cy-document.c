/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Brings documents into the files of people. */
#include "cy-document.h"

#include "cy-content.h"
#include "cy-mapper.h"
#include "cy-person-parts.h"
#include "cy-step.h"

/**
 * cy_document_add:
 * @conn: a writing connection
 * @document: what to bring in
 * @step_name: what the user is doing, in the user's words
 * @error: return location; as cy_content_put_file() has it for a file that cannot be taken
 *
 * Its title is the name of the file, until somebody writes another.
 *
 * Returns: whether the library has the document now; if not, nothing was changed
 */
gboolean
cy_document_add (CyConn *conn, const CyDocument *document, const char *step_name, GError **error)
{
  g_autofree char *name = g_path_get_basename (document->path);
  g_autofree char *digest = NULL;
  g_autoptr (CyRecord) record = cy_record_new (CY_ATTACHMENT);
  g_autoptr (CyStep) step = cy_step_begin (conn, step_name, CY_STEP_NONE, error);

  if (step == NULL ||
      (digest = cy_content_put_file (conn, CY_CONTENT_DOCUMENT, document->path, error)) == NULL)
    return FALSE;
  cy_record_set_int (record, CY_ATTACHMENT_PERSON, document->person);
  cy_record_set_text (record, CY_ATTACHMENT_CLASS, document->class);
  cy_record_set_text (record, CY_ATTACHMENT_TITLE, name);
  cy_record_set_text (record, CY_ATTACHMENT_FILE_NAME, name);
  cy_record_set_text (record, CY_ATTACHMENT_CONTENT, digest);
  if (document->date != 0)
    cy_record_set_int (record, CY_ATTACHMENT_DATE, document->date);
  if (document->of_field != 0)
    cy_record_set_int (record, document->of_field, document->of);

  return cy_mapper_save (conn, record, error) && cy_step_commit (step, error);
}
