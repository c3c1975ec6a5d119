/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * A file says which of its ten classes are there; the list of people says the same. */
#include "cy-file-classes.h"

#include "cy-code.h"
#include "cy-dossier.h"
#include "cy-person-list.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-step.h"
#include "cy-test.h"

static void
add (CyDossier *dossier, const char *class, const char *content)
{
  CyRecord *document = cy_dossier_add (dossier, CY_ATTACHMENT);

  cy_record_set_text (document, CY_ATTACHMENT_CLASS, class);
  cy_record_set_text (document, CY_ATTACHMENT_TITLE, "材料");
  if (content != NULL)
    cy_record_set_text (document, CY_ATTACHMENT_CONTENT, content);
}

static CyDossier *
make_person (const char *name)
{
  CyDossier *dossier = cy_dossier_new ();

  cy_record_set_text (cy_dossier_get_person (dossier), CY_PERSON_NAME, name);

  return dossier;
}

static void
test_count (void)
{
  g_autoptr (CyDossier) dossier = make_person ("林雁");
  CyFileClass classes[CY_FILE_CLASSES];

  cy_file_classes_count (classes, cy_dossier_get_parts (dossier, CY_ATTACHMENT));
  g_assert_cmpuint (cy_file_classes_get_n_there (classes), ==, 0);
  add (dossier, "1", NULL);
  add (dossier, "1", "digest");
  add (dossier, "10", "digest");
  add (dossier, "nothing", NULL);
  cy_file_classes_count (classes, cy_dossier_get_parts (dossier, CY_ATTACHMENT));
  g_assert_cmpuint (cy_file_classes_get_n_there (classes), ==, 2);
  g_assert_cmpstr (classes[0].name, ==, "履历");
  g_assert_cmpuint (classes[0].n_documents, ==, 2);
  g_assert_cmpuint (classes[0].n_files, ==, 1);
  g_assert_cmpuint (classes[7].n_documents, ==, 0);
  g_assert_cmpstr (classes[9].name, ==, "其他");
  g_assert_cmpuint (classes[9].n_documents, ==, 1);
}

static gboolean
take_row (const CyValue *values, guint row, gpointer data, GError **error)
{
  g_string_append_printf (data, "%s %s\n", values[0].text, values[1].text);

  return TRUE;
}

/* Ten come after two, not before; what was deleted does not count. */
static void
test_list (CyTest *self, gconstpointer data)
{
  static const char *const columns[] = { "name", "file_classes", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CyQuery) query = cy_query_new (&cy_person_list);
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GArray) ids = NULL;
  g_autoptr (CyDossier) full = make_person ("全");
  g_autoptr (CyDossier) some = make_person ("有");
  g_autoptr (CyDossier) none = make_person ("无");

  for (guint i = 0; i < CY_FILE_CLASSES; i++)
    add (full, cy_code_set_get_nth (cy_code_set_get ("attachment_class"), i)->code, NULL);
  add (some, "3", NULL);
  add (some, "3", NULL);
  add (some, "4", NULL);
  g_assert_true (cy_dossier_save (full, self->conn, "add", &error));
  g_assert_true (cy_dossier_save (some, self->conn, "add", &error));
  g_assert_true (cy_dossier_save (none, self->conn, "add", &error));
  cy_dossier_remove (some, CY_ATTACHMENT, 2);
  g_assert_true (cy_dossier_save (some, self->conn, "remove", &error));
  g_assert_no_error (error);
  g_assert_true (cy_query_set_sort (query, "file_classes", TRUE));
  ids = cy_query_list_ids (query, self->conn, &error);
  g_assert_no_error (error);
  g_assert_true (cy_query_each (query,
                                self->conn,
                                columns,
                                (const gint64 *) ids->data,
                                ids->len,
                                take_row,
                                rows,
                                &error));
  g_assert_no_error (error);
  g_assert_cmpstr (rows->str, ==, "全 10/10\n有 1/10\n无 0/10\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/file-classes/count", test_count);
  cy_test_case ("/model/file-classes/list", test_list);

  return g_test_run ();
}
