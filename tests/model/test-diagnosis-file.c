/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The four diagnoses: where they disagree, what may not be written, saving and reading again. */
#include "cy-diagnosis-file.h"

#include "cy-cycle-list.h"
#include "cy-cycle.h"
#include "cy-diagnosis-list.h"
#include "cy-diagnosis.h"
#include "cy-error.h"
#include "cy-figure-sheet.h"
#include "cy-journal.h"
#include "cy-test-cycle.h"
#include "cy-unit.h"

#include <string.h>

#define NONE CY_DIAGNOSIS_NO_MARK

/* One entry of a year-end of 2026, in a village of a township. */
typedef struct
{
  CyTest           test;
  gint64           cycle;
  gint64           entry;
  gint64           village;
  CyDiagnosisFile *file;
} Desk;

static void
load (Desk *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->file, cy_diagnosis_file_free);
  self->file = cy_diagnosis_file_load (self->test.conn, self->entry, &error);
  g_assert_no_error (error);
}

static void
set_up (Desk *self, gconstpointer data)
{
  CyTestScheme scheme;
  g_autoptr (CyRecord) cycle = cy_record_new (CY_ASSESS_CYCLE);
  g_autoptr (CyRecord) entry = cy_record_new (CY_ASSESS_ENTRY);
  g_autoptr (CyRecord) person = NULL;
  g_autoptr (CyRecord) county = NULL;
  g_autoptr (CyRecord) village = NULL;

  cy_test_set_up (&self->test, NULL);
  cy_test_add_scheme (&self->test, "reserve", 2026, &scheme);
  county = cy_test_add_unit (&self->test, "东镇", "town", 0);
  village = cy_test_add_unit (&self->test, "柳村", "village", cy_record_get_id (county));
  self->village = cy_record_get_id (village);
  person = cy_test_add_person (&self->test, "安一");
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_SCHEME, scheme.id);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_YEAR, 2026);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_KIND, CY_CYCLE_YEAR_END);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_NAME, "2026年年终考核");
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_SINCE, 20260101);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_UNTIL, 20261231);
  cy_record_set_int (cycle, CY_ASSESS_CYCLE_DEADLINE, 20270110);
  cy_record_set_text (cycle, CY_ASSESS_CYCLE_STATE, CY_CYCLE_OPEN);
  cy_test_save (&self->test, cycle, "周期");
  self->cycle = cy_record_get_id (cycle);
  cy_record_set_int (entry, CY_ASSESS_ENTRY_PERSON, cy_record_get_id (person));
  cy_record_set_int (entry, CY_ASSESS_ENTRY_CYCLE, self->cycle);
  cy_record_set_int (entry, CY_ASSESS_ENTRY_UNIT, self->village);
  cy_test_save (&self->test, entry, "名单");
  self->entry = cy_record_get_id (entry);
  load (self);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  g_clear_pointer (&self->file, cy_diagnosis_file_free);
  cy_test_tear_down (&self->test, NULL);
}

static gboolean
save (Desk *self)
{
  g_autoptr (GError) error = NULL;

  if (cy_diagnosis_save (self->test.conn, self->file->record, self->file->answers, "四诊", &error))
    return TRUE;
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);

  return FALSE;
}

/* ---- Disagreement ---- */

static void
test_clashes (void)
{
  const struct
  {
    gint64      marks[CY_N_BLOCKS];
    const char *pairs;
  } cases[] = {
    { { 8000, 8500, 9000, 8200 }, "" },     { { 7500, 9000, 8000, 8000 }, "" },
    { { 7499, 9000, 8000, 8000 }, "1>0 " }, { { 6000, 9000, NONE, 7800 }, "1>0 3>0 " },
    { { NONE, 9000, NONE, NONE }, "" },     { { 0, 10000, 0, 10000 }, "1>0 1>2 3>0 3>2 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) clashes = cy_diagnosis_find_clashes (cases[i].marks);
      g_autoptr (GString) said = g_string_new (NULL);

      for (guint j = 0; j < clashes->len; j++)
        {
          const CyDiagnosisClash *clash = &g_array_index (clashes, CyDiagnosisClash, j);

          g_string_append_printf (said, "%d>%d ", (int) clash->high, (int) clash->low);
        }
      g_assert_cmpstr (said->str, ==, cases[i].pairs);
    }
}

static void
test_clash_words (void)
{
  const gint64 marks[CY_N_BLOCKS] = { 6050, 9000, NONE, NONE };
  g_autoptr (GArray) clashes = cy_diagnosis_find_clashes (marks);
  g_autofree char *words =
    cy_diagnosis_clash_dup_words (&g_array_index (clashes, CyDiagnosisClash, 0), marks);

  g_assert_nonnull (strstr (words, "闻 90"));
  g_assert_nonnull (strstr (words, "望 60.5"));
  g_assert_nonnull (strstr (words, "29.5"));
}

/* ---- What may not be ---- */

static void
test_check (Desk *self, gconstpointer data)
{
  const struct
  {
    guint    field;
    gint64   value;
    gboolean is_good;
  } cases[] = {
    { CY_DIAGNOSIS_LOOK_MARK, 0, TRUE },         { CY_DIAGNOSIS_LOOK_MARK, 10000, TRUE },
    { CY_DIAGNOSIS_LOOK_MARK, 10001, FALSE },    { CY_DIAGNOSIS_JUDGE_MARK, -1, FALSE },
    { CY_DIAGNOSIS_ASK_DATE, 20260101, TRUE },   { CY_DIAGNOSIS_ASK_DATE, 20251231, FALSE },
    { CY_DIAGNOSIS_JUDGE_DATE, 20270331, TRUE }, { CY_DIAGNOSIS_JUDGE_DATE, 20270401, FALSE },
    { CY_DIAGNOSIS_LISTEN_HEARD, 0, FALSE },     { CY_DIAGNOSIS_LISTEN_SATISFIED, 3, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CyRecord) record = cy_record_copy (self->file->record);
      g_autofree char *message = NULL;
      guint            field = 0;

      cy_record_set_int (record, cases[i].field, cases[i].value);
      g_assert_true (
        cy_diagnosis_check (record, self->file->answers, self->file->cycle, &field, &message) ==
        cases[i].is_good);
      g_assert_true ((message == NULL) == cases[i].is_good);
      if (!cases[i].is_good)
        g_assert_cmpuint (field, ==, cases[i].field);
    }
}

static void
test_heard (Desk *self, gconstpointer data)
{
  g_autofree char *message = NULL;
  guint            field = 0;

  cy_record_set_int (self->file->record, CY_DIAGNOSIS_LISTEN_HEARD, 12);
  cy_record_set_int (self->file->record, CY_DIAGNOSIS_LISTEN_SATISFIED, 12);
  g_assert_true (cy_diagnosis_check (self->file->record,
                                     self->file->answers,
                                     self->file->cycle,
                                     &field,
                                     &message));
  cy_record_set_int (self->file->record, CY_DIAGNOSIS_LISTEN_SATISFIED, 13);
  g_assert_false (cy_diagnosis_check (self->file->record,
                                      self->file->answers,
                                      self->file->cycle,
                                      &field,
                                      &message));
  g_assert_cmpuint (field, ==, CY_DIAGNOSIS_LISTEN_SATISFIED);
  g_assert_false (save (self));
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM diagnosis"), ==, 0);
}

static void
test_answer_mark (Desk *self, gconstpointer data)
{
  g_autofree char *message = NULL;
  guint            field = 0;

  cy_record_set_int (g_ptr_array_index (self->file->answers, 2), CY_DIAGNOSIS_ANSWER_MARK, 10100);
  g_assert_false (cy_diagnosis_check (self->file->record,
                                      self->file->answers,
                                      self->file->cycle,
                                      &field,
                                      &message));
  g_assert_cmpuint (field, ==, CY_DIAGNOSIS_N_FIELDS + 2);
}

/* ---- Library ---- */

static void
test_save (Desk *self, gconstpointer data)
{
  g_assert_cmpuint (self->file->answers->len, ==, 5);
  g_assert_cmpstr (self->file->name, ==, "安一");
  g_assert_cmpstr (self->file->place, ==, "柳村");
  cy_record_set_int (self->file->record, CY_DIAGNOSIS_ASK_MARK, 8250);
  cy_record_set_text (g_ptr_array_index (self->file->answers, 1),
                      CY_DIAGNOSIS_ANSWER_ANSWER,
                      "多下村组");
  g_assert_true (save (self));
  load (self);
  g_assert_cmpint (cy_diagnosis_get_mark (self->file->record, CY_BLOCK_ASK), ==, 8250);
  g_assert_cmpint (cy_diagnosis_get_mark (self->file->record, CY_BLOCK_LOOK), ==, NONE);
  g_assert_cmpstr (cy_record_get_text (g_ptr_array_index (self->file->answers, 1),
                                       CY_DIAGNOSIS_ANSWER_ANSWER),
                   ==,
                   "多下村组");
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM diagnosis_answer"), ==, 1);
  /* What is taken away again is not kept. */
  cy_record_unset (g_ptr_array_index (self->file->answers, 1), CY_DIAGNOSIS_ANSWER_ANSWER);
  g_assert_true (save (self));
  g_assert_cmpint (cy_test_count (&self->test,
                                  "SELECT count(*) FROM diagnosis_answer WHERE deleted IS NULL"),
                   ==,
                   0);
}

static void
test_single (Desk *self, gconstpointer data)
{
  g_autoptr (CyDiagnosisFile) other = cy_diagnosis_file_load (self->test.conn, self->entry, NULL);
  g_autoptr (GError) error = NULL;

  cy_record_set_int (self->file->record, CY_DIAGNOSIS_ASK_MARK, 8250);
  g_assert_true (save (self));
  g_assert_false (
    cy_diagnosis_save (self->test.conn, other->record, other->answers, "四诊", &error));
  g_assert_error (error, CY_ERROR, CY_ERROR_CONSTRAINT);
}

static void
test_locked (Desk *self, gconstpointer data)
{
  g_assert_true (self->file->is_open);
  cy_test_set_text (&self->test,
                    CY_ASSESS_CYCLE,
                    self->cycle,
                    CY_ASSESS_CYCLE_STATE,
                    CY_CYCLE_LOCKED);
  cy_record_set_int (self->file->record, CY_DIAGNOSIS_ASK_MARK, 8250);
  g_assert_false (save (self));
  load (self);
  g_assert_false (self->file->is_open);
  g_assert_cmpint (cy_test_count (&self->test, "SELECT count(*) FROM diagnosis"), ==, 0);
}

static void
test_figures (Desk *self, gconstpointer data)
{
  CyFigureCell cells[] = { { self->village, 2026, CY_VILLAGE_INCOME, 1200 },
                           { self->village, 2024, CY_VILLAGE_PARTY, 8800 },
                           { self->village, 2023, CY_VILLAGE_PARTY, 8700 } };
  g_autoptr (GError) error = NULL;

  g_assert_true (
    cy_figure_cells_write (self->test.conn, cells, G_N_ELEMENTS (cells), NULL, "村情", &error));
  load (self);
  g_assert_cmpint (cy_diagnosis_file_get_year (self->file, 0), ==, 2024);
  g_assert_cmpint (self->file->figures[2][CY_VILLAGE_INCOME], ==, 1200);
  g_assert_cmpint (self->file->medians[2][CY_VILLAGE_INCOME], ==, 1200);
  g_assert_cmpint (self->file->figures[0][CY_VILLAGE_PARTY], ==, 8800);
  g_assert_cmpint (self->file->figures[1][CY_VILLAGE_PARTY], ==, CY_VILLAGE_NONE);
  g_assert_null (self->file->ballot);
}

static void
test_list (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = NULL;
  const CyDiagnosisItem *item;

  cy_record_set_int (self->file->record, CY_DIAGNOSIS_LOOK_MARK, 6000);
  cy_record_set_int (self->file->record, CY_DIAGNOSIS_JUDGE_MARK, 9000);
  cy_record_set_text (self->file->record, CY_DIAGNOSIS_ASK_BY, "镇党委");
  g_assert_true (save (self));
  items = cy_diagnosis_list_load (self->test.conn, self->cycle, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (items->len, ==, 1);
  item = g_ptr_array_index (items, 0);
  g_assert_cmpstr (item->name, ==, "安一");
  g_assert_cmpint (item->states[CY_BLOCK_LOOK], ==, CY_BLOCK_DONE);
  g_assert_cmpint (item->states[CY_BLOCK_LISTEN], ==, CY_BLOCK_EMPTY);
  g_assert_cmpint (item->states[CY_BLOCK_ASK], ==, CY_BLOCK_BEGUN);
  g_assert_cmpuint (item->clashes->len, ==, 1);
  g_assert_cmpuint (cy_diagnosis_item_count_done (item), ==, 2);
  for (guint i = 0; i < CY_N_BLOCKS; i++)
    g_assert_cmpint (cy_diagnosis_get_state (self->file->record, (CyDiagnosisBlock) i),
                     ==,
                     item->states[i]);
}

#define desk_case(name, func) g_test_add (name, Desk, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/diagnosis-block/clashes", test_clashes);
  g_test_add_func ("/model/diagnosis-block/words", test_clash_words);
  desk_case ("/model/diagnosis-file/check", test_check);
  desk_case ("/model/diagnosis-file/heard", test_heard);
  desk_case ("/model/diagnosis-file/answer-mark", test_answer_mark);
  desk_case ("/model/diagnosis-file/save", test_save);
  desk_case ("/model/diagnosis-file/single", test_single);
  desk_case ("/model/diagnosis-file/locked", test_locked);
  desk_case ("/model/diagnosis-file/figures", test_figures);
  desk_case ("/model/diagnosis-list/load", test_list);

  return g_test_run ();
}
