/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Tests of a sheet printed as text with commas. */
#include "cy-cells.h"

#include <string.h>

#include "cy-test-book.h"

static char *
print (const char *path)
{
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  cy_cells_print (book, 0, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_write_all (stream, "", 1, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
test_print (void)
{
  g_autofree char *path = cy_test_xlsx_new_sheet (CY_TEST_SHEET (
    "<row r='2'><c r='B2' t='inlineStr'><is><t>a,&quot;b&quot;</t></is></c></row>"
    "<row r='4'><c r='A4'><v>1990.10</v></c><c r='C4' s='1'><v>32994</v></c></row>"));
  g_autofree char *text = print (path);

  g_assert_cmpstr (text, ==, ",,\n,\"a,\"\"b\"\"\",\n,,\n1990.10,,1990-05-01\n");
}

static void
test_empty (void)
{
  g_autofree char *path = cy_test_xlsx_new_sheet (CY_TEST_SHEET (""));
  g_autofree char *text = print (path);

  g_assert_cmpstr (text, ==, "");
}

/* What is printed reads back as the same cells. */
static void
test_round_trip (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "data/rosters/名单-GB18030.csv", NULL);
  g_autofree char *printed = print (path);
  g_autofree char *copy = cy_test_file_new ("copy.csv", printed, strlen (printed));
  g_autofree char *first = cy_test_dump_file (path, NULL);
  g_autofree char *second = cy_test_dump_file (copy, NULL);

  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (strstr (first, "2: 0T林芳丽"));
}

static void
test_closed_stream (void)
{
  g_autofree char *path = cy_test_xlsx_new_sheet (CY_TEST_SHEET ("<row><c><v>1</v></c></row>"));
  g_autoptr (CyWorkbook) book = cy_workbook_open (path, NULL, NULL);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_output_stream_close (stream, NULL, NULL);
  g_assert_false (cy_cells_print (book, 0, stream, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/cells/print", test_print);
  g_test_add_func ("/exchange/cells/empty", test_empty);
  g_test_add_func ("/exchange/cells/round-trip", test_round_trip);
  g_test_add_func ("/exchange/cells/closed-stream", test_closed_stream);
  status = g_test_run ();
  cy_test_clean_up ();

  return status;
}
