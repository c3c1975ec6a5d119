/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Guesses what columns stand for: by the words above them, then by what stands in them. */
#include "cy-mapping.h"

#include "cy-code.h"
#include "cy-phone.h"
#include "cy-text.h"

#include <string.h>

#define SAMPLES 40
/* Shares, in percent, of the values that must look alike. */
#define MOST 80
#define MANY 60
#define FEW 20

/* A word above that says the very thing. */
#define SAID 90
/* What content alone says, and what it says against the word above. */
#define BY_CONTENT 80
#define AGAINST_WORD 55
#define BY_PARENT 70

typedef struct
{
  guint n;
  guint ids;
  guint phones;
  guint villages;
  guint townships;
  guint places;
  guint sets[8];
} Content;

static const struct
{
  const char *set;
  CyTarget    target;
} by_set[] = {
  { "gender", CY_TARGET_GENDER },       { "ethnic", CY_TARGET_ETHNIC },
  { "political", CY_TARGET_POLITICAL }, { "education", CY_TARGET_LEVEL },
  { "tier", CY_TARGET_TIER },           { "source", CY_TARGET_SOURCE },
  { "pool_state", CY_TARGET_STATE },    { "channel", CY_TARGET_CHANNEL },
};

G_STATIC_ASSERT (G_N_ELEMENTS (by_set) == G_N_ELEMENTS (((Content *) NULL)->sets));

/* ---- Content ---- */

static gboolean
is_id (const char *plain)
{
  const gsize length = strlen (plain);

  return (length == 18 && strspn (plain, "0123456789") >= 17) ||
         (length == 15 && strspn (plain, "0123456789") == 15);
}

/* Two to four Han characters that are no word of a list. */
static gboolean
is_name (const char *plain)
{
  const glong length = g_utf8_strlen (plain, -1);

  if (length < 2 || length > 4 || cy_place_looks_like_village (plain) ||
      cy_place_looks_like_township (plain))
    return FALSE;
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    if (!cy_text_is_han (g_utf8_get_char (p)))
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (by_set); i++)
    if (cy_code_find (cy_code_set_get (by_set[i].set), plain, NULL) != NULL)
      return FALSE;

  return TRUE;
}

static void
count_words (Content *content, const char *plain)
{
  /* A lone digit is a code of everything, and a number none of a list. */
  if (strlen (plain) < 3 || g_ascii_isdigit (*plain))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (by_set); i++)
    {
      int confidence = 0;

      cy_code_find (cy_code_set_get (by_set[i].set), plain, &confidence);
      content->sets[i] += confidence >= SAID;
    }
}

static void
count_value (Content *content, const char *text, gboolean words)
{
  g_autofree char *plain = cy_text_squeeze (text);

  content->n++;
  content->ids += is_id (plain);
  content->phones += cy_phone_get_kind (plain) == CY_PHONE_MOBILE;
  content->villages += cy_place_looks_like_village (plain);
  content->townships += cy_place_looks_like_township (plain);
  content->places += strstr (plain, "村") != NULL || strstr (plain, "社区") != NULL;
  if (words)
    count_words (content, plain);
}

/* Words of lists are only looked up where they could change anything: it takes its time. */
static gboolean
words_matter (CyColumnMap said)
{
  return said.confidence < SAID || said.target == CY_TARGET_SOURCE ||
         said.target == CY_TARGET_TIER || said.target == CY_TARGET_STATE;
}

static Content
look_into (const CyLayout *layout, const CyGrid *grid, guint column, CyColumnMap said)
{
  const gboolean words = words_matter (said);
  Content        content = { 0 };

  for (guint row = layout->first_row; row < cy_grid_get_n_rows (grid) && content.n < SAMPLES; row++)
    {
      const char *text = cy_grid_get_text (grid, row, column);

      if (*text != '\0' && !cy_layout_is_header_cell (layout, column, text))
        count_value (&content, text, words);
    }

  return content;
}

static guint
share (guint part, const Content *content)
{
  return content->n > 0 ? part * 100 / content->n : 0;
}

static CyTarget
guess_by_content (const Content *content)
{
  if (share (content->ids, content) >= MOST)
    return CY_TARGET_ID_NUMBER;
  if (share (content->phones, content) >= MOST)
    return CY_TARGET_PHONE;
  for (guint i = 0; i < G_N_ELEMENTS (by_set); i++)
    if (share (content->sets[i], content) >= MOST)
      return by_set[i].target;
  if (share (content->villages, content) >= MOST)
    return CY_TARGET_VILLAGE;
  if (share (content->townships, content) >= MOST)
    return CY_TARGET_TOWNSHIP;

  return CY_TARGET_NONE;
}

static guint
share_of_target (CyTarget target, const Content *content)
{
  for (guint i = 0; i < G_N_ELEMENTS (by_set); i++)
    if (by_set[i].target == target)
      return share (content->sets[i], content);

  return target == CY_TARGET_ID_NUMBER ? share (content->ids, content) : 0;
}

/* ---- Words ---- */

static CyHeaderGroup
find_group (char **parts, guint n)
{
  CyHeaderGroup group = CY_GROUP_NONE;

  for (guint i = 0; i < n; i++)
    {
      CyHeaderGroup here = cy_header_find_group (parts[i]);

      if (here > CY_GROUP_ANY)
        group = here;
    }

  return group;
}

static CyColumnMap
guess_by_words (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  const guint      n = g_strv_length (parts);
  g_autofree char *whole = g_strjoinv ("", parts);
  CyHeaderGroup    group = n > 1 ? find_group (parts, n - 1) : CY_GROUP_NONE;
  int              confidence = 0;
  CyTarget         target = n > 0 ? cy_header_find (parts[n - 1], &confidence) : CY_TARGET_NONE;
  int              of_whole = 0;

  if (confidence < SAID && n > 1)
    {
      CyTarget joined = cy_header_find (whole, &of_whole);

      if (of_whole >= SAID)
        return (CyColumnMap){ joined, (guint8) of_whole, 0 };
    }
  if (target == CY_TARGET_NONE && n > 1)
    {
      target = cy_header_find (parts[n - 2], &confidence);
      confidence = MIN (confidence, BY_PARENT);
    }
  target = cy_target_regroup (target, group);

  return (CyColumnMap){ target, target != CY_TARGET_NONE ? (guint8) confidence : 0, 0 };
}

/* ---- Both ---- */

/* 单位 may be a place or an employer, 类别 a source or a tier: what stands there tells. */
static CyColumnMap
weigh (CyColumnMap said, const Content *content, gboolean has_village)
{
  const CyTarget seen = guess_by_content (content);

  if (said.target == CY_TARGET_OCCUPATION && !has_village &&
      share (content->places, content) >= MANY)
    return (CyColumnMap){ CY_TARGET_PLACE_POST, BY_CONTENT, 0 };
  if ((said.target == CY_TARGET_PLACE || said.target == CY_TARGET_PLACE_POST) && content->n > 0 &&
      share (content->places + content->townships, content) < FEW)
    return (CyColumnMap){ CY_TARGET_OCCUPATION, BY_CONTENT, 0 };
  if (said.target == CY_TARGET_NONE && seen != CY_TARGET_NONE)
    return (CyColumnMap){ seen, BY_CONTENT, 0 };
  if (seen == CY_TARGET_NONE || seen == said.target || cy_target_is_kin (said.target) ||
      cy_target_is_study (said.target) || cy_target_is_place (said.target) ||
      share_of_target (said.target, content) >= FEW)
    return said;
  if (seen == CY_TARGET_ID_NUMBER || said.target == CY_TARGET_SOURCE ||
      said.target == CY_TARGET_TIER || said.target == CY_TARGET_STATE)
    return (CyColumnMap){ seen, AGAINST_WORD, 0 };

  return said;
}

/* Of two columns for the same the surer one stands. */
static void
place_map (CyMapping *self, guint column, CyColumnMap map)
{
  const int other = cy_mapping_find (self, map.target);

  if (map.target == CY_TARGET_NONE)
    return;
  if (cy_target_is_kin (map.target) || other < 0 ||
      cy_mapping_get (self, (guint) other)->confidence < map.confidence)
    cy_mapping_set (self, column, map.target, map.confidence);
}

static guint
share_of_names (const CyLayout *layout, const CyGrid *grid, guint column)
{
  guint n = 0;
  guint names = 0;

  for (guint row = layout->first_row; row < cy_grid_get_n_rows (grid) && n < SAMPLES; row++)
    {
      g_autofree char *plain = cy_text_squeeze (cy_grid_get_text (grid, row, column));

      n += *plain != '\0';
      names += *plain != '\0' && is_name (plain);
    }

  return n > 0 ? names * 100 / n : 0;
}

static void
find_name (CyMapping *self, const CyLayout *layout, const CyGrid *grid)
{
  guint best = MANY - 1;
  int   best_column = -1;

  for (guint column = 0; column < layout->n_columns; column++)
    {
      guint names;

      if (cy_mapping_get (self, column)->target != CY_TARGET_NONE)
        continue;
      names = share_of_names (layout, grid, column);
      if (names > best)
        {
          best = names;
          best_column = (int) column;
        }
    }
  if (best_column >= 0)
    cy_mapping_set (self, (guint) best_column, CY_TARGET_NAME, BY_CONTENT);
}

/**
 * cy_mapping_guess:
 * @layout: of a sheet
 * @grid: its first rows
 *
 * Returns: (transfer full): what its columns seem to stand for
 */
CyMapping *
cy_mapping_guess (const CyLayout *layout, const CyGrid *grid)
{
  g_autoptr (CyMapping) self = cy_mapping_new (layout->n_columns);
  g_autofree CyColumnMap *said = g_new0 (CyColumnMap, layout->n_columns + 1);
  gboolean                has_village = FALSE;

  for (guint column = 0; column < layout->n_columns; column++)
    {
      said[column] = guess_by_words (layout->headers[column]);
      has_village |= cy_target_is_place (said[column].target) &&
                     said[column].target != CY_TARGET_COUNTY &&
                     said[column].target != CY_TARGET_TOWNSHIP;
    }
  for (guint column = 0; column < layout->n_columns; column++)
    {
      const Content content = look_into (layout, grid, column, said[column]);

      place_map (self, column, weigh (said[column], &content, has_village));
    }
  if (!cy_mapping_has (self, CY_TARGET_NAME))
    find_name (self, layout, grid);

  return g_steal_pointer (&self);
}
