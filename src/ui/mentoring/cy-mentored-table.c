/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of everybody in the pool with mentors, talks, reports and what is overdue, and the
 * chips above it. */
#include "cy-mentored-table.h"

#include "cy-code.h"
#include "cy-mentor-ledger.h"
#include "cy-pinyin.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

#define NOTHING "—"

static const char *const levels[] = { "M01", "M02", "M03" };

static const char *const column_ids[] = { "name",     "place",    "town",    "tier",   "county",
                                          "township", "village",  "talks",   "talked", "next",
                                          "reports",  "reported", "overdue", NULL };

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Full name"),
    68,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "place", N_ ("Village"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "town", N_ ("Township"), 96, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN },
  { "tier", N_ ("Tier"), 84, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN },
  { "county", N_ ("Mentor of the county"), 70, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "township", N_ ("Mentor of the township"), 70, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "village", N_ ("Mentor of the village"), 70, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "talks",
    N_ ("Talks this year"),
    68,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_CENTER | CY_TABLE_COLUMN_SORTABLE },
  { "talked", N_ ("Latest talk"), 86, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "next", N_ ("Next talk by"), 86, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "reports",
    N_ ("Reports this year"),
    68,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_CENTER | CY_TABLE_COLUMN_SORTABLE },
  { "reported",
    N_ ("Latest report"),
    92,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN },
  { "overdue",
    N_ ("What is overdue"),
    132,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
};

/* ---- Words ---- */

static char *
format_day (CyDate date)
{
  return date != CY_DATE_NONE ? cy_date_format (date, CY_DATE_ISO) : g_strdup (NOTHING);
}

static void
append (GString *text, const char *words)
{
  if (text->len > 0)
    g_string_append (text, C_ ("several names or words", ", "));
  g_string_append (text, words);
}

static char *
dup_mentors (const CyMentored *person, const char *kind)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < person->pairs->len; i++)
    {
      const CyMentorPair *pair = g_ptr_array_index (person->pairs, i);

      if (g_strcmp0 (pair->mentor->kind, kind) == 0)
        append (text, pair->mentor->name);
    }
  if (text->len == 0)
    g_string_append (text, NOTHING);

  return g_string_free (text, FALSE);
}

static char *
dup_overdue (const CyMentored *person)
{
  GString *text = g_string_new (NULL);

  if (person->mentor_due.is_here)
    append (text, C_ ("overdue", "Mentor"));
  if (person->talk_due.is_here)
    append (text, C_ ("overdue", "Talk"));
  if (person->report_due.is_here)
    append (text, C_ ("overdue", "Report"));

  return g_string_free (text, FALSE);
}

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyMentored *person = data;
  g_autofree char  *county = dup_mentors (person, levels[0]);
  g_autofree char  *township = dup_mentors (person, levels[1]);
  g_autofree char  *village = dup_mentors (person, levels[2]);
  g_autofree char  *talks = g_strdup_printf ("%u", person->n_talks);
  g_autofree char  *talked = format_day (person->talked);
  g_autofree char  *next = format_day (person->talk_due.date);
  g_autofree char  *reports = g_strdup_printf ("%u", person->n_reports);
  g_autofree char  *reported = format_day (person->reported);
  g_autofree char  *overdue = dup_overdue (person);
  const char       *texts[] = { person->name,
                                cy_table_or_dash (person->place),
                                cy_table_or_dash (person->town),
                          person->tier != NULL ? cy_code_get_name ("tier", person->tier) : NOTHING,
                                county,
                                township,
                                village,
                                talks,
                                talked,
                                next,
                                reports,
                                reported,
                                overdue };

  cy_table_line_set_texts (line, texts);
  cy_table_line_set_style (line, "overdue", "accent");
  if (person->talk_due.is_here)
    cy_table_line_set_style (line, "next", "accent");
}

/**
 * cy_mentored_table_new:
 * @list: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): an empty #CyTable; rows have the ids of people
 */
GtkWidget *
cy_mentored_table_new (CyTableList **list)
{
  GtkWidget *table =
    cy_table_new_marked (_ ("Mentoring by person"), columns, G_N_ELEMENTS (columns));

  *list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*list));

  return table;
}

/**
 * cy_mentored_table_fill:
 * @list: of cy_mentored_table_new()
 * @seen: (element-type CyMentored): who is to be seen
 * @mentored: the list that they are of
 */
void
cy_mentored_table_fill (CyTableList *list, GPtrArray *seen, CyMentorList *mentored)
{
  cy_table_list_set_rows (list,
                          seen,
                          G_STRUCT_OFFSET (CyMentored, person),
                          cy_mentor_list_ref (mentored),
                          (GDestroyNotify) cy_mentor_list_unref);
}

/* ---- Chips ---- */

/**
 * cy_mentored_filters_new:
 *
 * Returns: (transfer floating): the chips: what is overdue, and the level of the mentor
 */
GtkWidget *
cy_mentored_filters_new (void)
{
  GtkWidget *widget = cy_chip_row_new ();
  CyChipRow *row = CY_CHIP_ROW (widget);

  cy_chip_row_add (row, CY_MENTORED_DUE, _ ("What is due"));
  cy_chip_row_add_choice (row, CY_MENTORED_DUE, CY_MENTORED_ALONE, _ ("Without a mentor"));
  cy_chip_row_add_choice (row, CY_MENTORED_DUE, CY_MENTORED_TALK, _ ("Talk overdue"));
  cy_chip_row_add_choice (row, CY_MENTORED_DUE, CY_MENTORED_REPORT, _ ("Quarterly report overdue"));
  cy_chip_row_add (row, CY_MENTORED_LEVEL, _ ("Level of the mentor"));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    cy_chip_row_add_choice (row,
                            CY_MENTORED_LEVEL,
                            levels[i],
                            cy_mentor_kind_get_short (levels[i]));

  return widget;
}

static gboolean
matches_due (const CyMentored *person, const char *due)
{
  if (due == NULL)
    return TRUE;
  if (g_str_equal (due, CY_MENTORED_ALONE))
    return person->pairs->len == 0;

  return g_str_equal (due, CY_MENTORED_TALK) ? person->talk_due.is_here
                                             : person->report_due.is_here;
}

static gboolean
matches_level (const CyMentored *person, const char *level)
{
  for (guint i = 0; level != NULL && i < person->pairs->len; i++)
    if (g_strcmp0 (((const CyMentorPair *) g_ptr_array_index (person->pairs, i))->mentor->kind,
                   level) == 0)
      return TRUE;

  return level == NULL;
}

static gboolean
matches_search (const CyMentored *person, const char *search)
{
  if (cy_pinyin_finds (person->name, search) || cy_text_contains (person->place, search) ||
      cy_text_contains (person->town, search))
    return TRUE;
  for (guint i = 0; i < person->pairs->len; i++)
    if (cy_text_contains (((const CyMentorPair *) g_ptr_array_index (person->pairs, i))
                            ->mentor->name,
                          search))
      return TRUE;

  return FALSE;
}

/**
 * cy_mentored_filters_apply:
 * @row: the chips
 * @search: (nullable): what the window searches: people, places, mentors
 * @mentored: everybody
 *
 * Returns: (transfer full) (element-type CyMentored): those who are to be seen, borrowed
 */
GPtrArray *
cy_mentored_filters_apply (CyChipRow *row, const char *search, const CyMentorList *mentored)
{
  const char *due = cy_chip_row_get (row, CY_MENTORED_DUE);
  const char *level = cy_chip_row_get (row, CY_MENTORED_LEVEL);
  GPtrArray  *seen = g_ptr_array_new ();

  for (guint i = 0; i < mentored->people->len; i++)
    {
      CyMentored *person = g_ptr_array_index (mentored->people, i);

      if (matches_due (person, due) && matches_level (person, level) &&
          matches_search (person, search))
        g_ptr_array_add (seen, person);
    }

  return seen;
}
