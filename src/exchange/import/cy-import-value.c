/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * From what stands in a cell to what is meant: codes, dates, numbers, composed values. */
#include "cy-import-value.h"

#include "cy-check-values.h"
#include "cy-code.h"
#include "cy-education.h"
#include "cy-idcard.h"
#include "cy-name.h"
#include "cy-phone.h"
#include "cy-text.h"

#include <string.h>

/* From here on a word needs nobody's look. */
#define SURE 90
/* Distinct words kept per import; beyond it is no list of words. */
#define MAX_WORDS 20000

struct _CyValueReader
{
  const CyImportOptions *options;
  GHashTable            *codes[CY_TARGET_N]; /* raw text → CyReadCode */
  GHashTable            *dates;              /* raw text → CyDateParse */
};

/* What people write into a cell to say that there is nothing. */
static const char *const nothing[] = { "无",   "-",    "--",   "—",   "——", "/",    "\\", "空",
                                       "暂无", "没有", "无。", "N/A", "*",  "#N/A", NULL };

CyValueReader *
cy_value_reader_new (const CyImportOptions *options)
{
  CyValueReader *self = g_new0 (CyValueReader, 1);

  self->options = options;
  self->dates = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
cy_value_reader_free (CyValueReader *self)
{
  g_hash_table_unref (self->dates);
  for (guint i = 0; i < CY_TARGET_N; i++)
    g_clear_pointer (&self->codes[i], g_hash_table_unref);
  g_free (self);
}

/**
 * cy_import_text_is_nothing:
 * @text: of a cell
 *
 * Returns: whether @text is blank, or a word or dash for nothing
 */
gboolean
cy_import_text_is_nothing (const char *text)
{
  const char *p = text;

  while (*p != '\0' && cy_text_is_blank (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return TRUE;
  for (guint i = 0; nothing[i] != NULL; i++)
    if (*p == *nothing[i] && cy_text_same (p, nothing[i]))
      return TRUE;

  return FALSE;
}

/* ---- Codes ---- */

static gboolean
is_study_level (CyTarget target)
{
  return target == CY_TARGET_LEVEL || target == CY_TARGET_FULL_LEVEL ||
         target == CY_TARGET_PART_LEVEL;
}

/* 自考本科（在读） says 本科; how it is studied is another field. */
static char *
strip_level (const char *text)
{
  static const char *const before[] = { "全日制", "非全日制", "在职", "函授",     "自考",
                                        "电大",   "成人",     "成教", "网络",     "国家开放大学",
                                        "夜大",   "业余",     "统招", "普通高校", "远程",
                                        "第二",   NULL };
  static const char *const after[] = { "毕业", "学历", "文化", "在读", "程度",
                                       "肄业", "结业", "教育", NULL };
  char                    *plain = cy_text_squeeze (text);

  plain[strcspn (plain, "(")] = '\0';
  for (guint i = 0; before[i] != NULL; i++)
    if (g_str_has_prefix (plain, before[i]) && strlen (plain) > strlen (before[i]))
      memmove (plain, plain + strlen (before[i]), strlen (plain + strlen (before[i])) + 1);
  for (guint i = 0; after[i] != NULL; i++)
    if (g_str_has_suffix (plain, after[i]) && strlen (plain) > strlen (after[i]))
      plain[strlen (plain) - strlen (after[i])] = '\0';

  return plain;
}

static gboolean
is_degree (CyTarget target)
{
  return target == CY_TARGET_DEGREE || target == CY_TARGET_FULL_DEGREE ||
         target == CY_TARGET_PART_DEGREE;
}

static const CyCode *
find_code (CyTarget target, CyCodeSet *set, const char *text, int *confidence)
{
  const CyCode    *code = cy_code_find (set, text, confidence);
  g_autofree char *plain = NULL;
  int              again = 0;
  const CyCode    *other;

  if (*confidence >= SURE || (!is_study_level (target) && !is_degree (target)))
    return code;

  plain = is_degree (target) ? g_strconcat (text, "学位", NULL) : strip_level (text);
  other = cy_code_find (set, plain, &again);
  if (again < SURE && is_study_level (target))
    {
      other = cy_code_lookup (set, cy_education_from_gbt4658 (text));
      again = other != NULL ? SURE : 0;
    }
  if (again < SURE)
    return code;
  *confidence = again;

  return other;
}

static CyReadCode
decide_code (CyValueReader *self, CyTarget target, const char *text)
{
  const char      *decided = cy_import_options_get_value (self->options, target, text);
  CyCodeSet       *set = cy_code_set_get (cy_target_get_field (target)->of);
  int              confidence = 0;
  const CyCode    *code;
  g_autofree char *bare = NULL;

  if (decided != NULL)
    return (CyReadCode){ .code = g_intern_string (decided) };

  code = find_code (target, set, text, &confidence);
  if (confidence < SURE && strpbrk (text, "(") != NULL)
    {
      bare = g_strndup (text, strcspn (text, "("));
      if (*bare != '\0')
        code = find_code (target, set, bare, &confidence);
    }
  if (code == NULL)
    return (CyReadCode){ NULL };

  return confidence >= SURE ? (CyReadCode){ .code = code->code }
                            : (CyReadCode){ .guess = code->code };
}

/**
 * cy_value_reader_read_code:
 * @self: a reader
 * @target: a target whose field holds a code
 * @text: as it stands in the file, not nothing
 *
 * Returns: the code; its strings live as long as the program
 */
CyReadCode
cy_value_reader_read_code (CyValueReader *self, CyTarget target, const char *text)
{
  const CyReadCode *known = NULL;
  CyReadCode        read;

  if (self->codes[target] == NULL)
    self->codes[target] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  else
    known = g_hash_table_lookup (self->codes[target], text);
  if (known != NULL)
    return *known;

  read = decide_code (self, target, text);
  if (g_hash_table_size (self->codes[target]) < MAX_WORDS)
    g_hash_table_insert (self->codes[target], g_strdup (text), g_memdup2 (&read, sizeof read));

  return read;
}

/* ---- Dates ---- */

static CyDateStatus
answer (CyDateParse *out, CyDate date)
{
  *out = (CyDateParse){ date != CY_DATE_NONE ? CY_DATE_OK : CY_DATE_INVALID, date, CY_DATE_NONE };

  return out->status;
}

static CyDateStatus
read_date_cell (const CyCell *cell, CyDateParse *out)
{
  GDate    day;
  gboolean shows_day = cell->date_parts == CY_DATE_NO_PARTS || (cell->date_parts & CY_DATE_DAY);

  if (!cy_cell_get_date (cell, &day))
    return answer (out, CY_DATE_NONE);

  return answer (out,
                 cy_date_new (g_date_get_year (&day),
                              g_date_get_month (&day),
                              shows_day ? g_date_get_day (&day) : 0));
}

/* 1990.05（34岁） and 2019.06转正: what is not a part of the date comes behind it. */
static CyDateStatus
read_date_text (const char *text, CyDateParse *out)
{
  g_autofree char *plain = cy_text_squeeze (text);
  char            *bracket = strchr (plain, '(');
  CyDateStatus     status;
  gsize            length;

  if (bracket != NULL && bracket > plain)
    *bracket = '\0';
  status = cy_date_parse (plain, out);
  if (status != CY_DATE_INVALID)
    return status;

  length = strspn (plain, "0123456789.-/");
  if (length < 4)
    return status;
  plain[length] = '\0';

  return cy_date_parse (plain, out);
}

/* Few months, many people. */
static CyDateStatus
read_known_text (CyValueReader *self, const char *text, CyDateParse *out)
{
  const CyDateParse *known = g_hash_table_lookup (self->dates, text);

  if (known != NULL)
    {
      *out = *known;
      return out->status;
    }
  read_date_text (text, out);
  if (g_hash_table_size (self->dates) < MAX_WORDS)
    g_hash_table_insert (self->dates, g_strdup (text), g_memdup2 (out, sizeof *out));

  return out->status;
}

/**
 * cy_value_reader_read_date:
 * @self: a reader
 * @target: of the column
 * @cell: the cell
 * @text: the text of the cell
 * @out: (out): the reading
 *
 * Returns: the status, as in @out
 */
CyDateStatus
cy_value_reader_read_date (CyValueReader *self,
                           CyTarget       target,
                           const CyCell  *cell,
                           const char    *text,
                           CyDateParse   *out)
{
  const char *decided = cy_import_options_get_value (self->options, target, text);

  if (decided != NULL && *decided == '\0')
    {
      *out = (CyDateParse){ .status = CY_DATE_EMPTY };
      return CY_DATE_EMPTY;
    }
  if (decided != NULL)
    return answer (out, g_ascii_strtoll (decided, NULL, 10));
  if (cell->type == CY_CELL_DATE)
    return read_date_cell (cell, out);
  if (cell->type == CY_CELL_NUMBER)
    return cy_date_parse_number (cell->number, FALSE, out);

  return read_known_text (self, text, out);
}

/* ---- Numbers of people ---- */

/**
 * cy_import_read_id:
 * @cell: the cell
 * @text: the text of the cell
 * @today: see cy_idcard_check()
 *
 * Returns: the identity number, 15 digits made 18, with the rule it breaks
 */
CyReadId
cy_import_read_id (const CyCell *cell, const char *text, CyDate today)
{
  CyReadId read = { NULL, NULL };
  char    *longer;

  if (strchr (text, '*') != NULL)
    return read;
  if (cell->type == CY_CELL_TEXT && strlen (text) == 18 && strspn (text, "0123456789X") == 18)
    {
      read.number = g_strdup (text);
      read.why = cy_check_id_number (read.number, today);
      return read;
    }
  if (cy_idcard_is_damaged (text, cell->type == CY_CELL_NUMBER))
    {
      read.number = g_strdup (text);
      read.why = cy_idcard_result_get_rule (CY_IDCARD_PRECISION_LOST);
      return read;
    }

  read.number = cy_idcard_normalise (text);
  longer = cy_idcard_upgrade (read.number);
  if (longer != NULL)
    {
      g_free (read.number);
      read.number = longer;
    }
  if (*read.number == '\0')
    g_clear_pointer (&read.number, g_free);
  read.why = cy_check_id_number (read.number, today);

  return read;
}

/**
 * cy_import_read_phone:
 * @cell: the cell
 * @text: the text of the cell
 *
 * Returns: (transfer full) (nullable): the number; %NULL when a mask hides it
 */
char *
cy_import_read_phone (const CyCell *cell, const char *text)
{
  char digits[32];

  if (strchr (text, '*') != NULL)
    return NULL;
  if (*text == '1' && strlen (text) == 11 && strspn (text, "0123456789") == 11)
    return g_strdup (text);
  if (cell->type == CY_CELL_NUMBER && cell->number > 0 && cell->number < 1e15)
    return cy_phone_normalise (g_ascii_formatd (digits, sizeof digits, "%.0f", cell->number));

  return cy_phone_normalise (text);
}

/* ---- Texts ---- */

static gboolean
is_separator (gunichar c)
{
  return c == ':' || c == 0xFF1A || cy_text_is_blank (c);
}

/**
 * cy_import_read_text:
 * @text: of a cell
 * @header: (nullable): what stands above it; 籍贯 贵州毕节 says it again
 *
 * Returns: (transfer full): @text without blanks around it, and without @header in front
 */
char *
cy_import_read_text (const char *text, const char *header)
{
  const char *start = text;
  char       *copy;

  while (*start != '\0' && cy_text_is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  if (header != NULL && strlen (header) > strlen ("村") && g_str_has_prefix (start, header) &&
      is_separator (g_utf8_get_char (start + strlen (header))))
    for (start += strlen (header); *start != '\0' && is_separator (g_utf8_get_char (start));)
      start = g_utf8_next_char (start);

  copy = g_strdup (start);
  for (char *end = copy + strlen (copy); end > copy;)
    {
      end = g_utf8_prev_char (end);
      if (!cy_text_is_blank (g_utf8_get_char (end)))
        break;
      *end = '\0';
    }

  return copy;
}

/* Behind the last of these a school's name has ended. */
static const char *
find_school_end (const char *text)
{
  static const char *const ends[] = { "大学", "学院", "学校", "中学", "党校",
                                      "电大", "职校", "技校", "中专", "师范",
                                      "分校", "职中", "一中", "二中", NULL };
  const char              *last = NULL;

  for (guint i = 0; ends[i] != NULL; i++)
    for (const char *p = strstr (text, ends[i]); p != NULL; p = strstr (p + 1, ends[i]))
      if (last == NULL || p + strlen (ends[i]) > last)
        last = p + strlen (ends[i]);

  return last;
}

/**
 * cy_import_split_school:
 * @text: 贵州民族大学法学, 贵州大学 会计专业, 贵州大学、会计
 * @school: (out) (transfer full) (nullable): the school
 * @major: (out) (transfer full) (nullable): the major
 */
void
cy_import_split_school (const char *text, char **school, char **major)
{
  g_autofree char *plain = cy_import_read_text (text, NULL);
  const char      *end = find_school_end (plain);
  const char      *rest;

  *school = *major = NULL;
  if (end == NULL)
    end = plain + strlen (plain);
  rest = end;
  while (*rest != '\0' &&
         (is_separator (g_utf8_get_char (rest)) ||
          g_utf8_strchr ("/、,，;；-—|()（）", -1, g_utf8_get_char (rest)) != NULL))
    rest = g_utf8_next_char (rest);
  if (end > plain)
    *school = g_strndup (plain, (gsize) (end - plain));
  if (*rest != '\0')
    *major = g_strdup (rest);
  for (gsize n = *major != NULL ? strlen (*major) : 0;
       n > 0 && ((*major)[n - 1] == ')' || g_str_has_suffix (*major, "）"));
       n = strlen (*major))
    (*major)[n - ((*major)[n - 1] == ')' ? 1 : strlen ("）"))] = '\0';
}

/**
 * cy_import_split_political:
 * @text: 中共党员（2019.06）, 中共党员2019.06
 * @status: (out) (transfer full): 中共党员
 * @date: (out) (transfer full) (nullable): 2019.06
 */
void
cy_import_split_political (const char *text, char **status, char **date)
{
  const gboolean   dated = strpbrk (text, "0123456789\xef") != NULL;
  g_autofree char *plain = dated ? cy_text_squeeze (text) : g_strdup (text);
  gsize            n = strcspn (plain, "0123456789");
  gsize            length;
  char            *end = NULL;

  *status = NULL;
  *date = NULL;
  if (n == 0 || plain[n] == '\0')
    {
      *status = g_steal_pointer (&plain);
      return;
    }
  length = plain[n - 1] == '(' ? n - 1 : n;
  *status = g_strndup (plain, length);
  *date = g_strdup (plain + n);
  end = strpbrk (*date, ")");
  if (end != NULL)
    *end = '\0';
  /* 中共党员(2019.06入党) */
  for (char *p = *date; *p != '\0'; p++)
    if (g_str_has_prefix (p, "入党") || g_str_has_prefix (p, "转正"))
      *p-- = '\0';
}

/**
 * cy_import_split_degree:
 * @text: 大学/法学学士, 大学 学士
 * @level: (out) (transfer full): 大学
 * @degree: (out) (transfer full) (nullable): 法学学士
 */
void
cy_import_split_degree (const char *text, char **level, char **degree)
{
  static const char marks[] = "/、,;+\n ";
  g_autofree char  *plain = cy_import_read_text (text, NULL);
  char             *at = NULL;

  *degree = NULL;
  for (char *p = plain; at == NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (marks, -1, g_utf8_get_char (p)) != NULL)
      at = p;
  if (at == NULL)
    {
      *level = g_steal_pointer (&plain);
      return;
    }
  *level = g_strndup (plain, (gsize) (at - plain));
  at = g_utf8_next_char (at);
  *degree = *at != '\0' ? cy_import_read_text (at, NULL) : NULL;
}

/**
 * cy_import_split_name:
 * @text: 张三（女）, 张  三
 * @gender: (out) (nullable): code of the set gender that stands behind the name
 *
 * Returns: (transfer full): the name to store
 */
char *
cy_import_split_name (const char *text, const char **gender)
{
  const char      *bracket = strstr (text, "（");
  g_autofree char *bare = NULL;
  g_autofree char *inside = NULL;

  *gender = NULL;
  if (bracket == NULL)
    bracket = strchr (text, '(');
  if (bracket == NULL || bracket == text)
    return cy_name_normalise (text);

  bare = g_strndup (text, (gsize) (bracket - text));
  inside = cy_text_squeeze (bracket);
  if (g_str_equal (inside, "(女)"))
    *gender = "2";
  else if (g_str_equal (inside, "(男)"))
    *gender = "1";

  return cy_name_normalise (bare);
}

/**
 * cy_import_read_mode:
 * @text: an education, such as 函授本科
 *
 * Returns: (nullable): code of the set education_mode that it tells
 */
const char *
cy_import_read_mode (const char *text)
{
  static const char *const part[] = { "非全日制", "在职", "函授", "自考", "电大", "成人",
                                      "成教",     "网络", "夜大", "业余", "远程", NULL };

  /* 本科 and 大专 say nothing about how. */
  if (strlen (text) < strlen ("全日制"))
    return NULL;
  for (guint i = 0; part[i] != NULL; i++)
    if (strstr (text, part[i]) != NULL)
      return "2";

  return strstr (text, "全日制") != NULL || strstr (text, "统招") != NULL ? "1" : NULL;
}
