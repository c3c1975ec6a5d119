/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Which of the ten classes of documents the file of a person has, and which are missing. */
#include "cy-file-classes.h"

#include "cy-code.h"
#include "cy-person-parts.h"
#include "cy-record.h"

static void
count (CyFileClass classes[CY_FILE_CLASSES], CyRecord *document)
{
  const char *code = cy_record_get_text (document, CY_ATTACHMENT_CLASS);

  for (guint i = 0; i < CY_FILE_CLASSES; i++)
    if (g_strcmp0 (classes[i].code, code) == 0)
      {
        classes[i].n_documents++;
        classes[i].n_files += cy_record_has (document, CY_ATTACHMENT_CONTENT) ? 1 : 0;
      }
}

/**
 * cy_file_classes_count:
 * @classes: (out): every class in the order of the file
 * @documents: (element-type CyRecord): of a person
 *
 * Classes that a county has added itself are not among the ten of cadre files.
 */
void
cy_file_classes_count (CyFileClass classes[CY_FILE_CLASSES], GPtrArray *documents)
{
  CyCodeSet *set = cy_code_set_get ("attachment_class");

  for (guint i = 0; i < CY_FILE_CLASSES; i++)
    {
      const CyCode *code = cy_code_set_get_nth (set, i);

      classes[i] = (CyFileClass){ .code = code->code, .name = code->name };
    }
  for (guint i = 0; i < documents->len; i++)
    count (classes, g_ptr_array_index (documents, i));
}

/**
 * cy_file_classes_get_n_there:
 * @classes: as counted
 *
 * Returns: of how many classes there is a document
 */
guint
cy_file_classes_get_n_there (const CyFileClass classes[CY_FILE_CLASSES])
{
  guint n = 0;

  for (guint i = 0; i < CY_FILE_CLASSES; i++)
    n += classes[i].n_documents > 0 ? 1 : 0;

  return n;
}
