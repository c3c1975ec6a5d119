/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * bench-export [PEOPLE]: what is on the screen as a workbook of 40 columns, beside libxlsxwriter
 * alone, which writes such rows in constant memory. */
#include "cy-bench-people.h"
#include "cy-bench.h"

#include "cy-format.h"
#include "cy-person-list.h"
#include "cy-report.h"

#include <xlsxwriter.h>

#define TODAY 20261122
#define N_COLUMNS 40
#define N_SAMPLE 500
#define ROW_HEIGHT 22
#define ROUNDS 3
#define MOST_RATIO 1.4
#define MOST_MB 16

typedef struct
{
  CyTest      test;
  guint       n_rows;
  const char *columns[N_COLUMNS + 1];
  char      **sample; /* row by row, of N_SAMPLE people */
} Bench;

static CyQuery *
make_query (void)
{
  CyQuery *query = cy_query_new (&cy_person_list);

  cy_query_set_base_date (query, TODAY);

  return query;
}

static void
take_sample (Bench *self)
{
  g_autoptr (CyQuery) query = make_query ();
  g_autoptr (GArray) ids = cy_query_list_ids (query, self->test.conn, NULL);
  g_autofree CyValue *values = g_new0 (CyValue, N_SAMPLE * N_COLUMNS);
  gint64              sample[N_SAMPLE];

  self->n_rows = ids->len;
  for (guint i = 0; i < N_SAMPLE; i++)
    sample[i] = g_array_index (ids, gint64, (guint64) i * ids->len / N_SAMPLE);
  self->sample = g_new0 (char *, N_SAMPLE *N_COLUMNS + 1);
  cy_query_load (query, self->test.conn, self->columns, sample, N_SAMPLE, values, NULL);
  for (guint i = 0; i < N_SAMPLE * N_COLUMNS; i++)
    {
      const CyColumn *column = cy_list_spec_find (&cy_person_list, self->columns[i % N_COLUMNS]);

      self->sample[i] = cy_format_cell (column, &values[i], TODAY, FALSE);
      cy_value_clear (&values[i]);
    }
}

static double
write_bare (Bench *self)
{
  g_autofree char     *path = cy_test_path (&self->test, "bare.xlsx");
  gint64               start = cy_bench_cpu ();
  lxw_workbook_options options = { .constant_memory = LXW_TRUE, .tmpdir = self->test.folder };
  lxw_workbook        *book = workbook_new_opt (path, &options);
  lxw_worksheet       *sheet = workbook_add_worksheet (book, NULL);
  lxw_format          *format = workbook_add_format (book);

  format_set_border (format, LXW_BORDER_THIN);
  for (guint row = 0; row < self->n_rows; row++)
    {
      worksheet_set_row (sheet, row, ROW_HEIGHT, NULL);
      worksheet_write_number (sheet, row, 0, row + 1, format);
      for (guint i = 0; i < N_COLUMNS; i++)
        worksheet_write_string (sheet,
                                row,
                                (lxw_col_t) (i + 1),
                                self->sample[row % N_SAMPLE * N_COLUMNS + i],
                                format);
    }
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);

  return (double) (cy_bench_cpu () - start) / 1e6;
}

static double
write_view (Bench *self)
{
  g_autofree char *path = cy_test_path (&self->test, "view.xlsx");
  g_autoptr (CyReportArgs) args = cy_report_args_new ();
  g_autoptr (CyQuery) query = make_query ();
  g_autoptr (GError) error = NULL;
  gint64 start = cy_bench_cpu ();

  args->base_date = TODAY;
  cy_report_args_set_query (args, query);
  cy_report_args_set_columns (args, self->columns);
  cy_report_run (cy_report_find ("view"), self->test.conn, args, path, &error);
  g_assert_no_error (error);

  return (double) (cy_bench_cpu () - start) / 1e6;
}

static void
measure (Bench *self)
{
  double times[ROUNDS];
  double floors[ROUNDS];
  double before;
  double peak;

  cy_bench_forget_peak ();
  before = cy_bench_get_mb ("VmRSS");
  times[0] = write_view (self);
  peak = cy_bench_get_mb ("VmHWM");
  floors[0] = write_bare (self);
  for (guint i = 1; i < ROUNDS; i++)
    {
      times[i] = write_view (self);
      floors[i] = write_bare (self);
    }
  cy_bench_print_ratio ("export, CPU",
                        cy_bench_median (times, ROUNDS),
                        cy_bench_median (floors, ROUNDS),
                        MOST_RATIO);
  cy_bench_print_most ("memory above the process", peak - before, "MB", MOST_MB);
}

static void
run (guint n_people)
{
  Bench self = { 0 };

  cy_test_set_up (&self.test, NULL);
  cy_bench_people_fill (&self.test, n_people);
  cy_test_read_only (&self.test);
  for (guint i = 0; i < N_COLUMNS; i++)
    self.columns[i] = cy_person_list.columns[i].id;
  take_sample (&self);
  cy_test_read_only (&self.test);
  measure (&self);
  g_strfreev (self.sample);
  cy_test_tear_down (&self.test, NULL);
}

int
main (int argc, char **argv)
{
  return cy_bench_main (argc, argv, run);
}
