/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The pay list as a workbook: another program recalculates every amount and sum to the same
 * figures. */
#include "cy-pay-draft.h"
#include "cy-pay-list.h"
#include "cy-pay.h"
#include "cy-test-library.h"
#include "cy-test-office.h"
#include "cy-test-outcome.h"
#include "cy-test-xlsx.h"

#define N_PEOPLE 6

/* Totals that lie on and beside what rounding decides; the last one has none. */
static const int totals[N_PEOPLE] = { 88345, 88350, 90000, 75005, 60000, -1 };

/* Six people in two townships, the post of each known, and their pay by @convert. */
static gint64
fill (CyTest *self, CyTestUnits *units, const char *convert, const char *rounding)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CyPayDraft) draft = NULL;
  gint64     cycle;
  CyPayCount count;

  cy_test_fill_library (self, units, 2, 2, N_PEOPLE);
  cycle = cy_test_add_year (self, 2099, "locked");
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      cy_test_add_post (self,
                        i + 1,
                        g_array_index (units->villages, gint64, 0),
                        i % 2 == 0 ? "02" : "04",
                        20980101);
      cy_test_add_result (self, cycle, i + 1, totals[i], i == 0 ? "1" : "2");
    }
  draft = cy_pay_draft_load (self->conn,
                             cy_test_count (self, "SELECT max(id) FROM assess_scheme"),
                             &error);
  g_assert_no_error (error);
  cy_record_set_text (draft->rule, CY_PAY_RULE_CONVERT, convert);
  cy_record_set_text (draft->rule, CY_PAY_RULE_ROUNDING, rounding);
  cy_record_set_int (draft->rule, CY_PAY_RULE_BASE, 1000050);
  cy_record_set_int (draft->rule, CY_PAY_RULE_FLOOR, 600000);
  cy_pay_draft_add_band (draft, 6000, 500000);
  cy_pay_draft_add_band (draft, 8000, 800000);
  g_assert_true (cy_pay_draft_save (self->conn, draft, "公式", &error));
  cy_pay_list_make (self->conn, cycle, "发放表", &count, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count.n_paid, ==, N_PEOPLE - 1);

  return cycle;
}

static char *
make_amount (gint64 fen)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%02d", fen / 100, (int) (fen % 100));
}

static void
assert_same (CyTest *self, const char *convert, const char *rounding)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autoptr (CyPayList) list = NULL;
  g_autofree char *path = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *sum = NULL;
  gint64           cycle = fill (self, &units, convert, rounding);

  args->about = cycle;
  list = cy_pay_list_load (self->conn, cycle, 0, NULL);
  path = cy_test_run_report (self, "pay", args);
  csv = cy_test_office_to_csv (path);
  for (guint i = 0; i < list->lines->len; i++)
    {
      const CyPayLine *line = g_ptr_array_index (list->lines, i);
      g_autofree char *amount = make_amount (line->stored.amount);
      g_autofree char *earned = make_amount (line->stored.earned);

      if (line->item == 0)
        continue;
      cy_test_assert_contains (csv, amount);
      cy_test_assert_contains (csv, earned);
    }
  sum = make_amount (list->sum);
  cy_test_assert_contains (csv, sum);
}

static void
test_office (CyTest *self, gconstpointer data)
{
  const char *const *way = data;

  if (!cy_test_office_skip ())
    assert_same (self, way[0], way[1]);
}

/* Who is paid nothing stands on a sheet of their own, with the reason. */
static void
test_rows (CyTest *self, gconstpointer data)
{
  g_auto (CyTestUnits) units = { 0 };
  g_autoptr (CyReportArgs) args = cy_test_make_args ();
  g_autofree char *path = NULL;
  g_autofree char *xml = NULL;

  fill (self, &units, "ratio", "yuan");
  path = cy_test_run_report (self, "pay", args);
  xml = cy_test_read_all (path);
  cy_test_assert_contains (xml, "Performance pay: 村干部年度考核");
  cy_test_assert_contains (xml, "no total: nobody marked, or a part is missing");
  cy_test_assert_contains (xml, "SUBTOTAL(9,J");
}

int
main (int argc, char **argv)
{
  static const char *const ways[][2] = {
    { "ratio", "jiao" }, { "ratio", "yuan" }, { "deduct", "yuan" }, { "bands", "yuan" }
  };

  g_test_init (&argc, &argv, NULL);
  cy_test_case ("/report/pay-report/rows", test_rows);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *name =
        g_strdup_printf ("/report/pay-report/office-%s-%s", ways[i][0], ways[i][1]);

      g_test_add (name, CyTest, ways[i], cy_test_set_up, test_office, cy_test_tear_down);
    }

  return g_test_run ();
}
