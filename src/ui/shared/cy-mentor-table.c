/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The table of mentors, with how many each guides. */
#include "cy-mentor-table.h"

#include "cy-mentor-ledger.h"
#include "cy-pinyin.h"
#include "cy-table.h"
#include "cy-text.h"

#include <glib/gi18n.h>

static const char *const column_ids[] = { "name",      "kind", "organ", "post",
                                          "specialty", "load", "left",  NULL };

static const CyTableColumn columns[] = {
  { "name",
    N_ ("Mentor name"),
    80,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD | CY_TABLE_COLUMN_SORTABLE },
  { "kind", N_ ("Level"), 64, CY_TABLE_TAG, CY_TABLE_COLUMN_SORTABLE },
  { "organ", N_ ("Organ of the mentor"), 130, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "post",
    N_ ("Post of the mentor"),
    130,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_EXPAND },
  { "specialty", N_ ("Specialty of the mentor"), 104, CY_TABLE_TEXT, CY_TABLE_COLUMN_SORTABLE },
  { "load",
    N_ ("Guides / at most"),
    96,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_CENTER | CY_TABLE_COLUMN_SORTABLE },
  { "left",
    N_ ("No longer a mentor since"),
    110,
    CY_TABLE_TEXT,
    CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN },
};

static void
make_line (CyTableLine *line, gconstpointer data, gconstpointer owner)
{
  const CyMentorLoad *mentor = data;
  g_autofree char    *load = mentor->capacity > 0
                               ? g_strdup_printf ("%u / %u", mentor->n_people, mentor->capacity)
                               : g_strdup_printf ("%u", mentor->n_people);
  g_autofree char    *left =
    mentor->left != CY_DATE_NONE ? cy_date_format (mentor->left, CY_DATE_ISO) : g_strdup ("");
  const char *texts[] = { mentor->name,
                          cy_table_or_dash (cy_mentor_kind_get_short (mentor->kind)),
                          cy_table_or_dash (mentor->organ),
                          cy_table_or_dash (mentor->post),
                          cy_table_or_dash (mentor->specialty),
                          load,
                          left };

  cy_table_line_set_texts (line, texts);
  cy_table_line_set_style (line, "kind", "line");
  if (cy_mentor_load_is_over (mentor))
    cy_table_line_set_style (line, "load", "accent bold");
}

/**
 * cy_mentor_table_new:
 * @list: (out) (transfer full): what it shows
 *
 * Returns: (transfer floating): an empty #CyTable; rows have the ids of mentors
 */
GtkWidget *
cy_mentor_table_new (CyTableList **list)
{
  GtkWidget *table = cy_table_new_marked (_ ("Mentors"), columns, G_N_ELEMENTS (columns));

  *list = cy_table_list_new (column_ids, make_line);
  cy_table_set_source (CY_TABLE (table), CY_TABLE_SOURCE (*list));

  return table;
}

/**
 * cy_mentor_table_filter:
 * @mentors: all of them
 * @kind: (nullable): code of the only level
 * @search: (nullable): what name, organ, post or specialty are to have
 *
 * Returns: (transfer full) (element-type CyMentorLoad): those who fit, borrowed from @mentors
 */
GPtrArray *
cy_mentor_table_filter (CyMentorList *mentors, const char *kind, const char *search)
{
  GPtrArray *seen = g_ptr_array_new ();

  for (guint i = 0; i < mentors->mentors->len; i++)
    {
      CyMentorLoad *mentor = g_ptr_array_index (mentors->mentors, i);

      if ((kind == NULL || g_strcmp0 (mentor->kind, kind) == 0) &&
          (cy_pinyin_finds (mentor->name, search) || cy_text_contains (mentor->organ, search) ||
           cy_text_contains (mentor->post, search) || cy_text_contains (mentor->specialty, search)))
        g_ptr_array_add (seen, mentor);
    }

  return seen;
}

/**
 * cy_mentor_table_fill:
 * @list: of cy_mentor_table_new()
 * @seen: (element-type CyMentorLoad): who is to be seen
 * @mentors: the list that they are of
 */
void
cy_mentor_table_fill (CyTableList *list, GPtrArray *seen, CyMentorList *mentors)
{
  GArray *items = g_array_sized_new (FALSE, FALSE, sizeof (CyTableItem), seen->len);

  for (guint i = 0; i < seen->len; i++)
    {
      const CyMentorLoad *mentor = g_ptr_array_index (seen, i);
      const CyTableItem   item = { mentor->mentor, mentor };

      g_array_append_val (items, item);
    }
  cy_table_list_set (list,
                     items,
                     cy_mentor_list_ref (mentors),
                     (GDestroyNotify) cy_mentor_list_unref);
}
