/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The wording of a public notice: its placeholders, and what stands there in their place. */
#include "cy-notice-text.h"

#include "cy-code.h"
#include "cy-notice.h"

#include <glib/gi18n.h>
#include <string.h>

/* The name in code and the word are understood in every language; users see and write the title. */
static const struct
{
  const char *id;
  const char *word;
  const char *title;
} words[] = {
  [CY_NOTICE_WORD_NUMBER] = { "number", "序号", N_ ("No.") },
  [CY_NOTICE_WORD_NAME] = { "name", "姓名", N_ ("Full name") },
  [CY_NOTICE_WORD_SEX] = { "sex", "性别", N_ ("Sex") },
  [CY_NOTICE_WORD_BIRTH] = { "birth", "出生年月", N_ ("Month of birth") },
  [CY_NOTICE_WORD_ETHNIC] = { "ethnic", "民族", N_ ("Ethnic group") },
  [CY_NOTICE_WORD_POLITICAL] = { "political", "政治面貌", N_ ("Political status") },
  [CY_NOTICE_WORD_EDUCATION] = { "education", "学历", N_ ("Education") },
  [CY_NOTICE_WORD_VILLAGE] = { "village", "所在村", N_ ("Village") },
  [CY_NOTICE_WORD_OCCUPATION] = { "occupation", "现从事工作", N_ ("Present occupation") },
  [CY_NOTICE_WORD_TIER] = { "tier", "拟列层级", N_ ("Proposed tier") },
  [CY_NOTICE_WORD_SINCE] = { "since", "起始日", N_ ("First day") },
  [CY_NOTICE_WORD_UNTIL] = { "until", "截止日", N_ ("Last day") },
  [CY_NOTICE_WORD_DAYS] = { "days", "工作日数", N_ ("Working days") },
  [CY_NOTICE_WORD_PERIOD] = { "period", "期限说明", N_ ("Words on the period") },
  [CY_NOTICE_WORD_ORGAN] = { "organ", "公示单位", N_ ("Notice given by") },
  [CY_NOTICE_WORD_CONTACT] = { "contact", "联系电话", N_ ("Telephone of the office") },
  [CY_NOTICE_WORD_PLACES] = { "places", "张贴地点", N_ ("Put up at") },
  [CY_NOTICE_WORD_COUNT] = { "count", "人数", N_ ("Number of people") },
  [CY_NOTICE_WORD_LIST] = { "list", "名单", N_ ("Table of people") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (words) == CY_NOTICE_N_WORDS);

const char *
cy_notice_word_get_title (CyNoticeWord word)
{
  return _ (words[word].title);
}

/**
 * cy_notice_word_dup_mark:
 * @word: a placeholder
 *
 * Returns: (transfer full): how it is written, in the user's language
 */
char *
cy_notice_word_dup_mark (CyNoticeWord word)
{
  return g_strdup_printf ("{%s}", _ (words[word].title));
}

static int
find_word (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (text, words[i].id) || g_str_equal (text, words[i].word) ||
        g_str_equal (text, _ (words[i].title)))
      return (int) i;

  return -1;
}

/**
 * cy_notice_text_get_template:
 *
 * Returns: the wording that a new notice begins with, translated
 */
const char *
cy_notice_text_get_template (void)
{
  /* Translators: the wording of a public notice; every placeholder is the translated title of one:
   * Number of people, Table of people, First day and so on. */
  return _ ("After recommendation, screening, joint review, inspection and a decision of the "
            "committee, {Number of people} people are proposed for the reserve of village cadres. "
            "They are hereby made known:\n"
            "{Table of people}\n"
            "This notice stands from {First day} to {Last day} ({Words on the period}).\n"
            "Whoever knows of anything that speaks against a person named here may tell us in "
            "writing, by telephone or in person while the notice stands. Objections should be true "
            "and to the point; we ask for your real name and a way to reach you, and keep both to "
            "ourselves.\n"
            "Received by: {Notice given by}\n"
            "Telephone: {Telephone of the office}");
}

/* ---- What stands in the place of a placeholder ---- */

static char *
dup_code (const char *set, const char *code)
{
  const char *name = code != NULL ? cy_code_get_short_name (set, code) : NULL;

  return g_strdup (name != NULL ? name : "—");
}

static char *
dup_or_dash (const char *text)
{
  return g_strdup (text != NULL && *text != '\0' ? text : "—");
}

/**
 * cy_notice_word_dup_value:
 * @word: one of the first %CY_NOTICE_N_COLUMNS
 * @person: of whom
 * @nth: number in the list, from 0
 *
 * Returns: (transfer full): what it says of @person; a dash when that is not known
 */
char *
cy_notice_word_dup_value (CyNoticeWord word, const CyNoticePerson *person, guint nth)
{
  switch ((int) word)
    {
    case CY_NOTICE_WORD_NUMBER:
      return g_strdup_printf ("%u", nth + 1);
    case CY_NOTICE_WORD_NAME:
      return dup_or_dash (person->name);
    case CY_NOTICE_WORD_SEX:
      return dup_code ("gender", person->gender);
    case CY_NOTICE_WORD_BIRTH:
      return person->birth != CY_DATE_NONE ? cy_date_format (person->birth, CY_DATE_DOTTED)
                                           : g_strdup ("—");
    case CY_NOTICE_WORD_ETHNIC:
      return dup_code ("ethnic", person->ethnic);
    case CY_NOTICE_WORD_POLITICAL:
      return dup_code ("political", person->political);
    case CY_NOTICE_WORD_EDUCATION:
      return dup_code ("education", person->education);
    case CY_NOTICE_WORD_VILLAGE:
      return dup_or_dash (person->village);
    case CY_NOTICE_WORD_OCCUPATION:
      return dup_or_dash (person->occupation);
    case CY_NOTICE_WORD_TIER:
      return dup_code ("tier", person->tier);
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
dup_day (CyRecord *notice, guint field)
{
  return cy_date_format (cy_record_get_int (notice, field), CY_DATE_CHINESE);
}

static char *
dup_own (CyNoticeWord word, CyRecord *notice, GPtrArray *people, const char *period)
{
  switch ((int) word)
    {
    case CY_NOTICE_WORD_SINCE:
      return dup_day (notice, CY_NOTICE_SINCE);
    case CY_NOTICE_WORD_UNTIL:
      return dup_day (notice, CY_NOTICE_UNTIL);
    case CY_NOTICE_WORD_DAYS:
      return g_strdup_printf ("%d", (int) cy_record_get_int (notice, CY_NOTICE_DAYS));
    case CY_NOTICE_WORD_PERIOD:
      return g_strdup (period);
    case CY_NOTICE_WORD_ORGAN:
      return dup_or_dash (cy_record_get_text (notice, CY_NOTICE_ORGAN));
    case CY_NOTICE_WORD_CONTACT:
      return dup_or_dash (cy_record_get_text (notice, CY_NOTICE_CONTACT));
    case CY_NOTICE_WORD_PLACES:
      return dup_or_dash (cy_record_get_text (notice, CY_NOTICE_PLACES));
    case CY_NOTICE_WORD_COUNT:
      return g_strdup_printf ("%u", people->len);
    default:
      return g_strdup ("");
    }
}

/* ---- Reading a wording ---- */

/* The next placeholder in @text: where it begins and ends, and which it is, -1 for none we know. */
static gboolean
find_mark (const char *text, const char **start, const char **end, int *word)
{
  const char *open = strchr (text, '{');
  const char *close = open != NULL ? strchr (open, '}') : NULL;

  if (close == NULL)
    return FALSE;
  *start = open;
  *end = close + 1;
  {
    g_autofree char *name = g_strndup (open + 1, (gsize) (close - open - 1));

    *word = find_word (g_strstrip (name));
  }

  return TRUE;
}

/**
 * cy_notice_text_find_unknown:
 * @wording: of a notice
 * @line: (out): from 1
 * @column: (out): from 1, in characters
 *
 * Returns: (transfer full) (nullable): the first placeholder that there is none of
 */
char *
cy_notice_text_find_unknown (const char *wording, guint *line, guint *column)
{
  g_auto (GStrv) lines = g_strsplit (wording, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *start;
      const char *end;
      int         word;

      for (const char *rest = lines[i]; find_mark (rest, &start, &end, &word); rest = end)
        if (word < 0)
          {
            *line = i + 1;
            *column = (guint) g_utf8_pointer_to_offset (lines[i], start) + 1;
            return g_strndup (start, (gsize) (end - start));
          }
    }

  return NULL;
}

static gboolean
has_word (const char *text, gboolean (*is_meant) (int word))
{
  const char *start;
  const char *end;
  int         word;

  for (const char *rest = text; find_mark (rest, &start, &end, &word); rest = end)
    if (is_meant (word))
      return TRUE;

  return FALSE;
}

static gboolean
is_of_person (int word)
{
  return word >= 0 && word < CY_NOTICE_N_COLUMNS;
}

static gboolean
is_list (int word)
{
  return word == CY_NOTICE_WORD_LIST;
}

typedef struct
{
  CyRecord   *notice;
  GPtrArray  *people;
  const char *period;
} Filling;

static char *
fill_line (const Filling *filling, const char *line, const CyNoticePerson *person, guint nth)
{
  GString    *text = g_string_new (NULL);
  const char *rest = line;
  const char *start;
  const char *end;
  int         word;

  for (; find_mark (rest, &start, &end, &word); rest = end)
    {
      g_autofree char *value = NULL;

      g_string_append_len (text, rest, start - rest);
      if (word < 0)
        value = g_strndup (start, (gsize) (end - start));
      else if (is_of_person (word))
        value = cy_notice_word_dup_value ((CyNoticeWord) word, person, nth);
      else
        value = dup_own ((CyNoticeWord) word, filling->notice, filling->people, filling->period);
      g_string_append (text, value);
    }
  g_string_append (text, rest);

  return g_string_free (text, FALSE);
}

static void
line_free (gpointer data)
{
  CyNoticeLine *line = data;

  g_free (line->text);
  g_free (line);
}

static CyNoticeLine *
add_line (GPtrArray *lines, guint source)
{
  CyNoticeLine *line = g_new0 (CyNoticeLine, 1);

  line->source = source;
  g_ptr_array_add (lines, line);

  return line;
}

static void
add_filled (GPtrArray *lines, const Filling *filling, const char *text, guint source)
{
  if (has_word (text, is_list))
    {
      add_line (lines, source)->is_list = TRUE;
      return;
    }
  if (!has_word (text, is_of_person))
    {
      add_line (lines, source)->text = fill_line (filling, text, NULL, 0);
      return;
    }
  for (guint i = 0; i < filling->people->len; i++)
    {
      const CyNoticePerson *person = g_ptr_array_index (filling->people, i);
      CyNoticeLine         *line = add_line (lines, source);

      line->person = person;
      line->text = fill_line (filling, text, person, i);
    }
}

/**
 * cy_notice_text_fill:
 * @wording: of a notice, with placeholders; those that there are none of stay as they are
 * @notice: the notice
 * @people: (element-type CyNoticePerson): whom it names; must outlive the lines
 * @period: words on the period
 *
 * A line with a placeholder of a person comes once for everybody.
 *
 * Returns: (transfer full) (element-type CyNoticeLine): the paragraphs of the notice
 */
GPtrArray *
cy_notice_text_fill (const char *wording, CyRecord *notice, GPtrArray *people, const char *period)
{
  const Filling filling = { notice, people, period };
  GPtrArray    *lines = g_ptr_array_new_with_free_func (line_free);
  g_auto (GStrv) texts = g_strsplit (wording, "\n", -1);

  for (guint i = 0; texts[i] != NULL; i++)
    if (*g_strstrip (texts[i]) != '\0')
      add_filled (lines, &filling, texts[i], i + 1);

  return lines;
}

/**
 * cy_notice_text_dup_row:
 * @person: one of the people
 * @nth: number in the list, from 0
 *
 * Returns: (transfer full): a row of the table of people, as a line of text
 */
char *
cy_notice_text_dup_row (const CyNoticePerson *person, guint nth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CY_NOTICE_N_COLUMNS; i++)
    {
      g_autofree char *value = cy_notice_word_dup_value ((CyNoticeWord) i, person, nth);

      /* Translators: after the number in a list */
      if (i == CY_NOTICE_WORD_NUMBER)
        g_string_append_printf (text, _ ("%s. "), value);
      else
        g_string_append_printf (text, i > CY_NOTICE_WORD_NAME ? _ (", %s") : "%s", value);
    }

  return g_string_free (text, FALSE);
}
