/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The figures of villages: how they are written and read, and what they may be. */
#include "cy-village-figure.h"

#include "cy-code.h"
#include "cy-decimal.h"
#include "cy-text.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define SET "village_figure"
#define HUNDRED 10000

/* Digits before the point: beyond any village, and far from the end of the integers. */
#define MAX_DIGITS 12

/**
 * Kind:
 * @code: of the set village_figure
 * @most: hundredths, 0 for no limit
 * @is_count: whether only whole numbers make sense
 * @usual_least: hundredths; what is less is asked about
 * @usual_most: hundredths, 0 for no limit; what is more is asked about
 * @headings: what workbooks call it, the longest first; a heading that has one of them in it
 * counts
 */
typedef struct
{
  const char *code;
  gint64      most;
  gboolean    is_count;
  gint64      usual_least;
  gint64      usual_most;
  const char *headings[6];
} Kind;

/* Nobody lives of 1,000 yuan a year, and no village of this country's counties has 50 million: what
 * is beyond stands in the wrong column or the wrong unit. */
static const Kind kinds[CY_N_VILLAGE_FIGURES] = {
  [CY_VILLAGE_INCOME] = { "income",
                          0,
                          FALSE,
                          0,
                          500000,
                          { "村集体经济", "集体经济", "村集体收入", "经营性收入" } },
  [CY_VILLAGE_PER_CAPITA] = { "per_capita",
                              0,
                              FALSE,
                              100000,
                              20000000,
                              { "人均可支配收入", "人均纯收入", "人均收入" } },
  [CY_VILLAGE_PROJECTS] = { "projects", 0, TRUE, 0, 5000, { "项目" } },
  [CY_VILLAGE_PARTY] = { "party",
                         HUNDRED,
                         FALSE,
                         0,
                         0,
                         { "党建考评", "党建考核", "党建得分", "党建" } },
  [CY_VILLAGE_ENVIRONMENT] = { "environment",
                               HUNDRED,
                               FALSE,
                               0,
                               0,
                               { "人居环境", "环境整治", "环境" } },
  [CY_VILLAGE_SATISFACTION] = { "satisfaction", HUNDRED, FALSE, 0, 0, { "满意率", "满意度" } },
  [CY_VILLAGE_DISPUTES] = { "disputes", HUNDRED, FALSE, 0, 0, { "化解率", "纠纷化解", "矛盾" } },
};

const char *
cy_village_figure_get_code (CyVillageFigure figure)
{
  return kinds[figure].code;
}

/* With its unit of measure. */
const char *
cy_village_figure_get_name (CyVillageFigure figure)
{
  return cy_code_get_name (SET, kinds[figure].code);
}

/* For columns, in one or two words. */
const char *
cy_village_figure_get_brief (CyVillageFigure figure)
{
  static const char *const words[CY_N_VILLAGE_FIGURES] = {
    [CY_VILLAGE_INCOME] = NC_ ("village figure", "Collective income"),
    [CY_VILLAGE_PER_CAPITA] = NC_ ("village figure", "Income per head"),
    [CY_VILLAGE_PROJECTS] = NC_ ("village figure", "Projects"),
    [CY_VILLAGE_PARTY] = NC_ ("village figure", "Party work"),
    [CY_VILLAGE_ENVIRONMENT] = NC_ ("village figure", "Surroundings"),
    [CY_VILLAGE_SATISFACTION] = NC_ ("village figure", "Satisfaction"),
    [CY_VILLAGE_DISPUTES] = NC_ ("village figure", "Disputes settled"),
  };

  return g_dpgettext2 (NULL, "village figure", words[figure]);
}

const char *
cy_village_figure_get_measure (CyVillageFigure figure)
{
  static const char *const words[CY_N_VILLAGE_FIGURES] = {
    [CY_VILLAGE_INCOME] = NC_ ("measure", "10,000 yuan"),
    [CY_VILLAGE_PER_CAPITA] = NC_ ("measure", "yuan"),
    [CY_VILLAGE_PROJECTS] = NC_ ("measure", "number"),
    [CY_VILLAGE_PARTY] = NC_ ("measure", "points"),
    [CY_VILLAGE_ENVIRONMENT] = NC_ ("measure", "points"),
    [CY_VILLAGE_SATISFACTION] = NC_ ("measure", "%"),
    [CY_VILLAGE_DISPUTES] = NC_ ("measure", "%"),
  };

  return g_dpgettext2 (NULL, "measure", words[figure]);
}

/**
 * cy_village_figure_find:
 * @code: (nullable): of the set village_figure
 *
 * Returns: the figure, -1 for another text
 */
int
cy_village_figure_find (const char *code)
{
  for (int i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    if (g_strcmp0 (kinds[i].code, code) == 0)
      return i;

  return -1;
}

/**
 * cy_village_figure_find_heading:
 * @text: a heading of a column
 *
 * Returns: the figure it names, -1 for none
 */
int
cy_village_figure_find_heading (const char *text)
{
  g_autofree char *plain = cy_text_squeeze (text);

  for (int i = 0; i < CY_N_VILLAGE_FIGURES; i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds[i].headings) && kinds[i].headings[j] != NULL; j++)
      if (strstr (plain, kinds[i].headings[j]) != NULL)
        return i;

  return -1;
}

/**
 * cy_village_figure_check:
 * @figure: a figure
 * @value: hundredths
 * @message: (out): why it cannot be, translated
 *
 * Returns: whether a village can have it: none is negative, marks and percentages go to 100, and
 *   projects are whole
 */
gboolean
cy_village_figure_check (CyVillageFigure figure, gint64 value, char **message)
{
  const Kind *kind = &kinds[figure];

  *message = NULL;
  if (value < 0)
    *message = g_strdup_printf (_ ("%s is not negative."), cy_village_figure_get_brief (figure));
  else if (kind->most > 0 && value > kind->most)
    *message = g_strdup_printf (_ ("%s goes from 0 to 100."), cy_village_figure_get_brief (figure));
  else if (kind->is_count && value % 100 != 0)
    *message =
      g_strdup_printf (_ ("%s are counted: a whole number."), cy_village_figure_get_brief (figure));

  return *message == NULL;
}

/* Two numbers in one cell are not to become one. */
static gboolean
has_gap (const char *text)
{
  g_autofree char *trimmed = g_utf8_validate (text, -1, NULL) ? g_strdup (text) : g_strdup ("");

  for (const char *p = g_strstrip (trimmed); *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Without blanks, commas between thousands and the sign of what is a percentage anyway. */
static char *
dup_digits (CyVillageFigure figure, const char *text)
{
  g_autofree char *plain = cy_text_squeeze (text);
  GString         *digits = g_string_new (NULL);
  gsize            length = strlen (plain);

  if (kinds[figure].most > 0 && length > 1 && plain[length - 1] == '%')
    plain[length - 1] = '\0';
  for (const char *c = plain; *c != '\0'; c++)
    if (*c != ',' || c == plain || !g_ascii_isdigit (c[1]))
      g_string_append_c (digits, *c);

  return g_string_free (digits, FALSE);
}

/* Hundredths; more decimals are rounded half up, as workbooks carry what was computed. */
static gboolean
parse_number (const char *digits, gint64 *value)
{
  gboolean    is_negative = *digits == '-';
  const char *c = is_negative ? digits + 1 : digits;
  gint64      number = 0;
  guint       n_whole = 0;
  guint       n_parts = 0;
  gboolean    is_up = FALSE;

  for (; g_ascii_isdigit (*c) && n_whole <= MAX_DIGITS; c++, n_whole++)
    number = number * 10 + (*c - '0');
  if (*c == '.')
    for (c++; g_ascii_isdigit (*c); c++, n_parts++)
      {
        if (n_parts < 2)
          number = number * 10 + (*c - '0');
        else if (n_parts == 2)
          is_up = *c >= '5';
      }
  if (*c != '\0' || n_whole == 0 || n_whole > MAX_DIGITS)
    return FALSE;
  for (; n_parts < 2; n_parts++)
    number *= 10;
  number += is_up ? 1 : 0;
  *value = is_negative ? -number : number;

  return TRUE;
}

/**
 * cy_village_figure_read:
 * @figure: a figure
 * @text: (nullable): what was typed or copied
 * @value: (out): hundredths, %CY_VILLAGE_NONE for nothing or a dash
 * @message: (out): why it is none, translated
 *
 * Returns: whether it is a value that a village can have, or nothing at all
 */
gboolean
cy_village_figure_read (CyVillageFigure figure, const char *text, gint64 *value, char **message)
{
  g_autofree char *digits = dup_digits (figure, text != NULL ? text : "");

  *message = NULL;
  *value = CY_VILLAGE_NONE;
  if (*digits == '\0' && text != NULL && cy_text_has_words (text))
    *message = g_strdup_printf (_ ("%s takes a number."), cy_village_figure_get_brief (figure));
  if (*message != NULL)
    return FALSE;
  if (*digits == '\0' || strcmp (digits, "-") == 0 || strcmp (digits, "—") == 0 ||
      strcmp (digits, "·") == 0 || strcmp (digits, "/") == 0)
    return TRUE;
  if (has_gap (text) || !parse_number (digits, value))
    {
      *message = g_strdup_printf (_ ("%s takes a number."), cy_village_figure_get_brief (figure));
      return FALSE;
    }

  return cy_village_figure_check (figure, *value, message);
}

/**
 * cy_village_figure_format:
 * @figure: a figure
 * @value: hundredths
 *
 * Returns: (transfer full): the number without zeros at its end, nothing for none
 */
char *
cy_village_figure_format (CyVillageFigure figure, gint64 value)
{
  return value == CY_VILLAGE_NONE ? g_strdup ("") : cy_decimal_format (value, 2, 0);
}

/**
 * cy_village_figure_is_jump:
 * @figure: a figure
 * @before: hundredths, of the year before
 * @value: hundredths
 *
 * Projects begin and end: their number says nothing.
 *
 * Returns: whether one is more than %CY_VILLAGE_JUMP times the other; what nobody knows, and what
 *   began from nothing, is compared with nothing
 */
gboolean
cy_village_figure_is_jump (CyVillageFigure figure, gint64 before, gint64 value)
{
  if (kinds[figure].is_count || before == CY_VILLAGE_NONE || value == CY_VILLAGE_NONE ||
      before <= 0)
    return FALSE;

  return value > before * CY_VILLAGE_JUMP || value * CY_VILLAGE_JUMP < before;
}

/**
 * cy_village_figure_is_odd:
 * @figure: a figure
 * @value: hundredths
 *
 * Returns: whether a village hardly has it, so that the wrong column or unit is likelier
 */
gboolean
cy_village_figure_is_odd (CyVillageFigure figure, gint64 value)
{
  const Kind *kind = &kinds[figure];

  return value != CY_VILLAGE_NONE &&
         (value < kind->usual_least || (kind->usual_most > 0 && value > kind->usual_most));
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

/**
 * cy_village_figure_median:
 * @values: (array length=n_values): hundredths, brought into order
 * @n_values: how many
 *
 * Returns: the one in the middle; of an even number the mean of the two there, rounded up at half a
 *   hundredth; %CY_VILLAGE_NONE of none
 */
gint64
cy_village_figure_median (gint64 *values, guint n_values)
{
  if (n_values == 0)
    return CY_VILLAGE_NONE;
  qsort (values, n_values, sizeof *values, compare_values);
  if (n_values % 2 == 1)
    return values[n_values / 2];

  return (values[n_values / 2 - 1] + values[n_values / 2] + 1) / 2;
}
