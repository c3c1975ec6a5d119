/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The columns of the table of people: those of the list, and how they are dressed.
 *
 * Layouts are those of cy_table_get_layout(): "name:72 age:44 phone:110-". */
#include "cy-people-columns.h"

#include "cy-person-list.h"

#include <glib/gi18n.h>
#include <string.h>

#define PX_PER_CHARACTER 7
#define PADDING 16

typedef struct
{
  const char        *id;
  int                width;
  CyTableCellType    type;
  CyTableColumnFlags flags;
  gboolean           when_wide; /* shown at first only where there is room */
} Dress;

/* In the order in which they are shown at first; the others follow, hidden. */
static const Dress dresses[] = {
  { "name", 72, CY_TABLE_TEXT, CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_BOLD },
  { "gender", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "age", 46, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "birth", 78, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE, TRUE },
  { "political", 98, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "education", 74, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "source", 98, CY_TABLE_TEXT, CY_TABLE_COLUMN_EXPAND },
  { "township", 106, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE, TRUE },
  { "unit", 86, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "tier", 72, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE },
  { "step", 106, CY_TABLE_PIPS, CY_TABLE_COLUMN_NONE },
  { "admitted", 92, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE, TRUE },
  { "maturity", 80, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE, TRUE },
  { "phone", 108, CY_TABLE_TEXT, CY_TABLE_COLUMN_NONE, TRUE },
  { "state", 74, CY_TABLE_TAG, CY_TABLE_COLUMN_NONE },
};

static const Dress *
find_dress (const char *id, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (dresses); i++)
    if (strlen (dresses[i].id) == length && strncmp (dresses[i].id, id, length) == 0)
      return &dresses[i];

  return NULL;
}

static void
add_dressed (GArray *columns, const Dress *dress)
{
  CyTableColumn column = {
    .id = dress->id,
    .title = _ (cy_list_spec_find (&cy_person_list, dress->id)->title),
    .width = dress->width,
    .type = dress->type,
    .flags = dress->flags | CY_TABLE_COLUMN_SORTABLE,
  };

  if (dress->when_wide)
    column.flags |= CY_TABLE_COLUMN_HIDDEN;
  g_array_append_val (columns, column);
}

static void
add_plain (GArray *columns, const CyColumn *spec)
{
  CyTableColumn column = {
    .id = spec->id,
    .title = _ (spec->title),
    .width = spec->width * PX_PER_CHARACTER + PADDING,
    .flags = CY_TABLE_COLUMN_SORTABLE | CY_TABLE_COLUMN_HIDDEN,
  };

  g_array_append_val (columns, column);
}

/**
 * cy_people_columns_list:
 *
 * Returns: (transfer full) (element-type CyTableColumn): every column there is, in the order shown
 *   at first
 */
GArray *
cy_people_columns_list (void)
{
  GArray       *columns = g_array_new (FALSE, FALSE, sizeof (CyTableColumn));
  CyTableColumn number = {
    .id = CY_PEOPLE_NUMBER,
    .title = _ ("No."),
    .width = 42,
    .flags = CY_TABLE_COLUMN_FROZEN | CY_TABLE_COLUMN_MUTED,
  };

  g_array_append_val (columns, number);
  for (guint i = 0; i < G_N_ELEMENTS (dresses); i++)
    add_dressed (columns, &dresses[i]);
  for (guint i = 0; i < cy_person_list.n_columns; i++)
    {
      const char *id = cy_person_list.columns[i].id;

      if (find_dress (id, strlen (id)) == NULL)
        add_plain (columns, &cy_person_list.columns[i]);
    }

  return columns;
}

/**
 * cy_people_columns_get_shown:
 * @layout: of the table
 *
 * Returns: (transfer full): ids of the columns of the list that are shown, in their order
 */
char **
cy_people_columns_get_shown (const char *layout)
{
  g_auto (GStrv) words = g_strsplit (layout, " ", -1);
  g_autoptr (GStrvBuilder) shown = g_strv_builder_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *colon = strrchr (words[i], ':');

      if (colon == NULL || g_str_has_suffix (words[i], "-"))
        continue;
      *colon = '\0';
      if (!g_str_equal (words[i], CY_PEOPLE_NUMBER))
        g_strv_builder_add (shown, words[i]);
    }

  return g_strv_builder_end (shown);
}

static const char *
find_word (char **words, const char *id)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], id) && words[i][strlen (id)] == ':')
      return words[i];

  return NULL;
}

static void
append_word (GString *layout, const char *word, gboolean hidden)
{
  gsize length = strlen (word) - (g_str_has_suffix (word, "-") ? 1 : 0);

  if (layout->len > 0)
    g_string_append_c (layout, ' ');
  g_string_append_len (layout, word, (gssize) length);
  if (hidden)
    g_string_append_c (layout, '-');
}

static gboolean
is_listed (const char *word, const char *const *ids)
{
  g_autofree char *id = g_strndup (word, (gsize) (strrchr (word, ':') - word));

  return g_strv_contains (ids, id);
}

/**
 * cy_people_columns_arrange:
 * @layout: of the table
 * @shown: ids of the columns to be shown, in their order
 *
 * Returns: (transfer full): a layout with these columns and the widths of @layout
 */
char *
cy_people_columns_arrange (const char *layout, const char *const *shown)
{
  g_auto (GStrv) words = g_strsplit (layout, " ", -1);
  GString    *result = g_string_new (NULL);
  const char *number = find_word (words, CY_PEOPLE_NUMBER);

  if (number != NULL)
    append_word (result, number, FALSE);
  for (guint i = 0; shown[i] != NULL; i++)
    {
      const char *word = find_word (words, shown[i]);

      if (word != NULL)
        append_word (result, word, FALSE);
    }
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i] != number && strchr (words[i], ':') != NULL && !is_listed (words[i], shown))
      append_word (result, words[i], TRUE);

  return g_string_free (result, FALSE);
}

/**
 * cy_people_columns_widen:
 * @layout: a layout that the user has not touched
 * @wide: whether there is room for more columns
 *
 * Returns: (transfer full): @layout with the columns that a wide window shows, or without them
 */
char *
cy_people_columns_widen (const char *layout, gboolean wide)
{
  g_auto (GStrv) words = g_strsplit (layout, " ", -1);
  GString *result = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char  *colon = strrchr (words[i], ':');
      const Dress *dress = colon ? find_dress (words[i], (gsize) (colon - words[i])) : NULL;
      gboolean     hidden = g_str_has_suffix (words[i], "-");

      append_word (result, words[i], dress != NULL && dress->when_wide ? !wide : hidden);
    }

  return g_string_free (result, FALSE);
}

/**
 * cy_people_columns_get_width:
 * @layout: of the table
 * @column: id of a column
 *
 * Returns: its width in pixels at 100 % text, 0 when there is no such column
 */
int
cy_people_columns_get_width (const char *layout, const char *column)
{
  g_auto (GStrv) words = g_strsplit (layout, " ", -1);
  const char *word = find_word (words, column);

  return word != NULL ? (int) g_ascii_strtoll (strrchr (word, ':') + 1, NULL, 10) : 0;
}
