/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The files of people go out whole or not at all, and only with what was asked for. */
#include "cy-person-files.h"

#include "cy-content.h"
#include "cy-person-parts.h"
#include "cy-person.h"
#include "cy-safe-name.h"
#include "cy-step.h"
#include "cy-test-library.h"
#include "cy-test-paper.h"

#define PNG "\x89PNG\r\n\x1a\n0000"

/* Two people, the first with a name that is a path, and a document. */
static GArray *
make_people (CyTest *self)
{
  GArray *people = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (PNG, sizeof PNG - 1);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CyDossier) dossier = cy_test_paper_person (3, 2);
      CyRecord *person = cy_dossier_get_person (dossier);
      gint64    id;

      cy_record_unset (person, CY_PERSON_ID_NUMBER);
      cy_record_set_text (person, CY_PERSON_NAME, i == 0 ? "../林雁" : "林燕");
      if (i == 0)
        {
          g_autoptr (CyStep) step = cy_step_begin (self->conn, "add", CY_STEP_NONE, &error);
          CyRecord        *document = cy_dossier_add (dossier, CY_ATTACHMENT);
          g_autofree char *digest = cy_content_put (self->conn, CY_CONTENT_DOCUMENT, bytes, &error);

          g_assert_no_error (error);
          g_assert_true (cy_step_commit (step, &error));
          cy_record_set_text (document, CY_ATTACHMENT_CLASS, "4");
          cy_record_set_text (document, CY_ATTACHMENT_TITLE, "毕业证书");
          cy_record_set_text (document, CY_ATTACHMENT_FILE_NAME, "scan.png");
          cy_record_set_text (document, CY_ATTACHMENT_CONTENT, digest);
        }
      cy_dossier_save (dossier, self->conn, "add", &error);
      g_assert_no_error (error);
      id = cy_record_get_id (person);
      g_array_append_val (people, id);
    }

  return people;
}

static gboolean
exists (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static void
count_progress (guint done, guint total, gpointer data)
{
  g_assert_cmpuint (done, <=, total);
  ++*(guint *) data;
}

static void
test_folders (CyTest *self, gconstpointer data)
{
  g_autoptr (GArray) people = make_people (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cy_test_path (self, "files");
  guint            n_told = 0;
  CyPersonFiles    files = { .kind = CY_PERSON_FILES_FOLDERS,
                             .people = people,
                             .base_date = CY_TEST_PAPER_DAY,
                             .mask = CY_MASK_BIRTH,
                             .with_documents = TRUE,
                             .progress = count_progress,
                             .progress_data = &n_told };

  g_assert_cmpint (cy_person_files_get_mask (&files), ==, CY_MASK_NONE);
  g_assert_true (cy_person_files_write (self->conn, &files, path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_told, ==, 3);
  g_assert_true (exists (path, "001-.._林雁/Personal Information.pdf"));
  g_assert_true (exists (path, "001-.._林雁/04学历学位职称培训/毕业证书.png"));
  g_assert_true (exists (path, "002-林燕/Personal Information.pdf"));
  g_assert_true (cy_remove_tree (path));
  files.with_documents = FALSE;
  g_assert_cmpint (cy_person_files_get_mask (&files), ==, CY_MASK_BIRTH);
  g_assert_true (cy_person_files_write (self->conn, &files, path, &error));
  g_assert_false (exists (path, "001-.._林雁/04学历学位职称培训/毕业证书.png"));
  g_assert_true (cy_remove_tree (path));
}

static void
test_booklet (CyTest *self, gconstpointer data)
{
  g_autoptr (GArray) people = make_people (self);
  g_autoptr (GError) error = NULL;
  g_autofree char    *path = cy_test_path (self, "booklet.pdf");
  g_autofree char    *text = NULL;
  const CyPersonFiles files = { .kind = CY_PERSON_FILES_BOOKLET,
                                .people = people,
                                .base_date = CY_TEST_PAPER_DAY,
                                .mask = CY_MASK_BIRTH,
                                .scope_name = "松岭村" };

  g_assert_true (cy_person_files_write (self->conn, &files, path, &error));
  g_assert_no_error (error);
  text = cy_test_paper_read_pdf (path, "-layout");
  g_assert_true (cy_remove_tree (path));
  if (text == NULL)
    {
      g_test_skip ("there is no pdftotext");
      return;
    }
  g_assert_nonnull (strstr (text, "松岭村"));
  g_assert_nonnull (strstr (text, "2 people"));
  g_assert_nonnull (strstr (text, "139****1238"));
  g_assert_null (strstr (text, "13900001238"));
}

static void
cancel (guint done, guint total, gpointer data)
{
  if (done == 1)
    g_cancellable_cancel (data);
}

/* Nothing is left of what was stopped, nor of what cannot be found. */
static void
test_cancel (CyTest *self, gconstpointer data)
{
  g_autoptr (GArray) people = make_people (self);
  g_autofree char *path = cy_test_path (self, "files");
  gint64           nobody = 99999;

  for (guint kind = 0; kind <= CY_PERSON_FILES_BOOKLET; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      CyPersonFiles files = { .kind = kind,
                              .people = people,
                              .base_date = CY_TEST_PAPER_DAY,
                              .progress = cancel,
                              .progress_data = cancellable,
                              .cancellable = cancellable };

      g_assert_false (cy_person_files_write (self->conn, &files, path, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_array_append_val (people, nobody);
  for (guint kind = 0; kind <= CY_PERSON_FILES_BOOKLET; kind++)
    {
      g_autoptr (GError) error = NULL;
      const CyPersonFiles files = { .kind = kind,
                                    .people = people,
                                    .base_date = CY_TEST_PAPER_DAY };

      g_assert_false (cy_person_files_write (self->conn, &files, path, &error));
      g_assert_nonnull (error);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cy_test_case ("/report/person-files/folders", test_folders);
  cy_test_case ("/report/person-files/booklet", test_booklet);
  cy_test_case ("/report/person-files/cancel", test_cancel);

  return g_test_run ();
}
