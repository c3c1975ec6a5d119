/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Relatives of one name are told from each other. */
#include "cy-import-kin.h"

#include <string.h>

typedef struct
{
  const char *relation;
  const char *name;
  gint64      birth;
} Relative;

static CyImportRow *
make_row (const Relative *relatives)
{
  CyImportRow *row = cy_import_row_new ();

  for (guint i = 0; relatives[i].name != NULL; i++)
    {
      const guint slot = CY_SLOT_KIN + i * CY_FAMILY_N_FIELDS;

      cy_import_row_set_text (row, slot + CY_FAMILY_NAME, relatives[i].name);
      if (relatives[i].relation != NULL)
        cy_import_row_set_text (row, slot + CY_FAMILY_RELATION, relatives[i].relation);
      if (relatives[i].birth != 0)
        cy_import_row_set_int (row, slot + CY_FAMILY_BIRTH, relatives[i].birth);
    }

  return row;
}

static GPtrArray *
make_family (const Relative *relatives)
{
  GPtrArray *family = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; relatives[i].name != NULL; i++)
    {
      CyRecord *record = cy_record_new (CY_FAMILY);

      cy_record_set_text (record, CY_FAMILY_NAME, relatives[i].name);
      cy_record_set_text (record, CY_FAMILY_RELATION, relatives[i].relation);
      if (relatives[i].birth != 0)
        cy_record_set_int (record, CY_FAMILY_BIRTH, relatives[i].birth);
      g_ptr_array_add (family, record);
    }

  return family;
}

/* For each relative of the row which of the family it is, - for nobody. */
static void
assert_pairs (const Relative *said, const Relative *family, guint n, const char *expected)
{
  g_autoptr (CyImportRow) row = make_row (said);
  g_autoptr (GPtrArray) records = make_family (family);
  CyRecord *known[CY_IMPORT_KIN];
  char      told[CY_IMPORT_KIN + 1] = { 0 };

  cy_import_kin_pair (row, records, n, known);
  for (guint i = 0; i < CY_IMPORT_KIN; i++)
    {
      guint nth;

      told[i] = g_ptr_array_find (records, known[i], &nth) ? (char) ('0' + nth) : '-';
    }
  told[strlen (expected)] = '\0';
  g_assert_cmpstr (told, ==, expected);
}

static void
test_pairs (void)
{
  /* A father and a son of one name. */
  const Relative two[] = { { "51", "张伟", 19660100 }, { "20", "张伟", 20160300 }, { NULL } };
  const Relative turned[] = { { "20", "张伟", 20160300 }, { "51", "张伟", 19660100 }, { NULL } };
  const Relative twins[] = { { "20", "张伟", 20160300 }, { "20", "张伟", 20180500 }, { NULL } };
  const Relative later[] = { { "20", "张伟", 20180500 }, { "20", "张伟", 20160300 }, { NULL } };
  const Relative son[] = { { "20", "张伟", 20160300 }, { NULL } };
  const Relative father[] = { { "51", "张伟", 19660100 }, { NULL } };
  const Relative bare[] = { { NULL, "张伟", 0 }, { "20", "张伟", 0 }, { NULL } };
  const Relative other[] = { { "51", "李强", 19660100 }, { NULL } };

  assert_pairs (two, turned, 2, "10-");
  assert_pairs (twins, later, 2, "10-");
  /* Somebody else, though of the same name. */
  assert_pairs (son, father, 1, "-");
  assert_pairs (two, father, 1, "0--");
  /* The surer one first, whatever the order in the row. */
  assert_pairs (bare, two, 2, "01-");
  /* Nobody is meant twice, and nobody beyond @n. */
  assert_pairs (twins, son, 1, "0--");
  assert_pairs (two, turned, 1, "-0-");
  assert_pairs (two, other, 1, "--");
}

/* One is better known than the other: the same person. */
static void
test_less_known (void)
{
  const Relative full[] = { { "51", "张伟", 19660105 }, { NULL } };
  const Relative month[] = { { "51", "张伟", 19660100 }, { NULL } };
  const Relative corrected[] = { { "51", "张伟", 19670200 }, { NULL } };
  const Relative relation[] = { { "50", "张伟", 19660100 }, { NULL } };
  const Relative name[] = { { NULL, "张伟", 0 }, { NULL } };

  assert_pairs (month, full, 1, "0");
  assert_pairs (corrected, full, 1, "0");
  assert_pairs (relation, full, 1, "0");
  assert_pairs (name, full, 1, "0");
  assert_pairs (full, name, 1, "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/import-kin/pairs", test_pairs);
  g_test_add_func ("/exchange/import-kin/less-known", test_less_known);

  return g_test_run ();
}
