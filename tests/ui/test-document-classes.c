/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The ten classes of a file are listed, and each has its way to be added to. */
#include "cy-document-classes.h"

#include "cy-dossier.h"
#include "cy-file-classes.h"
#include "cy-person-parts.h"
#include "cy-test-ui.h"

static void
take_class (CyDocumentClasses *classes, const char *code, char **taken)
{
  g_free (*taken);
  *taken = g_strdup (code);
}

static void
test_list (void)
{
  GtkWidget *classes = cy_document_classes_new ();
  GtkWidget *window = cy_test_ui_show (classes, 800, 400);
  g_autoptr (CyDossier) dossier = cy_dossier_new ();
  g_autofree char *taken = NULL;
  CyRecord        *document = cy_dossier_add (dossier, CY_ATTACHMENT);
  GtkWidget       *third;

  g_signal_connect (classes, "add", G_CALLBACK (take_class), &taken);
  cy_record_set_text (document, CY_ATTACHMENT_CLASS, "1");
  cy_document_classes_show (CY_DOCUMENT_CLASSES (classes),
                            cy_dossier_get_parts (dossier, CY_ATTACHMENT),
                            TRUE);
  for (guint i = 0; i < CY_FILE_CLASSES; i++)
    g_assert_nonnull (cy_test_ui_find (classes, GTK_TYPE_BUTTON, i));
  g_assert_null (cy_test_ui_find (classes, GTK_TYPE_BUTTON, CY_FILE_CLASSES));
  third = cy_test_ui_find (classes, GTK_TYPE_BUTTON, 2);
  g_assert_true (gtk_widget_get_sensitive (third));
  g_signal_emit_by_name (third, "clicked");
  g_assert_cmpstr (taken, ==, "3");
  cy_document_classes_show (CY_DOCUMENT_CLASSES (classes),
                            cy_dossier_get_parts (dossier, CY_ATTACHMENT),
                            FALSE);
  g_assert_false (gtk_widget_get_sensitive (cy_test_ui_find (classes, GTK_TYPE_BUTTON, 0)));
  cy_test_ui_close (window);
}

int
main (int argc, char **argv)
{
  cy_test_ui_init (&argc, &argv);
  g_test_add_func ("/ui/document-classes/list", test_list);

  return g_test_run ();
}
