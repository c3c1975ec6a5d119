/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * Reads rewards and penalties written as text: 2020.07 被县委评为“优秀共产党员”；2022.03 诫勉。
 *
 * What is not understood stays in the name: nothing is lost, and nothing is made up. */
#include "cy-award-text.h"

#include "cy-import-value.h"
#include "cy-text.h"

#include <string.h>

#define UNCLEAR "X9"
#define OTHER_REWARD "A9"
#define OTHER_PENALTY "P9"
#define NUMBERS "①②③④⑤⑥⑦⑧⑨⑩"
#define LONGEST_ORGAN 16

typedef struct
{
  const char *word;
  const char *kind;
} Word;

/* The first that is found counts. */
static const Word penalties[] = {
  { "开除党籍", "P7" }, { "留党察看", "P6" }, { "撤销党内职务", "P5" }, { "严重警告", "P4" },
  { "党内警告", "P3" }, { "诫勉", "P2" },     { "批评教育", "P1" },     { "政务警告", "P8" },
  { "政务处分", "P8" }, { "政务记过", "P8" }, { "行政警告", "P8" },     { "记过", "P8" },
  { "记大过", "P8" },   { "降级", "P8" },     { "撤职", "P8" },         { "开除", "P8" },
  { "通报批评", "P9" }, { "提醒谈话", "P9" }, { "警告", "P9" },         { "处分", "P9" },
  { "处罚", "P9" },     { "问责", "P9" },     { "拘留", "P9" },         { "罚款", "P9" },
};

static const Word rewards[] = {
  { "优秀共产党员", "A2" }, { "优秀党员", "A2" }, { "优秀党务工作者", "A3" },
  { "劳动模范", "A4" },     { "劳模", "A4" },     { "记功", "A5" },
  { "等功", "A5" },         { "嘉奖", "A6" },     { "先进个人", "A1" },
  { "先进工作者", "A1" },   { "优秀", "A9" },     { "先进", "A9" },
  { "模范", "A9" },         { "标兵", "A9" },     { "能手", "A9" },
  { "称号", "A9" },         { "奖", "A9" },       { "表彰", "A9" },
  { "表扬", "A9" },         { "荣誉", "A9" },     { "荣获", "A9" },
  { "评为", "A9" },         { "授予", "A9" },
};

static void
item_clear (gpointer data)
{
  CyAwardItem *item = data;

  g_free (item->name);
  g_free (item->organ);
  g_free (item->note);
}

static gboolean
is_any (const char *at, const char *characters)
{
  return *at != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (at)) != NULL;
}

static const char *
skip (const char *at, const char *characters)
{
  while (is_any (at, characters) || (*at != '\0' && cy_text_is_blank (g_utf8_get_char (at))))
    at = g_utf8_next_char (at);

  return at;
}

static void
chop (char *text, const char *characters)
{
  for (char *end = text + strlen (text); end > text; *end = '\0')
    {
      end = g_utf8_prev_char (end);
      if (!is_any (end, characters) && !cy_text_is_blank (g_utf8_get_char (end)))
        return;
    }
}

/* ---- One entry after the other ---- */

static gboolean
begins_with_year (const char *at)
{
  at = skip (at, "");

  return (g_str_has_prefix (at, "19") || g_str_has_prefix (at, "20")) && g_ascii_isdigit (at[2]) &&
         g_ascii_isdigit (at[3]) && !g_ascii_isdigit (at[4]);
}

/* 1. 2) （3） ④: the number of an entry; 19.07 and 2019 are none. */
static const char *
skip_number (const char *at)
{
  const char *digits = skip (at, "(（");
  const char *end = digits;

  if (is_any (digits, NUMBERS))
    return skip (g_utf8_next_char (digits), ".、．");
  while (g_ascii_isdigit (*end))
    end++;
  if (end == digits || end - digits > 2 || !is_any (end, ".、．)）"))
    return at;
  end = skip (g_utf8_next_char (end), "、");

  return !g_ascii_isdigit (*end) || begins_with_year (end) ? end : at;
}

static const char *
skip_prefix (const char *text, const char *const *prefixes)
{
  for (guint i = 0; prefixes[i] != NULL; i++)
    if (g_str_has_prefix (text, prefixes[i]))
      return skip (text + strlen (prefixes[i]), "");

  return text;
}

/* 无, 未受过党纪政务处分, 没有违纪记录; but not 无偿献血先进个人, nor 无处分，获县优秀党员. */
static gboolean
is_nothing (const char *text)
{
  static const char *const no[] = { "没有", "暂无", "从未", "无", "未", "否", NULL };
  static const char *const what[] = { "受过", "受到", "受",   "获得", "获",   "任何", "过",
                                      "党纪", "党内", "政务", "政纪", "行政", "刑事", "组织",
                                      "纪律", "处理", "处分", "奖惩", "奖励", "惩处", "处罚",
                                      "违纪", "违法", "违规", "记录", "表彰", "惩戒", "情况",
                                      "行为", "和",   "及",   "或",   "、",   "/",    NULL };
  const char              *rest = skip_prefix (text, no);
  const char              *before = rest;

  if (cy_import_text_is_nothing (text))
    return TRUE;
  if (rest == text)
    return FALSE;
  while ((rest = skip_prefix (before, what)) != before)
    before = rest;

  return *rest == '\0';
}

static gboolean
begins_with_no (const char *at)
{
  static const char *const no[] = { "无", "未", "没有", "从未", NULL };
  const char              *text = skip (at, "");

  return skip_prefix (text, no) != text;
}

/* A comma ends an entry when the next begins with a year, or one of both says there is nothing. */
static gboolean
is_cut (const char *at, const char *entry)
{
  const char *next;

  if (is_any (at, ";；。\r\n" NUMBERS))
    return TRUE;
  if (!is_any (at, ",，、"))
    return FALSE;
  next = g_utf8_next_char (at);
  if (begins_with_year (next))
    return TRUE;

  return !is_any (at, "、") && (begins_with_no (next) || is_nothing (skip (entry, "")));
}

/* ---- The date ---- */

static CyDate
read_date (const char *text, gsize length)
{
  g_autofree char *plain = g_strndup (text, length);
  CyDateParse      parse;

  chop (plain, ".．-/");
  if ((!g_str_has_prefix (plain, "19") && !g_str_has_prefix (plain, "20")) ||
      cy_date_parse (plain, &parse) != CY_DATE_OK)
    return CY_DATE_NONE;

  return parse.date;
}

static const char *
skip_date (const char *at)
{
  while (g_ascii_isdigit (*at) || is_any (at, ".．-/年月日"))
    at = g_utf8_next_char (at);

  return at;
}

/* Returns what is behind it; 2021年度 and 2018年至2020年 belong to the words. */
static const char *
take_date_before (const char *text, CyAwardItem *item)
{
  const char *end = skip_date (text);

  item->date = read_date (text, (gsize) (end - text));
  if (item->date == CY_DATE_NONE || is_any (end, "度至到—~～"))
    return text;
  end = skip (end, ",，、:：");

  return *end != '\0' ? end : text;
}

/* 劳动模范（2020.05） */
static void
take_date_behind (char *text, CyAwardItem *item)
{
  char       *open = g_utf8_strrchr (text, -1, 0xff08);
  const char *end;

  if (open == NULL)
    open = strrchr (text, '(');
  if (open == NULL || open == text || item->date != CY_DATE_NONE)
    return;
  end = skip_date (g_utf8_next_char (open));
  if (!is_any (end, ")）") || *g_utf8_next_char (end) != '\0')
    return;
  item->date = read_date (g_utf8_next_char (open), (gsize) (end - g_utf8_next_char (open)));
  if (item->date != CY_DATE_NONE)
    *open = '\0';
}

/* ---- Who gave what ---- */

/* “优秀共产党员”荣誉称号 */
static char *
unquote (const char *text)
{
  static const char *const titles[] = { "荣誉称号", "光荣称号", "称号", NULL };
  g_autofree char         *plain = g_strdup (text);
  const char              *inner;

  for (guint i = 0; titles[i] != NULL; i++)
    if (g_str_has_suffix (plain, titles[i]))
      {
        plain[strlen (plain) - strlen (titles[i])] = '\0';
        break;
      }
  inner = is_any (plain, "“\"「『") ? g_utf8_next_char (plain) : NULL;
  if (inner == NULL)
    return g_strdup (text);
  chop (plain, "”\"」』");

  return *inner != '\0' && strpbrk (inner, "\"") == NULL && strstr (inner, "”") == NULL
           ? g_strdup (inner)
           : g_strdup (text);
}

static gboolean
is_organ (const char *text)
{
  static const char *const ends[] = { "委",   "政府", "部", "局", "镇", "乡",   "支部", "办",
                                      "会",   "院",   "校", "厅", "省", "市",   "县",   "区",
                                      "公司", "站",   "队", "村", "团", "中心", NULL };

  if (strpbrk (text, "0123456789,;") != NULL || strstr (text, "，") != NULL ||
      g_utf8_strlen (text, -1) > LONGEST_ORGAN)
    return FALSE;
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (text, ends[i]))
      return TRUE;

  return FALSE;
}

/* 经县委批准，优秀共产党员, as appointment forms have it. */
static const char *
take_approval (const char *text, CyAwardItem *item)
{
  static const char *const by[] = { "经", NULL };
  const char              *organ = skip_prefix (text, by);
  const char              *end = organ > text ? strstr (organ, "批准") : NULL;
  const char              *behind = end != NULL ? end + strlen ("批准") : NULL;

  if (behind == NULL || end == organ || !is_any (behind, ",，、:："))
    return text;
  behind = skip (behind, ",，、:：");
  if (*behind == '\0')
    return text;
  item->organ = g_strchomp (g_strndup (organ, (gsize) (end - organ)));

  return behind;
}

/* 被县委评为…, 县政府授予…: what stands before the verb gave it, if it can. */
static const char *
take_organ (const char *text, CyAwardItem *item)
{
  static const char *const verbs[] = {
    "评选为", "评为", "表彰为", "授予", "命名为", "认定为", NULL
  };
  static const char *const before[] = { "荣获", "曾获", "被", "由", "经", "获", "曾", NULL };
  static const char *const of[] = { "的", NULL };
  const char              *at = NULL;
  guint                    i;

  for (i = 0; verbs[i] != NULL && (at = strstr (text, verbs[i])) == NULL; i++)
    ;
  if (at != NULL)
    {
      g_autofree char *front = g_strndup (text, (gsize) (at - text));
      const char      *organ = skip_prefix (front, before);
      const char      *behind = skip (at + strlen (verbs[i]), ":：");

      if (*behind == '\0' || (*organ != '\0' && !is_organ (organ)))
        return text;
      item->organ = *organ != '\0' ? g_strdup (organ) : NULL;
      return skip_prefix (behind, of);
    }

  return text;
}

/* 因违反工作纪律受到党内警告处分: the reason is kept with the whole. */
static const char *
take_verb (const char *text, CyAwardItem *item)
{
  static const char *const verbs[] = { "荣获", "获得", "获评", "曾获", "获", "受到", "受过", NULL };
  static const char *const given[] = { "受到", "给予", "予以", NULL };

  for (guint i = 0; g_str_has_prefix (text, "因") && given[i] != NULL; i++)
    {
      const char *at = strstr (text, given[i]);

      if (at == NULL || at[strlen (given[i])] == '\0')
        continue;
      item->note = g_strdup (text);
      return at + strlen (given[i]);
    }

  /* 获奖三次 is no prize of three times. */
  return g_str_has_prefix (text, "获奖") ? text : skip_prefix (text, verbs);
}

static const char *
find_kind (const Word *words, guint n, const char *text)
{
  for (guint i = 0; i < n; i++)
    if (strstr (text, words[i].word) != NULL)
      return words[i].kind;

  return NULL;
}

/* 未受处分 in the midst of other words: nobody must be blamed for it. */
static gboolean
denies (const char *text)
{
  static const char *const words[] = { "未受", "无任何", "无处分", "没有受", "没有处分", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static const char *
choose_kind (const char *text, CyAwardColumn column)
{
  const char *penalty = find_kind (penalties, G_N_ELEMENTS (penalties), text);
  const char *reward = find_kind (rewards, G_N_ELEMENTS (rewards), text);

  if (column != CY_AWARD_COLUMN_REWARDS && penalty != NULL && denies (text))
    return UNCLEAR;
  if (column == CY_AWARD_COLUMN_PENALTIES)
    return penalty != NULL ? penalty : OTHER_PENALTY;
  if (column == CY_AWARD_COLUMN_REWARDS)
    return reward != NULL ? reward : OTHER_REWARD;
  if (penalty != NULL)
    return penalty;

  return reward != NULL ? reward : UNCLEAR;
}

static void
take_entry (GArray *items, const char *text, CyAwardColumn column)
{
  CyAwardItem      item = { .date = CY_DATE_NONE };
  g_autofree char *entry = g_strdup (skip_number (skip (text, ";；。,，、")));
  const char      *body;

  chop (entry, ",，、.");
  if (is_nothing (entry))
    return;
  item.kind = choose_kind (entry, column);
  take_date_behind (entry, &item);
  body = item.date == CY_DATE_NONE ? take_date_before (entry, &item) : entry;
  body = take_approval (body, &item);
  if (item.organ == NULL)
    body = take_organ (body, &item);
  if (item.organ == NULL)
    body = take_verb (body, &item);
  item.name = unquote (*body != '\0' ? body : entry);
  g_array_append_val (items, item);
}

/**
 * cy_award_text_parse:
 * @text: entries between semicolons, full stops or line breaks, numbered or not: a date in front or
 *   in brackets behind, by whom, and what
 * @column: what the header says
 *
 * A text that says there is nothing has no entries; one that says neither reward nor penalty is
 * kept as a kind of its own.
 *
 * Returns: (transfer full) (element-type CyAwardItem): the entries, in their order
 */
GArray *
cy_award_text_parse (const char *text, CyAwardColumn column)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CyAwardItem));
  g_autoptr (GString) entry = g_string_new (NULL);

  g_array_set_clear_func (items, item_clear);
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    /* 2019年7月、2020年7月 is one entry. */
    if (is_cut (at, entry->str) && *skip_date (skip (entry->str, "")) != '\0')
      {
        take_entry (items, entry->str, column);
        g_string_truncate (entry, 0);
      }
    else
      g_string_append_unichar (entry, g_utf8_get_char (at));
  take_entry (items, entry->str, column);

  return items;
}
