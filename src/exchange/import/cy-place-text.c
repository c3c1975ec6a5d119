/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * County, township and village told apart in one text, and names without their kind. */
#include "cy-place-text.h"

#include "cy-text.h"

#include <string.h>

typedef struct
{
  const char *suffix;
  const char *kind; /* code of the set unit_kind; NULL for none of its own */
  const char *kept; /* what of it belongs to the name */
} Suffix;

/* Longest first. */
static const Suffix township_suffixes[] = {
  { "街道办事处", "street", "街道" }, { "街道办", "street", "街道" }, { "人民政府", NULL, "" },
  { "街道", "street", "街道" },       { "政府", NULL, "" },           { "镇", "town", "镇" },
  { "乡", "township", "乡" },
};

static const Suffix village_suffixes[] = {
  { "社区居民委员会", "community", "社区" },
  { "社区居委会", "community", "社区" },
  { "村民委员会", "village", "村" },
  { "居民委员会", "community", "社区" },
  { "村村委会", "village", "村" },
  { "村委会", "village", "村" },
  { "居委会", "community", "社区" },
  { "行政村", "village", "村" },
  { "社区", "community", "社区" },
  { "嘎查", "village", "嘎查" },
  { "村委", "village", "村" },
  { "村", "village", "村" },
};

/* Where the name of a list begins, and that of the place has ended. */
static const char *const list_words[] = {
  "村级",   "后备", "村干部", "村两委", "两委", "人才", "花名册", "名册", "名单", "登记表",
  "采集表", "汇总", "统计",   "一览表", "信息", "情况", "台账",   "年度", "党员", "干部",
  "储备",   "各村", "所辖",   "村(",    "“",    "雏雁", "优秀",   "拟",   NULL,
};

static const char *const unit_labels[] = {
  "填报单位", "上报单位", "报送单位",   "呈报单位",   "填表单位", "报表单位",
  "编制单位", "单位名称", "乡镇(街道)", "乡(镇)",     "乡镇",     "单位",
  "村(社区)", "村名",     "村",         "党组织名称", "推荐单位", NULL,
};

/* A 村 before one of these belongs to what follows: 中心村村委会 is 中心村. */
static const char *const committee_starts = "委民支两党主书监务级干";

static glong
chars_before (const char *text, const char *at)
{
  return g_utf8_pointer_to_offset (text, at);
}

static gboolean
starts_with_any (const char *text, const Suffix *suffixes, guint n, gsize *length)
{
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (text, suffixes[i].suffix))
      {
        *length = strlen (suffixes[i].suffix);
        return TRUE;
      }

  return FALSE;
}

/* Where the name of a township ends that begins @text; %NULL when none begins there. */
static const char *
find_township_end (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length;

      if (p == text ||
          !starts_with_any (p, township_suffixes, G_N_ELEMENTS (township_suffixes), &length))
        continue;
      p += length;
      /* 新乡镇 ends with its last. */
      while (starts_with_any (p, township_suffixes, G_N_ELEMENTS (township_suffixes), &length))
        p += length;
      /* In 古镇村 and 下乡村 there is no township. */
      if (g_utf8_strlen (p, -1) == 1 || g_str_has_prefix (p, "村委") ||
          g_str_has_prefix (p, "村民") || g_str_equal (p, "社区"))
        return NULL;
      return p;
    }

  return NULL;
}

static gboolean
is_county_end (const char *text, const char *at)
{
  const char *next = g_utf8_next_char (at);
  gunichar    c = g_utf8_get_char (at);

  if (at == text || g_utf8_strchr ("县区市州省旗", -1, c) == NULL)
    return FALSE;
  if (c == g_utf8_get_char ("区") &&
      g_utf8_get_char (g_utf8_prev_char (at)) == g_utf8_get_char ("社"))
    return FALSE;
  /* 新市村 lies in no city 新市, and 城区社区 in no district. */
  return *next == '\0' || (g_utf8_strlen (next, -1) > 1 && !g_str_has_prefix (next, "社区") &&
                           !g_str_has_prefix (next, "村委") && !g_str_has_prefix (next, "村民") &&
                           g_utf8_strchr ("县区市州省旗", -1, g_utf8_get_char (next)) == NULL);
}

/* Cuts province, city and county off; returns where the township begins. */
static const char *
take_county (const char *text, CyPlaceText *place)
{
  const char *township_end = find_township_end (text);
  const char *start = text;

  for (const char *p = text; *p != '\0' && (township_end == NULL || p < township_end);
       p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      if (p == start || !is_county_end (start, p))
        continue;
      g_free (place->county);
      place->county = g_strndup (start, (gsize) (next - start));
      start = next;
    }

  return start;
}

/* A 村 followed by another is a part of the name, as in 下村村, unless the other begins 村委会. */
static gboolean
doubles (const char *suffix, const char *end)
{
  const char *behind = end + strlen ("村");

  return g_str_equal (suffix, "村") && g_str_has_prefix (end, "村") &&
         (*behind == '\0' ||
          g_utf8_strchr (committee_starts, -1, g_utf8_get_char (behind)) == NULL);
}

/* Where the stem of a village's name ends and what behind its suffix begins. */
static const char *
find_village_end (const char *text, const char **rest, const char **kept)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    for (guint i = 0; p != text && i < G_N_ELEMENTS (village_suffixes); i++)
      {
        const char *end = p + strlen (village_suffixes[i].suffix);

        if (!g_str_has_prefix (p, village_suffixes[i].suffix))
          continue;
        *kept = village_suffixes[i].kept;
        if (doubles (village_suffixes[i].suffix, end))
          {
            p += strlen ("村");
            end += strlen ("村");
          }
        *rest = end;
        return p;
      }

  return NULL;
}

static void
take_village (const char *text, CyPlaceText *place)
{
  const char *rest = NULL;
  const char *kept = NULL;
  const char *stem = find_village_end (text, &rest, &kept);

  if (stem == NULL)
    {
      place->village = *text != '\0' ? g_strdup (text) : NULL;
      return;
    }
  place->village = g_strdup_printf ("%.*s%s", (int) (stem - text), text, kept);
  place->post = *rest != '\0' ? g_strdup (rest) : NULL;
}

static void
tidy_township (CyPlaceText *place)
{
  for (guint i = 0; place->township != NULL && i < G_N_ELEMENTS (township_suffixes); i++)
    if (g_str_has_suffix (place->township, township_suffixes[i].suffix) &&
        !g_str_equal (township_suffixes[i].suffix, township_suffixes[i].kept))
      {
        const gsize length = strlen (place->township) - strlen (township_suffixes[i].suffix);
        char       *name =
          g_strdup_printf ("%.*s%s", (int) length, place->township, township_suffixes[i].kept);

        g_free (place->township);
        place->township = name;
      }
}

/**
 * cy_place_text_parse:
 * @text: 云岭县双河镇新民村党支部书记, or any part of it
 * @place: (out caller-allocates): its parts, to be cleared
 *
 * What follows township and county is taken for the village, also without 村 or 社区 behind it.
 */
void
cy_place_text_parse (const char *text, CyPlaceText *place)
{
  g_autofree char *plain = cy_text_squeeze (text);
  const char      *rest = plain;
  const char      *end;

  *place = (CyPlaceText){ NULL };
  if (g_str_has_prefix (rest, "中共"))
    rest += strlen ("中共");
  rest = take_county (rest, place);
  end = find_township_end (rest);
  if (end != NULL)
    {
      place->township = g_strndup (rest, (gsize) (end - rest));
      tidy_township (place);
      rest = end;
    }
  take_village (rest, place);
}

static const char *
skip_front (const char *text)
{
  const char *colon = strchr (text, ':');
  const char *year = strstr (text, "年");

  if (colon != NULL && chars_before (text, colon) <= 6)
    text = colon + 1;
  if (year != NULL && year > text && strspn (text, "0123456789") == (gsize) (year - text))
    text = year + strlen ("年");
  if (g_str_has_prefix (text, "附件"))
    text += strlen ("附件") + strspn (text + strlen ("附件"), "0123456789-:");

  return text;
}

static void
drop_vague_village (CyPlaceText *place)
{
  const char *kind = NULL;

  if (place->village == NULL)
    return;
  g_free (cy_place_village_base (place->village, &kind));
  if (kind == NULL || g_utf8_strchr ("各全每", -1, g_utf8_get_char (place->village)) != NULL)
    g_clear_pointer (&place->village, g_free);
}

/**
 * cy_place_text_parse_title:
 * @text: the title of a list, such as 白石镇新民村后备人员名单
 * @place: (out caller-allocates): the place in it, to be cleared
 */
void
cy_place_text_parse_title (const char *text, CyPlaceText *place)
{
  g_autofree char *plain = cy_text_squeeze (text);
  const char      *start = skip_front (plain);
  g_autofree char *name = g_strdup (start);

  *place = (CyPlaceText){ NULL };
  for (guint i = 0; list_words[i] != NULL; i++)
    {
      char *word = strstr (name, list_words[i]);

      if (word != NULL)
        *word = '\0';
    }
  name[strcspn (name, "0123456789(")] = '\0';
  if (*name == '\0' || g_utf8_strlen (name, -1) > 30)
    return;

  cy_place_text_parse (name, place);
  drop_vague_village (place);
  g_clear_pointer (&place->post, g_free);
}

/**
 * cy_place_text_parse_unit_line:
 * @text: a line between title and headers, such as 填报单位(盖章):双河镇
 * @place: (out caller-allocates): the place in it, to be cleared
 *
 * Returns: whether @text is such a line
 */
gboolean
cy_place_text_parse_unit_line (const char *text, CyPlaceText *place)
{
  g_autofree char *plain = cy_text_squeeze (text);
  const char      *colon = strchr (plain, ':');

  *place = (CyPlaceText){ NULL };
  for (guint i = 0; colon != NULL && unit_labels[i] != NULL; i++)
    if (g_str_has_prefix (plain, unit_labels[i]) &&
        chars_before (plain, colon) <= g_utf8_strlen (unit_labels[i], -1) + 6)
      {
        g_autofree char *name = g_strdup (colon + 1);
        char            *committee = strstr (name, "委组织部");

        if (committee != NULL)
          *committee = '\0';
        cy_place_text_parse_title (name, place);
        return TRUE;
      }

  return FALSE;
}

void
cy_place_text_clear (CyPlaceText *place)
{
  g_clear_pointer (&place->county, g_free);
  g_clear_pointer (&place->township, g_free);
  g_clear_pointer (&place->village, g_free);
  g_clear_pointer (&place->post, g_free);
}

gboolean
cy_place_text_is_empty (const CyPlaceText *place)
{
  return place->county == NULL && place->township == NULL && place->village == NULL;
}

static char *
base_of (const char *name, const Suffix *suffixes, guint n, const char **kind)
{
  char *base = cy_text_squeeze (name);

  *kind = NULL;
  for (guint i = 0; i < n; i++)
    if (g_str_has_suffix (base, suffixes[i].suffix) && strlen (base) > strlen (suffixes[i].suffix))
      {
        base[strlen (base) - strlen (suffixes[i].suffix)] = '\0';
        if (suffixes[i].kind != NULL)
          {
            *kind = suffixes[i].kind;
            break;
          }
      }

  return base;
}

/**
 * cy_place_village_base:
 * @name: of a village or community
 * @kind: (out): code of the set unit_kind that the end of the name tells, %NULL for none
 *
 * Returns: (transfer full): the name without 村, 社区, 村委会, …
 */
char *
cy_place_village_base (const char *name, const char **kind)
{
  return base_of (name, village_suffixes, G_N_ELEMENTS (village_suffixes), kind);
}

/**
 * cy_place_township_base:
 * @name: of a township
 * @kind: (out): code of the set unit_kind that the end of the name tells, %NULL for none
 *
 * Returns: (transfer full): the name without 镇, 乡, 街道, …
 */
char *
cy_place_township_base (const char *name, const char **kind)
{
  return base_of (name, township_suffixes, G_N_ELEMENTS (township_suffixes), kind);
}

gboolean
cy_place_looks_like_village (const char *text)
{
  const char      *kind;
  g_autofree char *base = cy_place_village_base (text, &kind);

  return kind != NULL && g_utf8_strlen (base, -1) <= 20;
}

gboolean
cy_place_looks_like_township (const char *text)
{
  const char      *kind;
  g_autofree char *base = cy_place_township_base (text, &kind);

  return kind != NULL && g_utf8_strlen (base, -1) <= 20;
}
