/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Where the people of a sheet live: in their row, in the one above, between rows, in the title. */
#include "cy-import-fill-private.h"

#include "cy-text.h"

#include <string.h>

#define LONGEST_SECTION 30
/* Fewer rows show no habit. */
#define FEW_ROWS 4

static gboolean
is_merged_down (const CyImportSheet *sheet, guint column)
{
  const CyMerge *merges;
  guint          n = 0;

  merges = cy_grid_get_merges (sheet->head, &n);
  for (guint i = 0; i < n; i++)
    if (merges[i].top >= sheet->layout->first_row && merges[i].left <= column &&
        column <= merges[i].right && merges[i].bottom > merges[i].top)
      return TRUE;

  return FALSE;
}

/* A village written once for all its people leaves blanks and never stands twice in a row. */
static gboolean
means_as_above (const CyImportSheet *sheet, guint column)
{
  const int   name = cy_mapping_find (sheet->mapping, CY_TARGET_NAME);
  const char *last = "";
  guint       blanks = 0;
  guint       n = 0;

  for (guint row = sheet->layout->first_row; row < cy_grid_get_n_rows (sheet->head); row++)
    {
      const char *text = cy_grid_get_text (sheet->head, row, column);

      if (name < 0 || *cy_grid_get_text (sheet->head, row, (guint) name) == '\0')
        continue;
      n++;
      if (*text == '\0')
        blanks++;
      else if (g_str_equal (text, last))
        return FALSE;
      last = text;
    }

  return n >= FEW_ROWS && blanks * 2 >= n && blanks < n;
}

/* Which columns name a place once for several people. */
void
cy_fill_find_gaps (CyImportFill *self)
{
  const CyImportSheet *sheet = self->sheet;

  memset (self->fills_down, 0, sizeof self->fills_down);
  for (guint column = 0; column < cy_mapping_get_n_columns (sheet->mapping); column++)
    {
      const CyTarget target = cy_mapping_get (sheet->mapping, column)->target;

      if (cy_target_is_place (target))
        self->fills_down[target] = is_merged_down (sheet, column) || means_as_above (sheet, column);
    }
}

/* A line between the rows: 新民村, or the title of the next list. */
void
cy_fill_read_section (CyImportFill *self, const char *text)
{
  g_auto (CyPlaceText) place = { NULL };

  if (g_utf8_strlen (text, -1) > LONGEST_SECTION || cy_layout_is_footer (text))
    return;
  cy_place_text_parse_title (text, &place);
  if (place.village == NULL && place.township == NULL)
    return;
  if (place.township != NULL)
    {
      g_free (self->section.township);
      self->section.township = g_steal_pointer (&place.township);
      g_clear_pointer (&self->section.village, g_free);
    }
  if (place.village != NULL)
    {
      g_free (self->section.village);
      self->section.village = g_steal_pointer (&place.village);
    }
  g_hash_table_remove_all (self->known_places);
}

static const char *
get_place_text (CyImportFill *self, CyTarget target)
{
  const CyCell *cell = self->cells[target];

  if (!cy_fill_is_nothing (cell))
    {
      const char *text = cy_fill_get_text (self, cell);

      if (self->fills_down[target] && g_strcmp0 (self->above[target], text) != 0)
        {
          g_free (self->above[target]);
          self->above[target] = g_strdup (text);
        }
      return text;
    }

  return self->fills_down[target] && self->above[target] != NULL ? self->above[target] : "";
}

static void
replace (char **into, char **from)
{
  if (*from == NULL)
    return;
  g_free (*into);
  *into = g_steal_pointer (from);
}

static void
read_village (CyPlaceText *place, const char *text)
{
  g_auto (CyPlaceText) read = { NULL };

  if (*text == '\0')
    return;
  cy_place_text_parse (text, &read);
  replace (&place->county, &read.county);
  replace (&place->township, &read.township);
  replace (&place->village, &read.village);
}

static void
read_township (CyPlaceText *place, const char *text)
{
  g_auto (CyPlaceText) read = { NULL };

  if (*text == '\0')
    return;
  cy_place_text_parse (text, &read);
  replace (&place->county, &read.county);
  if (read.township == NULL)
    read.township = cy_text_squeeze (text);
  replace (&place->township, &read.township);
}

/* A unit that is neither village nor township is an employer. */
static void
read_place (CyPlaceText *place, const char *text, gboolean with_post)
{
  const char *kind = NULL;

  if (*text == '\0')
    return;
  cy_place_text_parse (text, place);
  if (place->village != NULL)
    g_free (cy_place_village_base (place->village, &kind));
  if (place->village != NULL && kind == NULL && (with_post || place->township == NULL))
    {
      g_free (place->post);
      place->post = place->township == NULL && place->county == NULL
                      ? cy_import_read_text (text, NULL)
                      : g_strdup (place->village);
      g_clear_pointer (&place->village, g_free);
    }
}

static void
add_section (CyImportFill *self, CyPlaceText *place)
{
  const gboolean same = place->township == NULL || self->section.township == NULL ||
                        g_str_equal (place->township, self->section.township);

  if (place->county == NULL)
    place->county = g_strdup (self->section.county);
  if (place->village == NULL && same)
    place->village = g_strdup (self->section.village);
  if (place->township == NULL)
    place->township = g_strdup (self->section.township);
}

static CyKnownPlace *
find_place (CyImportFill *self, const char *const *texts)
{
  CyKnownPlace *known = g_new0 (CyKnownPlace, 1);
  g_auto (CyPlaceText) place = { NULL };

  if (*texts[4] != '\0')
    read_place (&place, texts[4], TRUE);
  else
    read_place (&place, texts[3], FALSE);
  read_village (&place, texts[2]);
  read_township (&place, texts[1]);
  if (*texts[0] != '\0')
    {
      g_free (place.county);
      place.county = cy_text_squeeze (texts[0]);
    }
  add_section (self, &place);
  known->place = cy_import_places_find (self->places, &place, texts[5]);
  known->post = g_steal_pointer (&place.post);

  return known;
}

/* Where the person of the row lives; the post goes with it when no other column says it. */
guint
cy_fill_place (CyImportFill *self)
{
  const char      *texts[CY_TARGET_UNIT_CODE - CY_TARGET_COUNTY + 2] = { NULL };
  g_autofree char *key = NULL;
  CyKnownPlace    *known;

  for (CyTarget target = CY_TARGET_COUNTY; target <= CY_TARGET_UNIT_CODE; target++)
    texts[target - CY_TARGET_COUNTY] = get_place_text (self, target);
  key = g_strjoin ("\t", texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], NULL);
  known = g_hash_table_lookup (self->known_places, key);
  if (known == NULL)
    {
      known = find_place (self, texts);
      g_hash_table_insert (self->known_places, g_steal_pointer (&key), known);
    }
  if (known->post != NULL && !cy_import_row_has (self->values, CY_PERSON_SLOT (OCCUPATION)))
    cy_import_row_set_text (self->values, CY_PERSON_SLOT (OCCUPATION), known->post);
  if (cy_import_places_get (self->places, known->place)->unclear)
    for (CyTarget target = CY_TARGET_VILLAGE; target <= CY_TARGET_PLACE_POST; target++)
      if (self->cells[target] != NULL)
        cy_fill_add_problem (self, target, self->cells[target], CY_WHY_VALUE_UNKNOWN, NULL);

  return known->place;
}

/* Places beside which nobody stands are those of the rows below. */
void
cy_fill_note_places (CyImportFill *self)
{
  for (CyTarget target = CY_TARGET_COUNTY; target <= CY_TARGET_UNIT_CODE; target++)
    get_place_text (self, target);
}
