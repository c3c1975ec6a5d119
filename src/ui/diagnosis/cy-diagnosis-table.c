/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Who is in the cycle, with the mark of each block as far as there is one. */
#include "cy-diagnosis-table.h"

#include "cy-code.h"
#include "cy-pinyin.h"
#include "cy-report-dialog.h"
#include "cy-table-report.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

/* Not begun, and begun without a mark. */
#define DOT "·"
#define BEGUN "…"

static const char *const column_ids[] = { "name",  "place", "look",   "listen", "ask",
                                          "judge", "state", "spread", NULL };

#define SORTABLE CY_TABLE_COLUMN_SORTABLE
#define MARK (CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_NUMERIC)

static const CyTableColumn columns[] = {
  { "name", N_ ("Full name"), 66, CY_TABLE_TEXT, CY_TABLE_COLUMN_BOLD | SORTABLE },
  { "place", N_ ("Village"), 68, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND | SORTABLE },
  { "look", "望", 36, CY_TABLE_TEXT, MARK },
  { "listen", "闻", 36, CY_TABLE_TEXT, MARK },
  { "ask", "问", 36, CY_TABLE_TEXT, MARK },
  { "judge", "切", 36, CY_TABLE_TEXT, MARK },
  { "state", N_ ("State"), 76, CY_TABLE_TAG, SORTABLE },
  { "spread", N_ ("Widest difference"), 66, CY_TABLE_TEXT, MARK | CY_TABLE_COLUMN_HIDDEN },
};

GtkWidget *
cy_diagnosis_table_new (CyTableStore **store)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("People of the cycle"), columns, G_N_ELEMENTS (columns));

  *store = cy_table_store_new (column_ids);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*store));

  return table;
}

static void
get_state (const CyDiagnosisItem *item, const char **words, const char **style)
{
  guint n_done = cy_diagnosis_item_count_done (item);
  guint n_begun = 0;

  for (guint i = 0; i < CY_N_BLOCKS; i++)
    n_begun += item->states[i] != CY_BLOCK_EMPTY;
  *style = "muted";
  if (item->clashes->len > 0)
    {
      *words = C_ ("four diagnoses", "Disagree");
      *style = "warn";
    }
  else if (n_done == CY_N_BLOCKS)
    {
      *words = C_ ("four diagnoses", "Complete");
      *style = "ok";
    }
  else if (n_begun > 0)
    {
      *words = C_ ("four diagnoses", "Begun");
      *style = "info";
    }
  else
    *words = item->special != NULL ? C_ ("four diagnoses", "Not graded")
                                   : C_ ("four diagnoses", "Not begun");
}

static void
append (CyTableStore *store, const CyDiagnosisItem *item)
{
  static const char *const blocks[] = { "look", "listen", "ask", "judge" };
  g_auto (GStrv) marks = g_new0 (char *, CY_N_BLOCKS + 1);
  gint64 spread =
    item->clashes->len > 0 ? g_array_index (item->clashes, CyDiagnosisClash, 0).spread : -1;
  g_autofree char *width = cy_diagnosis_mark_format (spread);
  const char      *words = NULL;
  const char      *style = NULL;

  for (guint i = 0; i < CY_N_BLOCKS; i++)
    marks[i] = item->states[i] == CY_BLOCK_DONE    ? cy_diagnosis_mark_format (item->marks[i])
               : item->states[i] == CY_BLOCK_BEGUN ? g_strdup (BEGUN)
                                                   : g_strdup (DOT);
  get_state (item, &words, &style);
  {
    const char *texts[] = { item->name, item->place != NULL ? item->place : "",
                            marks[0],   marks[1],
                            marks[2],   marks[3],
                            words,      width };

    cy_table_store_append (store, item->entry, texts);
  }
  cy_table_store_set_style (store, item->entry, "state", style);
  for (guint i = 0; i < CY_N_BLOCKS; i++)
    if (item->states[i] != CY_BLOCK_DONE)
      cy_table_store_set_style (store, item->entry, blocks[i], "muted");
}

/**
 * cy_diagnosis_table_fill:
 * @store: of the table
 * @items: (element-type CyDiagnosisItem): who is in the cycle
 * @search: (nullable): part of a name or place
 *
 * Returns: how many are shown
 */
guint
cy_diagnosis_table_fill (CyTableStore *store, GPtrArray *items, const char *search)
{
  guint n = 0;

  cy_table_store_freeze (store);
  cy_table_store_clear (store);
  for (guint i = 0; i < items->len; i++)
    {
      const CyDiagnosisItem *item = g_ptr_array_index (items, i);

      if (!cy_pinyin_finds (item->name, search) && !cy_text_contains (item->place, search) &&
          !cy_text_contains (item->town, search))
        continue;
      append (store, item);
      n++;
    }
  cy_table_store_thaw (store);

  return n;
}

/* What is on screen, as a workbook. */
void
cy_diagnosis_table_export (GtkWidget *table, CySession *session)
{
  cy_report_dialog_present_table (table,
                                  session,
                                  "diagnoses",
                                  cy_table_make_report (CY_TABLE (table), NULL, NULL));
}
